//! How sure one answer is, beside it: in how many versions it holds, and what it turns on.

use detente_analysis::{ConflictSure, DoubtOf, Overview, Tally, Turn};
use detente_case::model::OutcomeId;
use maud::{Markup, html};

use crate::html::text;
use crate::sure::{tally, turning_of};
use crate::words::Words;

/// An answer, and how sure it is.
pub(super) struct Surety<'f> {
    /// What is asked about.
    pub(super) name: String,
    /// In how many versions it is so.
    pub(super) tally: Tally,
    /// The message for that.
    message: &'static str,
    /// What it turns on; `None` where that was not looked at.
    turns: Option<&'f [Turn<DoubtOf>]>,
}

impl Surety<'_> {
    /// That it is so in all versions, some, or none, as a sentence.
    pub(super) fn told(&self, words: &Words) -> String {
        tally(words, self.message, self.tally)
    }

    /// What it turns on, at most three judgements.
    pub(super) fn turning(&self, words: &Words) -> Vec<String> {
        turning_of(words, self.turns.unwrap_or_default())
    }
}

/// Today's situation, where there is one.
pub(super) fn today<'f>(words: &Words, found: &'f ConflictSure) -> Option<Surety<'f>> {
    Some(Surety {
        name: words.catalogue.text("sure-today"),
        tally: found.today.as_ref()?.lasts,
        message: "sure-lasts",
        turns: Some(&found.today_turns_on),
    })
}

/// A named outcome.
pub(super) fn outcome<'f>(words: &Words, found: &'f ConflictSure, place: usize) -> Surety<'f> {
    let own = &found.outcomes[place];
    Surety {
        name: words.names.outcome(place),
        tally: own.lasts,
        message: "sure-lasts",
        turns: Some(&own.turns_on),
    }
}

/// What a table can agree on, by its place among those that were looked at.
pub(super) fn table<'f>(words: &Words, found: &'f ConflictSure, place: usize) -> Surety<'f> {
    let own = &found.tables[place];
    Surety {
        name: words.names.table(own.place),
        tally: own.has_deal,
        message: "sure-deal",
        turns: Some(&own.turns_on),
    }
}

/// Where on the page of a question an answer's part is put: beside what lasts, by its place in the overview.
pub(super) fn beside_lasting(group: usize) -> String {
    format!("sure-lasting-{group}")
}

/// The same beside an outcome that does not last, by its place in the case.
pub(super) fn beside_failing(outcome: OutcomeId) -> String {
    format!("sure-failing-{}", outcome.0)
}

/// Room for how sure an answer is, which takes longer than the page.
pub(super) fn room(id: &str) -> Markup {
    html! { div.surety id=(id) {} }
}

/// All answers of the page of a question, each where it is put and with its part of the room that tells more.
pub(super) fn beside<'f>(
    words: &Words,
    overview: &Overview,
    found: &'f ConflictSure,
) -> Vec<(String, String, Surety<'f>)> {
    let mut all = Vec::new();
    if let Some(own) = today(words, found) {
        all.push(("sure-today".to_owned(), row_of_today(), own));
    }
    for (place, group) in overview.lasting.iter().enumerate() {
        let state = group.best.state;
        // What lasts is called by its outcome, where it has one; else it is the situation itself that is counted.
        let of_outcome = words.conflict.outcomes(state).into_iter().next();
        let own = match of_outcome {
            Some(of) => Some((row_of_outcome(of.0), outcome(words, found, of.0))),
            None => of_state(words, found, state).map(|own| ("lasts".to_owned(), own)),
        };
        all.extend(own.map(|(row, own)| (beside_lasting(place), row, own)));
    }
    for failing in overview.outcomes.iter().filter(|own| own.lasting == 0) {
        let place = failing.outcome.0;
        let own = outcome(words, found, place);
        all.push((beside_failing(failing.outcome), row_of_outcome(place), own));
    }
    all
}

/// A situation that is part of no outcome.
fn of_state<'f>(
    words: &Words,
    found: &'f ConflictSure,
    state: detente_graph::StateId,
) -> Option<Surety<'f>> {
    let known = found.states.iter().find(|known| known.state == state)?;
    let is_today = words.conflict.status_quo == Some(state);
    Some(Surety {
        name: words.state(state),
        tally: known.lasts,
        message: "sure-lasts",
        turns: is_today.then_some(&*found.today_turns_on),
    })
}

/// The part of the room about today's situation.
pub(super) fn row_of_today() -> String {
    "of-today".to_owned()
}

/// The part of the room about an outcome.
pub(super) fn row_of_outcome(place: usize) -> String {
    format!("of-outcome-{place}")
}

/// The part of the room about a table.
pub(super) fn row_of_table(place: usize) -> String {
    format!("of-table-{place}")
}

/// In how many versions, in a sentence with its bar, and what it turns on, unfolded or not; `more` tells more.
pub(super) fn in_brief(words: &Words, own: &Surety, more: &str, is_open: bool) -> Markup {
    let turning = own.turning(words);
    let about = words.say("workbench-sure-of", &[("answer", own.name.clone().into())]);
    html! {
        a.surety-told href=(more) title=(crate::isolates::without_isolates(&about)) {
            (bar(own.tally))
            span { (text(&own.told(words))) }
        }
        @if !turning.is_empty() {
            details open[is_open] {
                summary {
                    (text(&words.say("workbench-sure-turns-on", &[("count", turning.len().into())])))
                }
                ul { @for doubt in &turning { li { (text(doubt)) } } }
            }
        }
    }
}

/// A share of the versions as a bar, with its margin where versions were drawn.
pub(super) fn bar(tally: Tally) -> Markup {
    const LENGTH: usize = 1_000;
    let of = tally.of.max(1);
    let held = tally.holds * LENGTH / of;
    let margin = tally.interval.map(|interval| {
        let at = |share: f64| (share.clamp(0.0, 1.0) * LENGTH as f64) as usize;
        (at(interval.low), at(interval.high))
    });
    html! {
        svg.tally-bar viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" {
            rect.all x="0" y="0" width=(LENGTH) height="12" {}
            rect.held x="0" y="0" width=(held) height="12" {}
            @if let Some((low, high)) = margin {
                rect.margin x=(low) y="5" width=(high.saturating_sub(low)) height="2" {}
            }
        }
    }
}
