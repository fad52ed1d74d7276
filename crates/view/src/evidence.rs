//! What an entry of the ledger says, in words: who said it, when, what, where, and how well that is
//! established.

use detente_case::ledger::Days;
use detente_case::ledger::model::{
    Entry, EntryId, Grade, Ledger, LedgerSource, PersonId, Speaker, TopicId,
};
use detente_graph::ActorId;

use crate::catalogue::{Catalogue, Value};
use crate::names::{self, Names};

/// Speaks about the ledger of one case in one language.
#[derive(Clone, Copy)]
pub(crate) struct Evidence<'a> {
    pub(crate) ledger: &'a Ledger,
    pub(crate) names: Names<'a>,
    pub(crate) catalogue: &'a Catalogue,
}

impl<'a> Evidence<'a> {
    /// The evidence of a case that has a ledger.
    pub(crate) fn of(names: Names<'a>, catalogue: &'a Catalogue) -> Option<Self> {
        Some(Self {
            ledger: names.case.ledger.as_ref()?,
            names,
            catalogue,
        })
    }

    fn say(self, id: &str, values: &[(&str, Value)]) -> String {
        self.catalogue.text_with(id, values)
    }

    pub(crate) fn entry(self, id: EntryId) -> &'a Entry {
        &self.ledger.entries[id.0]
    }

    /// "Trump, 15 August 2025: “…” (Daijiworld; a repost; the text is not at hand)."
    pub(crate) fn line(self, id: EntryId) -> String {
        let entry = self.entry(id);
        let values = [
            ("speakers", self.speakers(entry).into()),
            ("date", self.date(entry).into()),
            ("said", self.said(entry).into()),
            ("where", self.place(entry).into()),
        ];
        self.say("evidence-line", &values)
    }

    /// The same where it is clear who speaks.
    pub(crate) fn line_of_speaker(self, id: EntryId) -> String {
        let entry = self.entry(id);
        let values = [
            ("date", self.date(entry).into()),
            ("said", self.said(entry).into()),
            ("where", self.place(entry).into()),
        ];
        let told = self.say("evidence-of-speaker", &values);
        let mut letters = told.chars();
        let first: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        first + letters.as_str()
    }

    /// "Trump, 15 August 2025": what an entry is referred to by; `None` of one that is not there.
    pub(crate) fn reference(self, id: &str) -> Option<String> {
        let entry = self.entry(self.ledger.entry(id)?);
        let values = [
            ("speakers", self.speakers(entry).into()),
            ("date", self.date(entry).into()),
        ];
        Some(self.say("evidence-reference", &values))
    }

    /// What was said: the words quoted, else the analyst's rendering; both where they are in another language
    /// than the reader's.
    pub(crate) fn said(self, entry: &Entry) -> String {
        let quotes: Vec<String> = entry
            .quotes
            .iter()
            .map(|quote| {
                self.say(
                    "quoted",
                    &[("name", names::inert(&quote.words.value).into())],
                )
            })
            .collect();
        let gloss = entry.gloss.as_ref();
        let gloss = gloss.map(|gloss| names::text(gloss, self.names.language));
        let quotes = self.catalogue.joined("between-quotes", &quotes);
        let source = entry.source.map(|source| &self.ledger.sources[source.0]);
        let language = source.and_then(|source| source.language.as_deref());
        let is_readers = language == Some(self.names.language.tag());
        match (quotes.is_empty(), gloss) {
            (true, None) => names::inert(&entry.id.value),
            (true, Some(gloss)) => gloss,
            (false, Some(gloss)) if !is_readers => {
                let values = [("quotes", quotes.into()), ("gloss", gloss.into())];
                self.say("evidence-glossed", &values)
            }
            (false, _) => quotes,
        }
    }

    /// Where it stands, how good that is, and whether the words were found there.
    pub(crate) fn place(self, entry: &Entry) -> String {
        let mut parts = Vec::new();
        if entry.proposed.is_some() {
            parts.push(self.catalogue.text("evidence-proposed"));
        }
        let source = entry.source.map(|source| &self.ledger.sources[source.0]);
        match source {
            Some(source) => {
                parts.push(self.source(source));
                parts.extend(
                    source
                        .grade
                        .map(|grade| self.catalogue.text(grade_message(grade))),
                );
            }
            None => parts.push(self.catalogue.text("evidence-no-source")),
        }
        if !entry.quotes.is_empty() {
            let all = |there| {
                entry
                    .quotes
                    .iter()
                    .all(|quote| quote.is_there == Some(there))
            };
            let any_missing = entry
                .quotes
                .iter()
                .any(|quote| quote.is_there == Some(false));
            let is_own = entry.translated_from.is_none()
                && !entry.may_be_translated
                && matches!(entry.speakers[..], [Speaker::Person(_)]);
            let official = source.is_some_and(|source| source.grade == Some(Grade::Official));
            let status = match () {
                () if any_missing => "evidence-text-differs",
                () if !all(true) => "evidence-text-unchecked",
                () if official && is_own => "evidence-own-words",
                () => "evidence-text-matched",
            };
            parts.push(self.catalogue.text(status));
            if entry.may_be_translated {
                parts.push(self.catalogue.text("evidence-translation-unknown"));
            }
            if entry.translated_from.is_some() {
                let publisher = source.map_or_else(String::new, |source| self.source(source));
                let language = source.and_then(|source| source.language.as_deref());
                let language = language.map(|tag| self.language(tag)).unwrap_or_default();
                let values = [("language", language.into()), ("source", publisher.into())];
                parts.push(self.say("evidence-translated", &values));
            }
        }
        self.catalogue.joined("between-series", &parts)
    }

    fn language(self, tag: &str) -> String {
        let known = self.catalogue.get(&format!("language-{tag}"));
        known.unwrap_or_else(|| names::inert(tag))
    }

    /// What a source is called: by its publisher, else its title, else its id.
    pub(crate) fn source(self, source: &LedgerSource) -> String {
        let called = source.publisher.as_ref().or(source.title.as_ref());
        self.names.or_id(called, &source.id.value)
    }

    pub(crate) fn speakers(self, entry: &Entry) -> String {
        if entry.speakers.is_empty() {
            return self.catalogue.text("speaker-not-stated");
        }
        let speakers: Vec<String> = entry
            .speakers
            .iter()
            .map(|speaker| self.speaker(*speaker))
            .collect();
        self.catalogue.joined("between-speakers", &speakers)
    }

    /// Each who says it; for whom it is said where no speaker is named.
    pub(crate) fn said_by(self, entry: &Entry) -> Vec<String> {
        let is_named = |speaker: &&Speaker| **speaker != Speaker::Unnamed;
        let named: Vec<String> = entry
            .speakers
            .iter()
            .filter(is_named)
            .map(|speaker| self.speaker(*speaker))
            .collect();
        if named.is_empty() {
            let behalf = Self::on_behalf_of(entry);
            let behalf = behalf.map(|actor| self.names.actor_in_sentence(actor));
            return vec![behalf.unwrap_or_else(|| self.speakers(entry))];
        }
        named
    }

    pub(crate) fn speaker(self, speaker: Speaker) -> String {
        match speaker {
            Speaker::Person(person) => self.person(person),
            Speaker::Author => self.catalogue.text("speaker-author"),
            Speaker::Unnamed => self.catalogue.text("speaker-unnamed"),
        }
    }

    fn person(self, person: PersonId) -> String {
        let person = &self.ledger.persons[person.0];
        self.names.or_id(person.name.as_ref(), &person.id.value)
    }

    pub(crate) fn topic(self, topic: TopicId) -> String {
        let topic = &self.ledger.topics[topic.0];
        self.names.or_id(topic.name.as_ref(), &topic.id.value)
    }

    pub(crate) fn date(self, entry: &Entry) -> String {
        let days = entry.date.as_ref().map(|days| days.value);
        days.map_or_else(
            || self.catalogue.text("date-not-stated"),
            |days| self.days(days),
        )
    }

    fn days(self, days: Days) -> String {
        let day = |date| crate::dates::day(date, self.catalogue);
        if days.first == days.last {
            return day(days.first);
        }
        if days.is_year() {
            return days.to_string();
        }
        if days.is_month() {
            let month = self
                .catalogue
                .text(&format!("month-{}", days.first.month()));
            let year = days.first.year().to_string();
            return self.say(
                "month-of-year",
                &[("month", month.into()), ("year", year.into())],
            );
        }
        let values = [
            ("first", day(days.first).into()),
            ("last", day(days.last).into()),
        ];
        self.say("days-between", &values)
    }

    /// Whom an entry is meant for: actors, persons and audiences by their names.
    pub(crate) fn audience(self, entry: &Entry) -> Option<String> {
        let called = |id: &String| {
            let actor = self
                .names
                .case
                .actors
                .iter()
                .position(|actor| actor.id.value == *id);
            let person = self
                .ledger
                .persons
                .iter()
                .position(|person| person.id.value == *id);
            match (actor, person) {
                (Some(actor), _) => self
                    .names
                    .actor_in_sentence(detente_analysis::actor_id(actor)),
                (None, Some(person)) => self.person(PersonId(person)),
                (None, None) => {
                    let known = self.catalogue.get(&format!("audience-{id}"));
                    known.unwrap_or_else(|| names::inert(id).replace('-', " "))
                }
            }
        };
        let audience: Vec<String> = entry.to.iter().map(called).collect();
        (!audience.is_empty()).then(|| self.catalogue.joined("between-speakers", &audience))
    }

    /// The actor an entry is said for, by its own account.
    pub(crate) fn on_behalf_of(entry: &Entry) -> Option<ActorId> {
        entry
            .on_behalf_of
            .map(|actor| detente_analysis::actor_id(actor.0))
    }
}

fn grade_message(grade: Grade) -> &'static str {
    match grade {
        Grade::Official => "grade-p",
        Grade::Wire => "grade-w",
        Grade::Repost => "grade-r",
        Grade::StateOutlet => "grade-s",
        Grade::Low => "grade-l",
    }
}
