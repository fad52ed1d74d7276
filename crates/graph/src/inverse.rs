//! The inverse question: what would have to be preferred for a state to be an equilibrium, or to be one
//! no longer, and what is the smallest change of today's preferences that brings it about.
//!
//! Stability asks which states last under given preferences; this asks the other way round. (Kinsara,
//! Petersons, Hipel and Kilgour 2015, Advanced decision support for the graph model for conflict
//! resolution.)
//!
//! A solution is a preference for everyone under which the state is as wanted. Whether it is so rests on
//! comparisons of two states: a [`Relation`]. The search adds relations one after the other, the cheapest
//! set first, where a set costs what the nearest orders that satisfy it are away from today's. As long as
//! the nearest orders do not serve, it takes something that is amiss and branches on all relations that
//! could put it right: no solution is without one of them. So the first set that serves is a smallest
//! change, and the search has proven it.
//!
//! What the orders are, and how far they are from today's, is left to [`Orders`]: weak orders at the
//! distance of Kemeny and Snell ([`WeakOrders`]), or orders that follow from something else.

mod blocks;
mod necessary;
mod placement;
mod requirement;
mod search;
mod smallest;
mod weak_orders;

use std::collections::{BTreeMap, BTreeSet};

pub use necessary::{Clause, NecessaryRelations, Sanctioning, necessary_relations};
pub use smallest::smallest_change;
pub use weak_orders::{WeakOrders, kemeny_snell};

use crate::{ActorId, StateId};

/// That a decision maker ranks one state at least as high as another, or strictly higher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Relation {
    /// The state that ranks higher.
    pub upper: StateId,
    /// The state that ranks lower.
    pub lower: StateId,
    /// Whether a tie is not enough.
    pub strict: bool,
}

impl Relation {
    /// That `upper` ranks at least as high as `lower`.
    #[must_use]
    pub fn at_least(upper: StateId, lower: StateId) -> Self {
        Relation {
            upper,
            lower,
            strict: false,
        }
    }

    /// That `upper` ranks strictly higher than `lower`.
    #[must_use]
    pub fn above(upper: StateId, lower: StateId) -> Self {
        Relation {
            upper,
            lower,
            strict: true,
        }
    }

    /// Whether it holds under the rank of every state, higher being better.
    ///
    /// # Panics
    /// If a state has no rank.
    #[must_use]
    pub fn holds(self, ranks: &[u32]) -> bool {
        let (upper, lower) = (ranks[self.upper.index()], ranks[self.lower.index()]);
        upper > lower || (!self.strict && upper == lower)
    }
}

/// What is wanted of a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goal {
    /// That it is an equilibrium.
    Equilibrium,
    /// That it is none.
    NoEquilibrium,
}

/// The orders that each decision maker could have, with their distance from the one it has today.
pub trait Orders {
    /// What an order is called.
    type Order: Clone + Ord;

    /// The orders nearest to today's among those under which all `relations` hold, at most `most` of
    /// them. Not all relations hold today.
    fn nearest(
        &mut self,
        actor: ActorId,
        relations: &BTreeSet<Relation>,
        most: usize,
    ) -> Nearest<Self::Order>;

    /// The rank that an order gives each state, higher being better.
    fn ranks(&self, actor: ActorId, order: &Self::Order) -> Vec<u32>;
}

/// The nearest orders that satisfy some relations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nearest<O> {
    /// These.
    At {
        /// How far they are from today's order.
        distance: u64,
        /// The orders, at least one.
        orders: Vec<O>,
        /// Whether these are known to be all at that distance.
        all: bool,
    },
    /// There is no such order.
    Nowhere,
    /// Not found in the work allowed: none is nearer than this.
    Beyond(u64),
}

/// A change of preferences.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NewPreferences<O> {
    /// The new order of everyone whose order changes.
    pub orders: BTreeMap<ActorId, O>,
    /// Why they change: what holds under each of these orders, does not hold today, and led there.
    pub relations: BTreeMap<ActorId, Vec<Relation>>,
}

impl<O> Default for NewPreferences<O> {
    fn default() -> Self {
        NewPreferences {
            orders: BTreeMap::new(),
            relations: BTreeMap::new(),
        }
    }
}

/// The smallest changes of preferences that reach a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Smallest<O> {
    /// Found, and proven to be the smallest.
    Found {
        /// The distance, summed over decision makers; 0 if the goal is reached today.
        distance: u64,
        /// The changes at that distance, in order, at least one.
        changes: Vec<NewPreferences<O>>,
        /// Whether these are all.
        all: bool,
    },
    /// Proven that no change reaches the goal.
    Impossible,
    /// The search was cut.
    Cut {
        /// No change smaller than this reaches the goal: proven.
        at_least: u64,
        /// The smallest change found that reaches it, with its distance.
        best: Option<(u64, NewPreferences<O>)>,
    },
}

/// Where a search is cut: never by time, so that results do not depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchLimits {
    /// How many sets of relations are looked at.
    pub sets: usize,
    /// How many smallest changes are listed.
    pub changes: usize,
}

impl Default for SearchLimits {
    fn default() -> Self {
        SearchLimits {
            sets: 5_000,
            changes: 20,
        }
    }
}
