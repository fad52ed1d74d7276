//! The fibres of one decision maker in option form, and the classes that one-way options make of them.
//!
//! A *fibre* is a set of states that agree outside the decision maker's options. Where none of its
//! options is one-way, it can move from any member to any other. One-way options split a fibre into
//! *classes* by which of them are used up; a move never makes a used-up option available again, so
//! it stays in its class or enters one in which more is used up.

use std::collections::HashMap;

/// Picks some bits of a mask and packs them together; the others are dropped.
#[derive(Debug, Clone)]
pub(crate) struct Gather {
    /// The mask is cut in two halves, the lower of so many bits, each looked up in its table.
    split: u32,
    low: Vec<u32>,
    high: Vec<u32>,
}

impl Gather {
    /// Picks the bits of `picked` from masks of `options` bits, inverting those of `inverted`.
    pub(crate) fn new(options: usize, picked: u64, inverted: u64) -> Self {
        // The masks of a word differ in the lower half only.
        let split = options.div_ceil(2).max(6).min(options);
        let table = |from: usize, bits: usize| -> Vec<u32> {
            let below = (picked & ((1u64 << from) - 1)).count_ones();
            (0..1u64 << bits)
                .map(|part| {
                    pack(
                        (part << from) ^ inverted,
                        picked & (((1 << bits) - 1) << from),
                    )
                })
                .map(|packed| packed << below)
                .collect()
        };
        Gather {
            split: split as u32,
            low: table(0, split),
            high: table(split, options - split),
        }
    }

    /// The picked bits of a mask.
    #[inline]
    pub(crate) fn of(&self, mask: u32) -> u32 {
        let low = self.low[(mask & ((1 << self.split) - 1)) as usize];
        low | self.high[(mask >> self.split) as usize]
    }

    /// How many different results there are.
    pub(crate) fn results(&self) -> usize {
        self.low.last().map_or(0, |low| *low as usize)
            + self.high.last().map_or(0, |high| *high as usize)
            + 1
    }

    /// The results for the masks of a word, those from `64 * word` on: the parts in which they
    /// differ and the part that they share.
    #[inline]
    pub(crate) fn of_word(&self, word: usize) -> (&[u32], u32) {
        let first = word * 64;
        let from = first & ((1 << self.split) - 1);
        let end = self.low.len().min(from + 64);
        (&self.low[from..end], self.high[first >> self.split])
    }
}

/// The bits of `mask` that are in `picked`, moved together.
fn pack(mask: u64, picked: u64) -> u32 {
    let mut together = 0;
    let mut rest = picked;
    let mut place = 0;
    while rest != 0 {
        together |= (((mask >> rest.trailing_zeros()) & 1) as u32) << place;
        rest &= rest - 1;
        place += 1;
    }
    together
}

/// The inverse of [`pack`].
fn spread(together: u32, picked: u64) -> u64 {
    let mut mask = 0;
    let mut rest = picked;
    let mut from = together;
    while rest != 0 {
        mask |= u64::from(from & 1) << rest.trailing_zeros();
        rest &= rest - 1;
        from >>= 1;
    }
    mask
}

/// Calls `found` for every set of bits within `bits`, in ascending order.
fn for_each_subset(bits: u64, mut found: impl FnMut(u64)) {
    let mut subset = 0u64;
    loop {
        found(subset);
        subset = subset.wrapping_sub(bits) & bits;
        if subset == 0 {
            return;
        }
    }
}

/// The fibres of one decision maker, split into classes.
#[derive(Debug, Clone)]
pub(crate) enum Fibres {
    /// Every combination of options is feasible: states are their own masks, classes are numbered
    /// by the bits that their members share, a one-way option counting 1 where it is used up.
    All {
        class_of: Gather,
        /// The bits that the members of a class share.
        shared: u64,
        /// Those of them that are one-way options to be dropped.
        to_no: u64,
        /// The bits of a class's number that stand for one-way options.
        used_up: u64,
        /// The options that the members of a class differ in.
        free: u64,
    },
    /// The feasible states are listed.
    Listed {
        class_of: Vec<u32>,
        /// Where each class begins in `members`, and the end of the last.
        starts: Vec<u32>,
        /// The states, class by class, ascending within each.
        members: Vec<u32>,
        /// For one-way options only: which are used up in each class …
        used_up: Vec<u64>,
        /// … and the first class of its fibre and the one after the last.
        siblings: Vec<(u32, u32)>,
    },
}

impl Fibres {
    /// The fibres where every combination of `options` options is feasible.
    pub(crate) fn of_all(options: usize, free: u64, to_yes: u64, to_no: u64) -> Self {
        let shared = ((1u64 << options) - 1) & !free;
        Fibres::All {
            class_of: Gather::new(options, shared, to_no),
            shared,
            to_no,
            used_up: u64::from(pack(to_yes | to_no, shared)),
            free,
        }
    }

    /// The fibres of a list of feasible masks.
    pub(crate) fn of_listed(masks: &[u64], free: u64, to_yes: u64, to_no: u64) -> Self {
        let one_way = to_yes | to_no;
        let mut numbers = HashMap::new();
        let mut keys = Vec::new();
        let mut class_of: Vec<u32> = masks
            .iter()
            .map(|mask| {
                // One-way options in the key count 1 where they are used up.
                let key = (mask ^ to_no) & !free;
                *numbers.entry(key).or_insert_with(|| {
                    keys.push(key);
                    keys.len() as u32 - 1
                })
            })
            .collect();

        // Classes of one fibre come next to each other.
        let (mut used_up, mut siblings) = (Vec::new(), Vec::new());
        if one_way != 0 {
            let mut sorted: Vec<u32> = (0..keys.len() as u32).collect();
            let key_of = |class: &u32| {
                let key = keys[*class as usize];
                (key & !one_way, key & one_way)
            };
            sorted.sort_unstable_by_key(key_of);
            let mut renumbered = vec![0; keys.len()];
            let in_one_fibre = |one: &u32, other: &u32| key_of(one).0 == key_of(other).0;
            let mut first = 0;
            for fibre in sorted.chunk_by(in_one_fibre) {
                let end = first + fibre.len() as u32;
                for (new, old) in (first..end).zip(fibre) {
                    renumbered[*old as usize] = new;
                    used_up.push(key_of(old).1);
                    siblings.push((first, end));
                }
                first = end;
            }
            for class in &mut class_of {
                *class = renumbered[*class as usize];
            }
        }

        let mut starts = vec![0; keys.len() + 1];
        for class in &class_of {
            starts[*class as usize + 1] += 1;
        }
        for class in 0..keys.len() {
            starts[class + 1] += starts[class];
        }
        let mut members = vec![0; masks.len()];
        let mut place = starts.clone();
        for (state, class) in class_of.iter().enumerate() {
            let place = &mut place[*class as usize];
            members[*place as usize] = state as u32;
            *place += 1;
        }
        Fibres::Listed {
            class_of,
            starts,
            members,
            used_up,
            siblings,
        }
    }

    /// Whether the decision maker can move at all, from some state.
    pub(crate) fn can_move(&self) -> bool {
        match self {
            Fibres::All { free, used_up, .. } => *free != 0 || *used_up != 0,
            Fibres::Listed {
                starts,
                members,
                siblings,
                ..
            } => {
                starts.len() <= members.len() || siblings.iter().any(|(first, end)| end - first > 1)
            }
        }
    }

    /// Whether one-way options split the fibres.
    pub(crate) fn is_one_way(&self) -> bool {
        match self {
            Fibres::All { used_up, .. } => *used_up != 0,
            Fibres::Listed { used_up, .. } => !used_up.is_empty(),
        }
    }

    /// The number of classes.
    pub(crate) fn classes(&self) -> usize {
        match self {
            Fibres::All { shared, .. } => 1 << shared.count_ones(),
            Fibres::Listed { starts, .. } => starts.len() - 1,
        }
    }

    /// The class a state belongs to.
    #[inline]
    pub(crate) fn class_of(&self, state: u32) -> u32 {
        match self {
            Fibres::All { class_of, .. } => class_of.of(state),
            Fibres::Listed { class_of, .. } => class_of[state as usize],
        }
    }

    /// The classes of the states of a word, those from `64 * word` on: a class is the part of its own
    /// combined, by `|`, with the part that all share.
    #[inline]
    pub(crate) fn classes_of_word(&self, word: usize) -> (&[u32], u32) {
        match self {
            Fibres::All { class_of, .. } => class_of.of_word(word),
            Fibres::Listed { class_of, .. } => {
                let end = class_of.len().min(word * 64 + 64);
                (&class_of[word * 64..end], 0)
            }
        }
    }

    /// Calls `found` with the class and the rank of every state, in ascending order.
    #[inline]
    pub(crate) fn for_each_state(&self, ranks: &[u32], mut found: impl FnMut(u32, u32)) {
        for (word, ranks) in ranks.chunks(64).enumerate() {
            let (classes, shared) = self.classes_of_word(word);
            for (class, rank) in classes.iter().zip(ranks) {
                found(class | shared, *rank);
            }
        }
    }

    /// How many states the classes before this one have; for the number of classes, all of them.
    #[inline]
    pub(crate) fn start(&self, class: usize) -> usize {
        match self {
            Fibres::All { free, .. } => class << free.count_ones(),
            Fibres::Listed { starts, .. } => starts[class] as usize,
        }
    }

    /// How many moves the decision maker has, from all states together.
    pub(crate) fn moves(&self) -> u128 {
        let own = |class: usize| self.size(class) as u128 * (self.ends(class as u32) - 1) as u128;
        (0..self.classes()).map(own).sum()
    }

    /// How many states a class has.
    fn size(&self, class: usize) -> usize {
        self.start(class + 1) - self.start(class)
    }

    /// How many states can be entered from a state of a class, that state included.
    pub(crate) fn ends(&self, class: u32) -> usize {
        let mut ends = 0;
        self.for_each_target(class, |to| ends += self.size(to as usize));
        ends
    }

    /// Calls `found` for every member of a class, in ascending order.
    pub(crate) fn for_each_member(&self, class: u32, mut found: impl FnMut(u32)) {
        match self {
            Fibres::All {
                shared,
                to_no,
                free,
                ..
            } => {
                let common = spread(class, *shared) ^ to_no;
                for_each_subset(*free, |own| found((common | own) as u32));
            }
            Fibres::Listed {
                starts, members, ..
            } => {
                let (start, end) = (starts[class as usize], starts[class as usize + 1]);
                for state in &members[start as usize..end as usize] {
                    found(*state);
                }
            }
        }
    }

    /// Calls `found` for every class that a move from this class can enter, itself included.
    pub(crate) fn for_each_target(&self, class: u32, mut found: impl FnMut(u32)) {
        match self {
            Fibres::All { used_up, .. } => {
                let unused = used_up & !u64::from(class);
                for_each_subset(unused, |more| found(class | more as u32));
            }
            Fibres::Listed { used_up, .. } => {
                self.for_each_sibling(class, |other| {
                    if other == class || used_up[class as usize] & !used_up[other as usize] == 0 {
                        found(other);
                    }
                });
            }
        }
    }

    /// Calls `found` for every class from which a move can enter this class, itself included.
    pub(crate) fn for_each_source(&self, class: u32, mut found: impl FnMut(u32)) {
        match self {
            Fibres::All { used_up, .. } => {
                let kept = class & !(*used_up as u32);
                let used = used_up & u64::from(class);
                for_each_subset(used, |less| found(kept | less as u32));
            }
            Fibres::Listed { used_up, .. } => {
                self.for_each_sibling(class, |other| {
                    if other == class || used_up[other as usize] & !used_up[class as usize] == 0 {
                        found(other);
                    }
                });
            }
        }
    }

    /// Raises the value of every class to the greatest of the classes that its moves can enter.
    pub(crate) fn raise_to_targets(&self, values: &mut [u32]) {
        match self {
            Fibres::All { used_up, .. } => {
                let mut rest = *used_up as usize;
                while rest != 0 {
                    let option = rest & rest.wrapping_neg();
                    for class in (0..values.len()).filter(|class| class & option == 0) {
                        values[class] = values[class].max(values[class | option]);
                    }
                    rest &= rest - 1;
                }
            }
            Fibres::Listed { used_up, .. } => {
                // Within a fibre classes ascend by what is used up, so targets come later and keep
                // their own values until every class before them has looked.
                for class in 0..used_up.len() as u32 {
                    let mut greatest = 0;
                    self.for_each_target(class, |to| greatest = greatest.max(values[to as usize]));
                    values[class as usize] = greatest;
                }
            }
        }
    }

    /// Calls `found` for every class of the fibre a listed class belongs to, itself included.
    fn for_each_sibling(&self, class: u32, mut found: impl FnMut(u32)) {
        match self {
            Fibres::Listed { siblings, .. } if !siblings.is_empty() => {
                let (first, end) = siblings[class as usize];
                (first..end).for_each(found);
            }
            _ => found(class),
        }
    }
}
