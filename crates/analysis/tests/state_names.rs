//! Naming states: by key, label, number, outcome, pattern and condition, in that order.

use detente_analysis::{UnknownState, compile, states_named};
use detente_case::Code;

const OPTIONS: &str = r#"
detente = 1
[case]
id = "naming"
title = "Naming"
[[actor]]
id = "us"
[[actor]]
id = "them"
[[option]]
id = "us.act"
[[option]]
id = "us.wait"
[[option]]
id = "them.answer"
[[rule]]
never = "us.act and us.wait"
[[outcome]]
id = "quarrel"
where = "us.act and them.answer"
[[outcome]]
id = "never-so"
where = "us.act and us.wait"
[patterns]
order = ["them.answer", "us.act", "us.wait"]
[labels]
"NNN" = "2"
"YNN" = "war"
"#;

// States in order: 1 NNN, 2 YNN, 3 NYN, 4 NNY, 5 YNY, 6 NYY, letters in the order of the file's options.
const MERGED: &str = r#"
detente = 1
[case]
id = "merged"
title = "Merged"
[[actor]]
id = "us"
[[actor]]
id = "them"
[[option]]
id = "us.act"
[[option]]
id = "us.wait"
[[option]]
id = "them.answer"
[[merge]]
id = "one-of-two"
where = "(us.act xor us.wait) and not them.answer"
[patterns]
order = ["us.act", "us.wait", "them.answer"]
[labels]
"one-of-two" = "9"
"#;

const LISTED: &str = r#"
detente = 1
[case]
id = "listed"
title = "Listed"
[[actor]]
id = "us"
[[option]]
id = "us.act"
[patterns]
order = ["us.act"]
[[state]]
id = "before"
pattern = "N"
[[state]]
id = "after"
pattern = "Y"
[[state]]
id = "elsewhere"
[[move]]
actor = "us"
from = "before"
to = ["after", "elsewhere"]
"#;

/// Numbers, from 1, of the states that a name means.
fn named(text: &str, name: &str) -> Result<Vec<usize>, UnknownState> {
    let reading = detente_case::parse("case.toml", text.as_bytes());
    let case = reading
        .case
        .unwrap_or_else(|| panic!("{:?}", reading.diagnostics));
    let conflict = compile(&case).0.expect("sound");
    let states = states_named(&conflict, name)?;
    Ok(states.into_iter().map(|state| state.index() + 1).collect())
}

#[test]
fn a_key_is_a_full_pattern_in_the_order_of_the_file() {
    assert_eq!(named(OPTIONS, "NNY"), Ok(vec![4]));
    assert_eq!(
        named(OPTIONS, "  YNN "),
        Ok(vec![2]),
        "space around it means nothing"
    );
}

#[test]
fn a_label_goes_before_a_number() {
    assert_eq!(named(OPTIONS, "2"), Ok(vec![1]));
    assert_eq!(
        named(OPTIONS, "war"),
        Ok(vec![4]),
        "a label's pattern is in the declared order"
    );
    assert_eq!(named(OPTIONS, "1"), Ok(vec![1]));
}

#[test]
fn numbers_are_counted_from_one() {
    assert_eq!(named(OPTIONS, "6"), Ok(vec![6]));
    for beyond in ["0", "7", "18446744073709551615"] {
        assert_eq!(
            named(OPTIONS, beyond),
            Err(UnknownState::NoSuchNumber { states: 6 }),
            "{beyond}"
        );
    }
}

#[test]
fn an_outcome_means_all_its_states() {
    assert_eq!(named(OPTIONS, "quarrel"), Ok(vec![5]));
    assert_eq!(named(OPTIONS, "outcome:quarrel"), Ok(vec![5]));
    assert_eq!(named(OPTIONS, "never-so"), Err(UnknownState::NoneMeets));
}

#[test]
fn a_pattern_may_leave_letters_open() {
    assert_eq!(named(OPTIONS, "--Y"), Ok(vec![4, 5, 6]));
    assert_eq!(named(OPTIONS, "YY-"), Err(UnknownState::NoneMeets));
    assert_eq!(
        named(OPTIONS, "YYN"),
        Err(UnknownState::NoneMeets),
        "a rule forbids it"
    );
    assert_eq!(
        named(OPTIONS, "YN"),
        Err(UnknownState::PatternLength {
            given: 2,
            wanted: 3
        })
    );
}

#[test]
fn a_condition_means_the_states_that_meet_it() {
    assert_eq!(named(OPTIONS, "them.answer and not us.act"), Ok(vec![4, 6]));
    assert_eq!(
        named(OPTIONS, "us.act & us.wait"),
        Err(UnknownState::NoneMeets)
    );
}

#[test]
fn what_cannot_be_read_says_why() {
    let Err(UnknownState::Unreadable(why)) = named(OPTIONS, "them.anser") else {
        panic!("unreadable")
    };
    assert_eq!(why[0].code, Code::UnknownName);
    let Err(UnknownState::Unreadable(why)) = named(OPTIONS, "") else {
        panic!("unreadable")
    };
    assert_eq!(why[0].code, Code::ConditionEmpty);
}

#[test]
fn a_merged_state_goes_by_its_id_and_by_any_of_its_members() {
    // 1 NNN, 2 one-of-two (YNN or NYN), 3 YYN, 4 NNY, 5 YNY, 6 NYY, 7 YYY.
    for name in [
        "one-of-two",
        "9",
        "2",
        "YNN",
        "NYN",
        "us.wait and not us.act and not them.answer",
    ] {
        assert_eq!(named(MERGED, name), Ok(vec![2]), "{name}");
    }
    assert_eq!(named(MERGED, "--N"), Ok(vec![1, 2, 3]));
    assert_eq!(
        named(MERGED, "YYN"),
        Ok(vec![3]),
        "no member of the merged state has both"
    );
    assert_eq!(named(MERGED, "YY-"), Ok(vec![3, 7]));
    assert_eq!(named(MERGED, "NN-"), Ok(vec![1, 4]));
}

#[test]
fn a_listed_state_goes_by_its_id_and_by_its_pattern() {
    assert_eq!(named(LISTED, "after"), Ok(vec![2]));
    assert_eq!(named(LISTED, "Y"), Ok(vec![2]));
    assert_eq!(
        named(LISTED, "N"),
        Ok(vec![1]),
        "a state without a pattern has none to go by"
    );
    assert_eq!(named(LISTED, "3"), Ok(vec![3]));
    assert_eq!(named(LISTED, "before or elsewhere"), Ok(vec![1, 3]));
}
