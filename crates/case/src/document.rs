//! A case file held for editing: its bytes, and when they may be written back.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::diagnostic::Diagnostic;
use crate::edit::{self, Edit};
use crate::read::{CASE_FILE, Reading, parse};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A case file that is being edited.
///
/// An edit touches what it is about and leaves every other byte as it was, comments and line endings
/// included.
///
/// ```
/// use detente_case::{Document, Edit};
/// let mut document = Document::new(include_str!("../tests/good/everything.toml"));
/// let edit = Edit::MoveStatement { actor: "us".into(), from: 1, to: 0 };
/// document.apply(&edit)?;
/// assert!(document.text().contains("[\n  \"russia.ceasefire if us.relief\",\n  { id = \"deal\""));
/// # Ok::<(), detente_case::EditError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    path: Option<PathBuf>,
    /// What the file held when it was read or last saved.
    saved: Vec<u8>,
    has_mark: bool,
    text: String,
}

/// Why an edit was not made or not saved; nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// The case has errors, so that it is not known what an edit would do.
    #[error("the case has errors and must be repaired before it is edited")]
    Faulty(Vec<Diagnostic>),
    /// The case has no such thing.
    #[error("the case has no {what} `{id}`")]
    Unknown {
        /// What was looked for.
        what: &'static str,
        /// Its id or place.
        id: String,
    },
    /// The text is one per language, or is not, and the edit takes it to be the other.
    #[error("the text is not given by language as the edit takes it to be")]
    OtherTextForm,
    /// The edited case would have errors.
    #[error("the case would have errors")]
    Refused(Vec<Diagnostic>),
    /// The file has changed since it was read.
    #[error("the file has changed since it was read")]
    Changed,
    /// There is such a file, and it was not asked to be replaced.
    #[error("`{}` exists already", .0.display())]
    Exists(PathBuf),
    /// The document was not read from a file.
    #[error("the document has no file")]
    NoFile,
    /// The file cannot be read or written.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Document {
    /// A document that is not in a file.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bare = text.strip_prefix(BYTE_ORDER_MARK);
        Self {
            path: None,
            saved: Vec::new(),
            has_mark: bare.is_some(),
            text: bare.unwrap_or(text).to_owned(),
        }
    }

    /// Reads a case folder or its `case.toml`.
    pub fn read(path: &Path) -> io::Result<Self> {
        // The file itself, so that saving replaces it and not a link to it.
        let path = path.canonicalize()?;
        let path = if path.is_dir() {
            path.join(CASE_FILE)
        } else {
            path
        };
        let saved = std::fs::read(&path)?;
        let text = String::from_utf8(saved.clone())
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        Ok(Self {
            path: Some(path),
            saved,
            ..Self::new(&text)
        })
    }

    /// The text as edited, without a byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The case as edited.
    #[must_use]
    pub fn reading(&self) -> Reading {
        let name = self
            .path
            .as_ref()
            .map_or(CASE_FILE.to_owned(), |path| path.display().to_string());
        parse(&name, self.text.as_bytes())
    }

    /// Makes an edit. One that would leave the case with errors is refused.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), EditError> {
        let before = self.reading();
        let Some(case) = before.case else {
            return Err(EditError::Faulty(before.diagnostics));
        };
        let edited = edit::apply(&self.text, &case, edit)?;
        let after = parse(CASE_FILE, edited.as_bytes());
        if after.case.is_none() {
            return Err(EditError::Refused(after.diagnostics));
        }
        self.text = edited;
        Ok(())
    }

    /// What the file held when it was read or last saved.
    #[must_use]
    pub fn saved(&self) -> &[u8] {
        &self.saved
    }

    /// Puts a text that was typed in place of the whole, errors and all. Forms send line endings of their own: every
    /// line that was not typed anew keeps the one it has in the file.
    pub fn retype(&mut self, text: &str) {
        self.text = with_endings_of(&self.text, text);
    }

    /// Writes the document back to its file, whole or not at all, unless the file has changed since
    /// it was read.
    pub fn save(&mut self) -> Result<(), EditError> {
        let path = self.path.clone().ok_or(EditError::NoFile)?;
        if std::fs::read(&path)? != self.saved {
            return Err(EditError::Changed);
        }
        let file = written_beside(&path, &self.bytes())?;
        std::fs::set_permissions(file.path(), std::fs::metadata(&path)?.permissions())?;
        file.persist(&path).map_err(|error| error.error)?;
        self.saved = self.bytes();
        Ok(())
    }

    /// Writes the document to another file, which becomes its own. A file that exists is replaced
    /// only if `overwrite` says so.
    pub fn save_as(&mut self, path: &Path, overwrite: bool) -> Result<(), EditError> {
        let file = written_beside(path, &self.bytes())?;
        let outcome = if overwrite {
            file.persist(path)
        } else {
            file.persist_noclobber(path)
        };
        match outcome {
            Ok(_) => {}
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(EditError::Exists(path.to_path_buf()));
            }
            Err(error) => return Err(error.error.into()),
        }
        self.saved = self.bytes();
        self.path = Some(path.canonicalize()?);
        Ok(())
    }

    fn bytes(&self) -> Vec<u8> {
        let mark = if self.has_mark { BYTE_ORDER_MARK } else { "" };
        [mark.as_bytes(), self.text.as_bytes()].concat()
    }
}

/// A text that was typed, with the line endings of the text it takes the place of: those at the beginning and at the end
/// that are the same line by line, and in between the ending that is most common.
fn with_endings_of(original: &str, typed: &str) -> String {
    let typed = typed.replace("\r\n", "\n").replace('\r', "\n");
    if !original.contains('\r') {
        return typed;
    }
    let old: Vec<&str> = original.split_inclusive('\n').collect();
    let new: Vec<&str> = typed.split_inclusive('\n').collect();
    let is_same = |(old, new): &(&&str, &&str)| {
        let bare = |line: &str| line.trim_end_matches(['\r', '\n']).to_owned();
        bare(old) == bare(new) && old.ends_with('\n') == new.ends_with('\n')
    };
    let before = old.iter().zip(&new).take_while(is_same).count();
    let most = old.len().min(new.len()) - before;
    let pairs = old.iter().rev().zip(new.iter().rev());
    let after = pairs.take(most).take_while(is_same).count();
    let marked = old.iter().filter(|line| line.ends_with("\r\n")).count();
    let between: String = new[before..new.len() - after].concat();
    let between = if 2 * marked > old.len() {
        between.replace('\n', "\r\n")
    } else {
        between
    };
    [
        old[..before].concat(),
        between,
        old[old.len() - after..].concat(),
    ]
    .concat()
}

/// Bytes in a temporary file of the folder of another, so that it can take the other's place in one step.
pub(crate) fn written_beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".case").suffix(".toml");
    // As any new file, rather than for its owner's eyes only as temporary ones are.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::with_endings_of;

    #[test]
    fn lines_that_were_not_typed_anew_keep_their_endings() {
        for (original, typed, expected) in [
            ("a\nb\n", "a\r\nB\r\n", "a\nB\n"),
            ("a\r\nb\r\n", "a\nB\nc\n", "a\r\nB\r\nc\r\n"),
            ("a\r\nb\nc\nd\n", "a\nb\nC\nd\n", "a\r\nb\nC\nd\n"),
            ("a\r\nb\r\nc", "a\nc", "a\r\nc"),
            ("a\r\na\r\n", "a\n", "a\r\n"),
            ("\r\n", "", ""),
            ("", "a\r\n", "a\n"),
        ] {
            assert_eq!(
                with_endings_of(original, typed),
                expected,
                "{original:?} {typed:?}"
            );
        }
    }

    #[test]
    fn what_is_sent_back_untouched_is_the_same_to_the_byte() {
        for original in ["a\r\nb\nc", "\r\n\n\r\n", "x\n", "# \u{202b}\r\ny = 1\n"] {
            let typed = original.replace("\r\n", "\n");
            assert_eq!(with_endings_of(original, &typed), original);
            assert_eq!(
                with_endings_of(original, &typed.replace('\n', "\r\n")),
                original
            );
        }
    }
}
