//! The quotations of a text.

use std::path::Path;

use anyhow::{anyhow, bail};
use detente_case::ledger::model::{Ledger, Person};
use detente_case::ledger::sha256;
use detente_case::quotations::inventory;
use detente_view::{QuotedText, inert};

use super::{Face, Outcome, put};
use crate::command_line::QuotesExport;

impl Face<'_> {
    pub(super) fn quotes(
        &self,
        file: &Path,
        case: Option<&Path>,
        export: Option<QuotesExport>,
    ) -> anyhow::Result<Outcome> {
        let ledger = case.map(|case| self.known_ledger(case)).transpose()?;
        let ledger = ledger.unwrap_or_default();
        let shown = inert(&file.display().to_string());
        let bytes = std::fs::read(file).map_err(|_| {
            let values = [("file", shown.clone().into())];
            anyhow!(self.catalogue.text_with("quotes-cannot-read", &values))
        })?;
        let text = std::str::from_utf8(&bytes).map_err(|error| {
            let values = [
                ("file", shown.clone().into()),
                ("byte", error.valid_up_to().into()),
            ];
            anyhow!(self.catalogue.text_with("quotes-not-utf8", &values))
        })?;
        let spellings: Vec<Vec<String>> = ledger.persons.iter().map(spellings).collect();
        let inventory = inventory(text, &spellings);
        let found = QuotedText {
            file,
            sha256: &sha256(&bytes),
            text,
            inventory: &inventory,
            ledger: &ledger,
        };
        match export {
            Some(QuotesExport::Csv) => put(&detente_view::quotes_csv(&found)?),
            Some(QuotesExport::Entries) => {
                put(detente_view::quotes_entries(&found, self.catalogue).as_bytes())
            }
            None if self.wants_json() => Self::show_json(&detente_view::quotes_json(&found)),
            None => self.show(&detente_view::quotes_page(&found, self.catalogue)),
        }
    }

    /// The ledger of a case that is asked for; it must be there and without errors.
    fn known_ledger(&self, case: &Path) -> anyhow::Result<Ledger> {
        let reading = self.read(case, &[])?;
        let shown = inert(&case.display().to_string());
        let faulty = || {
            self.catalogue
                .text_with("ledger-faulty", &[("case", shown.into())])
        };
        let Some(of_case) = reading.ledger else {
            bail!(self.catalogue.text("ledger-none"));
        };
        of_case.ledger.ok_or_else(|| anyhow!(faulty()))
    }
}

/// What a person is called in texts: the spellings given, and the names shown.
fn spellings(person: &Person) -> Vec<String> {
    let names = person.name.iter().flat_map(|name| &name.0);
    let shown = names.map(|(_, name)| name.clone());
    person.names.iter().cloned().chain(shown).collect()
}
