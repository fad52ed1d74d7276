//! The shipped cases hold what their sources say: the equilibria of each published model, by the numbers
//! of its publication.
//!
//! Where the reference data lies beside the repository, preferences, moves and published sets are
//! compared in full as well.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use detente_analysis::{Solved, actor_id, check};
use detente_case::Reading;
use detente_case::model::Case;
use detente_graph::Concept;
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(name: &str) -> Reading {
    detente_case::read(&root().join("cases").join(name)).expect("a shipped case")
}

fn solved(case: &Case) -> Solved<'_> {
    let checked = check(case);
    checked
        .solved
        .unwrap_or_else(|| panic!("{:?}", checked.diagnostics))
}

/// What the state is called in the publication.
fn label(solved: &Solved, state: detente_graph::StateId) -> usize {
    let label = solved.conflict.label(state);
    label.map_or(state.index() + 1, |label| label.parse().expect("a number"))
}

fn equilibria(solved: &Solved, concept: Concept) -> BTreeSet<usize> {
    solved
        .solution
        .equilibria(concept)
        .map(|state| label(solved, state))
        .collect()
}

/// Compares the equilibria under Nash, GMR, SMR, SEQ and SSEQ.
fn holds(name: &str, expected: [&[usize]; 5]) {
    let reading = read(name);
    let case = reading.case.as_ref().expect("no errors");
    let solved = solved(case);
    for (concept, expected) in Concept::ALL.into_iter().zip(expected) {
        let expected: BTreeSet<usize> = expected.iter().copied().collect();
        assert_eq!(equilibria(&solved, concept), expected, "{name} {concept}");
    }
}

/// Textbook: both confessing is the one Nash equilibrium (1); both keeping silent (4) holds for whoever
/// looks at the answer.
#[test]
fn prisoners_dilemma() {
    holds(
        "prisoners-dilemma",
        [&[1], &[1, 4], &[1, 4], &[1, 4], &[1, 4]],
    );
}

/// Textbook: one gives way (2, 3), or, on the threat of a crash alone, both do (1).
#[test]
fn chicken() {
    holds(
        "chicken",
        [&[2, 3], &[1, 2, 3], &[1, 2, 3], &[2, 3], &[2, 3]],
    );
}

/// Fraser and Hipel, *Conflict Analysis* (1984), with an air strike that cannot be taken back. What
/// happened was 6: blockade and withdrawal.
#[test]
fn cuba_1962() {
    let threats = [0, 1, 2, 4, 5, 6, 7];
    holds(
        "cuba-1962",
        [&[5], &threats, &threats, &[4, 5, 6], &[4, 5, 6]],
    );
}

/// Hipel, Fang, Kilgour and Haight, "Environmental conflict resolution using the graph model" (1993).
/// What happened was 8: the modified order accepted while local government insisted.
#[test]
fn elmira_1991() {
    let threats = [1, 4, 5, 8, 9];
    holds(
        "elmira-1991",
        [&[5, 8, 9], &threats, &threats, &[5, 8, 9], &[5, 8, 9]],
    );
}

/// Hipel and Fraser, "Metagame analysis of the Garrison conflict" (1980). States 4, 6 and 10 are missing
/// from older computations, which let each opponent move at most once: from 6, Canada moves to 2, and
/// supporters, opponents, supporters lead on to 3.
#[test]
fn garrison() {
    let firm = [2, 3, 11, 17, 18, 21, 22];
    let threats = [2, 3, 4, 6, 8, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22];
    holds("garrison", [&firm, &threats, &threats, &firm, &firm]);
}

/// A public study of 2026 that reads the conflict off news data; moves do not compose, so that it
/// matters who moved last. What happened at the end was 73. SSEQ is not in the study: by the
/// definition it is what SEQ is.
#[test]
fn china_us_trade() {
    let threats = [9, 10, 16, 25, 32, 41, 42, 44, 48, 57, 64, 73, 76];
    holds(
        "china-us-trade",
        [&[73], &threats, &threats, &[10, 42, 73], &[10, 42, 73]],
    );
}

/// Data for the tests of those who have it; `None` where it is not beside the repository.
#[expect(
    clippy::print_stderr,
    reason = "whoever runs the tests is told what was not compared"
)]
fn reference(file: &str) -> Option<Value> {
    let path = root().join("../shared/reference").join(file);
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("not compared in full: no {file} beside the repository");
        return None;
    };
    Some(serde_json::from_str(&text).expect("JSON"))
}

fn numbers(value: &Value) -> BTreeSet<usize> {
    let numbers = value.as_array().expect("a list").iter();
    numbers
        .map(|number| number.as_u64().expect("a number") as usize)
        .collect()
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value[key]
        .as_array()
        .unwrap_or_else(|| panic!("no list `{key}`"))
        .iter()
}

#[test]
fn the_classic_cases_agree_with_the_reference_in_full() {
    let Some(reference) = reference("classic-cases.json") else {
        return;
    };
    for expected in reference.as_array().expect("a list") {
        let name = expected["id"].as_str().expect("an id");
        let reading = read(name);
        let case = reading.case.as_ref().expect("no errors");
        let solved = solved(case);
        let actors: Vec<&str> = case.actors.iter().map(|actor| &*actor.id.value).collect();
        assert_eq!(
            list(expected, "actors")
                .map(|id| id.as_str().expect("an id"))
                .collect::<Vec<_>>(),
            actors
        );
        let options = list(expected, "options").zip(&case.options);
        for (option, found) in options {
            assert_eq!(option["id"].as_str(), Some(&*found.id.value), "{name}");
            assert_eq!(
                option.get("one-way").is_some(),
                found.one_way.is_some(),
                "{name} {option}"
            );
        }
        let labels: BTreeMap<usize, detente_graph::StateId> = solved
            .conflict
            .states()
            .map(|state| (label(&solved, state), state))
            .collect();
        let states = expected["states"].as_object().expect("states");
        assert_eq!(states.len(), solved.conflict.state_count(), "{name}");
        for (number, pattern) in states {
            let state = labels[&number.parse::<usize>().expect("a number")];
            if solved.conflict.merge(state).is_none() {
                assert_eq!(
                    solved.conflict.pattern(state).as_deref(),
                    pattern.as_str(),
                    "{name} {number}"
                );
            }
        }
        for (place, actor) in actors.iter().enumerate() {
            let order = list(&expected["orders_best_first"], actor).map(numbers);
            let mut found: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
            for (number, state) in &labels {
                let rank = solved.conflict.model.rank(actor_id(place), *state);
                found.entry(rank).or_default().insert(*number);
            }
            assert_eq!(
                found.into_values().rev().collect::<Vec<_>>(),
                order.collect::<Vec<_>>(),
                "{name} {actor}"
            );
        }
        for concept in Concept::ALL {
            let stated = numbers(&expected["equilibria_by_definition"][concept.id()]);
            assert_eq!(equilibria(&solved, concept), stated, "{name} {concept}");
        }
    }
}

#[test]
fn the_trade_conflict_agrees_with_the_reference_in_full() {
    let Some(reference) = reference("china-us-trade.json") else {
        return;
    };
    let reading = read("china-us-trade");
    let solved = solved(reading.case.as_ref().expect("no errors"));
    let conflict = &solved.conflict;
    let patterns: Vec<_> = list(&reference, "states")
        .map(|state| state["pattern"].as_str())
        .collect();
    let found: Vec<_> = conflict
        .states()
        .map(|state| conflict.pattern(state))
        .collect();
    assert_eq!(
        found.iter().map(Option::as_deref).collect::<Vec<_>>(),
        patterns
    );
    for (place, actor) in ["us", "china"].into_iter().enumerate() {
        for state in conflict.states() {
            let stated = &reference["moves"][actor][(state.index() + 1).to_string()];
            let stated = if stated.is_null() {
                BTreeSet::new()
            } else {
                numbers(stated)
            };
            let moves = conflict.model.moves().reachable(actor_id(place), state);
            let moves: BTreeSet<usize> = moves.into_iter().map(|to| to.index() + 1).collect();
            assert_eq!(moves, stated, "{actor} {state:?}");
        }
        let ranks: Vec<u64> = list(&reference["ranks"], actor)
            .map(|rank| rank.as_u64().expect("a rank"))
            .collect();
        let found = conflict.model.ranks(actor_id(place));
        assert_eq!(
            found
                .iter()
                .map(|rank| u64::from(*rank))
                .collect::<Vec<_>>(),
            ranks
        );
    }
    for concept in [Concept::Nash, Concept::Gmr, Concept::Smr, Concept::Seq] {
        let stated = numbers(&reference["published_equilibria"][concept.id()]);
        assert_eq!(equilibria(&solved, concept), stated, "{concept}");
    }
}

/// What was observed, as stretches of months with the number of a state: in the reference `"2017-08..2018-02:2"`.
#[test]
fn what_was_observed_of_the_trade_conflict_agrees_with_the_reference() {
    let file = root().join("cases/china-us-trade/observed.toml");
    let text = std::fs::read_to_string(file).expect("a history");
    let observed: toml::Table = text.parse().expect("TOML");
    let periods = observed["observed"].as_array().expect("periods").iter();
    let shipped: Vec<String> = periods
        .map(|period| {
            let [from, to, state] =
                ["from", "to", "state"].map(|key| period[key].as_str().expect("a text"));
            format!("{from}..{to}:{}", state.trim_start_matches('s'))
        })
        .collect();
    let Some(reference) = reference("china-us-trade.json") else {
        return;
    };
    let stated: Vec<String> = list(&reference, "observed_path")
        .map(|period| {
            let (months, state) = period
                .as_str()
                .and_then(|text| text.split_once(':'))
                .expect("months");
            let (from, to) = months.split_once("..").unwrap_or((months, months));
            // A last month of the same year stands without it.
            let year = if to.len() == 2 { &from[..5] } else { "" };
            format!("{from}..{year}{to}:{state}")
        })
        .collect();
    assert_eq!(shipped, stated);
}
