//! Tables: what the Alaska case says of its own, and that every deal and breaker told is one.

use std::cmp::Ordering;
use std::path::Path;

use detente_analysis::{Solved, Tables, actor_id, check, tables};
use detente_case::model::Case;
use detente_graph::{ActorId, Concept, Seats, sanction};

fn shipped(name: &str) -> Case {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../cases")
        .join(name);
    let reading = detente_case::read(&folder).expect("a shipped case can be read");
    reading.case.expect("a shipped case has no errors")
}

fn asked(solved: &Solved, actors: Option<&[ActorId]>, concept: Concept) -> Tables {
    let found = tables(solved, actors, concept).expect("small tables are searched");
    found.expect("the case has a status quo")
}

/// Computed apart from this program when the case was written: see the case's README.
#[test]
fn washington_and_moscow_have_no_deal_without_kyiv() {
    let case = shipped("alaska-2025");
    let solved = check(&case).solved.expect("the case can be solved");
    let found = asked(&solved, None, Concept::Seq);
    let counts: Vec<(usize, usize)> = found
        .tables
        .iter()
        .map(|table| {
            let holding = table.deals.iter().filter(|deal| deal.holds());
            (table.deals.len(), holding.count())
        })
        .collect();
    assert_eq!(counts, [(0, 0), (12, 1), (24, 2)]);

    let Seats::Add(additions) = &found.tables[0].seats else {
        panic!("somebody must be added to the two");
    };
    let added: Vec<&str> = additions
        .iter()
        .flat_map(|addition| addition.actors.members())
        .map(|actor| case.actors[actor.index()].id.value.as_str())
        .collect();
    assert_eq!(added, ["ukraine"]);

    let trilateral = &found.tables[1];
    let bargain = &trilateral.deals[0];
    let outcomes = solved.conflict.outcomes(bargain.state);
    assert_eq!(case.outcomes[outcomes[0].0].id.value, "grand-bargain");
    assert_eq!(bargain.package_size, 3);
    let absent = trilateral.deals.iter().flat_map(|deal| &deal.breakers);
    let mut absent: Vec<ActorId> = absent
        .filter(|breaker| breaker.absent)
        .map(|breaker| breaker.departure.step.mover)
        .collect();
    absent.dedup();
    assert_eq!(absent, [actor_id(3)], "the European allies could obstruct");
}

#[test]
fn deals_and_breakers_are_what_they_are_said_to_be() {
    for name in [
        "alaska-2025",
        "cuba-1962",
        "elmira-1991",
        "china-us-trade",
        "chicken",
    ] {
        let case = shipped(name);
        let solved = check(&case).solved.expect("the case can be solved");
        let model = &solved.conflict.model;
        let everybody: Vec<ActorId> = (0..case.actors.len()).map(actor_id).collect();
        for concept in Concept::ALL {
            let found = asked(&solved, Some(&everybody), concept);
            let table = &found.tables[0];
            assert!(table.place.is_none());
            for deal in &table.deals {
                let better = |actor: &ActorId| {
                    model.rank(*actor, deal.state) > model.rank(*actor, found.status_quo)
                };
                assert!(table.members.iter().all(better), "{name} {concept}");
                assert_eq!(
                    deal.holds(),
                    solved.solution.is_equilibrium(concept, deal.state)
                );
                assert!((1..=table.members.len()).contains(&deal.package_size));
                let order = |worth: &detente_analysis::Worth| worth.order;
                assert!(
                    deal.worth
                        .iter()
                        .map(order)
                        .all(|order| order == Ordering::Greater)
                );
                for breaker in &deal.breakers {
                    let step = breaker.departure.step;
                    assert_eq!(step.from, deal.state);
                    assert!(model.improvements(step.mover, step.from).contains(&step.to));
                    let answer = |concept| sanction(model, step.mover, step.from, step.to, concept);
                    assert!(
                        answer(concept).is_none(),
                        "{name} {concept}: punished after all"
                    );
                    assert_eq!(
                        breaker.departure.threat.is_some(),
                        answer(Concept::Gmr).is_some()
                    );
                    assert!(!breaker.absent);
                }
            }
        }
    }
}

#[test]
fn without_a_status_quo_there_is_nothing_to_start_from() {
    let case = shipped("garrison");
    let solved = check(&case).solved.expect("the case can be solved");
    assert!(
        tables(&solved, None, Concept::Seq)
            .expect("small")
            .is_none()
    );
}
