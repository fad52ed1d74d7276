//! A document as values for the template. Texts are strings there, never markup, so that no name can become a command.

use detente_view::{Block, Document, Figure, Line, Role, Row, Table, actor_color};
use typst::foundations::{Array, Bytes, Dict, IntoValue, Value, dict};

use crate::TypesetError;
use crate::pictures::outlined;

/// What the template finds under `sys.inputs`.
pub(crate) fn inputs(document: &Document) -> Result<Dict, TypesetError> {
    let blocks: Result<Array, TypesetError> = document.page.blocks.iter().map(block).collect();
    Ok(dict! {
        "language" => document.language.tag(),
        "title" => text(&document.title),
        "subtitle" => document.subtitle.as_deref().map_or(Value::None, text),
        "imprint" => texts(&document.imprint),
        "authors" => texts(&document.authors),
        "colophon" => text(&document.colophon),
        "blocks" => blocks?,
    })
}

fn block(block: &Block) -> Result<Value, TypesetError> {
    let kind = |kind: &str, own: &str| dict! { "kind" => kind, "text" => text(own) }.into_value();
    Ok(match block {
        Block::Title { text: title, aside } => {
            dict! { "kind" => "title", "text" => text(title), "aside" => text(aside) }.into_value()
        }
        Block::Heading(own) => kind("heading", own),
        Block::Annex(own) => kind("annex", own),
        Block::Subheading(own) => kind("subheading", own),
        Block::Answer(own) => kind("answer", own),
        Block::Paragraph(own) => kind("paragraph", own),
        Block::Note(own) => kind("note", own),
        Block::Rows(rows) => dict! { "kind" => "rows", "rows" => list(rows, row) }.into_value(),
        Block::Table(table) => self::table(table),
        Block::Figure(figure) => self::figure(figure)?,
        Block::Quote {
            text: words,
            source,
        } => dict! { "kind" => "quote", "text" => text(words), "source" => text(source) }
            .into_value(),
    })
}

fn row(row: &Row) -> Value {
    let color = row
        .actor
        .map_or(Value::None, |actor| actor_color(actor).into_value());
    dict! { "term" => text(&row.term), "color" => color, "lines" => list(&row.lines, line) }
        .into_value()
}

fn line(line: &Line) -> Value {
    let role = match line.role {
        Role::Verdict => "verdict",
        Role::Plain => "plain",
        Role::Consequence => "consequence",
        Role::Quiet => "quiet",
    };
    dict! { "text" => text(&line.text), "role" => role }.into_value()
}

fn table(table: &Table) -> Value {
    let numeric = (0..table.columns.len()).map(|column| table.is_numeric(column).into_value());
    dict! {
        "kind" => "table",
        "columns" => texts(&table.columns),
        "numeric" => numeric.collect::<Array>(),
        "rows" => list(&table.rows, |row| texts(row).into_value()),
    }
    .into_value()
}

fn figure(figure: &Figure) -> Result<Value, TypesetError> {
    let figure = dict! {
        "kind" => "figure",
        "svg" => Bytes::from_string(outlined(&figure.svg)?),
        "caption" => text(&figure.caption),
        "alternative" => text(&figure.alternative),
        "is-narrow" => figure.is_narrow,
    };
    Ok(figure.into_value())
}

fn text(text: &str) -> Value {
    text.into_value()
}

fn texts(texts: &[String]) -> Array {
    texts.iter().map(|own| text(own)).collect()
}

fn list<T>(parts: &[T], value: impl Fn(&T) -> Value) -> Array {
    parts.iter().map(value).collect()
}
