//! What if: two versions of a case side by side.

use std::path::Path;

use anyhow::{anyhow, bail};
use detente_analysis::Solved;
use detente_case::{
    Diagnostic, Document, EDIT_FORMS, EditError, Reading, UnreadableEdit, parse_edit,
};
use detente_view::{Version, inert};

use super::{Face, Outcome};
use crate::shipped;

/// A version of a case as read, with the changes that made it in words.
struct Edited {
    reading: Reading,
    changes: Vec<String>,
}

impl Face<'_> {
    pub(super) fn compare(&self, case: &Path, what_if: &[String]) -> anyhow::Result<Outcome> {
        let base = self.read(case, &[])?;
        // Whatever is wrong with the case is said before what is wrong with the changes.
        if base.case.is_none() {
            return self.with_reading(&base, |_, _, _| Ok(Outcome::Fine));
        }
        let versions = what_if.iter().map(|what_if| self.version(&base, what_if));
        let mut versions = versions.collect::<anyhow::Result<Vec<Edited>>>()?;
        if versions.len() == 1 {
            let as_it_is = Edited {
                reading: base,
                changes: Vec::new(),
            };
            versions.insert(0, as_it_is);
        }
        let [before, after] = &versions[..] else {
            bail!(self.catalogue.text("usage-see-help"));
        };
        self.with_reading(&before.reading, |old, _, _| {
            self.with_reading(&after.reading, |new, _, _| {
                self.compared((old, before), (new, after))
            })
        })
    }

    fn compared(
        &self,
        (old, before): (&Solved, &Edited),
        (new, after): (&Solved, &Edited),
    ) -> anyhow::Result<Outcome> {
        if let Some(without) = [old, new]
            .iter()
            .find(|solved| !solved.conflict.case.has_options())
        {
            let id = without.conflict.case.header.id.value.clone();
            bail!(
                self.catalogue
                    .text_with("no-options-here", &[("case", id.into())])
            );
        }
        let version = |solved, edited: &Edited| Version {
            solved,
            changes: edited.changes.clone(),
        };
        let (first, second) = (version(old, before), version(new, after));
        let found = detente_analysis::compare(old, new);
        if self.wants_json() {
            return Self::show_json(&detente_view::compare_json([&first, &second], &found));
        }
        self.show(&detente_view::compare_page(
            [&first, &second],
            &found,
            self.catalogue,
        ))
    }

    /// The case at a path or of a shipped case's name, or the base with changes made to it.
    fn version(&self, base: &Reading, what_if: &str) -> anyhow::Result<Edited> {
        let path = Path::new(what_if);
        if path.exists() || shipped::case(what_if.trim_end_matches('/')).is_some() {
            return Ok(Edited {
                reading: self.read(path, &[])?,
                changes: Vec::new(),
            });
        }
        let mut document = Document::new(&base.source.text);
        let mut changes = Vec::new();
        for text in what_if.split(';').map(str::trim) {
            let reading = document.reading();
            let Some(case) = &reading.case else {
                bail!(self.changes_refused(text, &reading.diagnostics));
            };
            let edit = parse_edit(case, text).map_err(|fault| self.unreadable(text, fault))?;
            changes.push(detente_view::edit_in_words(case, &edit, self.catalogue));
            document
                .apply(&edit)
                .map_err(|error| self.cannot_change(text, error))?;
        }
        let mut reading = document.reading();
        reading.source.name.clone_from(&base.source.name);
        Ok(Edited { reading, changes })
    }

    fn unreadable(&self, text: &str, fault: UnreadableEdit) -> anyhow::Error {
        let about = ("text", inert(text).into());
        match fault {
            UnreadableEdit::NotAnEdit(near) => {
                let mut said = vec![self.catalogue.text_with("compare-not-a-change", &[about])];
                if let Some(nearest) = near.first() {
                    let nearest = ("nearest", (*nearest).to_owned().into());
                    said.push(self.catalogue.text_with("compare-nearest", &[nearest]));
                }
                said.push(self.catalogue.text("compare-forms"));
                said.extend(EDIT_FORMS.iter().map(|form| format!("  {form}")));
                anyhow!(said.join("\n"))
            }
            UnreadableEdit::OtherForm(form) => {
                let said = self.catalogue.text_with("compare-other-form", &[about]);
                anyhow!("{said}\n  {form}")
            }
            UnreadableEdit::Unknown(fault) => {
                let values = [about, ("why", self.why(&[fault]).into())];
                anyhow!(self.catalogue.text_with("compare-unknown", &values))
            }
        }
    }

    fn cannot_change(&self, text: &str, error: EditError) -> anyhow::Error {
        match error {
            EditError::Refused(faults) | EditError::Faulty(faults) => {
                self.changes_refused(text, &faults)
            }
            EditError::Unknown { id, .. } => {
                let values = [("text", inert(text).into()), ("id", inert(&id).into())];
                anyhow!(self.catalogue.text_with("compare-no-such", &values))
            }
            other => other.into(),
        }
    }

    fn changes_refused(&self, text: &str, faults: &[Diagnostic]) -> anyhow::Error {
        let values = [
            ("text", inert(text).into()),
            ("why", self.why(faults).into()),
        ];
        anyhow!(self.catalogue.text_with("compare-refused", &values))
    }

    /// What is wrong and what to do about it.
    fn why(&self, faults: &[Diagnostic]) -> String {
        let why = faults.iter().flat_map(|fault| {
            let message = detente_view::diagnostic_message(fault, self.catalogue);
            [
                message,
                detente_view::diagnostic_remedy(fault, self.catalogue),
            ]
        });
        let why: Vec<String> = why.collect();
        self.catalogue.joined("between-series", &why)
    }
}
