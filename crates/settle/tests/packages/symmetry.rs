//! What must not matter: the order of actors and issues, the scale of each actor's numbers, the number of threads.

use detente_settle::{
    ActorId, Bargaining, Issue, PackageId, Party, Table, adjusted_winner, frontier, linkage,
    opening, piecemeal, reference_points, win_set,
};
use proptest::prelude::*;

use crate::random::stated;

/// Everything that is found at a table, with packages told by their levels in the order of the issues given.
fn found(
    issues: &[Issue],
    parties: &[Party],
    table: &[ActorId],
    order: &[usize],
) -> Vec<(&'static str, Vec<Vec<usize>>)> {
    let bargaining = Bargaining::new(issues.to_vec(), parties.to_vec()).expect("sound");
    let table = Table::new(&bargaining, table).expect("sound");
    let levels = |packages: &[PackageId]| {
        let of = |package: &PackageId| -> Vec<usize> {
            let levels = bargaining.levels_of(*package);
            order.iter().map(|issue| levels[*issue]).collect()
        };
        let mut told: Vec<Vec<usize>> = packages.iter().map(of).collect();
        told.sort();
        told
    };
    let mut all = vec![
        ("win-set", levels(&win_set(&bargaining, &table))),
        (
            "frontier",
            levels(&frontier(&bargaining, &table).expect("small")),
        ),
    ];
    if let Some(open) = opening(&bargaining, &table) {
        all.push(("total", levels(&open.by_total)));
        all.push(("largest", levels(&open.by_largest)));
    }
    let capability = vec![1.0; parties.len()];
    if let Some(points) = reference_points(&bargaining, &table, &capability) {
        all.push(("nash", levels(&points.nash)));
        all.push(("ks", levels(&points.kalai_smorodinsky)));
        all.push(("egalitarian", levels(&points.egalitarian)));
        all.push(("utilitarian", levels(&points.utilitarian)));
        assert_eq!(points.weighted_nash, Some(points.nash));
    }
    for set in linkage(&bargaining, &table).unlocking {
        all.push(("unlocking", levels(&set.best)));
    }
    all.sort();
    let piecemeal = piecemeal(&bargaining, &table);
    for best in [piecemeal.whole, piecemeal.step_by_step]
        .into_iter()
        .flatten()
    {
        all.push(("best", levels(&best.packages)));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn the_order_of_actors_and_issues((issues, parties, table) in stated(), seed in 0_usize..24) {
        let as_stated: Vec<usize> = (0..issues.len()).collect();
        let before = found(&issues, &parties, &table, &as_stated);
        // The actors turned round, the issues rotated.
        let actors = parties.len();
        let turned: Vec<ActorId> = table.iter().map(|actor| ActorId((actors - 1 - actor.index()) as u16)).collect();
        let by = seed % issues.len();
        let mut rotated = issues.clone();
        rotated.rotate_left(by);
        let parties: Vec<Party> = parties
            .into_iter()
            .rev()
            .map(|mut party| {
                party.weights.rotate_left(by);
                party.values.rotate_left(by);
                party
            })
            .collect();
        let order: Vec<usize> = (0..issues.len()).map(|issue| (issue + issues.len() - by) % issues.len()).collect();
        prop_assert_eq!(found(&rotated, &parties, &turned, &order), before);
    }

    #[test]
    fn the_scale_of_values_and_weights((issues, parties, table) in stated(), seed in 0_usize..97) {
        let order: Vec<usize> = (0..issues.len()).collect();
        let before = found(&issues, &parties, &table, &order);
        let scaled: Vec<Party> = parties
            .into_iter()
            .enumerate()
            .map(|(actor, mut party)| {
                // Another scale for each actor's weights, and another scale and origin for each of its issues.
                let number = |place: usize| ((seed + 1) * (place + 1) % 97 + 1) as f64;
                for weight in &mut party.weights {
                    *weight *= number(actor);
                }
                for (issue, values) in party.values.iter_mut().enumerate() {
                    let (scale, origin) = (number(7 + 5 * actor + issue), number(40 + 5 * actor + issue));
                    for value in values {
                        *value = *value * scale / 8.0 - origin;
                    }
                }
                party
            })
            .collect();
        prop_assert_eq!(found(&issues, &scaled, &table, &order), before);
    }

    #[test]
    fn the_number_of_threads((issues, parties, table) in stated()) {
        let order: Vec<usize> = (0..issues.len()).collect();
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
            pool.install(|| found(&issues, &parties, &table, &order))
        };
        prop_assert_eq!(on(1), on(4));
    }

    /// Equitable, efficient among divisions, and envy-free.
    #[test]
    fn adjusted_winner_keeps_its_promises(points in proptest::collection::vec((0_u8..9, 0_u8..9), 1..7)) {
        let (first, second): (Vec<f64>, Vec<f64>) =
            points.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).unzip();
        let Ok(division) = adjusted_winner(&first, &second) else {
            prop_assert!(first.iter().sum::<f64>() == 0.0 || second.iter().sum::<f64>() == 0.0);
            return Ok(());
        };
        let hundreds = |points: &[f64]| -> Vec<f64> {
            let total: f64 = points.iter().sum();
            points.iter().map(|points| points / total * 100.0).collect()
        };
        let (first, second) = (hundreds(&first), hundreds(&second));
        let gets = &division.first_gets;
        let own: f64 = first.iter().zip(gets).map(|(points, part)| points * part).sum();
        let other: f64 = second.iter().zip(gets).map(|(points, part)| points * (1.0 - part)).sum();
        prop_assert!((own - division.totals[0]).abs() < 1e-9 && (other - division.totals[1]).abs() < 1e-9);
        prop_assert!(own >= 50.0 - 1e-9 && other >= 50.0 - 1e-9);
        prop_assert!((own - other).abs() < 1e-7);
        // Efficient: nothing that one gets even in part is worth relatively more to the other than something the other
        // gets in part is worth to it.
        for give in (0..gets.len()).filter(|issue| gets[*issue] > 1e-9) {
            for take in (0..gets.len()).filter(|issue| gets[*issue] < 1.0 - 1e-9) {
                prop_assert!(first[give] * second[take] >= first[take] * second[give] - 1e-6);
            }
        }
    }
}
