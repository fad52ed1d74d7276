//! Local settlement or grand bargain: which issues must be dealt with together, and which are better left out.
//!
//! Putting issues together can open room for agreement that none of them has alone (Sebenius, *Negotiation arithmetic:
//! adding and subtracting issues and parties*, 1983), and can close it.

use crate::TOLERANCE;
use crate::bargaining::Bargaining;
use crate::gains::Gains;
use crate::ids::{IssueId, PackageId};
use crate::issue_set::IssueSet;
use crate::table::Table;

/// What can be agreed by settling which issues, the others staying as they are.
///
/// A set of issues *unlocks* agreement if some acceptable package settles every issue of it otherwise than today, and
/// no other. Where today's package is itself acceptable to all, only packages count that leave no member worse off than
/// today and one better.
#[derive(Debug, Clone, PartialEq)]
pub struct Linkage {
    /// Whether every member would accept what stands today.
    pub status_quo_acceptable: bool,
    /// The sets that unlock agreement, by size, and what is best in each.
    pub unlocking: Vec<Unlocking>,
    /// Those of them of which no smaller part does: issues that must be dealt with together.
    pub minimal: Vec<IssueSet>,
    /// Issues that can be settled otherwise than today at all.
    open: Vec<IssueId>,
}

/// A set of issues that unlocks agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct Unlocking {
    /// The issues.
    pub issues: IssueSet,
    /// How many acceptable packages settle just these.
    pub packages: usize,
    /// The most the members gain together over no agreement by one of them.
    pub best_joint_gain: f64,
    /// The packages that bring it.
    pub best: Vec<PackageId>,
}

/// Which sets of issues unlock agreement at a table, over all sets.
#[must_use]
pub fn linkage(bargaining: &Bargaining, table: &Table) -> Linkage {
    linkage_of(bargaining, table, &Gains::of(bargaining, table))
}

/// The same where the gains of the table are known already.
#[must_use]
pub fn linkage_of(bargaining: &Bargaining, table: &Table, gains: &Gains) -> Linkage {
    let today = bargaining.status_quo();
    let members = table.actors();
    let status_quo_acceptable = members
        .iter()
        .all(|actor| bargaining.accepts(*actor, today));
    let open: Vec<IssueId> = bargaining
        .issues()
        .filter(|issue| bargaining.levels(*issue) > 1)
        .collect();
    let mut found: Vec<Option<Unlocking>> = vec![None; 1 << open.len()];
    let gains_today = members.iter().map(|actor| bargaining.gain(*actor, today));
    let gains_today: Vec<f64> = gains_today.collect();
    for (package, row) in gains.iter() {
        let issues = bargaining.changed(package);
        if issues.is_empty() || status_quo_acceptable && !is_improvement(row, &gains_today) {
            continue;
        }
        let gain = row.iter().sum();
        let place = &mut found[index(&open, issues)];
        match place {
            None => {
                *place = Some(Unlocking {
                    issues,
                    packages: 1,
                    best_joint_gain: gain,
                    best: vec![package],
                });
            }
            Some(known) => known.add(package, gain),
        }
    }
    let minimal = minimal(&found);
    let mut unlocking: Vec<Unlocking> = found.into_iter().flatten().collect();
    unlocking.sort_by_key(|found| found.issues);
    Linkage {
        status_quo_acceptable,
        unlocking,
        minimal,
        open,
    }
}

impl Unlocking {
    fn add(&mut self, package: PackageId, gain: f64) {
        self.packages += 1;
        if gain > self.best_joint_gain + TOLERANCE {
            self.best.clear();
        }
        if gain >= self.best_joint_gain - TOLERANCE {
            self.best.push(package);
        }
        self.best_joint_gain = self.best_joint_gain.max(gain);
    }
}

/// Whether nobody gains less than before and somebody gains more.
pub(crate) fn is_improvement(row: &[f64], before: &[f64]) -> bool {
    let changes = || row.iter().zip(before).map(|(gain, before)| gain - before);
    changes().all(|change| change >= -TOLERANCE) && changes().any(|change| change > TOLERANCE)
}

/// The place of a set in a list of all sets of the open issues.
fn index(open: &[IssueId], issues: IssueSet) -> usize {
    let bits = open.iter().enumerate();
    bits.filter(|(_, issue)| issues.contains(**issue))
        .fold(0, |index, (bit, _)| index | 1 << bit)
}

/// The sets that unlock and have no smaller part, but the empty one, that does.
fn minimal(found: &[Option<Unlocking>]) -> Vec<IssueSet> {
    // Whether a set or a part of it unlocks.
    let mut within = vec![false; found.len()];
    let mut minimal = Vec::new();
    for set in 1..found.len() {
        let bits = (0..usize::BITS).filter(|bit| set >> bit & 1 == 1);
        let part_unlocks = bits.into_iter().any(|bit| within[set & !(1 << bit)]);
        within[set] = part_unlocks || found[set].is_some();
        if let (false, Some(unlocking)) = (part_unlocks, &found[set]) {
            minimal.push(unlocking.issues);
        }
    }
    minimal.sort_unstable();
    minimal
}

impl Linkage {
    /// What a set of issues unlocks, if anything.
    #[must_use]
    pub fn of(&self, issues: IssueSet) -> Option<&Unlocking> {
        let place = self
            .unlocking
            .binary_search_by_key(&issues, |found| found.issues);
        place.ok().map(|place| &self.unlocking[place])
    }

    /// The issues that close a set that unlocks: with any one of them added, nothing acceptable is left. They are
    /// better cut loose. None where the set does not unlock; an issue of a single level cannot be added and closes
    /// nothing.
    #[must_use]
    pub fn closing(&self, issues: IssueSet) -> Vec<IssueId> {
        if self.of(issues).is_none() {
            return Vec::new();
        }
        let others = self.open.iter().copied();
        let others = others.filter(|issue| !issues.contains(*issue));
        others
            .filter(|issue| self.of(issues.with(*issue)).is_none())
            .collect()
    }

    /// For each number of issues settled together, from one, the most the members gain by that.
    #[must_use]
    pub fn best_by_size(&self) -> Vec<Option<f64>> {
        let mut best = vec![None; self.open.len()];
        for found in &self.unlocking {
            let size: &mut Option<f64> = &mut best[found.issues.len() - 1];
            let known = size.unwrap_or(f64::NEG_INFINITY);
            *size = Some(known.max(found.best_joint_gain));
        }
        best
    }
}
