//! The case file of Détente: reading it with positions, checking what its text alone shows, and
//! editing it without losing a comment.

pub mod model;

mod bidi;
mod diagnostic;
mod format;
mod logic;
mod names;
mod quoted;
mod read;
mod schema;
mod shape;
mod source;
mod syntax;

pub use diagnostic::{Argument, Code, Diagnostic, Note, Phrase, Severity};
pub use format::VERSION;
pub use read::{CASE_FILE, MOST_OPTIONS, Reading, parse, parse_condition, read};
pub use schema::json_schema;
pub use source::Source;
