//! What was changed, and what that does: the strip above everything else.

use detente_analysis::Solved;
use maud::{Markup, html};

use super::address::Address;
use super::saving::{self, Saving};
use crate::catalogue::Catalogue;
use crate::compare::Compared;
use crate::html::{blocks, text};
use crate::page::Block;
use crate::words::Words;

/// A change that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// As it is written in the address.
    pub written: String,
    /// In words.
    pub told: String,
}

/// What the changes do.
pub struct WhatIf<'s> {
    /// The case as it stands.
    pub base: &'s Solved<'static>,
    /// What differs from it.
    pub found: Compared<'s>,
}

/// What changes do, in words, the answer first.
pub(super) fn difference(
    what_if: Option<&WhatIf>,
    solved: &Solved,
    catalogue: &Catalogue,
) -> Option<Vec<Block>> {
    let what_if = what_if?;
    let versions = [what_if.base, solved];
    let told = crate::compare::difference(versions, what_if.found, catalogue);
    Some(told)
}

/// The answer that stands first in what changes do.
pub(super) fn result(difference: Option<&[Block]>) -> Option<&str> {
    match difference? {
        [Block::Answer(answer), ..] => Some(answer),
        _ => None,
    }
}

/// The strip, or what is left of it where nothing is changed.
pub(super) fn changed(
    words: &Words,
    changes: &[Changed],
    difference: Option<&[Block]>,
    address: &Address,
    saving: &Saving,
) -> Markup {
    if changes.is_empty() {
        return undone(words, address);
    }
    strip(words, changes, difference, address, saving)
}

/// The strip; `difference` is what they do, the answer first, or nothing where there are no options to compare.
fn strip(
    words: &Words,
    changes: &[Changed],
    difference: Option<&[Block]>,
    address: &Address,
    saving: &Saving,
) -> Markup {
    let say = |id: &str| text(&words.catalogue.text(id));
    let (answer, rest) = match difference {
        Some([Block::Answer(answer), rest @ ..]) => (Some(answer), rest),
        _ => (None, &[][..]),
    };
    let first = rest
        .iter()
        .position(|block| !matches!(block, Block::Paragraph(_)));
    let (in_short, turned) = rest.split_at(first.unwrap_or(rest.len()));
    html! {
        section #strip.strip aria-labelledby="strip-heading" {
            h2 #strip-heading { (say("heading-compare")) }
            ol.changes {
                @for change in changes {
                    li { (text(&words.sentence(&change.told))) }
                }
            }
            @if let Some(answer) = answer {
                p.answer role="status" { (text(answer)) }
            }
            @if !in_short.is_empty() {
                p {
                    @for block in in_short {
                        @if let Block::Paragraph(told) = block { (text(told)) " " }
                    }
                }
            }
            @if !turned.is_empty() {
                details #turned.turned {
                    summary { (say("workbench-turned")) }
                    (blocks(&words.catalogue.text("heading-compare"), turned))
                }
            }
            (controls(words, address))
            (saving::offer(words, address, saving))
        }
    }
}

/// Undoing, doing again, and a link to send.
fn controls(words: &Words, address: &Address) -> Markup {
    let say = |id: &str| text(&words.catalogue.text(id));
    html! {
        div.controls {
            @if let Some(back) = address.undo() {
                a.button #undo href=(back.href()) { (say("workbench-undo")) }
            }
            @if let Some(again) = address.redo() {
                a.button #redo href=(again.href()) { (say("workbench-redo")) }
            }
            @if !address.changes.is_empty() {
                a.button #reset href=(address.reset().href()) { (say("workbench-reset")) }
                a.button #share href=(address.shared().href()) data-copied=(words.catalogue.text("workbench-copied")) { (say("workbench-share")) }
            }
        }
    }
}

/// What is left of the strip where all changes were undone: doing them again.
fn undone(words: &Words, address: &Address) -> Markup {
    html! {
        @if !address.undone.is_empty() {
            section #strip.strip aria-label=(words.catalogue.text("heading-compare")) {
                (controls(words, address))
            }
        }
    }
}
