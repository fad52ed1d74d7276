//! Gains and losses by issue: for each actor, what a package brings or costs it on every issue beside today.

use std::cmp::Ordering;

use detente_analysis::{Settlement, Solved, actor_id};
use detente_settle::{ActorId, Bargaining, IssueId, PackageId, TOLERANCE};

use super::gains::order_sign;
use super::key::Key;
use super::marks::mark;
use super::measure::wrapped_at;
use super::{Setting, Told};
use crate::catalogue::Catalogue;
use crate::page::Figure;
use crate::settle::package_in_words;
use crate::svg::{Anchor, Canvas, actor_color, color};
use crate::words::Words;

const WIDTH: f64 = 760.0;
const MARGIN: f64 = 16.0;
/// The width of the names of issues.
const NAMES: f64 = 232.0;
const SIZE: f64 = 11.0;
const LINE: f64 = 14.0;
const BAR: f64 = 10.0;
/// What signs of order stand for.
const SIGNS: [(&str, Ordering); 3] = [
    ("picture-gains-sign-better", Ordering::Greater),
    ("picture-gains-sign-same", Ordering::Equal),
    ("picture-gains-sign-worse", Ordering::Less),
];
/// So many actors stand side by side.
const ACTORS: usize = 8;

/// What a package brings or costs each actor on every issue that it settles otherwise than today, bars to either side of today,
/// in the units of worth, all on one scale; and whether the whole is better for it. `None` where the package is today's.
#[must_use]
pub fn issue_gains_figure(
    solved: &Solved,
    found: &Settlement,
    package: PackageId,
    catalogue: &Catalogue,
) -> Option<Figure> {
    let words = &Words::new(&solved.conflict, catalogue);
    let drawn = Drawn::new(words, &found.bargaining, package)?;
    let told = drawn.told();
    let (mut canvas, top) = told.canvas(Setting::Document, WIDTH, catalogue.language());
    let mut y = drawn.heads(&mut canvas, top);
    for (issue, level) in &drawn.settled {
        let name = wrapped_at(&words.names.issue(*issue), NAMES - 16.0, 2, SIZE, true);
        let level = wrapped_at(
            &words.names.level(*issue, *level),
            NAMES - 16.0,
            2,
            SIZE,
            false,
        );
        y = drawn.row(&mut canvas, [name, level], y, |actor| {
            drawn.change(actor, *issue)
        });
    }
    let rule = format!(r#"stroke="{}""#, color::MIDDLE);
    canvas.line((MARGIN, y), (WIDTH - MARGIN, y), &rule);
    y = drawn.in_all(&mut canvas, y);
    let mut key = Key::new(MARGIN, y + 24.0);
    for (message, is_gain) in [("picture-issue-gain", true), ("picture-issue-loss", false)] {
        let (x, middle) = key.item(&mut canvas, &catalogue.text(message), 22.0);
        bar(&mut canvas, (x, middle), 22.0, color::MIDDLE, is_gain);
    }
    for (message, order) in SIGNS {
        let (x, middle) = key.item(&mut canvas, &catalogue.text(message), 10.0);
        order_sign(&mut canvas, (x + 5.0, middle), order);
    }
    Some(told.figure(canvas.finish(key.bottom())))
}

struct Drawn<'a> {
    words: &'a Words<'a>,
    bargaining: &'a Bargaining,
    package: PackageId,
    /// The issues settled otherwise than today, with their levels.
    settled: Vec<(usize, usize)>,
    actors: Vec<ActorId>,
    /// The largest gain or loss there is.
    largest: f64,
}

impl<'a> Drawn<'a> {
    fn new(words: &'a Words<'a>, bargaining: &'a Bargaining, package: PackageId) -> Option<Self> {
        let levels = bargaining.levels_of(package);
        let changed = bargaining.changed(package);
        let settled: Vec<(usize, usize)> = changed
            .iter()
            .map(|issue| (issue.index(), levels[issue.index()]))
            .collect();
        if settled.is_empty() {
            return None;
        }
        let mut drawn = Self {
            words,
            bargaining,
            package,
            settled,
            actors: bargaining.everyone().take(ACTORS).collect(),
            largest: 0.0,
        };
        let actors = drawn.actors.iter();
        let changes = actors.flat_map(|actor| {
            let issues = drawn.settled.iter();
            issues.map(|(issue, _)| drawn.change(*actor, *issue))
        });
        drawn.largest = changes.map(f64::abs).fold(TOLERANCE, f64::max);
        Some(drawn)
    }

    /// What the package changes for an actor on an issue, as a part of all that matters to it.
    fn change(&self, actor: ActorId, issue: usize) -> f64 {
        let levels = self.bargaining.levels_of(self.package);
        let own = IssueId(issue as u16);
        self.bargaining.contribution(actor, own, levels[issue])
            - self
                .bargaining
                .contribution(actor, own, self.bargaining.status_quo_of(own))
    }

    fn change_in_all(&self, actor: ActorId) -> f64 {
        self.bargaining.utility(actor, self.package)
            - self.bargaining.utility(actor, self.bargaining.status_quo())
    }

    fn column(&self) -> f64 {
        (WIDTH - 2.0 * MARGIN - NAMES) / self.actors.len() as f64
    }

    /// Where today stands for an actor.
    fn axis(&self, place: usize) -> f64 {
        MARGIN + NAMES + self.column() * (place as f64 + 0.5)
    }

    fn heads(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let names: Vec<Vec<String>> = self
            .actors
            .iter()
            .map(|actor| {
                let name = self.words.names.actor(actor_id(actor.index()));
                wrapped_at(&name, self.column() - 12.0, 3, SIZE, true)
            })
            .collect();
        let lines = names.iter().map(Vec::len).max().unwrap_or(1);
        let bold = format!(r#"font-size="{SIZE}" font-weight="bold""#);
        for (place, (actor, name)) in self.actors.iter().zip(&names).enumerate() {
            let x = self.axis(place);
            mark(canvas, (x, top + 8.0), 5.0, actor_id(actor.index()), true);
            for (line, text) in name.iter().enumerate() {
                let at = (x, top + 27.0 + LINE * line as f64);
                canvas.text(at, Anchor::Middle, text, &bold);
            }
        }
        let bottom = top + 27.0 + LINE * lines as f64;
        let rule = format!(r#"stroke="{}""#, color::MIDDLE);
        canvas.line((MARGIN, bottom), (WIDTH - MARGIN, bottom), &rule);
        bottom
    }

    /// A name in bold and one below it, and a bar for every actor.
    fn row(
        &self,
        canvas: &mut Canvas,
        [name, level]: [Vec<String>; 2],
        top: f64,
        change: impl Fn(ActorId) -> f64,
    ) -> f64 {
        let lines = name.len() + level.len();
        let height = LINE * lines as f64 + 18.0;
        let middle = top + height / 2.0;
        let mut y = top + 9.0 + LINE * 0.78;
        for (line, text) in name.iter().chain(&level).enumerate() {
            let weight = if line < name.len() {
                r#" font-weight="bold""#
            } else {
                ""
            };
            let style = format!(r#"font-size="{SIZE}"{weight}"#);
            canvas.text((MARGIN, y), Anchor::Start, text, &style);
            y += LINE;
        }
        let faint = format!(r#"stroke="{}" stroke-width="0.8""#, color::RULE);
        for (place, actor) in self.actors.iter().enumerate() {
            let x = self.axis(place);
            canvas.line((x, top + 4.0), (x, top + height - 4.0), &faint);
            let change = change(*actor);
            if change.abs() <= TOLERANCE {
                continue;
            }
            let half = self.column() / 2.0 - 8.0;
            let wide = (change.abs() / self.largest * half).max(2.0);
            let start = if change > 0.0 { x } else { x - wide };
            let own = actor_color(actor_id(actor.index()));
            bar(canvas, (start, middle), wide, own, change > 0.0);
        }
        let thin = format!(r#"stroke="{}" stroke-width="0.5""#, color::RULE);
        canvas.line(
            (MARGIN, top + height),
            (WIDTH - MARGIN, top + height),
            &thin,
        );
        top + height
    }

    /// Whether the whole package is better for each actor than today: sums would dwarf their parts.
    fn in_all(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let text = self.words.catalogue.text("picture-in-all");
        let text = wrapped_at(&text, NAMES - 16.0, 1, SIZE, true).concat();
        let bold = format!(r#"font-size="{SIZE}" font-weight="bold""#);
        canvas.text((MARGIN, top + 20.0), Anchor::Start, &text, &bold);
        for (place, actor) in self.actors.iter().enumerate() {
            let change = self.change_in_all(*actor);
            let order = if change.abs() <= TOLERANCE {
                Ordering::Equal
            } else {
                change.total_cmp(&0.0)
            };
            order_sign(canvas, (self.axis(place), top + 16.0), order);
        }
        top + 26.0
    }

    /// What is said of it: who would be better off and who worse, and each issue in words.
    fn told(&self) -> Told {
        let words = self.words;
        let with = |wanted: &dyn Fn(f64) -> bool, change: &dyn Fn(ActorId) -> f64| {
            let actors = self.actors.iter().copied();
            let actors = actors.filter(|actor| wanted(change(*actor)));
            let actors: Vec<_> = actors.map(|actor| actor_id(actor.index())).collect();
            (actors.len(), words.actors(actors))
        };
        let sides = |change: &dyn Fn(ActorId) -> f64| {
            let better = with(&|change| change > TOLERANCE, change);
            let worse = with(&|change| change < -TOLERANCE, change);
            [
                ("better-count", better.0.into()),
                ("better", better.1.into()),
                ("worse-count", worse.0.into()),
                ("worse", worse.1.into()),
            ]
        };
        let caption = words.say(
            "picture-issue-gains-caption",
            &sides(&|actor| self.change_in_all(actor)),
        );
        let mut alternative = vec![caption.clone(), package_in_words(words, &self.settled)];
        for (issue, _) in &self.settled {
            let [one, two, three, four] = sides(&|actor| self.change(actor, *issue));
            let name = ("issue", words.quoted(&words.names.issue(*issue)).into());
            alternative.push(words.say("picture-issue-gains-told", &[name, one, two, three, four]));
        }
        Told {
            title: words.catalogue.text("picture-issue-gains"),
            caption,
            alternative: alternative.join(" "),
        }
    }
}

/// A bar: full for a gain, hollow for a loss.
fn bar(canvas: &mut Canvas, (x, middle): (f64, f64), wide: f64, own: &str, is_gain: bool) {
    let fill = if is_gain { own } else { color::PAPER };
    let style = format!(r#"fill="{fill}" stroke="{own}" stroke-width="1.1""#);
    canvas.rect((x, middle - BAR / 2.0), (wide, BAR), &style);
}
