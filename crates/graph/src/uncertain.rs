//! A graph model in which the order of some states is unknown.
//!
//! (Li, Hipel, Kilgour and Fang 2004.) "Better or unknown" is not transitive, whatever the ranks, so
//! that who moved last matters in option form too: joint moves are searched from each state.

use std::cmp::Ordering;

use fixedbitset::FixedBitSet;

use crate::joint_search::JointSearch;
use crate::{ActorId, Attitude, GraphModel, ModelError, SanctionRule, StateId};

/// A pair of sets of states: each state of the one is unknown beside each state of the other.
pub type UnknownPair = (Vec<StateId>, Vec<StateId>);

/// A conflict in which decision makers are not known to prefer one of two states to the other, for some
/// pairs of states.
#[derive(Debug, Clone)]
pub struct UncertainModel {
    model: GraphModel,
    /// For each decision maker, pairs of sets.
    unknown: Vec<Vec<[FixedBitSet; 2]>>,
}

impl UncertainModel {
    /// Adds what is unknown to a model: `unknown` has one list for each decision maker. Pairs go both
    /// ways and override the ranks; a state beside itself is never unknown.
    ///
    /// # Errors
    /// [`ModelError::WrongUnknownLists`] and [`ModelError::UnknownState`].
    pub fn new(model: GraphModel, unknown: &[Vec<UnknownPair>]) -> Result<Self, ModelError> {
        if unknown.len() != model.actors() {
            return Err(ModelError::WrongUnknownLists {
                expected: model.actors(),
                found: unknown.len(),
            });
        }
        let set = |states: &[StateId]| {
            let mut set = FixedBitSet::with_capacity(model.states());
            for &state in states {
                if state.index() >= model.states() {
                    return Err(ModelError::UnknownState(state));
                }
                set.insert(state.index());
            }
            Ok(set)
        };
        let of_actor = |pairs: &Vec<UnknownPair>| -> Result<Vec<[FixedBitSet; 2]>, ModelError> {
            let sets = pairs
                .iter()
                .map(|(one, other)| Ok([set(one)?, set(other)?]));
            sets.collect()
        };
        let unknown = unknown.iter().map(of_actor).collect::<Result<_, _>>()?;
        Ok(UncertainModel { model, unknown })
    }

    /// The model with the order that holds wherever nothing is unknown.
    #[must_use]
    pub fn model(&self) -> &GraphModel {
        &self.model
    }

    /// How `state` ranks beside `beside` for a decision maker; `None` where that is unknown.
    ///
    /// # Panics
    /// If the decision maker or a state does not exist.
    #[must_use]
    pub fn compare(&self, actor: ActorId, state: StateId, beside: StateId) -> Option<Ordering> {
        let (one, other) = (state.index(), beside.index());
        let is_unknown = |[left, right]: &[FixedBitSet; 2]| {
            left.contains(one) && right.contains(other)
                || left.contains(other) && right.contains(one)
        };
        if state != beside && self.unknown[actor.index()].iter().any(is_unknown) {
            return None;
        }
        let rank = |state| self.model.rank(actor, state);
        Some(rank(state).cmp(&rank(beside)))
    }

    /// The moves of `actor` from a state that are better for it or unknown, in ascending order.
    ///
    /// # Panics
    /// If the decision maker or the state does not exist.
    #[must_use]
    pub fn better_or_unknown(&self, actor: ActorId, state: StateId) -> Vec<StateId> {
        let mut found = self.model.moves().reachable(actor, state);
        found.retain(|&to| self.compare(actor, to, state).is_none_or(Ordering::is_gt));
        found
    }

    /// Searches the joint moves of `opponents` from a state, at least one, nobody twice in succession,
    /// as far as the first state for which `stop` is true. Credible ones are each better for whoever
    /// makes them, or unknown. Adds the moves looked at to `work`.
    pub(crate) fn answers(
        &self,
        opponents: &[ActorId],
        from: StateId,
        credible: bool,
        stop: impl FnMut(StateId) -> bool,
        work: &mut u64,
    ) -> JointSearch {
        let mut targets = |mover: u16, state| {
            let mover = opponents[usize::from(mover)];
            let found = if credible {
                self.better_or_unknown(mover, state)
            } else {
                self.model.moves().reachable(mover, state)
            };
            *work += found.len() as u64 + 1;
            found
        };
        let movers = opponents.len() as u16;
        let mut seeds = Vec::new();
        for mover in 0..movers {
            seeds.extend(targets(mover, from).into_iter().map(|to| (mover, to)));
        }
        JointSearch::run(self.model.states(), movers, seeds, targets, stop)
    }

    /// Whether the prospect of `end` holds `actor` back in `state`: it counts as a loss beside `state`,
    /// and so does every state that `actor` could go on to, where it may answer back. Adds the
    /// comparisons made to `work`.
    pub(crate) fn holds_back(
        &self,
        actor: ActorId,
        state: StateId,
        end: StateId,
        (rule, attitude): (SanctionRule, Attitude),
        work: &mut u64,
    ) -> bool {
        let mut is_loss = |other| {
            *work += 1;
            attitude.is_held_back_by(self.compare(actor, other, state))
        };
        if !is_loss(end) {
            return false;
        }
        let answers = rule
            .answer_back
            .then(|| self.model.moves().reachable(actor, end));
        answers.into_iter().flatten().all(is_loss)
    }

    /// Everybody but `actor`.
    pub(crate) fn opponents(&self, actor: ActorId) -> Vec<ActorId> {
        let all = (0..self.model.actors() as u16).map(ActorId);
        all.filter(|&other| other != actor).collect()
    }
}
