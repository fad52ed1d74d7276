//! What came of the questions of a case.

use std::path::Path;

use anyhow::bail;
use detente_analysis::Solved;

use super::sure::watched;
use super::{Face, Outcome, put};
use crate::command_line::{TableExport, Versions};

impl Face<'_> {
    pub(super) fn score(
        &self,
        path: &Path,
        versions: Versions,
        export: Option<TableExport>,
    ) -> anyhow::Result<Outcome> {
        self.with_reading(&self.read(path, &[])?, |solved, _, _| {
            self.score_solved(solved, versions, export)
        })
    }

    fn score_solved(
        &self,
        solved: &Solved,
        versions: Versions,
        export: Option<TableExport>,
    ) -> anyhow::Result<Outcome> {
        if solved.conflict.case.questions.is_empty() {
            bail!(self.catalogue.text("score-none"));
        }
        let saying = self.catalogue.text("score-working");
        let found = watched(&saying, versions, |progress| {
            detente_analysis::score(solved, versions.question(), progress)
        })?;
        let language = self.catalogue.language();
        match export {
            Some(TableExport::Csv) => put(&detente_view::score_csv(solved, &found, language)?),
            None if self.wants_json() => Self::show_json(&detente_view::score_json(solved, &found)),
            None => self.show(&detente_view::score_page(solved, &found, self.catalogue)),
        }
    }
}
