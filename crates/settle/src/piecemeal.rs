//! As a whole or issue by issue.

use crate::TOLERANCE;
use crate::bargaining::Bargaining;
use crate::ids::{IssueId, PackageId};
use crate::linkage::is_improvement;
use crate::table::Table;
use crate::win_set::win_set;

/// The most a table gains together, and by which packages.
#[derive(Debug, Clone, PartialEq)]
pub struct Best {
    /// The members' gains over no agreement, added up.
    pub joint_gain: f64,
    /// The packages that bring it, in ascending order.
    pub packages: Vec<PackageId>,
}

/// What a table can reach as a whole and issue by issue.
#[derive(Debug, Clone, PartialEq)]
pub struct Piecemeal {
    /// The best that all members accept, settled all at once; `None` where they accept nothing.
    pub whole: Option<Best>,
    /// The best that all members accept and that can be reached by settling one issue at a time for good, so that each
    /// step leaves nobody worse off than before it and somebody better. Nothing settled at all counts, where today is
    /// acceptable.
    pub step_by_step: Option<Best>,
    /// What the members gain together by what stands today.
    pub today: f64,
}

/// What settling all at once is worth beside settling issue by issue, over all orders of the issues.
///
/// What a package is worth is a sum over issues: what a step changes does not depend on what was settled before it, so
/// that a package can be reached in some order if and only if every issue it settles is a step of its own. No order need
/// be tried.
#[must_use]
pub fn piecemeal(bargaining: &Bargaining, table: &Table) -> Piecemeal {
    let accepted = win_set(bargaining, table);
    let is_step = steps(bargaining, table);
    let stepwise = accepted.iter().copied().filter(|package| {
        let levels = bargaining.levels_of(*package);
        levels
            .iter()
            .zip(&is_step)
            .all(|(level, steps)| steps[*level])
    });
    Piecemeal {
        today: table.joint_gain(bargaining, bargaining.status_quo()),
        step_by_step: best(bargaining, table, stepwise),
        whole: best(bargaining, table, accepted.iter().copied()),
    }
}

/// For each issue and level, whether settling it there is a step, or leaves it as it is.
fn steps(bargaining: &Bargaining, table: &Table) -> Vec<Vec<bool>> {
    let today = bargaining.status_quo();
    let gains = |package| -> Vec<f64> {
        let members = table.actors().iter();
        members
            .map(|actor| bargaining.gain(*actor, package))
            .collect()
    };
    let gains_today = gains(today);
    let of = |issue: IssueId| -> Vec<bool> {
        let level = |level: usize| {
            let mut levels = bargaining.levels_of(today);
            levels[issue.index()] = level;
            let package = bargaining.package(&levels);
            package == today || is_improvement(&gains(package), &gains_today)
        };
        (0..bargaining.levels(issue)).map(level).collect()
    };
    bargaining.issues().map(of).collect()
}

/// The packages by which the members gain most together.
pub(crate) fn best(
    bargaining: &Bargaining,
    table: &Table,
    packages: impl Iterator<Item = PackageId>,
) -> Option<Best> {
    let gains: Vec<(PackageId, f64)> = packages
        .map(|package| (package, table.joint_gain(bargaining, package)))
        .collect();
    let joint_gain = gains.iter().map(|(_, gain)| *gain).reduce(f64::max)?;
    let most = gains.into_iter();
    let most = most.filter(|(_, gain)| *gain >= joint_gain - TOLERANCE);
    Some(Best {
        joint_gain,
        packages: most.map(|(package, _)| package).collect(),
    })
}
