//! Models of up to 64 states, which are solved by words, and of one more: against the general way of
//! solving, and a sample of verdicts against the definitions.

use detente_graph::{ActorId, Concept, Solution, Solver, StateId, StrengthModel, solve};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::conflicts::{Conflict, graph_form, option_form};

/// Conflicts in both forms of up to 65 states, often of just as many as fit into a word or one more or less.
fn conflict() -> impl Strategy<Value = Conflict> {
    prop_oneof![
        option_form(6..=6, 1..=64),
        option_form(7..=8, 15..=62),
        option_form(7..=8, 63..=65),
        graph_form(1..=62),
        graph_form(63..=65),
    ]
}

/// Strength of preference in which every third rank is strongly better.
fn with_strength(conflict: &Conflict) -> StrengthModel {
    let model = &conflict.model;
    let class = |actor| model.ranks(ActorId(actor)).iter().map(|rank| rank / 3);
    let classes = (0..model.actors() as u16).map(|actor| class(actor).collect());
    StrengthModel::new(model.clone(), classes.collect()).unwrap()
}

/// The stable states of every decision maker under every concept, and the equilibria.
fn verdicts(solution: &Solution) -> Vec<Vec<StateId>> {
    let actors = 0..solution.actors() as u16;
    let found = Concept::ALL.into_iter().flat_map(|concept| {
        let stable = |actor| solution.stable(ActorId(actor), concept).collect();
        let equilibria = solution.equilibria(concept).collect();
        let stable: Vec<Vec<StateId>> = actors.clone().map(stable).collect();
        stable.into_iter().chain([equilibria])
    });
    found.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn small_models_are_solved_like_big_ones(conflict in conflict()) {
        let (mut by_words, mut general) = (Solver::new(), Solver::general());
        let expected = general.solve(&conflict.model);
        prop_assert_eq!(verdicts(&by_words.solve(&conflict.model)), verdicts(&expected));

        let model = with_strength(&conflict);
        let (found, expected) = (by_words.solve_strength(&model), general.solve_strength(&model));
        prop_assert_eq!(verdicts(&found.general), verdicts(&expected.general));
        prop_assert_eq!(verdicts(&found.strong), verdicts(&expected.strong));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn verdicts_of_small_models_are_as_defined(
        conflict in conflict(),
        cells in vec((any::<Index>(), any::<Index>()), 3),
    ) {
        let solution = solve(&conflict.model);
        for (actor, state) in cells {
            let (i, s) = (actor.index(conflict.model.actors()), state.index(conflict.model.states()));
            for concept in Concept::ALL {
                prop_assert_eq!(
                    solution.is_stable(ActorId(i as u16), concept, StateId(s as u32)),
                    conflict.naive.is_stable(i, concept, s),
                    "{} {} {}", i, concept, s
                );
            }
        }
    }
}
