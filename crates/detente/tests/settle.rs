//! The question about settlements, asked of the real program.

mod common;

use std::fs;

use common::{folder_with, has_arabic, json, refused, run, told, transcribed_in};
use serde_json::{Value, json};

#[test]
fn a_closed_door_is_told_word_for_word() {
    let folder = folder_with("closed-door");
    transcribed_in(
        folder.path(),
        "settle",
        &[
            &["settle", "closed-door"],
            &["check", "closed-door", "--inputs"],
        ],
    );
}

#[test]
fn settlements_are_found_in_the_json_too() {
    let folder = folder_with("closed-door");
    let found = json(folder.path(), &["settle", "closed-door"]);
    assert_eq!(found["format"], "detente.settlement/1");
    assert_eq!(found["packages"], 22);
    assert_eq!(
        found["status_quo"],
        json!({ "wages": "0", "hours": "long" })
    );
    let owners = &found["actors"][1];
    assert_eq!(
        (
            &owners["walk_away"],
            &owners["ratify"],
            &owners["threshold"]
        ),
        (&json!(0.2), &json!(0.6), &json!(0.6))
    );
    assert_eq!(found["actors"][2]["indifferent"], true);
    let table = &found["tables"][0];
    assert_eq!(table["room"], "closed");
    assert_eq!(table["acceptable"]["count"], 0);
    assert_eq!(table["outstanding"], json!([]));
    let opening = &table["opening"];
    // Wages of 9 and short hours are .925 to the miners and .05 to the owners, and so on: the least that both must
    // come down together is found where wages alone move.
    let least = opening["least_total"].as_f64().expect("a number");
    let total = |short: &Value| -> f64 {
        let short = short.as_array().expect("a list").iter();
        short
            .map(|short| short["of_threshold"].as_f64().expect("a number"))
            .sum()
    };
    for concession in opening["by_total"]["listed"].as_array().expect("a list") {
        assert!((total(&concession["short"]) - least).abs() < 1e-9);
    }
    let by_hand = (0..=10).flat_map(|wages| {
        [false, true].map(|short| {
            let wages = f64::from(wages) / 10.0;
            let short = f64::from(u8::from(short));
            let miners = 0.75 * wages + 0.25 * short;
            let owners = 0.5 * (1.0 - wages) + 0.5 * (1.0 - short);
            (0.7 - miners).max(0.0) + (0.6 - owners).max(0.0)
        })
    });
    let by_hand = by_hand.fold(f64::INFINITY, f64::min);
    assert!((least - by_hand).abs() < 1e-9, "{least} {by_hand}");
    let alaska = json(folder.path(), &["settle", "alaska-2025"]);
    let whole: Vec<&str> = alaska["lenses"]["tied"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(whole.len(), 7);
    assert_eq!(alaska["issues"][0]["challenge"][0]["reading"], "pooled");
}

#[test]
fn pictures_are_written_whole_in_both_languages() {
    let folder = folder_with("closed-door");
    for language in ["en", "ar"] {
        let pictures = format!("pictures/{language}");
        let said = told(
            folder.path(),
            &[
                "settle",
                "alaska-2025",
                "--pictures",
                &pictures,
                "--between",
                "ukraine,russia",
                "--lang",
                language,
            ],
        );
        assert!(said.contains("frontier.svg"), "{said}");
        let files: Vec<_> = fs::read_dir(folder.path().join(&pictures))
            .expect("made")
            .collect();
        assert_eq!(files.len(), 5, "no draft is left");
        for file in files {
            let svg = fs::read_to_string(file.expect("there").path()).expect("UTF-8");
            assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"));
            let title = svg
                .split("<title>")
                .nth(1)
                .and_then(|rest| rest.split("</title>").next());
            assert_eq!(has_arabic(title.expect("a title")), language == "ar");
            assert!(svg.contains("<desc>") && svg.contains(&format!("lang=\"{language}\"")));
        }
    }
    let told = json(
        folder.path(),
        &["settle", "closed-door", "--pictures", "more"],
    );
    assert_eq!(
        told["files"],
        json!(["frontier.svg", "positions.svg", "issues-everybody.svg"])
    );
}

#[test]
fn what_cannot_be_settled_says_what_to_do() {
    refused(&["settle", "chicken"], &["[[issue]]", "alaska-2025"]);
    refused(
        &["settle", "alaska-2025", "--between", "us,russia"],
        &["--pictures"],
    );
    refused(
        &[
            "settle",
            "alaska-2025",
            "--pictures",
            "x",
            "--between",
            "us",
        ],
        &["us,russia"],
    );
    refused(
        &[
            "settle",
            "alaska-2025",
            "--pictures",
            "x",
            "--between",
            "us,us",
        ],
        &["us,russia"],
    );
    refused(
        &[
            "settle",
            "alaska-2025",
            "--pictures",
            "x",
            "--between",
            "us,mars",
        ],
        &["mars"],
    );
}

/// Questions about moves say that there are none, and what can be asked.
#[test]
fn a_case_of_issues_alone_has_no_moves() {
    for question in ["solve", "tables", "standing", "coalitions", "foresight"] {
        refused(&[question, "emissions"], &["detente settle"]);
    }
    refused(&["explain", "emissions", "1"], &["detente settle"]);
    let folder = folder_with("closed-door");
    let analysis = told(folder.path(), &["analyse", "closed-door"]);
    assert!(
        analysis.contains("detente settle closed-door"),
        "{analysis}"
    );
    assert!(!analysis.contains("detente solve"), "{analysis}");
}

#[test]
fn deals_of_tables_show_their_packages() {
    let folder = folder_with("closed-door");
    let deals = told(folder.path(), &["tables", "alaska-2025"]);
    let deals: Vec<&str> = deals.split_whitespace().collect();
    let package = "As a package: Ceasefire or peace first: straight to a peace agreement; \
                   Line of control: Donbas to Russia";
    assert!(deals.join(" ").contains(package), "{deals:?}");
}

/// The same bytes whatever the number of threads.
#[test]
fn settlements_are_the_same_on_any_number_of_threads() {
    let folder = folder_with("closed-door");
    let on = |threads: &str| {
        let mut program = common::program(folder.path());
        program.env("RAYON_NUM_THREADS", threads);
        program
            .args(["settle", "alaska-2025", "--format", "json"])
            .output()
            .expect("run")
            .stdout
    };
    assert_eq!(on("1"), on("4"));
}

#[test]
fn an_unwritable_folder_is_told() {
    let folder = folder_with("closed-door");
    fs::write(folder.path().join("taken"), "a file").expect("written");
    let run = run(
        folder.path(),
        &["settle", "closed-door", "--pictures", "taken"],
    );
    assert_eq!((run.code, &*run.out), (Some(2), ""));
    assert!(run.err.contains("taken"), "{}", run.err);
}
