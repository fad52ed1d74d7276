//! Why a state holds or not: the tempting move, who answers, where it ends, each with what stands behind it.

use std::collections::BTreeSet;

use detente_analysis::{Explanation, InputPlace, Reasons, Solved, Temptation};
use maud::{Markup, html};

use super::address::Address;
use crate::catalogue::Catalogue;
use crate::explain::situation;
use crate::html::{actor_class, text};
use crate::page::{Line, Role};
use crate::words::Words;

/// How many moves of an actor are told before the others are folded away.
const SHOWN: usize = 2;

/// What the reasons are shown of.
pub enum Why<'e> {
    /// A state, and one actor or all.
    Of(&'e Explanation),
    /// There is no such state in this version of the case.
    NoSuchState,
}

impl<'e> Why<'e> {
    /// The reasons found, where there is such a state.
    #[must_use]
    pub fn of(found: Option<&'e Explanation>) -> Self {
        found.map_or(Self::NoSuchState, Self::Of)
    }
}

/// The panel by itself, to be put into a page that is open.
#[must_use]
pub fn why_panel(
    solved: &Solved,
    why: Option<&Why>,
    address: &Address,
    catalogue: &Catalogue,
) -> String {
    panel(&Words::new(&solved.conflict, catalogue), why, address).into_string()
}

/// The panel; empty where nothing is asked about.
pub(super) fn panel(words: &Words, why: Option<&Why>, address: &Address) -> Markup {
    html! {
        aside #why.why aria-labelledby=[why.map(|_| "why-heading")] {
            @match why {
                None => {},
                Some(Why::NoSuchState) => {
                    (head(words, &words.catalogue.text("workbench-no-such-state"), address))
                    p { (text(&words.catalogue.text("workbench-no-such-state-told"))) }
                }
                Some(Why::Of(explanation)) => (explained(words, explanation, address)),
            }
        }
    }
}

fn head(words: &Words, heading: &str, address: &Address) -> Markup {
    let close = address.without_reasons().href();
    html! {
        header {
            h2 #why-heading tabindex="-1" autofocus { (text(heading)) }
            a.close #close href=(close) hx-get=(close) hx-target="#why" hx-select="#why" hx-swap="outerHTML show:none" hx-push-url="true" {
                (text(&words.catalogue.text("workbench-close")))
            }
        }
    }
}

fn explained(words: &Words, explanation: &Explanation, address: &Address) -> Markup {
    let state = explanation.state;
    let asked = address
        .about
        .as_ref()
        .and_then(|about| about.actor.as_deref());
    let key = words.conflict.key(state);
    let actors = words.names.case.actors.iter().enumerate();
    html! {
        (head(words, &words.state_with_number(state), address))
        p.answer { (text(&words.sentence(&words.holds(explanation.holding)))) }
        @if let Some(situation) = situation(words, state) {
            p.quiet { (text(&situation)) }
        }
        nav.who aria-label=(words.catalogue.text("workbench-whose-reasons")) {
            (link(address, &key, None, asked.is_none(), &html! { (text(&words.catalogue.text("column-all"))) }))
            @for (place, actor) in actors {
                @let id = &*actor.id.value;
                @let name = words.names.actor(detente_analysis::actor_id(place));
                (link(address, &key, Some((id, place)), asked == Some(id), &html! { (text(&name)) }))
            }
        }
        @for reasons in &explanation.actors {
            (reasons_of(words, reasons))
        }
        p.note { (text(&words.catalogue.text("could-last"))) }
    }
}

/// A link that opens the reasons of a state for an actor, or for all.
pub(super) fn link(
    address: &Address,
    key: &str,
    actor: Option<(&str, usize)>,
    current: bool,
    content: &Markup,
) -> Markup {
    let href = address.asking(key, actor.map(|(id, _)| id)).href();
    let class =
        actor.map(|(_, place)| format!("actor {}", actor_class(detente_analysis::actor_id(place))));
    html! {
        a class=[class] href=(href) hx-get=(href) hx-target="#why" hx-swap="outerHTML show:none" hx-push-url="true" aria-current=[current.then_some("true")] {
            (content)
        }
    }
}

fn reasons_of(words: &Words, reasons: &Reasons) -> Markup {
    let (shown, folded) = reasons
        .temptations
        .split_at(SHOWN.min(reasons.temptations.len()));
    html! {
        section.reasons {
            h3 class={ "actor " (actor_class(reasons.actor)) } { (text(&words.names.actor(reasons.actor))) }
            p.verdict { (text(&words.sentence(&words.holds(reasons.holding)))) }
            @for temptation in shown {
                (tempted(words, temptation))
            }
            @if !folded.is_empty() {
                details.more {
                    summary { (text(&words.say("workbench-more-moves", &[("count", folded.len().into())]))) }
                    @for temptation in folded {
                        (tempted(words, temptation))
                    }
                }
            }
            @if reasons.temptations.is_empty() {
                (restrained(words, reasons))
            }
        }
    }
}

/// A tempting move, its answer, where that ends and whether it can be answered back.
fn tempted(words: &Words, temptation: &Temptation) -> Markup {
    let conflict = words.conflict;
    let follows = |told: String| Line::new(Role::Consequence, told);
    let mut clauses: Vec<(Line, BTreeSet<InputPlace>)> = vec![(
        Line::plain(words.temptation(temptation)),
        temptation.decided_by(conflict),
    )];
    match &temptation.answer {
        None => clauses.push((follows(words.catalogue.text("unanswered")), BTreeSet::new())),
        Some(answer) => {
            clauses.push((follows(words.answer(answer)), answer.decided_by(conflict)));
            clauses.push((
                follows(words.end(&answer.worth)),
                answer.end_decided_by(conflict),
            ));
            let back = words.answered_back(answer);
            clauses.extend(back.map(|back| (follows(back), BTreeSet::new())));
        }
    }
    html! {
        div.argument {
            @for (line, inputs) in &clauses {
                (super::evidence::clause(words, line, inputs))
            }
        }
    }
}

/// What keeps an actor that is not tempted.
fn restrained(words: &Words, reasons: &Reasons) -> Markup {
    let told = |message: &str| html! { p { (text(&words.catalogue.text(message))) } };
    if reasons.indifferent {
        return told("indifferent");
    }
    if reasons.restraints.is_empty() {
        return told("no-moves");
    }
    html! {
        div.argument {
            @for restraint in reasons.restraints.iter().take(SHOWN) {
                @let line = Line::plain(words.restraint(restraint));
                (super::evidence::clause(words, &line, &restraint.decided_by(words.conflict)))
            }
        }
    }
}
