//! Conflicts in graph form: states and, for each decision maker, the arcs it controls.
//!
//! More general than option form, since moves need not be transitive: being able to go from one state
//! to a second and from there to a third does not mean being able to go to the third at once.
//! (Kilgour, Hipel and Fang 1987.)

use std::sync::OnceLock;

use crate::error::{bytes_needed_for_arcs, check_actors, check_size};
use crate::word_moves::WordMoves;
use crate::{ActorId, ModelError, StateId};

/// The states and moves of a conflict described by arcs.
#[derive(Debug, Clone)]
pub struct GraphForm {
    states: usize,
    moves: Vec<Arcs>,
    /// The same arcs turned round: where each decision maker can come from.
    origins: Vec<Arcs>,
    /// The moves in words, once asked for; only where there are few enough states.
    words: OnceLock<WordMoves>,
}

/// The arcs of one decision maker, grouped by the state they leave.
#[derive(Debug, Clone)]
pub(crate) struct Arcs {
    starts: Vec<u32>,
    ends: Vec<StateId>,
}

impl Arcs {
    /// Groups pairs that are sorted by their first state.
    fn new(states: usize, sorted: impl Iterator<Item = (StateId, StateId)>) -> Self {
        let mut starts = vec![0; states + 1];
        let mut ends = Vec::new();
        for (from, to) in sorted {
            starts[from.index() + 1] += 1;
            ends.push(to);
        }
        for s in 0..states {
            starts[s + 1] += starts[s];
        }
        Arcs { starts, ends }
    }

    /// The number of states.
    pub(crate) fn states(&self) -> u32 {
        self.starts.len() as u32 - 1
    }

    /// Where the arcs that leave a state lead, in ascending order.
    pub(crate) fn from(&self, state: u32) -> &[StateId] {
        let (start, end) = (self.starts[state as usize], self.starts[state as usize + 1]);
        &self.ends[start as usize..end as usize]
    }
}

impl GraphForm {
    /// Describes a conflict of `actors` decision makers with `states` states by its arcs: who can
    /// move from which state to which. An arc given twice counts once.
    ///
    /// # Errors
    /// Refuses arcs that name unknown decision makers or states or lead nowhere, and models that are
    /// too large; see [`ModelError`].
    pub fn new(
        actors: usize,
        states: usize,
        arcs: impl IntoIterator<Item = (ActorId, StateId, StateId)>,
    ) -> Result<Self, ModelError> {
        check_actors(actors)?;
        let bytes = |arcs| bytes_needed_for_arcs(states as u128, actors, arcs);
        check_size(states as u128, bytes(0))?;
        if states == 0 {
            return Err(ModelError::NoStates);
        }
        let mut by_actor: Vec<Vec<(StateId, StateId)>> = vec![Vec::new(); actors];
        for (count, (actor, from, to)) in arcs.into_iter().enumerate() {
            // Counted as they come, as there may be more than can be held.
            if count.is_multiple_of(1 << 20) {
                check_size(states as u128, bytes(count as u128))?;
            }
            if let Some(unknown) = [from, to].into_iter().find(|s| s.index() >= states) {
                return Err(ModelError::UnknownState(unknown));
            }
            if from == to {
                return Err(ModelError::MoveToSelf { actor, state: from });
            }
            let own = by_actor.get_mut(actor.index());
            own.ok_or(ModelError::UnknownActor(actor))?.push((from, to));
        }
        let (mut moves, mut origins) = (Vec::new(), Vec::new());
        for mut arcs in by_actor {
            arcs.sort_unstable();
            arcs.dedup();
            moves.push(Arcs::new(states, arcs.iter().copied()));
            arcs.sort_unstable_by_key(|&(from, to)| (to, from));
            let turned = arcs.iter().map(|&(from, to)| (to, from));
            origins.push(Arcs::new(states, turned));
        }
        Ok(GraphForm {
            states,
            moves,
            origins,
            words: OnceLock::new(),
        })
    }

    /// The number of decision makers.
    #[must_use]
    pub fn actors(&self) -> usize {
        self.moves.len()
    }

    /// The number of states.
    #[must_use]
    pub fn states(&self) -> usize {
        self.states
    }

    /// The states that `actor` can reach in one move, `R_i(s)`, in ascending order.
    ///
    /// # Panics
    /// If the decision maker or the state does not exist.
    #[must_use]
    pub fn reachable(&self, actor: ActorId, state: StateId) -> &[StateId] {
        self.moves[actor.index()].from(state.0)
    }

    /// The arcs of a decision maker.
    pub(crate) fn moves(&self, actor: usize) -> &Arcs {
        &self.moves[actor]
    }

    /// The arcs of a decision maker, turned round.
    pub(crate) fn origins(&self, actor: usize) -> &Arcs {
        &self.origins[actor]
    }
    /// The moves in words; for no more states than a word has bits.
    pub(crate) fn words(&self) -> &WordMoves {
        self.words.get_or_init(|| WordMoves::of_arcs(&self.moves))
    }
}
