//! What is answered where there is no page to show.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use detente_view::Language;
use detente_view::workbench::{Address, Fault, fault_page};

use super::Workbench;

/// Why there is no page, for whom to be told.
pub(super) struct Problem(Box<Untold>);

struct Untold {
    fault: Fault,
    /// Who tells it in which language, and where it can be gone on from.
    place: Option<(Arc<Workbench>, Language, Option<Address>)>,
}

impl Problem {
    /// There is nothing at an address that no page names.
    pub(super) fn not_found() -> Self {
        Self(Box::new(Untold {
            fault: Fault::NotFound,
            place: None,
        }))
    }

    /// There is nothing at an address, for a reader of a language.
    pub(super) fn nowhere(workbench: &Arc<Workbench>, language: Language) -> Self {
        Self::outside(workbench, language, Fault::NotFound)
    }

    /// A fault where there is no case yet.
    pub(super) fn outside(workbench: &Arc<Workbench>, language: Language, fault: Fault) -> Self {
        Self(Box::new(Untold {
            fault,
            place: Some((Arc::clone(workbench), language, None)),
        }))
    }

    /// A fault in a page about a case.
    pub(super) fn about(workbench: &Arc<Workbench>, address: &Address, fault: Fault) -> Self {
        let place = (
            Arc::clone(workbench),
            address.language,
            Some(address.clone()),
        );
        Self(Box::new(Untold {
            fault,
            place: Some(place),
        }))
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Untold { fault, place } = *self.0;
        let status = status(&fault);
        match place {
            None => status.into_response(),
            Some((workbench, language, back)) => {
                (status, page(&workbench, language, &fault, back.as_ref())).into_response()
            }
        }
    }
}

/// The status that goes with a fault.
pub(super) fn status(fault: &Fault) -> StatusCode {
    match fault {
        Fault::NotFound | Fault::NoSuchCase => StatusCode::NOT_FOUND,
        Fault::Unreadable | Fault::Ours => StatusCode::INTERNAL_SERVER_ERROR,
        Fault::CaseHasErrors(_) | Fault::ChangeRefused(_) | Fault::NotText => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Fault::BadAddress(_) => StatusCode::BAD_REQUEST,
        Fault::Refused => StatusCode::FORBIDDEN,
        Fault::TooLong | Fault::TooLongToEdit => StatusCode::PAYLOAD_TOO_LARGE,
        Fault::TookTooLong { .. } | Fault::Busy => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// The page of a fault.
pub(super) fn page(
    workbench: &Workbench,
    language: Language,
    fault: &Fault,
    back: Option<&Address>,
) -> Html<String> {
    Html(fault_page(fault, back, workbench.catalogue(language)))
}

/// The language a request is answered in: that of its address, else the one its reader likes best.
pub(super) fn language_of(request: &Request) -> Language {
    let first = request.uri().path().split('/').nth(1).unwrap_or_default();
    named(first).unwrap_or_else(|| preferred(request.headers()))
}

/// The language of a tag.
pub(super) fn named(tag: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|known| known.tag() == tag)
}

/// The first language that a reader's browser asks for and the program speaks.
pub(super) fn preferred(headers: &HeaderMap) -> Language {
    let asked = headers.get(header::ACCEPT_LANGUAGE);
    let asked = asked
        .and_then(|asked| asked.to_str().ok())
        .unwrap_or_default();
    let mut tags = asked
        .split(',')
        .filter_map(|tag| tag.split([';', '-']).next());
    tags.find_map(|tag| named(tag.trim()))
        .unwrap_or(Language::English)
}

/// Whatever no room is at.
pub(super) async fn nothing_here(
    State(workbench): State<Arc<Workbench>>,
    request: Request,
) -> Response {
    let page = page(&workbench, language_of(&request), &Fault::NotFound, None);
    (StatusCode::NOT_FOUND, page).into_response()
}
