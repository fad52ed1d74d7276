//! What if: two versions of a case side by side: what holds in one and not in the other, and why.
//!
//! A state of one version has its counterpart in the other where the same options are taken, whatever the
//! order in which the two list them; a merged or listed state, where the other has one of its id.

use std::collections::BTreeMap;

use detente_case::model::OutcomeId;
use detente_graph::{ActorId, Concept, StateId, sanction};

use crate::conflict::{Conflict, actor_id};
use crate::explain::{Reasons, Temptation, explain};
use crate::hold::{Hold, Holding};
use crate::solve::Solved;
use crate::tables::{Table, Tables, tables};

/// Reasons are given for so many of the states that turned in each way.
const MOST_EXPLAINED: usize = 256;
/// Tables are compared up to this many states in either version.
const MOST_STATES: usize = 4096;

/// What differs in what two versions of a case say.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// How today's situation holds in each version that has one.
    pub status_quo: [Option<(StateId, Holding)>; 2],
    /// States that last in the second version and, though they exist, not in the first.
    pub holds_now: Vec<Turned>,
    /// States that last in the first version and, though they exist, not in the second.
    pub no_longer: Vec<Turned>,
    /// States that last in both, and not for the same reason: by themselves or because of answers.
    pub otherwise: Vec<Turned>,
    /// States that last in the second version and do not exist in the first.
    pub new: Vec<StateId>,
    /// States that last in the first version and do not exist in the second.
    pub gone: Vec<StateId>,
    /// How many states last in both.
    pub in_both: usize,
    /// How many states each version has.
    pub states: [usize; 2],
    /// The outcomes of the second version, and then those that only the first has, that differ.
    pub outcomes: Vec<OutcomeChange>,
    /// The tables that both versions name; `None` where a version has no situation of
    /// today to start from, or too many states.
    pub tables: Option<Vec<TableChange>>,
}

/// A state that holds in another way in the two versions.
#[derive(Clone, Debug)]
pub struct Turned {
    /// The state in each version.
    pub states: [StateId; 2],
    /// How it holds in each.
    pub holdings: [Holding; 2],
    /// Those who make the difference; nobody beyond the first 256 states that turned in the same way.
    pub actors: Vec<TurnedActor>,
}

/// Somebody for whom a state lasts in one version and not in the other.
#[derive(Clone, Debug)]
pub struct TurnedActor {
    /// The actor in each version.
    pub actors: [ActorId; 2],
    /// The version, 0 or 1, in which the actor would leave.
    pub leaves_in: usize,
    /// Why the actor would leave, in the version in which the state does not last: a move that nobody
    /// would answer.
    pub temptation: Temptation,
    /// What comes of the same move in the other version.
    pub instead: Instead,
}

/// What comes of a move in the version in which it does not unsettle a state.
#[derive(Clone, Debug)]
pub enum Instead {
    /// It would be answered.
    Answered(Temptation),
    /// The actor does not want to make it.
    Unwanted,
    /// The actor cannot make it.
    Impossible,
}

/// How a named outcome fares in the two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeChange {
    /// The outcome in each version that has it.
    pub outcomes: [Option<OutcomeId>; 2],
    /// How many states belong to it in each.
    pub states: [usize; 2],
    /// How many of these last in each.
    pub lasting: [usize; 2],
}

/// What a table can reach in the two versions.
#[derive(Clone, Debug)]
pub struct TableChange {
    /// The table in each version.
    pub tables: [Table; 2],
    /// Whether others sit at it, or it has more or fewer deals, or more or fewer that hold.
    pub differs: bool,
}

/// Compares two versions of a case.
#[must_use]
pub fn compare(before: &Solved, after: &Solved) -> Comparison {
    let versions = [before, after];
    let counterparts = Counterparts::of(&before.conflict, &after.conflict);
    let lasts = |solved: &Solved, state| solved.holding(state).hold >= Hold::OnCredibleAnswers;
    let mut comparison = Comparison {
        status_quo: versions.map(|solved| {
            let today = solved.conflict.status_quo?;
            Some((today, solved.holding(today)))
        }),
        holds_now: Vec::new(),
        no_longer: Vec::new(),
        otherwise: Vec::new(),
        new: Vec::new(),
        gone: Vec::new(),
        in_both: 0,
        states: versions.map(|solved| solved.conflict.state_count()),
        outcomes: outcomes(versions),
        tables: table_changes(versions),
    };
    for state in after.conflict.states() {
        let Some(old) = counterparts.before[state.index()] else {
            if lasts(after, state) {
                comparison.new.push(state);
            }
            continue;
        };
        let states = [old, state];
        let turned = match (lasts(before, old), lasts(after, state)) {
            (false, true) => &mut comparison.holds_now,
            (true, false) => &mut comparison.no_longer,
            (true, true) => {
                comparison.in_both += 1;
                if before.holding(old).hold == after.holding(state).hold {
                    continue;
                }
                &mut comparison.otherwise
            }
            (false, false) => continue,
        };
        let explained = turned.len() < MOST_EXPLAINED;
        turned.push(Turned {
            states,
            holdings: [before.holding(old), after.holding(state)],
            actors: if explained {
                turned_actors(versions, states, &counterparts)
            } else {
                Vec::new()
            },
        });
    }
    let gone = before
        .conflict
        .states()
        .filter(|state| lasts(before, *state) && counterparts.after[state.index()].is_none());
    comparison.gone.extend(gone);
    comparison
}

/// Which state of one version is which of the other.
struct Counterparts {
    /// For each state of the second version, that of the first.
    before: Vec<Option<StateId>>,
    /// For each state of the first version, that of the second.
    after: Vec<Option<StateId>>,
    /// For each actor of the first version, that of the second.
    actors: Vec<Option<ActorId>>,
}

impl Counterparts {
    fn of(before: &Conflict, after: &Conflict) -> Self {
        let known: BTreeMap<Key, StateId> = before
            .states()
            .map(|state| (key(before, state), state))
            .collect();
        let old: Vec<Option<StateId>> = after
            .states()
            .map(|state| known.get(&key(after, state)).copied())
            .collect();
        let mut new = vec![None; before.state_count()];
        for (state, old) in after.states().zip(&old) {
            if let Some(old) = old {
                new[old.index()] = Some(state);
            }
        }
        let same = |id: &str| (after.case.actors.iter()).position(|other| other.id.value == id);
        let actors = before.case.actors.iter();
        Counterparts {
            before: old,
            after: new,
            actors: actors
                .map(|actor| same(&actor.id.value).map(actor_id))
                .collect(),
        }
    }
}

/// What a state is known by in any version of a case.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// A merged or listed state.
    Named(String),
    /// The options taken.
    Taken(Vec<String>),
}

fn key(conflict: &Conflict, state: StateId) -> Key {
    if conflict.merge(state).is_some() || !conflict.case.states.is_empty() {
        return Key::Named(conflict.key(state));
    }
    let options = conflict.case.options.iter().enumerate();
    let taken = options.filter(|(place, _)| conflict.takes(state, *place) == Some(true));
    let mut taken: Vec<String> = taken.map(|(_, option)| option.id.value.clone()).collect();
    taken.sort_unstable();
    Key::Taken(taken)
}

/// Those for whom a state lasts in one version and not in the other.
fn turned_actors(
    versions: [&Solved; 2],
    states: [StateId; 2],
    counterparts: &Counterparts,
) -> Vec<TurnedActor> {
    let pairs = counterparts.actors.iter().enumerate();
    let actors = pairs.filter_map(|(place, new)| {
        let actors = [actor_id(place), (*new)?];
        let stays = |version: usize| {
            let solution = &versions[version].solution;
            solution.is_stable(actors[version], Concept::Seq, states[version])
        };
        let leaves = match [stays(0), stays(1)] {
            [true, false] => 1,
            [false, true] => 0,
            _ => return None,
        };
        turned_actor(versions, states, actors, leaves, counterparts)
    });
    actors.collect()
}

/// Why an actor leaves in the version `leaves` and not in the other.
fn turned_actor(
    versions: [&Solved; 2],
    states: [StateId; 2],
    actors: [ActorId; 2],
    leaves: usize,
    counterparts: &Counterparts,
) -> Option<TurnedActor> {
    let reasons = |version: usize| -> Reasons {
        let explained = explain(versions[version], states[version], Some(actors[version]));
        explained
            .actors
            .into_iter()
            .next()
            .expect("the actor asked for")
    };
    // Where a state holds on threats, a threat may be told although there is an answer in the answerers' interest too:
    // what is told does not say that there is none.
    let unanswered = |temptation: &Temptation| {
        let (model, step) = (&versions[leaves].conflict.model, temptation.step);
        sanction(model, step.mover, step.from, step.to, Concept::Seq).is_none()
    };
    let temptation = reasons(leaves).temptations.into_iter().find(unanswered)?;
    let other = if leaves == 0 {
        &counterparts.after
    } else {
        &counterparts.before
    };
    let same_end = other[temptation.step.to.index()];
    let stays = 1 - leaves;
    let same_move = |other: &Temptation| Some(other.step.to) == same_end;
    let answered = reasons(stays).temptations.into_iter().find(same_move);
    let moves = versions[stays].conflict.model.moves();
    let can_move = |end| moves.reachable(actors[stays], states[stays]).contains(&end);
    let instead = match answered {
        Some(answered) => Instead::Answered(answered),
        None if same_end.is_some_and(can_move) => Instead::Unwanted,
        None => Instead::Impossible,
    };
    Some(TurnedActor {
        actors,
        leaves_in: leaves,
        temptation,
        instead,
    })
}

fn outcomes(versions: [&Solved; 2]) -> Vec<OutcomeChange> {
    let [before, after] = versions.map(|solved| &solved.conflict.case.outcomes);
    let place = |outcomes: &[detente_case::model::Outcome], id: &str| {
        let same = outcomes.iter().position(|outcome| outcome.id.value == id);
        same.map(OutcomeId)
    };
    let kept = after
        .iter()
        .enumerate()
        .map(|(new, outcome)| [place(before, &outcome.id.value), Some(OutcomeId(new))]);
    let dropped = before.iter().enumerate().filter_map(|(old, outcome)| {
        let absent = place(after, &outcome.id.value).is_none();
        absent.then_some([Some(OutcomeId(old)), None])
    });
    let change = |outcomes: [Option<OutcomeId>; 2]| {
        let states = |version: usize| -> Vec<StateId> {
            let conflict = &versions[version].conflict;
            let members = outcomes[version].map(|outcome| conflict.states_of(outcome));
            let members = members.into_iter().flat_map(fixedbitset::FixedBitSet::ones);
            members.map(|state| StateId(state as u32)).collect()
        };
        let lasting = |version: usize| {
            let solved = versions[version];
            let lasts = |state: &StateId| solved.solution.is_equilibrium(Concept::Seq, *state);
            states(version).into_iter().filter(lasts).count()
        };
        OutcomeChange {
            outcomes,
            states: [0, 1].map(|version| states(version).len()),
            lasting: [0, 1].map(lasting),
        }
    };
    let differs = |change: &OutcomeChange| {
        change.states[0] != change.states[1]
            || change.lasting[0] != change.lasting[1]
            || change.outcomes.contains(&None)
    };
    kept.chain(dropped).map(change).filter(differs).collect()
}

fn table_changes(versions: [&Solved; 2]) -> Option<Vec<TableChange>> {
    let small = |solved: &&Solved| solved.conflict.state_count() <= MOST_STATES;
    if !versions.iter().all(small) {
        return None;
    }
    // A table too large to be searched is told by the question about tables alone.
    let found = versions.map(|solved| tables(solved, None, Concept::Seq).ok().flatten());
    let [Some(before), Some(after)] = found else {
        return None;
    };
    let id = |version: usize, table: &Table| {
        let stated = &versions[version].conflict.case.tables;
        table.place.map(|place| stated[place].id.value.clone())
    };
    let counts = |table: &Table| {
        let holding = table.deals.iter().filter(|deal| deal.holds()).count();
        (table.deals.len(), holding)
    };
    let named = |tables: Tables, version: usize| {
        let tables = tables.tables.into_iter();
        tables.filter_map(move |table| Some((id(version, &table)?, table)))
    };
    let before: BTreeMap<String, Table> = named(before, 0).collect();
    let both = named(after, 1).filter_map(|(id, new)| Some([before.get(&id)?.clone(), new]));
    let seats = |table: &Table, version: usize| -> Vec<String> {
        let actors = table.members.iter();
        let ids = &versions[version].conflict.case.actors;
        actors
            .map(|actor| ids[actor.index()].id.value.clone())
            .collect()
    };
    let change = |[old, new]: [Table; 2]| TableChange {
        differs: counts(&old) != counts(&new) || seats(&old, 0) != seats(&new, 1),
        tables: [old, new],
    };
    Some(both.map(change).collect())
}
