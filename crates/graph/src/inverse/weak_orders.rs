//! The weak orders nearest to today's that satisfy some relations.
//!
//! The distance of two weak orders is that of Kemeny and Snell (1962): a pair of states turned round
//! counts 2, a tie made strict or a strict pair tied counts 1.
//!
//! The states that relations name are few; the others are free, and where the named ones stand decides
//! what is best for the free ones. So every order of the named states that satisfies the relations is
//! tried ([`super::blocks`]), and the free states are fitted around it ([`super::placement`]). Relations
//! that compare the state in question with many others, as those against all its improvements do, are
//! spared this: the others are *bound* to one side of it, and fitted like free states.

use std::collections::{BTreeMap, BTreeSet};

use super::blocks::{Block, BlockOrders};
use super::placement::{Class, Placement, Placing, Side, place};
use super::{Nearest, Orders, Relation};
use crate::{ActorId, GraphModel, StateId};

/// How much work is done in all: comparisons of a state with a place, roughly.
const WORK: u64 = 5_000_000_000;

/// All weak orders, each as the rank of every state.
#[derive(Debug)]
pub struct WeakOrders<'a> {
    model: &'a GraphModel,
    state: StateId,
    new_ties: bool,
    work: u64,
}

impl<'a> WeakOrders<'a> {
    /// All weak orders, those of `model` being today's. If `new_ties` is false, only the orders in which
    /// no two states tie that do not tie today.
    ///
    /// The work done for all questions to these orders together is limited; when that is used up, what is
    /// asked further is not found.
    ///
    /// `state` is the one that most relations compare with others: the search is quick for these. The
    /// orders found do not depend on it.
    #[must_use]
    pub fn around(model: &'a GraphModel, state: StateId, new_ties: bool) -> Self {
        WeakOrders {
            model,
            state,
            new_ties,
            work: WORK,
        }
    }
}

impl Orders for WeakOrders<'_> {
    type Order = Vec<u32>;

    fn nearest(
        &mut self,
        actor: ActorId,
        relations: &BTreeSet<Relation>,
        most: usize,
    ) -> Nearest<Self::Order> {
        let today = self.model.ranks(actor);
        let Some(task) = Task::new(today, relations, self.state, self.new_ties) else {
            return Nearest::Nowhere;
        };
        Search::new(&task, most, &mut self.work).run()
    }

    fn ranks(&self, _: ActorId, order: &Vec<u32>) -> Vec<u32> {
        order.clone()
    }
}

/// The distance of Kemeny and Snell between two weak orders, each given by the rank of every state: the
/// pairs turned round count 2, those tied in one of them only count 1.
///
/// ```
/// use detente_graph::kemeny_snell;
///
/// assert_eq!(kemeny_snell(&[1, 2, 3], &[1, 2, 3]), 0);
/// assert_eq!(kemeny_snell(&[1, 2, 3], &[1, 3, 3]), 1);
/// assert_eq!(kemeny_snell(&[1, 2, 3], &[1, 3, 2]), 2);
/// ```
#[must_use]
pub fn kemeny_snell(one: &[u32], other: &[u32]) -> u64 {
    let places: Vec<(u32, u32)> = one.iter().copied().zip(other.iter().copied()).collect();
    let mut distance = 0;
    for (at, first) in places.iter().enumerate() {
        for second in &places[..at] {
            let before = first.0.cmp(&second.0) as i8;
            let after = first.1.cmp(&second.1) as i8;
            distance += u64::from(before.abs_diff(after));
        }
    }
    distance
}

/// What is to be ordered: blocks of states whose order is tried, classes of states that are fitted
/// around them, and states that stay where they are.
struct Task<'a> {
    today: &'a [u32],
    relations: &'a BTreeSet<Relation>,
    new_ties: bool,
    /// The states that relations name; the one in question first, if states are bound to a side of it.
    blocks: Vec<Block>,
    side: Option<Side>,
    /// All other states from the lowest rank of a state in a block or bound to the highest, by rank.
    /// States outside these ranks stay there: it costs nothing.
    classes: Vec<Class>,
    /// The lowest of these ranks.
    lowest: u32,
}

impl<'a> Task<'a> {
    /// `None` if the relations contradict themselves at a glance.
    fn new(
        today: &'a [u32],
        relations: &'a BTreeSet<Relation>,
        pivot: StateId,
        new_ties: bool,
    ) -> Option<Self> {
        if relations
            .iter()
            .any(|relation| relation.strict && relation.upper == relation.lower)
        {
            return None;
        }
        let at_most = |relation: &&Relation| !relation.strict && relation.upper == pivot;
        let above = |relation: &&Relation| relation.strict && relation.lower == pivot;
        let (side, bound): (Option<Side>, BTreeSet<Relation>) =
            if relations.iter().any(|relation| at_most(&relation)) {
                let bound = relations.iter().filter(at_most).copied();
                (Some(Side::AtMost), bound.collect())
            } else if relations.iter().any(|relation| above(&relation)) {
                let bound = relations.iter().filter(above).copied();
                (Some(Side::Above), bound.collect())
            } else {
                (None, BTreeSet::new())
            };
        let mut named = BTreeSet::new();
        for relation in relations.difference(&bound) {
            named.extend([relation.upper, relation.lower]);
        }
        let ends = bound.iter().map(|relation| match side {
            Some(Side::Above) => relation.upper,
            _ => relation.lower,
        });
        let bound: BTreeSet<StateId> = ends
            .filter(|end| *end != pivot && !named.contains(end))
            .collect();
        let rank = |state: &StateId| today[state.index()];
        named.remove(&pivot);
        let mut blocks: Vec<Block> = Vec::new();
        let single = |state: StateId| Block {
            rank: rank(&state),
            states: vec![state],
        };
        // First, because every bound state is compared with it.
        blocks.extend((side.is_some() || named_in(relations, pivot)).then(|| single(pivot)));
        blocks.extend(named.iter().copied().map(single));
        let taken: BTreeSet<StateId> = blocks
            .iter()
            .flat_map(|block| &block.states)
            .copied()
            .collect();
        let mut by_rank: BTreeMap<u32, Class> = BTreeMap::new();
        for state in (0..today.len() as u32).map(StateId) {
            if taken.contains(&state) {
                continue;
            }
            let rank = rank(&state);
            let class = by_rank.entry(rank).or_insert_with(|| Class {
                rank,
                ..Class::default()
            });
            if bound.contains(&state) {
                class.bound.push(state);
            } else {
                class.free.push(state);
            }
        }
        // Where new ties are forbidden, who may stay tied with the state in question depends on whether
        // those tied with it today stay: tried like the order of the named ones.
        if side.is_some() && !new_ties {
            let class = by_rank.remove(&rank(&pivot)).unwrap_or_default();
            let tied = [class.free, class.bound].into_iter();
            blocks.extend(
                tied.filter(|states| !states.is_empty())
                    .map(|states| Block {
                        rank: rank(&pivot),
                        states,
                    }),
            );
        }
        let stirred = blocks.iter().flat_map(|block| &block.states).chain(&bound);
        let (low, high) = stirred.map(rank).fold((u32::MAX, 0), |(low, high), rank| {
            (low.min(rank), high.max(rank))
        });
        Some(Task {
            today,
            relations,
            new_ties,
            blocks,
            side,
            classes: by_rank
                .into_values()
                .filter(|class| (low..=high).contains(&class.rank))
                .collect(),
            lowest: low,
        })
    }
}

fn named_in(relations: &BTreeSet<Relation>, state: StateId) -> bool {
    relations
        .iter()
        .any(|relation| relation.upper == state || relation.lower == state)
}

/// The search over the orders of the blocks.
struct Search<'t> {
    task: &'t Task<'t>,
    most: usize,
    best: u64,
    orders: BTreeSet<Vec<u32>>,
    all: bool,
    work: &'t mut u64,
}

impl<'t> Search<'t> {
    fn new(task: &'t Task<'t>, most: usize, work: &'t mut u64) -> Self {
        Search {
            task,
            most,
            best: u64::MAX,
            orders: BTreeSet::new(),
            all: true,
            work,
        }
    }

    fn run(mut self) -> Nearest<Vec<u32>> {
        let task = self.task;
        let followers = task.classes.iter().flat_map(|class| {
            let sides = [(&class.free, None), (&class.bound, task.side)];
            sides.map(|(states, side)| {
                let states = states.clone();
                let rank = class.rank;
                (Block { rank, states }, side)
            })
        });
        let followers: Vec<(Block, Option<Side>)> =
            followers.filter(|(block, _)| block.size() > 0).collect();
        let mut orders = BlockOrders::new(&task.blocks, &followers, task.relations, task.new_ties);
        orders.each(&mut |levels, cost| {
            self.fit(levels, cost);
            (*self.work > 0).then(|| self.dearest())
        });
        if *self.work == 0 {
            // Some relation does not hold today.
            return Nearest::Beyond(1);
        }
        if self.orders.is_empty() {
            return Nearest::Nowhere;
        }
        Nearest::At {
            distance: self.best,
            orders: self.orders.into_iter().collect(),
            all: self.all && self.most > 1,
        }
    }

    /// The greatest distance still of interest.
    fn dearest(&self) -> u64 {
        // One more as near as the nearest is not wanted where only one is.
        self.best - u64::from(self.most == 1 && !self.orders.is_empty())
    }

    /// Fits the other states around the blocks, which by themselves cost so much.
    fn fit(&mut self, levels: &[Vec<usize>], cost: u64) {
        let task = self.task;
        let placing = Placing {
            blocks: &task.blocks,
            levels,
            classes: &task.classes,
            side: task.side,
            new_ties: task.new_ties,
        };
        let spare = self.dearest() - cost;
        let fitted = place(&placing, spare, self.most, self.work);
        let Some(fitted) = fitted else { return };
        if cost + fitted.cost < self.best {
            self.best = cost + fitted.cost;
            self.orders.clear();
            self.all = true;
        }
        self.all &= fitted.all;
        for placement in &fitted.placements {
            if self.orders.len() == self.most {
                self.all = false;
                break;
            }
            self.orders.insert(self.ranks(levels, placement));
        }
    }

    /// The rank of every state where blocks and classes are placed.
    fn ranks(&self, levels: &[Vec<usize>], placement: &Placement) -> Vec<u32> {
        let task = self.task;
        let top = 2 * levels.len();
        // States in a gap keep their order; those that are not fitted stay below or above all others.
        let mut places: Vec<(usize, u32)> = task
            .today
            .iter()
            .map(|&rank| (if rank < task.lowest { 0 } else { top }, rank))
            .collect();
        for (level, blocks) in levels.iter().enumerate() {
            for state in blocks.iter().flat_map(|block| &task.blocks[*block].states) {
                places[state.index()] = (2 * level + 1, 0);
            }
        }
        for (place, class) in task.classes.iter().enumerate() {
            for (at, states) in [
                (placement.free[place], &class.free),
                (placement.bound[place], &class.bound),
            ] {
                let rank = if at % 2 == 0 { class.rank } else { 0 };
                for state in states {
                    places[state.index()] = (at, rank);
                }
            }
        }
        let mut distinct = places.clone();
        distinct.sort_unstable();
        distinct.dedup();
        let rank = |place| distinct.partition_point(|other| *other < place) as u32 + 1;
        places.into_iter().map(rank).collect()
    }
}
