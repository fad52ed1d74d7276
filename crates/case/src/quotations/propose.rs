//! Quotations as entries of a ledger, for an analyst to confirm or to strike out.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Inventory, Quotation};
use crate::edit::quoted;
use crate::ledger::model::{EntryId, Ledger, SourceId};
use crate::ledger::{NOT_STATED, id_for};

/// The source of a ledger that a file is the text of: by its SHA-256, else by its name where none is
/// recorded.
#[must_use]
pub fn source_of(ledger: &Ledger, file: &Path, sha256: &str) -> Option<SourceId> {
    let name = file.file_name();
    let by_hash = ledger.sources.iter().position(|source| {
        let recorded = source.sha256.as_ref();
        recorded.is_some_and(|recorded| recorded.value == sha256)
    });
    let by_name = || {
        ledger.sources.iter().position(|source| {
            let text = source.text.as_ref().map(|text| Path::new(&text.value));
            let is_called_so = text.is_some_and(|text| text.file_name() == name);
            source.sha256.is_none() && (is_called_so || source.id.value == id_for(file))
        })
    };
    by_hash.or_else(by_name).map(SourceId)
}

/// The entries of a source that quote exactly these words.
#[must_use]
pub fn entries_quoting(ledger: &Ledger, source: SourceId, words: &str) -> Vec<EntryId> {
    let entries = ledger.entries.iter().enumerate();
    let quoting = entries.filter(|(_, entry)| {
        entry.source == Some(source) && entry.quotes.iter().any(|quote| quote.words.value == words)
    });
    quoting.map(|(place, _)| EntryId(place)).collect()
}

/// Entries for the quotations of the text in `file` that the ledger does not have yet, ready to be put at
/// the end of a ledger; with the source, if the ledger does not have that either. Each is marked as
/// proposed, under a comment that says why. Speakers are persons of the ledger, by the places of the
/// spellings the inventory was made with.
#[must_use]
pub fn proposed_entries(
    file: &Path,
    sha256: &str,
    text: &str,
    inventory: &Inventory,
    ledger: &Ledger,
    comment: &dyn Fn(&Quotation) -> String,
) -> String {
    let source = source_of(ledger, file, sha256);
    let mut taken: BTreeSet<&str> = ledger
        .sources
        .iter()
        .map(|source| &*source.id.value)
        .collect();
    let id = source.map_or_else(
        || free_id(&id_for(file), "text", &taken),
        |source| ledger.sources[source.0].id.value.clone(),
    );
    taken = ledger
        .entries
        .iter()
        .map(|entry| &*entry.id.value)
        .collect();
    let mut toml = String::new();
    if source.is_none() {
        let lines = [
            "[[source]]".to_owned(),
            format!("id = {}", quoted(&id)),
            format!("sha256 = {}\n", quoted(sha256)),
        ];
        toml.push_str(&lines.join("\n"));
    }
    let mut number = 0;
    for quotation in &inventory.quotations {
        let words = &text[quotation.words.clone()];
        let known = source.map(|source| entries_quoting(ledger, source, words));
        if words.trim().is_empty() || known.is_some_and(|known| !known.is_empty()) {
            continue;
        }
        let entry = loop {
            number += 1;
            let entry = format!("{id}-q{number}");
            if !taken.contains(&*entry) {
                break entry;
            }
        };
        let report = quotation.report.as_ref();
        let speaker = report.and_then(|report| report.speaker.as_ref());
        let speaker = speaker.map_or(NOT_STATED, |found| &ledger.persons[found.person].id.value);
        let lines = [
            String::new(),
            format!("# {}", comment(quotation)),
            "[[entry]]".to_owned(),
            format!("id = {}", quoted(&entry)),
            "status = \"proposed\"".to_owned(),
            "kind = \"statement\"".to_owned(),
            format!("speakers = [{}]", quoted(speaker)),
            format!("quotes = [{}]", quoted(words)),
            format!("source = {}\n", quoted(&id)),
        ];
        toml.push_str(&lines.join("\n"));
    }
    toml
}

/// An id that is not taken: the one wished for, or another where there is none to wish for.
fn free_id(wish: &str, other: &str, taken: &BTreeSet<&str>) -> String {
    let stem = if crate::shape::is_id(wish) {
        wish
    } else {
        other
    };
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let mut ids = std::iter::once(stem.to_owned()).chain(numbered);
    ids.find(|id| !taken.contains(&**id))
        .expect("numbers do not end")
}
