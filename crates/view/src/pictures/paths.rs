//! The ways from today to what could last: who moves, in which order, and whether each would want to.

use detente_analysis::{PathFinding, Solved, WayStep};
use detente_graph::StateId;

use super::key::Key;
use super::marks::{arrow_head, mark};
use super::measure::{width_at, wrapped_at};
use super::{Setting, Told};
use crate::catalogue::Catalogue;
use crate::page::Figure;
use crate::svg::{Anchor, Canvas, actor_color, color};
use crate::words::{Words, capitalised};

const WIDTH: f64 = 760.0;
const MARGIN: f64 = 16.0;
/// So many moves stand side by side; longer ways go on below.
const BESIDE: usize = 4;
/// So many ways are drawn.
const WAYS: usize = 12;
const SIZE: f64 = 10.5;
const LINE: f64 = 12.5;
/// Lines that a move may take.
const LINES: usize = 7;
const NAME: f64 = 14.0;

/// The shortest way from one state to each of several, as [`detente_analysis::path`] finds them: by moves that their makers
/// would want where there is such a way, else by any moves that can be made. Ways that lead nowhere are left out, and
/// what cannot be reached is said. `None` where nothing is left.
#[must_use]
pub fn paths_figure(
    solved: &Solved,
    found: &[PathFinding],
    catalogue: &Catalogue,
) -> Option<Figure> {
    let words = &Words::new(&solved.conflict, catalogue);
    let found = found.iter().filter(|found| found.from != found.to);
    let ways: Vec<Way> = found.take(WAYS).map(Way::of).collect();
    if ways.is_empty() {
        return None;
    }
    let told = told(words, &ways);
    let (mut canvas, mut y) = told.canvas(Setting::Document, WIDTH, catalogue.language());
    for way in &ways {
        y = way.draw(&mut canvas, words, y) + 6.0;
    }
    let bottom = legend(&mut canvas, words, y);
    Some(told.figure(canvas.finish(bottom)))
}

/// One way, ready to be drawn.
struct Way<'a> {
    from: StateId,
    to: StateId,
    /// Empty where no moves lead there.
    steps: &'a [WayStep],
}

impl<'a> Way<'a> {
    fn of(found: &'a PathFinding) -> Self {
        let ways = found.improving.as_ref().or(found.legal.as_ref());
        Self {
            from: found.from,
            to: found.to,
            steps: ways
                .and_then(|ways| ways.first.first())
                .map_or(&[], Vec::as_slice),
        }
    }

    /// How many of its moves are not in the interest of whoever makes them.
    fn unwanted(&self) -> usize {
        self.steps
            .iter()
            .filter(|step| !step.worth.order.is_gt())
            .count()
    }

    /// What there is to say of it in a line.
    fn verdict(&self, words: &Words) -> String {
        if self.steps.is_empty() {
            return words.catalogue.text("path-none");
        }
        let values = [
            ("count", self.steps.len().into()),
            ("unwanted", self.unwanted().into()),
        ];
        words.say("picture-paths-way", &values)
    }

    fn draw(&self, canvas: &mut Canvas, words: &Words, top: f64) -> f64 {
        let room = WIDTH - 2.0 * MARGIN;
        let mut y = top + 14.0;
        let bold = format!(r#"font-size="{NAME}" font-weight="bold""#);
        let name = wrapped_at(&words.state_with_number(self.to), room, 2, NAME, true);
        for line in &name {
            canvas.text((MARGIN, y), Anchor::Start, line, &bold);
            y += 18.0;
        }
        let quiet = format!(r#"font-size="{SIZE}" fill="{}""#, color::QUIET);
        let verdict = self.verdict(words);
        let after = name.last().map_or(0.0, |last| width_at(last, NAME, true)) + 14.0;
        if after + width_at(&verdict, SIZE, false) <= room {
            canvas.text((MARGIN + after, y - 18.0), Anchor::Start, &verdict, &quiet);
        } else {
            for line in wrapped_at(&verdict, room, 3, SIZE, false) {
                canvas.text((MARGIN, y), Anchor::Start, &line, &quiet);
                y += LINE;
            }
        }
        // Short ways are not drawn out.
        let beside = self.steps.len().clamp(2, BESIDE);
        let count = self.steps.len();
        for (row, steps) in self.steps.chunks(beside).enumerate() {
            y = row_of(
                canvas,
                words,
                steps,
                y + 6.0,
                beside,
                (row == 0, (row + 1) * beside >= count),
            );
        }
        y
    }
}

/// Moves side by side along a line; it begins in a full dot where it begins, ends in a ring where it ends.
fn row_of(
    canvas: &mut Canvas,
    words: &Words,
    steps: &[WayStep],
    top: f64,
    beside: usize,
    (is_first, is_last): (bool, bool),
) -> f64 {
    let start = MARGIN + 10.0;
    let step = (WIDTH - 2.0 * MARGIN - 20.0) / beside as f64;
    let at = |place: usize| start + step * place as f64;
    let mut lowest = top;
    for (place, way) in steps.iter().enumerate() {
        let (from, to) = ((at(place) + 7.0, top), (at(place + 1) - 7.0, top));
        let is_wanted = way.worth.order.is_gt();
        let own = actor_color(way.step.mover);
        let middle = f64::midpoint(from.0, to.0);
        arrow(canvas, from, to, own, is_wanted);
        mark(canvas, (middle, top), 6.0, way.step.mover, is_wanted);
        let told = words.sentence(&words.step(way.step));
        let plain = format!(r#"font-size="{SIZE}""#);
        let mut y = top + 19.0;
        for line in wrapped_at(&told, step - 16.0, LINES, SIZE, false) {
            canvas.text((middle, y), Anchor::Middle, &line, &plain);
            y += LINE;
        }
        lowest = lowest.max(y);
    }
    for place in 0..=steps.len() {
        let here = (at(place), top);
        let ends = is_last && place == steps.len();
        if is_first && place == 0 || ends {
            end_mark(canvas, here, !ends);
        } else {
            let style = format!(r#"fill="{}" stroke="{}""#, color::PAPER, color::MIDDLE);
            canvas.ellipse(here, (3.0, 3.0), &style);
        }
    }
    lowest
}

/// What is said of all of them: how many are reached by moves that everybody would want.
fn told(words: &Words, ways: &[Way]) -> Told {
    let free = ways
        .iter()
        .filter(|way| !way.steps.is_empty() && way.unwanted() == 0)
        .count();
    let values = [("count", free.into()), ("of", ways.len().into())];
    let caption = if free == ways.len() && free > 1 {
        words.catalogue.text("picture-paths-all")
    } else {
        words.say("picture-paths-caption", &values)
    };
    let mut alternative = vec![caption.clone()];
    for way in ways {
        let mut parts = vec![way.verdict(words)];
        parts.extend(way.steps.iter().map(|step| {
            let message = if step.worth.order.is_gt() {
                "picture-paths-wanted"
            } else {
                "picture-paths-unwanted"
            };
            words.say(
                message,
                &[("step", capitalised(&words.step(step.step)).into())],
            )
        }));
        let values = [
            ("from", words.state_with_number(way.from).into()),
            ("to", words.state_with_number(way.to).into()),
            ("parts", parts.join(" ").into()),
        ];
        alternative.push(words.say("picture-paths-told", &values));
    }
    Told {
        title: words.catalogue.text("picture-paths"),
        caption,
        alternative: alternative.join(" "),
    }
}

/// What dots and lines stand for.
fn legend(canvas: &mut Canvas, words: &Words, top: f64) -> f64 {
    let mut key = Key::new(MARGIN, top + 6.0);
    let text = |message: &str| words.catalogue.text(message);
    let (x, y) = key.item(canvas, &text("picture-paths-start"), 12.0);
    end_mark(canvas, (x + 6.0, y), true);
    let (x, y) = key.item(canvas, &text("picture-paths-end"), 12.0);
    end_mark(canvas, (x + 6.0, y), false);
    for (message, is_wanted) in [
        ("picture-wanted-move", true),
        ("picture-paths-other", false),
    ] {
        let (x, y) = key.item(canvas, &text(message), 30.0);
        arrow(canvas, (x, y), (x + 30.0, y), color::MIDDLE, is_wanted);
    }
    key.bottom()
}

/// An arrow: solid and full for a move that whoever makes it would want, else dashed and open.
fn arrow(canvas: &mut Canvas, from: (f64, f64), to: (f64, f64), own: &str, is_wanted: bool) {
    let (style, head) = if is_wanted {
        (r#"stroke-width="2""#, format!(r#"fill="{own}""#))
    } else {
        (
            r#"stroke-width="1" stroke-dasharray="4 4""#,
            format!(r#"fill="none" stroke="{own}""#),
        )
    };
    let style = format!(r#"stroke="{own}" {style}"#);
    canvas.line(from, (to.0 - 5.0, to.1), &style);
    arrow_head(canvas, from, to, 9.0, &head);
}

/// A full dot where a way begins, a ring where it ends.
fn end_mark(canvas: &mut Canvas, at: (f64, f64), begins: bool) {
    let style = if begins {
        format!(r#"fill="{}""#, color::INK)
    } else {
        format!(
            r#"fill="{}" stroke="{}" stroke-width="2.6""#,
            color::PAPER,
            color::HOLDS
        )
    };
    canvas.ellipse(at, (6.0, 6.0), &style);
}
