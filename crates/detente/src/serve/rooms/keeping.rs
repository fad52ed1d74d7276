//! Keeping a text that was typed: over the file it came from, where that is still the same, or as a new case.

use std::fs;
use std::io;

use detente_case::{Document, EditError};
use detente_view::workbench::{Address, EditedFile, Fault, Notice};
use sha2::{Digest as _, Sha256};

use super::super::Workbench;
use super::super::cases::Files;
use super::super::guard::hexadecimal;
use super::saving::{is_name, write_beside};
use crate::shipped;

/// What came of keeping a text.
pub(super) enum Kept {
    /// It is in the file of the case of this name.
    As(String),
    /// The file is another by now: what it holds, and its hash.
    Changed { theirs: String, read: String },
    /// It was not kept for another reason.
    Not(Notice),
}

/// Puts a text in place of a file that still has the hash it had when its text was sent out.
pub(super) fn keep_over(
    workbench: &Workbench,
    address: &Address,
    file: EditedFile,
    read: &str,
    text: &str,
) -> Result<Kept, Fault> {
    if workbench.cases.folder().is_none() {
        return Err(Fault::Refused);
    }
    let _alone = workbench.writing.lock().map_err(|_| Fault::Ours)?;
    let (path, is_there) = match file {
        EditedFile::Case => workbench.cases.file(&address.case).map(|path| (path, true)),
        EditedFile::Ledger => workbench.cases.ledger_file(&address.case),
    }
    .map_err(|_| Fault::NoSuchCase)?;
    let changed = || {
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Kept::Changed {
                    theirs: String::new(),
                    read: String::new(),
                };
            }
            Err(_) => return Kept::Not(Notice::Failed),
        };
        Kept::Changed {
            theirs: String::from_utf8_lossy(&bytes).into_owned(),
            read: hexadecimal(&Sha256::digest(&bytes)),
        }
    };
    let saved = if is_there {
        let Ok(mut document) = Document::read(&path) else {
            return Ok(Kept::Not(Notice::Failed));
        };
        if hexadecimal(&Sha256::digest(document.saved())) != read {
            return Ok(changed());
        }
        document.retype(text);
        document.save()
    } else if read.is_empty() {
        let mut document = Document::new("");
        document.retype(text);
        document.save_as(&path, false)
    } else {
        return Ok(changed());
    };
    Ok(match saved {
        Ok(()) => Kept::As(address.case.clone()),
        Err(EditError::Changed | EditError::Exists(_)) => changed(),
        Err(_) => Kept::Not(Notice::Failed),
    })
}

/// Keeps a case that was typed as a new one beside the others, with the ledger of the one it came from.
pub(super) fn keep_as_new(
    workbench: &Workbench,
    address: &Address,
    name: &str,
    files: &Files,
) -> Result<Kept, Fault> {
    let folder = workbench.cases.folder().ok_or(Fault::Refused)?;
    if !is_name(name) {
        return Ok(Kept::Not(Notice::BadName(name.to_owned())));
    }
    let _alone = workbench.writing.lock().map_err(|_| Fault::Ours)?;
    let text = String::from_utf8_lossy(files.case());
    let text = shipped::with_id(&text, &address.case, name);
    Ok(match write_beside(folder, name, &text, files.ledger()) {
        Ok(()) => {
            workbench.cases.add(name);
            Kept::As(name.to_owned())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Kept::Not(Notice::NameTaken(name.to_owned()))
        }
        Err(_) => Kept::Not(Notice::Failed),
    })
}
