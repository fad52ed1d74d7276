//! What actors could do by joining forces, as a page and as JSON.

use detente_analysis::{
    Coalitions, Conflict, Hold, Holding, JointAnswer, JointHolding, JointTemptation, Solved, Step,
    Survival,
};
use detente_graph::{ActorId, Coalition, CoalitionConcept, StateId};
use serde_json::{Map, Value, json};

use crate::catalogue::Catalogue;
use crate::json::{actor_name, header, holding, members, number, numbers, state, step, worth};
use crate::page::{Block, Line, Page, Role, Row, Table};
use crate::solve::in_order;
use crate::words::{Words, capitalised, hold_cell};

/// How many coalitions are told of one state unless all are asked for, and named in a cell.
const SHOWN: usize = 3;
/// How many states are told in full unless all are asked for.
const STATES: usize = 12;

/// The page of joint moves. `state` and `asked` are what was asked about, if not all there is; `others` are
/// the further states that the name given for the state also means; `all` tells every coalition that
/// would move instead of the first few of each state.
#[must_use]
pub fn coalitions_page(
    solved: &Solved,
    found: &Coalitions,
    state: Option<StateId>,
    asked: Option<&[ActorId]>,
    others: &[StateId],
    all: bool,
    catalogue: &Catalogue,
) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let mut blocks = vec![crate::analyse::title(&words)];
    if let (Some(_), Some(asked)) = (state, asked) {
        let actors = ("actors", words.actors(asked.iter().copied()).into());
        blocks.push(Block::Paragraph(words.say("coalitions-only", &[actors])));
    }
    if state.is_none() {
        blocks.push(Block::Heading(catalogue.text("heading-coalitions")));
        blocks.push(Block::Answer(answer(&words, found, asked)));
        blocks.extend(survivors(&words, found).map(Block::Paragraph));
    }
    let states = in_page_order(&words, found);
    if states.len() > 1 {
        blocks.push(Block::Table(side_by_side(&words, &states)));
    }
    let told = states.iter();
    let told: Vec<&JointHolding> = told
        .copied()
        .filter(|told| !told.temptations.is_empty() || states.len() == 1)
        .collect();
    let shown = if all { told.len() } else { STATES };
    for told in told.iter().take(shown) {
        one_state(&words, told, others, all, &mut blocks);
    }
    let hidden = told.len().saturating_sub(shown);
    if hidden > 0 {
        blocks.push(Block::Paragraph(
            words.say("joint-more-states", &[("count", hidden.into())]),
        ));
    }
    let asked_for = found.surviving.len() + found.left.len();
    if state.is_none() && asked_for > found.states.len() {
        let values = [
            ("told", found.states.len().into()),
            ("lasting", asked_for.into()),
        ];
        blocks.push(Block::Paragraph(words.say("joint-not-told", &values)));
    }
    let several = found
        .coalitions
        .iter()
        .filter(|coalition| coalition.len() > 1);
    let values = [
        ("coalitions", several.count().into()),
        ("states", solved.conflict.state_count().into()),
        ("explored", found.explored.into()),
    ];
    blocks.push(Block::Note(words.say("coalitions-searched", &values)));
    blocks.push(Block::Note(catalogue.text("could-last")));
    Page { blocks }
}

/// How many of the lasting states would be left.
fn answer(words: &Words, found: &Coalitions, asked: Option<&[ActorId]>) -> String {
    let mut values = vec![
        ("lasting", (found.surviving.len() + found.left.len()).into()),
        ("left", found.left.len().into()),
    ];
    let Some(actors) = asked else {
        return words.say("coalitions-answer", &values);
    };
    values.push(("actors", words.actors(actors.iter().copied()).into()));
    words.say("coalitions-answer-of", &values)
}

/// Which of the lasting states would not be left, where some would and some not.
fn survivors(words: &Words, found: &Coalitions) -> Option<String> {
    let staying = in_order(words, found.surviving.clone());
    if staying.is_empty() || found.left.is_empty() {
        return None;
    }
    let told = staying
        .iter()
        .take(SHOWN)
        .map(|state| words.state_with_number(*state));
    let mut told: Vec<String> = told.collect();
    if staying.len() > SHOWN {
        told.push("…".to_owned());
    }
    Some(words.say(
        "coalitions-survivors",
        &[("states", words.series(&told).into())],
    ))
}

/// Today's situation first, the others as a publication numbers them.
fn in_page_order<'f>(words: &Words, found: &'f Coalitions) -> Vec<&'f JointHolding> {
    let order = in_order(words, found.states.iter().map(|told| told.state).collect());
    let place = |told: &&JointHolding| {
        let is_today = words.conflict.status_quo == Some(told.state);
        (
            !is_today,
            order.iter().position(|state| *state == told.state),
        )
    };
    let mut states: Vec<&JointHolding> = found.states.iter().collect();
    states.sort_by_key(place);
    states
}

fn side_by_side(words: &Words, states: &[&JointHolding]) -> Table {
    let columns = [
        "column-number",
        "column-situation",
        "column-alone",
        "column-together",
        "column-left-by",
    ];
    let cell = |holding: Holding| words.catalogue.text(hold_cell(holding.hold));
    let row = |told: &&JointHolding| {
        let leaving = told.smallest();
        let leaving = leaving.filter(|found| !found.holding.lasts());
        let leaving: Vec<Coalition> = leaving.map(|found| found.coalition).collect();
        vec![
            words.number(told.state),
            words.state(told.state),
            cell(told.alone),
            cell(told.together),
            named(words, &leaving),
        ]
    };
    Table {
        columns: columns
            .iter()
            .map(|column| words.catalogue.text(column))
            .collect(),
        rows: states.iter().map(row).collect(),
    }
}

/// The first few coalitions by their members, or a dash for none.
fn named(words: &Words, coalitions: &[Coalition]) -> String {
    if coalitions.is_empty() {
        return words.catalogue.text("cell-none");
    }
    let told = coalitions.iter().take(SHOWN);
    let mut told: Vec<String> = told
        .map(|coalition| capitalised(&words.actors(coalition.members())))
        .collect();
    if coalitions.len() > SHOWN {
        told.push("…".to_owned());
    }
    words.series(&told)
}

fn one_state(
    words: &Words,
    told: &JointHolding,
    others: &[StateId],
    all: bool,
    blocks: &mut Vec<Block>,
) {
    let values = [
        ("state", words.state(told.state).into()),
        ("number", words.number(told.state).into()),
    ];
    blocks.push(Block::Heading(words.say("explain-heading", &values)));
    blocks.push(Block::Answer(words.catalogue.text(
        match told.together.hold {
            Hold::ByItself => "joint-hold-by-itself",
            Hold::OnCredibleAnswers => "joint-hold-on-credible-answers",
            Hold::OnThreats => "joint-hold-on-threats",
            Hold::DoesNot => "joint-hold-does-not",
        },
    )));
    if !others.is_empty() {
        let values = [
            ("others", words.numbers(others).into()),
            ("count", others.len().into()),
        ];
        blocks.push(Block::Paragraph(words.say("explain-others", &values)));
    }
    if told.temptations.is_empty() {
        blocks.push(Block::Paragraph(words.catalogue.text("joint-none")));
        return;
    }
    let shown: Vec<&JointTemptation> = if all {
        told.temptations.iter().collect()
    } else {
        told.smallest().take(SHOWN).collect()
    };
    let rows = shown
        .iter()
        .map(|temptation| temptation_row(words, temptation));
    blocks.push(Block::Rows(rows.collect()));
    let hidden = told.temptations.len() - shown.len();
    if hidden > 0 {
        let count = [("count", hidden.into())];
        blocks.push(Block::Paragraph(words.say("joint-more-coalitions", &count)));
    }
}

/// Who would move together, where to, what each gains, and who could answer how.
fn temptation_row(words: &Words, temptation: &JointTemptation) -> Row {
    let verdict = match temptation.holding.hold {
        Hold::DoesNot => "joint-unanswered",
        Hold::OnThreats => "joint-threatened",
        Hold::OnCredibleAnswers | Hold::ByItself => "joint-answered",
    };
    let members = words.actors(temptation.coalition.members());
    let mut row = Row::new(capitalised(&members), words.catalogue.text(verdict));
    row.lines[0].role = Role::Verdict;
    let values = [
        ("steps", words.steps(&temptation.steps).into()),
        ("state", words.state_with_number(temptation.to).into()),
    ];
    row.lines
        .push(Line::plain(words.say("joint-move", &values)));
    let going_along: Vec<ActorId> = temptation.going_along().collect();
    if !going_along.is_empty() {
        let values = [("actors", words.actors(going_along).into())];
        row.lines
            .push(Line::plain(words.say("joint-going-along", &values)));
    }
    for worth in &temptation.worth {
        let told = if worth.won.is_empty() && worth.lost.is_empty() {
            let actor = [("actor", words.names.actor(worth.actor).into())];
            words.say("joint-ranks-higher", &actor)
        } else {
            words.balance(worth, true)
        };
        row.lines.push(Line::plain(told));
    }
    if let Some(answer) = &temptation.answer {
        let steps: Vec<Step> = answer
            .moves
            .iter()
            .flat_map(|joint| joint.steps.clone())
            .collect();
        let message = match answer.credible {
            false => "answer-threat",
            true if answer.moves.iter().any(|joint| joint.coalition.len() > 1) => {
                "joint-answer-together"
            }
            true => "answer-credible",
        };
        let values = [("steps", words.steps(&steps).into())];
        let consequence = |text| Line::new(Role::Consequence, text);
        row.lines.push(consequence(words.say(message, &values)));
        row.lines.push(consequence(words.end(&answer.harmed)));
        if let Some(back) = &answer.answered_back {
            let values = [("steps", words.steps(back).into())];
            row.lines
                .push(consequence(words.say("joint-answered-back", &values)));
        }
    }
    let more = temptation.improvements.len() - 1;
    if more > 0 {
        let text = words.say("joint-more-moves", &[("count", more.into())]);
        row.lines.push(Line::new(Role::Quiet, text));
    }
    row
}

/// The contract `detente.coalitions/1`. `others` are the further states that the name given for the state
/// also means.
#[must_use]
pub fn coalitions_json(solved: &Solved, found: &Coalitions, others: &[StateId]) -> Value {
    let conflict = &solved.conflict;
    let all_members = |coalitions: &[Coalition]| -> Vec<Vec<&str>> {
        coalitions
            .iter()
            .map(|found| members(conflict, *found))
            .collect()
    };
    let told = |told: &JointHolding| {
        let unstable_for = told
            .unstable_for
            .each_ref()
            .map(|found| json!(all_members(found)));
        let temptations = told.temptations.iter();
        json!({
            "state": state(conflict, told.state),
            "alone": holding(told.alone),
            "together": holding(told.together),
            "unstable_for": by_concept(unstable_for),
            "joint_moves": temptations.map(|found| temptation_json(conflict, found)).collect::<Vec<_>>(),
        })
    };
    let stable = found.stable_for_all.each_ref();
    json!({
        "format": "detente.coalitions/1",
        "case": header(conflict),
        "coalitions": all_members(&found.coalitions),
        "explored": found.explored,
        "stable_for_all": by_concept(stable.map(|states| numbers(states.iter().copied()))),
        "surviving": numbers(found.surviving.iter().copied()),
        "left": numbers(found.left.iter().copied()),
        "states": found.states.iter().map(told).collect::<Vec<_>>(),
        "also_named": numbers(others.iter().copied()),
    })
}

/// Whether what lasts survives joint moves, within the whole analysis.
pub(crate) fn survival_json(conflict: &Conflict, found: &Survival) -> Value {
    let left = found.left.iter().map(|(state, by)| {
        let by: Vec<_> = by
            .iter()
            .map(|coalition| members(conflict, *coalition))
            .collect();
        json!({ "state": number(*state), "by": by })
    });
    json!({ "coalitions": found.coalitions, "left": left.collect::<Vec<_>>() })
}

fn by_concept(values: [Value; CoalitionConcept::ALL.len()]) -> Value {
    let named = CoalitionConcept::ALL.into_iter().zip(values);
    let named: Map<String, Value> = named
        .map(|(concept, value)| (concept.id().to_owned(), value))
        .collect();
    Value::Object(named)
}

fn temptation_json(conflict: &Conflict, temptation: &JointTemptation) -> Value {
    let worths = temptation.worth.iter().map(|found| {
        json!({ "actor": actor_name(conflict, found.actor), "worth": worth(conflict, found) })
    });
    json!({
        "coalition": members(conflict, temptation.coalition),
        "holds": holding(temptation.holding),
        "improvements": numbers(temptation.improvements.iter().copied()),
        "to": number(temptation.to),
        "moves": steps(conflict, &temptation.steps),
        "worth": worths.collect::<Vec<_>>(),
        "answer": temptation.answer.as_ref().map(|found| answer_json(conflict, found)),
    })
}

fn answer_json(conflict: &Conflict, answer: &JointAnswer) -> Value {
    let moves = answer.moves.iter().map(|joint| {
        json!({ "coalition": members(conflict, joint.coalition), "moves": steps(conflict, &joint.steps) })
    });
    json!({
        "joint_moves": moves.collect::<Vec<_>>(),
        "in_the_answerers_interest": answer.credible,
        "harmed": actor_name(conflict, answer.harmed.actor),
        "worth": worth(conflict, &answer.harmed),
        "answered_back": answer.answered_back.as_ref().map(|back| steps(conflict, back)),
    })
}

fn steps(conflict: &Conflict, steps: &[Step]) -> Vec<Value> {
    steps.iter().map(|found| step(conflict, *found)).collect()
}
