//! What a change does to what can be agreed, in words.

use std::cmp::Ordering;

use detente_analysis::{
    Acceptance, Agreements, ForecastChange, Point, Room, RoomChange, Settlement, actor_id,
};
use detente_settle::{ActorId, IssueSet, PackageId};

use super::Bargained;
use crate::page::{Block, Line, Role, Row};
use crate::words::{Words, capitalised};

/// How what can be agreed at a table may turn.
const TURNS: [&str; 5] = [
    "agreed-opens",
    "agreed-closes",
    "agreed-more",
    "agreed-less",
    "agreed-other",
];
/// So many sets of issues that turned are told one by one.
const SETS: usize = 2;

/// What can be agreed in two versions of a case, and what differs in it.
#[derive(Clone, Copy)]
pub struct Settled<'s> {
    /// What can be agreed in each.
    pub settlements: [&'s Settlement; 2],
    /// What differs.
    pub found: &'s Agreements,
}

/// What differs, the answer first, then table by table, actor by actor and issue by issue.
pub(crate) fn difference(words: [&Words; 2], settled: &Settled) -> Vec<Block> {
    let told = Told::new(words, settled);
    let mut blocks = vec![Block::Answer(told.answer())];
    let differing = settled.found.tables.iter().filter(|own| own.differs());
    let tables: Vec<Row> = differing.map(|change| told.table(change)).collect();
    if !tables.is_empty() {
        blocks.push(Block::Rows(tables));
    }
    let sections = [
        ("heading-agreed-actors", told.actors()),
        ("heading-forecasts", told.forecasts()),
    ];
    for (heading, rows) in sections {
        if !rows.is_empty() {
            blocks.push(Block::Heading(told.text(heading)));
            blocks.push(Block::Rows(rows));
        }
    }
    blocks
}

/// What differs at one table of the second version in a few sentences: what can be agreed now, what no longer, and who
/// makes the difference.
pub(crate) fn at_table(words: [&Words; 2], settled: &Settled, table: usize) -> Vec<Block> {
    let told = Told::new(words, settled);
    let mut changes = settled.found.tables.iter();
    let change = changes.find(|change| change.tables[1] == table && change.differs());
    let Some(change) = change else {
        return Vec::new();
    };
    let mut lines: Vec<String> = told
        .turned(change)
        .into_iter()
        .map(|line| line.text)
        .collect();
    if let (Some(first), true) = (lines.first_mut(), settled.settlements[1].tables.len() > 1) {
        let values = [
            ("name", told.name(change).into()),
            ("said", first.clone().into()),
        ];
        *first = told.say("compare-of", &values);
    }
    lines.into_iter().map(Block::Paragraph).collect()
}

/// What differs, in brief: the answer, and a line on each table that fares otherwise.
pub(crate) fn compared_in_brief(words: [&Words; 2], settled: &Settled) -> Vec<Line> {
    let told = Told::new(words, settled);
    let changes = settled.found.tables.iter();
    let tables = changes.filter(|change| change.acceptable[0] != change.acceptable[1]);
    let tables = tables.map(|change| {
        let values = [
            ("name", told.name(change).into()),
            ("said", told.count(change).into()),
        ];
        Line::plain(words[1].say("compare-of", &values))
    });
    let answer = Line::new(Role::Verdict, told.answer());
    std::iter::once(answer).chain(tables).collect()
}

/// Speaks about what can be agreed in two versions.
struct Told<'a> {
    versions: [Bargained<'a>; 2],
    found: &'a Agreements,
}

impl<'a> Told<'a> {
    fn new(words: [&'a Words<'a>; 2], settled: &Settled<'a>) -> Self {
        let [before, after] = settled.settlements;
        Self {
            versions: [(words[0], before), (words[1], after)]
                .map(|(words, found)| Bargained { words, found }),
            found: settled.found,
        }
    }

    fn say(&self, id: &str, values: &[(&str, crate::catalogue::Value)]) -> String {
        self.versions[1].say(id, values)
    }

    fn text(&self, id: &str) -> String {
        self.versions[1].text(id)
    }

    fn name(&self, change: &RoomChange) -> String {
        let now = &self.versions[1];
        now.table(&now.found.tables[change.tables[1]])
    }

    /// At which tables more can be agreed and at which less; where at none, what else is otherwise.
    fn answer(&self) -> String {
        let found = self.found;
        let told = TURNS.into_iter().filter_map(|message| {
            let tables = found.tables.iter();
            let own = tables.filter(|change| turn(change) == Some(message));
            let names: Vec<String> = own.map(|change| self.name(change)).collect();
            let extent = match names.len() {
                0 => return None,
                all if all == self.versions[1].found.tables.len() => "all",
                _ => "some",
            };
            let values = [
                ("extent", extent.into()),
                ("count", self.versions[1].found.tables.len().into()),
                ("tables", self.versions[1].words.series(&names).into()),
            ];
            Some(self.say(message, &values))
        });
        let told: Vec<String> = told.collect();
        if !told.is_empty() {
            return told.join(" ");
        }
        let is_otherwise = |of: fn(&RoomChange) -> bool| found.tables.iter().any(of);
        self.text(if is_otherwise(|own| !own.points.is_empty()) {
            "agreed-others-stand-out"
        } else if is_otherwise(RoomChange::differs) {
            "agreed-other-sets"
        } else if self.found.actors.iter().any(accepts_otherwise) {
            "agreed-only-actors"
        } else if !self.forecasts().is_empty() {
            "agreed-only-forecasts"
        } else {
            "agreed-same"
        })
    }

    fn table(&self, change: &RoomChange) -> Row {
        let mut row = Row::of_nobody(self.name(change));
        row.lines.push(Line::new(Role::Verdict, self.count(change)));
        row.lines.extend(self.turned(change));
        row.lines.extend(self.together(change));
        row.lines.extend(self.points(change));
        row
    }

    fn count(&self, change: &RoomChange) -> String {
        let values = [
            ("before", change.acceptable[0].into()),
            ("now", change.acceptable[1].into()),
        ];
        self.say("agreed-count", &values)
    }

    /// Who came and went, which packages turned, and through whom.
    fn turned(&self, change: &RoomChange) -> Vec<Line> {
        let mut lines = Vec::new();
        for (message, version, actors) in [
            ("agreed-joined", 1, &change.joined),
            ("agreed-left", 0, &change.left),
        ] {
            if !actors.is_empty() {
                let actors = self.versions[version].actors(actors.iter().copied());
                lines.push(Line::plain(self.say(message, &[("actors", actors.into())])));
            }
        }
        let both = [
            (1, &change.now, &change.refused),
            (0, &change.no_longer, &change.refuse),
        ];
        for (version, packages, refusals) in both {
            let Some(first) = self.example(version, packages) else {
                continue;
            };
            let message = ["agreed-no-longer", "agreed-now"][version];
            let values = [("count", packages.len().into()), ("package", first.into())];
            lines.push(Line::plain(self.say(message, &values)));
            lines.extend(self.refusals(1 - version, refusals, packages.len()));
        }
        lines
    }

    /// Of packages that turned the one that settles the fewest issues otherwise than today, today's only where it is alone;
    /// that is spelled out, since today may be another in the two versions.
    fn example(&self, version: usize, packages: &[PackageId]) -> Option<String> {
        let own = &self.versions[version];
        let changed = |package: PackageId| match own.found.bargaining.changed(package).len() {
            0 => usize::MAX,
            changed => changed,
        };
        let first = *packages.iter().min_by_key(|package| changed(**package))?;
        Some(if changed(first) == usize::MAX {
            let parts = own.words.series(&self.parts(version, first));
            own.words.sentence(&parts)
        } else {
            own.package(first)
        })
    }

    /// Who refuses, in one of the versions, how many of the packages that turned, and what has changed about them; those
    /// of whom the same is to be said together.
    fn refusals(&self, version: usize, refusals: &[(ActorId, usize)], of: usize) -> Vec<Line> {
        let mut alike: Vec<(usize, &str, Vec<ActorId>)> = Vec::new();
        for (actor, count) in refusals {
            let why = self.why(version, *actor);
            match alike.iter_mut().find(|own| (own.0, own.1) == (*count, why)) {
                Some((_, _, actors)) => actors.push(*actor),
                None => alike.push((*count, why, vec![*actor])),
            }
        }
        let line = |(count, why, actors): (usize, &str, Vec<ActorId>)| {
            let values = [
                ("actor", self.versions[version].actors(actors).into()),
                ("extent", if count == of { "all" } else { "some" }.into()),
                ("count", count.into()),
                ("why", why.into()),
            ];
            let message = ["agreed-refused", "agreed-refuses"][version];
            Line::new(Role::Consequence, self.say(message, &values))
        };
        alike.into_iter().map(line).collect()
    }

    /// What has changed about an actor that refuses in one of the versions, in a word.
    fn why(&self, version: usize, actor: ActorId) -> &'static str {
        let Some(change) = self.found.of_actor(version, actor) else {
            return "none";
        };
        // Whether it asks for more there than in the other version.
        let harder = [Ordering::Less, Ordering::Greater][version];
        match (change.asks == harder, change.values_otherwise) {
            (true, true) => "both",
            (true, false) => "asks",
            (false, true) => "worth",
            (false, false) => "none",
        }
    }

    /// Which sets of issues unlock agreement now and which no longer.
    fn together(&self, change: &RoomChange) -> Vec<Line> {
        let both = [
            ("agreed-together-now", 1, &change.together_now),
            ("agreed-together-no-longer", 0, &change.together_no_longer),
        ];
        let told = both.into_iter().filter(|(_, _, sets)| !sets.is_empty());
        let line = |(message, version, sets): (&str, usize, &Vec<IssueSet>)| {
            let own = &self.versions[version];
            let named = sets.iter().take(SETS);
            let named: Vec<String> = named.map(|set| own.issues_named(set.iter())).collect();
            let values = [
                ("sets", own.words.series(&named).into()),
                ("more", (sets.len() - named.len()).into()),
            ];
            Line::plain(self.say(message, &values))
        };
        told.map(line).collect()
    }

    /// The packages that stand out now and did not, each once, told by how they differ from what stood in their place.
    fn points(&self, change: &RoomChange) -> Vec<Line> {
        let mut groups: Vec<(Vec<Point>, [Option<PackageId>; 2])> = Vec::new();
        for own in &change.points {
            let first = own.packages.each_ref().map(|own| own.first().copied());
            match groups.iter_mut().find(|(_, known)| *known == first) {
                Some((points, _)) => points.push(own.point),
                None => groups.push((vec![own.point], first)),
            }
        }
        let line = |(points, [before, now]): (Vec<Point>, [Option<PackageId>; 2])| {
            let own = &self.versions[1];
            let named = points.iter();
            let named = named.map(|point| own.text(super::packages::point_message(*point)));
            let points = (
                "points",
                capitalised(&own.words.list(named.collect())).into(),
            );
            let now = now?;
            let Some(before) = before else {
                let values = [points, ("package", own.package(now).into())];
                return Some(self.say("agreed-point", &values));
            };
            let [before, now] = [self.parts(0, before), self.parts(1, now)];
            let less = |from: &[String], taken: &[String]| {
                let parts = from.iter().filter(|part| !taken.contains(part));
                own.words.series(&parts.cloned().collect::<Vec<_>>())
            };
            let values = [
                points,
                ("now", less(&now, &before).into()),
                ("before", less(&before, &now).into()),
            ];
            Some(self.say("agreed-point-moved", &values))
        };
        let lines = groups.into_iter().filter_map(line);
        lines.map(Line::plain).collect()
    }

    /// The levels of all issues in a package of one version.
    fn parts(&self, version: usize, package: PackageId) -> Vec<String> {
        let own = &self.versions[version];
        let levels = own.found.bargaining.levels_of(package).into_iter();
        let part = |(issue, level)| super::part(own.words, issue, level);
        levels.enumerate().map(part).collect()
    }

    /// What each actor accepts otherwise.
    fn actors(&self) -> Vec<Row> {
        let changes = self.found.actors.iter();
        let row = |change: &Acceptance| {
            let actor = actor_id(change.actors[1].index());
            let mut row = Row::of_actor(self.versions[1].words.names.actor(actor), actor);
            let turned = [
                ("agreed-accepts-now", change.now),
                ("agreed-accepts-no-longer", change.no_longer),
            ];
            for (message, count) in turned {
                if count > 0 {
                    row.lines
                        .push(Line::plain(self.say(message, &[("count", count.into())])));
                }
            }
            let reasons = [
                (change.asks.is_gt(), "agreed-asks-more"),
                (change.asks.is_lt(), "agreed-asks-less"),
                (change.values_otherwise, "agreed-weighs-otherwise"),
            ];
            let reasons = reasons.into_iter().filter(|(holds, _)| *holds);
            row.lines
                .extend(reasons.map(|(_, reason)| Line::new(Role::Consequence, self.text(reason))));
            row
        };
        changes
            .filter(|change| accepts_otherwise(change))
            .map(row)
            .collect()
    }

    /// Where clout and interest point elsewhere, as far as that is another level.
    fn forecasts(&self) -> Vec<Row> {
        let row = |change: &ForecastChange| {
            let [before, now] = [0, 1].map(|version| {
                let own = &self.versions[version];
                let issue = change.issues[version];
                own.forecast(issue, &own.found.issues[issue])
            });
            if before == now {
                return None;
            }
            let mut row = Row::of_nobody(self.versions[1].words.names.issue(change.issues[1]));
            let line = |message: &str, forecast: String| {
                Line::plain(self.say(message, &[("answer", forecast.into())]))
            };
            row.lines = vec![
                line("compare-table-before", before),
                line("compare-table-now", now),
            ];
            Some(row)
        };
        self.found.issues.iter().filter_map(row).collect()
    }
}

fn accepts_otherwise(change: &Acceptance) -> bool {
    change.accepts[0] != change.accepts[1] || change.now > 0 || change.no_longer > 0
}

/// How what can be agreed at a table turned, as it is told; nothing where the same can.
fn turn(change: &RoomChange) -> Option<&'static str> {
    let [before, now] = change.acceptable;
    match change.rooms {
        [Room::Closed, Room::Closed] => None,
        [Room::Closed, _] => Some("agreed-opens"),
        [_, Room::Closed] => Some("agreed-closes"),
        _ if now > before => Some("agreed-more"),
        _ if now < before => Some("agreed-less"),
        _ if !change.now.is_empty() => Some("agreed-other"),
        _ => None,
    }
}
