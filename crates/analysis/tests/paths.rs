//! Ways between states: what is published of Elmira, and every part of a finding against the definitions
//! by enumeration, on random cases.

mod common;

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::path::Path;

use common::meaning;
use common::naive::NaiveConflict;
use common::random;
use detente_analysis::{PathFinding, Solved, Ways, check, path};
use detente_case::model::Case;
use detente_graph::{ActorId, Coalition, StateId};
use proptest::prelude::*;

fn shipped(name: &str) -> Case {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../cases")
        .join(name);
    let reading = detente_case::read(&folder).expect("a shipped case can be read");
    reading.case.expect("a shipped case has no errors")
}

fn labelled(solved: &Solved, label: &str) -> StateId {
    let mut states = solved.conflict.states();
    states
        .find(|state| solved.conflict.label(*state) == Some(label))
        .expect("a label of the case")
}

fn labels<'s>(solved: &'s Solved, states: impl IntoIterator<Item = StateId>) -> Vec<&'s str> {
    let label = |state| solved.conflict.label(state).expect("all are labelled");
    states.into_iter().map(label).collect()
}

/// What happened, 8, lies three moves from where things stood, 1, and not by self-interest alone.
#[test]
fn elmira_needs_three_moves_and_more_than_self_interest() {
    let case = shipped("elmira-1991");
    let solved = check(&case).solved.expect("the case can be solved");
    let (from, to) = (labelled(&solved, "1"), labelled(&solved, "8"));
    let found = path(&solved, from, to, None).expect("three actors");
    let legal = found.legal.as_ref().expect("8 can be reached");
    assert_eq!((legal.length, legal.count), (3, 6));
    assert!(found.improving.is_none());
    let everyone = Coalition::everyone(3).expect("three actors");
    assert_eq!(found.coalitions, Some(vec![everyone]));
    assert_eq!(found.blockers.len(), 3);
    assert_eq!(found.first_in_any, everyone);
    // Left alone, local government insists, and there it rests.
    let ends: Vec<Vec<&str>> = found
        .ends
        .iter()
        .map(|end| labels(&solved, end.iter().copied()))
        .collect();
    assert_eq!(ends, [["5"]]);
    // All but the start can be reached.
    assert_eq!(found.reach.within, Some(3));
    assert_eq!(found.reach.legal.len(), 8);
}

/// From 5, the Ministry and Uniroyal get to 8 together, and both are better off there.
#[test]
fn elmira_from_5_needs_the_ministry_and_uniroyal() {
    let case = shipped("elmira-1991");
    let solved = check(&case).solved.expect("the case can be solved");
    let (from, to) = (labelled(&solved, "5"), labelled(&solved, "8"));
    let found = path(&solved, from, to, Some(1)).expect("three actors");
    let pair = found.coalitions.expect("few actors");
    let members: Vec<usize> = pair[0].members().map(ActorId::index).collect();
    assert_eq!((pair.len(), members), (1, vec![0, 1]));
    let orders: Vec<Ordering> = found.worth.iter().map(|worth| worth.order).collect();
    assert_eq!(orders[..2], [Ordering::Greater; 2]);
    assert!(found.improving.is_none());
    assert!(found.reach.legal.iter().all(|(_, moves)| *moves == 1));
}

/// No way back over what cannot be undone.
#[test]
fn nothing_leads_back_from_an_abandoned_plant() {
    let case = shipped("elmira-1991");
    let solved = check(&case).solved.expect("the case can be solved");
    let (from, to) = (labelled(&solved, "9"), labelled(&solved, "1"));
    let found = path(&solved, from, to, None).expect("three actors");
    assert!(found.legal.is_none() && found.improving.is_none());
    assert_eq!(found.coalitions, Some(Vec::new()));
    assert_eq!(found.reach.within, None);
    assert!(found.reach.legal.is_empty());
    assert_eq!(found.ends, [[from]]);
}

/// One move: who, from where, to where.
type Arc = (usize, usize, usize);

/// The moves of some actors, all of them or only improvements.
fn arcs(conflict: &NaiveConflict, movers: &[usize], improving: bool) -> Vec<Arc> {
    let mut arcs = Vec::new();
    for &mover in movers {
        let ranks = &conflict.ranks[mover];
        for (from, targets) in conflict.moves[mover].iter().enumerate() {
            let wanted = |to: &&usize| !improving || ranks[**to] > ranks[from];
            arcs.extend(targets.iter().filter(wanted).map(|to| (mover, from, *to)));
        }
    }
    arcs
}

/// The least number of moves to each state, nobody moving twice in succession; `None` where there is no
/// way of at least one move. `first` is who has to begin, if that is fixed.
fn distances(arcs: &[Arc], states: usize, from: usize, first: Option<usize>) -> Vec<Option<usize>> {
    let mut distances = vec![None; states];
    let mut met = BTreeSet::new();
    let begins =
        |(mover, left, _): &&Arc| *left == from && first.is_none_or(|first| first == *mover);
    let begun = arcs.iter().filter(begins);
    let mut layer: BTreeSet<(usize, usize)> = begun.map(|(mover, _, to)| (*to, *mover)).collect();
    for length in 1.. {
        if layer.is_empty() {
            break;
        }
        let mut next = BTreeSet::new();
        for &(state, last) in &layer {
            met.insert((state, last));
            distances[state].get_or_insert(length);
            let goes_on = |(mover, left, _): &&Arc| *left == state && *mover != last;
            next.extend(
                arcs.iter()
                    .filter(goes_on)
                    .map(|(mover, _, to)| (*to, *mover)),
            );
        }
        layer = next.difference(&met).copied().collect();
    }
    distances
}

/// How many ways of so many moves there are, nobody moving twice in succession.
fn count(arcs: &[Arc], from: usize, to: usize, last: Option<usize>, length: usize) -> u128 {
    if length == 0 {
        return u128::from(from == to);
    }
    let goes_on = |(mover, left, _): &&Arc| *left == from && Some(*mover) != last;
    let next = arcs.iter().filter(goes_on);
    next.map(|(mover, _, via)| count(arcs, *via, to, Some(*mover), length - 1))
        .sum()
}

/// Checks ways told against the arcs they may be made of.
fn are_ways(told: Option<&Ways>, arcs: &[Arc], states: usize, from: usize, to: usize) {
    let expected = if from == to {
        Some(0)
    } else {
        distances(arcs, states, from, None)[to]
    };
    assert_eq!(told.map(|ways| ways.length), expected);
    let Some(ways) = told else { return };
    assert_eq!(ways.count, count(arcs, from, to, None, ways.length));
    assert_eq!(ways.first.len() as u128, ways.count.min(3));
    let distinct: BTreeSet<Vec<Arc>> = ways
        .first
        .iter()
        .map(|way| {
            let mut at = from;
            let mut last = None;
            let mut walked = Vec::new();
            for told in way {
                let step = told.step;
                let arc = (step.mover.index(), step.from.index(), step.to.index());
                assert!(arcs.contains(&arc) && arc.1 == at && Some(arc.0) != last);
                assert_eq!(told.worth.actor, step.mover);
                (at, last) = (arc.2, Some(arc.0));
                walked.push(arc);
            }
            assert_eq!((at, walked.len()), (to, ways.length));
            walked
        })
        .collect();
    assert_eq!(distinct.len(), ways.first.len());
}

fn members(coalition: Coalition) -> Vec<usize> {
    coalition.members().map(ActorId::index).collect()
}

fn is_as_defined(found: &PathFinding, conflict: &NaiveConflict, from: usize, to: usize) {
    let actors: Vec<usize> = (0..conflict.moves.len()).collect();
    let states = conflict.moves[0].len();
    let legal = arcs(conflict, &actors, false);
    let improving = arcs(conflict, &actors, true);
    are_ways(found.legal.as_ref(), &legal, states, from, to);
    are_ways(found.improving.as_ref(), &improving, states, from, to);

    let reaches = |movers: &[usize], first: Option<usize>| {
        distances(&arcs(conflict, movers, false), states, from, first)[to]
    };
    if let Some(ways) = found.legal.as_ref().filter(|ways| ways.length > 0) {
        let begins = |mover: &usize| reaches(&actors, Some(*mover));
        let any: Vec<usize> = actors
            .iter()
            .copied()
            .filter(|mover| begins(mover).is_some())
            .collect();
        let shortest = actors.iter().copied();
        let shortest: Vec<usize> = shortest
            .filter(|mover| begins(mover) == Some(ways.length))
            .collect();
        assert_eq!(
            (
                members(found.first_in_any),
                members(found.first_in_shortest)
            ),
            (any, shortest)
        );

        let rest = |mover: usize| -> Vec<usize> {
            actors
                .iter()
                .copied()
                .filter(|other| *other != mover)
                .collect()
        };
        let necessary = actors.iter().copied();
        let necessary: Vec<usize> = necessary
            .filter(|mover| reaches(&rest(*mover), None).is_none())
            .collect();
        let told: Vec<usize> = found
            .blockers
            .iter()
            .map(|blocker| blocker.actor.index())
            .collect();
        assert_eq!(told, necessary);
        for step in found.blockers.iter().flat_map(|blocker| &blocker.moves) {
            let arc = (step.mover.index(), step.from.index(), step.to.index());
            assert!(legal.contains(&arc));
        }

        let subset = |bits: usize| -> Vec<usize> {
            actors
                .iter()
                .copied()
                .filter(|actor| bits >> actor & 1 == 1)
                .collect()
        };
        let suffices = |bits: usize| reaches(&subset(bits), None).is_some();
        let all = 1..1usize << actors.len();
        let smallest = all.filter(|bits| {
            suffices(*bits) && (1..*bits).all(|part| part & bits != part || !suffices(part))
        });
        let smallest: BTreeSet<Vec<usize>> = smallest.map(subset).collect();
        let told = found.coalitions.as_ref().expect("few actors");
        assert_eq!(
            told.iter().copied().map(members).collect::<BTreeSet<_>>(),
            smallest
        );
        assert_eq!(told.len(), smallest.len());
    }

    reach_is_as_defined(found, [&legal, &improving], states, from);
    ends_are_as_defined(found, &improving, from);
}

/// Everything else that is reached, by legal moves and by improvements.
fn reach_is_as_defined(found: &PathFinding, arcs: [&[Arc]; 2], states: usize, from: usize) {
    let within = found
        .reach
        .within
        .map_or(usize::MAX, |within| within as usize);
    for (arcs, told) in arcs
        .into_iter()
        .zip([&found.reach.legal, &found.reach.improving])
    {
        let distances = distances(arcs, states, from, None);
        let near = (0..states)
            .filter(|state| *state != from)
            .filter_map(|state| {
                let length = distances[state].filter(|length| *length <= within)?;
                Some((length, state))
            });
        let mut near: Vec<(usize, usize)> = near.collect();
        near.sort_unstable();
        let told: Vec<(usize, usize)> = told
            .iter()
            .map(|(state, moves)| (*moves as usize, state.index()))
            .collect();
        assert_eq!(told, near);
    }
}

/// A state is part of an end if whatever can be reached from it leads back to it.
fn ends_are_as_defined(found: &PathFinding, improving: &[Arc], from: usize) {
    let ahead = |start: usize| -> BTreeSet<usize> {
        let mut reached = BTreeSet::from([start]);
        let mut open = vec![start];
        while let Some(state) = open.pop() {
            let next = improving.iter().filter(|(_, left, _)| *left == state);
            open.extend(next.map(|(_, _, to)| *to).filter(|to| reached.insert(*to)));
        }
        reached
    };
    let is_end = |state: &usize| {
        ahead(*state)
            .into_iter()
            .all(|next| ahead(next).contains(state))
    };
    let ends: BTreeSet<Vec<usize>> = ahead(from)
        .into_iter()
        .filter(is_end)
        .map(|state| ahead(state).into_iter().collect())
        .collect();
    let told: BTreeSet<Vec<usize>> = found
        .ends
        .iter()
        .map(|end| end.iter().map(|state| state.index()).collect())
        .collect();
    assert_eq!((told, found.ends.len()), (ends.clone(), ends.len()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn ways_are_as_defined(
        case in random::case(),
        from in proptest::option::of(any::<prop::sample::Index>()),
        to in any::<prop::sample::Index>(),
        within in proptest::option::of(0..4u32),
    ) {
        let reading = detente_case::parse("case.toml", case.toml().as_bytes());
        let checked = check(reading.case.as_ref().expect("random cases can be read"));
        let (Some(solved), (Some(meaning), _)) = (&checked.solved, meaning::meaning(&case)) else {
            return Ok(());
        };
        let states: Vec<StateId> = solved.conflict.states().collect();
        // From today, where there is a today, unless another start is drawn.
        let today = meaning.status_quo.unwrap_or(0);
        let from = from.map_or(states[today], |from| *from.get(&states));
        let to = *to.get(&states);
        let found = path(solved, from, to, within).expect("few actors");
        if within.is_some() {
            prop_assert_eq!(found.reach.within, within);
        }
        is_as_defined(&found, &meaning.conflict, from.index(), to.index());
    }
}
