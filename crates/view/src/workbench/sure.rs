//! How sure the answers are: what takes longer than the page of a question and is put into it afterwards.

use detente_analysis::{Overview, Settlement, Solved, Sure};
use maud::{Markup, html};

use super::address::Address;
use super::frame::Room;
use super::surety::{self, Surety};
use crate::catalogue::Catalogue;
use crate::html::{blocks, text};
use crate::page::Block;
use crate::words::Words;

/// The parts of the page of a question that tell how sure it is, each beside its answer, and what can be agreed by degrees.
#[must_use]
pub fn sure_part(
    solved: &Solved,
    overview: &Overview,
    sure: Option<&Sure>,
    settlement: Option<&Settlement>,
    address: &Address,
    catalogue: &Catalogue,
) -> String {
    let words = &Words::new(&solved.conflict, catalogue);
    let found = sure.and_then(|sure| sure.conflict.as_ref());
    let room = address.href_of(Room::Sure.part());
    let settled = settlement.map(|found| {
        [
            Block::Heading(catalogue.text("heading-settle")),
            Block::Rows(crate::settle::in_brief(words, found)),
        ]
    });
    let part = html! {
        @if words.names.case.has_options() {
            h2 { (text(&catalogue.text("heading-sure"))) }
            @match found {
                Some(found) => {
                    p { (text(&crate::sure::Told { words, found }.ran(found.ran))) }
                    @if !found.doubts.is_empty() { (turns_on(words, &found.turns_on)) }
                }
                None => p { (text(&catalogue.text("workbench-sure-large"))) },
            }
        }
        @if let Some(settled) = &settled { (blocks("", settled)) }
        p.to-room { a href=(room) { (text(&catalogue.text("workbench-sure-more"))) } }
        @if let Some(found) = found.filter(|found| !found.doubts.is_empty()) {
            @for (id, row, own) in surety::beside(words, overview, found) {
                (beside(words, &id, &format!("{room}#{row}"), &own))
            }
            (tables(words, found, &room))
        }
    };
    part.into_string()
}

fn turns_on(words: &Words, turns: &[detente_analysis::Turn<detente_analysis::DoubtOf>]) -> Markup {
    let turning = crate::sure::turning_of(words, turns);
    html! {
        p { (text(&words.say("sure-turns", &[("count", turning.len().into())]))) }
        @if !turning.is_empty() {
            ul.turning { @for doubt in &turning { li { (text(doubt)) } } }
        }
    }
}

/// A part that is put beside its answer, wherever on the page that is.
fn beside(words: &Words, id: &str, more: &str, own: &Surety) -> Markup {
    html! {
        div.surety id=(id) hx-swap-oob="true" { (surety::in_brief(words, own, more, id == "sure-today")) }
    }
}

/// How sure it is that the tables have something to agree on.
fn tables(words: &Words, found: &detente_analysis::ConflictSure, room: &str) -> Markup {
    html! {
        @if !found.tables.is_empty() {
            div #sure-tables.surety-rows hx-swap-oob="true" {
                @for place in 0..found.tables.len() {
                    @let own = surety::table(words, found, place);
                    @let more = format!("{room}#{}", surety::row_of_table(place));
                    div.surety {
                        b { (text(&own.name)) }
                        (surety::in_brief(words, &own, &more, false))
                    }
                }
            }
        }
    }
}
