//! Diagnostics as data: what is wrong and where, without a sentence.
//!
//! Both rooms that check a case give this one type; the view crate has the message and the remedy
//! for every code in every language.

use strum::VariantArray as _;

use crate::model::Span;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The case cannot be used.
    Error,
    /// The case can be used, but probably not as meant.
    Warning,
    /// Worth knowing; nothing need be done.
    Info,
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

impl Diagnostic {
    /// A finding at a place.
    #[must_use]
    pub fn at(code: Code, span: Span) -> Self {
        Self {
            primary: Some(span),
            ..Self::whole(code)
        }
    }

    /// A finding about the file as a whole.
    #[must_use]
    pub fn whole(code: Code) -> Self {
        Self {
            code,
            arguments: Vec::new(),
            primary: None,
            labels: Vec::new(),
        }
    }

    /// The finding with what its message mentions under `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The finding with another place that belongs to it.
    #[must_use]
    pub fn label(mut self, span: Span, note: Note) -> Self {
        self.labels.push((span, note));
        self
    }

    /// Whether the case can be used in spite of it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// A value mentioned in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A name or a quoted piece of the file.
    Text(String),
    /// A number.
    Number(i64),
    /// Several names; the message also gets their count, under the name with `-count` added.
    List(Vec<String>),
    /// A word of the reader's language, such as the kind of thing that was expected.
    Phrase(Phrase),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Vec<String>> for Argument {
    fn from(names: Vec<String>) -> Self {
        Self::List(names)
    }
}

impl From<Phrase> for Argument {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(phrase)
    }
}

/// What a secondary place has to do with a finding.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Note {
    /// The name was given here first.
    FirstHere,
    /// One step of a cycle of references.
    RefersOn,
    /// What it contradicts.
    Conflicts,
    /// The bracket or quotation mark that is still open.
    OpenedHere,
    /// The length or order is set here.
    OrderedHere,
    /// The rule that forbids it.
    ForbiddenHere,
    /// What matches as well.
    AlsoMatches,
    /// Where the thing is declared.
    DeclaredHere,
}

impl Note {
    /// All notes.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The name of the note, by which the catalogue knows its text.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// A word of the reader's language that a message needs.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Phrase {
    /// The name of an actor.
    Actor,
    /// The name of an option.
    Option,
    /// The name of an outcome.
    Outcome,
    /// The name of a merged state.
    Merge,
    /// The name of a listed state.
    State,
    /// The name of a merged or listed state.
    Key,
    /// The name of a table of actors.
    Table,
    /// The name of a view.
    View,
    /// The name of a preference statement.
    Statement,
    /// The name of an issue.
    Issue,
    /// The name of a level of an issue.
    Level,
    /// The name of a question about the future.
    Question,
    /// The name of a source of the ledger.
    Source,
    /// The name of an entry of the ledger.
    Entry,
    /// The name of a proposition of the ledger.
    Proposition,
    /// The name of a person of the ledger.
    Person,
    /// The name of a topic of the ledger.
    Topic,
    /// A day, a month, or an interval of days.
    Days,
    /// Text in quotation marks.
    Text,
    /// A text, or one per language.
    Texts,
    /// A whole number.
    Integer,
    /// A number with a decimal point.
    Decimal,
    /// A number, whole or with a decimal point.
    Number,
    /// A number, or a range of numbers.
    NumberOrRange,
    /// The name of a level, a number, or a range.
    LevelOrNumber,
    /// True or false.
    Boolean,
    /// A date.
    Date,
    /// A date and a time.
    DateTime,
    /// A list.
    List,
    /// A table `{ … }` or `[…]`.
    Fields,
    /// A list of tables `[[…]]`.
    FieldsList,
    /// A condition on options.
    Condition,
    /// A pattern of letters.
    Pattern,
    /// A condition, or a table with one.
    ConditionOrFields,
    /// A condition, or a list of them.
    ConditionOrList,
    /// One of the fixed words a key allows.
    Word,
    /// The beginning of a condition.
    Operand,
    /// `and`, `or`, or the end of a condition.
    Operator,
    /// `if` after `only`.
    IfAfterOnly,
    /// The closing parenthesis.
    ClosingParenthesis,
}

impl Phrase {
    /// All phrases.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The name of the phrase, by which the catalogue knows its text.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// What kind of finding it is. The name in kebab case is stable: it stands in the JSON form.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Code {
    // The file.
    /// More bytes than a case file may have. `limit`: in MiB.
    FileTooLarge,
    /// Not UTF-8. `byte`: the first bad byte, in hexadecimal.
    NotUtf8,
    /// UTF-16 rather than UTF-8.
    Utf16,
    /// More faults than are listed. `more`: how many.
    MoreFaults,

    // TOML.
    /// Not TOML, for a reason without a code of its own. `found`.
    NotToml,
    /// A quotation mark is missing.
    UnclosedString,
    /// An unknown escape after a backslash. `found`.
    BadEscape,
    /// A text without quotation marks. `found`.
    UnquotedText,
    /// A key without a value.
    MissingValue,
    /// A key without `=`. `found`.
    MissingEquals,
    /// A list or table without a comma between two entries.
    MissingComma,
    /// A comma too many.
    ExtraComma,
    /// A bracket or brace is missing.
    UnclosedBracket,
    /// A key or a table is given twice. `key`.
    DuplicateKey,
    /// A number that is not written as one. `found`.
    BadNumber,
    /// No such day, or not written as a date. `found`.
    BadDate,
    /// A sign of another script that stands for one of TOML's. `found`, `meant`.
    ForeignSign,
    /// A key with letters that need quotation marks. `found`.
    BadKey,
    /// A control character. `found`.
    ControlCharacter,
    /// Lists or tables within each other beyond the limit.
    NestedTooDeep,
    /// A character that changes the direction of writing where none may be. `found`.
    BidiControl,
    /// The same within a comment.
    BidiInComment,

    // The format.
    /// No `detente = 1`. `supported`.
    MissingVersion,
    /// Another version of the format. `found`, `supported`.
    UnsupportedVersion,
    /// No such key here. `key`, `table`, `nearest`: list, `known`: list.
    UnknownKey,
    /// The key belongs elsewhere. `key`, `table`, `belongs`: list.
    MisplacedKey,
    /// A key is missing. `key`, `table`.
    MissingKey,
    /// Exactly one of several keys must be given, and none is. `keys`: list, `table`.
    NoneOfKeys,
    /// Exactly one of several keys must be given, and more are. `keys`: list, `table`.
    SeveralOfKeys,
    /// Another kind of value is needed. `key`, `expected` and `found`: phrases.
    WrongKind,
    /// A key allows certain words only. `found`, `choices`: list, `nearest`: list.
    BadChoice,
    /// A list that must not be empty. `key`.
    EmptyList,
    /// A text that must not be empty. `key`.
    EmptyText,
    /// An id with letters it may not have. `found`.
    BadId,
    /// An option's id that is not `owner.what`. `found`.
    BadOptionId,
    /// Not a language tag. `found`.
    BadLanguageTag,
    /// Not a day, a month or an interval of days. `found`.
    BadDays,
    /// Not a SHA-256 in hexadecimal. `found`.
    BadHash,
    /// A number beyond what is supported. `found`, `least`, `most`.
    NumberOutOfRange,

    // References.
    /// Nothing has this name. `found`, `kind`: phrase, `nearest`: list, `known`: list.
    UnknownName,
    /// An outcome named without `outcome:`. `found`.
    OutcomeWithoutPrefix,
    /// Two things of a kind have one id. `id`, `kind`: phrase.
    DuplicateId,
    /// A list names something twice. `id`.
    ListedTwice,
    /// Outcomes or merges that refer to each other in a circle. `cycle`: list.
    ReferenceCycle,
    /// Outcomes or merges that refer to each other over too many steps. `limit`.
    ReferencesTooDeep,

    /// A relation of the ledger between one entry. `entry`.
    RelationOfOne,

    // The ledger and its case.
    /// The case cites an entry later than its as-of date. `entry`, `date`, `as-of`.
    EvidenceTooLate,
    /// An entry of the ledger is proposed, and no analyst has confirmed it. `entry`.
    EntryProposed,
    /// The text of a source is not the one that was recorded. `source`, `file`.
    TextNotAsRecorded,
    /// The text of a source is not UTF-8. `source`, `file`.
    TextUnreadable,
    /// The text of a source is to be outside the case's folder.
    TextOutside,
    /// A quote stands more than once in its source. `entry`.
    QuoteAmbiguous,
    /// A quote is not in its source; a passage comes close. `entry`, `passage`.
    QuoteDiffers,
    /// A quote is not in its source, nor anything like it. `entry`.
    QuoteMissing,

    // Patterns.
    /// A pattern without `[patterns]`.
    PatternsMissing,
    /// `[patterns] order` leaves options out. `missing`: list of the first few, `count`.
    PatternsIncomplete,
    /// A pattern with too few or too many letters. `pattern`, `found`: number, `expected`: number.
    PatternLength,
    /// A letter other than Y, N and -. `found`.
    PatternLetter,
    /// A `-` where every option must be settled.
    PatternNotFull,
    /// Something other than a state's name where a state is asked for. `found`.
    NotAStateName,

    // The logic.
    /// A condition without anything in it.
    ConditionEmpty,
    /// Something else was expected. `found`, `expected`: phrase, `nearest`: list.
    ConditionUnexpected,
    /// The condition ends too early. `expected`: phrase.
    ConditionUnfinished,
    /// A character that has no meaning in a condition. `found`.
    ConditionCharacter,
    /// A parenthesis is not closed.
    ConditionUnclosed,
    /// `if`, `only if` or `iff` twice without parentheses. `found`.
    ConditionChained,
    /// Parentheses or `not` within each other beyond the limit. `limit`.
    ConditionTooDeep,

    // The form of the case.
    /// No actor.
    NoActors,
    /// Neither options nor states.
    NoOptions,
    /// More options than are supported. `count`, `limit`.
    TooManyOptions,
    /// Moves without listed states.
    MovesWithoutStates,
    /// Listed states without moves.
    StatesWithoutMoves,
    /// Something that only the option form has. `key`.
    NotInGraphForm,
    /// A move that leads back to where it starts. `state`.
    MoveToItself,
    /// Two listed states have one pattern. `first`: the other state.
    EqualPatterns,
    /// The levels of an issue: some say where they stand and some do not. `issue`.
    LevelsPlacedInPart,
    /// The levels of an issue do not stand in order. `issue`, `level`.
    LevelsOutOfOrder,
    /// A scale that does not go up by whole steps, or has too many. `limit`.
    BadScale,
    /// The lower bound of a range is above its upper one, or the mode is outside.
    BadRange,
    /// A range below the least a number may be. `least`.
    RangeTooLow,
    /// A number that is no level of the issue. `found`, `issue`, `levels`: list of the first few.
    NotALevel,
    /// An ideal beyond the scale of its issue. `found`, `issue`, `least`, `most`.
    IdealOffScale,
    /// A position with neither an ideal nor values.
    PositionWithoutIdeal,
    /// Two positions of an actor on one issue. `actor`, `issue`.
    PositionTwice,
    /// `values` leaves levels out. `issue`, `missing`: list.
    ValuesIncomplete,
    /// Something stands for two levels of one issue. `issue`.
    LevelsOfOneIssue,
    /// Positions without an issue.
    PositionsWithoutIssues,
    /// `strong` without statements.
    StrongWithoutStatements,
    /// `doubt` about a preference that is not by statements.
    DoubtWithoutStatements,
    /// `swap` that does not name two different statements.
    SwapNotAPair,
    /// A question whose deadline is before the day it was opened. `question`, `opened`, `deadline`.
    DeadlineBeforeOpened,
    /// What came of a question is dated before it was opened. `question`, `date`, `opened`.
    ResolvedBeforeOpened,
    /// A question came true after its deadline. `question`, `date`, `deadline`.
    CameTrueTooLate,
    /// A forecast or a baseline dated after the question was closed: after its deadline, or after it was known what came
    /// of it. `name`, `date`, `closed`.
    ForecastTooLate,
    /// Two values of one name on one question. `name`.
    ForecastTwice,
    /// A question was resolved no later than the case's as-of date. `question`, `date`, `as-of`.
    ResolvedBeforeAsOf,
    /// A view of an actor that misreads its own preference. `actor`.
    ViewOfOwnPreference,
    /// An entry of `unknown` that is not two conditions. `found`: how many it has.
    NotAPair,

    // What makes a model useless (found by the analysis).
    /// The rules exclude every state.
    NoFeasibleState,
    /// A rule forbids today's situation.
    StatusQuoForbidden,
    /// No status quo: nothing that starts from today is shown.
    StatusQuoMissing,
    /// More than one state matches the status quo. `states`: list.
    StatusQuoMatchesSeveral,
    /// No state matches the status quo.
    StatusQuoMatchesNone,
    /// No feasible state takes the option. `option`.
    OptionNeverTaken,
    /// Every feasible state takes the option. `option`.
    OptionNeverDropped,
    /// An actor without a preference. `actor`.
    ActorWithoutPreference,
    /// A statement that holds in every state. `actor`, `statement`.
    StatementAlwaysTrue,
    /// A statement that holds in no state. `actor`, `statement`.
    StatementAlwaysFalse,
    /// A weight whose wish holds in every state. `actor`, `statement`.
    WeightAlwaysTrue,
    /// A weight whose wish holds in no state. `actor`, `statement`.
    WeightAlwaysFalse,
    /// An actor to whom all states are equal. `actor`.
    ActorIndifferent,
    /// Every state is stable for every actor.
    AllStableForEveryone,
    /// A rule over options of several owners. `actors`: list.
    RuleAcrossOwners,
    /// Two entries of a ranking match one state. `actor`, `state`.
    RankingOverlap,
    /// A ranking leaves states out. `actor`, `states`: list of the first few, `count`.
    RankingForgetsStates,
    /// An entry of a ranking matches no state. `actor`.
    RankingEntryEmpty,
    /// Two merges have a state in common. `first`, `second`, `state`.
    MergeOverlap,
    /// A merge without members. `merge`.
    MergeEmpty,
    /// A preference differs among the members of a merge. `actor`, `merge`, `first`, `second`.
    MergePreferenceDiffers,
    /// An outcome holds in some members of a merge only. `outcome`, `merge`, `first`, `second`.
    MergeOutcomeDiffers,
    /// No state belongs to the outcome. `outcome`.
    OutcomeEmpty,
    /// No state meets what a question is about. `question`.
    QuestionEmpty,
    /// `unknown` is read, and verdicts use the order under it. `actor`.
    UnknownPreferenceUnused,
    /// A view without a state that it sees. `view`.
    ViewSeesNothing,
    /// More states than memory allows. `states`, `needed` (MiB), `limit` (MiB).
    TooManyStates,
    /// A label names no state. `label`.
    LabelMatchesNothing,

    // What makes a settlement useless (found by the analysis).
    /// More packages than are supported. `packages`, `limit`.
    TooManyPackages,
    /// An actor without a position, or to whom every package is equal. `actor`.
    ActorWithoutPosition,
    /// States that stand for two levels of one issue at once. `issue`, `states`: list of the first few, `count`.
    LevelsConflict,
    /// Today's situation does not stand for the status quo of an issue. `issue`.
    StatusQuosDiffer,
}

impl Code {
    /// All codes.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether a case with such a finding can be used.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Self::StatusQuoMissing => Severity::Info,
            Self::BidiInComment
            | Self::EvidenceTooLate
            | Self::EntryProposed
            | Self::QuoteAmbiguous
            | Self::StatusQuoForbidden
            | Self::OptionNeverTaken
            | Self::OptionNeverDropped
            | Self::ActorWithoutPreference
            | Self::StatementAlwaysTrue
            | Self::StatementAlwaysFalse
            | Self::WeightAlwaysTrue
            | Self::WeightAlwaysFalse
            | Self::ActorIndifferent
            | Self::AllStableForEveryone
            | Self::RuleAcrossOwners
            | Self::RankingEntryEmpty
            | Self::OutcomeEmpty
            | Self::QuestionEmpty
            | Self::ResolvedBeforeAsOf
            | Self::UnknownPreferenceUnused
            | Self::ViewSeesNothing
            | Self::LabelMatchesNothing
            | Self::TooManyPackages
            | Self::ActorWithoutPosition
            | Self::LevelsConflict
            | Self::StatusQuosDiffer => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
