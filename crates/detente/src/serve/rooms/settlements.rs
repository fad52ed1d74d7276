//! The room of settlements: what can be agreed by degrees, and what moving a mark does to that.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse as _, Response};
use detente_view::workbench::{Bargaining, Fault, Room, WhatIf, package_part, settlements_page};

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::request::{Asked, is_for_part};
use super::{files, saving_of, shown_as};

/// The page, or the package pointed at alone where that is all that is asked for.
pub(in crate::serve) async fn settlements(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let only_package = is_for_part(&headers, "package");
    let files = files(&workbench, &address)?;
    let problem = |fault: Fault| Problem::about(&workbench, &address, fault);
    let language = address.language;
    let version = workbench.version(&files, &address.changes, language).await;
    let version = version.map_err(problem)?;
    let base = if address.changes.is_empty() || only_package {
        Arc::clone(&version)
    } else {
        let base = workbench.version(&files, &[], language).await;
        base.map_err(problem)?
    };
    let saving = saving_of(&workbench, &files);
    let (shared, asked) = (Arc::clone(&workbench), address.clone());
    let page = workbench.work.run(&address.case, move |_| {
        let catalogue = shared.catalogue(language);
        let found = version.settlement();
        if let (true, Ok(found)) = (only_package, found) {
            return package_part(&version.solved, found, &asked, catalogue);
        }
        let compared = (!Arc::ptr_eq(&base, &version)).then(|| version.compared_with(&base));
        let shown = Bargaining {
            solved: &version.solved,
            found,
            changes: version.changes(language),
            what_if: compared.map(|found| WhatIf {
                base: &base.solved,
                found,
            }),
            saving,
        };
        settlements_page(&shown, &asked, catalogue)
    });
    let page = page.await.map(Html).map_err(problem)?;
    let href = address.href_of(Room::Settlements.part());
    Ok((shown_as(&headers, &href), page).into_response())
}
