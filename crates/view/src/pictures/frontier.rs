//! What is possible for two actors: every package by its worth to both.

use std::collections::BTreeSet;

use detente_analysis::{Settlement, actor_id};
use detente_settle::{ActorId, PackageId, Table, frontier as efficient, reference_points};

use super::{head, head_height, wrapped};
use crate::svg::{Anchor, Canvas, color};
use crate::words::Words;

const WIDTH: f64 = 640.0;
const SIDE: f64 = 420.0;
const START: f64 = 70.0;
/// Packages nearer to one another than this are one dot.
const GRID: f64 = 2.0;
/// Fewer packages than this are drawn larger.
const FEW: usize = 300;

pub(super) fn frontier(words: &Words, found: &Settlement, between: [ActorId; 2]) -> String {
    let bargaining = &found.bargaining;
    let [first, second] = between;
    let called = |actor: ActorId| words.names.actor_in_sentence(actor_id(actor.index()));
    let table = Table::new(bargaining, &between).expect("two actors of the model");
    let worth = |package| {
        (
            bargaining.utility(first, package),
            bargaining.utility(second, package),
        )
    };
    let accepted = |package| {
        between
            .iter()
            .all(|actor| bargaining.accepts(*actor, package))
    };
    let packages = || (0..bargaining.packages() as u32).map(PackageId);
    let count = packages().filter(|package| accepted(*package)).count();
    let names = [
        ("first", called(first).into()),
        ("second", called(second).into()),
    ];
    let title = words.say("picture-frontier", &names);
    let [first_name, second_name] = names;
    let caption = words.say(
        "picture-frontier-caption",
        &[first_name, second_name, ("count", count.into())],
    );
    let top = head_height(&caption, WIDTH) + 14.0;
    let capability = detente_analysis::capabilities(words.names.case);
    let points = reference_points(bargaining, &table, &capability);
    let named: Vec<(&str, Vec<PackageId>)> = points.map_or_else(Vec::new, |points| {
        let weighted = points.weighted_nash.unwrap_or_default();
        vec![
            ("cell-nash", points.nash),
            ("cell-weighted-nash", weighted),
            ("cell-kalai-smorodinsky", points.kalai_smorodinsky),
            ("cell-egalitarian", points.egalitarian),
            ("cell-utilitarian", points.utilitarian),
        ]
    });
    let height = top + SIDE + 60.0 + 20.0 * (named.len() as f64 + 4.0);
    let mut canvas = Canvas::new(WIDTH, height, words.names.language, &title, &caption);
    head(&mut canvas, &title, &caption, WIDTH);
    let place = |(x, y): (f64, f64)| (START + x * SIDE, top + SIDE - y * SIDE);
    axes(&mut canvas, words, [&called(first), &called(second)], top);
    // What each would accept lies beyond its line.
    let dashed = format!(r#"stroke="{}" stroke-dasharray="5 4""#, color::MIDDLE);
    let thresholds = between.map(|actor| bargaining.threshold(actor));
    if (0.0..=1.0).contains(&thresholds[0]) {
        canvas.line(
            place((thresholds[0], 0.0)),
            place((thresholds[0], 1.0)),
            &dashed,
        );
    }
    if (0.0..=1.0).contains(&thresholds[1]) {
        canvas.line(
            place((0.0, thresholds[1])),
            place((1.0, thresholds[1])),
            &dashed,
        );
    }
    let radius = if bargaining.packages() < FEW {
        3.5
    } else {
        1.6
    };
    // Acceptable ones last, so that they are not covered.
    for is_dark in [false, true] {
        let dots: BTreeSet<(i32, i32)> = packages()
            .filter(|package| accepted(*package) == is_dark)
            .map(|package| {
                let (x, y) = worth(package);
                (
                    (x * SIDE / GRID).round() as i32,
                    (y * SIDE / GRID).round() as i32,
                )
            })
            .collect();
        let style = dot_style(is_dark);
        for (x, y) in dots {
            let at = (f64::from(x) * GRID / SIDE, f64::from(y) * GRID / SIDE);
            canvas.ellipse(place(at), (radius, radius), &style);
        }
    }
    let mut edge: Vec<(f64, f64)> = efficient(bargaining, &table)
        .unwrap_or_default()
        .into_iter()
        .map(worth)
        .collect();
    edge.sort_by(|a, b| a.0.total_cmp(&b.0));
    let line: Vec<(f64, f64)> = edge.into_iter().map(place).collect();
    let stroke = format!(r#"fill="none" stroke="{}" stroke-width="2""#, color::INK);
    canvas.polyline(&line, &stroke);
    let today = place(worth(bargaining.status_quo()));
    cross(&mut canvas, today);
    let mut legend = Legend {
        words,
        y: top + SIDE + 56.0,
    };
    legend.row(&mut canvas, "picture-today", cross);
    legend.row(&mut canvas, "picture-acceptable", |canvas, at| {
        canvas.ellipse(at, (3.0, 3.0), &dot_style(true));
    });
    legend.row(&mut canvas, "picture-threshold", |canvas, at| {
        canvas.line((at.0 - 8.0, at.1), (at.0 + 8.0, at.1), &dashed);
    });
    legend.row(&mut canvas, "picture-efficient", |canvas, at| {
        canvas.line((at.0 - 8.0, at.1), (at.0 + 8.0, at.1), &stroke);
    });
    for (shape, (name, packages)) in named.iter().enumerate() {
        let Some(package) = packages.first() else {
            continue;
        };
        let at = place(worth(*package));
        mark(&mut canvas, at, shape);
        legend.row(&mut canvas, name, |canvas, at| mark(canvas, at, shape));
    }
    canvas.finish()
}

fn dot_style(is_dark: bool) -> String {
    format!(
        r#"fill="{}""#,
        if is_dark { color::MIDDLE } else { color::LIGHT }
    )
}

fn axes(canvas: &mut Canvas, words: &Words, names: [&str; 2], top: f64) {
    let frame = format!(r#"fill="none" stroke="{}""#, color::MIDDLE);
    canvas.rect((START, top), (SIDE, SIDE), &frame);
    let small = r#"font-size="11""#;
    for (number, text) in [(0.0, "0"), (0.5, "½"), (1.0, "1")] {
        canvas.text(
            (START + number * SIDE, top + SIDE + 16.0),
            Anchor::Middle,
            text,
            small,
        );
        canvas.text(
            (START - 6.0, top + SIDE - number * SIDE + 4.0),
            Anchor::End,
            text,
            small,
        );
    }
    let worth = |actor: &str| words.say("picture-worth-to", &[("actor", actor.into())]);
    canvas.text(
        (START + SIDE / 2.0, top + SIDE + 34.0),
        Anchor::Middle,
        &worth(names[0]),
        "",
    );
    let label = wrapped(&worth(names[1]), SIDE, 1).concat();
    canvas.upwards((START - 34.0, top + SIDE / 2.0), &label, "");
}

/// Rows of marks with their names, below the picture.
struct Legend<'a> {
    words: &'a Words<'a>,
    y: f64,
}

impl Legend<'_> {
    fn row(&mut self, canvas: &mut Canvas, name: &str, draw: impl FnOnce(&mut Canvas, (f64, f64))) {
        draw(canvas, (START + 10.0, self.y));
        let text = self.words.catalogue.text(name);
        canvas.text((START + 28.0, self.y + 4.0), Anchor::Start, &text, "");
        self.y += 20.0;
    }
}

/// Today's package.
fn cross(canvas: &mut Canvas, (x, y): (f64, f64)) {
    let style = format!(r#"stroke="{}" stroke-width="3""#, color::INK);
    canvas.line((x - 6.0, y - 6.0), (x + 6.0, y + 6.0), &style);
    canvas.line((x - 6.0, y + 6.0), (x + 6.0, y - 6.0), &style);
}

/// A mark for each point of reference, of a shape and a size of its own, so that two at one place are both seen.
fn mark(canvas: &mut Canvas, (x, y): (f64, f64), shape: usize) {
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
