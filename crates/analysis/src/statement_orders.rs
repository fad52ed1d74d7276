//! The orders an actor could give its statements, and how far each is from today's.
//!
//! The distance is the number of swaps of neighbours that lead from one order to the other (Kendall
//! 1938). States compare by the most important statement on which they differ, so a relation between
//! two states is decided by which of the statements that tell them apart comes first. Orders are built
//! from the top, for one number of swaps after the other; a beginning that decides a relation the wrong
//! way is given up at once.

use std::collections::BTreeSet;

use detente_case::model::Order;
use detente_graph::{ActorId, Nearest, Orders, Relation, StateId};

use crate::conflict::Conflict;
use crate::preference::lexicographic;

/// How many beginnings of orders are looked at for one set of relations.
const MOST_BEGINNINGS: usize = 2_000_000;

/// All orders of each actor's statements: an order is the places that the statements have in the case,
/// most important first. An actor that states its preference otherwise keeps it.
pub(crate) struct StatementOrders<'a> {
    conflict: &'a Conflict<'a>,
}

impl<'a> StatementOrders<'a> {
    pub(crate) fn new(conflict: &'a Conflict<'a>) -> Self {
        Self { conflict }
    }
}

impl Conflict<'_> {
    /// Whether the actor states its preference by statements.
    pub(crate) fn has_statements(&self, actor: ActorId) -> bool {
        self.case.preferences[actor.index()]
            .as_ref()
            .is_some_and(|preference| matches!(preference.order, Order::Statements(_)))
    }
}

impl Orders for StatementOrders<'_> {
    type Order = Vec<usize>;

    fn nearest(
        &mut self,
        actor: ActorId,
        relations: &BTreeSet<Relation>,
        most: usize,
    ) -> Nearest<Vec<usize>> {
        if !self.conflict.has_statements(actor) {
            return Nearest::Nowhere;
        }
        let aims = self.conflict.aims(actor);
        let told = |relation: &Relation| {
            let met = |aim, state: StateId| self.conflict.is_met(aim, state);
            let verdicts = aims
                .iter()
                .map(|aim| i8::from(met(aim, relation.upper)) - i8::from(met(aim, relation.lower)));
            Told {
                verdicts: verdicts.collect(),
                strict: relation.strict,
            }
        };
        Search {
            told: relations.iter().map(told).collect(),
            most,
            order: Vec::new(),
            rest: (0..aims.len()).collect(),
            found: Vec::new(),
            left: MOST_BEGINNINGS,
        }
        .run()
    }

    fn ranks(&self, actor: ActorId, order: &Vec<usize>) -> Vec<u32> {
        let aims = self.conflict.aims(actor);
        let sets: Vec<_> = order.iter().map(|place| &aims[*place].states).collect();
        lexicographic(&sets, self.conflict.state_count())
    }
}

/// The number of swaps of neighbours that lead from the order of the case to another.
pub(crate) fn swaps(order: &[usize]) -> u64 {
    let passed = |(at, place): (usize, &usize)| {
        let before = &order[..at];
        before.iter().filter(|other| *other > place).count() as u64
    };
    order.iter().enumerate().map(passed).sum()
}

/// A relation with what each statement says of it: for it (1), against it (-1), or nothing (0).
struct Told {
    verdicts: Vec<i8>,
    strict: bool,
}

impl Told {
    /// What the first of some statements that says anything says.
    fn decided(&self, places: &[usize]) -> i8 {
        let verdicts = places.iter().map(|place| self.verdicts[*place]);
        verdicts
            .into_iter()
            .find(|verdict| *verdict != 0)
            .unwrap_or(0)
    }

    /// Whether the relation holds if these statements, in order, decide.
    fn holds(&self, places: &[usize]) -> bool {
        let decided = self.decided(places);
        decided > 0 || (decided == 0 && !self.strict)
    }
}

struct Search {
    told: Vec<Told>,
    most: usize,
    /// The beginning of an order.
    order: Vec<usize>,
    /// The statements not placed yet, as in the case.
    rest: Vec<usize>,
    found: Vec<Vec<usize>>,
    /// How many beginnings may still be looked at.
    left: usize,
}

impl Search {
    fn run(mut self) -> Nearest<Vec<usize>> {
        if !self.is_possible() {
            return Nearest::Nowhere;
        }
        let statements = self.rest.len();
        for distance in 0..=statements * statements.saturating_sub(1) / 2 {
            self.extend(distance);
            if self.left == 0 && self.found.is_empty() {
                return Nearest::Beyond(distance as u64);
            }
            if !self.found.is_empty() {
                let all = self.left > 0 && self.found.len() <= self.most;
                self.found.truncate(self.most);
                return Nearest::At {
                    distance: distance as u64,
                    orders: self.found,
                    all,
                };
            }
        }
        Nearest::Nowhere
    }

    /// Whether some order serves. One that begins with a statement against no open relation can do no harm
    /// by it, so it is enough to take such statements as long as there are any.
    fn is_possible(&self) -> bool {
        let mut open: Vec<&Told> = self.told.iter().collect();
        let mut rest = self.rest.clone();
        let harmless =
            |place: &usize, open: &[&Told]| open.iter().all(|told| told.verdicts[*place] >= 0);
        while let Some(at) = rest.iter().position(|place| harmless(place, &open)) {
            let place = rest.remove(at);
            open.retain(|told| told.verdicts[place] == 0);
        }
        // What is left is against some relation that nothing decided.
        rest.is_empty() && open.iter().all(|told| !told.strict)
    }

    /// Completes the beginning in every way that takes so many more swaps and serves. Fewer do not serve.
    fn extend(&mut self, swaps: usize) {
        if self.left == 0 || self.found.len() > self.most {
            return;
        }
        self.left -= 1;
        let whole: Vec<usize> = self.order.iter().chain(&self.rest).copied().collect();
        if self.told.iter().all(|told| told.holds(&whole)) {
            self.found.push(whole);
            return;
        }
        // To pass `at` statements takes as many swaps.
        for at in 0..=swaps.min(self.rest.len().saturating_sub(1)) {
            let Some(&place) = self.rest.get(at) else {
                break;
            };
            self.order.push(place);
            if self.told.iter().all(|told| told.decided(&self.order) >= 0) {
                self.rest.remove(at);
                self.extend(swaps - at);
                self.rest.insert(at, place);
            }
            self.order.pop();
        }
    }
}
