//! Enumeration against sampling, intervals that cover, and runs that do not depend on threads.

use detente_ensemble::{
    Count, Doubt, Ensemble, Plan, Progress, Quantity, Ran, Turning, Version, difference, wilson,
};
use proptest::prelude::*;

fn ensemble(weights: &[Vec<f64>]) -> Ensemble {
    Ensemble {
        doubts: weights.iter().map(|weights| Doubt::new(weights)).collect(),
        quantities: Vec::new(),
    }
}

/// Every version run and what it gave, and what was run.
fn collected<T: Send>(
    ensemble: &Ensemble,
    plan: Plan,
    progress: &Progress,
    ask: impl Fn(&Version) -> T + Sync,
) -> (Vec<(Version, T)>, Ran) {
    let mut results = Vec::new();
    let ran = ensemble.run(plan, progress, ask, |version, said| {
        results.push((version.clone(), said));
    });
    (results, ran)
}

#[test]
fn without_doubt_there_is_one_version() {
    let sure = Ensemble::default();
    let plan = sure.plan(100, 1);
    assert_eq!(plan, Plan::All { versions: 1 });
    let (results, ran) = collected(&sure, plan, &Progress::default(), |version| {
        version.ways.len()
    });
    assert_eq!(results.len(), 1);
    assert!(ran.is_exact() && (ran.weight - 1.0).abs() < 1e-12);
}

#[test]
fn a_thousand_doubts_are_sampled() {
    let many = ensemble(&vec![vec![1.0, 1.0]; 1000]);
    assert_eq!(many.versions(), None);
    let plan = many.plan(50, 7);
    assert_eq!(plan, Plan::Sample { runs: 50, seed: 7 });
    let (results, _) = collected(&many, plan, &Progress::default(), |version| {
        version.ways.iter().sum::<usize>()
    });
    assert!(results.iter().all(|(_, ones)| (350..650).contains(ones)));
}

#[test]
fn stopped_runs_are_the_beginning_of_all() {
    let some = ensemble(&vec![vec![1.0, 2.0]; 12]);
    let plan = Plan::Sample {
        runs: 2_000,
        seed: 3,
    };
    let (whole, _) = collected(&some, plan, &Progress::default(), |version| {
        version.ways.clone()
    });
    let progress = Progress::default();
    let (part, ran) = collected(&some, plan, &progress, |version| {
        // What is run at the same time need not come before it in the plan; what is counted already does.
        if progress.done() >= 300 {
            progress.stop();
        }
        version.ways.clone()
    });
    assert_eq!((progress.done(), progress.planned()), (ran.done, 2_000));
    assert!(ran.is_partial() && ran.done == part.len() && !ran.is_exact());
    assert!(!part.is_empty() && part.len() < whole.len());
    assert_eq!(part[..], whole[..part.len()]);
}

#[test]
fn weights_need_not_sum_nor_be_sound() {
    for (weights, shares) in [
        (vec![2.0, 6.0], vec![0.25, 0.75]),
        (vec![0.0, 0.0], vec![0.5, 0.5]),
        (vec![-1.0, 1.0], vec![0.0, 1.0]),
        (vec![f64::NAN, 3.0], vec![0.0, 1.0]),
    ] {
        let doubt = Doubt::new(&weights);
        let found: Vec<f64> = (0..doubt.ways()).map(|way| doubt.weight(way)).collect();
        for (found, share) in found.iter().zip(&shares) {
            assert!((found - share).abs() < 1e-12, "{weights:?}");
        }
    }
}

/// What is certain is no doubt: it makes no versions, run or drawn.
#[test]
fn ways_without_weight_are_not_plausible() {
    let settled = ensemble(&[vec![1.0, 0.0], vec![0.0, 1.0], vec![1.0, 0.0, 3.0]]);
    assert_eq!(settled.versions(), Some(2));
    let (all, ran) = collected(&settled, settled.plan(9, 1), &Progress::default(), |_| ());
    let ways: Vec<_> = all
        .iter()
        .map(|(version, ())| version.ways.clone())
        .collect();
    assert_eq!(ways, [[0, 1, 0], [0, 1, 2]]);
    assert!((ran.weight - 1.0).abs() < 1e-12);
    let plan = Plan::Sample { runs: 50, seed: 2 };
    let (drawn, _) = collected(&settled, plan, &Progress::default(), |_| ());
    assert!(
        drawn
            .iter()
            .all(|(version, ())| ways.contains(&version.ways))
    );
    let mut count = Count::default();
    for (version, ()) in &all {
        count.add(version);
    }
    assert!(count.holds == 2 && (count.weight - 1.0).abs() < 1e-12);
}

/// A thousand small studies: an interval of 95 in 100 covers the truth about that often.
#[test]
fn intervals_cover() {
    let truth = [0.05, 0.3, 0.5, 0.9];
    for share in truth {
        let coin = ensemble(&[vec![1.0 - share, share]]);
        let covers = (0..1_000).filter(|seed| {
            let plan = Plan::Sample {
                runs: 40,
                seed: *seed,
            };
            let (results, _) =
                collected(&coin, plan, &Progress::default(), |version| version.ways[0]);
            let holds = results.iter().filter(|(_, way)| *way == 1).count();
            let interval = wilson(holds, 40);
            (interval.low..=interval.high).contains(&share)
        });
        let covers = covers.count();
        assert!((920..=995).contains(&covers), "{share}: {covers}");
    }
    let covers = (0..1_000).filter(|seed| {
        let coins = ensemble(&[vec![0.7, 0.3], vec![0.4, 0.6]]);
        let plan = Plan::Sample {
            runs: 60,
            seed: *seed,
        };
        let (results, _) = collected(&coins, plan, &Progress::default(), |version| {
            version.ways.clone()
        });
        let count = |coin: usize| results.iter().filter(|(_, ways)| ways[coin] == 1).count();
        let interval = difference((count(0), 60), (count(1), 60));
        (interval.low..=interval.high).contains(&-0.3)
    });
    assert!((920..=995).contains(&covers.count()));
}

#[test]
fn quantities_follow_their_bounds_and_their_mode() {
    let triangular = Quantity {
        low: 0.0,
        mode: Some(2.0),
        high: 10.0,
    };
    // The distribution function of the triangle, by hand: a fifth lies below the mode.
    assert!((triangular.at(0.2) - 2.0).abs() < 1e-12);
    assert!((triangular.at(0.0)).abs() < 1e-12 && (triangular.at(1.0) - 10.0).abs() < 1e-12);
    assert!((triangular.at(0.05) - 1.0).abs() < 1e-12);
    let uniform = Quantity {
        mode: None,
        ..triangular
    };
    assert!((uniform.at(0.25) - 2.5).abs() < 1e-12);
    let exact = Quantity {
        low: 3.0,
        mode: Some(3.0),
        high: 3.0,
    };
    assert!((exact.at(0.7) - 3.0).abs() < 1e-12);
    for at in [0.0, 10.0] {
        let edge = Quantity {
            mode: Some(at),
            ..triangular
        };
        assert!((0..=10).all(|tenth| (0.0..=10.0).contains(&edge.at(f64::from(tenth) / 10.0))));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// A sample comes near what enumeration counts, and its interval does not lie.
    #[test]
    fn sampling_comes_near_enumeration(
        weights in proptest::collection::vec(proptest::collection::vec(1_u8..5, 2..4), 1..5),
        answer in any::<u64>(),
        seed in any::<u64>(),
    ) {
        let weights: Vec<Vec<f64>> = weights.into_iter().map(|own| own.into_iter().map(f64::from).collect()).collect();
        let some = ensemble(&weights);
        let versions = some.versions().expect("few");
        let place = |ways: &[usize]| ways.iter().zip(&some.doubts).rev().fold(0, |place, (way, doubt)| place * doubt.ways() + way);
        let holds = |ways: &[usize]| answer >> (place(ways) % 64) & 1 == 1;
        let (all, _) = collected(&some, Plan::All { versions }, &Progress::default(), |version| holds(&version.ways));
        let total: f64 = all.iter().map(|(version, _)| version.weight).sum();
        prop_assert!((total - 1.0).abs() < 1e-9);
        let exact: f64 = all.iter().filter(|(_, holds)| *holds).map(|(version, _)| version.weight).sum();
        let runs = 4_000;
        let (sample, _) = collected(&some, Plan::Sample { runs, seed }, &Progress::default(), |version| holds(&version.ways));
        let held = sample.iter().filter(|(_, holds)| *holds).count();
        // Five standard deviations.
        prop_assert!((held as f64 / runs as f64 - exact).abs() < 0.04);
        // A doubt that the answer does not look at does not matter.
        let idle = ensemble(&[weights[0].clone(), vec![1.0, 1.0]]);
        let versions = idle.versions().expect("few");
        let (all, _) = collected(&idle, Plan::All { versions }, &Progress::default(), |version| version.ways[0] == 0);
        let mut turning = Turning::of(&idle);
        for (version, holds) in &all {
            turning.add(version, *holds);
        }
        let found = turning.influence();
        prop_assert_eq!((found[0].of, found[1].of), (0, 1));
        prop_assert!((found[0].swing - 1.0).abs() < 1e-12 && found[1].swing.abs() < 1e-12);
    }

    #[test]
    fn the_number_of_threads_does_not_matter(seed in any::<u64>()) {
        let some = Ensemble {
            doubts: vec![Doubt::new(&[1.0, 2.0]); 5],
            quantities: vec![Quantity { low: -1.0, mode: Some(0.5), high: 3.0 }],
        };
        let plan = some.plan(700, seed);
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
            pool.install(|| collected(&some, plan, &Progress::default(), Clone::clone).0)
        };
        prop_assert_eq!(on(1), on(3));
    }
}
