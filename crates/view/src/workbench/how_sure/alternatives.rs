//! What several analysts make of the same actor, side by side.

use detente_analysis::{Dissent, Side, actor_id};
use detente_case::model::Order;
use maud::{Markup, html};

use crate::html::{actor_class, text};
use crate::sure::Told;
use crate::words::{Words, capitalised};

/// So many of each side's wishes are shown.
const WISHES: usize = 6;

/// For each actor of whom there are several preferences a table, a column for each.
pub(super) fn side_by_side(told: &Told) -> Markup {
    let (words, found) = (told.words, told.found);
    if found.dissent.is_empty() {
        return html! {};
    }
    let heading = words.catalogue.text("heading-dissent");
    html! {
        section #alternatives {
            h2 { (text(&heading)) }
            @for dissent in &found.dissent {
                @let actor = actor_id(dissent.actor.0);
                @let name = words.names.actor(actor);
                h3 class={ "actor " (actor_class(actor)) } { (text(&name)) }
                div.scroll tabindex="0" role="group" aria-label=(crate::isolates::without_isolates(&name)) {
                    table.sides {
                        thead { (heads(told, dissent)) }
                        tbody { (answers(told, dissent)) (wishes(told, dissent)) (differences(told, dissent)) }
                    }
                }
            }
        }
    }
}

fn heads(told: &Told, dissent: &Dissent) -> Markup {
    html! {
        tr {
            td {}
            @for side in &dissent.sides {
                th scope="col" { (text(&capitalised(&told.by(side.alternative)))) }
            }
        }
    }
}

/// Today's situation and every outcome: in how many versions of each side it lasts.
fn answers(told: &Told, dissent: &Dissent) -> Markup {
    let words = told.words;
    let row = |name: &str, counts: Vec<(usize, usize)>| {
        // Shares of different numbers of versions are the same if their cross products are.
        let (holds, of) = counts[0];
        let differs = counts.iter().any(|own| own.0 * of != holds * own.1);
        html! {
            tr class=[differs.then_some("differs")] {
                th scope="row" { (text(name)) }
                @for (holds, of) in counts { td { (text(&lasts(words, holds, of))) } }
            }
        }
    };
    let today: Option<Vec<(usize, usize)>> = dissent.sides.iter().map(|side| side.today).collect();
    html! {
        @if let Some(today) = today { (row(&words.catalogue.text("sure-today"), today)) }
        @for outcome in 0..words.names.case.outcomes.len() {
            (row(
                &words.names.outcome(outcome),
                dissent.sides.iter().map(|side| side.outcomes[outcome]).collect(),
            ))
        }
    }
}

fn lasts(words: &Words, holds: usize, of: usize) -> String {
    let how = match (holds, of) {
        (_, 0) => return "–".to_owned(),
        (0, _) => "none",
        _ if holds == of => "all",
        _ => "some",
    };
    let values = [
        ("how", how.into()),
        ("holds", holds.into()),
        ("of", of.into()),
    ];
    words.say("workbench-sure-side", &values)
}

/// What the actor wants as each side has it.
fn wishes(told: &Told, dissent: &Dissent) -> Markup {
    let words = told.words;
    html! {
        tr.wishes {
            th scope="row" { (text(&words.catalogue.text("workbench-wants"))) }
            @for side in &dissent.sides {
                @let wishes = wishes_of(words, dissent, side);
                td {
                    ol { @for wish in wishes.iter().take(WISHES) { li { (text(wish)) } } }
                    @if wishes.len() > WISHES { "…" }
                }
            }
        }
    }
}

fn wishes_of(words: &Words, dissent: &Dissent, side: &Side) -> Vec<String> {
    let case = words.names.case;
    let order = match side.alternative {
        Some(place) => Some(&case.alternatives[place].preference.order),
        None => case.preferences[dissent.actor.0]
            .as_ref()
            .map(|own| &own.order),
    };
    let Some(order) = order else {
        return Vec::new();
    };
    let count = match order {
        Order::Statements(statements) => statements.len(),
        Order::Weights(weights) => weights.len(),
        Order::Ranking(_) => 0,
    };
    (0..count).map(|place| words.aim_of(order, place)).collect()
}

/// What makes each alternative say otherwise than the case.
fn differences(told: &Told, dissent: &Dissent) -> Markup {
    if dissent.differences.is_empty() {
        return html! {};
    }
    let words = told.words;
    html! {
        tr.wishes {
            th scope="row" { (text(&words.catalogue.text("workbench-sure-differs"))) }
            @for side in &dissent.sides {
                @let own = dissent.differences.iter().filter(|own| side.alternative == Some(own.alternative));
                td { ul { @for difference in own { li { (text(&told.difference(difference))) } } } }
            }
        }
    }
}
