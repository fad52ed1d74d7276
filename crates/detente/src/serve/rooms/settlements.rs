//! The room of settlements: what can be agreed by degrees, and what moving a mark does to that.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use detente_view::workbench::{Bargaining, Fault, Room, package_part, settlements_page};

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::request::{Asked, is_for_part};
use super::{Opened, at_its_address, opened, what_if};

/// The page, or the package pointed at alone where that is all that is asked for.
pub(in crate::serve) async fn settlements(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let address = address.in_room(Room::Settlements);
    let only_package = is_for_part(&headers, "package");
    let problem = |fault: Fault| Problem::about(&workbench, &address, fault);
    let Opened {
        version,
        base,
        saving,
    } = opened(&workbench, &address, only_package).await?;
    let language = address.language;
    let (shared, asked) = (Arc::clone(&workbench), address.clone());
    let page = workbench.work.run(&address.case, move |_| {
        let catalogue = shared.catalogue(language);
        let found = version.settlement();
        if let (true, Ok(found)) = (only_package, found) {
            return package_part(&version.solved, found, &asked, catalogue);
        }
        let shown = Bargaining {
            solved: &version.solved,
            found,
            changes: version.changes(language),
            what_if: what_if(&base, &version),
            saving,
        };
        settlements_page(&shown, &asked, catalogue)
    });
    let page = page.await.map(Html).map_err(problem)?;
    Ok(at_its_address(&address.href(), &headers, page))
}
