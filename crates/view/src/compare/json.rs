//! Two versions of a case side by side, as JSON.

use detente_analysis::{Comparison, Instead, OutcomeChange, TableChange, Turned, TurnedActor};
use serde_json::{Map, Value, json};

use super::{Compared, Version};
use crate::json::{actor_name, header, holding, number, numbers, state, temptation};

/// The contract `detente.compare/1`. What stands in pairs is first of the first version, then of the second. What is said
/// of options is there where both versions have some; `settlement` is null where not both have issues, or too many.
#[must_use]
pub fn compare_json(versions: [&Version; 2], found: Compared) -> Value {
    let conflicts = versions.map(|version| &version.solved.conflict);
    let mut told = found
        .conflict
        .map_or_else(Map::new, |found| of_conflict(versions, found));
    let settled = found.settled.as_ref();
    let settled = settled.map(|settled| crate::settle::compared_json(conflicts, settled));
    told.insert("format".to_owned(), json!("detente.compare/1"));
    told.insert("before".to_owned(), header(conflicts[0]));
    told.insert("after".to_owned(), header(conflicts[1]));
    let changes = versions.map(|version| &version.changes);
    told.insert("changes".to_owned(), json!(changes));
    told.insert("settlement".to_owned(), json!(settled));
    Value::Object(told)
}

/// What holds in one version and not in the other.
fn of_conflict(versions: [&Version; 2], found: &Comparison) -> Map<String, Value> {
    let conflicts = versions.map(|version| &version.solved.conflict);
    let turned_actor = |actor: &TurnedActor| {
        let (leaves, other) = (actor.leaves_in, 1 - actor.leaves_in);
        json!({
            "actor": actor_name(conflicts[1], actor.actors[1]),
            "leaves_in": if leaves == 0 { "before" } else { "after" },
            "temptation": temptation(conflicts[leaves], &actor.temptation),
            "instead": match &actor.instead {
                Instead::Answered(instead) => temptation(conflicts[other], instead),
                Instead::Unwanted => json!("unwanted"),
                Instead::Impossible => json!("impossible"),
            },
        })
    };
    let turned = |turned: &Turned| {
        json!({
            "states": [state(conflicts[0], turned.states[0]), state(conflicts[1], turned.states[1])],
            "holds": turned.holdings.map(holding),
            "actors": turned.actors.iter().map(turned_actor).collect::<Vec<_>>(),
        })
    };
    let all = |list: &[Turned]| list.iter().map(turned).collect::<Vec<_>>();
    let outcome = |change: &OutcomeChange| {
        let id = [0, 1].map(|version| {
            let outcomes = &conflicts[version].case.outcomes;
            change.outcomes[version].map(|outcome| &*outcomes[outcome.0].id.value)
        });
        json!({ "outcome": id[1].or(id[0]), "states": change.states, "lasting": change.lasting })
    };
    let table = |change: &TableChange| {
        let place = change.tables[1].place;
        let side = |version: usize| {
            let table = &change.tables[version];
            let members = table.members.iter();
            let members = members.map(|actor| actor_name(conflicts[version], *actor));
            json!({
                "actors": members.collect::<Vec<_>>(),
                "deals": numbers(table.deals.iter().map(|deal| deal.state)),
                "hold": numbers(table.deals.iter().filter(|deal| deal.holds()).map(|deal| deal.state)),
            })
        };
        json!({
            "id": place.map(|place| &conflicts[1].case.tables[place].id.value),
            "differs": change.differs,
            "before": side(0),
            "after": side(1),
        })
    };
    let today = |version: usize| {
        found.status_quo[version]
            .map(|(today, held)| json!({ "state": number(today), "holds": holding(held) }))
    };
    let told = json!({
        "status_quo": [today(0), today(1)],
        "holds_now": all(&found.holds_now),
        "no_longer": all(&found.no_longer),
        "otherwise": all(&found.otherwise),
        "new": found.new.iter().map(|new| state(conflicts[1], *new)).collect::<Vec<_>>(),
        "gone": found.gone.iter().map(|gone| state(conflicts[0], *gone)).collect::<Vec<_>>(),
        "in_both": found.in_both,
        "states": found.states,
        "outcomes": found.outcomes.iter().map(outcome).collect::<Vec<_>>(),
        "tables": found.tables.as_ref().map(|tables| tables.iter().map(table).collect::<Vec<_>>()),
    });
    match told {
        Value::Object(told) => told,
        _ => Map::new(),
    }
}
