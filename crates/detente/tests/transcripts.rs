//! What the program says of every shipped case, word for word, so that any change of meaning or of
//! wording shows as a readable difference.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test -p detente --test transcripts`, or
//! `cargo insta review`; then read the difference.

mod common;

use std::fmt::Write as _;

use common::{SHIPPED, told};

/// The state whose reasons are told: the one the case is about, or the one with the longest answer.
const EXPLAINED: [&str; 7] = [
    "grand-bargain",
    "both-swerve",
    "phase-one",
    "settlement",
    "modified-and-accepted",
    "6",
    "both-silent",
];

#[test]
fn shipped_cases_say_what_they_said() {
    let folder = tempfile::tempdir().expect("a folder");
    for (case, state) in SHIPPED.into_iter().zip(EXPLAINED) {
        for language in ["en", "ar"] {
            let mut transcript = String::new();
            let (analyse, explain) = (["analyse", case], ["explain", case, state]);
            let (tables, solve) = (["tables", case], ["solve", case]);
            let mut asked: Vec<&[&str]> = vec![&analyse, &explain];
            // Garrison has no status quo to start from.
            if case != "garrison" {
                asked.push(&tables);
            }
            // The table of states has the same numbers in any language.
            if language == "en" {
                asked.push(&solve);
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
