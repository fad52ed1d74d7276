//! A page as lines of text, for a terminal or a pipe.
//!
//! Arabic is laid out from right to left: terms stand at the right edge and columns run leftwards.
//! Terminals differ in whether they reorder a line as a whole, so on a screen every cell ends in a
//! left-to-right mark, which keeps cells where they were put and leaves the reordering within each
//! to the terminal. In a pipe, lines stay as they are read aloud.
//!
//! Widths are sums over characters, as terminals count them: they give lam and alef a cell each.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use textwrap::core::display_width;

use crate::catalogue::Language;
use crate::page::{Block, Line, Page, Role, Row, Table};

/// Where lines go, and how wide they may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Columns to a line; at least [`Layout::NARROWEST`] are used.
    pub width: usize,
    /// Whether colours may be used.
    pub color: bool,
    /// Whether a person looks at it on a screen, rather than a program or a file taking it.
    pub screen: bool,
    /// The language of the page.
    pub language: Language,
}

impl Layout {
    /// Narrower screens get lines that are too long rather than words cut apart.
    pub const NARROWEST: usize = 40;

    /// Longer lines than this are hard to read.
    const WIDEST_TEXT: usize = 100;

    fn mirrored(self) -> bool {
        self.screen && self.language.is_right_to_left()
    }

    fn text_width(self) -> usize {
        self.width.clamp(Self::NARROWEST, Self::WIDEST_TEXT)
    }

    fn paint(self, style: Style, text: &str) -> String {
        if self.color && !text.is_empty() {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}

const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const ACTORS: [AnsiColor; 6] = [
    AnsiColor::Blue,
    AnsiColor::Red,
    AnsiColor::Yellow,
    AnsiColor::Magenta,
    AnsiColor::Cyan,
    AnsiColor::Green,
];
const INDENT: usize = 2;
/// Between the columns of a table.
const GAP: usize = 2;

/// Renders a sentence or several on their own, such as a complaint.
#[must_use]
pub fn render_text(text: &str, layout: Layout) -> String {
    let mut out = String::new();
    for line in text.lines() {
        paragraph(&mut out, line, 0, Style::new(), layout);
    }
    out
}

/// Renders a page. The result ends in a newline.
#[must_use]
pub fn render(page: &Page, layout: Layout) -> String {
    let mut out = String::new();
    for (place, block) in page.blocks.iter().enumerate() {
        let separate = matches!(
            block,
            Block::Heading(_)
                | Block::Annex(_)
                | Block::Subheading(_)
                | Block::Table(_)
                | Block::Note(_)
        );
        let after_heading =
            place > 0 && matches!(page.blocks[place - 1], Block::Heading(_) | Block::Annex(_));
        if place > 0 && separate && !after_heading {
            out.push('\n');
        }
        match block {
            Block::Title { text, aside } => title(&mut out, text, aside, layout),
            Block::Heading(text) | Block::Annex(text) => paragraph(&mut out, text, 0, BOLD, layout),
            Block::Subheading(text) | Block::Answer(text) => {
                paragraph(&mut out, text, INDENT, BOLD, layout);
            }
            Block::Paragraph(text) => paragraph(&mut out, text, INDENT, Style::new(), layout),
            Block::Note(text) => paragraph(&mut out, text, 0, FAINT, layout),
            Block::Rows(rows) => self::rows(&mut out, rows, layout),
            Block::Table(table) => self::table(&mut out, table, layout),
            Block::Figure(figure) => {
                paragraph(&mut out, &figure.caption, INDENT, Style::new(), layout);
            }
            Block::Quote { text, source } => {
                paragraph(&mut out, text, 2 * INDENT, Style::new(), layout);
                paragraph(&mut out, source, 2 * INDENT, FAINT, layout);
            }
        }
    }
    out
}

fn title(out: &mut String, text: &str, aside: &str, layout: Layout) {
    let width = layout.text_width();
    let room = width.saturating_sub(display_width(text) + display_width(aside));
    if room < 2 || aside.is_empty() {
        paragraph(out, text, 0, BOLD, layout);
        if !aside.is_empty() {
            paragraph(out, aside, 0, FAINT, layout);
        }
        return;
    }
    let cells = [
        Cell {
            text,
            width: display_width(text) + room,
            style: BOLD,
        },
        Cell {
            text: aside,
            width: display_width(aside),
            style: FAINT,
        },
    ];
    put_line(out, &cells, 0, layout);
}

/// Breaks text into lines. Isolates that a break would leave open are closed at the end of the line
/// and opened again on the next.
pub(crate) fn wrap(text: &str, width: usize, lead: &str) -> Vec<String> {
    // Ids and patterns have hyphens in them, and are to be copied whole.
    let options = textwrap::Options::new(width)
        .initial_indent(lead)
        .subsequent_indent(lead)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let mut open: Vec<char> = Vec::new();
    let mut lines = Vec::new();
    for line in textwrap::wrap(text, options) {
        let mut balanced: String = open.iter().collect();
        for letter in line.chars() {
            match letter {
                '\u{2066}'..='\u{2068}' => open.push(letter),
                '\u{2069}' => {
                    open.pop();
                }
                _ => {}
            }
        }
        balanced.push_str(&line);
        balanced.extend(open.iter().map(|_| '\u{2069}'));
        lines.push(balanced);
    }
    lines
}

fn paragraph(out: &mut String, text: &str, indent: usize, style: Style, layout: Layout) {
    let width = layout.text_width() - indent;
    for line in wrap(text, width, "") {
        put_line(
            out,
            &[Cell {
                text: &line,
                width,
                style,
            }],
            indent,
            layout,
        );
    }
}

struct Cell<'a> {
    text: &'a str,
    width: usize,
    style: Style,
}

/// One line of cells; in a mirrored layout the first cell stands at the right edge.
fn put_line(out: &mut String, cells: &[Cell], indent: usize, layout: Layout) {
    let padding = |cell: &Cell| " ".repeat(cell.width.saturating_sub(display_width(cell.text)));
    let margin = " ".repeat(indent);
    let mut line = String::new();
    if layout.mirrored() {
        line.push('\u{200E}');
        for cell in cells.iter().rev() {
            let _ = write!(
                line,
                "{}{}",
                padding(cell),
                layout.paint(cell.style, &set_right_to_left(cell.text))
            );
        }
    } else {
        line.push_str(&margin);
        for cell in cells {
            let _ = write!(
                line,
                "{}{}",
                layout.paint(cell.style, cell.text),
                padding(cell)
            );
        }
    }
    let _ = writeln!(out, "{}", line.trim_end_matches(' '));
}

/// Text from right to left whatever surrounds it, and held in its place.
pub(crate) fn set_right_to_left(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("\u{2067}{text}\u{2069}\u{200E}")
    }
}

fn rows(out: &mut String, rows: &[Row], layout: Layout) {
    let whole = layout.text_width() - INDENT;
    let widest = rows
        .iter()
        .map(|row| display_width(&row.term))
        .max()
        .unwrap_or(0);
    let term_width = widest.min(whole / 3) + 2;
    let width = whole - term_width;
    for row in rows {
        let style = row.actor.map_or(BOLD, |actor| {
            Style::new()
                .bold()
                .fg_color(Some(ACTORS[actor.index() % ACTORS.len()].into()))
        });
        let mut terms = wrap(&row.term, term_width - 2, "").into_iter();
        let mut lines = row.lines.iter().flat_map(|line| wrapped(line, width));
        loop {
            let (term, line) = (terms.next(), lines.next());
            if term.is_none() && line.is_none() {
                break;
            }
            let (text, text_style) = line.unwrap_or_default();
            let term = term.unwrap_or_default();
            let cells = [
                Cell {
                    text: &term,
                    width: term_width,
                    style,
                },
                Cell {
                    text: &text,
                    width,
                    style: text_style,
                },
            ];
            put_line(out, &cells, INDENT, layout);
        }
    }
}

fn wrapped(line: &Line, width: usize) -> Vec<(String, Style)> {
    let (lead, style) = match line.role {
        Role::Verdict => ("", BOLD),
        Role::Plain => ("", Style::new()),
        Role::Consequence => ("  ", Style::new()),
        Role::Quiet => ("", FAINT),
    };
    wrap(&line.text, width, lead)
        .into_iter()
        .map(|text| (text, style))
        .collect()
}

fn table(out: &mut String, table: &Table, layout: Layout) {
    let widths = column_widths(table, layout);
    put_row(out, &table.columns, &widths, BOLD, layout);
    for row in &table.rows {
        put_row(out, row, &widths, Style::new(), layout);
    }
}

/// The width of every column with the gap after it: as wide as its widest cell, except that on a
/// screen the widest columns give way until the table fits.
fn column_widths(table: &Table, layout: Layout) -> Vec<usize> {
    const NARROWEST: usize = 8;
    let width = |column: usize| {
        let cells = table.rows.iter().chain([&table.columns]);
        let widest = cells.map(|row| display_width(&row[column])).max();
        widest.unwrap_or(0) + GAP
    };
    let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
    if !layout.screen {
        return widths;
    }
    let room = layout.width.max(Layout::NARROWEST) - INDENT + GAP;
    let fits = |most: &usize| widths.iter().map(|width| width.min(most)).sum::<usize>() <= room;
    let widest = widths.iter().copied().max().unwrap_or(0);
    let most = (NARROWEST..=widest).rev().find(fits).unwrap_or(NARROWEST);
    widths.into_iter().map(|width| width.min(most)).collect()
}

/// A row of a table, over as many lines as its longest cell takes.
fn put_row(out: &mut String, row: &[String], widths: &[usize], style: Style, layout: Layout) {
    let wrapped: Vec<Vec<String>> = row
        .iter()
        .zip(widths)
        .map(|(cell, width)| wrap(cell, width - GAP, ""))
        .collect();
    let room = (layout.text_width() - INDENT).saturating_sub(widths.iter().sum());
    for line in 0..wrapped.iter().map(Vec::len).max().unwrap_or(0) {
        let mut cells: Vec<Cell> = wrapped
            .iter()
            .zip(widths)
            .map(|(cell, width)| Cell {
                text: cell.get(line).map_or("", String::as_str),
                width: *width,
                style,
            })
            .collect();
        // What is left over stands after the last cell, which is at the left in a mirrored layout.
        cells.push(Cell {
            text: "",
            width: room,
            style,
        });
        put_line(out, &cells, INDENT, layout);
    }
}
