//! What is possible for two actors: every package by its worth to both.

use std::collections::BTreeMap;

use detente_analysis::{Settlement, actor_id};
use detente_settle::{
    ActorId, Bargaining, PackageId, Table, frontier as efficient, reference_points,
};

use super::key::Key;
use super::measure::wrapped;
use super::{Setting, Told};
use crate::page::Figure;
use crate::settle::package_in_words;
use crate::svg::{Anchor, Canvas, color};
use crate::words::Words;

const WIDTH: f64 = 380.0;
const SIDE: f64 = 280.0;
const START: f64 = 64.0;
const MARGIN: f64 = 12.0;
/// Packages nearer to one another than this are one dot.
const GRID: f64 = 2.0;
/// Fewer packages than this are drawn larger.
const FEW: usize = 300;

/// The packages of a settlement by what they are worth to two of its actors.
pub(super) fn frontier(
    words: &Words,
    found: &Settlement,
    between: [ActorId; 2],
    setting: Setting,
) -> Figure {
    let bargaining = &found.bargaining;
    let called = between.map(|actor| words.names.actor_in_sentence(actor_id(actor.index())));
    let drawn = Drawn::new(bargaining, between, (START, SIDE));
    let points = drawn.points(&detente_analysis::capabilities(words.names.case));
    let told = drawn.told(words, &called, &points);
    let (mut canvas, top) = told.canvas(setting, WIDTH, words.names.language);
    let drawn = Drawn {
        top: top + 6.0,
        ..drawn
    };
    drawn.axes(&mut canvas, words, [&called[0], &called[1]]);
    drawn.thresholds(&mut canvas);
    drawn.dots(&mut canvas);
    drawn.edge(&mut canvas, &drawn.efficient());
    cross(&mut canvas, drawn.place(bargaining.status_quo()));
    for (shape, (_, package)) in points.iter().enumerate() {
        mark(&mut canvas, drawn.place(*package), shape);
    }
    let bottom = legend(&mut canvas, words, drawn.top + SIDE + 74.0, &points);
    Figure {
        is_narrow: setting == Setting::Document,
        ..told.figure(canvas.finish(bottom))
    }
}

/// Packages by their worth to two actors, on a square.
pub(super) struct Drawn<'a> {
    bargaining: &'a Bargaining,
    between: [ActorId; 2],
    table: Table,
    /// Where the square begins, from the side and from above.
    start: f64,
    pub(super) top: f64,
    side: f64,
}

impl<'a> Drawn<'a> {
    /// The packages of a model for two of its actors, on a square that begins and is so wide.
    pub(super) fn new(
        bargaining: &'a Bargaining,
        between: [ActorId; 2],
        (start, side): (f64, f64),
    ) -> Self {
        Self {
            bargaining,
            between,
            table: Table::new(bargaining, &between).expect("two actors of the model"),
            start,
            top: 0.0,
            side,
        }
    }

    fn packages(&self) -> impl Iterator<Item = PackageId> + use<> {
        (0..self.bargaining.packages() as u32).map(PackageId)
    }

    fn accepted(&self, package: PackageId) -> bool {
        let mut both = self.between.iter();
        both.all(|actor| self.bargaining.accepts(*actor, package))
    }

    fn worth(&self, package: PackageId) -> (f64, f64) {
        let [first, second] = self
            .between
            .map(|actor| self.bargaining.utility(actor, package));
        (first, second)
    }

    fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (
            self.start + x * self.side,
            self.top + self.side - y * self.side,
        )
    }

    pub(super) fn place(&self, package: PackageId) -> (f64, f64) {
        self.at(self.worth(package))
    }

    /// What is said of it: how many packages both would accept, who would accept today's, and which stand out.
    pub(super) fn told(
        &self,
        words: &Words,
        called: &[String; 2],
        points: &[(&'static str, PackageId)],
    ) -> Told {
        let names = || {
            [
                ("first", called[0].clone().into()),
                ("second", called[1].clone().into()),
            ]
        };
        let accepted = self.packages().filter(|package| self.accepted(*package));
        let [first, second] = names();
        let caption = [first, second, ("count", accepted.count().into())];
        let caption = words.say("picture-frontier-caption", &caption);
        let today = self.bargaining.status_quo();
        let content = self
            .between
            .iter()
            .filter(|actor| self.bargaining.accepts(**actor, today))
            .map(|actor| actor_id(actor.index()));
        let content: Vec<_> = content.collect();
        let mut alternative = vec![caption.clone()];
        alternative.push(if content.is_empty() {
            words.catalogue.text("picture-today-refused")
        } else {
            words.say(
                "picture-today-accepted",
                &[("actors", words.actors(content).into())],
            )
        });
        // Points of reference that fall together are told together.
        let mut packages: Vec<PackageId> = points.iter().map(|(_, package)| *package).collect();
        packages.sort_unstable();
        packages.dedup();
        alternative.extend(packages.into_iter().map(|package| {
            let here = points.iter().filter(|(_, other)| *other == package);
            let names = here.map(|(name, _)| words.catalogue.text(name)).collect();
            let values = [
                ("names", words.list(names).into()),
                (
                    "package",
                    package_of(self.bargaining, words, package).into(),
                ),
            ];
            words.say("picture-point", &values)
        }));
        Told {
            title: words.say("picture-frontier", &names()),
            caption,
            alternative: alternative.join(" "),
        }
    }

    /// The square with what its sides stand for.
    pub(super) fn axes(&self, canvas: &mut Canvas, words: &Words, names: [&str; 2]) {
        let (start, top, side) = (self.start, self.top, self.side);
        let frame = format!(r#"fill="none" stroke="{}""#, color::MIDDLE);
        canvas.rect((start, top), (side, side), &frame);
        let small = r#"font-size="11""#;
        for (number, text) in [(0.0, "0"), (0.5, "½"), (1.0, "1")] {
            let across = (start + number * side, top + side + 16.0);
            canvas.text(across, Anchor::Middle, text, small);
            let up = (start - 6.0, top + side - number * side + 4.0);
            canvas.text(up, Anchor::End, text, small);
        }
        let worth = |actor: &str| words.say("picture-worth-to", &[("actor", actor.into())]);
        for (line, text) in wrapped(&worth(names[0]), side, 2).iter().enumerate() {
            let at = (start + side / 2.0, top + side + 34.0 + 16.0 * line as f64);
            canvas.text(at, Anchor::Middle, text, "");
        }
        let label = wrapped(&worth(names[1]), side, 1).concat();
        canvas.upwards((start - 34.0, top + side / 2.0), &label, "");
    }

    /// What each would accept lies beyond its line.
    pub(super) fn thresholds(&self, canvas: &mut Canvas) {
        let [first, second] = self.between.map(|actor| self.bargaining.threshold(actor));
        let style = threshold_style();
        if (0.0..=1.0).contains(&first) {
            canvas.line(self.at((first, 0.0)), self.at((first, 1.0)), &style);
        }
        if (0.0..=1.0).contains(&second) {
            canvas.line(self.at((0.0, second)), self.at((1.0, second)), &style);
        }
    }

    /// Every package, those that fall together once; acceptable ones last, so that they are not covered.
    fn dots(&self, canvas: &mut Canvas) {
        let radius = self.radius();
        for (_, at, is_dark) in self.spots() {
            canvas.ellipse(at, (radius, radius), &dot_style(is_dark));
        }
    }

    pub(super) fn radius(&self) -> f64 {
        let is_small = self.bargaining.packages() >= FEW;
        if is_small { 1.6 } else { 3.5 }
    }

    /// Where packages lie, the first of those that fall together, and whether both accept it; acceptable ones last.
    pub(super) fn spots(&self) -> Vec<(PackageId, (f64, f64), bool)> {
        let mut spots = Vec::new();
        for is_dark in [false, true] {
            let alike = self
                .packages()
                .filter(|package| self.accepted(*package) == is_dark);
            let mut first: BTreeMap<(i32, i32), PackageId> = BTreeMap::new();
            for package in alike {
                let (x, y) = self.worth(package);
                let dot = |worth: f64| (worth * self.side / GRID).round() as i32;
                first.entry((dot(x), dot(y))).or_insert(package);
            }
            spots.extend(first.into_iter().map(|((x, y), package)| {
                let at = |dot: i32| f64::from(dot) * GRID / self.side;
                (package, self.at((at(x), at(y))), is_dark)
            }));
        }
        spots
    }

    /// The packages that nobody improves on without loss to the other, in the order of what they are worth to the first.
    pub(super) fn efficient(&self) -> Vec<PackageId> {
        let mut edge = efficient(self.bargaining, &self.table).unwrap_or_default();
        edge.sort_by(|a, b| self.worth(*a).0.total_cmp(&self.worth(*b).0));
        edge
    }

    /// These joined by a line.
    pub(super) fn edge(&self, canvas: &mut Canvas, efficient: &[PackageId]) {
        let edge = efficient.iter().map(|package| self.place(*package));
        let edge: Vec<(f64, f64)> = edge.collect();
        canvas.polyline(&edge, &edge_style());
    }

    /// The first package of each point of reference, by its name.
    pub(super) fn points(&self, capability: &[f64]) -> Vec<(&'static str, PackageId)> {
        let Some(points) = reference_points(self.bargaining, &self.table, capability) else {
            return Vec::new();
        };
        let all = [
            ("cell-nash", points.nash),
            (
                "cell-weighted-nash",
                points.weighted_nash.unwrap_or_default(),
            ),
            ("cell-kalai-smorodinsky", points.kalai_smorodinsky),
            ("cell-egalitarian", points.egalitarian),
            ("cell-utilitarian", points.utilitarian),
        ];
        let first = all.into_iter();
        first
            .filter_map(|(name, packages)| Some((name, *packages.first()?)))
            .collect()
    }
}

/// A package by what it settles otherwise than today.
pub(super) fn package_of(bargaining: &Bargaining, words: &Words, package: PackageId) -> String {
    let levels = bargaining.levels_of(package);
    let changed = bargaining.changed(package);
    let changed: Vec<(usize, usize)> = changed
        .iter()
        .map(|issue| (issue.index(), levels[issue.index()]))
        .collect();
    package_in_words(words, &changed)
}

pub(super) fn threshold_style() -> String {
    format!(r#"stroke="{}" stroke-dasharray="5 4""#, color::MIDDLE)
}

pub(super) fn edge_style() -> String {
    format!(r#"fill="none" stroke="{}" stroke-width="2""#, color::INK)
}

pub(super) fn dot_style(is_dark: bool) -> String {
    format!(
        r#"fill="{}""#,
        if is_dark { color::MIDDLE } else { color::LIGHT }
    )
}

/// What signs stand for, below the square.
fn legend(
    canvas: &mut Canvas,
    words: &Words,
    top: f64,
    points: &[(&'static str, PackageId)],
) -> f64 {
    let text = |name: &str| words.catalogue.text(name);
    let mut key = Key::new(MARGIN, top);
    let (x, y) = key.item(canvas, &text("picture-today"), 14.0);
    cross(canvas, (x + 7.0, y));
    let (x, y) = key.item(canvas, &text("picture-acceptable"), 8.0);
    canvas.ellipse((x + 4.0, y), (3.0, 3.0), &dot_style(true));
    for (name, style) in [
        ("picture-threshold", threshold_style()),
        ("picture-efficient", edge_style()),
    ] {
        let (x, y) = key.item(canvas, &text(name), 18.0);
        canvas.line((x, y), (x + 18.0, y), &style);
    }
    for (shape, (name, _)) in points.iter().enumerate() {
        let (x, y) = key.item(canvas, &text(name), 18.0);
        mark(canvas, (x + 9.0, y), shape);
    }
    key.bottom()
}

/// Today's package.
pub(super) fn cross(canvas: &mut Canvas, (x, y): (f64, f64)) {
    let style = format!(r#"stroke="{}" stroke-width="3""#, color::INK);
    canvas.line((x - 6.0, y - 6.0), (x + 6.0, y + 6.0), &style);
    canvas.line((x - 6.0, y + 6.0), (x + 6.0, y - 6.0), &style);
}

/// A mark for each point of reference, of a shape and a size of its own, so that two at one place are both seen.
pub(super) fn mark(canvas: &mut Canvas, (x, y): (f64, f64), shape: usize) {
    let style = format!(
        r#"fill="{}" fill-opacity="0.55" stroke="{}" stroke-width="1.5""#,
        color::PAPER,
        color::INK
    );
    let corners: &[(f64, f64)] = match shape {
        0 => &[
            (0.0, -9.0),
            (9.0, 0.0),
            (0.0, 9.0),
            (-9.0, 0.0),
            (0.0, -9.0),
        ],
        1 => &[
            (-7.0, -7.0),
            (7.0, -7.0),
            (7.0, 7.0),
            (-7.0, 7.0),
            (-7.0, -7.0),
        ],
        2 => &[(0.0, -8.0), (8.0, 6.0), (-8.0, 6.0), (0.0, -8.0)],
        3 => &[(0.0, 8.0), (8.0, -6.0), (-8.0, -6.0), (0.0, 8.0)],
        _ => &[(-9.0, 0.0), (9.0, 0.0), (0.0, 0.0), (0.0, -9.0), (0.0, 9.0)],
    };
    let corners: Vec<(f64, f64)> = corners.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
    canvas.polyline(&corners, &style);
}
