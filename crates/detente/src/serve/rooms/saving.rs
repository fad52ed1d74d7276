//! Keeping a changed case: as a new one, or over the one it came from where that is asked for.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use detente_case::ledger::LEDGER_FILE;
use detente_case::{CASE_FILE, Document, EditError};
use detente_view::workbench::{Address, Fault, Saved, saved_page};
use sha2::{Digest as _, Sha256};

use super::super::Workbench;
use super::super::faults::Problem;
use super::super::guard::hexadecimal;
use super::super::request::{Asked, check, read_fields, sent};
use super::{downloaded, files};
use crate::{changes, shipped};

/// A form is no longer than this, in bytes.
const LONGEST_FORM: usize = 64 << 10;
/// No name is longer.
const LONGEST_NAME: usize = 64;

/// What the form says besides the changes.
#[derive(Default)]
struct Form {
    /// The hash of the file that the page was made from.
    read: String,
    /// The name of the new case.
    name: String,
    /// Whether the original is to be replaced instead.
    over: bool,
    /// Whether its text is asked for, to be kept elsewhere.
    download: bool,
}

/// Saves, and tells what came of it.
pub(in crate::serve) async fn save(
    State(workbench): State<Arc<Workbench>>,
    Asked(mut address): Asked,
    body: Body,
) -> Result<Response, Problem> {
    let problem = |fault| Problem::about(&workbench, &address, fault);
    let sent = sent(body, LONGEST_FORM).await;
    let sent = sent.ok_or_else(|| problem(Fault::TooLong))?;
    address = Address::of_case(address.language, &address.case);
    read_fields(&mut address, &sent);
    check(&workbench, &address)?;
    let mut form = Form::default();
    for (name, value) in form_urlencoded::parse(&sent) {
        match &*name {
            "read" => form.read = value.into_owned(),
            "as" => form.name = value.trim().to_owned(),
            "how" => {
                form.over = value == "over";
                form.download = value == "download";
            }
            _ => {}
        }
    }
    if form.download {
        return handed_out(&workbench, &address).await;
    }
    let (shared, asked) = (Arc::clone(&workbench), address.clone());
    let saved = workbench
        .work
        .run(&address.case, move |_| saved(&shared, &asked, &form));
    let problem = |fault| Problem::about(&workbench, &address, fault);
    let saved = saved.await.map_err(problem)?.map_err(problem)?;
    let status = match &saved {
        Saved::As(_) => StatusCode::OK,
        Saved::Changed | Saved::Exists(_) => StatusCode::CONFLICT,
        Saved::BadName(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Saved::Shipped => StatusCode::FORBIDDEN,
        Saved::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let page = saved_page(&saved, &address, workbench.catalogue(address.language));
    Ok((status, Html(page)).into_response())
}

/// The text of the changed case, where there is no folder to save it in.
async fn handed_out(workbench: &Arc<Workbench>, address: &Address) -> Result<Response, Problem> {
    let files = files(workbench, address)?;
    let (shared, asked) = (Arc::clone(workbench), address.clone());
    let text = workbench.work.run(&address.case, move |_| {
        let text = files.reading().source.text;
        let texts = asked.changes.iter().map(String::as_str);
        let changed = changes::changed(&text, texts);
        let (changed, _) = changed
            .map_err(|fault| Fault::ChangeRefused(fault.told(shared.catalogue(asked.language))))?;
        Ok(changed.text().to_owned())
    });
    let problem = |fault| Problem::about(workbench, address, fault);
    let text = text.await.map_err(problem)?.map_err(problem)?;
    Ok(downloaded(CASE_FILE, text))
}

fn saved(workbench: &Workbench, address: &Address, form: &Form) -> Result<Saved, Fault> {
    let Some(folder) = workbench.cases.folder() else {
        return Ok(Saved::Shipped);
    };
    let file = workbench
        .cases
        .file(&address.case)
        .map_err(|_| Fault::NoSuchCase)?;
    let failed = |name: &str| Saved::Failed(name.to_owned());
    let Ok(_alone) = workbench.writing.lock() else {
        return Err(Fault::Ours);
    };
    let Ok(mut document) = Document::read(&file) else {
        return Ok(failed(&address.case));
    };
    let Ok(bytes) = fs::read(&file) else {
        return Ok(failed(&address.case));
    };
    if hexadecimal(&Sha256::digest(bytes)) != form.read {
        return Ok(Saved::Changed);
    }
    let catalogue = workbench.catalogue(address.language);
    let texts = address.changes.iter().map(String::as_str);
    let (changed, made) = changes::changed(document.text(), texts)
        .map_err(|fault| Fault::ChangeRefused(fault.told(catalogue)))?;
    if form.over {
        let edits = made.iter().map(changes::Made::edit);
        let applied: Result<(), EditError> =
            edits.into_iter().try_for_each(|edit| document.apply(edit));
        return Ok(match applied.and_then(|()| document.save()) {
            Ok(()) => Saved::As(address.case.clone()),
            Err(EditError::Changed) => Saved::Changed,
            Err(_) => failed(&address.case),
        });
    }
    if !is_name(&form.name) {
        return Ok(Saved::BadName(form.name.clone()));
    }
    let text = shipped::with_id(changed.text(), &address.case, &form.name);
    let Ok(files) = workbench.cases.read(&address.case) else {
        return Ok(failed(&address.case));
    };
    Ok(
        match write_beside(folder, &form.name, &text, files.ledger()) {
            Ok(()) => {
                workbench.cases.add(&form.name);
                Saved::As(form.name.clone())
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Saved::Exists(form.name.clone())
            }
            Err(_) => failed(&form.name),
        },
    )
}

/// Lower case letters and digits, hyphens between.
pub(super) fn is_name(name: &str) -> bool {
    let of_name = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    name.len() <= LONGEST_NAME
        && name
            .split('-')
            .all(|part| !part.is_empty() && part.chars().all(of_name))
}

/// A new case with what stands beside the original, put in its place when it is whole.
pub(super) fn write_beside(
    folder: &Path,
    name: &str,
    text: &str,
    ledger: Option<&[u8]>,
) -> io::Result<()> {
    let place = folder.join(name);
    if fs::symlink_metadata(&place).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let unfinished = tempfile::Builder::new()
        .prefix(".detente-")
        .tempdir_in(folder)?;
    let made = unfinished.path().join("case");
    fs::create_dir(&made)?;
    fs::write(made.join(CASE_FILE), text)?;
    if let Some(ledger) = ledger {
        fs::write(made.join(LEDGER_FILE), ledger)?;
    }
    // A folder that came to be meanwhile is replaced only if it is empty.
    fs::rename(&made, &place)
}
