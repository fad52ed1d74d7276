//! The format of what the analyst is not sure of.

use super::{
    AtLeast, Fields, Kind, RANKING, STATEMENTS, WEIGHTS, evidence, judgement, optional, required,
};
use crate::diagnostic::Phrase;

/// Weights of alternatives beyond this are refused.
const LARGEST: i64 = 1_000_000;

/// How plausible something is, from 0 to 1.
pub(super) const PLAUSIBILITY: Kind = Kind::Number(0, 1);

pub(super) static DOUBT: Fields = Fields {
    title: "doubt",
    doc: "Something about a preference that the analyst is not sure of.",
    one_of: &["swap", "drop"],
    keys: &[
        optional(
            "swap",
            Kind::List(&Kind::Name(Phrase::Statement), AtLeast::One),
            "Two statements that may be the other way round.",
        ),
        optional(
            "drop",
            Kind::Name(Phrase::Statement),
            "A statement that may not apply.",
        ),
        optional(
            "weight",
            PLAUSIBILITY,
            "How plausible that is; one half if nothing is said.",
        ),
    ],
};

pub(super) static ALTERNATIVE: Fields = Fields {
    title: "[[alternative]]",
    doc: "Another preference of an actor, as somebody else has it.",
    one_of: &["statements", "ranking", "weights"],
    keys: &[
        required("of", Kind::Name(Phrase::Actor), "Whose preference it is."),
        required("by", Kind::Text, "Who has it so."),
        optional(
            "weight",
            Kind::Number(0, LARGEST),
            "How much it counts beside the case's own preference, which counts 1; 1 if nothing is said.",
        ),
        STATEMENTS,
        RANKING,
        WEIGHTS,
        evidence(),
        judgement(),
    ],
};
