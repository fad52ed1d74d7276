//! Edits as people write them, and statements with headings of their own.

use detente_case::model::{OneWay, Order};
use detente_case::{Document, EDIT_FORMS, Edit, StakeNumber, UnreadableEdit, parse, parse_edit};

const EVERYTHING: &str = include_str!("good/everything.toml");

/// Statements each under a heading, with comments above, between and behind.
const HEADED: &str = r#"detente = 1
[case]
id = "x"
title = "X"

[[actor]]
id = "a"

[[option]]
id = "a.one"
[[option]]
id = "a.two"
[[option]]
id = "a.three"

[preference.a]
# about all of them

# the first, at length
# over two lines
[[preference.a.statements]]
id = "one"
want = "a.one"   # behind

[[preference.a.statements]]
id = "two"
want = """
a.two
or a.one"""
# a word in between

# the third
[[preference.a.statements]]
id = "three"
want = "a.three"

[status-quo]
taken = []
"#;

fn ids(text: &str) -> Vec<String> {
    let case = parse("case.toml", text.as_bytes());
    let case = case
        .case
        .unwrap_or_else(|| panic!("{:?}\n{text}", case.diagnostics));
    let Some(Order::Statements(statements)) = case.preferences[0].as_ref().map(|own| &own.order)
    else {
        panic!("statements")
    };
    let id = |statement: &detente_case::model::Statement| {
        statement
            .id
            .as_ref()
            .map_or("new", |id| &id.value)
            .to_owned()
    };
    statements.iter().map(id).collect()
}

fn edited(text: &str, edit: &Edit) -> String {
    let mut document = Document::new(text);
    document
        .apply(edit)
        .unwrap_or_else(|error| panic!("{edit:?}: {error:?}\n{text}"));
    document.text().to_owned()
}

#[test]
fn statements_under_headings_move_with_the_comments_above_them() {
    for newline in ["\n", "\r\n"] {
        let text = HEADED.replace('\n', newline);
        for from in 0..3 {
            for to in 0..3 {
                let there = Edit::MoveStatement {
                    actor: "a".into(),
                    from,
                    to,
                };
                let back = Edit::MoveStatement {
                    actor: "a".into(),
                    from: to,
                    to: from,
                };
                let moved = edited(&text, &there);
                let mut order = vec!["one", "two", "three"];
                let statement = order.remove(from);
                order.insert(to, statement);
                assert_eq!(ids(&moved), order, "{from} {to}\n{moved}");
                let lines = |text: &str| {
                    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
                    lines.sort();
                    lines
                };
                assert_eq!(lines(&moved), lines(&text), "nothing is lost");
                let third = format!(
                    "# the third{newline}[[preference.a.statements]]{newline}id = \"three\""
                );
                assert!(moved.contains(&third), "{moved}");
                assert_eq!(edited(&moved, &back), text, "{from} {to}");
            }
        }
    }
}

#[test]
fn statements_under_headings_are_added_and_taken_out() {
    for place in 0..=3 {
        let add = Edit::AddStatement {
            actor: "a".into(),
            place,
            want: "not a.one".into(),
        };
        let added = edited(HEADED, &add);
        let mut order = vec!["one", "two", "three"];
        order.insert(place, "new");
        assert_eq!(ids(&added), order, "{added}");
        let remove = Edit::RemoveStatement {
            actor: "a".into(),
            place,
        };
        assert_eq!(ids(&edited(&added, &remove)), ["one", "two", "three"]);
        assert!(added.contains("[status-quo]\ntaken = []"), "{added}");
    }
    let remove = Edit::RemoveStatement {
        actor: "a".into(),
        place: 1,
    };
    assert_eq!(ids(&edited(HEADED, &remove)), ["one", "three"]);
}

#[test]
fn every_form_is_read() {
    let case = parse("case.toml", EVERYTHING.as_bytes())
        .case
        .expect("a good case");
    let read = |line: &str| parse_edit(&case, line);
    let us = || "us".to_owned();
    let one_way = |option: &str, one_way| Edit::SetOneWay {
        option: option.into(),
        one_way,
    };
    let moved = |from, to| Edit::MoveStatement {
        actor: us(),
        from,
        to,
    };
    let bilateral = || "bilateral".to_owned();
    let seat = Edit::Seat {
        table: bilateral(),
        actor: us(),
    };
    let unseat = Edit::Unseat {
        table: bilateral(),
        actor: us(),
    };
    let drop = Edit::RemoveStatement {
        actor: us(),
        place: 0,
    };
    let want = Edit::SetWant {
        actor: us(),
        place: 0,
        want: "us.relief  or not us.arms".into(),
    };
    let today = |options: &[&str]| Edit::SetTaken {
        options: options.iter().copied().map(str::to_owned).collect(),
    };
    let stake = |stake, number| Edit::SetStake {
        actor: us(),
        stake,
        number,
    };
    let ideal = |issue: &str, ideal: &str| Edit::SetIdeal {
        actor: us(),
        issue: issue.into(),
        ideal: ideal.into(),
    };
    let expected = [
        (
            "one-way us.relief to-no",
            one_way("us.relief", Some(OneWay::ToNo)),
        ),
        ("both-ways us.arms", one_way("us.arms", None)),
        ("seat us at bilateral", seat),
        (" unseat  us from bilateral ", unseat),
        ("move us.deal down", moved(0, 1)),
        ("move us.2 above deal", moved(1, 0)),
        ("move us.deal below 2", moved(0, 1)),
        ("move us.2 first", moved(1, 0)),
        ("move us.deal last", moved(0, 3)),
        ("drop us.deal", drop),
        ("want us.deal us.relief  or not us.arms", want),
        ("today nothing", today(&[])),
        ("today us.arms us.relief", today(&["us.arms", "us.relief"])),
        ("walk-away us 0.4", stake(StakeNumber::WalkAway, 0.4)),
        ("capability us 2", stake(StakeNumber::Capability, 2.0)),
        ("ideal us on land half", ideal("land", "half")),
        ("ideal us on years 0.25", ideal("years", "0.25")),
        (
            "salience us on land 1.5",
            Edit::SetSalience {
                actor: us(),
                issue: "land".into(),
                number: 1.5,
            },
        ),
        (
            "start land at half",
            Edit::SetIssueStatusQuo {
                issue: "land".into(),
                level: "half".into(),
            },
        ),
    ];
    for (line, edit) in expected {
        assert_eq!(read(line), Ok(edit), "{line}");
    }
    let outcome = &case.outcomes[0].id.value;
    for line in [
        format!("forbid {outcome}"),
        format!("forbid outcome:{outcome}"),
    ] {
        assert_eq!(
            read(&line),
            Ok(Edit::ForbidOutcome {
                outcome: outcome.clone()
            })
        );
    }
}

#[test]
fn what_is_no_edit_is_told_apart() {
    let case = parse("case.toml", EVERYTHING.as_bytes())
        .case
        .expect("a good case");
    let read = |line: &str| parse_edit(&case, line);
    for line in ["", "mvoe us.deal up", "fly"] {
        assert!(
            matches!(read(line), Err(UnreadableEdit::NotAnEdit(_))),
            "{line}"
        );
    }
    assert_eq!(
        read("mvoe us.deal up"),
        Err(UnreadableEdit::NotAnEdit(vec!["move"]))
    );
    for line in [
        "move us.deal",
        "move us.deal up",
        "move us.2 below deal",
        "move us.deal above deal",
        "one-way us.relief maybe",
        "seat us bilateral",
        "weigh us.deal much",
        "forbid",
        "walk-away us much",
        "walk-away us nan",
        "ideal us land freeze",
        "salience us on land",
    ] {
        let fault = read(line).expect_err(line);
        let UnreadableEdit::OtherForm(form) = fault else {
            panic!("{line}: {fault:?}")
        };
        assert!(EDIT_FORMS.contains(&form));
        assert_eq!(form.split(' ').next(), line.split(' ').next());
    }
    for line in [
        "forbid nothing-known",
        "both-ways us.armz",
        "seat europe at bilateral",
        "seat us at round",
        "drop us.9",
        "drop us",
        "move europe.deal up",
        "walk-away europe 1",
        "ideal us on sea freeze",
        "ideal us on land thaw",
        "start land at thaw",
    ] {
        let fault = read(line).expect_err(line);
        assert!(
            matches!(fault, UnreadableEdit::Unknown(_)),
            "{line}: {fault:?}"
        );
    }
}

const BARGAIN: &str = r#"detente = 1
[case]
id = "x"
title = "X"
[[actor]]
id = "a"
walk-away = { low = 0.2, high = 0.4 } # at home
[[actor]]
id = "b" # no number yet

[[issue]]
id = "land"
levels = [{ id = "all" }, { id = "half" }] # two
status-quo = "all" # today
[[issue]]
id = "money"
scale = { from = 0, to = 10, step = 1 }
status-quo = 0

[[position]]
actor = "a"
issue = "land"
ideal = "all"
salience = [1, 2] # either
position-note = "x"
[[position]] # of b
actor = "b"
issue = "money"
values = { "0" = 1, "1" = 0, "2" = 0, "3" = 0, "4" = 0, "5" = 0, "6" = 0, "7" = 0, "8" = 0, "9" = 0, "10" = 0 }
salience = 1
"#;

/// Numbers of settlements change where they stand, and nothing else does.
#[test]
fn numbers_of_settlements_are_set_in_place() {
    let text = &BARGAIN.replace("position-note = \"x\"\n", "");
    let case = parse("case.toml", text.as_bytes())
        .case
        .expect("a good case");
    for (line, old, new) in [
        ("walk-away a 0.3", "{ low = 0.2, high = 0.4 }", "0.3"),
        (
            "walk-away b 0.75",
            "id = \"b\" # no number yet",
            "id = \"b\" # no number yet\nwalk-away = 0.75",
        ),
        (
            "spoil-cost b 1",
            "id = \"b\" # no number yet",
            "id = \"b\" # no number yet\nspoil-cost = 1",
        ),
        (
            "ideal a on land half",
            "ideal = \"all\"",
            "ideal = \"half\"",
        ),
        ("salience a on land 3", "[1, 2]", "3"),
        (
            "start land at half",
            "status-quo = \"all\"",
            "status-quo = \"half\"",
        ),
        ("start money at 4", "status-quo = 0", "status-quo = 4"),
        (
            "ideal b on money 2.5",
            "values = { \"0\" = 1, \"1\" = 0, \"2\" = 0, \"3\" = 0, \"4\" = 0, \"5\" = 0, \"6\" = 0, \"7\" = 0, \"8\" = 0, \"9\" = 0, \"10\" = 0 }",
            "ideal = 2.5",
        ),
    ] {
        let edit = parse_edit(&case, line).expect(line);
        assert_eq!(edited(text, &edit), text.replacen(old, new, 1), "{line}");
    }
    // What the case would be at fault with is refused, and so is a position nobody has.
    for line in [
        "capability a -1",
        "ideal b on money 11",
        "start money at 3.5",
        "ideal b on land half",
    ] {
        let edit = parse_edit(&case, line).expect(line);
        assert!(Document::new(text).apply(&edit).is_err(), "{line}");
    }
}

/// Entries of a ranking move as statements do, with the comments behind them.
#[test]
fn entries_of_a_ranking_are_moved() {
    let text = HEADED
        .split("[preference.a]")
        .next()
        .expect("a beginning")
        .to_owned()
        + "[preference.a]\nranking = [\n  \"a.one\", # best\n  [\"a.two\", \"a.three\"],\n  \"*\", # the rest\n]\n\n[status-quo]\ntaken = []\n";
    let case = parse("case.toml", text.as_bytes())
        .case
        .expect("a good case");
    let (best, tied, rest) = (
        "  \"a.one\", # best\n",
        "  [\"a.two\", \"a.three\"],\n",
        "  \"*\", # the rest\n",
    );
    for (line, order) in [
        ("move a.2 up", [tied, best, rest]),
        ("move a.1 down", [tied, best, rest]),
        ("move a.3 first", [rest, best, tied]),
        ("move a.1 below 3", [tied, rest, best]),
        ("move a.3 above 2", [best, rest, tied]),
    ] {
        let edit = parse_edit(&case, line).expect(line);
        let expected = text.replace(&[best, tied, rest].concat(), &order.concat());
        assert_eq!(edited(&text, &edit), expected, "{line}");
    }
    for line in [
        "move a.1 up",
        "move a.3 down",
        "move a.4 up",
        "move a.one up",
    ] {
        assert!(parse_edit(&case, line).is_err(), "{line}");
    }
    let weigh = parse_edit(&case, "weigh a.1 2").expect("a form");
    assert!(Document::new(&text).apply(&weigh).is_err());
}

/// What each level is worth, stated one by one, would still decide: it goes with the old ideal, however it is written.
#[test]
fn a_new_ideal_takes_the_place_of_stated_values() {
    let values = "values = { all = 1, half = 0 }";
    for (old, new) in [
        (
            format!("ideal = \"all\"\n{values} # judged\nsalience = 1\n"),
            "ideal = \"half\"\nsalience = 1\n".to_owned(),
        ),
        (
            "salience = 1\n[position.values]\nall = 1\nhalf = 0\n".to_owned(),
            "salience = 1\nideal = \"half\"\n".to_owned(),
        ),
        (
            format!("{values} # judged\nsalience = 1\n"),
            "ideal = \"half\" # judged\nsalience = 1\n".to_owned(),
        ),
    ] {
        let start = BARGAIN.find("ideal = \"all\"").expect("an ideal");
        let text = |position: &str| format!("{}{position}", &BARGAIN[..start]);
        let case = parse("case.toml", text(&old).as_bytes()).case.expect(&old);
        let edit = parse_edit(&case, "ideal a on land half").expect("an edit");
        assert_eq!(edited(&text(&old), &edit), text(&new), "{old}");
    }
}
