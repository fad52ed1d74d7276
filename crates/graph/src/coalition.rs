//! Coalitions: sets of decision makers who can act together.
//!
//! (Kilgour, Hipel, Fang and Peng 2001, Coalition analysis in group decision support.)

use std::cmp::Reverse;

use crate::{ActorId, StateId};

/// A set of decision makers, any of the first 64 of a model.
///
/// ```
/// use detente_graph::{ActorId, Coalition, CoalitionError};
///
/// let table = Coalition::new([ActorId(2), ActorId(0)])?;
/// assert_eq!(table.members().collect::<Vec<_>>(), [ActorId(0), ActorId(2)]);
/// let everyone = Coalition::everyone(4)?;
/// assert_eq!(everyone.without(table), Coalition::new([ActorId(1), ActorId(3)])?);
/// assert_eq!(Coalition::all(4)?.len(), 15);
/// # Ok::<(), CoalitionError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Coalition(u64);

/// The largest number of decision makers whose coalitions are all looked at (12, that is 4095 coalitions).
///
/// What needs more is refused with [`CoalitionError::TooManyCoalitions`].
pub const COALITION_LIMIT: usize = 12;

/// Why a question about coalitions is not answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CoalitionError {
    /// A decision maker beyond the 64 that a coalition can name.
    #[error("decision maker {} is beyond the 64 that coalitions can be made of", .0.0)]
    BeyondReach(ActorId),
    /// A decision maker that the model does not have.
    #[error("decision maker {} does not exist", .0.0)]
    UnknownActor(ActorId),
    /// A state that the model does not have.
    #[error("state {} does not exist", .0.0)]
    UnknownState(StateId),
    /// The coalitions that so many decision makers can form are too many to look at.
    #[error("the coalitions of {actors} decision makers are too many; the limit is {limit}")]
    TooManyCoalitions {
        /// How many decision makers there are.
        actors: usize,
        /// How many there may be.
        limit: usize,
    },
    /// The search would need more memory than [`crate::MEMORY_LIMIT`].
    #[error(
        "{coalitions} coalitions and {states} states need about {bytes} bytes; the limit is {limit} bytes"
    )]
    TooLarge {
        /// How many coalitions have to be looked at.
        coalitions: usize,
        /// How many states the model has.
        states: usize,
        /// How many bytes it would take.
        bytes: u128,
        /// How many bytes are allowed.
        limit: u64,
    },
}

impl Coalition {
    /// The coalition without members, which cannot move.
    pub const EMPTY: Coalition = Coalition(0);

    /// A coalition of these members; one named twice counts once.
    ///
    /// # Errors
    /// [`CoalitionError::BeyondReach`].
    pub fn new(members: impl IntoIterator<Item = ActorId>) -> Result<Self, CoalitionError> {
        members
            .into_iter()
            .try_fold(Coalition::EMPTY, |all, member| {
                if member.0 < 64 {
                    Ok(Coalition(all.0 | 1 << member.0))
                } else {
                    Err(CoalitionError::BeyondReach(member))
                }
            })
    }

    /// The coalition of all of `actors` decision makers.
    ///
    /// # Errors
    /// [`CoalitionError::BeyondReach`] if there are more than 64.
    pub fn everyone(actors: usize) -> Result<Self, CoalitionError> {
        Coalition::new((0..actors.min(65) as u16).map(ActorId))
    }

    /// Every coalition of `actors` decision makers with at least one member: smaller ones first, those
    /// of one size by their members.
    ///
    /// # Errors
    /// [`CoalitionError::TooManyCoalitions`] above [`COALITION_LIMIT`].
    pub fn all(actors: usize) -> Result<Vec<Self>, CoalitionError> {
        if actors > COALITION_LIMIT {
            return Err(CoalitionError::TooManyCoalitions {
                actors,
                limit: COALITION_LIMIT,
            });
        }
        Ok(Coalition::everyone(actors)?.subsets())
    }

    /// The members, in ascending order.
    pub fn members(self) -> impl Iterator<Item = ActorId> {
        (0..64)
            .map(ActorId)
            .filter(move |&actor| self.contains(actor))
    }

    /// Whether `actor` is a member.
    #[must_use]
    pub fn contains(self, actor: ActorId) -> bool {
        actor.0 < 64 && self.0 >> actor.0 & 1 == 1
    }

    /// The number of members.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there are no members.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether all members are members of `other`.
    #[must_use]
    pub fn is_within(self, other: Coalition) -> bool {
        self.0 & !other.0 == 0
    }

    /// This coalition and `other` together.
    #[must_use]
    pub fn with(self, other: Coalition) -> Coalition {
        Coalition(self.0 | other.0)
    }

    /// This coalition less the members of `other`.
    #[must_use]
    pub fn without(self, other: Coalition) -> Coalition {
        Coalition(self.0 & !other.0)
    }

    /// The coalitions within this one that have a member: smaller ones first, those of one size by
    /// their members. There are `2^n - 1`, so the number of members has to be known to be small.
    pub(crate) fn subsets(self) -> Vec<Coalition> {
        let mut subsets = Vec::new();
        let mut subset = 0u64;
        loop {
            subset = subset.wrapping_sub(self.0) & self.0;
            if subset == 0 {
                break;
            }
            subsets.push(Coalition(subset));
        }
        subsets.sort_by_key(|subset| subset.in_tables());
        subsets
    }

    /// The key by which tables are ordered: smaller coalitions first, those of one size by members.
    pub(crate) fn in_tables(self) -> (usize, Reverse<u64>) {
        (self.len(), Reverse(self.0.reverse_bits()))
    }

    /// Refuses members that a model with so many decision makers does not have.
    pub(crate) fn check(self, actors: usize) -> Result<(), CoalitionError> {
        match self.members().find(|member| member.index() >= actors) {
            Some(unknown) => Err(CoalitionError::UnknownActor(unknown)),
            None => Ok(()),
        }
    }
}
