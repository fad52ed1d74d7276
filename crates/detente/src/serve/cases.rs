//! The cases that are served: where they are read, and that nothing else is.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use detente_case::ledger::LEDGER_FILE;
use detente_case::{CASE_FILE, LARGEST_FILE, Reading};
use sha2::{Digest as _, Sha256};

use crate::shipped;

/// Where cases are found.
pub(crate) struct Cases {
    place: Place,
}

enum Place {
    /// Carried inside the program.
    Shipped(Option<String>),
    /// In folders of a folder.
    Folder(PathBuf),
    /// One case, and what is saved beside it.
    Beside {
        folder: PathBuf,
        names: Mutex<Vec<String>>,
    },
}

/// The files of a case as they are now.
#[derive(Clone)]
pub(super) struct Files {
    name: String,
    case: Vec<u8>,
    ledger: Option<Vec<u8>>,
    folder: Option<PathBuf>,
}

/// Why a case is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// None is served under this name.
    NoSuchCase,
    /// It is there and cannot be read.
    Unreadable,
}

impl Cases {
    /// The cases at a path, a shipped case of that name, or all shipped ones; `None` where there is none.
    pub(crate) fn open(path: Option<&Path>) -> Option<Self> {
        let Some(path) = path else {
            return Some(Self {
                place: Place::Shipped(None),
            });
        };
        let Ok(found) = path.canonicalize() else {
            let name = path.to_string_lossy();
            let name = name.trim_end_matches('/');
            return shipped::case(name).map(|_| Self {
                place: Place::Shipped(Some(name.to_owned())),
            });
        };
        let folder = if found.is_file() {
            found.parent()?.to_path_buf()
        } else {
            found
        };
        if !folder.join(CASE_FILE).is_file() {
            // In an empty folder the first case can be put together.
            let is_empty = fs::read_dir(&folder).is_ok_and(|mut entries| entries.next().is_none());
            let cases = Self {
                place: Place::Folder(folder),
            };
            return (is_empty || !cases.names().is_empty()).then_some(cases);
        }
        let name = folder.file_name()?.to_str()?.to_owned();
        Some(Self {
            place: Place::Beside {
                folder: folder.parent()?.to_path_buf(),
                names: Mutex::new(vec![name]),
            },
        })
    }

    /// What the cases are called, in order.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names = match &self.place {
            Place::Shipped(None) => shipped::names().into_iter().map(str::to_owned).collect(),
            Place::Shipped(Some(name)) => vec![name.clone()],
            Place::Folder(folder) => in_folder(folder),
            Place::Beside { names, .. } => {
                names.lock().map(|names| names.clone()).unwrap_or_default()
            }
        };
        names.sort_unstable();
        names
    }

    /// The only case there is, if there is only one.
    pub(super) fn only(&self) -> Option<String> {
        match &self.names()[..] {
            [only] => Some(only.clone()),
            _ => None,
        }
    }

    /// The folder in which a case can be saved; `None` where the program carries the cases inside.
    pub(super) fn folder(&self) -> Option<&Path> {
        match &self.place {
            Place::Shipped(_) => None,
            Place::Folder(folder) | Place::Beside { folder, .. } => Some(folder),
        }
    }

    /// Serves a case that was saved.
    pub(super) fn add(&self, name: &str) {
        if let Place::Beside { names, .. } = &self.place
            && let Ok(mut names) = names.lock()
            && !names.iter().any(|known| known == name)
        {
            names.push(name.to_owned());
        }
    }

    /// The file of a case that is in a folder.
    pub(super) fn file(&self, name: &str) -> Result<PathBuf, Unread> {
        let folder = self.folder().ok_or(Unread::NoSuchCase)?;
        if let Place::Beside { .. } = self.place
            && !self.names().iter().any(|known| known == name)
        {
            return Err(Unread::NoSuchCase);
        }
        within(folder, name, CASE_FILE)?.ok_or(Unread::NoSuchCase)
    }

    /// The file of the ledger of a case that is in a folder, and whether it is there.
    pub(super) fn ledger_file(&self, name: &str) -> Result<(PathBuf, bool), Unread> {
        let case = self.file(name)?;
        let folder = self.folder().ok_or(Unread::NoSuchCase)?;
        Ok(match within(folder, name, LEDGER_FILE)? {
            Some(file) => (file, true),
            None => (case.with_file_name(LEDGER_FILE), false),
        })
    }

    /// The files of a case.
    pub(super) fn read(&self, name: &str) -> Result<Files, Unread> {
        if let Place::Shipped(only) = &self.place {
            let is_served = only.as_ref().is_none_or(|only| only == name);
            let case = shipped::names()
                .contains(&name)
                .then(|| shipped::case(name))
                .flatten()
                .filter(|_| is_served)
                .ok_or(Unread::NoSuchCase)?;
            return Ok(Files {
                name: name.to_owned(),
                case: case.to_vec(),
                ledger: shipped::ledger(name).map(<[u8]>::to_vec),
                folder: None,
            });
        }
        let file = self.file(name)?;
        let folder = self.folder().ok_or(Unread::NoSuchCase)?;
        let ledger = within(folder, name, LEDGER_FILE)?;
        let ledger = ledger.map(|ledger| bytes_of(&ledger)).transpose();
        Ok(Files {
            name: name.to_owned(),
            case: bytes_of(&file).map_err(|_| Unread::Unreadable)?,
            ledger: ledger.map_err(|_| Unread::Unreadable)?,
            folder: file.parent().map(Path::to_path_buf),
        })
    }
}

impl Files {
    /// What the case is called among those that are served.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The case as it stands, with its ledger.
    pub(super) fn reading(&self) -> Reading {
        let called = |file: &str| format!("{}/{file}", self.name);
        let mut reading = detente_case::parse(&called(CASE_FILE), &self.case);
        if let Some(ledger) = &self.ledger {
            let beside = self.folder.as_deref().unwrap_or(Path::new(""));
            reading.add_ledger(&called(LEDGER_FILE), ledger, beside, &[]);
        }
        reading
    }

    /// A case that is in no folder.
    pub(super) fn of_text(name: &str, case: String) -> Self {
        Self {
            name: name.to_owned(),
            case: case.into_bytes(),
            ledger: None,
            folder: None,
        }
    }

    /// The bytes of its case file.
    pub(super) fn case(&self) -> &[u8] {
        &self.case
    }

    /// With another text in place of the case file.
    pub(super) fn with_case(self, case: Vec<u8>) -> Self {
        Self { case, ..self }
    }

    /// With another text in place of the ledger.
    pub(super) fn with_ledger(self, ledger: Vec<u8>) -> Self {
        Self {
            ledger: Some(ledger),
            ..self
        }
    }

    /// The bytes of its ledger, where it has one.
    pub(super) fn ledger(&self) -> Option<&[u8]> {
        self.ledger.as_deref()
    }

    /// What tells this state of the case file from any other.
    pub(super) fn hash(&self) -> [u8; 32] {
        Sha256::digest(&self.case).into()
    }

    /// The same of the case with its ledger.
    pub(super) fn hash_of_all(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(self.hash());
        hash.update(self.name.as_bytes());
        if let Some(ledger) = &self.ledger {
            hash.update(Sha256::digest(ledger));
        }
        hash.finalize().into()
    }
}

fn in_folder(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    names
        .filter(|name| matches!(within(folder, name, CASE_FILE), Ok(Some(_))))
        .collect()
}

/// A file of a folder within the folder that is served; `None` where it is not there. Whatever links there are on the
/// way, nothing outside the served folder is named.
fn within(served: &Path, name: &str, file: &str) -> Result<Option<PathBuf>, Unread> {
    let is_plain =
        !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', '\0', ':']);
    if !is_plain {
        return Err(Unread::NoSuchCase);
    }
    let Ok(found) = served.join(name).join(file).canonicalize() else {
        return Ok(None);
    };
    if !found.starts_with(served) {
        return Err(Unread::NoSuchCase);
    }
    Ok(found.is_file().then_some(found))
}

fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than is accepted is enough to know that there is too much.
    File::open(path)?
        .take(LARGEST_FILE as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}
