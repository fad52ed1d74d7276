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
fn what_can_be_agreed_is_compared_word_for_word() {
    transcribed(
        "compare-settlements",
        &[
            &["compare", "alaska-2025", "walk-away russia 0.6"],
            &["compare", "alaska-2025", "seat europe at trilateral"],
            &[
                "compare",
                "camp-david-1978",
                "salience israel on sinai 5; ideal egypt on gaza part",
            ],
            &["compare", "emissions", "start delay at 9"],
            &["compare", "emissions", "capability dk 0.5"],
            &["compare", "camp-david-1978", "spoil-cost egypt 0.1"],
        ],
    );
}

/// What the comparison says of each version is what settling that version says.
#[test]
fn what_can_be_agreed_compares_as_settling_both_says() {
    let folder = tempfile::tempdir().expect("a folder");
    told(folder.path(), &["new", "mine", "--from", "camp-david-1978"]);
    let file = folder.path().join("mine/case.toml");
    let before = json(folder.path(), &["settle", "mine"]);
    let compared = json(folder.path(), &["compare", "mine", "walk-away israel 0.4"]);
    let text = std::fs::read_to_string(&file).expect("read");
    let israel = text.find("id = \"israel\"").expect("an actor");
    let changed = text[israel..].replacen("walk-away = 0.5", "walk-away = 0.4", 1);
    std::fs::write(&file, format!("{}{changed}", &text[..israel])).expect("written");
    let after = json(folder.path(), &["settle", "mine"]);
    assert_eq!(compared["status_quo"], value!(null), "there are no options");
    let found = &compared["settlement"];
    assert_eq!(found["differs"], true);
    let table = &found["tables"][0];
    for (version, settled) in [&before, &after].into_iter().enumerate() {
        let own = &settled["tables"][0];
        assert_eq!(table["acceptable"][version], own["acceptable"]["count"]);
        assert_eq!(table["room"][version], own["room"]);
    }
    let listed = |settled: &serde_json::Value| -> Vec<serde_json::Value> {
        let listed = &settled["tables"][0]["acceptable"]["listed"];
        listed.as_array().expect("packages").clone()
    };
    let (was, is) = (listed(&before), listed(&after));
    let now: Vec<_> = is.into_iter().filter(|own| !was.contains(own)).collect();
    assert_eq!(table["now"]["listed"], value!(now));
    assert_eq!(table["no_longer"]["count"], 0);
    assert_eq!(
        table["refused_before"],
        value!([{ "actor": "israel", "count": now.len() }])
    );
    let nothing = json(folder.path(), &["compare", "mine", "spoil-cost egypt 0.1"]);
    assert_eq!(nothing["settlement"]["differs"], false);
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
        "settlement",
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
