//! How sure the answers are: asked for once the page is there.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Html;
use detente_analysis::{SureQuestion, settle, sure as how_sure};
use detente_view::workbench::{Fault, sure_part};

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::request::Asked;
use super::files;

/// So many versions at most are run for a page; the command line runs as many as are asked for.
const QUESTION: SureQuestion = SureQuestion { runs: 256, seed: 1 };
/// And only of a case with so many states at most.
const MOST_STATES: usize = 1_024;

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
    let shared = Arc::clone(&workbench);
    let part = workbench.work.run(&address.case, move |progress| {
        let solved = &version.solved;
        let is_small = solved.conflict.state_count() <= MOST_STATES;
        let found = is_small.then(|| how_sure(solved, QUESTION, progress));
        let settlement = settle(solved).ok();
        sure_part(
            solved,
            found.as_ref(),
            settlement.as_ref(),
            shared.catalogue(language),
        )
    });
    part.await.map(Html).map_err(problem)
}
