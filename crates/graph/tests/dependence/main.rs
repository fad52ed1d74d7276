//! What verdicts depend on, against every preference there is, on models small enough to try them all.

#[path = "../engine/conflicts.rs"]
mod conflicts;
#[path = "../engine/naive.rs"]
mod naive;

use std::collections::BTreeSet;

use detente_graph::{
    ActorId, Concept, Dependence, GraphForm, GraphModel, Moves, StateId, dependence,
    is_stable_whatever_is_preferred, solve,
};
use proptest::collection::vec;
use proptest::prelude::*;

use conflicts::Conflict;
use naive::NaiveConflict;

/// All weak orders of so many states, as dense ranks from 0.
fn weak_orders(states: usize) -> Vec<Vec<u32>> {
    let mut orders = vec![Vec::new()];
    for _ in 0..states {
        let longer = |order: &Vec<u32>| -> Vec<Vec<u32>> {
            let with = |rank| order.iter().copied().chain([rank]).collect();
            (0..states as u32).map(with).collect()
        };
        orders = orders.iter().flat_map(longer).collect();
    }
    let is_dense = |order: &Vec<u32>| {
        let used: BTreeSet<u32> = order.iter().copied().collect();
        used.into_iter().eq(0..used_count(order))
    };
    orders.retain(is_dense);
    orders
}

fn used_count(order: &[u32]) -> u32 {
    let used: BTreeSet<u32> = order.iter().copied().collect();
    used.len() as u32
}

#[test]
fn there_are_as_many_weak_orders_as_known() {
    // The ordered Bell numbers.
    let counts: Vec<usize> = (1..=4).map(|states| weak_orders(states).len()).collect();
    assert_eq!(counts, [1, 3, 13, 75]);
}

/// All choices of one order for each of so many decision makers.
fn profiles(orders: &[Vec<u32>], actors: usize) -> Vec<Vec<Vec<u32>>> {
    let mut profiles = vec![Vec::new()];
    for _ in 0..actors {
        let longer = |profile: &Vec<Vec<u32>>| -> Vec<Vec<Vec<u32>>> {
            let with = |order: &Vec<u32>| profile.iter().cloned().chain([order.clone()]).collect();
            orders.iter().map(with).collect()
        };
        profiles = profiles.iter().flat_map(longer).collect();
    }
    profiles
}

/// Tiny conflicts of every kind.
fn tiny(actors: usize, states: usize) -> impl Strategy<Value = Conflict> {
    let arcs = vec((0..actors, 0..states, 0..states), 0..=3 * actors * states);
    let ranks = vec(vec(0..states as u32, states), actors);
    let listed = (arcs, ranks).prop_map(move |(arcs, ranks)| {
        let arcs: BTreeSet<_> = arcs.into_iter().filter(|(_, s, t)| s != t).collect();
        let mut moves = vec![vec![BTreeSet::new(); states]; actors];
        for &(i, s, t) in &arcs {
            moves[i][s].insert(t);
        }
        let arc = |&(i, s, t): &(usize, usize, usize)| {
            (ActorId(i as u16), StateId(s as u32), StateId(t as u32))
        };
        let form = GraphForm::new(actors, states, arcs.iter().map(arc)).unwrap();
        Conflict {
            model: GraphModel::new(Moves::Arcs(form), ranks.clone()).unwrap(),
            naive: NaiveConflict { moves, ranks },
        }
    });
    let small = move |conflict: &Conflict| {
        conflict.model.actors() == actors && conflict.model.states() <= states
    };
    prop_oneof![listed, conflicts::conflict().prop_filter("small", small)]
}

/// Checks every verdict against all preferences of the others, and all preferences of all.
fn dependences_are_as_defined(conflict: &Conflict, exact: bool) {
    let (model, naive) = (&conflict.model, &conflict.naive);
    let (actors, states) = (model.actors(), model.states());
    let orders = weak_orders(states);
    let solution = solve(model);
    for (i, moves) in naive.moves.iter().enumerate() {
        for (s, targets) in moves.iter().enumerate() {
            let has_move = model.moves().has_move(ActorId(i as u16), StateId(s as u32));
            assert_eq!(has_move, !targets.is_empty());
        }
    }
    for i in 0..actors {
        let of_others = profiles(&orders, actors - 1);
        for concept in Concept::ALL {
            for s in 0..states {
                let (actor, state) = (ActorId(i as u16), StateId(s as u32));
                let is_stable = |own: &Vec<u32>, others: &[Vec<u32>]| {
                    let mut ranks = others.to_vec();
                    ranks.insert(i, own.clone());
                    let moves = naive.moves.clone();
                    NaiveConflict { moves, ranks }.is_stable(i, concept, s)
                };
                let verdict = solution.is_stable(actor, concept, state);
                let same_for = |own: &Vec<u32>| {
                    let mut others = of_others.iter();
                    others.all(|others| is_stable(own, others) == verdict)
                };
                let found = dependence(model, &solution, actor, concept, state);
                let expected = if orders.iter().all(same_for) {
                    Dependence::Moves
                } else if same_for(&naive.ranks[i]) {
                    Dependence::Own
                } else {
                    Dependence::Others
                };
                if exact {
                    assert_eq!(found, expected, "{concept} for {i} in {s}");
                } else {
                    // What is not searched counts as depending on the others.
                    assert!(
                        found == expected
                            || (found, expected) == (Dependence::Others, Dependence::Own)
                    );
                }
                let always = is_stable_whatever_is_preferred(model, actor, concept, state);
                assert_eq!(always, expected == Dependence::Moves);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_global_rejects: 1_000_000, ..ProptestConfig::default() })]

    #[test]
    fn two_decision_makers(conflict in tiny(2, 3)) {
        dependences_are_as_defined(&conflict, true);
    }

    #[test]
    fn three_decision_makers(conflict in tiny(3, 3)) {
        let is_transitive = matches!(&**conflict.model.moves(), Moves::Options(_));
        dependences_are_as_defined(&conflict, is_transitive);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_global_rejects: 1_000_000, ..ProptestConfig::default() })]

    #[test]
    fn two_decision_makers_and_four_states(conflict in tiny(2, 4)) {
        dependences_are_as_defined(&conflict, true);
    }
}
