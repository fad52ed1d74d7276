//! The format of a ledger file, declared once, as that of a case file is.

use crate::diagnostic::Phrase;
use crate::format::{AtLeast, Fields, Key, Kind, VERSION, optional, required};

/// What may stand in place of any value that is not known.
pub const NOT_STATED: &str = "not stated";

/// Kinds of entries.
pub(crate) const ENTRY_KINDS: &[&str] = &[
    "statement",
    "message",
    "reading",
    "outcome",
    "plan",
    "assessment",
    "forecast",
    "fact",
];

/// How far what an entry says is held to be so.
pub(crate) const MODALITIES: &[&str] =
    &["stated", "planned", "possible", "promised", "hypothetical"];

/// What an entry does to a proposition.
pub(crate) const STANCES: &[&str] = &["asserts", "denies", "hedges"];

/// Whether an analyst has looked at an entry.
pub(crate) const STATUSES: &[&str] = &["proposed", "confirmed"];

/// How good a source is.
pub(crate) const GRADES: &[&str] = &["P", "W", "R", "S", "L"];

/// How entries belong together.
pub(crate) const RELATION_KINDS: &[&str] = &[
    "tension",
    "rival-reading",
    "tests",
    "answers",
    "same-utterance",
    "sources-disagree",
];

const fn id() -> Key {
    required("id", Kind::Id, "Lower case letters, digits and hyphens.")
}

const fn stated(name: &'static str, kind: &'static Kind, doc: &'static str) -> Key {
    optional(name, Kind::Stated(kind), doc)
}

/// The whole file.
pub(crate) static LEDGER_FILE: Fields = Fields {
    title: "ledger.toml",
    doc: "Who said what, where: what a case rests on.",
    one_of: &[],
    keys: &[
        optional(
            "detente",
            Kind::Integer(VERSION, VERSION),
            "The version of this format: 1.",
        ),
        optional(
            "source",
            Kind::FieldsList(&SOURCE),
            "Where things were said or reported.",
        ),
        optional(
            "entry",
            Kind::FieldsList(&ENTRY),
            "What was said or reported.",
        ),
        optional(
            "proposition",
            Kind::FieldsList(&PROPOSITION),
            "Something that entries assert, deny or hedge.",
        ),
        optional(
            "person",
            Kind::FieldsList(&PERSON),
            "Who speaks, and for whom.",
        ),
        optional("topic", Kind::FieldsList(&TOPIC), "What entries are about."),
        optional(
            "relation",
            Kind::FieldsList(&RELATION),
            "How entries belong together.",
        ),
    ],
};

static SOURCE: Fields = Fields {
    title: "[[source]]",
    doc: "A text in which things are said or reported.",
    one_of: &[],
    keys: &[
        id(),
        stated("title", &Kind::Text, "What it is called."),
        stated("publisher", &Kind::Text, "Who published it."),
        stated("author", &Kind::Text, "Who wrote it."),
        stated(
            "language",
            &Kind::Language,
            "The language it is in, as in `ar`.",
        ),
        stated("url", &Kind::Plain, "Where it stands."),
        stated("published", &Kind::Days, "When it was published."),
        stated(
            "grade",
            &Kind::Word(GRADES),
            "P an official text, W a wire agency or major outlet, R a repost, S a state outlet, L low.",
        ),
        stated(
            "sha256",
            &Kind::Hash,
            "SHA-256 of the exact bytes, if the text was at hand.",
        ),
        stated(
            "text",
            &Kind::Plain,
            "A file with the text, beside the case.",
        ),
    ],
};

static ENTRY: Fields = Fields {
    title: "[[entry]]",
    doc: "Something that was said or reported.",
    one_of: &[],
    keys: &[
        id(),
        required("kind", Kind::Word(ENTRY_KINDS), "What kind of thing it is."),
        optional(
            "status",
            Kind::Word(STATUSES),
            "Whether an analyst has looked at it; “confirmed” if nothing is said.",
        ),
        optional(
            "speakers",
            Kind::Stated(&Kind::List(&Kind::Plain, AtLeast::One)),
            "Who says it: ids of persons, or “author”, “unnamed”, “not stated”.",
        ),
        stated(
            "on-behalf-of",
            &Kind::Name(Phrase::Actor),
            "The actor it is said for.",
        ),
        optional(
            "to",
            Kind::Stated(&Kind::List(&Kind::Id, AtLeast::None)),
            "Whom it is meant for: actors, persons or audiences.",
        ),
        optional(
            "about",
            Kind::Stated(&Kind::List(&Kind::Name(Phrase::Topic), AtLeast::None)),
            "The topics it is about.",
        ),
        stated(
            "date",
            &Kind::Days,
            "When it was said: a day, a month, a year, or an interval from one to another.",
        ),
        optional(
            "quotes",
            Kind::Stated(&Kind::List(&Kind::Plain, AtLeast::None)),
            "Word for word, in the language of the source.",
        ),
        stated("gloss", &Kind::Text, "The analyst's own rendering."),
        stated("source", &Kind::Name(Phrase::Source), "Where it stands."),
        stated(
            "translated-from",
            &Kind::Language,
            "The language it was said in, where the quote is the source's translation.",
        ),
        stated(
            "carrier",
            &Kind::Text,
            "What carries a coded message: ceremony, place, gesture.",
        ),
        stated(
            "interpreter",
            &Kind::Plain,
            "Who reads it so: the id of a person, “author” or “unnamed”.",
        ),
        optional(
            "claims",
            Kind::Stated(&Kind::Map(&Kind::Word(STANCES))),
            "What it does to propositions: asserts, denies or hedges each.",
        ),
        stated(
            "modality",
            &Kind::Word(MODALITIES),
            "How far it is held to be so.",
        ),
        stated("hedge", &Kind::Text, "The reservation it comes with."),
    ],
};

static PROPOSITION: Fields = Fields {
    title: "[[proposition]]",
    doc: "Something that entries assert, deny or hedge.",
    one_of: &[],
    keys: &[id(), required("text", Kind::Text, "What it says.")],
};

static PERSON: Fields = Fields {
    title: "[[person]]",
    doc: "Who speaks, by all spellings, and for whom.",
    one_of: &[],
    keys: &[
        id(),
        optional("name", Kind::Text, "What to call the person."),
        stated(
            "actor",
            &Kind::Name(Phrase::Actor),
            "The actor the person speaks for.",
        ),
        optional(
            "names",
            Kind::Stated(&Kind::List(&Kind::Plain, AtLeast::None)),
            "All spellings, in any script.",
        ),
    ],
};

static TOPIC: Fields = Fields {
    title: "[[topic]]",
    doc: "What entries are about.",
    one_of: &[],
    keys: &[id(), optional("name", Kind::Text, "What to call it.")],
};

static RELATION: Fields = Fields {
    title: "[[relation]]",
    doc: "How entries belong together.",
    one_of: &[],
    keys: &[
        required(
            "kind",
            Kind::Word(RELATION_KINDS),
            "How they belong together.",
        ),
        required(
            "between",
            Kind::List(&Kind::Name(Phrase::Entry), AtLeast::One),
            "The entries, two or more.",
        ),
        optional("note", Kind::Text, "What there is to say of it."),
    ],
};

/// All tables, for telling where a misplaced key belongs.
pub(crate) static ALL: [&Fields; 7] = [
    &LEDGER_FILE,
    &SOURCE,
    &ENTRY,
    &PROPOSITION,
    &PERSON,
    &TOPIC,
    &RELATION,
];
