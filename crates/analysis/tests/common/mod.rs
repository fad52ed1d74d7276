//! What the tests share: random cases as an analyst could write them, and what they mean, read from the
//! definitions of the format and of the concepts without a line of the library.

pub(crate) mod described;
pub(crate) mod meaning;
pub(crate) mod naive;
pub(crate) mod random;
