//! What if: what can be agreed in two versions of a case, side by side, and who makes the difference.
//!
//! Actors, tables, issues and levels of one version are those of the other where their ids are the same, whatever the
//! order in which the two list them. Packages are told apart one by one where both versions bargain over the same levels
//! of the same issues; of others only how many there are.

use std::cmp::Ordering;

use detente_settle::{
    ActorId, Bargaining, IssueId, IssueSet, Median, PackageId, TOLERANCE, Table, win_set,
};

use super::counterparts::Counterparts;
use super::{IssueForecast, Point, Room, Settlement, TableSettlement};
use crate::solve::Solved;

/// What differs in what two versions of a case say can be agreed.
#[derive(Clone, Debug)]
pub struct Agreements {
    /// How many packages each version has.
    pub packages: [usize; 2],
    /// Whether these are the same, so that they are told apart one by one.
    pub is_same_packages: bool,
    /// Those in both versions who accept other packages, or ask for more or less.
    pub actors: Vec<Acceptance>,
    /// The tables that both versions have, in the order of the second.
    pub tables: Vec<RoomChange>,
    /// The issues of both versions on which clout and interest point elsewhere.
    pub issues: Vec<ForecastChange>,
}

/// What an actor accepts in two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// The actor in each version.
    pub actors: [ActorId; 2],
    /// How many packages it accepts in each.
    pub accepts: [usize; 2],
    /// How many it accepts in the second version and not in the first.
    pub now: usize,
    /// How many it accepts in the first version and not in the second.
    pub no_longer: usize,
    /// Whether it holds out for more in the second version than in the first, or for less.
    pub asks: Ordering,
    /// Whether packages are worth something else to it.
    pub values_otherwise: bool,
}

impl Acceptance {
    fn differs(&self) -> bool {
        self.accepts[0] != self.accepts[1] || self.now > 0 || self.no_longer > 0
    }
}

/// What can be agreed at a table in two versions.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomChange {
    /// The table in each version, by its place in [`Settlement::tables`].
    pub tables: [usize; 2],
    /// Who sits at it in the second version only, as that calls them.
    pub joined: Vec<ActorId>,
    /// Who sat at it in the first version only, as that calls them.
    pub left: Vec<ActorId>,
    /// How much room there is in each.
    pub rooms: [Room; 2],
    /// How many packages are acceptable to all of them in each.
    pub acceptable: [usize; 2],
    /// The packages of the second version that can be agreed in it and not in the first.
    pub now: Vec<PackageId>,
    /// The packages of the first version that can be agreed in it and not in the second.
    pub no_longer: Vec<PackageId>,
    /// Who refused how many of the first of these, as the first version calls them.
    pub refused: Vec<(ActorId, usize)>,
    /// Who refuses how many of the second of these, as the second version calls them.
    pub refuse: Vec<(ActorId, usize)>,
    /// The sets of issues that unlock agreement in the second version, nothing smaller does, and not so in the first.
    pub together_now: Vec<IssueSet>,
    /// The same the other way round, as the first version calls them.
    pub together_no_longer: Vec<IssueSet>,
    /// The points that are other packages.
    pub points: Vec<PointChange>,
}

impl RoomChange {
    /// Whether anything is otherwise.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.rooms[0] != self.rooms[1]
            || self.acceptable[0] != self.acceptable[1]
            || !self.points.is_empty()
            || [&self.joined, &self.left].iter().any(|own| !own.is_empty())
            || [&self.now, &self.no_longer]
                .iter()
                .any(|own| !own.is_empty())
            || [&self.together_now, &self.together_no_longer]
                .iter()
                .any(|own| !own.is_empty())
    }
}

/// A point that is other packages in two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointChange {
    /// Which point.
    pub point: Point,
    /// The packages in each version, none where it has no such point.
    pub packages: [Vec<PackageId>; 2],
}

/// Where clout and interest point on an issue in two versions.
#[derive(Clone, Debug, PartialEq)]
pub struct ForecastChange {
    /// The issue in each version, by its place in the case.
    pub issues: [usize; 2],
    /// The mean in each.
    pub means: [Option<f64>; 2],
    /// The median in each.
    pub medians: [Option<Median>; 2],
}

impl Agreements {
    /// Whether anything is otherwise.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.packages[0] != self.packages[1]
            || !self.issues.is_empty()
            || self.actors.iter().any(Acceptance::differs)
            || self.tables.iter().any(RoomChange::differs)
    }

    /// What an actor of the second version accepts otherwise, where it does or asks for something else.
    #[must_use]
    pub fn of_actor(&self, version: usize, actor: ActorId) -> Option<&Acceptance> {
        let mut changes = self.actors.iter();
        changes.find(|change| change.actors[version] == actor)
    }
}

/// Compares what can be agreed in two versions of a case.
#[must_use]
pub fn compare_settlements(versions: [&Solved; 2], found: [&Settlement; 2]) -> Agreements {
    let cases = versions.map(|solved| &*solved.conflict.case);
    let same = Counterparts::of(cases);
    let packages = found.map(|found| found.bargaining.packages());
    let pairs = found[1]
        .tables
        .iter()
        .enumerate()
        .filter_map(|(new, table)| {
            let id = |version: usize, table: &TableSettlement| {
                table
                    .place
                    .map(|place| &cases[version].tables[place].id.value)
            };
            let mut known = found[0].tables.iter();
            let old = known.position(|known| id(0, known) == id(1, table))?;
            Some([old, new])
        });
    let tables = pairs.map(|pair| room_change(found, &same, pair));
    Agreements {
        packages,
        is_same_packages: same.levels.is_some(),
        actors: acceptances(found, &same),
        tables: tables.collect(),
        issues: forecast_changes(found, &same),
    }
}

/// Packages in the second of two lists and not in the first, and the other way round, each as its own version calls it.
/// Nothing where the versions do not have the same packages.
fn turned(
    found: [&Settlement; 2],
    same: &Counterparts,
    [before, after]: [&[PackageId]; 2],
) -> [Vec<PackageId>; 2] {
    let Some(mut pairs) = same.packages(found, after) else {
        return [Vec::new(), Vec::new()];
    };
    let now = pairs.iter();
    let now = now.filter(|(old, _)| before.binary_search(old).is_err());
    let now = now.map(|(_, new)| *new).collect();
    pairs.sort_unstable();
    let is_kept = |old: &&PackageId| pairs.binary_search_by_key(*old, |(old, _)| *old).is_ok();
    let no_longer = before.iter().filter(|old| !is_kept(old)).copied();
    [now, no_longer.collect()]
}

fn acceptances(found: [&Settlement; 2], same: &Counterparts) -> Vec<Acceptance> {
    let accepted = |bargaining: &Bargaining, actor: ActorId| {
        let alone = Table::new(bargaining, &[actor]).expect("an actor of the model");
        win_set(bargaining, &alone)
    };
    let changes = found[1].bargaining.everyone().filter_map(|new| {
        let actors = [same.actor(new)?, new];
        let both = [0, 1].map(|version| accepted(&found[version].bargaining, actors[version]));
        let [now, no_longer] = turned(found, same, both.each_ref().map(|own| &own[..]));
        let thresholds = [0, 1].map(|version| {
            let bargaining = &found[version].bargaining;
            bargaining.threshold(actors[version])
        });
        let change = Acceptance {
            actors,
            accepts: both.map(|own| own.len()),
            now: now.len(),
            no_longer: no_longer.len(),
            asks: order(thresholds[1] - thresholds[0]),
            values_otherwise: values_otherwise(found, same, actors),
        };
        (change.differs() || change.asks.is_ne() || change.values_otherwise).then_some(change)
    });
    changes.collect()
}

/// Whether packages are worth something else to an actor: some level of some issue adds something else to them.
fn values_otherwise(found: [&Settlement; 2], same: &Counterparts, actors: [ActorId; 2]) -> bool {
    let Some(levels) = &same.levels else {
        return false;
    };
    let issues = same.issues.iter().zip(levels).enumerate();
    issues.into_iter().any(|(new, (old, levels))| {
        let Some(old) = *old else { return false };
        let issues = [IssueId(old as u16), IssueId(new as u16)];
        let worth = |version: usize, level: usize| {
            let bargaining = &found[version].bargaining;
            bargaining.contribution(actors[version], issues[version], level)
        };
        let mut levels = levels.iter().enumerate();
        levels.any(|(new, old)| (worth(1, new) - worth(0, *old)).abs() > TOLERANCE)
    })
}

fn room_change(found: [&Settlement; 2], same: &Counterparts, places: [usize; 2]) -> RoomChange {
    let tables = [0, 1].map(|version| &found[version].tables[places[version]]);
    let [before, after] = tables;
    let seats = after.table.actors().iter();
    let seats: Vec<(ActorId, Option<ActorId>)> =
        seats.map(|new| (*new, same.actor(*new))).collect();
    let was_seated =
        |old: &Option<ActorId>| old.is_some_and(|old| before.table.actors().contains(&old));
    let joined = seats.iter().filter(|(_, old)| !was_seated(old));
    let stays = |old: &&ActorId| seats.iter().any(|(_, known)| known.as_ref() == Some(*old));
    let left = before.table.actors().iter().filter(|old| !stays(old));
    let acceptable = tables.map(|table| &table.acceptable[..]);
    let [now, no_longer] = turned(found, same, acceptable);
    let old_of_now = now.iter().filter_map(|new| same.package(found, *new));
    let old_of_now: Vec<PackageId> = old_of_now.collect();
    let new_of_no_longer = no_longer.iter();
    let new_of_no_longer = new_of_no_longer.filter_map(|old| same.new_package(found, *old));
    let new_of_no_longer: Vec<PackageId> = new_of_no_longer.collect();
    let together = after.linkage.minimal.iter();
    let together: Vec<(IssueSet, Option<IssueSet>)> =
        together.map(|set| (*set, same.issue_set(*set))).collect();
    let is_old =
        |old: &Option<IssueSet>| old.is_some_and(|old| before.linkage.minimal.contains(&old));
    let is_kept = |old: &&IssueSet| {
        together
            .iter()
            .any(|(_, known)| known.as_ref() == Some(*old))
    };
    let together_no_longer = before.linkage.minimal.iter().filter(|old| !is_kept(old));
    RoomChange {
        tables: places,
        joined: joined.map(|(new, _)| *new).collect(),
        left: left.copied().collect(),
        rooms: tables.map(|table| table.room),
        acceptable: acceptable.map(<[PackageId]>::len),
        refused: refusals(&found[0].bargaining, &before.table, &old_of_now),
        refuse: refusals(&found[1].bargaining, &after.table, &new_of_no_longer),
        now,
        no_longer,
        together_no_longer: together_no_longer.copied().collect(),
        together_now: {
            let new = together.iter().filter(|(_, old)| !is_old(old));
            new.map(|(new, _)| *new).collect()
        },
        points: point_changes(found, same, tables),
    }
}

/// Who of a table refuses how many of these packages; those who refuse none are left out.
fn refusals(
    bargaining: &Bargaining,
    table: &Table,
    packages: &[PackageId],
) -> Vec<(ActorId, usize)> {
    let members = table.actors().iter().map(|actor| {
        let refused = packages.iter();
        let refused = refused.filter(|package| !bargaining.accepts(*actor, **package));
        (*actor, refused.count())
    });
    members.filter(|(_, refused)| *refused > 0).collect()
}

fn point_changes(
    found: [&Settlement; 2],
    same: &Counterparts,
    tables: [&TableSettlement; 2],
) -> Vec<PointChange> {
    let of = |table: &TableSettlement, point: Point| -> Vec<PackageId> {
        let outstanding = table.outstanding().into_iter();
        let own = outstanding.filter(|(_, points)| points.contains(&point));
        own.map(|(package, _)| package).collect()
    };
    let changes = Point::ALL.into_iter().filter_map(|point| {
        let packages = tables.map(|table| of(table, point));
        let mut old = packages[0].clone();
        old.sort_unstable();
        let pairs = same.packages(found, &packages[1]);
        let is_same = pairs.is_some_and(|pairs| {
            let mut now: Vec<PackageId> = pairs.into_iter().map(|(old, _)| old).collect();
            now.sort_unstable();
            now == old
        });
        (!is_same).then_some(PointChange { point, packages })
    });
    changes.collect()
}

fn forecast_changes(found: [&Settlement; 2], same: &Counterparts) -> Vec<ForecastChange> {
    let issues = same.issues.iter().enumerate();
    let changes = issues.filter_map(|(new, old)| {
        let issues = [(*old)?, new];
        let both = [0, 1].map(|version| &found[version].issues[issues[version]]);
        let change = ForecastChange {
            issues,
            means: both.map(|own| own.mean),
            medians: both.map(|own| own.median),
        };
        points_elsewhere(both).then_some(change)
    });
    changes.collect()
}

fn points_elsewhere([before, after]: [&IssueForecast; 2]) -> bool {
    let apart = |one: Option<f64>, other: Option<f64>| match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() > TOLERANCE,
        (one, other) => one.is_some() != other.is_some(),
    };
    let end = |forecast: &IssueForecast, of: fn(Median) -> f64| forecast.median.map(of);
    apart(before.mean, after.mean)
        || apart(end(before, |own| own.low), end(after, |own| own.low))
        || apart(end(before, |own| own.high), end(after, |own| own.high))
}

/// How a difference is beside none.
fn order(difference: f64) -> Ordering {
    if difference.abs() <= TOLERANCE {
        Ordering::Equal
    } else {
        difference.total_cmp(&0.0)
    }
}
