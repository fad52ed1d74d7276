//! The text of a case, or of its ledger, beside what comes of it.
//!
//! The page grows with the text, so that lines and their numbers stay side by side without any script, and an error is
//! led to by a link to its line.

use std::collections::BTreeMap;

use detente_case::Severity;
use detente_case::model::Case;
use maud::{Markup, html};

use super::address::Address;
use super::checked::{self, Checked};
use super::fault::Fault;
use super::frame::{Place, Room, framed};
use super::plan::Plan;
use crate::catalogue::Catalogue;
use crate::html::text;
use crate::names::{Names, inert};

/// A file of a case that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditedFile {
    /// `case.toml`.
    Case,
    /// `ledger.toml`.
    Ledger,
}

/// A text that is edited.
pub struct Edited<'s> {
    /// Which file it is of.
    pub file: EditedFile,
    /// The text as it is to be shown.
    pub text: &'s str,
    /// The SHA-256 of the file that it was made from; empty where there is none yet.
    pub read: &'s str,
    /// Whether the text is another than that of the file.
    pub is_unsaved: bool,
    /// The case that the file is of, where it can be read.
    pub case: Option<&'s Case>,
    /// Whether there is a folder to save in.
    pub has_folder: bool,
    /// What there is to say about it before anything else.
    pub notice: Option<Notice>,
    /// What came of it, or why that is not known.
    pub checked: Result<Checked<'s>, Fault>,
}

/// What happened to a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It is in the file.
    Saved,
    /// It is the file with the changes made that were in the address.
    WithChanges(usize),
    /// It is a file that was handed in, and not yet saved.
    HandedIn {
        /// What the file was called.
        name: String,
    },
    /// It has errors and was not saved.
    HasErrors,
    /// It could not be checked in time and was not saved.
    Unchecked,
    /// The file is another by now, and nothing was saved.
    Changed {
        /// What the file holds now.
        theirs: String,
    },
    /// What was handed in is not taken.
    Refused(Fault),
    /// There is something of that name already.
    NameTaken(String),
    /// Such a name cannot be that of a folder.
    BadName(String),
    /// The file cannot be written.
    Failed,
}

impl EditedFile {
    /// What its address adds to that of the case.
    #[must_use]
    pub fn part(self) -> &'static str {
        match self {
            Self::Case => Room::Edit.part(),
            Self::Ledger => "/edit/ledger",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Case => detente_case::CASE_FILE,
            Self::Ledger => detente_case::ledger::LEDGER_FILE,
        }
    }
}

/// The page on which a text is edited.
#[must_use]
pub fn edit_page(edited: &Edited, address: &Address, catalogue: &Catalogue) -> String {
    let language = catalogue.language();
    let title = edited.case.map_or_else(
        || inert(&address.case),
        |case| Names { case, language }.title(),
    );
    let content = html! {
        main #content.edit-room {
            div.masthead {
                h1 { (text(&title)) }
                (tabs(edited.file, address, catalogue))
            }
            (notice(edited, address, catalogue))
            div.edit-columns {
                div.written {
                    (form(edited, address, catalogue))
                    @if edited.file == EditedFile::Ledger { (handing_in(address, catalogue)) }
                    p.quiet { a href=(Plan::default().href(language)) { (text(&catalogue.text("edit-create"))) } }
                }
                div.beside tabindex="0" role="group" aria-label=(catalogue.text("edit-beside")) {
                    @match &edited.checked {
                        Ok(found) => (checked::part(found, catalogue)),
                        Err(fault) => (maud::PreEscaped(checked::unchecked_part(fault, catalogue))),
                    }
                }
            }
        }
    };
    let place = Place::InTab(Room::Edit, edited.file.part(), address);
    framed(&title, place, &content, catalogue)
}

fn tabs(file: EditedFile, address: &Address, catalogue: &Catalogue) -> Markup {
    html! {
        nav.tabs aria-label=(catalogue.text("edit-files")) {
            @for (known, message) in [(EditedFile::Case, "edit-case"), (EditedFile::Ledger, "edit-ledger")] {
                a href=(address.href_of(known.part())) aria-current=[(known == file).then_some("page")] {
                    (text(&catalogue.text(message))) " "
                    bdi.file dir="ltr" { (known.name()) }
                }
            }
        }
    }
}

fn notice(edited: &Edited, address: &Address, catalogue: &Catalogue) -> Markup {
    let Some(notice) = &edited.notice else {
        return html! {};
    };
    let named =
        |message: &str, name: &str| catalogue.text_with(message, &[("name", inert(name).into())]);
    let (heading, told) = match notice {
        Notice::Saved => ("workbench-saved", catalogue.text("edit-saved-told")),
        Notice::WithChanges(count) => (
            "edit-with-changes",
            catalogue.text_with("edit-with-changes-told", &[("count", (*count).into())]),
        ),
        Notice::HandedIn { name } if edited.read.is_empty() => {
            ("edit-not-yet-saved", named("edit-handed-in", name))
        }
        Notice::HandedIn { name } => ("edit-not-yet-saved", named("edit-handed-in-over", name)),
        Notice::HasErrors if edited.file == EditedFile::Ledger => (
            "workbench-not-saved",
            catalogue.text("edit-ledger-has-errors-told"),
        ),
        Notice::HasErrors => (
            "workbench-not-saved",
            catalogue.text("edit-has-errors-told"),
        ),
        Notice::Unchecked => ("workbench-not-saved", catalogue.text("edit-unchecked-told")),
        Notice::Changed { .. } => ("workbench-conflict", catalogue.text("edit-conflict-told")),
        Notice::Refused(fault) => ("edit-not-taken", super::fault::told(fault, catalogue).1),
        Notice::NameTaken(name) => ("workbench-not-saved", named("workbench-save-exists", name)),
        Notice::BadName(name) => (
            "workbench-not-saved",
            named("workbench-save-bad-name", name),
        ),
        Notice::Failed => (
            "workbench-not-saved",
            named("workbench-save-failed", edited.file.name()),
        ),
    };
    html! {
        section #notice.notice role="status" aria-labelledby="notice-heading" {
            h2 #notice-heading { (text(&catalogue.text(heading))) }
            p { (text(&told)) }
            @if *notice == Notice::Saved {
                p { a.button href=(address.href()) { (text(&catalogue.text("edit-to-answer"))) } }
            }
            @if let Notice::Changed { theirs } = notice {
                details.theirs open {
                    summary { (text(&catalogue.text("edit-theirs"))) }
                    (differing(edited.text, theirs, catalogue))
                    textarea readonly dir="ltr" spellcheck="false" wrap="off" rows="16" aria-label=(catalogue.text("edit-theirs")) { "\n" (theirs) }
                }
                p { a.button href=(address.reset().href_of(edited.file.part())) { (text(&catalogue.text("edit-take-theirs"))) } }
            }
        }
    }
}

/// Which lines of two texts differ, from the first to the last.
fn differing(mine: &str, theirs: &str, catalogue: &Catalogue) -> Markup {
    let mine: Vec<&str> = mine.lines().collect();
    let theirs: Vec<&str> = theirs.lines().collect();
    let before = mine
        .iter()
        .zip(&theirs)
        .take_while(|(one, other)| one == other)
        .count();
    let most = mine.len().min(theirs.len()) - before;
    let ends = mine.iter().rev().zip(theirs.iter().rev()).take(most);
    let after = ends.take_while(|(one, other)| one == other).count();
    let values = |lines: usize| {
        [
            ("from", (before + 1).into()),
            ("to", lines.saturating_sub(after).max(before + 1).into()),
        ]
    };
    html! {
        p.quiet {
            (text(&catalogue.text_with("edit-differs-mine", &values(mine.len())))) " "
            (text(&catalogue.text_with("edit-differs-theirs", &values(theirs.len()))))
        }
    }
}

fn form(edited: &Edited, address: &Address, catalogue: &Catalogue) -> Markup {
    let action = format!("{}{}", address.path(), edited.file.part());
    let lines = edited.text.split('\n').count();
    let marks = marks(edited);
    // Changes that came in the address are still there.
    let is_kept = !edited.is_unsaved || matches!(edited.notice, Some(Notice::WithChanges(_)));
    html! {
        form #edit method="post" action=(action) data-unsaved=[(!is_kept).then_some("true")] {
            input type="hidden" name="read" value=(edited.read);
            (buttons(edited, address, catalogue))
            // The direction of a text of brackets and keys is that of its keys, whatever stands in its strings.
            div.paper dir="ltr" {
                ol #lines.lines aria-hidden="true" {
                    @for line in 1..=lines { li id={ "line-" (line) } class=[marks.get(&line)] {} }
                }
                textarea #text name="text" dir="ltr" rows=(lines) wrap="off" spellcheck="false" autocapitalize="off" autocomplete="off"
                    aria-label=(catalogue.text("edit-text"))
                    hx-post=(action) hx-trigger="input delay:350ms" hx-target="#checked" hx-swap="outerHTML" hx-sync="this:replace" { "\n" (edited.text) }
            }
        }
    }
}

/// The lines in which something is wrong, each with the worst there is as a class of its number.
fn marks(edited: &Edited) -> BTreeMap<usize, &'static str> {
    let mut marks = BTreeMap::new();
    let Ok(checked) = &edited.checked else {
        return marks;
    };
    for found in checked.findings {
        let Some(span) = found.primary else { continue };
        let line = checked.source.position(span.start).0;
        if found.severity() == Severity::Error {
            marks.insert(line, "error");
        } else {
            marks.entry(line).or_insert("warning");
        }
    }
    marks
}

fn buttons(edited: &Edited, address: &Address, catalogue: &Catalogue) -> Markup {
    let say = |id: &str| text(&catalogue.text(id));
    let save = match &edited.notice {
        Some(Notice::Changed { .. }) => "edit-save-over-theirs",
        Some(Notice::HandedIn { .. }) if !edited.read.is_empty() => "edit-save-over-ledger",
        _ => "edit-save",
    };
    html! {
        div.controls {
            @if edited.has_folder {
                button.main type="submit" name="how" value="save" { (say(save)) }
                @if matches!(edited.notice, Some(Notice::HasErrors | Notice::Unchecked)) {
                    button type="submit" name="how" value="unfinished" { (say("edit-save-unfinished")) }
                }
            }
            button type="submit" name="how" value="check" { (say("edit-check")) }
            button type="submit" name="how" value="download" { (say("edit-download")) }
            // Where both do not stand side by side.
            a #told.to-told href="#checked" { (say("edit-told")) }
            span #unsaved.unsaved hidden[!edited.is_unsaved] { (say("edit-unsaved")) }
        }
        @if !edited.has_folder {
            @let values = [("case", inert(&address.case).into())];
            p.quiet { (text(&catalogue.text_with("edit-shipped", &values))) }
        } @else if edited.file == EditedFile::Case {
            details #save-as-new.save {
                summary { (say("workbench-save-new")) }
                div.save-as {
                    label for="save-as" { (say("workbench-save-as")) }
                    input #save-as type="text" name="as" maxlength="64" dir="ltr" autocomplete="off" spellcheck="false" value={ (address.case) "-2" };
                    button type="submit" name="how" value="new" { (say("workbench-save-new")) }
                }
            }
        }
    }
}

/// A file for the ledger from elsewhere: it is put into the page first, where it is checked, and saved from there.
fn handing_in(address: &Address, catalogue: &Catalogue) -> Markup {
    let say = |id: &str| text(&catalogue.text(id));
    html! {
        form #hand-in.hand-in method="post" enctype="multipart/form-data" action={ (address.path()) (EditedFile::Ledger.part()) "/upload" } {
            h2 { (say("edit-hand-in")) }
            p.quiet { (say("edit-hand-in-told")) }
            label for="handed-in" { (say("edit-hand-in-file")) }
            input #handed-in type="file" name="file" accept=".toml,application/toml,text/plain" required;
            button type="submit" { (say("edit-hand-in-open")) }
        }
    }
}
