//! What a decision maker would have to prefer for a state to be stable for it, others being as they are.
//!
//! With the preferences of the others given, `s` is stable for `i` by a condition on `i`'s preference
//! alone, and only on how `s` compares with other states: for each move `y` of `i`, `s` ranks at least as
//! high as `y`, or at least as high as a state `z` where the others would lead things from `y` (under
//! concepts with an answer back, also as all states to which `i` could move from `z`). (Kinsara,
//! Petersons, Hipel and Kilgour 2015.)

use std::collections::BTreeSet;

use super::requirement::{OpponentReach, harm};
use crate::{ActorId, Concept, GraphModel, Relation, StateId};

/// What a decision maker would have to prefer for a state to be stable for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NecessaryRelations {
    /// Who.
    pub actor: ActorId,
    /// One condition for each move it has from the state, in ascending order of where they lead. The
    /// state is stable exactly if all are met.
    pub clauses: Vec<Clause>,
    /// The states that the state has to rank at least as high as in any case, in ascending order.
    pub in_any_case: Vec<StateId>,
}

/// What stops one move: it brings nothing, or one of its sanctions counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Where the move leads. It brings nothing if the state ranks at least as high.
    pub to: StateId,
    /// The possible ends of sanctions.
    pub sanctions: Vec<Sanctioning>,
}

/// An end of a sanction. It counts if the state ranks at least as high as it and all answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sanctioning {
    /// The end.
    pub end: StateId,
    /// Under concepts with an answer back, the states to which the mover could move from there.
    pub answers: Vec<StateId>,
}

/// What `actor` would have to prefer for a state to be stable for it under a concept, the preferences of
/// the others being those of the model.
///
/// # Panics
/// If the decision maker or the state does not exist.
#[must_use]
pub fn necessary_relations(
    model: &GraphModel,
    actor: ActorId,
    state: StateId,
    concept: Concept,
) -> NecessaryRelations {
    let clause = |to: StateId| {
        let sanctions = concept.sanction_rule().map(|rule| {
            let mut ends = OpponentReach::from(model, actor, to, rule.credible).states;
            ends.sort_unstable();
            let sanctioning = |end: StateId| Sanctioning {
                end,
                answers: harm(model, actor, end, rule).skip(1).collect(),
            };
            ends.into_iter().map(sanctioning).collect()
        });
        Clause {
            to,
            sanctions: sanctions.unwrap_or_default(),
        }
    };
    let moves = model.moves().reachable(actor, state).into_iter();
    let clauses: Vec<Clause> = moves.map(clause).collect();
    let named: BTreeSet<StateId> = clauses.iter().flat_map(Clause::states).collect();
    let in_any_case = named
        .into_iter()
        .filter(|lower| *lower != state)
        .filter(|lower| clauses.iter().any(|clause| clause.needs(*lower)))
        .collect();
    NecessaryRelations {
        actor,
        clauses,
        in_any_case,
    }
}

impl Clause {
    /// Whether it is met for the state the question was about, with these ranks of the states.
    ///
    /// # Panics
    /// If a state has no rank.
    #[must_use]
    pub fn is_met(&self, state: StateId, ranks: &[u32]) -> bool {
        let at_least = |lower| Relation::at_least(state, lower).holds(ranks);
        at_least(self.to) || self.sanctions.iter().any(|end| end.states().all(at_least))
    }

    fn states(&self) -> impl Iterator<Item = StateId> {
        let sanctions = self.sanctions.iter().flat_map(Sanctioning::states);
        std::iter::once(self.to).chain(sanctions)
    }

    /// Whether it fails if nothing but the comparison with `lower` does.
    fn needs(&self, lower: StateId) -> bool {
        let fails = |sanction: &Sanctioning| sanction.states().any(|state| state == lower);
        self.to == lower && self.sanctions.iter().all(fails)
    }
}

impl Sanctioning {
    /// The states that must not be better than the one left.
    pub fn states(&self) -> impl Iterator<Item = StateId> {
        std::iter::once(self.end).chain(self.answers.iter().copied())
    }
}
