//! The question how sure the answers are, asked of the real program.

mod common;

use std::fs;

use common::{folder_with, json, program, refused, run, told, transcribed_in};
use serde_json::{Value, json};

#[test]
fn what_is_in_doubt_is_told_word_for_word() {
    let folder = folder_with("dam");
    transcribed_in(
        folder.path(),
        "sure",
        &[
            &["sure", "dam", "--runs", "500"],
            &["sure", "alaska-2025", "--runs", "200", "--seed", "7"],
            &["sure", "chicken"],
        ],
    );
}

#[test]
fn the_json_has_what_the_page_tells() {
    let folder = folder_with("dam");
    let found = json(folder.path(), &["sure", "dam", "--runs", "500"]);
    assert_eq!(found["format"], "detente.sure/1");
    let conflict = &found["conflict"];
    assert_eq!(conflict["doubts_are_stated"], true);
    let versions =
        json!({ "how": "all", "planned": 16, "done": 16, "seed": null, "partial": false });
    assert_eq!(conflict["versions"], versions);
    let kinds: Vec<&str> = conflict["doubts"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|doubt| doubt["kind"].as_str())
        .collect();
    assert_eq!(kinds, ["one-way", "swap", "drop", "alternative"]);
    let dissent = &conflict["dissent"][0];
    assert_eq!(dissent["actor"], "downstream");
    assert_eq!(dissent["sides"][0]["by"], Value::Null);
    assert_eq!(dissent["sides"][1]["by"]["en"], "A second analyst");
    let differences = dissent["differences"].as_array().expect("a list");
    assert!(!differences.is_empty());
    for difference in differences {
        // By the one the outcome lasts where nothing else is in doubt, by the other it does not.
        let outcome = difference["outcome"].as_str().expect("an id");
        let held = |side: usize| dissent["sides"][side]["outcomes"][outcome]["holds"].as_u64();
        assert_ne!(held(0), held(1), "{outcome}");
    }
    let settlement = &found["settlement"];
    assert_eq!(settlement["versions"]["how"], "sample");
    assert_eq!(settlement["versions"]["done"], 500);
    let kinds: Vec<&str> = settlement["numbers"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|number| number["kind"].as_str())
        .collect();
    // Those that are one of a few come first.
    assert_eq!(kinds, ["walk-away", "salience", "walk-away", "salience"]);
}

#[test]
fn the_table_has_the_counts_of_the_json() {
    let folder = folder_with("dam");
    let words = ["sure", "dam", "--runs", "100"];
    let found = json(folder.path(), &words);
    let words: Vec<&str> = words.iter().copied().chain(["--export", "csv"]).collect();
    let table = told(folder.path(), &words);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let count_of = |what: &str| rows.iter().filter(|row| row[0] == *what).count();
    let states = found["conflict"]["states"].as_array().expect("a list");
    assert_eq!(count_of("state"), 5 * states.len());
    assert_eq!((count_of("outcome"), count_of("deal")), (10, 1));
    for outcome in found["conflict"]["outcomes"].as_array().expect("a list") {
        let seq = &outcome["by_concept"]["seq"];
        let row = rows
            .iter()
            .find(|row| row[0] == *"outcome" && outcome["outcome"] == row[1] && row[2] == *"seq");
        let row = row.expect("a row of its own");
        assert_eq!((&row[3], &row[4]), (&*seq["holds"].to_string(), "16"));
        assert_eq!(
            (&row[6], &row[7]),
            ("", ""),
            "counted, so without an interval"
        );
    }
    let room = rows.iter().find(|row| row[0] == *"room").expect("a room");
    assert!(room[6].parse::<f64>().expect("a low end") <= room[5].parse().expect("a share"));
}

#[test]
fn the_same_seed_gives_the_same_bytes_on_any_number_of_threads() {
    let folder = folder_with("dam");
    for format in ["text", "json"] {
        let on = |seed: &str, threads: &str| {
            let words = [
                "sure",
                "dam",
                "--runs",
                "300",
                "--seed",
                seed,
                "--threads",
                threads,
                "--format",
                format,
            ];
            told(folder.path(), &words)
        };
        assert_eq!(on("4", "1"), on("4", "3"));
        assert_ne!(on("4", "1"), on("5", "1"));
    }
}

#[test]
fn the_picture_is_drawn_in_either_language() {
    let folder = folder_with("dam");
    for (language, word) in [("en", "power from the dam"), ("ar", "كهرباء السد")] {
        let into = folder.path().join(language);
        let words = [
            "sure",
            "dam",
            "--runs",
            "50",
            "--lang",
            language,
            "--pictures",
            language,
        ];
        let said = told(folder.path(), &words);
        assert!(said.contains("turns.svg"), "{said}");
        let svg = fs::read_to_string(into.join("turns.svg")).expect("a picture");
        assert!(svg.contains(word), "{svg}");
    }
}

#[test]
fn wrong_words_are_refused() {
    refused(
        &["sure", "alaska-2025", "--runs", "0"],
        &["--runs", "1000000"],
    );
    refused(&["sure", "alaska-2025", "--runs", "many"], &["many"]);
    refused(&["sure", "alaska-2025", "--threads", "0"], &["--threads"]);
    refused(&["sure", "alaska-2025", "--seed", "-1"], &["-1"]);
    let folder = tempfile::tempdir().expect("a folder");
    let none = run(folder.path(), &["sure", "nowhere"]);
    assert_ne!(none.code, Some(0));
    assert!(none.err.contains("nowhere"), "{}", none.err);
}

/// `analyse` tells it in short where the versions can be counted, with the same counts.
#[test]
fn the_whole_answer_has_a_section_on_it() {
    let folder = folder_with("dam");
    let page = told(folder.path(), &["analyse", "dam"]);
    assert!(page.contains("How sure that is"), "{page}");
    assert!(page.contains("All 16 versions were run"), "{page}");
    let found = json(folder.path(), &["analyse", "dam"]);
    let alone = json(folder.path(), &["sure", "dam"]);
    assert_eq!(found["sure"]["outcomes"], alone["conflict"]["outcomes"]);
}

/// Ctrl-C while many versions run: what is done by then is told, and said to be a part.
#[cfg(unix)]
#[test]
fn stopped_it_tells_what_was_done_by_then() {
    use std::process::Stdio;
    let folder = folder_with("dam");
    let mut command = std::process::Command::new(program(folder.path()).get_program());
    let child = command
        .current_dir(folder.path())
        .args(["sure", "alaska-2025", "--runs", "1000000", "--lang", "en"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    std::thread::sleep(std::time::Duration::from_secs(3));
    let killed = std::process::Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(killed.expect("kill").success());
    let ended = child.wait_with_output().expect("ended");
    let page = String::from_utf8(ended.stdout).expect("UTF-8");
    assert!(ended.status.success(), "{page}");
    assert!(page.contains("Stopped: "), "{page}");
}
