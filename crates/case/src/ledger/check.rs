//! What a ledger and its case say of each other, and whether quotes are in their sources.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Note, Phrase};
use crate::logic::unknown_name;
use crate::model::{Basis, Case, Order, Preference, Spanned};

use super::model::{Entry, EntryId, Ledger, LedgerSource, SourceId};
use super::quote::{closest_passage, find_quote, is_ambiguous};
use super::texts::{SourceText, stays_within};

/// For so many missing quotes a passage that comes close is looked for; each search takes a while, and nobody
/// mends more at a time.
const MOST_SUGGESTED: usize = 100;
/// A suggested passage is shown up to so many characters.
const LONGEST_PASSAGE: usize = 200;

/// How the quotes of a ledger stand to the texts at hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuoteCount {
    /// Found in their source, byte for byte.
    pub matched: usize,
    /// Not there.
    pub missing: usize,
    /// Of sources whose text is not at hand.
    pub unchecked: usize,
}

/// Every place of a case that cites evidence, but for what came of its questions: that is known later.
pub fn citations(case: &Case) -> Vec<&Basis> {
    let mut found: Vec<&Basis> = Vec::new();
    found.extend(case.options.iter().map(|option| &option.basis));
    found.extend(case.rules.iter().map(|rule| &rule.basis));
    found.extend(case.merges.iter().map(|merge| &merge.basis));
    found.extend(case.states.iter().map(|state| &state.basis));
    found.extend(case.moves.iter().map(|moves| &moves.basis));
    found.extend(case.tables.iter().map(|table| &table.basis));
    for alternative in &case.alternatives {
        found.extend(wishes(&alternative.preference));
    }
    found.extend(case.actors.iter().map(|actor| &actor.stake.basis));
    found.extend(case.issues.iter().map(|issue| &issue.basis));
    found.extend(case.positions.iter().map(|position| &position.basis));
    found.extend(case.preferences.iter().flatten().flat_map(wishes));
    for view in &case.views {
        found.push(&view.basis);
        found.extend(view.preferences.iter().flat_map(wishes));
    }
    for question in &case.questions {
        found.push(&question.basis);
        found.extend(question.forecasts.iter().map(|forecast| &forecast.basis));
    }
    found
}

fn wishes(preference: &Preference) -> Vec<&Basis> {
    let mut found = vec![&preference.basis];
    match &preference.order {
        Order::Statements(statements) => found.extend(statements.iter().map(|own| &own.basis)),
        Order::Weights(weights) => found.extend(weights.iter().map(|own| &own.basis)),
        Order::Ranking(_) => {}
    }
    found
}

/// What is wrong with what a case cites, in the order of the case file: entries that the ledger does not
/// have, and entries that are later than the case's as-of date and so do not count.
#[must_use]
pub fn check_citations(case: &Case, ledger: &Ledger) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let cited = citations(case)
        .into_iter()
        .flat_map(|basis| &basis.evidence);
    for id in cited {
        match ledger.entry(&id.value) {
            None => findings.push(unknown_entry(id, ledger, &findings)),
            Some(entry) => findings.extend(too_late(case, ledger, id, entry)),
        }
    }
    // What came of a question does not feed the model: it may be later than the case.
    let resolved = case
        .questions
        .iter()
        .filter_map(|own| own.resolved.as_ref());
    for id in resolved.flat_map(|resolved| &resolved.basis.evidence) {
        if ledger.entry(&id.value).is_none() {
            findings.push(unknown_entry(id, ledger, &findings));
        }
    }
    findings.sort_by_key(|finding| finding.primary);
    findings
}

fn unknown_entry(id: &Spanned<String>, ledger: &Ledger, findings: &[Diagnostic]) -> Diagnostic {
    let known = ledger.entries.iter().map(|entry| &*entry.id.value);
    unknown_name(Phrase::Entry, &id.value, id.span, known, &[], findings)
}

fn too_late(
    case: &Case,
    ledger: &Ledger,
    id: &Spanned<String>,
    entry: EntryId,
) -> Option<Diagnostic> {
    let as_of = case.header.as_of?;
    let entry = &ledger.entries[entry.0];
    if counts(entry, Some(as_of)) {
        return None;
    }
    let date = entry.date.as_ref().map(|days| days.value.to_string())?;
    Some(
        Diagnostic::at(Code::EvidenceTooLate, id.span)
            .with("entry", id.value.clone())
            .with("date", date)
            .with("as-of", as_of.to_string()),
    )
}

/// Whether an entry counts as of a day: not where its latest possible day is later. One without a date
/// counts.
#[must_use]
pub fn counts(entry: &Entry, as_of: Option<Date>) -> bool {
    match (&entry.date, as_of) {
        (Some(days), Some(as_of)) => days.value.last <= as_of,
        _ => true,
    }
}

/// Looks every quote up in the text of its source, where that is at hand, and keeps with the quote whether
/// it is there. The findings are about the ledger file, in its order.
pub fn check_quotes(
    ledger: &mut Ledger,
    texts: &BTreeMap<SourceId, SourceText>,
) -> (QuoteCount, Vec<Diagnostic>) {
    let mut count = QuoteCount::default();
    let mut findings = Vec::new();
    for (place, source) in ledger.sources.iter().enumerate() {
        let text = texts.get(&SourceId(place));
        findings.extend(text_faults(source, text));
    }
    for entry in &mut ledger.entries {
        let at_hand = entry.source.and_then(|source| texts.get(&source));
        // That a quote stands in another text than the one that was recorded proves nothing; that it does not
        // is told, with what comes close.
        let is_another = at_hand.is_some_and(|text| text.is_as_recorded == Some(false));
        let text = at_hand.and_then(|text| text.text.as_deref());
        for place in 0..entry.quotes.len() {
            let words = &entry.quotes[place].words;
            let is_there = text.map(|text| find_quote(text, &words.value).is_some());
            let is_there = is_there.filter(|is_there| !(*is_there && is_another));
            match (is_there, text) {
                (Some(true), Some(text)) => {
                    count.matched += 1;
                    findings.extend(ambiguous(entry, words, text));
                }
                (Some(false), Some(text)) => {
                    count.missing += 1;
                    let suggested = count.missing <= MOST_SUGGESTED;
                    findings.push(missing(entry, words, suggested.then_some(text)));
                }
                _ => count.unchecked += 1,
            }
            entry.quotes[place].is_there = is_there;
        }
    }
    findings.sort_by_key(|finding| finding.primary);
    (count, findings)
}

/// What is wrong with the text of a source.
fn text_faults(source: &LedgerSource, text: Option<&SourceText>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let named = source.text.as_ref();
    if let Some(named) = named.filter(|text| !stays_within(&text.value)) {
        findings.push(Diagnostic::at(Code::TextOutside, named.span));
    }
    let Some(text) = text else {
        return findings;
    };
    let about = |code, span| {
        Diagnostic::at(code, span)
            .with("source", source.id.value.clone())
            .with("file", text.path.display().to_string())
    };
    if text.is_as_recorded == Some(false) {
        let recorded = source.sha256.as_ref();
        let span = recorded.map_or(source.id.span, |hash| hash.span);
        findings.push(about(Code::TextNotAsRecorded, span));
    }
    if text.text.is_none() {
        findings.push(about(Code::TextUnreadable, source.id.span));
    }
    findings
}

/// That a quote stands more than once in its text, and so does not say which place is meant.
fn ambiguous(entry: &Entry, quote: &Spanned<String>, text: &str) -> Option<Diagnostic> {
    is_ambiguous(text, &quote.value).then(|| {
        Diagnostic::at(Code::QuoteAmbiguous, quote.span).with("entry", entry.id.value.clone())
    })
}

fn missing(entry: &Entry, quote: &Spanned<String>, text: Option<&str>) -> Diagnostic {
    let passage = text.and_then(|text| Some(&text[closest_passage(text, &quote.value)?]));
    let code = if passage.is_some() {
        Code::QuoteDiffers
    } else {
        Code::QuoteMissing
    };
    let mut finding = Diagnostic::at(code, quote.span)
        .with("entry", entry.id.value.clone())
        .label(entry.id.span, Note::DeclaredHere);
    if let Some(passage) = passage {
        let shown: String = passage.chars().take(LONGEST_PASSAGE).collect();
        finding = finding.with("passage", shown);
    }
    finding
}
