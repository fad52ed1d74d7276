//! Random small cases, with numbers of few digits so that ties are common, and the naive ways to look at them.

use detente_settle::{
    ActorId, Bargaining, Issue, IssueId, IssueSet, PackageId, Party, TOLERANCE, Table,
};
use proptest::prelude::*;

pub(crate) fn parties(
    issues: &[usize],
    actors: usize,
) -> impl Strategy<Value = Vec<Party>> + use<> {
    let tenths =
        |range: std::ops::RangeInclusive<i32>| range.prop_map(|tenths| f64::from(tenths) / 10.0);
    let values: Vec<_> = issues
        .iter()
        .map(|levels| proptest::collection::vec(tenths(0..=4), *levels))
        .collect();
    let floor = || proptest::option::of(tenths(-1..=11));
    let party = (
        proptest::collection::vec(tenths(0..=3), issues.len()),
        values,
        floor(),
        floor(),
        tenths(0..=3),
    );
    let party = party.prop_map(|(weights, values, walk_away, ratify, spoil_cost)| Party {
        weights,
        values,
        walk_away,
        ratify,
        spoil_cost,
    });
    proptest::collection::vec(party, actors)
}

/// Up to four issues of up to four levels, up to four actors, and who sits at the table.
pub(crate) fn stated() -> impl Strategy<Value = (Vec<Issue>, Vec<Party>, Vec<ActorId>)> {
    let issues = proptest::collection::vec((1_usize..=4, 0_usize..4), 1..=4);
    (issues, 1_usize..=4, 1_u8..16).prop_flat_map(|(issues, actors, sitting)| {
        let issues: Vec<Issue> = issues
            .into_iter()
            .map(|(levels, status_quo)| Issue {
                levels,
                status_quo: status_quo % levels,
            })
            .collect();
        let levels: Vec<usize> = issues.iter().map(|issue| issue.levels).collect();
        let mut table: Vec<ActorId> = (0..actors as u16)
            .map(ActorId)
            .filter(|actor| sitting >> actor.0 & 1 == 1)
            .collect();
        if table.is_empty() {
            table.push(ActorId(0));
        }
        (Just(issues), parties(&levels, actors), Just(table))
    })
}

pub(crate) fn all_packages(bargaining: &Bargaining) -> Vec<PackageId> {
    (0..bargaining.packages() as u32).map(PackageId).collect()
}

pub(crate) fn win_set(bargaining: &Bargaining, table: &Table) -> Vec<PackageId> {
    let accepted = |package: &PackageId| {
        table
            .actors()
            .iter()
            .all(|actor| bargaining.accepts(*actor, *package))
    };
    all_packages(bargaining)
        .into_iter()
        .filter(accepted)
        .collect()
}

pub(crate) fn gains(bargaining: &Bargaining, table: &Table, package: PackageId) -> Vec<f64> {
    let members = table.actors().iter();
    members
        .map(|actor| bargaining.gain(*actor, package))
        .collect()
}

/// Whether the first is at least as good for everybody and better for somebody.
pub(crate) fn dominates(first: &[f64], second: &[f64]) -> bool {
    let mut both = first.iter().zip(second);
    both.clone().all(|(a, b)| *a >= b - TOLERANCE) && both.any(|(a, b)| *a > b + TOLERANCE)
}

pub(crate) fn all_sets(bargaining: &Bargaining) -> Vec<IssueSet> {
    let issues: Vec<IssueId> = bargaining.issues().collect();
    (0_u32..1 << issues.len())
        .map(|set| {
            IssueSet::of(
                issues
                    .iter()
                    .copied()
                    .filter(|issue| set >> issue.0 & 1 == 1),
            )
        })
        .collect()
}
