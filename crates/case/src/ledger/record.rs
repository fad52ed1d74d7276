//! Recording the text of a source: its SHA-256, so that quotes are looked up in the text that was meant.

use std::io;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use crate::diagnostic::Diagnostic;
use crate::document::written_beside;
use crate::edit::{File, changed, quoted};
use crate::model::Case;

use super::model::LedgerSource;
use super::{LEDGER_FILE, parse_ledger, sha256};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A text that has been recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The ledger it was recorded in.
    pub ledger: PathBuf,
    /// The id of the source.
    pub source: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// Whether the ledger did not have the source before.
    pub is_new: bool,
}

/// Why a text was not recorded; nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The file with the text cannot be read.
    #[error("`{}` cannot be read", .0.display())]
    Text(PathBuf, #[source] io::Error),
    /// The ledger cannot be read or written.
    #[error("`{}` cannot be read or written", .0.display())]
    Ledger(PathBuf, #[source] io::Error),
    /// The ledger has errors and must be repaired first.
    #[error("the ledger has errors and must be repaired first")]
    Faulty(Vec<Diagnostic>),
    /// The text is not UTF-8, so that no quote could be found in it.
    #[error("`{}` is not UTF-8", .0.display())]
    NotUtf8(PathBuf),
    /// The source has another text of the same name recorded; only with its id is it replaced.
    #[error("another text is recorded for the source `{0}`")]
    Differs(String),
    /// The id cannot be one, and the file's name gives none.
    #[error("`{0}` cannot be the id of a source")]
    BadId(String),
}

/// Records the SHA-256 of a file as the text of a source in the ledger of the case folder, in which only
/// that changes; a source that the ledger does not have, and a ledger that is not there, are
/// added. The source is that of `id`, else the one whose `text` is a file of this name, else the one called
/// after the file.
pub fn record_source(
    folder: &Path,
    case: Option<&Case>,
    file: &Path,
    id: Option<&str>,
) -> Result<Recorded, RecordError> {
    let bytes = std::fs::read(file).map_err(|error| RecordError::Text(file.into(), error))?;
    if std::str::from_utf8(&bytes).is_err() {
        return Err(RecordError::NotUtf8(file.into()));
    }
    let hash = sha256(&bytes);
    // What a link stands for is changed, not the link.
    let path = folder.join(LEDGER_FILE);
    let path = path.canonicalize().unwrap_or(path);
    let failed = |error| RecordError::Ledger(path.clone(), error);
    let before = match std::fs::read(&path) {
        Ok(before) => before,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(failed(error)),
    };
    let reading = parse_ledger(LEDGER_FILE, &before, case);
    let Some(ledger) = reading.ledger else {
        return Err(RecordError::Faulty(reading.diagnostics));
    };
    let name = file.file_name();
    let named_so = ledger.sources.iter().find(|source| {
        let text = source.text.as_ref().map(|text| Path::new(&text.value));
        text.is_some_and(|text| text.file_name() == name)
    });
    let recorded = named_so.and_then(|source| source.sha256.as_ref());
    if let (None, Some(source), Some(recorded)) = (id, named_so, recorded)
        && recorded.value != hash
        && !is_named_by(folder, source, file)
    {
        return Err(RecordError::Differs(source.id.value.clone()));
    }
    let source = match (id, named_so) {
        (Some(id), _) => id.to_owned(),
        (None, Some(source)) => source.id.value.clone(),
        (None, None) => id_for(file),
    };
    if !crate::shape::is_id(&source) {
        return Err(RecordError::BadId(source));
    }
    let text = &reading.source.text;
    let (tree, _) = DeTable::parse_recoverable(text);
    let document = File::new(text, tree.get_ref());
    let known = document.with_id("source", &source);
    let hash_in_toml = quoted(&hash);
    let change = if let Some(fields) = &known {
        match fields.value("sha256") {
            Some(old) => (old.span(), hash_in_toml),
            None => document.with_key(fields, "sha256", &hash_in_toml),
        }
    } else {
        let mut lines = vec!["[[source]]".to_owned(), format!("id = {}", quoted(&source))];
        lines.extend(beside(folder, file).map(|text| format!("text = {}", quoted(&text))));
        lines.push(format!("sha256 = {hash_in_toml}"));
        document.at_the_end(&lines.join(document.newline()))
    };
    let recorded = changed(text, vec![change]);
    let after = parse_ledger(LEDGER_FILE, recorded.as_bytes(), case);
    if after.ledger.is_none() {
        return Err(RecordError::Faulty(after.diagnostics));
    }
    let mark: &[u8] = if before.starts_with(BYTE_ORDER_MARK) {
        BYTE_ORDER_MARK
    } else {
        b""
    };
    let bytes = [mark, recorded.as_bytes()].concat();
    let written = written_beside(&path, &bytes).map_err(failed)?;
    if let Ok(before) = std::fs::metadata(&path) {
        let kept = written.as_file().set_permissions(before.permissions());
        kept.map_err(failed)?;
    }
    written
        .persist(&path)
        .map_err(|error| failed(error.error))?;
    Ok(Recorded {
        is_new: known.is_none(),
        ledger: path,
        source,
        sha256: hash,
    })
}

/// Whether a file is the very one that a source names, and not another of its name.
fn is_named_by(folder: &Path, source: &LedgerSource, file: &Path) -> bool {
    let named = source.text.as_ref().map(|text| folder.join(&text.value));
    let same =
        named.and_then(|named| Some(named.canonicalize().ok()? == file.canonicalize().ok()?));
    same.unwrap_or(false)
}

/// The path of a file below a folder, with slashes; `None` where it is elsewhere.
fn beside(folder: &Path, file: &Path) -> Option<String> {
    let (folder, file) = (folder.canonicalize().ok()?, file.canonicalize().ok()?);
    let below = file.strip_prefix(folder).ok()?;
    let parts = below.components().map(|part| part.as_os_str().to_str());
    Some(parts.collect::<Option<Vec<_>>>()?.join("/"))
}

/// An id made from the name of a file: what stands before the first dot, in lower case, with hyphens for
/// what an id cannot have.
pub(crate) fn id_for(file: &Path) -> String {
    let name = file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let stem = name.split('.').next().unwrap_or_default();
    let words = stem.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}
