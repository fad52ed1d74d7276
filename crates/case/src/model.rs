//! A case as read: what an analyst wrote, with every reference resolved and every position kept.
//!
//! Order is the order of the file throughout. Nothing here is computed: which states exist, who
//! can move where and what holds are questions for the model compiled from it.

mod doubt;
mod question;
mod settlement;

use jiff::civil::Date;

use crate::ledger::model::Ledger;
pub use doubt::{Alternative, Doubt, MayBe};
pub use question::{About, Forecast, ForecastKind, Question, QuestionId, Resolution};
pub use settlement::{Ideal, Issue, IssueId, Level, LevelId, Position, Quantity, Stake};

/// A stretch of the case file, in bytes from its beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

/// A value and where it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

/// Index of an actor in [`Case::actors`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActorId(pub usize);

/// Index of an option in [`Case::options`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionId(pub usize);

/// Index of an outcome in [`Case::outcomes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutcomeId(pub usize);

/// Index of a merge in [`Case::merges`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MergeId(pub usize);

/// Index of a listed state in [`Case::states`] (graph form).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListedStateId(pub usize);

/// A whole case.
#[derive(Clone, Debug)]
pub struct Case {
    /// `[case]`.
    pub header: Header,
    /// `[[actor]]`.
    pub actors: Vec<Actor>,
    /// `[[option]]`.
    pub options: Vec<CaseOption>,
    /// `[[rule]]`.
    pub rules: Vec<Rule>,
    /// `[[merge]]`.
    pub merges: Vec<Merge>,
    /// `[[state]]`; empty in option form.
    pub states: Vec<ListedState>,
    /// `[[move]]`; empty in option form.
    pub moves: Vec<Move>,
    /// `[[outcome]]`.
    pub outcomes: Vec<Outcome>,
    /// `[status-quo]`.
    pub status_quo: Option<Spanned<StatusQuo>>,
    /// `[preference.*]`, one place per actor, in the order of [`Case::actors`].
    pub preferences: Vec<Option<Preference>>,
    /// `[[view]]`.
    pub views: Vec<View>,
    /// `[[table]]`.
    pub tables: Vec<Table>,
    /// `[[issue]]`.
    pub issues: Vec<Issue>,
    /// `[[position]]`.
    pub positions: Vec<Position>,
    /// `[[alternative]]`.
    pub alternatives: Vec<Alternative>,
    /// `[[question]]`.
    pub questions: Vec<Question>,
    /// `[patterns] order`: what the letters of a pattern stand for; a permutation of all options.
    pub pattern_order: Option<Vec<OptionId>>,
    /// `[labels]`.
    pub labels: Vec<Label>,
    /// The ledger beside the case, where there is one without errors.
    pub ledger: Option<Ledger>,
}

impl Case {
    /// Whether there is anything to do or not to do: options, or listed states. A case may have issues alone.
    #[must_use]
    pub fn has_options(&self) -> bool {
        !self.options.is_empty() || !self.states.is_empty()
    }

    /// Whether states follow from options or are listed one by one.
    #[must_use]
    pub fn form(&self) -> Form {
        if self.states.is_empty() {
            Form::Option
        } else {
            Form::Graph
        }
    }
}

/// Whether states follow from options or are listed one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Every choice of options that no rule excludes is a state.
    Option,
    /// States and moves are listed.
    Graph,
}

/// `[case]`.
#[derive(Clone, Debug)]
pub struct Header {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// What the case is called.
    pub title: Text,
    /// The day of the event.
    pub date: Option<Date>,
    /// Nothing dated later is used.
    pub as_of: Option<Date>,
    /// The question it is about before all others.
    pub question: Option<Spanned<QuestionId>>,
    /// Who wrote the case.
    pub authors: Vec<String>,
    /// The case's own version.
    pub version: Option<String>,
}

/// A text in one or several languages, in the order written: language tag and text. The tag is
/// `und` for a plain string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<(String, String)>);

impl Text {
    /// Whether two texts say the same in some language.
    #[must_use]
    pub fn shares_words_with(&self, other: &Self) -> bool {
        let mut words = self.0.iter().map(|(_, words)| words);
        words.any(|own| other.0.iter().any(|(_, words)| words == own))
    }
}

/// What an input of the model rests on; an input with neither is unsourced.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    /// Ids of ledger entries.
    pub evidence: Vec<Spanned<String>>,
    /// Why the analyst thinks so.
    pub judgement: Option<Text>,
}

/// `[[actor]]`.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// Name to show; the id where there is none.
    pub name: Option<Text>,
    /// How a sentence calls the actor, where that is not its name: "the United States".
    pub called: Option<Text>,
    /// What it brings to the bargaining.
    pub stake: Stake,
}

/// `[[option]]`: what an actor can do or not do.
#[derive(Clone, Debug)]
pub struct CaseOption {
    /// `owner.what`.
    pub id: Spanned<String>,
    /// The part of the id before the dot.
    pub owner: ActorId,
    /// Name to show; the id where there is none.
    pub name: Option<Text>,
    /// How a sentence says that the owner takes the option, after the owner's name: "halts the
    /// fighting".
    pub taking: Option<Text>,
    /// How a sentence says that the owner drops the option again: "resumes the fighting".
    pub dropping: Option<Text>,
    /// Whether it can be taken back, or taken up again.
    pub one_way: Option<Spanned<OneWay>>,
    /// How plausible that is, where the analyst is not sure of it.
    pub one_way_weight: Option<f64>,
    /// The levels of issues it stands for.
    pub levels: Vec<Spanned<LevelId>>,
    /// What it rests on.
    pub basis: Basis,
    /// Its header, or all of it where it stands in braces.
    pub span: Span,
}

/// An option that moves only one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OneWay {
    /// May be taken, never dropped.
    ToYes,
    /// May be dropped, never taken up again.
    ToNo,
}

/// `[[rule]]`: what cannot be together.
#[derive(Clone, Debug)]
pub struct Rule {
    /// What it forbids.
    pub forbids: Forbids,
    /// Why, in words to show.
    pub name: Option<Text>,
    /// What it rests on.
    pub basis: Basis,
    /// Its header, or all of it where it stands in braces.
    pub span: Span,
}

/// What a rule forbids.
#[derive(Clone, Debug)]
pub enum Forbids {
    /// Every state in which this holds.
    Never(Spanned<Expr>),
    /// Every state in which not exactly one of these is taken.
    NotExactlyOne(Vec<Spanned<OptionId>>),
    /// Every state in which more than one of these is taken.
    MoreThanOne(Vec<Spanned<OptionId>>),
}

/// `[[merge]]`: states that count as one.
#[derive(Clone, Debug)]
pub struct Merge {
    /// Key of the merged state.
    pub id: Spanned<String>,
    /// Name to show.
    pub name: Option<Text>,
    /// Its members.
    pub members: Spanned<Expr>,
    /// What it rests on.
    pub basis: Basis,
}

/// `[[state]]` (graph form).
#[derive(Clone, Debug)]
pub struct ListedState {
    /// Key of the state.
    pub id: Spanned<String>,
    /// Name to show.
    pub name: Option<Text>,
    /// Which options are taken in it; all letters `Y` or `N`.
    pub pattern: Option<Spanned<Pattern>>,
    /// What it rests on.
    pub basis: Basis,
    /// Its header, or all of it where it stands in braces.
    pub span: Span,
}

/// `[[move]]` (graph form): arcs of one actor out of one state.
#[derive(Clone, Debug)]
pub struct Move {
    /// Who moves.
    pub actor: Spanned<ActorId>,
    /// Out of which state.
    pub from: Spanned<ListedStateId>,
    /// To which states; never empty, never `from`.
    pub to: Vec<Spanned<ListedStateId>>,
    /// What it rests on.
    pub basis: Basis,
}

/// `[[outcome]]`: a name for a set of states worth speaking of.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// Name to show; the id where there is none.
    pub name: Option<Text>,
    /// Which states.
    pub members: Spanned<Expr>,
    /// The levels of issues it stands for.
    pub levels: Vec<Spanned<LevelId>>,
}

/// `[status-quo]`.
#[derive(Clone, Debug)]
pub enum StatusQuo {
    /// The options taken today; all others are not.
    Taken(Vec<Spanned<OptionId>>),
    /// A listed state, a merged state or a full pattern.
    State(Expr),
}

/// `[preference.ACTOR]`.
#[derive(Clone, Debug)]
pub struct Preference {
    /// Whose it is.
    pub actor: Spanned<ActorId>,
    /// How it was stated.
    pub order: Order,
    /// With statements: differences made by this one or one above it are strong.
    pub strong: Option<Spanned<usize>>,
    /// Pairs of sets of states whose order is unknown.
    pub unknown: Vec<Spanned<(Spanned<Expr>, Spanned<Expr>)>>,
    /// What the analyst is not sure of.
    pub doubts: Vec<Spanned<Doubt>>,
    /// What the whole of it rests on.
    pub basis: Basis,
}

/// The three ways to state a preference.
#[derive(Clone, Debug)]
pub enum Order {
    /// Most important first.
    Statements(Vec<Statement>),
    /// Best first.
    Ranking(Vec<RankingEntry>),
    /// Summed when true.
    Weights(Vec<Weight>),
}

/// One of a list of preference statements.
#[derive(Clone, Debug)]
pub struct Statement {
    /// A name to refer to it by.
    pub id: Option<Spanned<String>>,
    /// The aim in words, as a reader is told what was won or lost: "relief from sanctions".
    pub name: Option<Text>,
    /// What is wanted.
    pub want: Spanned<Expr>,
    /// What it rests on.
    pub basis: Basis,
    /// The condition, or the table with it.
    pub span: Span,
}

/// One place of a ranking.
#[derive(Clone, Debug)]
pub enum RankingEntry {
    /// All states that any of these matches, tied.
    Tied(Vec<Spanned<Expr>>),
    /// `"*"`: all states that no other entry matches, tied.
    Rest(Span),
}

/// One weighted wish.
#[derive(Clone, Debug)]
pub struct Weight {
    /// A name to refer to it by.
    pub id: Option<Spanned<String>>,
    /// The aim in words.
    pub name: Option<Text>,
    /// What is wanted.
    pub want: Spanned<Expr>,
    /// What it adds where it holds.
    pub weight: Spanned<i64>,
    /// What it rests on.
    pub basis: Basis,
}

/// `[[view]]`: what an actor takes the conflict to be.
#[derive(Clone, Debug)]
pub struct View {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// Name to show.
    pub name: Option<Text>,
    /// Whose view.
    pub of: Spanned<ActorId>,
    /// States it does not see.
    pub unseen: Option<Spanned<Expr>>,
    /// Options it does not know.
    pub unaware: Vec<Spanned<OptionId>>,
    /// Preferences of others as it takes them to be.
    pub preferences: Vec<Preference>,
    /// What it rests on.
    pub basis: Basis,
}

/// `[[table]]`: who meets.
#[derive(Clone, Debug)]
pub struct Table {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// Name to show.
    pub name: Option<Text>,
    /// Who sits at it.
    pub actors: Vec<Spanned<ActorId>>,
    /// What it rests on.
    pub basis: Basis,
}

/// `[labels]`: a publication's number for a state.
#[derive(Clone, Debug)]
pub struct Label {
    /// A full pattern, a merge id or a listed state's id.
    pub state: Spanned<Expr>,
    /// What it is called there.
    pub label: String,
}

/// One letter per option, **in the order of [`Case::options`]** whatever order the file uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(pub Vec<Letter>);

/// A letter of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// `Y`: taken.
    Yes,
    /// `N`: not taken.
    No,
    /// `-`: either.
    Either,
}

/// The logic over options: a condition that a state meets or does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// The option is taken.
    Option(OptionId),
    /// The state belongs to the outcome.
    Outcome(OutcomeId),
    /// The state belongs to the merged state.
    Merge(MergeId),
    /// The state is this listed one.
    State(ListedStateId),
    /// The state matches the pattern.
    Pattern(Pattern),
    /// Negation.
    Not(Box<Expr>),
    /// Both.
    And(Box<Expr>, Box<Expr>),
    /// One or both.
    Or(Box<Expr>, Box<Expr>),
    /// One, not both.
    Xor(Box<Expr>, Box<Expr>),
    /// `A if B` is `If(A, B)`: fails only where B holds without A.
    If(Box<Expr>, Box<Expr>),
    /// `A only if B` is `OnlyIf(A, B)`: fails only where A holds without B.
    OnlyIf(Box<Expr>, Box<Expr>),
    /// Both or neither.
    Iff(Box<Expr>, Box<Expr>),
}

impl Expr {
    /// The condition itself and every condition within it, whole ones before their parts.
    pub fn parts(&self) -> impl Iterator<Item = &Self> {
        let mut open = vec![self];
        std::iter::from_fn(move || {
            let part = open.pop()?;
            match part {
                Self::Not(inner) => open.push(inner),
                Self::And(left, right)
                | Self::Or(left, right)
                | Self::Xor(left, right)
                | Self::If(left, right)
                | Self::OnlyIf(left, right)
                | Self::Iff(left, right) => open.extend([&**left, &**right]),
                Self::Option(_)
                | Self::Outcome(_)
                | Self::Merge(_)
                | Self::State(_)
                | Self::Pattern(_) => {}
            }
            Some(part)
        })
    }
}
