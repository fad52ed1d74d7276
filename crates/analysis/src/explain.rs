//! Why a state holds or does not: tempting move, who answers, where it ends, why that is no better.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use detente_case::model::{Form, OptionId, Order};
use detente_graph::{ActorId, Certificate, Concept, StateId, certify, sanction};

use crate::change::{Change, Step, Worth};
use crate::conflict::{Conflict, actor_id};
use crate::coverage::InputPlace;
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
    /// Where there is no temptation: the plainest moves and what they would cost, dearest first.
    pub restraints: Vec<Restraint>,
    /// Whether all states are equal to the actor.
    pub indifferent: bool,
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

/// A move that brings an actor nothing, and what it would cost.
#[derive(Clone, Debug)]
pub struct Restraint {
    /// The move.
    pub step: Step,
    /// What it would be worth: never better.
    pub worth: Worth,
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

impl Explanation {
    /// The inputs that decide in it: the wishes that tip the scale in the first `shown` moves of each actor and
    /// their answers, and the options or listed moves by which these go.
    #[must_use]
    pub fn decided_by(&self, conflict: &Conflict, shown: usize) -> BTreeSet<InputPlace> {
        let mut inputs = BTreeSet::new();
        for reasons in &self.actors {
            let mut worths = Vec::new();
            let mut steps = Vec::new();
            for temptation in reasons.temptations.iter().take(shown) {
                worths.push(&temptation.worth);
                steps.push(temptation.step);
                if let Some(answer) = &temptation.answer {
                    worths.push(&answer.worth);
                    steps.extend(answer.steps.iter().chain(&answer.answered_back));
                }
            }
            if reasons.temptations.is_empty() {
                for restraint in reasons.restraints.iter().take(shown) {
                    worths.push(&restraint.worth);
                    steps.push(restraint.step);
                }
            }
            let wishes = worths.into_iter();
            inputs.extend(wishes.filter_map(|worth| decisive(conflict, reasons.actor, worth)));
            inputs.extend(steps.into_iter().flat_map(|step| by_which(conflict, step)));
        }
        inputs
    }
}

/// The options or listed moves by which a move goes, and the wish that decides what it is worth to whoever makes it.
fn of_move(conflict: &Conflict, step: Step, worth: &Worth) -> BTreeSet<InputPlace> {
    let wish = decisive(conflict, step.mover, worth);
    by_which(conflict, step).into_iter().chain(wish).collect()
}

impl Temptation {
    /// The inputs that decide in the move by itself: the options or listed moves by which it goes, and the wish it
    /// grants.
    #[must_use]
    pub fn decided_by(&self, conflict: &Conflict) -> BTreeSet<InputPlace> {
        of_move(conflict, self.step, &self.worth)
    }
}

impl Restraint {
    /// The inputs that decide in the move: the options or listed moves by which it goes, and the wish it costs.
    #[must_use]
    pub fn decided_by(&self, conflict: &Conflict) -> BTreeSet<InputPlace> {
        of_move(conflict, self.step, &self.worth)
    }
}

impl Answer {
    /// The inputs by which others answer: the options or listed moves by which they go, and, where each of them goes
    /// in the interest of whoever makes it, what each of them wants by it.
    #[must_use]
    pub fn decided_by(&self, conflict: &Conflict) -> BTreeSet<InputPlace> {
        let mut inputs = BTreeSet::new();
        for step in &self.steps {
            inputs.extend(by_which(conflict, *step));
            if self.credible {
                let worth = conflict.worth(step.mover, step.from, step.to);
                inputs.extend(decisive(conflict, step.mover, &worth));
            }
        }
        inputs
    }

    /// The inputs by which the end is no better for the first mover.
    #[must_use]
    pub fn end_decided_by(&self, conflict: &Conflict) -> BTreeSet<InputPlace> {
        decisive(conflict, self.worth.actor, &self.worth)
            .into_iter()
            .collect()
    }
}

/// The wish, or the ranking, by which an actor holds one state better or worse than another.
fn decisive(conflict: &Conflict, actor: ActorId, worth: &Worth) -> Option<InputPlace> {
    let preference = conflict.case.preferences[actor.index()].as_ref()?;
    let owner = detente_case::model::ActorId(actor.index());
    match preference.order {
        Order::Ranking(_) => Some(InputPlace::Ranking(owner)),
        _ => worth.decisive().map(|wish| InputPlace::Wish(owner, wish)),
    }
}

/// The inputs by which a step is possible: the options it changes, or the moves that are listed for it.
fn by_which(conflict: &Conflict, step: Step) -> Vec<InputPlace> {
    let case = &conflict.case;
    if case.form() == Form::Option {
        let change = conflict.change(step.from, step.to);
        let options = change.taken.iter().chain(&change.dropped);
        return options.map(|option| InputPlace::Option(option.0)).collect();
    }
    let moves = case.moves.iter().enumerate().filter(|(_, moves)| {
        moves.actor.value.0 == step.mover.index()
            && moves.from.value.0 == step.from.index()
            && moves.to.iter().any(|to| to.value.0 == step.to.index())
    });
    moves.map(|(place, _)| InputPlace::Move(place)).collect()
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
    let model = &solved.conflict.model;
    let holding = Holding::of_actor(&solved.solution, actor, state);
    let temptations = temptations(solved, state, actor);
    let restraints = if temptations.is_empty() {
        restraints(&solved.conflict, state, actor)
    } else {
        Vec::new()
    };
    let here = model.rank(actor, state);
    Reasons {
        actor,
        holding,
        temptations,
        restraints,
        indifferent: model.ranks(actor).iter().all(|rank| *rank == here),
    }
}

pub(crate) fn temptations(solved: &Solved, state: StateId, actor: ActorId) -> Vec<Temptation> {
    let model = &solved.conflict.model;
    let improvements = model.improvements(actor, state).into_iter();
    let mut temptations: Vec<Temptation> = improvements
        .map(|to| tempt(solved, state, actor, to))
        .collect();
    temptations.sort_by_key(|temptation| {
        let to = temptation.step.to;
        let plainness = solved.conflict.change(state, to).size();
        let rank = Reverse(model.rank(actor, to));
        (temptation.answer.is_some(), plainness, rank, to)
    });
    temptations
}

/// An improvement with what would come of it.
pub(crate) fn tempt(solved: &Solved, from: StateId, mover: ActorId, to: StateId) -> Temptation {
    Temptation {
        step: Step { mover, from, to },
        worth: solved.conflict.worth(mover, from, to),
        answer: answer(solved, from, mover, to),
    }
}

/// The answer to an improvement, the firmest there is: beyond answering back and in the
/// answerers' interest, else in their interest, else beyond answering back, else any. Where the
/// state holds under SMR and not under SEQ, an answer that shows it goes before one in the
/// answerers' interest.
fn answer(solved: &Solved, state: StateId, actor: ActorId, improvement: StateId) -> Option<Answer> {
    let conflict = &solved.conflict;
    let proven = Holding::of_actor(&solved.solution, actor, state).concept();
    let firmest_first = if proven == Concept::Smr {
        [Concept::SymSeq, Concept::Smr, Concept::Seq, Concept::Gmr]
    } else {
        [Concept::SymSeq, Concept::Seq, Concept::Smr, Concept::Gmr]
    };
    let (concept, sanction) = firmest_first.into_iter().find_map(|concept| {
        let sanction = sanction(&conflict.model, actor, state, improvement, concept)?;
        Some((concept, sanction))
    })?;
    let end = sanction.end();
    Some(Answer {
        steps: Step::along(improvement, &sanction.steps),
        credible: matches!(concept, Concept::SymSeq | Concept::Seq),
        worth: conflict.worth(actor, state, end),
        answered_back: way_back(conflict, state, actor, end),
    })
}

/// The best move out of where an answer ends that leaves the first mover better off than at first.
fn way_back(conflict: &Conflict, state: StateId, actor: ActorId, end: StateId) -> Option<Step> {
    let rank = |state| conflict.model.rank(actor, state);
    let moves = conflict.model.moves().reachable(actor, end);
    let better = moves.into_iter().filter(|to| rank(*to) > rank(state));
    better
        .max_by_key(|to| (rank(*to), Reverse(*to)))
        .map(|to| Step {
            mover: actor,
            from: end,
            to,
        })
}

/// The moves that change one option, or as few as can be changed where rules tie options
/// together; all moves where states have no patterns.
fn restraints(conflict: &Conflict, from: StateId, mover: ActorId) -> Vec<Restraint> {
    let change = |to: StateId| conflict.change(from, to);
    let mut moves = conflict.model.moves().reachable(mover, from);
    moves.sort_by_key(|to| (change(*to).size(), *to));
    let mut restraints = Vec::new();
    let mut covered: Vec<OptionId> = Vec::new();
    for to in moves {
        let Change { taken, dropped } = change(to);
        let options: Vec<OptionId> = taken.into_iter().chain(dropped).collect();
        if options.is_empty() || options.iter().any(|option| !covered.contains(option)) {
            covered.extend(options);
            restraints.push(Restraint {
                step: Step { mover, from, to },
                worth: conflict.worth(mover, from, to),
            });
        }
    }
    // The price of a move is the most important wish it gives up; a move without a price is last.
    restraints.sort_by_key(|restraint| {
        let price = restraint.worth.decisive();
        (price.is_none(), price, restraint.step.to)
    });
    restraints
}

impl Reasons {
    /// The proof of how `state`, which these reasons are about, holds: under [`Holding::concept`].
    #[must_use]
    pub fn certificate(&self, solved: &Solved, state: StateId) -> Certificate {
        let concept = self.holding.concept();
        certify(&solved.conflict.model, self.actor, state, concept)
    }
}

impl Explanation {
    /// The actors who would leave the state and whom nobody can answer.
    pub fn breakers(&self) -> impl Iterator<Item = &Reasons> {
        self.actors
            .iter()
            .filter(|reasons| reasons.holding.hold == Hold::DoesNot)
    }
}
