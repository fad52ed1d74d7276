//! The text of a case and of its ledger: shown beside what comes of it, checked as it is typed, and saved.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use detente_case::ledger::LEDGER_FILE;
use detente_case::{CASE_FILE, Document};
use detente_view::inert;
use detente_view::workbench::{
    Address, Checked, Edited, EditedFile, Fault, Notice, checked_part, edit_page, unchecked_part,
};
use sha2::{Digest as _, Sha256};

use super::super::Workbench;
use super::super::cases::Files;
use super::super::faults::{Problem, status};
use super::super::guard::hexadecimal;
use super::super::request::{Asked, SENT_WITHIN, is_for_part, sent};
use super::checking::{Judged, judged};
use super::keeping::{Kept, keep_as_new, keep_over};
use super::{downloaded, files};
use crate::changes;

/// A text is no longer than this where it is edited in a browser, in bytes.
const LONGEST_TEXT: usize = 1 << 20;
/// And the form with it, in which a letter may take nine times as much.
const LONGEST_FORM: usize = 10 << 20;

/// A text with all that its page shows.
struct Desk {
    address: Address,
    file: EditedFile,
    /// The files with the text in its place.
    files: Files,
    text: String,
    read: String,
    is_unsaved: bool,
    notice: Option<Notice>,
}

/// What a form says.
#[derive(Default)]
struct Form {
    /// The hash of the file that the page was made from.
    read: String,
    text: String,
    how: How,
    /// The name of a new case.
    name: String,
}

/// What is to be done with a text.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum How {
    #[default]
    Check,
    Save,
    /// Whatever is wrong with it.
    SaveUnfinished,
    SaveAsNew,
    Download,
}

/// The page on which a case is edited.
pub(in crate::serve) async fn case(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    open(&workbench, address, EditedFile::Case, query).await
}

/// The page on which its ledger is edited.
pub(in crate::serve) async fn ledger(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    open(&workbench, address, EditedFile::Ledger, query).await
}

/// Checks or saves a case that was typed.
pub(in crate::serve) async fn keep_case(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    typed(&workbench, address, EditedFile::Case, &headers, body).await
}

/// Checks or saves a ledger that was typed.
pub(in crate::serve) async fn keep_ledger(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    typed(&workbench, address, EditedFile::Ledger, &headers, body).await
}

/// Opens a file for the ledger in the page of the ledger; it is saved from there as anything that was typed.
pub(in crate::serve) async fn hand_in(
    State(workbench): State<Arc<Workbench>>,
    Asked(address): Asked,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Problem> {
    let problem = |fault| Problem::about(&workbench, &address, fault);
    let form = form.map_err(|_| problem(Fault::Refused))?;
    let sent = tokio::time::timeout(SENT_WITHIN, handed_in(form)).await;
    let handed_in = sent.unwrap_or(Err(Fault::TooLong));
    let mut desk = Desk::of(&workbench, address.clone(), EditedFile::Ledger)?;
    let status = match handed_in {
        Ok((name, text)) => {
            desk.put(Document::new(&text).text().to_owned());
            desk.notice = Some(Notice::HandedIn { name });
            StatusCode::OK
        }
        Err(fault) => {
            let status = status(&fault);
            desk.notice = Some(Notice::Refused(fault));
            status
        }
    };
    Ok((status, Html(page(&workbench, desk).await)).into_response())
}

/// The name and the text of the file in a form.
async fn handed_in(mut form: Multipart) -> Result<(String, String), Fault> {
    while let Some(field) = form.next_field().await.map_err(|_| Fault::TooLong)? {
        if field.name() != Some("file") {
            continue;
        }
        let name = inert(field.file_name().unwrap_or(LEDGER_FILE));
        let bytes = field.bytes().await.map_err(|_| Fault::TooLong)?;
        if bytes.len() > LONGEST_TEXT {
            return Err(Fault::TooLongToEdit);
        }
        let text = String::from_utf8(bytes.into()).map_err(|_| Fault::NotText)?;
        return Ok((name, text));
    }
    Err(Fault::NotText)
}

async fn open(
    workbench: &Arc<Workbench>,
    address: Address,
    file: EditedFile,
    query: Option<String>,
) -> Result<Response, Problem> {
    let mut desk = Desk::of(workbench, address.clone(), file)?;
    if file == EditedFile::Case && !address.changes.is_empty() {
        let texts = address.changes.iter().map(String::as_str);
        let (changed, _) = changes::changed(&desk.text, texts).map_err(|fault| {
            let why = fault.told(workbench.catalogue(address.language));
            Problem::about(workbench, &address, Fault::ChangeRefused(why))
        })?;
        desk.put(changed.text().to_owned());
        desk.notice = Some(Notice::WithChanges(address.changes.len()));
    } else if query.is_some_and(|query| query == SAVED) {
        desk.notice = Some(Notice::Saved);
    }
    Ok(Html(page(workbench, desk).await).into_response())
}

/// What stands in the address of a page that is opened after saving.
const SAVED: &str = "saved";

impl Desk {
    /// A file as it stands.
    fn of(workbench: &Arc<Workbench>, address: Address, file: EditedFile) -> Result<Self, Problem> {
        let files = files(workbench, &address)?;
        let problem = |fault| Problem::about(workbench, &address, fault);
        let bytes = match file {
            EditedFile::Case => Some(files.case()),
            EditedFile::Ledger => files.ledger(),
        };
        let read = bytes.map_or_else(String::new, |bytes| hexadecimal(&Sha256::digest(bytes)));
        if bytes.is_some_and(|bytes| bytes.len() > LONGEST_TEXT) {
            return Err(problem(Fault::TooLongToEdit));
        }
        let text = std::str::from_utf8(bytes.unwrap_or_default());
        let text = text.map_err(|_| problem(Fault::NotText))?;
        Ok(Self {
            text: Document::new(text).text().to_owned(),
            address,
            file,
            read,
            files,
            is_unsaved: false,
            notice: None,
        })
    }

    /// Puts another text in place of the file's.
    fn put(&mut self, text: String) {
        let files = self.files.clone();
        let bytes = text.clone().into_bytes();
        self.files = match self.file {
            EditedFile::Case => files.with_case(bytes),
            EditedFile::Ledger => files.with_ledger(bytes),
        };
        self.is_unsaved = text != self.text;
        self.text = text;
    }

    fn page(&self, workbench: &Workbench, checked: Result<&Judged, Fault>) -> String {
        let judged = checked.as_ref().ok();
        let edited = Edited {
            file: self.file,
            text: &self.text,
            read: &self.read,
            is_unsaved: self.is_unsaved,
            case: judged.and_then(|judged| judged.case()),
            has_folder: workbench.cases.folder().is_some(),
            notice: self.notice.clone(),
            checked: checked.map(Judged::checked),
        };
        edit_page(
            &edited,
            &self.address,
            workbench.catalogue(self.address.language),
        )
    }
}

/// The page of a text; where it cannot be checked in time, the page without an answer.
async fn page(workbench: &Arc<Workbench>, desk: Desk) -> String {
    let desk = Arc::new(desk);
    let (shared, own) = (Arc::clone(workbench), Arc::clone(&desk));
    let page = workbench.work.run(&desk.address.case, move |_| {
        let judged = judged(&own.files, own.file);
        own.page(&shared, Ok(&judged))
    });
    let page = page.await;
    page.unwrap_or_else(|fault| desk.page(workbench, Err(fault)))
}

/// What came of a text alone, for a page that is open.
async fn part(workbench: &Arc<Workbench>, desk: Desk) -> String {
    let language = desk.address.language;
    let case = desk.address.case.clone();
    let shared = Arc::clone(workbench);
    let part = workbench.work.run(&case, move |_| {
        let judged = judged(&desk.files, desk.file);
        let checked: Checked = judged.checked();
        checked_part(&checked, shared.catalogue(language))
    });
    let part = part.await;
    part.unwrap_or_else(|fault| unchecked_part(&fault, workbench.catalogue(language)))
}

/// Checks, saves or hands out a text that was typed.
async fn typed(
    workbench: &Arc<Workbench>,
    address: Address,
    file: EditedFile,
    headers: &HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let address = address.reset().without_reasons();
    let problem = |fault| Problem::about(workbench, &address, fault);
    let is_part = is_for_part(headers, "checked");
    let form = sent(body, LONGEST_FORM).await.map(|sent| Form::read(&sent));
    let Some(form) = form.filter(|form| form.text.len() <= LONGEST_TEXT) else {
        if is_part {
            let part = unchecked_part(&Fault::TooLong, workbench.catalogue(address.language));
            return Ok((status(&Fault::TooLong), Html(part)).into_response());
        }
        return Err(problem(Fault::TooLong));
    };
    let mut desk = Desk::of(workbench, address.clone(), file)?;
    let mut document = Document::new(&desk.text);
    document.retype(&form.text);
    desk.put(document.text().to_owned());
    let is_current = form.read == desk.read;
    desk.read.clone_from(&form.read);
    match form.how {
        How::Download => {
            let name = match file {
                EditedFile::Case => CASE_FILE,
                EditedFile::Ledger => LEDGER_FILE,
            };
            return Ok(downloaded(name, desk.text));
        }
        How::Check if is_part => {
            return Ok(Html(part(workbench, desk).await).into_response());
        }
        How::Check => {
            desk.is_unsaved |= !is_current;
            return Ok(Html(page(workbench, desk).await).into_response());
        }
        How::Save | How::SaveUnfinished | How::SaveAsNew => {}
    }
    save(workbench, desk, form).await
}

/// Saves a text that was typed. Whatever comes of that, the text is still on the page.
async fn save(workbench: &Arc<Workbench>, mut desk: Desk, form: Form) -> Result<Response, Problem> {
    let (address, file) = (desk.address.clone(), desk.file);
    desk.is_unsaved = true;
    if form.how != How::SaveUnfinished {
        let files = desk.files.clone();
        let judging = workbench
            .work
            .run(&address.case, move |_| judged(&files, file).has_errors());
        match judging.await {
            Ok(false) => {}
            Ok(true) => {
                desk.notice = Some(Notice::HasErrors);
                let page = Html(page(workbench, desk).await);
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
            Err(fault) => {
                let status = status(&fault);
                desk.notice = Some(Notice::Unchecked);
                return Ok((status, Html(desk.page(workbench, Err(fault)))).into_response());
            }
        }
    }
    // Apart from the judging, which may go on when nobody waits for it any more: it must not save then.
    let (shared, asked, files) = (Arc::clone(workbench), address.clone(), desk.files.clone());
    let kept = workbench.work.run(&address.case, move |_| {
        if form.how == How::SaveAsNew && file == EditedFile::Case {
            return keep_as_new(&shared, &asked, &form.name, &files);
        }
        keep_over(&shared, &asked, file, &form.read, &form.text)
    });
    let problem = |fault| Problem::about(workbench, &address, fault);
    let notice = match kept.await.map_err(problem)?.map_err(problem)? {
        Kept::As(name) => {
            let at = Address::of_case(address.language, &name).href_of(file.part());
            return Ok(Redirect::to(&format!("{at}?{SAVED}")).into_response());
        }
        Kept::Changed { theirs, read } => {
            // Whoever has seen both may save over it.
            desk.read = read;
            Notice::Changed { theirs }
        }
        Kept::Not(notice) => notice,
    };
    let status = match &notice {
        Notice::Changed { .. } | Notice::NameTaken(_) => StatusCode::CONFLICT,
        Notice::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    desk.notice = Some(notice);
    Ok((status, Html(page(workbench, desk).await)).into_response())
}

impl Form {
    fn read(sent: &[u8]) -> Self {
        let mut form = Self::default();
        for (name, value) in form_urlencoded::parse(sent) {
            match &*name {
                "read" => form.read = value.into_owned(),
                "text" => form.text = value.into_owned(),
                "as" => value.trim().clone_into(&mut form.name),
                "how" => {
                    form.how = match &*value {
                        "save" => How::Save,
                        "unfinished" => How::SaveUnfinished,
                        "new" => How::SaveAsNew,
                        "download" => How::Download,
                        _ => How::Check,
                    }
                }
                _ => {}
            }
        }
        form
    }
}
