//! Joint moves and the concepts for coalitions.

use std::collections::BTreeSet;

use detente_graph::{
    ActorId, Coalition, CoalitionConcept, CoalitionError, Concept, Feasible, GraphForm, GraphModel,
    Moves, OptionDef, OptionForm, StateId, coalition_improvements, coalition_solve,
    joint_improvements, joint_moves, simultaneous_moves,
};
use proptest::prelude::*;

use crate::conflict;
use crate::conflicts::{Conflict, option_form};
use crate::enumeration::{Enumeration, coalition, selections};

fn indices(states: &[StateId]) -> Vec<usize> {
    states.iter().map(|state| state.index()).collect()
}

fn states(conflict: &Conflict) -> impl Iterator<Item = StateId> + use<> {
    (0..conflict.model.states() as u32).map(StateId)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn joint_moves_are_as_defined(conflict in conflict()) {
        let defined = Enumeration::new(&conflict.naive);
        for members in selections(&defined.everyone) {
            let group = coalition(&members);
            for from in states(&conflict) {
                let found = joint_moves(&conflict.model, from, group);
                let expected = defined.joint_moves(&members, from.index());
                prop_assert_eq!(indices(found.states()), Vec::from_iter(expected));

                let found = joint_improvements(&conflict.model, from, group);
                let expected = defined.joint_improvements(&members, from.index());
                prop_assert_eq!(indices(found.states()), Vec::from_iter(expected));

                let found = coalition_improvements(&conflict.model, from, group);
                let found: BTreeSet<usize> = found.iter().map(|found| found.to.index()).collect();
                prop_assert_eq!(&found, defined.improvements(&members, from.index()));
            }
        }
    }

    /// Distances are those of a search by length on state and last mover, and ways are as long.
    #[test]
    fn ways_are_shortest(conflict in conflict(), pick in any::<prop::sample::Index>(), improving: bool) {
        let naive = &conflict.naive;
        let everyone: Vec<usize> = (0..naive.moves.len()).collect();
        let members = pick.get(&selections(&everyone)).clone();
        for from in states(&conflict) {
            let search = if improving { joint_improvements } else { joint_moves };
            let found = search(&conflict.model, from, coalition(&members));
            let allowed = |i: usize, s: usize, t: usize| {
                naive.moves[i][s].contains(&t) && (!improving || naive.ranks[i][t] > naive.ranks[i][s])
            };
            let mut layer = vec![(from.index(), usize::MAX)];
            let mut seen = layer.clone();
            let mut expected = vec![None; conflict.model.states()];
            for length in 1.. {
                let mut next = Vec::new();
                for &(s, last) in &layer {
                    for &i in members.iter().filter(|&&i| i != last) {
                        for t in (0..expected.len()).filter(|&t| allowed(i, s, t)) {
                            if !seen.contains(&(t, i)) {
                                seen.push((t, i));
                                next.push((t, i));
                                expected[t].get_or_insert(length);
                            }
                        }
                    }
                }
                if next.is_empty() {
                    break;
                }
                layer = next;
            }
            let mut near = Vec::new();
            for to in states(&conflict) {
                prop_assert_eq!(found.distance(to), expected[to.index()]);
                let way = found.way_to(to);
                prop_assert_eq!(way.as_ref().map(|way| way.len() as u32), found.distance(to));
                let (mut at, mut last) = (from.index(), None);
                for step in way.iter().flatten() {
                    prop_assert!(last != Some(step.mover));
                    prop_assert!(members.contains(&step.mover.index()));
                    prop_assert!(allowed(step.mover.index(), at, step.to.index()));
                    (at, last) = (step.to.index(), Some(step.mover));
                }
                prop_assert!(way.is_none() || at == to.index());
                near.extend(expected[to.index()].filter(|&d| d <= 2).map(|d| (d, to)));
            }
            near.sort_unstable();
            let near: Vec<_> = near.into_iter().map(|(d, to)| (to, d)).collect();
            prop_assert_eq!(found.within(2), near);
        }
    }

    #[test]
    fn simultaneous_moves_are_as_defined(conflict in option_form(0..=6, 1..=64)) {
        let Moves::Options(form) = &**conflict.model.moves() else { unreachable!() };
        let everyone: Vec<usize> = (0..form.actors()).collect();
        for members in selections(&everyone) {
            for from in states(&conflict) {
                let can = |to: &StateId| {
                    let (a, b) = (form.mask(from), form.mask(*to));
                    a != b && form.options().iter().enumerate().all(|(k, option)| {
                        use detente_graph::OneWay::{ToNo, ToYes};
                        let own = members.contains(&option.owner.index());
                        match (a >> k & 1, b >> k & 1) {
                            (0, 1) => own && option.one_way != Some(ToNo),
                            (1, 0) => own && option.one_way != Some(ToYes),
                            _ => true,
                        }
                    })
                };
                let found = simultaneous_moves(form, from, coalition(&members));
                prop_assert_eq!(&found, &states(&conflict).filter(can).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn verdicts_are_as_defined(conflict in conflict()) {
        let defined = Enumeration::new(&conflict.naive);
        let all = Coalition::all(conflict.model.actors()).unwrap();
        let solution = coalition_solve(&conflict.model, &all).unwrap();
        prop_assert_eq!(&solution.coalitions(), &all);
        let groups = selections(&defined.everyone);
        for concept in CoalitionConcept::ALL {
            for s in states(&conflict) {
                let mut moved = 0;
                for members in &groups {
                    let expected = defined.is_stable(members, concept, s.index());
                    let found = solution.is_stable(coalition(members), concept, s);
                    prop_assert_eq!(found, expected, "{:?} {} {:?}", members, concept, s);
                    moved += usize::from(!expected);
                }
                prop_assert_eq!(solution.moved_by(concept, s).len(), moved);
                prop_assert_eq!(solution.stable_for_all(concept).contains(&s), moved == 0);
            }
        }
    }

    /// Asked for some coalitions only, the verdicts are the same.
    #[test]
    fn coalitions_can_be_asked_for_alone(conflict in conflict(), pick in any::<prop::sample::Index>()) {
        let all = Coalition::all(conflict.model.actors()).unwrap();
        let solution = coalition_solve(&conflict.model, &all).unwrap();
        let one = *pick.get(&all);
        let alone = coalition_solve(&conflict.model, &[one]).unwrap();
        prop_assert_eq!(alone.coalitions(), [one]);
        for concept in CoalitionConcept::ALL {
            let found: Vec<StateId> = alone.stable(one, concept).collect();
            prop_assert_eq!(found, solution.stable(one, concept).collect::<Vec<_>>());
        }
    }

    #[test]
    fn concepts_include_one_another(conflict in conflict()) {
        use CoalitionConcept::{CGmr, CNash, CSeq, CSmr};
        let model = &conflict.model;
        let all = Coalition::all(model.actors()).unwrap();
        let solution = coalition_solve(model, &all).unwrap();
        let single = detente_graph::solve(model);
        let is_transitive = matches!(&**model.moves(), Moves::Options(_));
        for &group in &all {
            for s in states(&conflict) {
                let stable = |concept| solution.is_stable(group, concept, s);
                for (narrow, wide) in [(CNash, CSmr), (CSmr, CGmr), (CNash, CSeq), (CSeq, CGmr)] {
                    if (narrow, wide, is_transitive) == (CSeq, CGmr, false) {
                        continue;
                    }
                    prop_assert!(!stable(narrow) || stable(wide), "{} outside {}", narrow, wide);
                }
                if group.len() == model.actors() {
                    prop_assert_eq!(CoalitionConcept::ALL.map(stable), [stable(CNash); 4]);
                }
                if group.len() == 1 {
                    let actor = group.members().next().unwrap();
                    for (of_one, concept) in [
                        (CNash, Concept::Nash),
                        (CGmr, Concept::Gmr),
                        (CSmr, Concept::Smr),
                    ] {
                        let expected = conflict.naive.is_stable(actor.index(), concept, s.index());
                        prop_assert_eq!(stable(of_one), expected);
                    }
                    prop_assert!(!single.is_stable(actor, Concept::Seq, s) || stable(CSeq));
                }
            }
        }
    }
}

/// Where moves are not transitive, two sub-coalitions with a common member can do in succession what no
/// joint move can: B and C go to 3, then B alone goes on to 4, which harms A.
#[test]
fn sub_coalitions_can_go_beyond_joint_moves() {
    let [a, b, c] = [0, 1, 2].map(ActorId);
    let arcs = [(a, 0, 1), (c, 1, 2), (b, 2, 3), (b, 3, 4)];
    let arcs = arcs.map(|(mover, from, to)| (mover, StateId(from), StateId(to)));
    let form = GraphForm::new(3, 5, arcs).unwrap();
    let ranks = vec![
        vec![1, 2, 2, 2, 0],
        vec![0, 0, 0, 1, 2],
        vec![0, 0, 0, 1, 1],
    ];
    let model = GraphModel::new(Moves::Arcs(form), ranks).unwrap();
    let alone = Coalition::new([a]).unwrap();
    let solution = coalition_solve(&model, &[alone]).unwrap();
    let stable = |concept| solution.is_stable(alone, concept, StateId(0));
    assert!(stable(CoalitionConcept::CSeq) && !stable(CoalitionConcept::CGmr));
}

/// What a coalition answers back with are ordinary moves. B undoes the harm C does to A by a move to 3 that B
/// itself likes less than where it is, 2, though more than the start, 0; nobody improves by it but A.
#[test]
fn answering_back_need_not_be_an_improvement() {
    let [a, b, c] = [0, 1, 2].map(ActorId);
    let arcs = [(a, 0, 1), (c, 1, 2), (b, 2, 3)];
    let arcs = arcs.map(|(mover, from, to)| (mover, StateId(from), StateId(to)));
    let form = GraphForm::new(3, 4, arcs).unwrap();
    let ranks = vec![vec![1, 2, 0, 2], vec![1, 2, 3, 2], vec![0; 4]];
    let model = GraphModel::new(Moves::Arcs(form), ranks).unwrap();
    let two = Coalition::new([a, b]).unwrap();
    assert!(coalition_improvements(&model, StateId(2), two).is_empty());
    let solution = coalition_solve(&model, &[two]).unwrap();
    let stable = CoalitionConcept::ALL.map(|concept| solution.is_stable(two, concept, StateId(0)));
    assert_eq!(
        stable,
        [false, true, false, false],
        "CNash, CGMR, CSMR, CSEQ"
    );
}

fn free_options(count: u16, actors: u16) -> Vec<OptionDef> {
    let option = |k| OptionDef {
        owner: ActorId(k % actors),
        one_way: None,
    };
    (0..count).map(option).collect()
}

#[test]
fn too_many_coalitions_are_refused() {
    let actors = 14;
    let form = OptionForm::new(actors, free_options(2, 2), Feasible::All).unwrap();
    let model = GraphModel::new(Moves::Options(form), vec![vec![0; 4]; actors]).unwrap();
    let limit = 12;
    let refused = CoalitionError::TooManyCoalitions { actors, limit };
    assert_eq!(Coalition::all(actors), Err(refused));
    let refused = CoalitionError::TooManyCoalitions { actors: 13, limit };
    let one = Coalition::new([ActorId(3)]).unwrap();
    assert_eq!(coalition_solve(&model, &[one]), Err(refused));
    let two = Coalition::new([ActorId(3), ActorId(5)]).unwrap();
    assert_eq!(coalition_solve(&model, &[two]).unwrap().explored(), 4096);
    let stranger = Coalition::new([ActorId(14)]).unwrap();
    let refused = CoalitionError::UnknownActor(ActorId(14));
    assert_eq!(coalition_solve(&model, &[stranger]), Err(refused));
    let refused = CoalitionError::BeyondReach(ActorId(64));
    assert_eq!(Coalition::everyone(100), Err(refused));
}

#[test]
fn a_model_that_would_take_too_much_memory_is_refused() {
    let form = OptionForm::new(4, free_options(17, 4), Feasible::All).unwrap();
    let states = form.states();
    let model = GraphModel::new(Moves::Options(form), vec![vec![0; states]; 4]).unwrap();
    let found = coalition_solve(&model, &Coalition::all(4).unwrap());
    assert!(matches!(found, Err(CoalitionError::TooLarge { .. })));
}

/// On any number of threads the solution is the same.
#[test]
fn threads_do_not_matter() {
    let form = GraphForm::new(
        3,
        400,
        (0..400u32).flat_map(|s| {
            let arc = move |i: u32| {
                (
                    ActorId(i as u16),
                    StateId(s),
                    StateId((s * 7 + i * i + 1) % 400),
                )
            };
            (0..3).map(arc).filter(|(_, from, to)| from != to)
        }),
    );
    let rank = |i: u32, s: u32| (s * (31 + 6 * i) + i) % 401;
    let ranks = (0..3).map(|i| (0..400).map(|s| rank(i, s)).collect());
    let model = GraphModel::new(Moves::Arcs(form.unwrap()), ranks.collect()).unwrap();
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.unwrap()
            .install(|| coalition_solve(&model, &Coalition::all(3).unwrap()).unwrap())
    };
    let one = on(1);
    for concept in CoalitionConcept::ALL {
        let count = one.stable_for_all(concept).len();
        assert!(0 < count && count < 400, "{concept} says nothing");
    }
    assert_eq!(on(2), one);
    assert_eq!(on(5), one);
}
