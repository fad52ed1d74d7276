//! The search for the smallest change: sets of relations, the cheapest first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::rc::Rc;

use super::requirement::{Remedy, sanctioned, unsanctioned};
use super::{Goal, Nearest, NewPreferences, Orders, Relation, SearchLimits, Smallest};
use crate::{ActorId, Coalition, Concept, GraphModel, StateId, joint_moves};

/// The distance of what cannot be.
const NEVER: u64 = u64::MAX;

/// The new order of everyone whose order changes.
type NewOrders<O> = BTreeMap<ActorId, O>;

/// Why they change.
type Reasons = BTreeMap<ActorId, Vec<Relation>>;

/// The relations asked of one decision maker.
type Relations = Rc<BTreeSet<Relation>>;

/// What is asked of everyone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Set {
    relations: Vec<Relations>,
    /// Where none is wanted: whose move, and where to, is to have no sanction.
    tempted: Option<(ActorId, StateId)>,
}

/// A set still to be looked at: the least it could cost, then the youngest first, as it asks for the most.
type Open = (Reverse<u64>, usize, Set);

/// What is asked.
#[derive(Clone, Copy)]
pub(super) struct Question<'q> {
    pub(super) model: &'q GraphModel,
    pub(super) state: StateId,
    pub(super) concept: Concept,
    pub(super) goal: Goal,
    pub(super) changing: &'q [ActorId],
    pub(super) limits: SearchLimits,
}

/// One search.
pub(super) struct Search<'s, O: Orders> {
    question: Question<'s>,
    /// For whom the state is to be stable.
    whose: &'s [ActorId],
    /// How far each one's order has to change at least, whatever the others do.
    floors: &'s [u64],
    orders: &'s mut O,
    known: BTreeMap<(ActorId, Relations), Rc<Nearest<O::Order>>>,
    open: BinaryHeap<Open>,
    pushed: usize,
    met: BTreeSet<Set>,
}

impl<'s, O: Orders> Search<'s, O> {
    /// A search for changes that make the state stable for each of `whose`, or unstable for one of them.
    pub(super) fn new(
        question: Question<'s>,
        whose: &'s [ActorId],
        floors: &'s [u64],
        orders: &'s mut O,
    ) -> Self {
        Search {
            question,
            whose,
            floors,
            orders,
            known: BTreeMap::new(),
            open: BinaryHeap::new(),
            pushed: 0,
            met: BTreeSet::new(),
        }
    }

    pub(super) fn run(mut self) -> Smallest<O::Order> {
        let upper = self.some_change();
        self.begin();
        let mut optimum: Option<u64> = None;
        let mut changes = BTreeMap::new();
        let mut all = true;
        let mut looked_at = 0;
        while let Some((Reverse(bound), _, set)) = self.open.pop() {
            if optimum.is_some_and(|optimum| bound > optimum) {
                break;
            }
            looked_at += 1;
            if looked_at > self.question.limits.sets {
                if optimum.is_none() {
                    return cut(bound, upper);
                }
                all = false;
                break;
            }
            let nearest: Vec<Rc<Nearest<O::Order>>> = (0..self.question.model.actors())
                .map(|actor| self.nearest(ActorId(actor as u16), &set.relations[actor]))
                .collect();
            let Some(cost) = self.bound(&nearest) else {
                continue;
            };
            if cost > bound {
                self.push(cost, set);
                continue;
            }
            if nearest
                .iter()
                .any(|nearest| matches!(**nearest, Nearest::Beyond(_)))
            {
                if optimum.is_none() {
                    return cut(bound, upper);
                }
                all = false;
                continue;
            }
            // Once it is known what the smallest changes cost, those of this set are among its nearest
            // orders; unless these alone cost less, and everyone's floors make up for it.
            if optimum.is_some() && sum(nearest.iter().map(|nearest| least(nearest))) == optimum {
                all &= self.collect(&set, &mut changes);
                continue;
            }
            let first = self.with(&first_orders(&nearest));
            let Some(remedies) = self.amiss(&first, set.tempted) else {
                optimum = Some(cost);
                all &= self.collect(&set, &mut changes);
                continue;
            };
            let most = optimum.or(upper.as_ref().map(|upper| upper.0));
            for remedy in remedies {
                self.branch(&set, &nearest, &remedy, most);
            }
        }
        match optimum {
            Some(distance) => Smallest::Found {
                distance,
                changes: changes
                    .into_iter()
                    .map(|(orders, relations)| NewPreferences { orders, relations })
                    .collect(),
                all,
            },
            None => Smallest::Impossible,
        }
    }

    /// The sets that the search begins with.
    fn begin(&mut self) {
        let none = Set {
            relations: vec![Relations::default(); self.question.model.actors()],
            tempted: None,
        };
        match self.question.goal {
            Goal::Equilibrium => self.push(0, none),
            Goal::NoEquilibrium => {
                for &actor in self.whose {
                    for to in self
                        .question
                        .model
                        .moves()
                        .reachable(actor, self.question.state)
                    {
                        let tempted = Set {
                            tempted: Some((actor, to)),
                            ..none.clone()
                        };
                        let relations = vec![Relation::above(to, self.question.state)];
                        let nearest = Vec::new();
                        self.branch(&tempted, &nearest, &Remedy { actor, relations }, None);
                    }
                }
            }
        }
    }

    fn push(&mut self, bound: u64, set: Set) {
        self.pushed += 1;
        self.open.push((Reverse(bound), self.pushed, set));
    }

    /// Asks for what a remedy asks too, where that can be and costs no more than `most`. `nearest` are the
    /// orders nearest to what was asked before.
    fn branch(
        &mut self,
        set: &Set,
        nearest: &[Rc<Nearest<O::Order>>],
        remedy: &Remedy,
        most: Option<u64>,
    ) {
        let actor = remedy.actor;
        let mut relations = BTreeSet::clone(&set.relations[actor.index()]);
        if self.question.changing.contains(&actor) {
            relations.extend(&remedy.relations);
        }
        let before = nearest.get(actor.index()).and_then(|own| least(own));
        let own = self.alone(remedy).max(before.unwrap_or(0));
        if own == NEVER {
            return;
        }
        let bounds = self.floors.iter().enumerate().map(|(other, floor)| {
            let nearest = nearest.get(other).and_then(|nearest| least(nearest));
            let least = if other == actor.index() {
                Some(own)
            } else {
                nearest
            };
            least.unwrap_or(0).max(*floor)
        });
        let bound = bounds.sum();
        if most.is_some_and(|most| bound > most) {
            return;
        }
        let mut next = set.clone();
        next.relations[actor.index()] = Rc::new(relations);
        if self.met.insert(next.clone()) {
            self.push(bound, next);
        }
    }

    /// A distance that no orders under which all is as asked are below together; `None` if there are none.
    fn bound(&self, nearest: &[Rc<Nearest<O::Order>>]) -> Option<u64> {
        let bounds = nearest.iter().zip(self.floors);
        sum(bounds.map(|(nearest, floor)| Some(least(nearest)?.max(*floor))))
    }

    /// A nearest order.
    fn nearest(&mut self, actor: ActorId, relations: &Relations) -> Rc<Nearest<O::Order>> {
        let key = (actor, Rc::clone(relations));
        if let Some(known) = self.known.get(&key) {
            return Rc::clone(known);
        }
        let ranks = self.question.model.ranks(actor);
        let nearest = if relations.iter().all(|relation| relation.holds(ranks)) {
            // As today.
            Nearest::At {
                distance: 0,
                orders: Vec::new(),
                all: true,
            }
        } else {
            self.orders.nearest(actor, relations, 1)
        };
        let nearest = Rc::new(nearest);
        self.known.insert(key, Rc::clone(&nearest));
        nearest
    }

    /// The model with some orders changed.
    fn with(&self, new: &NewOrders<O::Order>) -> GraphModel {
        let actors = (0..self.question.model.actors() as u16).map(ActorId);
        let ranks = actors.map(|actor| match new.get(&actor) {
            Some(order) => self.orders.ranks(actor, order),
            None => self.question.model.ranks(actor).to_vec(),
        });
        GraphModel::new(self.question.model.moves().clone(), ranks.collect())
            .expect("an order ranks every state")
    }

    /// What could put right what is amiss; `None` if nothing is.
    fn amiss(
        &mut self,
        model: &GraphModel,
        tempted: Option<(ActorId, StateId)>,
    ) -> Option<Vec<Remedy>> {
        if let Some(tempted) = tempted {
            return sanctioned(model, self.question.state, self.question.concept, tempted);
        }
        // First what each one's own order lacks for any sanction to count, credible or not: to put
        // that right asks for more, and in fewer ways.
        let amiss = [
            without_credibility(self.question.concept),
            self.question.concept,
        ]
        .into_iter();
        let mut amiss =
            amiss.map(|concept| unsanctioned(model, self.question.state, concept, self.whose));
        let amiss = amiss.find(|amiss| !amiss.is_empty())?;
        // Of several improvements, the one that is the dearest to stop.
        let mut hardest: Option<(u64, Vec<Remedy>)> = None;
        for remedies in amiss {
            let costs = remedies.iter().map(|remedy| self.alone(remedy));
            let cost = costs.min().unwrap_or(NEVER);
            if hardest.as_ref().is_none_or(|(most, _)| cost > *most) {
                hardest = Some((cost, remedies));
            }
        }
        hardest.map(|(_, remedies)| remedies)
    }

    /// What a remedy costs at least by itself, or that it cannot be.
    fn alone(&mut self, remedy: &Remedy) -> u64 {
        let mut bound = 0;
        for relation in &remedy.relations {
            let alone = if self.question.changing.contains(&remedy.actor) {
                let relations = Rc::new(BTreeSet::from([*relation]));
                least(&self.nearest(remedy.actor, &relations))
            } else {
                let holds = relation.holds(self.question.model.ranks(remedy.actor));
                holds.then_some(0)
            };
            bound = bound.max(alone.unwrap_or(NEVER));
        }
        bound
    }

    /// Gathers the changes that reach the goal among all nearest orders for one set; returns whether
    /// none was left out.
    fn collect(&mut self, set: &Set, changes: &mut BTreeMap<NewOrders<O::Order>, Reasons>) -> bool {
        let mut complete = true;
        let mut combined = vec![NewOrders::new()];
        for (actor, relations) in (0..).map(ActorId).zip(&set.relations) {
            if self.missing_today(actor, relations).is_empty() {
                continue;
            }
            let most = self.question.limits.changes.saturating_add(1).max(2);
            let Nearest::At { orders, all, .. } = self.orders.nearest(actor, relations, most)
            else {
                return false;
            };
            complete &= all;
            let with_each = combined.iter().flat_map(|new| {
                orders.iter().map(move |order| {
                    let mut new = new.clone();
                    new.insert(actor, order.clone());
                    new
                })
            });
            let mut with_each: Vec<_> = with_each.take(self.question.limits.changes + 1).collect();
            complete &= with_each.len() <= self.question.limits.changes;
            with_each.truncate(self.question.limits.changes);
            combined = with_each;
        }
        for new in combined {
            if changes.contains_key(&new) || self.amiss(&self.with(&new), set.tempted).is_some() {
                continue;
            }
            if changes.len() == self.question.limits.changes {
                return false;
            }
            let reasons = (0..).map(ActorId).zip(&set.relations);
            let reasons = reasons.map(|(actor, own)| (actor, self.missing_today(actor, own)));
            changes.insert(new, reasons.filter(|(_, own)| !own.is_empty()).collect());
        }
        complete
    }

    /// Some change that reaches the goal, found at once, if that can be: for an equilibrium, that
    /// nobody who would leave has a reason to; for none, that somebody has one and nobody can answer.
    fn some_change(&mut self) -> Option<(u64, NewPreferences<O::Order>)> {
        let state = self.question.state;
        if self.question.goal == Goal::Equilibrium {
            // Others may have held only on what those tempted today would no longer want.
            let tempted = self.tempted_today();
            let everyone = self.whose.to_vec();
            return [tempted, everyone].into_iter().find_map(|whose| {
                let (distance, new) = self.content(&whose)?;
                let serves = self.amiss(&self.with(&new.orders), None).is_none();
                serves.then_some((distance, new))
            });
        }
        let mut best: Option<(u64, NewPreferences<O::Order>)> = None;
        for &actor in self.whose {
            for to in self.question.model.moves().reachable(actor, state) {
                let others = (0..self.question.model.actors() as u16).map(ActorId);
                let others = Coalition::new(others.filter(|other| *other != actor)).ok()?;
                let reach = joint_moves(self.question.model, to, others);
                let better = reach.states().iter().copied().chain([to]);
                let relations = better.map(|better| Relation::above(better, state));
                let mut new = NewPreferences::default();
                let Some(distance) = self.add_nearest(actor, relations.collect(), &mut new) else {
                    continue;
                };
                if best.as_ref().is_none_or(|best| distance < best.0) {
                    best = Some((distance, new));
                }
            }
        }
        best
    }

    /// Those with an improvement without sanction today.
    fn tempted_today(&self) -> Vec<ActorId> {
        let tempted = self.whose.iter().copied().filter(|actor| {
            !unsanctioned(
                self.question.model,
                self.question.state,
                self.question.concept,
                &[*actor],
            )
            .is_empty()
        });
        tempted.collect()
    }

    /// The nearest orders with which none of these has an improvement, and their distance.
    fn content(&mut self, whose: &[ActorId]) -> Option<(u64, NewPreferences<O::Order>)> {
        let mut distance = 0;
        let mut new = NewPreferences::default();
        for &actor in whose {
            let moves = self
                .question
                .model
                .moves()
                .reachable(actor, self.question.state)
                .into_iter();
            let relations = moves.map(|to| Relation::at_least(self.question.state, to));
            distance += self.add_nearest(actor, relations.collect(), &mut new)?;
        }
        Some((distance, new))
    }

    /// Adds a nearest order to a change, unless today's serves, and returns its distance.
    fn add_nearest(
        &mut self,
        actor: ActorId,
        relations: BTreeSet<Relation>,
        new: &mut NewPreferences<O::Order>,
    ) -> Option<u64> {
        let missing = self.missing_today(actor, &relations);
        if missing.is_empty() {
            return Some(0);
        }
        if !self.question.changing.contains(&actor) {
            return None;
        }
        match &*self.nearest(actor, &Rc::new(relations)) {
            Nearest::At {
                distance, orders, ..
            } => {
                new.orders.insert(actor, orders.first()?.clone());
                new.relations.insert(actor, missing);
                Some(*distance)
            }
            Nearest::Nowhere | Nearest::Beyond(_) => None,
        }
    }

    /// The relations that do not hold today.
    fn missing_today(&self, actor: ActorId, relations: &BTreeSet<Relation>) -> Vec<Relation> {
        let ranks = self.question.model.ranks(actor);
        let relations = relations.iter().copied();
        relations
            .filter(|relation| !relation.holds(ranks))
            .collect()
    }
}

/// What is known when a search is cut: it may be that the change found is a smallest one.
fn cut<O>(at_least: u64, best: Option<(u64, NewPreferences<O>)>) -> Smallest<O> {
    match best {
        Some((distance, change)) if distance <= at_least => Smallest::Found {
            distance,
            changes: vec![change],
            all: false,
        },
        best => Smallest::Cut { at_least, best },
    }
}

/// The first of the nearest orders of everyone who has to change.
fn first_orders<O: Clone>(nearest: &[Rc<Nearest<O>>]) -> NewOrders<O> {
    let first = |(actor, nearest): (ActorId, &Rc<Nearest<O>>)| match &**nearest {
        Nearest::At { orders, .. } => Some((actor, orders.first()?.clone())),
        Nearest::Nowhere | Nearest::Beyond(_) => None,
    };
    (0..).map(ActorId).zip(nearest).filter_map(first).collect()
}

/// The concept with sanctions that need not be credible, and otherwise the same.
pub(super) fn without_credibility(concept: Concept) -> Concept {
    match concept {
        Concept::Seq => Concept::Gmr,
        Concept::SymSeq => Concept::Smr,
        Concept::Nash | Concept::Gmr | Concept::Smr => concept,
    }
}

/// A distance that no order that serves is below; `None` if none serves.
fn least<O>(nearest: &Nearest<O>) -> Option<u64> {
    match nearest {
        Nearest::At { distance, .. } | Nearest::Beyond(distance) => Some(*distance),
        Nearest::Nowhere => None,
    }
}

/// The sum, if all are there.
fn sum(distances: impl Iterator<Item = Option<u64>>) -> Option<u64> {
    distances.sum()
}
