//! The format of questions about the future, by which a case is scored.

use super::{
    AtLeast, Fields, Key, Kind, LEVELS_STOOD_FOR, evidence, judgement, optional, required,
};
use crate::diagnostic::Phrase;

/// How likely somebody holds something to be.
const PROBABILITY: Kind = Kind::Number(0, 1);

const SOURCE: Key = optional("source", Kind::Text, "Where it stands.");

const URL: Key = optional("url", Kind::Plain, "Its address.");

pub(super) static QUESTION: Fields = Fields {
    title: "[[question]]",
    doc: "A question about the future, to be scored when it is known what came of it.",
    one_of: &[],
    keys: &[
        required("id", Kind::Id, "Lower case letters, digits and hyphens."),
        required("text", Kind::Text, "What is asked, with its deadline."),
        required(
            "rule",
            Kind::Text,
            "How it is decided, written before anything is foretold.",
        ),
        required("opened", Kind::Date, "The day from which it counts."),
        required("deadline", Kind::Date, "The last day that counts."),
        optional(
            "about",
            Kind::Condition,
            "The situations in which it has come true.",
        ),
        LEVELS_STOOD_FOR,
        optional(
            "forecast",
            Kind::Either(&[Kind::Fields(&FORECAST), FORECASTS], Phrase::Fields),
            "How likely somebody holds it to be: one, or a list of several.",
        ),
        optional(
            "baselines",
            Kind::List(&Kind::Fields(&BASELINE), AtLeast::One),
            "What a forecast has to beat.",
        ),
        optional("resolved", Kind::Fields(&RESOLVED), "What came of it."),
        evidence(),
        judgement(),
    ],
};

const FORECASTS: Kind = Kind::List(&Kind::Fields(&FORECAST), AtLeast::One);

pub(super) static FORECAST: Fields = Fields {
    title: "forecast",
    doc: "How likely somebody holds it to be.",
    one_of: &[],
    keys: &[
        required("value", PROBABILITY, "From 0, surely not, to 1, surely."),
        required("by", Kind::Text, "Who says so."),
        required("date", Kind::Date, "When."),
        evidence(),
        judgement(),
    ],
};

pub(super) static BASELINE: Fields = Fields {
    title: "baseline",
    doc: "What a forecast has to beat.",
    one_of: &[],
    keys: &[
        required("name", Kind::Text, "What it is called."),
        required("value", PROBABILITY, "From 0, surely not, to 1, surely."),
        optional(
            "date",
            Kind::Date,
            "Of which day it is; without one it is of any day.",
        ),
        SOURCE,
        URL,
        evidence(),
        judgement(),
    ],
};

pub(super) static RESOLVED: Fields = Fields {
    title: "resolved",
    doc: "What came of a question.",
    one_of: &[],
    keys: &[
        required("value", Kind::Boolean, "Whether it came true."),
        required(
            "date",
            Kind::Date,
            "The day it came true, or on which it was plain that it would not.",
        ),
        Key {
            need: super::Need::Required,
            ..SOURCE
        },
        URL,
        evidence(),
        judgement(),
    ],
};
