//! Switches of preferences that are no statements: the entries of a ranking, and the weights of wishes.

use detente_case::model::{Order, RankingEntry, Weight};
use detente_graph::ActorId;
use maud::{Markup, html};

use super::switches::button;
use crate::html::text;
use crate::words::Words;

fn order<'w>(words: &'w Words, actor: ActorId) -> Option<&'w Order> {
    let preference = words.names.case.preferences[actor.index()].as_ref();
    preference.map(|preference| &preference.order)
}

/// Whether an actor's preference has such switches.
pub(super) fn has_any(words: &Words, actor: ActorId) -> bool {
    match order(words, actor) {
        Some(Order::Ranking(entries)) => entries.len() > 1,
        Some(Order::Weights(weights)) => !weights.is_empty(),
        _ => false,
    }
}

/// The switches of an actor's ranking or weights, if it has either.
pub(super) fn switches(words: &Words, actor: ActorId) -> Markup {
    match order(words, actor) {
        Some(Order::Ranking(entries)) if entries.len() > 1 => ranking(words, actor, entries),
        Some(Order::Weights(weights)) => self::weights(words, actor, weights),
        _ => html! {},
    }
}

fn id_of<'w>(words: &'w Words, actor: ActorId) -> &'w str {
    &words.names.case.actors[actor.index()].id.value
}

/// What is preferred, best first; each entry can be moved as statements are.
fn ranking(words: &Words, actor: ActorId, entries: &[RankingEntry]) -> Markup {
    let owner = id_of(words, actor);
    html! {
        h3 { (text(&words.catalogue.text("workbench-prefers"))) }
        ol.statements data-actor=(owner) {
            @for (place, entry) in entries.iter().enumerate() {
                @let name = crate::ranked::ranked(words.names, entry, words.catalogue);
                li draggable="true" data-statement=(place + 1) {
                    span.grip aria-hidden="true" {}
                    span.aim { (text(&name)) }
                    span.steps {
                        (step(words, owner, (place, entry), "up", &name, place > 0))
                        (step(words, owner, (place, entry), "down", &name, place + 1 < entries.len()))
                    }
                }
            }
        }
    }
}

/// A button that moves an entry up or down.
fn step(
    words: &Words,
    owner: &str,
    (place, entry): (usize, &RankingEntry),
    way: &str,
    name: &str,
    is_possible: bool,
) -> Markup {
    let (message, arrow) = match way {
        "up" => ("workbench-up", "↑"),
        _ => ("workbench-down", "↓"),
    };
    let label = words.say(message, &[("statement", name.to_owned().into())]);
    let label = crate::isolates::without_isolates(&label);
    let arrow = html! { span aria-hidden="true" { (arrow) } };
    // Called by what it is, not by where it stands, so that the focus goes along with it.
    let id = format!("{way}-{owner}-{}", called(entry));
    if is_possible {
        let change = format!("move {owner}.{} {way}", place + 1);
        return button(&id, &change, None, &label, &arrow);
    }
    html! { button id=(id) type="button" aria-disabled="true" aria-label=(label) { (arrow) } }
}

/// A name of an entry that no other of its ranking has: where its first condition says the same as another's, the case
/// has an error.
fn called(entry: &RankingEntry) -> String {
    match entry {
        RankingEntry::Rest(_) => "rest".to_owned(),
        RankingEntry::Tied(conditions) => {
            let first = conditions.first().map(|first| format!("{:?}", first.value));
            first
                .unwrap_or_default()
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .collect()
        }
    }
}

/// What wishes add where they are granted.
fn weights(words: &Words, actor: ActorId, weights: &[Weight]) -> Markup {
    html! {
        h3 { (text(&words.catalogue.text("workbench-weighs"))) }
        ul.weights {
            @for (place, weight) in weights.iter().enumerate() {
                li { (self::weight(words, actor, place, weight)) }
            }
        }
    }
}

fn weight(words: &Words, actor: ActorId, place: usize, weight: &Weight) -> Markup {
    let owner = id_of(words, actor);
    let number = (place + 1).to_string();
    let called = weight.id.as_ref().map_or(&*number, |id| &*id.value);
    let (name, now) = (words.aim(actor, place), weight.weight.value);
    let changed = |to: i64| format!("weigh {owner}.{called} {to}");
    let label = |message: &str| {
        let told = words.say(message, &[("statement", name.clone().into())]);
        crate::isolates::without_isolates(&told)
    };
    let sign = |sign: &str| html! { span aria-hidden="true" { (sign) } };
    html! {
        span.aim { (text(&name)) }
        span.weigh {
            (button(&format!("less-{owner}-{called}"), &changed(now.saturating_sub(1)), None, &label("workbench-weigh-less"), &sign("−")))
            // Where there is no script, the buttons beside it are left.
            input id=(format!("weight-{owner}-{called}")) type="number" step="1" value=(now) data-weigh={ (owner) "." (called) } aria-label=(label("workbench-weigh"));
            output { (now) }
            (button(&format!("more-{owner}-{called}"), &changed(now.saturating_add(1)), None, &label("workbench-weigh-more"), &sign("+")))
        }
    }
}
