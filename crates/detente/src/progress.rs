//! A sign of life on the error stream when work takes longer than a second.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use detente_ensemble::Progress;
use indicatif::{ProgressBar, ProgressStyle};

const PATIENCE: Duration = Duration::from_secs(1);

/// Does the work; says `what` goes on once it has taken longer than a second. Nothing is said
/// where the error stream is no terminal.
pub(crate) fn while_saying<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let (done, wait) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            if wait.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                let spinner = ProgressBar::new_spinner().with_message(what.to_owned());
                spinner.enable_steady_tick(Duration::from_millis(120));
                // The channel closes when the work is done, however it ends.
                let _ = wait.recv();
                spinner.finish_and_clear();
            }
        });
        let result = work();
        drop(done);
        result
    })
}

/// Does the work; once it has taken longer than a second, shows how many runs of how many are done and how long the
/// rest will take, and says `what` of it.
pub(crate) fn of_runs<T: Send>(
    what: &str,
    runs: usize,
    watched: &Progress,
    work: impl FnOnce() -> T + Send,
) -> T {
    let (done, wait) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            if wait.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            let bar = ProgressBar::new(runs as u64).with_message(what.to_owned());
            if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} {eta}\n{msg}") {
                bar.set_style(style);
            }
            // The channel closes when the work is done, however it ends.
            while wait.recv_timeout(PATIENCE / 5) == Err(RecvTimeoutError::Timeout) {
                bar.set_position(watched.done() as u64);
            }
            bar.finish_and_clear();
        });
        let result = work();
        drop(done);
        result
    })
}
