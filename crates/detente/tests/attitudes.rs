//! The question about attitudes to unknown preference, asked of the real program.

mod common;

use common::{folder_with, has_arabic, json, refused, told, transcribed_in};
use serde_json::{Value, json};

#[test]
fn attitudes_are_told_word_for_word() {
    let folder = folder_with("lake-water");
    transcribed_in(
        folder.path(),
        "attitudes",
        &[
            &["attitudes", "lake-water"],
            &["attitudes", "lake-water", "export"],
        ],
    );
}

#[test]
fn attitudes_are_found_in_the_json_too() {
    let folder = folder_with("lake-water");
    let found = json(folder.path(), &["attitudes", "lake-water"]);
    assert_eq!(found["format"], "detente.attitudes/1");
    assert_eq!(found["unknown_preference_of"], json!(["province"]));
    assert_eq!(found["all_states_searched"], true);
    let states = found["states"].as_array().expect("a list");
    let today = &states[0];
    assert_eq!(today["state"]["id"], 1);
    let holds = |value: &Value| value["how"].as_str().expect("a word").to_owned();
    let all = |attitude: &str| holds(&today["all"][attitude]);
    assert_eq!(
        ["a", "b", "c", "d"].map(all),
        ["does-not", "by-itself", "on-credible-answers", "by-itself"]
    );
    assert_eq!(holds(&today["by_the_order_beneath"]), "by-itself");
    // To take the chance is to move; nobody could make sure that it does no good.
    let province = &today["actors"]["province"];
    assert_eq!(province["a"]["stable"], json!([]));
    assert_eq!(
        province["c"]["stable"],
        json!(["gmr", "smr", "seq", "sseq"])
    );

    // Each state alone is told as it is among the others.
    for state in states {
        let key = state["state"]["key"].as_str().expect("a key");
        let alone = json(folder.path(), &["attitudes", "lake-water", key]);
        assert_eq!(alone["states"], json!([state]));
    }
}

#[test]
fn a_case_in_which_nothing_is_unknown_is_told_how_to_say_so() {
    refused(&["attitudes", "chicken"], &["unknown = [[", "one.swerve"]);
    refused(&["attitudes", "chicken", "7"], &["7", "4"]);
}

#[test]
fn the_question_has_its_help() {
    let folder = folder_with("lake-water");
    for language in ["en", "ar"] {
        let help = told(folder.path(), &["attitudes", "--help", "--lang", language]);
        assert_eq!(has_arabic(&help), language == "ar", "{help}");
        assert!(help.contains("detente attitudes"), "{help}");
    }
}
