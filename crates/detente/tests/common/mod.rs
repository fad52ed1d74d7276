//! Runs the program as a person would, apart from the language and the size of this screen.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Output;

use assert_cmd::Command;

/// The shipped cases.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub(crate) const SHIPPED: [&str; 9] = [
    "alaska-2025",
    "camp-david-1978",
    "chicken",
    "china-us-trade",
    "cuba-1962",
    "elmira-1991",
    "emissions",
    "garrison",
    "prisoners-dilemma",
];

/// The program in a folder, with nothing said about language, colour or width.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("detente").expect("the program");
    command.current_dir(folder);
    for name in [
        "LANG",
        "LC_ALL",
        "LC_MESSAGES",
        "LANGUAGE",
        "COLUMNS",
        "NO_COLOR",
        "CLICOLOR_FORCE",
    ] {
        command.env_remove(name);
    }
    command
}

/// What came of running the program with some words.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn run(folder: &Path, words: &[&str]) -> Run {
    let Output {
        status,
        stdout,
        stderr,
    } = program(folder).args(words).output().expect("run");
    Run {
        code: status.code(),
        out: String::from_utf8(stdout).expect("UTF-8"),
        err: String::from_utf8(stderr).expect("UTF-8"),
    }
}

/// What is printed by a run that has to succeed.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub(crate) fn told(folder: &Path, words: &[&str]) -> String {
    let run = run(folder, words);
    assert_eq!(
        (run.code, &*run.err),
        (Some(0), ""),
        "detente {}: {}",
        words.join(" "),
        run.out
    );
    run.out
}

/// What a run that has to succeed prints as JSON.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub(crate) fn json(folder: &Path, words: &[&str]) -> serde_json::Value {
    let words: Vec<&str> = words.iter().copied().chain(["--format", "json"]).collect();
    serde_json::from_str(&told(folder, &words)).expect("JSON")
}

/// Whether a text has Arabic letters in it.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub(crate) fn has_arabic(text: &str) -> bool {
    text.chars()
        .any(|letter| ('\u{0621}'..='\u{064A}').contains(&letter))
}

/// Asks questions in each language and compares the answers, word for word, with those kept in
/// `transcripts/NAME.LANGUAGE.snap`.
///
/// After a change of wording that is meant: run the test with `INSTA_UPDATE=always`; then read the
/// difference.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub(crate) fn transcribed(name: &str, questions: &[&[&str]]) {
    let folder = tempfile::tempdir().expect("a folder");
    transcribed_in(folder.path(), name, questions);
}

/// As [`transcribed`], in a folder that may have cases of its own in it.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub(crate) fn transcribed_in(folder: &Path, name: &str, questions: &[&[&str]]) {
    for language in ["en", "ar"] {
        let mut transcript = String::new();
        for question in questions {
            let words: Vec<&str> = question
                .iter()
                .copied()
                .chain(["--lang", language])
                .collect();
            let said = told(folder, &words);
            assert_eq!(has_arabic(&said), language == "ar", "{said}");
            let _ = writeln!(transcript, "$ detente {}\n\n{said}", words.join(" "));
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../transcripts");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(format!("{name}.{language}"), transcript));
    }
}

/// A folder with a case in it, one of those in `cases`, under its name.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub(crate) fn folder_with(name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/cases/{name}.toml"));
    let case = folder.path().join(name);
    std::fs::create_dir(&case).expect("a folder for the case");
    std::fs::copy(kept, case.join("case.toml")).expect("a case among those kept");
    folder
}

/// Asks what cannot be answered: refused as wrong usage, in each language, with these words in the
/// complaint.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub(crate) fn refused(words: &[&str], mentions: &[&str]) {
    let folder = tempfile::tempdir().expect("a folder");
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
