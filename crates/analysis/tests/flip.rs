//! What would flip a state: against every order of statements on random cases, and on shipped ones.

#[allow(dead_code, reason = "what is shared is more than is needed here")]
mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use common::described::{Described, Preference};
use common::naive::NaiveConflict;
use common::{meaning, random};
use detente_analysis::{
    By, Flip, FlipQuestion, Flips, NewPreference, Solved, Unflippable, check, firmest, flip,
    states_named,
};
use detente_case::model::Case;
use detente_graph::{Concept, Goal, StateId, kemeny_snell};
use proptest::prelude::*;

/// The new order of statements of every actor whose order changes.
type Change = BTreeMap<usize, Vec<usize>>;

/// Every order of the places from 0.
fn permutations(count: usize) -> Vec<Vec<usize>> {
    let mut orders = vec![vec![]];
    for next in 0..count {
        let inserted = |order: Vec<usize>| {
            (0..=order.len()).map(move |at| {
                let mut order = order.clone();
                order.insert(at, next);
                order
            })
        };
        orders = orders.into_iter().flat_map(inserted).collect();
    }
    orders
}

/// Swaps of neighbours: pairs turned round.
fn swaps(order: &[usize]) -> u64 {
    let pairs = (0..order.len()).flat_map(|at| (0..at).map(move |before| (before, at)));
    pairs
        .filter(|(before, at)| order[*before] > order[*at])
        .count() as u64
}

/// Every order of an actor's statements with its distance and the ranks it gives, spelt out.
fn orders(case: &Described, actor: usize) -> Vec<(Vec<usize>, u64, Vec<u32>)> {
    let Preference::Statements(wants) = &case.preferences[actor] else {
        return Vec::new();
    };
    let ranked = |order: Vec<usize>| {
        let mut case = case.clone();
        let wants = order.iter().map(|place| wants[*place].clone()).collect();
        case.preferences[actor] = Preference::Statements(wants);
        let spelt_out = meaning::meaning(&case).0.expect("as before");
        let ranks = spelt_out.conflict.ranks[actor].clone();
        (order.clone(), swaps(&order), ranks)
    };
    permutations(wants.len()).into_iter().map(ranked).collect()
}

/// The smallest changes by trying everything.
fn by_brute_force(
    case: &Described,
    conflict: &NaiveConflict,
    reached: impl Fn(&NaiveConflict) -> bool,
    changing: impl Fn(usize) -> bool,
) -> Option<(u64, BTreeSet<Change>)> {
    let mut profiles = vec![(0, Change::new(), conflict.clone())];
    for actor in (0..case.actors).filter(|actor| changing(*actor)) {
        let orders = orders(case, actor);
        if orders.is_empty() {
            continue;
        }
        let with_each = |(distance, change, conflict): (u64, Change, NaiveConflict)| {
            let with = |(order, more, ranks): &(Vec<usize>, u64, Vec<u32>)| {
                let (mut change, mut conflict) = (change.clone(), conflict.clone());
                if *more > 0 {
                    change.insert(actor, order.clone());
                }
                conflict.ranks[actor].clone_from(ranks);
                (distance + more, change, conflict)
            };
            orders.iter().map(with).collect::<Vec<_>>()
        };
        profiles = profiles.into_iter().flat_map(with_each).collect();
    }
    profiles.sort_by_key(|(distance, ..)| *distance);
    let mut best: Option<(u64, BTreeSet<Change>)> = None;
    for (distance, change, conflict) in profiles {
        if best.as_ref().is_some_and(|(least, _)| distance > *least) {
            break;
        }
        if reached(&conflict) {
            best.get_or_insert((distance, BTreeSet::new()))
                .1
                .insert(change);
        }
    }
    best
}

fn is_as_brute_force(found: &Flips, expected: Option<(u64, BTreeSet<Change>)>) {
    match (found, expected) {
        (
            Flips::Smallest {
                distance,
                changes,
                all,
            },
            Some((least, every)),
        ) => {
            assert_eq!(*distance, least);
            let told = changes.iter().map(|change| -> Change {
                let order = |new: &NewPreference| {
                    (new.actor.index(), new.statements.clone().expect("an order"))
                };
                change.iter().map(order).collect()
            });
            let told: BTreeSet<Change> = told.collect();
            assert_eq!(told.len(), changes.len());
            if *all {
                assert_eq!(told, every);
            } else {
                assert!(told.is_subset(&every) && every.len() > 20);
            }
        }
        (Flips::Impossible, None) => {}
        (found, expected) => panic!("{found:?} instead of {expected:?}"),
    }
}

/// A case whose first two actors with statements have at most four, and others one; few states.
fn small_case() -> impl Strategy<Value = Described> {
    random::case().prop_map(|mut case| {
        let mut seen = 0;
        for preference in &mut case.preferences {
            if let Preference::Statements(wants) = preference {
                wants.truncate(if seen < 2 { 4 } else { 1 });
                seen += 1;
            }
        }
        case
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn orders_of_statements_are_those_of_brute_force(
        case in small_case(),
        state in any::<prop::sample::Index>(),
        concept in proptest::sample::select(Concept::ALL.to_vec()),
        goal in proptest::sample::select(vec![None, Some(Goal::Equilibrium), Some(Goal::NoEquilibrium)]),
    ) {
        let reading = detente_case::parse("case.toml", case.toml().as_bytes());
        let checked = check(reading.case.as_ref().expect("random cases can be read"));
        let (Some(solved), (Some(meaning), _)) = (&checked.solved, meaning::meaning(&case)) else {
            return Ok(());
        };
        if solved.conflict.state_count() > 16 {
            return Ok(());
        }
        let state = state.index(solved.conflict.state_count());
        let question = FlipQuestion { concept, goal, by: Some(By::Statements), strict: false };
        let found = flip(solved, StateId(state as u32), question);
        let stated = |actor: &usize| matches!(case.preferences[*actor], Preference::Statements(_));
        if !(0..case.actors).any(|actor| stated(&actor)) {
            prop_assert_eq!(found.err(), Some(Unflippable::NoStatements));
            return Ok(());
        }
        let found = found.expect("some have statements");
        let stable = |conflict: &NaiveConflict| {
            (0..case.actors).all(|actor| conflict.is_stable(actor, concept, state))
        };
        let today = stable(&meaning.conflict);
        let wanted = goal.map_or(!today, |goal| goal == Goal::Equilibrium);
        prop_assert_eq!((found.holds, found.goal == Goal::Equilibrium), (today, wanted));
        let reached = |conflict: &NaiveConflict| stable(conflict) == wanted;
        is_as_brute_force(
            &found.together,
            by_brute_force(&case, &meaning.conflict, reached, |_| true),
        );
        if today == wanted {
            prop_assert!(found.alone.is_empty());
        } else {
            prop_assert_eq!(found.alone.len(), (0..case.actors).filter(stated).count());
        }
        for (actor, alone) in &found.alone {
            let only = |other| other == actor.index();
            is_as_brute_force(alone, by_brute_force(&case, &meaning.conflict, reached, only));
        }
    }

    /// Every change told is solved anew and certified before it is returned, so that no more is needed
    /// here than to ask.
    #[test]
    fn new_rankings_are_certified(
        case in random::case(),
        state in any::<prop::sample::Index>(),
        concept in proptest::sample::select(Concept::ALL.to_vec()),
        strict in any::<bool>(),
    ) {
        let reading = detente_case::parse("case.toml", case.toml().as_bytes());
        let checked = check(reading.case.as_ref().expect("random cases can be read"));
        let Some(solved) = &checked.solved else { return Ok(()) };
        let state = StateId(state.index(solved.conflict.state_count()) as u32);
        let question = FlipQuestion { concept, goal: None, by: Some(By::Rankings), strict };
        let found = flip(solved, state, question).expect("few states");
        // What can be had by an order of statements can be had by the rankings it gives.
        let by_statements = FlipQuestion { by: Some(By::Statements), ..question };
        if let Ok(stated) = flip(solved, state, by_statements) {
            let least = stated.together.changes().map(|(_, change)| {
                let ranks = |new: &NewPreference| {
                    kemeny_snell(solved.conflict.model.ranks(new.actor), &new.ranks)
                };
                change.iter().map(ranks).sum::<u64>()
            });
            if let (Some(least), Flips::Smallest { distance, .. }) = (least.min(), &found.together) {
                prop_assert!(*distance <= least);
            }
        }
        // What one actor can do alone is no smaller than what all can do.
        let least = |flips: &Flips| match flips {
            Flips::Smallest { distance, .. } => Some(*distance),
            _ => None,
        };
        if let Some(together) = least(&found.together) {
            prop_assert!(together > 0);
            for (_, alone) in &found.alone {
                prop_assert!(least(alone).is_none_or(|alone| alone >= together));
            }
        }
    }
}

fn shipped(name: &str) -> Case {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../cases")
        .join(name);
    let reading = detente_case::read(&folder).expect("a shipped case can be read");
    reading.case.expect("a shipped case has no errors")
}

fn asked(solved: &Solved, state: &str, question: FlipQuestion) -> Flip {
    let states = states_named(&solved.conflict, state).expect("a state of the case");
    let state = firmest(solved, states).expect("at least one");
    flip(solved, state, question).expect("can be asked")
}

const SEQ: FlipQuestion = FlipQuestion {
    concept: Concept::Seq,
    goal: None,
    by: None,
    strict: false,
};

fn distance(flips: &Flips) -> Option<u64> {
    match flips {
        Flips::Smallest { distance, .. } => Some(*distance),
        Flips::Impossible | Flips::Cut { .. } => None,
    }
}

/// Each prisoner has to be indifferent to betraying the other, or, without new ties, to like it less. So
/// too for the drivers who would both give way.
#[test]
fn both_have_to_change_for_a_dilemma_to_be_none() {
    for (case, state) in [("prisoners-dilemma", "4"), ("chicken", "1")] {
        let case = shipped(case);
        let solved = check(&case).solved.expect("the case can be solved");
        for (strict, least) in [(false, 2), (true, 4)] {
            let question = FlipQuestion {
                concept: Concept::Nash,
                strict,
                ..SEQ
            };
            let found = asked(&solved, state, question);
            assert_eq!(found.goal, Goal::Equilibrium);
            assert_eq!(distance(&found.together), Some(least));
            let Flips::Smallest { changes, .. } = &found.together else {
                unreachable!("it was found")
            };
            assert!(changes.iter().all(|change| change.len() == 2));
            let impossible = |(_, alone): &(_, Flips)| *alone == Flips::Impossible;
            assert!(found.alone.iter().all(impossible));
            for (necessary, step) in found.necessary.iter().zip(&found.unsettled) {
                assert_eq!(necessary.in_any_case, [step.step.to]);
            }
        }
    }
}

/// Relief would have to matter more to Moscow than its terms: then Washington's answer would hurt.
#[test]
fn a_local_settlement_takes_a_moscow_that_puts_relief_first() {
    let case = shipped("alaska-2025");
    let solved = check(&case).solved.expect("the case can be solved");
    let found = asked(&solved, "local-settlement", SEQ);
    assert_eq!((found.by, found.holds), (By::Statements, false));
    let Flips::Smallest {
        distance: 2,
        changes,
        all: true,
    } = &found.together
    else {
        panic!("{:?}", found.together)
    };
    // The plainest first: the fourth statement above the second.
    let [new] = &changes[0][..] else {
        panic!("{changes:?}")
    };
    let lift = detente_analysis::Lift {
        lifted: vec![3],
        above: 1,
    };
    assert_eq!((new.actor.index(), new.lifts()), (1, vec![lift]));
    let able = found
        .alone
        .iter()
        .map(|(_, alone)| distance(alone).is_some());
    assert_eq!(able.collect::<Vec<_>>(), [false, true, false, false]);
}

/// A state that holds is asked to break, one that does not to hold; what is so already takes nothing.
#[test]
fn what_is_so_already_takes_no_change() {
    let case = shipped("alaska-2025");
    let solved = check(&case).solved.expect("the case can be solved");
    let found = asked(&solved, "grand-bargain", SEQ);
    assert_eq!((found.goal, found.holds), (Goal::NoEquilibrium, true));
    assert!(distance(&found.together).is_some_and(|least| least > 0));
    assert!(found.necessary.is_empty());
    for (state, goal) in [
        ("grand-bargain", Goal::Equilibrium),
        ("local-settlement", Goal::NoEquilibrium),
    ] {
        let goal = Some(goal);
        let found = asked(&solved, state, FlipQuestion { goal, ..SEQ });
        let nothing = Flips::Smallest {
            distance: 0,
            changes: vec![vec![]],
            all: true,
        };
        assert_eq!(found.together, nothing);
        assert!(found.alone.is_empty());
    }
}
