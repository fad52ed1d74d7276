//! A ledger as read: what an analyst wrote down of who said what, with every reference resolved and
//! every position kept. What is absent or said to be "not stated" is `None`.

use super::Days;
use super::format::{ENTRY_KINDS, GRADES, MODALITIES, RELATION_KINDS, STANCES};
use crate::model::{ActorId, Span, Spanned, Text};

/// Index of a source in [`Ledger::sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub usize);

/// Index of an entry in [`Ledger::entries`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub usize);

/// Index of a proposition in [`Ledger::propositions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PropositionId(pub usize);

/// Index of a person in [`Ledger::persons`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub usize);

/// Index of a topic in [`Ledger::topics`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicId(pub usize);

/// A whole ledger.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// `[[source]]`.
    pub sources: Vec<LedgerSource>,
    /// `[[entry]]`.
    pub entries: Vec<Entry>,
    /// `[[proposition]]`.
    pub propositions: Vec<Proposition>,
    /// `[[person]]`.
    pub persons: Vec<Person>,
    /// `[[topic]]`.
    pub topics: Vec<Topic>,
    /// `[[relation]]`.
    pub relations: Vec<Relation>,
}

impl Ledger {
    /// The entry of an id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<EntryId> {
        let found = self.entries.iter().position(|entry| entry.id.value == id);
        found.map(EntryId)
    }
}

/// `[[source]]`: a text in which things are said or reported.
#[derive(Clone, Debug)]
pub struct LedgerSource {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// What it is called.
    pub title: Option<Text>,
    /// Who published it.
    pub publisher: Option<Text>,
    /// Who wrote it.
    pub author: Option<Text>,
    /// The language it is in.
    pub language: Option<String>,
    /// Where it stands.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Days>,
    /// How good it is.
    pub grade: Option<Grade>,
    /// SHA-256 of the exact bytes, in lower case.
    pub sha256: Option<Spanned<String>>,
    /// A file with the text, beside the case.
    pub text: Option<Spanned<String>>,
    /// Its header, or all of it where it stands in braces.
    pub span: Span,
}

/// `[[entry]]`: something that was said or reported.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// What kind of thing it is.
    pub kind: EntryKind,
    /// Where it says that it is proposed, and no analyst has confirmed it; `None` if it does not.
    pub proposed: Option<Span>,
    /// Who says it; empty where that is not stated.
    pub speakers: Vec<Speaker>,
    /// The actor it is said for.
    pub on_behalf_of: Option<ActorId>,
    /// Whom it is meant for: ids of actors, persons or audiences.
    pub to: Vec<String>,
    /// What it is about.
    pub about: Vec<TopicId>,
    /// When it was said.
    pub date: Option<Spanned<Days>>,
    /// Word for word, in the language of the source.
    pub quotes: Vec<Quote>,
    /// The analyst's own rendering.
    pub gloss: Option<Text>,
    /// Where it stands.
    pub source: Option<SourceId>,
    /// The language it was said in, where the quotes are the source's translation.
    pub translated_from: Option<String>,
    /// Whether it is said not to be stated if the quotes are a translation.
    pub may_be_translated: bool,
    /// What carries a coded message.
    pub carrier: Option<Text>,
    /// Who reads it so.
    pub interpreter: Option<Speaker>,
    /// What it does to propositions.
    pub claims: Vec<(PropositionId, Stance)>,
    /// How far it is held to be so.
    pub modality: Option<Modality>,
    /// The reservation it comes with.
    pub hedge: Option<Text>,
    /// Its header, or all of it where it stands in braces.
    pub span: Span,
}

/// Words of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words.
    pub words: Spanned<String>,
    /// Whether they stand in the text of the source, byte for byte; `None` where that text is not at
    /// hand.
    pub is_there: Option<bool>,
}

/// Somebody who says or reads something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speaker {
    /// A person of the ledger.
    Person(PersonId),
    /// The author of the source.
    Author,
    /// Somebody whom the source does not name.
    Unnamed,
}

/// `[[proposition]]`: something that entries assert, deny or hedge.
#[derive(Clone, Debug)]
pub struct Proposition {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// What it says.
    pub text: Text,
}

/// `[[person]]`: who speaks, and for whom.
#[derive(Clone, Debug)]
pub struct Person {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// What to call the person.
    pub name: Option<Text>,
    /// The actor the person speaks for.
    pub actor: Option<ActorId>,
    /// All spellings.
    pub names: Vec<String>,
}

/// `[[topic]]`: what entries are about.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// What to call it.
    pub name: Option<Text>,
}

/// `[[relation]]`: how entries belong together.
#[derive(Clone, Debug)]
pub struct Relation {
    /// How.
    pub kind: RelationKind,
    /// Which, two or more.
    pub between: Vec<EntryId>,
    /// What there is to say of it.
    pub note: Option<Text>,
}

/// What kind of thing an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// Somebody said it.
    Statement,
    /// Something coded: a ceremony, a place, a gesture.
    Message,
    /// How somebody reads an event.
    Reading,
    /// What came of an event, claimed or reported.
    Outcome,
    /// What somebody means to do.
    Plan,
    /// A judgement of what happened.
    Assessment,
    /// What somebody expects.
    Forecast,
    /// Something that happened or is so.
    Fact,
}

impl EntryKind {
    /// All of them, in the order of the format.
    pub const ALL: [Self; 8] = [
        Self::Statement,
        Self::Message,
        Self::Reading,
        Self::Outcome,
        Self::Plan,
        Self::Assessment,
        Self::Forecast,
        Self::Fact,
    ];

    /// The word that stands for it in a file.
    #[must_use]
    pub fn word(self) -> &'static str {
        ENTRY_KINDS[self as usize]
    }

    pub(super) fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.word() == word)
    }
}

/// How far what an entry says is held to be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    /// It is said to be so.
    Stated,
    /// It is to be done.
    Planned,
    /// It may be.
    Possible,
    /// It is promised.
    Promised,
    /// It would be, under a condition.
    Hypothetical,
}

impl Modality {
    /// All of them, in the order of the format.
    pub const ALL: [Self; 5] = [
        Self::Stated,
        Self::Planned,
        Self::Possible,
        Self::Promised,
        Self::Hypothetical,
    ];

    /// The word that stands for it in a file.
    #[must_use]
    pub fn word(self) -> &'static str {
        MODALITIES[self as usize]
    }

    pub(super) fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.word() == word)
    }
}

/// What an entry does to a proposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// Says that it is so.
    Asserts,
    /// Says that it is not so.
    Denies,
    /// Leaves it open.
    Hedges,
}

impl Stance {
    /// All of them, in the order of the format.
    pub const ALL: [Self; 3] = [Self::Asserts, Self::Denies, Self::Hedges];

    /// The word that stands for it in a file.
    #[must_use]
    pub fn word(self) -> &'static str {
        STANCES[self as usize]
    }

    pub(super) fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.word() == word)
    }
}

/// How good a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// `P`: an official text.
    Official,
    /// `W`: a wire agency or major outlet.
    Wire,
    /// `R`: a repost or regional outlet.
    Repost,
    /// `S`: an outlet of a state.
    StateOutlet,
    /// `L`: low.
    Low,
}

impl Grade {
    /// All of them, in the order of the format.
    pub const ALL: [Self; 5] = [
        Self::Official,
        Self::Wire,
        Self::Repost,
        Self::StateOutlet,
        Self::Low,
    ];

    /// The word that stands for it in a file.
    #[must_use]
    pub fn word(self) -> &'static str {
        GRADES[self as usize]
    }

    pub(super) fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.word() == word)
    }
}

/// How entries belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationKind {
    /// They pull apart, though one speaker may hold both.
    Tension,
    /// They read one event differently.
    RivalReading,
    /// One puts the other to the test.
    Tests,
    /// One answers the other.
    Answers,
    /// They report one utterance.
    SameUtterance,
    /// Their sources disagree about one utterance.
    SourcesDisagree,
}

impl RelationKind {
    /// All of them, in the order of the format.
    pub const ALL: [Self; 6] = [
        Self::Tension,
        Self::RivalReading,
        Self::Tests,
        Self::Answers,
        Self::SameUtterance,
        Self::SourcesDisagree,
    ];

    /// The word that stands for it in a file.
    #[must_use]
    pub fn word(self) -> &'static str {
        RELATION_KINDS[self as usize]
    }

    pub(super) fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.word() == word)
    }
}
