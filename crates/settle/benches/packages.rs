//! How long it takes to go from the numbers of three parties to everything that is told of a million packages.

// Criterion's macros write a function without documentation.
#![allow(missing_docs)]
// Printing what is found beside the times is wanted.
#![allow(clippy::print_stdout)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use detente_settle::{
    Bargaining, Issue, Party, Table, frontier, linkage, piecemeal, reference_points, win_set,
};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// Ten issues of four levels: 1,048,576 packages.
fn numbers(seed: u64) -> (Vec<Issue>, Vec<Party>) {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let issues = vec![
        Issue {
            levels: 4,
            status_quo: 0
        };
        10
    ];
    let parties = (0..3).map(|_| Party {
        weights: (0..10).map(|_| random.random_range(0.1..1.0)).collect(),
        values: (0..10)
            .map(|_| (0..4).map(|_| random.random_range(0.0..1.0)).collect())
            .collect(),
        walk_away: Some(0.4),
        ratify: None,
        spoil_cost: 0.0,
    });
    (issues, parties.collect())
}

fn packages(criterion: &mut Criterion) {
    let (issues, parties) = numbers(1);
    let model = || Bargaining::new(issues.clone(), parties.clone()).expect("sound");
    let bargaining = model();
    let table = Table::of_all(&bargaining);
    println!(
        "{} packages, {} acceptable, {} efficient, {} sets of issues unlock",
        bargaining.packages(),
        win_set(&bargaining, &table).len(),
        frontier(&bargaining, &table).map_or(0, |found| found.len()),
        linkage(&bargaining, &table).unlocking.len(),
    );
    let mut group = criterion.benchmark_group("a million packages");
    group.sample_size(10);
    group.bench_function("win-set, frontier, all points and linkage", |bencher| {
        bencher.iter(|| {
            let bargaining = model();
            let table = Table::of_all(&bargaining);
            black_box(win_set(&bargaining, &table));
            black_box(frontier(&bargaining, &table)).ok();
            black_box(reference_points(&bargaining, &table, &[1.0, 2.0, 3.0]));
            black_box(linkage(&bargaining, &table));
        });
    });
    group.bench_function("linkage", |bencher| {
        bencher.iter(|| black_box(linkage(&bargaining, &table)));
    });
    group.bench_function("piecemeal", |bencher| {
        bencher.iter(|| black_box(piecemeal(&bargaining, &table)));
    });
    group.finish();
}

criterion_group!(benches, packages);
criterion_main!(benches);
