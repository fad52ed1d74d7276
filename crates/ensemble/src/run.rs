//! Running every version of a plan, on all threads, until it is done or stopped.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::version::{Ensemble, Plan, Version};

/// So many runs are done between two looks at whether to stop.
const BATCH: usize = 256;

/// How far the runs are, and whether they are to stop; shared with whoever watches.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    stop: AtomicBool,
}

impl Progress {
    /// How many runs are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.done.load(Ordering::Relaxed)
    }

    /// Asks the runs to stop as soon as the batch at hand is done.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// What the runs gave, in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Runs<T> {
    /// Which versions were to be run.
    pub plan: Plan,
    /// Each version run, and what it gave: the first so many of the plan.
    pub results: Vec<(Version, T)>,
}

impl<T> Runs<T> {
    /// Whether they were stopped before all were done.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.results.len() < self.plan.runs()
    }

    /// Whether counts over them are exact: every version was run.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.plan.is_exact() && !self.is_partial()
    }
}

impl Ensemble {
    /// Asks `ask` in every version of a plan. What comes back does not depend on the number of threads; where it is
    /// stopped, it is the beginning of what would have come back.
    pub fn run<T: Send>(
        &self,
        plan: Plan,
        progress: &Progress,
        ask: impl Fn(&Version) -> T + Sync,
    ) -> Runs<T> {
        let mut results = Vec::new();
        let total = plan.runs();
        while results.len() < total && !progress.is_stopped() {
            let from = results.len();
            let batch = (from..total.min(from + BATCH)).into_par_iter();
            let done: Vec<(Version, T)> = batch
                .map(|run| {
                    let version = self.version(plan, run);
                    let result = ask(&version);
                    (version, result)
                })
                .collect();
            results.extend(done);
            progress.done.store(results.len(), Ordering::Relaxed);
        }
        Runs { plan, results }
    }
}
