//! What can be agreed over issues where numbers are in doubt: known within bounds only, or one of a few.

use std::collections::BTreeMap;

use detente_case::model::{ActorId, Basis, Case, Ideal, LevelId, Quantity};
use detente_ensemble::{Count, Doubt, Ensemble, Progress, Ran, Turning, Version};
use detente_settle::{
    Bargaining, Gains, IssueSet, PackageId, Table, frontier, linkage_of, win_set,
};

use super::{SureQuestion, Tally, Turn, turns};
use crate::settle::{bargaining, seated};

/// Beyond this many packages versions are not run.
const MOST_PACKAGES: usize = 100_000;

/// A number of the case that is in doubt.
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
    /// The numbers that are in doubt: those that are one of a few, then those known within bounds.
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
    let drawing = Drawing::of(case);
    if drawing.numbers.is_empty() || middle.packages() > MOST_PACKAGES {
        return None;
    }
    let tables = seated(case, &middle);
    let mut counted: Vec<Counted> = tables
        .iter()
        .map(|_| Counted::of(&drawing.ensemble, &middle))
        .collect();
    let ask = |bargaining: &Bargaining| -> Vec<Found> {
        let tables = tables.iter();
        tables.map(|(_, table)| found(bargaining, table)).collect()
    };
    let ran = drawing.run(question, progress, ask, |version, found| {
        for (counted, found) in counted.iter_mut().zip(found) {
            counted.add(version, &found);
        }
    });
    let numbers = drawing.numbers;
    let told = tables.into_iter().zip(counted);
    let told = told.map(|((place, table), counted)| counted.told(ran, &numbers, place, table));
    Some(SettlementSure {
        tables: told.collect(),
        ran,
        numbers,
        bargaining: middle,
    })
}

/// The case with numbers that are drawn.
struct Drawing {
    bare: Case,
    ensemble: Ensemble,
    numbers: Vec<NumberOf>,
    /// What each number may be that is one of a few.
    lists: Vec<Vec<f64>>,
}

impl Drawing {
    fn of(case: &Case) -> Self {
        let mut drawing = Self {
            bare: bare(case),
            ensemble: Ensemble::default(),
            numbers: Vec::new(),
            lists: Vec::new(),
        };
        let mut within_bounds = Vec::new();
        for (number, quantity) in quantities(case) {
            match *quantity {
                Quantity::Exact(_) => {}
                Quantity::OneOf(ref list) => {
                    drawing.numbers.push(number);
                    let doubt = Doubt::new(&vec![1.0; list.len()]);
                    drawing.ensemble.doubts.push(doubt);
                    drawing.lists.push(list.clone());
                }
                Quantity::Range { low, mode, high } => {
                    within_bounds.push(number);
                    let drawn = detente_ensemble::Quantity { low, mode, high };
                    drawing.ensemble.quantities.push(drawn);
                }
            }
        }
        drawing.numbers.extend(within_bounds);
        drawing
    }

    /// Asks `ask` of the bargaining with the numbers of every version.
    fn run<T: Default + Send>(
        &self,
        question: SureQuestion,
        progress: &Progress,
        ask: impl Fn(&Bargaining) -> T + Sync,
        add: impl FnMut(&Version, T),
    ) -> Ran {
        let plan = self.ensemble.plan(question.runs, question.seed);
        let ask = |version: &Version| {
            let case = self.drawn(version);
            let bargaining = bargaining(&case).and_then(Result::ok);
            bargaining
                .map(|bargaining| ask(&bargaining))
                .unwrap_or_default()
        };
        self.ensemble.run(plan, progress, ask, add)
    }

    /// The case with the numbers of a version.
    fn drawn(&self, version: &Version) -> Case {
        let mut case = self.bare.clone();
        let chosen = self.lists.iter().zip(&version.ways);
        let chosen = chosen.map(|(list, way)| list[*way]);
        let drawn = chosen.chain(version.numbers.iter().copied());
        for (number, drawn) in self.numbers.iter().zip(drawn) {
            let exact = Quantity::Exact(drawn);
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
}

/// In how many versions some package with each of these levels is acceptable to everybody, and what was run: one version
/// where no number is in doubt. `None` where there are too many packages for that.
pub(crate) fn acceptable(
    case: &Case,
    sets: &[Vec<LevelId>],
    question: SureQuestion,
    progress: &Progress,
) -> Option<(Vec<Tally>, Ran)> {
    let middle = bargaining(case)?.ok()?;
    let drawing = Drawing::of(case);
    if !drawing.numbers.is_empty() && middle.packages() > MOST_PACKAGES {
        return None;
    }
    let are_met = |bargaining: &Bargaining| {
        let packages = win_set(bargaining, &Table::of_all(bargaining));
        let mut are_met = vec![false; sets.len()];
        for package in packages {
            let levels = bargaining.levels_of(package);
            for (set, is_met) in sets.iter().zip(&mut are_met) {
                *is_met |= set.iter().all(|own| levels[own.issue.0] == own.level);
            }
        }
        are_met
    };
    let mut counts = vec![Count::default(); sets.len()];
    let ran = drawing.run(question, progress, are_met, |version, are_met| {
        for (count, is_met) in counts.iter_mut().zip(are_met) {
            if is_met {
                count.add(version);
            }
        }
    });
    let tallies = counts.into_iter().map(|count| Tally::of(count, ran));
    Some((tallies.collect(), ran))
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

/// The numbers of a case, in its order.
fn quantities(case: &Case) -> Vec<(NumberOf, &Quantity)> {
    let mut found = Vec::new();
    for (place, actor) in case.actors.iter().enumerate() {
        let (id, stake) = (ActorId(place), &actor.stake);
        let own = [
            (NumberOf::Capability(id), &stake.capability),
            (NumberOf::WalkAway(id), &stake.walk_away),
            (NumberOf::Ratify(id), &stake.ratify),
            (NumberOf::SpoilCost(id), &stake.spoil_cost),
        ];
        let own = own.into_iter();
        found.extend(own.filter_map(|(number, of)| Some((number, of.as_ref()?))));
    }
    for (place, position) in case.positions.iter().enumerate() {
        if let Ideal::At(at) = &position.ideal {
            found.push((NumberOf::Ideal(place), at));
        }
        found.push((NumberOf::Salience(place), &position.salience));
        let values = position.values.iter().flatten().enumerate();
        found.extend(values.map(|(level, value)| (NumberOf::Value(place, level), value)));
    }
    found
}

fn found(bargaining: &Bargaining, table: &Table) -> Found {
    let today = bargaining.status_quo();
    let mut members = table.actors().iter();
    let gains = Gains::of(bargaining, table);
    Found {
        acceptable: gains.packages().len(),
        accepts_today: members.all(|actor| bargaining.accepts(*actor, today)),
        minimal: linkage_of(bargaining, table, &gains).minimal,
        nash: gains.nash(),
        efficient: frontier(bargaining, table).unwrap_or_default(),
    }
}

/// What is counted of one table as the versions are run.
struct Counted {
    has_room: Count,
    accepts_today: Count,
    turning: Turning,
    /// How many packages are acceptable in each version.
    acceptable: Vec<usize>,
    minimal: BTreeMap<IssueSet, Count>,
    nash: BTreeMap<PackageId, Count>,
    /// In how many versions each package is efficient.
    efficient: Vec<usize>,
}

impl Counted {
    fn of(ensemble: &Ensemble, bargaining: &Bargaining) -> Self {
        Self {
            has_room: Count::default(),
            accepts_today: Count::default(),
            turning: Turning::of(ensemble),
            acceptable: Vec::new(),
            minimal: BTreeMap::new(),
            nash: BTreeMap::new(),
            efficient: vec![0; bargaining.packages()],
        }
    }

    fn add(&mut self, version: &Version, found: &Found) {
        let has_room = found.acceptable > 0;
        if has_room {
            self.has_room.add(version);
        }
        if found.accepts_today {
            self.accepts_today.add(version);
        }
        self.turning.add(version, has_room);
        self.acceptable.push(found.acceptable);
        for issues in &found.minimal {
            self.minimal.entry(*issues).or_default().add(version);
        }
        for package in &found.nash {
            self.nash.entry(*package).or_default().add(version);
        }
        for package in &found.efficient {
            self.efficient[package.index()] += 1;
        }
    }

    fn told(
        mut self,
        ran: Ran,
        numbers: &[NumberOf],
        place: Option<usize>,
        table: Table,
    ) -> TableRoom {
        self.acceptable.sort_unstable();
        let quantile = |part: f64| {
            let last = self.acceptable.len().saturating_sub(1);
            let at = (last as f64 * part).round() as usize;
            self.acceptable.get(at).copied().unwrap_or_default()
        };
        let minimal = self.minimal.into_iter().map(|(issues, count)| SetSure {
            unlocks: Tally::of(count, ran),
            issues,
        });
        let mut minimal: Vec<SetSure> = minimal.collect();
        minimal.sort_by_key(|found| (std::cmp::Reverse(found.unlocks.holds), found.issues));
        let nash = self.nash.into_iter();
        let nash = nash.map(|(package, count)| (package, Tally::of(count, ran)));
        let mut nash: Vec<(PackageId, Tally)> = nash.collect();
        nash.sort_by_key(|(package, tally)| (std::cmp::Reverse(tally.holds), *package));
        let count = |is: &dyn Fn(usize) -> bool| {
            let held = self.efficient.iter();
            held.filter(|held| is(**held)).count()
        };
        let (always, never) = (count(&|held| held == ran.done), count(&|held| held == 0));
        TableRoom {
            place,
            table,
            has_room: Tally::of(self.has_room, ran),
            accepts_today: Tally::of(self.accepts_today, ran),
            acceptable: [0.05, 0.5, 0.95].map(quantile),
            minimal,
            nash,
            efficient: [always, self.efficient.len() - always - never, never],
            turns_on: turns(numbers, &self.turning),
        }
    }
}
