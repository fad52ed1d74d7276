//! Changes to a case as a person writes them, made one after the other; and why one cannot be made.

use detente_case::model::Case;
use detente_case::{Diagnostic, Document, EDIT_FORMS, Edit, EditError, UnreadableEdit, parse_edit};
use detente_view::{Catalogue, inert};

/// A change that was made.
pub(crate) struct Made {
    /// The case it was made to.
    before: Case,
    edit: Edit,
}

impl Made {
    /// The change in words.
    pub(crate) fn told(&self, catalogue: &Catalogue) -> String {
        detente_view::edit_in_words(&self.before, &self.edit, catalogue)
    }

    pub(crate) fn edit(&self) -> &Edit {
        &self.edit
    }
}

/// Why a change cannot be made.
pub(crate) struct Impossible {
    text: String,
    why: Why,
}

enum Why {
    Unreadable(UnreadableEdit),
    Faulty(Vec<Diagnostic>),
    Other(EditError),
}

/// The text of a case with changes made to it, one after the other.
pub(crate) fn changed<'t>(
    text: &str,
    changes: impl Iterator<Item = &'t str>,
) -> Result<(Document, Vec<Made>), Impossible> {
    let mut document = Document::new(text);
    let mut made = Vec::new();
    for text in changes {
        let fails = |why| Impossible {
            text: text.to_owned(),
            why,
        };
        let reading = document.reading();
        let Some(before) = reading.case else {
            return Err(fails(Why::Faulty(reading.diagnostics)));
        };
        let edit = parse_edit(&before, text).map_err(|fault| fails(Why::Unreadable(fault)))?;
        document
            .apply(&edit)
            .map_err(|error| fails(Why::Other(error)))?;
        made.push(Made { before, edit });
    }
    Ok((document, made))
}

impl Impossible {
    /// What cannot be done and why, with what to do about it.
    pub(crate) fn told(&self, catalogue: &Catalogue) -> String {
        let about = || ("text", inert(&self.text).into());
        match &self.why {
            Why::Unreadable(UnreadableEdit::NotAnEdit(near)) => {
                let mut said = vec![catalogue.text_with("compare-not-a-change", &[about()])];
                if let Some(nearest) = near.first() {
                    let nearest = ("nearest", (*nearest).to_owned().into());
                    said.push(catalogue.text_with("compare-nearest", &[nearest]));
                }
                said.push(catalogue.text("compare-forms"));
                said.extend(EDIT_FORMS.iter().map(|form| format!("  {form}")));
                said.join("\n")
            }
            Why::Unreadable(UnreadableEdit::OtherForm(form)) => {
                let said = catalogue.text_with("compare-other-form", &[about()]);
                format!("{said}\n  {form}")
            }
            Why::Unreadable(UnreadableEdit::Unknown(fault)) => {
                let why = why(std::slice::from_ref(fault), catalogue);
                catalogue.text_with("compare-unknown", &[about(), ("why", why.into())])
            }
            Why::Faulty(faults)
            | Why::Other(EditError::Refused(faults) | EditError::Faulty(faults)) => {
                let why = why(faults, catalogue);
                catalogue.text_with("compare-refused", &[about(), ("why", why.into())])
            }
            Why::Other(EditError::Unknown { id, .. }) => {
                catalogue.text_with("compare-no-such", &[about(), ("id", inert(id).into())])
            }
            Why::Other(other) => other.to_string(),
        }
    }
}

/// What is wrong and what to do about it.
fn why(faults: &[Diagnostic], catalogue: &Catalogue) -> String {
    let why = faults.iter().flat_map(|fault| {
        let message = detente_view::diagnostic_message(fault, catalogue);
        [message, detente_view::diagnostic_remedy(fault, catalogue)]
    });
    let why: Vec<String> = why.collect();
    catalogue.joined("between-series", &why)
}
