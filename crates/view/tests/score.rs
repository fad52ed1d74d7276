//! What came of questions, for other programs: the JSON field by field, and the table.

mod common;

use common::{parsed, shipped, solved};
use detente_analysis::{Scoring, Solved, SureQuestion, score};
use detente_view::{Language, score_csv, score_json};
use serde_json::{Value, json};

/// A case with a question that came true although it could not last, one of levels, and one that is open.
const ASKED: &str = r#"
detente = 1
[case]
id = "asked"
title = "Asked"
as-of = 2025-08-17
question = "act"
[[actor]]
id = "us"
[[actor]]
id = "them"
[[option]]
id = "us.act"
[[option]]
id = "them.answer"
[status-quo]
taken = []
[preference.us]
statements = ["not us.act"]
[preference.them]
statements = ["them.answer iff us.act"]
[[issue]]
id = "land"
levels = [{ id = "half" }, { id = "all" }]
status-quo = "half"
[[position]]
actor = "us"
issue = "land"
ideal = "all"
salience = 1
[[question]]
id = "land"
text = "All the land"
rule = "signed"
opened = 2025-08-17
deadline = 2025-10-31
level = "land:all"
[[question]]
id = "act"
text = { en = "We act", ar = "نفعل" }
rule = "seen"
opened = 2025-08-17
deadline = 2025-12-31
about = "us.act"
forecast = { value = 0.25, by = "=cmd|' /C calc'!A0", date = 2025-09-01 }
baselines = [{ name = { en = "nothing changes", ar = "لا يتغيّر شيء" }, value = 0, source = "+1", url = "https://example.org/a,b" }]
resolved = { value = true, date = 2025-10-01, source = "The Wire", url = "https://example.org/acts" }
"#;

fn scoring(solved: &Solved) -> Scoring {
    let question = SureQuestion { runs: 20, seed: 1 };
    score(solved, question, &detente_ensemble::Progress::default())
}

fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

#[test]
fn the_json_form() {
    let case = parsed(ASKED);
    let solved = solved(&case);
    let told = score_json(&solved, &scoring(&solved)).to_string();
    let told: Value = serde_json::from_str(&told).expect("JSON");
    let fields = [
        "format",
        "case",
        "question",
        "resolved",
        "misses",
        "in_common",
        "best",
        "names",
        "questions",
        "conflict",
        "settlement",
    ];
    assert_eq!(keys(&told), fields);
    assert_eq!(told["format"], "detente.score/1");
    assert_eq!(
        (&told["question"], &told["resolved"], &told["misses"]),
        (&json!("act"), &json!(1), &json!(1))
    );
    assert_eq!(told["conflict"]["versions"]["how"], "all");
    assert_eq!(told["settlement"]["versions"]["done"], 1);
    let name = &told["names"][0];
    let fields = [
        "name",
        "kind",
        "values",
        "resolved",
        "wrong",
        "mean",
        "mean_in_common",
        "reference_mean",
        "is_reference",
    ];
    assert_eq!(keys(name), fields);
    assert_eq!(
        (&name["kind"], &name["mean"]),
        (&json!("forecast"), &json!(0.5625))
    );
    assert_eq!(
        (&name["reference_mean"], &told["names"][1]["is_reference"]),
        (&json!(1.0), &json!(true))
    );
    assert_eq!(told["best"], json!([name["name"]]));
    let question = &told["questions"][0];
    let fields = [
        "id",
        "text",
        "rule",
        "opened",
        "deadline",
        "about",
        "held",
        "values",
        "resolved",
        "was_excluded",
        "miss",
    ];
    assert_eq!(keys(question), fields);
    assert_eq!(question["text"]["ar"], "نفعل");
    assert_eq!(question["about"], json!({ "condition": "us.act" }));
    assert_eq!(question["held"]["how"], "lasts");
    assert_eq!(question["held"]["versions"]["holds"], 0);
    assert_eq!(
        (&question["was_excluded"], &question["miss"]),
        (&json!(true), &json!(true))
    );
    let resolved = json!({
        "value": true,
        "date": "2025-10-01",
        "source": { "und": "The Wire" },
        "url": "https://example.org/acts",
    });
    assert_eq!(question["resolved"], resolved);
    let stated = json!({
        "name": { "und": "=cmd|' /C calc'!A0" },
        "kind": "forecast",
        "value": 0.25,
        "date": "2025-09-01",
        "source": null,
        "url": null,
        "brier": 0.5625,
        "wrong": true,
        "later_than_case": true,
    });
    assert_eq!(question["values"][0], stated);
    let open = &told["questions"][1];
    assert_eq!(open["about"], json!({ "levels": ["land:all"] }));
    assert_eq!(open["held"]["how"], "acceptable");
    assert_eq!(
        (&open["resolved"], &open["miss"]),
        (&Value::Null, &json!(false))
    );
}

#[test]
fn what_is_not_asked_is_null() {
    let case = shipped("chicken");
    let solved = solved(&case);
    let told = score_json(&solved, &scoring(&solved));
    assert_eq!(
        (&told["questions"], &told["names"], &told["question"]),
        (&json!([]), &json!([]), &Value::Null)
    );
    assert_eq!(
        (&told["conflict"], &told["settlement"]),
        (&Value::Null, &Value::Null)
    );
}

/// The table, read back as another program reads it.
fn rows(language: Language) -> Vec<Vec<String>> {
    let case = parsed(ASKED);
    let solved = solved(&case);
    let table = score_csv(&solved, &scoring(&solved), language).expect("written");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(&table[..]);
    let records = reader.records().map(|record| record.expect("a row"));
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn the_table_has_a_row_for_the_model_and_one_for_each_value() {
    let rows = rows(Language::English);
    let heading = [
        "question",
        "opened",
        "deadline",
        "came_true",
        "resolved",
        "kind",
        "name",
        "date",
        "value",
        "brier",
        "holds",
        "of",
        "source",
        "url",
    ];
    assert_eq!(rows[0], heading);
    let begin = ["act", "2025-08-17", "2025-12-31", "true", "2025-10-01"];
    for row in &rows[1..4] {
        assert_eq!(row[..5], begin);
    }
    // What the model held is a count, and has no score.
    assert_eq!(rows[1][5..], ["model", "", "", "", "", "0", "1", "", ""]);
    assert_eq!(rows[2][5], "forecast");
    assert_eq!(
        rows[2][7..],
        ["2025-09-01", "0.25", "0.5625", "", "", "", ""]
    );
    assert_eq!(rows[3][5..7], ["baseline", "nothing changes"]);
    assert_eq!(rows[3][13], "https://example.org/a,b");
    assert_eq!(
        rows[4][..6],
        ["land", "2025-08-17", "2025-10-31", "", "", "model"]
    );
    assert_eq!(rows.len(), 5);
    assert_eq!(self::rows(Language::Arabic)[3][6], "لا يتغيّر شيء");
}

#[test]
fn no_cell_is_a_formula() {
    for row in rows(Language::English) {
        for cell in row {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
    assert_eq!(rows(Language::English)[2][6], "'=cmd|' /C calc'!A0");
    assert_eq!(rows(Language::English)[3][12], "'+1");
}
