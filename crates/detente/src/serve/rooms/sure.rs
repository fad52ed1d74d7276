//! How sure the answers are: asked for once the page is there.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Html;
use detente_analysis::settle;
use detente_view::workbench::{Unsettled, sure_part};

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::request::Asked;
use super::how_sure::{AT_ONCE, at_once};
use super::{files, version};

/// The part of the page of a question.
pub(in crate::serve) async fn sure(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
) -> Result<Html<String>, Problem> {
    let files = files(&workbench, &address)?;
    let version = version(&workbench, &files, &address).await?;
    let (shared, asked) = (Arc::clone(&workbench), address.clone());
    let part = workbench.work.run(&address.case, move |progress| {
        let solved = &version.solved;
        let found = at_once(&version, AT_ONCE, progress);
        // What takes much room is not kept with the version.
        let large;
        let settlement = match version.settlement() {
            Ok(found) => Some(found),
            Err(Unsettled::Not(_)) => None,
            Err(Unsettled::TooLarge { .. }) => {
                large = settle(solved).ok();
                large.as_ref()
            }
        };
        sure_part(
            solved,
            &version.overview,
            found.as_deref(),
            settlement,
            &asked,
            shared.catalogue(asked.language),
        )
    });
    let part = part.await.map(Html);
    part.map_err(|fault| Problem::about(&workbench, &address, fault))
}
