//! The numbers behind a settlement, each beside what it rests on.

use detente_analysis::{IssueForecast, Point, Support, TableSettlement, support};
use detente_settle::{ActorId, PackageId, Reading};

use super::Bargained;
use crate::page::{Block, Row, Table};

/// So many packages that stand out are numbered.
const PACKAGES: usize = 10;
/// So many rounds of pressure are numbered.
const ROUNDS: usize = 8;

impl Bargained<'_> {
    pub(super) fn numbers(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(self.text("heading-numbers")));
        blocks.push(Block::Table(self.of_actors()));
        blocks.push(Block::Paragraph(self.text("numbers-stakes")));
        blocks.push(Block::Rows(self.of_stakes()));
        blocks.push(Block::Paragraph(self.text("numbers-shares")));
        blocks.push(Block::Rows(self.of_shares()));
        blocks.push(Block::Table(self.of_forecasts()));
        blocks.push(Block::Table(self.of_tables()));
        for table in &self.found.tables {
            if table.points.is_some() {
                blocks.push(Block::Paragraph(
                    self.say("numbers-points", &[("table", self.table(table).into())]),
                ));
                blocks.push(Block::Rows(self.of_points(table)));
            }
        }
        if let Some(division) = &self.found.division {
            let cells = [
                division.at_first[0],
                division.at_first[1],
                division.totals[0],
            ];
            let [first, second, total] = cells.map(decimal);
            let values = [
                ("first", first.into()),
                ("second", second.into()),
                ("total", total.into()),
            ];
            blocks.push(Block::Paragraph(self.say("numbers-division", &values)));
        }
        let packages = ("packages", self.found.bargaining.packages().into());
        blocks.push(Block::Note(self.say("numbers-note", &[packages])));
    }

    /// Clout and what each would accept.
    fn of_actors(&self) -> Table {
        let bargaining = &self.found.bargaining;
        let columns = [
            "column-actor",
            "column-clout",
            "column-tips",
            "column-worth-today",
            "column-walk-away",
            "column-floor",
            "column-accepts",
            "column-stake-rests-on",
        ];
        let row = |found: &detente_analysis::ActorRoom| {
            let actor = found.actor;
            let tips = self.found.pivots.as_ref();
            let tips = tips.map(|pivots| pivots.shapley_shubik[actor.index()]);
            vec![
                self.words
                    .names
                    .actor(detente_analysis::actor_id(actor.index())),
                self.or_none(found.capability),
                self.or_none(tips),
                decimal(found.today),
                decimal(bargaining.walk_away(actor)),
                self.or_none(bargaining.ratify(actor)),
                found.acceptable.to_string(),
                self.rests_on(actor),
            ]
        };
        self.table_of(&columns, self.found.actors.iter().map(row).collect())
    }

    /// What an actor's own numbers rest on, in a word.
    fn rests_on(&self, actor: ActorId) -> String {
        let case = self.words.names.case;
        let stake = &case.actors[actor.index()].stake;
        if !stake.is_stated() {
            return self.text("cell-none");
        }
        self.text(support_message(support(case, &stake.basis)))
    }

    /// How much each issue matters to each actor, in parts of what matters to it.
    fn of_stakes(&self) -> Vec<Row> {
        let case = self.words.names.case;
        let row = |issue: usize| {
            let parts = self.found.bargaining.everyone().filter_map(|actor| {
                let mut positions = case.positions.iter();
                let position = positions.find(|position| {
                    position.actor.value.0 == actor.index() && position.issue.value.0 == issue
                })?;
                let support = self.text(support_message(support(case, &position.basis)));
                let values = [
                    ("actor", self.actor(actor).into()),
                    ("number", decimal(self.found.share(actor, issue)).into()),
                    ("support", support.into()),
                ];
                Some(self.say("numbers-supported", &values))
            });
            let parts: Vec<String> = parts.collect();
            Row::new(self.words.names.issue(issue), self.words.series(&parts))
        };
        (0..case.issues.len()).map(row).collect()
    }

    /// What each actor weighs on each issue: its part of clout times interest.
    fn of_shares(&self) -> Vec<Row> {
        let row = |(place, found): (usize, &IssueForecast)| {
            let shares = found.stakes.iter().zip(&found.shares);
            let shares = shares.map(|((actor, _), share)| {
                let actor = self.actor(ActorId(*actor as u16));
                let values = [("actor", actor.into()), ("number", decimal(*share).into())];
                self.say("numbers-worth", &values)
            });
            let shares: Vec<String> = shares.collect();
            let shares = if shares.is_empty() {
                self.text("cell-none")
            } else {
                self.words.series(&shares)
            };
            Row::new(self.words.names.issue(place), shares)
        };
        let issues = self.found.issues.iter().enumerate();
        issues.map(row).collect()
    }

    /// Mean, median and the rounds of pressure, on the scale of each issue.
    fn of_forecasts(&self) -> Table {
        let columns = [
            "column-issue",
            "column-mean",
            "column-median",
            "column-rounds",
            "column-rounds-literal",
        ];
        let row = |(place, found): (usize, &IssueForecast)| {
            let median = found.median.map(|median| {
                let (low, high) = (decimal(median.low), decimal(median.high));
                if low == high {
                    low
                } else {
                    format!("{low}–{high}")
                }
            });
            let rounds = |reading| {
                let played = found
                    .pressure
                    .iter()
                    .find(|played| played.reading == reading);
                let rounds = played.map_or(&[][..], |played| &played.challenge.rounds);
                let medians = rounds
                    .iter()
                    .take(ROUNDS)
                    .map(|round| decimal(round.median));
                let mut medians: Vec<String> = medians.collect();
                if rounds.len() > ROUNDS {
                    medians.push("…".to_owned());
                }
                if medians.is_empty() {
                    self.text("cell-none")
                } else {
                    medians.join(" ")
                }
            };
            vec![
                self.words.names.issue(place),
                self.or_none(found.mean),
                median.unwrap_or_else(|| self.text("cell-none")),
                rounds(Reading::Pooled),
                rounds(Reading::Literal),
            ]
        };
        let issues = self.found.issues.iter().enumerate();
        self.table_of(&columns, issues.map(row).collect())
    }

    fn of_tables(&self) -> Table {
        let columns = [
            "column-table",
            "column-acceptable",
            "column-efficient",
            "column-whole",
            "column-step-by-step",
            "column-short",
        ];
        let row = |table: &TableSettlement| {
            let gain = |best: &Option<detente_settle::Best>| {
                self.or_none(best.as_ref().map(|best| best.joint_gain))
            };
            let efficient = table.efficient.as_ref().map(Vec::len);
            vec![
                self.table(table),
                table.acceptable.len().to_string(),
                efficient.map_or_else(|| self.text("cell-none"), |count| count.to_string()),
                gain(&table.piecemeal.whole),
                gain(&table.piecemeal.step_by_step),
                self.or_none(table.opening.as_ref().map(|opening| opening.least_total)),
            ]
        };
        self.table_of(&columns, self.found.tables.iter().map(row).collect())
    }

    /// What the packages that stand out are worth to everybody.
    fn of_points(&self, table: &TableSettlement) -> Vec<Row> {
        let bargaining = &self.found.bargaining;
        let row = |(package, points): (PackageId, Vec<Point>)| {
            let names: Vec<String> = points
                .iter()
                .map(|point| self.text(short(*point)))
                .collect();
            let worths = bargaining.everyone().map(|actor| {
                let worth = decimal(bargaining.utility(actor, package));
                let values = [
                    ("actor", self.actor(actor).into()),
                    ("number", worth.into()),
                ];
                self.say("numbers-worth", &values)
            });
            let worths: Vec<String> = worths.collect();
            let levels = ("levels", self.levels(package).into());
            let values = [levels, ("worths", self.words.series(&worths).into())];
            Row::new(
                self.words.sequence(&names),
                self.say("numbers-package", &values),
            )
        };
        let outstanding = table.outstanding().into_iter().take(PACKAGES);
        outstanding.map(row).collect()
    }

    /// The levels of a package by their places, from 1.
    fn levels(&self, package: PackageId) -> String {
        let levels = self.found.bargaining.levels_of(package).into_iter();
        let places: Vec<String> = levels.map(|level| (level + 1).to_string()).collect();
        places.join("-")
    }

    fn table_of(&self, columns: &[&str], rows: Vec<Vec<String>>) -> Table {
        Table {
            columns: columns.iter().map(|column| self.text(column)).collect(),
            rows,
        }
    }

    fn or_none(&self, number: Option<f64>) -> String {
        number.map_or_else(|| self.text("cell-none"), decimal)
    }
}

/// What the literature calls a point.
fn short(point: Point) -> &'static str {
    match point {
        Point::Nash => "cell-nash",
        Point::WeightedNash => "cell-weighted-nash",
        Point::KalaiSmorodinsky => "cell-kalai-smorodinsky",
        Point::Egalitarian => "cell-egalitarian",
        Point::Utilitarian => "cell-utilitarian",
    }
}

fn support_message(support: Support) -> &'static str {
    match support {
        Support::Said => "cell-said",
        Support::Judged => "cell-judged",
        Support::Unsourced => "cell-unsourced",
    }
}

/// Two places behind the point.
fn decimal(number: f64) -> String {
    // A negative nought is a nought.
    format!("{:.2}", number + 0.0).replace("-0.00", "0.00")
}
