//! Fits free states around blocks of states whose order is given, as near to today's order as can be.
//!
//! A free state stands in a level of the blocks or in a gap between two. In the nearest orders, by
//! exchange: states in the same gap keep their order; of two free states that may change places the one
//! that is higher today is not lower; and states tied today that may stand in the same places stand in
//! the same one. So the states that may stand on one side of the block in question, taken by rank, go to its
//! places in successive runs, and the best runs are found by going through the places. What remains is
//! where to cut the free states into those below and those above, as states that are bound to one side
//! cannot change places with those on the other.

use super::blocks::Block;
use crate::StateId;

/// Where bound states have to stand beside the first block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// In its level or below.
    AtMost,
    /// Above its level.
    Above,
}

/// The states of one rank that are in no block.
#[derive(Debug, Clone, Default)]
pub(super) struct Class {
    pub(super) rank: u32,
    pub(super) free: Vec<StateId>,
    pub(super) bound: Vec<StateId>,
}

/// What is to be placed, and around what.
pub(super) struct Placing<'a> {
    pub(super) blocks: &'a [Block],
    /// The blocks of each level from below.
    pub(super) levels: &'a [Vec<usize>],
    pub(super) classes: &'a [Class],
    /// The side of the first block where bound states have to stand.
    pub(super) side: Option<Side>,
    /// Whether a state may stand in a level with which it does not tie today.
    pub(super) new_ties: bool,
}

/// The place of each class: odd in level `place / 2`, even in the gap below it.
#[derive(Debug, Clone)]
pub(super) struct Placement {
    pub(super) free: Vec<usize>,
    pub(super) bound: Vec<usize>,
}

/// The best placements.
pub(super) struct Fitted {
    pub(super) cost: u64,
    pub(super) placements: Vec<Placement>,
    /// Whether these are all.
    pub(super) all: bool,
}

const NEVER: u64 = u64::MAX;

/// The placements that cost least, among states that are fitted and between these and the blocks; `None`
/// if they cost more than `spare`. At most `most` are listed. The work done is taken off `work`; when
/// that is used up, what is returned is of no use.
pub(super) fn place(placing: &Placing, spare: u64, most: usize, work: &mut u64) -> Option<Fitted> {
    let classes = placing.classes;
    let costs = placing.costs();
    let places = costs.len();
    // The places on and below the level of the block in question, and those above.
    let split = placing.side.map_or(places, |_| {
        let own = placing.levels.iter().position(|level| level.contains(&0));
        own.map_or(places, |level| 2 * level + 2)
    });
    let mut best = Fitted {
        cost: spare,
        placements: Vec::new(),
        all: true,
    };
    let mut found = false;
    let cuts = (0..=classes.len())
        .rev()
        .filter(|cut| *cut == classes.len() || (split < places && !classes[*cut].free.is_empty()));
    for cut in cuts {
        let parts = Parts::new(placing, cut, split);
        *work = work.saturating_sub(1 + (classes.len() * places) as u64);
        let least = parts.least(&costs, split);
        // Where only one is listed, another that costs as much is not wanted.
        let enough = u64::from(found && most == 1);
        if least.saturating_add(enough) > best.cost {
            continue;
        }
        let low = Runs::new(&parts.low, 0, &costs[..split]);
        let high = Runs::new(&parts.high, split, &costs[split..]);
        *work = work.saturating_sub(low.work() + high.work());
        if *work == 0 {
            return None;
        }
        let cost = parts
            .across
            .saturating_add(low.cost())
            .saturating_add(high.cost());
        if cost == NEVER
            || cost > best.cost
            || (found && cost == best.cost && best.placements.len() == most)
        {
            best.all &= cost > best.cost;
            continue;
        }
        if cost < best.cost {
            best.placements.clear();
            best.all = true;
        }
        best.cost = cost;
        found = true;
        // One more than is listed shows that there are more.
        let (lows, highs) = (low.all(most + 1), high.all(most + 1));
        for low in &lows {
            for high in &highs {
                if best.placements.len() == most {
                    best.all = false;
                    break;
                }
                best.placements.push(placing.placement(&parts, low, high));
            }
        }
    }
    found.then_some(best)
}

impl Placing<'_> {
    /// What it costs, beside the blocks, to have one state of a class at a place: `[place][class]`.
    fn costs(&self) -> Vec<Vec<u64>> {
        let at = |place: usize| {
            let cost = |class: &Class| {
                let mut cost = 0;
                for (level, blocks) in self.levels.iter().enumerate() {
                    let sign = place.cmp(&(2 * level + 1)) as i8;
                    for block in blocks.iter().map(|block| &self.blocks[*block]) {
                        let today = class.rank.cmp(&block.rank) as i8;
                        if sign == 0 && today != 0 && !self.new_ties {
                            return NEVER;
                        }
                        cost += u64::from(sign.abs_diff(today)) * block.size();
                    }
                }
                cost
            };
            self.classes.iter().map(cost).collect()
        };
        (0..=2 * self.levels.len()).map(at).collect()
    }

    fn placement(&self, parts: &Parts, low: &[usize], high: &[usize]) -> Placement {
        let mut placement = Placement {
            free: vec![0; self.classes.len()],
            bound: vec![0; self.classes.len()],
        };
        let placed = parts.low.iter().zip(low).map(|item| (true, item));
        let placed = placed.chain(parts.high.iter().zip(high).map(|item| (false, item)));
        for (is_low, (item, &place)) in placed {
            if (item.class < parts.cut) == is_low {
                placement.free[item.class] = place;
            }
            if (self.side == Some(Side::Above)) != is_low {
                placement.bound[item.class] = place;
            }
        }
        placement
    }
}

/// States of one class that go to the same place.
struct Item {
    class: usize,
    size: u64,
}

/// The states below and above a cut: free ones by rank, bound ones where they have to be.
struct Parts {
    cut: usize,
    low: Vec<Item>,
    high: Vec<Item>,
    /// What it costs that all the low ones stand below all the high ones.
    across: u64,
}

impl Parts {
    fn new(placing: &Placing, cut: usize, split: usize) -> Self {
        let bound_low = placing.side != Some(Side::Above);
        let sized = |is_low: bool| {
            let size = move |(class, states): (usize, &Class)| {
                let free = ((class < cut) == is_low).then_some(states.free.len());
                let bound = (bound_low == is_low).then_some(states.bound.len());
                let size = (free.unwrap_or(0) + bound.unwrap_or(0)) as u64;
                (size > 0).then_some(Item { class, size })
            };
            placing
                .classes
                .iter()
                .enumerate()
                .filter_map(size)
                .collect()
        };
        let (low, high): (Vec<Item>, Vec<Item>) = (sized(true), sized(false));
        debug_assert!(high.is_empty() || split <= 2 * placing.levels.len());
        let mut across = 0;
        // Of the low states, how many were met and how many of them are below the next high one today.
        let mut lows = low.iter().peekable();
        let total: u64 = low.iter().map(|item| item.size).sum();
        let mut below = 0;
        for item in &high {
            while let Some(lower) = lows.next_if(|lower| lower.class < item.class) {
                below += lower.size;
            }
            let tied = lows
                .peek()
                .filter(|lower| lower.class == item.class)
                .map_or(0, |lower| lower.size);
            across += item.size * (tied + 2 * (total - below - tied));
        }
        Parts {
            cut,
            low,
            high,
            across,
        }
    }

    /// A cost that no placement is below.
    fn least(&self, costs: &[Vec<u64>], split: usize) -> u64 {
        let cheapest = |items: &[Item], places: &[Vec<u64>]| {
            let cheapest = items.iter().map(|item| {
                let costs = places.iter().map(|at| at[item.class]);
                costs.min().unwrap_or(NEVER).saturating_mul(item.size)
            });
            cheapest.fold(0, u64::saturating_add)
        };
        let low = cheapest(&self.low, &costs[..split]);
        let high = cheapest(&self.high, &costs[split..]);
        self.across.saturating_add(low).saturating_add(high)
    }
}

/// The best ways to send items, in their order, to successive places.
struct Runs<'a> {
    items: &'a [Item],
    first: usize,
    costs: &'a [Vec<u64>],
    /// `least[p][c]`: the least cost of the first `c` items at the first `p` places.
    least: Vec<Vec<u64>>,
}

impl<'a> Runs<'a> {
    /// The first of the places is place `first`.
    fn new(items: &'a [Item], first: usize, costs: &'a [Vec<u64>]) -> Self {
        let mut start = vec![NEVER; items.len() + 1];
        start[0] = 0;
        let mut runs = Runs {
            items,
            first,
            costs,
            least: vec![start],
        };
        for (place, at) in costs.iter().enumerate() {
            let before = &runs.least[place];
            let mut row = before.clone();
            for end in 1..=items.len() {
                if runs.is_gap(place) {
                    let item = &items[end - 1];
                    let cost = at[item.class].saturating_mul(item.size);
                    row[end] = row[end].min(row[end - 1].saturating_add(cost));
                } else {
                    runs.each_run(place, end, |begin, cost| {
                        row[end] = row[end].min(before[begin].saturating_add(cost));
                    });
                }
            }
            runs.least.push(row);
        }
        runs
    }

    fn is_gap(&self, place: usize) -> bool {
        (self.first + place).is_multiple_of(2)
    }

    /// The cost at a place of the items before `end` from each beginning on, shortest run first, as far
    /// as they may stand there.
    fn each_run(&self, place: usize, end: usize, mut visit: impl FnMut(usize, u64)) {
        let (mut cost, mut size) = (0u64, 0);
        for (begin, item) in self.items[..end].iter().enumerate().rev() {
            // In a level, items are tied that are not today.
            let tied = if self.is_gap(place) { 0 } else { size };
            let own = self.costs[place][item.class].saturating_add(tied);
            cost = cost.saturating_add(own.saturating_mul(item.size));
            if cost == NEVER {
                return;
            }
            size += item.size;
            visit(begin, cost);
        }
    }

    fn cost(&self) -> u64 {
        self.least[self.costs.len()][self.items.len()]
    }

    fn work(&self) -> u64 {
        let items = self.items.len() as u64;
        self.costs.len() as u64 * items * (items + 1) / 2
    }

    /// The best ways, at most so many: the place of each item.
    fn all(&self, most: usize) -> Vec<Vec<usize>> {
        let mut found = Vec::new();
        let mut places = vec![0; self.items.len()];
        self.trace(
            self.costs.len(),
            self.items.len(),
            &mut places,
            most,
            &mut found,
        );
        found
    }

    fn trace(
        &self,
        before: usize,
        end: usize,
        places: &mut Vec<usize>,
        most: usize,
        found: &mut Vec<Vec<usize>>,
    ) {
        if found.len() == most {
            return;
        }
        let Some(place) = before.checked_sub(1) else {
            found.push(places.clone());
            return;
        };
        let wanted = self.least[before][end];
        let mut begins = Vec::new();
        if self.least[place][end] == wanted {
            begins.push(end);
        }
        self.each_run(place, end, |begin, cost| {
            if self.least[place][begin].saturating_add(cost) == wanted {
                begins.push(begin);
            }
        });
        for begin in begins {
            places[begin..end].fill(self.first + place);
            self.trace(place, begin, places, most, found);
        }
    }
}
