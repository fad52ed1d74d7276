//! The whole answer as a document.

use std::path::Path;

use anyhow::bail;
use detente_analysis::Solved;
use detente_view::{Document, inert};
use serde_json::json;

use super::{Face, Outcome};

/// What a document is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Html,
    Markdown,
}

impl Kind {
    const ALL: [(&'static str, Self); 2] = [("html", Self::Html), ("md", Self::Markdown)];
}

impl Face<'_> {
    /// What a file is to hold, by its ending.
    fn kind_of(&self, file: &Path) -> anyhow::Result<Kind> {
        let ending = file.extension().unwrap_or_default().to_string_lossy();
        let found = Kind::ALL
            .iter()
            .find(|(own, _)| ending.eq_ignore_ascii_case(own));
        if let Some((_, kind)) = found {
            return Ok(*kind);
        }
        let known: Vec<String> = Kind::ALL.iter().map(|(own, _)| format!(".{own}")).collect();
        let values = [
            ("file", inert(&file.display().to_string()).into()),
            ("known", known.join(", ").into()),
        ];
        bail!(self.catalogue.text_with("brief-unknown-ending", &values))
    }

    pub(super) fn brief(&self, path: &Path, file: &Path) -> anyhow::Result<Outcome> {
        let kind = self.kind_of(file)?;
        let reading = self.read(path, &[])?;
        self.with_reading(&reading, |solved, warnings, _| {
            let document = self.document(path, solved, warnings.len());
            let bytes = match kind {
                Kind::Html => detente_view::html(&document).into_bytes(),
                Kind::Markdown => detente_view::markdown(&document).into_bytes(),
            };
            self.write(file, &bytes)?;
            let shown = inert(&file.display().to_string());
            if self.wants_json() {
                return Self::show_json(&json!({ "format": "detente.brief/1", "file": shown }));
            }
            let values = [("file", shown.into())];
            self.tell(&self.catalogue.text_with("brief-made", &values))
        })
    }

    /// What the document says.
    fn document(&self, path: &Path, solved: &Solved, warnings: usize) -> Document {
        let analysis = detente_analysis::analyse(solved);
        let path = inert(&path.display().to_string());
        let page = detente_view::analyse_page(solved, &analysis, &path, warnings, self.catalogue);
        Document::new(&solved.conflict.case, page, self.catalogue)
    }
}
