//! How sure the answers are, by as many versions as are asked for. What takes longer than a moment is told as it goes
//! on, by events that the server sends, and stops when it is told to or when nobody listens any more.

use std::convert::Infallible;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::sse::{Event, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use detente_analysis::{SoFar, Sure, SureQuestion, sure, sure_watched};
use detente_ensemble::Progress;
use detente_view::Language;
use detente_view::workbench::{
    Address, Asked as Shown, Fault, Runs, VERSIONS, how_sure_page, how_sure_part, so_far_part,
};
use futures_util::stream;

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::guard::hexadecimal;
use super::super::request::Asked;
use super::super::versions::Version;
use super::super::work::UnderWay;
use super::{files, version};

/// So many versions are run with a page, at once.
pub(super) const AT_ONCE: SureQuestion = SureQuestion {
    runs: VERSIONS[0],
    seed: 1,
};
/// And only of a model with so many states at most.
const MOST_AT_ONCE: usize = 1_024;
/// Versions of larger models are not run at all: what each says takes too much room.
const MOST_STATES: usize = 1 << 18;
/// How far runs are is told so often.
const EVERY: Duration = Duration::from_millis(250);
/// After so long they are stopped, and what is known by then is told.
const LONGEST: Duration = Duration::from_secs(480);
/// Where they cannot be watched they are stopped after so long.
const LONGEST_UNWATCHED: Duration = Duration::from_secs(15);
/// And have so long to tell what is known.
const TO_STOP: Duration = Duration::from_secs(30);
/// A place to begin is waited for so long.
const TO_BEGIN: Duration = Duration::from_secs(20);
/// No name of runs is longer.
const LONGEST_NAME: usize = 64;

/// Where the room and what belongs to it are found.
pub(in crate::serve) fn routes() -> Router<Arc<Workbench>> {
    let at = |part: &str| format!("/{{language}}/case/{{case}}/how-sure{part}");
    Router::new()
        .route(&at(""), get(room))
        .route(&at("/whole"), get(whole))
        .route(&at("/runs"), get(runs))
        .route(&at("/stop/{name}"), post(stop))
}

/// How sure the answers are, where that takes a moment only.
pub(super) fn at_once(
    version: &Version,
    question: SureQuestion,
    progress: &Progress,
) -> Option<Arc<Sure>> {
    let is_small = version.solved.conflict.state_count() <= MOST_AT_ONCE;
    version.sure(question).or_else(|| {
        let found = is_small && question.runs <= AT_ONCE.runs;
        let found = found.then(|| Arc::new(sure(&version.solved, question, progress)))?;
        version.keep_sure(question, &found);
        Some(found)
    })
}

/// What an address asks for.
fn question(workbench: &Arc<Workbench>, address: &Address) -> Result<SureQuestion, Problem> {
    let [.., most] = VERSIONS;
    let asked = |text: &Option<String>, usual: u64| {
        let text = text.as_deref();
        text.map_or(Ok(usual), str::parse::<u64>)
    };
    let runs = asked(&address.versions, AT_ONCE.runs as u64);
    let runs = runs.ok().and_then(|runs| usize::try_from(runs).ok());
    let runs = runs.filter(|runs| (1..=most).contains(runs));
    let seed = asked(&address.seed, AT_ONCE.seed).ok();
    if let (Some(runs), Some(seed)) = (runs, seed) {
        return Ok(SureQuestion { runs, seed });
    }
    let catalogue = workbench.catalogue(address.language);
    let why = catalogue.text_with("workbench-sure-bad-number", &[("most", most.into())]);
    Err(Problem::about(workbench, address, Fault::BadAddress(why)))
}

/// What is asked of which version.
async fn asked(
    workbench: &Arc<Workbench>,
    address: &Address,
) -> Result<(Arc<Version>, SureQuestion), Problem> {
    let files = files(workbench, address)?;
    let question = question(workbench, address)?;
    let version = version(workbench, &files, address).await?;
    Ok((version, question))
}

/// The room, with what is found at once or was found already; what takes longer follows by [`runs`].
async fn room(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
) -> Result<Html<String>, Problem> {
    let (version, question) = asked(&workbench, &address).await?;
    let mut name = [0; 16];
    let problem = |fault: Fault| Problem::about(&workbench, &address, fault);
    getrandom::fill(&mut name).map_err(|_| problem(Fault::Ours))?;
    let name = hexadecimal(&name);
    let (shared, of) = (Arc::clone(&workbench), address.clone());
    let page = workbench.work.run(&address.case, move |progress| {
        let found = at_once(&version, question, progress);
        let is_too_large = version.solved.conflict.state_count() > MOST_STATES;
        let runs = match &found {
            Some(found) => Runs::Done(found),
            None if is_too_large => Runs::TooLarge,
            None => Runs::ToCome(&name),
        };
        page(&shared, &version, question, &runs, &of)
    });
    page.await.map(Html).map_err(problem)
}

fn page(
    workbench: &Workbench,
    version: &Version,
    question: SureQuestion,
    runs: &Runs,
    address: &Address,
) -> String {
    let shown = Shown {
        solved: &version.solved,
        changes: version.changes(address.language),
        question,
    };
    how_sure_page(&shown, runs, address, workbench.catalogue(address.language))
}

/// Runs under way, and what is known of them.
struct Watched {
    under_way: UnderWay<Sure>,
    so_far: Arc<Mutex<Option<SoFar>>>,
    version: Arc<Version>,
    question: SureQuestion,
    begun: Instant,
}

/// Begins runs, unless the model is too large for that.
async fn begun(workbench: &Arc<Workbench>, address: &Address) -> Result<Watched, Problem> {
    let (version, question) = asked(workbench, address).await?;
    let problem = |fault: Fault| Problem::about(workbench, address, fault);
    if version.solved.conflict.state_count() > MOST_STATES {
        return Err(problem(Fault::NotFound));
    }
    let so_far = Arc::<Mutex<Option<SoFar>>>::default();
    let (told, solved) = (Arc::clone(&so_far), Arc::clone(&version));
    // Long runs are to keep nobody from the pages of the case. No case is called so.
    let lane = format!("{}/how-sure", address.case);
    let under_way = workbench.work.begin(&lane, move |progress| {
        sure_watched(&solved.solved, question, progress, |so_far| {
            if let Ok(mut told) = told.lock() {
                *told = Some(so_far);
            }
        })
    });
    let under_way = tokio::time::timeout(TO_BEGIN, under_way).await;
    let under_way = under_way.unwrap_or(Err(Fault::Busy)).map_err(problem)?;
    Ok(Watched {
        under_way,
        so_far,
        version,
        question,
        begun: Instant::now(),
    })
}

/// The room for who cannot watch the runs: they are waited for, and stopped when that takes long.
async fn whole(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
) -> Result<Html<String>, Problem> {
    let mut watched = begun(&workbench, &address).await?;
    let problem = |fault: Fault| Problem::about(&workbench, &address, fault);
    let done = tokio::time::timeout(LONGEST_UNWATCHED, watched.under_way.done()).await;
    let found = if let Ok(done) = done {
        done
    } else {
        watched.under_way.progress().stop();
        let done = tokio::time::timeout(TO_STOP, watched.under_way.done()).await;
        let seconds = (LONGEST_UNWATCHED + TO_STOP).as_secs();
        done.unwrap_or(Err(Fault::TookTooLong { seconds }))
    };
    let found = Arc::new(found.map_err(problem)?);
    let Watched {
        version, question, ..
    } = watched;
    version.keep_sure(question, &found);
    let page = page(
        &workbench,
        &version,
        question,
        &Runs::Done(&found),
        &address,
    );
    Ok(Html(page))
}

/// The runs as they go on: `so-far` again and again, then `done` with what was found, or `error`.
async fn runs(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let watched = begun(&workbench, &address).await?;
    let query = query.unwrap_or_default();
    let name = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "name");
    if let Some((_, name)) = name.filter(|(_, name)| name.len() <= LONGEST_NAME) {
        let progress = watched.under_way.progress();
        workbench.runs.add(name.into_owned(), progress);
    }
    let events = stream::unfold(Some(watched), move |watched| {
        let (workbench, address) = (Arc::clone(&workbench), address.clone());
        async move {
            let (event, watched) = watched?.next(&workbench, &address).await;
            Some((Ok::<Event, Infallible>(event), watched))
        }
    });
    Ok(Sse::new(events).into_response())
}

impl Watched {
    /// What is to be told next, and the runs where they go on.
    async fn next(mut self, workbench: &Workbench, address: &Address) -> (Event, Option<Self>) {
        let done = tokio::time::timeout(EVERY, self.under_way.done()).await;
        let event = |name: &str, data: String| Event::default().event(name).data(data);
        match done {
            Ok(Ok(found)) => {
                let found = Arc::new(found);
                self.version.keep_sure(self.question, &found);
                let catalogue = workbench.catalogue(address.language);
                let part = how_sure_part(&self.version.solved, &found, catalogue);
                (event("done", part), None)
            }
            Ok(Err(_)) => (event("error", String::new()), None),
            Err(_) => {
                if self.begun.elapsed() > LONGEST {
                    self.under_way.progress().stop();
                }
                let part = self.so_far(workbench, address.language);
                (event("so-far", part), Some(self))
            }
        }
    }

    fn so_far(&self, workbench: &Workbench, language: Language) -> String {
        let so_far = self.so_far.lock().ok();
        let so_far = so_far.as_ref().and_then(|so_far| so_far.as_ref());
        let progress = self.under_way.progress();
        let catalogue = workbench.catalogue(language);
        so_far_part(&self.version.solved, progress, so_far, catalogue)
    }
}

/// Stops runs; what is known by then is told where they are watched.
async fn stop(
    State(workbench): State<Arc<Workbench>>,
    Path((_, _, name)): Path<(String, String, String)>,
) -> StatusCode {
    workbench.runs.stop(&name);
    StatusCode::NO_CONTENT
}
