//! The list of cases.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use detente_view::workbench::{Address, Listed, index_page};

use super::super::Workbench;
use super::super::faults::{self, nothing_here};

/// Leads to the list in the reader's language.
pub(in crate::serve) async fn at_the_door(headers: HeaderMap) -> Redirect {
    Redirect::to(&Address::index(faults::preferred(&headers)))
}

/// The list; where there is one case, the case.
pub(in crate::serve) async fn cases(
    State(workbench): State<Arc<Workbench>>,
    Path(tag): Path<String>,
    request: axum::extract::Request,
) -> Response {
    let Some(language) = faults::named(&tag) else {
        return nothing_here(State(workbench), request).await;
    };
    if let Some(only) = workbench.cases.only() {
        return Redirect::to(&Address::of_case(language, &only).href()).into_response();
    }
    let shared = Arc::clone(&workbench);
    let listed = workbench.work.run("", move |_| {
        let listed = |name: String| Listed {
            case: shared
                .cases
                .read(&name)
                .ok()
                .and_then(|files| files.reading().case),
            name,
        };
        let listed: Vec<Listed> = shared.cases.names().into_iter().map(listed).collect();
        index_page(&listed, shared.catalogue(language))
    });
    match listed.await {
        Ok(page) => Html(page).into_response(),
        Err(fault) => faults::page(&workbench, language, &fault, None).into_response(),
    }
}
