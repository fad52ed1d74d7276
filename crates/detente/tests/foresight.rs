//! The question who stays and who moves by how far ahead it looks, asked of the real program.

mod common;

use common::{folder_with, has_arabic, json, refused, told, transcribed, transcribed_in};
use serde_json::{Value, json};

#[test]
fn foresight_is_told_word_for_word() {
    transcribed(
        "foresight",
        &[
            &["foresight", "chicken"],
            &["foresight", "prisoners-dilemma", "4", "--horizon", "1"],
            &["foresight", "elmira-1991"],
            &["foresight", "alaska-2025", "grand-bargain"],
        ],
    );
}

/// By chance between two doors that are alike to it, somebody decides what is good for another.
#[test]
fn ties_are_told_word_for_word() {
    let folder = folder_with("two-doors");
    transcribed_in(
        folder.path(),
        "foresight-ties",
        &[
            &["foresight", "two-doors"],
            &["foresight", "two-doors", "hall"],
        ],
    );
}

#[test]
fn foresight_is_found_in_the_json_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let found = json(folder.path(), &["foresight", "chicken"]);
    assert_eq!(found["format"], "detente.foresight/1");
    assert_eq!(found["variant"], "two-actors");
    assert_eq!(found["repetition"]["period"], 1);
    assert_eq!(found["repetition"]["from"], found["horizons"]);
    // Who swerves alone stays, looking one move ahead; looking two, it stops, and the other swerves.
    let first_swerves = &found["states"][1];
    assert_eq!(first_swerves["stable_for_all"], json!([1]));
    let looks = &first_swerves["actors"][0]["looks"];
    assert_eq!(
        (&looks[0]["stays"], &looks[0]["move"], &looks[0]["end"]),
        (&json!(true), &Value::Null, &Value::Null)
    );
    assert_eq!(
        (&looks[1]["horizon"], &looks[1]["stays"]),
        (&json!(2), &json!(false))
    );
    assert_eq!(looks[1]["end"], found["states"][2]["state"]["id"]);
    assert_eq!(looks[1]["worth"]["order"], "better");

    let near = json(folder.path(), &["foresight", "chicken", "--horizon", "1"]);
    assert_eq!(
        (&near["horizons"], &near["repetition"]),
        (&json!(1), &Value::Null)
    );
    let alone = json(folder.path(), &["foresight", "chicken", "2"]);
    assert_eq!(alone["states"], json!([first_swerves]));
    let three = json(folder.path(), &["foresight", "elmira-1991"]);
    assert_eq!(three["variant"], "cautious");

    let folder = folder_with("two-doors");
    let found = json(folder.path(), &["foresight", "two-doors"]);
    let look = &found["states"][0]["actors"][0]["looks"][1];
    assert_eq!(
        (&look["verdict_depends_on_tie"], &look["end_depends_on_tie"]),
        (&json!(true), &json!(true))
    );
}

#[test]
fn what_cannot_be_looked_at_is_said_with_a_remedy() {
    refused(&["foresight", "chicken", "7"], &["7", "4"]);
    refused(
        &["foresight", "chicken", "--horizon", "0"],
        &["0", "--horizon"],
    );
    refused(
        &["foresight", "chicken", "--horizon", "4000000000"],
        &["--horizon 3"],
    );
}

#[test]
fn the_question_has_its_help() {
    let folder = tempfile::tempdir().expect("a folder");
    for language in ["en", "ar"] {
        let help = told(folder.path(), &["foresight", "--help", "--lang", language]);
        assert_eq!(has_arabic(&help), language == "ar", "{help}");
        for word in ["detente foresight", "--horizon"] {
            assert!(help.contains(word), "{word}: {help}");
        }
    }
}
