//! Answers known from the literature or worked out by hand, and what other programs get wrong.

// Answers worked out by hand are exact.
#![allow(clippy::float_cmp)]

use detente_settle::{
    ActorId, AdjustedWinnerError, Bargaining, BargainingError, Issue, IssueId, IssueSet,
    PACKAGE_LIMIT, PackageId, Party, Table, TableError, adjusted_winner, frontier, linear_values,
    linkage, opening, piecemeal, reference_points, spoilers, win_set,
};

fn party(weights: &[f64], values: &[&[f64]], walk_away: impl Into<Option<f64>>) -> Party {
    Party {
        weights: weights.to_vec(),
        values: values.iter().map(|values| values.to_vec()).collect(),
        walk_away: walk_away.into(),
        ratify: None,
        spoil_cost: 0.0,
    }
}

fn all(bargaining: &Bargaining) -> Table {
    Table::of_all(bargaining)
}

fn issues(levels: &[usize]) -> Vec<Issue> {
    let issue = |levels: &usize| Issue {
        levels: *levels,
        status_quo: 0,
    };
    levels.iter().map(issue).collect()
}

fn set(issues: &[u16]) -> IssueSet {
    IssueSet::of(issues.iter().copied().map(IssueId))
}

/// Fearon, *Rationalist explanations for war* (1995): the first side wins with chance .5, war costs it .2 and the other
/// .1, and everything it gets from .3 to .6 of the good is better for both than war.
#[test]
fn the_bargaining_range_of_fearon() {
    let at: Vec<f64> = (0..=10).map(|tenth| f64::from(tenth) / 10.0).collect();
    let mirrored: Vec<f64> = at.iter().map(|x| 1.0 - x).collect();
    let parties = vec![party(&[1.0], &[&at], 0.3), party(&[1.0], &[&mirrored], 0.4)];
    let bargaining = Bargaining::new(issues(&[11]), parties).expect("sound");
    assert_eq!(
        win_set(&bargaining, &all(&bargaining)),
        [3, 4, 5, 6].map(PackageId)
    );
}

/// Two issues worth (3, -1) and (-1, 3): each alone is vetoed, together they are agreed.
#[test]
fn linkage_opens_what_no_issue_has_alone() {
    let gains = |own: &[f64; 2]| {
        let values: [&[f64]; 2] = if own[0] > 0.0 {
            [&[0.0, 1.0], &[1.0, 0.0]]
        } else {
            [&[1.0, 0.0], &[0.0, 1.0]]
        };
        party(&[own[0].abs(), own[1].abs()], &values, None)
    };
    let parties = vec![gains(&[3.0, -1.0]), gains(&[-1.0, 3.0])];
    let bargaining = Bargaining::new(issues(&[2, 2]), parties).expect("sound");
    let worth = |package| {
        bargaining
            .everyone()
            .map(|actor| bargaining.utility(actor, PackageId(package)))
            .collect::<Vec<_>>()
    };
    assert_eq!(worth(0), [0.25, 0.25]);
    assert_eq!(worth(1), [1.0, 0.0]);
    assert_eq!(worth(2), [0.0, 1.0]);
    assert_eq!(worth(3), [0.75, 0.75]);
    let found = linkage(&bargaining, &all(&bargaining));
    assert!(found.status_quo_acceptable);
    assert_eq!(found.minimal, [set(&[0, 1])]);
    assert_eq!(found.best_by_size(), [None, Some(1.0)]);
}

/// Weights (.8, .2) and (.2, .8), today half way on both: no single issue can be settled to mutual gain, the package
/// can.
#[test]
fn a_package_where_no_single_issue_is_a_deal() {
    let up: &[f64] = &[0.0, 0.5, 1.0];
    let down: &[f64] = &[1.0, 0.5, 0.0];
    let parties = vec![
        party(&[0.8, 0.2], &[up, down], None),
        party(&[0.2, 0.8], &[down, up], None),
    ];
    let half_way = Issue {
        levels: 3,
        status_quo: 1,
    };
    let bargaining = Bargaining::new(vec![half_way; 2], parties).expect("sound");
    let table = all(&bargaining);
    let found = piecemeal(&bargaining, &table);
    let package = bargaining.package(&[2, 2]);
    assert!(found.step_by_step.as_ref().expect("today").joint_gain.abs() < 1e-9);
    assert_eq!(found.whole.expect("the package").packages, [package]);
    for actor in bargaining.everyone() {
        assert!((bargaining.utility(actor, package) - 0.8).abs() < 1e-9);
    }
    let points = reference_points(&bargaining, &table, &[1.0, 1.0]).expect("not empty");
    assert_eq!(points.nash, [package]);
    assert_eq!(linkage(&bargaining, &table).minimal, [set(&[0, 1])]);
}

/// Nash with weights 1 : d and disagreement at 0 splits one good d/(1+d), unless the floor at home cuts that off.
#[test]
fn ratification_cuts_off_the_weighted_split() {
    let d = 3.0_f64;
    let at: Vec<f64> = (0..=100)
        .map(|hundredth| f64::from(hundredth) / 100.0)
        .collect();
    let mirrored: Vec<f64> = at.iter().map(|x| 1.0 - x).collect();
    let split = |floor: Option<f64>| {
        let first = Party {
            ratify: floor,
            ..party(&[1.0], &[&mirrored], 0.0)
        };
        let bargaining = Bargaining::new(issues(&[101]), vec![first, party(&[1.0], &[&at], 0.0)])
            .expect("sound");
        let points =
            reference_points(&bargaining, &all(&bargaining), &[1.0, d]).expect("not empty");
        points.weighted_nash.expect("weights")
    };
    assert_eq!(split(None), [PackageId(75)]);
    assert_eq!(split(Some(0.4)), [PackageId(60)]);
}

/// A reservation value below the worst package means that anything is better than nothing; above 1, nothing is good
/// enough. Neither is replaced by what packages are worth.
#[test]
fn walk_away_values_beyond_all_packages_are_kept() {
    let up: &[f64] = &[0.0, 1.0];
    let at = |walk_away| {
        let parties = vec![
            party(&[1.0], &[up], walk_away),
            party(&[1.0], &[&[1.0, 0.0]], -0.5),
        ];
        Bargaining::new(issues(&[2]), parties).expect("sound")
    };
    let anything = at(-2.0);
    assert_eq!(win_set(&anything, &all(&anything)).len(), 2);
    // Gains of 3 and .5 against 2 and 1.5: the larger product.
    let points = reference_points(&anything, &all(&anything), &[1.0, 1.0]).expect("not empty");
    assert_eq!(points.nash, [PackageId(0)]);
    let nothing = at(1.5);
    let open = opening(&nothing, &all(&nothing)).expect("empty");
    assert!((open.least_total - 0.5).abs() < 1e-9 && open.by_total == [PackageId(1)]);
    assert_eq!(
        reference_points(&nothing, &all(&nothing), &[1.0, 1.0]),
        None
    );
}

/// Kalai-Smorodinsky equalises parts of what each could gain as far up as it goes: neither the point at which the
/// parts differ least, nor the egalitarian one.
#[test]
fn kalai_smorodinsky_is_not_the_point_of_least_spread() {
    let points = |first: &[f64], second: &[f64], walk_away: f64| {
        let parties = vec![
            party(&[1.0], &[first], 0.0),
            party(&[1.0], &[second], walk_away),
        ];
        let bargaining = Bargaining::new(issues(&[first.len()]), parties).expect("sound");
        reference_points(&bargaining, &all(&bargaining), &[1.0, 1.0]).expect("not empty")
    };
    // The parts are equal at the second package, and far below what the third gives both.
    let poor = points(&[0.0, 0.1, 0.6, 1.0], &[1.0, 0.1, 0.5, 0.0], 0.0);
    assert_eq!(poor.kalai_smorodinsky, [PackageId(2)]);
    // Gains (0, .5), (.25, .35), (.5, .2), (1, 0): a quarter is the most the worse off can gain; but four tenths of
    // what it could gain is the most it can have.
    let apart = points(
        &[0.0, 0.25, 0.5, 1.0, 0.9],
        &[1.0, 0.85, 0.7, 0.5, 0.0],
        0.5,
    );
    assert_eq!(apart.egalitarian, [PackageId(1)]);
    assert_eq!(apart.kalai_smorodinsky, [PackageId(2)]);
    assert_eq!(apart.utilitarian, [PackageId(3)]);
}

/// Efficient packages of one worth are all told.
#[test]
fn tied_efficient_packages_are_all_kept() {
    let up: &[f64] = &[0.0, 1.0];
    let parties = vec![
        party(&[1.0, 1.0], &[up, up], None),
        party(&[1.0, 1.0], &[&[1.0, 0.0], &[1.0, 0.0]], None),
    ];
    let bargaining = Bargaining::new(issues(&[2, 2]), parties).expect("sound");
    assert_eq!(
        frontier(&bargaining, &all(&bargaining)),
        Ok([0, 1, 2, 3].map(PackageId).to_vec())
    );
}

/// An actor to whom a tied maximiser is worse is not overlooked: the dominated one is not told.
#[test]
fn a_maximiser_that_another_beats_is_not_told() {
    // The third member has no capability: its gains do not count for the weighted product, but for dominance.
    let parties = vec![
        party(&[1.0, 0.0], &[&[0.0, 1.0], &[0.0, 1.0]], 0.0),
        party(&[1.0, 0.0], &[&[0.0, 1.0], &[0.0, 1.0]], 0.0),
        party(&[1.0, 1.0], &[&[0.0, 1.0], &[0.0, 1.0]], 0.0),
    ];
    let bargaining = Bargaining::new(issues(&[2, 2]), parties).expect("sound");
    let points =
        reference_points(&bargaining, &all(&bargaining), &[1.0, 1.0, 0.0]).expect("not empty");
    assert_eq!(points.weighted_nash, Some(vec![PackageId(3)]));
}

#[test]
fn an_actor_without_weight_is_indifferent_to_all() {
    let parties = vec![
        party(&[0.0], &[&[0.0, 1.0]], None),
        party(&[1.0], &[&[2.0, 2.0]], 0.5),
    ];
    let bargaining = Bargaining::new(issues(&[2]), parties).expect("sound");
    for actor in bargaining.everyone() {
        assert!(bargaining.is_indifferent(actor));
        assert!((bargaining.utility(actor, PackageId(1)) - 1.0).abs() < 1e-12);
    }
    assert_eq!(win_set(&bargaining, &all(&bargaining)).len(), 2);
}

#[test]
fn twenty_issues_of_two_levels() {
    let values: Vec<&[f64]> = vec![&[0.0, 1.0]; 20];
    let weights = |mirror: bool| -> Vec<f64> {
        let up: Vec<f64> = (1..=20).map(f64::from).collect();
        if mirror {
            up.into_iter().rev().collect()
        } else {
            up
        }
    };
    let parties = vec![
        party(&weights(false), &values, 0.9),
        party(&weights(true), &values, 0.9),
    ];
    let bargaining = Bargaining::new(issues(&[2; 20]), parties).expect("sound");
    let table = all(&bargaining);
    assert_eq!(frontier(&bargaining, &table).expect("small").len(), 1);
    let found = linkage(&bargaining, &table);
    // Nothing of fewer than fifteen issues is worth nine tenths to both.
    assert!(found.minimal.iter().all(|set| set.len() >= 15));
    assert!(!found.status_quo_acceptable && !found.minimal.is_empty());
}

#[test]
fn spoilers_weigh_what_spoiling_costs() {
    let outsider = |spoil_cost| Party {
        spoil_cost,
        ..party(&[1.0], &[&[1.0, 0.0]], None)
    };
    let spoils = |cost| {
        let parties = vec![party(&[1.0], &[&[0.0, 1.0]], None), outsider(cost)];
        let bargaining = Bargaining::new(issues(&[2]), parties).expect("sound");
        let table = Table::new(&bargaining, &[ActorId(0)]).expect("sound");
        spoilers(&bargaining, &table, PackageId(1))
            .first()
            .map(|spoiler| spoiler.gap)
    };
    assert_eq!(spoils(0.25), Some(0.75));
    assert_eq!(spoils(1.0), None);
}

#[test]
fn worth_falls_off_evenly_from_the_ideal() {
    assert_eq!(
        linear_values(&[0.0, 30.0, 75.0, 100.0], 75.0),
        [0.0, 0.4, 1.0, 1.0 - 25.0 / 75.0]
    );
    assert_eq!(linear_values(&[5.0], 5.0), [1.0]);
}

#[test]
fn unsound_models_are_refused() {
    let fine = || party(&[1.0], &[&[0.0, 1.0]], None);
    let refused =
        |issues: Vec<Issue>, parties| Bargaining::new(issues, parties).expect_err("unsound");
    assert_eq!(refused(issues(&[2]), vec![]), BargainingError::NoActors);
    assert_eq!(refused(vec![], vec![fine()]), BargainingError::NoIssues);
    assert_eq!(
        refused(issues(&[0]), vec![fine()]),
        BargainingError::NoStatusQuo(0)
    );
    let beyond = Issue {
        levels: 2,
        status_quo: 2,
    };
    assert_eq!(
        refused(vec![beyond], vec![fine()]),
        BargainingError::NoStatusQuo(0)
    );
    assert_eq!(
        refused(issues(&[3]), vec![fine()]),
        BargainingError::Shape(0)
    );
    for weight in [-1.0, f64::NAN, f64::INFINITY] {
        let unsound = party(&[weight], &[&[0.0, 1.0]], None);
        assert_eq!(
            refused(issues(&[2]), vec![fine(), unsound]),
            BargainingError::Number(1)
        );
    }
    assert_eq!(
        refused(issues(&[2]), vec![party(&[1.0], &[&[0.0, 1.0]], f64::NAN)]),
        BargainingError::Number(0)
    );
    let large = refused(issues(&[PACKAGE_LIMIT, 2]), vec![fine()]);
    let count = 2 * PACKAGE_LIMIT as u128;
    assert_eq!(large, BargainingError::TooManyPackages(count));
    let bargaining = Bargaining::new(issues(&[2]), vec![fine()]).expect("sound");
    assert_eq!(Table::new(&bargaining, &[]), Err(TableError::Empty));
    assert_eq!(
        Table::new(&bargaining, &[ActorId(4)]),
        Err(TableError::UnknownActor(4))
    );
}

/// Numbers at the edge of what a decimal number holds make no nonsense.
#[test]
fn huge_and_tiny_numbers_stay_finite() {
    let parties = vec![party(
        &[f64::MAX, f64::MAX],
        &[&[f64::MIN, f64::MAX], &[0.0, f64::MIN_POSITIVE]],
        None,
    )];
    let bargaining = Bargaining::new(issues(&[2, 2]), parties).expect("sound");
    assert!((bargaining.utility(ActorId(0), PackageId(1)) - 0.5).abs() < 1e-12);
    assert!((bargaining.utility(ActorId(0), PackageId(3)) - 1.0).abs() < 1e-12);
}

/// Camp David 1978 (Brams and Togman 1996).
#[test]
fn adjusted_winner_on_camp_david() {
    let egypt = [55.0, 5.0, 10.0, 5.0, 20.0, 5.0];
    let israel = [35.0, 10.0, 20.0, 10.0, 5.0, 20.0];
    let division = adjusted_winner(&egypt, &israel).expect("sound");
    assert_eq!(division.at_first, [75.0, 60.0]);
    assert_eq!(division.shared, Some(0));
    assert!((division.first_gets[0] - 5.0 / 6.0).abs() < 1e-12);
    for total in division.totals {
        assert!((total - 65.833_333).abs() < 1e-5);
    }
    let mirrored = adjusted_winner(&israel, &egypt).expect("sound");
    assert_eq!(mirrored.at_first, [60.0, 75.0]);
    assert!((mirrored.first_gets[0] - 1.0 / 6.0).abs() < 1e-12);
}

#[test]
fn adjusted_winner_at_the_edges() {
    assert_eq!(
        adjusted_winner(&[1.0], &[1.0, 2.0]),
        Err(AdjustedWinnerError::Shape)
    );
    assert_eq!(adjusted_winner(&[], &[]), Err(AdjustedWinnerError::Shape));
    assert_eq!(
        adjusted_winner(&[0.0], &[1.0]),
        Err(AdjustedWinnerError::Points)
    );
    assert_eq!(
        adjusted_winner(&[-1.0, 2.0], &[1.0, 2.0]),
        Err(AdjustedWinnerError::Points)
    );
    // One issue, wanted by both: half each.
    let half = adjusted_winner(&[7.0], &[7.0]).expect("sound");
    assert!((half.first_gets[0] - 0.5).abs() < 1e-12);
    // Each wants what the other does not: all for both, nothing shared.
    let apart = adjusted_winner(&[1.0, 0.0], &[0.0, 1.0]).expect("sound");
    assert_eq!(
        (apart.first_gets, apart.totals, apart.shared),
        (vec![1.0, 0.0], [100.0, 100.0], None)
    );
}
