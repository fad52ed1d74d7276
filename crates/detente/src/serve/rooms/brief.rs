//! The brief of a case, read on a page or taken along: with the changes in the address, in either language.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{RawPathParams, State};
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::get;
use detente_analysis::{Brief, brief};
use detente_view::workbench::{
    Address, BRIEF_TABLES, Fault, brief_page, brief_part, brief_with_changes,
};
use detente_view::{BriefTable, Catalogue, Document, brief_table, html_policy, inert, table_csv};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::request::Asked;
use super::super::versions::Version;
use super::{Opened, files, opened, version, what_if};
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
        .route(&at("/part"), get(part))
        .route(&at("/{file}"), get(file))
}

/// The room: what can be taken along, and the brief, which follows when it is made.
async fn room(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
) -> Result<Html<String>, Problem> {
    let files = files(&workbench, &address)?;
    let version = version(&workbench, &files, &address).await?;
    let built = Kind::ALL.iter().filter(|(_, kind)| kind.is_built());
    let endings: Vec<&str> = built.map(|(ending, _)| *ending).collect();
    let changes = version.changes(address.language);
    let catalogue = workbench.catalogue(address.language);
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

/// Makes something of the brief, apart from the pages of the case, which are to wait for no document.
async fn made<T: Send + 'static>(
    workbench: &Arc<Workbench>,
    address: &Address,
    make: impl FnOnce(&Made) -> T + Send + 'static,
) -> Result<T, Problem> {
    let Opened { version, base, .. } = opened(workbench, address, false).await?;
    let (shared, language) = (Arc::clone(workbench), address.language);
    // No case is called so.
    let lane = format!("{}/brief", address.case);
    let done = workbench.work.run_within(WITHIN, &lane, move |_| {
        make(&Made {
            catalogue: shared.catalogue(language),
            found: brief(&version.solved, Versions::USUAL.question()),
            version: &version,
            base: &base,
        })
    });
    done.await
        .map_err(|fault| Problem::about(workbench, address, fault))
}

/// What is found for a brief.
struct Made<'m> {
    catalogue: &'m Catalogue,
    found: Brief<'m>,
    version: &'m Arc<Version>,
    base: &'m Arc<Version>,
}

impl Made<'_> {
    fn document(&self) -> Document {
        let solved = &self.version.solved;
        let changes = self.version.changes(self.catalogue.language());
        let what_if = what_if(self.base, self.version);
        brief_with_changes(
            solved,
            &self.found,
            changes,
            what_if.as_ref(),
            self.catalogue,
        )
    }

    /// A file of the room; `None` where it cannot be set.
    fn file(&self, wanted: Wanted) -> Option<Vec<u8>> {
        match wanted {
            Wanted::Document(_, kind) => kind.rendered(&self.document()).ok(),
            Wanted::Table(_, table) => {
                let solved = &self.version.solved;
                table_csv(&brief_table(solved, &self.found, table, self.catalogue)).ok()
            }
        }
    }
}

/// What the brief says, put into the room.
async fn part(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
) -> Result<Html<String>, Problem> {
    let part = made(&workbench, &address, |made| brief_part(&made.document()));
    Ok(Html(part.await?))
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
    let bytes = made(&workbench, &address, move |made| made.file(wanted)).await?;
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
        let own = html_policy();
        let policy = format!("{own}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        [(header::CONTENT_SECURITY_POLICY, policy)]
    });
    Ok((headers, policy, bytes).into_response())
}
