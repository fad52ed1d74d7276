//! Files that answers are kept in.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use detente_view::inert;

use super::Face;

impl Face<'_> {
    /// Writes a file whole or not at all.
    pub(super) fn write(&self, file: &Path, bytes: &[u8]) -> anyhow::Result<()> {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let draft = file.with_file_name(format!(".{name}.part"));
        fs::write(&draft, bytes)
            .and_then(|()| fs::rename(&draft, file))
            .inspect_err(|_| drop(fs::remove_file(&draft)))
            .with_context(|| self.cannot_write(file))
    }

    pub(super) fn cannot_write(&self, file: &Path) -> String {
        let shown = inert(&file.display().to_string());
        self.catalogue
            .text_with("cannot-write", &[("file", shown.into())])
    }
}
