//! What was said: messages, readings, where accounts diverge; and the evidence annex.

use std::collections::BTreeSet;

use detente_analysis::{Divergence, sourced_inputs};
use detente_case::ledger::counts;
use detente_case::ledger::model::{EntryId, EntryKind};

use super::Told;
use crate::evidence::Evidence;
use crate::page::{Block, Row, Table};
use crate::words::Words;

/// So many propositions on which accounts diverge are told.
const DIVERGENCES: usize = 5;

impl Told<'_, '_> {
    /// Coded messages, how each side reads what happened and what it counts on, and where accounts diverge.
    pub(super) fn messages(&self, blocks: &mut Vec<Block>) {
        self.heading("heading-brief-messages", blocks);
        let before = blocks.len();
        if let Some(views) = &self.found.analysis.views {
            self.subheading("heading-views", blocks);
            blocks.push(Block::Rows(crate::views::in_brief(self.words, views)));
        }
        let evidence = self.words.evidence();
        if let Some((evidence, found)) = evidence.zip(self.found.ledger.as_ref()) {
            let messages: Vec<EntryId> = found
                .entries
                .iter()
                .copied()
                .filter(|id| evidence.entry(*id).kind == EntryKind::Message)
                .collect();
            if !messages.is_empty() {
                self.subheading("heading-ledger-messages", blocks);
                blocks.push(Block::Table(self.sent(evidence, &messages)));
            }
            let readings: Vec<Row> = crate::ledger::readings(evidence, found);
            if !readings.is_empty() {
                self.subheading("heading-ledger-readings", blocks);
                blocks.push(Block::Rows(readings));
            }
            if !found.divergences.is_empty() {
                self.subheading("heading-ledger-divergences", blocks);
                let (told, more) = found
                    .divergences
                    .split_at(found.divergences.len().min(DIVERGENCES));
                blocks.push(Block::Table(self.diverging(evidence, told)));
                if !more.is_empty() {
                    let count = ("count", more.len().into());
                    blocks.push(Block::Paragraph(
                        self.say("brief-more-divergences", &[count]),
                    ));
                }
            }
        }
        if blocks.len() == before {
            self.nothing(
                if self.found.ledger.is_some() {
                    "brief-no-messages"
                } else {
                    "brief-no-ledger"
                },
                blocks,
            );
        }
    }

    /// Messages: who sent what to whom, what carried it, and who reads it so.
    fn sent(&self, evidence: Evidence, messages: &[EntryId]) -> Table {
        let columns = [
            "column-sender",
            "column-message",
            "column-audience",
            "column-carrier",
            "column-interpreter",
        ];
        let none = || self.text("cell-none");
        let row = |id: &EntryId| {
            let entry = evidence.entry(*id);
            let carrier = entry.carrier.as_ref();
            let carrier =
                carrier.map(|carrier| crate::names::text(carrier, self.words.names.language));
            let reader = entry.interpreter.map(|reader| evidence.speaker(reader));
            vec![
                evidence.speakers(entry),
                evidence.said(entry),
                evidence.audience(entry).unwrap_or_else(none),
                carrier.unwrap_or_else(none),
                reader.unwrap_or_else(none),
            ]
        };
        Table {
            columns: columns.iter().map(|column| self.text(column)).collect(),
            rows: messages.iter().map(row).collect(),
        }
    }

    /// Propositions on which accounts differ, and who takes which side.
    fn diverging(&self, evidence: Evidence, divergences: &[Divergence]) -> Table {
        let columns = [
            "column-proposition",
            "stance-asserts",
            "stance-denies",
            "stance-hedges",
        ];
        let side = |entries: &[EntryId]| {
            let mut speakers: Vec<String> = Vec::new();
            let each = entries
                .iter()
                .flat_map(|id| evidence.said_by(evidence.entry(*id)));
            for speaker in each {
                if !speakers.contains(&speaker) {
                    speakers.push(speaker);
                }
            }
            if speakers.is_empty() {
                self.text("cell-none")
            } else {
                self.words.sequence(&speakers)
            }
        };
        let row = |found: &Divergence| {
            let proposition = &evidence.ledger.propositions[found.proposition.0];
            vec![
                crate::names::text(&proposition.text, self.words.names.language),
                side(&found.asserts),
                side(&found.denies),
                side(&found.hedges),
            ]
        };
        Table {
            columns: columns.iter().map(|column| self.text(column)).collect(),
            rows: divergences.iter().map(row).collect(),
        }
    }

    /// What was said that inputs rest on: who said it and when, the words, where they stand and how good that is.
    pub(super) fn evidence(&self, blocks: &mut Vec<Block>) {
        self.subheading("heading-brief-evidence", blocks);
        let entries = evidence_told(self.words);
        let Some(evidence) = self.words.evidence().filter(|_| !entries.is_empty()) else {
            self.nothing("brief-no-evidence", blocks);
            return;
        };
        let values = [
            ("count", entries.len().into()),
            ("all", evidence.ledger.entries.len().into()),
        ];
        blocks.push(Block::Paragraph(self.say("brief-evidence", &values)));
        let columns = [
            "column-who-and-when",
            "column-what-was-said",
            "column-where",
        ];
        let row = |id: EntryId| {
            let entry = evidence.entry(id);
            let reference = evidence.reference(&entry.id.value);
            vec![
                reference.unwrap_or_default(),
                evidence.said(entry),
                evidence.place(entry),
            ]
        };
        blocks.push(Block::Table(Table {
            columns: columns.iter().map(|column| self.text(column)).collect(),
            rows: entries.into_iter().map(row).collect(),
        }));
    }
}

/// The entries that inputs cite and that count, in the order of the ledger.
pub(super) fn evidence_told(words: &Words) -> Vec<EntryId> {
    let case = words.names.case;
    let Some(ledger) = &case.ledger else {
        return Vec::new();
    };
    let mut cited: BTreeSet<EntryId> = BTreeSet::new();
    for input in sourced_inputs(case) {
        let ids = input.basis.evidence.iter();
        cited.extend(ids.filter_map(|id| ledger.entry(&id.value)));
    }
    let cited = cited.into_iter();
    cited
        .filter(|id| counts(&ledger.entries[id.0], case.header.as_of))
        .collect()
}
