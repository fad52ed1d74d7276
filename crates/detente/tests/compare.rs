//! The question what if, asked of the real program.

mod common;

use common::{json, refused, told, transcribed};
use serde_json::json as value;

#[test]
fn versions_are_compared_word_for_word() {
    transcribed(
        "compare",
        &[
            &[
                "compare",
                "alaska-2025",
                "move russia.terms-first below neutrality",
            ],
            &["compare", "alaska-2025", "move ukraine.land above killing"],
            &[
                "compare",
                "alaska-2025",
                "one-way us.guarantee to-yes; forbid grand-bargain",
                "unseat ukraine from trilateral",
            ],
            &["compare", "chicken", "prisoners-dilemma"],
        ],
    );
}

#[test]
fn a_change_compares_as_the_changed_file_does() {
    let folder = tempfile::tempdir().expect("a folder");
    told(folder.path(), &["new", "mine", "--from", "cuba-1962"]);
    let file = folder.path().join("mine/case.toml");
    let text = std::fs::read_to_string(&file).expect("read");
    let by_word = json(
        folder.path(),
        &["compare", "mine", "forbid struck; today us.blockade"],
    );
    assert_eq!(
        std::fs::read_to_string(&file).expect("read"),
        text,
        "untouched"
    );

    told(folder.path(), &["new", "other", "--from", "cuba-1962"]);
    let other = folder.path().join("other/case.toml");
    let start = text.find("[status-quo]").expect("a status quo");
    let end = start + text[start..].find("\n\n").expect("its end");
    let changed = format!(
        "{}[status-quo]\ntaken = [\"us.blockade\"]\n\n[[rule]]\nnever = \"outcome:struck\"{}",
        &text[..start],
        &text[end..]
    );
    std::fs::write(&other, changed.replacen("\"mine\"", "\"other\"", 1)).expect("written");
    let by_file = json(folder.path(), &["compare", "mine", "other"]);
    for part in [
        "status_quo",
        "holds_now",
        "no_longer",
        "otherwise",
        "new",
        "gone",
        "in_both",
        "states",
        "outcomes",
        "tables",
    ] {
        assert_eq!(by_word[part], by_file[part], "{part}");
    }
    assert_eq!(by_word["format"], "detente.compare/1");
    assert_eq!(by_word["changes"][0], value!([]));
    assert_eq!(by_word["changes"][1].as_array().map(Vec::len), Some(2));
    assert_ne!(by_word["states"][0], by_word["states"][1]);
}

#[test]
fn what_holds_in_one_version_only_is_in_the_json_with_its_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let change = "move russia.terms-first below neutrality";
    let found = json(folder.path(), &["compare", "alaska-2025", change]);
    let turned = found["holds_now"].as_array().expect("a list");
    assert_eq!(turned.len(), 63);
    let first = &turned[0];
    assert_eq!(first["states"][0]["key"], first["states"][1]["key"]);
    assert_eq!(first["holds"][0]["how"], "does-not");
    assert_eq!(first["holds"][1]["how"], "on-credible-answers");
    let actor = &first["actors"][0];
    assert_eq!(
        (&actor["actor"], &actor["leaves_in"]),
        (&"russia".into(), &"before".into())
    );
    assert_eq!(actor["temptation"]["answer"], value!(null));
    let answer = &actor["instead"]["answer"]["moves"][0];
    assert_eq!(answer["actor"], "ukraine");
    assert_eq!(answer["drops"], value!(["ukraine.forgo-nato"]));
}

#[test]
fn what_cannot_be_compared_is_refused_with_a_remedy() {
    refused(
        &["compare", "alaska-2025", "mvoe us.killing last"],
        &["mvoe", "move", "one-way OPTION"],
    );
    refused(
        &["compare", "alaska-2025", "move us.killing"],
        &["up|down|first|last|above"],
    );
    refused(
        &["compare", "alaska-2025", "forbid grand-bargan"],
        &["grand-bargan", "grand-bargain"],
    );
    refused(
        &["compare", "alaska-2025", "seat us at bilateral"],
        &["seat us at bilateral"],
    );
    refused(
        &["compare", "alaska-2025", "want us.killing russia.ceasfire"],
        &["russia.ceasefire"],
    );
    refused(
        &["compare", "alaska-2025", "allow grand-bargain"],
        &["grand-bargain"],
    );
    refused(&["compare", "alaska-2025"], &["WHAT-IF"]);
}
