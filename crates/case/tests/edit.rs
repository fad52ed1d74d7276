//! An edit changes what it is about and nothing else, and its opposite gives the same bytes again.

use detente_case::model::{OneWay, Order};
use detente_case::{Document, Edit, EditError, Subject, parse};
use proptest::prelude::*;

const EVERYTHING: &str = include_str!("good/everything.toml");
const GRAPH: &str = include_str!("good/graph.toml");

fn edited(text: &str, edits: &[Edit]) -> String {
    let mut document = Document::new(text);
    for edit in edits {
        document
            .apply(edit)
            .unwrap_or_else(|error| panic!("{edit:?}: {error:?}\n{}", document.text()));
    }
    document.text().to_owned()
}

/// The lines of one text that the other does not have, in order.
fn lines_only_in<'a>(text: &'a str, other: &str) -> Vec<&'a str> {
    let mut left: Vec<&str> = other.lines().collect();
    text.lines()
        .filter(|line| match left.iter().position(|other| other == line) {
            Some(place) => {
                left.remove(place);
                false
            }
            None => true,
        })
        .collect()
}

/// A case whose lists are written as people write them: on one line or on several, with comments
/// above and behind entries, with and without a comma at the end.
fn case_text(statements: &[String], layout: &Layout) -> String {
    let mut pieces = Vec::new();
    for (place, statement) in statements.iter().enumerate() {
        let comma = if place + 1 == statements.len() && !layout.ends_in_comma {
            ""
        } else {
            ","
        };
        if layout.one_line {
            pieces.push(format!(
                "{}{statement}{comma}",
                if place == 0 { "" } else { " " }
            ));
            continue;
        }
        if layout.comments_above[place % layout.comments_above.len()] {
            pieces.push(format!("\n  # above {place}: a, \"b\" ]"));
        }
        pieces.push(format!("\n  {statement}{comma}"));
        if layout.comments_behind[place % layout.comments_behind.len()] {
            pieces.push(format!("  # behind {place}, ]"));
        }
    }
    let end = if layout.one_line { "]" } else { "\n]" };
    let list = format!("[{}{end}", pieces.concat());
    let text = format!(
        "# head\ndetente = 1\n[case] # c\nid = \"x\"\ntitle = \"x\"\n\n[[actor]]\nid = \"a\"\n[[actor]]\nid = \"b\"\n\
         \n# the options\n[[option]]\nid = \"a.x\"   # first\n[[option]]\nid = \"a.y\"\n[[option]]\nid = \"b.z\"\n\
         [[outcome]]\nid = \"o\"\nwhere = \"a.x and b.z\"\n\n[preference.a]\nstatements = {list} # end\n\n[[table]]\nid = \"t\"\nactors = [\"a\"]\n"
    );
    if layout.windows {
        text.replace('\n', "\r\n")
    } else {
        text
    }
}

#[derive(Clone, Debug)]
struct Layout {
    one_line: bool,
    ends_in_comma: bool,
    windows: bool,
    comments_above: Vec<bool>,
    comments_behind: Vec<bool>,
}

fn layouts() -> impl Strategy<Value = Layout> {
    let comments = || proptest::collection::vec(any::<bool>(), 1..6);
    (
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        comments(),
        comments(),
    )
        .prop_map(
            |(one_line, ends_in_comma, windows, comments_above, comments_behind)| Layout {
                one_line,
                ends_in_comma,
                windows,
                comments_above,
                comments_behind,
            },
        )
}

const WANTS: [&str; 6] = [
    "a.x",
    "not a.y",
    "a.x if b.z",
    "b.z or (a.x and a.y)",
    "a.x xor b.z",
    "outcome:o",
];

fn statements() -> impl Strategy<Value = Vec<String>> {
    let statement = (0..WANTS.len(), any::<bool>()).prop_map(|(want, table)| match WANTS[want] {
        want if table => format!("{{ want = '{want}', judgement = \"قال، «[x], # y»\" }}"),
        want => format!("\"{want}\""),
    });
    proptest::collection::vec(statement, 1..6)
}

/// What the statements of the actor `a` want, as written.
fn wants(text: &str) -> Vec<String> {
    let reading = parse("case.toml", text.as_bytes());
    let case = reading
        .case
        .unwrap_or_else(|| panic!("{:?}\n{text}", reading.diagnostics));
    let Some(Order::Statements(statements)) = case.preferences[0]
        .as_ref()
        .map(|preference| &preference.order)
    else {
        panic!("statements")
    };
    statements
        .iter()
        .map(|statement| format!("{:?}", statement.want.value))
        .collect()
}

proptest! {
    #[test]
    fn a_moved_statement_keeps_its_comments_and_comes_back(
        statements in statements(), layout in layouts(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()
    ) {
        let text = case_text(&statements, &layout);
        let (from, to) = (from.index(statements.len()), to.index(statements.len()));
        let moved = edited(&text, &[Edit::MoveStatement { actor: "a".into(), from, to }]);
        let mut expected = wants(&text);
        let statement = expected.remove(from);
        expected.insert(to, statement);
        prop_assert_eq!(wants(&moved), expected);
        // A comment behind a statement stays behind it: only its comma may come or go.
        let bare = |line: &str| line.replace(',', "").trim().to_owned();
        let mut before: Vec<String> = text.lines().map(bare).collect();
        let mut after: Vec<String> = moved.lines().map(bare).collect();
        if !layout.one_line {
            before.sort();
            after.sort();
            prop_assert_eq!(before, after);
        }
        let back = edited(&moved, &[Edit::MoveStatement { actor: "a".into(), from: to, to: from }]);
        prop_assert_eq!(back, text);
    }

    #[test]
    fn an_added_statement_can_be_taken_out_again(
        statements in statements(), layout in layouts(), place in any::<prop::sample::Index>()
    ) {
        let text = case_text(&statements, &layout);
        let place = place.index(statements.len() + 1);
        let added = edited(&text, &[Edit::AddStatement { actor: "a".into(), place, want: "not b.z".into() }]);
        prop_assert_eq!(wants(&added).len(), statements.len() + 1);
        prop_assert_eq!(&wants(&added)[place], "Not(Option(OptionId(2)))");
        let back = edited(&added, &[Edit::RemoveStatement { actor: "a".into(), place }]);
        prop_assert_eq!(back, text);
    }

    #[test]
    fn switches_can_be_turned_back(statements in statements(), layout in layouts()) {
        let text = case_text(&statements, &layout);
        let pairs = [
            (Edit::SetOneWay { option: "a.x".into(), one_way: Some(OneWay::ToYes) }, Edit::SetOneWay { option: "a.x".into(), one_way: None }),
            (Edit::SetOneWay { option: "b.z".into(), one_way: Some(OneWay::ToNo) }, Edit::SetOneWay { option: "b.z".into(), one_way: None }),
            (Edit::Seat { table: "t".into(), actor: "b".into() }, Edit::Unseat { table: "t".into(), actor: "b".into() }),
            (Edit::ForbidOutcome { outcome: "o".into() }, Edit::AllowOutcome { outcome: "o".into() }),
        ];
        for (there, back) in pairs {
            let changed = edited(&text, std::slice::from_ref(&there));
            prop_assert_ne!(&changed, &text);
            prop_assert!(lines_only_in(&text, &changed).len() <= 1, "{}", changed);
            prop_assert_eq!(&edited(&changed, &[back]), &text);
            let cut = text.trim_end().to_owned();
            if let Edit::ForbidOutcome { outcome } = there {
                let forbidden = edited(&cut, &[Edit::ForbidOutcome { outcome: outcome.clone() }]);
                prop_assert_eq!(edited(&forbidden, &[Edit::AllowOutcome { outcome }]), cut);
            }
        }
    }
}

#[test]
fn each_edit_changes_its_line_and_the_model() {
    let one = |edit: Edit| {
        let text = edited(EVERYTHING, &[edit]);
        let new: Vec<String> = lines_only_in(&text, EVERYTHING)
            .into_iter()
            .map(str::to_owned)
            .collect();
        (
            new.join("\n"),
            parse("case.toml", text.as_bytes())
                .case
                .expect("still a case"),
        )
    };
    let (line, case) = one(Edit::SetOneWay {
        option: "us.relief".into(),
        one_way: Some(OneWay::ToNo),
    });
    assert_eq!(line, "one-way = \"to-no\"");
    assert_eq!(
        case.options[0]
            .one_way
            .as_ref()
            .map(|one_way| one_way.value),
        Some(OneWay::ToNo)
    );

    let (line, _) = one(Edit::SetWant {
        actor: "us".into(),
        place: 0,
        want: "us.arms".into(),
    });
    assert_eq!(
        line,
        "  { id = \"deal\", name = { en = \"a deal\", ar = \"صفقة\" }, want = \"us.arms\", evidence = [\"x\"] },"
    );

    let rename = |subject, language: Option<&str>| Edit::Rename {
        subject,
        language: language.map(str::to_owned),
        text: "New \"x\"".into(),
    };
    let (line, case) = one(rename(Subject::Case, Some("en")));
    assert_eq!(line, "title = { en = 'New \"x\"', ar = \"كل شيء\" }");
    assert_eq!(case.header.title.0[0].1, "New \"x\"");
    let (line, _) = one(rename(Subject::Actor("russia".into()), None));
    assert_eq!(line, "name = 'New \"x\"'");
    let (line, _) = one(rename(Subject::Table("bilateral".into()), Some("ar")));
    assert_eq!(line, "name = { ar = 'New \"x\"' }");
    let (line, _) = one(rename(Subject::Outcome("deal".into()), Some("fr")));
    assert_eq!(
        line,
        "name = { en = \"Deal\", ar = \"صفقة\", fr = 'New \"x\"' }"
    );

    let (line, case) = one(Edit::SetTaken {
        options: vec!["us.relief".into(), "us.arms".into()],
    });
    assert_eq!(line, "taken = [\"us.relief\", \"us.arms\"]");
    assert!(case.status_quo.is_some());
    let (line, _) = one(Edit::SetStatusQuo {
        state: "war".into(),
    });
    assert_eq!(line, "state = \"war\"");
}

#[test]
fn a_weight_is_changed_in_place() {
    let text = GRAPH.replace(
        "ranking = [\"s2\", \"s1 or s3\"]",
        "weights = [\n  { want = \"s2\", weight = 5 }, # five\n]",
    );
    let edited = edited(
        &text,
        &[Edit::SetWeight {
            actor: "us".into(),
            place: 0,
            weight: -8,
        }],
    );
    assert_eq!(
        lines_only_in(&edited, &text),
        ["  { want = \"s2\", weight = -8 }, # five"]
    );
}

#[test]
fn tables_in_braces_are_edited_in_their_line() {
    let text = "detente = 1\ncase = { id = \"x\", title = \"x\" }\nactor = [{ id = \"a\" }]\noption = [{ id = \"a.x\" }, { one-way = \"to-no\", id = \"a.y\" }]\n\
                outcome = [{ id = \"o\", where = \"a.x\" }]\nrule = [{ never = \"a.x and a.y\" }]\n";
    let set = |option: &str, one_way| Edit::SetOneWay {
        option: option.into(),
        one_way,
    };
    assert!(
        edited(text, &[set("a.x", Some(OneWay::ToYes))])
            .contains("[{ id = \"a.x\", one-way = \"to-yes\" }, {")
    );
    assert_eq!(
        edited(text, &[set("a.x", Some(OneWay::ToYes)), set("a.x", None)]),
        text
    );
    assert!(edited(text, &[set("a.y", None)]).contains("{ id = \"a.y\" }]"));
    let forbidden = edited(
        text,
        &[Edit::ForbidOutcome {
            outcome: "o".into(),
        }],
    );
    assert!(forbidden.contains("rule = [{ never = \"a.x and a.y\" }, { never = \"outcome:o\" }]"));
    assert_eq!(
        edited(
            &forbidden,
            &[Edit::AllowOutcome {
                outcome: "o".into()
            }]
        ),
        text
    );
}

#[test]
fn a_key_is_not_put_into_a_table_that_follows() {
    let text = "detente = 1\n[case]\nid = \"x\"\ntitle = \"x\"\n[[actor]]\nid = \"a\"\n[[option]]\nid = \"a.x\"\n[option.name]\nen = \"X\"\n";
    let edited = edited(
        text,
        &[Edit::SetOneWay {
            option: "a.x".into(),
            one_way: Some(OneWay::ToYes),
        }],
    );
    assert!(
        edited.contains("id = \"a.x\"\none-way = \"to-yes\"\n[option.name]\n"),
        "{edited}"
    );
}

#[test]
fn what_cannot_be_done_is_refused_and_nothing_changes() {
    let mut document = Document::new(EVERYTHING);
    let refused = document.apply(&Edit::SetWant {
        actor: "us".into(),
        place: 0,
        want: "us.arm".into(),
    });
    assert!(
        matches!(refused, Err(EditError::Refused(findings)) if findings[0].code.as_str() == "unknown-name")
    );
    let edits = [
        Edit::MoveStatement {
            actor: "us".into(),
            from: 0,
            to: 4,
        },
        Edit::MoveStatement {
            actor: "us".into(),
            from: 4,
            to: 0,
        },
        Edit::MoveStatement {
            actor: "russia".into(),
            from: 9,
            to: 0,
        },
        Edit::RemoveStatement {
            actor: "us".into(),
            place: 4,
        },
        Edit::AddStatement {
            actor: "us".into(),
            place: 5,
            want: "us.arms".into(),
        },
        Edit::Unseat {
            table: "bilateral".into(),
            actor: "china".into(),
        },
        Edit::AllowOutcome {
            outcome: "deal".into(),
        },
        Edit::ForbidOutcome {
            outcome: "peace".into(),
        },
    ];
    for edit in edits {
        assert!(
            matches!(document.apply(&edit), Err(EditError::Unknown { .. })),
            "{edit:?}"
        );
    }
    let plain = Edit::Rename {
        subject: Subject::Case,
        language: None,
        text: "x".into(),
    };
    assert!(matches!(
        document.apply(&plain),
        Err(EditError::OtherTextForm)
    ));
    assert_eq!(document.text(), EVERYTHING);
    let mut graph = Document::new(&format!(
        "{GRAPH}\n[[outcome]]\nid = \"o\"\nwhere = \"s1\"\n"
    ));
    assert!(matches!(
        graph.apply(&Edit::ForbidOutcome {
            outcome: "o".into()
        }),
        Err(EditError::Refused(_))
    ));
    assert!(matches!(
        Document::new("detente = 2").apply(&plain),
        Err(EditError::Faulty(_))
    ));
}

#[test]
fn a_file_is_saved_whole_and_only_if_it_is_what_was_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.toml");
    let windows = format!("\u{feff}{}", EVERYTHING.replace('\n', "\r\n"));
    std::fs::write(&path, &windows).expect("written");
    let edit = Edit::MoveStatement {
        actor: "us".into(),
        from: 1,
        to: 0,
    };
    let back = Edit::MoveStatement {
        actor: "us".into(),
        from: 0,
        to: 1,
    };

    let mut document = Document::read(folder.path()).expect("read");
    document.apply(&edit).expect("edited");
    document.save().expect("saved");
    assert_ne!(std::fs::read_to_string(&path).expect("read"), windows);
    document.apply(&back).expect("edited");
    document.save().expect("saved twice");
    assert_eq!(std::fs::read_to_string(&path).expect("read"), windows);

    std::fs::write(&path, EVERYTHING).expect("written by someone else");
    document.apply(&edit).expect("edited");
    assert!(matches!(document.save(), Err(EditError::Changed)));
    assert_eq!(std::fs::read_to_string(&path).expect("read"), EVERYTHING);

    assert!(matches!(
        document.save_as(&path, false),
        Err(EditError::Exists(_))
    ));
    let other = folder.path().join("other.toml");
    document.save_as(&other, false).expect("saved");
    document.save_as(&path, true).expect("replaced");
    assert_eq!(
        std::fs::read(&other).expect("read"),
        std::fs::read(&path).expect("read")
    );
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("listed").count(),
        2,
        "nothing else is left behind"
    );
    assert!(matches!(Document::new("").save(), Err(EditError::NoFile)));
}

#[cfg(unix)]
#[test]
fn saving_keeps_permissions_and_links() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("real.toml");
    let link = folder.path().join("case.toml");
    std::fs::write(&path, EVERYTHING).expect("written");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).expect("set");
    std::os::unix::fs::symlink(&path, &link).expect("linked");
    let mut document = Document::read(&link).expect("read");
    document
        .apply(&Edit::MoveStatement {
            actor: "us".into(),
            from: 1,
            to: 0,
        })
        .expect("edited");
    document.save().expect("saved");
    assert!(link.is_symlink());
    assert_eq!(
        std::fs::metadata(&path)
            .expect("there")
            .permissions()
            .mode()
            & 0o777,
        0o640
    );
    document
        .save_as(&folder.path().join("new.toml"), false)
        .expect("saved");
    let mode = |name: &str| {
        std::fs::metadata(folder.path().join(name))
            .expect("there")
            .permissions()
            .mode()
    };
    std::fs::write(folder.path().join("plain.toml"), "").expect("written");
    assert_eq!(mode("new.toml"), mode("plain.toml"));
}
