//! What the result of a model rests on: the moves alone or what actors want, which inputs, and whether the
//! model has any bite at all.

use detente_case::model::{Expr, OutcomeId};
use detente_graph::{ActorId, Coalition, Concept, Dependence, StateId, dependence};

use crate::analyse::firmest;
use crate::check::everything_lasts;
use crate::conflict::actor_id;
use crate::hold::Holding;
use crate::inputs::{Extent, InputEffect, effects};
use crate::solve::Solved;

/// What every single verdict depends on is counted up to this many states.
const MOST_STATES_COUNTED: usize = 4096;
/// What a state rests on is told of this many lasting ones.
const MOST_LASTING_TOLD: usize = 40;

/// What the result of a model rests on.
#[derive(Clone, Debug)]
pub struct Standing {
    /// For each concept, in the order of [`Concept::ALL`], on what the verdicts depend, of every actor on
    /// every state; `None` where there are more than 4,096 states or 64 actors.
    pub verdicts: Option<[Counts; Concept::ALL.len()]>,
    /// On what the states that last depend.
    pub lasting: Counts,
    /// Today's situation, the first forty states that last, and of each named outcome the state that holds
    /// best, each once.
    pub states: Vec<StateStanding>,
    /// What leaving out each input would change, those on which most depends first; `None` where the model
    /// is too large to be solved again for each.
    pub inputs: Option<Vec<InputEffect>>,
    /// Where the model has no bite.
    pub toothless: Vec<Toothless>,
}

/// How many verdicts depend on what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// On the moves alone.
    pub moves: usize,
    /// On each actor's own preference alone.
    pub own: usize,
    /// Also on the preferences of others.
    pub others: usize,
}

/// What it rests on that a state lasts, or does not.
#[derive(Clone, Debug)]
pub struct StateStanding {
    /// The state.
    pub state: StateId,
    /// How it holds.
    pub holding: Holding,
    /// What the verdict depends on that it lasts for an actor, in the order of the case.
    pub by_actor: Vec<Dependence>,
    /// What it depends on that it lasts, or does not, for all together. A state that does not last for
    /// some actor whatever the others prefer does not last on account of that actor's preference alone.
    pub rests_on: Dependence,
    /// Whose verdicts make it so.
    pub deciding: Vec<ActorId>,
}

/// A way in which a model says nothing, or less than it seems to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toothless {
    /// To every actor all states are equal.
    EveryoneIndifferent,
    /// Every state lasts.
    EverythingLasts,
    /// No state lasts.
    NothingLasts,
    /// Nobody has a move from today's situation: it holds whatever anybody wants.
    NoMoveFromToday,
    /// More than half of the inputs that were left out change no verdict.
    MostInputsChangeNothing,
}

/// Finds what the result of a model rests on.
#[must_use]
pub fn standing(solved: &Solved) -> Standing {
    let lasting: Vec<StateId> = solved
        .conflict
        .states()
        .filter(|state| solved.holding(*state).lasts())
        .collect();
    let mut counts = Counts::default();
    for state in &lasting {
        counts.add(state_standing(solved, *state).rests_on);
    }
    let inputs = effects(solved);
    Standing {
        verdicts: count_verdicts(solved),
        states: told(solved, &lasting)
            .into_iter()
            .map(|state| state_standing(solved, state))
            .collect(),
        toothless: toothless(solved, &lasting, inputs.as_deref()),
        lasting: counts,
        inputs,
    }
}

fn count_verdicts(solved: &Solved) -> Option<[Counts; Concept::ALL.len()]> {
    let conflict = &solved.conflict;
    let is_small = conflict.state_count() <= MOST_STATES_COUNTED;
    if !is_small || Coalition::everyone(conflict.case.actors.len()).is_err() {
        return None;
    }
    Some(Concept::ALL.map(|concept| {
        let mut counts = Counts::default();
        for actor in (0..conflict.case.actors.len()).map(actor_id) {
            for state in conflict.states() {
                counts.add(dependence(
                    &conflict.model,
                    &solved.solution,
                    actor,
                    concept,
                    state,
                ));
            }
        }
        counts
    }))
}

/// The states worth telling, each once.
fn told(solved: &Solved, lasting: &[StateId]) -> Vec<StateId> {
    let conflict = &solved.conflict;
    let outcomes = (0..conflict.case.outcomes.len()).map(OutcomeId);
    let best = outcomes
        .filter_map(|outcome| firmest(solved, conflict.states_meeting(&Expr::Outcome(outcome))));
    let lasting = lasting.iter().take(MOST_LASTING_TOLD).copied();
    let mut told: Vec<StateId> = Vec::new();
    for state in conflict.status_quo.into_iter().chain(lasting).chain(best) {
        if !told.contains(&state) {
            told.push(state);
        }
    }
    told
}

fn state_standing(solved: &Solved, state: StateId) -> StateStanding {
    let Solved { conflict, solution } = solved;
    let actors = || (0..conflict.case.actors.len()).map(actor_id);
    let by_actor: Vec<Dependence> = actors()
        .map(|actor| dependence(&conflict.model, solution, actor, Concept::Seq, state))
        .collect();
    let of = |actor: ActorId| by_actor[actor.index()];
    let lasts = |actor: &ActorId| solution.is_stable(*actor, Concept::Seq, state);
    let leaving: Vec<ActorId> = actors().filter(|actor| !lasts(actor)).collect();
    // It takes all to stay, and one to leave.
    let (candidates, rests_on) = if leaving.is_empty() {
        (actors().collect(), actors().map(of).max())
    } else {
        let least = leaving.iter().copied().map(of).min();
        (leaving, least)
    };
    let rests_on = rests_on.unwrap_or(Dependence::Moves);
    StateStanding {
        state,
        holding: solved.holding(state),
        deciding: candidates
            .into_iter()
            .filter(|actor| of(*actor) == rests_on)
            .collect(),
        rests_on,
        by_actor,
    }
}

fn toothless(
    solved: &Solved,
    lasting: &[StateId],
    inputs: Option<&[InputEffect]>,
) -> Vec<Toothless> {
    let conflict = &solved.conflict;
    let actors = || (0..conflict.case.actors.len()).map(actor_id);
    let is_indifferent = |actor: ActorId| {
        let ranks = conflict.model.ranks(actor);
        ranks.iter().all(|rank| *rank == ranks[0])
    };
    let is_stuck =
        |state: StateId| actors().all(|actor| !conflict.model.moves().has_move(actor, state));
    let effects = inputs.into_iter().flatten();
    let extents = effects.filter_map(|found| Some(found.effect.as_ref().ok()?.extent()));
    let extents: Vec<Extent> = extents.collect();
    let idle = extents.iter().filter(|extent| **extent == Extent::Nothing);
    [
        (
            Toothless::EveryoneIndifferent,
            conflict.state_count() > 1 && actors().all(is_indifferent),
        ),
        (Toothless::EverythingLasts, everything_lasts(solved)),
        (Toothless::NothingLasts, lasting.is_empty()),
        (
            Toothless::NoMoveFromToday,
            conflict.status_quo.is_some_and(is_stuck),
        ),
        (
            Toothless::MostInputsChangeNothing,
            idle.count() * 2 > extents.len(),
        ),
    ]
    .into_iter()
    .filter_map(|(found, is_so)| is_so.then_some(found))
    .collect()
}

impl Counts {
    fn add(&mut self, dependence: Dependence) {
        match dependence {
            Dependence::Moves => self.moves += 1,
            Dependence::Own => self.own += 1,
            Dependence::Others => self.others += 1,
        }
    }
}

impl StateStanding {
    /// Whether the state lasts.
    #[must_use]
    pub fn lasts(&self) -> bool {
        self.holding.lasts()
    }
}
