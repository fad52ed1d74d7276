//! What the result of a model rests on, as a page and as JSON.

use detente_analysis::{
    Conflict, Counts, Effect, Equilibria, Extent, Input, InputEffect, NewState, Solved, Standing,
    StateStanding, Toothless, Untried, actor_id,
};
use detente_graph::{Concept, Dependence};
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::inputs::{by_owner, described, input_json, owner};
use crate::json::{actor_name, by_concept, header, holding, state};
use crate::page::{Block, Line, Page, Role, Row, Table};
use crate::solve::in_order;
use crate::words::{Words, hold_cell};

/// How many of the inputs that decide what lasts are told in full.
const SHOWN: usize = 8;
/// How many new states are named.
const NEW: usize = 3;

/// The page of what a result rests on.
#[must_use]
pub fn standing_page(solved: &Solved, found: &Standing, catalogue: &Catalogue) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let mut blocks = vec![
        crate::analyse::title(&words),
        Block::Heading(catalogue.text("heading-standing")),
        Block::Answer(catalogue.text(judgement(found.lasting))),
    ];
    blocks.extend(lasting(&words, found.lasting).map(Block::Paragraph));
    let warnings = found
        .toothless
        .iter()
        .map(|found| catalogue.text(warning(*found)));
    blocks.extend(warnings.map(Block::Paragraph));
    if let Some(inputs) = &found.inputs {
        blocks.extend(sums(&words, inputs).map(Block::Paragraph));
    }
    verdicts(&words, found, &mut blocks);
    match &found.inputs {
        None => blocks.push(Block::Paragraph(catalogue.text("inputs-too-many"))),
        Some(inputs) => {
            deciding(&words, inputs, &mut blocks);
            idle(&words, inputs, &mut blocks);
            untried(&words, inputs, &mut blocks);
            blocks.push(Block::Note(catalogue.text("inputs-note")));
        }
    }
    blocks.push(Block::Note(catalogue.text("could-last")));
    Page { blocks }
}

/// What the result rests on, in brief: a sentence each on what could last, on what the model lacks, and on the inputs.
pub(crate) fn in_brief(words: &Words, found: &Standing) -> Vec<String> {
    let mut told = vec![words.catalogue.text(judgement(found.lasting))];
    told.extend(lasting(words, found.lasting));
    let warnings = found.toothless.iter();
    told.extend(warnings.map(|found| words.catalogue.text(warning(*found))));
    told.extend(found.inputs.as_ref().and_then(|inputs| sums(words, inputs)));
    told
}

/// What the lasting states rest on, in a word.
fn judgement(lasting: Counts) -> &'static str {
    let Counts { moves, own, others } = lasting;
    match others {
        0 if moves + own == 0 => "standing-nothing",
        0 if own == 0 => "standing-on-moves",
        0 => "standing-on-own",
        _ if others > moves + own => "standing-on-others",
        _ => "standing-on-both",
    }
}

/// How many of the lasting states rest on what.
fn lasting(words: &Words, lasting: Counts) -> Option<String> {
    let Counts { moves, own, others } = lasting;
    let parts = [
        ("standing-part-others", others),
        ("standing-part-own", own),
        ("standing-part-moves", moves),
    ];
    let values = [
        ("lasting", (moves + own + others).into()),
        ("parts", counted(words, &parts)?.into()),
    ];
    Some(words.say("standing-lasting", &values))
}

/// Parts of a sum, those of nothing left out.
fn counted(words: &Words, parts: &[(&str, usize)]) -> Option<String> {
    let parts = parts.iter().filter(|(_, count)| *count > 0);
    let told = parts.map(|(message, count)| words.say(message, &[("count", (*count).into())]));
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| words.series(&told))
}

fn warning(found: Toothless) -> &'static str {
    match found {
        Toothless::EveryoneIndifferent => "toothless-indifferent",
        Toothless::EverythingLasts => "toothless-everything-lasts",
        Toothless::NothingLasts => "toothless-nothing-lasts",
        Toothless::NoMoveFromToday => "toothless-no-move-from-today",
        Toothless::MostInputsChangeNothing => "toothless-most-inputs",
    }
}

fn with_extent(inputs: &[InputEffect], wanted: Extent) -> impl Iterator<Item = (Input, &Effect)> {
    let tried = inputs
        .iter()
        .filter_map(|found| Some((found.input, found.effect.as_ref().ok()?)));
    tried.filter(move |(_, effect)| effect.extent() == wanted)
}

/// How many inputs decide what lasts, change something else, or nothing.
fn sums(words: &Words, inputs: &[InputEffect]) -> Option<String> {
    let count = |extent| with_extent(inputs, extent).count();
    let tried = inputs.iter().filter(|found| found.effect.is_ok()).count();
    let parts = [
        ("inputs-part-deciding", count(Extent::Lasting)),
        (
            "inputs-part-other",
            count(Extent::Equilibria) + count(Extent::Verdicts),
        ),
        ("inputs-part-idle", count(Extent::Nothing)),
    ];
    let values = [
        ("tried", tried.into()),
        ("parts", counted(words, &parts)?.into()),
    ];
    Some(words.say("inputs-sums", &values))
}

/// On what it rests that the states worth speaking of last, or not.
fn verdicts(words: &Words, found: &Standing, blocks: &mut Vec<Block>) {
    if found.states.is_empty() {
        return;
    }
    blocks.push(Block::Heading(
        words.catalogue.text("heading-standing-verdicts"),
    ));
    let columns = [
        "column-number",
        "column-situation",
        "column-holds",
        "column-rests-on",
    ];
    let order = in_order(words, found.states.iter().map(|told| told.state).collect());
    let mut states: Vec<&StateStanding> = found.states.iter().collect();
    states.sort_by_key(|told| {
        let is_today = words.conflict.status_quo == Some(told.state);
        let place = order.iter().position(|state| *state == told.state);
        (!is_today, !told.lasts(), place)
    });
    let row = |told: &&StateStanding| {
        vec![
            words.number(told.state),
            words.state(told.state),
            words.catalogue.text(hold_cell(told.holding.hold)),
            rests_on(words, told),
        ]
    };
    blocks.push(Block::Table(Table {
        columns: columns
            .iter()
            .map(|column| words.catalogue.text(column))
            .collect(),
        rows: states.iter().map(row).collect(),
    }));
    if let Some(counts) = found
        .verdicts
        .as_ref()
        .and_then(|counts| of(counts, Concept::Seq))
    {
        let values = [
            ("all", (counts.moves + counts.own + counts.others).into()),
            ("moves", counts.moves.into()),
            ("own", counts.own.into()),
            ("others", counts.others.into()),
        ];
        blocks.push(Block::Note(words.say("standing-counts", &values)));
    }
}

/// What is given of one concept.
pub(crate) fn of<T>(by_concept: &[T; Concept::ALL.len()], concept: Concept) -> Option<&T> {
    let mut named = Concept::ALL.iter().zip(by_concept);
    named
        .find(|(known, _)| **known == concept)
        .map(|(_, given)| given)
}

fn rests_on(words: &Words, told: &StateStanding) -> String {
    let message = match (told.lasts(), told.rests_on) {
        (_, Dependence::Moves) => "rests-on-moves",
        (true, Dependence::Own) => "rests-on-own",
        (true, Dependence::Others) => "rests-on-others",
        (false, Dependence::Own) => "rests-on-leaver",
        (false, Dependence::Others) => "rests-on-missing-answers",
    };
    let actors = words.actors(told.deciding.iter().copied());
    words.say(message, &[("actors", actors.into())])
}

/// The inputs on which it depends what lasts, most influential first.
fn deciding(words: &Words, inputs: &[InputEffect], blocks: &mut Vec<Block>) {
    let rows: Vec<Row> = with_extent(inputs, Extent::Lasting)
        .map(|(input, effect)| deciding_row(words, input, effect))
        .collect();
    if rows.is_empty() {
        return;
    }
    blocks.push(Block::Heading(
        words.catalogue.text("heading-inputs-deciding"),
    ));
    let hidden = rows.len().saturating_sub(SHOWN);
    blocks.push(Block::Rows(rows.into_iter().take(SHOWN).collect()));
    if hidden > 0 {
        blocks.push(Block::Paragraph(
            words.say("inputs-more", &[("count", hidden.into())]),
        ));
    }
}

fn deciding_row(words: &Words, input: Input, effect: &Effect) -> Row {
    let (term, actor) = owner(words, input);
    let mut row = Row::new(term, described(words, input));
    row.actor = actor;
    row.lines[0].role = Role::Verdict;
    let Equilibria { lost, gained } = effect.lasting();
    for (message, states) in [("input-lost", lost), ("input-gained", gained)] {
        if !states.is_empty() {
            let states = in_order(words, states.clone());
            let values = [
                ("count", states.len().into()),
                ("numbers", words.numbers(&states).into()),
            ];
            row.lines.push(Line::plain(words.say(message, &values)));
        }
    }
    if !effect.new_lasting.is_empty() {
        let count = ("count", effect.new_lasting.len().into());
        row.lines
            .push(Line::plain(words.say("input-new", &[count])));
        row.lines.extend(named(words, &effect.new_lasting));
    }
    if let Some(today) = effect.status_quo {
        let values = [("phrase", words.holds(today).into())];
        row.lines
            .push(Line::plain(words.say("input-today", &values)));
    }
    row
}

/// Those of some states that have a name, each name once.
fn named(words: &Words, states: &[NewState]) -> Option<Line> {
    let mut names: Vec<String> = Vec::new();
    for name in states.iter().filter_map(|state| name(words, state)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.len() > NEW {
        names.truncate(NEW);
        names.push("…".to_owned());
    }
    let states = ("states", words.sequence(&names).into());
    let told = words.say("input-new-named", &[states]);
    (!names.is_empty()).then(|| Line::new(Role::Consequence, told))
}

fn name(words: &Words, state: &NewState) -> Option<String> {
    let outcomes = state
        .outcomes
        .iter()
        .map(|outcome| words.names.outcome(outcome.0));
    (!state.outcomes.is_empty()).then(|| words.list(outcomes.collect()))
}

/// What changes no verdict, by whose it is.
fn idle(words: &Words, inputs: &[InputEffect], blocks: &mut Vec<Block>) {
    let idle: Vec<Input> = with_extent(inputs, Extent::Nothing)
        .map(|(input, _)| input)
        .collect();
    if idle.is_empty() {
        return;
    }
    blocks.push(Block::Heading(words.catalogue.text("heading-inputs-idle")));
    blocks.push(Block::Rows(by_owner(words, &idle)));
}

/// What was not left out, and why not.
fn untried(words: &Words, inputs: &[InputEffect], blocks: &mut Vec<Block>) {
    if inputs.iter().all(|found| found.effect.is_ok()) {
        return;
    }
    blocks.push(Block::Heading(
        words.catalogue.text("heading-inputs-untried"),
    ));
    let because = |wanted: Untried| -> Vec<Input> {
        let untried = inputs.iter().filter(|found| found.effect == Err(wanted));
        untried.map(|found| found.input).collect()
    };
    for (reason, message) in [
        (Untried::Faulty, "inputs-faulty"),
        (Untried::TooManyStates, "inputs-too-many-states"),
    ] {
        let untried = because(reason);
        if !untried.is_empty() {
            blocks.push(Block::Paragraph(words.catalogue.text(message)));
            blocks.push(Block::Rows(by_owner(words, &untried)));
        }
    }
}

/// The contract `detente.standing/1`.
#[must_use]
pub fn standing_json(solved: &Solved, found: &Standing) -> Value {
    let conflict = &solved.conflict;
    let verdicts = found
        .verdicts
        .as_ref()
        .map(|counts| by_concept(|concept| of(counts, concept).map_or(Value::Null, counts_json)));
    json!({
        "format": "detente.standing/1",
        "case": header(conflict),
        "verdicts": verdicts,
        "lasting": counts_json(&found.lasting),
        "states": found.states.iter().map(|told| state_json(conflict, told)).collect::<Vec<_>>(),
        "inputs": found.inputs.as_ref().map(|inputs| inputs.iter().map(|input| input_json(conflict, input)).collect::<Vec<_>>()),
        "no_bite": found.toothless.iter().map(|found| code(*found)).collect::<Vec<_>>(),
    })
}

fn code(found: Toothless) -> &'static str {
    match found {
        Toothless::EveryoneIndifferent => "everyone-indifferent",
        Toothless::EverythingLasts => "everything-lasts",
        Toothless::NothingLasts => "nothing-lasts",
        Toothless::NoMoveFromToday => "no-move-from-today",
        Toothless::MostInputsChangeNothing => "most-inputs-change-nothing",
    }
}

fn counts_json(counts: &Counts) -> Value {
    json!({ "moves": counts.moves, "own_preference": counts.own, "several_preferences": counts.others })
}

fn dependence_name(dependence: Dependence) -> &'static str {
    match dependence {
        Dependence::Moves => "moves",
        Dependence::Own => "own_preference",
        Dependence::Others => "several_preferences",
    }
}

fn state_json(conflict: &Conflict, told: &StateStanding) -> Value {
    let by_actor = told.by_actor.iter().enumerate();
    let by_actor = by_actor.map(|(place, dependence)| {
        json!({ "actor": actor_name(conflict, actor_id(place)), "rests_on": dependence_name(*dependence) })
    });
    let deciding = told
        .deciding
        .iter()
        .map(|actor| actor_name(conflict, *actor));
    json!({
        "state": state(conflict, told.state),
        "holds": holding(told.holding),
        "lasts": told.lasts(),
        "rests_on": dependence_name(told.rests_on),
        "deciding": deciding.collect::<Vec<_>>(),
        "actors": by_actor.collect::<Vec<_>>(),
    })
}
