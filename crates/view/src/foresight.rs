//! Who stays and who moves, by how far ahead it looks, as a page and as JSON.

use detente_analysis::{ForesightFinding, Look, Prospect, Solved, StateForesight};
use detente_graph::{ActorId, Repetition, StateId};
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::explain::situation;
use crate::json::{actor_name, header, number, numbers, state, step, worth};
use crate::page::{Block, Line, Page, Role, Row};
use crate::words::{Words, capitalised};

/// How many further states are told, in a line each.
const TOLD: usize = 12;

/// Horizons that follow one another: the first, and the last unless there is no end to them.
type Span = (u32, Option<u32>);

/// The page of foresight. `others` are the further states that the name given also means.
pub fn foresight_page(
    solved: &Solved,
    found: &ForesightFinding,
    others: &[StateId],
    catalogue: &Catalogue,
) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let mut blocks = vec![
        crate::analyse::title(&words),
        Block::Paragraph(catalogue.text("foresight-what")),
    ];
    if solved.conflict.case.actors.len() > 2 {
        blocks.push(Block::Paragraph(catalogue.text("foresight-cautious")));
    }
    match found.states.split_first() {
        None => blocks.push(Block::Answer(catalogue.text("lasting-none"))),
        Some((first, further)) => {
            in_full(&words, found, first, others, &mut blocks);
            in_brief(&words, found, further, &mut blocks);
        }
    }
    blocks.push(Block::Note(how_far(&words, found)));
    blocks.push(Block::Note(catalogue.text("foresight-ties")));
    Page { blocks }
}

fn in_full(
    words: &Words,
    found: &ForesightFinding,
    told: &StateForesight,
    others: &[StateId],
    blocks: &mut Vec<Block>,
) {
    blocks.push(Block::Heading(words.state_with_number(told.state)));
    blocks.push(Block::Answer(answer(words, found, told)));
    blocks.extend(situation(words, told.state).map(Block::Paragraph));
    blocks.extend(words.others(told.state, others).map(Block::Paragraph));
    let row = |(actor, looks): &(ActorId, Vec<Look>)| of_actor(words, found, *actor, looks);
    blocks.push(Block::Rows(told.actors.iter().map(row).collect()));
}

/// With which looks ahead everybody stays in each of the further states.
fn in_brief(
    words: &Words,
    found: &ForesightFinding,
    further: &[StateForesight],
    blocks: &mut Vec<Block>,
) {
    if further.is_empty() {
        return;
    }
    let heading = words.catalogue.text("heading-foresight-further");
    blocks.push(Block::Heading(heading));
    let row = |told: &StateForesight| {
        Row::new(
            words.state_with_number(told.state),
            answer(words, found, told),
        )
    };
    blocks.push(Block::Rows(further.iter().take(TOLD).map(row).collect()));
    let left = further.len().saturating_sub(TOLD);
    let state = ("state", words.number(further[0].state).into());
    let values = [("count", left.into()), state];
    blocks.push(Block::Paragraph(words.say("foresight-more", &values)));
}

/// With which looks ahead everybody stays.
fn answer(words: &Words, found: &ForesightFinding, told: &StateForesight) -> String {
    let held = told.held_by_all(found.horizons);
    let mut spans: Vec<Span> = Vec::new();
    for horizon in held {
        match spans.last_mut() {
            Some((_, Some(last))) if *last + 1 == horizon => *last = horizon,
            _ => spans.push((horizon, Some(horizon))),
        }
    }
    open_ended(found, &mut spans);
    let spans: Vec<String> = spans.iter().map(|span| ahead(words, *span)).collect();
    if spans.is_empty() {
        return words.catalogue.text(if found.repetition.is_some() {
            "foresight-somebody-moves"
        } else {
            "foresight-somebody-moves-so-far"
        });
    }
    let ahead = ("ahead", words.series(&spans).into());
    words.say("foresight-all-stay", &[ahead])
}

/// The last span goes on without end where the last horizon is repeated for ever.
fn open_ended(found: &ForesightFinding, spans: &mut [Span]) {
    let for_ever = matches!(found.repetition, Some(Repetition { period: 1, .. }));
    if let (true, Some((_, last))) = (for_ever, spans.last_mut()) {
        *last = last.filter(|last| *last < found.horizons);
    }
}

/// "looking 2 to 4 moves ahead".
fn ahead(words: &Words, (from, last): Span) -> String {
    let value = |name, moves: u32| (name, (moves as usize).into());
    let (message, count) = match last {
        None => ("ahead-or-more", from),
        Some(last) if last == from => ("ahead", last),
        Some(last) if last == from + 1 => ("ahead-either", last),
        Some(last) => ("ahead-range", last),
    };
    words.say(message, &[value("from", from), value("count", count)])
}

/// What an actor does, horizons with the same answer together.
fn of_actor(words: &Words, found: &ForesightFinding, actor: ActorId, looks: &[Look]) -> Row {
    let mut row = Row::of_actor(words.names.actor(actor), actor);
    let mut from = 1;
    let alike: Vec<&[Look]> = looks.chunk_by(|look, next| look == next).collect();
    let mut spans: Vec<Span> = Vec::new();
    for looks in &alike {
        let last = from + looks.len() as u32 - 1;
        spans.push((from, Some(last)));
        from = last + 1;
    }
    open_ended(found, &mut spans);
    for (looks, span) in alike.into_iter().zip(spans) {
        tell(words, &looks[0], &ahead(words, span), &mut row.lines);
    }
    row
}

fn tell(words: &Words, look: &Look, ahead: &str, lines: &mut Vec<Line>) {
    let ahead = ("ahead", capitalised(ahead).into());
    let mut tie = look.verdict_by_tie.then_some("foresight-tie-moves");
    match &look.departure {
        None => lines.push(Line::plain(words.say("foresight-stays", &[ahead]))),
        Some(departure) => {
            let step = ("step", words.step(departure.step).into());
            lines.push(Line::plain(words.say("foresight-moves", &[ahead, step])));
            lines.push(Line::new(Role::Consequence, end(words, departure)));
            let worth = words.sentence(&words.gain(&departure.worth));
            lines.push(Line::new(Role::Consequence, worth));
            tie = if look.verdict_by_tie {
                Some("foresight-tie-stays")
            } else {
                look.end_by_tie.then_some("foresight-tie-ends")
            };
        }
    }
    let tie = tie.map(|tie| Line::new(Role::Consequence, words.catalogue.text(tie)));
    lines.extend(tie);
}

/// Where a move is expected to end.
fn end(words: &Words, departure: &Prospect) -> String {
    let end = ("end", words.state_with_number(departure.end).into());
    let message = if departure.end == departure.step.to {
        "foresight-rests"
    } else {
        "foresight-goes-on"
    };
    words.say(message, &[end])
}

/// How far ahead was looked, and what is known of looking further.
fn how_far(words: &Words, found: &ForesightFinding) -> String {
    let value = |name, number: u32| (name, (number as usize).into());
    match found.repetition {
        None => words.say("foresight-looked", &[value("count", found.horizons)]),
        Some(Repetition { period: 1, from }) => {
            words.say("foresight-settles", &[value("count", from)])
        }
        Some(Repetition { period, from }) => words.say(
            "foresight-repeats",
            &[value("from", from), value("count", period)],
        ),
    }
}

/// The contract `detente.foresight/1`.
#[must_use]
pub fn foresight_json(solved: &Solved, found: &ForesightFinding, others: &[StateId]) -> Value {
    let conflict = &solved.conflict;
    let look = |(before, look): (usize, &Look)| {
        let departure = look.departure.as_ref();
        json!({
            "horizon": before + 1,
            "stays": departure.is_none(),
            "move": departure.map(|found| step(conflict, found.step)),
            "end": departure.map(|found| number(found.end)),
            "worth": departure.map(|found| worth(conflict, &found.worth)),
            "verdict_depends_on_tie": look.verdict_by_tie,
            "end_depends_on_tie": look.end_by_tie,
        })
    };
    let of_actor = |(actor, looks): &(ActorId, Vec<Look>)| {
        let looks = looks.iter().enumerate().map(look);
        json!({ "actor": actor_name(conflict, *actor), "looks": looks.collect::<Vec<_>>() })
    };
    let told = |told: &StateForesight| {
        json!({
            "state": state(conflict, told.state),
            "stable_for_all": told.held_by_all(found.horizons),
            "actors": told.actors.iter().map(of_actor).collect::<Vec<_>>(),
        })
    };
    let repetition = found.repetition;
    let repetition = repetition.map(|found| json!({ "from": found.from, "period": found.period }));
    let variant = if conflict.case.actors.len() > 2 {
        "cautious"
    } else {
        "two-actors"
    };
    json!({
        "format": "detente.foresight/1",
        "case": header(conflict),
        "variant": variant,
        "horizons": found.horizons,
        "repetition": repetition,
        "also_named": numbers(others.iter().copied()),
        "states": found.states.iter().map(told).collect::<Vec<_>>(),
    })
}
