//! Packages in words, and those that stand out.

use detente_analysis::{Conflict, Point, TableSettlement, levels_in};
use detente_graph::StateId;
use detente_settle::{ActorId, PackageId};
use serde_json::{Map, Value, json};

use super::{Bargained, PACKAGES};
use crate::page::{Line, Role, Row};
use crate::words::Words;

/// A package worth this much to an actor or more is near to what it wants.
const NEAR: f64 = 2.0 / 3.0;
/// And one worth this much or less is far from it.
const FAR: f64 = 1.0 / 3.0;

impl Bargained<'_> {
    /// What a package settles otherwise than today.
    pub(super) fn package(&self, package: PackageId) -> String {
        let levels = self.found.bargaining.levels_of(package);
        let changed = self.found.bargaining.changed(package);
        let changed: Vec<(usize, usize)> = changed
            .iter()
            .map(|issue| (issue.index(), levels[issue.index()]))
            .collect();
        package_in_words(self.words, &changed)
    }

    /// A package told by what it settles otherwise than another.
    fn beside(&self, other: PackageId, package: PackageId) -> String {
        let levels = |package| self.found.bargaining.levels_of(package);
        let both = levels(other).into_iter().zip(levels(package)).enumerate();
        let differing = both.filter(|(_, (before, after))| before != after);
        let parts = differing.map(|(issue, (_, level))| part(self.words, issue, level));
        let parts: Vec<String> = parts.collect();
        self.say(
            "package-but",
            &[("parts", self.words.series(&parts).into())],
        )
    }

    /// The packages that stand out at a table.
    pub(super) fn outstanding(&self, table: &TableSettlement) -> Option<Row> {
        let found = table.outstanding();
        if found.is_empty() {
            return None;
        }
        let mut row = Row::of_nobody(self.table(table));
        let (first, _) = found[0];
        for (package, points) in found.iter().take(PACKAGES) {
            row.lines
                .push(Line::new(Role::Verdict, self.points(points)));
            row.lines.push(Line::plain(if *package == first {
                self.package(first)
            } else {
                self.beside(first, *package)
            }));
            row.lines.extend(self.near_and_far(*package));
        }
        if found.len() > PACKAGES {
            let count = ("count", (found.len() - PACKAGES).into());
            row.lines.push(Line::new(
                Role::Quiet,
                self.say("outstanding-more", &[count]),
            ));
        }
        Some(row)
    }

    pub(super) fn points(&self, points: &[Point]) -> String {
        if points.len() == Point::ALL.len() {
            return self.words.sentence(&self.text("point-all"));
        }
        let named = points.iter().map(|point| self.text(point_message(*point)));
        let told = self.words.list(named.collect());
        self.words.sentence(&told)
    }

    /// To whose wishes a package comes near, and from whose it is far.
    pub(super) fn near_and_far(&self, package: PackageId) -> Option<Line> {
        let worth = |actor: &ActorId| self.found.bargaining.utility(*actor, package);
        let actors = || self.found.bargaining.everyone();
        let near: Vec<ActorId> = actors().filter(|actor| worth(actor) >= NEAR).collect();
        let far: Vec<ActorId> = actors().filter(|actor| worth(actor) <= FAR).collect();
        let values = [
            ("near", self.actors(near.iter().copied()).into()),
            ("near-count", near.len().into()),
            ("far", self.actors(far.iter().copied()).into()),
            ("far-count", far.len().into()),
        ];
        let says_anything = !near.is_empty() || !far.is_empty();
        says_anything.then(|| Line::new(Role::Consequence, self.say("near-and-far", &values)))
    }
}

pub(super) fn point_message(point: Point) -> &'static str {
    match point {
        Point::Nash => "point-nash",
        Point::WeightedNash => "point-weighted-nash",
        Point::KalaiSmorodinsky => "point-kalai-smorodinsky",
        Point::Egalitarian => "point-egalitarian",
        Point::Utilitarian => "point-utilitarian",
    }
}

/// The levels of issues that a state stands for, by their ids; null where the case has no issues.
pub(crate) fn levels_of_state(conflict: &Conflict, state: StateId) -> Value {
    let issues = conflict.case.issues.iter().zip(levels_in(conflict, state));
    let levels: Map<String, Value> = issues
        .map(|(issue, level)| {
            let level = level.map(|level| &issue.levels[level].id);
            (issue.id.value.clone(), json!(level))
        })
        .collect();
    if levels.is_empty() {
        Value::Null
    } else {
        Value::Object(levels)
    }
}

/// Issues with the levels at which they are settled, by their places.
pub(crate) fn package_in_words(words: &Words, settled: &[(usize, usize)]) -> String {
    if settled.is_empty() {
        return words.catalogue.text("package-today");
    }
    let parts = settled
        .iter()
        .map(|(issue, level)| part(words, *issue, *level));
    let parts: Vec<String> = parts.collect();
    let is_whole = settled.len() == words.names.case.issues.len();
    let values = [
        ("parts", words.series(&parts).into()),
        ("rest", if is_whole { "none" } else { "today" }.into()),
    ];
    words.say("package", &values)
}

/// An issue at one of its levels.
pub(crate) fn part(words: &Words, issue: usize, level: usize) -> String {
    let values = [
        ("issue", words.names.issue(issue).into()),
        ("level", words.names.level(issue, level).into()),
    ];
    words.say("package-part", &values)
}

/// The package a state stands for, in words, where something in it stands for a level.
pub(crate) fn package_of_state(words: &Words, state: StateId) -> Option<String> {
    let levels = levels_in(words.conflict, state);
    let issues = words.names.case.issues.iter().enumerate();
    let settled: Vec<(usize, usize)> = issues
        .zip(levels)
        .filter_map(|((place, issue), level)| {
            let level = level?;
            (level != issue.status_quo.value).then_some((place, level))
        })
        .collect();
    (!settled.is_empty()).then(|| package_in_words(words, &settled))
}
