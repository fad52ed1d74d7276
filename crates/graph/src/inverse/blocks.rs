//! Every weak order of some blocks of states that satisfies the relations among them.
//!
//! Blocks are inserted one after the other, cheap places first. An order begun is given up when it costs
//! too much: what the blocks placed cost among themselves, and for each state not placed, what it costs
//! beside these at the best place it could have.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::Relation;
use super::placement::Side;
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

/// Added to a cost for each pair that stands as it must not: far more than any distance, and so that costs
/// can still be added and taken away.
const FORBIDDEN: u64 = 1 << 48;

/// The orders of blocks, made by inserting one block after the other.
pub(super) struct BlockOrders {
    /// `costs[a][b]`: what it costs that `a` stands below, beside or above block `b`. Behind the blocks,
    /// `a` are those that follow: all that is not in a block, but is to be placed.
    costs: Vec<Vec<[u64; 3]>>,
    blocks: usize,
    /// The blocks placed, by level from below.
    levels: Vec<Vec<usize>>,
}

impl BlockOrders {
    /// `followers` are what is fitted around the blocks later; where one has a side, it has to stand on
    /// that side of the first block.
    pub(super) fn new(
        blocks: &[Block],
        followers: &[(Block, Option<Side>)],
        relations: &BTreeSet<Relation>,
        new_ties: bool,
    ) -> Self {
        let block_of = |state| {
            blocks
                .iter()
                .position(|block| block.states.contains(&state))
        };
        let among = relations.iter().filter_map(|relation| {
            let (upper, lower) = (block_of(relation.upper)?, block_of(relation.lower)?);
            Some((upper, lower, relation.strict))
        });
        let among: BTreeSet<(usize, usize, bool)> = among.collect();
        let cost = |a: &Block, b: &Block, sign: i8, allowed: bool| {
            let today = a.rank.cmp(&b.rank) as i8;
            let cost = u64::from(sign.abs_diff(today)) * a.size() * b.size();
            let ties = sign == 0 && today != 0;
            if allowed && (new_ties || !ties) {
                cost
            } else {
                FORBIDDEN + cost
            }
        };
        let of_block = |(a, block): (usize, &Block)| {
            let costs = |(b, other): (usize, &Block)| {
                [-1, 0, 1].map(|sign| {
                    let below = among.contains(&(b, a, true));
                    let above = among.contains(&(a, b, true));
                    let at_most = below || among.contains(&(b, a, false));
                    let at_least = above || among.contains(&(a, b, false));
                    let allowed = match sign {
                        -1 => !at_least,
                        0 => !below && !above,
                        _ => !at_most,
                    };
                    cost(block, other, sign, allowed)
                })
            };
            blocks.iter().enumerate().map(costs).collect()
        };
        let of_follower = |(follower, side): &(Block, Option<Side>)| {
            let costs = |(b, other): (usize, &Block)| {
                [-1, 0, 1].map(|sign| {
                    let allowed = match side {
                        Some(Side::AtMost) if b == 0 => sign <= 0,
                        Some(Side::Above) if b == 0 => sign > 0,
                        _ => true,
                    };
                    cost(follower, other, sign, allowed)
                })
            };
            blocks.iter().enumerate().map(costs).collect()
        };
        let costs = blocks.iter().enumerate().map(of_block);
        BlockOrders {
            costs: costs.chain(followers.iter().map(of_follower)).collect(),
            blocks: blocks.len(),
            levels: Vec::new(),
        }
    }

    /// Tells `visit` every order, as the blocks of each level from below, with what it costs among
    /// the blocks themselves. It returns the greatest cost still of interest, or `None` to stop.
    pub(super) fn each(&mut self, visit: &mut impl FnMut(&[Vec<usize>], u64) -> Option<u64>) {
        self.insert(0, 0, &mut Some(FORBIDDEN - 1), visit);
    }

    fn insert(
        &mut self,
        next: usize,
        cost: u64,
        most: &mut Option<u64>,
        visit: &mut impl FnMut(&[Vec<usize>], u64) -> Option<u64>,
    ) {
        let ahead = (next..self.costs.len()).map(|item| self.least_cost(item));
        let least = ahead.fold(cost, u64::saturating_add);
        if most.is_none_or(|most| least > most) {
            return;
        }
        if next == self.blocks {
            *most = visit(&self.levels, cost);
            return;
        }
        let mut places: Vec<(u64, usize)> = Vec::new();
        self.each_place(next, |place, cost| places.push((cost, place)));
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

    fn least_cost(&self, item: usize) -> u64 {
        let mut least = u64::MAX;
        self.each_place(item, |_, cost| least = least.min(cost));
        least
    }

    /// The cost of every place beside the blocks placed, from below: in level `place / 2` where odd, just
    /// below it where even.
    fn each_place(&self, item: usize, mut visit: impl FnMut(usize, u64)) {
        let costs = &self.costs[item];
        let level_cost = |level: &Vec<usize>, beside: Ordering| -> u64 {
            let beside = match beside {
                Ordering::Less => 0,
                Ordering::Equal => 1,
                Ordering::Greater => 2,
            };
            level.iter().map(|block| costs[*block][beside]).sum()
        };
        let below = self
            .levels
            .iter()
            .map(|level| level_cost(level, Ordering::Less));
        let mut cost: u64 = below.sum();
        visit(0, cost);
        for (place, level) in self.levels.iter().enumerate() {
            let others = cost - level_cost(level, Ordering::Less);
            visit(2 * place + 1, others + level_cost(level, Ordering::Equal));
            cost = others + level_cost(level, Ordering::Greater);
            visit(2 * place + 2, cost);
        }
    }
}
