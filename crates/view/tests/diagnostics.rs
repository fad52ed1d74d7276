//! What is underlined in a case is what is meant.

use detente_case::model::Span;
use detente_case::{Code, Diagnostic, Note, Source, parse};
use detente_view::{Catalogue, Language, diagnostic_json, render_diagnostics};

fn render(text: &str, language: Language) -> String {
    let reading = parse("case.toml", text.as_bytes());
    render_diagnostics(
        &reading.source,
        &reading.diagnostics,
        &Catalogue::new(language),
        false,
        100,
    )
}

/// The columns, in the widths of a terminal, that are underlined in the first line that is.
fn underlined(page: &str) -> (usize, usize) {
    let line = page
        .lines()
        .find(|line| line.contains("| ") && line.contains('^'))
        .expect("something underlined");
    let start = line.find('^').expect("a caret");
    (start, line.matches('^').count())
}

/// The columns where a word of the shown source stands.
fn shown(page: &str, word: &str) -> (usize, usize) {
    let line = page
        .lines()
        .find(|line| line.contains(word) && line.contains(" | "))
        .expect("the line");
    let before = &line[..line.find(word).expect("the word")];
    (
        textwrap::core::display_width(before),
        textwrap::core::display_width(word),
    )
}

#[test]
fn the_underline_stands_under_the_word_also_after_arabic_tabs_and_wide_letters() {
    for before in [
        "",
        "name = { ar = \"رفعُ العقوباتِ\" }, ",
        "name = \"制裁\", ",
        "\t\tname = \"\u{2067}قمة\u{2069}\", ",
    ] {
        let text = format!(
            "detente = 1\ncase = {{ id = \"x\", title = \"x\" }}\nactor = [{{ id = \"us\" }}]\noption = [{{ id = \"us.relief\" }}]\n\
             outcome = [{{ id = \"deal\", {before}where = \"not us.releif\" }}]\n"
        );
        for language in Language::ALL {
            let page = render(&text, language);
            assert_eq!(underlined(&page), shown(&page, "us.releif"), "{page}");
            let column = text
                .lines()
                .last()
                .expect("a line")
                .split("us.releif")
                .next()
                .map_or(0, |before| before.chars().count() + 1);
            assert!(page.contains(&format!("case.toml:5:{column}")), "{page}");
            assert!(page.contains("us.relief"), "{page}");
        }
    }
}

#[test]
fn a_very_long_line_is_cut_around_what_is_underlined() {
    let title = "ا".repeat(1_000_000);
    let text = format!(
        "detente = 1\ncase = {{ id = \"x\", title = \"{title}\", nmae = 1 }}\nactor = [{{ id = \"us\" }}]\noption = [{{ id = \"us.a\" }}]\n"
    );
    let page = render(&text, Language::English);
    assert!(page.len() < 3_000, "{} bytes", page.len());
    assert!(page.contains("case.toml:2:1000"), "{page}");
    assert_eq!(underlined(&page), shown(&page, "nmae"));
}

#[test]
fn the_json_form_counts_lines_and_columns_from_one() {
    let source = Source {
        name: "case.toml".to_owned(),
        text: "قمة = x\nb = y".to_owned(),
    };
    let start = source.text.find('x').expect("there");
    let finding = Diagnostic::at(
        Code::UnquotedText,
        Span {
            start,
            end: start + 1,
        },
    )
    .with("found", "x")
    .label(
        Span {
            start: start + 2,
            end: start + 3,
        },
        Note::FirstHere,
    );
    let value = diagnostic_json(&source, &finding, &Catalogue::new(Language::English));
    assert_eq!(value["code"], "unquoted-text");
    assert_eq!(value["severity"], "error");
    assert_eq!(
        (&value["line"], &value["column"], &value["end_column"]),
        (&1.into(), &7.into(), &8.into())
    );
    assert_eq!(
        (&value["labels"][0]["line"], &value["labels"][0]["column"]),
        (&2.into(), &1.into())
    );
    assert!(
        value["remedy"]
            .as_str()
            .is_some_and(|remedy| !remedy.is_empty())
    );
}
