//! What the squares and lines of a conflict graph stand for.

use detente_analysis::actor_id;

use crate::pictures::chips::{Chip, SIDE, chip, square};
use crate::pictures::key::Key;
use crate::pictures::marks::{arrow_head, mark};
use crate::pictures::measure::wrapped_at;
use crate::svg::{Anchor, Canvas, color};
use crate::words::Words;

const SIZE: f64 = 11.0;
const LINE: f64 = 13.5;
/// Lines that the name of an option may take.
const LINES: usize = 3;
const COLUMNS: usize = 3;

/// Which signs there are to explain.
#[derive(Clone, Copy)]
pub(super) struct Signs {
    /// Squares.
    pub(super) options: bool,
    /// Squares that are struck through.
    pub(super) open: bool,
    /// Thin lines.
    pub(super) other_moves: bool,
}

/// Draws the legend from a height down; returns how far down it reaches.
pub(super) fn legend(
    canvas: &mut Canvas,
    words: &Words,
    margin: f64,
    top: f64,
    signs: Signs,
) -> f64 {
    let case = words.names.case;
    let rule = format!(r#"stroke="{}" stroke-width="0.7""#, color::RULE);
    canvas.line(
        (margin, top - 14.0),
        (canvas.width() - margin, top - 14.0),
        &rule,
    );
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
        for line in wrapped_at(
            &words.names.actor(actor_id(actor)),
            column - 40.0,
            2,
            SIZE,
            true,
        ) {
            canvas.text((x + 20.0, y), Anchor::Start, &line, &bold);
            y += LINE;
        }
        y += 3.0;
        let own = case
            .options
            .iter()
            .enumerate()
            .filter(|(_, option)| option.owner.0 == actor);
        for (option, _) in own {
            chip(canvas, (x, y - 10.5), actor, option + 1, Chip::NotTaken);
            let plain = format!(r#"font-size="{SIZE}""#);
            let name = words.names.option(option);
            for line in wrapped_at(&name, column - 40.0, LINES, SIZE, false) {
                canvas.text((x + 20.0, y), Anchor::Start, &line, &plain);
                y += LINE;
            }
            y += 2.0;
        }
        bottoms[place] = y + 3.0;
    }
    let y = bottoms.into_iter().fold(top, f64::max) + 8.0;
    explain(canvas, words, margin, y, signs)
}

/// What squares and lines are, side by side.
fn explain(canvas: &mut Canvas, words: &Words, margin: f64, top: f64, signs: Signs) -> f64 {
    let all = [
        ("picture-taken", Sign::Square(Chip::Taken), signs.options),
        (
            "picture-not-taken",
            Sign::Square(Chip::NotTaken),
            signs.options,
        ),
        ("picture-either", Sign::Square(Chip::Either), signs.open),
        ("picture-wanted-move", Sign::Arrow, true),
        ("picture-other-move", Sign::Line, signs.other_moves),
    ];
    let mut key = Key::new(margin, top);
    for (message, sign, _) in all.into_iter().filter(|(_, _, is_shown)| *is_shown) {
        let wide = if matches!(sign, Sign::Square(_)) {
            SIDE
        } else {
            28.0
        };
        let at = key.item(canvas, &words.catalogue.text(message), wide);
        sign.draw(canvas, at, wide);
    }
    key.bottom()
}

/// Something drawn, in nobody's colour.
#[derive(Clone, Copy)]
enum Sign {
    Square(Chip),
    Arrow,
    Line,
}

impl Sign {
    fn draw(self, canvas: &mut Canvas, (x, middle): (f64, f64), wide: f64) {
        let ink = color::MIDDLE;
        match self {
            Self::Square(state) => square(canvas, (x, middle - SIDE / 2.0), ink, state),
            Self::Arrow => {
                let style = format!(r#"stroke="{ink}" stroke-width="1.6""#);
                canvas.line((x, middle), (x + wide, middle), &style);
                let full = format!(r#"fill="{ink}""#);
                arrow_head(canvas, (x, middle), (x + wide, middle), 8.0, &full);
            }
            Self::Line => {
                let style = format!(r#"stroke="{ink}" stroke-width="0.8""#);
                canvas.line((x, middle), (x + wide, middle), &style);
            }
        }
    }
}
