//! The question what actors could do by joining forces, asked of the real program.

mod common;

use common::{has_arabic, json, refused, told, transcribed};
use serde_json::{Value, json};

#[test]
fn joint_moves_are_told_word_for_word() {
    transcribed(
        "coalitions",
        &[
            &["coalitions", "elmira-1991"],
            &["coalitions", "elmira-1991", "--actors", "moe,local"],
            &["coalitions", "elmira-1991", "5"],
            &["coalitions", "alaska-2025"],
            &["coalitions", "alaska-2025", "local-settlement", "--all"],
            &["coalitions", "prisoners-dilemma"],
            &["coalitions", "chicken"],
            &["concept"],
            &["concept", "cnash"],
            &["concept", "cseq"],
        ],
    );
}

/// What is published of Elmira, as another program reads it.
#[test]
fn joint_moves_are_found_in_the_json_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let found = json(folder.path(), &["coalitions", "elmira-1991"]);
    assert_eq!(found["format"], "detente.coalitions/1");
    assert_eq!(found["explored"], 7);
    let list = |value: &Value| value.as_array().expect("a list").clone();
    assert_eq!(list(&found["coalitions"]).len(), 7);
    let by_label = |label: &str| {
        let states = list(&found["states"]);
        let mut states = states.into_iter();
        states
            .find(|told| told["state"]["label"] == label)
            .expect("a state")
    };
    let five = by_label("5");
    assert_eq!(found["left"], json!([five["state"]["id"]]));
    assert_eq!(five["alone"]["how"], "by-itself");
    assert_eq!(five["together"]["how"], "does-not");
    for concept in ["cnash", "cgmr", "csmr", "cseq"] {
        assert_eq!(five["unstable_for"][concept], json!([["moe", "uniroyal"]]));
    }
    let moves = list(&five["joint_moves"]);
    assert_eq!(moves.len(), 1);
    assert_eq!(moves[0]["coalition"], json!(["moe", "uniroyal"]));
    assert_eq!(
        moves[0]["improvements"],
        json!([by_label("8")["state"]["id"]])
    );
    assert_eq!(moves[0]["answer"], Value::Null);
    assert_eq!(moves[0]["worth"][1]["actor"], "uniroyal");
    assert_eq!(moves[0]["worth"][1]["worth"]["order"], "better");
    assert_eq!(list(&moves[0]["moves"]).len(), 2);

    // Those outside answer today's joint move, against their own interest.
    let today = by_label("1");
    let answer = &today["joint_moves"][0]["answer"];
    assert_eq!(answer["in_the_answerers_interest"], false);
    assert_eq!(answer["harmed"], "moe");
    assert_eq!(answer["joint_moves"][0]["coalition"], json!(["uniroyal"]));

    let whole = json(folder.path(), &["analyse", "elmira-1991"]);
    let left = json!([{ "state": five["state"]["id"], "by": [["moe", "uniroyal"]] }]);
    assert_eq!(
        whole["joint_moves"],
        json!({ "coalitions": 4, "left": left })
    );
    let concept = json(folder.path(), &["concept", "CSMR"]);
    assert_eq!(concept["id"], "csmr");
    assert_eq!(
        json(folder.path(), &["concept"]).as_array().map(Vec::len),
        Some(9)
    );
}

const MANY: &str = r#"
detente = 1
[case]
id = "many"
title = "Many"
[[option]]
id = "a0.act"
"#;

#[test]
fn what_is_not_understood_is_said_with_a_remedy() {
    let asked: [(&[&str], &[&str]); 5] = [
        (
            &["coalitions", "elmira-1991", "--actors", "moe,nobody"],
            &["nobody", "uniroyal"],
        ),
        (
            &["coalitions", "elmira-1991", "--actors", "moe, moe"],
            &["detente explain"],
        ),
        (&["coalitions", "elmira-1991", "99"], &["99", "9"]),
        (
            &["tables", "elmira-1991", "--concept", "cseq"],
            &["cseq", "sseq"],
        ),
        (&["concept", "cssq"], &["cssq", "csmr"]),
    ];
    for (words, mentions) in asked {
        refused(words, mentions);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let actors: Vec<String> = (0..15)
        .map(|actor| format!("[[actor]]\nid = \"a{actor}\""))
        .collect();
    let case = folder.path().join("case.toml");
    std::fs::write(&case, MANY.to_owned() + &actors.join("\n")).expect("written");
    let case = case.to_str().expect("UTF-8");
    refused(&["coalitions", case], &["15", "12", "--actors"]);
    refused(&["coalitions", case, "--actors", "a0,a1"], &["13", "12"]);
    told(folder.path(), &["coalitions", case, "--actors", "a0,a1,a2"]);
}

#[test]
fn the_question_has_its_help() {
    let folder = tempfile::tempdir().expect("a folder");
    for language in ["en", "ar"] {
        let help = told(folder.path(), &["coalitions", "--help", "--lang", language]);
        assert_eq!(has_arabic(&help), language == "ar", "{help}");
        for word in ["detente coalitions", "--actors", "--all", "STATE"] {
            assert!(help.contains(word), "{word}: {help}");
        }
    }
}
