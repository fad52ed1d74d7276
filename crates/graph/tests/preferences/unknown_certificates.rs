//! Certificates about unknown preference are accepted where they agree with the definitions, and
//! nowhere else.

use detente_graph::{
    ActorId, Attitude, Concept, Refusal, StateId, UncertainReason, certify_uncertain,
    verify_uncertain,
};
use proptest::prelude::*;

use crate::unknown::uncertain;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn certificates_are_accepted_and_agree_with_the_definitions(uncertain in uncertain()) {
        for (actor, concept, attitude, state) in uncertain.cells() {
            let found = certify_uncertain(&uncertain.model, actor, state, concept, attitude);
            let expected = uncertain.is_stable(actor.index(), concept, attitude, state.index());
            prop_assert_eq!(found.is_stable(), expected);
            prop_assert_eq!(verify_uncertain(&uncertain.model, &found), Ok(()));
        }
    }

    #[test]
    fn a_false_verdict_is_refused(uncertain in uncertain()) {
        for (actor, concept, attitude, state) in uncertain.cells() {
            let mut found = certify_uncertain(&uncertain.model, actor, state, concept, attitude);
            match found.reason.clone() {
                UncertainReason::Unstable(_) => {
                    found.reason = UncertainReason::Stable(Vec::new());
                    prop_assert!(verify_uncertain(&uncertain.model, &found).is_err());
                }
                UncertainReason::Stable(sanctions) => {
                    for sanction in sanctions {
                        found.reason = UncertainReason::Unstable(sanction.departure);
                        prop_assert!(verify_uncertain(&uncertain.model, &found).is_err());
                    }
                }
            }
        }
    }

    /// What shows a verdict under one concept and attitude is accepted under another only where it is
    /// right.
    #[test]
    fn a_recast_certificate_proves_no_falsehood(uncertain in uncertain()) {
        for (actor, concept, attitude, state) in uncertain.cells() {
            let found = certify_uncertain(&uncertain.model, actor, state, concept, attitude);
            for other_attitude in Attitude::ALL {
                for other in Concept::ALL {
                    let mut recast = found.clone();
                    (recast.concept, recast.attitude) = (other, other_attitude);
                    if verify_uncertain(&uncertain.model, &recast).is_ok() {
                        let expected =
                            uncertain.is_stable(actor.index(), other, other_attitude, state.index());
                        prop_assert_eq!(recast.is_stable(), expected);
                    }
                }
            }
        }
    }

    /// A sanction with one thing changed is refused, for the right reason.
    #[test]
    fn a_corrupted_sanction_is_refused(uncertain in uncertain()) {
        for (actor, concept, attitude, state) in uncertain.cells() {
            let found = certify_uncertain(&uncertain.model, actor, state, concept, attitude);
            let UncertainReason::Stable(sanctions) = &found.reason else { continue };
            for (place, sanction) in sanctions.iter().enumerate() {
                let refused = |change: &dyn Fn(&mut Vec<_>)| {
                    let mut corrupted = found.clone();
                    let mut sanctions = sanctions.clone();
                    change(&mut sanctions);
                    corrupted.reason = UncertainReason::Stable(sanctions);
                    verify_uncertain(&uncertain.model, &corrupted).expect_err("refused")
                };
                let departure = sanction.departure;
                prop_assert_eq!(
                    refused(&|all| { all.remove(place); }),
                    Refusal::MissingSanction(departure)
                );
                prop_assert_eq!(
                    refused(&|all| all.push(sanction.clone())),
                    Refusal::RepeatedSanction(departure)
                );
                prop_assert_eq!(
                    refused(&|all| all[place].steps.clear()),
                    Refusal::EmptySanction(departure)
                );
                prop_assert_eq!(
                    refused(&|all| all[place].departure = state),
                    Refusal::NoImprovement(state)
                );
                prop_assert_eq!(
                    refused(&|all| all[place].steps[0].mover = actor),
                    Refusal::OwnStep(actor)
                );
                let nobody = ActorId(99);
                prop_assert_eq!(
                    refused(&|all| all[place].steps[0].mover = nobody),
                    Refusal::UnknownActor(nobody)
                );
                let nowhere = StateId(9999);
                prop_assert_eq!(
                    refused(&|all| all[place].steps[0].to = nowhere),
                    Refusal::UnknownState(nowhere)
                );
                let twice = refused(&|all| {
                    let first = all[place].steps[0];
                    all[place].steps.insert(1, first);
                });
                // There is no move from a state to itself.
                let Refusal::NoMove { from, to, .. } = twice else {
                    return Err(TestCaseError::fail(twice.to_string()));
                };
                prop_assert_eq!(from, to);
            }
        }
    }
}
