//! Running every version of a plan, on all threads, until it is done or stopped.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::version::{Ensemble, Plan, Version};

/// So many runs are done before what they say is counted.
const BATCH: usize = 256;

/// How far the runs are, and whether they are to stop; shared with whoever watches.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    planned: AtomicUsize,
    stop: AtomicBool,
}

impl Progress {
    /// How many runs are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.done.load(Ordering::Relaxed)
    }

    /// How many there are to be, once they have begun.
    #[must_use]
    pub fn planned(&self) -> usize {
        self.planned.load(Ordering::Relaxed)
    }

    /// Asks the runs to stop as soon as those at hand are done.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// What says so, for work that knows nothing of runs.
    #[must_use]
    pub fn stopping(&self) -> &AtomicBool {
        &self.stop
    }

    /// Whether they were asked to.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// What was run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ran {
    /// Which versions were to be run.
    pub plan: Plan,
    /// How many were: the first so many of the plan.
    pub done: usize,
    /// How plausible these are together, among all.
    pub weight: f64,
}

impl Ran {
    /// Whether the runs were stopped before all were done.
    #[must_use]
    pub fn is_partial(self) -> bool {
        self.done < self.plan.runs()
    }

    /// Whether counts over them are exact: every version was run.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.plan.is_exact() && !self.is_partial()
    }
}

impl Ensemble {
    /// Asks `ask` in every version of a plan, on all threads, and gives what it says to `add`, in the order of the plan.
    /// What `add` is given does not depend on the number of threads; where the runs are stopped, it is the beginning of
    /// what would have come.
    pub fn run<T: Send>(
        &self,
        plan: Plan,
        progress: &Progress,
        ask: impl Fn(&Version) -> T + Sync,
        mut add: impl FnMut(&Version, T),
    ) -> Ran {
        let mut ran = Ran {
            plan,
            done: 0,
            weight: 0.0,
        };
        progress.planned.store(plan.runs(), Ordering::Relaxed);
        progress.done.store(0, Ordering::Relaxed);
        let run_one = |run: usize| {
            if progress.is_stopped() {
                return None;
            }
            let version = self.version(plan, run);
            let said = ask(&version);
            progress.done.fetch_add(1, Ordering::Relaxed);
            Some((version, said))
        };
        while ran.is_partial() && !progress.is_stopped() {
            let batch = ran.done..plan.runs().min(ran.done + BATCH);
            let said: Vec<Option<(Version, T)>> = batch.into_par_iter().map(run_one).collect();
            // What follows the first that was left out is not the beginning of the plan, and is dropped.
            for (version, said) in said.into_iter().map_while(|said| said) {
                ran.done += 1;
                ran.weight += version.weight;
                add(&version, said);
            }
            progress.done.store(ran.done, Ordering::Relaxed);
        }
        ran
    }
}
