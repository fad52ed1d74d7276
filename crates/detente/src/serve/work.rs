//! Work that takes time: apart from the requests that wait for it, so much at once, so long and no longer.

use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use detente_ensemble::Progress;
use detente_view::workbench::Fault;
use tokio::sync::Semaphore;
use tokio::task::AbortHandle;

/// An answer is waited for so long.
const WITHIN: Duration = Duration::from_secs(20);
/// So many pieces of work whose time is over may go on, since not all can be stopped, before no new ones are begun.
const MOST_OVERDUE: usize = 4;

/// Where work is done.
pub(super) struct Work {
    places: Arc<Semaphore>,
    most: usize,
    running: Arc<AtomicUsize>,
}

impl Default for Work {
    fn default() -> Self {
        let places = thread::available_parallelism().map_or(2, usize::from);
        Self {
            places: Arc::new(Semaphore::new(places)),
            most: places + MOST_OVERDUE,
            running: Arc::default(),
        }
    }
}

/// Stops work that nobody waits for any more: not begun if it has not, and told to stop if it listens.
struct Waiting {
    work: AbortHandle,
    progress: Arc<Progress>,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.work.abort();
        self.progress.stop();
    }
}

/// Counts work as long as it goes on, also when nobody waits for it.
struct Running(Arc<AtomicUsize>);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Work {
    /// Does a piece of work in threads of its own, so that one that is large holds up no other.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> Result<T, Fault> {
        let place = self.places.acquire().await.map_err(|_| Fault::Ours)?;
        if self.running.fetch_add(1, Ordering::AcqRel) >= self.most {
            self.running.fetch_sub(1, Ordering::AcqRel);
            return Err(Fault::Busy);
        }
        let running = Running(Arc::clone(&self.running));
        let progress = Arc::new(Progress::default());
        let watched = Arc::clone(&progress);
        let task = tokio::task::spawn_blocking(move || {
            let _running = running;
            panic::catch_unwind(AssertUnwindSafe(|| apart(|| work(&watched))))
        });
        let _waiting = Waiting {
            work: task.abort_handle(),
            progress,
        };
        let done = tokio::time::timeout(WITHIN, task).await;
        drop(place);
        match done {
            Err(_) => Err(Fault::TookTooLong {
                seconds: WITHIN.as_secs(),
            }),
            Ok(Ok(Ok(done))) => done.ok_or(Fault::Ours),
            Ok(_) => Err(Fault::Ours),
        }
    }
}

/// Does work with threads that no other work has to wait for; `None` where the system has none left.
fn apart<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    Some(pool.ok()?.install(work))
}
