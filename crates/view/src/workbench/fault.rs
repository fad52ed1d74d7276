//! What went wrong, as a page.

use maud::html;

use super::address::Address;
use super::frame::{Place, Room, framed};
use crate::catalogue::Catalogue;
use crate::html::text;

/// Why a page is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing at this address.
    NotFound,
    /// There is no such case.
    NoSuchCase,
    /// The case cannot be read.
    Unreadable,
    /// The case has errors: what is wrong, as the command line shows it.
    CaseHasErrors(String),
    /// A change cannot be made: why.
    ChangeRefused(String),
    /// The request is not one that a page of the workbench makes.
    Refused,
    /// What was sent is too long.
    TooLong,
    /// A file is too long to be edited in a browser.
    TooLongToEdit,
    /// A file is not UTF-8.
    NotText,
    /// The analysis took longer than it may.
    TookTooLong {
        /// How many seconds it may take.
        seconds: u64,
    },
    /// So much is being worked on that nothing more is begun.
    Busy,
    /// What was asked for in the address cannot be read.
    BadAddress(String),
    /// The program is at fault.
    Ours,
}

/// What a fault is called, by its message, and what there is to say of it.
pub(super) fn told(fault: &Fault, catalogue: &Catalogue) -> (&'static str, String) {
    match fault {
        Fault::NotFound => (
            "workbench-not-found",
            catalogue.text("workbench-not-found-told"),
        ),
        Fault::NoSuchCase => (
            "workbench-no-such-case",
            catalogue.text("workbench-no-such-case-told"),
        ),
        Fault::Unreadable => (
            "workbench-unreadable",
            catalogue.text("workbench-unreadable-told"),
        ),
        Fault::CaseHasErrors(_) => ("workbench-errors", catalogue.text("workbench-errors-told")),
        Fault::ChangeRefused(why) => ("workbench-change-refused", why.clone()),
        Fault::BadAddress(why) => ("workbench-bad-address", why.clone()),
        Fault::Refused => (
            "workbench-refused",
            catalogue.text("workbench-refused-told"),
        ),
        Fault::TooLong => (
            "workbench-too-long",
            catalogue.text("workbench-too-long-told"),
        ),
        Fault::TooLongToEdit => ("workbench-too-long", catalogue.text("edit-too-long")),
        Fault::NotText => ("workbench-unreadable", catalogue.text("edit-not-text")),
        Fault::TookTooLong { seconds } => {
            let values = [(
                "seconds",
                usize::try_from(*seconds).unwrap_or(usize::MAX).into(),
            )];
            (
                "workbench-took-too-long",
                catalogue.text_with("workbench-took-too-long-told", &values),
            )
        }
        Fault::Busy => ("workbench-busy", catalogue.text("workbench-busy-told")),
        Fault::Ours => ("workbench-ours", catalogue.text("our-fault")),
    }
}

/// The page of a fault; `back` is where it can be gone on from.
#[must_use]
pub fn fault_page(fault: &Fault, back: Option<&Address>, catalogue: &Catalogue) -> String {
    let (heading, told) = told(fault, catalogue);
    let heading = catalogue.text(heading);
    let back_to = match back {
        Some(address) if !address.changes.is_empty() => (
            address.undo().unwrap_or_else(|| address.clone()).href(),
            "workbench-undo",
        ),
        _ => (Address::index(catalogue.language()), "workbench-to-cases"),
    };
    let content = html! {
        main #content.fault {
            h1 { (text(&heading)) }
            @for line in told.lines() {
                p { (text(line)) }
            }
            @if let Fault::CaseHasErrors(what) = fault {
                pre dir="ltr" tabindex="0" { (text(what)) }
            }
            @if let (Fault::CaseHasErrors(_), Some(address)) = (fault, back) {
                p { a.button href=(address.reset().href_of(Room::Edit.part())) { (text(&catalogue.text("edit-repair"))) } }
            }
            p { a.button href=(back_to.0) { (text(&catalogue.text(back_to.1))) } }
        }
    };
    framed(&heading, Place::Outside, &content, catalogue)
}
