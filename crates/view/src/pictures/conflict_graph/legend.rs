//! What the squares and lines of a conflict graph stand for.

use detente_analysis::actor_id;

use crate::pictures::chips::{Chip, SIDE, chip};
use crate::pictures::marks::{arrow_head, mark};
use crate::pictures::measure::{width_at, wrapped_at};
use crate::svg::{Anchor, Canvas, color};
use crate::words::Words;

const SIZE: f64 = 11.0;
const LINE: f64 = 15.0;
/// Lines that the name of an option may take.
const LINES: usize = 3;
const COLUMNS: usize = 3;

/// Draws the legend from a height down; returns how far down it reaches.
pub(super) fn legend(canvas: &mut Canvas, words: &Words, margin: f64, top: f64, improvements_only: bool) -> f64 {
    let case = words.names.case;
    let rule = format!(r#"stroke="{}" stroke-width="0.7""#, color::RULE);
    canvas.line((margin, top - 14.0), (canvas.width() - margin, top - 14.0), &rule);
    let column = (canvas.width() - 2.0 * margin) / COLUMNS as f64;
    let mut bottoms = [top; COLUMNS];
    for actor in 0..case.actors.len() {
        // The next actor goes where there is most room.
        let mut place = 0;
        for other in 1..COLUMNS {
            if bottoms[other] < bottoms[place] {
                place = other;
            }
        }
        let x = margin + column * place as f64;
        let mut y = bottoms[place] + LINE * 0.7;
        mark(canvas, (x + 6.0, y - 4.0), 4.5, actor_id(actor), true);
        let bold = format!(r#"font-size="{SIZE}" font-weight="bold""#);
        for line in wrapped_at(&words.names.actor(actor_id(actor)), column - 40.0, 2, SIZE, true) {
            canvas.text((x + 20.0, y), Anchor::Start, &line, &bold);
            y += LINE;
        }
        y += 3.0;
        let own = case.options.iter().enumerate().filter(|(_, option)| option.owner.0 == actor);
        for (option, _) in own {
            chip(canvas, (x, y - 10.5), actor, Some(option + 1), Chip::NotTaken);
            let plain = format!(r#"font-size="{SIZE}""#);
            let name = words.names.option(option);
            for line in wrapped_at(&name, column - 40.0, LINES, SIZE, false) {
                canvas.text((x + 20.0, y), Anchor::Start, &line, &plain);
                y += LINE;
            }
            y += 2.0;
        }
        bottoms[place] = y + 6.0;
    }
    let y = bottoms.into_iter().fold(top, f64::max) + 8.0;
    signs(canvas, words, margin, y, improvements_only)
}

/// What full and hollow squares and the two kinds of lines are, side by side.
fn signs(canvas: &mut Canvas, words: &Words, margin: f64, top: f64, improvements_only: bool) -> f64 {
    let (mut x, mut y) = (margin, top);
    let quiet = format!(r#"font-size="{SIZE}" fill="{}""#, color::QUIET);
    let patterned = !words.names.case.options.is_empty();
    let signs = [
        ("picture-taken", patterned),
        ("picture-not-taken", patterned),
        ("picture-wanted-move", true),
        ("picture-other-move", !improvements_only),
    ];
    for (place, (message, _)) in signs.into_iter().enumerate().filter(|(_, (_, is_shown))| *is_shown) {
        let text = words.catalogue.text(message);
        let line = wrapped_at(&text, canvas.width() - 2.0 * margin - 40.0, 1, SIZE, false).concat();
        let sign = if place < 2 { SIDE } else { 28.0 };
        let wide = sign + 7.0 + width_at(&line, SIZE, false);
        if x + wide > canvas.width() - margin && x > margin {
            (x, y) = (margin, y + LINE + 4.0);
        }
        let middle = y - 4.0;
        let ink = color::MIDDLE;
        match place {
            0 | 1 => {
                let fill = if place == 0 { ink } else { color::PAPER };
                let style = format!(r#"rx="2" fill="{fill}" stroke="{ink}" stroke-width="1.2""#);
                canvas.rect((x, middle - SIDE / 2.0), (SIDE, SIDE), &style);
            }
            _ => {
                let weight = if place == 2 { "1.6" } else { "0.6" };
                let style = format!(r#"stroke="{ink}" stroke-width="{weight}""#);
                canvas.line((x, middle), (x + sign, middle), &style);
                if place == 2 {
                    let full = format!(r#"fill="{ink}""#);
                    arrow_head(canvas, (x, middle), (x + sign, middle), 8.0, &full);
                }
            }
        }
        canvas.text((x + sign + 7.0, y), Anchor::Start, &line, &quiet);
        x += wide + 22.0;
    }
    y + 8.0
}
