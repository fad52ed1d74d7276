//! Who meets, and what their packages are worth to them.

use thiserror::Error;

use crate::bargaining::Bargaining;
use crate::ids::{ActorId, IssueId, PackageId};

/// Actors who meet: at least one, none twice, in the order of the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table(Vec<ActorId>);

/// Why a table is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TableError {
    /// Nobody sits at it.
    #[error("nobody sits at the table")]
    Empty,
    /// An actor the model does not have.
    #[error("there is no actor {0}")]
    UnknownActor(usize),
}

impl Table {
    /// A table of some actors of a model; one named twice sits at it once.
    pub fn new(bargaining: &Bargaining, actors: &[ActorId]) -> Result<Self, TableError> {
        let unknown = actors
            .iter()
            .find(|actor| actor.index() >= bargaining.actors());
        if let Some(unknown) = unknown {
            return Err(TableError::UnknownActor(unknown.index()));
        }
        let mut actors = actors.to_vec();
        actors.sort_unstable();
        actors.dedup();
        if actors.is_empty() {
            return Err(TableError::Empty);
        }
        Ok(Self(actors))
    }

    /// The table at which everybody sits.
    #[must_use]
    pub fn of_all(bargaining: &Bargaining) -> Self {
        Self(bargaining.everyone().collect())
    }

    /// Who sits at it.
    #[must_use]
    pub fn actors(&self) -> &[ActorId] {
        &self.0
    }

    /// Who does not.
    pub fn absent(&self, bargaining: &Bargaining) -> impl Iterator<Item = ActorId> {
        bargaining
            .everyone()
            .filter(|actor| !self.0.contains(actor))
    }

    /// The table with one more actor.
    #[must_use]
    pub fn joined_by(&self, actor: ActorId) -> Self {
        let mut actors = self.0.clone();
        actors.push(actor);
        actors.sort_unstable();
        actors.dedup();
        Self(actors)
    }

    /// What a package brings its members together over no agreement.
    #[must_use]
    pub fn joint_gain(&self, bargaining: &Bargaining, package: PackageId) -> f64 {
        self.0
            .iter()
            .map(|actor| bargaining.gain(*actor, package))
            .sum()
    }
}

/// What packages are worth to the members of a table, package after package without a search for each.
///
/// The issues are split in two halves: what the levels of each half are worth is worked out once, and a package is the
/// sum of two rows. Memory is linear in the root of the number of packages where the halves are alike, and never more
/// than linear in it.
pub(crate) struct Worths {
    /// How many packages the first half has.
    first: usize,
    /// For each package of the half, what it is worth to each member.
    low: Vec<f64>,
    high: Vec<f64>,
    members: usize,
}

impl Worths {
    pub(crate) fn of(bargaining: &Bargaining, table: &Table) -> Self {
        let issues: Vec<IssueId> = bargaining.issues().collect();
        let mut first = 1;
        let mut split = 0;
        while split < issues.len() && first * first < bargaining.packages() {
            first *= bargaining.levels(issues[split]);
            split += 1;
        }
        let members = table.actors();
        let half = |issues: &[IssueId], constant: bool| {
            let mut rows: Vec<f64> = members
                .iter()
                .map(|actor| f64::from(u8::from(constant && bargaining.is_indifferent(*actor))))
                .collect();
            for issue in issues {
                let before = rows;
                rows = Vec::with_capacity(before.len() * bargaining.levels(*issue));
                for level in 0..bargaining.levels(*issue) {
                    let added = before.iter().zip(members.iter().cycle());
                    rows.extend(added.map(|(worth, actor)| {
                        worth + bargaining.contribution(*actor, *issue, level)
                    }));
                }
            }
            rows
        };
        Self {
            first,
            low: half(&issues[..split], true),
            high: half(&issues[split..], false),
            members: members.len(),
        }
    }

    /// Calls `tell` with every package of a range and what it is worth to each member.
    pub(crate) fn each(
        &self,
        packages: std::ops::Range<usize>,
        mut tell: impl FnMut(PackageId, &[f64]),
    ) {
        let mut row = vec![0.0; self.members];
        let (mut high, mut low) = (packages.start / self.first, packages.start % self.first);
        for package in packages {
            let lows = &self.low[low * self.members..][..self.members];
            let highs = &self.high[high * self.members..][..self.members];
            for ((worth, low), high) in row.iter_mut().zip(lows).zip(highs) {
                *worth = low + high;
            }
            tell(PackageId(package as u32), &row);
            low += 1;
            if low == self.first {
                (high, low) = (high + 1, 0);
            }
        }
    }
}
