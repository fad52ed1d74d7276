//! How the conflict looks from each side, as a page and as JSON.

use detente_analysis::{ActorView, Departure, Disappointment, Lasts, Solved, Views, actor_id};
use detente_case::model::{self, Order, Preference};
use detente_graph::{ActorId, StateId};
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::json::{actor_name, header, number, numbers, step, worth};
use crate::page::{Block, Line, Page, Role, Row};
use crate::words::Words;

/// How many states, and how many moves, are told one by one.
const TOLD: usize = 6;
/// How many wishes that are misread are told.
const WISHES: usize = 4;

/// The page of the views: each on its own, then what lasts where each acts on its own.
#[must_use]
pub fn views_page(solved: &Solved, found: &Views, catalogue: &Catalogue) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let mut blocks = vec![
        crate::analyse::title(&words),
        Block::Heading(catalogue.text("heading-views")),
        Block::Paragraph(catalogue.text("views-start")),
    ];
    for view in &found.views {
        one_view(&words, found, view, &mut blocks);
    }
    lasting(&words, &found.lasting, &mut blocks);
    blocks.push(Block::Heading(catalogue.text("heading-views-undone")));
    if found.undone.is_empty() {
        blocks.push(Block::Paragraph(catalogue.text("views-nothing-undone")));
    } else {
        told(&words, &found.undone, disappointment, &mut blocks);
    }
    blocks.push(Block::Note(catalogue.text("could-last")));
    Page { blocks }
}

/// The views in brief, for the whole answer: a row each.
pub(crate) fn in_brief(words: &Words, found: &Views) -> Vec<Row> {
    let row = |view: &ActorView| {
        let mut row = Row::of_actor(words.names.actor(view.of), view.of);
        let values = [
            ("name", name(words, view).into()),
            ("answer", answer(words, view).into()),
        ];
        row.lines
            .push(Line::new(Role::Verdict, words.say("views-brief", &values)));
        let differences = misread(words, found, view).into_iter();
        row.lines.extend(differences.map(Line::plain));
        row.lines
            .extend(today_unforeseen(words, found, view).map(Line::plain));
        row
    };
    found.views.iter().map(row).collect()
}

/// That today's situation lasts though the view does not count on it.
fn today_unforeseen(words: &Words, found: &Views, view: &ActorView) -> Option<String> {
    let today = words.conflict.status_quo?;
    let lasts = found.lasting.iter().any(|lasts| lasts.state == today);
    let unforeseen = lasts && !view.counted_on.contains(&today);
    unforeseen.then(|| words.catalogue.text("views-today-unforeseen"))
}

fn stated<'w>(words: &'w Words, view: &ActorView) -> &'w model::View {
    &words.conflict.case.views[view.place]
}

/// What a view is called: its name in the case, else whose it is.
fn name(words: &Words, view: &ActorView) -> String {
    let named = stated(words, view).name.as_ref();
    named.map_or_else(
        || {
            let actor = words.names.actor_in_sentence(view.of);
            words.say("views-of", &[("actor", actor.into())])
        },
        |name| crate::names::text(name, words.names.language),
    )
}

fn answer(words: &Words, view: &ActorView) -> String {
    let values = [
        ("counted", view.counted_on.len().into()),
        ("lost", view.disappointments.len().into()),
    ];
    words.say("views-answer", &values)
}

fn one_view(words: &Words, found: &Views, view: &ActorView, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(name(words, view)));
    blocks.push(Block::Answer(answer(words, view)));
    let mut about = misread(words, found, view);
    about.extend(unseen(words, view));
    let basis = words.basis(&stated(words, view).basis);
    about.push(words.say("views-basis", &[("basis", basis.into())]));
    if !view.counted_on.is_empty() {
        let counted_on = words.numbers(&view.counted_on);
        about.push(words.say("views-counted-on", &[("numbers", counted_on.into())]));
    }
    let unforeseen = found.lasting.iter().map(|lasts| lasts.state);
    let unforeseen: Vec<StateId> = unforeseen
        .filter(|state| !view.counted_on.contains(state))
        .collect();
    if !unforeseen.is_empty() {
        let numbers = words.numbers(&unforeseen);
        about.push(words.say("views-unforeseen", &[("numbers", numbers.into())]));
    }
    about.extend(today_unforeseen(words, found, view));
    let about = about.into_iter().map(Line::plain).collect();
    blocks.push(Block::Rows(vec![Row {
        lines: about,
        ..Row::of_actor(words.names.actor(view.of), view.of)
    }]));
    if !view.disappointments.is_empty() {
        let heading = words.catalogue.text("heading-views-disappointments");
        blocks.push(Block::Heading(heading));
        told(words, &view.disappointments, disappointment, blocks);
    }
    unexpected(words, view, blocks);
}

/// The states and options that a view lacks.
fn unseen(words: &Words, view: &ActorView) -> Vec<String> {
    let mut told = Vec::new();
    let unaware = &stated(words, view).unaware;
    if !unaware.is_empty() {
        let option = |option: &model::Spanned<model::OptionId>| {
            let owner = actor_id(words.conflict.case.options[option.value.0].owner.0);
            let values = [
                ("actor", words.names.actor(owner).into()),
                ("option", words.names.option(option.value.0).into()),
            ];
            words.say("option-of", &values)
        };
        let options: Vec<String> = unaware.iter().map(option).collect();
        let options = words.series(&options);
        told.push(words.say("views-unaware", &[("options", options.into())]));
    }
    if !view.unseen.is_empty() {
        let values = [
            ("count", view.unseen.len().into()),
            ("states", words.conflict.state_count().into()),
            ("numbers", words.numbers(&view.unseen).into()),
        ];
        told.push(words.say("views-unseen", &values));
    }
    let is_unseen = |today| view.unseen.contains(&today);
    if words.conflict.status_quo.is_some_and(is_unseen) {
        told.push(words.catalogue.text("views-today-unseen"));
    }
    told
}

/// What the view takes others to want, beside what they want.
fn misread(words: &Words, found: &Views, view: &ActorView) -> Vec<String> {
    let seen = &found.seen[&view.of];
    let as_seen = Words::new(&seen.conflict, words.catalogue);
    let told = |preference: &Preference| {
        let actor = actor_id(preference.actor.value.0);
        let truly = words.conflict.case.preferences[actor.index()].as_ref();
        let called = || ("actor", words.names.actor_in_sentence(actor).into());
        let (Order::Statements(taken), Some(Order::Statements(true_ones))) =
            (&preference.order, truly.map(|truly| &truly.order))
        else {
            let ranked = seen.conflict.model.ranks(actor);
            let best = (0..).zip(ranked).max_by_key(|(_, rank)| **rank);
            let best = best.map_or(StateId(0), |(state, _)| StateId(state));
            let state = ("state", as_seen.state_with_number(best).into());
            return vec![words.say("views-other-ranking", &[called(), state])];
        };
        let lacking = |wishes: &[model::Statement], among: &[model::Statement], words: &Words| {
            let among: Vec<_> = among.iter().map(|wish| &wish.want.value).collect();
            let lacking =
                (0..wishes.len()).filter(|&place| !among.contains(&&wishes[place].want.value));
            let places: Vec<usize> = lacking.collect();
            wishes_told(words, actor, &places)
        };
        let added = lacking(taken, true_ones, &as_seen);
        let missing = lacking(true_ones, taken, words);
        if added.is_none() && missing.is_none() {
            let places: Vec<usize> = (0..taken.len()).collect();
            let aims = wishes_told(&as_seen, actor, &places).unwrap_or_default();
            return vec![words.say("views-other-order", &[called(), ("aims", aims.into())])];
        }
        let say = |message, aims: Option<String>| {
            aims.map(|aims| words.say(message, &[called(), ("aims", aims.into())]))
        };
        [
            say("views-wants", added),
            say("views-does-not-want", missing),
        ]
        .into_iter()
        .flatten()
        .collect()
    };
    let preferences = stated(words, view).preferences.iter();
    preferences.flat_map(told).collect()
}

/// Some wishes of an actor, at most a few; `None` of none.
fn wishes_told(words: &Words, actor: ActorId, places: &[usize]) -> Option<String> {
    let wishes = places.iter().take(WISHES);
    let mut told: Vec<String> = wishes.map(|place| words.aim(actor, *place)).collect();
    if places.len() > WISHES {
        let more = ("count", (places.len() - WISHES).into());
        told.push(words.say("more-aims", &[more]));
    }
    (!told.is_empty()).then(|| words.series(&told))
}

fn unexpected(words: &Words, view: &ActorView, blocks: &mut Vec<Block>) {
    if view.unexpected_count == 0 {
        let nothing = words.catalogue.text("views-no-surprise");
        blocks.push(Block::Paragraph(nothing));
        return;
    }
    let heading = words.catalogue.text("heading-views-unexpected");
    blocks.push(Block::Heading(heading));
    let mut told: Vec<(ActorId, [String; 2], Vec<StateId>)> = Vec::new();
    for found in &view.unexpected {
        let mover = found.step.mover;
        let values = [
            ("step", words.step(found.step).into()),
            ("gain", words.gain(&found.worth).into()),
        ];
        let why = words.catalogue.text(if found.unseen {
            "views-unexpected-unseen"
        } else {
            "views-unexpected-misread"
        });
        let lines = [words.say("temptation", &values), why];
        let same =
            |(by, known, _): &&mut (ActorId, [String; 2], _)| *by == mover && *known == lines;
        match told.iter_mut().find(same) {
            Some((.., states)) => states.push(found.step.from),
            None => told.push((mover, lines, vec![found.step.from])),
        }
    }
    let row = |(mover, [step, why], states): &(ActorId, [String; 2], Vec<StateId>)| {
        let states = ("states", words.numbers(states).into());
        let mut row = Row::of_actor(words.names.actor(*mover), *mover);
        row.lines = vec![
            Line::plain(step.as_str()),
            Line::new(Role::Consequence, why.as_str()),
            Line::new(Role::Quiet, words.say("deterrence-where", &[states])),
        ];
        row
    };
    if !told.is_empty() {
        blocks.push(Block::Rows(told.iter().take(TOLD).map(row).collect()));
    }
    let count = ("count", view.unexpected_count.into());
    blocks.push(Block::Paragraph(
        words.say("views-unexpected-all", &[count]),
    ));
}

fn lasting(words: &Words, lasting: &[Lasts], blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(
        words.catalogue.text("heading-views-lasting"),
    ));
    if lasting.is_empty() {
        let nothing = words.catalogue.text("views-lasting-none");
        blocks.push(Block::Paragraph(nothing));
        return;
    }
    let row = |words: &Words, lasts: &&Lasts| {
        let mut row = crate::explain::state_row(words, lasts.state);
        if lasts.anyway {
            row.lines
                .push(Line::plain(words.catalogue.text("views-anyway")));
        } else if lasts.held_by_error.is_empty() {
            row.lines
                .push(Line::plain(words.catalogue.text("views-by-error")));
        } else {
            let actors = words.actors(lasts.held_by_error.iter().copied());
            let why = words.say("views-held-by-error", &[("actors", actors.into())]);
            row.lines.push(Line::plain(why));
        }
        if !lasts.unaware.is_empty() {
            let actors = words.actors(lasts.unaware.iter().copied());
            let unaware = words.say("views-unaware-of", &[("actors", actors.into())]);
            row.lines.push(Line::plain(unaware));
        }
        row
    };
    let (as_ever, otherwise): (Vec<&Lasts>, Vec<&Lasts>) = lasting
        .iter()
        .partition(|lasts| lasts.anyway && lasts.unaware.is_empty());
    if !as_ever.is_empty() {
        let states: Vec<StateId> = as_ever.iter().map(|lasts| lasts.state).collect();
        let numbers = ("numbers", words.numbers(&states).into());
        blocks.push(Block::Paragraph(words.say("views-as-ever", &[numbers])));
    }
    if !otherwise.is_empty() {
        told(words, &otherwise, row, blocks);
    }
}

/// A row for each, up to so many.
fn told<T>(words: &Words, all: &[T], row: impl Fn(&Words, &T) -> Row, blocks: &mut Vec<Block>) {
    let rows = all.iter().take(TOLD).map(|one| row(words, one));
    blocks.push(Block::Rows(rows.collect()));
    if all.len() > TOLD {
        let count = ("count", (all.len() - TOLD).into());
        blocks.push(Block::Paragraph(words.say("views-more", &[count])));
    }
}

fn disappointment(words: &Words, found: &Disappointment) -> Row {
    let mut row = crate::explain::state_row(words, found.state);
    if found.departures.is_empty() {
        let nobody = words.catalogue.text("views-seen-by-nobody");
        row.lines.push(Line::plain(nobody));
    }
    let departures = found.departures.iter();
    row.lines
        .extend(departures.flat_map(|departure| words.departure(departure)));
    row
}

/// The contract `detente.views/1`.
#[must_use]
pub fn views_json(solved: &Solved, found: &Views) -> Value {
    let conflict = &solved.conflict;
    let actors = |actors: &[ActorId]| -> Vec<&str> {
        actors
            .iter()
            .map(|actor| actor_name(conflict, *actor))
            .collect()
    };
    let departure = |departure: &Departure| crate::json::departure(conflict, departure);
    let disappointment = |found: &Disappointment| {
        json!({
            "state": number(found.state),
            "departures": found.departures.iter().map(departure).collect::<Vec<_>>(),
        })
    };
    let unexpected = |found: &detente_analysis::Unexpected| {
        json!({
            "move": step(conflict, found.step),
            "worth": worth(conflict, &found.worth),
            "unseen": found.unseen,
        })
    };
    let view = |view: &ActorView| {
        json!({
            "id": conflict.case.views[view.place].id.value,
            "of": actor_name(conflict, view.of),
            "unseen": numbers(view.unseen.iter().copied()),
            "counted_on": numbers(view.counted_on.iter().copied()),
            "disappointments": view.disappointments.iter().map(disappointment).collect::<Vec<_>>(),
            "unexpected": view.unexpected.iter().map(unexpected).collect::<Vec<_>>(),
            "unexpected_count": view.unexpected_count,
        })
    };
    let lasts = |lasts: &Lasts| {
        json!({
            "state": number(lasts.state),
            "anyway": lasts.anyway,
            "unaware": actors(&lasts.unaware),
            "held_by_error": actors(&lasts.held_by_error),
        })
    };
    json!({
        "format": "detente.views/1",
        "case": header(conflict),
        "concept": found.concept.id(),
        "views": found.views.iter().map(view).collect::<Vec<_>>(),
        "lasting": found.lasting.iter().map(lasts).collect::<Vec<_>>(),
        "undone": found.undone.iter().map(disappointment).collect::<Vec<_>>(),
    })
}
