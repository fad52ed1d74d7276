//! What a view shows against the case written out as that actor takes it to be.

use detente_analysis::{Solved, check, views};
use detente_case::model::Case;
use detente_case::parse;
use detente_graph::{Concept, StateId};

const ALASKA: &str = include_str!("../../../cases/alaska-2025/case.toml");

fn read(text: &str) -> Case {
    let reading = parse("case.toml", text.as_bytes());
    reading
        .case
        .unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
}

fn solved(case: &Case) -> Solved<'_> {
    check(case).solved.expect("a sound case")
}

/// The Alaska case without its own view, and with this one.
fn with_view(view: &str) -> String {
    let own = ALASKA.find("[[view]]").expect("the case has a view");
    let after = ALASKA.find("[[question]]").expect("and questions");
    format!("{}{view}{}", &ALASKA[..own], &ALASKA[after..])
}

#[test]
fn a_view_that_lacks_states_is_the_case_with_a_rule_against_them() {
    let lacking = [
        ("unaware = [\"us.pressure\"]", "us.pressure"),
        (
            "unaware = [\"europe.refuse\", \"russia.meet\"]",
            "europe.refuse or russia.meet",
        ),
        // Today the allies arm Ukraine: not knowing that they can is not knowing that they can stop.
        ("unaware = [\"europe.arm\"]", "not europe.arm"),
        (
            "unseen = \"ukraine.cede and not us.guarantee\"",
            "ukraine.cede and not us.guarantee",
        ),
    ];
    for (stated, lacks) in lacking {
        let text = with_view(&format!("[[view]]\nid = \"v\"\nof = \"us\"\n{stated}\n"));
        let case = read(&text);
        let truth = solved(&case);
        let found = views(&truth, &[0], Concept::Seq).expect("small enough");
        let view = &found.views[0];
        let seen = &found.seen[&view.of];

        let ruled = read(&with_view(&format!("[[rule]]\nnever = \"{lacks}\"\n")));
        let ruled = solved(&ruled);
        let mut compared = 0;
        for state in ruled.conflict.states() {
            let key = ruled.conflict.key(state);
            let same = |other: &StateId| truth.conflict.key(*other) == key;
            let same = truth
                .conflict
                .states()
                .find(same)
                .expect("a state of the case");
            assert!(!view.unseen.contains(&same), "{stated}: {key}");
            for actor in 0..case.actors.len() {
                let actor = detente_analysis::actor_id(actor);
                for concept in Concept::ALL {
                    assert_eq!(
                        seen.solution.is_stable(actor, concept, same),
                        ruled.solution.is_stable(actor, concept, state),
                        "{stated}: {key} {concept}"
                    );
                }
            }
            compared += 1;
        }
        assert_eq!(compared + view.unseen.len(), truth.conflict.state_count());
        let counted_on: Vec<String> = view
            .counted_on
            .iter()
            .map(|state| truth.conflict.key(*state))
            .collect();
        let lasting: Vec<String> = ruled
            .solution
            .equilibria(Concept::Seq)
            .map(|state| ruled.conflict.key(state))
            .collect();
        assert_eq!(counted_on, lasting, "{stated}");
    }
}

#[test]
fn a_view_that_misreads_a_preference_is_the_case_with_that_preference() {
    let case = read(ALASKA);
    let truth = solved(&case);
    let found = views(&truth, &[0], Concept::Seq).expect("small enough");
    let written_out = ALASKA.replacen("want = \"not russia.meet\"", "want = \"russia.meet\"", 1);
    assert_ne!(written_out, ALASKA);
    let written_out = read(&written_out);
    let written_out = solved(&written_out);
    let seen = &found.seen[&found.views[0].of];
    for actor in (0..case.actors.len()).map(detente_analysis::actor_id) {
        assert_eq!(
            seen.conflict.model.ranks(actor),
            written_out.conflict.model.ranks(actor)
        );
        assert_eq!(
            seen.conflict.aims(actor).len(),
            written_out.conflict.aims(actor).len()
        );
    }
    assert_eq!(seen.solution, written_out.solution);
}

#[test]
fn every_departure_is_one_that_nobody_answers_as_its_mover_sees_it() {
    let case = read(ALASKA);
    let truth = solved(&case);
    for concept in Concept::ALL {
        let found = views(&truth, &[0], concept).expect("small enough");
        let lost = found.views[0].disappointments.iter().chain(&found.undone);
        for disappointment in lost {
            assert!(!disappointment.departures.is_empty());
            for departure in &disappointment.departures {
                let step = departure.step;
                let own = found.seen.get(&step.mover).unwrap_or(&truth);
                assert_eq!(step.from, disappointment.state);
                let model = &own.conflict.model;
                assert!(model.improvements(step.mover, step.from).contains(&step.to));
                let answer =
                    detente_graph::sanction(model, step.mover, step.from, step.to, concept);
                assert_eq!(answer, None);
            }
        }
    }
}
