//! The question what a result rests on, asked of the real program.

mod common;

use common::{has_arabic, json, told, transcribed};
use serde_json::Value;

#[test]
fn what_results_rest_on_is_told_word_for_word() {
    transcribed(
        "standing",
        &[
            &["standing", "elmira-1991"],
            &["standing", "alaska-2025"],
            &["standing", "china-us-trade"],
            &["standing", "garrison"],
        ],
    );
}

#[test]
fn what_results_rest_on_is_found_in_the_json_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let found = json(folder.path(), &["standing", "elmira-1991"]);
    assert_eq!(found["format"], "detente.standing/1");
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let states = list(&found["states"]);
    let rests_on = |label: &str| {
        let mut states = states.iter();
        let told = states.find(|told| told["state"]["label"] == label);
        told.expect("a state")["rests_on"].clone()
    };
    // Once the plant is abandoned, nobody can move.
    assert_eq!(rests_on("9"), "moves");
    assert_eq!(rests_on("5"), "own_preference");
    assert_eq!(rests_on("1"), "several_preferences");
    assert_eq!(found["lasting"]["moves"], 1);
    assert_eq!(found["no_bite"], serde_json::json!([]));
    let inputs = list(&found["inputs"]);
    let of_kind = |kind: &str| inputs.iter().filter(|input| input["kind"] == kind).count();
    assert_eq!(
        [of_kind("one-way"), of_kind("rule"), of_kind("ranking")],
        [3, 1, 3]
    );
    // The rankings say nothing of what the rule excludes.
    let mut rules = inputs.iter().filter(|input| input["kind"] == "rule");
    let rule = rules.next().expect("a rule");
    assert_eq!(
        (&rule["not_tried"], &rule["without_it"]),
        (&"faulty-without-it".into(), &Value::Null)
    );
    assert_eq!(inputs[0]["without_it"]["changes"], "lasting");
    let abandon = inputs
        .iter()
        .find(|input| input["option"] == "uniroyal.abandon");
    let lost = &abandon.expect("a one-way option")["without_it"]["equilibria"]["seq"]["lost"];
    assert_eq!(
        *lost,
        serde_json::json!([5]),
        "the plant would not stay abandoned"
    );
}

#[test]
fn the_question_has_its_help() {
    let folder = tempfile::tempdir().expect("a folder");
    for language in ["en", "ar"] {
        let help = told(folder.path(), &["standing", "--help", "--lang", language]);
        assert_eq!(has_arabic(&help), language == "ar", "{help}");
        assert!(help.contains("detente standing"), "{help}");
    }
}
