//! What things are called: the analyst's own texts in the reader's language, made safe to show.

use detente_analysis::Conflict;
use detente_case::model::{Case, Order, QuestionId, Text};
use detente_graph::{ActorId, StateId};

use crate::catalogue::Language;
use crate::isolates::is_mark;

/// The text in the reader's language; else the one without a language, else English, else the
/// first there is.
pub(crate) fn text(text: &Text, language: Language) -> String {
    let in_language = |tag: &str| text.0.iter().find(|(written, _)| written == tag);
    let wanted = in_language(language.tag())
        .or_else(|| in_language("und"))
        .or_else(|| in_language("en"));
    inert(wanted.or(text.0.first()).map_or("", |(_, text)| text))
}

/// Text that does nothing but stand there: no control characters, which could steer a terminal,
/// no direction marks, which could reorder what stands around it, and no line ends.
#[must_use]
pub fn inert(text: &str) -> String {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| {
            word.chars()
                .filter(|letter| !letter.is_control() && !is_mark(*letter))
                .collect()
        })
        .collect();
    words.join(" ")
}

/// Names the things of one case in one language.
#[derive(Clone, Copy)]
pub(crate) struct Names<'a> {
    pub(crate) case: &'a Case,
    pub(crate) language: Language,
}

impl Names<'_> {
    pub(crate) fn title(&self) -> String {
        text(&self.case.header.title, self.language)
    }

    pub(crate) fn actor(&self, actor: ActorId) -> String {
        let actor = &self.case.actors[actor.index()];
        self.or_id(actor.name.as_ref(), &actor.id.value)
    }

    /// How a sentence calls the actor.
    pub(crate) fn actor_in_sentence(&self, actor: ActorId) -> String {
        let called = self.case.actors[actor.index()].called.as_ref();
        called.map_or_else(|| self.actor(actor), |called| text(called, self.language))
    }

    pub(crate) fn option(&self, option: usize) -> String {
        let option = &self.case.options[option];
        let own = option
            .id
            .value
            .split_once('.')
            .map_or(&*option.id.value, |(_, own)| own);
        self.or_id(option.name.as_ref(), own)
    }

    pub(crate) fn outcome(&self, outcome: usize) -> String {
        let outcome = &self.case.outcomes[outcome];
        self.or_id(outcome.name.as_ref(), &outcome.id.value)
    }

    pub(crate) fn issue(&self, issue: usize) -> String {
        let issue = &self.case.issues[issue];
        self.or_id(issue.name.as_ref(), &issue.id.value)
    }

    pub(crate) fn level(&self, issue: usize, level: usize) -> String {
        let level = &self.case.issues[issue].levels[level];
        self.or_id(level.name.as_ref(), &level.id)
    }

    pub(crate) fn table(&self, table: usize) -> String {
        let table = &self.case.tables[table];
        self.or_id(table.name.as_ref(), &table.id.value)
    }

    /// What a question asks.
    pub(crate) fn question(&self, question: QuestionId) -> String {
        let question = &self.case.questions[question.0];
        self.or_id(Some(&question.text), &question.id.value)
    }

    /// The name a state has of its own: of the merge or the listed state it is.
    pub(crate) fn state(&self, conflict: &Conflict, state: StateId) -> Option<String> {
        if let Some(merge) = conflict.merge(state) {
            let merge = &self.case.merges[merge.0];
            Some(self.or_id(merge.name.as_ref(), &merge.id.value))
        } else {
            let listed = self.case.states.get(state.index())?;
            listed.name.as_ref().map(|name| text(name, self.language))
        }
    }

    /// A wish in words: the name the analyst gave it, else `None`.
    pub(crate) fn aim(&self, order: &Order, place: usize) -> Option<String> {
        let name = match order {
            Order::Statements(statements) => statements[place].name.as_ref(),
            Order::Weights(weights) => weights[place].name.as_ref(),
            Order::Ranking(_) => None,
        };
        name.map(|name| text(name, self.language))
    }

    pub(crate) fn or_id(&self, name: Option<&Text>, id: &str) -> String {
        name.map(|name| text(name, self.language))
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| id.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn control_characters_and_direction_marks_are_taken_out() {
        assert_eq!(inert("a\u{1b}[31mb \u{202E}c\u{2069}\n d"), "a[31mb c d");
    }
}
