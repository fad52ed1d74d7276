//! Finding the states a person means: by key, label, number, outcome or condition.

use detente_case::model::{Expr, Letter, OutcomeId, Pattern};
use detente_case::{Diagnostic, parse_condition};
use detente_graph::StateId;

use crate::conflict::{Conflict, state_id};

/// Why a name means no state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnknownState {
    /// It is read as a number, and there are only so many states.
    NoSuchNumber {
        /// How many states there are.
        states: usize,
    },
    /// It is a pattern with the wrong number of letters.
    PatternLength {
        /// Letters given.
        given: usize,
        /// Letters wanted: one per option.
        wanted: usize,
    },
    /// It reads as a condition or a pattern, but no feasible state meets it.
    NoneMeets,
    /// It reads as nothing known.
    Unreadable(Vec<Diagnostic>),
}

/// The states that `name` means, in order and never none: by key (a full pattern in the order of
/// the file, a merge's id, a listed state's id), else by label, else by number from 1, else by
/// the id of an outcome, else by a pattern with `-` or a condition.
pub fn states_named(conflict: &Conflict, name: &str) -> Result<Vec<StateId>, UnknownState> {
    let name = name.trim();
    let keyed = conflict.states().find(|state| conflict.key(*state) == name);
    let labelled = || {
        conflict
            .states()
            .find(|state| conflict.label(*state) == Some(name))
    };
    if let Some(state) = keyed.or_else(labelled) {
        return Ok(vec![state]);
    }
    if let Ok(number) = name.parse::<usize>() {
        let states = conflict.state_count();
        return match number {
            1.. if number <= states => Ok(vec![state_id(number - 1)]),
            _ => Err(UnknownState::NoSuchNumber { states }),
        };
    }
    if let Some(outcome) = conflict
        .case
        .outcomes
        .iter()
        .position(|outcome| outcome.id.value == name)
    {
        return some_state(conflict.states_meeting(&Expr::Outcome(OutcomeId(outcome))));
    }
    if !name.is_empty()
        && name.chars().all(|letter| "YN-".contains(letter))
        && !conflict.case.options.is_empty()
    {
        return by_pattern(conflict, name);
    }
    match parse_condition(&conflict.case, name) {
        Ok(condition) => some_state(conflict.states_meeting(&condition)),
        Err(faults) => Err(UnknownState::Unreadable(faults)),
    }
}

fn by_pattern(conflict: &Conflict, pattern: &str) -> Result<Vec<StateId>, UnknownState> {
    let (given, wanted) = (pattern.len(), conflict.case.options.len());
    if given != wanted {
        return Err(UnknownState::PatternLength { given, wanted });
    }
    let letter = |letter| match letter {
        'Y' => Letter::Yes,
        'N' => Letter::No,
        _ => Letter::Either,
    };
    let pattern = Pattern(pattern.chars().map(letter).collect());
    let mut matching = conflict.states_meeting(&Expr::Pattern(pattern));
    // A listed state without a pattern has none to go by.
    matching.retain(|state| conflict.pattern(*state).is_some());
    some_state(matching)
}

fn some_state(states: Vec<StateId>) -> Result<Vec<StateId>, UnknownState> {
    if states.is_empty() {
        Err(UnknownState::NoneMeets)
    } else {
        Ok(states)
    }
}
