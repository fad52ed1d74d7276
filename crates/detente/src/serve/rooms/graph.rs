//! States and moves: the conflict graph around a state, and all states in a table.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use detente_analysis::{PathFinding, path};
use detente_view::workbench::{Address, Fault, Graph, Room, Why, graph_page, why_panel};

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::request::{Asked, is_for_part};
use super::super::versions::Version;
use super::question::{explained, named};
use super::{Opened, at_its_address, opened, what_if};

/// The page, or the panel of reasons alone where that is all that is asked for.
pub(in crate::serve) async fn graph(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let address = address.in_room(Room::Graph);
    let only_reasons = is_for_part(&headers, "why");
    let Opened {
        version,
        base,
        saving,
    } = opened(&workbench, &address, only_reasons).await?;
    let (shared, asked) = (Arc::clone(&workbench), address.clone());
    let page = workbench.work.run(&address.case, move |_| {
        let catalogue = shared.catalogue(asked.language);
        let explained = asked.about.as_ref().map(|about| explained(&version, about));
        let why = explained.as_ref().map(|found| Why::of(found.as_ref()));
        if only_reasons {
            return why_panel(&version.solved, why.as_ref(), &asked, catalogue);
        }
        let focus = asked.look.focus.as_ref();
        let way = way(&version, &asked);
        let graph = Graph {
            solved: &version.solved,
            changes: version.changes(asked.language),
            what_if: what_if(&base, &version),
            focus: focus.and_then(|name| named(&version, name)),
            path: way.as_ref(),
            why,
            saving,
        };
        graph_page(&graph, &asked, catalogue)
    });
    let problem = |fault: Fault| Problem::about(&workbench, &address, fault);
    let page = page.await.map(Html).map_err(problem)?;
    Ok(at_its_address(&address.href(), &headers, page))
}

/// The way from today to the state chosen; none stands out unasked.
fn way(version: &Version, address: &Address) -> Option<PathFinding> {
    let today = version.solved.conflict.status_quo?;
    let to = named(version, address.to.as_ref()?)?;
    path(&version.solved, today, to, None).ok()
}
