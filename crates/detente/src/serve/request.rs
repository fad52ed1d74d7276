//! What a request asks for, read from its address.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequestParts, RawPathParams, RawQuery};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use detente_view::workbench::{About, Address, Fault, NEXT, NUMBER, SLIDE};

use super::Workbench;
use super::faults::{self, Problem};

/// More changes at once than anybody makes.
const MOST_CHANGES: usize = 64;
/// Changes are longer only by mistake.
const LONGEST: usize = 1_000;

/// A form is sent within this time.
pub(super) const SENT_WITHIN: Duration = Duration::from_secs(10);

/// The address of a page about a case.
pub(super) struct Asked(pub(super) Address);

impl FromRequestParts<Arc<Workbench>> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(
        parts: &mut Parts,
        workbench: &Arc<Workbench>,
    ) -> Result<Self, Problem> {
        let elsewhere = Problem::nowhere(workbench, faults::preferred(&parts.headers));
        let Ok(path) = RawPathParams::from_request_parts(parts, workbench).await else {
            return Err(elsewhere);
        };
        let part = |wanted: &str| {
            let mut parts = path.iter();
            parts.find_map(|(name, value)| (name == wanted).then(|| value.to_owned()))
        };
        let language = part("language").and_then(|tag| faults::named(&tag));
        let (Some(language), Some(case)) = (language, part("case")) else {
            return Err(elsewhere);
        };
        let Ok(RawQuery(query)) = RawQuery::from_request_parts(parts, workbench).await;
        let mut address = Address::of_case(language, &case);
        read_fields(&mut address, query.unwrap_or_default().as_bytes());
        check(workbench, &address)?;
        Ok(Self(address))
    }
}

/// Refuses what is longer than anybody writes.
pub(super) fn check(workbench: &Arc<Workbench>, address: &Address) -> Result<(), Problem> {
    let fields = address.fields();
    if fields.len() > 2 * MOST_CHANGES || fields.iter().any(|(_, value)| value.len() > LONGEST) {
        let why = workbench
            .catalogue(address.language)
            .text("workbench-too-many-changes");
        // Without the changes, so that the way back leads out of them.
        let back = address.reset().without_reasons();
        return Err(Problem::about(workbench, &back, Fault::BadAddress(why)));
    }
    Ok(())
}

/// Puts the fields of a query, or of a form, into an address.
pub(super) fn read_fields(address: &mut Address, encoded: &[u8]) {
    let (mut state, mut actor) = (None, None);
    let (mut slide, mut number) = (None, None);
    for (name, value) in form_urlencoded::parse(encoded) {
        let value = value.trim().to_owned();
        if value.is_empty() {
            continue;
        }
        match &*name {
            "change" | NEXT => address.changes.push(value),
            "undone" => address.undone.push(value),
            "state" => state = Some(value),
            "actor" => actor = Some(value),
            "to" => address.to = Some(value),
            "versions" => address.versions = Some(value),
            "seed" => address.seed = Some(value),
            SLIDE => slide = Some(value),
            NUMBER => number = Some(value),
            other => {
                address.look.read(other, &value);
                address.bargain.read(other, &value);
            }
        }
    }
    address.about = state.map(|state| About { state, actor });
    if let (Some(slide), Some(number)) = (slide, number) {
        *address = address.slid(&slide, &number);
    }
}

/// The bytes of a form, within bounds of length and time; `None` beyond them.
pub(super) async fn sent(body: Body, longest: usize) -> Option<Bytes> {
    let sent = tokio::time::timeout(SENT_WITHIN, to_bytes(body, longest)).await;
    sent.ok()?.ok()
}

/// Whether htmx asks for one part of a page, to be put in place of what has this id.
pub(super) fn is_for_part(headers: &HeaderMap, id: &str) -> bool {
    headers.contains_key("hx-request")
        && headers
            .get("hx-target")
            .is_some_and(|target| target.as_bytes() == id.as_bytes())
}
