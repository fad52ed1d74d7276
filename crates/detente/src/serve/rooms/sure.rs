//! How sure the answers are: asked for once the page is there.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Html;
use detente_analysis::settle;
use detente_view::workbench::{Fault, sure_part};

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::request::Asked;
use super::files;
use super::how_sure::{AT_ONCE, at_once};

/// The part of the page of a question.
pub(in crate::serve) async fn sure(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
) -> Result<Html<String>, Problem> {
    let files = files(&workbench, &address)?;
    let problem = |fault: Fault| Problem::about(&workbench, &address, fault);
    let language = address.language;
    let version = workbench.version(&files, &address.changes, language).await;
    let version = version.map_err(problem)?;
    let (shared, asked) = (Arc::clone(&workbench), address.clone());
    let part = workbench.work.run(&address.case, move |progress| {
        let solved = &version.solved;
        let found = at_once(&version, AT_ONCE, progress);
        let settlement = settle(solved).ok();
        sure_part(
            solved,
            &version.overview,
            found.as_deref(),
            settlement.as_ref(),
            &asked,
            shared.catalogue(language),
        )
    });
    part.await.map(Html).map_err(problem)
}
