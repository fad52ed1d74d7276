//! The brief of a case, read on a page or taken along: with the changes in the address, in either language.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{RawPathParams, State};
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::get;
use detente_analysis::brief;
use detente_view::workbench::{
    Address, BRIEF_TABLES, Fault, WhatIf, brief_page, brief_with_changes,
};
use detente_view::{BriefTable, brief_table, html_policy, inert, table_csv};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::request::Asked;
use super::super::versions::Version;
use super::files;
use crate::command_line::Versions;
use crate::kind::Kind;

/// A file is waited for so long: setting a document takes a while.
const WITHIN: Duration = Duration::from_secs(120);
/// What stands in the name of a file as it is sent; the rest is encoded (RFC 5987).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// Where the room and what can be taken from it are found.
pub(in crate::serve) fn routes() -> Router<Arc<Workbench>> {
    let at = |part: &str| format!("/{{language}}/case/{{case}}/brief{part}");
    Router::new()
        .route(&at(""), get(room))
        .route(&at("/{file}"), get(file))
}

/// The room: what can be taken along, and the brief, which follows when it is made.
async fn room(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
) -> Result<Html<String>, Problem> {
    let files = files(&workbench, &address)?;
    let problem = |fault: Fault| Problem::about(&workbench, &address, fault);
    let language = address.language;
    let version = workbench.version(&files, &address.changes, language).await;
    let version = version.map_err(problem)?;
    let built = Kind::ALL.iter().filter(|(_, kind)| kind.is_built());
    let endings: Vec<&str> = built.map(|(ending, _)| *ending).collect();
    let changes = version.changes(language);
    let catalogue = workbench.catalogue(language);
    let page = brief_page(&version.solved, changes, &endings, &address, catalogue);
    Ok(Html(page))
}

/// What a file of the room holds.
#[derive(Clone, Copy)]
enum Wanted {
    Document(&'static str, Kind),
    Table(&'static str, BriefTable),
}

impl Wanted {
    fn named(file: &str) -> Option<Self> {
        let (name, ending) = file.split_once('.')?;
        if name == "brief" {
            let mut built = Kind::ALL.iter().filter(|(_, kind)| kind.is_built());
            let (ending, kind) = built.find(|(own, _)| *own == ending)?;
            return Some(Self::Document(ending, *kind));
        }
        let mut tables = BRIEF_TABLES.iter().filter(|_| ending == "csv");
        let (name, table) = tables.find(|(own, _)| *own == name)?;
        Some(Self::Table(name, *table))
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Document(_, kind) => kind.media_type(),
            Self::Table(..) => "text/csv; charset=utf-8",
        }
    }

    /// Under which name it is kept, and whether it is kept rather than shown.
    fn disposition(self, address: &Address) -> String {
        let (part, ending) = match self {
            Self::Document(ending, _) => ("brief", ending),
            Self::Table(name, _) => (name, "csv"),
        };
        let what_if = if address.changes.is_empty() {
            ""
        } else {
            "what-if-"
        };
        let (case, language) = (inert(&address.case), address.language.tag());
        let name = format!("{case}-{what_if}{part}-{language}.{ending}");
        let how = if self.is_page() {
            "inline"
        } else {
            "attachment"
        };
        // For those who do not read the encoded name.
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._".contains(letter);
        let plain = name
            .chars()
            .map(|letter| if is_plain(letter) { letter } else { '_' });
        let plain: String = plain.collect();
        let encoded = utf8_percent_encode(&name, PLAIN);
        format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
    }

    /// Whether a browser shows it.
    fn is_page(self) -> bool {
        matches!(self, Self::Document(_, Kind::Html))
    }
}

/// The brief as a file, or one of its tables.
async fn file(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    path: RawPathParams,
) -> Result<Response, Problem> {
    let problem = |fault: Fault| Problem::about(&workbench, &address, fault);
    let name = path.iter().find(|(name, _)| *name == "file");
    let wanted = name.and_then(|(_, name)| Wanted::named(name));
    let wanted = wanted.ok_or_else(|| problem(Fault::NotFound))?;
    let files = files(&workbench, &address)?;
    let language = address.language;
    let version = workbench.version(&files, &address.changes, language).await;
    let version = version.map_err(problem)?;
    let base = workbench.version(&files, &[], language).await;
    let base = base.map_err(problem)?;
    let (shared, asked) = (Arc::clone(&workbench), address.clone());
    // A long document is to keep nobody from the pages of the case. No case is called so.
    let lane = format!("{}/brief", address.case);
    let bytes = workbench.work.run_within(WITHIN, &lane, move |_| {
        written(&shared, &base, &version, wanted, &asked)
    });
    let bytes = bytes.await.map_err(problem)?;
    let bytes = bytes.ok_or_else(|| problem(Fault::Ours))?;
    let disposition = HeaderValue::from_str(&wanted.disposition(&address));
    let disposition = disposition.map_err(|_| problem(Fault::Ours))?;
    let kind = HeaderValue::from_static(wanted.media_type());
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    // The style of the document stands within it.
    let policy = wanted.is_page().then(|| {
        let policy = html_policy();
        let policy =
            format!("{policy}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        [(header::CONTENT_SECURITY_POLICY, policy)]
    });
    Ok((headers, policy, bytes).into_response())
}

/// A file of the room; `None` where it cannot be set.
fn written(
    workbench: &Workbench,
    base: &Arc<Version>,
    version: &Arc<Version>,
    wanted: Wanted,
    address: &Address,
) -> Option<Vec<u8>> {
    let catalogue = workbench.catalogue(address.language);
    let solved = &version.solved;
    let found = brief(solved, Versions::USUAL.question());
    match wanted {
        Wanted::Document(_, kind) => {
            let changes = version.changes(address.language);
            let is_compared = !changes.is_empty() && solved.conflict.case.has_options();
            let what_if = is_compared.then(|| WhatIf {
                base: &base.solved,
                comparison: version.compared_with(base),
            });
            let document = brief_with_changes(solved, &found, changes, what_if.as_ref(), catalogue);
            kind.rendered(&document).ok()
        }
        Wanted::Table(_, table) => table_csv(&brief_table(solved, &found, table, catalogue)).ok(),
    }
}
