//! How firmly things hold, as a page and as JSON.

use detente_analysis::{
    ActorStrength, Grip, Hold, Solved, StateStrength, StrengthFinding, actor_id,
};
use detente_graph::{ActorId, Concept, StateId, Strength};
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::explain::{situation, temptation_lines};
use crate::json::{actor_name, by_concept, header, holding, numbers, state, temptation, wish};
use crate::page::{Block, Line, Page, Role, Row, Table};
use crate::words::Words;

/// How many states are told one by one.
const TOLD: usize = 6;
/// How many states the table shows.
const TABLED: usize = 40;

/// The page of strength. `others` are the further states that the name given also means.
pub fn strength_page(
    solved: &Solved,
    found: &StrengthFinding,
    others: &[StateId],
    catalogue: &Catalogue,
) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let mut blocks = vec![crate::analyse::title(&words)];
    what_is_strong(&words, found, &mut blocks);
    if found.states.is_empty() {
        blocks.push(Block::Answer(catalogue.text("lasting-none")));
    }
    for told in found.states.iter().take(TOLD) {
        blocks.push(Block::Heading(words.state_with_number(told.state)));
        blocks.push(Block::Answer(answer(&words, solved, told)));
        blocks.extend(situation(&words, told.state).map(Block::Paragraph));
        blocks.extend(words.others(told.state, others).map(Block::Paragraph));
        let rows = told.actors.iter().map(|found| of_actor(&words, found));
        blocks.push(Block::Rows(rows.collect()));
    }
    if found.states.len() > 1 {
        blocks.push(Block::Heading(catalogue.text("heading-strength-table")));
        blocks.push(Block::Table(side_by_side(&words, found)));
        blocks.push(Block::Note(catalogue.text("strength-legend")));
    }
    if found.states.len() > TABLED {
        let count = ("count", (found.states.len() - TABLED).into());
        blocks.push(Block::Note(words.say("strength-more", &[count])));
    }
    blocks.push(Block::Note(catalogue.text("could-last")));
    Page { blocks }
}

fn what_is_strong(words: &Words, found: &StrengthFinding, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(
        words.catalogue.text("heading-strength-stated"),
    ));
    let row = |&(actor, last): &(ActorId, usize)| {
        let mut row = Row::of_actor(words.names.actor(actor), actor);
        let aims: Vec<String> = (0..=last).map(|place| words.aim(actor, place)).collect();
        let aims = ("aims", words.series(&aims).into());
        row.lines
            .push(Line::plain(words.say("strength-stated", &[aims])));
        row
    };
    blocks.push(Block::Rows(found.stated.iter().map(row).collect()));
    let is_stated = |actor: &ActorId| found.stated.iter().any(|(stated, _)| stated == actor);
    let actors = (0..words.names.case.actors.len()).map(actor_id);
    let unstated: Vec<ActorId> = actors.filter(|actor| !is_stated(actor)).collect();
    if !unstated.is_empty() {
        let actors = ("actors", words.actors(unstated).into());
        blocks.push(Block::Paragraph(words.say("strength-unstated", &[actors])));
    }
}

/// How a state holds for all, and how firmly.
fn answer(words: &Words, solved: &Solved, told: &StateStrength) -> String {
    let holding = solved.holding(told.state);
    let holds = words.sentence(&words.holds(holding));
    let firmly = match holding.hold {
        Hold::ByItself | Hold::DoesNot => return holds,
        Hold::OnCredibleAnswers | Hold::OnThreats => {
            let mild: Vec<ActorId> = told.mild().collect();
            if mild.is_empty() {
                words.catalogue.text("strength-firmly")
            } else {
                let actors = ("actors", words.actors(mild).into());
                words.say("strength-mildly", &[actors])
            }
        }
    };
    words.say(
        "strength-answer",
        &[("holds", holds.into()), ("firmly", firmly.into())],
    )
}

fn of_actor(words: &Words, found: &ActorStrength) -> Row {
    let mut row = Row::of_actor(words.names.actor(found.actor), found.actor);
    let holds = words.sentence(&words.holds(found.holding));
    row.lines.push(Line::new(Role::Verdict, holds));
    let (message, example) = match &found.grip {
        Grip::None | Grip::Unneeded => return row,
        Grip::Firm(example) => ("grip-firm", example),
        Grip::Mild(example) => ("grip-mild", example),
    };
    row.lines.push(Line::plain(words.catalogue.text(message)));
    row.lines.extend(temptation_lines(words, example));
    row
}

fn side_by_side(words: &Words, found: &StrengthFinding) -> Table {
    let text = |id| words.catalogue.text(id);
    let mut columns = vec![text("column-number"), text("column-state")];
    let actors = (0..words.names.case.actors.len()).map(actor_id);
    columns.extend(actors.map(|actor| words.names.actor(actor)));
    let cell = |found: &ActorStrength| {
        let cell = text(match &found.grip {
            Grip::None => "cell-unstable",
            Grip::Unneeded => "cell-by-itself",
            Grip::Firm(_) => "cell-firmly",
            Grip::Mild(_) => "cell-mildly",
        });
        if found.holding.hold == Hold::OnThreats {
            return words.say("cell-strength-on-threats", &[("strength", cell.into())]);
        }
        cell
    };
    let row = |told: &StateStrength| {
        let mut cells = vec![words.number(told.state), words.state(told.state)];
        cells.extend(told.actors.iter().map(cell));
        cells
    };
    Table {
        columns,
        rows: found.states.iter().take(TABLED).map(row).collect(),
    }
}

/// The contract `detente.strength/1`. Strength is `strong`, `weak` or, where a state is not stable, null.
#[must_use]
pub fn strength_json(solved: &Solved, found: &StrengthFinding, others: &[StateId]) -> Value {
    let conflict = &solved.conflict;
    let name = |strength: Option<Strength>| {
        strength.map(|strength| match strength {
            Strength::Strong => "strong",
            Strength::Weak => "weak",
        })
    };
    let stated = found.stated.iter().map(|&(actor, last)| {
        json!({ "actor": actor_name(conflict, actor), "statement": wish(conflict, actor, last) })
    });
    let of_actor = |at: StateId, told: &ActorStrength| {
        let example = match &told.grip {
            Grip::None | Grip::Unneeded => None,
            Grip::Firm(example) | Grip::Mild(example) => Some(example),
        };
        let strength =
            |concept: Concept| json!(name(found.solution.of_actor(told.actor, concept, at)));
        json!({
            "actor": actor_name(conflict, told.actor),
            "holds": holding(told.holding),
            "firmly": match &told.grip {
                Grip::None | Grip::Unneeded => None,
                Grip::Firm(_) => Some(true),
                Grip::Mild(_) => Some(false),
            },
            "temptation": example.map(|example| temptation(conflict, example)),
            "strength": by_concept(strength),
        })
    };
    let told = |told: &StateStrength| {
        let all = |concept: Concept| json!(name(found.solution.of_all(concept, told.state)));
        let actors = told.actors.iter();
        json!({
            "state": state(conflict, told.state),
            "holds": holding(solved.holding(told.state)),
            "strength": by_concept(all),
            "actors": actors.map(|found| of_actor(told.state, found)).collect::<Vec<_>>(),
        })
    };
    json!({
        "format": "detente.strength/1",
        "case": header(conflict),
        "strong": stated.collect::<Vec<_>>(),
        "also_named": numbers(others.iter().copied()),
        "states": found.states.iter().map(told).collect::<Vec<_>>(),
    })
}
