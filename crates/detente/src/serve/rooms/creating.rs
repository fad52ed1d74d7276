//! A case put together step by step: each step a page of its own address, and the file written at the end.

use std::io;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use detente_case::CASE_FILE;
use detente_view::Language;
use detente_view::workbench::{Address, EditedFile, Fault, Made, Plan, Unkept, creating_page};

use super::super::Workbench;
use super::super::cases::Files;
use super::super::faults::{self, Problem};
use super::super::request::sent;
use super::checking::{Judged, judged};
use super::saving::{is_name, write_beside};
use super::{at_its_address, downloaded};

/// A form is no longer than this, in bytes.
const LONGEST_FORM: usize = 256 << 10;
/// Where the work is done of cases that have no name yet.
const NAMELESS: &str = "";

/// A plan with all that its page shows.
struct Bench {
    language: Language,
    plan: Plan,
    was_pressed: bool,
    name: String,
    text: String,
    unkept: Option<Unkept>,
}

/// The page of a step.
pub(in crate::serve) async fn step(
    State(workbench): State<Arc<Workbench>>,
    Path(tag): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let language = language(&workbench, &tag, &headers)?;
    let (plan, was_pressed) = Plan::read(query.unwrap_or_default().as_bytes());
    let at = plan.href(language);
    let is_part_of_page = headers.contains_key("hx-request");
    if was_pressed && !is_part_of_page {
        // What a button does is done once, however often the page is loaded again.
        return Ok(Redirect::to(&at).into_response());
    }
    let name = plan.name(|name| workbench.cases.names().iter().any(|known| known == name));
    let bench = Bench::new(&workbench, language, plan, was_pressed, name);
    let page = Html(page(&workbench, bench).await);
    Ok(at_its_address(&at, &headers, page))
}

/// Writes the case and opens it, or hands its text out.
pub(in crate::serve) async fn keep(
    State(workbench): State<Arc<Workbench>>,
    Path(tag): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let language = language(&workbench, &tag, &headers)?;
    let problem = |fault| Problem::outside(&workbench, language, fault);
    let sent = sent(body, LONGEST_FORM).await;
    let sent = sent.ok_or_else(|| problem(Fault::TooLong))?;
    let (plan, _) = Plan::read(&sent);
    let (mut name, mut is_handed_out) = (String::new(), false);
    for (field, value) in form_urlencoded::parse(&sent) {
        match &*field {
            "as" => name = value.trim().to_owned(),
            "how" => is_handed_out = value == "download",
            _ => {}
        }
    }
    let mut bench = Bench::new(&workbench, language, plan, false, name);
    if is_handed_out {
        return Ok(downloaded(CASE_FILE, bench.text));
    }
    let (shared, text, name) = (
        Arc::clone(&workbench),
        bench.text.clone(),
        bench.name.clone(),
    );
    let kept = workbench
        .work
        .run(NAMELESS, move |_| kept(&shared, &name, &text));
    let Some(unkept) = kept.await.map_err(problem)?.map_err(problem)? else {
        let opened = Address::of_case(language, &bench.name).href();
        return Ok(Redirect::to(&opened).into_response());
    };
    let status = match unkept {
        Unkept::NameTaken => StatusCode::CONFLICT,
        Unkept::HasErrors | Unkept::BadName => StatusCode::UNPROCESSABLE_ENTITY,
        Unkept::Failed => StatusCode::INTERNAL_SERVER_ERROR,
    };
    bench.unkept = Some(unkept);
    Ok((status, Html(page(&workbench, bench).await)).into_response())
}

fn language(
    workbench: &Arc<Workbench>,
    tag: &str,
    headers: &HeaderMap,
) -> Result<Language, Problem> {
    faults::named(tag).ok_or_else(|| Problem::nowhere(workbench, faults::preferred(headers)))
}

/// Writes a case; why not, where it is not.
fn kept(workbench: &Workbench, name: &str, text: &str) -> Result<Option<Unkept>, Fault> {
    let folder = workbench.cases.folder().ok_or(Fault::Refused)?;
    if !is_name(name) {
        return Ok(Some(Unkept::BadName));
    }
    let files = Files::of_text(name, text.to_owned());
    if judged(&files, EditedFile::Case).has_errors() {
        return Ok(Some(Unkept::HasErrors));
    }
    let _alone = workbench.writing.lock().map_err(|_| Fault::Ours)?;
    Ok(match write_beside(folder, name, text, None) {
        Ok(()) => {
            workbench.cases.add(name);
            None
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Some(Unkept::NameTaken),
        Err(_) => Some(Unkept::Failed),
    })
}

impl Bench {
    fn new(
        workbench: &Workbench,
        language: Language,
        plan: Plan,
        was_pressed: bool,
        name: String,
    ) -> Self {
        let text = plan.file(&name, workbench.catalogue(language));
        Self {
            language,
            plan,
            was_pressed,
            name,
            text,
            unkept: None,
        }
    }

    fn page(&self, workbench: &Workbench, checked: Option<Result<&Judged, Fault>>) -> String {
        let made = Made {
            plan: &self.plan,
            was_pressed: self.was_pressed,
            text: &self.text,
            checked: checked.map(|checked| checked.map(Judged::checked)),
            has_folder: workbench.cases.folder().is_some(),
            name: &self.name,
            unkept: self.unkept,
        };
        creating_page(&made, workbench.catalogue(self.language))
    }
}

async fn page(workbench: &Arc<Workbench>, bench: Bench) -> String {
    if !bench.plan.can_be_asked() {
        return bench.page(workbench, None);
    }
    let bench = Arc::new(bench);
    let (shared, own) = (Arc::clone(workbench), Arc::clone(&bench));
    let page = workbench.work.run(NAMELESS, move |_| {
        let files = Files::of_text(&own.name, own.text.clone());
        let judged = judged(&files, EditedFile::Case);
        own.page(&shared, Some(Ok(&judged)))
    });
    let page = page.await;
    page.unwrap_or_else(|fault| bench.page(workbench, Some(Err(fault))))
}
