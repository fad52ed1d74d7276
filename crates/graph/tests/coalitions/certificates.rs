//! Certificates about coalitions are accepted where they agree with the definitions, and nowhere else.

use detente_graph::{
    ActorId, Coalition, CoalitionCertificate, CoalitionConcept, CoalitionError, CoalitionReason,
    CoalitionRefusal, GraphForm, GraphModel, Moves, StateId, certify_coalition, coalition_sanction,
    coalition_solve, verify_coalition,
};
use proptest::prelude::*;

use crate::conflict;
use crate::conflicts::Conflict;

/// A certificate for every cell of the table of verdicts.
fn certificates(conflict: &Conflict) -> Vec<CoalitionCertificate> {
    let mut all = Vec::new();
    for coalition in Coalition::all(conflict.model.actors()).unwrap() {
        for state in (0..conflict.model.states() as u32).map(StateId) {
            let of =
                |concept| certify_coalition(&conflict.model, coalition, state, concept).unwrap();
            all.extend(CoalitionConcept::ALL.map(of));
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn certificates_are_accepted_and_agree_with_the_solver(conflict in conflict()) {
        let model = &conflict.model;
        let all = Coalition::all(model.actors()).unwrap();
        let solution = coalition_solve(model, &all).unwrap();
        for found in certificates(&conflict) {
            let stable = solution.is_stable(found.coalition, found.concept, found.state);
            prop_assert_eq!(found.is_stable(), stable);
            prop_assert_eq!(verify_coalition(model, &found), Ok(()));
        }
    }

    #[test]
    fn single_sanctions_are_those_of_certificates(conflict in conflict()) {
        let model = &conflict.model;
        for found in certificates(&conflict) {
            let sanction = |improvement| {
                coalition_sanction(model, found.coalition, found.state, improvement, found.concept)
            };
            match &found.reason {
                CoalitionReason::Unstable(improvement) => {
                    prop_assert_eq!(sanction(improvement), Ok(None));
                }
                CoalitionReason::Stable(sanctions) => {
                    for listed in sanctions {
                        prop_assert_eq!(sanction(&listed.improvement), Ok(Some(listed.clone())));
                    }
                }
            }
        }
    }

    #[test]
    fn a_false_verdict_is_refused(conflict in conflict()) {
        let model = &conflict.model;
        for mut found in certificates(&conflict) {
            match &found.reason {
                CoalitionReason::Unstable(_) => {
                    found.reason = CoalitionReason::Stable(Vec::new());
                    prop_assert!(verify_coalition(model, &found).is_err());
                }
                CoalitionReason::Stable(sanctions) => {
                    // Each improvement is said to be beyond punishment.
                    for sanction in sanctions.clone() {
                        found.reason = CoalitionReason::Unstable(sanction.improvement);
                        prop_assert!(verify_coalition(model, &found).is_err());
                    }
                }
            }
        }
    }

    /// What shows a verdict under one concept is accepted under another only if the verdict is right there.
    #[test]
    fn a_certificate_under_another_concept_proves_no_falsehood(conflict in conflict()) {
        let model = &conflict.model;
        let all = Coalition::all(model.actors()).unwrap();
        let solution = coalition_solve(model, &all).unwrap();
        for found in certificates(&conflict) {
            for concept in CoalitionConcept::ALL {
                let recast = CoalitionCertificate { concept, ..found.clone() };
                if verify_coalition(model, &recast).is_ok() {
                    let stable = solution.is_stable(found.coalition, concept, found.state);
                    prop_assert_eq!(found.is_stable(), stable);
                }
            }
        }
    }

    /// A sanction with one thing changed is refused. What is changed can by chance not make it true again:
    /// a mover from the coalition itself, a coalition that answers twice, no answer, an improvement left
    /// out or listed twice, a member that is better off.
    #[test]
    fn a_changed_sanction_is_refused(conflict in conflict(), change in 0..6usize, pick in any::<prop::sample::Index>()) {
        let model = &conflict.model;
        for mut found in certificates(&conflict) {
            let coalition = found.coalition;
            let CoalitionReason::Stable(sanctions) = &mut found.reason else { continue };
            if sanctions.is_empty() {
                continue;
            }
            let place = pick.index(sanctions.len());
            let end = sanctions[place].end();
            let changed = &mut sanctions[place];
            match change {
                0 => changed.answers[0].coalition = coalition,
                1 => changed.answers.push(changed.answers[changed.answers.len() - 1].clone()),
                2 => changed.answers.clear(),
                3 => drop(sanctions.remove(place)),
                4 => {
                    let again = changed.clone();
                    sanctions.push(again);
                }
                _ => {
                    let better = |i: &ActorId| model.rank(*i, end) > model.rank(*i, found.state);
                    let unharmed = (0..model.actors() as u16).map(ActorId);
                    let mut unharmed = unharmed.filter(|i| !coalition.contains(*i) || better(i));
                    changed.harmed = unharmed.next().unwrap();
                }
            }
            prop_assert!(verify_coalition(model, &found).is_err());
        }
    }
}

#[test]
fn what_cannot_be_searched_is_refused() {
    let form = GraphForm::new(14, 2, [(ActorId(0), StateId(0), StateId(1))]).unwrap();
    let ranks = vec![vec![0, 1]; 14];
    let model = GraphModel::new(Moves::Arcs(form), ranks).unwrap();
    let certify = |actor, state, concept| {
        let alone = Coalition::new([ActorId(actor)]).unwrap();
        certify_coalition(&model, alone, StateId(state), concept)
    };
    let (actors, limit) = (13, 12);
    let refused = CoalitionError::TooManyCoalitions { actors, limit };
    assert_eq!(certify(0, 0, CoalitionConcept::CSeq), Err(refused));
    let refused = CoalitionError::UnknownActor(ActorId(14));
    assert_eq!(certify(14, 0, CoalitionConcept::CGmr), Err(refused));
    let refused = CoalitionError::UnknownState(StateId(2));
    assert_eq!(certify(0, 2, CoalitionConcept::CGmr), Err(refused));
    let mut found = certify(0, 0, CoalitionConcept::CGmr).unwrap();
    assert_eq!(verify_coalition(&model, &found), Ok(()));
    found.concept = CoalitionConcept::CSeq;
    let refused = CoalitionRefusal::TooManyOthers(13);
    assert_eq!(verify_coalition(&model, &found), Err(refused));
}
