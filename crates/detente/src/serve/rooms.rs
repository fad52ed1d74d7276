//! The rooms of the workbench, a module each, and what they have in common.

pub(super) mod brief;
mod checking;
pub(super) mod creating;
pub(super) mod edit;
pub(super) mod graph;
pub(super) mod how_sure;
pub(super) mod index;
mod keeping;
pub(super) mod question;
pub(super) mod saving;
pub(super) mod settlements;
pub(super) mod sure;

use std::sync::Arc;

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{Html, IntoResponse as _, Response};
use detente_view::workbench::{Address, Fault, Saving, WhatIf};

use super::Workbench;
use super::cases::{Files, Unread};
use super::faults::Problem;
use super::guard::hexadecimal;
use super::versions::Version;

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

/// The version that an address asks for, of a case whose files were read.
async fn version(
    workbench: &Arc<Workbench>,
    files: &Files,
    address: &Address,
) -> Result<Arc<Version>, Problem> {
    let version = workbench.version(files, &address.changes, address.language);
    let version = version.await;
    version.map_err(|fault| Problem::about(workbench, address, fault))
}

/// A version of a case beside the case as it stands, and how it can be kept.
struct Opened {
    version: Arc<Version>,
    /// The same one where nothing is changed, or where only the version is asked for.
    base: Arc<Version>,
    saving: Saving,
}

/// The version that an address asks for, with the rest unless it is asked for `alone`.
async fn opened(
    workbench: &Arc<Workbench>,
    address: &Address,
    alone: bool,
) -> Result<Opened, Problem> {
    let files = files(workbench, address)?;
    let version = version(workbench, &files, address).await?;
    let base = if alone || address.changes.is_empty() {
        Arc::clone(&version)
    } else {
        let base = workbench.version(&files, &[], address.language).await;
        base.map_err(|fault| Problem::about(workbench, address, fault))?
    };
    let saving = match workbench.cases.folder() {
        None => Saving::Shipped,
        Some(_) => Saving::InFolder {
            read: hexadecimal(&files.hash()),
        },
    };
    Ok(Opened {
        version,
        base,
        saving,
    })
}

/// What differs from the case as it stands.
fn what_if<'v>(base: &'v Arc<Version>, version: &'v Arc<Version>) -> Option<WhatIf<'v>> {
    let is_changed = !Arc::ptr_eq(base, version);
    is_changed.then(|| WhatIf {
        base: &base.solved,
        found: version.compared_with(base),
    })
}

/// A page, with the address that is sent to somebody else, whichever button led to it.
fn at_its_address(href: &str, headers: &HeaderMap, page: Html<String>) -> Response {
    let shown = HeaderValue::from_str(href).ok();
    let shown = shown.filter(|_| headers.contains_key("hx-boosted"));
    let shown = shown.map(|shown| [(HeaderName::from_static("hx-push-url"), shown)]);
    (shown, page).into_response()
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
