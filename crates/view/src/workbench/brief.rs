//! The room of the brief: the whole answer to be read, printed and taken along.

use detente_analysis::{Brief, Solved};
use maud::{Markup, html};

use super::address::Address;
use super::frame::{Place, Room, framed, own_name};
use super::made::made;
use super::strip::{Changed, WhatIf};
use crate::brief::{BriefTable, brief_document};
use crate::catalogue::{Catalogue, Language};
use crate::compare::Version;
use crate::document::{Document, Section};
use crate::html::text;
use crate::page::{Block, Line, Role, Row};
use crate::words::Words;

/// The tables that can be taken along, by what their files are called.
pub const BRIEF_TABLES: [(&str, BriefTable); 3] = [
    ("actors", BriefTable::Actors),
    ("scenarios", BriefTable::Scenarios),
    ("evidence", BriefTable::Evidence),
];

/// The brief of a version of a case: what was changed, and what that does, stands at its head, so that it is taken for
/// nothing else.
#[must_use]
pub fn brief_with_changes(
    solved: &Solved<'static>,
    found: &Brief,
    changes: &[Changed],
    what_if: Option<&WhatIf>,
    catalogue: &Catalogue,
) -> Document {
    let mut document = brief_document(solved, found, None, catalogue);
    if changes.is_empty() {
        return document;
    }
    let words = &Words::new(&solved.conflict, catalogue);
    let title = ("title", document.title.into());
    document.title = words.say("workbench-brief-what-if", &[title]);
    let mut row = Row::of_nobody(catalogue.text("workbench-made"));
    let told = changes.iter().map(|change| words.sentence(&change.told));
    row.lines
        .extend(told.map(|told| Line::new(Role::Verdict, told)));
    if let Some(WhatIf {
        base,
        found: compared,
    }) = what_if
    {
        let versions = [base, solved].map(|solved| Version {
            solved,
            changes: Vec::new(),
        });
        let [before, after] = &versions;
        let said = crate::compare::in_brief([before, after], *compared, catalogue);
        row.lines
            .extend(said.into_iter().map(|line| Line::plain(line.text)));
    }
    document.page.blocks.insert(0, Block::Rows(vec![row]));
    document
}

/// What a brief says, as a part of the room.
#[must_use]
pub fn brief_part(document: &Document) -> String {
    let sections: Vec<Section> = document.sections().collect();
    crate::html::body(&sections).into_string()
}

/// The room; `endings` are those of the files that a brief can be had as.
#[must_use]
pub fn brief_page(
    solved: &Solved<'static>,
    changes: &[Changed],
    endings: &[&str],
    address: &Address,
    catalogue: &Catalogue,
) -> String {
    let words = &Words::new(&solved.conflict, catalogue);
    let say = |id: &str| text(&catalogue.text(id));
    let document = file(address, address.language, "brief.html");
    let part = file(address, address.language, "part");
    let content = html! {
        main #content.brief {
            div.masthead {
                p.kicker { (say("workbench-brief-title")) }
                h1 { (text(&words.names.title())) }
                p.lead { (say("workbench-brief-lead")) }
            }
            (made(words, changes, address))
            (to_take(words, endings, address))
            section #document aria-label=(catalogue.text("workbench-brief-title")) hx-get=(part) hx-trigger="load" hx-target="this" hx-swap="innerHTML" {
                p.quiet { a href=(document) { (say("workbench-brief-read")) } }
            }
        }
    };
    framed(
        &catalogue.text("workbench-brief-title"),
        Place::InRoom(Room::Brief, address),
        &content,
        catalogue,
    )
}

/// The address of a file of the room, in a language.
fn file(address: &Address, language: Language, name: &str) -> String {
    let of_case = Address::of_case(language, &address.case);
    let own = Address {
        changes: address.changes.clone(),
        ..of_case
    };
    own.href_of(&format!("{}/{name}", Room::Brief.part()))
}

/// What can be taken along, in each language.
fn to_take(words: &Words, endings: &[&str], address: &Address) -> Markup {
    let documents = endings
        .iter()
        .map(|ending| (format!("brief.{ending}"), of_ending(ending)));
    let tables = BRIEF_TABLES
        .iter()
        .map(|(name, table)| (format!("{name}.csv"), of_table(*table)));
    let documents: Vec<(String, &str)> = documents.collect();
    let tables: Vec<(String, &str)> = tables.collect();
    let say = |id: &str| text(&words.catalogue.text(id));
    html! {
        section #take aria-labelledby="take-heading" {
            h2 #take-heading { (say("workbench-brief-take")) }
            div.take {
                @for (heading, files) in [("workbench-brief-documents", documents), ("workbench-brief-tables", tables)] {
                    div {
                        h3 { (say(heading)) }
                        @for language in Language::ALL {
                            ul {
                                li.which lang=(language.tag()) { (own_name(language)) }
                                @for (name, message) in &files {
                                    li { a.button href=(file(address, language, name)) hreflang=(language.tag()) download { (say(message)) } }
                                }
                            }
                        }
                    }
                }
            }
            @if !endings.contains(&"pdf") {
                p.quiet { (say("brief-without-pdf")) }
            }
        }
    }
}

/// The message for what a document is written as.
fn of_ending(ending: &str) -> &'static str {
    match ending {
        "md" => "workbench-brief-markdown",
        "docx" => "workbench-brief-docx",
        "pdf" => "workbench-brief-pdf",
        _ => "workbench-brief-html",
    }
}

/// The message for a table.
fn of_table(table: BriefTable) -> &'static str {
    match table {
        BriefTable::Actors => "workbench-brief-actors",
        BriefTable::Scenarios => "workbench-brief-scenarios",
        BriefTable::Evidence => "workbench-brief-evidence",
    }
}
