//! Edges: numbers that are almost equal, models at their limits, and as many packages as all threads share.

// Answers worked out by hand are exact.
#![allow(clippy::float_cmp)]

use detente_settle::{
    ActorId, Bargaining, BargainingError, Issue, IssueId, IssueSet, PACKAGE_LIMIT, PackageId,
    Party, Table, WORTH_LIMIT, adjusted_winner, frontier, linear_values, linkage, opening,
    reference_points, win_set,
};
use proptest::prelude::*;

fn one_issue(values: &[f64], walk_away: f64) -> Party {
    several_issues(vec![values.to_vec()], walk_away)
}

fn several_issues(values: Vec<Vec<f64>>, walk_away: f64) -> Party {
    Party {
        weights: vec![1.0; values.len()],
        values,
        walk_away: Some(walk_away),
        ratify: None,
        spoil_cost: 0.0,
    }
}

fn issues(levels: &[usize]) -> Vec<Issue> {
    let issue = |levels: &usize| Issue {
        levels: *levels,
        status_quo: 0,
    };
    levels.iter().map(issue).collect()
}

/// Two levels equally far from the ideal are worth the same, although 0.2 − 0.1 and 0.3 − 0.2 differ in the last digit.
#[test]
fn levels_equally_far_from_the_ideal_are_alike() {
    for (at, ideal) in [([0.1, 0.3], 0.2), ([0.3, 0.9], 0.6), ([1.1, 2.3], 1.7)] {
        let values = linear_values(&at, ideal);
        assert_eq!(values, [0.0, 0.0]);
        let parties = vec![one_issue(&values, 0.5)];
        let bargaining = Bargaining::new(issues(&[2]), parties).expect("sound");
        assert!(bargaining.is_indifferent(ActorId(0)));
    }
}

/// 0.1 + 0.2 and 0.3 are one value; a thousandth of a small number is not.
#[test]
fn values_that_differ_by_noise_are_one() {
    let is_indifferent = |values: &[f64]| {
        let parties = vec![one_issue(values, 0.5)];
        let bargaining = Bargaining::new(issues(&[2]), parties).expect("sound");
        bargaining.is_indifferent(ActorId(0))
    };
    assert!(is_indifferent(&[0.1 + 0.2, 0.3]));
    assert!(is_indifferent(&[-3e300, -3e300]));
    assert!(!is_indifferent(&[1e-12, 1.001e-12]));
    assert!(!is_indifferent(&[0.0, f64::MIN_POSITIVE]));
}

#[test]
fn too_many_actors_are_refused() {
    let parties = |count| vec![one_issue(&[0.0, 1.0], 0.5); count];
    let refused = Bargaining::new(issues(&[2]), parties(65_536)).expect_err("too many");
    assert_eq!(refused, BargainingError::TooManyActors(65_536));
    let most = Bargaining::new(issues(&[2]), parties(65_535)).expect("sound");
    assert_eq!(most.everyone().count(), 65_535);
    assert_eq!(most.utility(ActorId(65_534), PackageId(1)), 1.0);
    let levels = vec![0.0; PACKAGE_LIMIT];
    let actors = WORTH_LIMIT / PACKAGE_LIMIT + 1;
    let refused = Bargaining::new(
        issues(&[PACKAGE_LIMIT]),
        vec![one_issue(&levels, 0.5); actors],
    );
    let packages = PACKAGE_LIMIT;
    assert_eq!(
        refused.expect_err("too many"),
        BargainingError::TooManyWorths { packages, actors }
    );
}

/// Nothing closes what is closed already, and an issue that cannot change closes nothing.
#[test]
fn only_a_set_that_unlocks_can_be_closed() {
    // The first gains by the first issue; the second loses by the second issue, more than by the first.
    let up = vec![0.0, 1.0];
    let parties = vec![
        several_issues(vec![up.clone(), up.clone(), vec![0.0]], 0.5),
        several_issues(vec![up.clone(), vec![1.0, 0.0], vec![0.0]], 0.75),
    ];
    let bargaining = Bargaining::new(issues(&[2, 2, 1]), parties).expect("sound");
    let found = linkage(&bargaining, &Table::of_all(&bargaining));
    let set = |issue| IssueSet::of([IssueId(issue)]);
    assert_eq!(found.minimal, [set(0)]);
    assert_eq!(found.closing(set(0)), [IssueId(1)]);
    assert_eq!(found.closing(set(1)), []);
    assert_eq!(found.closing(set(2)), []);
}

#[test]
fn issues_of_one_level_only() {
    let fixed = |walk_away| several_issues(vec![vec![5.0]; 3], walk_away);
    let parties = vec![fixed(0.5), fixed(1.5)];
    let bargaining = Bargaining::new(issues(&[1; 3]), parties).expect("sound");
    assert_eq!(bargaining.packages(), 1);
    let everybody = Table::of_all(&bargaining);
    assert_eq!(frontier(&bargaining, &everybody), Ok(vec![PackageId(0)]));
    assert_eq!(win_set(&bargaining, &everybody), []);
    assert!(linkage(&bargaining, &everybody).unlocking.is_empty());
    let open = opening(&bargaining, &everybody).expect("the second accepts nothing");
    assert!((open.least_total - 0.5).abs() < 1e-9);
    let first = Table::new(&bargaining, &[ActorId(0)]).expect("sound");
    assert_eq!(win_set(&bargaining, &first), [PackageId(0)]);
}

/// The weighted point is not told by clout that is no number, and huge clout is weighed as any other.
#[test]
fn clout_that_says_nothing() {
    let parties = vec![
        one_issue(&[0.0, 0.5, 1.0], -0.1),
        one_issue(&[1.0, 0.5, 0.0], -0.1),
    ];
    let bargaining = Bargaining::new(issues(&[3]), parties).expect("sound");
    let weighted = |clout: &[f64]| {
        let found = reference_points(&bargaining, &Table::of_all(&bargaining), clout);
        found.expect("all is acceptable").weighted_nash
    };
    for silent in [
        vec![0.0, 0.0],
        vec![1.0],
        vec![-1.0, 2.0],
        vec![f64::NAN, 1.0],
        vec![f64::INFINITY, 1.0],
    ] {
        assert_eq!(weighted(&silent), None, "{silent:?}");
    }
    assert_eq!(weighted(&[2.0, 1.0]), weighted(&[f64::MAX, f64::MAX / 2.0]));
    assert_eq!(weighted(&[1.0, 0.0]), Some(vec![PackageId(2)]));
}

#[test]
fn sets_hold_the_issues_that_a_model_can_have() {
    let last = IssueSet::of([IssueId(31)]);
    assert!(last.contains(IssueId(31)) && !last.contains(IssueId(63)));
    assert!(std::panic::catch_unwind(|| last.with(IssueId(32))).is_err());
}

/// Half a million packages lie in several stretches, which threads share; what is found is the same for any number of
/// them, and what each package's own numbers say.
#[test]
fn many_packages_on_one_thread_and_on_four() {
    let sixths = |seed: usize| -> Vec<Vec<f64>> {
        let value = |place: usize| ((place * 7 + seed * 5) % 11) as f64;
        (0..9)
            .map(|issue| (0..4).map(|level| value(issue * 4 + level)).collect())
            .collect()
    };
    let on = |threads, walk_away| {
        let parties = (0..3).map(|actor| several_issues(sixths(actor), walk_away));
        let issues = issues(&[4; 9]);
        let bargaining = Bargaining::new(issues, parties.collect()).expect("sound");
        let table = Table::of_all(&bargaining);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads").install(|| {
            let found = win_set(&bargaining, &table);
            for package in (0..bargaining.packages()).step_by(97) {
                let package = PackageId(package as u32);
                let mut members = bargaining.everyone();
                let is_accepted = members.all(|actor| bargaining.accepts(actor, package));
                assert_eq!(found.binary_search(&package).is_ok(), is_accepted);
            }
            let points = reference_points(&bargaining, &table, &[1.0, 2.0, 3.0]);
            (found, opening(&bargaining, &table), points)
        })
    };
    assert!(!on(1, 0.6).0.is_empty());
    assert_eq!(on(1, 0.6), on(4, 0.6));
    assert!(on(1, 1.0).1.is_some());
    assert_eq!(on(1, 1.0), on(4, 1.0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Many issues of nearly one proportion: both still end with the same, and one issue at most is shared.
    #[test]
    fn adjusted_winner_over_many_issues(points in proptest::collection::vec((1_u8..40, 0_u8..10), 30..90)) {
        let first: Vec<f64> = points.iter().map(|(own, _)| f64::from(*own) * 0.1).collect();
        let second: Vec<f64> = points
            .iter()
            .zip(&first)
            .map(|((_, more), own)| own * 0.7 + if *more == 0 { 0.3 } else { 0.0 })
            .collect();
        let division = adjusted_winner(&first, &second).expect("sound");
        prop_assert!((division.totals[0] - division.totals[1]).abs() < 1e-7);
        prop_assert!(division.totals[0] >= 50.0 - 1e-7);
        let shared = division.first_gets.iter().filter(|part| **part > 0.0 && **part < 1.0);
        prop_assert!(shared.count() <= 1);
    }
}
