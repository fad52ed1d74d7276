//! What came of the questions of a case, as JSON.

use detente_analysis::{Held, NameScore, QuestionScore, Scored, Scoring, Solved};
use detente_case::model::{About, Case, Forecast, ForecastKind};
use serde_json::{Value, json};

use crate::json::{header, texts};
use crate::sure::{ran_json, tally_json};

/// Every question with what the model held, the values with their scores, and what came of it; and the mean score of
/// each name. Values and scores are as computed, not rounded.
#[must_use]
pub fn score_json(solved: &Solved, found: &Scoring) -> Value {
    let conflict = &solved.conflict;
    let case = &conflict.case;
    let best = found.best().into_iter();
    let main = case.header.question.as_ref();
    json!({
        "format": "detente.score/1",
        "case": header(conflict),
        "question": main.map(|main| &case.questions[main.value.0].id.value),
        "resolved": found.resolved(),
        "misses": found.misses(),
        "in_common": found.in_common,
        "best": best.map(|own| texts(&own.name)).collect::<Vec<_>>(),
        "names": found.names.iter().map(name).collect::<Vec<_>>(),
        "questions": found.questions.iter().map(|own| question(case, own)).collect::<Vec<_>>(),
        "conflict": found.conflict.map(|conflict| json!({
            "versions": ran_json(conflict.ran),
            "doubts_are_stated": conflict.are_stated,
        })),
        "settlement": found.settlement.map(|ran| json!({ "versions": ran_json(ran) })),
    })
}

/// Whether a value is a person's.
pub(super) fn kind(kind: ForecastKind) -> &'static str {
    match kind {
        ForecastKind::Stated => "forecast",
        ForecastKind::Baseline => "baseline",
    }
}

fn name(own: &NameScore) -> Value {
    json!({
        "name": texts(&own.name),
        "kind": kind(own.kind),
        "values": own.values,
        "resolved": own.resolved,
        "wrong": own.wrong,
        "mean": own.mean,
        "mean_in_common": own.mean_in_common,
        "reference_mean": own.reference,
        "is_reference": own.is_reference,
    })
}

fn question(case: &Case, found: &QuestionScore) -> Value {
    let asked = &case.questions[found.question.0];
    let values = asked.forecasts.iter().zip(&found.values);
    json!({
        "id": asked.id.value,
        "text": texts(&asked.text),
        "rule": texts(&asked.rule),
        "opened": asked.opened.to_string(),
        "deadline": asked.deadline.to_string(),
        "about": asked.about.as_ref().map(|about| self::about(case, about)),
        "held": held(found.held),
        "values": values.map(|(forecast, scored)| value(forecast, *scored)).collect::<Vec<_>>(),
        "resolved": asked.resolved.as_ref().map(|resolved| json!({
            "value": resolved.value,
            "date": resolved.date.to_string(),
            "source": texts(&resolved.source),
            "url": resolved.url,
        })),
        "was_excluded": found.was_excluded,
        "miss": found.is_miss(),
    })
}

fn about(case: &Case, about: &About) -> Value {
    match about {
        About::Condition(condition) => {
            json!({ "condition": detente_case::print_condition(case, &condition.value) })
        }
        About::Levels(levels) => {
            let levels = levels.iter().map(|level| {
                let issue = &case.issues[level.value.issue.0];
                let level = &issue.levels[level.value.level].id;
                format!("{}:{level}", issue.id.value)
            });
            json!({ "levels": levels.collect::<Vec<_>>() })
        }
    }
}

fn held(held: Held) -> Value {
    let how = match held {
        Held::Lasts(_) => "lasts",
        Held::Acceptable(_) => "acceptable",
        Held::TooManyPackages => "too-many-packages",
        Held::Nothing => return Value::Null,
    };
    json!({ "how": how, "versions": held.tally().map(tally_json) })
}

fn value(forecast: &Forecast, scored: Scored) -> Value {
    json!({
        "name": texts(&forecast.name),
        "kind": kind(forecast.kind),
        "value": forecast.value,
        "date": forecast.date.map(|date| date.to_string()),
        "source": forecast.source.as_ref().map(texts),
        "url": forecast.url,
        "brier": scored.brier,
        "wrong": scored.is_wrong,
        "later_than_case": scored.is_later,
    })
}
