//! Reading a ledger: positions kept, references resolved, all faults at once.

use crate::diagnostic::{Code, Diagnostic, Phrase};
use crate::logic::unknown_name;
use crate::model::{ActorId, Case, Spanned, Text};
use crate::names::{NameList, Names};
use crate::quoted::Quoted;
use crate::read::fields::Fields;
use crate::read::names::declared;

use super::Days;
use super::format::{NOT_STATED, STATUSES};
use super::model::{
    Entry, EntryId, EntryKind, Grade, Ledger, LedgerSource, Modality, Person, PersonId,
    Proposition, PropositionId, Quote, Relation, RelationKind, SourceId, Speaker, Stance, Topic,
    TopicId,
};

/// Words that stand for speakers who are no persons of the ledger.
const AUTHOR: &str = "author";
const UNNAMED: &str = "unnamed";

/// What a ledger declares, and the actors of its case.
struct LedgerNames {
    sources: NameList,
    entries: NameList,
    propositions: NameList,
    persons: NameList,
    topics: NameList,
    actors: NameList,
}

/// The ledger of a file whose shape has been checked.
pub(super) fn ledger(
    file: &Fields<'_>,
    case: Option<&Case>,
    findings: &mut Vec<Diagnostic>,
) -> Ledger {
    let mut names = |key, kind| declared(file, key, kind, findings);
    let names = LedgerNames {
        sources: names("source", Phrase::Source),
        entries: names("entry", Phrase::Entry),
        propositions: names("proposition", Phrase::Proposition),
        persons: names("person", Phrase::Person),
        topics: names("topic", Phrase::Topic),
        actors: case.map_or_else(NameList::default, |case| Names::of(case).actors),
    };
    let mut reader = Reader {
        names,
        knows_actors: case.is_some(),
        findings,
    };
    Ledger {
        sources: Reader::sources(file),
        entries: reader.entries(file),
        propositions: Reader::propositions(file),
        persons: reader.persons(file),
        topics: Reader::topics(file),
        relations: reader.relations(file),
    }
}

struct Reader<'f> {
    names: LedgerNames,
    /// Whether there is a case to know the actors from.
    knows_actors: bool,
    findings: &'f mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn sources(file: &Fields<'_>) -> Vec<LedgerSource> {
        let source = |fields: Fields<'_>| {
            Some(LedgerSource {
                id: fields.plain("id")?,
                title: text(&fields, "title"),
                publisher: text(&fields, "publisher"),
                author: text(&fields, "author"),
                language: words(&fields, "language").map(|words| words.value.to_owned()),
                url: words(&fields, "url").map(|words| words.value.to_owned()),
                published: days(&fields, "published").map(|days| days.value),
                grade: words(&fields, "grade").and_then(|word| Grade::read(word.value)),
                sha256: words(&fields, "sha256").map(|hash| Spanned {
                    value: hash.value.to_ascii_lowercase(),
                    span: hash.span,
                }),
                text: words(&fields, "text").as_ref().map(owned),
                span: fields.span,
            })
        };
        file.fields_list("source")
            .into_iter()
            .filter_map(source)
            .collect()
    }

    fn entries(&mut self, file: &Fields<'_>) -> Vec<Entry> {
        let mut entries = Vec::new();
        for fields in file.fields_list("entry") {
            let kind = fields.string("kind");
            let kind = kind.and_then(|kind| EntryKind::read(kind.value));
            let speakers = fields.strings("speakers");
            let speakers = speakers
                .iter()
                .filter_map(|name| self.speaker(name))
                .collect();
            let actor = words(&fields, "on-behalf-of").and_then(|name| self.actor(&name));
            let topics = fields.strings("about");
            let topics = topics.iter().filter_map(|name| self.topic(name)).collect();
            let source = words(&fields, "source").and_then(|name| self.source(&name));
            let interpreter = words(&fields, "interpreter").and_then(|name| self.speaker(&name));
            let claims = self.claims(&fields);
            let quotes = fields.strings("quotes");
            let quote = |words| Quote {
                words: owned(words),
                is_there: None,
            };
            let modality = words(&fields, "modality");
            let status = fields.string("status");
            let proposed = status
                .filter(|status| status.value == STATUSES[0])
                .map(|status| status.span);
            let (Some(id), Some(kind)) = (fields.plain("id"), kind) else {
                continue;
            };
            if let Some(span) = proposed {
                let finding = Diagnostic::at(Code::EntryProposed, span);
                self.findings.push(finding.with("entry", id.value.clone()));
            }
            entries.push(Entry {
                id,
                kind,
                proposed,
                speakers,
                on_behalf_of: actor.map(|actor| actor.value),
                to: fields
                    .strings("to")
                    .into_iter()
                    .map(|name| name.value.to_owned())
                    .collect(),
                about: topics,
                date: days(&fields, "date"),
                quotes: quotes.iter().map(quote).collect(),
                gloss: text(&fields, "gloss"),
                source,
                translated_from: words(&fields, "translated-from").map(|tag| tag.value.to_owned()),
                may_be_translated: fields
                    .string("translated-from")
                    .is_some_and(|tag| tag.value == NOT_STATED),
                carrier: text(&fields, "carrier"),
                interpreter,
                claims,
                modality: modality.and_then(|word| Modality::read(word.value)),
                hedge: text(&fields, "hedge"),
                span: fields.span,
            });
        }
        entries
    }

    fn propositions(file: &Fields<'_>) -> Vec<Proposition> {
        let proposition = |fields: Fields<'_>| {
            Some(Proposition {
                id: fields.plain("id")?,
                text: fields.text("text")?,
            })
        };
        file.fields_list("proposition")
            .into_iter()
            .filter_map(proposition)
            .collect()
    }

    fn persons(&mut self, file: &Fields<'_>) -> Vec<Person> {
        let mut persons = Vec::new();
        for fields in file.fields_list("person") {
            let actor = words(&fields, "actor").and_then(|name| self.actor(&name));
            let names = fields.strings("names").into_iter();
            let Some(id) = fields.plain("id") else {
                continue;
            };
            persons.push(Person {
                id,
                name: fields.text("name"),
                actor: actor.map(|actor| actor.value),
                names: names.map(|name| name.value.to_owned()).collect(),
            });
        }
        persons
    }

    fn topics(file: &Fields<'_>) -> Vec<Topic> {
        let topic = |fields: Fields<'_>| {
            Some(Topic {
                id: fields.plain("id")?,
                name: fields.text("name"),
            })
        };
        file.fields_list("topic")
            .into_iter()
            .filter_map(topic)
            .collect()
    }

    fn relations(&mut self, file: &Fields<'_>) -> Vec<Relation> {
        let mut relations = Vec::new();
        for fields in file.fields_list("relation") {
            let names = fields.strings("between");
            if names.len() == 1 {
                let alone = Diagnostic::at(Code::RelationOfOne, names[0].span);
                self.findings
                    .push(alone.with("entry", names[0].value.to_owned()));
            }
            let between = names.iter().filter_map(|name| {
                let found = self.names.entries.find(name.value).map(EntryId);
                if found.is_none() {
                    self.unknown(Phrase::Entry, name);
                }
                found
            });
            let between = between.collect();
            let kind = fields
                .string("kind")
                .and_then(|kind| RelationKind::read(kind.value));
            if let Some(kind) = kind {
                relations.push(Relation {
                    kind,
                    between,
                    note: fields.text("note"),
                });
            }
        }
        relations
    }

    fn claims(&mut self, fields: &Fields<'_>) -> Vec<(PropositionId, Stance)> {
        let Some(claims) = fields.fields("claims") else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for (name, value) in claims.entries() {
            let proposition = self.names.propositions.find(name.value);
            if proposition.is_none() {
                self.unknown(Phrase::Proposition, &name);
            }
            let stance = value.get_ref().as_str().and_then(Stance::read);
            found.extend(proposition.map(PropositionId).zip(stance));
        }
        found
    }

    /// Somebody who says or reads something; `None` where that is not stated or unknown.
    fn speaker(&mut self, name: &Quoted<'_>) -> Option<Speaker> {
        match name.value {
            AUTHOR => Some(Speaker::Author),
            UNNAMED => Some(Speaker::Unnamed),
            NOT_STATED => None,
            _ => {
                let person = self.names.persons.find(name.value);
                if person.is_none() {
                    self.unknown(Phrase::Person, name);
                }
                person.map(|place| Speaker::Person(PersonId(place)))
            }
        }
    }

    fn actor(&mut self, name: &Quoted<'_>) -> Option<Spanned<ActorId>> {
        let actor = self.names.actors.find(name.value);
        if actor.is_none() && self.knows_actors {
            self.unknown(Phrase::Actor, name);
        }
        actor.map(|place| Spanned {
            value: ActorId(place),
            span: name.span,
        })
    }

    fn topic(&mut self, name: &Quoted<'_>) -> Option<TopicId> {
        let topic = self.names.topics.find(name.value);
        if topic.is_none() {
            self.unknown(Phrase::Topic, name);
        }
        topic.map(TopicId)
    }

    fn source(&mut self, name: &Quoted<'_>) -> Option<SourceId> {
        let source = self.names.sources.find(name.value);
        if source.is_none() {
            self.unknown(Phrase::Source, name);
        }
        source.map(SourceId)
    }

    fn unknown(&mut self, kind: Phrase, name: &Quoted<'_>) {
        let (known, words): (_, &[&str]) = match kind {
            Phrase::Actor => (&self.names.actors, &[NOT_STATED]),
            Phrase::Source => (&self.names.sources, &[NOT_STATED]),
            Phrase::Person => (&self.names.persons, &[AUTHOR, UNNAMED, NOT_STATED]),
            Phrase::Proposition => (&self.names.propositions, &[]),
            Phrase::Topic => (&self.names.topics, &[]),
            _ => (&self.names.entries, &[]),
        };
        let span = name.part(0, name.value.len());
        let finding = unknown_name(kind, name.value, span, known.iter(), words, self.findings);
        self.findings.push(finding);
    }
}

fn owned(words: &Quoted<'_>) -> Spanned<String> {
    Spanned {
        value: words.value.to_owned(),
        span: words.span,
    }
}

/// A string, unless it says that it is not stated.
fn words<'a>(fields: &Fields<'a>, key: &str) -> Option<Quoted<'a>> {
    fields.string(key).filter(|words| words.value != NOT_STATED)
}

fn text(fields: &Fields<'_>, key: &str) -> Option<Text> {
    let is_stated = fields
        .string(key)
        .is_none_or(|words| words.value != NOT_STATED);
    fields.text(key).filter(|_| is_stated)
}

fn days(fields: &Fields<'_>, key: &str) -> Option<Spanned<Days>> {
    let written = words(fields, key);
    let read = written.and_then(|words| {
        Some(Spanned {
            value: Days::read(words.value)?,
            span: words.span,
        })
    });
    read.or_else(|| {
        Some(Spanned {
            value: Days::on(fields.date(key)?),
            span: crate::shape::span_of(fields.value(key)?),
        })
    })
}
