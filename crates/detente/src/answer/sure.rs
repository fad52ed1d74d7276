//! How sure the answers are: many versions run, watched, and stopped by Ctrl-C.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use detente_analysis::{Solved, Sure};
use detente_ensemble::Progress;
use detente_view::inert;
use rayon::ThreadPoolBuilder;

use super::{Face, Outcome, put};
use crate::command_line::{TableExport, Versions};
use crate::progress;

impl Face<'_> {
    pub(super) fn sure(
        &self,
        solved: &Solved,
        versions: Versions,
        export: Option<TableExport>,
        pictures: Option<&Path>,
    ) -> anyhow::Result<Outcome> {
        let saying = self.catalogue.text("sure-working");
        let found = watched(&saying, versions, |progress| {
            detente_analysis::sure(solved, versions.question(), progress)
        })?;
        if let Some(folder) = pictures {
            return self.tornado(solved, &found, folder);
        }
        match export {
            Some(TableExport::Csv) => put(&detente_view::sure_csv(solved, &found)?),
            None if self.wants_json() => Self::show_json(&detente_view::sure_json(solved, &found)),
            None => self.show(&detente_view::sure_page(solved, &found, self.catalogue)),
        }
    }

    fn tornado(&self, solved: &Solved, found: &Sure, folder: &Path) -> anyhow::Result<Outcome> {
        let picture = found
            .conflict
            .as_ref()
            .and_then(|found| detente_view::sure_picture(solved, found, self.catalogue));
        let Some(svg) = picture else {
            return self.tell(&self.catalogue.text("sure-no-doubt"));
        };
        let file = folder.join("turns.svg");
        self.write_picture(folder, "turns.svg", &svg)?;
        let shown = inert(&file.display().to_string());
        let values = [("file", shown.into())];
        self.tell(&self.catalogue.text_with("sure-picture-made", &values))
    }
}

/// Runs versions, saying what goes on; Ctrl-C stops them, and what is done by then is told.
pub(super) fn watched<T: Send>(
    saying: &str,
    versions: Versions,
    work: impl Fn(&Progress) -> T + Sync,
) -> anyhow::Result<T> {
    let progress = Arc::new(Progress::default());
    let stopped = Arc::clone(&progress);
    // Where no handler can be set, Ctrl-C ends the program as it always does.
    let _ = ctrlc::set_handler(move || stopped.stop());
    let runs = versions.runs as usize;
    let run = || progress::of_runs(saying, runs, &progress, || work(&progress));
    match versions.threads {
        None => Ok(run()),
        Some(threads) => {
            let pool = ThreadPoolBuilder::new().num_threads(threads.into());
            Ok(pool.build().context("threads")?.install(run))
        }
    }
}
