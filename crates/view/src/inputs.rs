//! Inputs of a case: how a page calls them, what they rest on, and what leaving them out changes.

use detente_analysis::{
    Conflict, Effect, Extent, Input, InputEffect, InputPlace, NewState, SourcedInput, Untried,
    actor_id, sourced_inputs,
};
use detente_case::model::{Case, Forbids, OneWay, OptionId, Spanned};
use detente_graph::ActorId;
use serde_json::{Value, json};

use crate::json::{actor_name, by_concept, holding, numbers, wish};
use crate::page::{Block, Line, Row};
use crate::standing::of;
use crate::words::Words;

/// Every input with what it rests on: those of each actor, then the rules and what else is nobody's own.
pub(crate) fn every_input(words: &Words) -> [Block; 2] {
    [
        Block::Heading(words.catalogue.text("heading-inputs")),
        Block::Rows(rows_of_inputs(words, |_| true)),
    ]
}

/// The inputs that are `told`, in a row by whose they are, each with what it rests on.
pub(crate) fn rows_of_inputs(words: &Words, told: impl Fn(InputPlace) -> bool) -> Vec<Row> {
    let case = words.names.case;
    let owners = (0..case.actors.len()).map(|actor| Some(detente_case::model::ActorId(actor)));
    let inputs = sourced_inputs(case);
    let row = |owner: Option<detente_case::model::ActorId>| {
        let own = inputs
            .iter()
            .filter(|input| input.owner == owner && told(input.what));
        let lines: Vec<Line> = own.flat_map(|input| rests_on(words, input)).collect();
        let row = match owner.map(|owner| actor_id(owner.0)) {
            Some(owner) => Row::of_actor(words.names.actor(owner), owner),
            None => Row::of_nobody(words.catalogue.text("inputs-of-nobody")),
        };
        (!lines.is_empty()).then_some(Row { lines, ..row })
    };
    owners.chain([None]).filter_map(row).collect()
}

/// An input by its name, what it rests on, and the entries it cites.
fn rests_on(words: &Words, input: &SourcedInput) -> Vec<Line> {
    words.rests_on(&name(words, input.what), input.basis)
}

/// What an input is called.
pub(crate) fn name(words: &Words, input: InputPlace) -> String {
    let case = words.names.case;
    match input {
        InputPlace::Option(option) => words.names.option(option),
        InputPlace::Wish(actor, wish) => words.aim(actor_id(actor.0), wish),
        InputPlace::Ranking(_) => words.catalogue.text("input-ranking"),
        InputPlace::Rule(place) => rule(words, place),
        InputPlace::Merge(merge) => {
            let merge = &case.merges[merge];
            words.names.or_id(merge.name.as_ref(), &merge.id.value)
        }
        InputPlace::State(state) => {
            let state = &case.states[state];
            words.names.or_id(state.name.as_ref(), &state.id.value)
        }
        InputPlace::Move(moves) => {
            let from = &case.states[case.moves[moves].from.value.0];
            let from = words.names.or_id(from.name.as_ref(), &from.id.value);
            words.say("input-moves", &[("state", from.into())])
        }
        InputPlace::Stake(_) => words.catalogue.text("input-stake"),
        InputPlace::Issue(issue) => {
            words.say("input-issue", &[("issue", words.names.issue(issue).into())])
        }
        InputPlace::Position(place) => {
            let issue = words.names.issue(case.positions[place].issue.value.0);
            words.say("input-position", &[("issue", issue.into())])
        }
    }
}

/// Inputs in rows by whose they are, in the order of the case, the rules first.
pub(crate) fn by_owner(words: &Words, inputs: &[Input]) -> Vec<Row> {
    let mut inputs = inputs.to_vec();
    inputs.sort_by_key(|input| (owner(words, *input).1, place(*input)));
    let groups = inputs.chunk_by(|a, b| owner(words, *a).1 == owner(words, *b).1);
    let row = |group: &[Input]| {
        let (term, actor) = owner(words, group[0]);
        let mut row = Row::new(term, "");
        row.actor = actor;
        row.lines = group
            .iter()
            .map(|input| Line::plain(words.sentence(&described(words, *input))))
            .collect();
        row
    };
    groups.map(row).collect()
}

/// Where an input stands among those of its owner.
fn place(input: Input) -> (bool, usize) {
    match input {
        Input::Wish { place, .. } => (false, place),
        Input::Ranking(_) => (false, 0),
        Input::OneWay(option) => (true, option.0),
        Input::Rule(place) => (true, place),
    }
}

/// Whose an input is, as a term: an actor's, or the rules'.
pub(crate) fn owner(words: &Words, input: Input) -> (String, Option<ActorId>) {
    match input_actor(&words.conflict.case, input) {
        Some(actor) => (words.names.actor(actor), Some(actor)),
        None => (words.catalogue.text("input-rules"), None),
    }
}

fn input_actor(case: &Case, input: Input) -> Option<ActorId> {
    match input {
        Input::Wish { actor, .. } | Input::Ranking(actor) => Some(actor),
        Input::OneWay(option) => Some(actor_id(case.options[option.0].owner.0)),
        Input::Rule(_) => None,
    }
}

/// An input in words.
pub(crate) fn described(words: &Words, input: Input) -> String {
    let case = words.names.case;
    match input {
        Input::Wish { actor, place } => words.aim(actor, place),
        Input::Ranking(_) => words.catalogue.text("input-ranking"),
        Input::OneWay(option) => {
            let message = match one_way(case, option) {
                Some(OneWay::ToNo) => "input-to-no",
                _ => "input-to-yes",
            };
            words.say(message, &[("option", words.names.option(option.0).into())])
        }
        Input::Rule(place) => rule(words, place),
    }
}

fn one_way(case: &Case, option: OptionId) -> Option<OneWay> {
    Some(case.options[option.0].one_way.as_ref()?.value)
}

/// A rule in the analyst's words, or what it forbids.
pub(crate) fn rule(words: &Words, place: usize) -> String {
    let rule = &words.names.case.rules[place];
    let group = |options: &[Spanned<OptionId>]| {
        let options = options.iter();
        let options = options.map(|option| words.names.option(option.value.0));
        let quoted = options.map(|name| words.say("quoted", &[("name", name.into())]));
        words.sequence(&quoted.collect::<Vec<_>>())
    };
    let (message, what) = match &rule.forbids {
        Forbids::Never(condition) => ("rule-never", words.condition(&condition.value)),
        Forbids::NotExactlyOne(options) => ("rule-exactly-one", group(options)),
        Forbids::MoreThanOne(options) => ("rule-at-most-one", group(options)),
    };
    let fallback = words.say(message, &[("what", what.into())]);
    words.names.or_id(rule.name.as_ref(), &fallback)
}

/// An input with what leaving it out changes.
pub(crate) fn input_json(conflict: &Conflict, found: &InputEffect) -> Value {
    let case = &conflict.case;
    let mut told = match found.input {
        Input::Wish { actor, place } => {
            json!({ "kind": "wish", "actor": actor_name(conflict, actor), "wish": wish(conflict, actor, place) })
        }
        Input::Ranking(actor) => {
            json!({ "kind": "ranking", "actor": actor_name(conflict, actor) })
        }
        Input::OneWay(option) => {
            json!({ "kind": "one-way", "option": case.options[option.0].id.value })
        }
        Input::Rule(place) => json!({ "kind": "rule", "place": place + 1 }),
    };
    let (effect, not_tried) = match &found.effect {
        Ok(effect) => (effect_json(conflict, effect), Value::Null),
        Err(Untried::Faulty) => (Value::Null, json!("faulty-without-it")),
        Err(Untried::TooManyStates) => (Value::Null, json!("too-many-states")),
    };
    if let Value::Object(told) = &mut told {
        told.insert("without_it".to_owned(), effect);
        told.insert("not_tried".to_owned(), not_tried);
    }
    told
}

fn effect_json(conflict: &Conflict, effect: &Effect) -> Value {
    let equilibria = by_concept(|concept| {
        of(&effect.equilibria, concept).map_or(Value::Null, |found| {
            json!({
                "lost": numbers(found.lost.iter().copied()),
                "gained": numbers(found.gained.iter().copied()),
            })
        })
    });
    let outcomes = |state: &NewState| -> Vec<&String> {
        let outcomes = state.outcomes.iter();
        outcomes
            .map(|outcome| &conflict.case.outcomes[outcome.0].id.value)
            .collect()
    };
    let new_lasting = effect.new_lasting.iter();
    json!({
        "changes": match effect.extent() {
            Extent::Nothing => "nothing",
            Extent::Verdicts => "verdicts",
            Extent::Equilibria => "equilibria",
            Extent::Lasting => "lasting",
        },
        "verdicts": effect.verdicts,
        "equilibria": equilibria,
        "status_quo": effect.status_quo.map(holding),
        "new_states": effect.new_states,
        "new_lasting": new_lasting.map(|state| json!({ "key": state.key, "outcomes": outcomes(state) })).collect::<Vec<_>>(),
    })
}
