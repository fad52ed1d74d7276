//! The fibres of one decision maker with their members in ascending order of its preference.
//!
//! Within a class of a fibre, the states from which a move to `y` is an improvement are those of lower
//! rank: the slots before the first of `y`'s rank. No arc needs to be stored.

use crate::fibres::Fibres;

/// Marks a slot that holds no state.
const NO_STATE: u32 = u32::MAX;

/// The members of every class in ascending rank, class by class, with an empty slot before each.
#[derive(Debug, Default)]
pub(super) struct RankedFibres {
    /// The state in each slot.
    pub(super) slots: Vec<u32>,
    /// A bit for each empty slot.
    pub(super) empty: Vec<u64>,
    /// For each state, the first slot of its class with a state of equal rank (without one-way options).
    pub(super) place: Vec<u32>,
    /// For each slot, the rank of its state (with one-way options).
    pub(super) ranks: Vec<u32>,
    /// Working memory: ranks and states of one class.
    sorted: Vec<u64>,
}

/// The first slot of a class.
#[inline]
pub(super) fn first_slot(fibres: &Fibres, class: usize) -> usize {
    fibres.start(class) + class + 1
}

/// The slot after the last of a class.
#[inline]
pub(super) fn end_slot(fibres: &Fibres, class: usize) -> usize {
    fibres.start(class + 1) + class + 1
}

impl RankedFibres {
    /// Ranks the fibres of a decision maker, in place of those held before.
    pub(super) fn fill(&mut self, fibres: &Fibres, ranks: &[u32]) {
        let classes = fibres.classes();
        let slots = ranks.len() + classes + 1;
        let one_way = fibres.is_one_way();
        self.slots.clear();
        self.slots.reserve_exact(slots);
        self.empty.clear();
        self.empty.resize(slots.div_ceil(64), 0);
        self.ranks.clear();
        self.place.clear();
        if one_way {
            self.ranks.reserve_exact(slots);
        } else {
            self.place.resize(ranks.len(), 0);
        }
        for class in 0..classes {
            self.close_class(one_way);
            self.sorted.clear();
            fibres.for_each_member(class as u32, |state| {
                let rank = u64::from(ranks[state as usize]);
                self.sorted.push(rank << 32 | u64::from(state));
            });
            self.sorted.sort_unstable();
            let mut first_equal = (0, 0);
            for entry in &self.sorted {
                let (rank, state) = ((entry >> 32) as u32, *entry as u32);
                if one_way {
                    self.ranks.push(rank);
                } else {
                    if first_equal.0 != rank {
                        first_equal = (rank, self.slots.len() as u32);
                    }
                    self.place[state as usize] = first_equal.1;
                }
                self.slots.push(state);
            }
        }
        self.close_class(one_way);
    }

    /// Adds an empty slot.
    fn close_class(&mut self, one_way: bool) {
        let slot = self.slots.len();
        self.empty[slot / 64] |= 1 << (slot % 64);
        self.slots.push(NO_STATE);
        if one_way {
            self.ranks.push(0);
        }
    }
}

/// Adds the slots before `end` that follow the last one in `taken`, and returns the first of them.
///
/// Slots are taken from the beginning of a class on, and the empty slot before it counts as taken, so
/// that what is taken of a class has no gaps.
#[inline]
pub(super) fn take_before(taken: &mut [u64], end: u32) -> u32 {
    let last = end - 1;
    let mut word = (last / 64) as usize;
    let mut wanted = u64::MAX >> (63 - last % 64);
    loop {
        let already = taken[word] & wanted;
        if already != 0 {
            let top = already.ilog2();
            taken[word] |= wanted & !(u64::MAX >> (63 - top));
            return word as u32 * 64 + top + 1;
        }
        taken[word] |= wanted;
        word -= 1;
        wanted = u64::MAX;
    }
}
