//! Who can move where, in either form.

use crate::word_moves::{WORD, WordMoves};
use crate::{ActorId, GraphForm, OptionForm, StateId};

/// The states and moves of a conflict.
///
/// Up to 64 states, a set of states fits into a machine word; then what solving needs to know of the moves
/// is found by the first solve and kept here for the next. Give models that differ only in preferences the
/// same `Arc<Moves>`.
#[derive(Debug, Clone)]
pub enum Moves {
    /// Described by options.
    Options(OptionForm),
    /// Described by arcs.
    Arcs(GraphForm),
}

impl Moves {
    /// The number of decision makers.
    #[must_use]
    pub fn actors(&self) -> usize {
        match self {
            Moves::Options(form) => form.actors(),
            Moves::Arcs(form) => form.actors(),
        }
    }

    /// The number of states.
    #[must_use]
    pub fn states(&self) -> usize {
        match self {
            Moves::Options(form) => form.states(),
            Moves::Arcs(form) => form.states(),
        }
    }

    /// The states that `actor` can reach in one move, `R_i(s)`, in ascending order.
    ///
    /// # Panics
    /// If the decision maker or the state does not exist.
    #[must_use]
    pub fn reachable(&self, actor: ActorId, state: StateId) -> Vec<StateId> {
        match self {
            Moves::Options(form) => form.reachable(actor, state),
            Moves::Arcs(form) => form.reachable(actor, state).to_vec(),
        }
    }

    /// Whether `actor` has a move from `state` at all, without listing its moves.
    ///
    /// # Panics
    /// If the decision maker or the state does not exist.
    #[must_use]
    pub fn has_move(&self, actor: ActorId, state: StateId) -> bool {
        match self {
            Moves::Options(form) => form.has_move(actor, state),
            Moves::Arcs(form) => !form.reachable(actor, state).is_empty(),
        }
    }

    /// The moves in words, where states and decision makers are few enough.
    pub(crate) fn words(&self) -> Option<&WordMoves> {
        if self.states().max(self.actors()) > WORD {
            return None;
        }
        Some(match self {
            Moves::Options(form) => form.words(),
            Moves::Arcs(form) => form.words(),
        })
    }
}

impl From<OptionForm> for Moves {
    fn from(form: OptionForm) -> Self {
        Moves::Options(form)
    }
}

impl From<GraphForm> for Moves {
    fn from(form: GraphForm) -> Self {
        Moves::Arcs(form)
    }
}
