//! What was observed, month by month, as a file beside the case states it.

use std::ops::Range;

use detente_analysis::{Conflict, states_named};
use detente_case::Source;
use detente_graph::StateId;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

/// The state of every month.
pub(crate) struct History {
    pub(crate) source: String,
    pub(crate) about: Vec<String>,
    /// The first day of each month and the state in it, without a gap; at least one.
    pub(crate) months: Vec<(Date, StateId)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    source: String,
    #[serde(default)]
    about: Vec<String>,
    #[serde(default)]
    observed: Vec<Period>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Period {
    from: Spanned<String>,
    to: Spanned<String>,
    state: Spanned<String>,
}

/// Reads the months in which a conflict was observed, or tells all that is wrong with them, a line each.
pub(crate) fn read(source: &Source, conflict: &Conflict) -> Result<History, String> {
    let mut faults = Vec::new();
    let mut fault = |span: Range<usize>, what: &str| {
        let (line, column) = source.position(span.start);
        faults.push(format!("{}:{line}:{column}: {what}", source.name));
    };
    let file: File = match toml::from_str(&source.text) {
        Ok(file) => file,
        Err(error) => {
            fault(error.span().unwrap_or_default(), error.message());
            return Err(faults.join("\n"));
        }
    };
    if file.observed.is_empty() {
        fault(0..0, "nothing was observed: add an [[observed]] period");
    }
    let mut months: Vec<(Date, StateId)> = Vec::new();
    // The month in which the next period has to begin, if that is known.
    let mut next = None;
    for period in &file.observed {
        let mut month = |text: &Spanned<String>| {
            let day = Date::strptime("%Y-%m-%d", format!("{}-01", text.get_ref())).ok();
            if day.is_none() {
                fault(text.span(), "not a month: write it as in \"2018-03\"");
            }
            day
        };
        let (from, to) = (month(&period.from), month(&period.to));
        let state = match states_named(conflict, period.state.get_ref()).as_deref() {
            Ok([state]) => Some(*state),
            Ok(several) => {
                let what = format!(
                    "{} states are meant: name one, by its id or number",
                    several.len()
                );
                fault(period.state.span(), &what);
                None
            }
            Err(_) => {
                fault(
                    period.state.span(),
                    "no state of the case: name one, by its id or number",
                );
                None
            }
        };
        if let Some(next) = next.filter(|next| from.is_some_and(|from| from != *next)) {
            let what = format!(
                "the month after the period before is {}: begin there, so that every month has one state",
                next.strftime("%Y-%m")
            );
            fault(period.from.span(), &what);
        }
        if from > to && to.is_some() {
            let what = "this period ends before it begins: exchange its ends";
            fault(period.to.span(), what);
        }
        next = to.map(after);
        let (Some(from), Some(to), Some(state)) = (from, to, state) else {
            continue;
        };
        let mut month = from;
        while month <= to {
            months.push((month, state));
            month = after(month);
        }
    }
    if faults.is_empty() {
        Ok(History {
            source: file.source,
            about: file.about,
            months,
        })
    } else {
        Err(faults.join("\n"))
    }
}

fn after(month: Date) -> Date {
    month.saturating_add(1.month())
}
