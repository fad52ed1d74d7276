//! The solver, the certificates and their checker against the definitions, on random conflicts.

use crate::conflicts::{Conflict, conflict, option_form};
use detente_graph::{ActorId, Concept, Reason, Solver, StateId, certify, solve, verify};
use proptest::prelude::*;

/// Every cell of the table of verdicts.
fn cells(conflict: &Conflict) -> impl Iterator<Item = (ActorId, Concept, StateId)> + use<> {
    let (actors, states) = (conflict.model.actors(), conflict.model.states());
    (0..actors as u16).flat_map(move |i| {
        Concept::ALL.into_iter().flat_map(move |concept| {
            (0..states as u32).map(move |s| (ActorId(i), concept, StateId(s)))
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn moves_are_as_defined(conflict in conflict()) {
        for (i, moves) in conflict.naive.moves.iter().enumerate() {
            for (s, expected) in moves.iter().enumerate() {
                let found = conflict.model.moves().reachable(ActorId(i as u16), StateId(s as u32));
                let found: Vec<usize> = found.into_iter().map(StateId::index).collect();
                prop_assert_eq!(found, expected.iter().copied().collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn verdicts_are_as_defined(conflict in conflict()) {
        let solution = solve(&conflict.model);
        // Conflicts as small as these are not solved in the general way unless one asks for it.
        let general = Solver::general().solve(&conflict.model);
        for (actor, concept, state) in cells(&conflict) {
            let expected = conflict.naive.is_stable(actor.index(), concept, state.index());
            for found in [&solution, &general] {
                prop_assert_eq!(
                    found.is_stable(actor, concept, state), expected,
                    "{:?} {} {:?}", actor, concept, state
                );
            }
        }
        for concept in Concept::ALL {
            let all_stable = |s: &usize| {
                (0..conflict.model.actors()).all(|i| conflict.naive.is_stable(i, concept, *s))
            };
            let expected: Vec<usize> = (0..conflict.model.states()).filter(all_stable).collect();
            let found: Vec<usize> = solution.equilibria(concept).map(StateId::index).collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn concepts_include_one_another(conflict in conflict()) {
        let solution = solve(&conflict.model);
        for i in (0..conflict.model.actors() as u16).map(ActorId) {
            for (narrow, wide) in [
                (Concept::Nash, Concept::SymSeq),
                (Concept::SymSeq, Concept::Seq),
                (Concept::Seq, Concept::Gmr),
                (Concept::SymSeq, Concept::Smr),
                (Concept::Smr, Concept::Gmr),
            ] {
                for s in solution.stable(i, narrow) {
                    prop_assert!(solution.is_stable(i, wide, s), "{} outside {}", narrow, wide);
                }
            }
        }
    }

    #[test]
    fn certificates_are_accepted_and_agree_with_the_solver(conflict in conflict()) {
        let solution = solve(&conflict.model);
        for (actor, concept, state) in cells(&conflict) {
            let certificate = certify(&conflict.model, actor, state, concept);
            prop_assert_eq!(certificate.is_stable(), solution.is_stable(actor, concept, state));
            prop_assert_eq!(verify(&conflict.model, &certificate), Ok(()));
        }
    }

    #[test]
    fn a_solver_can_be_used_again(conflicts in prop::collection::vec(conflict(), 2..5)) {
        let mut solver = Solver::new();
        let mut solution = solver.solve(&conflicts[0].model);
        for conflict in &conflicts {
            solver.solve_into(&conflict.model, &mut solution);
            prop_assert_eq!(&solution, &solve(&conflict.model));
        }
    }

    #[test]
    fn ranks_can_be_replaced(
        before in option_form(0..=6, 1..=64),
        after in option_form(0..=6, 1..=64),
    ) {
        // The ranks of one conflict, repeated or cut, put into another.
        let mut model = before.model.clone();
        for i in 0..model.actors() {
            let given = &after.naive.ranks[i % after.naive.ranks.len()];
            let ranks: Vec<u32> = given.iter().copied().cycle().take(model.states()).collect();
            model.set_ranks(ActorId(i as u16), &ranks).unwrap();
        }
        let lists = (0..model.actors() as u16).map(|i| model.ranks(ActorId(i)).to_vec()).collect();
        let fresh = detente_graph::GraphModel::new(model.moves().clone(), lists).unwrap();
        prop_assert_eq!(solve(&model), solve(&fresh));
    }

    #[test]
    fn a_false_verdict_is_refused(conflict in conflict()) {
        for (actor, concept, state) in cells(&conflict) {
            let mut certificate = certify(&conflict.model, actor, state, concept);
            let improvements = conflict.model.improvements(actor, state);
            if certificate.is_stable() {
                // Whatever state is said to be an improvement beyond punishment.
                for s in 0..conflict.model.states() as u32 {
                    certificate.reason = Reason::Unstable(StateId(s));
                    prop_assert!(verify(&conflict.model, &certificate).is_err());
                }
            } else {
                certificate.reason = Reason::Stable(Vec::new());
                prop_assert!(!improvements.is_empty());
                prop_assert!(verify(&conflict.model, &certificate).is_err());
            }
        }
    }
}
