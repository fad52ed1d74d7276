//! Models that are too large are refused at once, and long files are read without trouble.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use detente_analysis::{check, compile};
use detente_case::model::{Case, Expr, OutcomeId};
use detente_case::{Argument, Code, Diagnostic};

/// A case of one actor with so many options, and more text.
fn text(options: usize, more: &str) -> String {
    let mut text = String::from(
        "detente = 1\n[case]\nid = \"large\"\ntitle = \"Large\"\n[[actor]]\nid = \"a\"\n",
    );
    for option in 0..options {
        let _ = writeln!(text, "[[option]]\nid = \"a.o{option}\"");
    }
    text + more
}

fn read(text: &str) -> Case {
    let reading = detente_case::parse("case.toml", text.as_bytes());
    reading
        .case
        .unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
}

fn number(found: &Diagnostic, name: &str) -> i64 {
    let argument = found.arguments.iter().find(|(known, _)| *known == name);
    match argument {
        Some((_, Argument::Number(number))) => *number,
        other => panic!("{name}: {other:?}"),
    }
}

fn refused(case: &Case) -> Diagnostic {
    let before = Instant::now();
    let (conflict, faults) = compile(case);
    assert!(
        before.elapsed() < Duration::from_secs(5),
        "refused before the work is done"
    );
    assert!(conflict.is_none());
    let found = faults
        .iter()
        .find(|found| found.code == Code::TooManyStates);
    found.expect("refused for its size").clone()
}

#[test]
fn as_many_free_options_as_a_case_may_have_are_refused_by_what_they_would_need() {
    let found = refused(&read(&text(63, "")));
    assert_eq!(
        number(&found, "states"),
        i64::MAX,
        "two to the sixty-third, as far as a number goes"
    );
    assert!(number(&found, "needed") > number(&found, "limit"));
}

#[test]
fn rules_that_exclude_too_little_do_not_fill_the_memory() {
    let found = refused(&read(&text(63, "[[rule]]\nnever = \"a.o0 and a.o62\"\n")));
    assert!(number(&found, "needed") > number(&found, "limit"));
}

#[test]
fn a_condition_that_never_or_always_holds_is_a_rule_too() {
    let rule = |condition: &str| {
        let order = "[patterns]\norder = [\"a.o0\", \"a.o1\"]\n";
        let case = read(&text(
            2,
            &format!("[[rule]]\nnever = \"{condition}\"\n{order}"),
        ));
        compile(&case).0.map(|conflict| conflict.state_count())
    };
    assert_eq!(rule("not --"), Some(4));
    assert_eq!(rule("--"), None);
}

#[test]
fn rules_that_leave_few_states_make_a_small_model_of_many_options() {
    let mut rules = String::new();
    for first in (0..60).step_by(20) {
        let group: Vec<String> = (first..first + 20)
            .map(|option| format!("\"a.o{option}\""))
            .collect();
        let _ = writeln!(rules, "[[rule]]\nexactly-one = [{}]", group.join(", "));
    }
    let case = read(&text(60, &rules));
    let (conflict, faults) = compile(&case);
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(conflict.expect("small enough").state_count(), 20 * 20 * 20);
}

/// A case whose outcomes stand for one another in a chain, the last for an option. The reader
/// refuses chains of more than a few; the compiler has to cope with any.
fn chain(length: usize) -> Case {
    let mut outcomes = String::new();
    for outcome in 0..length {
        let _ = writeln!(
            outcomes,
            "[[outcome]]\nid = \"t{outcome}\"\nwhere = \"a.o0\""
        );
    }
    let mut case = read(&text(2, &outcomes));
    for place in 0..length - 1 {
        case.outcomes[place].members.value = Expr::Outcome(OutcomeId(place + 1));
    }
    case
}

#[test]
fn a_chain_of_five_thousand_outcomes_is_followed_to_its_end() {
    let case = chain(5_000);
    let solved = check(&case).solved.expect("sound");
    let through_the_chain = solved.conflict.states_meeting(&Expr::Outcome(OutcomeId(0)));
    assert_eq!(
        through_the_chain
            .iter()
            .map(|state| state.index())
            .collect::<Vec<_>>(),
        [1, 3]
    );
    assert_eq!(solved.conflict.outcomes(through_the_chain[0]).len(), 5_000);
}

#[test]
fn a_rule_may_stand_on_such_a_chain() {
    let mut case = chain(5_000);
    let mut with_rule = read(&text(2, "[[rule]]\nnever = \"a.o1\"\n"));
    let detente_case::model::Forbids::Never(condition) = &mut with_rule.rules[0].forbids else {
        panic!("a never rule")
    };
    condition.value = Expr::Outcome(OutcomeId(0));
    case.rules = with_rule.rules;
    assert_eq!(compile(&case).0.expect("sound").state_count(), 2);
}

#[test]
fn a_long_condition_costs_no_more_than_its_text() {
    let many = vec!["a.o0"; 20_000].join(" and ");
    let case = read(&text(
        2,
        &format!("[[outcome]]\nid = \"t\"\nwhere = \"{many}\"\n"),
    ));
    let conflict = compile(&case).0.expect("sound");
    assert_eq!(
        conflict.states_meeting(&Expr::Outcome(OutcomeId(0))).len(),
        2
    );
}

#[test]
fn conditions_that_refer_to_each_other_twice_do_not_double_the_work() {
    // Fifteen outcomes, each naming the next one twice: two to the fifteenth readings, if read out.
    let mut outcomes = String::from("[[outcome]]\nid = \"t0\"\nwhere = \"a.o0\"\n");
    for outcome in 1..16 {
        let before = outcome - 1;
        let _ = writeln!(
            outcomes,
            "[[outcome]]\nid = \"t{outcome}\"\nwhere = \"(outcome:t{before} or a.o1) and (outcome:t{before} or not a.o1)\""
        );
    }
    let case = read(&text(14, &outcomes));
    let before = Instant::now();
    let conflict = compile(&case).0.expect("sound");
    assert!(before.elapsed() < Duration::from_secs(5));
    assert_eq!(
        conflict.states_meeting(&Expr::Outcome(OutcomeId(15))).len(),
        1 << 13
    );
}
