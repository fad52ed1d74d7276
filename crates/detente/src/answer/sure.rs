//! How sure the answers are: many versions run, watched, and stopped by Ctrl-C.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use detente_analysis::{Solved, Sure, SureQuestion};
use detente_ensemble::Progress;
use detente_view::inert;
use rayon::ThreadPoolBuilder;

use super::{Face, Outcome, put};
use crate::command_line::{SureAsked, SureExport};
use crate::progress;

impl Face<'_> {
    pub(super) fn sure(&self, solved: &Solved, asked: &SureAsked) -> anyhow::Result<Outcome> {
        let found = self.run(solved, asked)?;
        if let Some(folder) = &asked.pictures {
            return self.tornado(solved, &found, folder);
        }
        match asked.export {
            Some(SureExport::Csv) => put(&detente_view::sure_csv(solved, &found)?),
            None if self.wants_json() => Self::show_json(&detente_view::sure_json(solved, &found)),
            None => self.show(&detente_view::sure_page(solved, &found, self.catalogue)),
        }
    }

    /// Runs the versions; Ctrl-C stops them, and what is done by then is told.
    fn run(&self, solved: &Solved, asked: &SureAsked) -> anyhow::Result<Sure> {
        let question = SureQuestion {
            runs: asked.runs as usize,
            seed: asked.seed,
        };
        let watched = Arc::new(Progress::default());
        let stopped = Arc::clone(&watched);
        // Where no handler can be set, Ctrl-C ends the program as it always does.
        let _ = ctrlc::set_handler(move || stopped.stop());
        let work = || detente_analysis::sure(solved, question, &watched);
        let saying = self.catalogue.text("sure-working");
        let run = || progress::of_runs(&saying, question.runs, &watched, work);
        match asked.threads {
            None => Ok(run()),
            Some(threads) => {
                let pool = ThreadPoolBuilder::new().num_threads(threads.into());
                Ok(pool.build().context("threads")?.install(run))
            }
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
