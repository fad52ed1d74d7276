//! What solving a model for coalitions gives: which of them is held where, under which concept.

use std::collections::BTreeMap;

use fixedbitset::FixedBitSet;

use crate::{Coalition, CoalitionConcept, StateId};

/// For every state, coalition looked at and concept for coalitions, whether the state is stable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoalitionSolution {
    pub(crate) states: usize,
    /// For each coalition, the states that are stable for it under each concept.
    pub(crate) stable: BTreeMap<Coalition, [FixedBitSet; CoalitionConcept::ALL.len()]>,
    pub(crate) explored: usize,
}

impl CoalitionSolution {
    /// The coalitions looked at: smaller ones first, those of one size by their members.
    #[must_use]
    pub fn coalitions(&self) -> Vec<Coalition> {
        let mut coalitions: Vec<Coalition> = self.stable.keys().copied().collect();
        coalitions.sort_by_key(|coalition| coalition.in_tables());
        coalitions
    }

    /// The number of states.
    #[must_use]
    pub fn states(&self) -> usize {
        self.states
    }

    /// The number of coalitions whose joint moves were explored: those looked at and those that could
    /// answer them.
    #[must_use]
    pub fn explored(&self) -> usize {
        self.explored
    }

    /// Whether `state` is stable for `coalition` under `concept`.
    ///
    /// # Panics
    /// If the coalition was not looked at or the state does not exist.
    #[must_use]
    pub fn is_stable(
        &self,
        coalition: Coalition,
        concept: CoalitionConcept,
        state: StateId,
    ) -> bool {
        assert!(state.index() < self.states, "no such state: {state:?}");
        self.stable[&coalition][concept as usize].contains(state.index())
    }

    /// The states that are stable for `coalition` under `concept`, in ascending order.
    ///
    /// # Panics
    /// If the coalition was not looked at.
    pub fn stable(
        &self,
        coalition: Coalition,
        concept: CoalitionConcept,
    ) -> impl Iterator<Item = StateId> {
        let stable = self.stable[&coalition][concept as usize].ones();
        stable.map(|state| StateId(state as u32))
    }

    /// The states that are stable under `concept` for every coalition looked at, in ascending order.
    #[must_use]
    pub fn stable_for_all(&self, concept: CoalitionConcept) -> Vec<StateId> {
        let states = (0..self.states as u32).map(StateId);
        let all = states.filter(|&state| self.moved_by(concept, state).is_empty());
        all.collect()
    }

    /// The coalitions looked at for which `state` is not stable under `concept`, in the order of
    /// [`CoalitionSolution::coalitions`].
    ///
    /// # Panics
    /// If the state does not exist.
    #[must_use]
    pub fn moved_by(&self, concept: CoalitionConcept, state: StateId) -> Vec<Coalition> {
        let mut moved: Vec<Coalition> = (self.stable.keys().copied())
            .filter(|&coalition| !self.is_stable(coalition, concept, state))
            .collect();
        moved.sort_by_key(|coalition| coalition.in_tables());
        moved
    }
}
