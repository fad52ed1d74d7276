//! What holds: every state under every concept.

use detente_graph::{Solution, StateId};

use crate::conflict::Conflict;
use crate::hold::Holding;

/// A conflict with its solution: what `solve` shows, and what the other questions start from.
#[derive(Debug)]
pub struct Solved<'a> {
    /// States and moves, with their names.
    pub conflict: Conflict<'a>,
    /// Which states are stable for whom under which concept.
    pub solution: Solution,
}

/// Solves a conflict for Nash, GMR, SMR, SEQ and SSEQ.
#[must_use]
pub fn solve(conflict: Conflict<'_>) -> Solved<'_> {
    let solution = detente_graph::solve(&conflict.model);
    Solved { conflict, solution }
}

impl Solved<'_> {
    /// How the state holds for all actors together.
    #[must_use]
    pub fn holding(&self, state: StateId) -> Holding {
        Holding::of_all(&self.solution, state)
    }
}
