//! What pages are shown with: style, script and htmx, carried inside.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use detente_view::workbench;

use super::faults::Problem;

/// htmx 2.0.11, by Big Sky Software, under the Zero-Clause BSD licence, which stands beside it.
const HTMX: &str = include_str!("../../assets/htmx/htmx.min.js");
const ICON: &str = include_str!("../../assets/icon.svg");

/// One of the files that pages name.
pub(super) async fn asset(Path(file): Path<String>) -> Result<Response, Problem> {
    let (kind, content) = match &*file {
        "workbench.css" => ("text/css; charset=utf-8", workbench::style()),
        "workbench.js" => ("text/javascript; charset=utf-8", workbench::script()),
        "htmx.min.js" => ("text/javascript; charset=utf-8", HTMX.to_owned()),
        "icon.svg" => ("image/svg+xml", ICON.to_owned()),
        _ => return Err(Problem::not_found()),
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    Ok((headers, content).into_response())
}
