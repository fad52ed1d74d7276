#![doc = include_str!("../README.md")]

pub mod model;

mod bidi;
mod diagnostic;
mod document;
mod edit;
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
pub use document::{Document, EditError};
pub use edit::{EDIT_FORMS, Edit, Subject, UnreadableEdit, parse_edit};
pub use format::VERSION;
pub use logic::print as print_condition;
pub use read::{CASE_FILE, MOST_OPTIONS, Reading, parse, parse_condition, read};
pub use schema::json_schema;
pub use source::Source;
