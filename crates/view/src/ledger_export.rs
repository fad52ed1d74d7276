//! The ledger for other programs: JSON, CSV, and annotations of the sources.

use std::borrow::Cow;

use detente_analysis::{Divergence, LedgerFinding, Tension};
use detente_case::ledger::model::{Entry, EntryId, Ledger, Relation, Speaker};
use detente_case::ledger::{SourceText, find_quote, is_ambiguous};
use detente_case::model::Case;
use serde_json::{Value, json};

use crate::json::texts;

/// The contract `detente.ledger/1`; null of a case without a ledger. What is not stated is null.
#[must_use]
pub fn ledger_json(case: &Case, found: &LedgerFinding) -> Value {
    let Some(ledger) = &case.ledger else {
        return Value::Null;
    };
    let ids = |entries: &[EntryId]| -> Vec<&str> {
        entries
            .iter()
            .map(|id| &*ledger.entries[id.0].id.value)
            .collect()
    };
    let groups = |groups: &[Vec<EntryId>]| -> Vec<Vec<&str>> {
        groups.iter().map(|group| ids(group)).collect()
    };
    let claims = |claims: &Divergence| {
        json!({
            "proposition": ledger.propositions[claims.proposition.0].id.value,
            "text": texts(&ledger.propositions[claims.proposition.0].text),
            "asserts": ids(&claims.asserts),
            "denies": ids(&claims.denies),
            "hedges": ids(&claims.hedges),
        })
    };
    let tension = |tension: &Tension| json!({ "speaker": speaker(ledger, tension.speaker), "entries": ids(&tension.entries) });
    let source = |source: &detente_case::ledger::model::LedgerSource| {
        json!({
            "id": source.id.value,
            "title": source.title.as_ref().map(texts),
            "publisher": source.publisher.as_ref().map(texts),
            "author": source.author.as_ref().map(texts),
            "language": source.language,
            "url": source.url,
            "published": source.published.map(|days| days.to_string()),
            "grade": source.grade.map(detente_case::ledger::model::Grade::word),
            "sha256": source.sha256.as_ref().map(|hash| &hash.value),
        })
    };
    let counted = found
        .entries
        .iter()
        .map(|id| entry(case, ledger, &ledger.entries[id.0]));
    json!({
        "format": "detente.ledger/1",
        "case": case.header.id.value,
        "as_of": found.as_of.map(|date| date.to_string()),
        "sources": ledger.sources.iter().map(source).collect::<Vec<_>>(),
        "entries": counted.collect::<Vec<_>>(),
        "set_aside": ids(&found.set_aside),
        "undated": found.undated,
        "divergences": found.divergences.iter().map(claims).collect::<Vec<_>>(),
        "agreed": found.agreed.iter().map(claims).collect::<Vec<_>>(),
        "rival_readings": groups(&found.rival_readings),
        "tensions": found.tensions.iter().map(tension).collect::<Vec<_>>(),
        "opposed": groups(&found.opposed),
        "outcomes_claimed": ids(&found.claimed),
        "outcomes_reported": ids(&found.reported),
        "plans": ids(&found.plans),
        "disagreeing_sources": groups(&found.disagreeing_sources),
        "relations": ledger.relations.iter().map(|found| relation(ledger, found)).collect::<Vec<_>>(),
    })
}

fn speaker(ledger: &Ledger, speaker: Speaker) -> &str {
    match speaker {
        Speaker::Person(person) => &ledger.persons[person.0].id.value,
        Speaker::Author => "author",
        Speaker::Unnamed => "unnamed",
    }
}

fn relation(ledger: &Ledger, relation: &Relation) -> Value {
    let between = relation
        .between
        .iter()
        .map(|id| &ledger.entries[id.0].id.value);
    json!({
        "kind": relation.kind.word(),
        "between": between.collect::<Vec<_>>(),
        "note": relation.note.as_ref().map(texts),
    })
}

/// An entry, what it refers to by ids.
pub(crate) fn entry(case: &Case, ledger: &Ledger, entry: &Entry) -> Value {
    let quotes = entry.quotes.iter();
    let quotes = quotes.map(|quote| json!({ "text": quote.words.value, "found": quote.is_there }));
    let claims = entry.claims.iter().map(|(proposition, stance)| {
        let id = ledger.propositions[proposition.0].id.value.clone();
        (id, json!(stance.word()))
    });
    let speakers: Vec<&str> = entry
        .speakers
        .iter()
        .map(|of| speaker(ledger, *of))
        .collect();
    json!({
        "id": entry.id.value,
        "kind": entry.kind.word(),
        "speakers": speakers,
        "on_behalf_of": entry.on_behalf_of.map(|actor| &case.actors[actor.0].id.value),
        "to": entry.to,
        "about": entry.about.iter().map(|topic| &ledger.topics[topic.0].id.value).collect::<Vec<_>>(),
        "status": if entry.proposed.is_some() { "proposed" } else { "confirmed" },
        "date": entry.date.as_ref().map(|days| days.value.to_string()),
        "quotes": quotes.collect::<Vec<_>>(),
        "gloss": entry.gloss.as_ref().map(texts),
        "source": entry.source.map(|source| &ledger.sources[source.0].id.value),
        "translated_from": entry.translated_from,
        "carrier": entry.carrier.as_ref().map(texts),
        "interpreter": entry.interpreter.map(|of| speaker(ledger, of)),
        "claims": Value::Object(claims.collect()),
        "modality": entry.modality.map(detente_case::ledger::model::Modality::word),
        "hedge": entry.hedge.as_ref().map(texts),
    })
}

/// A cell that no spreadsheet takes for a formula: what begins as one begins with an apostrophe.
pub(crate) fn inert_cell(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The entries that count as a table, a line each after the headings; lists are put together with `; `.
///
/// # Errors
/// None in practice: it is written to memory.
pub fn ledger_csv(case: &Case, found: &LedgerFinding) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record([
        "id",
        "kind",
        "speakers",
        "on_behalf_of",
        "to",
        "about",
        "date",
        "quotes",
        "gloss_en",
        "gloss_ar",
        "source",
        "grade",
        "url",
        "translated_from",
        "claims",
        "modality",
    ])?;
    let Some(ledger) = &case.ledger else {
        return Ok(Vec::new());
    };
    for id in &found.entries {
        let entry = &ledger.entries[id.0];
        let source = entry.source.map(|source| &ledger.sources[source.0]);
        let gloss = |tag: &str| {
            let texts = entry.gloss.iter().flat_map(|gloss| &gloss.0);
            // A text without a language is in any.
            let of_language = texts
                .clone()
                .find(|(language, _)| language == tag || language == "und");
            of_language.map_or(String::new(), |(_, text)| text.clone())
        };
        let list = |parts: &mut dyn Iterator<Item = String>| parts.collect::<Vec<_>>().join("; ");
        let claims = entry.claims.iter().map(|(proposition, stance)| {
            let proposition = &ledger.propositions[proposition.0].id.value;
            format!("{proposition}: {}", stance.word())
        });
        let actor = entry
            .on_behalf_of
            .map(|actor| case.actors[actor.0].id.value.clone());
        let grade = source
            .and_then(|source| source.grade)
            .map(|grade| grade.word().to_owned());
        let speakers = entry
            .speakers
            .iter()
            .map(|of| speaker(ledger, *of).to_owned());
        let about = entry
            .about
            .iter()
            .map(|topic| ledger.topics[topic.0].id.value.clone());
        let quotes = entry.quotes.iter().map(|quote| quote.words.value.clone());
        let cells = [
            entry.id.value.clone(),
            entry.kind.word().to_owned(),
            list(&mut speakers.into_iter()),
            actor.unwrap_or_default(),
            list(&mut entry.to.iter().cloned()),
            list(&mut about.into_iter()),
            entry
                .date
                .as_ref()
                .map(|days| days.value.to_string())
                .unwrap_or_default(),
            list(&mut quotes.into_iter()),
            gloss("en"),
            gloss("ar"),
            source
                .map(|source| source.id.value.clone())
                .unwrap_or_default(),
            grade.unwrap_or_default(),
            source
                .and_then(|source| source.url.clone())
                .unwrap_or_default(),
            entry.translated_from.clone().unwrap_or_default(),
            list(&mut claims.into_iter()),
            entry
                .modality
                .map(|modality| modality.word().to_owned())
                .unwrap_or_default(),
        ];
        table.write_record(cells.iter().map(|cell| inert_cell(cell).into_owned()))?;
    }
    table
        .into_inner()
        .map_err(|error| error.into_error().into())
}

/// The quotes of the entries that count as W3C Web Annotations (2017): each targets its source by the
/// words and, where the text is at hand, by their place, counted in code points from 0.
#[must_use]
pub fn ledger_annotations(
    case: &Case,
    found: &LedgerFinding,
    texts_at_hand: &std::collections::BTreeMap<detente_case::ledger::model::SourceId, SourceText>,
) -> Value {
    let Some(ledger) = &case.ledger else {
        return Value::Null;
    };
    let mut items = Vec::new();
    for id in &found.entries {
        let entry = &ledger.entries[id.0];
        let source = entry.source.map(|source| &ledger.sources[source.0]);
        let text = entry.source.and_then(|source| texts_at_hand.get(&source));
        // Where the text is another one, or the words stand there twice, no place can be told.
        let text = text.filter(|text| text.is_as_recorded != Some(false));
        let text = text.and_then(|text| text.text.as_deref());
        let target = source.map(|source| {
            source
                .url
                .clone()
                .unwrap_or_else(|| format!("urn:detente:source:{}", source.id.value))
        });
        for (place, quote) in entry.quotes.iter().enumerate() {
            let words = &quote.words.value;
            let mut selectors = vec![json!({ "type": "TextQuoteSelector", "exact": words })];
            if let Some((text, found)) = text
                .filter(|text| !is_ambiguous(text, words))
                .and_then(|text| Some((text, find_quote(text, words)?)))
            {
                let start = text[..found.start].chars().count();
                let end = start + text[found].chars().count();
                selectors
                    .push(json!({ "type": "TextPositionSelector", "start": start, "end": end }));
            }
            let gloss = entry.gloss.iter().flat_map(|gloss| &gloss.0);
            let bodies: Vec<Value> = gloss
                .map(|(language, text)| json!({ "type": "TextualBody", "value": text, "language": language, "purpose": "describing" }))
                .collect();
            items.push(json!({
                "id": format!("urn:detente:{}:{}:{}", case.header.id.value, entry.id.value, place + 1),
                "type": "Annotation",
                "motivation": "identifying",
                "body": bodies,
                "target": { "source": target, "selector": selectors },
            }));
        }
    }
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("urn:detente:{}:ledger", case.header.id.value),
        "type": "AnnotationPage",
        "items": items,
    })
}
