//! Solving a conflict in graph form.
//!
//! Moves need not be transitive here, so the rule that nobody moves twice in succession matters: what can
//! come before a way depends on who takes its first step. Two labels per state are enough. In ascending
//! order of the scalar, the first opponent whose move starts a way is recorded; while there is only that
//! one, the others may come before it. A second one opens the state to all.

use rayon::prelude::*;

use super::{PARALLEL_FROM, STRETCH, Search, Stakes, word_of};
use crate::model::order_by;
use crate::{Concept, GraphForm, Solution, StateId};

/// The memory that solving takes.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    scratch: Scratch,
}

/// The memory of one search.
#[derive(Debug, Default)]
struct Scratch {
    /// `p` or `q` of each state.
    scalar: Vec<u32>,
    order: Vec<u32>,
    counts: Vec<u32>,
    /// `m` of each state.
    least: Vec<u32>,
    ways: Vec<Ways>,
    /// States that a way has been found from and the movers that may come before it.
    stack: Vec<(u32, Before)>,
}

/// Whose moves start the ways that have been found from a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ways {
    /// There is no way yet.
    None,
    /// Only this opponent's.
    Of(u16),
    /// Those of two opponents, or the state is where the way ends: anyone may come before it.
    Open,
}

/// Who may move to a state before a way goes on from it.
#[derive(Debug, Clone, Copy)]
enum Before {
    /// Anyone.
    Anyone,
    /// Anyone but this opponent.
    AnyoneBut(u16),
    /// This opponent, now that the way goes on with someone else's move.
    Only(u16),
}

impl Before {
    fn allows(self, mover: u16) -> bool {
        match self {
            Before::Anyone => true,
            Before::AnyoneBut(other) => mover != other,
            Before::Only(other) => mover == other,
        }
    }
}

impl Workspace {
    /// Solves a model and writes the verdicts.
    pub(super) fn solve(&mut self, form: &GraphForm, stakes: Stakes<'_>, solution: &mut Solution) {
        let model = stakes.model;
        let (actors, states) = (model.actors(), model.states());
        let words = states.div_ceil(64);
        let rows = solution
            .rows_by_actor()
            .enumerate()
            .flat_map(|(actor, rows)| {
                let rows = Concept::ALL.into_iter().zip(rows.chunks_mut(words));
                rows.map(move |(concept, row)| (actor, concept, row))
            });
        let run = |scratch: &mut Scratch, actor: usize, concept: Concept, row: &mut [u64]| {
            if stakes.is_stopped() {
                return 0;
            }
            let visited = match concept.sanction_rule() {
                None => {
                    scratch.least.clear();
                    scratch.least.resize(states, u32::MAX);
                    0
                }
                Some(rule) => find_least(form, stakes, Search { actor, rule }, scratch),
            };
            let ranks = &model.ranking(actor).ranks;
            let least = &scratch.least;
            let is_stable = |state: usize| {
                let harmless = |to: &StateId| {
                    let sanctioned = stakes.sanctioned_from(actor, least[to.index()]);
                    ranks[to.index()].min(sanctioned) <= ranks[state]
                };
                form.moves(actor).from(state as u32).iter().all(harmless)
            };
            for (word, verdicts) in row.iter_mut().enumerate() {
                let end = states.min(word * 64 + 64);
                *verdicts = word_of((word * 64..end).map(is_stable));
            }
            visited
        };
        let visited = if states * actors < PARALLEL_FROM {
            rows.map(|(actor, concept, row)| run(&mut self.scratch, actor, concept, row))
                .sum()
        } else {
            let rows: Vec<_> = rows.collect();
            rows.into_par_iter()
                .map(|(actor, concept, row)| run(&mut Scratch::default(), actor, concept, row))
                .sum()
        };
        solution.add_visited(visited);
    }
}

/// Finds `m` of every state; returns how many states were visited.
fn find_least(form: &GraphForm, stakes: Stakes<'_>, search: Search, scratch: &mut Scratch) -> u64 {
    let model = stakes.model;
    let actor = search.actor;
    let ranking = model.ranking(actor);
    let states = ranking.ranks.len();
    scratch.scalar.clone_from(&ranking.ranks);
    if search.rule.answer_back {
        for (state, scalar) in (0u32..).zip(&mut scratch.scalar) {
            for to in form.moves(actor).from(state) {
                *scalar = ranking.ranks[to.index()].max(*scalar);
            }
        }
    }
    order_by(
        &scratch.scalar,
        ranking.top,
        &mut scratch.order,
        &mut scratch.counts,
    );
    scratch.least.clear();
    scratch.least.resize(states, u32::MAX);
    scratch.ways.clear();
    scratch.ways.resize(states, Ways::None);

    let mut visited = 0;
    for (place, &end) in scratch.order.iter().enumerate() {
        if place % STRETCH == 0 && stakes.is_stopped() {
            break;
        }
        let value = scratch.scalar[end as usize];
        let least = &mut scratch.least[end as usize];
        *least = value.min(*least);
        let before = match scratch.ways[end as usize] {
            Ways::Open => continue,
            Ways::None => Before::Anyone,
            Ways::Of(first) => Before::Only(first),
        };
        scratch.ways[end as usize] = Ways::Open;
        scratch.stack.push((end, before));
        while let Some((state, before)) = scratch.stack.pop() {
            visited += 1;
            let movers = (0..model.actors() as u16)
                .filter(|&mover| usize::from(mover) != actor && before.allows(mover));
            for mover in movers {
                let ranks = &model.ranking(usize::from(mover)).ranks;
                let rank = ranks[state as usize];
                for &origin in form.origins(usize::from(mover)).from(state) {
                    if search.rule.credible && ranks[origin.index()] >= rank {
                        continue;
                    }
                    let ways = &mut scratch.ways[origin.index()];
                    let before = match *ways {
                        Ways::None => {
                            scratch.least[origin.index()] = value;
                            *ways = Ways::Of(mover);
                            Before::AnyoneBut(mover)
                        }
                        Ways::Of(first) if first != mover => {
                            *ways = Ways::Open;
                            Before::Only(first)
                        }
                        Ways::Of(_) | Ways::Open => continue,
                    };
                    scratch.stack.push((origin.0, before));
                }
            }
        }
    }
    visited
}
