//! The JSON forms, field by field: what other programs may rely on.

mod common;

use common::{parsed, shipped, solved};
use detente_analysis::{analyse, attitudes, explain, foresight, strength};
use detente_case::model::Case;
use detente_graph::StateId;
use detente_view::{attitudes_json, foresight_json, json, strength_json};
use serde_json::{Value, json};

fn solution(case: &Case) -> Value {
    // By way of the text, as another program reads it.
    let text = json::solution(&solved(case), &[]).to_string();
    serde_json::from_str(&text).expect("JSON")
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect()
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("a number")).expect("small")
}

const CONCEPTS: [&str; 5] = ["nash", "gmr", "smr", "seq", "sseq"];

/// Everything the contract says of any solution.
fn keeps_the_contract(case: &Case) -> Value {
    let solution = solution(case);
    let fields = [
        "format",
        "case",
        "actors",
        "options",
        "states",
        "ranks",
        "stable",
        "equilibria",
        "status_quo",
        "warnings",
    ];
    assert_eq!(keys(&solution), fields);
    assert_eq!(solution["format"], "detente.solution/1");
    assert_eq!(keys(&solution["case"]), ["id", "title", "as_of", "form"]);
    let actors: Vec<&str> = list(&solution["actors"])
        .iter()
        .map(|id| id.as_str().expect("an id"))
        .collect();
    assert_eq!(
        actors,
        case.actors
            .iter()
            .map(|actor| &*actor.id.value)
            .collect::<Vec<_>>()
    );
    for (option, stated) in list(&solution["options"]).iter().zip(&case.options) {
        assert_eq!(keys(option), ["id", "actor", "one_way", "name"]);
        assert_eq!(option["id"], *stated.id.value);
        assert_eq!(option["actor"], actors[stated.owner.0]);
        assert!(matches!(
            option["one_way"].as_str(),
            None | Some("to-yes" | "to-no")
        ));
    }
    let states = list(&solution["states"]);
    for (place, state) in states.iter().enumerate() {
        assert_eq!(
            keys(state),
            [
                "id", "key", "label", "pattern", "members", "name", "outcomes"
            ]
        );
        assert_eq!(
            number(&state["id"]),
            place + 1,
            "counted from 1, without gaps"
        );
        if let Some(pattern) = state["pattern"].as_str() {
            assert_eq!(pattern.len(), case.options.len());
            assert!(pattern.chars().all(|letter| "YN-".contains(letter)));
            assert_eq!(
                pattern.contains('-'),
                !state["members"].is_null() && list(&state["members"]).len() > 1
            );
        }
    }
    let key = |state: &Value| state["key"].as_str().expect("a key").to_owned();
    let mut distinct: Vec<String> = states.iter().map(key).collect();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), states.len(), "keys are distinct");
    assert_eq!(keys(&solution["ranks"]), actors);
    for ranks in solution["ranks"]
        .as_object()
        .expect("ranks")
        .values()
        .filter(|ranks| !ranks.is_null())
    {
        let ranks: Vec<usize> = list(ranks).iter().map(number).collect();
        assert_eq!(ranks.len(), states.len());
        let highest = *ranks.iter().max().expect("a state");
        assert!(
            (1..=highest).all(|rank| ranks.contains(&rank)),
            "dense from 1: {ranks:?}"
        );
    }
    stability_keeps_the_contract(&solution, &actors);
    solution
}

/// Who is stable where, and the equilibria, which are where all are.
fn stability_keeps_the_contract(solution: &Value, actors: &[&str]) {
    let ascending = |states: &Value| {
        list(states)
            .windows(2)
            .all(|pair| number(&pair[0]) < number(&pair[1]))
    };
    assert_eq!(keys(&solution["stable"]), actors);
    assert_eq!(keys(&solution["equilibria"]), CONCEPTS);
    for concept in CONCEPTS {
        let stable_for_all = |state: &Value| {
            actors
                .iter()
                .all(|actor| list(&solution["stable"][actor][concept]).contains(state))
        };
        let ids: Vec<Value> = list(&solution["states"])
            .iter()
            .map(|state| state["id"].clone())
            .collect();
        let expected: Vec<Value> = ids.into_iter().filter(stable_for_all).collect();
        assert_eq!(*list(&solution["equilibria"][concept]), expected);
        assert!(ascending(&solution["equilibria"][concept]));
        for actor in actors {
            assert_eq!(keys(&solution["stable"][actor]), CONCEPTS);
            assert!(ascending(&solution["stable"][actor][concept]));
        }
    }
}

#[test]
fn option_form() {
    let solution = keeps_the_contract(&shipped("alaska-2025"));
    assert_eq!(solution["case"]["form"], "option");
    assert_eq!(solution["case"]["as_of"], "2025-08-17");
    assert_eq!(solution["case"]["title"]["en"], "The Alaska summit");
    assert_eq!(keys(&solution["case"]["title"]), ["en", "ar"]);
    assert_eq!(solution["options"][6]["one_way"], "to-yes");
    let states = list(&solution["states"]);
    // The first option in file order varies fastest, No before Yes.
    let value = |state: &Value| {
        let pattern = state["pattern"].as_str().expect("a pattern");
        pattern
            .chars()
            .rev()
            .fold(0, |value, letter| value * 2 + usize::from(letter == 'Y'))
    };
    assert!(
        states
            .windows(2)
            .all(|pair| value(&pair[0]) < value(&pair[1])),
        "decimal order"
    );
    assert!(
        states
            .iter()
            .all(|state| state["key"] == state["pattern"] && state["members"].is_null())
    );
    let today = &states[number(&solution["status_quo"]) - 1];
    assert_eq!(today["pattern"], "NNNNNNNNYN");
    assert_eq!(today["outcomes"], json!(["status-quo"]));
}

#[test]
fn merged_states() {
    let solution = keeps_the_contract(&shipped("elmira-1991"));
    let states = list(&solution["states"]);
    let merged: Vec<&Value> = states
        .iter()
        .filter(|state| !state["members"].is_null())
        .collect();
    let [merged] = merged[..] else {
        panic!("one merged state")
    };
    assert_eq!(
        (&merged["key"], &merged["label"]),
        (&json!("abandoned"), &json!("9"))
    );
    assert_eq!(
        merged["pattern"], "-NNY-",
        "a dash where the members differ"
    );
    assert_eq!(
        merged["members"],
        json!(["NNNYN", "YNNYN", "NNNYY", "YNNYY"])
    );
    assert_eq!(merged["name"]["en"], "Plant abandoned");
    // In the place of its smallest member: after YNYNN, before NYNNY.
    assert_eq!(merged["id"], 5);
}

#[test]
fn graph_form() {
    let solution = keeps_the_contract(&shipped("china-us-trade"));
    assert_eq!(solution["case"]["form"], "graph");
    assert_eq!(solution["case"]["as_of"], Value::Null);
    assert_eq!(solution["equilibria"]["nash"], json!([73]));
    assert_eq!(solution["states"][1]["pattern"], "YNNNNNNN");
}

#[test]
fn what_is_not_there_is_null() {
    let case = parsed(
        r#"
detente = 1
[case]
id = "plain"
title = "Plain"
[[actor]]
id = "us"
[[actor]]
id = "them"
[[option]]
id = "us.act"
name = "Act"
[[option]]
id = "us.wait"
[patterns]
order = ["us.wait", "us.act"]
[preference.us]
statements = ["us.act"]
unknown = [["Y-", "N-"]]
"#,
    );
    let solution = keeps_the_contract(&case);
    assert_eq!(
        solution["case"]["title"],
        json!({ "und": "Plain" }),
        "a plain string"
    );
    assert_eq!(solution["options"][0]["name"], json!({ "und": "Act" }));
    assert_eq!(solution["options"][1]["name"], Value::Null);
    assert_eq!(solution["options"][1]["one_way"], Value::Null);
    assert_eq!(
        solution["ranks"]["us"],
        Value::Null,
        "not an order where pairs are unknown"
    );
    assert_eq!(solution["ranks"]["them"], json!([1, 1, 1, 1]));
    assert_eq!(solution["status_quo"], Value::Null);
    let patterns: Vec<&Value> = list(&solution["states"])
        .iter()
        .map(|state| &state["pattern"])
        .collect();
    assert_eq!(
        patterns,
        ["NN", "YN", "NY", "YY"],
        "in file order, whatever [patterns] says"
    );
    assert_eq!(solution["states"][0]["label"], Value::Null);
    assert_eq!(solution["states"][0]["name"], Value::Null);
    assert_eq!(solution["states"][0]["outcomes"], json!([]));
}

#[test]
fn listed_states_without_patterns() {
    let case = parsed(
        r#"
detente = 1
[case]
id = "listed"
title = "Listed"
[[actor]]
id = "us"
[[state]]
id = "start"
name = "Start"
[[state]]
id = "end"
[[move]]
actor = "us"
from = "start"
to = ["end"]
[status-quo]
state = "end"
[preference.us]
ranking = ["start", "end"]
"#,
    );
    let solution = keeps_the_contract(&case);
    let start = json!({ "id": 1, "key": "start", "label": null, "pattern": null, "members": null, "name": { "und": "Start" }, "outcomes": [] });
    assert_eq!(solution["states"][0], start);
    assert_eq!(solution["options"], json!([]));
    assert_eq!(solution["status_quo"], 2);
}

#[test]
fn explanations_and_analyses_name_their_format_and_number_states_from_one() {
    let case = shipped("cuba-1962");
    let solved = solved(&case);
    let explanation =
        json::explanation(&solved, &explain(&solved, StateId(4), None), &[StateId(0)]);
    assert_eq!(
        keys(&explanation),
        [
            "format",
            "case",
            "state",
            "holds",
            "actors",
            "also_named",
            "decided_by"
        ]
    );
    assert_eq!(explanation["format"], "detente.explanation/1");
    assert_eq!(explanation["state"]["id"], 5);
    assert_eq!(explanation["also_named"], json!([1]));
    let decided = explanation["decided_by"].as_array().expect("a list");
    let withdraw = decided
        .iter()
        .find(|input| input["kind"] == "option" && input["actor"] == "ussr");
    assert_eq!(withdraw.expect("an option")["rests_on"], "said");
    let moscow = &explanation["actors"][1];
    assert_eq!(
        moscow["holds"],
        json!({ "how": "on-credible-answers", "first_mover_could_answer_back": false })
    );
    let temptation = &moscow["temptations"][0];
    let back =
        json!({ "actor": "ussr", "from": 5, "to": 1, "takes": [], "drops": ["ussr.withdraw"] });
    assert_eq!(temptation["move"], back);
    assert_eq!(temptation["answer"]["in_the_answerers_interest"], true);
    let strike =
        json!({ "actor": "us", "from": 1, "to": 2, "takes": ["us.air-strike"], "drops": [] });
    assert_eq!(temptation["answer"]["moves"], json!([strike]));
    assert_eq!(temptation["answer"]["worth"]["order"], "worse");
    assert_eq!(temptation["answer"]["answered_back"], Value::Null);

    let analysis = json::analysis(&solved, &analyse(&solved), &[json!("a warning")]);
    let fields = [
        "format",
        "case",
        "status_quo",
        "lasting",
        "lasting_count",
        "on_threats_count",
        "joint_moves",
        "outcomes",
        "outlooks",
        "deterrence",
        "tables",
        "views",
        "settlement",
        "sure",
        "coverage",
        "inputs",
        "warnings",
    ];
    assert_eq!(keys(&analysis), fields);
    assert_eq!(analysis["format"], "detente.analysis/1");
    assert_eq!(analysis["lasting_count"], 3);
    assert_eq!(analysis["on_threats_count"], 4);
    assert_eq!(analysis["status_quo"]["holds"]["how"], "on-threats");
    assert_eq!(
        analysis["coverage"],
        json!({ "said": 7, "judged": 0, "unsourced": 0 })
    );
    assert_eq!(analysis["warnings"], json!(["a warning"]));
}

/// A case in which some preference is unknown and some of it strong.
const UNKNOWN_AND_STRONG: &str = r#"
detente = 1
[case]
id = "doubt"
title = "Doubt"
[[actor]]
id = "us"
[[actor]]
id = "them"
[[option]]
id = "us.act"
[[option]]
id = "them.answer"
[status-quo]
taken = []
[preference.us]
strong = "quiet"
statements = [{ id = "quiet", want = "not them.answer" }, "us.act"]
[preference.them]
statements = ["them.answer iff us.act"]
unknown = [["us.act and not them.answer", "us.act and them.answer"]]
"#;

#[test]
fn what_goes_beyond_an_order_names_its_format_and_numbers_states_from_one() {
    let case = parsed(UNKNOWN_AND_STRONG);
    let solved = solved(&case);
    let today = solved.conflict.status_quo;
    let others = [StateId(3)];

    let found = attitudes(&solved, today).expect("something is unknown");
    let told = attitudes_json(&solved, &found, &others);
    let fields = [
        "format",
        "case",
        "unknown_preference_of",
        "all_states_searched",
        "also_named",
        "states",
    ];
    assert_eq!(keys(&told), fields);
    assert_eq!(told["format"], "detente.attitudes/1");
    assert_eq!(told["unknown_preference_of"], json!(["them"]));
    assert_eq!(told["also_named"], json!([4]));
    let state = &told["states"][0];
    assert_eq!(
        keys(state),
        ["state", "all", "by_the_order_beneath", "actors"]
    );
    assert_eq!(state["state"]["id"], 1);
    assert_eq!(keys(&state["all"]), ["a", "b", "c", "d"]);
    // Whether they would answer is not known, but it may be: that is enough to be credible.
    let us = &state["actors"]["us"];
    for attitude in ["a", "b", "c", "d"] {
        assert_eq!(us[attitude]["stable"], json!(["gmr", "smr", "seq", "sseq"]));
    }

    let found = strength(&solved, today).expect("something is strong");
    let told = strength_json(&solved, &found, &others);
    assert_eq!(
        keys(&told),
        ["format", "case", "strong", "also_named", "states"]
    );
    assert_eq!(told["format"], "detente.strength/1");
    assert_eq!(
        told["strong"],
        json!([{ "actor": "us", "statement": { "place": 1, "id": "quiet" } }])
    );
    let state = &told["states"][0];
    assert_eq!(keys(state), ["state", "holds", "strength", "actors"]);
    let us = &state["actors"][0];
    assert_eq!(
        keys(us),
        ["actor", "holds", "firmly", "temptation", "strength"]
    );
    assert_eq!(us["firmly"], true);
    assert_eq!(
        us["strength"],
        json!({ "nash": null, "gmr": "strong", "smr": "strong", "seq": "strong", "sseq": "strong" })
    );
    let worth = &us["temptation"]["answer"]["worth"];
    assert_eq!(worth["lost"][0]["id"], "quiet");

    let found = foresight(&solved, today, None).expect("a small case");
    let told = foresight_json(&solved, &found, &others);
    let fields = [
        "format",
        "case",
        "variant",
        "horizons",
        "repetition",
        "also_named",
        "states",
    ];
    assert_eq!(keys(&told), fields);
    assert_eq!(told["format"], "detente.foresight/1");
    let state = &told["states"][0];
    assert_eq!(keys(state), ["state", "stable_for_all", "actors"]);
    let look = &state["actors"][0]["looks"][0];
    let fields = [
        "horizon",
        "stays",
        "move",
        "end",
        "worth",
        "verdict_depends_on_tie",
        "end_depends_on_tie",
    ];
    assert_eq!(keys(look), fields);
    let act = json!({ "actor": "us", "from": 1, "to": 2, "takes": ["us.act"], "drops": [] });
    assert_eq!((&look["move"], &look["end"]), (&act, &json!(2)));
    // Looking two moves ahead, they would answer, and we stay.
    assert_eq!(state["actors"][0]["looks"][1]["stays"], true);
    assert_eq!(list(&state["stable_for_all"])[0], 2);
}
