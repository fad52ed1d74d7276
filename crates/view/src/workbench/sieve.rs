//! Which states the table beside the graph has, and in which order.

use std::collections::BTreeSet;

use detente_analysis::{Solved, actor_id, states_named};
use detente_graph::{ActorId, Coalition, StateId, joint_improvements, joint_moves};

use super::look::{Column, Look, Reached};
use crate::isolates::without_isolates;
use crate::solve::in_order;
use crate::words::Words;

/// The states that are looked for, in the order asked for.
pub(super) fn sieved(words: &Words, solved: &Solved, look: &Look) -> Vec<StateId> {
    let conflict = &solved.conflict;
    let mut states = in_order(words, conflict.states().collect());
    if look.lasting {
        states.retain(|state| solved.holding(*state).lasts());
    }
    for (option, taken) in &look.options {
        if let Some(option) = option_of(words, option) {
            states.retain(|state| conflict.takes(*state, option) == Some(*taken));
        }
    }
    if let Some(near) = look.reached.and_then(|how| reached(solved, how)) {
        states.retain(|state| near.contains(state));
    }
    if let Some(find) = &look.find {
        let meant = states_named(conflict, find).unwrap_or_default();
        let find = find.to_lowercase();
        states.retain(|state| {
            let has_it = || {
                words
                    .called(*state)
                    .is_some_and(|name| lower(&name).contains(&find))
            };
            meant.binary_search(state).is_ok() || has_it()
        });
    }
    sort(words, solved, look, &mut states);
    states
}

fn lower(name: &str) -> String {
    without_isolates(name).to_lowercase()
}

/// Today's situation and what is reached from it; `None` where there is none, or too many actors to tell.
fn reached(solved: &Solved, how: Reached) -> Option<BTreeSet<StateId>> {
    let model = &solved.conflict.model;
    let today = solved.conflict.status_quo?;
    let everyone = Coalition::everyone(model.actors()).ok()?;
    let found = match how {
        Reached::Somehow => joint_moves(model, today, everyone),
        Reached::Wanted => joint_improvements(model, today, everyone),
    };
    let mut near: BTreeSet<StateId> = found.states().iter().copied().collect();
    near.insert(today);
    Some(near)
}

/// Sorts by a column; what is equal there stays in the order of the numbers, whichever way round.
fn sort(words: &Words, solved: &Solved, look: &Look, states: &mut Vec<StateId>) {
    let Some((column, turned)) = &look.sort else {
        return;
    };
    let Some(key) = key(words, solved, column) else {
        if *column == Column::Number && *turned {
            states.reverse();
        }
        return;
    };
    let keyed = states.iter().map(|state| (key(*state), *state));
    let mut keyed: Vec<(Key, StateId)> = keyed.collect();
    if *turned {
        keyed.sort_by(|(one, _), (other, _)| other.cmp(one));
    } else {
        keyed.sort_by(|(one, _), (other, _)| one.cmp(other));
    }
    *states = keyed.into_iter().map(|(_, state)| state).collect();
}

/// What is compared: what is less comes first.
type Key = (i64, String);

/// How a state compares in a column; `None` where there is no such column, or states stand in its order already.
fn key<'a>(
    words: &'a Words,
    solved: &'a Solved,
    column: &Column,
) -> Option<Box<dyn Fn(StateId) -> Key + 'a>> {
    let conflict = &solved.conflict;
    let number = |number: i64| (number, String::new());
    Some(match column {
        Column::Number => return None,
        Column::Name => Box::new(|state| {
            let name = words.called(state);
            name.map_or_else(|| (1, String::new()), |name| (0, lower(&name)))
        }),
        Column::Holds => Box::new(move |state| {
            let holding = solved.holding(state);
            number(i64::from(holding.answer_back) - 2 * holding.hold as i64)
        }),
        Column::Rank(actor) => {
            let actor = actor_of(words, actor)?;
            Box::new(move |state| number(-i64::from(conflict.model.rank(actor, state))))
        }
        Column::Option(option) => {
            let option = option_of(words, option)?;
            Box::new(move |state| {
                number(match conflict.takes(state, option) {
                    Some(true) => 0,
                    None => 1,
                    Some(false) => 2,
                })
            })
        }
    })
}

/// The actor of an id.
pub(super) fn actor_of(words: &Words, id: &str) -> Option<ActorId> {
    let mut actors = words.names.case.actors.iter();
    let place = actors.position(|actor| actor.id.value == id);
    place.map(actor_id)
}

fn option_of(words: &Words, id: &str) -> Option<usize> {
    let mut options = words.names.case.options.iter();
    options.position(|option| option.id.value == id)
}

#[cfg(test)]
mod tests;
