//! The question for the way from one state to another, asked of the real program.

mod common;

use common::{has_arabic, json, refused, told, transcribed};
use serde_json::Value;

#[test]
fn ways_are_told_word_for_word() {
    transcribed(
        "paths",
        &[
            &["path", "elmira-1991", "--to", "8"],
            &["path", "elmira-1991", "--from", "9", "--to", "1"],
            &["path", "alaska-2025", "--to", "grand-bargain"],
            &["path", "china-us-trade", "--from", "1", "--to", "73"],
        ],
    );
}

#[test]
fn a_way_is_found_in_the_json_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let found = json(folder.path(), &["path", "elmira-1991", "--to", "8"]);
    assert_eq!(found["format"], "detente.path/1");
    assert_eq!(
        (&found["from"]["label"], &found["to"]["label"]),
        (&"1".into(), &"8".into())
    );
    assert_eq!(
        (&found["legal"]["length"], &found["legal"]["count"]),
        (&3.into(), &6.into())
    );
    assert_eq!(found["improving"], Value::Null);
    assert_eq!(
        found["coalitions"],
        serde_json::json!([["moe", "uniroyal", "local"]])
    );
    let way = found["legal"]["first"][0].as_array().expect("a way");
    assert_eq!(way.len(), 3);
    assert_eq!(way[0]["move"]["from"], found["from"]["id"]);
    assert_eq!(way[2]["move"]["to"], found["to"]["id"]);

    // Today is the start that is meant where none is named.
    let named = json(
        folder.path(),
        &["path", "elmira-1991", "--from", "1", "--to", "8"],
    );
    assert_eq!(named, found);
    let near = json(
        folder.path(),
        &["path", "elmira-1991", "--to", "8", "--within", "1"],
    );
    assert_eq!(near["reach"]["within"], 1);
    assert_eq!(near["reach"]["legal"].as_array().expect("a list").len(), 4);
    assert_eq!(near["legal"], found["legal"]);
}

#[test]
fn what_is_not_understood_is_said_with_a_remedy() {
    let asked: [(&[&str], &[&str]); 5] = [
        (&["path", "garrison", "--to", "3"], &["--from"]),
        (&["path", "chicken"], &["--to"]),
        (&["path", "chicken", "--to", "5"], &["5", "4"]),
        (
            &["path", "chicken", "--to", "1", "--from", "nowhere"],
            &["nowhere"],
        ),
        (
            &["path", "chicken", "--to", "1", "--within", "two"],
            &["two", "--within", "3"],
        ),
    ];
    for (words, mentions) in asked {
        refused(words, mentions);
    }
}

#[test]
fn the_question_has_its_help() {
    let folder = tempfile::tempdir().expect("a folder");
    for language in ["en", "ar"] {
        let help = told(folder.path(), &["path", "--help", "--lang", language]);
        assert_eq!(has_arabic(&help), language == "ar", "{help}");
        for word in ["detente path", "--to", "--from", "--within"] {
            assert!(help.contains(word), "{word}: {help}");
        }
    }
}
