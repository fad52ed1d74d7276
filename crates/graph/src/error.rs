//! What can be wrong with a model, and how large one may be.

use crate::{ActorId, OptionId, StateId};

/// The largest amount of memory, in bytes, that a model may need for its solution (4 GiB).
///
/// A larger model is refused with [`ModelError::TooLarge`] before the memory is taken.
pub const MEMORY_LIMIT: u64 = 4 << 30;

/// Why a model cannot be built.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// The model needs more memory than [`MEMORY_LIMIT`] or has more states than a [`StateId`] can name.
    #[error("{states} states need about {bytes} bytes; the limit is {limit} bytes")]
    TooLarge {
        /// How many states the model has.
        states: u128,
        /// How many bytes it would need, model and solution together.
        bytes: u128,
        /// How many bytes are allowed.
        limit: u64,
    },
    /// There is no decision maker.
    #[error("a model needs at least one decision maker")]
    NoActors,
    /// There is no feasible state.
    #[error("a model needs at least one feasible state")]
    NoStates,
    /// There are more decision makers than an [`ActorId`] can name.
    #[error("{0} decision makers are more than the 65535 that can be told apart")]
    TooManyActors(usize),
    /// There are more options than a mask has bits.
    #[error("{0} options are more than the 64 that fit a state's mask")]
    TooManyOptions(usize),
    /// Something names a decision maker that does not exist.
    #[error("decision maker {} does not exist", .0.0)]
    UnknownActor(ActorId),
    /// An option is owned by a decision maker that does not exist.
    #[error("option {} is owned by decision maker {}, which does not exist", option.0, owner.0)]
    UnknownOwner {
        /// The option.
        option: OptionId,
        /// The owner it names.
        owner: ActorId,
    },
    /// Something names a state that does not exist.
    #[error("state {} does not exist", .0.0)]
    UnknownState(StateId),
    /// A feasible state's mask sets a bit beyond the last option.
    #[error("mask {mask:#x} of state {} takes an option that does not exist", state.0)]
    UnknownOption {
        /// The state's place in the list.
        state: StateId,
        /// Its mask.
        mask: u64,
    },
    /// The masks of the feasible states are not in strictly ascending order.
    #[error("the mask of state {} is not greater than the one before it", .0.0)]
    NotAscending(StateId),
    /// An arc leads from a state to itself.
    #[error("decision maker {} has a move from state {} to itself", actor.0, state.0)]
    MoveToSelf {
        /// The mover.
        actor: ActorId,
        /// The state.
        state: StateId,
    },
    /// A block of states to be merged is empty; its place in the list is given.
    #[error("block {0} of the states to be merged is empty")]
    EmptyBlock(usize),
    /// A state is in two blocks of states to be merged, or twice in one.
    #[error("state {} is to be merged twice", .0.0)]
    OverlappingBlocks(StateId),
    /// There is not one list of ranks per decision maker.
    #[error("{found} lists of ranks for {expected} decision makers")]
    WrongRankLists {
        /// The number of decision makers.
        expected: usize,
        /// The number of lists.
        found: usize,
    },
    /// There is not one list of unknown pairs per decision maker.
    #[error("{found} lists of unknown pairs for {expected} decision makers")]
    WrongUnknownLists {
        /// The number of decision makers.
        expected: usize,
        /// The number of lists.
        found: usize,
    },
    /// What is strongly worse for a decision maker is not worse for it.
    #[error("strength goes against the ranks of decision maker {}", .0.0)]
    StrengthAgainstRank(ActorId),
    /// A list of ranks has not one rank per state.
    #[error("{found} ranks for {expected} states, decision maker {}", actor.0)]
    WrongRankCount {
        /// Whose ranks they are.
        actor: ActorId,
        /// The number of states.
        expected: usize,
        /// The number of ranks.
        found: usize,
    },
}

/// About how many bytes a model with so many listed states and decision makers needs at its peak,
/// ranks and solution included; an upper estimate for two threads.
///
/// A model in which every combination of options is feasible needs about half as much, one in graph form
/// 24 bytes more for every arc; [`ModelError::TooLarge`] takes that into account.
#[must_use]
pub fn bytes_needed(states: u128, actors: usize) -> u128 {
    // Per decision maker: a rank (4), its slot in a ranked fibre (4), that slot with the empty ones (8),
    // class, membership and component (16); verdicts are bits. Per state: its mask (8), the working
    // lists of two searches (32), and while the fibres of two decision makers are found, keys in a
    // hash table (120).
    states.saturating_mul(33 * actors as u128 + 160)
}

/// The same where every combination of options is feasible, which needs no lists of states.
pub(crate) fn bytes_needed_for_all(states: u128, actors: usize) -> u128 {
    states.saturating_mul(17 * actors as u128 + 40)
}

/// The same in graph form.
pub(crate) fn bytes_needed_for_arcs(states: u128, actors: usize, arcs: u128) -> u128 {
    bytes_needed(states, actors).saturating_add(arcs.saturating_mul(24))
}

/// Refuses a model that is too large.
pub(crate) fn check_size(states: u128, bytes: u128) -> Result<(), ModelError> {
    if bytes > u128::from(MEMORY_LIMIT) || states >= u128::from(u32::MAX) {
        return Err(ModelError::TooLarge {
            states,
            bytes,
            limit: MEMORY_LIMIT,
        });
    }
    Ok(())
}

/// Refuses a model without decision makers or with more than can be named.
pub(crate) fn check_actors(actors: usize) -> Result<(), ModelError> {
    match actors {
        0 => Err(ModelError::NoActors),
        1..=0xFFFF => Ok(()),
        _ => Err(ModelError::TooManyActors(actors)),
    }
}
