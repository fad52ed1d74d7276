//! Random conflicts, each as a model of the library and spelt out for the naive solver.
//!
//! The moves of the spelt-out side follow from the definitions, not from the library.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use detente_graph::{
    ActorId, Feasible, GraphForm, GraphModel, Moves, OneWay, OptionDef, OptionForm, StateId,
};
use proptest::collection::vec;
use proptest::prelude::*;

use super::naive::NaiveConflict;

/// The same conflict twice.
#[derive(Debug, Clone)]
pub(crate) struct Conflict {
    pub(crate) model: GraphModel,
    pub(crate) naive: NaiveConflict,
}

/// A conflict in option form before its ranks are given.
#[derive(Debug, Clone)]
struct Described {
    actors: usize,
    options: Vec<OptionDef>,
    feasible: Feasible,
    masks: Vec<u64>,
}

/// Conflicts of every kind.
pub(crate) fn conflict() -> impl Strategy<Value = Conflict> {
    prop_oneof![option_form(0..=6, 1..=64), graph_form(1..=14), merged()]
}

/// Conflicts in option form, of so many options and states: two to five decision makers, some options
/// one-way, some states infeasible, ties.
pub(crate) fn option_form(
    options: RangeInclusive<usize>,
    states: RangeInclusive<usize>,
) -> impl Strategy<Value = Conflict> {
    described(options, states).prop_flat_map(|described| {
        let states = described.masks.len();
        ranks(described.actors, states).prop_map(move |ranks| {
            let form = described.form();
            let moves = described.moves();
            Conflict {
                model: GraphModel::new(Moves::Options(form), ranks.clone()).unwrap(),
                naive: NaiveConflict { moves, ranks },
            }
        })
    })
}

/// Conflicts in graph form, of so many states, with arbitrary arcs.
pub(crate) fn graph_form(states: RangeInclusive<usize>) -> impl Strategy<Value = Conflict> {
    (2..=5usize, states).prop_flat_map(|(actors, states)| {
        let arc = (0..actors, 0..states, 0..states);
        let arcs = vec(arc, 0..3 * actors * states);
        (arcs, ranks(actors, states)).prop_map(move |(arcs, ranks)| {
            let arcs: Vec<_> = arcs.into_iter().filter(|(_, s, t)| s != t).collect();
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
        })
    })
}

/// Conflicts in option form with some states merged.
pub(crate) fn merged() -> impl Strategy<Value = Conflict> {
    described(0..=6, 1..=64).prop_flat_map(|described| {
        let states = described.masks.len();
        // Each state joins one of three blocks or stays alone.
        (vec(0..6usize, states), ranks(described.actors, states)).prop_map(move |(block, ranks)| {
            let mut blocks: Vec<Vec<StateId>> = vec![Vec::new(); 3];
            for (s, &b) in block.iter().enumerate().filter(|(_, b)| **b < 3) {
                blocks[b].push(StateId(s as u32));
            }
            blocks.retain(|block| !block.is_empty());
            let merged = GraphForm::merged(&described.form(), &blocks).unwrap();

            let together = |s: usize, t: usize| s == t || (block[s] == block[t] && block[s] < 3);
            let firsts: Vec<usize> = (0..states)
                .filter(|&s| (0..s).all(|t| !together(s, t)))
                .collect();
            let unmerged = described.moves();
            let moves = unmerged.iter().map(|moves| {
                let union = |&first: &usize| -> BTreeSet<usize> {
                    (0..states)
                        .filter(|&s| together(first, s))
                        .flat_map(|s| &moves[s])
                        .filter(|&&t| !together(first, t))
                        .map(|&t| firsts.iter().position(|&f| together(f, t)).unwrap())
                        .collect()
                };
                firsts.iter().map(union).collect()
            });
            let moves = moves.collect();
            let of_first = |ranks: &Vec<u32>| firsts.iter().map(|&s| ranks[s]).collect();
            let ranks: Vec<Vec<u32>> = ranks.iter().map(of_first).collect();
            Conflict {
                model: GraphModel::new(Moves::Arcs(merged.into_form()), ranks.clone()).unwrap(),
                naive: NaiveConflict { moves, ranks },
            }
        })
    })
}

/// Ranks with gaps, and more or fewer ties.
fn ranks(actors: usize, states: usize) -> impl Strategy<Value = Vec<Vec<u32>>> {
    let few = vec(0..4u32, states);
    let many = vec(any::<u32>(), states);
    let strict = Just((10..10 + states as u32).collect::<Vec<_>>()).prop_shuffle();
    vec(prop_oneof![few, many, strict], actors)
}

fn described(
    options: RangeInclusive<usize>,
    states: RangeInclusive<usize>,
) -> impl Strategy<Value = Described> {
    let option = |actors: usize| {
        let one_way = prop_oneof![
            4 => Just(None),
            1 => Just(Some(OneWay::ToYes)),
            1 => Just(Some(OneWay::ToNo)),
        ];
        (0..actors as u16, one_way).prop_map(|(owner, one_way)| OptionDef {
            owner: ActorId(owner),
            one_way,
        })
    };
    (2..=5usize)
        .prop_flat_map(move |actors| {
            (
                Just(actors),
                vec(option(actors), options.clone()),
                any::<bool>(),
            )
        })
        .prop_flat_map(move |(actors, mut options, reversible)| {
            if reversible {
                for option in &mut options {
                    option.one_way = None;
                }
            }
            let every: Vec<u64> = (0..1 << options.len()).collect();
            let count = every.len();
            let (least, most) = (*states.start(), *states.end().min(&count));
            let some = proptest::sample::subsequence(every.clone(), least..=most).prop_map(Some);
            let chosen = if states.contains(&count) {
                prop_oneof![Just(None), some].boxed()
            } else {
                some.boxed()
            };
            chosen.prop_map(move |chosen| Described {
                actors,
                options: options.clone(),
                masks: chosen.clone().unwrap_or_else(|| every.clone()),
                feasible: chosen.map_or(Feasible::All, Feasible::Only),
            })
        })
}

impl Described {
    fn form(&self) -> OptionForm {
        OptionForm::new(self.actors, self.options.clone(), self.feasible.clone()).unwrap()
    }

    /// The moves as defined: a change of one's own options only, against no one-way option.
    fn moves(&self) -> Vec<Vec<BTreeSet<usize>>> {
        let allowed = |i: usize, from: u64, to: u64| {
            from != to
                && self.options.iter().enumerate().all(|(k, option)| {
                    match (from >> k & 1, to >> k & 1) {
                        (0, 1) => option.owner.index() == i && option.one_way != Some(OneWay::ToNo),
                        (1, 0) => {
                            option.owner.index() == i && option.one_way != Some(OneWay::ToYes)
                        }
                        _ => true,
                    }
                })
        };
        let reached = |i: usize, from: u64| -> BTreeSet<usize> {
            let to = self.masks.iter().enumerate();
            to.filter(|(_, to)| allowed(i, from, **to))
                .map(|(t, _)| t)
                .collect()
        };
        (0..self.actors)
            .map(|i| self.masks.iter().map(|&from| reached(i, from)).collect())
            .collect()
    }
}
