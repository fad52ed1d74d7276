//! The quotations of a text as a page, JSON, a table, and entries proposed for a ledger.

use std::path::Path;

use detente_case::ledger::model::Ledger;
use detente_case::quotations::{
    Attribution, Inventory, Quotation, Rule, entries_quoting, proposed_entries, source_of,
};
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::ledger_export::inert_cell;
use crate::names;
use crate::page::{Block, Line, Page, Role, Row};

/// So many characters of a sentence are shown before and after a quotation.
const SHOWN: usize = 160;

/// The text that was searched, what was found in it, and the ledger whose persons are known.
#[derive(Clone, Copy, Debug)]
pub struct QuotedText<'a> {
    /// The file.
    pub file: &'a Path,
    /// The SHA-256 of its bytes.
    pub sha256: &'a str,
    /// What it says.
    pub text: &'a str,
    /// What was found.
    pub inventory: &'a Inventory,
    /// The ledger by whose persons, in their order, quotations were attributed.
    pub ledger: &'a Ledger,
}

impl QuotedText<'_> {
    fn words(&self, quotation: &Quotation) -> &str {
        &self.text[quotation.words.clone()]
    }

    fn person(&self, found: &Attribution) -> &str {
        &self.ledger.persons[found.person].id.value
    }

    /// The ids of the entries that have the quotation already.
    fn entries(&self, quotation: &Quotation) -> Vec<&str> {
        let source = source_of(self.ledger, self.file, self.sha256);
        let entries = source
            .map(|source| entries_quoting(self.ledger, source, self.words(quotation)))
            .unwrap_or_default();
        let id =
            |entry: &detente_case::ledger::model::EntryId| &*self.ledger.entries[entry.0].id.value;
        entries.iter().map(id).collect()
    }

    fn name(&self) -> String {
        let name = self.file.file_name().unwrap_or(self.file.as_os_str());
        names::inert(&name.to_string_lossy())
    }
}

fn speaker(quotation: &Quotation) -> Option<&Attribution> {
    quotation.report.as_ref()?.speaker.as_ref()
}

/// The page of the quotations of a text.
#[must_use]
pub fn quotes_page(found: &QuotedText, catalogue: &Catalogue) -> Page {
    let inventory = found.inventory;
    let reported = inventory
        .quotations
        .iter()
        .filter(|quotation| quotation.report.is_some());
    let attributed = inventory.quotations.iter().filter_map(speaker);
    let values = [
        ("count", inventory.quotations.len().into()),
        ("reported", reported.count().into()),
        ("attributed", attributed.count().into()),
    ];
    let mut blocks = vec![
        Block::Title {
            text: found.name(),
            aside: String::new(),
        },
        Block::Answer(catalogue.text_with("quotes-answer", &values)),
    ];
    let row = |quotation: &Quotation| told(found, quotation, catalogue);
    blocks.push(Block::Rows(inventory.quotations.iter().map(row).collect()));
    if !inventory.unpaired.is_empty() {
        blocks.push(Block::Heading(catalogue.text("heading-quotes-unpaired")));
        let rows = inventory.unpaired.iter().map(|alone| {
            let mark = ("mark", alone.mark.to_string().into());
            Row::new(
                place(alone.place, catalogue),
                catalogue.text_with("quotes-unpaired", &[mark]),
            )
        });
        blocks.push(Block::Rows(rows.collect()));
    }
    let note = if found.ledger.persons.is_empty() {
        "quotes-nobody-known"
    } else {
        "quotes-note"
    };
    blocks.push(Block::Note(catalogue.text(note)));
    Page { blocks }
}

fn place((line, column): (usize, usize), catalogue: &Catalogue) -> String {
    let values = [("line", line.into()), ("column", column.into())];
    catalogue.text_with("quotes-place", &values)
}

fn told(found: &QuotedText, quotation: &Quotation, catalogue: &Catalogue) -> Row {
    let mut row = Row::of_nobody(place(quotation.place, catalogue));
    let words = ("name", names::inert(found.words(quotation)).into());
    row.lines.push(Line::new(
        Role::Verdict,
        catalogue.text_with("quoted", &[words]),
    ));
    row.lines
        .extend(report(found, quotation, catalogue).map(Line::plain));
    let sentence = ("sentence", around(found.text, quotation).into());
    let sentence = catalogue.text_with("quotes-sentence", &[sentence]);
    row.lines.push(Line::new(Role::Quiet, sentence));
    let entries = found.entries(quotation);
    if !entries.is_empty() {
        let entries = ("entries", entries.join(", ").into());
        let entries = catalogue.text_with("quotes-in-ledger", &[entries]);
        row.lines.push(Line::new(Role::Quiet, entries));
    }
    row
}

/// The sentence of a quotation, cut where it is long.
fn around(text: &str, quotation: &Quotation) -> String {
    let stretch = quotation.with_marks();
    let before = &text[quotation.sentence.start.min(stretch.start)..stretch.start];
    let after = &text[stretch.end..quotation.sentence.end.max(stretch.end)];
    let mut shown = String::new();
    let cut = before
        .char_indices()
        .rev()
        .nth(SHOWN)
        .map_or(0, |(at, _)| at);
    if cut > 0 {
        shown.push('…');
    }
    shown.push_str(&before[cut..]);
    shown.push_str(&text[stretch]);
    let cut = after
        .char_indices()
        .nth(SHOWN)
        .map_or(after.len(), |(at, _)| at);
    shown.push_str(&after[..cut]);
    if cut < after.len() {
        shown.push('…');
    }
    names::inert(&shown)
}

/// Who says it, or that a verb reports it and the wording leaves open who says it.
fn report(found: &QuotedText, quotation: &Quotation, catalogue: &Catalogue) -> Option<String> {
    let report = quotation.report.as_ref()?;
    let verb = (
        "verb",
        names::inert(&found.text[report.verb.clone()]).into(),
    );
    let Some(speaker) = &report.speaker else {
        return Some(catalogue.text_with("quotes-verb-alone", &[verb]));
    };
    let person = &found.ledger.persons[speaker.person];
    let name = person.name.as_ref();
    let name = name.map_or_else(
        || names::inert(&person.id.value),
        |name| names::text(name, catalogue.language()),
    );
    let values = [
        ("speaker", name.into()),
        ("rule", catalogue.text(rule_message(speaker.rule)).into()),
        (
            "name",
            names::inert(&found.text[speaker.name.clone()]).into(),
        ),
        verb,
    ];
    Some(catalogue.text_with("quotes-said-by", &values))
}

fn rule_message(rule: Rule) -> &'static str {
    match rule {
        Rule::NameAfterVerb => "quotes-rule-after",
        Rule::NameBeforeVerb => "quotes-rule-before",
        Rule::Pronoun => "quotes-rule-pronoun",
        Rule::Participle => "quotes-rule-participle",
    }
}

/// The contract `detente.quotes/1`. Places are half-open and in code points of the text.
#[must_use]
pub fn quotes_json(found: &QuotedText) -> Value {
    let quotation = |quotation: &Quotation| {
        let report = quotation.report.as_ref();
        let speaker = speaker(quotation);
        json!({
            "words": found.words(quotation),
            "marks": format!("{}{}", quotation.marks.0, quotation.marks.1),
            "line": quotation.place.0,
            "column": quotation.place.1,
            "start": quotation.characters.start,
            "end": quotation.characters.end,
            "within": quotation.within,
            "sentence": &found.text[quotation.sentence.clone()],
            "verb": report.map(|report| &found.text[report.verb.clone()]),
            "rule": speaker.map(|found| found.rule.word()),
            "name": speaker.map(|told| &found.text[told.name.clone()]),
            "speaker": speaker.map(|told| found.person(told)),
            "entries": found.entries(quotation),
        })
    };
    let unpaired = found.inventory.unpaired.iter().map(|alone| {
        json!({ "mark": alone.mark.to_string(), "line": alone.place.0, "column": alone.place.1 })
    });
    json!({
        "format": "detente.quotes/1",
        "file": found.name(),
        "sha256": found.sha256,
        "quotations": found.inventory.quotations.iter().map(quotation).collect::<Vec<_>>(),
        "unpaired": unpaired.collect::<Vec<_>>(),
    })
}

/// The quotations as a table, a line each after the headings.
///
/// # Errors
/// None in practice: it is written to memory.
pub fn quotes_csv(found: &QuotedText) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record([
        "line", "column", "start", "end", "marks", "words", "verb", "rule", "name", "speaker",
        "entries", "sentence",
    ])?;
    for quotation in &found.inventory.quotations {
        let report = quotation.report.as_ref();
        let speaker = speaker(quotation);
        let place = quotation.place;
        let characters = &quotation.characters;
        let cells = [
            &*place.0.to_string(),
            &place.1.to_string(),
            &characters.start.to_string(),
            &characters.end.to_string(),
            &format!("{}{}", quotation.marks.0, quotation.marks.1),
            found.words(quotation),
            report.map_or("", |report| &found.text[report.verb.clone()]),
            speaker.map_or("", |told| told.rule.word()),
            speaker.map_or("", |told| &found.text[told.name.clone()]),
            speaker.map_or("", |told| found.person(told)),
            &found.entries(quotation).join("; "),
            &found.text[quotation.sentence.clone()],
        ];
        table.write_record(cells.map(|cell| inert_cell(cell).into_owned()))?;
    }
    table
        .into_inner()
        .map_err(|error| error.into_error().into())
}

/// The quotations as entries to be put at the end of a ledger, each under a line that says where it
/// stands and why it is attributed as it is.
#[must_use]
pub fn quotes_entries(found: &QuotedText, catalogue: &Catalogue) -> String {
    let comment = |quotation: &Quotation| {
        let place = place(quotation.place, catalogue);
        let why =
            report(found, quotation, catalogue).unwrap_or_else(|| catalogue.text("quotes-no-verb"));
        let values = [("place", place.into()), ("why", why.into())];
        // No direction marks: they would make the line look other than it is.
        names::inert(&catalogue.text_with("quotes-comment", &values))
    };
    proposed_entries(
        found.file,
        found.sha256,
        found.text,
        found.inventory,
        found.ledger,
        &comment,
    )
}
