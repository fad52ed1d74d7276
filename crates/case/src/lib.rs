//! The case file of Détente: reading it with positions, checking what its text alone shows, and
//! editing it without losing a comment.

pub mod model;

mod diagnostic;
mod source;

pub use diagnostic::{Argument, Code, Diagnostic, Note, Phrase, Severity};
pub use source::Source;
