//! The reason for a verdict, in a form that can be checked without trusting the solver.
//!
//! A state is unstable because of one improvement that nobody can punish; it is stable because every
//! improvement meets a sanction, which is listed move by move. [`crate::verify`] checks a certificate
//! from the definitions alone.

use std::collections::VecDeque;

use fixedbitset::FixedBitSet;

use crate::{ActorId, Concept, GraphModel, Moves, SanctionRule, StateId};

/// Why a state is stable or unstable for a decision maker under a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The decision maker.
    pub actor: ActorId,
    /// The state it is in.
    pub state: StateId,
    /// The concept.
    pub concept: Concept,
    /// The verdict with its reason.
    pub reason: Reason,
}

/// A verdict and what shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Stable: each unilateral improvement, in ascending order, is sanctioned; none if there are none.
    Stable(Vec<Sanction>),
    /// Unstable: nobody can punish this unilateral improvement.
    Unstable(StateId),
}

/// How the opponents answer a unilateral improvement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sanction {
    /// The state that the decision maker would improve to.
    pub improvement: StateId,
    /// The moves of the opponents from there, at least one; nobody moves twice in succession.
    pub steps: Vec<Step>,
    /// The rank, for the decision maker, of the state where the steps end: not above that of the state
    /// it left.
    pub rank: u32,
    /// Under concepts with an answer back, the best state that the decision maker could then move
    /// to, if it can move at all: not above the state it left either.
    pub answer: Option<Answer>,
}

/// One move of an opponent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Who moves.
    pub mover: ActorId,
    /// Where to.
    pub to: StateId,
}

/// What the decision maker could do after a sanction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The best state it can move to; of several equally good ones, the first.
    pub to: StateId,
    /// Its rank.
    pub rank: u32,
}

impl Certificate {
    /// Whether the verdict is that the state is stable.
    #[must_use]
    pub fn is_stable(&self) -> bool {
        matches!(self.reason, Reason::Stable(_))
    }
}

impl Sanction {
    /// The state where the sanction ends.
    #[must_use]
    pub fn end(&self) -> StateId {
        self.steps.last().map_or(self.improvement, |step| step.to)
    }
}

/// Finds the reason why a state is stable or unstable for a decision maker under a concept.
///
/// Sanctions are as short as possible; of several equally short ones, the one whose movers and states
/// come first. An unstable state is shown by its first improvement, in ascending order, that cannot be
/// punished. Takes a search per improvement, whose memory grows with the states it meets.
///
/// # Panics
/// If the decision maker or the state does not exist.
#[must_use]
pub fn certify(
    model: &GraphModel,
    actor: ActorId,
    state: StateId,
    concept: Concept,
) -> Certificate {
    certify_below(model, actor, state, concept, model.rank(actor, state))
}

/// As [`certify`], where a sanction counts if it ends no higher than at rank `ceiling`.
pub(crate) fn certify_below(
    model: &GraphModel,
    actor: ActorId,
    state: StateId,
    concept: Concept,
    ceiling: u32,
) -> Certificate {
    let mut sanctions = Vec::new();
    let mut unpunished = None;
    let against = |improvement| {
        let rule = concept.sanction_rule()?;
        shortest_sanction(model, actor, ceiling, improvement, rule)
    };
    for improvement in model.improvements(actor, state) {
        if let Some(sanction) = against(improvement) {
            sanctions.push(sanction);
        } else {
            unpunished = Some(improvement);
            break;
        }
    }
    Certificate {
        actor,
        state,
        concept,
        reason: unpunished.map_or(Reason::Stable(sanctions), Reason::Unstable),
    }
}

/// The shortest sanction against one unilateral improvement of `actor` from `state`, as in
/// [`certify`]; `None` where there is none, and always under Nash.
///
/// # Panics
/// If the decision maker or a state does not exist.
#[must_use]
pub fn sanction(
    model: &GraphModel,
    actor: ActorId,
    state: StateId,
    improvement: StateId,
    concept: Concept,
) -> Option<Sanction> {
    let ceiling = model.rank(actor, state);
    shortest_sanction(model, actor, ceiling, improvement, concept.sanction_rule()?)
}

/// A state met by the search and how.
struct Met {
    state: StateId,
    mover: Option<ActorId>,
    before: usize,
}

/// Searches the joint moves of the opponents, shortest first, for one that punishes an improvement.
fn shortest_sanction(
    model: &GraphModel,
    actor: ActorId,
    ceiling: u32,
    improvement: StateId,
    rule: SanctionRule,
) -> Option<Sanction> {
    // In option form moves are transitive: a shortest way never has a mover twice in succession, and
    // who came last does not matter.
    let transitive = matches!(&**model.moves(), Moves::Options(_));
    let mut met = vec![Met {
        state: improvement,
        mover: None,
        before: 0,
    }];
    let places = if transitive { 1 } else { model.actors() };
    let mut seen = FixedBitSet::with_capacity(model.states() * places);
    if transitive {
        seen.insert(improvement.index());
    }
    let mut open = VecDeque::from([0]);
    while let Some(at) = open.pop_front() {
        let (from, last) = (met[at].state, met[at].mover);
        let movers = (0..model.actors() as u16).map(ActorId);
        for mover in movers.filter(|&mover| mover != actor && Some(mover) != last) {
            for to in model.moves().reachable(mover, from) {
                let improves = model.rank(mover, to) > model.rank(mover, from);
                if rule.credible && !improves {
                    continue;
                }
                let place = if transitive { 0 } else { mover.index() };
                if seen.put(to.index() * places + place) {
                    continue;
                }
                met.push(Met {
                    state: to,
                    mover: Some(mover),
                    before: at,
                });
                let rank = model.rank(actor, to);
                if rank <= ceiling {
                    let answer = rule.answer_back.then(|| best_answer(model, actor, to));
                    let answer = answer.flatten();
                    if answer.is_none_or(|answer| answer.rank <= ceiling) {
                        return Some(Sanction {
                            improvement,
                            steps: way_to_last(&met),
                            rank,
                            answer,
                        });
                    }
                }
                open.push_back(met.len() - 1);
            }
        }
    }
    None
}

/// The steps that led to the state met last.
fn way_to_last(met: &[Met]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut at = met.len() - 1;
    while let Met {
        state,
        mover: Some(mover),
        before,
    } = met[at]
    {
        steps.push(Step { mover, to: state });
        at = before;
    }
    steps.reverse();
    steps
}

/// The best state that a decision maker can move to; the first of several.
pub(crate) fn best_answer(model: &GraphModel, actor: ActorId, from: StateId) -> Option<Answer> {
    let answers = model
        .moves()
        .reachable(actor, from)
        .into_iter()
        .map(|to| Answer {
            to,
            rank: model.rank(actor, to),
        });
    answers.reduce(|best, next| if next.rank > best.rank { next } else { best })
}
