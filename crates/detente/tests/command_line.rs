//! The real program: what it is asked, what it says, and with which code it ends.

mod common;

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use common::{SHIPPED, has_arabic, json, program, run, told};
use serde_json::Value;
use tempfile::TempDir;

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// Wrong usage ends with 2, says something on the error stream only, and what it says holds all of
/// `mentions`.
fn refused(folder: &Path, words: &[&str], mentions: &[&str]) {
    for language in ["en", "ar"] {
        let words: Vec<&str> = words.iter().copied().chain(["--lang", language]).collect();
        let run = run(folder, &words);
        assert_eq!((run.code, &*run.out), (Some(2), ""), "{words:?}");
        assert_eq!(
            has_arabic(&run.err),
            language == "ar",
            "{words:?}: {}",
            run.err
        );
        for mention in mentions {
            assert!(
                run.err.contains(mention),
                "{words:?} does not mention {mention}: {}",
                run.err
            );
        }
    }
}

const FAULTY: &str = r#"detente = 1
[case]
id = "faulty"
title = "Faulty"
[[actor]]
id = "us"
[[option]]
id = "us.act"
[preference.us]
statements = ["us.akt"]
"#;

const USELESS: &str = r#"detente = 1
[case]
id = "useless"
title = "Useless"
[[actor]]
id = "us"
[[option]]
id = "us.act"
"#;

fn write(folder: &Path, name: &str, text: &str) {
    fs::create_dir(folder.join(name)).expect("made");
    fs::write(folder.join(name).join("case.toml"), text).expect("written");
}

#[test]
fn exit_codes_have_fixed_meanings() {
    let folder = folder();
    let at = folder.path();
    write(at, "faulty", FAULTY);
    write(at, "useless", USELESS);
    assert_eq!(
        run(at, &["check", "useless"]).code,
        Some(0),
        "warnings are no errors"
    );
    for words in [
        &["check", "faulty"][..],
        &["analyse", "faulty"],
        &["solve", "faulty"],
        &["explain", "faulty", "1"],
    ] {
        let run = run(at, words);
        assert_eq!(run.code, Some(1), "{words:?}");
        let said = format!("{}{}", run.out, run.err);
        assert!(
            said.contains("us.akt") && said.contains("us.act"),
            "{words:?}: {said}"
        );
        assert!(said.contains("case.toml:10:"), "{words:?}: {said}");
    }
    assert_eq!(run(at, &["check", "nowhere"]).code, Some(2));
    assert_eq!(run(at, &[]).code, Some(2));
    assert_eq!(run(at, &["--help"]).code, Some(0));
    assert_eq!(run(at, &["--version"]).code, Some(0));
}

#[test]
fn faults_go_to_the_stream_where_they_are_the_answer() {
    let folder = folder();
    write(folder.path(), "faulty", FAULTY);
    let check = run(folder.path(), &["check", "faulty"]);
    assert!(
        check.out.contains("us.akt") && check.err.is_empty(),
        "{check:?}"
    );
    let solve = run(folder.path(), &["solve", "faulty"]);
    assert!(
        solve.err.contains("us.akt") && solve.out.is_empty(),
        "{solve:?}"
    );
    let solve = run(folder.path(), &["solve", "faulty", "--format", "json"]);
    let found: Value = serde_json::from_str(&solve.out).expect("JSON");
    assert_eq!(solve.code, Some(1));
    assert_eq!(found["format"], "detente.check/1");
    assert_eq!(found["diagnostics"][0]["code"], "unknown-name");
    assert_eq!(found["diagnostics"][0]["line"], 10);
}

#[test]
fn a_new_case_can_be_checked_and_analysed() {
    for language in ["en", "ar"] {
        let folder = folder();
        let said = told(folder.path(), &["new", "mine", "--lang", language]);
        assert!(said.contains("case.toml"), "{said}");
        let text = fs::read_to_string(folder.path().join("mine/case.toml")).expect("there");
        assert!(text.contains("id = \"mine\""));
        assert_eq!(has_arabic(&text), language == "ar");
        assert!(
            !told(folder.path(), &["check", "mine", "--lang", language]).contains("case.toml:")
        );
        let analysis = told(folder.path(), &["analyse", "mine", "--lang", language]);
        assert_eq!(has_arabic(&analysis), language == "ar", "{analysis}");
        // From inside the folder, and by the file.
        told(&folder.path().join("mine"), &["check", "."]);
        told(folder.path(), &["check", "mine/case.toml"]);
    }
}

#[test]
fn every_shipped_case_can_be_started_from() {
    let folder = folder();
    for name in SHIPPED {
        let own = format!("own-{name}");
        told(folder.path(), &["new", &own, "--from", name]);
        let text = fs::read_to_string(folder.path().join(&own).join("case.toml")).expect("there");
        assert!(text.contains(&format!("id = \"{own}\"")), "{name}");
        assert!(
            folder.path().join(&own).join("README.md").exists(),
            "{name}"
        );
        told(folder.path(), &["check", &own]);
        // A case with issues alone has nothing to solve.
        let asked = json(folder.path(), &["check", name]);
        let question = if asked["states"] == 1 {
            "settle"
        } else {
            "solve"
        };
        let (mut ours, mut theirs) = (
            json(folder.path(), &[question, &own]),
            json(folder.path(), &[question, name]),
        );
        for told in [&mut ours, &mut theirs] {
            // Its id and the file in which warnings are found are each one's own.
            told["case"]["id"] = Value::Null;
            told["warnings"] = Value::Null;
        }
        assert!(ours == theirs, "{name}");
        for language in ["en", "ar"] {
            let analysis = told(folder.path(), &["analyse", &own, "--lang", language]);
            assert!(!analysis.contains("case.toml"), "{analysis}");
        }
    }
    let left: Vec<_> = fs::read_dir(folder.path())
        .expect("read")
        .map(|entry| entry.expect("read").file_name())
        .collect();
    assert_eq!(
        left.len(),
        SHIPPED.len(),
        "nothing half made is left: {left:?}"
    );
}

#[test]
fn an_existing_folder_is_left_alone() {
    let folder = folder();
    fs::create_dir(folder.path().join("mine")).expect("made");
    fs::write(folder.path().join("mine/case.toml"), "mine").expect("written");
    refused(folder.path(), &["new", "mine"], &["mine"]);
    refused(
        folder.path(),
        &["new", "mine", "--from", "chicken"],
        &["mine"],
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("mine/case.toml")).expect("there"),
        "mine"
    );
    refused(
        folder.path(),
        &["new", "other", "--from", "chickn"],
        &["chickn", "chicken"],
    );
    assert!(!folder.path().join("other").exists());
}

#[test]
fn a_folder_may_have_any_name() {
    let folder = folder();
    for (name, id) in [
        ("Nile Basin (2020)", "nile-basin-2020"),
        ("قضية", "my-case"),
        ("deep/down/case-9", "case-9"),
        ("ÅÄÖ & <b>", "b"),
        ("--", "my-case"),
    ] {
        let mut command = program(folder.path());
        let made = command
            .arg("new")
            .arg("--")
            .arg(name)
            .output()
            .expect("run");
        assert_eq!(made.status.code(), Some(0), "{name}");
        let text = fs::read_to_string(folder.path().join(name).join("case.toml")).expect("there");
        assert!(text.contains(&format!("id = \"{id}\"")), "{name}");
        let checked = program(folder.path())
            .args(["check", "--"])
            .arg(name)
            .output()
            .expect("run");
        assert_eq!(checked.status.code(), Some(0), "{name}");
    }
}

#[test]
fn questions_are_answered_in_both_languages_and_as_json() {
    let folder = folder();
    let questions: [(&[&str], &str); 6] = [
        (&["analyse", "cuba-1962"], "detente.analysis/1"),
        (&["solve", "cuba-1962"], "detente.solution/1"),
        (
            &["explain", "cuba-1962", "settlement"],
            "detente.explanation/1",
        ),
        (&["check", "cuba-1962"], "detente.check/1"),
        (&["tables", "alaska-2025"], "detente.tables/1"),
        (&["concept", "seq"], "detente.concept/1"),
    ];
    for (question, format) in questions {
        let ask = |language| {
            let words: Vec<&str> = question
                .iter()
                .copied()
                .chain(["--lang", language])
                .collect();
            told(folder.path(), &words)
        };
        assert!(!has_arabic(&ask("en")), "{question:?}");
        assert!(has_arabic(&ask("ar")), "{question:?}");
        assert_eq!(json(folder.path(), question)["format"], format);
    }
    for question in [&["concept"][..], &["cases"]] {
        let all = json(folder.path(), question);
        assert!(all.as_array().is_some_and(|all| all.len() >= 5), "{all}");
        assert!(!has_arabic(&told(folder.path(), question)));
        assert!(has_arabic(&told(
            folder.path(),
            &[question[0], "--lang", "ar"]
        )));
    }
    let names: Vec<Value> = json(folder.path(), &["cases"])
        .as_array()
        .expect("a list")
        .iter()
        .map(|case| case["name"].clone())
        .collect();
    assert_eq!(names, SHIPPED);
}

#[test]
fn the_environment_may_say_the_language() {
    let folder = folder();
    let concept = |name: &str, value: &str| {
        let said = program(folder.path())
            .env(name, value)
            .arg("concept")
            .output()
            .expect("run");
        has_arabic(&String::from_utf8(said.stdout).expect("UTF-8"))
    };
    assert!(concept("LANG", "ar_SY.UTF-8") && concept("LC_ALL", "ar"));
    assert!(!concept("LANG", "en_US.UTF-8") && !concept("LANG", "arn_CL") && !concept("LANG", "C"));
    let both = program(folder.path())
        .env("LANG", "ar")
        .args(["concept", "--lang=en"])
        .output()
        .expect("run");
    assert!(!has_arabic(&String::from_utf8(both.stdout).expect("UTF-8")));
}

#[test]
fn analyze_is_analyse() {
    let folder = folder();
    assert_eq!(
        told(folder.path(), &["analyze", "chicken"]),
        told(folder.path(), &["analyse", "chicken"])
    );
}

#[test]
fn a_state_is_named_by_number_label_pattern_outcome_or_condition() {
    let folder = folder();
    let state =
        |name: &str| json(folder.path(), &["explain", "cuba-1962", name])["state"]["key"].clone();
    assert_eq!(state("NNYN"), "NNYN");
    assert_eq!(state("4"), "NNYN", "labels go before numbers");
    assert_eq!(
        state("12"),
        "YYNY",
        "the twelfth state, since no label is 12"
    );
    assert_eq!(state("--Y-"), state("ussr.withdraw"));
    assert_eq!(state("settlement"), state("outcome:settlement"));
    assert_eq!(
        state("us.air-strike and us.blockade and ussr.escalate"),
        "YYNY"
    );
    let explained = json(
        folder.path(),
        &["explain", "cuba-1962", "settlement", "--actor", "ussr"],
    );
    assert_eq!(explained["actors"].as_array().expect("a list").len(), 1);
    assert_eq!(explained["also_named"].as_array().expect("a list").len(), 1);
    // An actor goes by its name too, in any language.
    let by_name = json(
        folder.path(),
        &[
            "explain",
            "cuba-1962",
            "settlement",
            "--actor",
            "soviet union",
        ],
    );
    assert_eq!(by_name, explained);
}

#[test]
fn what_is_not_known_is_said_with_what_is() {
    let folder = folder();
    let at = folder.path();
    refused(at, &["explain", "chicken", "5"], &["5", "4"]);
    refused(at, &["explain", "chicken", "YNY"], &["YNY", "3", "2"]);
    refused(at, &["explain", "chicken", "both-swerv"], &["both-swerv"]);
    refused(at, &["explain", "chicken", "one.swerv"], &["one.swerv"]);
    refused(
        at,
        &["explain", "chicken", "one.swerve and not one.swerve"],
        &["one.swerve and not one.swerve"],
    );
    refused(
        at,
        &["explain", "chicken", "1", "--actor", "three"],
        &["three", "one, two"],
    );
    refused(
        at,
        &["tables", "chicken", "--actors", "one,three"],
        &["three", "one, two"],
    );
    refused(
        at,
        &["tables", "chicken", "--concept", "sek"],
        &["sek", "seq"],
    );
    refused(at, &["tables", "garrison"], &["[status-quo]"]);
    refused(at, &["concept", "sek"], &["sek", "seq"]);
    refused(at, &["check", "chikken"], &["chikken", "chicken"]);
    refused(at, &["analise", "chicken"], &["analise", "analyse"]);
    refused(at, &["solve", "chicken", "--al"], &["--al", "--all"]);
    refused(
        at,
        &["solve", "chicken", "--format", "xml"],
        &["xml", "text", "json"],
    );
    refused(at, &["solve"], &["CASE"]);
    refused(at, &["solve", "chicken", "--format"], &["--format"]);
    refused(at, &["completions", "cmd"], &["cmd", "bash"]);
    refused(
        at,
        &["brief", "chicken", "-o", "brief.odt"],
        &["brief.odt", ".html", ".md", ".docx", ".pdf"],
    );
    refused(at, &["brief", "chicken"], &["--output"]);
    fs::create_dir(at.join("empty")).expect("made");
    refused(at, &["check", "empty"], &["empty", "case.toml"]);
}

#[test]
fn wrong_usage_is_told_in_the_language_asked_for() {
    let folder = folder();
    for words in [
        &["--lang", "ar", "frobnicate"][..],
        &["frobnicate", "--lang=ar"],
    ] {
        assert!(has_arabic(&run(folder.path(), words).err), "{words:?}");
    }
    refused(folder.path(), &["frobnicate"], &["frobnicate"]);
    let unknown = run(folder.path(), &["cases", "--lang", "fr"]);
    assert_eq!(unknown.code, Some(2));
    assert!(
        unknown.err.contains("fr") && unknown.err.contains("en"),
        "{}",
        unknown.err
    );
}

#[test]
fn a_reader_that_has_enough_is_no_error() {
    let folder = folder();
    for question in [
        &["solve", "alaska-2025", "--all"][..],
        &["man"],
        &["solve", "alaska-2025", "--format", "json"],
    ] {
        let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("detente"))
            .args(question)
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("run");
        drop(child.stdout.take());
        let end = child.wait_with_output().expect("ended");
        assert_eq!(end.status.code(), Some(0), "{question:?}");
        assert_eq!(String::from_utf8_lossy(&end.stderr), "", "{question:?}");
    }
}

#[test]
fn shells_are_completed() {
    let folder = folder();
    for shell in ["bash", "zsh", "fish"] {
        let script = told(folder.path(), &["completions", shell]);
        for word in ["detente", "analyse", "explain", "format"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn the_manual_has_every_question() {
    let folder = folder();
    for language in ["en", "ar"] {
        let page = told(folder.path(), &["man", "--lang", language]);
        assert!(page.contains(".TH detente 1"), "{page}");
        for question in [
            "new",
            "check",
            "analyse",
            "brief",
            "solve",
            "explain",
            "concept",
            "cases",
            "completions",
            "man",
        ] {
            assert!(
                page.contains(&format!("detente\\-{question}(1)"))
                    || page.contains(&format!("detente {question}")),
                "{question}"
            );
        }
    }
}

#[test]
fn help_is_given_for_every_question() {
    let folder = folder();
    for question in [
        "new",
        "check",
        "analyse",
        "brief",
        "solve",
        "explain",
        "concept",
        "cases",
        "completions",
        "man",
    ] {
        for language in ["en", "ar"] {
            let help = told(folder.path(), &[question, "--help", "--lang", language]);
            assert!(help.contains(&format!("detente {question}")), "{help}");
            assert_eq!(has_arabic(&help), language == "ar", "{help}");
        }
    }
}

#[test]
fn a_pipe_gets_no_codes_for_colour() {
    let folder = folder();
    write(folder.path(), "faulty", FAULTY);
    let questions: [&[&str]; 7] = [
        &["analyse", "alaska-2025"],
        &["solve", "alaska-2025"],
        &["explain", "alaska-2025", "grand-bargain"],
        &["check", "faulty"],
        &["solve", "faulty"],
        &["--help"],
        &["frobnicate"],
    ];
    for question in questions {
        for language in ["en", "ar"] {
            let words: Vec<&str> = question
                .iter()
                .copied()
                .chain(["--lang", language])
                .collect();
            let run = run(folder.path(), &words);
            assert!(
                !run.out.contains('\u{1b}') && !run.err.contains('\u{1b}'),
                "{words:?}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn a_path_need_not_be_utf8() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = folder();
    let name = OsStr::from_bytes(b"case-\xff");
    let ask = |question: &str| {
        program(folder.path())
            .arg(question)
            .arg(name)
            .output()
            .expect("run")
    };
    for question in ["check", "analyse", "solve"] {
        assert_eq!(
            ask(question).status.code(),
            Some(2),
            "{question}: there is no such case"
        );
    }
    assert_eq!(ask("new").status.code(), Some(0));
    for question in ["check", "analyse", "solve"] {
        assert_eq!(ask(question).status.code(), Some(0), "{question}");
    }
}

#[test]
fn the_same_question_has_the_same_answer() {
    let folder = folder();
    for question in [
        &["analyse", "alaska-2025"][..],
        &["solve", "china-us-trade", "--format", "json"],
    ] {
        let once = told(folder.path(), question);
        let alone = program(folder.path())
            .env("RAYON_NUM_THREADS", "1")
            .args(question)
            .output()
            .expect("run");
        assert_eq!(once.as_bytes(), alone.stdout, "{question:?}");
    }
}
