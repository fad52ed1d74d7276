//! The workbench: a local server of pages that the view makes.
//!
//! A face like the command line: a request is read, the analysis asked, the page shown. Rooms stand next to each other
//! in `rooms`; whatever lets a request in or keeps it out is in `guard`, and whatever takes time goes through `work`.

mod assets;
mod cases;
mod connections;
mod faults;
mod guard;
mod request;
mod rooms;
mod runs;
mod versions;
mod work;

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::middleware;
use axum::routing::{get, post};
use detente_view::{Catalogue, Language};
use tokio::net::TcpListener;

pub(crate) use cases::Cases;
pub(crate) use connections::listen;
pub(crate) use guard::Doorway;
use runs::Runs;
use versions::Versions;
use work::Work;

/// What every request can get at.
pub(crate) struct Workbench {
    cases: Cases,
    doorway: Doorway,
    versions: Versions,
    runs: Runs,
    work: Work,
    catalogues: [Catalogue; 2],
    /// Held by whoever writes files, so that nothing changes between looking at a file and writing it.
    writing: Mutex<()>,
}

impl Workbench {
    /// A workbench of these cases, to be entered by this door.
    pub(crate) fn new(cases: Cases, doorway: Doorway) -> Self {
        Self {
            cases,
            doorway,
            versions: Versions::default(),
            runs: Runs::default(),
            work: Work::default(),
            catalogues: Language::ALL.map(Catalogue::new),
            writing: Mutex::default(),
        }
    }

    fn catalogue(&self, language: Language) -> &Catalogue {
        match language {
            Language::English => &self.catalogues[0],
            Language::Arabic => &self.catalogues[1],
        }
    }
}

/// Answers requests until Ctrl-C.
pub(crate) async fn until_stopped(workbench: Workbench, listener: TcpListener) {
    let router = router(Arc::new(workbench));
    tokio::select! {
        () = connections::accept(listener, router) => {}
        // Where no handler can be set, Ctrl-C ends the program as it always does.
        Ok(()) = tokio::signal::ctrl_c() => {}
    }
}

fn router(workbench: Arc<Workbench>) -> Router {
    Router::new()
        .route("/", get(rooms::index::at_the_door))
        .route("/assets/{file}", get(assets::asset))
        .route("/{language}", get(rooms::index::cases))
        .route("/{language}/case/{case}", get(rooms::question::question))
        .route("/{language}/case/{case}/graph", get(rooms::graph::graph))
        .route("/{language}/case/{case}/sure", get(rooms::sure::sure))
        .route(
            "/{language}/case/{case}/settlements",
            get(rooms::settlements::settlements),
        )
        .route("/{language}/case/{case}/save", post(rooms::saving::save))
        .route(
            "/{language}/case/{case}/edit",
            get(rooms::edit::case).post(rooms::edit::keep_case),
        )
        .route(
            "/{language}/case/{case}/edit/ledger",
            get(rooms::edit::ledger).post(rooms::edit::keep_ledger),
        )
        .route(
            "/{language}/case/{case}/edit/ledger/upload",
            post(rooms::edit::hand_in),
        )
        .route(
            "/{language}/new",
            get(rooms::creating::step).post(rooms::creating::keep),
        )
        .merge(rooms::brief::routes())
        .merge(rooms::how_sure::routes())
        .fallback(faults::nothing_here)
        .method_not_allowed_fallback(faults::nothing_here)
        .layer(middleware::from_fn_with_state(
            Arc::clone(&workbench),
            guard::guarded,
        ))
        .with_state(workbench)
}
