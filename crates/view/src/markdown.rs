//! A document as Markdown (`CommonMark` with the tables of GitHub), for repositories, mail and notes.
//!
//! Names stay names: every letter that could begin markup, a link or an entity has a backslash before it.

use crate::document::Document;
use crate::page::{Block, Line, Role, Row, Table};

/// A document as Markdown. Of pictures it has the caption.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut parts = vec![format!("# {}", escaped(&document.title))];
    if let Some(subtitle) = &document.subtitle {
        parts.push(escaped(subtitle));
    }
    if !document.imprint.is_empty() {
        let imprint: Vec<String> = document.imprint.iter().map(|part| escaped(part)).collect();
        parts.push(format!("*{}*", imprint.join(" · ")));
    }
    parts.extend(document.page.blocks.iter().map(block));
    parts.push(format!("---\n\n*{}*", escaped(&document.colophon)));
    let text = parts.join("\n\n");
    if document.language.is_right_to_left() {
        let tag = document.language.tag();
        format!("<div dir=\"rtl\" lang=\"{tag}\">\n\n{text}\n\n</div>\n")
    } else {
        format!("{text}\n")
    }
}

fn block(block: &Block) -> String {
    match block {
        Block::Title { text, aside } if aside.is_empty() => format!("## {}", escaped(text)),
        Block::Title { text, aside } => format!("## {}\n\n*{}*", escaped(text), escaped(aside)),
        Block::Heading(text) | Block::Annex(text) => format!("## {}", escaped(text)),
        Block::Subheading(text) => format!("### {}", escaped(text)),
        Block::Answer(text) => format!("**{}**", escaped(text)),
        Block::Paragraph(text) => escaped(text),
        Block::Note(text) => format!("*{}*", escaped(text)),
        Block::Rows(rows) => rows.iter().map(row).collect::<Vec<_>>().join("\n"),
        Block::Table(table) => self::table(table),
        Block::Figure(figure) => format!("*{}*", escaped(&figure.caption)),
        Block::Quote { text, source } => format!("> {}\n>\n> {}", escaped(text), escaped(source)),
    }
}

fn row(row: &Row) -> String {
    let term = format!("**{}**", escaped(&row.term));
    let lines = row.lines.iter().map(line);
    let lines: Vec<String> = std::iter::once(term).chain(lines).collect();
    // A backslash at the end of a line breaks it.
    format!("- {}", lines.join("\\\n  "))
}

fn line(line: &Line) -> String {
    let text = escaped(&line.text);
    match line.role {
        Role::Verdict => format!("**{text}**"),
        Role::Plain => text,
        Role::Consequence => format!("– {text}"),
        Role::Quiet => format!("*{text}*"),
    }
}

fn table(table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let of_row = |row: &[String]| line(row.iter().map(|cell| escaped(cell)).collect());
    let rule = |column| {
        let rule = if table.is_numeric(column) {
            "--:"
        } else {
            "---"
        };
        rule.to_owned()
    };
    let mut lines = vec![
        of_row(&table.columns),
        line((0..table.columns.len()).map(rule).collect()),
    ];
    lines.extend(table.rows.iter().map(|row| of_row(row)));
    lines.join("\n")
}

/// A text that Markdown takes for nothing but text. What means something at the beginning of a line only is escaped
/// there only, so that the source stays readable.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let begins_with_number = text
        .trim_start_matches(|letter: char| letter.is_ascii_digit())
        .starts_with(['.', ')'])
        && text.starts_with(|letter: char| letter.is_ascii_digit());
    let mut is_in_first_number = begins_with_number;
    let mut rest = text.chars().peekable();
    let mut before = None;
    while let Some(letter) = rest.next() {
        let begins = before.is_none();
        let means_something = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '@' | '$' => true,
            '#' | '+' | '-' | '=' => begins,
            '.' | ')' if is_in_first_number => true,
            // Addresses become links by themselves.
            ':' => rest.peek() == Some(&'/'),
            '.' => before.is_some_and(|before: char| before.eq_ignore_ascii_case(&'w')),
            _ => false,
        };
        is_in_first_number &= letter.is_ascii_digit();
        if means_something {
            safe.push('\\');
        }
        before = Some(letter);
        safe.push(if letter.is_control() { ' ' } else { letter });
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn names_cannot_become_markup() {
        for (name, safe) in [
            ("**bold** _it_ `x`", r"\*\*bold\*\* \_it\_ \`x\`"),
            ("[a](javascript:x)", r"\[a\](javascript:x)"),
            ("<script>&amp;</script>", r"\<script\>\&amp;\</script\>"),
            ("# h", r"\# h"),
            ("1986. A year", r"1986\. A year"),
            ("- item | cell", r"\- item \| cell"),
            (
                "https://x.org www.x.org a@b.org",
                r"https\://x.org www\.x.org a\@b.org",
            ),
            ("a - b # c: d (e) 2. f", "a - b # c: d (e) 2. f"),
            ("two\nlines", "two lines"),
        ] {
            assert_eq!(escaped(name), safe);
        }
    }
}
