//! What would flip a state, as JSON.

use detente_analysis::{By, Flip, Flips, Lift, NewPreference, Solved, Step};
use detente_graph::{Clause, Goal, NecessaryRelations, Relation, Sanctioning, StateId};
use serde_json::{Value, json};

use crate::json::{actor_name, header, number, numbers, state, step, temptation, wish};

/// The contract `detente.flip/1`.
#[must_use]
pub fn flip_json(solved: &Solved, found: &Flip, others: &[StateId], proven: usize) -> Value {
    let conflict = &solved.conflict;
    let unsettled = found.unsettled.iter();
    let alone = found.alone.iter().map(|(actor, flips)| {
        let mut told = self::flips(solved, flips);
        told["actor"] = json!(actor_name(conflict, *actor));
        told
    });
    json!({
        "format": "detente.flip/1",
        "case": header(conflict),
        "state": state(conflict, found.state),
        "also_named": numbers(others.iter().copied()),
        "proven_to_take_no_less": proven,
        "concept": found.concept.id(),
        "wanted": match found.goal {
            Goal::Equilibrium => "equilibrium",
            Goal::NoEquilibrium => "no-equilibrium",
        },
        "by": match found.by {
            By::Statements => "statements",
            By::Rankings => "rankings",
        },
        "strict": found.strict,
        "equilibrium_today": found.holds,
        "unsettled_by": unsettled.map(|found| temptation(conflict, found)).collect::<Vec<_>>(),
        "kept": found.fixed.iter().map(|actor| actor_name(conflict, *actor)).collect::<Vec<_>>(),
        "together": flips(solved, &found.together),
        "alone": alone.collect::<Vec<_>>(),
        "necessary": found.necessary.iter().map(|necessary| self::necessary(solved, found.state, necessary)).collect::<Vec<_>>(),
    })
}

/// `result` is `smallest`, `impossible` or `cut`; where the search was cut, `at_least` is what is proven
/// and the one change given is the best found.
fn flips(solved: &Solved, flips: &Flips) -> Value {
    let change = |change: &[NewPreference]| {
        let new = change.iter().map(|new| new_preference(solved, new));
        json!(new.collect::<Vec<_>>())
    };
    match flips {
        Flips::Smallest {
            distance,
            changes,
            all,
        } => json!({
            "result": "smallest",
            "distance": distance,
            "changes": changes.iter().map(|found| change(found)).collect::<Vec<_>>(),
            "all": all,
        }),
        Flips::Impossible => json!({ "result": "impossible" }),
        Flips::Cut { at_least, best } => json!({
            "result": "cut",
            "at_least": at_least,
            "distance": best.as_ref().map(|(distance, _)| distance),
            "changes": best.iter().map(|(_, found)| change(found)).collect::<Vec<_>>(),
            "all": false,
        }),
    }
}

fn new_preference(solved: &Solved, new: &NewPreference) -> Value {
    let conflict = &solved.conflict;
    let wishes = |places: &[usize]| -> Vec<Value> {
        let wish = |place: &usize| wish(conflict, new.actor, *place);
        places.iter().map(wish).collect()
    };
    let lift = |lift: &Lift| {
        json!({
            "lifted": wishes(&lift.lifted),
            "above": wish(conflict, new.actor, lift.above),
        })
    };
    let relation = |relation: &Relation| {
        json!({
            "upper": number(relation.upper),
            "lower": number(relation.lower),
            "strict": relation.strict,
        })
    };
    json!({
        "actor": actor_name(conflict, new.actor),
        "distance": new.distance,
        "statements": new.statements.as_ref().map(|order| wishes(order)),
        "lifts": new.lifts().iter().map(lift).collect::<Vec<_>>(),
        "relations": new.relations.iter().map(relation).collect::<Vec<_>>(),
        "ranks": new.ranks,
    })
}

/// The clauses that all have to be met, and what has to hold in any case. `met` says what is so today.
fn necessary(solved: &Solved, state: StateId, necessary: &NecessaryRelations) -> Value {
    let conflict = &solved.conflict;
    let actor = necessary.actor;
    let ranks = conflict.model.ranks(actor);
    let met = |lower: StateId| Relation::at_least(state, lower).holds(ranks);
    let sanction = |sanction: &Sanctioning| {
        json!({
            "end": number(sanction.end),
            "answers": numbers(sanction.answers.iter().copied()),
            "met": sanction.states().all(met),
        })
    };
    let clause = |clause: &Clause| {
        let way = Step {
            mover: actor,
            from: state,
            to: clause.to,
        };
        json!({
            "move": step(conflict, way),
            "no_gain": met(clause.to),
            "sanctions": clause.sanctions.iter().map(sanction).collect::<Vec<_>>(),
            "met": clause.is_met(state, ranks),
        })
    };
    let in_any_case = necessary.in_any_case.iter();
    json!({
        "actor": actor_name(conflict, actor),
        "clauses": necessary.clauses.iter().map(clause).collect::<Vec<_>>(),
        "in_any_case": in_any_case.map(|lower| json!({ "no_lower_than": number(*lower), "met": met(*lower) })).collect::<Vec<_>>(),
    })
}
