//! How long questions about coalitions, tables and paths take.

// Criterion's macros write a function without documentation.
#![allow(missing_docs)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use detente_graph::{
    ActorId, Coalition, Concept, Feasible, GraphForm, GraphModel, MoveKind, Moves, OneWay,
    OptionDef, OptionForm, StateId, coalition_solve, paths, solve, table_deals,
    terminal_components,
};
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Options dealt round to the decision makers, the first `one_way` of them one-way; of the combinations a
/// share is feasible.
fn option_form(options: usize, actors: usize, one_way: usize, feasible: f64) -> Moves {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let option = |k: usize| OptionDef {
        owner: ActorId((k % actors) as u16),
        one_way: (k < one_way).then_some([OneWay::ToYes, OneWay::ToNo][k % 2]),
    };
    let masks = (0..1 << options).filter(|_| rng.random_bool(feasible));
    let feasible = Feasible::Only(masks.collect());
    let form = OptionForm::new(actors, (0..options).map(option).collect(), feasible);
    form.expect("the options are owned and the size is modest")
        .into()
}

/// Random arcs, so many from each state for each decision maker.
fn graph_form(states: u32, actors: u16, arcs: u32) -> Moves {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let arcs: Vec<_> = (0..states * arcs * u32::from(actors))
        .map(|k| {
            let mover = ActorId((k % u32::from(actors)) as u16);
            let [from, to] = [0; 2].map(|_: u32| StateId(rng.random_range(0..states)));
            (mover, from, to)
        })
        .filter(|(_, from, to)| from != to)
        .collect();
    let form = GraphForm::new(actors.into(), states as usize, arcs);
    form.expect("the arcs lead somewhere").into()
}

/// Adds random strict preferences, those of all decision makers alike in part where `alike` is above 0.
fn with_ranks(moves: Moves, alike: u32) -> GraphModel {
    let mut rng = ChaCha8Rng::seed_from_u64(2);
    let states = moves.states() as u32;
    let mut order: Vec<u32> = (0..states).collect();
    let ranks = (0..moves.actors()).map(|_| {
        order.shuffle(&mut rng);
        order
            .iter()
            .zip(0..)
            .map(|(rank, state)| rank + alike * state)
            .collect()
    });
    let ranks = ranks.collect();
    GraphModel::new(moves, ranks).expect("one rank per state")
}

fn benchmarks(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("coalition_solve");
    group.sample_size(10);
    for (name, model) in [
        (
            "64 states, 4 actors",
            with_ranks(option_form(6, 4, 0, 1.0), 0),
        ),
        (
            "2^12 states, 4 actors",
            with_ranks(option_form(12, 4, 0, 1.0), 0),
        ),
        (
            "2^12 states, 4 actors alike",
            with_ranks(option_form(12, 4, 0, 1.0), 2),
        ),
        (
            "2^12 states, 4 actors, one-way",
            with_ranks(option_form(12, 4, 8, 1.0), 0),
        ),
        (
            "about 2^12 of 2^14 states, 4 actors",
            with_ranks(option_form(14, 4, 2, 0.25), 0),
        ),
        (
            "2^12 states, 4 actors, graph form",
            with_ranks(graph_form(1 << 12, 4, 2), 0),
        ),
        (
            "2^12 states, 4 actors, sparse graph form",
            with_ranks(graph_form(1 << 12, 4, 1), 1),
        ),
        (
            "2^9 states, 9 actors",
            with_ranks(option_form(9, 9, 0, 1.0), 0),
        ),
        (
            "2^7 states, 12 actors",
            with_ranks(option_form(13, 12, 0, 1.0 / 64.0), 0),
        ),
    ] {
        let all = Coalition::all(model.actors()).expect("at most twelve");
        group.bench_function(name, |bencher| {
            bencher.iter(|| coalition_solve(black_box(&model), &all));
        });
    }
    group.finish();

    let model = with_ranks(option_form(12, 4, 0, 1.0), 0);
    let solution = solve(&model);
    let everyone = Coalition::everyone(4).expect("at most 64");
    let three = Coalition::new([0, 1, 2].map(ActorId)).expect("at most 64");
    let (from, to) = (StateId(5), StateId(0xFFF));
    for (name, table) in [("three", three), ("everyone", everyone)] {
        let deals = table_deals(&model, &solution, table, from, Concept::Seq);
        let deals = deals.expect("the table exists").deals.len();
        criterion.bench_function(
            &format!("table of {name}, 2^12 states, 4 actors, {deals} deals"),
            |bencher| {
                bencher.iter(|| table_deals(&model, &solution, table, from, Concept::Seq));
            },
        );
    }
    criterion.bench_function("paths, 2^12 states, 4 actors", |bencher| {
        bencher.iter(|| paths(&model, from, to, everyone, MoveKind::Legal, 10));
    });
    criterion.bench_function("terminal components, 2^12 states, 4 actors", |bencher| {
        bencher.iter(|| terminal_components(&model));
    });
}

criterion_group!(benches, benchmarks);
criterion_main!(benches);
