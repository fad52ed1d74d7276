//! Names of things: decision makers, options and states, each with its own type.

/// A decision maker, counted from 0 in the order the model lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActorId(pub u16);

/// An option, counted from 0; bit `k` of a state's mask says whether option `k` is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionId(pub u16);

/// A feasible state, counted from 0.
///
/// In option form states are in ascending order of their masks, which is the field's decimal order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateId(pub u32);

impl ActorId {
    /// The position of this decision maker in lists of decision makers.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl OptionId {
    /// The position of this option in lists of options.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl StateId {
    /// The position of this state in lists of states.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}
