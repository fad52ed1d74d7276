//! Diagnostics as data: what is wrong and where, without a sentence.
//!
//! Both rooms that check a case give this one type; the view crate has the message and the remedy
//! for every code in every language.

use crate::model::Span;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The case cannot be used.
    Error,
    /// The case can be used, but probably not as meant.
    Warning,
}

/// One finding about the text of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of finding it is.
    pub code: Code,
    /// What the message about it mentions, by the name the message uses.
    pub arguments: Vec<(&'static str, Argument)>,
    /// What to underline; none when it concerns the file as a whole.
    pub primary: Option<Span>,
    /// Other places that belong to it, each with the key of a short note.
    pub labels: Vec<(Span, Note)>,
}

/// A value mentioned in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A name or a quoted piece of the file.
    Text(String),
    /// A number.
    Number(i64),
    /// Several names.
    List(Vec<String>),
}
