//! Looking ahead: what everybody does, by recursion as it is defined, on random cases, and which states are
//! told.

mod common;

use std::cmp::Ordering;

use common::meaning;
use common::naive::NaiveConflict;
use common::random;
use detente_analysis::{Look, check, foresight};
use detente_graph::Concept;
use proptest::prelude::*;

/// How far ahead the recursion goes.
const HORIZON: u32 = 3;

/// The move of `j` in `s` with so many moves left and where it expects that to end, if it would move.
fn decide(conflict: &NaiveConflict, left: u32, j: usize, s: usize) -> Option<(usize, usize)> {
    let rank = |state: usize| conflict.ranks[j][state];
    let moves = conflict.next(j, s, false);
    let ends: Vec<(usize, usize)> = moves
        .map(|to| (to, end(conflict, left - 1, to, j, j)))
        .collect();
    let best = ends.iter().map(|(_, end)| rank(*end)).max()?;
    let first = ends.into_iter().find(|(_, end)| rank(*end) == best);
    first.filter(|_| best > rank(s))
}

/// Where play ends in the eyes of `o`, after `k` moved to `s` with so many moves left.
fn end(conflict: &NaiveConflict, left: u32, s: usize, k: usize, o: usize) -> usize {
    if left == 0 {
        return s;
    }
    let others = (0..conflict.ranks.len()).filter(|j| *j != k);
    let moved = others.filter_map(|j| Some((j, decide(conflict, left, j, s)?.0)));
    let ends = moved.map(|(j, to)| end(conflict, left - 1, to, j, o));
    let worst = ends.min_by_key(|end| (conflict.ranks[o][*end], *end));
    worst.unwrap_or(s)
}

fn departure(look: &Look) -> Option<(usize, usize)> {
    let departure = look.departure.as_ref()?;
    Some((departure.step.to.index(), departure.end.index()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn foresight_is_as_defined(case in random::case()) {
        let reading = detente_case::parse("case.toml", case.toml().as_bytes());
        let checked = check(reading.case.as_ref().expect("random cases can be read"));
        let (Some(solved), (Some(meaning), _)) = (&checked.solved, meaning::meaning(&case)) else {
            return Ok(());
        };
        prop_assume!(meaning.states.len() <= 16);
        let conflict = &meaning.conflict;
        for (place, state) in solved.conflict.states().enumerate() {
            let found = foresight(solved, Some(state), Some(HORIZON)).expect("a small case");
            let repeats = found.repetition.is_some();
            prop_assert!(found.horizons == HORIZON || found.horizons < HORIZON && repeats);
            let told = &found.states[0];
            let stays = |actor: usize, horizon| decide(conflict, horizon, actor, place).is_none();
            let all_stay = |horizon: &u32| (0..case.actors).all(|actor| stays(actor, *horizon));
            let held: Vec<u32> = (1..=found.horizons).filter(all_stay).collect();
            prop_assert_eq!(told.held_by_all(found.horizons), held);
            for (actor, looks) in &told.actors {
                prop_assert_eq!(looks.len(), found.horizons as usize);
                for (horizon, look) in (1..).zip(looks) {
                    let expected = decide(conflict, horizon, actor.index(), place);
                    prop_assert_eq!(departure(look), expected);
                    if let Some(departure) = &look.departure {
                        let (step, worth) = (departure.step, &departure.worth);
                        prop_assert_eq!((step.mover, step.from), (*actor, state));
                        prop_assert_eq!((worth.actor, worth.order), (*actor, Ordering::Greater));
                    }
                }
            }
        }
    }

    /// Told are today's situation and what could last, and nothing else, ten moves ahead at most.
    #[test]
    fn today_and_what_could_last_is_told(case in random::case()) {
        let reading = detente_case::parse("case.toml", case.toml().as_bytes());
        let checked = check(reading.case.as_ref().expect("random cases can be read"));
        let (Some(solved), (Some(meaning), _)) = (&checked.solved, meaning::meaning(&case)) else {
            return Ok(());
        };
        let found = foresight(solved, None, None).expect("a small case");
        prop_assert!(found.horizons <= 10);
        prop_assert!(found.horizons == 10 || found.repetition.is_some());
        let mut told: Vec<usize> = found.states.iter().map(|told| told.state.index()).collect();
        prop_assert!(meaning.status_quo.is_none_or(|today| told[0] == today));
        told.sort_unstable();
        let lasts = |state: usize| {
            let mut actors = 0..case.actors;
            actors.all(|actor| meaning.conflict.is_stable(actor, Concept::Seq, state))
        };
        let states = 0..meaning.states.len();
        let expected = states.filter(|state| meaning.status_quo == Some(*state) || lasts(*state));
        prop_assert_eq!(told, expected.collect::<Vec<_>>());
    }
}
