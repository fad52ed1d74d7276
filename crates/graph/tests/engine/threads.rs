//! A big model has the same solution, and takes the same work, on any number of threads.

use std::sync::atomic::{AtomicBool, Ordering};

use detente_graph::{
    ActorId, Concept, Feasible, GraphForm, GraphModel, Moves, OneWay, OptionDef, OptionForm,
    Solution, StateId, solve, solve_unless,
};
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Solves on so many threads.
fn solve_on(threads: usize, model: &GraphModel) -> Solution {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.unwrap().install(|| solve(model))
}

fn check(model: &GraphModel) {
    let one = solve_on(1, model);
    for concept in Concept::ALL {
        let count = one.equilibria(concept).count();
        assert!(count < model.states(), "{concept} says nothing");
    }
    for threads in [2, 3, 8] {
        assert_eq!(solve_on(threads, model), one);
    }
    // Nobody asks to stop, and the solution is the same; somebody has, and there is none.
    let stop = AtomicBool::new(false);
    assert_eq!(solve_unless(model, &stop), Some(one));
    stop.store(true, Ordering::Relaxed);
    assert_eq!(solve_unless(model, &stop), None);
}

fn with_ranks(moves: impl Into<Moves>, rng: &mut ChaCha8Rng) -> GraphModel {
    let moves = moves.into();
    let mut list: Vec<u32> = (0..moves.states() as u32).map(|rank| rank / 2).collect();
    let mut ranks = || {
        list.shuffle(rng);
        list.clone()
    };
    let ranks = (0..moves.actors()).map(|_| ranks()).collect();
    GraphModel::new(moves, ranks).unwrap()
}

fn options(count: u16, actors: u16, one_way: bool) -> Vec<OptionDef> {
    let option = |k: u16| OptionDef {
        owner: ActorId(k % actors),
        one_way: (one_way && k.is_multiple_of(3)).then_some(OneWay::ToYes),
    };
    (0..count).map(option).collect()
}

#[test]
fn everything_feasible() {
    let rng = &mut ChaCha8Rng::seed_from_u64(1);
    let form = OptionForm::new(3, options(13, 3, false), Feasible::All).unwrap();
    check(&with_ranks(form, rng));
}

#[test]
fn one_way_and_infeasible() {
    let rng = &mut ChaCha8Rng::seed_from_u64(2);
    let masks: Vec<u64> = (0..1 << 14).filter(|_| rng.random_bool(0.4)).collect();
    let form = OptionForm::new(4, options(14, 4, true), Feasible::Only(masks)).unwrap();
    check(&with_ranks(form, rng));
}

#[test]
fn graph_form() {
    let rng = &mut ChaCha8Rng::seed_from_u64(3);
    let states = 6000;
    let arcs: Vec<_> = (0..states * 6)
        .map(|_| {
            let [from, to] = [0; 2].map(|_: u32| StateId(rng.random_range(0..states)));
            (ActorId(rng.random_range(0..3)), from, to)
        })
        .filter(|(_, from, to)| from != to)
        .collect();
    let form = GraphForm::new(3, states as usize, arcs).unwrap();
    check(&with_ranks(form, rng));
}
