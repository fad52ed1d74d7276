//! Good cases are read as meant, with every position where it was written.

use detente_case::model::{
    Expr, Forbids, Letter, OneWay, OptionId, Order, RankingEntry, Span, StatusQuo,
};
use detente_case::{Reading, json_schema, ledger_json_schema, parse, parse_condition};

const EVERYTHING: &str = include_str!("good/everything.toml");
const GRAPH: &str = include_str!("good/graph.toml");

fn slice(reading: &Reading, span: Span) -> &str {
    reading.source.slice(span)
}

#[test]
fn every_key_of_the_option_form_is_read() {
    let reading = parse("case.toml", EVERYTHING.as_bytes());
    assert_eq!(reading.diagnostics, []);
    let case = reading.case.as_ref().expect("a case without errors");
    assert_eq!(
        case.header.title.0[1],
        ("ar".to_owned(), "كل شيء".to_owned())
    );
    assert_eq!(
        case.header.as_of.map(|date| date.to_string()).as_deref(),
        Some("2025-08-17")
    );
    assert_eq!(case.header.authors.len(), 2);
    let relief = &case.options[0];
    assert_eq!(
        relief.one_way.as_ref().map(|one_way| one_way.value),
        Some(OneWay::ToYes)
    );
    assert_eq!(relief.basis.evidence.len(), 2);
    assert_eq!(slice(&reading, relief.id.span), "\"us.relief\"");
    assert_eq!(slice(&reading, relief.span), "[[option]]");
    assert!(matches!(&case.rules[1].forbids, Forbids::MoreThanOne(options) if options.len() == 2));
    let deal = Expr::And(
        Box::new(Expr::Option(OptionId(2))),
        Box::new(Expr::Option(OptionId(0))),
    );
    assert_eq!(case.outcomes[0].members.value, deal);
    assert!(slice(&reading, case.outcomes[0].members.span).starts_with("\"\"\"\nrussia"));
    assert!(
        matches!(&case.status_quo.as_ref().expect("given").value, StatusQuo::Taken(taken) if taken[0].value == OptionId(1))
    );
    let us = case.preferences[0].as_ref().expect("given");
    assert_eq!(us.strong.as_ref().map(|strong| strong.value), Some(0));
    let Order::Statements(statements) = &us.order else {
        panic!("statements")
    };
    assert_eq!(statements.len(), 4);
    assert!(matches!(statements[1].want.value, Expr::If(..)));
    assert!(matches!(statements[2].want.value, Expr::OnlyIf(..)));
    // Letters are kept in the order of the options, whatever order the file gives them.
    let Expr::Pattern(known) = &us.unknown[0].value.0.value else {
        panic!("a pattern")
    };
    assert_eq!(known.0, [Letter::Yes, Letter::Either, Letter::No]);
    let Order::Ranking(ranking) = &case.preferences[1].as_ref().expect("given").order else {
        panic!("a ranking")
    };
    assert!(matches!(&ranking[1], RankingEntry::Tied(tied) if tied.len() == 2));
    assert!(matches!(ranking[3], RankingEntry::Rest(_)));
    let Order::Weights(weights) = &case.views[0].preferences[0].order else {
        panic!("weights")
    };
    assert_eq!(weights[1].weight.value, -3);
    assert_eq!(case.labels[1].label, "9");
    assert_eq!(
        case.pattern_order,
        Some(vec![OptionId(0), OptionId(2), OptionId(1)])
    );
}

#[test]
fn the_graph_form_is_read() {
    let reading = parse("case.toml", GRAPH.as_bytes());
    assert_eq!(reading.diagnostics, []);
    let case = reading.case.expect("a case without errors");
    assert_eq!(case.states.len(), 3);
    assert_eq!(case.moves[0].to.len(), 2);
}

#[test]
fn line_endings_and_a_byte_order_mark_change_nothing() {
    let plain = parse("case.toml", EVERYTHING.as_bytes()).case;
    let windows = format!("\u{feff}{}", EVERYTHING.replace('\n', "\r\n"));
    let reading = parse("case.toml", windows.as_bytes());
    assert_eq!(reading.diagnostics, []);
    let (plain, windows) = (plain.expect("read"), reading.case.expect("read"));
    assert_eq!(
        windows.outcomes[0].members.value,
        plain.outcomes[0].members.value
    );
    assert_eq!(windows.header.title, plain.header.title);
}

#[test]
fn a_typed_condition_is_read_against_the_case() {
    let case = parse("case.toml", EVERYTHING.as_bytes())
        .case
        .expect("read");
    assert_eq!(
        parse_condition(&case, "us.relief"),
        Ok(Expr::Option(OptionId(0)))
    );
    let findings = parse_condition(&case, "us.relief and us.arm").expect_err("no such option");
    assert_eq!(findings[0].primary, Some(Span { start: 14, end: 20 }));
}

#[test]
fn the_shipped_schemas_are_those_the_formats_give() {
    let case = include_str!("../../../schema/case.schema.json");
    let ledger = include_str!("../../../schema/ledger.schema.json");
    for (name, shipped, generated) in [
        ("case", case, json_schema()),
        ("ledger", ledger, ledger_json_schema()),
    ] {
        let generated = serde_json::to_string_pretty(&generated).expect("JSON") + "\n";
        assert!(
            shipped == generated,
            "schema/{name}.schema.json is out of date: cargo run -p detente-case --example schema -- {name} > schema/{name}.schema.json"
        );
    }
}
