//! What came of the questions of a case, as a table for other programs.

use detente_analysis::{QuestionScore, Scoring, Solved};
use detente_case::model::Forecast;

use super::json::kind;
use crate::catalogue::Language;
use crate::ledger_export::inert_cell;

/// A row for what the model held of every question, and one for every value foretold of it; names and sources in one
/// language. What the model held is a count of versions and no value, and has no score.
pub fn score_csv(
    solved: &Solved,
    found: &Scoring,
    language: Language,
) -> Result<Vec<u8>, csv::Error> {
    let case = &solved.conflict.case;
    let text = |text: &detente_case::model::Text| crate::names::text(text, language);
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record([
        "question",
        "opened",
        "deadline",
        "came_true",
        "resolved",
        "kind",
        "name",
        "date",
        "value",
        "brier",
        "holds",
        "of",
        "source",
        "url",
    ])?;
    for question in &found.questions {
        let asked = &case.questions[question.question.0];
        let resolved = asked.resolved.as_ref();
        let or_nothing = |text: Option<String>| text.unwrap_or_default();
        let begins = [
            asked.id.value.clone(),
            asked.opened.to_string(),
            asked.deadline.to_string(),
            or_nothing(question.came_true.map(|came_true| came_true.to_string())),
            or_nothing(resolved.map(|resolved| resolved.date.to_string())),
        ];
        let mut row = |rest: [String; 9]| {
            let cells = begins.iter().chain(&rest);
            table.write_record(cells.map(|cell| inert_cell(cell).into_owned()))
        };
        row(of_model(question))?;
        for (forecast, scored) in asked.forecasts.iter().zip(&question.values) {
            row([
                kind(forecast.kind).to_owned(),
                text(&forecast.name),
                or_nothing(forecast.date.map(|date| date.to_string())),
                forecast.value.to_string(),
                or_nothing(scored.brier.map(|brier| format!("{brier:.4}"))),
                String::new(),
                String::new(),
                or_nothing(forecast.source.as_ref().map(text)),
                or_nothing(url(forecast)),
            ])?;
        }
    }
    table
        .into_inner()
        .map_err(|error| error.into_error().into())
}

fn of_model(question: &QuestionScore) -> [String; 9] {
    let count = |of: fn(detente_analysis::Tally) -> usize| {
        let tally = question.held.tally();
        tally.map_or_else(String::new, |tally| of(tally).to_string())
    };
    let mut row: [String; 9] = Default::default();
    "model".clone_into(&mut row[0]);
    row[5] = count(|tally| tally.holds);
    row[6] = count(|tally| tally.of);
    row
}

/// The address of a value, on one line.
fn url(forecast: &Forecast) -> Option<String> {
    forecast.url.as_deref().map(crate::names::inert)
}
