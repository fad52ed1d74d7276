//! The search backwards along the moves of the opponents, in option form.
//!
//! It goes from opponent to opponent. For each, the states found through the moves of the others are
//! visited, and the states from which the opponent could have moved there are found in turn: in its
//! ranked fibres, a stretch of slots. Every slot is passed once.

use super::bit_tree::BitTree;
use super::ranked_fibres::{RankedFibres, slots_of, take_before};
use crate::fibres::Fibres;
use crate::ones::Ones;

/// The memory of a search.
#[derive(Debug, Default)]
pub(super) struct Memory {
    found: Vec<u64>,
    origins: BitTree,
    opponents: Vec<Progress>,
}

impl Memory {
    /// Begins a search in which none of so many states has been found; there is an opponent at least.
    pub(super) fn begin<'a>(
        &'a mut self,
        opponents: &'a [Opponent<'a>],
        states: usize,
    ) -> Flood<'a> {
        let count = self.opponents.len().max(opponents.len());
        self.opponents.resize_with(count, Progress::default);
        for (opponent, progress) in opponents.iter().zip(&mut self.opponents) {
            opponent.reset(progress);
        }
        self.found.clear();
        self.found.resize(states.div_ceil(64), 0);
        self.origins.reset(states);
        Flood {
            opponents,
            progress: &mut self.opponents[..opponents.len()],
            found: &mut self.found,
            origins: &mut self.origins,
            left: states,
            visited: 0,
        }
    }
}

/// How far the search has come in the fibres of one opponent.
#[derive(Debug, Default)]
struct Progress {
    /// A bit for each slot whose state has found its `m`, and for empty slots.
    found: Vec<u64>,
    /// The slots whose states have been found through the moves of others and not yet visited.
    pending: BitTree,
    /// A bit for each slot that a visit has passed as one that can be left for a better state, and for
    /// empty slots. Passed slots of a class come before those not passed.
    passed: Vec<u64>,
    /// With one-way options: for each class, the rank below which all slots have been passed.
    below: Vec<u32>,
}

/// The moves of one opponent.
pub(super) struct Opponent<'a> {
    pub(super) fibres: &'a Fibres,
    pub(super) ranked: &'a RankedFibres,
    /// Whether only improvements count.
    pub(super) credible: bool,
}

impl Opponent<'_> {
    /// Sets the progress back to the beginning.
    fn reset(&self, progress: &mut Progress) {
        progress.found.clone_from(&self.ranked.empty);
        progress.passed.clone_from(&self.ranked.empty);
        progress.pending.reset(self.ranked.states.len());
        progress.below.clear();
        if self.fibres.is_one_way() {
            progress.below.resize(self.fibres.classes(), 0);
        }
    }

    /// Finds the states from which the opponent can move to the one in `slot`: in each of some
    /// classes, the slots before the one that `before` is called with.
    #[inline]
    fn origins(&self, below: &mut [u32], slot: u32, mut before: impl FnMut(u32)) {
        if !self.fibres.is_one_way() {
            before(if self.credible {
                self.ranked.first_equal(slot)
            } else {
                let class = self.fibres.class_of(self.ranked.states[slot as usize]);
                slots_of(self.fibres, class).1
            });
            return;
        }
        let (own_rank, class) = self.ranked.rank_and_class(slot);
        let rank = if self.credible { own_rank } else { u32::MAX };
        if below[class as usize] >= rank {
            return;
        }
        self.fibres.for_each_source(class, |source| {
            if below[source as usize] < rank {
                below[source as usize] = rank;
                before(if self.credible {
                    self.ranked.first_not_below(self.fibres, source, rank)
                } else {
                    slots_of(self.fibres, source).1
                });
            }
        });
    }
}

/// A search backwards along the moves of the opponents.
pub(super) struct Flood<'a> {
    opponents: &'a [Opponent<'a>],
    progress: &'a mut [Progress],
    /// A bit for each state that has been found.
    found: &'a mut [u64],
    /// The states found in one step.
    origins: &'a mut BitTree,
    /// How many states have not been found yet.
    left: usize,
    visited: u64,
}

impl Flood<'_> {
    /// Whether every state has been found.
    pub(super) fn is_complete(&self) -> bool {
        self.left == 0
    }

    /// How many states have been visited, for one opponent or another.
    pub(super) fn visited(&self) -> u64 {
        self.visited
    }

    /// Calls `each` for every state that has not been found yet, in ascending order.
    pub(super) fn for_each_left(&self, mut each: impl FnMut(u32)) {
        let mut left = self.left;
        for (word, found) in (0u32..).zip(&*self.found) {
            // The last word has bits beyond the last state, which count as not found.
            for bit in Ones(!found).take(left) {
                each(word * 64 + bit);
                left -= 1;
            }
        }
    }

    /// Finds the states from which `seed` can be reached, itself included, unless found before: calls
    /// `find` with the bits of those in a word.
    #[inline]
    pub(super) fn from(&mut self, seed: u32, mut find: impl FnMut(usize, u64)) {
        let word = &mut self.found[seed as usize / 64];
        if (*word >> (seed % 64)) & 1 == 1 {
            return;
        }
        *word |= 1 << (seed % 64);
        find(seed as usize / 64, 1 << (seed % 64));
        self.left -= 1;
        for (opponent, progress) in self.opponents.iter().zip(&mut *self.progress) {
            let slot = opponent.ranked.slot_of[seed as usize];
            progress.found[slot as usize / 64] |= 1 << (slot % 64);
            progress.pending.insert(slot);
        }
        let mut idle = 0;
        while idle < self.opponents.len() && self.left > 0 {
            for mover in 0..self.opponents.len() {
                idle = if self.visit_pending(mover, &mut find) {
                    0
                } else {
                    idle + 1
                };
            }
        }
    }

    /// Visits the states pending for one opponent; returns whether there were any.
    #[inline]
    fn visit_pending(&mut self, mover: usize, find: &mut impl FnMut(usize, u64)) -> bool {
        let opponent = &self.opponents[mover];
        let (earlier, rest) = self.progress.split_at_mut(mover);
        let (own, later) = rest.split_first_mut().expect("the mover is an opponent");
        let mut from = 0;
        let mut any = false;
        while let Some((word, pending)) = own.pending.take_word(from) {
            (from, any) = (word, true);
            // The highest first: it passes what the others of its class would.
            let mut pending = pending & !own.passed[word];
            let (states, origins) = (&opponent.ranked.states[..], &mut *self.origins);
            while pending != 0 {
                let bit = pending.ilog2();
                self.visited += 1;
                opponent.origins(&mut own.below, word as u32 * 64 + bit, |end| {
                    let first = take_before(&mut own.passed, end);
                    take_new(&mut own.found, first, end, |slot| {
                        origins.insert(states[slot as usize]);
                    });
                });
                pending &= !(1 << bit) & !own.passed[word];
            }
        }
        if !any {
            return false;
        }
        // What has been found is handed on in the order of states, in which slots are looked up.
        let mut from = 0;
        while let Some((word, origins)) = self.origins.take_word(from) {
            from = word;
            self.found[word] |= origins;
            self.left -= origins.count_ones() as usize;
            find(word, origins);
            let others = self.opponents[..mover].iter().zip(&mut *earlier);
            let others = others.chain(self.opponents[mover + 1..].iter().zip(&mut *later));
            for (other, progress) in others {
                let slot_of = &other.ranked.slot_of[word * 64..];
                let Progress { found, pending, .. } = progress;
                for bit in Ones(origins) {
                    let slot = slot_of[bit as usize];
                    found[slot as usize / 64] |= 1 << (slot % 64);
                    pending.insert(slot);
                }
            }
        }
        true
    }
}

/// Adds the slots from `first` to before `end` to `found` and calls `new` for those not in it.
#[inline]
fn take_new(found: &mut [u64], first: u32, end: u32, mut new: impl FnMut(u32)) {
    let mut at = first;
    while at < end {
        let word = at / 64;
        let stop = end.min(word * 64 + 64);
        let wanted = (u64::MAX << (at % 64)) & (u64::MAX >> (63 - (stop - 1) % 64));
        let found = &mut found[word as usize];
        for bit in Ones(wanted & !*found) {
            new(word * 64 + bit);
        }
        *found |= wanted;
        at = stop;
    }
}
