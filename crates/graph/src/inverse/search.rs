//! The search for the smallest change: sets of relations, the cheapest first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::rc::Rc;

use super::requirement::{Remedy, sanctioned, unsanctioned};
use super::{Goal, Nearest, NewOrders, Orders, Relation, SearchLimits, Smallest};
use crate::{ActorId, Coalition, Concept, GraphModel, StateId, joint_moves};

/// The smallest changes of preferences that make `state` an equilibrium under a concept, or none. Only
/// those in `changing` change theirs; `orders` says what orders they could have.
///
/// Under concepts whose sanctions need not be credible, being an equilibrium is a matter of each
/// decision maker's own order, and each is searched by itself.
///
/// ```
/// use detente_graph::{
///     ActorId, Concept, Feasible, Goal, GraphModel, Moves, OptionDef, OptionForm, SearchLimits,
///     Smallest, StateId, WeakOrders, smallest_change,
/// };
///
/// // The prisoner's dilemma: what would make mutual cooperation a Nash equilibrium?
/// let options = [0, 1].map(|owner| OptionDef { owner: ActorId(owner), one_way: None });
/// let form = OptionForm::new(2, options.to_vec(), Feasible::All)?;
/// // In the order: both betray, the first cooperates, the second does, both do.
/// let model = GraphModel::new(Moves::Options(form), vec![vec![2, 1, 4, 3], vec![2, 4, 1, 3]])?;
/// let both = StateId(3);
/// let mut orders = WeakOrders::around(&model, both, true, 20);
/// let everyone = [ActorId(0), ActorId(1)];
/// let limits = SearchLimits::default();
/// let found = smallest_change(
///     &model, both, Concept::Nash, Goal::Equilibrium, &mut orders, &everyone, limits,
/// );
/// // Each ties it with betraying the other.
/// let Smallest::Found { distance, changes, .. } = found else { panic!("it is small") };
/// assert_eq!(distance, 2);
/// assert_eq!(changes[0][&ActorId(0)], [2, 1, 3, 3]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Panics
/// If a decision maker or the state does not exist.
pub fn smallest_change<O: Orders>(
    model: &GraphModel,
    state: StateId,
    concept: Concept,
    goal: Goal,
    orders: &mut O,
    changing: &[ActorId],
    limits: SearchLimits,
) -> Smallest<O::Order> {
    let everyone: Vec<ActorId> = (0..model.actors() as u16).map(ActorId).collect();
    let credible = concept.sanction_rule().is_some_and(|rule| rule.credible);
    let mut found = |whose: &[ActorId]| {
        let search = Search {
            model,
            state,
            concept,
            goal,
            whose,
            changing,
            limits,
            orders: &mut *orders,
            known: BTreeMap::new(),
            open: BinaryHeap::new(),
            pushed: 0,
            met: BTreeSet::new(),
        };
        search.run()
    };
    if goal == Goal::NoEquilibrium || credible {
        return found(&everyone);
    }
    let each = everyone.iter().map(|actor| found(&[*actor]));
    let nothing = Smallest::Found {
        distance: 0,
        changes: vec![NewOrders::new()],
        all: true,
    };
    each.fold(nothing, |one, other| together(one, other, limits.changes))
}

/// Both of two changes that do not touch the same decision makers.
fn together<O: Clone>(one: Smallest<O>, other: Smallest<O>, most: usize) -> Smallest<O> {
    let joined = |one: &NewOrders<O>, other: &NewOrders<O>| {
        let both = one.iter().chain(other);
        both.map(|(actor, order)| (*actor, order.clone())).collect()
    };
    match (one, other) {
        (Smallest::Impossible, _) | (_, Smallest::Impossible) => Smallest::Impossible,
        (
            Smallest::Found {
                distance,
                changes,
                all,
            },
            Smallest::Found {
                distance: more,
                changes: others,
                all: all_others,
            },
        ) => {
            let pairs = changes
                .iter()
                .flat_map(|one| others.iter().map(|other| joined(one, other)));
            Smallest::Found {
                distance: distance + more,
                all: all && all_others && changes.len() * others.len() <= most,
                changes: pairs.take(most).collect(),
            }
        }
        (one, other) => {
            let (at_least, best) = bounds(one);
            let (more, best_other) = bounds(other);
            let best = best.zip(best_other).map(|(one, other)| {
                let change = joined(&one.1, &other.1);
                (one.0 + other.0, change)
            });
            Smallest::Cut {
                at_least: at_least + more,
                best,
            }
        }
    }
}

/// What is proven and what was found, of a search that found something or was cut.
fn bounds<O>(found: Smallest<O>) -> (u64, Option<(u64, NewOrders<O>)>) {
    match found {
        Smallest::Found {
            distance, changes, ..
        } => {
            let first = changes.into_iter().next();
            (distance, first.map(|change| (distance, change)))
        }
        Smallest::Cut { at_least, best } => (at_least, best),
        Smallest::Impossible => (u64::MAX, None),
    }
}

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

struct Search<'s, O: Orders> {
    model: &'s GraphModel,
    state: StateId,
    concept: Concept,
    goal: Goal,
    /// For whom the state is to be stable.
    whose: &'s [ActorId],
    changing: &'s [ActorId],
    limits: SearchLimits,
    orders: &'s mut O,
    known: BTreeMap<(ActorId, Relations), Rc<Nearest<O::Order>>>,
    open: BinaryHeap<Open>,
    pushed: usize,
    met: BTreeSet<Set>,
}

impl<O: Orders> Search<'_, O> {
    fn run(mut self) -> Smallest<O::Order> {
        let upper = self.some_change();
        self.begin();
        let mut optimum: Option<u64> = None;
        let mut changes = BTreeSet::new();
        let mut all = true;
        let mut looked_at = 0;
        while let Some((Reverse(bound), _, set)) = self.open.pop() {
            if optimum.is_some_and(|optimum| bound > optimum) {
                break;
            }
            looked_at += 1;
            if looked_at > self.limits.sets {
                if optimum.is_none() {
                    return Smallest::Cut {
                        at_least: bound,
                        best: upper,
                    };
                }
                all = false;
                break;
            }
            let nearest: Vec<Rc<Nearest<O::Order>>> = (0..self.model.actors())
                .map(|actor| self.nearest(ActorId(actor as u16), &set.relations[actor]))
                .collect();
            let Some(cost) = sum(nearest.iter().map(|nearest| least(nearest))) else {
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
                    return Smallest::Cut {
                        at_least: bound,
                        best: upper,
                    };
                }
                all = false;
                continue;
            }
            if optimum.is_none() {
                let first = self.with(&first_orders(&nearest));
                let Some(remedies) = self.amiss(&first, set.tempted) else {
                    optimum = Some(cost);
                    all &= self.collect(&nearest, set.tempted, &mut changes);
                    continue;
                };
                for remedy in remedies {
                    self.branch(&set, &nearest, &remedy, upper.as_ref().map(|upper| upper.0));
                }
            } else {
                all &= self.collect(&nearest, set.tempted, &mut changes);
            }
        }
        match optimum {
            Some(distance) => Smallest::Found {
                distance,
                changes: changes.into_iter().collect(),
                all,
            },
            None => Smallest::Impossible,
        }
    }

    /// The sets that the search begins with.
    fn begin(&mut self) {
        let none = Set {
            relations: vec![Relations::default(); self.model.actors()],
            tempted: None,
        };
        match self.goal {
            Goal::Equilibrium => self.push(0, none),
            Goal::NoEquilibrium => {
                for &actor in self.whose {
                    for to in self.model.moves().reachable(actor, self.state) {
                        let tempted = Set {
                            tempted: Some((actor, to)),
                            ..none.clone()
                        };
                        let relations = vec![Relation::above(to, self.state)];
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
        let own = &set.relations[actor.index()];
        let mut relations = BTreeSet::clone(own);
        let mut bound = nearest
            .get(actor.index())
            .and_then(|own| least(own))
            .unwrap_or(0);
        for relation in &remedy.relations {
            if self.changing.contains(&actor) {
                relations.insert(*relation);
                let alone = self.nearest(actor, &Rc::new(BTreeSet::from([*relation])));
                let Some(alone) = least(&alone) else { return };
                bound = bound.max(alone);
            } else if !relation.holds(self.model.ranks(actor)) {
                return;
            }
        }
        let others = nearest
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != actor.index());
        let Some(others) = sum(others.map(|(_, nearest)| least(nearest))) else {
            return;
        };
        if most.is_some_and(|most| others + bound > most) {
            return;
        }
        let mut next = set.clone();
        next.relations[actor.index()] = Rc::new(relations);
        if self.met.insert(next.clone()) {
            self.push(others + bound, next);
        }
    }

    fn nearest(&mut self, actor: ActorId, relations: &Relations) -> Rc<Nearest<O::Order>> {
        let key = (actor, Rc::clone(relations));
        if let Some(known) = self.known.get(&key) {
            return Rc::clone(known);
        }
        let ranks = self.model.ranks(actor);
        let nearest = if relations.iter().all(|relation| relation.holds(ranks)) {
            // As today.
            Nearest::At {
                distance: 0,
                orders: Vec::new(),
                all: true,
            }
        } else {
            self.orders.nearest(actor, relations)
        };
        let nearest = Rc::new(nearest);
        self.known.insert(key, Rc::clone(&nearest));
        nearest
    }

    /// The model with some orders changed.
    fn with(&self, new: &NewOrders<O::Order>) -> GraphModel {
        let actors = (0..self.model.actors() as u16).map(ActorId);
        let ranks = actors.map(|actor| match new.get(&actor) {
            Some(order) => self.orders.ranks(actor, order),
            None => self.model.ranks(actor).to_vec(),
        });
        GraphModel::new(self.model.moves().clone(), ranks.collect())
            .expect("an order ranks every state")
    }

    /// What could put right what is amiss; `None` if nothing is.
    fn amiss(
        &self,
        model: &GraphModel,
        tempted: Option<(ActorId, StateId)>,
    ) -> Option<Vec<Remedy>> {
        match tempted {
            Some(tempted) => sanctioned(model, self.state, self.concept, tempted),
            None => unsanctioned(model, self.state, self.concept, self.whose)
                .into_iter()
                .next(),
        }
    }

    /// Gathers the changes that reach the goal among all nearest orders for one set; returns whether
    /// none was left out.
    fn collect(
        &self,
        nearest: &[Rc<Nearest<O::Order>>],
        tempted: Option<(ActorId, StateId)>,
        changes: &mut BTreeSet<NewOrders<O::Order>>,
    ) -> bool {
        let mut complete = true;
        let mut combined = vec![NewOrders::new()];
        for (actor, nearest) in (0..).map(ActorId).zip(nearest) {
            let Nearest::At { orders, all, .. } = &**nearest else {
                return false;
            };
            complete &= all;
            if orders.is_empty() {
                continue;
            }
            let with_each = combined.iter().flat_map(|new| {
                orders.iter().map(move |order| {
                    let mut new = new.clone();
                    new.insert(actor, order.clone());
                    new
                })
            });
            let mut with_each: Vec<_> = with_each.take(self.limits.changes + 1).collect();
            complete &= with_each.len() <= self.limits.changes;
            with_each.truncate(self.limits.changes);
            combined = with_each;
        }
        for new in combined {
            if changes.contains(&new) || self.amiss(&self.with(&new), tempted).is_some() {
                continue;
            }
            if changes.len() == self.limits.changes {
                return false;
            }
            changes.insert(new);
        }
        complete
    }

    /// Some change that reaches the goal, found at once, if that can be: for an equilibrium, that
    /// nobody who would leave has a reason to; for none, that somebody has one and nobody can answer.
    fn some_change(&mut self) -> Option<(u64, NewOrders<O::Order>)> {
        let state = self.state;
        if self.goal == Goal::Equilibrium {
            // Others may have held only on what those tempted today would no longer want.
            let tempted = self.tempted_today();
            let everyone = self.whose.to_vec();
            return [tempted, everyone].into_iter().find_map(|whose| {
                let (distance, new) = self.content(&whose)?;
                let serves = self.amiss(&self.with(&new), None).is_none();
                serves.then_some((distance, new))
            });
        }
        let mut best: Option<(u64, NewOrders<O::Order>)> = None;
        for &actor in self.whose {
            for to in self.model.moves().reachable(actor, state) {
                let others = (0..self.model.actors() as u16).map(ActorId);
                let others = Coalition::new(others.filter(|other| *other != actor)).ok()?;
                let reach = joint_moves(self.model, to, others);
                let better = reach.states().iter().copied().chain([to]);
                let relations = better.map(|better| Relation::above(better, state));
                let Some((distance, order)) = self.one_nearest(actor, relations.collect()) else {
                    continue;
                };
                if best.as_ref().is_none_or(|best| distance < best.0) {
                    let order = order.map(|order| (actor, order));
                    best = Some((distance, order.into_iter().collect()));
                }
            }
        }
        best
    }

    /// Those with an improvement without sanction today.
    fn tempted_today(&self) -> Vec<ActorId> {
        let tempted = self.whose.iter().copied().filter(|actor| {
            !unsanctioned(self.model, self.state, self.concept, &[*actor]).is_empty()
        });
        tempted.collect()
    }

    /// The cost, and the new orders, for which none of these has an improvement.
    fn content(&mut self, whose: &[ActorId]) -> Option<(u64, NewOrders<O::Order>)> {
        let mut distance = 0;
        let mut new = NewOrders::new();
        for &actor in whose {
            let moves = self.model.moves().reachable(actor, self.state).into_iter();
            let relations = moves.map(|to| Relation::at_least(self.state, to)).collect();
            let (own, order) = self.one_nearest(actor, relations)?;
            distance += own;
            new.extend(order.map(|order| (actor, order)));
        }
        Some((distance, new))
    }

    /// One nearest order and its distance; no order where today's serves.
    fn one_nearest(
        &mut self,
        actor: ActorId,
        relations: BTreeSet<Relation>,
    ) -> Option<(u64, Option<O::Order>)> {
        let ranks = self.model.ranks(actor);
        let holds = relations.iter().all(|relation| relation.holds(ranks));
        if !holds && !self.changing.contains(&actor) {
            return None;
        }
        match &*self.nearest(actor, &Rc::new(relations)) {
            Nearest::At {
                distance, orders, ..
            } => Some((*distance, orders.first().cloned())),
            Nearest::Nowhere | Nearest::Beyond(_) => None,
        }
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
