//! The tables of a brief for other programs: the actors, the scenarios, and the evidence.

use std::cmp::Ordering;

use detente_analysis::{Brief, Solved, actor_id};
use detente_case::model::Order;
use detente_graph::StateId;

use super::said::evidence_told;
use crate::catalogue::Catalogue;
use crate::page::Table;
use crate::words::{Words, hold_cell};

/// A table of a brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BriefTable {
    /// Who there is, what each can do and wants, and what that rests on.
    Actors,
    /// Today's situation, what could last, and the named outcomes: how each holds, and for whom it is better than today.
    Scenarios,
    /// What was said that inputs rest on: by whom, when, where, and how good that is.
    Evidence,
}

/// A table of a brief, whole. It has no rows where the case has nothing for it.
#[must_use]
pub fn brief_table(
    solved: &Solved,
    found: &Brief,
    table: BriefTable,
    catalogue: &Catalogue,
) -> Table {
    let words = &Words::new(&solved.conflict, catalogue);
    match table {
        BriefTable::Actors => actors(words),
        BriefTable::Scenarios => scenarios(words, solved, &every_scenario(words, found)),
        BriefTable::Evidence => evidence(words),
    }
}

fn table(words: &Words, columns: &[&str], rows: Vec<Vec<String>>) -> Table {
    let text = |column: &&str| words.catalogue.text(column);
    Table {
        columns: columns.iter().map(text).collect(),
        rows,
    }
}

/// What an actor can do, by name.
pub(super) fn options_of(words: &Words, actor: usize) -> Vec<String> {
    let options = words.names.case.options.iter().enumerate();
    let own = options.filter(|(_, option)| option.owner.0 == actor);
    own.map(|(place, _)| words.names.option(place)).collect()
}

/// What an actor wants, in the order of its statements or weights; none where its preference is a ranking.
pub(super) fn wishes_of(words: &Words, actor: usize) -> Vec<String> {
    let preference = words.names.case.preferences[actor].as_ref();
    let count = match preference.map(|preference| &preference.order) {
        Some(Order::Statements(statements)) => statements.len(),
        Some(Order::Weights(weights)) => weights.len(),
        Some(Order::Ranking(_)) | None => 0,
    };
    (0..count)
        .map(|place| words.aim(actor_id(actor), place))
        .collect()
}

fn actors(words: &Words) -> Table {
    let coverage = detente_analysis::coverage_by_actor(words.names.case);
    let columns = [
        "column-actor",
        "column-can-do",
        "column-wants-in-order",
        "cell-said",
        "cell-judged",
        "cell-unsourced",
    ];
    let row = |(actor, coverage): (usize, &detente_analysis::Coverage)| {
        vec![
            words.names.actor(actor_id(actor)),
            words.series(&options_of(words, actor)),
            words.series(&wishes_of(words, actor)),
            coverage.said.to_string(),
            coverage.judged.to_string(),
            coverage.unsourced.to_string(),
        ]
    };
    let rows = coverage.iter().enumerate().map(row).collect();
    table(words, &columns, rows)
}

/// Today's situation, the best form of each lasting situation and of each named outcome.
fn every_scenario(words: &Words, found: &Brief) -> Vec<StateId> {
    let analysis = &found.analysis;
    let lasting = analysis.lasting.iter().map(|group| group.best.state);
    let outcomes = analysis.outcomes.iter();
    let outcomes = outcomes.filter_map(|outcome| Some(outcome.best.as_ref()?.state));
    let today = words.conflict.status_quo.into_iter();
    let mut states: Vec<StateId> = Vec::new();
    for state in today.chain(lasting).chain(outcomes) {
        if !states.contains(&state) {
            states.push(state);
        }
    }
    states
}

/// How some situations hold, and for whom they are better and worse than today.
pub(super) fn scenarios(words: &Words, solved: &Solved, states: &[StateId]) -> Table {
    let columns = [
        "column-number",
        "column-situation",
        "column-holds",
        "column-better",
        "column-worse",
    ];
    let actors = || (0..words.names.case.actors.len()).map(actor_id);
    let row = |state: &StateId| {
        let beside = |wanted: Ordering| match words.conflict.status_quo {
            None => words.catalogue.text("cell-none"),
            Some(today) => {
                let rank = |state, actor| words.conflict.model.rank(actor, state);
                let such = actors()
                    .filter(|actor| rank(*state, *actor).cmp(&rank(today, *actor)) == wanted);
                let such = words.actors(such);
                if such.is_empty() {
                    words.catalogue.text("cell-none")
                } else {
                    such
                }
            }
        };
        vec![
            words.number(*state),
            words.state(*state),
            words.catalogue.text(hold_cell(solved.holding(*state).hold)),
            beside(Ordering::Greater),
            beside(Ordering::Less),
        ]
    };
    table(words, &columns, states.iter().map(row).collect())
}

fn evidence(words: &Words) -> Table {
    let columns = [
        "column-entry",
        "column-speaker",
        "column-date",
        "column-what-was-said",
        "column-where",
    ];
    let Some(evidence) = words.evidence() else {
        return table(words, &columns, Vec::new());
    };
    let row = |id| {
        let entry = evidence.entry(id);
        vec![
            crate::names::inert(&entry.id.value),
            evidence.speakers(entry),
            evidence.date(entry),
            evidence.said(entry),
            evidence.place(entry),
        ]
    };
    let rows = evidence_told(words).into_iter().map(row).collect();
    table(words, &columns, rows)
}
