//! Paths and the ends of unguided play, against listing all ways.

use std::collections::BTreeSet;

use detente_graph::{
    ActorId, Coalition, MoveKind, StateId, joint_improvements, joint_moves, paths,
    terminal_components,
};
use proptest::prelude::*;

use crate::conflict;
use crate::conflicts::Conflict;
use crate::enumeration::{coalition, selections};

/// The moves that `i` has from `s`.
fn targets(conflict: &Conflict, kind: MoveKind, i: usize, s: usize) -> Vec<usize> {
    let ranks = &conflict.naive.ranks[i];
    let moves = conflict.naive.moves[i][s].iter().copied();
    let wanted = |t: &usize| kind == MoveKind::Legal || ranks[*t] > ranks[s];
    moves.filter(wanted).collect()
}

/// All ways of so many moves from `s`, as movers and states.
fn ways(
    conflict: &Conflict,
    kind: MoveKind,
    members: &[usize],
    s: usize,
    length: usize,
) -> Vec<Vec<(usize, usize)>> {
    let mut ways = vec![Vec::new()];
    for _ in 0..length {
        let mut longer = Vec::new();
        for way in &ways {
            let (last, at) = way.last().copied().unwrap_or((usize::MAX, s));
            for &i in members.iter().filter(|&&i| i != last) {
                for t in targets(conflict, kind, i, at) {
                    longer.push([&way[..], &[(i, t)]].concat());
                }
            }
        }
        ways = longer;
    }
    ways
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn paths_are_as_defined(conflict in conflict(), pick in any::<prop::sample::Index>(), improving: bool) {
        let model = &conflict.model;
        let kind = if improving { MoveKind::Improving } else { MoveKind::Legal };
        let reach = if improving { joint_improvements } else { joint_moves };
        let groups = selections(&(0..model.actors()).collect::<Vec<_>>());
        let members = pick.get(&groups);
        let movers = coalition(members);
        let from = StateId(pick.index(model.states()) as u32);
        for to in (0..model.states() as u32).map(StateId) {
            let found = paths(model, from, to, movers, kind, usize::MAX);
            let length = if from == to {
                Some(0)
            } else {
                reach(model, from, movers).distance(to)
            };
            prop_assert_eq!(found.as_ref().map(|found| found.length as u32), length);
            let Some(found) = found else { continue };
            if found.length > 3 {
                continue;
            }
            let mut shortest = ways(&conflict, kind, members, from.index(), found.length);
            shortest.retain(|way| way.last().is_none_or(|(_, end)| *end == to.index()));
            shortest.sort_unstable();
            let listed = found.shortest.iter().map(|way| {
                way.iter().map(|step| (step.mover.index(), step.to.index())).collect()
            });
            prop_assert_eq!(listed.collect::<Vec<Vec<_>>>(), shortest.clone());
            prop_assert_eq!(found.count, shortest.len() as u128);
            let two = paths(model, from, to, movers, kind, 2).unwrap();
            prop_assert_eq!(&two.shortest[..], &found.shortest[..found.shortest.len().min(2)]);

            let first: BTreeSet<usize> = shortest.iter().filter_map(|way| Some(way.first()?.0)).collect();
            let found_first = found.first_in_shortest.members().map(ActorId::index);
            prop_assert_eq!(found_first.collect::<BTreeSet<_>>(), first);
            let rest = |i: usize| -> Vec<usize> {
                members.iter().copied().filter(|&j| j != i).collect()
            };
            let blocks = |i: &usize| {
                let rest = rest(*i);
                from != to && !reach(model, from, coalition(&rest)).contains(to)
            };
            let necessary: Vec<usize> = members.iter().copied().filter(blocks).collect();
            let found_necessary = found.necessary.iter().map(|found| found.actor.index());
            prop_assert_eq!(found_necessary.collect::<Vec<_>>(), necessary);
            for blocking in &found.necessary {
                let mut moves = BTreeSet::new();
                for way in &shortest {
                    let mut at = from.index();
                    for &(mover, t) in way {
                        if mover == blocking.actor.index() {
                            moves.insert((StateId(at as u32), StateId(t as u32)));
                        }
                        at = t;
                    }
                }
                prop_assert_eq!(&blocking.moves, &moves.into_iter().collect::<Vec<_>>());
            }
        }
    }

    /// Who begins some way of any length: all ways of up to so many moves are tried that more would only
    /// repeat a state with the same last mover.
    #[test]
    fn first_movers_are_as_defined(conflict in conflict(), pick in any::<prop::sample::Index>(), improving: bool) {
        let model = &conflict.model;
        let kind = if improving { MoveKind::Improving } else { MoveKind::Legal };
        let everyone: Vec<usize> = (0..model.actors()).collect();
        let from = pick.index(model.states());
        for to in 0..model.states() {
            let all = Coalition::everyone(model.actors()).unwrap();
            let found = paths(model, StateId(from as u32), StateId(to as u32), all, kind, 0);
            let mut expected = BTreeSet::new();
            for &first in &everyone {
                let mut open: Vec<(usize, usize)> =
                    targets(&conflict, kind, first, from).into_iter().map(|t| (t, first)).collect();
                let mut seen: BTreeSet<_> = open.iter().copied().collect();
                while let Some((at, last)) = open.pop() {
                    for &i in everyone.iter().filter(|&&i| i != last) {
                        for t in targets(&conflict, kind, i, at) {
                            if seen.insert((t, i)) {
                                open.push((t, i));
                            }
                        }
                    }
                }
                if from != to && seen.iter().any(|(t, _)| *t == to) {
                    expected.insert(first);
                }
            }
            prop_assert_eq!(found.is_some(), from == to || !expected.is_empty());
            let first = found.map_or(Coalition::EMPTY, |found| found.first_in_any);
            let first: BTreeSet<usize> = first.members().map(ActorId::index).collect();
            prop_assert_eq!(first, expected);
        }
    }

    #[test]
    fn ends_are_as_defined(conflict in conflict()) {
        let (actors, states) = (conflict.model.actors(), conflict.model.states());
        let reached = |s: usize| {
            let mut reached = BTreeSet::from([s]);
            let mut open = vec![s];
            while let Some(at) = open.pop() {
                for i in 0..actors {
                    for t in targets(&conflict, MoveKind::Improving, i, at) {
                        if reached.insert(t) {
                            open.push(t);
                        }
                    }
                }
            }
            reached
        };
        let reach: Vec<BTreeSet<usize>> = (0..states).map(reached).collect();
        // Play has ended in a state when it can come back from wherever it goes.
        let has_ended = |s: &usize| reach[*s].iter().all(|t| reach[*t].contains(s));
        let ended: BTreeSet<usize> = (0..states).filter(has_ended).collect();
        let found = terminal_components(&conflict.model);
        let indices = |component: &Vec<StateId>| -> BTreeSet<usize> {
            component.iter().map(|s| s.index()).collect()
        };
        let components: Vec<BTreeSet<usize>> = found.components().iter().map(indices).collect();
        let mut expected: Vec<BTreeSet<usize>> = Vec::new();
        for s in &ended {
            if !expected.contains(&reach[*s]) {
                expected.push(reach[*s].clone());
            }
        }
        prop_assert_eq!(&components, &expected);
        for (s, reached) in reach.iter().enumerate() {
            let state = StateId(s as u32);
            let own = found.of(state).map(|place| components[place].contains(&s));
            prop_assert_eq!(own, ended.contains(&s).then_some(true));
            let ends = components.iter().enumerate().filter(|(_, ends)| ends.is_subset(reached));
            let ends: Vec<usize> = ends.map(|(place, _)| place).collect();
            prop_assert_eq!(found.reachable(&conflict.model, state), ends);
        }
    }
}
