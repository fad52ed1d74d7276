//! The whole answer as a document.

use std::path::Path;

use anyhow::{anyhow, bail};
use detente_analysis::{Brief, Solved};
use detente_view::{BriefTable, Document, Since, Version, inert};
use serde_json::json;

use super::{Face, Outcome, put};
use crate::command_line::{BriefExport, Versions};
use crate::kind::Kind;
use crate::progress;

impl Face<'_> {
    /// What a file is to hold, by its ending.
    fn kind_of(&self, file: &Path) -> anyhow::Result<Kind> {
        let ending = file.extension().unwrap_or_default().to_string_lossy();
        let found = Kind::ALL
            .iter()
            .find(|(own, _)| ending.eq_ignore_ascii_case(own));
        if let Some((_, kind)) = found {
            if !kind.is_built() {
                bail!(self.catalogue.text("brief-without-pdf"));
            }
            return Ok(*kind);
        }
        let known: Vec<String> = Kind::ALL.iter().map(|(own, _)| format!(".{own}")).collect();
        let values = [
            ("file", inert(&file.display().to_string()).into()),
            ("known", known.join(", ").into()),
        ];
        bail!(self.catalogue.text_with("brief-unknown-ending", &values))
    }

    pub(super) fn brief(
        &self,
        path: &Path,
        file: &Path,
        since: Option<&Path>,
    ) -> anyhow::Result<Outcome> {
        let kind = self.kind_of(file)?;
        let reading = self.read(path, &[])?;
        let earlier = since.map(|since| self.read(since, &[])).transpose()?;
        self.with_reading(&reading, |solved, _, _| {
            let found = self.brief_of(solved);
            let Some(earlier) = &earlier else {
                let document = detente_view::brief_document(solved, &found, None, self.catalogue);
                return self.keep(&document, kind, file);
            };
            self.with_reading(earlier, |before, _, _| {
                let differences = self.differences([before, solved])?;
                let versions = [before, solved].map(|solved| Version {
                    solved,
                    changes: Vec::new(),
                });
                let since = Since {
                    versions: [&versions[0], &versions[1]],
                    found: differences.told(),
                };
                let document =
                    detente_view::brief_document(solved, &found, Some(&since), self.catalogue);
                self.keep(&document, kind, file)
            })
        })
    }

    /// One table of a brief, for other programs.
    pub(super) fn brief_table(&self, path: &Path, export: BriefExport) -> anyhow::Result<Outcome> {
        let table = match export {
            BriefExport::Actors => BriefTable::Actors,
            BriefExport::Scenarios => BriefTable::Scenarios,
            BriefExport::Evidence => BriefTable::Evidence,
        };
        self.with_reading(&self.read(path, &[])?, |solved, _, _| {
            let found = self.brief_of(solved);
            let table = detente_view::brief_table(solved, &found, table, self.catalogue);
            put(&detente_view::table_csv(&table)?)
        })
    }

    fn brief_of<'a>(&self, solved: &Solved<'a>) -> Brief<'a> {
        let working = self.catalogue.text("working");
        progress::while_saying(&working, || {
            detente_analysis::brief(solved, Versions::USUAL.question())
        })
    }

    /// Writes a document and says so.
    fn keep(&self, document: &Document, kind: Kind, file: &Path) -> anyhow::Result<Outcome> {
        let shown = inert(&file.display().to_string());
        let bytes = kind.rendered(document).map_err(|why| {
            let values = [
                ("file", shown.clone().into()),
                ("why", why.to_string().into()),
            ];
            anyhow!(self.catalogue.text_with("brief-not-set", &values))
        })?;
        self.write(file, &bytes)?;
        if self.wants_json() {
            return Self::show_json(&json!({ "format": "detente.brief/1", "file": shown }));
        }
        let values = [("file", shown.into())];
        self.tell(&self.catalogue.text_with("brief-made", &values))
    }
}
