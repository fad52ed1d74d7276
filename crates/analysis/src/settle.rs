//! What can be agreed over issues, by whom, and whether to bargain big or small.

mod bargain;
mod check;
mod compare;
mod counterparts;
mod forecast;
mod lenses;

use detente_case::model::Case;
use detente_settle::{
    ActorId, AdjustedWinner, Bargaining, BargainingError, IssueId, Linkage, Opening, PackageId,
    Piecemeal, Price, ReferencePoints, Spoiler, Table, adjusted_winner, frontier, linkage, opening,
    piecemeal, price_of_including, reference_points, spoilers, win_set,
};
use thiserror::Error;

use crate::solve::Solved;
pub(crate) use bargain::bargaining;
pub use bargain::package_count;
pub(crate) use check::check_issues;
pub use compare::{
    Acceptance, Agreements, ForecastChange, PointChange, RoomChange, compare_settlements,
};
pub use forecast::{IssueForecast, Pivots, Pressure};
pub use lenses::{LastingPackage, Lenses, Meeting, Misfit, levels as levels_in};

/// Room for agreement is narrow where less than this part of all packages is acceptable.
const NARROW: f64 = 0.1;

/// Everything `settle` tells.
#[derive(Debug)]
pub struct Settlement {
    /// The model: packages, what they are worth to whom, and what each would accept.
    pub bargaining: Bargaining,
    /// What each actor would accept, in the order of the case.
    pub actors: Vec<ActorRoom>,
    /// The tables of the case, and that of everybody where it is none of them.
    pub tables: Vec<TableSettlement>,
    /// Where clout and interest point on each issue, in the order of the case.
    pub issues: Vec<IssueForecast>,
    /// Who tips the balance where clout decides by majority; `None` where no clout is stated, or too many actors or too
    /// fine numbers are.
    pub pivots: Option<Pivots>,
    /// How two actors would divide the issues, where the case has two and all its issues are divisible.
    pub division: Option<AdjustedWinner>,
    /// What the conflict of options says of these packages; `None` where no option or outcome stands for a level.
    pub lenses: Option<Lenses>,
}

/// How much room for agreement there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// No package is acceptable.
    Closed,
    /// Some are, but fewer than one in ten.
    Narrow,
    /// One in ten or more are.
    Wide,
}

impl Room {
    fn of(acceptable: usize, packages: usize) -> Self {
        if acceptable == 0 {
            Self::Closed
        } else if (acceptable as f64) < NARROW * packages as f64 {
            Self::Narrow
        } else {
            Self::Wide
        }
    }
}

/// What one actor would accept.
#[derive(Clone, Debug)]
pub struct ActorRoom {
    /// Who.
    pub actor: ActorId,
    /// Clout as stated, of a range the middle.
    pub capability: Option<f64>,
    /// How many packages it would accept.
    pub acceptable: usize,
    /// How much room that is.
    pub room: Room,
    /// What today's package is worth to it.
    pub today: f64,
}

/// What can be agreed at one table.
#[derive(Debug)]
pub struct TableSettlement {
    /// Its place among the tables of the case; `None` for that of everybody.
    pub place: Option<usize>,
    /// Who sits at it.
    pub table: Table,
    /// The packages acceptable to all of them.
    pub acceptable: Vec<PackageId>,
    /// How much room that is.
    pub room: Room,
    /// Those of them who would not accept what stands today.
    pub against_today: Vec<ActorId>,
    /// Where nothing is acceptable: the smallest concession that would change that.
    pub opening: Option<Opening>,
    /// The packages that nobody at the table can improve on without loss to somebody at it; `None` where there are too
    /// many to tell.
    pub efficient: Option<Vec<PackageId>>,
    /// The packages that stand out.
    pub points: Option<ReferencePoints>,
    /// Which issues must be dealt with together, and which are better cut loose.
    pub linkage: Linkage,
    /// As a whole and issue by issue.
    pub piecemeal: Piecemeal,
    /// For each package that stands out, which absent actors would spoil it.
    pub spoilers: Vec<(PackageId, Vec<Spoiler>)>,
    /// What including each absent actor would cost.
    pub prices: Vec<(ActorId, Price)>,
}

impl TableSettlement {
    /// The packages that stand out, each once, with the points they are.
    #[must_use]
    pub fn outstanding(&self) -> Vec<(PackageId, Vec<Point>)> {
        let Some(points) = &self.points else {
            return Vec::new();
        };
        let none = Vec::new();
        let all = [
            (Point::Nash, &points.nash),
            (
                Point::WeightedNash,
                points.weighted_nash.as_ref().unwrap_or(&none),
            ),
            (Point::KalaiSmorodinsky, &points.kalai_smorodinsky),
            (Point::Egalitarian, &points.egalitarian),
            (Point::Utilitarian, &points.utilitarian),
        ];
        let mut found: Vec<(PackageId, Vec<Point>)> = Vec::new();
        for (point, packages) in all {
            for package in packages {
                match found.iter_mut().find(|(known, _)| known == package) {
                    Some((_, points)) => points.push(point),
                    None => found.push((*package, vec![point])),
                }
            }
        }
        found
    }
}

/// A solution of cooperative bargaining.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Point {
    /// The product of gains is largest.
    Nash,
    /// The same with clout for weights.
    WeightedNash,
    /// Each gets as much as possible of what it could gain.
    KalaiSmorodinsky,
    /// Whoever gains least gains as much as possible.
    Egalitarian,
    /// The sum of gains is largest.
    Utilitarian,
}

impl Point {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Nash,
        Self::WeightedNash,
        Self::KalaiSmorodinsky,
        Self::Egalitarian,
        Self::Utilitarian,
    ];
}

/// Why there is nothing to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoSettlement {
    /// The case has no issues.
    #[error("the case has no issues")]
    NoIssues,
    /// There are more packages than are gone through.
    #[error(transparent)]
    Refused(BargainingError),
}

/// What can be agreed at the tables of a case, and at that of everybody.
pub fn settle(solved: &Solved) -> Result<Settlement, NoSettlement> {
    let case = &solved.conflict.case;
    let bargaining = bargaining(case)
        .ok_or(NoSettlement::NoIssues)?
        .map_err(NoSettlement::Refused)?;
    let capability = capabilities(case);
    let actors = bargaining.everyone();
    let actors = actors
        .map(|actor| actor_room(&bargaining, case, actor))
        .collect();
    let tables: Vec<TableSettlement> = seated(case, &bargaining)
        .into_iter()
        .map(|(place, table)| table_settlement(&bargaining, &capability, place, table))
        .collect();
    Ok(Settlement {
        issues: forecast::forecasts(case),
        pivots: forecast::pivots(case),
        division: division(case),
        lenses: lenses::lenses(solved, &bargaining, &tables),
        actors,
        tables,
        bargaining,
    })
}

/// The clout of each actor; where no actor's is stated, all have the same.
#[must_use]
pub fn capabilities(case: &Case) -> Vec<f64> {
    let stated = |actor: &detente_case::model::Actor| {
        let own = actor.stake.capability.as_ref();
        own.map(detente_case::model::Quantity::middle)
    };
    let is_stated = case.actors.iter().any(|actor| stated(actor).is_some());
    let clout = |actor| stated(actor).unwrap_or(if is_stated { 0.0 } else { 1.0 });
    case.actors.iter().map(clout).collect()
}

fn actor_room(bargaining: &Bargaining, case: &Case, actor: ActorId) -> ActorRoom {
    let alone = Table::new(bargaining, &[actor]).expect("an actor of the model");
    let acceptable = win_set(bargaining, &alone).len();
    let capability = case.actors[actor.index()].stake.capability.as_ref();
    ActorRoom {
        actor,
        capability: capability.map(detente_case::model::Quantity::middle),
        acceptable,
        room: Room::of(acceptable, bargaining.packages()),
        today: bargaining.utility(actor, bargaining.status_quo()),
    }
}

/// The tables of the case, and that of everybody where it is none of them.
pub(crate) fn seated(case: &Case, bargaining: &Bargaining) -> Vec<(Option<usize>, Table)> {
    let of_case = case.tables.iter().enumerate().map(|(place, table)| {
        let members = table
            .actors
            .iter()
            .map(|actor| ActorId(actor.value.0 as u16));
        let members: Vec<ActorId> = members.collect();
        let table = Table::new(bargaining, &members).expect("actors of the case, at least one");
        (Some(place), table)
    });
    let mut tables: Vec<(Option<usize>, Table)> = of_case.collect();
    let everybody = Table::of_all(bargaining);
    if tables.iter().all(|(_, table)| *table != everybody) {
        tables.push((None, everybody));
    }
    tables
}

fn table_settlement(
    bargaining: &Bargaining,
    capability: &[f64],
    place: Option<usize>,
    table: Table,
) -> TableSettlement {
    let acceptable = win_set(bargaining, &table);
    let today = bargaining.status_quo();
    let members = table.actors().iter().copied();
    let prices = table.absent(bargaining);
    let mut found = TableSettlement {
        place,
        room: Room::of(acceptable.len(), bargaining.packages()),
        against_today: members
            .filter(|actor| !bargaining.accepts(*actor, today))
            .collect(),
        opening: opening(bargaining, &table),
        efficient: frontier(bargaining, &table).ok(),
        points: reference_points(bargaining, &table, capability),
        linkage: linkage(bargaining, &table),
        piecemeal: piecemeal(bargaining, &table),
        spoilers: Vec::new(),
        prices: prices
            .map(|actor| (actor, price_of_including(bargaining, &table, actor)))
            .collect(),
        acceptable,
        table,
    };
    let outstanding = found.outstanding().into_iter();
    found.spoilers = outstanding
        .map(|(package, _)| (package, spoilers(bargaining, &found.table, package)))
        .collect();
    found
}

/// Adjusted winner, where two actors share divisible issues.
fn division(case: &Case) -> Option<AdjustedWinner> {
    if case.actors.len() != 2 || !case.issues.iter().all(|issue| issue.divisible) {
        return None;
    }
    let points = |actor: usize| -> Vec<f64> {
        let issues = 0..case.issues.len();
        let position = |issue| bargain::position(case, actor, issue);
        issues
            .map(|issue| position(issue).map_or(0.0, |position| position.salience.middle()))
            .collect()
    };
    adjusted_winner(&points(0), &points(1)).ok()
}

impl Settlement {
    /// The part of an actor's stake that an issue is.
    #[must_use]
    pub fn share(&self, actor: ActorId, issue: usize) -> f64 {
        self.bargaining.share(actor, IssueId(issue as u16))
    }
}
