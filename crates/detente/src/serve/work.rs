//! Work that takes time: apart from the requests that wait for it, so much at once, so long and no longer.

use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use detente_ensemble::Progress;
use detente_view::workbench::Fault;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinHandle;

/// An answer is waited for so long.
const WITHIN: Duration = Duration::from_secs(20);
/// About one case so many pieces of work are waited for at once, so that a large one holds up no other case.
const AT_ONCE: usize = 2;
/// And so many may be under way, since not all can be stopped once nobody waits for them, before none is begun.
const UNDER_WAY: usize = 4;
/// About all cases together.
const UNDER_WAY_IN_ALL: usize = 32;

/// Where work is done.
#[derive(Default)]
pub(super) struct Work {
    lanes: Mutex<BTreeMap<String, Arc<Lane>>>,
    under_way: Arc<AtomicUsize>,
}

/// Where work about one case is done.
struct Lane {
    places: Arc<Semaphore>,
    under_way: Arc<AtomicUsize>,
}

/// Work that is under way. Who lets go of it stops it: it is not begun if it has not been, and told to stop if it
/// listens.
pub(super) struct UnderWay<T> {
    task: JoinHandle<thread::Result<Option<T>>>,
    progress: Arc<Progress>,
    _place: OwnedSemaphorePermit,
}

impl<T> UnderWay<T> {
    /// How far it is; by this it can be stopped too.
    pub(super) fn progress(&self) -> &Arc<Progress> {
        &self.progress
    }

    /// What came of it, once it is done.
    pub(super) async fn done(&mut self) -> Result<T, Fault> {
        match (&mut self.task).await {
            Ok(Ok(done)) => done.ok_or(Fault::Ours),
            Ok(Err(_)) | Err(_) => Err(Fault::Ours),
        }
    }
}

impl<T> Drop for UnderWay<T> {
    fn drop(&mut self) {
        self.task.abort();
        self.progress.stop();
    }
}

/// Counts work as long as it goes on, also when nobody waits for it.
struct Counted(Arc<AtomicUsize>);

impl Counted {
    /// One more, unless there are as many as may be.
    fn one_more(count: &Arc<AtomicUsize>, most: usize) -> Option<Self> {
        let counted = Self(Arc::clone(count));
        (count.fetch_add(1, Ordering::AcqRel) < most).then_some(counted)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Work {
    fn lane(&self, case: &str) -> Option<Arc<Lane>> {
        let mut lanes = self.lanes.lock().ok()?;
        let lane = lanes.entry(case.to_owned()).or_insert_with(|| {
            Arc::new(Lane {
                places: Arc::new(Semaphore::new(AT_ONCE)),
                under_way: Arc::default(),
            })
        });
        Some(Arc::clone(lane))
    }

    /// Does a piece of work about a case in threads of its own, and waits for it as long as a page may. `case` is one that
    /// there is.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        case: &str,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> Result<T, Fault> {
        self.run_within(WITHIN, case, work).await
    }

    /// The same where somebody is ready to wait for another time.
    pub(super) async fn run_within<T: Send + 'static>(
        &self,
        within: Duration,
        lane: &str,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> Result<T, Fault> {
        let mut under_way = self.begin(lane, work).await?;
        let done = tokio::time::timeout(within, under_way.done()).await;
        done.unwrap_or(Err(Fault::TookTooLong {
            seconds: within.as_secs(),
        }))
    }

    /// Begins a piece of work as soon as there is a place for it; who has it in hand waits for it and lets go of it.
    pub(super) async fn begin<T: Send + 'static>(
        &self,
        lane: &str,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> Result<UnderWay<T>, Fault> {
        let lane = self.lane(lane).ok_or(Fault::Ours)?;
        let place = Arc::clone(&lane.places).acquire_owned().await;
        let place = place.map_err(|_| Fault::Ours)?;
        let own = Counted::one_more(&lane.under_way, UNDER_WAY).ok_or(Fault::Busy)?;
        let all = Counted::one_more(&self.under_way, UNDER_WAY_IN_ALL).ok_or(Fault::Busy)?;
        let progress = Arc::new(Progress::default());
        let watched = Arc::clone(&progress);
        let task = tokio::task::spawn_blocking(move || {
            let _counted = (own, all);
            panic::catch_unwind(AssertUnwindSafe(|| apart(|| work(&watched))))
        });
        Ok(UnderWay {
            task,
            progress,
            _place: place,
        })
    }
}

/// Does work with threads that no other work has to wait for; `None` where the system has none left.
fn apart<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    Some(pool.ok()?.install(work))
}
