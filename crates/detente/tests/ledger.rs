//! The ledger and the texts of its sources, asked of the real program.

mod common;

use std::fs;
use std::path::Path;

use common::{has_arabic, json, refused, run, told, transcribed};
use serde_json::{Value, json as value};

/// A river case whose ledger quotes a wire.
fn river() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    write("river/case.toml", CASE);
    write("river/ledger.toml", LEDGER);
    write("texts/wire.txt", WIRE);
    folder
}

const WIRE: &str =
    "سئل الوزير فقال: «لن نملأ الخزان قبل الاتفاق». Later: “We will fill it in July.”\n";

const CASE: &str = r#"detente = 1
[case]
id = "river"
title = { en = "The dam", ar = "السد" }
as-of = 2025-08-17
[[actor]]
id = "upstream"
name = { en = "Upstream", ar = "دولة المنبع" }
[[actor]]
id = "downstream"
name = { en = "Downstream", ar = "دولة المصب" }
[[option]]
id = "upstream.fill"
name = { en = "Fill the reservoir", ar = "ملء الخزان" }
evidence = ["in-july"]
[[option]]
id = "downstream.accept"
name = { en = "Accept", ar = "القبول" }
evidence = ["too-late"]
[status-quo]
taken = []
[preference.upstream]
statements = [{ id = "fill", name = { en = "a full reservoir", ar = "خزان ممتلئ" }, want = "upstream.fill", evidence = ["in-july", "not-before"] }]
[preference.downstream]
statements = [{ want = "not upstream.fill", judgement = { en = "plain", ar = "بيّن" } }, "downstream.accept iff upstream.fill"]
"#;

const LEDGER: &str = r#"
[[source]]
id = "wire"
publisher = { en = "The Wire", ar = "السلك" }
language = "ar"
grade = "W"
[[person]]
id = "minister"
name = { en = "The minister", ar = "الوزير" }
actor = "upstream"
[[person]]
id = "envoy"
actor = "downstream"
[[topic]]
id = "timing"
[[proposition]]
id = "filling"
text = { en = "The reservoir will be filled", ar = "سيُملأ الخزان" }
[[entry]]
id = "not-before"
kind = "statement"
speakers = ["minister"]
date = "2025-08"
quotes = ["لن نملأ الخزان قبل الاتفاق"]
gloss = { en = "Not before an agreement", ar = "ليس قبل الاتفاق" }
source = "wire"
about = ["timing"]
claims = { filling = "denies" }
[[entry]]
id = "in-july"
kind = "plan"
speakers = ["minister"]
date = "2025-07-01"
quotes = ["We will fill it in July."]
source = "wire"
translated-from = "ar"
claims = { filling = "asserts" }
hedge = { en = "If it rains", ar = "إن أمطرت" }
[[entry]]
id = "too-late"
kind = "statement"
speakers = ["envoy"]
date = "2025-09-01"
gloss = { en = "Downstream accepts", ar = "دولة المصب تقبل" }
[[entry]]
id = "show"
kind = "message"
speakers = ["not stated"]
to = ["downstream", "home-audience"]
carrier = { en = "a parade", ar = "عرض عسكري" }
interpreter = "author"
date = "not stated"
"#;

#[test]
fn what_was_said_is_told_word_for_word() {
    transcribed(
        "ledger",
        &[
            &["ledger", "alaska-2025", "--proposition", "land-given-up"],
            &["ledger", "alaska-2025", "--actor", "ukraine"],
            &["check", "alaska-2025"],
        ],
    );
}

#[test]
fn the_whole_ledger_is_told_in_both_languages() {
    let folder = tempfile::tempdir().expect("a folder");
    for language in ["en", "ar"] {
        let page = told(
            folder.path(),
            &["ledger", "alaska-2025", "--lang", language],
        );
        assert!(has_arabic(&page));
        assert!(page.lines().count() > 300, "{page}");
    }
    let found = json(folder.path(), &["ledger", "alaska-2025"]);
    let list = |key: &str| found[key].as_array().expect("a list").len();
    assert_eq!(found["format"], "detente.ledger/1");
    assert!(list("entries") >= 46 && list("divergences") >= 6);
    assert!(list("rival_readings") >= 1 && list("disagreeing_sources") >= 1);
    assert!(list("tensions") >= 1 && list("plans") >= 1);
    assert!(list("outcomes_claimed") >= 1 && list("outcomes_reported") >= 1);
    assert_eq!(found["set_aside"], value!([]));
}

#[test]
fn what_is_later_than_the_day_asked_about_is_set_aside() {
    let folder = river();
    let found = json(folder.path(), &["ledger", "river"]);
    assert_eq!(found["as_of"], "2025-08-17");
    // August is not over on the seventeenth: what was said then may have been said later.
    assert_eq!(found["set_aside"], value!(["not-before", "too-late"]));
    let ids = |found: &Value| -> Vec<String> {
        let entries = found["entries"].as_array().expect("a list");
        entries
            .iter()
            .map(|entry| entry["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    assert_eq!(ids(&found), ["in-july", "show"]);
    let later = json(folder.path(), &["ledger", "river", "--as-of", "2025-08-31"]);
    assert_eq!(ids(&later), ["in-july", "not-before", "show"]);
    assert_eq!(later["set_aside"], value!(["too-late"]));
    assert_eq!(later["divergences"][0]["asserts"], value!(["in-july"]));
    assert_eq!(later["divergences"][0]["denies"], value!(["not-before"]));
    assert_eq!(later["tensions"][0]["speaker"], "minister");
    let all = json(folder.path(), &["ledger", "river", "--as-of", "2026-01-01"]);
    assert_eq!(all["set_aside"], value!([]));
    let theirs = json(
        folder.path(),
        &[
            "ledger",
            "river",
            "--as-of",
            "2026-01-01",
            "--actor",
            "downstream",
        ],
    );
    assert_eq!(ids(&theirs), ["too-late"]);
    let bearing = json(
        folder.path(),
        &["ledger", "river", "--proposition", "filling"],
    );
    assert_eq!(ids(&bearing), ["in-july"]);
}

#[test]
fn quotes_are_looked_up_where_the_text_is_at_hand() {
    let folder = river();
    let counted = |words: &[&str]| {
        let run = run(folder.path(), &[words, &["--format", "json"]].concat());
        let found: Value = serde_json::from_str(&run.out).expect("JSON");
        (run.code, found)
    };
    let (code, found) = counted(&["check", "river"]);
    assert_eq!(code, Some(0));
    assert_eq!(
        found["ledger"]["quotes"],
        value!({ "matched": 0, "missing": 0, "unchecked": 2 })
    );
    // What cites only what does not count is not said, and it is told where.
    assert_eq!(
        found["coverage"]["actors"]["downstream"],
        value!({ "said": 0, "judged": 1, "unsourced": 2 })
    );
    let late = &found["diagnostics"].as_array().expect("a list");
    assert!(
        late.iter()
            .any(|found| found["code"] == "evidence-too-late")
    );

    let (code, found) = counted(&["check", "river", "--sources", "texts"]);
    assert_eq!(code, Some(0));
    assert_eq!(found["ledger"]["quotes"]["matched"], 2);

    let added = told(folder.path(), &["source", "add", "river", "texts/wire.txt"]);
    assert!(
        added.contains("wire") && added.contains("SHA-256"),
        "{added}"
    );
    fs::write(
        folder.path().join("texts/wire.txt"),
        WIRE.replace("July", "June"),
    )
    .expect("written");
    let (code, found) = counted(&["check", "river", "--sources", "texts"]);
    assert_eq!(
        code,
        Some(1),
        "another text than the one recorded, without the quote"
    );
    assert_eq!(found["ledger"]["quotes"]["missing"], 1);
    let page = run(folder.path(), &["check", "river", "--sources", "texts"]).out;
    assert!(page.contains("June"), "{page}");
    // Faults of the ledger never stop the analysis.
    told(folder.path(), &["solve", "river"]);
    fs::write(folder.path().join("river/ledger.toml"), "[[entry]]\n").expect("written");
    told(folder.path(), &["analyse", "river"]);
    assert_eq!(run(folder.path(), &["check", "river"]).code, Some(1));
    let ledger = run(folder.path(), &["ledger", "river"]);
    assert_eq!(ledger.code, Some(2));
    assert!(ledger.err.contains("detente check river"), "{}", ledger.err);
}

#[test]
fn explanations_cite_who_said_what() {
    let folder = river();
    let told = |language: &str| {
        told(
            folder.path(),
            &["explain", "river", "today", "--lang", language]
                .map(|word| if word == "today" { "NN" } else { word }),
        )
    };
    let english = told("en");
    assert!(english.contains("The minister, 1 July 2025"), "{english}");
    assert!(english.contains("We will fill it in July."), "{english}");
    assert!(english.contains("The Wire"), "{english}");
    assert!(told("ar").contains("الوزير"));
}

#[test]
fn the_ledger_is_exported_as_a_table_and_as_annotations() {
    let folder = river();
    let as_of = ["--as-of", "2026-01-01"];
    let export = |kind: &str| {
        told(
            folder.path(),
            &[
                &["ledger", "river", "--sources", "texts", "--export", kind],
                &as_of[..],
            ]
            .concat(),
        )
    };
    let table = export("csv");
    assert_eq!(table.lines().count(), 5, "{table}");
    assert!(table.starts_with("id,kind,speakers,"));
    assert!(table.contains("لن نملأ الخزان قبل الاتفاق"));
    let page: Value = serde_json::from_str(&export("annotations")).expect("JSON");
    assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    let items = page["items"].as_array().expect("a list");
    assert_eq!(items.len(), 2);
    for item in items {
        let selectors = item["target"]["selector"].as_array().expect("a list");
        let exact = selectors[0]["exact"].as_str().expect("words");
        let place = |end: &str| {
            let at = selectors[1][end].as_u64().expect("a place");
            usize::try_from(at).expect("small")
        };
        let letters: Vec<char> = WIRE.chars().collect();
        let there: String = letters[place("start")..place("end")].iter().collect();
        assert_eq!(there, exact, "by code points");
    }
}

#[test]
fn what_cannot_be_answered_is_refused_with_a_remedy() {
    refused(&["ledger", "chicken"], &["ledger.toml", "[[entry]]"]);
    refused(
        &["ledger", "alaska-2025", "--proposition", "none"],
        &["none", "agreement-reached"],
    );
    refused(
        &["ledger", "alaska-2025", "--as-of", "tomorrow"],
        &["tomorrow", "2025-08-17"],
    );
    refused(&["ledger", "alaska-2025", "--actor", "usa"], &["usa", "us"]);
    refused(&["source", "add", "alaska-2025", "x.txt"], &["alaska-2025"]);
    let folder = river();
    let missing = run(folder.path(), &["source", "add", "river", "absent.txt"]);
    assert_eq!(missing.code, Some(2));
    assert!(missing.err.contains("absent.txt"), "{}", missing.err);
    assert!(Path::new(&folder.path().join("river/ledger.toml")).exists());
}
