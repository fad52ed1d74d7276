//! What is bargained over, as read.

use detente_case::model::{Case, Ideal, IssueId, LevelId, Quantity};
use detente_case::parse;

const EVERYTHING: &str = include_str!("good/everything.toml");

fn read(text: &str) -> Case {
    let reading = parse("case.toml", text.as_bytes());
    reading
        .case
        .unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
}

#[test]
fn issues_and_positions_are_read_whole() {
    let case = read(EVERYTHING);
    let stake = &case.actors[0].stake;
    assert_eq!(stake.capability, Some(Quantity::Exact(0.5)));
    assert_eq!(stake.walk_away, Some(Quantity::Exact(-0.25)));
    assert_eq!(stake.spoil_cost, Some(Quantity::Exact(0.0)));
    let ratify = stake.ratify.as_ref().expect("stated");
    assert!((ratify.middle() - 0.2).abs() < 1e-12);
    let land = &case.issues[0];
    let places: Vec<f64> = land.levels.iter().map(|level| level.at).collect();
    assert_eq!(
        (places, land.status_quo.value, land.divisible),
        (vec![-5.0, 0.5, 10.0], 1, true)
    );
    assert_eq!(
        &EVERYTHING[land.status_quo.span.start..land.status_quo.span.end],
        "\"half\""
    );
    // Numbers of a scale go by their own names, without a tail from adding tenths.
    let years: Vec<&str> = case.issues[1]
        .levels
        .iter()
        .map(|level| &*level.id)
        .collect();
    assert_eq!(
        years,
        [
            "0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"
        ]
    );
    assert_eq!(
        (case.issues[1].status_quo.value, case.issues[1].divisible),
        (3, false)
    );
    let [us, russia] = &case.positions[..] else {
        panic!("two positions")
    };
    let range = Quantity::Range {
        low: 1.0,
        mode: Some(2.5),
        high: 3.0,
    };
    assert!((range.middle() - 2.5).abs() < 1e-12);
    assert_eq!(us.ideal, Ideal::At(range));
    assert_eq!(russia.salience, Quantity::OneOf(vec![2.0, 1.0, 3.0]));
    assert!((russia.salience.middle() - 2.0).abs() < 1e-12);
    assert_eq!(russia.salience.bounds(), (1.0, 3.0));
    assert!((us.salience.middle() - 0.4).abs() < 1e-12);
    assert_eq!(
        (russia.issue.value, &russia.ideal),
        (IssueId(1), &Ideal::BestValue)
    );
    let values = russia.values.as_ref().expect("stated");
    assert_eq!((values.len(), values[10].middle()), (11, -2.0));
    assert!((values[3].middle() - 0.7).abs() < 1e-12);
    let level = |issue, level| LevelId {
        issue: IssueId(issue),
        level,
    };
    assert_eq!(case.options[0].levels[0].value, level(0, 2));
    let outcome: Vec<LevelId> = case.outcomes[0]
        .levels
        .iter()
        .map(|level| level.value)
        .collect();
    assert_eq!(outcome, [level(0, 1), level(1, 7)]);
}

#[test]
fn a_case_may_have_issues_alone() {
    let text = "detente = 1\n[case]\nid = \"x\"\ntitle = \"X\"\n[[actor]]\nid = \"a\"\n[[issue]]\nid = \"land\"\nscale = { from = 0, to = 2, step = 1 }\nstatus-quo = 1\n";
    let case = read(text);
    assert!(!case.has_options());
    assert_eq!(case.issues[0].levels.len(), 3);
}

#[test]
fn levels_without_a_place_stand_at_their_number() {
    let text = "detente = 1\n[case]\nid = \"x\"\ntitle = \"X\"\n[[actor]]\nid = \"a\"\n[[issue]]\nid = \"land\"\nlevels = [{ id = \"a\" }, { id = \"b\" }]\nstatus-quo = 1\n";
    let case = read(text);
    let places: Vec<f64> = case.issues[0].levels.iter().map(|level| level.at).collect();
    assert_eq!(
        (places, case.issues[0].status_quo.value),
        (vec![0.0, 1.0], 1)
    );
}
