//! Which actor, issue, level and package of one version of a case is which of another: what has the same id.

use detente_case::model::{Case, Level};
use detente_settle::{ActorId, IssueId, IssueSet, PackageId};

use super::Settlement;

/// Which part of one version is which of the other.
pub(super) struct Counterparts {
    /// For each actor of the second version, that of the first.
    actors: Vec<Option<usize>>,
    /// For each issue of the second version, that of the first.
    pub(super) issues: Vec<Option<usize>>,
    /// For each issue and level of the second version, the level in the first, where both have the same of all issues.
    pub(super) levels: Option<Vec<Vec<usize>>>,
}

impl Counterparts {
    pub(super) fn of([before, after]: [&Case; 2]) -> Self {
        let actors = after.actors.iter().map(|actor| {
            let mut known = before.actors.iter();
            known.position(|known| known.id.value == actor.id.value)
        });
        let issues = after.issues.iter().map(|issue| {
            let mut known = before.issues.iter();
            known.position(|known| known.id.value == issue.id.value)
        });
        let issues: Vec<Option<usize>> = issues.collect();
        let levels = after.issues.iter().zip(&issues).map(|(issue, old)| {
            let known = &before.issues[(*old)?].levels;
            let same = |level: &Level| known.iter().position(|known| known.id == level.id);
            let levels: Vec<usize> = issue.levels.iter().map(same).collect::<Option<_>>()?;
            (levels.len() == known.len()).then_some(levels)
        });
        let levels: Option<Vec<Vec<usize>>> = levels.collect();
        Self {
            actors: actors.collect(),
            levels: levels.filter(|levels| levels.len() == before.issues.len()),
            issues,
        }
    }

    /// What a package of the second version is called in the first.
    pub(super) fn package(&self, found: [&Settlement; 2], package: PackageId) -> Option<PackageId> {
        let levels = self.levels.as_ref()?;
        let mut old = vec![0; levels.len()];
        let own = found[1].bargaining.levels_of(package);
        for ((issue, own), levels) in self.issues.iter().zip(own).zip(levels) {
            old[(*issue)?] = levels[own];
        }
        Some(found[0].bargaining.package(&old))
    }

    /// Packages of the second version and what each is called in the first.
    pub(super) fn packages(
        &self,
        found: [&Settlement; 2],
        packages: &[PackageId],
    ) -> Option<Vec<(PackageId, PackageId)>> {
        let pairs = packages.iter();
        let pairs = pairs.map(|package| Some((self.package(found, *package)?, *package)));
        pairs.collect()
    }

    /// What a package of the first version is called in the second.
    pub(super) fn new_package(
        &self,
        found: [&Settlement; 2],
        package: PackageId,
    ) -> Option<PackageId> {
        let own = found[0].bargaining.levels_of(package);
        let issues = self.issues.iter().zip(self.levels.as_ref()?);
        let new = issues.map(|(issue, levels)| {
            let own = own[(*issue)?];
            levels.iter().position(|level| *level == own)
        });
        let new: Vec<usize> = new.collect::<Option<_>>()?;
        Some(found[1].bargaining.package(&new))
    }

    /// What a set of issues of the second version is in the first, where that has all of them.
    pub(super) fn issue_set(&self, set: IssueSet) -> Option<IssueSet> {
        let old = set.iter().map(|issue| {
            let old = self.issues[issue.index()]?;
            Some(IssueId(old as u16))
        });
        old.collect::<Option<Vec<IssueId>>>().map(IssueSet::of)
    }

    /// An actor of the second version in the first.
    pub(super) fn actor(&self, actor: ActorId) -> Option<ActorId> {
        self.actors[actor.index()].map(|old| ActorId(old as u16))
    }
}
