//! The question about what came of questions, asked of the real program.

mod common;

use std::fs;

use common::{json, refused, run, told, transcribed};

#[test]
fn what_came_of_the_questions_is_told_word_for_word() {
    transcribed("score", &[&["score", "alaska-2025"]]);
}

#[test]
fn a_case_without_questions_says_how_to_ask_one() {
    refused(
        &["score", "chicken"],
        &[
            "[[question]]",
            "deadline = 2025-12-31",
            "about = ",
            "resolved = { value",
        ],
    );
    // What it says to write is a question.
    let folder = tempfile::tempdir().expect("a folder");
    let said = run(folder.path(), &["score", "chicken"]).err;
    let lines = said.lines().map(str::trim);
    let question = lines
        .skip_while(|line| *line != "[[question]]")
        .take_while(|line| !line.starts_with("When the answer"));
    let question: Vec<&str> = question.collect();
    let resolved = said.split("add: ").nth(1).expect("a resolution");
    let case = folder.path().join("asked");
    fs::create_dir(&case).expect("made");
    let text = format!(
        "detente = 1\n[case]\nid = \"asked\"\ntitle = \"Asked\"\n[[actor]]\nid = \"russia\"\n[[option]]\nid = \"russia.ceasefire\"\n\
         [preference.russia]\nstatements = [\"russia.ceasefire\"]\n{}\n{resolved}",
        question.join("\n")
    );
    fs::write(case.join("case.toml"), text).expect("written");
    let page = told(folder.path(), &["score", "asked"]);
    assert!(page.contains("one is resolved"), "{page}");
}

#[test]
fn the_next_questions_name_it_where_there_are_questions() {
    let folder = tempfile::tempdir().expect("a folder");
    let of = |case: &str| told(folder.path(), &["analyse", case]);
    assert!(of("alaska-2025").contains("detente score alaska-2025"));
    assert!(!of("chicken").contains("detente score"));
}

#[test]
fn the_table_and_the_json_tell_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let few = ["score", "alaska-2025", "--runs", "40", "--seed", "7"];
    let found = json(folder.path(), &few);
    assert_eq!(found["format"], "detente.score/1");
    assert_eq!(found["settlement"]["versions"]["seed"], 7);
    let words: Vec<&str> = few.iter().copied().chain(["--export", "csv"]).collect();
    let table = told(folder.path(), &words);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let questions = found["questions"].as_array().expect("a list");
    let values = questions
        .iter()
        .map(|own| own["values"].as_array().map_or(0, Vec::len));
    assert_eq!(rows.len(), questions.len() + values.sum::<usize>());
    let names = found["names"].as_array().expect("a list");
    for name in names {
        let own = rows
            .iter()
            .filter(|row| row[6] == *name["name"]["en"].as_str().expect("a name"));
        let scores = own.filter_map(|row| row[9].parse::<f64>().ok());
        let scores: Vec<f64> = scores.collect();
        let mean = scores.iter().sum::<f64>() / scores.len() as f64;
        assert!((mean - name["mean"].as_f64().expect("a mean")).abs() < 1e-3);
    }
}

/// The same bytes whatever the number of threads, and the same counts from the same seed.
#[test]
fn scores_are_the_same_on_any_number_of_threads() {
    let folder = tempfile::tempdir().expect("a folder");
    let on = |threads: &str| {
        let words = [
            "score",
            "alaska-2025",
            "--runs",
            "300",
            "--threads",
            threads,
        ];
        told(folder.path(), &words)
    };
    assert_eq!(on("1"), on("3"));
}
