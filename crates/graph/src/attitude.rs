//! Attitudes to unknown preference: what one does about two states whose order it is not known to have.
//!
//! (Li, Hipel, Kilgour and Fang 2004, Preference uncertainty in the graph model for conflict resolution.)
//! An attitude is two switches: is a chance to gain enough to move, and is a chance of loss enough to
//! stay. With `s1` a state that a decision maker can move to from `s`, and `s2` a state where the others
//! can answer that move (or `s3` one that it can move to after that),
//!
//! | | leaves `s` for `s1` when it is | held back by `s2` (and `s3`) when it is |
//! |---|---|---|
//! | a | better or unknown | not better, and known |
//! | b | better | not better, and known |
//! | c | better or unknown | not better, or unknown |
//! | d | better | not better, or unknown |
//!
//! always beside `s`. What the others are taken to do is the same in all four: under SEQ and SSEQ they
//! answer with moves that are better for them or unknown.

use std::cmp::Ordering;
use std::fmt;

/// What a decision maker does about pairs of states whose order is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attitude {
    /// Takes chances and does not fear them.
    A,
    /// Neither takes chances nor fears them: counts what is known.
    B,
    /// Takes chances and fears them.
    C,
    /// Takes no chances, but fears them.
    D,
}

impl Attitude {
    /// Every attitude, in the order of the field's tables.
    pub const ALL: [Attitude; 4] = [Attitude::A, Attitude::B, Attitude::C, Attitude::D];

    /// The letter used in the field: `a`, `b`, `c` or `d`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Attitude::A => "a",
            Attitude::B => "b",
            Attitude::C => "c",
            Attitude::D => "d",
        }
    }

    /// Whether a chance to gain is enough to move.
    #[must_use]
    pub fn takes_chances(self) -> bool {
        matches!(self, Attitude::A | Attitude::C)
    }

    /// Whether a chance of loss is enough to stay.
    #[must_use]
    pub fn fears_chances(self) -> bool {
        matches!(self, Attitude::C | Attitude::D)
    }

    /// Whether it would leave a state for one that ranks so beside it; `None` where that is unknown.
    #[must_use]
    pub fn leaves_for(self, order: Option<Ordering>) -> bool {
        order.map_or(self.takes_chances(), Ordering::is_gt)
    }

    /// Whether it is held back by the prospect of a state that ranks so beside the one it would leave;
    /// `None` where that is unknown.
    #[must_use]
    pub fn is_held_back_by(self, order: Option<Ordering>) -> bool {
        order.map_or(self.fears_chances(), Ordering::is_le)
    }

    /// The position of this attitude in [`Attitude::ALL`].
    pub(crate) fn index(self) -> usize {
        self as usize
    }
}

impl fmt::Display for Attitude {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
