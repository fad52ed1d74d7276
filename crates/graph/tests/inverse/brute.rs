//! All weak orders, their distances, and small random conflicts on which all can be tried.

use std::collections::BTreeSet;

use detente_graph::{
    ActorId, Feasible, GraphForm, GraphModel, Moves, OneWay, OptionDef, OptionForm, StateId,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::conflicts::Conflict;
use crate::naive::NaiveConflict;

/// Every weak order of so many states, each as ranks from 1 without gaps.
pub(crate) fn weak_orders(states: usize) -> Vec<Vec<u32>> {
    let mut orders = vec![vec![]];
    for _ in 0..states {
        let longer = |order: Vec<u32>| {
            (1..=states as u32).map(move |rank| {
                let mut order = order.clone();
                order.push(rank);
                order
            })
        };
        orders = orders.into_iter().flat_map(longer).collect();
    }
    let without_gaps = |order: &Vec<u32>| {
        let used: BTreeSet<u32> = order.iter().copied().collect();
        used.iter().copied().eq(1..=used.len() as u32)
    };
    orders.retain(without_gaps);
    orders
}

/// Kemeny and Snell, pair by pair.
pub(crate) fn distance(one: &[u32], other: &[u32]) -> u64 {
    let sign =
        |ranks: &[u32], a: usize, b: usize| (i64::from(ranks[a]) - i64::from(ranks[b])).signum();
    let mut total = 0;
    for a in 0..one.len() {
        for b in 0..a {
            total += (sign(one, a, b) - sign(other, a, b)).unsigned_abs();
        }
    }
    total
}

/// Whether no two states tie that do not tie in the other order.
pub(crate) fn has_no_new_ties(today: &[u32], order: &[u32]) -> bool {
    (0..order.len()).all(|a| (0..a).all(|b| order[a] != order[b] || today[a] == today[b]))
}

/// Ranks without gaps.
pub(crate) fn dense(ranks: &[u32]) -> Vec<u32> {
    let used: BTreeSet<u32> = ranks.iter().copied().collect();
    let place = |rank: &u32| used.range(..=*rank).count() as u32;
    ranks.iter().map(place).collect()
}

/// Conflicts small enough to try every order: so many decision makers and states at most, in both forms.
pub(crate) fn conflict(actors: usize, states: usize) -> impl Strategy<Value = Conflict> {
    prop_oneof![graph_form(actors, states), option_form(actors, states)]
}

fn graph_form(actors: usize, most: usize) -> impl Strategy<Value = Conflict> {
    (2..=most).prop_flat_map(move |states| {
        let arcs = vec((0..actors, 0..states, 0..states), 0..4 * states);
        (arcs, ranks(actors, states)).prop_map(move |(mut arcs, ranks)| {
            arcs.retain(|(_, from, to)| from != to);
            let mut moves = vec![vec![BTreeSet::new(); states]; actors];
            for &(mover, from, to) in &arcs {
                moves[mover][from].insert(to);
            }
            let arcs = arcs.iter().map(|&(mover, from, to)| {
                (
                    ActorId(mover as u16),
                    StateId(from as u32),
                    StateId(to as u32),
                )
            });
            let form = GraphForm::new(actors, states, arcs).unwrap();
            Conflict {
                model: GraphModel::new(Moves::Arcs(form), ranks.clone()).unwrap(),
                naive: NaiveConflict { moves, ranks },
            }
        })
    })
}

/// Some of eight combinations of three options.
fn option_form(actors: usize, most: usize) -> impl Strategy<Value = Conflict> {
    let one_way = prop_oneof![
        4 => Just(None),
        1 => Just(Some(OneWay::ToYes)),
        1 => Just(Some(OneWay::ToNo)),
    ];
    let option = (0..actors as u16, one_way).prop_map(|(owner, one_way)| OptionDef {
        owner: ActorId(owner),
        one_way,
    });
    let masks = proptest::sample::subsequence((0..8u64).collect::<Vec<_>>(), 2..=most);
    (vec(option, 3), masks).prop_flat_map(move |(options, masks)| {
        let states = masks.len();
        let form = OptionForm::new(actors, options.clone(), Feasible::Only(masks.clone())).unwrap();
        let may = move |mover: usize, from: u64, to: u64| {
            from != to
                && options.iter().enumerate().all(|(k, option)| {
                    let own = option.owner.index() == mover;
                    match (from >> k & 1, to >> k & 1) {
                        (0, 1) => own && option.one_way != Some(OneWay::ToNo),
                        (1, 0) => own && option.one_way != Some(OneWay::ToYes),
                        _ => true,
                    }
                })
        };
        let reached = |mover: usize, from: u64| -> BTreeSet<usize> {
            (0..states)
                .filter(|to| may(mover, from, masks[*to]))
                .collect()
        };
        let moves: Vec<Vec<BTreeSet<usize>>> = (0..actors)
            .map(|mover| masks.iter().map(|from| reached(mover, *from)).collect())
            .collect();
        ranks(actors, states).prop_map(move |ranks| Conflict {
            model: GraphModel::new(Moves::Options(form.clone()), ranks.clone()).unwrap(),
            naive: NaiveConflict {
                moves: moves.clone(),
                ranks,
            },
        })
    })
}

/// Ranks with and without ties.
fn ranks(actors: usize, states: usize) -> impl Strategy<Value = Vec<Vec<u32>>> {
    let few = vec(1..=3u32, states);
    let strict = Just((1..=states as u32).collect::<Vec<_>>()).prop_shuffle();
    vec(prop_oneof![few, strict], actors)
}
