//! The whole answer as a document.

use std::path::Path;

use anyhow::{anyhow, bail};
use detente_analysis::Solved;
use detente_typeset::TypesetError;
use detente_view::{Document, inert};
use serde_json::json;

use super::{Face, Outcome};

/// What a document is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Html,
    Markdown,
    Docx,
    Pdf,
}

impl Kind {
    const ALL: [(&'static str, Self); 4] = [
        ("html", Self::Html),
        ("md", Self::Markdown),
        ("docx", Self::Docx),
        ("pdf", Self::Pdf),
    ];
}

impl Face<'_> {
    /// What a file is to hold, by its ending.
    fn kind_of(&self, file: &Path) -> anyhow::Result<Kind> {
        let ending = file.extension().unwrap_or_default().to_string_lossy();
        let found = Kind::ALL
            .iter()
            .find(|(own, _)| ending.eq_ignore_ascii_case(own));
        if let Some((_, kind)) = found {
            if *kind == Kind::Pdf && !cfg!(feature = "pdf") {
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

    pub(super) fn brief(&self, path: &Path, file: &Path) -> anyhow::Result<Outcome> {
        let kind = self.kind_of(file)?;
        let reading = self.read(path, &[])?;
        self.with_reading(&reading, |solved, warnings, _| {
            let document = self.document(path, solved, warnings.len());
            let shown = inert(&file.display().to_string());
            let bytes = rendered(&document, kind).map_err(|why| {
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

fn rendered(document: &Document, kind: Kind) -> Result<Vec<u8>, TypesetError> {
    match kind {
        Kind::Html => Ok(detente_view::html(document).into_bytes()),
        Kind::Markdown => Ok(detente_view::markdown(document).into_bytes()),
        Kind::Docx => detente_typeset::docx(document),
        #[cfg(feature = "pdf")]
        Kind::Pdf => detente_typeset::pdf(document),
        #[cfg(not(feature = "pdf"))]
        Kind::Pdf => unreachable!("refused when the ending was read"),
    }
}
