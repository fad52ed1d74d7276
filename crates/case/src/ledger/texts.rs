//! The texts of sources, where they are at hand.
//!
//! A text is looked for beside the case and then in folders given, by its hash first, then by its name.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Component, Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::model::{Ledger, LedgerSource, SourceId};

/// Larger files are no texts of sources.
const LARGEST_TEXT: u64 = 64 << 20;
/// In each folder so many files are looked at, in the order of their names.
const MOST_FILES: usize = 10_000;
/// Folders within folders are looked into this deep.
const DEEPEST: usize = 4;

/// The text of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceText {
    /// The file it was found in.
    pub path: PathBuf,
    /// Whether its bytes are those whose hash the ledger records; `None` where it records none.
    pub is_as_recorded: Option<bool>,
    /// What it says; `None` where it is not UTF-8.
    pub text: Option<String>,
}

/// SHA-256 of some bytes, in lower-case hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    let mut hash = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}

/// Whether a path stays within the folder it starts from.
#[must_use]
pub fn stays_within(path: &str) -> bool {
    let parts = Path::new(path).components();
    !path.is_empty()
        && parts
            .into_iter()
            .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}

/// The texts of the sources of a ledger that are at hand: beside the case, in `beside`, and in other
/// folders. Files that cannot be read are passed over.
#[must_use]
pub fn texts_at_hand(
    ledger: &Ledger,
    beside: &Path,
    folders: &[PathBuf],
) -> BTreeMap<SourceId, SourceText> {
    let places = std::iter::once(beside.to_path_buf()).chain(folders.iter().cloned());
    let mut files = Vec::new();
    for place in places {
        let mut found = Vec::new();
        // Beside the case only what a source names is looked at.
        if place == beside {
            for source in &ledger.sources {
                let named = source.text.iter().filter(|text| stays_within(&text.value));
                let named = named.map(|text| beside.join(&text.value));
                found.extend(named.filter(|path| is_below(beside, path)));
            }
        } else {
            collect(&place, DEEPEST, &mut found);
        }
        // The bytes are let go again: there may be many files, and few are wanted.
        files.extend(found.into_iter().filter_map(|path| {
            let hash = sha256(&read(&path)?);
            Some((path, hash))
        }));
    }
    let text = |(place, source): (usize, &LedgerSource)| {
        let recorded = source.sha256.as_ref().map(|hash| &*hash.value);
        let by_hash = files.iter().find(|(_, hash)| Some(&**hash) == recorded);
        let by_name = || files.iter().find(|(path, _)| is_named_by(path, source));
        let (path, hash) = by_hash.or_else(by_name)?;
        let text = SourceText {
            path: path.clone(),
            is_as_recorded: recorded.map(|recorded| recorded == hash),
            text: String::from_utf8(read(path)?).ok(),
        };
        Some((SourceId(place), text))
    };
    ledger.sources.iter().enumerate().filter_map(text).collect()
}

/// Whether a file is in a folder, also where the way to it goes over links: what a case comes with must not
/// show what else there is.
fn is_below(folder: &Path, file: &Path) -> bool {
    match (folder.canonicalize(), file.canonicalize()) {
        (Ok(folder), Ok(file)) => file.starts_with(folder),
        _ => false,
    }
}

/// Whether a file is called as the source says, or by the source's id.
fn is_named_by(path: &Path, source: &LedgerSource) -> bool {
    let name = path.file_name();
    let said = source
        .text
        .as_ref()
        .and_then(|text| Path::new(&text.value).file_name());
    let stem = name
        .and_then(|name| name.to_str())
        .and_then(|name| name.split('.').next());
    (said.is_some() && name == said) || stem == Some(&source.id.value)
}

/// The files of a folder and of those within it, in the order of their names.
fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if files.len() >= MOST_FILES {
            return;
        }
        if path.is_file() {
            files.push(path);
        } else if depth > 0 && path.is_dir() && !path.is_symlink() {
            collect(&path, depth - 1, files);
        }
    }
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let length = fs::metadata(path).ok()?.len();
    (length <= LARGEST_TEXT).then(|| fs::read(path).ok())?
}
