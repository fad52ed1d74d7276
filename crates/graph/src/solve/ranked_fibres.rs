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
    pub(super) states: Vec<u32>,
    /// The slot of each state.
    pub(super) slot_of: Vec<u32>,
    /// A bit for each empty slot, and for those beyond the last.
    pub(super) empty: Vec<u64>,
    /// A bit for each slot whose state ranks above the one before it, or that comes first in its class.
    rises: Vec<u64>,
    /// For each slot, the rank and the class of its state; with one-way options only.
    ranks_and_classes: Vec<(u32, u32)>,
    /// Working memory: ranks and states of one class.
    sorted: Vec<u64>,
}

impl RankedFibres {
    /// Ranks the fibres of a decision maker, in place of those held before.
    pub(super) fn fill(&mut self, fibres: &Fibres, ranks: &[u32]) {
        let slots = ranks.len() + fibres.classes() + 1;
        let one_way = fibres.is_one_way();
        self.states.clear();
        self.states.reserve_exact(slots);
        self.slot_of.clear();
        self.slot_of.resize(ranks.len(), 0);
        self.rises.clear();
        self.rises.resize(slots.div_ceil(64), 0);
        self.empty.clear();
        self.empty.resize(slots.div_ceil(64), 0);
        self.ranks_and_classes.clear();
        if one_way {
            self.ranks_and_classes.reserve_exact(slots);
        }
        for class in 0..fibres.classes() {
            self.close_class(one_way);
            self.sorted.clear();
            fibres.for_each_member(class as u32, |state| {
                let rank = u64::from(ranks[state as usize]);
                self.sorted.push(rank << 32 | u64::from(state));
            });
            self.sorted.sort_unstable();
            let mut rank_before = 0;
            for entry in &self.sorted {
                let (rank, state) = ((entry >> 32) as u32, *entry as u32);
                let slot = self.states.len();
                self.rises[slot / 64] |= u64::from(rank != rank_before) << (slot % 64);
                rank_before = rank;
                self.slot_of[state as usize] = slot as u32;
                self.states.push(state);
                if one_way {
                    self.ranks_and_classes.push((rank, class as u32));
                }
            }
        }
        self.close_class(one_way);
        for slot in slots..slots.next_multiple_of(64) {
            self.empty[slot / 64] |= 1 << (slot % 64);
        }
    }

    /// Adds an empty slot.
    fn close_class(&mut self, one_way: bool) {
        let slot = self.states.len();
        self.empty[slot / 64] |= 1 << (slot % 64);
        self.states.push(NO_STATE);
        if one_way {
            self.ranks_and_classes.push((0, 0));
        }
    }

    /// The first slot of the same class and rank.
    #[inline]
    pub(super) fn first_equal(&self, slot: u32) -> u32 {
        let mut word = (slot / 64) as usize;
        let mut rises = self.rises[word] & (u64::MAX >> (63 - slot % 64));
        while rises == 0 {
            word -= 1;
            rises = self.rises[word];
        }
        word as u32 * 64 + rises.ilog2()
    }

    /// The first slot of a class with a state of this rank or above; with one-way options only.
    pub(super) fn first_not_below(&self, fibres: &Fibres, class: u32, rank: u32) -> u32 {
        let (first, end) = slots_of(fibres, class);
        let members = &self.ranks_and_classes[first as usize..end as usize];
        first + members.partition_point(|&(member, _)| member < rank) as u32
    }

    /// The rank and the class of the state in a slot; with one-way options only.
    #[inline]
    pub(super) fn rank_and_class(&self, slot: u32) -> (u32, u32) {
        self.ranks_and_classes[slot as usize]
    }
}

/// The first slot of a class and the one after its last.
#[inline]
pub(super) fn slots_of(fibres: &Fibres, class: u32) -> (u32, u32) {
    let (start, end) = (
        fibres.start(class as usize),
        fibres.start(class as usize + 1),
    );
    ((start as u32 + class + 1), (end as u32 + class + 1))
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
