//! What is bargained over: issues with their levels, positions, and what each actor brings.

use super::{ActorId, Basis, Span, Spanned, Text};

/// Index of an issue in [`Case::issues`](super::Case::issues).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IssueId(pub usize);

/// A level of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LevelId {
    /// The issue.
    pub issue: IssueId,
    /// Index in [`Issue::levels`].
    pub level: usize,
}

/// A number as an analyst states it: exact, known within bounds, or one of a few.
#[derive(Clone, Debug, PartialEq)]
pub enum Quantity {
    /// Known.
    Exact(f64),
    /// Known within bounds.
    Range {
        /// The lowest it may be.
        low: f64,
        /// What it most plausibly is, where that is said.
        mode: Option<f64>,
        /// The highest it may be, above the lowest.
        high: f64,
    },
    /// One of these, at least two, each as plausible as the others; the one to be used where one is stands first.
    OneOf(Vec<f64>),
}

impl Quantity {
    /// The one number used where one is: the mode, else the middle of the range; the first of a list.
    #[must_use]
    pub fn middle(&self) -> f64 {
        match self {
            Self::Exact(number) => *number,
            Self::Range { low, mode, high } => mode.unwrap_or(f64::midpoint(*low, *high)),
            Self::OneOf(numbers) => numbers[0],
        }
    }

    /// The lowest and the highest it may be.
    #[must_use]
    pub fn bounds(&self) -> (f64, f64) {
        match self {
            Self::Exact(number) => (*number, *number),
            Self::Range { low, high, .. } => (*low, *high),
            Self::OneOf(numbers) => {
                let lowest = numbers.iter().copied().fold(f64::INFINITY, f64::min);
                (lowest, numbers.iter().copied().fold(lowest, f64::max))
            }
        }
    }

    /// Whether it is known.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        matches!(self, Self::Exact(_))
    }
}

/// What an actor brings to the bargaining. Everything is in the units of settlements: 0 is worth as little as
/// the worst package, 1 as much as the best.
#[derive(Clone, Debug, Default)]
pub struct Stake {
    /// Clout in this matter, on a scale of the case's own.
    pub capability: Option<Quantity>,
    /// What no agreement is worth.
    pub walk_away: Option<Quantity>,
    /// The floor below which an agreement fails at home (Putnam 1988).
    pub ratify: Option<Quantity>,
    /// What it costs to spoil a deal made without the actor.
    pub spoil_cost: Option<Quantity>,
    /// What these rest on.
    pub basis: Basis,
}

impl Stake {
    /// Whether anything is stated.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        let own = [
            &self.capability,
            &self.walk_away,
            &self.ratify,
            &self.spoil_cost,
        ];
        own.iter().any(|own| own.is_some())
    }
}

/// `[[issue]]`: what is bargained over, by degrees.
#[derive(Clone, Debug)]
pub struct Issue {
    /// Lower case, digits, hyphens.
    pub id: Spanned<String>,
    /// Name to show; the id where there is none.
    pub name: Option<Text>,
    /// The degrees by which it can be settled, in ascending order of where they stand; never empty.
    pub levels: Vec<Level>,
    /// Index of the level that stands if the issue is left out.
    pub status_quo: Spanned<usize>,
    /// Whether two actors can share it in any proportion.
    pub divisible: bool,
    /// What it rests on.
    pub basis: Basis,
}

/// One degree by which an issue can be settled.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Its id; of a scale, the number.
    pub id: String,
    /// Where it stands on the scale of the issue.
    pub at: f64,
    /// Name to show; the id where there is none.
    pub name: Option<Text>,
}

/// `[[position]]`: where an actor stands on an issue.
#[derive(Clone, Debug)]
pub struct Position {
    /// Whose it is.
    pub actor: Spanned<ActorId>,
    /// On which issue.
    pub issue: Spanned<IssueId>,
    /// What it would have if it could.
    pub ideal: Ideal,
    /// How much the issue matters beside the others, at least 0.
    pub salience: Quantity,
    /// What each level is worth to it, in the order of the levels; where nothing is stated, worth falls off evenly
    /// from the ideal.
    pub values: Option<Vec<Quantity>>,
    /// What it rests on.
    pub basis: Basis,
    /// Its header, or all of it where it stands in braces.
    pub span: Span,
}

/// What an actor would have on an issue.
#[derive(Clone, Debug, PartialEq)]
pub enum Ideal {
    /// A level.
    Level(usize),
    /// A place on the scale of the issue.
    At(Quantity),
    /// Not stated: the best of the values.
    BestValue,
}
