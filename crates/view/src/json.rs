//! Findings as JSON, for other programs. States are numbered from 1; actors, options and outcomes
//! go by their ids; texts carry all their languages.

use detente_analysis::{
    Analysis, Answer, Conflict, Coverage, Departure, Explanation, Hold, Holding, InputPlace,
    Obstacle, Reasons, Solved, SourcedInput, Step, Support, Temptation, Worth, actor_id,
    sourced_inputs,
};
use detente_case::model::{Case, Form, OneWay, Order, Text};
use detente_graph::{ActorId, Coalition, Concept, StateId};
use serde_json::{Map, Value, json};

/// The contract `detente.solution/1`. `warnings` are diagnostics in their own JSON form.
pub fn solution(solved: &Solved, warnings: &[Value]) -> Value {
    let conflict = &solved.conflict;
    let case = &conflict.case;
    let actors = || (0..case.actors.len()).map(actor_id);
    let ranks = |actor: ActorId| {
        if conflict.is_order(actor) {
            json!(conflict.model.ranks(actor))
        } else {
            Value::Null
        }
    };
    let stable =
        |actor: ActorId| by_concept(|concept| numbers(solved.solution.stable(actor, concept)));
    let per_actor = |value: &dyn Fn(ActorId) -> Value| -> Map<String, Value> {
        actors()
            .map(|actor| (actor_name(conflict, actor).to_owned(), value(actor)))
            .collect()
    };
    let options: Vec<Value> = case
        .options
        .iter()
        .map(|option| {
            json!({
                "id": option.id.value,
                "actor": case.actors[option.owner.0].id.value,
                "one_way": option.one_way.as_ref().map(|one_way| match one_way.value {
                    OneWay::ToYes => "to-yes",
                    OneWay::ToNo => "to-no",
                }),
                "name": option.name.as_ref().map(texts),
            })
        })
        .collect();
    json!({
        "format": "detente.solution/1",
        "case": header(conflict),
        "actors": case.actors.iter().map(|actor| &actor.id.value).collect::<Vec<_>>(),
        "options": options,
        "states": conflict.states().map(|state| self::state(conflict, state)).collect::<Vec<_>>(),
        "ranks": per_actor(&ranks),
        "stable": per_actor(&stable),
        "equilibria": by_concept(|concept| numbers(solved.solution.equilibria(concept))),
        "status_quo": conflict.status_quo.map(number),
        "warnings": warnings,
    })
}

/// Why one state holds or not.
#[must_use]
pub fn explanation(solved: &Solved, explanation: &Explanation, others: &[StateId]) -> Value {
    let conflict = &solved.conflict;
    let mut told = explained(conflict, explanation);
    let decided = explanation.decided_by(conflict, usize::MAX);
    let inputs = inputs_told(&conflict.case, |input| decided.contains(&input));
    if let Value::Object(told) = &mut told {
        told.insert("also_named".to_owned(), numbers(others.iter().copied()));
        told.insert("decided_by".to_owned(), inputs);
        told.shift_insert(0, "format".to_owned(), json!("detente.explanation/1"));
        told.shift_insert(1, "case".to_owned(), header(conflict));
    }
    told
}

/// The whole analysis.
#[must_use]
pub fn analysis(solved: &Solved, analysis: &Analysis, warnings: &[Value]) -> Value {
    let conflict = &solved.conflict;
    let explained = |explanation: &Explanation| explained(conflict, explanation);
    let outcomes: Vec<Value> = analysis
        .outcomes
        .iter()
        .map(|finding| {
            json!({
                "outcome": conflict.case.outcomes[finding.outcome.0].id.value,
                "states": finding.states,
                "lasting": finding.lasting,
                "best": finding.best.as_ref().map(explained),
            })
        })
        .collect();
    let outlooks: Vec<Value> = analysis
        .outlooks
        .iter()
        .map(|outlook| {
            let wish = |wish: &detente_analysis::Wish| {
                json!({
                    "wish": self::wish(conflict, outlook.actor, wish.place),
                    "obstacle": obstacle(conflict, &wish.obstacle),
                })
            };
            json!({
                "actor": actor_name(conflict, outlook.actor),
                "best_lasting": outlook.best_lasting.map(|(state, _)| number(state)),
                "beside_today": outlook.best_lasting.map(|(_, order)| order_name(order)),
                "wishes": outlook.wishes.iter().map(wish).collect::<Vec<_>>(),
            })
        })
        .collect();
    let deterrence: Vec<Value> = analysis
        .deterrence
        .iter()
        .map(|deterrence| {
            json!({
                "state": number(deterrence.state),
                "deterred": actor_name(conflict, deterrence.temptation.step.mover),
                "temptation": temptation(conflict, &deterrence.temptation),
            })
        })
        .collect();
    let lasting: Vec<Value> = analysis
        .lasting
        .iter()
        .map(|group| {
            json!({ "best": explained(&group.best), "states": numbers(group.states.iter().copied()) })
        })
        .collect();
    json!({
        "format": "detente.analysis/1",
        "case": header(conflict),
        "status_quo": analysis.status_quo.as_ref().map(explained),
        "lasting": lasting,
        "lasting_count": analysis.lasting_count,
        "on_threats_count": analysis.on_threats,
        "joint_moves": analysis.survival.as_ref().map(|found| crate::coalitions::survival_json(conflict, found)),
        "outcomes": outcomes,
        "outlooks": outlooks,
        "deterrence": deterrence,
        "tables": analysis.tables.as_ref().map(|found| crate::tables::tables_json(solved, found)),
        "views": analysis.views.as_ref().map(|found| crate::views::views_json(solved, found)),
        "settlement": analysis.settlement.as_ref().map(|found| crate::settle::settlement_json(solved, found)),
        "sure": analysis.sure.as_ref().map(|found| crate::sure::conflict_json(conflict, found)),
        "coverage": coverage(analysis.coverage),
        "inputs": inputs(&conflict.case),
        "warnings": warnings,
    })
}

/// Counts of inputs by what they rest on.
#[must_use]
pub fn coverage(coverage: Coverage) -> Value {
    json!({ "said": coverage.said, "judged": coverage.judged, "unsourced": coverage.unsourced })
}

/// The same for the whole case, and for what is each actor's own.
#[must_use]
pub fn coverage_by_actor(case: &Case) -> Value {
    let mut whole = coverage(detente_analysis::coverage(case));
    let actors = case.actors.iter().map(|actor| actor.id.value.clone());
    let own = detente_analysis::coverage_by_actor(case).into_iter();
    let actors: Map<String, Value> = actors.zip(own.map(coverage)).collect();
    whole["actors"] = Value::Object(actors);
    whole
}

/// Every input with what it rests on: the entries it cites, with their quotes and whether these stand in
/// the texts at hand, and the analyst's judgement.
#[must_use]
pub fn inputs(case: &Case) -> Value {
    inputs_told(case, |_| true)
}

/// The same of the inputs that are `told`.
fn inputs_told(case: &Case, told: impl Fn(InputPlace) -> bool) -> Value {
    let cited = |id: &str| {
        let entry = case.ledger.as_ref().and_then(|ledger| {
            let entry = &ledger.entries[ledger.entry(id)?.0];
            Some(crate::ledger_export::entry(case, ledger, entry))
        });
        entry.unwrap_or_else(|| json!({ "id": id }))
    };
    let input = |input: SourcedInput| {
        let (kind, place) = match input.what {
            InputPlace::Option(place) => ("option", place),
            InputPlace::Wish(_, place) => ("wish", place),
            InputPlace::Ranking(_) => ("ranking", 0),
            InputPlace::Rule(place) => ("rule", place),
            InputPlace::Merge(place) => ("merge", place),
            InputPlace::State(place) => ("state", place),
            InputPlace::Move(place) => ("move", place),
            InputPlace::Stake(actor) => ("stake", actor.0),
            InputPlace::Issue(place) => ("issue", place),
            InputPlace::Position(place) => ("position", place),
        };
        json!({
            "kind": kind,
            "place": place + 1,
            "actor": input.owner.map(|actor| &case.actors[actor.0].id.value),
            "rests_on": match input.support {
                Support::Said => "said",
                Support::Judged => "judged",
                Support::Unsourced => "unsourced",
            },
            "evidence": input.basis.evidence.iter().map(|id| cited(&id.value)).collect::<Vec<_>>(),
            "judgement": input.basis.judgement.as_ref().map(texts),
        })
    };
    let inputs = sourced_inputs(case).into_iter();
    inputs.filter(|input| told(input.what)).map(input).collect()
}

pub(crate) fn header(conflict: &Conflict) -> Value {
    let header = &conflict.case.header;
    json!({
        "id": header.id.value,
        "title": texts(&header.title),
        "as_of": header.as_of.map(|date| date.to_string()),
        "form": match conflict.case.form() {
            Form::Option => "option",
            Form::Graph => "graph",
        },
    })
}

pub(crate) fn state(conflict: &Conflict, state: StateId) -> Value {
    let case = &conflict.case;
    let name = match conflict.merge(state) {
        Some(merge) => case.merges[merge.0].name.as_ref(),
        None => case
            .states
            .get(state.index())
            .and_then(|listed| listed.name.as_ref()),
    };
    let outcomes = conflict.outcomes(state);
    json!({
        "id": number(state),
        "key": conflict.key(state),
        "label": conflict.label(state),
        "pattern": conflict.pattern(state),
        "members": conflict.members(state),
        "name": name.map(texts),
        "outcomes": outcomes.iter().map(|outcome| &case.outcomes[outcome.0].id.value).collect::<Vec<_>>(),
    })
}

/// A text in all its languages; a plain string under `und`.
#[must_use]
pub fn texts(text: &Text) -> Value {
    Value::Object(
        text.0
            .iter()
            .map(|(language, text)| (language.clone(), json!(text)))
            .collect(),
    )
}

pub(crate) fn number(state: StateId) -> Value {
    json!(state.index() + 1)
}

pub(crate) fn numbers(states: impl Iterator<Item = StateId>) -> Value {
    Value::Array(states.map(number).collect())
}

pub(crate) fn by_concept(value: impl Fn(Concept) -> Value) -> Value {
    Value::Object(
        Concept::ALL
            .iter()
            .map(|concept| (concept.id().to_owned(), value(*concept)))
            .collect(),
    )
}

/// The ids of a coalition's members.
pub(crate) fn members<'c>(conflict: &'c Conflict, coalition: Coalition) -> Vec<&'c str> {
    let members = coalition.members();
    members.map(|actor| actor_name(conflict, actor)).collect()
}

pub(crate) fn actor_name<'c>(conflict: &'c Conflict, actor: ActorId) -> &'c str {
    &conflict.case.actors[actor.index()].id.value
}

fn explained(conflict: &Conflict, explanation: &Explanation) -> Value {
    json!({
        "state": state(conflict, explanation.state),
        "holds": holding(explanation.holding),
        "actors": explanation.actors.iter().map(|reasons| self::reasons(conflict, reasons)).collect::<Vec<_>>(),
    })
}

pub(crate) fn holding(holding: Holding) -> Value {
    let how = match holding.hold {
        Hold::ByItself => "by-itself",
        Hold::OnCredibleAnswers => "on-credible-answers",
        Hold::OnThreats => "on-threats",
        Hold::DoesNot => "does-not",
    };
    json!({ "how": how, "first_mover_could_answer_back": holding.answer_back })
}

fn reasons(conflict: &Conflict, reasons: &Reasons) -> Value {
    let restraint = |restraint: &detente_analysis::Restraint| json!({ "move": step(conflict, restraint.step), "worth": worth(conflict, &restraint.worth) });
    json!({
        "actor": actor_name(conflict, reasons.actor),
        "holds": holding(reasons.holding),
        "indifferent": reasons.indifferent,
        "temptations": reasons.temptations.iter().map(|found| temptation(conflict, found)).collect::<Vec<_>>(),
        "restraints": reasons.restraints.iter().map(restraint).collect::<Vec<_>>(),
    })
}

pub(crate) fn temptation(conflict: &Conflict, temptation: &Temptation) -> Value {
    json!({
        "move": step(conflict, temptation.step),
        "worth": worth(conflict, &temptation.worth),
        "answer": temptation.answer.as_ref().map(|found| answer(conflict, found)),
    })
}

fn answer(conflict: &Conflict, answer: &Answer) -> Value {
    json!({
        "moves": steps(conflict, &answer.steps),
        "in_the_answerers_interest": answer.credible,
        "worth": worth(conflict, &answer.worth),
        "answered_back": answer.answered_back.map(|found| step(conflict, found)),
    })
}

pub(crate) fn step(conflict: &Conflict, step: Step) -> Value {
    let change = conflict.change(step.from, step.to);
    let ids = |options: &[detente_case::model::OptionId]| -> Vec<&str> {
        options
            .iter()
            .map(|option| &*conflict.case.options[option.0].id.value)
            .collect()
    };
    json!({
        "actor": actor_name(conflict, step.mover),
        "from": number(step.from),
        "to": number(step.to),
        "takes": ids(&change.taken),
        "drops": ids(&change.dropped),
    })
}

/// How somebody leaves a state that does not hold for it.
pub(crate) fn departure(conflict: &Conflict, departure: &Departure) -> Value {
    json!({
        "actor": actor_name(conflict, departure.step.mover),
        "move": step(conflict, departure.step),
        "worth": worth(conflict, &departure.worth),
        "threat": departure.threat.as_deref().map(|threat| steps(conflict, threat)),
    })
}

pub(crate) fn steps(conflict: &Conflict, steps: &[Step]) -> Vec<Value> {
    steps.iter().map(|found| step(conflict, *found)).collect()
}

pub(crate) fn worth(conflict: &Conflict, worth: &Worth) -> Value {
    let wishes = |places: &[usize]| -> Vec<Value> {
        places
            .iter()
            .map(|place| wish(conflict, worth.actor, *place))
            .collect()
    };
    json!({ "order": order_name(worth.order), "won": wishes(&worth.won), "lost": wishes(&worth.lost) })
}

/// A wish by its place from 1, its id and its condition as written.
pub(crate) fn wish(conflict: &Conflict, actor: ActorId, place: usize) -> Value {
    let id = conflict.case.preferences[actor.index()]
        .as_ref()
        .and_then(|preference| match &preference.order {
            Order::Statements(statements) => statements[place].id.as_ref(),
            Order::Weights(weights) => weights[place].id.as_ref(),
            Order::Ranking(_) => None,
        });
    json!({ "place": place + 1, "id": id.map(|id| &id.value) })
}

fn obstacle(conflict: &Conflict, obstacle: &Obstacle) -> Value {
    match obstacle {
        Obstacle::NotItsOwn(owners) => {
            let owners: Vec<&str> = owners
                .iter()
                .map(|owner| actor_name(conflict, *owner))
                .collect();
            json!({ "kind": "not-its-own", "actors": owners })
        }
        Obstacle::WouldCost(cost) => {
            json!({ "kind": "would-cost", "worth": worth(conflict, cost) })
        }
        Obstacle::WouldBeAnswered(found) => {
            json!({ "kind": "would-be-answered", "temptation": temptation(conflict, found) })
        }
        Obstacle::Nothing(found) => {
            json!({ "kind": "nothing", "temptation": temptation(conflict, found) })
        }
    }
}

pub(crate) fn order_name(order: std::cmp::Ordering) -> &'static str {
    match order {
        std::cmp::Ordering::Less => "worse",
        std::cmp::Ordering::Equal => "equal",
        std::cmp::Ordering::Greater => "better",
    }
}
