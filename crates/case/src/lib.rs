#![doc = include_str!("../README.md")]

pub mod ledger;
pub mod model;
pub mod quotations;

mod bidi;
mod diagnostic;
mod document;
mod draft;
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
pub use draft::{Draft, DraftActor, DraftOption, DraftQuestion, DraftRule, Part, Wish, id_of};
pub use edit::{EDIT_FORMS, Edit, StakeNumber, Subject, UnreadableEdit, parse_edit};
pub use format::VERSION;
pub use logic::print as print_condition;
pub use read::{CASE_FILE, MOST_OPTIONS, Reading, parse, parse_condition, read, read_with_sources};
pub use schema::{json_schema, ledger_json_schema};
pub use source::Source;
pub use syntax::LARGEST_FILE;
