//! How long the challenge model takes.

// Criterion's macros write a function without documentation.
#![allow(missing_docs)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use detente_settle::{Reading, Stake, challenge};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

fn stakes(random: &mut ChaCha8Rng, actors: usize) -> Vec<Stake> {
    let stake = |_| Stake {
        capability: random.random_range(0.01..1.0),
        salience: random.random_range(0.01..1.0),
        position: random.random_range(0.0..100.0),
    };
    (0..actors).map(stake).collect()
}

fn rounds(criterion: &mut Criterion) {
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let issues: Vec<Vec<Stake>> = (0..200).map(|_| stakes(&mut random, 10)).collect();
    let many = stakes(&mut random, 100);
    let mut group = criterion.benchmark_group("challenge model");
    group.sample_size(10);
    group.bench_function("ten actors, two hundred issues, ten rounds", |bencher| {
        bencher.iter(|| {
            for stakes in &issues {
                let found = challenge(stakes, (0.0, 100.0), Reading::Pooled, 10);
                black_box(found).expect("sound");
            }
        });
    });
    group.bench_function("a hundred actors, one round", |bencher| {
        bencher
            .iter(|| black_box(challenge(&many, (0.0, 100.0), Reading::Pooled, 1)).expect("sound"));
    });
    group.finish();
}

criterion_group!(benches, rounds);
criterion_main!(benches);
