//! The room of states and moves: the conflict graph around a state, and all states in a table beside it.

use detente_analysis::{PathFinding, Solved};
use detente_graph::{ActorId, StateId};
use maud::{Markup, PreEscaped, html};

use super::address::Address;
use super::frame::{Place, Room, framed};
use super::look::Look;
use super::saving::Saving;
use super::sieve::actor_of;
use super::states::states;
use super::strip::{self, Changed, WhatIf};
use super::why::{self, Why};
use crate::catalogue::Catalogue;
use crate::explain::situation;
use crate::html::{actor_class, blocks, text};
use crate::isolates::without_isolates;
use crate::page::Figure;
use crate::pictures::{Extent, GraphOptions, graph_and_extent, is_whole};
use crate::words::Words;

/// The least width of the picture, so that the table has room beside it.
const WIDTH: f64 = 640.0;

/// Everything that the page of states and moves shows.
pub struct Graph<'s> {
    /// The case in the version shown.
    pub solved: &'s Solved<'static>,
    /// The changes that made it.
    pub changes: &'s [Changed],
    /// What these do; `None` where there are none.
    pub what_if: Option<WhatIf<'s>>,
    /// The state that the address asks to start from, where there is one of that name.
    pub focus: Option<StateId>,
    /// The way from today that stands out.
    pub path: Option<&'s PathFinding>,
    /// The reasons that are shown.
    pub why: Option<Why<'s>>,
    /// How it can be kept.
    pub saving: Saving,
}

/// The page of states and moves.
#[must_use]
pub fn graph_page(graph: &Graph, address: &Address, catalogue: &Catalogue) -> String {
    let words = Words::new(&graph.solved.conflict, catalogue);
    let difference = strip::difference(graph.what_if.as_ref(), graph.solved, catalogue);
    let content = html! {
        div.page.graph-room hx-boost="true" hx-target="body" hx-swap="innerHTML show:none" {
            main #content {
                div.masthead {
                    p.kicker { (text(&words.names.title())) }
                    h1 { (text(&catalogue.text("workbench-graph-title"))) }
                }
                @if words.names.case.has_options() {
                    (strip::changed(&words, graph.changes, difference.as_deref(), address, &graph.saving))
                    (beside(&words, graph, address))
                } @else {
                    p.lead { (text(&catalogue.text("workbench-graph-no-options"))) }
                    p { a.button href=(address.in_room(Room::Question).href()) { (text(&catalogue.text("workbench-graph-to-question"))) } }
                }
            }
            (why::panel(&words, graph.why.as_ref(), address))
        }
    };
    let title = words.say(
        "workbench-graph-of",
        &[("title", words.names.title().into())],
    );
    framed(
        &title,
        Place::InRoom(Room::Graph, address),
        &content,
        catalogue,
    )
}

/// The picture, and the table beside it.
fn beside(words: &Words, graph: &Graph, address: &Address) -> Markup {
    let look = &address.look;
    let movers: Vec<ActorId> = look
        .movers
        .iter()
        .filter_map(|id| actor_of(words, id))
        .collect();
    let link = |state: StateId| focusing(words, address, state).href();
    let way = way(graph.path);
    let steps = match look.steps {
        None => (!is_whole(words.conflict)).then_some(1),
        Some(steps) => Some(steps).filter(|steps| *steps > 0),
    };
    let options = GraphOptions {
        focus: graph.focus,
        movers: &movers,
        improvements_only: look.wanted,
        steps,
        width: WIDTH,
        highlighted: &way,
        link: Some(&link),
        name: "graph",
        ..GraphOptions::default()
    };
    let drawn = graph_and_extent(graph.solved, &options, words.catalogue);
    let focus = drawn.as_ref().map(|(_, extent)| extent.focus);
    html! {
        div.beside {
            section #graph aria-labelledby="in-focus" {
                @if look.focus.is_some() && graph.focus.is_none() {
                    p.note { (text(&words.catalogue.text("workbench-graph-gone"))) }
                }
                @if let Some((figure, extent)) = &drawn {
                    (in_focus(words, graph, extent, address))
                    (filters(words, &movers, address))
                    (picture(words, figure, &onward(words, extent, steps, address)))
                    (the_way(words, graph.path, address))
                } @else {
                    h2 #in-focus { (text(&words.catalogue.text("workbench-graph-one"))) }
                }
            }
            (states(words, graph.solved, address, focus))
        }
    }
}

/// The states on the first of the shortest ways, the first one included.
fn way(path: Option<&PathFinding>) -> Vec<StateId> {
    let Some(path) = path else { return Vec::new() };
    let steps = path.legal.as_ref().and_then(|ways| ways.first.first());
    let steps = steps.into_iter().flatten();
    let reached = steps.map(|way_step| way_step.step.to);
    std::iter::once(path.from).chain(reached).collect()
}

/// The same with another state in focus; reasons are of the one before.
fn focusing(words: &Words, address: &Address, state: StateId) -> Address {
    let look = address.look.focusing(&words.conflict.key(state));
    address.looking_at(look).without_reasons()
}

/// The state that the picture starts from, and where one can go from there.
fn in_focus(words: &Words, graph: &Graph, extent: &Extent, address: &Address) -> Markup {
    let state = extent.focus;
    let say = |id: &str| text(&words.catalogue.text(id));
    let key = words.conflict.key(state);
    let today = words.conflict.status_quo;
    let holding = graph.solved.holding(state);
    html! {
        div.in-focus {
            @if today == Some(state) && words.names.state(words.conflict, state).is_some() {
                p.kicker { (say("state-today")) }
            }
            h2 #in-focus { (text(&words.state_with_number(state))) }
            p.verdict {
                (text(&words.sentence(&words.holds(holding)))) " "
                (why::link(address, &key, None, false, &say("workbench-graph-why")))
            }
            @if let Some(situation) = situation(words, state) {
                p.quiet { (text(&situation)) }
            }
            @if let Some(today) = today.filter(|today| *today != state) {
                p.elsewhere {
                    @if graph.path.is_none_or(|path| path.to != state) {
                        a #way-here href=(address.leading_to(&key).href()) { (say("workbench-graph-way")) }
                    }
                    a #to-today href=(focusing(words, address, today).href()) { (say("workbench-graph-today")) }
                }
            }
        }
    }
}

/// Whose moves are drawn, and which.
fn filters(words: &Words, movers: &[ActorId], address: &Address) -> Markup {
    let look = &address.look;
    let case = words.names.case;
    let all: Vec<&str> = case.actors.iter().map(|actor| &*actor.id.value).collect();
    let everybody = Look {
        movers: Vec::new(),
        ..look.clone()
    };
    let choice = |id: &str, class: &str, look: Look, current: bool, told: &str| {
        html! {
            a #(id) class=(class) href=(address.looking_at(look).href()) aria-current=[current.then_some("true")] { (text(told)) }
        }
    };
    let wanted = |wanted: bool| Look {
        wanted,
        ..look.clone()
    };
    let kinds = [
        ("any-moves", false, "workbench-graph-any"),
        ("wanted-moves", true, "workbench-graph-wanted"),
    ];
    html! {
        div.choose {
            div role="group" aria-labelledby="whose" {
                span #whose { (text(&words.catalogue.text("workbench-graph-whose"))) }
                (choice("everybody", "", everybody, movers.is_empty(), &words.catalogue.text("workbench-graph-everybody")))
                @for (place, id) in all.iter().enumerate() {
                    @let actor = detente_analysis::actor_id(place);
                    @let class = format!("actor {}", actor_class(actor));
                    @let current = movers.contains(&actor);
                    (choice(&format!("moves-of-{id}"), &class, look.toggling(id, &all), current, &words.names.actor(actor)))
                }
            }
            div role="group" aria-labelledby="which" {
                span #which { (text(&words.catalogue.text("workbench-graph-which"))) }
                @for (id, is_wanted, message) in kinds {
                    (choice(id, "", wanted(is_wanted), look.wanted == is_wanted, &words.catalogue.text(message)))
                }
            }
        }
    }
}

/// The picture: what there is to see in it first, with the ways to see less or more.
fn picture(words: &Words, figure: &Figure, onward: &Markup) -> Markup {
    let sentences = without_isolates(&figure.alternative);
    html! {
        figure {
            figcaption {
                (text(&figure.caption))
                (onward)
            }
            div #picture.scroll tabindex="0" role="group" aria-label=(words.catalogue.text("workbench-graph-picture")) {
                (PreEscaped(&figure.svg))
            }
        }
        details #in-words.more {
            summary { (text(&words.catalogue.text("workbench-graph-in-words"))) }
            p { (text(&sentences)) }
        }
    }
}

/// Stepping out from what is near, and back.
fn onward(words: &Words, extent: &Extent, steps: Option<u32>, address: &Address) -> Markup {
    let step = |id: &str, message: &str, steps: u32| {
        let href = address.looking_at(address.look.within(steps)).href();
        let told = words.say(message, &[("steps", (steps as usize).into())]);
        html! { a.button #(id) href=(href) { (text(&told)) } }
    };
    let whole = if is_whole(words.conflict) {
        "workbench-graph-whole"
    } else {
        "workbench-graph-most"
    };
    html! {
        span.steps-out {
            @match steps {
                None => (step("step-in", "workbench-graph-in", 1)),
                Some(steps) => {
                    @if steps > 1 {
                        (step("step-in", "workbench-graph-in", steps - 1))
                    }
                    @if extent.goes_on {
                        (step("step-out", "workbench-graph-out", steps + 1))
                    }
                    a.button #whole href=(address.looking_at(address.look.within(0)).href()) {
                        (text(&words.catalogue.text(whole)))
                    }
                }
            }
        }
    }
}

/// The way that stands out, move by move.
fn the_way(words: &Words, path: Option<&PathFinding>, address: &Address) -> Markup {
    let Some(found) = path else {
        return html! {};
    };
    let without = Address {
        to: None,
        ..address.clone()
    };
    let heading = words.say(
        "workbench-way",
        &[("state", words.state_with_number(found.to).into())],
    );
    html! {
        section #way {
            h2 { (text(&heading)) }
            (blocks("", &crate::path::in_brief(words, found)))
            p { a #no-way href=(without.href()) { (text(&words.catalogue.text("workbench-graph-no-way"))) } }
        }
    }
}
