//! Every weak order of some blocks of states that satisfies the relations among them.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::Relation;
use crate::StateId;

/// States of one rank that stay together.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// Their rank today.
    pub(super) rank: u32,
    pub(super) states: Vec<StateId>,
}

impl Block {
    pub(super) fn size(&self) -> u64 {
        self.states.len() as u64
    }
}

/// The orders of blocks, made by inserting one block after the other.
pub(super) struct BlockOrders {
    /// `costs[a][b]`: what it costs that `a` stands below, beside or above `b`; `None` where a relation
    /// forbids it.
    costs: Vec<Vec<[Option<u64>; 3]>>,
    /// The blocks placed, by level from below.
    levels: Vec<Vec<usize>>,
}

impl BlockOrders {
    pub(super) fn new(blocks: &[Block], relations: &BTreeSet<Relation>, new_ties: bool) -> Self {
        let cost = |a: &Block, b: &Block, sign: i8| {
            let today = a.rank.cmp(&b.rank) as i8;
            let is_allowed = |relation: &Relation| {
                let within = |block: &Block, state| block.states.contains(&state);
                let sign = if within(a, relation.upper) && within(b, relation.lower) {
                    sign
                } else if within(b, relation.upper) && within(a, relation.lower) {
                    -sign
                } else {
                    return true;
                };
                sign > 0 || (sign == 0 && !relation.strict)
            };
            let ties = sign == 0 && today != 0;
            let allowed = relations.iter().all(is_allowed) && (new_ties || !ties);
            allowed.then(|| u64::from(sign.abs_diff(today)) * a.size() * b.size())
        };
        let beside = |a: &Block| {
            let costs = |b: &Block| [-1, 0, 1].map(|sign| cost(a, b, sign));
            blocks.iter().map(costs).collect()
        };
        BlockOrders {
            costs: blocks.iter().map(beside).collect(),
            levels: Vec::new(),
        }
    }

    /// Tells `visit` every order, as the blocks of each level from below, with what it costs among
    /// the blocks themselves. It returns the greatest cost still of interest, or `None` to stop.
    pub(super) fn each(&mut self, visit: &mut impl FnMut(&[Vec<usize>], u64) -> Option<u64>) {
        self.insert(0, 0, &mut Some(u64::MAX), visit);
    }

    fn insert(
        &mut self,
        next: usize,
        cost: u64,
        most: &mut Option<u64>,
        visit: &mut impl FnMut(&[Vec<usize>], u64) -> Option<u64>,
    ) {
        if next == self.costs.len() {
            *most = visit(&self.levels, cost);
            return;
        }
        // Cheap places first, so that dear ones need not be looked at.
        let places = 0..=2 * self.levels.len();
        let mut places: Vec<(u64, usize)> = places
            .filter_map(|place| Some((self.cost_at(next, place)?, place)))
            .collect();
        places.sort_unstable();
        for (more, place) in places {
            if most.is_none_or(|most| cost + more > most) {
                return;
            }
            let level = place / 2;
            if place % 2 == 0 {
                self.levels.insert(level, vec![next]);
            } else {
                self.levels[level].push(next);
            }
            self.insert(next + 1, cost + more, most, visit);
            if place % 2 == 0 {
                self.levels.remove(level);
            } else {
                self.levels[level].pop();
            }
        }
    }

    /// What it costs to put a block at a place: into level `place / 2` where odd, just below it where even.
    fn cost_at(&self, block: usize, place: usize) -> Option<u64> {
        let mut cost = 0;
        for (level, others) in self.levels.iter().enumerate() {
            let beside = match place.cmp(&(2 * level + 1)) {
                Ordering::Less => 0,
                Ordering::Equal => 1,
                Ordering::Greater => 2,
            };
            for other in others {
                cost += self.costs[block][*other][beside]?;
            }
        }
        Some(cost)
    }
}
