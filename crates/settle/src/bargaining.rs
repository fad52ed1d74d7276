//! The model: issues with levels, and what each actor makes of them.
//!
//! A package fixes the level of every issue. What a package is worth to an actor is the weighted mean of what its
//! levels are worth, in units from 0 (the worst level of every issue that matters to the actor) to 1 (the best of
//! every one): the additive value function of Keeney and Raiffa, *Decisions with Multiple Objectives* (1976).

use thiserror::Error;

use crate::TOLERANCE;
use crate::ids::{ActorId, IssueId, PackageId};
use crate::issue_set::{IssueSet, MOST_ISSUES};

/// More packages than this are refused.
pub const PACKAGE_LIMIT: usize = 4_000_000;

/// More worths than this, one for each package and actor, are refused: at this limit, a table of all actors to whom all
/// packages are tied takes 1.3 gigabytes.
pub const WORTH_LIMIT: usize = 64_000_000;

/// More actors than an [`ActorId`] can name.
const MOST_ACTORS: usize = 0xFFFF;

/// An issue: how many levels it has, and which of them stands if it is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Issue {
    /// How many levels it has, at least one.
    pub levels: usize,
    /// The level that stands today, counted from 0.
    pub status_quo: usize,
}

/// What an actor makes of the issues, as stated.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    /// How much each issue matters, on any scale; not negative.
    pub weights: Vec<f64>,
    /// What each level of each issue is worth, on a scale of each issue's own.
    pub values: Vec<Vec<f64>>,
    /// What no agreement is worth, in the units of packages; what today is worth if nothing is said.
    pub walk_away: Option<f64>,
    /// The floor below which an agreement cannot be got through at home (Putnam 1988), in the same units.
    pub ratify: Option<f64>,
    /// What it costs to spoil a deal made without the actor, in the same units.
    pub spoil_cost: f64,
}

/// Why a bargaining is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BargainingError {
    /// Nobody bargains.
    #[error("there is no actor")]
    NoActors,
    /// Nothing is bargained over.
    #[error("there is no issue")]
    NoIssues,
    /// An issue has no level, or its status quo is none of them.
    #[error("issue {0} has no level that stands today")]
    NoStatusQuo(usize),
    /// An actor has weights or values for other issues or levels than there are.
    #[error("actor {0} has other issues or levels than the model")]
    Shape(usize),
    /// A weight or cost is negative, or a number is not finite.
    #[error("actor {0} has a number that is negative or not finite")]
    Number(usize),
    /// More issues than a set can hold.
    #[error("{0} issues are more than {MOST_ISSUES}")]
    TooManyIssues(usize),
    /// More packages than are gone through.
    #[error("{0} packages are more than {PACKAGE_LIMIT}")]
    TooManyPackages(u128),
    /// More actors than can be told apart.
    #[error("{0} actors are more than {MOST_ACTORS}")]
    TooManyActors(usize),
    /// More packages for so many actors than are held in memory.
    #[error("{packages} packages for each of {actors} actors are more than {WORTH_LIMIT} worths")]
    TooManyWorths {
        /// How many packages there are.
        packages: usize,
        /// How many actors there are.
        actors: usize,
    },
}

/// Actors who bargain over issues.
///
/// ```
/// use detente_settle::{ActorId, Bargaining, Issue, Party, PackageId};
/// // Two issues at their lower level today; the first actor cares for the first, the second for the second.
/// let party = |weights: [f64; 2]| Party {
///     weights: weights.to_vec(),
///     values: vec![vec![0.0, 1.0], vec![0.0, 1.0]],
///     walk_away: None,
///     ratify: None,
///     spoil_cost: 0.0,
/// };
/// let issue = Issue { levels: 2, status_quo: 0 };
/// let bargaining = Bargaining::new(vec![issue; 2], vec![party([3.0, 1.0]), party([1.0, 3.0])])?;
/// let first_only = bargaining.package(&[1, 0]);
/// assert_eq!(first_only, PackageId(1));
/// assert_eq!(bargaining.utility(ActorId(0), first_only), 0.75);
/// assert_eq!(bargaining.utility(ActorId(1), first_only), 0.25);
/// # Ok::<(), detente_settle::BargainingError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Bargaining {
    issues: Vec<Issue>,
    actors: Vec<Actor>,
    packages: usize,
}

/// An actor in the units of packages.
#[derive(Debug, Clone)]
struct Actor {
    /// The weight of each issue, in sum 1; all 0 of an indifferent actor.
    shares: Vec<f64>,
    /// What each level is worth, from 0 to 1, issue after issue.
    values: Vec<Vec<f64>>,
    walk_away: f64,
    ratify: Option<f64>,
    spoil_cost: f64,
}

/// What levels are worth to an actor whose worth falls off evenly from its ideal: 1 − |x − ideal| / (largest
/// distance), so that the farthest level is worth 0. All 1 where no level is away from the ideal.
///
/// A level less than the tolerance nearer than the farthest is worth 0 as well: rescaled, the noise in 0.2 − 0.1 and
/// 0.3 − 0.2 would set two levels apart that are equally far from 0.2.
#[must_use]
pub fn linear_values(at: &[f64], ideal: f64) -> Vec<f64> {
    let distance = |at: &f64| (at - ideal).abs();
    let largest = at.iter().map(distance).fold(0.0, f64::max);
    let value = |at: &f64| {
        if largest <= 0.0 {
            return 1.0;
        }
        let value = 1.0 - distance(at) / largest;
        if value <= TOLERANCE { 0.0 } else { value }
    };
    at.iter().map(value).collect()
}

impl Bargaining {
    /// The model of some issues and actors.
    ///
    /// Values are rescaled to [0, 1] over the levels of each issue. An issue all of whose levels are worth the same
    /// to an actor, within the tolerance of the largest in size, has no weight for it; an actor for whom no issue has
    /// weight is indifferent, and every package is worth 1 to it.
    pub fn new(issues: Vec<Issue>, parties: Vec<Party>) -> Result<Self, BargainingError> {
        if parties.is_empty() {
            return Err(BargainingError::NoActors);
        }
        if parties.len() > MOST_ACTORS {
            return Err(BargainingError::TooManyActors(parties.len()));
        }
        if issues.is_empty() {
            return Err(BargainingError::NoIssues);
        }
        if issues.len() > MOST_ISSUES {
            return Err(BargainingError::TooManyIssues(issues.len()));
        }
        if let Some(issue) = issues
            .iter()
            .position(|issue| issue.status_quo >= issue.levels)
        {
            return Err(BargainingError::NoStatusQuo(issue));
        }
        let count = issues.iter().fold(1_u128, |count, issue| {
            count.saturating_mul(issue.levels as u128)
        });
        if count > PACKAGE_LIMIT as u128 {
            return Err(BargainingError::TooManyPackages(count));
        }
        let (packages, actors) = (count as usize, parties.len());
        if packages.saturating_mul(actors) > WORTH_LIMIT {
            return Err(BargainingError::TooManyWorths { packages, actors });
        }
        let mut bargaining = Self {
            issues,
            actors: Vec::with_capacity(actors),
            packages,
        };
        for (place, party) in parties.into_iter().enumerate() {
            bargaining.add(place, party)?;
        }
        Ok(bargaining)
    }

    fn add(&mut self, place: usize, party: Party) -> Result<(), BargainingError> {
        let fits = party.weights.len() == self.issues.len()
            && party.values.len() == self.issues.len()
            && self
                .issues
                .iter()
                .zip(&party.values)
                .all(|(issue, values)| values.len() == issue.levels);
        if !fits {
            return Err(BargainingError::Shape(place));
        }
        let is_sound = |number: &f64| number.is_finite() && *number >= 0.0;
        let are_sound = party.weights.iter().all(is_sound)
            && is_sound(&party.spoil_cost)
            && party.values.iter().flatten().all(|value| value.is_finite())
            && party.walk_away.is_none_or(f64::is_finite)
            && party.ratify.is_none_or(f64::is_finite);
        if !are_sound {
            return Err(BargainingError::Number(place));
        }
        let mut weights = party.weights;
        let mut values = party.values;
        for (weight, values) in weights.iter_mut().zip(&mut values) {
            let least = values.iter().copied().fold(f64::INFINITY, f64::min);
            let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            // Halved, so that the span of the largest numbers is finite too.
            let span = most / 2.0 - least / 2.0;
            let size = (most / 2.0).abs().max((least / 2.0).abs());
            if span > TOLERANCE * size {
                for value in values.iter_mut() {
                    *value = (*value / 2.0 - least / 2.0) / span;
                }
            } else {
                values.fill(1.0);
                *weight = 0.0;
            }
        }
        let largest = weights.iter().copied().fold(0.0, f64::max);
        if largest > 0.0 {
            // By the largest first, so that the sum is finite.
            let total: f64 = weights.iter().map(|weight| weight / largest).sum();
            for weight in &mut weights {
                *weight = *weight / largest / total;
            }
        }
        let id = ActorId(self.actors.len() as u16);
        self.actors.push(Actor {
            shares: weights,
            values,
            walk_away: 0.0,
            ratify: party.ratify,
            spoil_cost: party.spoil_cost,
        });
        let today = self.utility(id, self.status_quo());
        self.actors[id.index()].walk_away = party.walk_away.unwrap_or(today);
        Ok(())
    }

    /// How many actors there are.
    #[must_use]
    pub fn actors(&self) -> usize {
        self.actors.len()
    }

    /// All actors, in order.
    pub fn everyone(&self) -> impl Iterator<Item = ActorId> + use<> {
        (0..self.actors.len() as u16).map(ActorId)
    }

    /// All issues, in order.
    pub fn issues(&self) -> impl Iterator<Item = IssueId> + use<> {
        (0..self.issues.len() as u16).map(IssueId)
    }

    /// How many levels an issue has.
    #[must_use]
    pub fn levels(&self, issue: IssueId) -> usize {
        self.issues[issue.index()].levels
    }

    /// How many packages there are.
    #[must_use]
    pub fn packages(&self) -> usize {
        self.packages
    }

    /// The package with these levels, one for each issue.
    ///
    /// # Panics
    /// Where there are other issues or levels than the model has.
    #[must_use]
    pub fn package(&self, levels: &[usize]) -> PackageId {
        assert_eq!(levels.len(), self.issues.len(), "one level for each issue");
        let mut id = 0;
        for (issue, level) in self.issues.iter().zip(levels).rev() {
            assert!(*level < issue.levels, "a level that the issue has");
            id = id * issue.levels + level;
        }
        PackageId(id as u32)
    }

    /// The level of each issue in a package.
    #[must_use]
    pub fn levels_of(&self, package: PackageId) -> Vec<usize> {
        let mut rest = package.index();
        let level = |issue: &Issue| {
            let level = rest % issue.levels;
            rest /= issue.levels;
            level
        };
        self.issues.iter().map(level).collect()
    }

    /// The package that stands today.
    #[must_use]
    pub fn status_quo(&self) -> PackageId {
        let today: Vec<usize> = self.issues.iter().map(|issue| issue.status_quo).collect();
        self.package(&today)
    }

    /// The level of an issue that stands today.
    #[must_use]
    pub fn status_quo_of(&self, issue: IssueId) -> usize {
        self.issues[issue.index()].status_quo
    }

    /// The issues that a package settles otherwise than today.
    #[must_use]
    pub fn changed(&self, package: PackageId) -> IssueSet {
        let mut rest = package.index();
        let mut changed = IssueSet::default();
        for (place, issue) in self.issues.iter().enumerate() {
            if rest % issue.levels != issue.status_quo {
                changed = changed.with(IssueId(place as u16));
            }
            rest /= issue.levels;
        }
        changed
    }

    /// What a package is worth to an actor, from 0 to 1.
    #[must_use]
    pub fn utility(&self, actor: ActorId, package: PackageId) -> f64 {
        if self.is_indifferent(actor) {
            return 1.0;
        }
        let mut rest = package.index();
        let mut utility = 0.0;
        for issue in self.issues() {
            let levels = self.levels(issue);
            utility += self.contribution(actor, issue, rest % levels);
            rest /= levels;
        }
        utility
    }

    /// What a level adds to a package's worth: the issue's share times the level's value.
    #[must_use]
    pub fn contribution(&self, actor: ActorId, issue: IssueId, level: usize) -> f64 {
        self.share(actor, issue) * self.value(actor, issue, level)
    }

    /// An issue's share in what matters to an actor; the shares add up to 1, or are all 0.
    #[must_use]
    pub fn share(&self, actor: ActorId, issue: IssueId) -> f64 {
        self.actors[actor.index()].shares[issue.index()]
    }

    /// What a level of an issue is worth to an actor, from 0 to 1.
    #[must_use]
    pub fn value(&self, actor: ActorId, issue: IssueId, level: usize) -> f64 {
        self.actors[actor.index()].values[issue.index()][level]
    }

    /// Whether every package is the same to an actor.
    #[must_use]
    pub fn is_indifferent(&self, actor: ActorId) -> bool {
        self.actors[actor.index()]
            .shares
            .iter()
            .all(|share| *share == 0.0)
    }

    /// What no agreement is worth to an actor: the disagreement point.
    #[must_use]
    pub fn walk_away(&self, actor: ActorId) -> f64 {
        self.actors[actor.index()].walk_away
    }

    /// The floor below which an agreement fails at home, if there is one.
    #[must_use]
    pub fn ratify(&self, actor: ActorId) -> Option<f64> {
        self.actors[actor.index()].ratify
    }

    /// What it costs an actor to spoil a deal.
    #[must_use]
    pub fn spoil_cost(&self, actor: ActorId) -> f64 {
        self.actors[actor.index()].spoil_cost
    }

    /// What a package must be worth to an actor to be acceptable: the walk-away value or the floor at home, whichever
    /// is higher.
    #[must_use]
    pub fn threshold(&self, actor: ActorId) -> f64 {
        let walk_away = self.walk_away(actor);
        self.ratify(actor)
            .map_or(walk_away, |floor| floor.max(walk_away))
    }

    /// What an actor gains by a package over no agreement.
    #[must_use]
    pub fn gain(&self, actor: ActorId, package: PackageId) -> f64 {
        self.utility(actor, package) - self.walk_away(actor)
    }

    /// Whether a package is acceptable to an actor.
    #[must_use]
    pub fn accepts(&self, actor: ActorId, package: PackageId) -> bool {
        self.utility(actor, package) >= self.threshold(actor) - TOLERANCE
    }
}
