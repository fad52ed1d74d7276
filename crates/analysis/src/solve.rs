//! What holds: every state under every concept.

use std::cmp::Reverse;

use detente_ensemble::Progress;
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

/// The same, unless `progress` is asked to stop meanwhile: `None` then.
pub(crate) fn solve_unless_stopped<'a>(
    conflict: Conflict<'a>,
    progress: &Progress,
) -> Option<Solved<'a>> {
    let solution = detente_graph::solve_unless(&conflict.model, progress.stopping())?;
    Some(Solved { conflict, solution })
}

impl Solved<'_> {
    /// The same, with a case of its own: what is solved once can be asked again later.
    #[must_use]
    pub fn into_owned(self) -> Solved<'static> {
        Solved {
            conflict: self.conflict.into_owned(),
            solution: self.solution,
        }
    }

    /// How the state holds for all actors together.
    #[must_use]
    pub fn holding(&self, state: StateId) -> Holding {
        Holding::of_all(&self.solution, state)
    }

    /// What could last: the states that hold for all on answers in the answerers' interest or by
    /// themselves, the firmest first, of equally firm ones today's situation first.
    #[must_use]
    pub fn lasting(&self) -> Vec<StateId> {
        let mut lasting: Vec<StateId> = self
            .conflict
            .states()
            .filter(|state| self.holding(*state).lasts())
            .collect();
        lasting.sort_by_key(|state| {
            let Holding { hold, answer_back } = self.holding(*state);
            let today = self.conflict.status_quo == Some(*state);
            (Reverse(hold), answer_back, !today, *state)
        });
        lasting
    }

    /// Today's situation, where the case has one, and then what else could last.
    pub(crate) fn today_and_lasting(&self) -> Vec<StateId> {
        let today = self.conflict.status_quo;
        let lasting = self.lasting().into_iter();
        let others = lasting.filter(|state| today != Some(*state));
        today.into_iter().chain(others).collect()
    }
}
