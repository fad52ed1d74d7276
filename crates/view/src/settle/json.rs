//! A settlement as JSON.

mod compare;

use detente_analysis::{
    Conflict, IssueForecast, Lenses, Point, Room, Settlement, Solved, TableSettlement, actor_id,
};
use detente_settle::{
    ActorId, Best, Ending, IssueId, OfferKind, PackageId, Reading, Table, shortfalls,
};
use serde_json::{Value, json};

use crate::json::{actor_name, header, number, numbers};
pub(crate) use compare::compared_json;

/// Packages beyond this many are counted and not listed.
const LISTED: usize = 1_000;

/// The whole settlement. A package is told by the ids of its levels, by issue.
#[must_use]
pub fn settlement_json(solved: &Solved, found: &Settlement) -> Value {
    let told = Told {
        conflict: &solved.conflict,
        found,
    };
    let actors = found.actors.iter().map(|actor| told.actor(actor));
    let issues = found.issues.iter().enumerate();
    json!({
        "format": "detente.settlement/1",
        "case": header(&solved.conflict),
        "packages": found.bargaining.packages(),
        "status_quo": told.package(found.bargaining.status_quo()),
        "actors": actors.collect::<Vec<_>>(),
        "tables": found.tables.iter().map(|table| told.table(table)).collect::<Vec<_>>(),
        "issues": issues.map(|(place, issue)| told.issue(place, issue)).collect::<Vec<_>>(),
        "pivots": found.pivots.as_ref().map(|pivots| json!({
            "quota": pivots.quota,
            "weights": pivots.weights,
            "shapley_shubik": pivots.shapley_shubik,
            "banzhaf": pivots.banzhaf.normalised,
        })),
        "adjusted_winner": found.division.as_ref().map(|division| json!({
            "first_gets": division.first_gets,
            "at_first": division.at_first,
            "totals": division.totals,
            "shared": division.shared.map(|issue| told.issue_id(IssueId(issue as u16))),
        })),
        "lenses": found.lenses.as_ref().map(|lenses| told.lenses(lenses)),
    })
}

struct Told<'a> {
    conflict: &'a Conflict<'a>,
    found: &'a Settlement,
}

impl Told<'_> {
    fn name(&self, actor: ActorId) -> Value {
        json!(actor_name(self.conflict, actor_id(actor.index())))
    }

    fn names(&self, actors: impl IntoIterator<Item = ActorId>) -> Value {
        actors.into_iter().map(|actor| self.name(actor)).collect()
    }

    fn issue_id(&self, issue: IssueId) -> &str {
        &self.conflict.case.issues[issue.index()].id.value
    }

    fn issue_ids(&self, issues: impl IntoIterator<Item = IssueId>) -> Value {
        let ids = issues.into_iter().map(|issue| self.issue_id(issue));
        json!(ids.collect::<Vec<_>>())
    }

    fn package(&self, package: PackageId) -> Value {
        let levels = self.found.bargaining.levels_of(package);
        let issues = self.conflict.case.issues.iter().zip(levels);
        let levels =
            issues.map(|(issue, level)| (issue.id.value.clone(), json!(issue.levels[level].id)));
        Value::Object(levels.collect())
    }

    fn packages(&self, packages: &[PackageId]) -> Value {
        json!({
            "count": packages.len(),
            "listed": packages.iter().take(LISTED).map(|package| self.package(*package)).collect::<Vec<_>>(),
        })
    }

    fn utilities(&self, package: PackageId) -> Value {
        let actors = self.found.bargaining.everyone();
        let utility = |actor| self.found.bargaining.utility(actor, package);
        json!(actors.map(utility).collect::<Vec<_>>())
    }

    fn actor(&self, found: &detente_analysis::ActorRoom) -> Value {
        let bargaining = &self.found.bargaining;
        let actor = found.actor;
        json!({
            "actor": self.name(actor),
            "capability": found.capability,
            "walk_away": bargaining.walk_away(actor),
            "ratify": bargaining.ratify(actor),
            "threshold": bargaining.threshold(actor),
            "spoil_cost": bargaining.spoil_cost(actor),
            "indifferent": bargaining.is_indifferent(actor),
            "today": found.today,
            "acceptable": found.acceptable,
            "room": room(found.room),
            "shares": bargaining.issues().map(|issue| bargaining.share(actor, issue)).collect::<Vec<_>>(),
        })
    }

    fn best(&self, best: Option<&Best>) -> Value {
        best.map_or(Value::Null, |best| {
            json!({ "joint_gain": best.joint_gain, "packages": self.packages(&best.packages) })
        })
    }

    fn table(&self, table: &TableSettlement) -> Value {
        let case = &self.conflict.case;
        let opening = table.opening.as_ref().map(|opening| {
            json!({
                "least_total": opening.least_total,
                "by_total": self.concessions(&table.table, &opening.by_total),
                "least_largest": opening.least_largest,
                "by_largest": self.concessions(&table.table, &opening.by_largest),
            })
        });
        let point = |package: PackageId, points: &[Point]| {
            json!({
                "package": self.package(package),
                "points": points.iter().map(|point| point_name(*point)).collect::<Vec<_>>(),
                "utilities": self.utilities(package),
            })
        };
        let unlocking = table.linkage.unlocking.iter().map(|found| {
            json!({
                "issues": self.issue_ids(found.issues.iter()),
                "packages": found.packages,
                "best_joint_gain": found.best_joint_gain,
                "best": self.packages(&found.best),
            })
        });
        let minimal = table.linkage.minimal.iter().map(|set| {
            json!({
                "issues": self.issue_ids(set.iter()),
                "closed_by": self.issue_ids(table.linkage.closing(*set)),
            })
        });
        let spoilers = table.spoilers.iter().map(|(package, spoilers)| {
            let spoilers = spoilers.iter();
            let spoilers =
                spoilers.map(|found| json!({ "actor": self.name(found.actor), "gap": found.gap }));
            json!({ "package": self.package(*package), "spoilers": spoilers.collect::<Vec<_>>() })
        });
        let prices = table.prices.iter().map(|(actor, price)| {
            json!({
                "actor": self.name(*actor),
                "without": self.best(price.without.as_ref()),
                "with": self.best(price.with.as_ref()),
                "joint_loss": price.joint_loss(),
            })
        });
        json!({
            "id": table.place.map(|place| &case.tables[place].id.value),
            "actors": self.names(table.table.actors().iter().copied()),
            "room": room(table.room),
            "acceptable": self.packages(&table.acceptable),
            "against_today": self.names(table.against_today.iter().copied()),
            "opening": opening,
            "efficient": table.efficient.as_ref().map(|efficient| self.packages(efficient)),
            "outstanding": table.outstanding().iter().map(|(package, points)| point(*package, points)).collect::<Vec<_>>(),
            "unlocking": unlocking.collect::<Vec<_>>(),
            "minimal": minimal.collect::<Vec<_>>(),
            "best_by_size": table.linkage.best_by_size(),
            "whole": self.best(table.piecemeal.whole.as_ref()),
            "step_by_step": self.best(table.piecemeal.step_by_step.as_ref()),
            "spoilers": spoilers.collect::<Vec<_>>(),
            "including": prices.collect::<Vec<_>>(),
        })
    }

    /// Packages at which a concession is least, with who falls short by how much.
    fn concessions(&self, table: &Table, packages: &[PackageId]) -> Value {
        let concession = |package: &PackageId| {
            let short = shortfalls(&self.found.bargaining, table, *package);
            let short = short.into_iter().map(|short| {
                let issues = short.issues.iter();
                let issues = issues
                    .map(|(issue, cost)| json!({ "issue": self.issue_id(*issue), "cost": cost }));
                json!({
                    "actor": self.name(short.actor),
                    "of_threshold": short.of_threshold,
                    "of_walk_away": short.of_walk_away,
                    "of_ratify": short.of_ratify,
                    "issues": issues.collect::<Vec<_>>(),
                })
            });
            json!({ "package": self.package(*package), "short": short.collect::<Vec<_>>() })
        };
        let listed = packages.iter().take(LISTED).map(concession);
        json!({ "count": packages.len(), "listed": listed.collect::<Vec<_>>() })
    }

    fn issue(&self, place: usize, found: &IssueForecast) -> Value {
        let shares = found.stakes.iter().zip(&found.shares);
        let shares = shares.map(|((actor, stake), share)| {
            json!({
                "actor": self.name(ActorId(*actor as u16)),
                "position": stake.position,
                "share": share,
            })
        });
        let pressure = found.pressure.iter().map(|played| {
            let rounds = played.challenge.rounds.iter().map(|round| {
                let offers = round.offers.iter().map(|offer| {
                    json!({
                        "from": self.name(ActorId(found.stakes[offer.from].0 as u16)),
                        "to": self.name(ActorId(found.stakes[offer.to].0 as u16)),
                        "kind": match offer.kind {
                            OfferKind::Confrontation => "confrontation",
                            OfferKind::Compromise => "compromise",
                            OfferKind::Capitulation => "capitulation",
                        },
                        "position": offer.position,
                    })
                });
                json!({
                    "median": round.median,
                    "mean": round.mean,
                    "positions": round.positions,
                    "offers": offers.collect::<Vec<_>>(),
                })
            });
            json!({
                "reading": match played.reading {
                    Reading::Pooled => "pooled",
                    Reading::Literal => "literal",
                },
                "ending": ending(played.challenge.ending),
                "rounds": rounds.collect::<Vec<_>>(),
            })
        });
        json!({
            "issue": self.issue_id(IssueId(place as u16)),
            "mean": found.mean,
            "median": found.median.map(|median| json!({ "low": median.low, "high": median.high })),
            "shares": shares.collect::<Vec<_>>(),
            "challenge": pressure.collect::<Vec<_>>(),
        })
    }

    fn lenses(&self, lenses: &Lenses) -> Value {
        let meetings = lenses.meetings.iter().map(|meeting| {
            json!({
                "table": meeting.table + 1,
                "package": self.package(meeting.package),
                "states": numbers(meeting.states.iter().copied()),
                "firmest": meeting.best.as_ref().map(|best| number(best.state)),
                "lasts": meeting.best.as_ref().map(|best| best.holding.lasts()),
            })
        });
        let lasting = lenses.lasting.iter().map(|lasting| {
            let actors = lasting.unacceptable_to.iter();
            let actors = actors.map(|actor| actor_name(self.conflict, *actor));
            json!({
                "state": number(lasting.state),
                "package": self.package(lasting.package),
                "unacceptable_to": actors.collect::<Vec<_>>(),
            })
        });
        let misfits = lenses.misfits.iter().map(|misfit| {
            json!({
                "actor": actor_name(self.conflict, misfit.actor),
                "state": number(misfit.state),
                "beside_today_by_options": crate::json::order_name(misfit.by_options),
            })
        });
        let tied = self
            .found
            .bargaining
            .issues()
            .filter(|issue| lenses.tied[issue.index()]);
        json!({
            "tied": self.issue_ids(tied),
            "packages_agreed": meetings.collect::<Vec<_>>(),
            "lasting": lasting.collect::<Vec<_>>(),
            "misfits": misfits.collect::<Vec<_>>(),
        })
    }
}

fn room(room: Room) -> &'static str {
    match room {
        Room::Closed => "closed",
        Room::Narrow => "narrow",
        Room::Wide => "wide",
    }
}

fn point_name(point: Point) -> &'static str {
    match point {
        Point::Nash => "nash",
        Point::WeightedNash => "weighted-nash",
        Point::KalaiSmorodinsky => "kalai-smorodinsky",
        Point::Egalitarian => "egalitarian",
        Point::Utilitarian => "utilitarian",
    }
}

fn ending(ending: Ending) -> Value {
    match ending {
        Ending::Settled(round) => json!({ "how": "settled", "round": round }),
        Ending::Cycle { from, length } => json!({ "how": "cycle", "from": from, "length": length }),
        Ending::StillMoving => json!({ "how": "still-moving" }),
    }
}
