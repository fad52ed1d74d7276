//! A document as one HTML file: no script, no network, pictures and style inside.
//!
//! Every text goes through [`text`], which leaves no letter that could be taken for markup or that could reorder what
//! stands around it; the policy in the head forbids browsers the rest.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use detente_graph::ActorId;
use maud::{DOCTYPE, Escaper, Markup, PreEscaped, html};
use sha2::{Digest as _, Sha256};

use crate::document::{Document, Section};
use crate::isolates::{self, Part, without_isolates};
use crate::page::{Block, Figure, Line, Role, Row, Table};
use crate::svg::{actor_color, color};

/// How documents look.
pub(crate) const STYLE: &str = include_str!("html.css");

/// What browsers are told of a document made by [`html`]: nothing is fetched, nothing runs, and no style applies but the
/// document's own.
#[must_use]
pub fn html_policy() -> String {
    let hash = BASE64_STANDARD.encode(Sha256::digest(style()));
    format!("default-src 'none'; style-src 'sha256-{hash}'")
}

/// The style that a document carries.
fn style() -> String {
    [STYLE, &actor_colors()].concat()
}

/// A document as one HTML file that needs nothing else.
#[must_use]
pub fn html(document: &Document) -> String {
    let direction = if document.language.is_right_to_left() {
        "rtl"
    } else {
        "ltr"
    };
    let sections: Vec<Section> = document.sections().collect();
    let headings: Vec<(usize, &str)> = sections
        .iter()
        .enumerate()
        .filter_map(|(place, section)| Some((place, section.heading?)))
        .collect();
    let page = html! {
        (DOCTYPE)
        html lang=(document.language.tag()) dir=(direction) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(html_policy());
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ "Détente " (env!("CARGO_PKG_VERSION")) };
                @for author in &document.authors {
                    meta name="author" content=(author);
                }
                title { (without_isolates(&document.title)) }
                style { (PreEscaped(style())) }
            }
            body {
                header {
                    h1 { (text(&document.title)) }
                    @if let Some(subtitle) = &document.subtitle {
                        p.subtitle { (text(subtitle)) }
                    }
                    @if !document.imprint.is_empty() {
                        ul.imprint {
                            @for part in &document.imprint {
                                li { (text(part)) }
                            }
                        }
                    }
                }
                @if headings.len() > 1 {
                    nav aria-labelledby="contents" {
                        details {
                            summary #contents { (text(&document.contents)) }
                            ol {
                                @for (place, heading) in &headings {
                                    li { a href={ "#section-" (place) } { (text(heading)) } }
                                }
                            }
                        }
                    }
                }
                main { (body(&sections)) }
                footer {
                    p { (text(&document.colophon)) }
                }
            }
        }
    };
    page.into_string()
}

/// What a document says, without what stands around it.
pub(crate) fn body(sections: &[Section]) -> Markup {
    html! {
        @for (place, section) in sections.iter().enumerate() {
            (self::section(place, section))
        }
    }
}

/// The class that gives an element the colour of an actor.
pub(crate) fn actor_class(actor: ActorId) -> String {
    format!("actor-{}", actor.index() % color::ACTORS.len())
}

/// The classes of [`actor_class`]: a style of elements themselves would need a policy that lets anybody's pass.
pub(crate) fn actor_colors() -> String {
    let actors = (0..color::ACTORS.len()).map(detente_analysis::actor_id);
    let mut style = String::new();
    for actor in actors {
        let _ = writeln!(
            style,
            ".{} {{ --actor: {}; }}",
            actor_class(actor),
            actor_color(actor)
        );
    }
    style
}

fn section(place: usize, section: &Section) -> Markup {
    let Some(heading) = section.heading else {
        return html! { div { (blocks("", section.blocks)) } };
    };
    // Where the answer follows at once, the heading is the question and the answer what is read first.
    let is_answered = matches!(section.blocks.first(), Some(Block::Answer(_)));
    let id = format!("section-{place}");
    html! {
        section class=[section.is_annex.then_some("annex")] aria-labelledby=(id) {
            h2 #(id) class=[is_answered.then_some("asked")] { (text(heading)) }
            (blocks(heading, section.blocks))
        }
    }
}

/// Blocks below a heading, which names the tables among them.
pub(crate) fn blocks(heading: &str, blocks: &[Block]) -> Markup {
    html! {
        @for (place, block) in blocks.iter().enumerate() {
            @match block {
                Block::Title { text: title, aside } => {
                    h2 { (text(title)) }
                    @if !aside.is_empty() {
                        p.note { (text(aside)) }
                    }
                }
                Block::Heading(own) | Block::Annex(own) => h2 { (text(own)) },
                Block::Subheading(own) => h3 { (text(own)) },
                Block::Answer(answer) => p.answer { (text(answer)) },
                Block::Paragraph(paragraph) => p { (text(paragraph)) },
                Block::Note(note) => p.note { (text(note)) },
                Block::Rows(rows) => (self::rows(rows)),
                Block::Table(table) => (self::table(nearest(heading, &blocks[..place]), table)),
                Block::Figure(figure) => (self::figure(figure)),
                Block::Quote { text: words, source } => {
                    figure.quote {
                        blockquote dir="auto" { p { (text(words)) } }
                        figcaption { (text(source)) }
                    }
                }
            }
        }
    }
}

/// The subheading that stands last among blocks, else the heading above them.
fn nearest<'a>(heading: &'a str, before: &'a [Block]) -> &'a str {
    let last = before.iter().rev().find_map(|block| match block {
        Block::Subheading(own) => Some(&**own),
        _ => None,
    });
    last.unwrap_or(heading)
}

pub(crate) fn rows(rows: &[Row]) -> Markup {
    html! {
        dl {
            @for row in rows {
                div {
                    dt class=[row.actor.map(|actor| format!("actor {}", actor_class(actor)))] {
                        (text(&row.term))
                    }
                    @for line in &row.lines {
                        (self::line(line))
                    }
                }
            }
        }
    }
}

pub(crate) fn line(line: &Line) -> Markup {
    let role = match line.role {
        Role::Verdict => Some("verdict"),
        Role::Plain => None,
        Role::Consequence => Some("consequence"),
        Role::Quiet => Some("quiet"),
    };
    html! { dd class=[role] { (text(&line.text)) } }
}

pub(crate) fn table(heading: &str, table: &Table) -> Markup {
    let numbers: Vec<bool> = (0..table.columns.len())
        .map(|column| table.is_numeric(column))
        .collect();
    html! {
        // What does not fit is scrolled to, with the keyboard too.
        div.scroll tabindex="0" role="group" aria-label=(without_isolates(heading)) {
            table {
                caption { (text(heading)) }
                thead {
                    tr {
                        @for (name, number) in table.columns.iter().zip(&numbers) {
                            th scope="col" class=[number.then_some("number")] { (text(name)) }
                        }
                    }
                }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (column, (cell, number)) in row.iter().zip(&numbers).enumerate() {
                                @if column == 0 {
                                    th scope="row" class=[number.then_some("number")] { (text(cell)) }
                                } @else {
                                    td class=[number.then_some("number")] { (text(cell)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn figure(figure: &Figure) -> Markup {
    let alternative = without_isolates(&figure.alternative);
    html! {
        figure class=[figure.is_narrow.then_some("narrow")] {
            div.scroll tabindex="0" role="img" aria-label=(alternative) { (PreEscaped(&figure.svg)) }
            figcaption { (text(&figure.caption)) }
        }
    }
}

/// A text that is nothing but text: markup is escaped, isolates are elements, other direction marks are gone.
pub(crate) fn text(text: &str) -> Markup {
    let mut out = String::with_capacity(text.len());
    for part in isolates::parts(text) {
        match part {
            Part::Text(letters) => {
                let _ = Escaper::new(&mut out).write_str(letters);
            }
            Part::Open { right_to_left } => {
                let direction = if right_to_left { "rtl" } else { "ltr" };
                let _ = write!(out, r#"<bdi dir="{direction}">"#);
            }
            Part::Close => out.push_str("</bdi>"),
        }
    }
    PreEscaped(out)
}
