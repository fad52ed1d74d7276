//! The search for joint moves: what several movers can reach, nobody moving twice in succession.
//!
//! Moves need not be transitive, so it matters who moved last. A state is entered at most twice, by two
//! different movers: after the first anyone else goes on, after the second the first as well. The
//! search goes by length, so that both are entered as early as possible and ways are shortest.

use crate::StateId;

const NONE: u32 = u32::MAX;

/// States entered, in the order of the length of the ways there.
#[derive(Debug, Clone)]
pub(crate) struct JointSearch {
    entries: Vec<Entry>,
    /// The entries of each state, the first one first.
    of_state: Vec<[u32; 2]>,
}

/// How a state was entered.
#[derive(Debug, Clone, Copy)]
struct Entry {
    state: StateId,
    mover: u16,
    before: u32,
    length: u32,
}

impl JointSearch {
    /// Searches from the first moves `seeds`, each a mover and where it leads, on: from a state entered,
    /// each of `movers` movers except the one that moved there can go on to `targets`. Stops at the
    /// first state for which `stop` is true.
    pub(crate) fn run(
        states: usize,
        movers: u16,
        seeds: impl IntoIterator<Item = (u16, StateId)>,
        mut targets: impl FnMut(u16, StateId) -> Vec<StateId>,
        mut stop: impl FnMut(StateId) -> bool,
    ) -> Self {
        let mut search = JointSearch {
            entries: Vec::new(),
            of_state: vec![[NONE; 2]; states],
        };
        for (mover, state) in seeds {
            if search.enter(state, mover, NONE, 1) && stop(state) {
                return search;
            }
        }
        let mut at = 0;
        while let Some(&Entry {
            state,
            mover: last,
            length,
            ..
        }) = search.entries.get(at)
        {
            let first = search.of_state[state.index()][0] as usize;
            let next = if first == at {
                0..movers
            } else {
                // All others have gone on already.
                let first = search.entries[first].mover;
                first..first + 1
            };
            for mover in next.filter(|&mover| mover != last) {
                for to in targets(mover, state) {
                    if search.enter(to, mover, at as u32, length + 1) && stop(to) {
                        return search;
                    }
                }
            }
            at += 1;
        }
        search
    }

    /// Enters a state, unless nothing new could follow; returns whether it is new.
    fn enter(&mut self, state: StateId, mover: u16, before: u32, length: u32) -> bool {
        let [first, second] = &mut self.of_state[state.index()];
        let is_new = *first == NONE;
        let place = if is_new {
            first
        } else if *second == NONE && self.entries[*first as usize].mover != mover {
            second
        } else {
            return false;
        };
        *place = self.entries.len() as u32;
        self.entries.push(Entry {
            state,
            mover,
            before,
            length,
        });
        is_new
    }

    /// The states entered, each once, by the length of the shortest way.
    pub(crate) fn states(&self) -> impl Iterator<Item = StateId> {
        let is_first = |(at, entry): &(u32, &Entry)| self.of_state[entry.state.index()][0] == *at;
        let entries = (0..).zip(&self.entries).filter(is_first);
        entries.map(|(_, entry)| entry.state)
    }

    /// The length of the shortest way to a state, if it was entered.
    pub(crate) fn length(&self, state: StateId) -> Option<u32> {
        let first = self.of_state[state.index()][0];
        self.entries.get(first as usize).map(|entry| entry.length)
    }

    /// The movers and states of the shortest way to a state, if it was entered.
    pub(crate) fn way_to(&self, state: StateId) -> Option<Vec<(u16, StateId)>> {
        let mut at = self.of_state[state.index()][0];
        self.entries.get(at as usize)?;
        let mut way = Vec::new();
        while let Some(entry) = self.entries.get(at as usize) {
            way.push((entry.mover, entry.state));
            at = entry.before;
        }
        way.reverse();
        Some(way)
    }
}
