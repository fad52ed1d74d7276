//! The question: whether today's situation holds and why, what could last, and what changes do to that.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use detente_analysis::{Explanation, PathFinding, actor_id, explain, firmest, path, states_named};
use detente_graph::StateId;
use detente_view::workbench::{About, Address, Fault, Shown, Why, question_page, why_panel};

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::request::{Asked, is_for_part};
use super::super::versions::Version;
use super::{Opened, at_its_address, opened, what_if};

/// The page, or the panel of reasons alone where that is all that is asked for.
pub(in crate::serve) async fn question(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let only_reasons = is_for_part(&headers, "why");
    let problem = |fault: Fault| Problem::about(&workbench, &address, fault);
    let Opened {
        version,
        base,
        saving,
    } = opened(&workbench, &address, only_reasons).await?;
    let language = address.language;
    let (shared, asked) = (Arc::clone(&workbench), address.clone());
    let page = workbench.work.run(&address.case, move |_| {
        let catalogue = shared.catalogue(language);
        let about = asked.about.as_ref();
        let explained = about.map(|about| explained(&version, about));
        let why = explained.as_ref().map(|found| Why::of(found.as_ref()));
        if only_reasons {
            return why_panel(&version.solved, why.as_ref(), &asked, catalogue);
        }
        let way = way(&version, &asked);
        let shown = Shown {
            solved: &version.solved,
            overview: &version.overview,
            changes: version.changes(language),
            what_if: what_if(&base, &version),
            path: way.as_ref(),
            why,
            saving,
        };
        question_page(&shown, &asked, catalogue)
    });
    let page = page.await.map(Html).map_err(problem)?;
    Ok(at_its_address(&address.href(), &headers, page))
}

/// The reasons of a state; `None` where there is none of that name.
pub(super) fn explained(version: &Version, about: &About) -> Option<Explanation> {
    let solved = &version.solved;
    let state = named(version, &about.state)?;
    let actors = &solved.conflict.case.actors;
    let actor = about.actor.as_ref();
    let actor = actor.and_then(|actor| actors.iter().position(|known| known.id.value == *actor));
    Some(explain(solved, state, actor.map(actor_id)))
}

pub(super) fn named(version: &Version, name: &str) -> Option<StateId> {
    let states = states_named(&version.solved.conflict, name).ok()?;
    firmest(&version.solved, states)
}

/// The way from today to the state chosen, else to the first that lasts and is not today's.
fn way(version: &Version, address: &Address) -> Option<PathFinding> {
    let today = version.solved.conflict.status_quo?;
    let chosen = address.to.as_ref().and_then(|to| named(version, to));
    let lasting = version
        .overview
        .lasting
        .iter()
        .map(|group| group.best.state);
    let to = chosen.or_else(|| lasting.into_iter().find(|state| *state != today))?;
    path(&version.solved, today, to, None).ok()
}
