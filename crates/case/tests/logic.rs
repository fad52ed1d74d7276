//! The logic: what a condition means, that it can be written back, and that faults are underlined
//! where they were typed.

use detente_case::model::{Case, Expr, Letter};
use detente_case::{Code, parse, parse_condition, print_condition};
use proptest::prelude::*;

const OPTIONS: [&str; 3] = ["a.x", "a.y", "b.z"];

fn case() -> Case {
    let text = "detente = 1\n[case]\nid = \"x\"\ntitle = \"x\"\n[[actor]]\nid = \"a\"\n[[actor]]\nid = \"b\"\n[[option]]\nid = \"a.x\"\n[[option]]\nid = \"a.y\"\n[[option]]\nid = \"b.z\"\n\
                [patterns]\norder = [\"b.z\", \"a.x\", \"a.y\"]\n[[outcome]]\nid = \"o\"\nwhere = \"a.x or b.z\"\n[[merge]]\nid = \"m\"\nwhere = \"a.y\"\n";
    parse("case.toml", text.as_bytes())
        .case
        .expect("a good case")
}

/// What a condition means, straight from the words of the format.
fn holds(case: &Case, condition: &Expr, taken: [bool; 3]) -> bool {
    let both = |left: &Expr, right: &Expr| (holds(case, left, taken), holds(case, right, taken));
    match condition {
        Expr::Option(option) => taken[option.0],
        Expr::Outcome(outcome) => holds(case, &case.outcomes[outcome.0].members.value, taken),
        Expr::Merge(merge) => holds(case, &case.merges[merge.0].members.value, taken),
        Expr::State(_) => unreachable!("no listed states here"),
        Expr::Pattern(pattern) => pattern
            .0
            .iter()
            .zip(taken)
            .all(|(letter, taken)| match letter {
                Letter::Yes => taken,
                Letter::No => !taken,
                Letter::Either => true,
            }),
        Expr::Not(inner) => !holds(case, inner, taken),
        Expr::And(left, right) => both(left, right) == (true, true),
        Expr::Or(left, right) => both(left, right) != (false, false),
        Expr::Xor(left, right) => both(left, right).0 != both(left, right).1,
        Expr::If(left, right) => both(left, right) != (false, true),
        Expr::OnlyIf(left, right) => both(left, right) != (true, false),
        Expr::Iff(left, right) => both(left, right).0 == both(left, right).1,
    }
}

fn truth(case: &Case, condition: &Expr) -> Vec<bool> {
    (0..8)
        .map(|state| {
            holds(
                case,
                condition,
                [state & 1 == 1, state & 2 == 2, state & 4 == 4],
            )
        })
        .collect()
}

/// A condition as text, fully in parentheses, and in which of the eight states it holds.
fn conditions() -> impl Strategy<Value = (String, Vec<bool>)> {
    let states = |test: fn(usize) -> bool| (0..8).map(test).collect::<Vec<bool>>();
    let names = prop_oneof![
        Just(("a.x".to_owned(), states(|state| state & 1 == 1))),
        Just(("a.y".to_owned(), states(|state| state & 2 == 2))),
        Just(("b.z".to_owned(), states(|state| state & 4 == 4))),
        Just(("m".to_owned(), states(|state| state & 2 == 2))),
        Just(("outcome:o".to_owned(), states(|state| state & 5 != 0))),
        Just(("Y-N".to_owned(), states(|state| state & 6 == 4))),
        Just(("---".to_owned(), states(|_| true))),
    ];
    names.prop_recursive(5, 40, 2, |inner| {
        prop_oneof![
            (inner.clone(), any::<bool>()).prop_map(|((text, holds), sign)| {
                (
                    format!("{}({text})", if sign { "!" } else { "not " }),
                    holds.iter().map(|holds| !holds).collect(),
                )
            }),
            (inner.clone(), inner, 0..8_usize).prop_map(
                |((left, first), (right, second), operator)| {
                    let (word, meaning): (&str, fn(bool, bool) -> bool) = [
                        ("and", (|a, b| a && b) as fn(bool, bool) -> bool),
                        ("&", |a, b| a && b),
                        ("or", |a, b| a || b),
                        ("|", |a, b| a || b),
                        ("xor", |a, b| a != b),
                        ("if", |a, b| a || !b),
                        ("only if", |a, b| !a || b),
                        ("iff", |a, b| a == b),
                    ][operator];
                    let states = first
                        .iter()
                        .zip(&second)
                        .map(|(&a, &b)| meaning(a, b))
                        .collect();
                    (format!("({left}) {word} ({right})"), states)
                }
            ),
        ]
    })
}

proptest! {
    #[test]
    fn a_condition_means_what_the_format_says_also_when_written_back((text, states) in conditions()) {
        let case = case();
        let condition = parse_condition(&case, &text).expect("a condition");
        prop_assert_eq!(truth(&case, &condition), states.clone());
        let written = print_condition(&case, &condition);
        let again = parse_condition(&case, &written).expect("a condition");
        prop_assert_eq!(truth(&case, &again), states);
        prop_assert_eq!(print_condition(&case, &again), written.clone());
        // None of the parentheses can be left out.
        for (open, _) in written.match_indices('(') {
            let mut depth = 0;
            let close = written[open..].find(|letter| {
                depth += i32::from(letter == '(') - i32::from(letter == ')');
                depth == 0
            });
            let close = open + close.expect("closed");
            let bare = format!("{}{}{}", &written[..open], &written[open + 1..close], &written[close + 1..]);
            prop_assert_ne!(parse_condition(&case, &bare), Ok(again.clone()));
        }
    }

    #[test]
    fn precedence_is_not_and_xor_or_then_conditionals(names in proptest::collection::vec(0..3_usize, 6)) {
        let [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(|place: usize| OPTIONS[names[place]]);
        let case = case();
        let bare = format!("not {a} and {b} xor {c} or {d} if {e} or not {f}");
        let full = format!("((((not {a}) and {b}) xor {c}) or {d}) if ({e} or (not {f}))");
        prop_assert_eq!(parse_condition(&case, &bare), parse_condition(&case, &full));
    }

    #[test]
    fn a_fault_is_underlined_where_it_was_typed(
        before in proptest::collection::vec(prop_oneof!["[ \t]", Just("\\t".to_owned()), Just("\\u0020".to_owned()), Just("\\\n   ".to_owned()), Just("\n".to_owned())], 0..6),
        inside in proptest::collection::vec(any::<bool>(), 7),
        comment in "[ا-ي ]{0,12}",
    ) {
        // The same word may be typed with escapes; what is underlined is what was typed.
        let typed: String = "a.wrong".chars().zip(&inside).map(|(letter, &escaped)| {
            if escaped { format!("\\u{:04x}", u32::from(letter)) } else { letter.to_string() }
        }).collect();
        let text = format!(
            "detente = 1\n[case]\nid = \"x\"\ntitle = \"x\"\n[[actor]]\nid = \"a\"\n[[option]]\nid = \"a.x\"\n\
             [[outcome]]\nid = \"o\"\nname = \"{comment}x\" # {comment}\nwhere = \"\"\"{}a.x or {typed} and a.x\"\"\"\n",
            before.concat()
        );
        let reading = parse("case.toml", text.as_bytes());
        prop_assert_eq!(reading.diagnostics.len(), 1, "{:?}", reading.diagnostics);
        let finding = &reading.diagnostics[0];
        prop_assert_eq!(finding.code, Code::UnknownName);
        prop_assert_eq!(reading.source.slice(finding.primary.expect("a place")), typed);
    }
}

#[test]
fn each_fault_underlines_its_word() {
    let case = case();
    let faults = [
        ("", Code::ConditionEmpty, ""),
        ("  \n ", Code::ConditionEmpty, "  \n "),
        ("a.x and", Code::ConditionUnfinished, "and"),
        ("(a.x or a.y", Code::ConditionUnclosed, "("),
        ("a.x)", Code::ConditionUnexpected, ")"),
        ("a.x a.y", Code::ConditionUnexpected, "a.y"),
        ("a.x adn a.y", Code::ConditionUnexpected, "adn"),
        ("and a.y", Code::ConditionUnexpected, "and"),
        ("a.x only a.y", Code::ConditionUnexpected, "a.y"),
        ("a.x if a.y if b.z", Code::ConditionChained, "if"),
        ("a.x if a.y only if b.z", Code::ConditionChained, "only if"),
        ("a.x && a.y", Code::ConditionUnexpected, "&"),
        ("a.x AND a.y", Code::ConditionUnexpected, "AND"),
        ("NOT a.y", Code::UnknownName, "NOT"),
        ("a.x = a.y", Code::ConditionCharacter, "="),
        ("a.x\u{a0}or a.y", Code::ConditionCharacter, "\u{a0}"),
        ("a.x\u{202e}", Code::ConditionCharacter, "\u{202e}"),
        ("a.س", Code::UnknownName, "a.س"),
        ("o", Code::OutcomeWithoutPrefix, "o"),
        ("outcome:p", Code::UnknownName, "p"),
        ("YN", Code::PatternLength, "YN"),
        ("YNX", Code::PatternLetter, "X"),
        ("yny", Code::UnknownName, "yny"),
    ];
    for (text, code, underlined) in faults {
        let findings = parse_condition(&case, text).expect_err(text);
        assert_eq!(findings[0].code, code, "{text}");
        let span = findings[0].primary.expect("a place");
        assert_eq!(&text[span.start..span.end], underlined, "{text}");
    }
    let several = parse_condition(&case, "a.q or b.q and not a.x").expect_err("two unknown names");
    assert_eq!(several.len(), 2);
}

#[test]
fn depth_has_a_limit_and_length_has_none() {
    let case = case();
    let nested = |depth: usize| format!("{}a.x{}", "(".repeat(depth), ")".repeat(depth));
    assert!(parse_condition(&case, &nested(32)).is_ok());
    for deep in [
        nested(33),
        nested(1_000_000),
        "not ".repeat(1_000_000) + "a.x",
        "!(".repeat(500_000),
    ] {
        let findings = parse_condition(&case, &deep).expect_err("too deep");
        assert_eq!(findings[0].code, Code::ConditionTooDeep);
    }
    let long = vec!["a.x xor b.z"; 200_000].join(" or ");
    let condition = parse_condition(&case, &long).expect("long, not deep");
    let copy = condition.clone();
    assert!(print_condition(&case, &copy) == long);
}
