//! A first look says what the whole answer says, and each clause of a reason names the inputs it turns on.

use std::collections::BTreeSet;
use std::path::Path;

use detente_analysis::{
    InputPlace, Solved, analyse, check, contradicted, explain, overview, states_named,
};
use detente_case::ledger::model::EntryId;
use detente_case::model::{ActorId, Case};

fn shipped(name: &str) -> Case {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let reading = detente_case::read(&root.join("cases").join(name)).expect("a shipped case");
    reading.case.expect("no errors")
}

fn solved(case: &Case) -> Solved<'static> {
    check(case).solved.expect("no errors").into_owned()
}

#[test]
fn a_first_look_is_part_of_the_whole_answer() {
    for name in ["alaska-2025", "cuba-1962", "elmira-1991", "chicken"] {
        let solved = solved(&shipped(name));
        let (first, whole) = (overview(&solved), analyse(&solved));
        let of = |found: &dyn std::fmt::Debug| format!("{found:?}");
        assert_eq!(of(&first.status_quo), of(&whole.status_quo), "{name}");
        assert_eq!(of(&first.lasting), of(&whole.lasting), "{name}");
        assert_eq!(first.lasting_count, whole.lasting_count, "{name}");
        assert_eq!(first.on_threats, whole.on_threats, "{name}");
        assert_eq!(of(&first.outcomes), of(&whole.outcomes), "{name}");
        assert_eq!(of(&first.tables), of(&whole.tables), "{name}");
        assert_eq!(of(&first.coverage), of(&whole.coverage), "{name}");
    }
}

/// What an input is called in the case file.
fn called(case: &Case, input: InputPlace) -> String {
    let actor = |actor: ActorId| &*case.actors[actor.0].id.value;
    match input {
        InputPlace::Option(option) => case.options[option].id.value.clone(),
        InputPlace::Wish(owner, place) => format!("{} {}", actor(owner), place + 1),
        other => format!("{other:?}"),
    }
}

#[test]
fn each_clause_names_the_inputs_it_turns_on() {
    // The first would turn a promise into business of its own; the second answers because it wants the wall more.
    let text = r#"
detente = 1
[case]
id = "wall"
title = "Wall"
[[actor]]
id = "a"
[[actor]]
id = "b"
[[option]]
id = "a.dig"
[[option]]
id = "b.wall"
[status-quo]
taken = []
[preference.a]
statements = ["not b.wall", "a.dig"]
[preference.b]
statements = ["b.wall iff a.dig", "not b.wall"]
"#;
    let case = detente_case::parse("case.toml", text.as_bytes()).case;
    let case = case.expect("no errors");
    let solved = solved(&case);
    let today = states_named(&solved.conflict, "NN").expect("today")[0];
    let reasons = explain(&solved, today, None);
    let names = |inputs: BTreeSet<InputPlace>| -> Vec<String> {
        inputs
            .into_iter()
            .map(|input| called(&case, input))
            .collect()
    };
    let [temptation] = &reasons.actors[0].temptations[..] else {
        panic!("one tempting move: {reasons:?}");
    };
    assert_eq!(
        names(temptation.decided_by(&solved.conflict)),
        ["a.dig", "a 2"]
    );
    let answer = temptation.answer.as_ref().expect("an answer");
    assert!(answer.credible);
    assert_eq!(
        names(answer.decided_by(&solved.conflict)),
        ["b.wall", "b 1"]
    );
    assert_eq!(names(answer.end_decided_by(&solved.conflict)), ["a 1"]);
    let [restraint] = &reasons.actors[1].restraints[..] else {
        panic!("one move that costs: {reasons:?}");
    };
    assert_eq!(
        names(restraint.decided_by(&solved.conflict)),
        ["b.wall", "b 1"]
    );
}

#[test]
fn who_sees_it_otherwise_takes_another_stance_on_the_same() {
    let case = shipped("alaska-2025");
    let ledger = case.ledger.as_ref().expect("a ledger");
    let ids = || (0..ledger.entries.len()).map(EntryId);
    let stance = |id: EntryId, of| {
        let claims = &ledger.entries[id.0].claims;
        claims
            .iter()
            .find(|(other, _)| *other == of)
            .map(|(_, stance)| *stance)
    };
    let as_of = case.header.as_of.expect("a day");
    let counts = |id: &EntryId| {
        let date = &ledger.entries[id.0].date;
        date.as_ref().is_none_or(|days| days.value.last <= as_of)
    };
    for id in ids() {
        let found = contradicted(&case, id);
        for (of, own) in &ledger.entries[id.0].claims {
            let expected: Vec<EntryId> = ids()
                .filter(counts)
                .filter(|other| stance(*other, *of).is_some_and(|other| other != *own))
                .collect();
            let told = found.iter().find(|(told, _)| told == of);
            assert_eq!(told.map_or(&[][..], |(_, others)| others), expected);
        }
    }
}
