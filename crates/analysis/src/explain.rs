//! Why a state holds or does not: tempting move, who answers, where it ends, why that is no better.

use detente_case::model::OptionId;
use detente_graph::{ActorId, Certificate, Concept, StateId, certify};

use crate::change::{Step, Worth};
use crate::conflict::{Conflict, actor_id};
use crate::hold::{Hold, Holding};
use crate::solve::Solved;

/// Why a state holds or does not, for every actor or one.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The state.
    pub state: StateId,
    /// How it holds for all together.
    pub holding: Holding,
    /// The reasons of each actor, in the order of the case.
    pub actors: Vec<Reasons>,
}

/// Why a state holds or does not for one actor.
#[derive(Clone, Debug)]
pub struct Reasons {
    /// Whose reasons.
    pub actor: ActorId,
    /// How the state holds for this actor.
    pub holding: Holding,
    /// Moves the actor would want to make: first those that nobody can answer, then the plainest
    /// (fewest options changed), then the best.
    pub temptations: Vec<Temptation>,
    /// Where there is no temptation: what the plainest moves would cost, dearest first.
    pub restraints: Vec<Worth>,
    /// The same restraints as moves, in the same order.
    pub restrained: Vec<Step>,
    /// Whether all states are equal to the actor.
    pub indifferent: bool,
    /// The proof of the verdict, under [`Holding::concept`].
    pub certificate: Certificate,
}

/// A move an actor would want to make, and what would come of it.
#[derive(Clone, Debug)]
pub struct Temptation {
    /// The move.
    pub step: Step,
    /// What it would be worth if nobody answered.
    pub worth: Worth,
    /// The answer that takes the gain away, in the most credible way there is; `None` where
    /// nobody can.
    pub answer: Option<Answer>,
}

/// How others take the gain of a move away.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Their moves in order.
    pub steps: Vec<Step>,
    /// Whether each of them is in the interest of whoever makes it.
    pub credible: bool,
    /// What the end is worth to the first mover beside where it started: never better.
    pub worth: Worth,
    /// The first mover's move that would leave it better off after all, where there is one.
    pub answered_back: Option<Step>,
}

/// Explains a state for all actors, or for `only` one of them.
pub fn explain(solved: &Solved, state: StateId, only: Option<ActorId>) -> Explanation {
    let actors = (0..solved.conflict.case.actors.len()).map(actor_id);
    Explanation {
        state,
        holding: solved.holding(state),
        actors: actors
            .filter(|actor| only.is_none_or(|only| only == *actor))
            .map(|actor| reasons(solved, state, actor))
            .collect(),
    }
}

fn reasons(solved: &Solved, state: StateId, actor: ActorId) -> Reasons {
    let conflict = &solved.conflict;
    let holding = Holding::of_actor(&solved.solution, actor, state);
    let temptations = temptations(conflict, state, actor);
    let restrained = if temptations.is_empty() {
        plainest_moves(conflict, state, actor)
    } else {
        Vec::new()
    };
    Reasons {
        actor,
        holding,
        temptations,
        restraints: restrained
            .iter()
            .map(|step| conflict.worth(actor, state, step.to))
            .collect(),
        restrained,
        indifferent: conflict
            .model
            .ranks(actor)
            .iter()
            .all(|rank| *rank == conflict.model.rank(actor, state)),
        certificate: certify(&conflict.model, actor, state, holding.concept()),
    }
}

fn temptations(conflict: &Conflict, state: StateId, actor: ActorId) -> Vec<Temptation> {
    let improvements = conflict.model.improvements(actor, state).into_iter();
    let mut temptations: Vec<Temptation> = improvements
        .map(|to| tempt(conflict, state, actor, to))
        .collect();
    temptations.sort_by_key(|temptation| {
        let to = temptation.step.to;
        let plainness = conflict.change(state, to).size();
        (
            temptation.answer.is_some(),
            plainness,
            std::cmp::Reverse(conflict.model.rank(actor, to)),
            to,
        )
    });
    temptations
}

/// An improvement with what would come of it.
pub(crate) fn tempt(
    conflict: &Conflict,
    state: StateId,
    actor: ActorId,
    to: StateId,
) -> Temptation {
    Temptation {
        step: Step {
            mover: actor,
            from: state,
            to,
        },
        worth: conflict.worth(actor, state, to),
        answer: answer(conflict, state, actor, to),
    }
}

/// The answer to an improvement, the firmest there is: in the answerers' interest rather than not,
/// and beyond answering back rather than not.
fn answer(
    conflict: &Conflict,
    state: StateId,
    actor: ActorId,
    improvement: StateId,
) -> Option<Answer> {
    let firmest_first = [Concept::SymSeq, Concept::Seq, Concept::Smr, Concept::Gmr];
    let found = firmest_first.into_iter().find_map(|concept| {
        let sanction =
            detente_graph::sanction(&conflict.model, actor, state, improvement, concept)?;
        Some((concept, sanction))
    });
    let (concept, sanction) = found?;
    let mut from = improvement;
    let mut steps = Vec::new();
    for step in sanction.steps {
        steps.push(Step {
            mover: step.mover,
            from,
            to: step.to,
        });
        from = step.to;
    }
    Some(Answer {
        steps,
        credible: matches!(concept, Concept::SymSeq | Concept::Seq),
        worth: conflict.worth(actor, state, from),
        answered_back: way_back(conflict, state, actor, from),
    })
}

/// The best move out of where an answer ends that leaves the first mover better off than at first.
fn way_back(conflict: &Conflict, state: StateId, actor: ActorId, end: StateId) -> Option<Step> {
    let rank = |state| conflict.model.rank(actor, state);
    let moves = conflict.model.moves().reachable(actor, end);
    let better = moves.into_iter().filter(|to| rank(*to) > rank(state));
    better
        .max_by_key(|to| (rank(*to), std::cmp::Reverse(*to)))
        .map(|to| Step {
            mover: actor,
            from: end,
            to,
        })
}

/// The moves that change one option, or as few as can be changed where rules tie options
/// together; all moves where states have no patterns.
fn plainest_moves(conflict: &Conflict, state: StateId, actor: ActorId) -> Vec<Step> {
    let moves = conflict.model.moves().reachable(actor, state);
    let size = |to: StateId| conflict.change(state, to).size();
    let changed = |to: StateId| -> Vec<OptionId> {
        let change = conflict.change(state, to);
        change.taken.into_iter().chain(change.dropped).collect()
    };
    let mut by_size = moves;
    by_size.sort_by_key(|to| (size(*to), *to));
    let mut plainest: Vec<StateId> = Vec::new();
    let mut covered: Vec<OptionId> = Vec::new();
    for to in by_size {
        let options = changed(to);
        if options.is_empty() || options.iter().any(|option| !covered.contains(option)) {
            covered.extend(options);
            plainest.push(to);
        }
    }
    // The cost of a move is the most important wish it gives up.
    plainest.sort_by_key(|to| (conflict.worth(actor, state, *to).decisive(), *to));
    plainest
        .into_iter()
        .map(|to| Step {
            mover: actor,
            from: state,
            to,
        })
        .collect()
}

impl Explanation {
    /// The actors who would leave the state and whom nobody can answer.
    pub fn breakers(&self) -> impl Iterator<Item = &Reasons> {
        self.actors
            .iter()
            .filter(|reasons| reasons.holding.hold == Hold::DoesNot)
    }
}
