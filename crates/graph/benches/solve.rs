//! How long solving takes, on models small and big; the states visited are printed beside the times, as a
//! measure of work that noise does not change.
//!
//! A case of 60 states is solved in four ways: as one model again and again; with the moves of the model
//! before and new preferences, as an ensemble does; with moves not solved before; and as a big model is.

// Criterion's macros write a function without documentation.
#![allow(missing_docs)]
// Printing the work beside the times is wanted.
#![allow(clippy::print_stdout)]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use detente_graph::{
    ActorId, Feasible, GraphForm, GraphModel, Moves, OneWay, OptionDef, OptionForm, Solver,
    StateId, certify, solve,
};
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Options dealt round, the first `one_way` of them one-way.
fn options(count: usize, actors: usize, one_way: usize) -> Vec<OptionDef> {
    let option = |k: usize| OptionDef {
        owner: ActorId((k % actors) as u16),
        one_way: (k < one_way).then_some([OneWay::ToYes, OneWay::ToNo][k % 2]),
    };
    (0..count).map(option).collect()
}

/// Random strict preferences.
fn ranks(moves: &Moves, rng: &mut ChaCha8Rng) -> Vec<Vec<u32>> {
    let mut ranks = vec![(1..=moves.states() as u32).collect::<Vec<_>>(); moves.actors()];
    for ranks in &mut ranks {
        ranks.shuffle(rng);
    }
    ranks
}

/// A model with random strict preferences and options dealt round, the first `one_way` of them one-way; of
/// the combinations a share is feasible.
fn model(count: usize, actors: usize, one_way: usize, feasible: f64) -> GraphModel {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let feasible = if feasible < 1.0 {
        let masks = 0..1 << count;
        Feasible::Only(masks.filter(|_| rng.random_bool(feasible)).collect())
    } else {
        Feasible::All
    };
    let form = OptionForm::new(actors, options(count, actors, one_way), feasible);
    let moves = Moves::Options(form.expect("the options are owned and the size is modest"));
    let ranks = ranks(&moves, &mut rng);
    GraphModel::new(moves, ranks).expect("one rank per state")
}

/// The moves among 60 states of seven options.
fn options_of_60(one_way: usize) -> Moves {
    let rng = &mut ChaCha8Rng::seed_from_u64(1);
    let mut masks: Vec<u64> = (0..1 << 7).collect();
    masks.shuffle(rng);
    masks.truncate(60);
    masks.sort_unstable();
    let form = OptionForm::new(3, options(7, 3, one_way), Feasible::Only(masks));
    Moves::Options(form.expect("the options are owned and the size is modest"))
}

/// The moves among 60 states in graph form, five from each state for each decision maker.
fn arcs_of_60() -> Moves {
    let rng = &mut ChaCha8Rng::seed_from_u64(1);
    let arcs = (0..900).map(|k| {
        let from = k / 15;
        let to = (from + rng.random_range(1..60)) % 60;
        (ActorId((k % 3) as u16), StateId(from), StateId(to))
    });
    Moves::Arcs(GraphForm::new(3, 60, arcs).expect("the states and decision makers exist"))
}

fn sixty_states(criterion: &mut Criterion) {
    let forms = [
        ("options", options_of_60(0)),
        ("2 of 7 options one-way", options_of_60(2)),
        ("arcs", arcs_of_60()),
    ];
    for (name, fresh) in forms {
        let mut group = criterion.benchmark_group(format!("60 states, 3 actors, {name}"));
        // What is known of moves is not kept in a copy made before the first solve.
        let moves = Arc::new(fresh.clone());
        let ranks = ranks(&moves, &mut ChaCha8Rng::seed_from_u64(2));
        let model = |moves: &Arc<Moves>| {
            GraphModel::new(Arc::clone(moves), ranks.clone()).expect("one rank per state")
        };
        let again = model(&moves);
        let mut solver = Solver::new();
        let mut solution = solver.solve(&again);
        println!("{name}: {} visited", solution.visited());
        group.bench_function("the same model", |bencher| {
            bencher.iter(|| solver.solve_into(black_box(&again), &mut solution));
        });
        group.bench_function("the same moves", |bencher| {
            bencher.iter(|| solve(&model(black_box(&moves))));
        });
        group.bench_function("new moves", |bencher| {
            bencher.iter_batched(
                || Arc::new(fresh.clone()),
                |moves| solve(&model(&moves)),
                criterion::BatchSize::SmallInput,
            );
        });
        let mut general = Solver::general();
        group.bench_function("as a big model", |bencher| {
            bencher.iter(|| general.solve_into(black_box(&again), &mut solution));
        });
        group.finish();
    }
}

fn benchmarks(criterion: &mut Criterion) {
    let mut solver = Solver::new();
    let mut group = criterion.benchmark_group("solve");
    group.sample_size(10);
    for (name, model) in [
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

criterion_group!(benches, sixty_states, benchmarks);
criterion_main!(benches);
