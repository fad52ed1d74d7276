//! The question: whether today's situation holds and why, what could last, and what changes do to that.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse as _, Response};
use detente_analysis::{Explanation, PathFinding, actor_id, explain, firmest, path, states_named};
use detente_graph::StateId;
use detente_view::workbench::{
    About, Address, Fault, Shown, WhatIf, Why, question_page, why_panel,
};

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::request::{Asked, is_for_part};
use super::super::versions::Version;
use super::{files, saving_of, shown_as};

/// The page, or the panel of reasons alone where that is all that is asked for.
pub(in crate::serve) async fn question(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let only_reasons = is_for_part(&headers, "why");
    let files = files(&workbench, &address)?;
    let problem = |fault: Fault| Problem::about(&workbench, &address, fault);
    let language = address.language;
    let version = workbench.version(&files, &address.changes, language).await;
    let version = version.map_err(problem)?;
    let base = if address.changes.is_empty() || only_reasons {
        Arc::clone(&version)
    } else {
        let base = workbench.version(&files, &[], language).await;
        base.map_err(problem)?
    };
    let saving = saving_of(&workbench, &files);
    let (shared, asked) = (Arc::clone(&workbench), address.clone());
    let page = workbench.work.run(&address.case, move |_| {
        let catalogue = shared.catalogue(language);
        let about = asked.about.as_ref();
        let explained = about.map(|about| explained(&version, about));
        let why = explained.as_ref().map(|explained| match explained {
            Some(explanation) => Why::Of(explanation),
            None => Why::NoSuchState,
        });
        if only_reasons {
            return why_panel(&version.solved, why.as_ref(), &asked, catalogue);
        }
        let found = (!Arc::ptr_eq(&base, &version)).then(|| version.compared_with(&base));
        let way = way(&version, &asked);
        let shown = Shown {
            solved: &version.solved,
            overview: &version.overview,
            changes: version.changes(language),
            what_if: found.map(|found| WhatIf {
                base: &base.solved,
                found,
            }),
            path: way.as_ref(),
            why,
            saving,
        };
        question_page(&shown, &asked, catalogue)
    });
    let page = page.await.map(Html).map_err(problem)?;
    Ok((shown_as(&headers, &address.href()), page).into_response())
}

/// The reasons of a state; `None` where there is none of that name.
fn explained(version: &Version, about: &About) -> Option<Explanation> {
    let solved = &version.solved;
    let state = named(version, &about.state)?;
    let actors = &solved.conflict.case.actors;
    let actor = about.actor.as_ref();
    let actor = actor.and_then(|actor| actors.iter().position(|known| known.id.value == *actor));
    Some(explain(solved, state, actor.map(actor_id)))
}

fn named(version: &Version, name: &str) -> Option<StateId> {
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
