//! The quotations of a text, asked of the real program.

mod common;

use std::fs;

use common::{folder_with, json, refused, run, told};
use serde_json::json as value;

const TEXT: &str = "\u{feff}قال الوزير إن السد «لن يُملأ قبل الاتفاق»، مضيفًا أنه “مستعد للحديث”.\r\n\r\n\
    The minister said the talks were “useful”. “We will fill it in July,” the envoy said, “or never.”\r\n\
    An \"open mark stays alone.\r\n";

const LEDGER: &str = r#"# Who speaks.
[[source]]
id = "wire"
text = "wire.txt"

[[person]]
id = "minister"
name = { en = "The minister", ar = "الوزير" }
names = ["minister"]

[[entry]]
id = "useful"
kind = "statement"
speakers = ["minister"]
quotes = ["useful"]
source = "wire"
"#;

/// A case with a ledger, and a text beside it.
fn with_text() -> tempfile::TempDir {
    let folder = folder_with("two-doors");
    fs::write(folder.path().join("two-doors/ledger.toml"), LEDGER).expect("a ledger");
    fs::write(folder.path().join("wire.txt"), TEXT).expect("a text");
    folder
}

#[test]
fn quotations_are_told_word_for_word() {
    let folder = with_text();
    for (language, transcript) in ["en", "ar"].into_iter().zip(["quotes.en", "quotes.ar"]) {
        let with_case = told(
            folder.path(),
            &[
                "quotes",
                "wire.txt",
                "--case",
                "two-doors",
                "--lang",
                language,
            ],
        );
        let entries = [
            "quotes",
            "wire.txt",
            "--case",
            "two-doors",
            "--export",
            "entries",
            "--lang",
            language,
        ];
        let entries = told(folder.path(), &entries);
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("transcripts");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(transcript, format!("{with_case}\n{entries}")));
    }
}

#[test]
fn places_in_the_json_are_code_points_of_the_text() {
    let folder = with_text();
    let found = json(
        folder.path(),
        &["quotes", "wire.txt", "--case", "two-doors"],
    );
    assert_eq!(found["format"], "detente.quotes/1");
    let letters: Vec<char> = TEXT.chars().collect();
    let quotations = found["quotations"].as_array().expect("a list");
    assert_eq!(quotations.len(), 5);
    for quotation in quotations {
        let place = |name: &str| quotation[name].as_u64().expect("a number") as usize;
        let words: String = letters[place("start")..place("end")].iter().collect();
        assert_eq!(quotation["words"], words);
    }
    let told = |name: &str| {
        quotations
            .iter()
            .map(|found| found[name].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        told("speaker"),
        [
            value!("minister"),
            value!("minister"),
            value!("minister"),
            value!(null),
            value!(null)
        ]
    );
    assert_eq!(
        told("rule"),
        [
            value!("name-after-verb"),
            value!("participle"),
            value!("name-before-verb"),
            value!(null),
            value!(null)
        ]
    );
    assert_eq!(quotations[2]["entries"], value!(["useful"]));
    assert_eq!(quotations[4]["verb"], "said");
    assert_eq!(
        found["unpaired"],
        value!([{ "mark": "\"", "line": 4, "column": 4 }])
    );
    // Without a ledger nobody is known.
    let found = json(folder.path(), &["quotes", "wire.txt"]);
    let quotations = found["quotations"].as_array().expect("a list");
    assert!(
        quotations
            .iter()
            .all(|quotation| quotation["speaker"].is_null())
    );
}

#[test]
fn a_table_has_a_line_for_each_quotation() {
    let folder = with_text();
    let table = told(folder.path(), &["quotes", "wire.txt", "--export", "csv"]);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let words: Vec<&str> = rows.iter().map(|row| &row[5]).collect();
    assert_eq!(
        words,
        [
            "لن يُملأ قبل الاتفاق",
            "مستعد للحديث",
            "useful",
            "We will fill it in July,",
            "or never."
        ]
    );
}

/// What is proposed can be put into the ledger as it is; `check` asks about it until it is confirmed.
#[test]
fn proposed_entries_are_reported_until_they_are_confirmed() {
    let folder = with_text();
    let ledger = folder.path().join("two-doors/ledger.toml");
    let check = |problems: usize| {
        let found = run(
            folder.path(),
            &["check", "two-doors", "--sources", ".", "--format", "json"],
        );
        assert_eq!(found.code, Some(0), "{}{}", found.out, found.err);
        let found: serde_json::Value = serde_json::from_str(&found.out).expect("JSON");
        assert_eq!(found["ledger"]["quotes"]["missing"], 0, "{found}");
        let codes = found["ledger"]["diagnostics"]
            .as_array()
            .expect("a list")
            .iter();
        let proposed = codes.filter(|found| found["code"] == "entry-proposed");
        assert_eq!(proposed.count(), problems);
    };
    check(0);
    let asked = [
        "quotes",
        "wire.txt",
        "--case",
        "two-doors",
        "--export",
        "entries",
    ];
    let proposed = told(folder.path(), &asked);
    fs::write(&ledger, format!("{LEDGER}{proposed}")).expect("written");
    check(4);
    // Asked again, nothing is left to propose.
    assert_eq!(told(folder.path(), &asked), "");
    let confirmed = proposed.replace("\"proposed\"", "\"confirmed\"");
    fs::write(&ledger, format!("{LEDGER}{confirmed}")).expect("written");
    check(0);
}

#[test]
fn a_text_that_cannot_be_read_is_refused() {
    refused(&["quotes", "nowhere.txt"], &["nowhere.txt"]);
    refused(
        &["quotes", "nowhere.txt", "--case", "chicken"],
        &["ledger.toml"],
    );
    let folder = with_text();
    fs::write(folder.path().join("latin.txt"), b"\x93no deal\x94").expect("a text");
    let found = run(folder.path(), &["quotes", "latin.txt"]);
    assert_eq!((found.code, &*found.out), (Some(2), ""));
    assert!(found.err.contains("UTF-8"), "{}", found.err);
}
