//! The question how firmly things hold, asked of the real program.

mod common;

use common::{folder_with, has_arabic, json, refused, told, transcribed_in};
use serde_json::json;

#[test]
fn strength_is_told_word_for_word() {
    let folder = folder_with("arms-race");
    transcribed_in(
        folder.path(),
        "strength",
        &[
            &["strength", "arms-race"],
            &["strength", "arms-race", "north.arm and not south.arm"],
        ],
    );
}

#[test]
fn strength_is_found_in_the_json_too() {
    let folder = folder_with("arms-race");
    let found = json(folder.path(), &["strength", "arms-race"]);
    assert_eq!(found["format"], "detente.strength/1");
    assert_eq!(
        found["strong"],
        json!([{ "actor": "north", "statement": { "place": 1, "id": "safety" } }])
    );
    let peace = &found["states"][0];
    assert_eq!(peace["state"]["key"], "NN");
    // The north would lose its unarmed neighbour, and badly; to the south no loss is said to be bad.
    assert_eq!(
        [&peace["actors"][0]["firmly"], &peace["actors"][1]["firmly"]],
        [&json!(true), &json!(false)]
    );
    let strength = |nash, answered| json!({ "nash": nash, "gmr": answered, "smr": answered, "seq": answered, "sseq": answered });
    let none = None::<&str>;
    assert_eq!(
        peace["actors"][0]["strength"],
        strength(none, Some("strong"))
    );
    assert_eq!(peace["actors"][1]["strength"], strength(none, Some("weak")));
    assert_eq!(peace["strength"], strength(none, Some("weak")));
    let race = &found["states"][1];
    assert_eq!(race["state"]["key"], "YY");
    assert_eq!(race["strength"], strength(Some("strong"), Some("strong")));
    assert_eq!(race["actors"][0]["firmly"], json!(null));

    let alone = json(folder.path(), &["strength", "arms-race", "race"]);
    assert_eq!(alone["states"], json!([race]));
}

#[test]
fn a_case_in_which_nothing_is_strong_is_told_how_to_say_so() {
    refused(&["strength", "chicken"], &["strong = \"ID\""]);
    refused(&["strength", "chicken", "7"], &["7", "4"]);
}

#[test]
fn the_question_has_its_help() {
    let folder = folder_with("arms-race");
    for language in ["en", "ar"] {
        let help = told(folder.path(), &["strength", "--help", "--lang", language]);
        assert_eq!(has_arabic(&help), language == "ar", "{help}");
        assert!(help.contains("detente strength"), "{help}");
    }
}
