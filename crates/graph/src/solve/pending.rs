//! The slots that a search has still to visit, given out in ascending order.
//!
//! Any order finds the same states. Ascending order keeps neighbours together in memory, which on big
//! models makes the search several times faster than a queue.

/// A set of slots as bits, with a bit for every word that is not empty, and so on upwards.
#[derive(Debug, Default)]
pub(super) struct Pending {
    levels: Vec<Vec<u64>>,
}

impl Pending {
    /// Empties the set and prepares it for so many slots.
    pub(super) fn reset(&mut self, slots: usize) {
        let mut words = slots;
        let mut height = 0;
        while words > 1 || height == 0 {
            words = words.div_ceil(64);
            if height == self.levels.len() {
                self.levels.push(Vec::new());
            }
            self.levels[height].clear();
            self.levels[height].resize(words, 0);
            height += 1;
        }
        self.levels.truncate(height);
    }

    /// Adds a slot.
    #[inline]
    pub(super) fn insert(&mut self, slot: u32) {
        let mut at = slot as usize;
        for level in &mut self.levels {
            let word = &mut level[at / 64];
            let was_empty = *word == 0;
            *word |= 1 << (at % 64);
            if !was_empty {
                return;
            }
            at /= 64;
        }
    }

    /// Takes out the slots of the first word, from word `from` on, that has any. Gives the word's
    /// number and its bits.
    #[inline]
    pub(super) fn take_word(&mut self, from: usize) -> Option<(usize, u64)> {
        let word = self.word_from(from)?;
        let bits = std::mem::take(&mut self.levels[0][word]);
        let mut at = word;
        for level in &mut self.levels[1..] {
            level[at / 64] &= !(1 << (at % 64));
            if level[at / 64] != 0 {
                break;
            }
            at /= 64;
        }
        Some((word, bits))
    }

    /// The first word from `from` on that is not empty.
    fn word_from(&self, from: usize) -> Option<usize> {
        if *self.levels[0].get(from)? != 0 {
            return Some(from);
        }
        // Climb until something lies ahead, then descend to the first of it.
        let mut at = from + 1;
        for height in 1..self.levels.len() {
            let ahead = *self.levels[height].get(at / 64)? & (u64::MAX << (at % 64));
            if ahead != 0 {
                at = at / 64 * 64 + ahead.trailing_zeros() as usize;
                for level in self.levels[1..height].iter().rev() {
                    at = at * 64 + level[at].trailing_zeros() as usize;
                }
                return Some(at);
            }
            at = at / 64 + 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::Pending;

    proptest! {
        #[test]
        fn gives_out_what_was_put_in(
            slots in 1..300_000u32,
            steps in prop::collection::vec((any::<u32>(), any::<bool>()), 1..200),
        ) {
            let mut pending = Pending::default();
            pending.reset(slots as usize);
            let mut expected = BTreeSet::new();
            let mut from = 0;
            for (slot, put) in steps {
                if put {
                    pending.insert(slot % slots);
                    expected.insert(slot % slots);
                    continue;
                }
                let first = expected.range(from as u32 * 64..).next().copied();
                let taken = pending.take_word(from);
                prop_assert_eq!(taken.map(|(word, _)| word as u32), first.map(|s| s / 64));
                from = 0;
                if let Some((word, bits)) = taken {
                    let in_word = |s: &u32| *s as usize / 64 == word;
                    let all = expected.iter().filter(|s| in_word(s));
                    prop_assert_eq!(bits, all.fold(0, |bits, s| bits | 1 << (s % 64)));
                    expected.retain(|s| !in_word(s));
                    from = word;
                }
            }
        }
    }
}
