//! How sure the answers are, as JSON.

use detente_analysis::{
    Conflict, ConflictSure, DifferenceBy, DoubtOf, NumberOf, Ran, SettlementSure, Solved, Sure,
    Tally, Turn, actor_id,
};
use detente_ensemble::Plan;
use detente_graph::Concept;
use serde_json::{Map, Value, json};

use crate::json::{actor_name, header, number, wish};

/// Everything that was counted. Doubts and numbers are told by what they are about.
#[must_use]
pub fn sure_json(solved: &Solved, found: &Sure) -> Value {
    let conflict = &solved.conflict;
    json!({
        "format": "detente.sure/1",
        "case": header(conflict),
        "conflict": found.conflict.as_ref().map(|found| conflict_json(conflict, found)),
        "settlement": found.settlement.as_ref().map(|found| of_settlement(conflict, found)),
    })
}

pub(crate) fn ran(ran: Ran) -> Value {
    let (how, planned, seed) = match ran.plan {
        Plan::All { versions } => ("all", versions, None),
        Plan::Sample { runs, seed } => ("sample", runs, Some(seed)),
    };
    json!({ "how": how, "planned": planned, "done": ran.done, "seed": seed, "partial": ran.is_partial() })
}

pub(crate) fn tally(tally: Tally) -> Value {
    json!({
        "holds": tally.holds,
        "of": tally.of,
        "share": tally.share,
        "interval": tally.interval.map(|interval| [interval.low, interval.high]),
    })
}

fn by_concept(tallies: &[Tally; 5]) -> Value {
    let named = Concept::ALL.iter().zip(tallies);
    let named: Map<String, Value> = named
        .map(|(concept, own)| (concept.id().to_owned(), tally(*own)))
        .collect();
    Value::Object(named)
}

fn doubt(conflict: &Conflict, doubt: DoubtOf) -> Value {
    let name =
        |actor: detente_case::model::ActorId| actor_name(conflict, actor_id(actor.0)).to_owned();
    match doubt {
        DoubtOf::Swap {
            actor,
            first,
            second,
        } => json!({
            "kind": "swap",
            "actor": name(actor),
            "first": wish(conflict, actor_id(actor.0), first),
            "second": wish(conflict, actor_id(actor.0), second),
        }),
        DoubtOf::Drop { actor, place } => json!({
            "kind": "drop",
            "actor": name(actor),
            "statement": wish(conflict, actor_id(actor.0), place),
        }),
        DoubtOf::Whose { actor } => json!({ "kind": "alternative", "actor": name(actor) }),
        DoubtOf::OneWay(option) => json!({
            "kind": "one-way",
            "option": conflict.case.options[option.0].id.value,
        }),
    }
}

fn turns<D: Copy>(turns: &[Turn<D>], name: impl Fn(D) -> Value) -> Value {
    let told = turns.iter().map(|turn| {
        let influence = &turn.influence;
        let by_way = influence.by_way.iter();
        json!({
            "doubt": name(turn.doubt),
            "swing": influence.swing,
            "interval": [influence.interval.low, influence.interval.high],
            "by_way": by_way.map(|(holds, of)| json!({ "holds": holds, "of": of })).collect::<Vec<_>>(),
        })
    });
    told.collect()
}

/// The part of the conflict of options.
pub(crate) fn conflict_json(conflict: &Conflict, found: &ConflictSure) -> Value {
    let case = &conflict.case;
    let told = |turned: &[Turn<DoubtOf>]| turns(turned, |own| doubt(conflict, own));
    let state = |state: &detente_analysis::StateSure| {
        json!({
            "state": number(state.state),
            "key": conflict.key(state.state),
            "by_concept": by_concept(&state.by_concept),
            "lasts": tally(state.lasts),
        })
    };
    let outcomes = found.outcomes.iter().map(|own| {
        json!({
            "outcome": case.outcomes[own.outcome.0].id.value,
            "by_concept": by_concept(&own.by_concept),
            "lasts": tally(own.lasts),
            "turns_on": told(&own.turns_on),
        })
    });
    let tables = found.tables.iter().map(|own| {
        let deals = own.deals.iter();
        let deals =
            deals.map(|deal| json!({ "state": number(deal.state), "holds": tally(deal.holds) }));
        json!({
            "table": case.tables[own.place].id.value,
            "has_deal": tally(own.has_deal),
            "deals": deals.collect::<Vec<_>>(),
            "turns_on": told(&own.turns_on),
        })
    });
    let dissent = found.dissent.iter().map(|own| {
        let sides = own.sides.iter().map(|side| {
            let outcomes = case.outcomes.iter().zip(&side.outcomes);
            let outcomes: Map<String, Value> = outcomes
                .map(|(outcome, (holds, of))| {
                    (outcome.id.value.clone(), json!({ "holds": holds, "of": of }))
                })
                .collect();
            json!({
                "by": side.alternative.map(|place| crate::json::texts(&case.alternatives[place].by)),
                "outcomes": Value::Object(outcomes),
                "today": side.today.map(|(holds, of)| json!({ "holds": holds, "of": of })),
            })
        });
        let differences = own.differences.iter().map(|own| {
            let (kind, place) = match own.by {
                DifferenceBy::Statement(place) => ("statement", Some(place + 1)),
                DifferenceBy::LeftOut => ("left-out", None),
                DifferenceBy::Whole => ("whole", None),
            };
            json!({
                "by": crate::json::texts(&case.alternatives[own.alternative].by),
                "outcome": case.outcomes[own.outcome.0].id.value,
                "lasts": own.lasts,
                "turns_on": { "kind": kind, "place": place },
            })
        });
        json!({
            "actor": case.actors[own.actor.0].id.value,
            "sides": sides.collect::<Vec<_>>(),
            "differences": differences.collect::<Vec<_>>(),
        })
    });
    json!({
        "versions": ran(found.ran),
        "doubts": found.doubts.iter().map(|own| doubt(conflict, *own)).collect::<Vec<_>>(),
        "doubts_are_stated": found.are_stated,
        "today": found.today.as_ref().map(state),
        "states": found.states.iter().map(state).collect::<Vec<_>>(),
        "outcomes": outcomes.collect::<Vec<_>>(),
        "tables": tables.collect::<Vec<_>>(),
        "today_turns_on": told(&found.today_turns_on),
        "turns_on": told(&found.turns_on),
        "dissent": dissent.collect::<Vec<_>>(),
    })
}

fn of_number(conflict: &Conflict, number: NumberOf) -> Value {
    let case = &conflict.case;
    let actor = |kind: &str, actor: detente_case::model::ActorId| json!({ "kind": kind, "actor": case.actors[actor.0].id.value });
    let position = |kind: &str, place: usize| {
        let position = &case.positions[place];
        json!({
            "kind": kind,
            "actor": case.actors[position.actor.value.0].id.value,
            "issue": case.issues[position.issue.value.0].id.value,
        })
    };
    match number {
        NumberOf::Capability(of) => actor("capability", of),
        NumberOf::WalkAway(of) => actor("walk-away", of),
        NumberOf::Ratify(of) => actor("ratify", of),
        NumberOf::SpoilCost(of) => actor("spoil-cost", of),
        NumberOf::Ideal(place) => position("ideal", place),
        NumberOf::Salience(place) => position("salience", place),
        NumberOf::Value(place, level) => {
            let mut told = position("value", place);
            let issue = case.positions[place].issue.value.0;
            told["level"] = json!(case.issues[issue].levels[level].id);
            told
        }
    }
}

fn of_settlement(conflict: &Conflict, found: &SettlementSure) -> Value {
    let case = &conflict.case;
    let package = |package| {
        let levels = found.bargaining.levels_of(package);
        let issues = case.issues.iter().zip(levels);
        let levels =
            issues.map(|(issue, level)| (issue.id.value.clone(), json!(issue.levels[level].id)));
        Value::Object(levels.collect())
    };
    let tables = found.tables.iter().map(|table| {
        let minimal = table.minimal.iter().map(|own| {
            let issues = own
                .issues
                .iter()
                .map(|issue| &case.issues[issue.index()].id.value);
            json!({ "issues": issues.collect::<Vec<_>>(), "unlocks": tally(own.unlocks) })
        });
        let nash = table.nash.iter();
        let nash =
            nash.map(|(own, held)| json!({ "package": package(*own), "holds": tally(*held) }));
        json!({
            "table": table.place.map(|place| &case.tables[place].id.value),
            "has_room": tally(table.has_room),
            "accepts_today": tally(table.accepts_today),
            "acceptable": table.acceptable,
            "minimal": minimal.collect::<Vec<_>>(),
            "nash": nash.collect::<Vec<_>>(),
            "efficient": {
                "always": table.efficient[0],
                "sometimes": table.efficient[1],
                "never": table.efficient[2],
            },
            "turns_on": turns(&table.turns_on, |number| of_number(conflict, number)),
        })
    });
    json!({
        "versions": ran(found.ran),
        "numbers": found.numbers.iter().map(|own| of_number(conflict, *own)).collect::<Vec<_>>(),
        "tables": tables.collect::<Vec<_>>(),
    })
}
