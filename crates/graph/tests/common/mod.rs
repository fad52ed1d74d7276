//! What the tests share: a solver written from the definitions, and random conflicts.

pub(crate) mod conflicts;
pub(crate) mod naive;
