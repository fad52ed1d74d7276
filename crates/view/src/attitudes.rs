//! What holds under each attitude to unknown preference, as a page and as JSON.

use detente_analysis::{Attitudes, Hold, Holding, Solved, actor_id};
use detente_case::model::{Expr, Letter, OptionId};
use detente_graph::{ActorId, Attitude, Concept, StateId};
use serde_json::{Map, Value, json};

use crate::catalogue::Catalogue;
use crate::explain::situation;
use crate::json::{actor_name, header, holding, numbers, state};
use crate::page::{Block, Line, Page, Role, Row, Table};
use crate::words::{Words, capitalised, hold_cell};

/// How many states are told one by one.
const TOLD: usize = 6;
/// How many states the table shows.
const TABLED: usize = 40;
/// How many pairs of an actor are told.
const PAIRS: usize = 4;

/// The page of attitudes. `others` are the further states that the name given also means.
pub fn attitudes_page(
    solved: &Solved,
    found: &Attitudes,
    others: &[StateId],
    catalogue: &Catalogue,
) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let mut blocks = vec![
        crate::analyse::title(&words),
        Block::Heading(catalogue.text("heading-attitudes-unknown")),
        Block::Rows(
            found
                .uncertain
                .iter()
                .map(|actor| unknown(&words, *actor))
                .collect(),
        ),
        Block::Heading(catalogue.text("heading-attitudes")),
        Block::Paragraph(catalogue.text("attitudes-four")),
        Block::Rows(
            Attitude::ALL
                .map(|attitude| meaning(&words, attitude))
                .into(),
        ),
    ];
    if found.states.is_empty() {
        blocks.push(Block::Answer(catalogue.text("attitudes-nothing")));
    }
    for &state in found.states.iter().take(TOLD) {
        blocks.push(Block::Heading(words.state_with_number(state)));
        blocks.push(Block::Answer(answer(&words, found, state)));
        blocks.extend(situation(&words, state).map(Block::Paragraph));
        blocks.extend(words.others(state, others).map(Block::Paragraph));
        let actors = (0..words.names.case.actors.len()).map(actor_id);
        let row = |actor| of_actor(&words, found, actor, state);
        blocks.push(Block::Rows(actors.map(row).collect()));
    }
    if !found.states.is_empty() {
        blocks.push(Block::Heading(catalogue.text("heading-attitudes-table")));
        blocks.push(Block::Table(side_by_side(&words, solved, found)));
        blocks.push(Block::Note(catalogue.text("attitudes-legend")));
    }
    if found.states.len() > TABLED {
        let count = ("count", (found.states.len() - TABLED).into());
        blocks.push(Block::Note(words.say("attitudes-more", &[count])));
    }
    if !found.complete {
        blocks.push(Block::Note(catalogue.text("attitudes-incomplete")));
    }
    blocks.push(Block::Note(catalogue.text("could-last")));
    Page { blocks }
}

/// What is not known of an actor.
fn unknown(words: &Words, actor: ActorId) -> Row {
    let mut row = Row::of_actor(words.names.actor(actor), actor);
    let preference = words.names.case.preferences[actor.index()].as_ref();
    let pairs = preference.map_or(&[][..], |preference| &preference.unknown);
    for pair in pairs.iter().take(PAIRS) {
        let (left, right) = &pair.value;
        let values = [
            ("left", situations(words, &left.value).into()),
            ("right", situations(words, &right.value).into()),
        ];
        row.lines
            .push(Line::plain(words.say("attitudes-pair", &values)));
    }
    if pairs.len() > PAIRS {
        let count = ("count", (pairs.len() - PAIRS).into());
        let text = words.say("attitudes-pairs-more", &[count]);
        row.lines.push(Line::new(Role::Quiet, text));
    }
    row
}

/// The states that a condition means, in words; a pattern by the options it is about.
fn situations(words: &Words, condition: &Expr) -> String {
    let Expr::Pattern(pattern) = condition else {
        return words.condition(condition);
    };
    let letters = pattern.0.iter().enumerate();
    let told = letters.filter_map(|(place, letter)| {
        let option = Expr::Option(OptionId(place));
        match letter {
            Letter::Yes => Some(words.condition(&option)),
            Letter::No => Some(words.condition(&Expr::Not(Box::new(option)))),
            Letter::Either => None,
        }
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return words.catalogue.text("attitudes-any-situation");
    }
    words.list(told)
}

/// The name of an attitude, as in "an actor who is …".
fn name(words: &Words, attitude: Attitude) -> String {
    words.catalogue.text(message(attitude))
}

fn message(attitude: Attitude) -> &'static str {
    match attitude {
        Attitude::A => "attitude-a",
        Attitude::B => "attitude-b",
        Attitude::C => "attitude-c",
        Attitude::D => "attitude-d",
    }
}

fn meaning(words: &Words, attitude: Attitude) -> Row {
    let means = words.catalogue.attribute(message(attitude), "means", &[]);
    Row::new(
        capitalised(&name(words, attitude)),
        means.unwrap_or_default(),
    )
}

/// Under which attitudes a state lasts, if all have the same.
fn answer(words: &Words, found: &Attitudes, state: StateId) -> String {
    let lasts =
        |attitude: &Attitude| found.of_all(*attitude, state).hold >= Hold::OnCredibleAnswers;
    let (under, not): (Vec<Attitude>, Vec<Attitude>) =
        Attitude::ALL.iter().partition(|attitude| lasts(attitude));
    let names = |attitudes: &[Attitude]| {
        let names = attitudes.iter().map(|attitude| name(words, *attitude));
        words.any_of(&names.collect::<Vec<_>>())
    };
    match (under.is_empty(), not.is_empty()) {
        (true, _) => words.catalogue.text("attitudes-lasts-under-none"),
        (_, true) => words.catalogue.text("attitudes-lasts-under-all"),
        _ => words.say(
            "attitudes-lasts-under",
            &[
                ("attitudes", names(&under).into()),
                ("others", names(&not).into()),
            ],
        ),
    }
}

/// How a state holds for one actor: in one phrase, or in one for the attitudes it depends on.
fn of_actor(words: &Words, found: &Attitudes, actor: ActorId, state: StateId) -> Row {
    let mut row = Row::of_actor(words.names.actor(actor), actor);
    let mut groups: Vec<(Holding, Vec<String>)> = Vec::new();
    for attitude in Attitude::ALL {
        let holding = found.of_actor(actor, attitude, state);
        let name = name(words, attitude);
        match groups.iter_mut().find(|(other, _)| *other == holding) {
            Some((_, names)) => names.push(name),
            None => groups.push((holding, vec![name])),
        }
    }
    let single = groups.len() == 1;
    for (holding, names) in groups {
        let phrase = ("phrase", words.holds(holding).into());
        let text = if !single {
            words.say(
                "attitudes-if",
                &[("attitudes", words.sequence(&names).into()), phrase],
            )
        } else if found.uncertain.contains(&actor) {
            words.say("attitudes-every", &[phrase])
        } else {
            words.holds(holding)
        };
        row.lines.push(Line::plain(words.sentence(&text)));
    }
    row
}

fn side_by_side(words: &Words, solved: &Solved, found: &Attitudes) -> Table {
    let text = |id| words.catalogue.text(id);
    let mut columns = vec![text("column-number"), text("column-state")];
    columns.extend(Attitude::ALL.map(|attitude| {
        let values = [
            ("name", name(words, attitude).into()),
            ("letter", attitude.id().into()),
        ];
        words.say("column-attitude", &values)
    }));
    columns.push(text("column-beneath"));
    let cell = |holding: Holding| text(hold_cell(holding.hold));
    let row = |state: &StateId| {
        let mut cells = vec![words.number(*state), words.state(*state)];
        cells.extend(Attitude::ALL.map(|attitude| cell(found.of_all(attitude, *state))));
        cells.push(cell(solved.holding(*state)));
        cells
    };
    Table {
        columns,
        rows: found.states.iter().take(TABLED).map(row).collect(),
    }
}

/// The contract `detente.attitudes/1`.
#[must_use]
pub fn attitudes_json(solved: &Solved, found: &Attitudes, others: &[StateId]) -> Value {
    let conflict = &solved.conflict;
    let actors = || (0..conflict.case.actors.len()).map(actor_id);
    let by_attitude = |value: &dyn Fn(Attitude) -> Value| -> Map<String, Value> {
        let entry = |attitude: Attitude| (attitude.id().to_owned(), value(attitude));
        Attitude::ALL.into_iter().map(entry).collect()
    };
    let stable = |actor: ActorId, attitude: Attitude, state: StateId| -> Vec<&str> {
        let stable = |concept: &Concept| found.is_stable(actor, *concept, attitude, state);
        let concepts = Concept::ALL.into_iter().filter(stable);
        concepts.map(Concept::id).collect()
    };
    let told = |at: &StateId| {
        let of_actor = |actor: ActorId| {
            let under = |attitude| {
                json!({
                    "holds": holding(found.of_actor(actor, attitude, *at)),
                    "stable": stable(actor, attitude, *at),
                })
            };
            (
                actor_name(conflict, actor).to_owned(),
                Value::Object(by_attitude(&under)),
            )
        };
        json!({
            "state": state(conflict, *at),
            "all": by_attitude(&|attitude| holding(found.of_all(attitude, *at))),
            "by_the_order_beneath": holding(solved.holding(*at)),
            "actors": actors().map(of_actor).collect::<Map<_, _>>(),
        })
    };
    let uncertain = found.uncertain.iter();
    let uncertain = uncertain.map(|actor| actor_name(conflict, *actor));
    json!({
        "format": "detente.attitudes/1",
        "case": header(conflict),
        "unknown_preference_of": uncertain.collect::<Vec<_>>(),
        "all_states_searched": found.complete,
        "also_named": numbers(others.iter().copied()),
        "states": found.states.iter().map(told).collect::<Vec<_>>(),
    })
}
