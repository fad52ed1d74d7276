//! What the program says of every shipped case, word for word, so that any change of meaning or of
//! wording shows as a readable difference.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test -p detente --test transcripts`, or
//! `cargo insta review`; then read the difference.

mod common;

use std::fmt::Write as _;

use common::{SHIPPED, told};

/// The state whose reasons are told: the one the case is about, or the one with the longest answer.
const EXPLAINED: [(&str, &str); 7] = [
    ("alaska-2025", "grand-bargain"),
    ("chicken", "both-swerve"),
    ("china-us-trade", "phase-one"),
    ("cuba-1962", "settlement"),
    ("elmira-1991", "modified-and-accepted"),
    ("garrison", "6"),
    ("prisoners-dilemma", "both-silent"),
];

#[test]
fn shipped_cases_say_what_they_said() {
    let folder = tempfile::tempdir().expect("a folder");
    for case in SHIPPED {
        let explained = EXPLAINED.iter().find(|(of, _)| *of == case);
        for language in ["en", "ar"] {
            let mut transcript = String::new();
            let (analyse, settle) = (["analyse", case], ["settle", case]);
            let (tables, solve) = (["tables", case], ["solve", case]);
            let explain = explained.map(|(_, state)| ["explain", case, state]);
            let mut asked: Vec<&[&str]> = vec![&analyse];
            if let Some(explain) = &explain {
                asked.push(explain);
                // Garrison has no status quo to start from.
                if case != "garrison" {
                    asked.push(&tables);
                }
                // The table of states has the same numbers in any language.
                if language == "en" {
                    asked.push(&solve);
                }
            }
            if explain.is_none() || case == "alaska-2025" {
                asked.push(&settle);
            }
            for question in asked {
                let words: Vec<&str> = question
                    .iter()
                    .copied()
                    .chain(["--lang", language])
                    .collect();
                let _ = writeln!(
                    transcript,
                    "$ detente {}\n\n{}",
                    words.join(" "),
                    told(folder.path(), &words)
                );
            }
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path("transcripts");
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| insta::assert_snapshot!(format!("{case}.{language}"), transcript));
        }
    }
}
