//! The question how the conflict looks from each side, asked of the real program.

mod common;

use common::{json, refused, run, told, transcribed};
use serde_json::json as value;

/// A dam upstream: the downstream state does not know that it can be blown up, and the upstream one takes
/// the other to accept whatever is done.
const DAM: &str = r#"
detente = 1
[case]
id = "dam"
title = { en = "The dam", ar = "السد" }
[[actor]]
id = "upstream"
name = { en = "Upstream", ar = "دولة المنبع" }
[[actor]]
id = "downstream"
name = { en = "Downstream", ar = "دولة المصب" }
[[option]]
id = "upstream.fill"
name = { en = "Fill the reservoir", ar = "ملء الخزان" }
[[option]]
id = "downstream.protest"
name = { en = "Protest", ar = "الاحتجاج" }
[[option]]
id = "upstream.flood"
name = { en = "Flood the valley", ar = "إغراق الوادي" }
[[rule]]
never = "upstream.flood and not upstream.fill"
[status-quo]
taken = []
[preference.upstream]
statements = ["upstream.flood iff downstream.protest", "upstream.fill"]
[preference.downstream]
statements = ["not upstream.flood", "downstream.protest iff upstream.fill"]
[[view]]
id = "unaware"
of = "downstream"
unaware = ["upstream.flood"]
[[view]]
id = "hope"
of = "upstream"
name = { en = "If Upstream hopes for silence", ar = "إن أملت دولة المنبع في الصمت" }
judgement = "made up"
[view.preference.downstream]
statements = ["not downstream.protest"]
[[view]]
id = "calm"
of = "upstream"
unseen = "downstream.protest"
"#;

fn dam() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("dam")).expect("a folder");
    std::fs::write(folder.path().join("dam/case.toml"), DAM).expect("written");
    folder
}

#[test]
fn the_views_are_told_word_for_word() {
    transcribed("views", &[&["views", "alaska-2025"]]);
}

#[test]
fn what_washington_counts_on_is_in_the_json() {
    let folder = tempfile::tempdir().expect("a folder");
    let found = json(folder.path(), &["views", "alaska-2025"]);
    assert_eq!(found["format"], "detente.views/1");
    assert_eq!(found["concept"], "seq");
    let view = &found["views"][0];
    assert_eq!(
        (&view["id"], &view["of"]),
        (&"meeting-expected".into(), &"us".into())
    );
    // Today's situation with Moscow at the table, which Moscow would leave again at once.
    let lost = &view["disappointments"][0];
    let leaves = &lost["departures"][0];
    assert_eq!(leaves["actor"], "russia");
    assert_eq!(leaves["move"]["drops"], value!(["russia.meet"]));
    assert_eq!(leaves["move"]["from"], lost["state"]);
    // Nothing that lasts depends on this error.
    let solved = json(folder.path(), &["solve", "alaska-2025"]);
    let lasting: Vec<_> = found["lasting"]
        .as_array()
        .expect("a list")
        .iter()
        .collect();
    let states: Vec<_> = lasting.iter().map(|lasts| lasts["state"].clone()).collect();
    assert_eq!(value!(states), solved["equilibria"]["seq"]);
    assert!(lasting.iter().all(|lasts| lasts["anyway"] == true));
    assert_eq!(found["undone"], value!([]));
    assert!(
        !view["counted_on"]
            .as_array()
            .expect("a list")
            .contains(&solved["status_quo"])
    );
    let whole = json(folder.path(), &["analyse", "alaska-2025"]);
    assert_eq!(whole["views"], found);
}

#[test]
fn views_are_chosen_by_name_one_for_each_actor() {
    let folder = dam();
    let several = run(folder.path(), &["views", "dam"]);
    assert_eq!(several.code, Some(2));
    for word in ["upstream", "hope", "calm", "--view"] {
        assert!(several.err.contains(word), "{}", several.err);
    }
    let found = json(folder.path(), &["views", "dam", "--view", "unaware,hope"]);
    let (unaware, hope) = (&found["views"][0], &found["views"][1]);
    assert_eq!(
        (&unaware["id"], &hope["id"]),
        (&"unaware".into(), &"hope".into())
    );
    // Two of the six states flood the valley.
    assert_eq!(unaware["unseen"].as_array().map(Vec::len), Some(2));
    // Downstream counts on a filled reservoir under protest, and does not see the flood come.
    let flood = &unaware["unexpected"].as_array().expect("a list");
    assert!(flood.iter().any(|found| {
        found["unseen"] == true && found["move"]["takes"] == value!(["upstream.flood"])
    }));
    assert!(
        !unaware["disappointments"]
            .as_array()
            .expect("a list")
            .is_empty()
    );
    for language in ["en", "ar"] {
        let page = told(
            folder.path(),
            &["views", "dam", "--view", "unaware,hope", "--lang", language],
        );
        assert!(!page.contains('{'), "{page}");
    }
    let whole = json(folder.path(), &["analyse", "dam"]);
    assert_eq!(whole["views"], value!(null));
}

#[test]
fn what_is_not_understood_is_said_with_a_remedy() {
    refused(&["views", "chicken"], &["[[view]]", "unaware"]);
    refused(
        &["views", "alaska-2025", "--view", "hope"],
        &["hope", "meeting-expected"],
    );
    refused(
        &["views", "alaska-2025", "--concept", "best"],
        &["best", "seq"],
    );
}
