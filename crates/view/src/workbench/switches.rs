//! What can be changed on the page: each switch is a button that adds one change to the address.

use detente_case::model::{Expr, Forbids, Form, OneWay, Order, OutcomeId, Spanned};
use detente_graph::ActorId;
use maud::{Markup, html};

use super::address::Address;
use super::frame::Room;
use super::ordered;
use crate::html::{actor_class, text};
use crate::words::Words;

/// What the change of a button is called in the address: htmx keeps one value of a name where a button has it too.
pub const NEXT: &str = "then";

/// All switches, in one form: what was changed already goes along with every button. `result` is what the changes do,
/// in a sentence, which stands beside the switches too.
pub(super) fn switches(words: &Words, address: &Address, result: Option<&str>) -> Markup {
    let case = words.names.case;
    let actors = (0..case.actors.len()).map(detente_analysis::actor_id);
    let has_own = |actor: &ActorId| {
        let prefers = statements(words, *actor).is_some() || ordered::has_any(words, *actor);
        prefers || owns_options(words, *actor)
    };
    html! {
        section #switches.switches aria-labelledby="switches-heading" {
            h2 #switches-heading { (text(&words.catalogue.text("workbench-switches"))) }
            p.quiet { (text(&words.catalogue.text("workbench-switches-told"))) }
            @if let Some(result) = result {
                p.result {
                    (text(result))
                    a href="#strip" { (text(&words.catalogue.text("workbench-turned"))) }
                }
            }
            form #change method="get" action=(address.path()) {
                @for (name, value) in address.shared().fields() {
                    input type="hidden" name=(name) value=(value);
                }
                // What is dropped somewhere else is sent by this button, which is told what that means.
                button #dropped type="submit" name=(NEXT) value="" hidden tabindex="-1" {}
                @for actor in actors.filter(has_own) {
                    (self::actor(words, actor))
                }
                (outcomes(words))
                (tables(words))
            }
            @if !case.issues.is_empty() {
                p.to-settlements { a href=(address.href_of(Room::Settlements.part())) { (text(&words.catalogue.text("workbench-to-settlements"))) } }
            }
        }
    }
}

/// A button that makes a change.
pub(super) fn button(
    id: &str,
    change: &str,
    pressed: Option<bool>,
    label: &str,
    content: &Markup,
) -> Markup {
    html! {
        button id=(id) type="submit" name=(NEXT) value=(change) aria-pressed=[pressed.map(|pressed| if pressed { "true" } else { "false" })] aria-label=[(!label.is_empty()).then_some(label)] {
            (content)
        }
    }
}

fn actor(words: &Words, actor: ActorId) -> Markup {
    let id = &*words.names.case.actors[actor.index()].id.value;
    html! {
        details.actor-switches id={ "of-" (id) } {
            summary { span class={ "actor " (actor_class(actor)) } { (text(&words.names.actor(actor))) } }
            @if let Some(list) = statements(words, actor) {
                h3 { (text(&words.catalogue.text("workbench-wants"))) }
                ol.statements data-actor=(id) {
                    @for (place, statement) in list.iter().enumerate() {
                        (self::statement(words, actor, place, statement, list.len()))
                    }
                }
            }
            (ordered::switches(words, actor))
            @if owns_options(words, actor) {
                h3 { (text(&words.catalogue.text("workbench-can"))) }
                ul.options {
                    @for place in own_options(words, actor) {
                        li { (one_way(words, place)) }
                    }
                }
            }
        }
    }
}

/// What an actor's statements are called in a change: by their ids, else by their numbers.
fn statements(words: &Words, actor: ActorId) -> Option<Vec<String>> {
    let preference = words.names.case.preferences[actor.index()].as_ref()?;
    let Order::Statements(statements) = &preference.order else {
        return None;
    };
    let called = |(place, id): (usize, Option<&Spanned<String>>)| {
        id.map_or_else(|| (place + 1).to_string(), |id| id.value.clone())
    };
    let ids = statements.iter().map(|own| own.id.as_ref());
    Some(ids.enumerate().map(called).collect())
}

fn statement(words: &Words, actor: ActorId, place: usize, called: &str, count: usize) -> Markup {
    let owner = &*words.names.case.actors[actor.index()].id.value;
    let aim = words.aim(actor, place);
    let labelled = |message: &str| words.say(message, &[("statement", aim.clone().into())]);
    let step = |way: &str, label: &str, arrow: &str, possible: bool| {
        let arrow = html! { span aria-hidden="true" { (arrow) } };
        let id = format!("{way}-{owner}-{called}");
        if possible {
            let change = format!("move {owner}.{called} {way}");
            button(&id, &change, None, &labelled(label), &arrow)
        } else {
            html! { button id=(id) type="button" aria-disabled="true" aria-label=(labelled(label)) { (arrow) } }
        }
    };
    html! {
        li draggable="true" data-statement=(called) {
            span.grip aria-hidden="true" {}
            span.aim { (text(&aim)) }
            span.steps {
                (step("up", "workbench-up", "↑", place > 0))
                (step("down", "workbench-down", "↓", place + 1 < count))
            }
        }
    }
}

fn own_options<'w>(words: &'w Words, actor: ActorId) -> impl Iterator<Item = usize> + 'w {
    let options = words.names.case.options.iter().enumerate();
    options
        .filter(move |(_, option)| option.owner.0 == actor.index())
        .map(|(place, _)| place)
}

/// Whether an actor has options that can be made one-way: in graph form the moves are listed.
fn owns_options(words: &Words, actor: ActorId) -> bool {
    words.names.case.form() == Form::Option && own_options(words, actor).next().is_some()
}

fn one_way(words: &Words, place: usize) -> Markup {
    let option = &words.names.case.options[place];
    let (id, name) = (&*option.id.value, words.names.option(place));
    let now = option.one_way.as_ref().map(|one_way| one_way.value);
    let choice = |key: &str, value: Option<OneWay>, change: String, message: &str| {
        let content = html! { (text(&words.catalogue.text(message))) };
        button(
            &format!("{key}-{id}"),
            &change,
            Some(now == value),
            "",
            &content,
        )
    };
    html! {
        fieldset.one-way {
            legend { (text(&name)) }
            div.choices {
                (choice("both-ways", None, format!("both-ways {id}"), "workbench-both-ways"))
                (choice("to-yes", Some(OneWay::ToYes), format!("one-way {id} to-yes"), "workbench-to-yes"))
                (choice("to-no", Some(OneWay::ToNo), format!("one-way {id} to-no"), "workbench-to-no"))
            }
        }
    }
}

/// Whether a rule says no more than that an outcome never happens.
fn is_forbidden(words: &Words, outcome: usize) -> bool {
    words.names.case.rules.iter().any(|rule| {
        matches!(&rule.forbids, Forbids::Never(condition) if condition.value == Expr::Outcome(OutcomeId(outcome)))
    })
}

fn outcomes(words: &Words) -> Markup {
    let case = words.names.case;
    if case.outcomes.is_empty() || case.form() == Form::Graph {
        return html! {};
    }
    html! {
        details #of-outcomes {
            summary { (text(&words.catalogue.text("workbench-outcomes"))) }
            ul.toggles {
                @for (place, outcome) in case.outcomes.iter().enumerate() {
                    @let forbidden = is_forbidden(words, place);
                    @let id = &*outcome.id.value;
                    @let verb = if forbidden { "allow" } else { "forbid" };
                    @let content = html! { (text(&words.names.outcome(place))) };
                    li { (button(&format!("outcome-{id}"), &format!("{verb} {id}"), Some(!forbidden), "", &content)) }
                }
            }
        }
    }
}

fn tables(words: &Words) -> Markup {
    let case = words.names.case;
    if case.tables.is_empty() {
        return html! {};
    }
    html! {
        details #of-tables {
            summary { (text(&words.catalogue.text("workbench-tables"))) }
            @for (place, table) in case.tables.iter().enumerate() {
                fieldset.seats {
                    legend { (text(&words.names.table(place))) }
                    div.choices {
                        @for (actor, stated) in case.actors.iter().enumerate() {
                            @let seated = table.actors.iter().any(|seat| seat.value.0 == actor);
                            @let (table, id) = (&table.id.value, &stated.id.value);
                            @let change = if seated { format!("unseat {id} from {table}") } else { format!("seat {id} at {table}") };
                            @let name = words.names.actor(detente_analysis::actor_id(actor));
                            (button(&format!("seat-{table}-{id}"), &change, Some(seated), "", &html! { (text(&name)) }))
                        }
                    }
                }
            }
        }
    }
}
