//! The format of what is bargained over: issues, positions and the numbers of actors.

use super::{AtLeast, Fields, Key, Kind, evidence, judgement, name, optional, required};
use crate::diagnostic::Phrase;

/// Numbers beyond this, up or down, are refused: sums of them stay exact enough to be compared.
const LARGEST: i64 = 1_000_000_000;

const NUMBER: Kind = Kind::Number(-LARGEST, LARGEST);

const NOT_NEGATIVE: Kind = Kind::Number(0, LARGEST);

/// A number that cannot be negative, a range of such, or a list of those it may be.
pub(super) const QUANTITY: Kind = Kind::Either(
    &[
        NOT_NEGATIVE,
        Kind::Fields(&RANGE),
        Kind::List(&NOT_NEGATIVE, AtLeast::One),
    ],
    Phrase::NumberOrRange,
);

/// Any number, a range of numbers, or a list of those it may be.
pub(super) const ANY_QUANTITY: Kind = Kind::Either(
    &[
        NUMBER,
        Kind::Fields(&RANGE),
        Kind::List(&NUMBER, AtLeast::One),
    ],
    Phrase::NumberOrRange,
);

pub(super) static RANGE: Fields = Fields {
    title: "range",
    doc: "A number that is known within bounds.",
    one_of: &[],
    keys: &[
        required("low", NUMBER, "The lowest it may be."),
        optional(
            "mode",
            NUMBER,
            "What it most plausibly is; the middle if nothing is said.",
        ),
        required("high", NUMBER, "The highest it may be."),
    ],
};

/// A number on the scale of an issue, or the id of one of its levels.
const LEVEL_OR_NUMBER: Kind =
    Kind::Either(&[NUMBER, Kind::Name(Phrase::Level)], Phrase::LevelOrNumber);

pub(super) const LEVELS_STOOD_FOR: Key = optional(
    "level",
    Kind::Either(
        &[
            Kind::Name(Phrase::Level),
            Kind::List(&Kind::Name(Phrase::Level), AtLeast::One),
        ],
        Phrase::Level,
    ),
    "The level of an issue it stands for, \"territory:freeze\", or several of different issues.",
);

pub(super) static ISSUE: Fields = Fields {
    title: "[[issue]]",
    doc: "What is bargained over, by degrees.",
    one_of: &["levels", "scale"],
    keys: &[
        required("id", Kind::Id, "Lower case letters, digits and hyphens."),
        name("What the issue is called."),
        optional(
            "levels",
            Kind::List(&Kind::Fields(&LEVEL), AtLeast::One),
            "The degrees by which it can be settled, in order.",
        ),
        optional(
            "scale",
            Kind::Fields(&SCALE),
            "A scale of numbers instead of levels.",
        ),
        required(
            "status-quo",
            LEVEL_OR_NUMBER,
            "What stands if the issue is left out: a level or a number.",
        ),
        optional(
            "divisible",
            Kind::Boolean,
            "Whether two actors can share it in any proportion, for the procedure of adjusted winner.",
        ),
        evidence(),
        judgement(),
    ],
};

pub(super) static LEVEL: Fields = Fields {
    title: "level",
    doc: "One degree by which an issue can be settled.",
    one_of: &[],
    keys: &[
        required("id", Kind::Id, "Lower case letters, digits and hyphens."),
        optional(
            "at",
            NUMBER,
            "Where it stands on the scale of the issue; its place from 0 if no level says.",
        ),
        name("What the level is called."),
    ],
};

pub(super) static SCALE: Fields = Fields {
    title: "scale",
    doc: "A scale of numbers, evenly spaced.",
    one_of: &[],
    keys: &[
        required("from", NUMBER, "Its first number."),
        required("to", NUMBER, "Its last number, larger than the first."),
        required("step", NUMBER, "From one number to the next."),
    ],
};

pub(super) static POSITION: Fields = Fields {
    title: "[[position]]",
    doc: "Where an actor stands on an issue.",
    one_of: &[],
    keys: &[
        required("actor", Kind::Name(Phrase::Actor), "Whose position it is."),
        required("issue", Kind::Name(Phrase::Issue), "On which issue."),
        optional(
            "ideal",
            Kind::Either(
                &[
                    NUMBER,
                    Kind::Name(Phrase::Level),
                    Kind::Fields(&RANGE),
                    Kind::List(&NUMBER, AtLeast::One),
                ],
                Phrase::LevelOrNumber,
            ),
            "What it would have if it could: a level, a number, a range or a list of numbers; the best of `values` if nothing is said.",
        ),
        required(
            "salience",
            QUANTITY,
            "How much the issue matters to it beside the others.",
        ),
        optional(
            "values",
            Kind::Map(&ANY_QUANTITY),
            "What each level is worth to it; else worth falls off evenly from the ideal.",
        ),
        evidence(),
        judgement(),
    ],
};
