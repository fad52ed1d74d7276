//! The ways from one state to another, as a page and as JSON.

use std::cmp::Ordering;

use detente_analysis::{Blocker, PathFinding, Solved, Step, WayStep, Ways};
use detente_graph::{ActorId, Coalition, StateId};
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::json::{actor_name, header, members, number, numbers, state, step, worth};
use crate::page::{Block, Line, Page, Role, Row};
use crate::solve::in_order;
use crate::words::Words;

/// How many moves of one who can block are told, and how many ends.
const SHOWN: usize = 4;
/// Up to how many ways are counted on a page.
const COUNTED: u128 = 1_000_000;

/// The page of the ways between two states. `from_others` and `to_others` are the further states that
/// the names given for the two also mean.
pub fn path_page(
    solved: &Solved,
    found: &PathFinding,
    from_others: &[StateId],
    to_others: &[StateId],
    catalogue: &Catalogue,
) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let heading = words.say(
        "path-heading",
        &[
            ("from", words.state_with_number(found.from).into()),
            ("to", words.state_with_number(found.to).into()),
        ],
    );
    let answer = answer(&words, found);
    let mut blocks = vec![
        crate::analyse::title(&words),
        Block::Heading(heading),
        Block::Answer(answer),
    ];
    for (named, others) in [(found.from, from_others), (found.to, to_others)] {
        blocks.extend(words.others(named, others).map(Block::Paragraph));
    }
    if let Some(ways) = found.legal.as_ref().filter(|ways| ways.length > 0) {
        the_way(&words, ways, &mut blocks);
        by_interest(&words, ways, found.improving.as_ref(), &mut blocks);
        whose_moves(&words, found, &mut blocks);
        blocks.push(Block::Heading(catalogue.text("heading-path-begin")));
        blocks.push(Block::Paragraph(beginning(&words, found)));
        blocking(&words, &found.blockers, &mut blocks);
    }
    reach(&words, found, &mut blocks);
    ends(&words, found, &mut blocks);
    Page { blocks }
}

/// The way in brief: how long it is, move by move, and whether self-interest alone leads there.
pub(crate) fn in_brief(words: &Words, found: &PathFinding) -> Vec<Block> {
    let mut blocks = vec![Block::Answer(answer(words, found))];
    let Some(ways) = found.legal.as_ref().filter(|ways| ways.length > 0) else {
        return blocks;
    };
    blocks.extend(ways.first.first().map(|way| step_by_step(words, way)));
    let message = match &found.improving {
        Some(improving) => words.say("path-interest-yes", &[("count", improving.length.into())]),
        None => words.catalogue.text("path-interest-no"),
    };
    let asked = words.catalogue.text("heading-path-interest");
    blocks.push(Block::Rows(vec![Row::new(asked, message)]));
    blocks
}

/// How many moves lead there.
fn answer(words: &Words, found: &PathFinding) -> String {
    match &found.legal {
        None => words.catalogue.text("path-none"),
        Some(ways) if ways.length == 0 => words.catalogue.text("path-here"),
        Some(ways) => words.say("path-length", &[("count", ways.length.into())]),
    }
}

fn the_way(words: &Words, ways: &Ways, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(words.catalogue.text("heading-path-way")));
    let Some((first, others)) = ways.first.split_first() else {
        return;
    };
    blocks.push(step_by_step(words, first));
    blocks.push(Block::Paragraph(if ways.count == 1 {
        words.catalogue.text("path-only-way")
    } else if ways.count <= COUNTED {
        words.say("path-ways", &[("count", (ways.count as usize - 1).into())])
    } else {
        words.catalogue.text("path-ways-countless")
    }));
    if let Some(other) = others.first() {
        let steps: Vec<Step> = other.iter().map(|way_step| way_step.step).collect();
        let values = [("steps", words.steps(&steps).into())];
        blocks.push(Block::Paragraph(words.say("path-another", &values)));
    }
}

/// The moves in order, each with what it alone brings or costs whoever makes it.
fn step_by_step(words: &Words, way: &[WayStep]) -> Block {
    let row = |(place, way_step): (usize, &WayStep)| {
        let worth = &way_step.worth;
        let brings = if worth.order == Ordering::Greater {
            words.gain(worth)
        } else {
            words.loss(worth)
        };
        let mut row = Row::new(
            (place + 1).to_string(),
            words.sentence(&words.step(way_step.step)),
        );
        row.actor = Some(way_step.step.mover);
        row.lines
            .push(Line::new(Role::Consequence, words.sentence(&brings)));
        row
    };
    Block::Rows(way.iter().enumerate().map(row).collect())
}

fn by_interest(words: &Words, legal: &Ways, improving: Option<&Ways>, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(
        words.catalogue.text("heading-path-interest"),
    ));
    let Some(ways) = improving else {
        blocks.push(Block::Answer(words.catalogue.text("path-interest-no")));
        return;
    };
    let count = ("count", ways.length.into());
    blocks.push(Block::Answer(words.say("path-interest-yes", &[count])));
    match ways.first.first() {
        Some(way) if legal.first.first() != Some(way) => blocks.push(step_by_step(words, way)),
        _ => blocks.push(Block::Paragraph(words.catalogue.text("path-interest-same"))),
    }
}

fn whose_moves(words: &Words, found: &PathFinding, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(words.catalogue.text("heading-path-needed")));
    let needed = needed(words, found).into_iter();
    blocks.extend(needed.map(Block::Paragraph));
    for (message, order) in [
        ("path-better", Ordering::Greater),
        ("path-same", Ordering::Equal),
        ("path-worse", Ordering::Less),
    ] {
        let worths = found.worth.iter().filter(|worth| worth.order == order);
        let actors: Vec<ActorId> = worths.map(|worth| worth.actor).collect();
        if !actors.is_empty() {
            let actors = ("actors", words.actors(actors).into());
            blocks.push(Block::Paragraph(words.say(message, &[actors])));
        }
    }
}

/// The coalitions that can lead to the end by themselves.
fn needed(words: &Words, found: &PathFinding) -> Vec<String> {
    let Some(coalitions) = &found.coalitions else {
        return vec![words.catalogue.text("path-coalitions-unsearched")];
    };
    let told = coalitions.iter().map(|coalition| {
        let message = if coalition.len() == 1 {
            "path-alone"
        } else {
            "path-together"
        };
        let actors = ("actors", words.actors(coalition.members()).into());
        words.sentence(&words.say(message, &[actors]))
    });
    told.collect()
}

/// Who can make the first move.
fn beginning(words: &Words, found: &PathFinding) -> String {
    let (any, shortest) = (found.first_in_any, found.first_in_shortest);
    let only_longer = any.without(shortest);
    let actors = ("actors", words.actors(shortest.members()).into());
    let others = ("others", words.actors(only_longer.members()).into());
    if any.len() == 1 {
        words.say("path-begin-only", &[actors])
    } else if only_longer.is_empty() {
        words.say("path-begin-any", &[actors])
    } else {
        words.say("path-begin-shortest", &[actors, others])
    }
}

fn blocking(words: &Words, blockers: &[Blocker], blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(words.catalogue.text("heading-path-block")));
    if blockers.is_empty() {
        blocks.push(Block::Paragraph(words.catalogue.text("path-block-nobody")));
        return;
    }
    blocks.push(Block::Rows(
        blockers
            .iter()
            .map(|blocker| blocker_row(words, blocker))
            .collect(),
    ));
}

/// Each move of one who can block once, with all the states in which it would have to be made.
fn blocker_row(words: &Words, blocker: &Blocker) -> Row {
    let mut told: Vec<(String, Vec<StateId>)> = Vec::new();
    for step in &blocker.moves {
        let text = words.step(*step);
        match told.iter_mut().find(|(known, _)| *known == text) {
            Some((_, states)) => states.push(step.from),
            None => told.push((text, vec![step.from])),
        }
    }
    let mut row = Row::of_actor(words.names.actor(blocker.actor), blocker.actor);
    for (step, states) in told.iter().take(SHOWN) {
        let step = ("step", step.clone().into());
        row.lines
            .push(Line::plain(words.say("path-block-move", &[step])));
        let states = ("states", words.numbers(states).into());
        row.lines.push(Line::new(
            Role::Quiet,
            words.say("path-block-where", &[states]),
        ));
    }
    if told.len() > SHOWN {
        let count = ("count", (told.len() - SHOWN).into());
        row.lines.push(Line::new(
            Role::Quiet,
            words.say("path-block-more", &[count]),
        ));
    }
    row
}

fn reach(words: &Words, found: &PathFinding, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(words.catalogue.text("heading-path-reach")));
    if found.reach.legal.is_empty() {
        blocks.push(Block::Paragraph(words.catalogue.text("path-reach-nothing")));
        return;
    }
    let by_distance = found
        .reach
        .legal
        .chunk_by(|(_, near), (_, next)| near == next);
    let row = |reached: &[(StateId, u32)]| {
        let states = reached.iter().map(|(state, _)| *state).collect();
        let states = in_order(words, states);
        let distance = ("count", (reached[0].1 as usize).into());
        let values = [
            ("count", states.len().into()),
            ("states", words.numbers(&states).into()),
        ];
        Row::new(
            words.say("path-distance", &[distance]),
            words.say("path-reached", &values),
        )
    };
    blocks.push(Block::Rows(by_distance.map(row).collect()));
    let count = ("count", found.reach.improving.len().into());
    blocks.push(Block::Paragraph(words.say("path-reach-interest", &[count])));
}

fn ends(words: &Words, found: &PathFinding, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(words.catalogue.text("heading-path-ends")));
    if found.ends == [[found.from]] {
        blocks.push(Block::Paragraph(words.catalogue.text("path-ends-here")));
        return;
    }
    let row = |end: &Vec<StateId>| {
        if let [rest] = end[..] {
            return Row::new(words.number(rest), words.state(rest));
        }
        let values = [
            ("count", end.len().into()),
            ("states", words.numbers(end).into()),
        ];
        Row::new(words.number(end[0]), words.say("path-end-round", &values))
    };
    blocks.push(Block::Rows(
        found.ends.iter().take(SHOWN).map(row).collect(),
    ));
    if found.ends.len() > SHOWN {
        let count = ("count", (found.ends.len() - SHOWN).into());
        blocks.push(Block::Paragraph(words.say("path-ends-more", &[count])));
    }
    if !found.ends.iter().flatten().any(|end| *end == found.to) {
        blocks.push(Block::Paragraph(
            words.catalogue.text("path-ends-elsewhere"),
        ));
    }
}

/// The contract `detente.path/1`. A number of ways too large for 64 bits is null.
#[must_use]
pub fn path_json(
    solved: &Solved,
    found: &PathFinding,
    from_others: &[StateId],
    to_others: &[StateId],
) -> Value {
    let conflict = &solved.conflict;
    let actors = |coalition: Coalition| members(conflict, coalition);
    let way_step = |way_step: &WayStep| json!({ "move": step(conflict, way_step.step), "worth": worth(conflict, &way_step.worth) });
    let ways = |ways: &Ways| {
        let first = ways.first.iter();
        json!({
            "length": ways.length,
            "count": u64::try_from(ways.count).ok(),
            "first": first.map(|way| way.iter().map(way_step).collect()).collect::<Vec<Vec<Value>>>(),
        })
    };
    let blocker = |blocker: &Blocker| {
        let moves = blocker.moves.iter();
        json!({
            "actor": actor_name(conflict, blocker.actor),
            "moves": moves.map(|found| step(conflict, *found)).collect::<Vec<_>>(),
        })
    };
    let reached = |reached: &[(StateId, u32)]| -> Vec<Value> {
        let told =
            |(state, moves): &(StateId, u32)| json!({ "state": number(*state), "moves": moves });
        reached.iter().map(told).collect()
    };
    let worths = found.worth.iter().map(|found| {
        json!({ "actor": actor_name(conflict, found.actor), "worth": worth(conflict, found) })
    });
    let ends = found.ends.iter();
    json!({
        "format": "detente.path/1",
        "case": header(conflict),
        "from": state(conflict, found.from),
        "to": state(conflict, found.to),
        "from_also_named": numbers(from_others.iter().copied()),
        "to_also_named": numbers(to_others.iter().copied()),
        "legal": found.legal.as_ref().map(ways),
        "improving": found.improving.as_ref().map(ways),
        "first_in_shortest": actors(found.first_in_shortest),
        "first_in_any": actors(found.first_in_any),
        "blockers": found.blockers.iter().map(blocker).collect::<Vec<_>>(),
        "coalitions": found.coalitions.as_ref().map(|found| found.iter().map(|found| actors(*found)).collect::<Vec<_>>()),
        "actors": worths.collect::<Vec<_>>(),
        "reach": {
            "within": found.reach.within,
            "legal": reached(&found.reach.legal),
            "improving": reached(&found.reach.improving),
        },
        "ends": ends.map(|end| numbers(end.iter().copied())).collect::<Vec<_>>(),
    })
}
