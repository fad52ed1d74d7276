//! What solving a model gives: who is stable where, under which concept.

use crate::ones::Ones;
use crate::{ActorId, Concept, StateId};

/// For every state, decision maker and solution concept, whether the state is stable.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Solution {
    actors: usize,
    states: usize,
    /// One bit per state; a row of words per concept, five rows per decision maker.
    verdicts: Vec<u64>,
    visited: u64,
}

impl Solution {
    /// Prepares room for the verdicts of a model; none is stable yet.
    pub(crate) fn reset(&mut self, actors: usize, states: usize) {
        self.actors = actors;
        self.states = states;
        self.visited = 0;
        self.verdicts.clear();
        let words = actors * Concept::ALL.len() * states.div_ceil(64);
        self.verdicts.resize(words, 0);
    }

    /// The rows of every decision maker in turn, each to be split into rows by concept.
    pub(crate) fn rows_by_actor(&mut self) -> impl Iterator<Item = &mut [u64]> {
        let words = Concept::ALL.len() * self.states.div_ceil(64);
        self.verdicts.chunks_mut(words)
    }

    /// Adds to the count of states visited.
    pub(crate) fn add_visited(&mut self, visited: u64) {
        self.visited += visited;
    }

    /// The number of decision makers.
    #[must_use]
    pub fn actors(&self) -> usize {
        self.actors
    }

    /// The number of states.
    #[must_use]
    pub fn states(&self) -> usize {
        self.states
    }

    /// How many times a state was visited while looking for sanctions.
    ///
    /// A measure of work that, unlike time, is the same on every machine and for any number of threads.
    #[must_use]
    pub fn visited(&self) -> u64 {
        self.visited
    }

    /// Whether `state` is stable for `actor` under `concept`.
    ///
    /// # Panics
    /// If the decision maker or the state does not exist.
    #[must_use]
    pub fn is_stable(&self, actor: ActorId, concept: Concept, state: StateId) -> bool {
        assert!(state.index() < self.states, "no such state: {state:?}");
        self.row(actor.index(), concept)[state.index() / 64] >> (state.0 % 64) & 1 == 1
    }

    /// The states that are stable for `actor` under `concept`, in ascending order.
    ///
    /// # Panics
    /// If the decision maker does not exist.
    pub fn stable(&self, actor: ActorId, concept: Concept) -> impl Iterator<Item = StateId> {
        ones(self.row(actor.index(), concept).iter().copied())
    }

    /// Whether `state` is stable for every decision maker under `concept`.
    ///
    /// # Panics
    /// If the state does not exist.
    #[must_use]
    pub fn is_equilibrium(&self, concept: Concept, state: StateId) -> bool {
        (0..self.actors).all(|i| self.is_stable(ActorId(i as u16), concept, state))
    }

    /// The states that are stable for every decision maker under `concept`, in ascending order.
    pub fn equilibria(&self, concept: Concept) -> impl Iterator<Item = StateId> {
        let words = self.states.div_ceil(64);
        ones((0..words).map(move |word| {
            (0..self.actors).fold(u64::MAX, |all, i| all & self.row(i, concept)[word])
        }))
    }

    /// The verdicts of one decision maker under one concept, a bit per state.
    fn row(&self, actor: usize, concept: Concept) -> &[u64] {
        assert!(actor < self.actors, "no such decision maker: {actor}");
        let words = self.states.div_ceil(64);
        let row = actor * Concept::ALL.len() + concept.index();
        &self.verdicts[row * words..(row + 1) * words]
    }
}

/// The places of the bits that are set.
fn ones(words: impl Iterator<Item = u64>) -> impl Iterator<Item = StateId> {
    let words = (0u32..).zip(words);
    words.flat_map(|(w, word)| Ones(word).map(move |bit| StateId(w * 64 + bit)))
}
