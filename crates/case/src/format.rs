//! The format of a case file, declared once: which keys there are, what they hold, what they mean.
//!
//! The reader checks a file against this, suggests keys from it, and the JSON Schema for editors is
//! generated from it, so that the three cannot disagree.

mod doubt;
mod question;
mod settlement;

use crate::diagnostic::Phrase;
use doubt::{ALTERNATIVE, DOUBT, PLAUSIBILITY};
use question::{BASELINE, FORECAST, QUESTION, RESOLVED};
use settlement::{ANY_QUANTITY, ISSUE, LEVEL, LEVELS_STOOD_FOR, POSITION, QUANTITY, RANGE, SCALE};

/// The version of the format that is read and written.
pub const VERSION: i64 = 1;

/// Weights beyond this, up or down, are refused: sums of them stay exact.
pub(crate) const LARGEST_WEIGHT: i64 = 1_000_000_000;

/// A table of the format.
pub(crate) struct Fields {
    /// How a person finds it in a file.
    pub(crate) title: &'static str,
    /// What it is for.
    pub(crate) doc: &'static str,
    /// Its keys.
    pub(crate) keys: &'static [Key],
    /// Keys of which exactly one must be given.
    pub(crate) one_of: &'static [&'static str],
}

/// A key of a table.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) need: Need,
    /// What it means, for editors.
    pub(crate) doc: &'static str,
}

/// Whether a key must be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Required,
    Optional,
}

/// What a key holds.
pub(crate) enum Kind {
    /// A whole number between two bounds.
    Integer(i64, i64),
    /// A whole or decimal number between two bounds.
    Number(i64, i64),
    /// True or false.
    Boolean,
    /// A date.
    Date,
    /// A day, a month, or an interval of days.
    Days,
    /// A language tag.
    Language,
    /// A SHA-256 in hexadecimal.
    Hash,
    /// What it is, or that it is not stated.
    Stated(&'static Kind),
    /// A text shown as it is.
    Plain,
    /// A text, or one per language.
    Text,
    /// Lower case letters, digits, hyphens.
    Id,
    /// `owner.what`.
    OptionId,
    /// The name of something declared elsewhere.
    Name(Phrase),
    /// The logic over options.
    Condition,
    /// One letter per option.
    Pattern,
    /// One of a few words.
    Word(&'static [&'static str]),
    /// A list, which may have to have an entry.
    List(&'static Kind, AtLeast),
    /// A table.
    Fields(&'static Fields),
    /// `[[…]]`.
    FieldsList(&'static Fields),
    /// A table with an actor's name for each key.
    ByActor(&'static Fields),
    /// A table with any keys.
    Map(&'static Kind),
    /// Whichever of these has the kind of value that is there, and what to call them together.
    Either(&'static [Kind], Phrase),
}

/// How many entries a list must have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum AtLeast {
    None,
    One,
}

pub(crate) const fn required(name: &'static str, kind: Kind, doc: &'static str) -> Key {
    Key {
        name,
        kind,
        need: Need::Required,
        doc,
    }
}

pub(crate) const fn optional(name: &'static str, kind: Kind, doc: &'static str) -> Key {
    Key {
        name,
        kind,
        need: Need::Optional,
        doc,
    }
}

const fn evidence() -> Key {
    optional(
        "evidence",
        Kind::List(&Kind::Id, AtLeast::None),
        "What it rests on: ids of entries in ledger.toml.",
    )
}

const fn judgement() -> Key {
    optional(
        "judgement",
        Kind::Text,
        "Why the analyst thinks so, where no source says it.",
    )
}

const fn name(doc: &'static str) -> Key {
    optional("name", Kind::Text, doc)
}

/// The whole file.
pub(crate) static CASE_FILE: Fields = Fields {
    title: "case.toml",
    doc: "A conflict, written by hand, for Détente.",
    one_of: &[],
    keys: &[
        required(
            "detente",
            Kind::Integer(i64::MIN, i64::MAX),
            "The version of this format: 1.",
        ),
        required("case", Kind::Fields(&CASE), "What the case is."),
        required("actor", Kind::FieldsList(&ACTOR), "Who decides."),
        optional(
            "option",
            Kind::FieldsList(&OPTION),
            "What an actor can do or not do.",
        ),
        optional("rule", Kind::FieldsList(&RULE), "What cannot be together."),
        optional(
            "merge",
            Kind::FieldsList(&MERGE),
            "States that count as one.",
        ),
        optional(
            "state",
            Kind::FieldsList(&STATE),
            "Graph form: the states, one by one.",
        ),
        optional(
            "move",
            Kind::FieldsList(&MOVE),
            "Graph form: who can move from which state to which.",
        ),
        optional(
            "outcome",
            Kind::FieldsList(&OUTCOME),
            "A name for a set of states worth speaking of.",
        ),
        optional(
            "status-quo",
            Kind::Fields(&STATUS_QUO),
            "Today's situation.",
        ),
        optional(
            "preference",
            Kind::ByActor(&PREFERENCE),
            "What each actor wants, by its id.",
        ),
        optional(
            "view",
            Kind::FieldsList(&VIEW),
            "What an actor takes the conflict to be.",
        ),
        optional("table", Kind::FieldsList(&TABLE), "Who meets."),
        optional(
            "patterns",
            Kind::Fields(&PATTERNS),
            "What the letters of a pattern stand for.",
        ),
        optional(
            "labels",
            Kind::Map(&Kind::Plain),
            "A publication's numbers for states, for display only.",
        ),
        optional(
            "issue",
            Kind::FieldsList(&ISSUE),
            "What is bargained over, by degrees.",
        ),
        optional(
            "position",
            Kind::FieldsList(&POSITION),
            "Where an actor stands on an issue.",
        ),
        optional(
            "alternative",
            Kind::FieldsList(&ALTERNATIVE),
            "Another preference of an actor, as somebody else has it.",
        ),
        optional(
            "question",
            Kind::FieldsList(&QUESTION),
            "A question about the future, to be scored.",
        ),
    ],
};

static CASE: Fields = Fields {
    title: "[case]",
    doc: "What the case is.",
    one_of: &[],
    keys: &[
        required("id", Kind::Id, "Lower case letters, digits and hyphens."),
        required("title", Kind::Text, "What the case is called."),
        optional("date", Kind::Date, "The day of the event."),
        optional("as-of", Kind::Date, "Nothing dated later is used."),
        optional(
            "question",
            Kind::Name(Phrase::Question),
            "The [[question]] it is about before all others.",
        ),
        optional(
            "authors",
            Kind::List(&Kind::Plain, AtLeast::None),
            "Who wrote the case.",
        ),
        optional("version", Kind::Plain, "The case's own version."),
    ],
};

static ACTOR: Fields = Fields {
    title: "[[actor]]",
    doc: "Who decides.",
    one_of: &[],
    keys: &[
        required(
            "id",
            Kind::Id,
            "Lower case letters, digits and hyphens; no dots.",
        ),
        name("What the actor is called, as a heading."),
        optional(
            "called",
            Kind::Text,
            "How a sentence calls the actor: \"the United States\", \"Washington\".",
        ),
        optional(
            "capability",
            QUANTITY,
            "Clout in this matter, on any scale that all actors share.",
        ),
        optional(
            "walk-away",
            ANY_QUANTITY,
            "What no agreement is worth to it: 0 as little as the worst package, 1 as much as the best.",
        ),
        optional(
            "ratify",
            ANY_QUANTITY,
            "The floor below which an agreement fails at home, in the same units.",
        ),
        optional(
            "spoil-cost",
            QUANTITY,
            "What it costs the actor to spoil a deal made without it, in the same units.",
        ),
        evidence(),
        judgement(),
    ],
};

static OPTION: Fields = Fields {
    title: "[[option]]",
    doc: "What an actor can do or not do.",
    one_of: &[],
    keys: &[
        required(
            "id",
            Kind::OptionId,
            "The owner's id, a dot, and a name: \"russia.ceasefire\".",
        ),
        name("What the option is called."),
        optional(
            "taking",
            Kind::Text,
            "How a sentence says that the owner takes it: \"halts the fighting\".",
        ),
        optional(
            "dropping",
            Kind::Text,
            "How a sentence says that the owner drops it again: \"resumes the fighting\".",
        ),
        optional(
            "one-way",
            Kind::Either(
                &[Kind::Word(ONE_WAY), Kind::Fields(&DOUBTED_ONE_WAY)],
                Phrase::Word,
            ),
            "\"to-yes\": may be taken, never dropped; \"to-no\": may be dropped, never taken up again.",
        ),
        evidence(),
        judgement(),
        LEVELS_STOOD_FOR,
    ],
};

/// The words of `one-way`.
pub(crate) const ONE_WAY: &[&str] = &["to-yes", "to-no"];

static DOUBTED_ONE_WAY: Fields = Fields {
    title: "one-way",
    doc: "An option that perhaps moves only one way.",
    one_of: &[],
    keys: &[
        required("value", Kind::Word(ONE_WAY), "Which way."),
        optional(
            "weight",
            PLAUSIBILITY,
            "How plausible it is; one half if nothing is said.",
        ),
    ],
};

static RULE: Fields = Fields {
    title: "[[rule]]",
    doc: "What cannot be together.",
    one_of: &["never", "exactly-one", "at-most-one"],
    keys: &[
        optional("never", Kind::Condition, "What never holds."),
        optional(
            "exactly-one",
            OPTION_NAMES,
            "Options of which exactly one is taken.",
        ),
        optional(
            "at-most-one",
            OPTION_NAMES,
            "Options of which no two are taken together.",
        ),
        name("Why, in words to show."),
        evidence(),
        judgement(),
    ],
};

const OPTION_NAMES: Kind = Kind::List(&Kind::Name(Phrase::Option), AtLeast::One);

static MERGE: Fields = Fields {
    title: "[[merge]]",
    doc: "States that count as one.",
    one_of: &[],
    keys: &[
        required("id", Kind::Id, "Lower case letters, digits and hyphens."),
        name("What the merged state is called."),
        required("where", Kind::Condition, "Which states it joins."),
        evidence(),
        judgement(),
    ],
};

static STATE: Fields = Fields {
    title: "[[state]]",
    doc: "Graph form: a state.",
    one_of: &[],
    keys: &[
        required("id", Kind::Id, "Lower case letters, digits and hyphens."),
        name("What the state is called."),
        optional("pattern", Kind::Pattern, "Which options are taken in it."),
        evidence(),
        judgement(),
    ],
};

static MOVE: Fields = Fields {
    title: "[[move]]",
    doc: "Graph form: the moves of one actor out of one state.",
    one_of: &[],
    keys: &[
        required("actor", Kind::Name(Phrase::Actor), "Who moves."),
        required("from", Kind::Name(Phrase::State), "Out of which state."),
        required(
            "to",
            Kind::List(&Kind::Name(Phrase::State), AtLeast::One),
            "To which states.",
        ),
        evidence(),
        judgement(),
    ],
};

static OUTCOME: Fields = Fields {
    title: "[[outcome]]",
    doc: "A name for a set of states worth speaking of.",
    one_of: &[],
    keys: &[
        required("id", Kind::Id, "Lower case letters, digits and hyphens."),
        name("What the outcome is called."),
        required("where", Kind::Condition, "Which states belong to it."),
        LEVELS_STOOD_FOR,
    ],
};

static STATUS_QUO: Fields = Fields {
    title: "[status-quo]",
    doc: "Today's situation.",
    one_of: &["taken", "state", "pattern"],
    keys: &[
        optional(
            "taken",
            Kind::List(&Kind::Name(Phrase::Option), AtLeast::None),
            "The options taken today; all others are not.",
        ),
        optional(
            "state",
            Kind::Name(Phrase::Key),
            "The id of a listed or merged state.",
        ),
        optional(
            "pattern",
            Kind::Pattern,
            "One letter per option, all Y or N.",
        ),
    ],
};

const STATEMENTS: Key = Key {
    name: "statements",
    kind: Kind::List(
        &Kind::Either(
            &[Kind::Condition, Kind::Fields(&STATEMENT)],
            Phrase::ConditionOrFields,
        ),
        AtLeast::None,
    ),
    need: Need::Optional,
    doc: "What is wanted, most important first.",
};

const RANKING: Key = optional(
    "ranking",
    Kind::List(
        &Kind::Either(
            &[Kind::Condition, Kind::List(&Kind::Condition, AtLeast::One)],
            Phrase::ConditionOrList,
        ),
        AtLeast::One,
    ),
    "States, best first; a list is a tie; \"*\" is the rest.",
);

const WEIGHTS: Key = Key {
    name: "weights",
    kind: Kind::List(&Kind::Fields(&WEIGHT), AtLeast::None),
    need: Need::Optional,
    doc: "Wishes with weights that are summed when true.",
};

static PREFERENCE: Fields = Fields {
    title: "[preference.…]",
    doc: "What an actor wants.",
    one_of: &["statements", "ranking", "weights"],
    keys: &[
        STATEMENTS,
        RANKING,
        WEIGHTS,
        optional(
            "strong",
            Kind::Name(Phrase::Statement),
            "Differences made by this statement or one above it are strong.",
        ),
        optional(
            "unknown",
            Kind::List(&Kind::List(&Kind::Condition, AtLeast::One), AtLeast::None),
            "Pairs of sets of states whose order is unknown.",
        ),
        evidence(),
        judgement(),
        optional(
            "doubt",
            Kind::List(&Kind::Fields(&DOUBT), AtLeast::None),
            "What the analyst is not sure of.",
        ),
    ],
};

static STATEMENT: Fields = Fields {
    title: "statement",
    doc: "One of a list of preference statements.",
    one_of: &[],
    keys: &[
        optional("id", Kind::Id, "A name to refer to it by."),
        name(
            "The aim in words, as a reader is told what was won or lost: \"relief from sanctions\".",
        ),
        required("want", Kind::Condition, "What is wanted."),
        evidence(),
        judgement(),
    ],
};

static WEIGHT: Fields = Fields {
    title: "weight",
    doc: "A wish with a weight.",
    one_of: &[],
    keys: &[
        optional("id", Kind::Id, "A name to refer to it by."),
        name("The aim in words."),
        required("want", Kind::Condition, "What is wanted."),
        required(
            "weight",
            Kind::Integer(-LARGEST_WEIGHT, LARGEST_WEIGHT),
            "What it adds where it holds.",
        ),
        evidence(),
        judgement(),
    ],
};

static VIEW: Fields = Fields {
    title: "[[view]]",
    doc: "What an actor takes the conflict to be.",
    one_of: &[],
    keys: &[
        required("id", Kind::Id, "Lower case letters, digits and hyphens."),
        name("What the view is called."),
        required("of", Kind::Name(Phrase::Actor), "Whose view it is."),
        optional("unseen", Kind::Condition, "States it does not see."),
        optional(
            "unaware",
            Kind::List(&Kind::Name(Phrase::Option), AtLeast::None),
            "Options it does not know.",
        ),
        optional(
            "preference",
            Kind::ByActor(&PREFERENCE),
            "Preferences of others as it takes them to be.",
        ),
        evidence(),
        judgement(),
    ],
};

static TABLE: Fields = Fields {
    title: "[[table]]",
    doc: "Who meets.",
    one_of: &[],
    keys: &[
        required("id", Kind::Id, "Lower case letters, digits and hyphens."),
        name("What the table is called."),
        required(
            "actors",
            Kind::List(&Kind::Name(Phrase::Actor), AtLeast::One),
            "Who sits at it.",
        ),
        evidence(),
        judgement(),
    ],
};

static PATTERNS: Fields = Fields {
    title: "[patterns]",
    doc: "What the letters of a pattern stand for.",
    one_of: &[],
    keys: &[required(
        "order",
        OPTION_NAMES,
        "Every option once, in the order of the letters.",
    )],
};

impl Fields {
    /// The key of this name.
    pub(crate) fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// All tables, for telling where a misplaced key belongs.
pub(crate) static ALL: [&Fields; 27] = [
    &CASE_FILE,
    &CASE,
    &ACTOR,
    &OPTION,
    &DOUBTED_ONE_WAY,
    &RULE,
    &MERGE,
    &STATE,
    &MOVE,
    &OUTCOME,
    &STATUS_QUO,
    &PREFERENCE,
    &STATEMENT,
    &WEIGHT,
    &VIEW,
    &TABLE,
    &ISSUE,
    &LEVEL,
    &SCALE,
    &POSITION,
    &RANGE,
    &DOUBT,
    &ALTERNATIVE,
    &QUESTION,
    &FORECAST,
    &BASELINE,
    &RESOLVED,
];
