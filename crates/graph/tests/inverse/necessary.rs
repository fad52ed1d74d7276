//! Necessary relations against the definition of stability, whatever a decision maker prefers.

use detente_graph::{ActorId, Concept, StateId, necessary_relations};
use proptest::prelude::*;

use crate::brute::{conflict, weak_orders};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_state_is_stable_exactly_if_the_clauses_are_met(
        conflict in conflict(3, 4),
        actor in 0..3usize,
        state in any::<prop::sample::Index>(),
        concept in proptest::sample::select(Concept::ALL.to_vec()),
    ) {
        let state = state.index(conflict.model.states());
        let found = necessary_relations(
            &conflict.model, ActorId(actor as u16), StateId(state as u32), concept,
        );
        let mut spelt_out = conflict.naive.clone();
        let mut always: Vec<bool> = vec![true; conflict.model.states()];
        for order in weak_orders(conflict.model.states()) {
            let of = StateId(state as u32);
            let met = found.clauses.iter().all(|clause| clause.is_met(of, &order));
            spelt_out.ranks[actor] = order.clone();
            let stable = spelt_out.is_stable(actor, concept, state);
            prop_assert_eq!(met, stable);
            if stable {
                for (lower, always) in always.iter_mut().enumerate() {
                    *always &= order[state] >= order[lower];
                }
            }
        }
        // In any case: under no order is it stable without.
        let in_any_case: Vec<usize> = found.in_any_case.iter().map(|lower| lower.index()).collect();
        let expected = (0..always.len()).filter(|lower| *lower != state && always[*lower]);
        prop_assert_eq!(in_any_case, expected.collect::<Vec<_>>());
    }
}
