//! The case file.
pub mod model;
