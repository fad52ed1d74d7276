//! The smallest changes against brute force over every order of everyone, and at any size re-solved.

use std::collections::{BTreeMap, BTreeSet};

use detente_graph::{
    ActorId, Concept, Goal, GraphModel, NewPreferences, SearchLimits, Smallest, StateId,
    WeakOrders, certify, smallest_change, solve, verify,
};
use proptest::prelude::*;

use crate::brute::{conflict, dense, distance, has_no_new_ties, weak_orders};
use crate::conflicts::{self, Conflict};

const ALL: SearchLimits = SearchLimits {
    sets: 1_000_000,
    changes: 1_000_000,
};

/// The new order of everyone whose order changes.
type Change = BTreeMap<usize, Vec<u32>>;

/// What is asked.
#[derive(Debug, Clone)]
struct Question {
    state: usize,
    concept: Concept,
    goal: Goal,
    new_ties: bool,
    changing: Vec<usize>,
}

fn question(actors: usize) -> impl Strategy<Value = (prop::sample::Index, Question)> {
    let actors: Vec<usize> = (0..actors).collect();
    let changing = prop_oneof![
        2 => Just(actors.clone()),
        1 => proptest::sample::subsequence(actors, 1),
    ];
    let concept = proptest::sample::select(Concept::ALL.to_vec());
    let goal = prop_oneof![Just(Goal::Equilibrium), Just(Goal::NoEquilibrium)];
    let asked = (concept, goal, proptest::bool::weighted(0.7), changing);
    let asked = asked.prop_map(|(concept, goal, new_ties, changing)| Question {
        state: 0,
        concept,
        goal,
        new_ties,
        changing,
    });
    (any::<prop::sample::Index>(), asked)
}

fn reached(conflict: &Conflict, question: &Question) -> bool {
    let stable = (0..conflict.naive.moves.len()).all(|i| {
        conflict
            .naive
            .is_stable(i, question.concept, question.state)
    });
    stable == (question.goal == Goal::Equilibrium)
}

/// Every smallest change, by trying all orders.
fn by_brute_force(conflict: &Conflict, question: &Question) -> Option<(u64, BTreeSet<Change>)> {
    let today: Vec<Vec<u32>> = conflict
        .naive
        .ranks
        .iter()
        .map(|ranks| dense(ranks))
        .collect();
    let orders = weak_orders(today[0].len());
    let choices = |i: usize| -> Vec<Vec<u32>> {
        if !question.changing.contains(&i) {
            return vec![today[i].clone()];
        }
        let allowed = |order: &&Vec<u32>| question.new_ties || has_no_new_ties(&today[i], order);
        orders.iter().filter(allowed).cloned().collect()
    };
    let mut profiles: Vec<Vec<Vec<u32>>> = vec![vec![]];
    for i in 0..today.len() {
        let choices = choices(i);
        let with_each = |profile: Vec<Vec<u32>>| {
            choices
                .iter()
                .map(|order| {
                    let mut profile = profile.clone();
                    profile.push(order.clone());
                    profile
                })
                .collect::<Vec<_>>()
        };
        profiles = profiles.into_iter().flat_map(with_each).collect();
    }
    let mut best: Option<(u64, BTreeSet<Change>)> = None;
    let mut conflict = conflict.clone();
    for profile in profiles {
        let total = profile
            .iter()
            .zip(&today)
            .map(|(new, today)| distance(new, today))
            .sum();
        if best.as_ref().is_some_and(|(least, _)| total > *least) {
            continue;
        }
        conflict.naive.ranks = profile;
        if !reached(&conflict, question) {
            continue;
        }
        let changed = conflict.naive.ranks.iter().zip(&today).enumerate();
        let changed = changed.filter(|(_, (new, today))| new != today);
        let change: Change = changed.map(|(i, (new, _))| (i, new.clone())).collect();
        match &mut best {
            Some((least, changes)) if *least == total => {
                changes.insert(change);
            }
            _ => best = Some((total, BTreeSet::from([change]))),
        }
    }
    best
}

fn ask(model: &GraphModel, question: &Question, limits: SearchLimits) -> Smallest<Vec<u32>> {
    let state = StateId(question.state as u32);
    let mut orders = WeakOrders::around(model, state, question.new_ties);
    let changing: Vec<ActorId> = question
        .changing
        .iter()
        .map(|i| ActorId(*i as u16))
        .collect();
    let (concept, goal) = (question.concept, question.goal);
    smallest_change(model, state, concept, goal, &mut orders, &changing, limits)
}

fn is_as_brute_force(conflict: &Conflict, question: &Question) {
    let found = ask(&conflict.model, question, ALL);
    match (found, by_brute_force(conflict, question)) {
        (
            Smallest::Found {
                distance,
                changes,
                all,
            },
            Some((least, every)),
        ) => {
            assert_eq!((distance, all), (least, true));
            assert_eq!(changes.len(), every.len());
            let by_place = |change: &NewPreferences<Vec<u32>>| -> Change {
                change
                    .orders
                    .iter()
                    .map(|(i, order)| (i.index(), order.clone()))
                    .collect()
            };
            assert_eq!(changes.iter().map(by_place).collect::<BTreeSet<_>>(), every);
        }
        (Smallest::Impossible, None) => {}
        (found, expected) => panic!("{found:?} instead of {expected:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(700))]

    #[test]
    fn two_decision_makers(conflict in conflict(2, 4), (state, mut question) in question(2)) {
        question.state = state.index(conflict.model.states());
        is_as_brute_force(&conflict, &question);
    }

    #[test]
    fn three_decision_makers(conflict in conflict(3, 3), (state, mut question) in question(3)) {
        question.state = state.index(conflict.model.states());
        is_as_brute_force(&conflict, &question);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Five states for one of three decision makers at a time, four for two of three.
    #[test]
    fn more_states(
        conflict in conflict(3, 5),
        (state, mut question) in question(3),
        alone in 0..3usize,
        by_itself in any::<bool>(),
    ) {
        question.state = state.index(conflict.model.states());
        question.changing = if conflict.model.states() > 4 || by_itself {
            vec![alone]
        } else {
            vec![alone, (alone + 1) % 3]
        };
        question.changing.sort_unstable();
        is_as_brute_force(&conflict, &question);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// On larger conflicts: the new preferences reach the goal, by the ordinary solver and with proof, and
    /// are as far from today's as is said.
    #[test]
    fn what_is_found_is_so(conflict in conflicts::conflict(), (state, mut question) in question(2)) {
        let model = &conflict.model;
        question.state = state.index(model.states());
        question.changing = (0..model.actors()).collect();
        let limits = SearchLimits { sets: 300, changes: 5 };
        let found = ask(model, &question, limits);
        let told: Vec<(u64, NewPreferences<Vec<u32>>)> = match found {
            Smallest::Found { distance, changes, .. } => {
                changes.into_iter().map(|change| (distance, change)).collect()
            }
            Smallest::Cut { at_least, best } => {
                prop_assert!(best.as_ref().is_none_or(|(distance, _)| *distance >= at_least));
                best.into_iter().collect()
            }
            Smallest::Impossible => Vec::new(),
        };
        for (distance, change) in told {
            let mut changed = model.clone();
            let mut total = 0;
            for (&actor, order) in &change.orders {
                changed.set_ranks(actor, order).unwrap();
                total += crate::brute::distance(model.ranks(actor), order);
            }
            prop_assert!(change.relations.keys().eq(change.orders.keys()));
            for (&actor, relations) in &change.relations {
                for relation in relations {
                    prop_assert!(relation.holds(&change.orders[&actor]));
                    prop_assert!(!relation.holds(model.ranks(actor)));
                }
            }
            prop_assert_eq!(total, distance);
            let state = StateId(question.state as u32);
            let holds = solve(&changed).is_equilibrium(question.concept, state);
            prop_assert_eq!(holds, question.goal == Goal::Equilibrium);
            for actor in (0..model.actors() as u16).map(ActorId) {
                let certificate = certify(&changed, actor, state, question.concept);
                prop_assert_eq!(verify(&changed, &certificate), Ok(()));
            }
        }
    }

    /// A search cut short proves no more than is true, and finds nothing smaller than the smallest.
    #[test]
    fn a_cut_search_brackets_the_smallest_change(
        conflict in conflict(2, 5),
        (state, mut question) in question(2),
        sets in 0..4usize,
    ) {
        question.state = state.index(conflict.model.states());
        let whole = ask(&conflict.model, &question, ALL);
        let cut = ask(&conflict.model, &question, SearchLimits { sets, ..ALL });
        match (cut, whole) {
            (Smallest::Cut { at_least, best }, Smallest::Found { distance, .. }) => {
                prop_assert!(at_least <= distance);
                prop_assert!(best.is_none_or(|(found, _)| found >= distance));
            }
            (Smallest::Cut { best, .. }, Smallest::Impossible) => prop_assert!(best.is_none()),
            (Smallest::Found { distance, changes, .. }, Smallest::Found { distance: least, changes: every, .. }) => {
                prop_assert_eq!(distance, least);
                prop_assert!(changes.iter().all(|change| every.iter().any(|other| other.orders == change.orders)));
            }
            (cut, whole) => prop_assert_eq!(cut, whole),
        }
    }
}
