//! What can be agreed over issues where numbers are known within bounds only.

use std::collections::BTreeMap;

use detente_case::model::{ActorId, Basis, Case, Ideal, LevelId, Quantity};
use detente_ensemble::{Ensemble, Progress, Runs, Version};
use detente_settle::{
    Bargaining, IssueSet, PackageId, Table, frontier, linkage, reference_points, win_set,
};

use super::{Ran, SureQuestion, Tally, Turn, quantity, turns};
use crate::settle::{bargaining, capabilities, seated};

/// Beyond this many packages versions are not run.
const MOST_PACKAGES: usize = 100_000;

/// A number of the case that is known within bounds only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberOf {
    /// An actor's clout.
    Capability(ActorId),
    /// What no agreement is worth to an actor.
    WalkAway(ActorId),
    /// The floor at home of an actor.
    Ratify(ActorId),
    /// What spoiling costs an actor.
    SpoilCost(ActorId),
    /// Where a position stands, by its place in the case.
    Ideal(usize),
    /// How much the issue of a position matters.
    Salience(usize),
    /// What a level is worth, by the position and the place of the level.
    Value(usize, usize),
}

/// How surely packages can be agreed.
#[derive(Debug)]
pub struct SettlementSure {
    /// What was run.
    pub ran: Ran,
    /// The numbers that are known within bounds only.
    pub numbers: Vec<NumberOf>,
    /// What each table can agree on.
    pub tables: Vec<TableRoom>,
    /// How a number of packages is told.
    pub bargaining: Bargaining,
}

/// How surely a table has room for agreement.
#[derive(Debug)]
pub struct TableRoom {
    /// Its place among the tables of the case; `None` for that of everybody.
    pub place: Option<usize>,
    /// Who sits at it.
    pub table: Table,
    /// In how many versions some package is acceptable to all.
    pub has_room: Tally,
    /// In how many what stands today is acceptable to all.
    pub accepts_today: Tally,
    /// How many packages are acceptable: in one version in twenty fewer than the first, in half fewer than the second, in
    /// one in twenty more than the third.
    pub acceptable: [usize; 3],
    /// The sets of issues of which no smaller part unlocks agreement in some version, those in most versions first.
    pub minimal: Vec<SetSure>,
    /// The packages that are the most balanced in gains in some version, those in most first.
    pub nash: Vec<(PackageId, Tally)>,
    /// The packages that are efficient in every version, in some, in none.
    pub efficient: [usize; 3],
    /// What having room turns on, most first.
    pub turns_on: Vec<Turn<NumberOf>>,
}

/// How surely a set of issues unlocks agreement while no smaller part does.
#[derive(Clone, Debug)]
pub struct SetSure {
    /// The issues.
    pub issues: IssueSet,
    /// In how many versions.
    pub unlocks: Tally,
}

/// What one version says of one table.
struct Found {
    acceptable: usize,
    accepts_today: bool,
    minimal: Vec<IssueSet>,
    nash: Vec<PackageId>,
    efficient: Vec<PackageId>,
}

pub(super) fn sure(
    case: &Case,
    question: SureQuestion,
    progress: &Progress,
) -> Option<SettlementSure> {
    let middle = bargaining(case)?.ok()?;
    let ranges = ranges(case);
    if ranges.is_empty() || middle.packages() > MOST_PACKAGES {
        return None;
    }
    let tables = seated(case, &middle);
    let Asked {
        ensemble,
        numbers,
        runs,
    } = in_versions(case, ranges, question, progress, |case, bargaining| {
        let capability = capabilities(case);
        let tables = tables.iter();
        let found = tables.map(|(_, table)| found(bargaining, &capability, table));
        found.collect::<Vec<Found>>()
    });
    let told = tables.into_iter().enumerate().map(|(at, (place, table))| {
        table_room(
            &ensemble,
            &numbers,
            &runs,
            at,
            place,
            table,
            middle.packages(),
        )
    });
    Some(SettlementSure {
        tables: told.collect(),
        ran: Ran::of(&runs),
        numbers,
        bargaining: middle,
    })
}

/// A question asked of the bargaining in its versions.
struct Asked<T> {
    ensemble: Ensemble,
    numbers: Vec<NumberOf>,
    runs: Runs<T>,
}

/// Asks `ask` of the case and its bargaining with the numbers of every version.
fn in_versions<T: Default + Send>(
    case: &Case,
    ranges: Vec<(NumberOf, Quantity)>,
    question: SureQuestion,
    progress: &Progress,
    ask: impl Fn(&Case, &Bargaining) -> T + Sync,
) -> Asked<T> {
    let ensemble = Ensemble {
        doubts: Vec::new(),
        quantities: ranges.iter().map(|(_, range)| quantity(*range)).collect(),
    };
    let numbers: Vec<NumberOf> = ranges.into_iter().map(|(number, _)| number).collect();
    let bare = bare(case);
    let plan = ensemble.plan(question.runs, question.seed);
    let runs = ensemble.run(plan, progress, |version| {
        let case = drawn(&bare, &numbers, version);
        let bargaining = bargaining(&case).and_then(Result::ok);
        let told = bargaining.map(|bargaining| ask(&case, &bargaining));
        told.unwrap_or_default()
    });
    Asked {
        ensemble,
        numbers,
        runs,
    }
}

/// In how many versions some package with each of these levels is acceptable to everybody, and what was run: one version
/// where no number is known within bounds only. `None` where there are too many packages for that.
pub(crate) fn acceptable(
    case: &Case,
    sets: &[Vec<LevelId>],
    question: SureQuestion,
    progress: &Progress,
) -> Option<(Vec<Tally>, Ran)> {
    let middle = bargaining(case)?.ok()?;
    let ranges = ranges(case);
    if !ranges.is_empty() && middle.packages() > MOST_PACKAGES {
        return None;
    }
    let runs = in_versions(case, ranges, question, progress, |_, bargaining| {
        let packages = win_set(bargaining, &Table::of_all(bargaining));
        let mut is_met = vec![false; sets.len()];
        for package in packages {
            let levels = bargaining.levels_of(package);
            for (set, is_met) in sets.iter().zip(&mut is_met) {
                *is_met |= set.iter().all(|own| levels[own.issue.0] == own.level);
            }
        }
        is_met
    })
    .runs;
    let tally = |place: usize| Tally::of(&runs, |is_met| is_met.get(place) == Some(&true));
    Some(((0..sets.len()).map(tally).collect(), Ran::of(&runs)))
}

/// The case without all that the bargaining does not look at: it is copied for every version.
fn bare(case: &Case) -> Case {
    let mut bare = case.clone();
    bare.ledger = None;
    bare.options.clear();
    bare.rules.clear();
    bare.merges.clear();
    bare.outcomes.clear();
    bare.views.clear();
    bare.tables.clear();
    bare.alternatives.clear();
    bare.questions.clear();
    bare.preferences.fill(None);
    for actor in &mut bare.actors {
        (actor.name, actor.called) = (None, None);
        actor.stake.basis = Basis::default();
    }
    for issue in &mut bare.issues {
        (issue.name, issue.basis) = (None, Basis::default());
        issue.levels.iter_mut().for_each(|level| level.name = None);
    }
    for position in &mut bare.positions {
        position.basis = Basis::default();
    }
    bare
}

/// The numbers of a case that are known within bounds only, in its order.
fn ranges(case: &Case) -> Vec<(NumberOf, Quantity)> {
    let mut ranges = Vec::new();
    for (place, actor) in case.actors.iter().enumerate() {
        let (id, stake) = (ActorId(place), &actor.stake);
        let own = [
            (NumberOf::Capability(id), stake.capability),
            (NumberOf::WalkAway(id), stake.walk_away),
            (NumberOf::Ratify(id), stake.ratify),
            (NumberOf::SpoilCost(id), stake.spoil_cost),
        ];
        ranges.extend(
            own.into_iter()
                .filter_map(|(number, of)| Some((number, of?))),
        );
    }
    for (place, position) in case.positions.iter().enumerate() {
        if let Ideal::At(at) = position.ideal {
            ranges.push((NumberOf::Ideal(place), at));
        }
        ranges.push((NumberOf::Salience(place), position.salience));
        let values = position.values.iter().flatten().enumerate();
        ranges.extend(values.map(|(level, value)| (NumberOf::Value(place, level), *value)));
    }
    ranges.retain(|(_, range)| range.is_range());
    ranges
}

/// The case with the numbers of a version.
fn drawn(case: &Case, numbers: &[NumberOf], version: &Version) -> Case {
    let mut case = case.clone();
    for (number, drawn) in numbers.iter().zip(&version.numbers) {
        let exact = Quantity::exact(*drawn);
        match *number {
            NumberOf::Capability(actor) => case.actors[actor.0].stake.capability = Some(exact),
            NumberOf::WalkAway(actor) => case.actors[actor.0].stake.walk_away = Some(exact),
            NumberOf::Ratify(actor) => case.actors[actor.0].stake.ratify = Some(exact),
            NumberOf::SpoilCost(actor) => case.actors[actor.0].stake.spoil_cost = Some(exact),
            NumberOf::Ideal(place) => case.positions[place].ideal = Ideal::At(exact),
            NumberOf::Salience(place) => case.positions[place].salience = exact,
            NumberOf::Value(place, level) => {
                if let Some(values) = &mut case.positions[place].values {
                    values[level] = exact;
                }
            }
        }
    }
    case
}

fn found(bargaining: &Bargaining, capability: &[f64], table: &Table) -> Found {
    let today = bargaining.status_quo();
    let mut members = table.actors().iter();
    let points = reference_points(bargaining, table, capability);
    Found {
        acceptable: win_set(bargaining, table).len(),
        accepts_today: members.all(|actor| bargaining.accepts(*actor, today)),
        minimal: linkage(bargaining, table).minimal,
        nash: points.map_or_else(Vec::new, |points| points.nash),
        efficient: frontier(bargaining, table).unwrap_or_default(),
    }
}

#[allow(
    clippy::too_many_arguments,
    reason = "each is one part of what is counted"
)]
fn table_room(
    ensemble: &Ensemble,
    numbers: &[NumberOf],
    runs: &Runs<Vec<Found>>,
    at: usize,
    place: Option<usize>,
    table: Table,
    packages: usize,
) -> TableRoom {
    let has_room = |found: &Vec<Found>| found.get(at).is_some_and(|own| own.acceptable > 0);
    let own = || runs.results.iter().filter_map(|(_, found)| found.get(at));
    let mut counts: Vec<usize> = own().map(|own| own.acceptable).collect();
    counts.sort_unstable();
    let quantile = |part: f64| {
        let last = counts.len().saturating_sub(1);
        counts
            .get((last as f64 * part).round() as usize)
            .copied()
            .unwrap_or_default()
    };
    let mut sets: BTreeMap<IssueSet, usize> = BTreeMap::new();
    let mut nash: BTreeMap<PackageId, usize> = BTreeMap::new();
    let mut efficient: BTreeMap<PackageId, usize> = BTreeMap::new();
    for found in own() {
        for set in &found.minimal {
            *sets.entry(*set).or_default() += 1;
        }
        for package in &found.nash {
            *nash.entry(*package).or_default() += 1;
        }
        for package in &found.efficient {
            *efficient.entry(*package).or_default() += 1;
        }
    }
    let of = runs.results.len();
    let minimal = sets.into_keys().map(|issues| SetSure {
        unlocks: Tally::of(runs, |found| {
            found
                .get(at)
                .is_some_and(|own| own.minimal.contains(&issues))
        }),
        issues,
    });
    let mut minimal: Vec<SetSure> = minimal.collect();
    minimal.sort_by_key(|found| (std::cmp::Reverse(found.unlocks.holds), found.issues));
    let nash = nash.into_keys().map(|package| {
        let tally = Tally::of(runs, |found| {
            found.get(at).is_some_and(|own| own.nash.contains(&package))
        });
        (package, tally)
    });
    let mut nash: Vec<(PackageId, Tally)> = nash.collect();
    nash.sort_by_key(|(package, tally)| (std::cmp::Reverse(tally.holds), *package));
    let always = efficient.values().filter(|count| **count == of).count();
    TableRoom {
        place,
        table,
        has_room: Tally::of(runs, has_room),
        accepts_today: Tally::of(runs, |found| {
            found.get(at).is_some_and(|own| own.accepts_today)
        }),
        acceptable: [quantile(0.05), quantile(0.5), quantile(0.95)],
        minimal,
        nash,
        efficient: [always, efficient.len() - always, packages - efficient.len()],
        turns_on: turns(ensemble, numbers, runs, has_room),
    }
}
