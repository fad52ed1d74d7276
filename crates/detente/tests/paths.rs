//! The question for the way from one state to another, asked of the real program.
//!
//! After a change of wording that is meant: `INSTA_UPDATE=always cargo test -p detente --test paths`;
//! then read the difference.

mod common;

use std::fmt::Write as _;

use common::{has_arabic, json, run, told};
use serde_json::Value;

#[test]
fn ways_are_told_word_for_word() {
    let folder = tempfile::tempdir().expect("a folder");
    let questions: [&[&str]; 4] = [
        &["path", "elmira-1991", "--to", "8"],
        &["path", "elmira-1991", "--from", "9", "--to", "1"],
        &["path", "alaska-2025", "--to", "grand-bargain"],
        &["path", "china-us-trade", "--from", "1", "--to", "73"],
    ];
    for language in ["en", "ar"] {
        let mut transcript = String::new();
        for question in questions {
            let words: Vec<&str> = question
                .iter()
                .copied()
                .chain(["--lang", language])
                .collect();
            let said = told(folder.path(), &words);
            assert_eq!(has_arabic(&said), language == "ar", "{said}");
            let _ = writeln!(transcript, "$ detente {}\n\n{said}", words.join(" "));
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("transcripts");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(format!("paths.{language}"), transcript));
    }
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
    let folder = tempfile::tempdir().expect("a folder");
    let refused: [(&[&str], &[&str]); 5] = [
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
    for (words, mentions) in refused {
        for language in ["en", "ar"] {
            let words: Vec<&str> = words.iter().copied().chain(["--lang", language]).collect();
            let run = run(folder.path(), &words);
            assert_eq!((run.code, &*run.out), (Some(2), ""), "{words:?}");
            assert_eq!(has_arabic(&run.err), language == "ar", "{}", run.err);
            for mention in mentions {
                assert!(run.err.contains(mention), "{words:?}: {}", run.err);
            }
        }
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
