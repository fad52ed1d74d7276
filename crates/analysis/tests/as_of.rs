//! The Alaska case knows nothing of what came after its date: neither its inputs and baselines, nor, through what came of
//! its questions, its answers.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use detente_analysis::{Held, SureQuestion, analyse, check, score, settle, sourced_inputs, sure};
use detente_case::Reading;
use detente_case::model::{Case, ForecastKind};
use detente_ensemble::Progress;
use jiff::civil::Date;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/alaska-2025")
}

fn alaska_text() -> String {
    std::fs::read_to_string(folder().join("case.toml")).expect("a shipped case")
}

/// The Alaska case by its text, with its ledger.
fn alaska(text: &str) -> Reading {
    let mut reading = detente_case::parse("case.toml", text.as_bytes());
    let ledger = std::fs::read(folder().join("ledger.toml")).expect("a ledger");
    reading.add_ledger("ledger.toml", &ledger, &folder(), &[]);
    reading
}

/// The ids that a text cites as evidence, but for what came of questions, which is known later.
fn cited(text: &str) -> BTreeSet<String> {
    let mut heading = "";
    let mut cited = BTreeSet::new();
    for line in text.lines() {
        if line.starts_with('[') {
            heading = line.trim();
        }
        let lists = line.split("evidence = [").skip(1);
        if heading == "[question.resolved]" {
            assert_eq!(lists.count(), 0, "{line}");
            continue;
        }
        for list in lists {
            let ids = list.split(']').next().expect("a list");
            let ids = ids.split(',').map(|id| id.trim().trim_matches('"'));
            cited.extend(ids.map(str::to_owned));
        }
    }
    cited
}

#[test]
fn nothing_in_the_alaska_case_knows_what_came_after() {
    let as_of = Date::constant(2025, 8, 17);
    let text = alaska_text();
    let reading = alaska(&text);
    let case = reading.case.as_ref().expect("no errors");
    assert_eq!(case.header.as_of, Some(as_of));
    let ledger = case.ledger.as_ref().expect("a ledger");
    let cited = cited(&text);
    let inputs = sourced_inputs(case);
    let of_inputs = inputs.iter().flat_map(|input| &input.basis.evidence);
    let of_inputs: BTreeSet<String> = of_inputs.map(|id| id.value.clone()).collect();
    assert!(of_inputs.len() > 30 && of_inputs.is_subset(&cited));
    for id in &cited {
        let entry = ledger
            .entry(id)
            .unwrap_or_else(|| panic!("no entry `{id}`"));
        let date = ledger.entries[entry.0].date.as_ref();
        let date = date.unwrap_or_else(|| panic!("`{id}` is not dated"));
        assert!(date.value.last <= as_of, "{id}: {}", date.value);
    }
    for question in &case.questions {
        for forecast in &question.forecasts {
            assert!(forecast.date.is_none_or(|date| date <= as_of));
            assert_eq!(forecast.kind, ForecastKind::Baseline, "nobody's is made up");
        }
        assert!(question.opened >= as_of, "{}", question.id.value);
        if let Some(resolved) = &question.resolved {
            assert!(resolved.date > as_of, "{}", question.id.value);
        }
    }
}

/// A text without what came of its questions.
fn without_resolutions(text: &str) -> String {
    let mut left = String::new();
    let mut is_kept = true;
    for line in text.lines() {
        if line.starts_with('[') {
            is_kept = line != "[question.resolved]";
        }
        if is_kept {
            let _ = writeln!(left, "{line}");
        }
    }
    left
}

#[test]
fn the_model_answers_the_same_whatever_came_of_its_questions() {
    let text = alaska_text();
    let (with, without) = (alaska(&text), alaska(&without_resolutions(&text)));
    let cases = [&with, &without].map(|reading| reading.case.as_ref().expect("no errors"));
    let resolved = |case: &Case| {
        let questions = case.questions.iter();
        questions.filter(|own| own.resolved.is_some()).count()
    };
    assert_eq!(cases.map(resolved), [20, 0]);
    let answers = cases.map(|case| {
        let checked = check(case);
        let solved = checked.solved.expect("no errors");
        let few = SureQuestion { runs: 16, seed: 1 };
        // Views hold the case itself, questions and all.
        let mut analysis = analyse(&solved);
        analysis.views = None;
        let found = score(&solved, few, &Progress::default());
        let mut of_questions: Vec<(usize, Held)> = found
            .questions
            .iter()
            .map(|own| (own.question.0, own.held))
            .collect();
        of_questions.sort_by_key(|(place, _)| *place);
        [
            format!("{:?}", solved.solution),
            format!("{analysis:?}"),
            format!("{:?}", settle(&solved)),
            format!("{:?}", sure(&solved, few, &Progress::default())),
            format!("{of_questions:?}"),
        ]
    });
    for (with, without) in answers[0].iter().zip(&answers[1]) {
        assert!(with.len() > 500);
        assert!(with == without);
    }
}
