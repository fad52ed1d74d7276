//! The first room: the question, whether today's situation holds and why, what could last, and how to get there.

use detente_analysis::{Explanation, Overview, PathFinding, Reasons, Solved};
use maud::{Markup, html};

use super::address::Address;
use super::frame::{Place, Room, framed};
use super::saving::Saving;
use super::strip::{self, Changed, WhatIf};
use super::surety;
use super::switches::switches;
use super::why::{self, Why};
use crate::catalogue::Catalogue;
use crate::html::{actor_class, blocks, text};
use crate::page::Block;
use crate::words::{Words, capitalised, hold_cell};

/// Everything that the page of a question shows.
pub struct Shown<'s> {
    /// The case in the version shown.
    pub solved: &'s Solved<'static>,
    /// What there is to say of it.
    pub overview: &'s Overview,
    /// The changes that made it.
    pub changes: &'s [Changed],
    /// What these do; `None` where there are none.
    pub what_if: Option<WhatIf<'s>>,
    /// The way from today that is shown.
    pub path: Option<&'s PathFinding>,
    /// The reasons that are shown.
    pub why: Option<Why<'s>>,
    /// How it can be kept.
    pub saving: Saving,
}

/// The page of a question.
#[must_use]
pub fn question_page(shown: &Shown, address: &Address, catalogue: &Catalogue) -> String {
    let words = Words::new(&shown.solved.conflict, catalogue);
    let has_options = words.names.case.has_options();
    let difference = strip::difference(shown.what_if.as_ref(), shown.solved, catalogue);
    let result = strip::result(difference.as_deref());
    let content = html! {
        div.page hx-boost="true" hx-target="body" hx-swap="innerHTML show:none" {
            main #content {
                (masthead(&words))
                (strip::changed(&words, shown.changes, difference.as_deref(), address, &shown.saving))
                div.columns {
                    div.answers {
                        @if has_options {
                            (today(&words, shown.overview, address))
                            (lasting(&words, shown.overview, address))
                            (the_way(&words, shown.path))
                            (failing(&words, shown.overview, address))
                            (tables(&words, shown.overview))
                        }
                        (afterwards(&words, address))
                        (rests_on(&words, shown.overview))
                        p.note { (text(&catalogue.text("could-last"))) }
                    }
                    @if has_options {
                        (switches(&words, address, result))
                    }
                }
            }
            (why::panel(&words, shown.why.as_ref(), address))
        }
    };
    framed(
        &words.names.title(),
        Place::InRoom(Room::Question, address),
        &content,
        catalogue,
    )
}

/// The title, its dates and what is asked.
pub(super) fn masthead(words: &Words) -> Markup {
    let header = &words.names.case.header;
    let question = header.question.as_ref().map(|question| question.value);
    html! {
        div.masthead {
            @if let Block::Title { text: title, aside } = crate::analyse::title(words) {
                @if !aside.is_empty() { p.kicker { (text(&aside)) } }
                h1 { (text(&title)) }
            }
            @if let Some(question) = question {
                @let rule = crate::names::text(&words.names.case.questions[question.0].rule, words.names.language);
                details.asked-of {
                    summary { (text(&words.names.question(question))) }
                    p { (text(&rule)) }
                }
            }
        }
    }
}

fn today(words: &Words, overview: &Overview, address: &Address) -> Markup {
    let heading = text(&words.catalogue.text("heading-status-quo"));
    let Some(explanation) = &overview.status_quo else {
        return html! {
            section #today {
                h2.asked { (heading) }
                p { (text(&crate::analyse::no_today(words))) }
            }
        };
    };
    html! {
        section #today {
            h2.asked { (heading) }
            p.answer { (text(&crate::analyse::today_holds(words, explanation.holding))) }
            p.lead { (text(&crate::analyse::today(words, explanation.state))) }
            (surety::room("sure-today"))
            ul.actors {
                @for reasons in &explanation.actors {
                    (of_actor(words, explanation, reasons, address))
                }
            }
        }
    }
}

/// Whether today's situation holds for one actor, and why in a line or two.
fn of_actor(
    words: &Words,
    explanation: &Explanation,
    reasons: &Reasons,
    address: &Address,
) -> Markup {
    let actor = reasons.actor;
    let id = &*words.names.case.actors[actor.index()].id.value;
    let key = words.conflict.key(explanation.state);
    let name = words.names.actor(actor);
    let label = words.say("workbench-why-of", &[("actor", name.clone().into())]);
    html! {
        li class={ "actor-card " (actor_class(actor)) } {
            h3 { (text(&name)) }
            p.verdict { (text(&words.sentence(&words.holds(reasons.holding)))) }
            @for line in crate::explain::reasons_of(words, reasons, 1) {
                p { (text(&line.text)) }
            }
            (why::link(address, &key, Some((id, actor.index())), false, &html! { (text(&label)) }))
        }
    }
}

/// The actors of an explanation, each a link to its reasons.
fn chips(words: &Words, explanation: &Explanation, address: &Address) -> Markup {
    let key = words.conflict.key(explanation.state);
    html! {
        ul.chips {
            @for reasons in &explanation.actors {
                @let actor = reasons.actor;
                @let id = &*words.names.case.actors[actor.index()].id.value;
                @let content = html! {
                    b { (text(&words.names.actor(actor))) } " "
                    span { (text(&words.catalogue.text(hold_cell(reasons.holding.hold)))) }
                };
                li { (why::link(address, &key, Some((id, actor.index())), false, &content)) }
            }
        }
    }
}

fn lasting(words: &Words, overview: &Overview, address: &Address) -> Markup {
    let shown: usize = overview
        .lasting
        .iter()
        .map(|group| group.states.len())
        .sum();
    let more = overview.lasting_count - shown;
    html! {
        section #lasting {
            h2 { (text(&words.catalogue.text("heading-lasting"))) }
            @if overview.lasting.is_empty() {
                p { (text(&words.catalogue.text("lasting-none"))) }
            }
            ul.outcomes {
                @for (place, group) in overview.lasting.iter().enumerate() {
                    li.outcome { (card(words, place, group, address)) }
                }
            }
            @if more > 0 {
                p.quiet { (text(&words.say("workbench-lasting-more", &[("count", more.into())]))) }
            }
            @if overview.on_threats > 0 {
                p.quiet { (text(&words.say("lasting-on-threats", &[("count", overview.on_threats.into())]))) }
            }
        }
    }
}

fn card(
    words: &Words,
    place: usize,
    group: &detente_analysis::Lasting,
    address: &Address,
) -> Markup {
    let explanation = &group.best;
    let state = explanation.state;
    let key = words.conflict.key(state);
    let today = words.conflict.status_quo;
    let name = html! { (text(&words.state(state))) };
    html! {
        p.kicker { (text(&words.number(state))) }
        h3 { (why::link(address, &key, None, false, &name)) }
        p.verdict { (text(&words.sentence(&words.holds(explanation.holding)))) }
        (surety::room(&surety::beside_lasting(place)))
        @if today == Some(state) {
            p.quiet { (text(&words.catalogue.text("lasting-as-today"))) }
        } @else {
            @let (label, parts) = match today {
                Some(today) => ("workbench-unlike-today", words.difference(today, state)),
                None => ("workbench-here", words.doings(state)),
            };
            @if !parts.is_empty() {
                p.quiet { (text(&words.catalogue.text(label))) }
                ul.parts {
                    @for part in parts {
                        li { (text(&capitalised(&part))) }
                    }
                }
            }
        }
        (chips(words, explanation, address))
        @if let Some(also) = crate::analyse::also(words, group) {
            p.quiet { (text(&also)) }
        }
        @if today.is_some() && today != Some(state) {
            @let href = address.leading_to(&key).href();
            a.way href={ (href) "#way" } hx-get=(href) hx-target="#way" hx-select="#way" hx-swap="outerHTML show:#way:top" hx-push-url="true" {
                (text(&words.catalogue.text("workbench-way-here")))
            }
        }
    }
}

/// The way from today to what was chosen.
fn the_way(words: &Words, path: Option<&PathFinding>) -> Markup {
    html! {
        section #way {
            @if let Some(found) = path {
                h2 { (text(&words.say("workbench-way", &[("state", words.state_with_number(found.to).into())]))) }
                (blocks("", &crate::path::in_brief(words, found)))
            }
        }
    }
}

fn failing(words: &Words, overview: &Overview, address: &Address) -> Markup {
    let failing: Vec<_> = overview
        .outcomes
        .iter()
        .filter(|outcome| outcome.lasting == 0)
        .collect();
    if failing.is_empty() {
        return html! {};
    }
    html! {
        section #failing {
            h2 { (text(&words.catalogue.text("heading-outcomes"))) }
            ul.outcomes {
                @for outcome in failing {
                    @let row = crate::analyse::outcome_row(words, outcome);
                    li.outcome {
                        h3 {
                            @match &outcome.best {
                                Some(best) => (why::link(address, &words.conflict.key(best.state), None, false, &html! { (text(&row.term)) })),
                                None => (text(&row.term)),
                            }
                        }
                        @for (place, line) in row.lines.iter().enumerate() {
                            p class=[(place == 0).then_some("verdict")] { (text(&line.text)) }
                        }
                        (surety::room(&surety::beside_failing(outcome.outcome)))
                        @if let Some(best) = &outcome.best {
                            (chips(words, best, address))
                        }
                    }
                }
            }
        }
    }
}

fn tables(words: &Words, overview: &Overview) -> Markup {
    let Some(tables) = &overview.tables else {
        return html! {};
    };
    let heading = words.catalogue.text("heading-tables");
    html! {
        section #tables {
            h2 { (text(&heading)) }
            (crate::html::table(&heading, &crate::tables::side_by_side(words, tables)))
            (crate::html::rows(&crate::tables::in_brief(words, tables)))
            (surety::room("sure-tables"))
        }
    }
}

/// What takes longer is asked for when the page is there.
fn afterwards(words: &Words, address: &Address) -> Markup {
    let of_case = Address::of_case(address.language, &address.case);
    let own = Address {
        changes: address.changes.clone(),
        ..of_case
    };
    let (href, room) = (own.href_of("/sure"), own.href_of(Room::Sure.part()));
    html! {
        section #sure hx-get=(href) hx-trigger="load" hx-target="this" hx-swap="innerHTML" {
            h2 { (text(&words.catalogue.text("heading-sure"))) }
            p.quiet { a href=(room) { (text(&words.catalogue.text("working"))) } }
        }
    }
}

fn rests_on(words: &Words, overview: &Overview) -> Markup {
    let case = words.names.case;
    let found = overview.coverage;
    html! {
        section #evidence {
            h2 { (text(&words.catalogue.text("heading-assumptions"))) }
            p { (text(&crate::check::coverage(case, found, words.catalogue))) }
            (share(&[("said", found.said), ("judged", found.judged), ("unsourced", found.unsourced)]))
            (crate::html::rows(&crate::check::by_actor(case, words.catalogue)))
        }
    }
}

/// Parts of a whole side by side; what they are is said in words beside it.
fn share(parts: &[(&str, usize)]) -> Markup {
    let total = parts.iter().map(|(_, count)| count).sum::<usize>().max(1);
    let mut before = 0;
    let parts = parts.iter().map(|(class, count)| {
        let from = before;
        before += count;
        (class, from * 1000 / total, before * 1000 / total)
    });
    html! {
        svg.share viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" {
            @for (class, from, to) in parts {
                rect class=(class) x=(from) width=(to - from) y="0" height="12" {}
            }
        }
    }
}
