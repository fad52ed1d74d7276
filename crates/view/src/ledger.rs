//! What was said, as a page: by date, by speaker or by topic; where accounts diverge; readings side by
//! side.

use detente_analysis::{Divergence, LedgerFinding, Tension, actor_id};
use detente_case::ledger::model::{EntryId, EntryKind, Relation, RelationKind, Speaker};
use detente_case::model::Case;

use crate::catalogue::Catalogue;
use crate::evidence::Evidence;
use crate::names::Names;
use crate::page::{Block, Line, Page, Role, Row};

/// The page of what a ledger says; nothing of a case without one.
#[must_use]
pub fn ledger_page(case: &Case, found: &LedgerFinding, catalogue: &Catalogue) -> Option<Page> {
    let names = Names {
        case,
        language: catalogue.language(),
    };
    let told = Told {
        evidence: Evidence::of(names, catalogue)?,
        found,
    };
    let mut blocks = vec![Block::Title {
        text: names.title(),
        aside: String::new(),
    }];
    told.in_short(&mut blocks);
    told.claims(
        "heading-ledger-divergences",
        &found.divergences,
        &mut blocks,
    );
    told.claims("heading-ledger-agreed", &found.agreed, &mut blocks);
    told.side_by_side(
        "heading-ledger-readings",
        &found.rival_readings,
        &mut blocks,
    );
    told.tensions(&mut blocks);
    told.side_by_side("heading-ledger-opposed", &found.opposed, &mut blocks);
    told.side_by_side(
        "heading-ledger-sources-disagree",
        &found.disagreeing_sources,
        &mut blocks,
    );
    told.outcomes(&mut blocks);
    told.list("heading-ledger-plans", &found.plans, &mut blocks);
    let messages: Vec<EntryId> = told.of_kind(EntryKind::Message);
    told.list("heading-ledger-messages", &messages, &mut blocks);
    told.relations(&mut blocks);
    if !found.entries.is_empty() {
        told.by_speaker(&mut blocks);
        told.by_topic(&mut blocks);
        told.by_date(&mut blocks);
    }
    told.list("heading-ledger-set-aside", &found.set_aside, &mut blocks);
    Some(Page { blocks })
}

/// How each side reads one event, side by side, without the ids of the entries.
pub(crate) fn readings(evidence: Evidence, found: &LedgerFinding) -> Vec<Row> {
    let told = Told { evidence, found };
    let readings = found.rival_readings.iter().flatten();
    readings
        .map(|id| {
            let mut row = told.reading(*id);
            row.lines.push(Line::plain(evidence.line(*id)));
            row
        })
        .collect()
}

struct Told<'w> {
    evidence: Evidence<'w>,
    found: &'w LedgerFinding,
}

impl Told<'_> {
    fn text(&self, id: &str) -> String {
        self.evidence.catalogue.text(id)
    }

    fn say(&self, id: &str, values: &[(&str, crate::catalogue::Value)]) -> String {
        self.evidence.catalogue.text_with(id, values)
    }

    fn of_kind(&self, kind: EntryKind) -> Vec<EntryId> {
        let entries = self.found.entries.iter().copied();
        entries
            .filter(|id| self.evidence.entry(*id).kind == kind)
            .collect()
    }

    fn in_short(&self, blocks: &mut Vec<Block>) {
        let found = self.found;
        blocks.push(Block::Heading(self.text("heading-ledger")));
        let values = [
            ("entries", found.entries.len().into()),
            ("divergences", found.divergences.len().into()),
        ];
        blocks.push(Block::Answer(self.say("ledger-answer", &values)));
        let mut lines = Vec::new();
        if let Some(as_of) = found.as_of {
            let as_of = crate::dates::day(as_of, self.evidence.catalogue);
            let values = [
                ("as-of", as_of.into()),
                ("count", found.set_aside.len().into()),
            ];
            lines.push(self.say("ledger-as-of", &values));
        }
        if found.undated > 0 {
            lines.push(self.say("ledger-undated", &[("count", found.undated.into())]));
        }
        blocks.extend(lines.into_iter().map(Block::Paragraph));
    }

    /// An entry in full: who, when and what, and what there is to say of a coded message or a hedge.
    fn entry(&self, id: EntryId, speaker_is_clear: bool) -> Vec<Line> {
        let evidence = self.evidence;
        let entry = evidence.entry(id);
        let line = if speaker_is_clear {
            evidence.line_of_speaker(id)
        } else {
            evidence.line(id)
        };
        let values = [
            ("line", line.into()),
            ("id", crate::names::inert(&entry.id.value).into()),
        ];
        let mut lines = vec![Line::plain(self.say("ledger-with-id", &values))];
        let mut add = |message: &str, name: &'static str, value: Option<String>| {
            if let Some(value) = value {
                let said = evidence
                    .catalogue
                    .text_with(message, &[(name, value.into())]);
                lines.push(Line::new(Role::Consequence, said));
            }
        };
        let text =
            |text: &detente_case::model::Text| crate::names::text(text, evidence.names.language);
        let behalf = Evidence::on_behalf_of(entry);
        let speaks_for_itself = entry.speakers.iter().any(|speaker| match speaker {
            Speaker::Person(person) => {
                let actor = evidence.ledger.persons[person.0].actor;
                actor.map(|actor| actor_id(actor.0)) == behalf
            }
            Speaker::Author | Speaker::Unnamed => false,
        });
        let behalf = behalf.filter(|_| !speaks_for_itself);
        add(
            "ledger-on-behalf",
            "actor",
            behalf.map(|actor| evidence.names.actor_in_sentence(actor)),
        );
        add("ledger-to", "audience", evidence.audience(entry));
        add(
            "ledger-carrier",
            "carrier",
            entry.carrier.as_ref().map(text),
        );
        let reader = entry.interpreter.map(|reader| evidence.speaker(reader));
        add("ledger-interpreter", "reader", reader);
        add("ledger-hedge", "hedge", entry.hedge.as_ref().map(text));
        lines
    }

    fn rows_of(&self, term: String, entries: &[EntryId]) -> Row {
        let speaks = |id: &EntryId| self.evidence.speakers(self.evidence.entry(*id)) == term;
        let lines = entries.iter().flat_map(|id| self.entry(*id, speaks(id)));
        let lines = lines.collect();
        Row {
            term,
            actor: None,
            lines,
        }
    }

    fn claims(&self, heading: &str, claims: &[Divergence], blocks: &mut Vec<Block>) {
        if claims.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.text(heading)));
        for claims in claims {
            let proposition = &self.evidence.ledger.propositions[claims.proposition.0];
            let text = crate::names::text(&proposition.text, self.evidence.names.language);
            blocks.push(Block::Paragraph(
                self.say("quoted", &[("name", text.into())]),
            ));
            let sides = [
                ("stance-asserts", &claims.asserts),
                ("stance-denies", &claims.denies),
                ("stance-hedges", &claims.hedges),
            ];
            let rows = sides.into_iter().filter(|(_, side)| !side.is_empty());
            let rows = rows.map(|(stance, side)| self.rows_of(self.text(stance), side));
            blocks.push(Block::Rows(rows.collect()));
        }
    }

    fn side_by_side(&self, heading: &str, groups: &[Vec<EntryId>], blocks: &mut Vec<Block>) {
        if groups.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.text(heading)));
        for group in groups {
            let row = |id: &EntryId| {
                let side = self.reading(*id);
                Row {
                    lines: self.rows_of(side.term.clone(), &[*id]).lines,
                    ..side
                }
            };
            blocks.push(Block::Rows(group.iter().map(row).collect()));
        }
    }

    /// Whose reading an entry is, with nothing said of it yet.
    fn reading(&self, id: EntryId) -> Row {
        let entry = self.evidence.entry(id);
        let actor = Evidence::on_behalf_of(entry);
        let term = match (entry.kind, actor, entry.interpreter) {
            (EntryKind::Reading, Some(actor), _) => self.evidence.names.actor(actor),
            (EntryKind::Reading, None, Some(reader)) => self.evidence.speaker(reader),
            _ => self.evidence.speakers(entry),
        };
        Row {
            actor,
            ..Row::of_nobody(term)
        }
    }

    fn tensions(&self, blocks: &mut Vec<Block>) {
        let tensions = &self.found.tensions;
        if tensions.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.text("heading-ledger-tensions")));
        let row = |tension: &Tension| {
            self.rows_of(self.evidence.speaker(tension.speaker), &tension.entries)
        };
        blocks.push(Block::Rows(tensions.iter().map(row).collect()));
    }

    /// What is not told side by side above: which entries answer, test or repeat others, and what the
    /// analyst notes of any relation.
    fn relations(&self, blocks: &mut Vec<Block>) {
        let is_told = |relation: &&Relation| {
            let counts = |id| self.found.entries.contains(id);
            let is_elsewhere = matches!(
                relation.kind,
                RelationKind::Tension | RelationKind::RivalReading | RelationKind::SourcesDisagree
            );
            relation.between.iter().all(counts) && (!is_elsewhere || relation.note.is_some())
        };
        let relations = self.evidence.ledger.relations.iter().filter(is_told);
        let row = |relation: &Relation| {
            let reference = |id: &EntryId| {
                let id = &self.evidence.entry(*id).id.value;
                let line = self.evidence.reference(id).unwrap_or_default();
                let values = [
                    ("line", line.into()),
                    ("id", crate::names::inert(id).into()),
                ];
                self.say("ledger-with-id", &values)
            };
            let references: Vec<String> = relation.between.iter().map(reference).collect();
            let references = self
                .evidence
                .catalogue
                .joined("between-series", &references);
            let mut row = Row::new(self.text(relation_message(relation.kind)), references);
            row.lines.extend(relation.note.as_ref().map(|note| {
                let note = crate::names::text(note, self.evidence.names.language);
                Line::new(Role::Consequence, note)
            }));
            row
        };
        let rows: Vec<Row> = relations.map(row).collect();
        if !rows.is_empty() {
            blocks.push(Block::Heading(self.text("heading-ledger-relations")));
            blocks.push(Block::Rows(rows));
        }
    }

    fn outcomes(&self, blocks: &mut Vec<Block>) {
        let sides = [
            ("ledger-claimed", &self.found.claimed),
            ("ledger-reported", &self.found.reported),
        ];
        let rows: Vec<Row> = sides
            .into_iter()
            .filter(|(_, entries)| !entries.is_empty())
            .map(|(term, entries)| self.rows_of(self.text(term), entries))
            .collect();
        if !rows.is_empty() {
            blocks.push(Block::Heading(self.text("heading-ledger-outcomes")));
            blocks.push(Block::Rows(rows));
        }
    }

    fn list(&self, heading: &str, entries: &[EntryId], blocks: &mut Vec<Block>) {
        if entries.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.text(heading)));
        let row = |id: &EntryId| {
            let term = self.evidence.speakers(self.evidence.entry(*id));
            self.rows_of(term, &[*id])
        };
        blocks.push(Block::Rows(entries.iter().map(row).collect()));
    }

    fn by_speaker(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(self.text("heading-ledger-speakers")));
        let row = |(speaker, entries): &(Option<Speaker>, Vec<EntryId>)| {
            let term = speaker.map_or_else(
                || self.text("speaker-not-stated"),
                |speaker| self.evidence.speaker(speaker),
            );
            self.rows_of(term, entries)
        };
        let rows = self.found.by_speaker.iter().map(row);
        blocks.push(Block::Rows(rows.collect()));
    }

    /// The entries about each topic, by their ids: what they say has been told by speaker.
    fn by_topic(&self, blocks: &mut Vec<Block>) {
        if self.evidence.ledger.topics.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.text("heading-ledger-topics")));
        let rows = self.found.by_topic.iter().map(|(topic, entries)| {
            let term = topic.map_or_else(
                || self.text("topic-none"),
                |topic| self.evidence.topic(topic),
            );
            self.by_id(term, entries)
        });
        blocks.push(Block::Rows(rows.collect()));
    }

    /// The entries of each date, by their ids.
    fn by_date(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(self.text("heading-ledger-dates")));
        let date = |id: &EntryId| self.evidence.date(self.evidence.entry(*id));
        let days = self
            .found
            .entries
            .chunk_by(|one, next| date(one) == date(next));
        let rows = days.map(|entries| self.by_id(date(&entries[0]), entries));
        blocks.push(Block::Rows(rows.collect()));
    }

    fn by_id(&self, term: String, entries: &[EntryId]) -> Row {
        let id = |id: &EntryId| crate::names::inert(&self.evidence.entry(*id).id.value);
        let ids: Vec<String> = entries.iter().map(id).collect();
        Row::new(
            term,
            self.evidence.catalogue.joined("between-sequence", &ids),
        )
    }
}

fn relation_message(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Tension => "relation-tension",
        RelationKind::RivalReading => "relation-rival-reading",
        RelationKind::Tests => "relation-tests",
        RelationKind::Answers => "relation-answers",
        RelationKind::SameUtterance => "relation-same-utterance",
        RelationKind::SourcesDisagree => "relation-sources-disagree",
    }
}
