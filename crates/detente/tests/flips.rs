//! The question what would flip a state, asked of the real program.

mod common;

use common::{has_arabic, json, refused, told, transcribed};
use serde_json::{Value, json};

#[test]
fn flips_are_told_word_for_word() {
    transcribed(
        "flips",
        &[
            &["flip", "alaska-2025", "local-settlement"],
            &["flip", "alaska-2025", "grand-bargain"],
            &["flip", "elmira-1991", "8"],
            &["flip", "elmira-1991", "1", "--concept", "nash", "--strict"],
            &["flip", "cuba-1962", "1"],
            &["flip", "prisoners-dilemma", "4", "--concept", "nash"],
            &[
                "flip",
                "prisoners-dilemma",
                "4",
                "--concept",
                "nash",
                "--break",
            ],
            &["flip", "chicken", "1", "--concept", "smr"],
            &["flip", "china-us-trade", "1"],
            &["flip", "garrison", "1", "--concept", "gmr"],
        ],
    );
}

/// Moscow would have to put relief above its terms: Washington could then answer, as it would.
#[test]
fn two_swaps_would_make_a_local_settlement_hold() {
    let folder = tempfile::tempdir().expect("a folder");
    let found = json(folder.path(), &["flip", "alaska-2025", "152"]);
    assert_eq!(found["format"], "detente.flip/1");
    assert_eq!(
        (&found["wanted"], &found["by"], &found["concept"]),
        (&"equilibrium".into(), &"statements".into(), &"seq".into())
    );
    let together = &found["together"];
    assert_eq!(
        (&together["result"], &together["distance"], &together["all"]),
        (&"smallest".into(), &2.into(), &true.into())
    );
    let change = &together["changes"][0];
    assert_eq!(change.as_array().expect("a list").len(), 1);
    assert_eq!(change[0]["actor"], "russia");
    let id = |wish: &Value| wish["id"].clone();
    let lift = &change[0]["lifts"][0];
    assert_eq!(
        (id(&lift["lifted"][0]), id(&lift["above"])),
        ("relief".into(), "terms-first".into())
    );
    let order = change[0]["statements"].as_array().expect("an order");
    let first: Vec<Value> = order.iter().take(4).map(id).collect();
    assert_eq!(
        json!(first),
        json!(["donbas", "relief", "terms-first", "neutrality"])
    );
    // Nobody else can do it alone.
    for alone in found["alone"].as_array().expect("a list") {
        let able = alone["actor"] == "russia";
        assert_eq!(
            alone["result"],
            if able { "smallest" } else { "impossible" }
        );
    }
    let unmet = found["necessary"].as_array().expect("a list").iter();
    let unmet = unmet.filter(|necessary| {
        let clauses = necessary["clauses"].as_array().expect("a list");
        clauses.iter().any(|clause| clause["met"] == false)
    });
    let unmet: Vec<&Value> = unmet.map(|necessary| &necessary["actor"]).collect();
    assert_eq!(json!(unmet), json!(["russia"]));
}

#[test]
fn new_rankings_stand_in_the_json_in_full() {
    let folder = tempfile::tempdir().expect("a folder");
    let words = ["flip", "prisoners-dilemma", "4", "--concept", "nash"];
    let found = json(folder.path(), &words);
    assert_eq!(
        (&found["by"], &found["strict"]),
        (&"rankings".into(), &false.into())
    );
    let change = &found["together"]["changes"][0];
    let solved = json(folder.path(), &["solve", "prisoners-dilemma"]);
    for new in change.as_array().expect("a list") {
        let today = &solved["ranks"][new["actor"].as_str().expect("an id")];
        assert_eq!(
            new["ranks"].as_array().expect("ranks").len(),
            today.as_array().expect("ranks").len()
        );
        assert_ne!(&new["ranks"], today);
        assert_eq!(new["statements"], Value::Null);
    }
    // Without new ties, betraying has to be worse: one more for each.
    let strict = json(folder.path(), &[&words[..], &["--strict"]].concat());
    assert_eq!(
        (
            &found["together"]["distance"],
            &strict["together"]["distance"]
        ),
        (&2.into(), &4.into())
    );
    // What does not hold is broken already.
    let broken = json(folder.path(), &[&words[..], &["--break"]].concat());
    assert_eq!(
        (
            &broken["together"]["distance"],
            &broken["together"]["changes"]
        ),
        (&0.into(), &json!([[]]))
    );
    assert_eq!(broken["alone"], json!([]));
}

#[test]
fn rankings_can_be_asked_for_where_statements_are_given() {
    let folder = tempfile::tempdir().expect("a folder");
    let words = ["flip", "china-us-trade", "1"];
    let by_statements = json(folder.path(), &words);
    assert_eq!(by_statements["together"]["result"], "impossible");
    let by_rankings = json(folder.path(), &[&words[..], &["--by", "rankings"]].concat());
    assert_eq!(by_rankings["together"]["result"], "smallest");
}

#[test]
fn what_is_not_understood_is_said_with_a_remedy() {
    let asked: [(&[&str], &[&str]); 6] = [
        (&["flip", "chicken"], &["STATE"]),
        (&["flip", "chicken", "5"], &["5", "4"]),
        (&["flip", "chicken", "nowhere"], &["nowhere"]),
        (
            &["flip", "chicken", "1", "--by", "statements"],
            &["rankings"],
        ),
        (
            &["flip", "chicken", "1", "--by", "whim"],
            &["whim", "rankings", "statements"],
        ),
        (
            &["flip", "chicken", "1", "--concept", "nush"],
            &["nush", "nash"],
        ),
    ];
    for (words, mentions) in asked {
        refused(words, mentions);
    }
}

#[test]
fn the_question_has_its_help() {
    let folder = tempfile::tempdir().expect("a folder");
    for language in ["en", "ar"] {
        let help = told(folder.path(), &["flip", "--help", "--lang", language]);
        assert_eq!(has_arabic(&help), language == "ar", "{help}");
        for word in ["detente flip", "--concept", "--by", "--strict", "--break"] {
            assert!(help.contains(word), "{word}: {help}");
        }
    }
}

/// Of the forms of an outcome the one is told that takes least: another than the firmest, here.
#[test]
fn the_form_that_takes_least_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let of_any = json(folder.path(), &["flip", "alaska-2025", "local-settlement"]);
    let distance = |found: &serde_json::Value| found["together"]["distance"].as_u64();
    assert_eq!(distance(&of_any), Some(1));
    assert_eq!(of_any["proven_to_take_no_less"], 48);
    let others = of_any["also_named"].as_array().expect("a list");
    assert_eq!(others.len(), 47);
    assert!(!others.contains(&of_any["state"]["id"]));
    let firmest = json(folder.path(), &["flip", "alaska-2025", "152"]);
    assert_eq!(distance(&firmest), Some(2));
}
