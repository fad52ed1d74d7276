//! What can be agreed in two versions of a case, as JSON.

use std::cmp::Ordering;

use detente_analysis::{Acceptance, Conflict, ForecastChange, PointChange, RoomChange};
use detente_settle::{ActorId, IssueId, IssueSet};
use serde_json::{Value, json};

use super::super::Settled;
use super::{Told, point_name, room};

/// The part `settlement` of `detente.compare/1`. What stands in pairs is first of the first version, then of the second.
pub(crate) fn compared_json(conflicts: [&Conflict; 2], settled: &Settled) -> Value {
    let [before, after] = settled.settlements;
    let told = [(conflicts[0], before), (conflicts[1], after)]
        .map(|(conflict, found)| Told { conflict, found });
    let found = settled.found;
    let compared = Compared(&told);
    let all = |list: &mut dyn Iterator<Item = Value>| list.collect::<Vec<_>>();
    json!({
        "packages": found.packages,
        "same_packages": found.is_same_packages,
        "differs": found.differs(),
        "actors": all(&mut found.actors.iter().map(|change| compared.actor(change))),
        "tables": all(&mut found.tables.iter().map(|change| compared.table(change))),
        "issues": all(&mut found.issues.iter().map(|change| compared.issue(change))),
    })
}

struct Compared<'a>(&'a [Told<'a>; 2]);

impl Compared<'_> {
    fn actor(&self, change: &Acceptance) -> Value {
        json!({
            "actor": self.0[1].name(change.actors[1]),
            "acceptable": change.accepts,
            "now": change.now,
            "no_longer": change.no_longer,
            "threshold": match change.asks {
                Ordering::Less => "lower",
                Ordering::Equal => "equal",
                Ordering::Greater => "higher",
            },
            "values_otherwise": change.values_otherwise,
        })
    }

    fn table(&self, change: &RoomChange) -> Value {
        let [before, after] = self.0;
        let refusals = |version: usize, refusals: &[(ActorId, usize)]| {
            let refusals = refusals.iter();
            let refusals = refusals.map(
                |(actor, count)| json!({ "actor": self.0[version].name(*actor), "count": count }),
            );
            refusals.collect::<Vec<_>>()
        };
        let sets = |version: usize, sets: &[IssueSet]| {
            let sets = sets.iter().map(|set| self.0[version].issue_ids(set.iter()));
            sets.collect::<Vec<_>>()
        };
        let point = |change: &PointChange| {
            json!({
                "point": point_name(change.point),
                "before": before.packages(&change.packages[0]),
                "after": after.packages(&change.packages[1]),
            })
        };
        let table = &after.found.tables[change.tables[1]];
        let id = table
            .place
            .map(|place| &after.conflict.case.tables[place].id.value);
        json!({
            "id": id,
            "differs": change.differs(),
            "joined": after.names(change.joined.iter().copied()),
            "left": before.names(change.left.iter().copied()),
            "room": change.rooms.map(room),
            "acceptable": change.acceptable,
            "now": after.packages(&change.now),
            "no_longer": before.packages(&change.no_longer),
            "refused_before": refusals(0, &change.refused),
            "refused_now": refusals(1, &change.refuse),
            "minimal_now": sets(1, &change.together_now),
            "minimal_no_longer": sets(0, &change.together_no_longer),
            "points": change.points.iter().map(point).collect::<Vec<_>>(),
        })
    }

    fn issue(&self, change: &ForecastChange) -> Value {
        let medians = change
            .medians
            .map(|median| median.map(|median| json!({ "low": median.low, "high": median.high })));
        json!({
            "issue": self.0[1].issue_id(IssueId(change.issues[1] as u16)),
            "mean": change.means,
            "median": medians,
        })
    }
}
