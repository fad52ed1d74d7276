//! The smallest changes of preferences: one search, or one for each decision maker where they do not depend
//! on each other.

use super::search::{Question, Search, without_credibility};
use super::{Goal, NewPreferences, Orders, SearchLimits, Smallest};
use crate::{ActorId, Concept, GraphModel, StateId};

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
/// let mut orders = WeakOrders::around(&model, both, true);
/// let everyone = [ActorId(0), ActorId(1)];
/// let limits = SearchLimits::default();
/// let found = smallest_change(
///     &model, both, Concept::Nash, Goal::Equilibrium, &mut orders, &everyone, limits,
/// );
/// // Each ties it with betraying the other.
/// let Smallest::Found { distance, changes, .. } = found else { panic!("it is small") };
/// assert_eq!(distance, 2);
/// assert_eq!(changes[0].orders[&ActorId(0)], [2, 1, 3, 3]);
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
    let question = Question {
        model,
        state,
        concept,
        goal,
        changing,
        limits,
    };
    let everyone: Vec<ActorId> = (0..model.actors() as u16).map(ActorId).collect();
    let no_floors = vec![0; everyone.len()];
    if goal == Goal::NoEquilibrium {
        return Search::new(question, &everyone, &no_floors, orders).run();
    }
    let plain = without_credibility(concept);
    let mut each = Vec::new();
    for actor in &everyone {
        let own = Question {
            concept: plain,
            ..question
        };
        each.push(Search::new(own, &[*actor], &no_floors, orders).run());
    }
    if plain == concept {
        let nothing = Smallest::Found {
            distance: 0,
            changes: vec![NewPreferences::default()],
            all: true,
        };
        let both = |one, other| together(one, other, limits.changes);
        return each.into_iter().fold(nothing, both);
    }
    // What a credible sanction needs of everyone's own order, any sanction needs.
    let floors = each.iter().map(|own| match own {
        Smallest::Found { distance, .. } => Some(*distance),
        Smallest::Cut { at_least, .. } => Some(*at_least),
        Smallest::Impossible => None,
    });
    match floors.collect::<Option<Vec<u64>>>() {
        Some(floors) => Search::new(question, &everyone, &floors, orders).run(),
        None => Smallest::Impossible,
    }
}

/// Both of two changes that do not touch the same decision makers.
fn together<O: Clone>(one: Smallest<O>, other: Smallest<O>, most: usize) -> Smallest<O> {
    let joined = |one: &NewPreferences<O>, other: &NewPreferences<O>| {
        let mut both = one.clone();
        both.orders.extend(other.orders.clone());
        both.relations.extend(other.relations.clone());
        both
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
fn bounds<O>(found: Smallest<O>) -> (u64, Option<(u64, NewPreferences<O>)>) {
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
