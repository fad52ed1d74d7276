//! What the analyst is not sure of.

use super::{ActorId, Preference, Spanned, Text};

/// Something about a preference that may be otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt {
    /// What may be.
    pub may_be: MayBe,
    /// How plausible that is, from 0 to 1.
    pub weight: f64,
}

/// How a preference by statements may be otherwise, with statements by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MayBe {
    /// These two may be the other way round.
    Swapped(usize, usize),
    /// This one may not apply.
    Dropped(usize),
}

/// `[[alternative]]`: another preference of an actor, as somebody else has it.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// Whose preference it is.
    pub of: Spanned<ActorId>,
    /// Who has it so.
    pub by: Text,
    /// How much it counts beside the case's own preference, which counts 1.
    pub weight: f64,
    /// The preference.
    pub preference: Preference,
}
