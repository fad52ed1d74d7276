//! Keeping a changed case.

use maud::{Markup, html};

use super::address::Address;
use super::frame::{Place, Room, framed};
use crate::catalogue::Catalogue;
use crate::html::text;
use crate::names::inert;
use crate::words::Words;

/// Whether and how a changed case can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// The program carries the case inside: it is copied out first.
    Shipped,
    /// In the served folder; what the file held when it was read.
    InFolder {
        /// The SHA-256 of the file.
        read: String,
    },
}

/// What came of saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Kept under a name.
    As(String),
    /// Not kept: the file has changed since it was read.
    Changed,
    /// Not kept: there is a case of that name.
    Exists(String),
    /// Not kept: such a name cannot be that of a folder.
    BadName(String),
    /// Not kept: the case is one that the program carries.
    Shipped,
    /// Not kept: the file cannot be written.
    Failed(String),
}

/// The form in the strip.
pub(super) fn offer(words: &Words, address: &Address, saving: &Saving) -> Markup {
    let say = |id: &str| text(&words.catalogue.text(id));
    html! {
        details #save.save {
            summary { (say("workbench-save")) }
            @match saving {
                Saving::Shipped => {
                    @let values = [("case", inert(&address.case).into())];
                    p { (text(&words.say("workbench-save-shipped", &values))) }
                    form method="post" action={ (address.path()) "/save" } hx-boost="false" {
                        @for (name, value) in address.shared().fields() {
                            @if name == "change" { input type="hidden" name=(name) value=(value); }
                        }
                        button type="submit" name="how" value="download" { (say("edit-download")) }
                    }
                }
                Saving::InFolder { read } => {
                    form method="post" action={ (address.path()) "/save" } hx-push-url="false" {
                        @for (name, value) in address.shared().fields() {
                            @if name == "change" { input type="hidden" name=(name) value=(value); }
                        }
                        input type="hidden" name="read" value=(read);
                        label for="save-as" { (say("workbench-save-as")) }
                        input #save-as type="text" name="as" required pattern="[a-z0-9]+(-[a-z0-9]+)*" maxlength="64" dir="ltr" autocomplete="off" value={ (address.case) "-2" };
                        button type="submit" name="how" value="new" { (say("workbench-save-new")) }
                        button.quiet type="submit" name="how" value="over" formnovalidate { (say("workbench-save-over")) }
                    }
                }
            }
        }
    }
}

/// The page that tells what came of saving; `address` is the one saved from.
#[must_use]
pub fn saved_page(saved: &Saved, address: &Address, catalogue: &Catalogue) -> String {
    let told =
        |message: &str, name: &str| catalogue.text_with(message, &[("name", inert(name).into())]);
    let (heading, text_of) = match saved {
        Saved::As(name) => ("workbench-saved", told("workbench-saved-as", name)),
        Saved::Changed => (
            "workbench-conflict",
            catalogue.text("workbench-conflict-told"),
        ),
        Saved::Exists(name) => ("workbench-not-saved", told("workbench-save-exists", name)),
        Saved::BadName(name) => ("workbench-not-saved", told("workbench-save-bad-name", name)),
        Saved::Shipped => (
            "workbench-not-saved",
            catalogue.text_with(
                "workbench-save-shipped",
                &[("case", inert(&address.case).into())],
            ),
        ),
        Saved::Failed(name) => ("workbench-not-saved", told("workbench-save-failed", name)),
    };
    let heading = catalogue.text(heading);
    let next = match saved {
        Saved::As(name) => (
            Address::of_case(address.language, name),
            "workbench-open-saved",
        ),
        _ => (address.clone(), "workbench-back"),
    };
    let content = html! {
        main #content.fault {
            h1 { (text(&heading)) }
            p { (text(&text_of)) }
            p { a.button href=(next.0.href()) { (text(&catalogue.text(next.1))) } }
        }
    };
    framed(
        &heading,
        Place::InRoom(Room::Question, &next.0),
        &content,
        catalogue,
    )
}
