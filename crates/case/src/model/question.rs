//! Questions about the future, and what was foretold of them. None of it is an input of the model.

use jiff::civil::Date;

use super::{Basis, Expr, LevelId, Spanned, Text};

/// Index of a question in [`Case::questions`](super::Case::questions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub usize);

/// `[[question]]`: something that comes true by a day, or does not.
#[derive(Clone, Debug)]
pub struct Question {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// What is asked.
    pub text: Text,
    /// How it is decided.
    pub rule: Text,
    /// The day from which it counts.
    pub opened: Date,
    /// The last day that counts.
    pub deadline: Date,
    /// What of the model it is about; nothing where the model does not speak of it.
    pub about: Option<About>,
    /// Those of persons, then the baselines, each in the order of the file.
    pub forecasts: Vec<Forecast>,
    /// What came of it; not yet known where there is nothing.
    pub resolved: Option<Resolution>,
    /// Why the model speaks of it, in what it is about.
    pub basis: Basis,
}

/// What of the model a question is about.
#[derive(Clone, Debug)]
pub enum About {
    /// The situations in which it has come true.
    Condition(Spanned<Expr>),
    /// The levels of issues at which it has, each of another issue.
    Levels(Vec<Spanned<LevelId>>),
}

/// How likely a question is held to be.
#[derive(Clone, Debug)]
pub struct Forecast {
    /// Whether somebody says so, or it is what has to be beaten.
    pub kind: ForecastKind,
    /// Who says so, or what the baseline is called.
    pub name: Text,
    /// From 0, surely not, to 1, surely.
    pub value: f64,
    /// When; a baseline without a date is of any day.
    pub date: Option<Date>,
    /// Where it stands.
    pub source: Option<Text>,
    /// The address of that.
    pub url: Option<String>,
    /// What it rests on.
    pub basis: Basis,
}

/// Whose a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ForecastKind {
    /// A person's.
    Stated,
    /// Nobody's in particular: what a forecast has to beat.
    Baseline,
}

/// What came of a question.
#[derive(Clone, Debug)]
pub struct Resolution {
    /// Whether it came true.
    pub value: bool,
    /// The day it came true, or on which it was plain that it would not.
    pub date: Date,
    /// Where that stands.
    pub source: Text,
    /// The address of that.
    pub url: Option<String>,
    /// What it rests on; this may be later than the case's as-of date.
    pub basis: Basis,
}
