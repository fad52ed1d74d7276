//! The table of states: patterns, ranks, who is stable under what, and the equilibria.

use detente_analysis::{Solved, actor_id};
use detente_graph::{Concept, StateId};

use crate::catalogue::Catalogue;
use crate::page::{Block, Page, Row, Table};
use crate::words::Words;

/// How many states are shown unless all are asked for.
const SHOWN: usize = 100;
/// How many equilibria of one concept are listed.
const LISTED: usize = 40;

/// The page of a solution. `all` shows every state instead of the first hundred.
pub fn solve_page(solved: &Solved, all: bool, catalogue: &Catalogue) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let count = solved.conflict.state_count();
    let shown = if all { count } else { count.min(SHOWN) };
    let mut blocks = vec![crate::analyse::title(&words)];
    blocks.push(Block::Heading(catalogue.text("solve-heading-equilibria")));
    blocks.push(Block::Rows(
        Concept::ALL
            .iter()
            .map(|concept| equilibria(&words, solved, *concept))
            .collect(),
    ));
    if let Some(today) = solved.conflict.status_quo {
        blocks.push(Block::Paragraph(words.say(
            "solve-status-quo",
            &[("number", words.number(today).into())],
        )));
    }
    blocks.push(Block::Heading(
        words.say("solve-states", &[("count", count.into())]),
    ));
    blocks.push(Block::Table(states(&words, solved, shown)));
    if shown < count {
        let values = [("shown", shown.into()), ("count", count.into())];
        blocks.push(Block::Note(words.say("solve-shown", &values)));
    }
    if solved.conflict.has_patterns() {
        blocks.push(Block::Note(letters(&words)));
    }
    blocks.push(Block::Note(catalogue.text("solve-legend")));
    Page { blocks }
}

fn equilibria(words: &Words, solved: &Solved, concept: Concept) -> Row {
    let states = in_order(words, solved.solution.equilibria(concept).collect());
    let numbers: Vec<String> = states
        .iter()
        .take(LISTED)
        .map(|state| words.number(*state))
        .collect();
    let numbers = words.sequence(&numbers);
    let text = match states.len() {
        0 => words.catalogue.text("solve-none"),
        count if count > LISTED => words.say(
            "solve-more",
            &[("numbers", numbers.into()), ("count", count.into())],
        ),
        _ => numbers,
    };
    Row::new(concept_letters(concept), text)
}

/// States in the order of a publication's numbers where each has one, else as they come.
pub(crate) fn in_order(words: &Words, mut states: Vec<StateId>) -> Vec<StateId> {
    let number = |state: &StateId| words.conflict.label(*state)?.parse::<u64>().ok();
    if states.iter().all(|state| number(state).is_some()) {
        states.sort_by_key(number);
    }
    states
}

/// The name of a concept as tables abbreviate it.
pub(crate) fn concept_letters(concept: Concept) -> &'static str {
    match concept {
        Concept::Nash => "Nash",
        Concept::Gmr => "GMR",
        Concept::Smr => "SMR",
        Concept::Seq => "SEQ",
        Concept::SymSeq => "SSEQ",
    }
}

fn states(words: &Words, solved: &Solved, shown: usize) -> Table {
    let conflict = &solved.conflict;
    let actors: Vec<_> = (0..conflict.case.actors.len()).map(actor_id).collect();
    let text = |id| words.catalogue.text(id);
    let mut columns = vec![
        text("column-number"),
        text("column-state"),
        text("column-outcome"),
    ];
    columns.extend(actors.iter().map(|actor| words.names.actor(*actor)));
    columns.push(text("column-all"));
    let strongest = |stable: &dyn Fn(Concept) -> bool| -> String {
        match () {
            () if stable(Concept::Nash) => "Nash".to_owned(),
            () if stable(Concept::SymSeq) => "SSEQ".to_owned(),
            () if stable(Concept::Seq) && stable(Concept::Smr) => "SEQ SMR".to_owned(),
            () if stable(Concept::Seq) => "SEQ".to_owned(),
            () if stable(Concept::Smr) => "SMR".to_owned(),
            () if stable(Concept::Gmr) => "GMR".to_owned(),
            () => words.catalogue.text("cell-unstable"),
        }
    };
    let row = |state: StateId| {
        let outcomes = conflict.outcomes(state);
        let outcomes = outcomes
            .iter()
            .map(|outcome| words.names.outcome(outcome.0))
            .collect();
        let mut cells = vec![words.number(state), key(words, state), words.list(outcomes)];
        for actor in &actors {
            let verdict = strongest(&|concept| solved.solution.is_stable(*actor, concept, state));
            cells.push(format!("{} {verdict}", conflict.model.rank(*actor, state)));
        }
        cells.push(strongest(&|concept| {
            solved.solution.is_equilibrium(concept, state)
        }));
        cells
    };
    Table {
        columns,
        rows: in_order(words, conflict.states().collect())
            .into_iter()
            .take(shown)
            .map(row)
            .collect(),
    }
}

fn key(words: &Words, state: StateId) -> String {
    words
        .names
        .state(words.conflict, state)
        .unwrap_or_else(|| words.conflict.key(state))
}

fn letters(words: &Words) -> String {
    let case = &words.conflict.case;
    let named = |(place, option): (usize, &detente_case::model::CaseOption)| {
        let actor = words.names.actor(actor_id(option.owner.0));
        words.say(
            "option-of",
            &[
                ("actor", actor.into()),
                ("option", words.names.option(place).into()),
            ],
        )
    };
    let options: Vec<String> = case.options.iter().enumerate().map(named).collect();
    words.say(
        "solve-options",
        &[("options", words.series(&options).into())],
    )
}
