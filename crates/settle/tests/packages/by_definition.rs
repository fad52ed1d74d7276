//! Against the definitions, word for word, over every package and every set.

use detente_settle::{
    Bargaining, IssueId, PackageId, TOLERANCE, Table, frontier, linkage, opening, piecemeal,
    price_of_including, reference_points, shortfalls, spoilers,
};
use proptest::prelude::*;

use crate::random::{all_packages, all_sets, dominates, gains, stated, win_set};

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-8
}

/// What a package is worth, straight from the words of the parties: values rescaled over the levels of each issue,
/// weighted by what matters.
fn utility(party: &detente_settle::Party, levels: &[usize]) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for ((weight, values), level) in party.weights.iter().zip(&party.values).zip(levels) {
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if most > least {
            sum += weight * (values[*level] - least) / (most - least);
            weights += weight;
        }
    }
    if weights > 0.0 { sum / weights } else { 1.0 }
}

/// The packages of a list with the largest key, compared place by place within the tolerance.
fn largest(packages: &[PackageId], key: impl Fn(PackageId) -> Vec<f64>) -> Vec<PackageId> {
    let mut kept = packages.to_vec();
    let places = kept.first().map_or(0, |package| key(*package).len());
    for place in 0..places {
        let most = kept.iter().map(|package| key(*package)[place]);
        let most = most.fold(f64::NEG_INFINITY, f64::max);
        kept.retain(|package| key(*package)[place] >= most - TOLERANCE);
    }
    kept
}

fn undominated(bargaining: &Bargaining, table: &Table, packages: &[PackageId]) -> Vec<PackageId> {
    let of = |package: PackageId| gains(bargaining, table, package);
    let is_beaten = |own: &PackageId| {
        packages
            .iter()
            .any(|other| dominates(&of(*other), &of(*own)))
    };
    packages
        .iter()
        .copied()
        .filter(|own| !is_beaten(own))
        .collect()
}

fn sorted(mut numbers: Vec<f64>) -> Vec<f64> {
    numbers.sort_by(f64::total_cmp);
    numbers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_packages_are_worth((issues, parties, _) in stated()) {
        let bargaining = Bargaining::new(issues, parties.clone()).expect("sound");
        let today = bargaining.levels_of(bargaining.status_quo());
        for package in all_packages(&bargaining) {
            let levels = bargaining.levels_of(package);
            prop_assert_eq!(bargaining.package(&levels), package);
            for (actor, party) in bargaining.everyone().zip(&parties) {
                let worth = utility(party, &levels);
                prop_assert!(near(bargaining.utility(actor, package), worth));
                let walk_away = party.walk_away.unwrap_or_else(|| utility(party, &today));
                prop_assert!(near(bargaining.walk_away(actor), walk_away));
                let threshold = party.ratify.map_or(walk_away, |floor| floor.max(walk_away));
                prop_assert_eq!(bargaining.accepts(actor, package), worth >= threshold - TOLERANCE);
            }
        }
    }

    #[test]
    fn win_sets_and_what_opens_them((issues, parties, table) in stated()) {
        let bargaining = Bargaining::new(issues, parties).expect("sound");
        let table = Table::new(&bargaining, &table).expect("sound");
        let accepted = win_set(&bargaining, &table);
        prop_assert_eq!(&detente_settle::win_set(&bargaining, &table), &accepted);
        let found = opening(&bargaining, &table);
        prop_assert_eq!(found.is_none(), !accepted.is_empty());
        let Some(found) = found else { return Ok(()) };
        let short = |package: PackageId| -> Vec<f64> {
            let members = table.actors().iter();
            members
                .map(|actor| (bargaining.threshold(*actor) - bargaining.utility(*actor, package)).max(0.0))
                .collect()
        };
        let total = |package: PackageId| -> f64 { short(package).iter().sum() };
        let most = |package: PackageId| short(package).into_iter().fold(0.0, f64::max);
        let packages = all_packages(&bargaining);
        prop_assert_eq!(&found.by_total, &largest(&packages, |package| vec![-total(package)]));
        prop_assert_eq!(&found.by_largest, &largest(&packages, |package| vec![-most(package)]));
        prop_assert!(near(found.least_total, total(found.by_total[0])));
        prop_assert!(near(found.least_largest, most(found.by_largest[0])));
        for package in found.by_total {
            let told = shortfalls(&bargaining, &table, package);
            let sum: f64 = told.iter().map(|short| short.of_threshold).sum();
            prop_assert!((sum - total(package)).abs() <= 1e-8 * 4.0);
            for short in told {
                // The issues account for everything that the package is not worth.
                let missed: f64 = short.issues.iter().map(|(_, cost)| cost).sum();
                prop_assert!(near(missed, 1.0 - bargaining.utility(short.actor, package)));
                prop_assert!(near(short.of_threshold, short.of_walk_away.max(short.of_ratify)));
                prop_assert!(short.issues.is_sorted_by(|a, b| a.1 >= b.1));
            }
        }
    }

    #[test]
    fn frontiers((issues, parties, table) in stated()) {
        let bargaining = Bargaining::new(issues, parties).expect("sound");
        let table = Table::new(&bargaining, &table).expect("sound");
        let efficient = undominated(&bargaining, &table, &all_packages(&bargaining));
        prop_assert_eq!(frontier(&bargaining, &table), Ok(efficient));
    }

    #[test]
    fn points_of_reference(
        (issues, parties, table) in stated(),
        capability in proptest::collection::vec(0_u8..4, 4),
    ) {
        let bargaining = Bargaining::new(issues, parties).expect("sound");
        let table = Table::new(&bargaining, &table).expect("sound");
        let capability: Vec<f64> = capability.into_iter().map(f64::from).collect();
        let accepted = win_set(&bargaining, &table);
        let found = reference_points(&bargaining, &table, &capability);
        prop_assert_eq!(found.is_none(), accepted.is_empty());
        let Some(found) = found else { return Ok(()) };
        let of = |package| gains(&bargaining, &table, package);
        let told = |key: &dyn Fn(PackageId) -> Vec<f64>| {
            undominated(&bargaining, &table, &largest(&accepted, key))
        };
        let product = |package, weights: &[f64]| {
            let gains = of(package);
            let gained = gains.iter().zip(weights).filter(|(gain, _)| **gain > TOLERANCE);
            let count = gained.clone().count() as f64;
            vec![count, gained.map(|(gain, weight)| weight * gain.ln()).sum()]
        };
        prop_assert_eq!(&found.nash, &told(&|package| product(package, &[1.0; 4])));
        prop_assert_eq!(&found.egalitarian, &told(&|package| sorted(of(package))));
        prop_assert_eq!(&found.utilitarian, &told(&|package| vec![of(package).iter().sum()]));
        let best: Vec<f64> = (0..table.actors().len())
            .map(|own| accepted.iter().map(|package| of(*package)[own]).fold(f64::NEG_INFINITY, f64::max))
            .collect();
        let parts = |package| {
            let both = of(package).into_iter().zip(&best);
            sorted(both.filter(|(_, best)| **best > TOLERANCE).map(|(gain, best)| gain / best).collect())
        };
        prop_assert_eq!(&found.kalai_smorodinsky, &told(&parts));
        let weights: Vec<f64> = table.actors().iter().map(|actor| capability[actor.index()]).collect();
        let total: f64 = weights.iter().sum();
        let scaled: Vec<f64> = weights.iter().map(|weight| weight * weights.len() as f64 / total).collect();
        let weighted = (total > 0.0).then(|| told(&|package| product(package, &scaled)));
        prop_assert_eq!(&found.weighted_nash, &weighted);
        // No point at which a member loses where all could gain.
        let all_gain = |package: &PackageId| of(*package).iter().all(|gain| *gain > TOLERANCE);
        if accepted.iter().any(all_gain) {
            prop_assert!(found.nash.iter().all(all_gain));
        }
    }

    #[test]
    fn which_issues_unlock((issues, parties, table) in stated()) {
        let bargaining = Bargaining::new(issues, parties).expect("sound");
        let table = Table::new(&bargaining, &table).expect("sound");
        let accepted = win_set(&bargaining, &table);
        let today = bargaining.status_quo();
        let is_acceptable = accepted.contains(&today);
        let of = |package| gains(&bargaining, &table, package);
        let counts = |package: &PackageId| !is_acceptable || dominates(&of(*package), &of(today));
        let found = linkage(&bargaining, &table);
        prop_assert_eq!(found.status_quo_acceptable, is_acceptable);
        let sets: Vec<_> = all_sets(&bargaining).into_iter().filter(|set| !set.is_empty()).collect();
        let unlocked = |set| -> Vec<PackageId> {
            let exactly = |package: &PackageId| bargaining.changed(*package) == set;
            accepted.iter().copied().filter(exactly).filter(counts).collect()
        };
        for set in &sets {
            let packages = unlocked(*set);
            prop_assert_eq!(found.of(*set).is_some(), !packages.is_empty());
            let Some(told) = found.of(*set) else { continue };
            prop_assert_eq!(told.packages, packages.len());
            let joint = |package: PackageId| vec![of(package).iter().sum::<f64>()];
            prop_assert_eq!(&told.best, &largest(&packages, joint));
            prop_assert!(near(told.best_joint_gain, joint(told.best[0])[0]));
            let closing: Vec<IssueId> = bargaining
                .issues()
                .filter(|issue| bargaining.levels(*issue) > 1 && !set.contains(*issue))
                .filter(|issue| unlocked(set.with(*issue)).is_empty())
                .collect();
            prop_assert_eq!(found.closing(*set), closing);
        }
        let part_unlocks = |set: &detente_settle::IssueSet| {
            sets.iter().any(|part| part != set && part.is_subset(*set) && !unlocked(*part).is_empty())
        };
        let mut minimal: Vec<_> = sets.iter().copied().filter(|set| !unlocked(*set).is_empty()).collect();
        minimal.retain(|set| !part_unlocks(set));
        minimal.sort_unstable();
        prop_assert_eq!(&found.minimal, &minimal);
    }

    #[test]
    fn issue_by_issue_over_all_orders((issues, parties, table) in stated()) {
        let bargaining = Bargaining::new(issues, parties).expect("sound");
        let table = Table::new(&bargaining, &table).expect("sound");
        let accepted = win_set(&bargaining, &table);
        let mut reached = std::collections::BTreeSet::new();
        let unsettled: Vec<IssueId> = bargaining.issues().collect();
        settle_one_more(&bargaining, &table, bargaining.status_quo(), &unsettled, &mut reached);
        let reached: Vec<PackageId> = reached.into_iter().filter(|end| accepted.contains(end)).collect();
        let found = piecemeal(&bargaining, &table);
        let joint = |package| vec![gains(&bargaining, &table, package).iter().sum::<f64>()];
        for (told, packages) in [(found.step_by_step, reached), (found.whole, accepted)] {
            prop_assert_eq!(told.is_none(), packages.is_empty());
            let Some(told) = told else { continue };
            prop_assert_eq!(&told.packages, &largest(&packages, joint));
            prop_assert!(near(told.joint_gain, joint(told.packages[0])[0]));
        }
    }

    #[test]
    fn those_who_are_absent((issues, parties, table) in stated()) {
        let bargaining = Bargaining::new(issues, parties.clone()).expect("sound");
        let table = Table::new(&bargaining, &table).expect("sound");
        for package in all_packages(&bargaining) {
            let told = spoilers(&bargaining, &table, package);
            for actor in bargaining.everyone() {
                let left = bargaining.walk_away(actor) - parties[actor.index()].spoil_cost;
                let is_spoiler = !table.actors().contains(&actor)
                    && left > bargaining.utility(actor, package) + TOLERANCE;
                let told = told.iter().find(|spoiler| spoiler.actor == actor);
                prop_assert_eq!(told.is_some(), is_spoiler);
                let gap = left - bargaining.utility(actor, package);
                prop_assert!(told.is_none_or(|told| near(told.gap, gap)));
            }
        }
        let joint = |package: &PackageId| gains(&bargaining, &table, *package).iter().sum::<f64>();
        for actor in table.absent(&bargaining) {
            let accepted = win_set(&bargaining, &table);
            let with = accepted.iter().filter(|package| bargaining.accepts(actor, **package));
            let best = accepted.iter().map(joint).reduce(f64::max);
            let best_with = with.map(joint).reduce(f64::max);
            let price = price_of_including(&bargaining, &table, actor);
            prop_assert_eq!(price.without.is_some(), best.is_some());
            prop_assert_eq!(price.with.is_some(), best_with.is_some());
            if let (Some(best), Some(with)) = (best, best_with) {
                prop_assert!(near(price.joint_loss().expect("both"), best - with));
                prop_assert!(best >= with - TOLERANCE);
            }
        }
    }
}

/// Every package reached from one by settling unsettled issues in any order, each for good, each a step that leaves
/// nobody worse off and somebody better.
fn settle_one_more(
    bargaining: &Bargaining,
    table: &Table,
    from: PackageId,
    unsettled: &[IssueId],
    reached: &mut std::collections::BTreeSet<PackageId>,
) {
    reached.insert(from);
    for issue in unsettled {
        let rest: Vec<IssueId> = unsettled
            .iter()
            .copied()
            .filter(|other| other != issue)
            .collect();
        for level in 0..bargaining.levels(*issue) {
            let mut levels = bargaining.levels_of(from);
            levels[issue.index()] = level;
            let to = bargaining.package(&levels);
            if dominates(
                &gains(bargaining, table, to),
                &gains(bargaining, table, from),
            ) {
                settle_one_more(bargaining, table, to, &rest, reached);
            }
        }
    }
}
