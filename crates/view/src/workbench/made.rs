//! The changes that made the version shown, in rooms other than the first, which has the strip.

use maud::{Markup, html};

use super::address::Address;
use super::strip::Changed;
use crate::html::text;
use crate::words::Words;

/// That this is not the case as it is kept, and what is otherwise.
pub(super) fn made(words: &Words, changes: &[Changed], address: &Address) -> Markup {
    html! {
        @if !changes.is_empty() {
            section.strip.made aria-labelledby="made-heading" {
                h2 #made-heading { (text(&words.catalogue.text("workbench-made"))) }
                ol.changes {
                    @for change in changes {
                        li { (text(&words.sentence(&change.told))) }
                    }
                }
                p { a href=(address.href()) { (text(&words.catalogue.text("workbench-made-back"))) } }
            }
        }
    }
}
