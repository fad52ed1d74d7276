//! How long it takes to find what would flip a state of 64, with random strict preferences.

// Criterion's macros write a function without documentation.
#![allow(missing_docs)]
// Printing what is found beside the times is wanted.
#![allow(clippy::print_stdout)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use detente_graph::{
    ActorId, Concept, Feasible, Goal, GraphModel, Moves, OptionDef, OptionForm, SearchLimits,
    Smallest, StateId, WeakOrders, smallest_change, solve,
};
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// Three decision makers with two options each: 64 states, no ties.
fn model(seed: u64) -> GraphModel {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let option = |k: u16| OptionDef {
        owner: ActorId(k % 3),
        one_way: None,
    };
    let form = OptionForm::new(3, (0..6).map(option).collect(), Feasible::All);
    let form = form.expect("the options are owned and the size is modest");
    let mut ranks = vec![(1..=64).collect::<Vec<u32>>(); 3];
    for ranks in &mut ranks {
        ranks.shuffle(&mut rng);
    }
    GraphModel::new(Moves::Options(form), ranks).expect("one rank per state")
}

fn flip(model: &GraphModel, state: StateId, concept: Concept, goal: Goal) -> Smallest<Vec<u32>> {
    let limits = SearchLimits::default();
    let mut orders = WeakOrders::around(model, state, true);
    let everyone = [0, 1, 2].map(ActorId);
    smallest_change(model, state, concept, goal, &mut orders, &everyone, limits)
}

fn benchmarks(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("flip a state of 64");
    group.sample_size(10);
    let model = model(1);
    let solution = solve(&model);
    for concept in Concept::ALL {
        let is_one = |state: &StateId| solution.is_equilibrium(concept, *state);
        let states = || (0..64).map(StateId);
        for (goal, state) in [
            (Goal::Equilibrium, states().find(|state| !is_one(state))),
            (Goal::NoEquilibrium, states().find(is_one)),
        ] {
            let Some(state) = state else { continue };
            let name = format!("{concept}, {goal:?}");
            match flip(&model, state, concept, goal) {
                Smallest::Found {
                    distance, changes, ..
                } => println!("{name}: {distance}, {} ways", changes.len()),
                other => println!("{name}: {other:?}"),
            }
            group.bench_function(name, |bencher| {
                bencher.iter(|| flip(black_box(&model), state, concept, goal));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, benchmarks);
criterion_main!(benches);
