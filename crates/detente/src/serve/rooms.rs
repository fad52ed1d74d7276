//! The rooms of the workbench, a module each, and what they have in common.

mod checking;
pub(super) mod creating;
pub(super) mod edit;
pub(super) mod index;
mod keeping;
pub(super) mod question;
pub(super) mod saving;
pub(super) mod sure;

use std::sync::Arc;

use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use detente_view::workbench::{Address, Fault};

use super::Workbench;
use super::cases::{Files, Unread};
use super::faults::Problem;

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

/// A text as a file to be kept wherever the reader keeps files.
fn downloaded(file: &str, text: String) -> Response {
    let disposition = format!("attachment; filename=\"{file}\"");
    let headers = [
        (header::CONTENT_TYPE, "application/toml; charset=utf-8"),
        (header::CONTENT_DISPOSITION, &disposition),
    ];
    (headers, text).into_response()
}
