//! The rooms of the workbench, a module each, and what they have in common.

pub(super) mod index;
pub(super) mod question;
pub(super) mod saving;
pub(super) mod settlements;
pub(super) mod sure;

use std::sync::Arc;

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use detente_view::workbench::{Address, Fault, Saving};

use super::Workbench;
use super::cases::{Files, Unread};
use super::faults::Problem;
use super::guard::hexadecimal;

/// The files of the case that an address names.
fn files(workbench: &Arc<Workbench>, address: &Address) -> Result<Files, Problem> {
    workbench.cases.read(&address.case).map_err(|unread| {
        let fault = match unread {
            Unread::NoSuchCase => Fault::NoSuchCase,
            Unread::Unreadable => Fault::Unreadable,
        };
        Problem::about(workbench, address, fault)
    })
}

/// How a case that was read can be kept.
fn saving_of(workbench: &Workbench, files: &Files) -> Saving {
    match workbench.cases.folder() {
        None => Saving::Shipped,
        Some(_) => Saving::InFolder {
            read: hexadecimal(&files.hash()),
        },
    }
}

/// The address as it is sent to somebody else, whichever button led to it.
fn shown_as(headers: &HeaderMap, href: &str) -> Option<[(HeaderName, HeaderValue); 1]> {
    let shown = HeaderValue::from_str(href).ok();
    let shown = shown.filter(|_| headers.contains_key("hx-boosted"));
    shown.map(|shown| [(HeaderName::from_static("hx-push-url"), shown)])
}
