//! The limits of possible settlements: what all members of a table would accept, and, where that is nothing, the
//! smallest concession that would open it.
//!
//! The win-set is that of Putnam, *Diplomacy and domestic politics* (1988): the packages that would be accepted at
//! the table and at home.

use std::ops::Range;

use rayon::prelude::*;

use crate::TOLERANCE;
use crate::bargaining::Bargaining;
use crate::ids::{ActorId, IssueId, PackageId};
use crate::table::{Table, Worths};

/// Packages are gone through in stretches of this length, so that what is found does not depend on the number of
/// threads.
const STRETCH: usize = 1 << 16;

/// The packages acceptable to every member of a table, in ascending order.
#[must_use]
pub fn win_set(bargaining: &Bargaining, table: &Table) -> Vec<PackageId> {
    let worths = Worths::of(bargaining, table);
    let accepted = each_accepted(bargaining, table, &worths, |package, _, found| {
        let found: &mut Vec<PackageId> = found;
        found.push(package);
    });
    accepted.concat()
}

/// Calls `tell` with every package acceptable to all members, what it is worth to each, and what was found so far in
/// its stretch of packages; returns what was found, stretch by stretch.
pub(crate) fn each_accepted<T: Default + Send>(
    bargaining: &Bargaining,
    table: &Table,
    worths: &Worths,
    tell: impl Fn(PackageId, &[f64], &mut T) + Sync,
) -> Vec<T> {
    let thresholds = thresholds(bargaining, table);
    in_stretches(bargaining.packages(), |packages| {
        let mut found = T::default();
        worths.each(packages, |package, row| {
            let mut both = row.iter().zip(&thresholds);
            if both.all(|(worth, threshold)| *worth >= threshold - TOLERANCE) {
                tell(package, row, &mut found);
            }
        });
        found
    })
}

fn thresholds(bargaining: &Bargaining, table: &Table) -> Vec<f64> {
    let members = table.actors().iter();
    members.map(|actor| bargaining.threshold(*actor)).collect()
}

/// What each stretch of all packages gives, in order, worked out on all threads.
fn in_stretches<T: Send>(packages: usize, of: impl Fn(Range<usize>) -> T + Sync) -> Vec<T> {
    (0..packages.div_ceil(STRETCH))
        .into_par_iter()
        .map(|stretch| of(stretch * STRETCH..packages.min((stretch + 1) * STRETCH)))
        .collect()
}

/// The smallest concession that would open an empty win-set.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// By how much the members' thresholds would have to come down together, at the least.
    pub least_total: f64,
    /// The packages at which so little is enough.
    pub by_total: Vec<PackageId>,
    /// By how much the one who falls shortest would have to come down, at the least.
    pub least_largest: f64,
    /// The packages at which so little is enough.
    pub by_largest: Vec<PackageId>,
}

/// By how much a package falls short for one actor.
#[derive(Debug, Clone, PartialEq)]
pub struct Shortfall {
    /// For whom.
    pub actor: ActorId,
    /// Of what the actor would accept.
    pub of_threshold: f64,
    /// Of what no agreement is worth.
    pub of_walk_away: f64,
    /// Of the floor at home.
    pub of_ratify: f64,
    /// What each issue costs the actor beside its best level, dearest first; issues that cost nothing are left out.
    pub issues: Vec<(IssueId, f64)>,
}

/// The smallest concession that opens a table's win-set: every package at which the summed shortfall is least, and
/// every one at which the largest is. `None` where the win-set is not empty.
#[must_use]
pub fn opening(bargaining: &Bargaining, table: &Table) -> Option<Opening> {
    let worths = Worths::of(bargaining, table);
    let thresholds = thresholds(bargaining, table);
    let measures = |row: &[f64]| {
        let short = row.iter().zip(&thresholds);
        let short = short.map(|(worth, threshold)| (threshold - worth).max(0.0));
        short.fold((0.0, 0.0_f64), |(total, largest), short| {
            (total + short, largest.max(short))
        })
    };
    let packages = bargaining.packages();
    let least = in_stretches(packages, |packages| {
        let mut least = (f64::INFINITY, f64::INFINITY);
        worths.each(packages, |_, row| {
            let (total, largest) = measures(row);
            least = (least.0.min(total), least.1.min(largest));
        });
        least
    });
    let (least_total, least_largest) = least
        .into_iter()
        .fold((f64::INFINITY, f64::INFINITY), |least, found| {
            (least.0.min(found.0), least.1.min(found.1))
        });
    if least_largest <= TOLERANCE {
        return None;
    }
    let found = in_stretches(packages, |packages| {
        let (mut by_total, mut by_largest) = (Vec::new(), Vec::new());
        worths.each(packages, |package, row| {
            let (total, largest) = measures(row);
            if total <= least_total + TOLERANCE {
                by_total.push(package);
            }
            if largest <= least_largest + TOLERANCE {
                by_largest.push(package);
            }
        });
        (by_total, by_largest)
    });
    let (by_total, by_largest): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    Some(Opening {
        least_total,
        by_total: by_total.concat(),
        least_largest,
        by_largest: by_largest.concat(),
    })
}

/// For whom of a table a package falls short, by how much, and through which issues.
#[must_use]
pub fn shortfalls(bargaining: &Bargaining, table: &Table, package: PackageId) -> Vec<Shortfall> {
    let members = table.actors().iter().copied();
    let short = members.filter(|actor| !bargaining.accepts(*actor, package));
    short
        .map(|actor| {
            let worth = bargaining.utility(actor, package);
            let floor = bargaining.ratify(actor);
            Shortfall {
                actor,
                of_threshold: bargaining.threshold(actor) - worth,
                of_walk_away: (bargaining.walk_away(actor) - worth).max(0.0),
                of_ratify: floor.map_or(0.0, |floor| (floor - worth).max(0.0)),
                issues: costs(bargaining, actor, package),
            }
        })
        .collect()
}

/// What each issue of a package costs an actor beside its best level, dearest first.
fn costs(bargaining: &Bargaining, actor: ActorId, package: PackageId) -> Vec<(IssueId, f64)> {
    let levels = bargaining.levels_of(package);
    let cost = |issue: IssueId| {
        let missed = 1.0 - bargaining.value(actor, issue, levels[issue.index()]);
        (issue, bargaining.share(actor, issue) * missed)
    };
    let mut costs: Vec<(IssueId, f64)> = bargaining
        .issues()
        .map(cost)
        .filter(|(_, cost)| *cost > TOLERANCE)
        .collect();
    costs.sort_by(|a, b| b.1.total_cmp(&a.1));
    costs
}
