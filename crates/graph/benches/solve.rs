//! How long solving takes, on models small and big; the states visited are printed beside the times, as a
//! measure of work that noise does not change.

// Criterion's macros write a function without documentation.
#![allow(missing_docs)]
// Printing the work beside the times is wanted.
#![allow(clippy::print_stdout)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use detente_graph::{
    ActorId, Feasible, GraphModel, Moves, OneWay, OptionDef, OptionForm, Solver, StateId, certify,
};
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A model with random strict preferences and options dealt round, the first `one_way` of them one-way; of
/// the combinations a share is feasible.
fn model(options: usize, actors: usize, one_way: usize, feasible: f64) -> GraphModel {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let option = |k: usize| OptionDef {
        owner: ActorId((k % actors) as u16),
        one_way: (k < one_way).then_some([OneWay::ToYes, OneWay::ToNo][k % 2]),
    };
    let feasible = if feasible < 1.0 {
        let masks = 0..1 << options;
        Feasible::Only(masks.filter(|_| rng.random_bool(feasible)).collect())
    } else {
        Feasible::All
    };
    let form = OptionForm::new(actors, (0..options).map(option).collect(), feasible);
    let form = form.expect("the options are owned and the size is modest");
    let mut ranks = vec![(1..=form.states() as u32).collect::<Vec<_>>(); actors];
    for ranks in &mut ranks {
        ranks.shuffle(&mut rng);
    }
    GraphModel::new(Moves::Options(form), ranks).expect("one rank per state")
}

fn benchmarks(criterion: &mut Criterion) {
    let mut solver = Solver::new();
    let mut group = criterion.benchmark_group("solve");
    group.sample_size(10);
    for (name, model) in [
        ("60 states, 3 actors", model(7, 3, 0, 0.47)),
        ("64 states, 3 actors", model(6, 3, 0, 1.0)),
        ("2^13 states, 3 actors", model(13, 3, 0, 1.0)),
        ("2^16 states, 4 actors", model(16, 4, 0, 1.0)),
        (
            "2^16 states, 4 actors, 8 of 16 options one-way",
            model(16, 4, 8, 1.0),
        ),
        ("2^17 of 2^20 states, 6 actors", model(20, 6, 0, 0.132)),
        ("2^20 states, 4 actors", model(20, 4, 0, 1.0)),
    ] {
        let mut solution = solver.solve(&model);
        println!(
            "{name}: {} states, {} visited",
            model.states(),
            solution.visited()
        );
        group.bench_function(name, |bencher| {
            bencher.iter(|| solver.solve_into(black_box(&model), &mut solution));
        });
    }
    group.finish();

    let model = model(6, 3, 0, 1.0);
    criterion.bench_function("certificates of a state of 64", |bencher| {
        bencher.iter(|| {
            detente_graph::Concept::ALL
                .map(|concept| certify(black_box(&model), ActorId(0), StateId(5), concept))
        });
    });
}

criterion_group!(benches, benchmarks);
criterion_main!(benches);
