//! Runs that go on while a page watches them, by the names that the page gave them: a request of its own stops them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, Weak};

use detente_ensemble::Progress;

/// The runs that go on.
#[derive(Default)]
pub(super) struct Runs(Mutex<BTreeMap<String, Weak<Progress>>>);

impl Runs {
    /// Puts down what goes on under a name.
    pub(super) fn add(&self, name: String, progress: &Arc<Progress>) {
        if let Ok(mut known) = self.0.lock() {
            known.retain(|_, progress| progress.strong_count() > 0);
            known.insert(name, Arc::downgrade(progress));
        }
    }

    /// Stops what goes on under a name, if anything does.
    pub(super) fn stop(&self, name: &str) {
        let Ok(known) = self.0.lock() else {
            return;
        };
        if let Some(progress) = known.get(name).and_then(Weak::upgrade) {
            progress.stop();
        }
    }
}
