//! Options as squares in the colour of their owner: full is taken, hollow is not, struck through is either.

use detente_analysis::actor_id;
use detente_case::model::{Case, OptionId};

use crate::svg::{Anchor, Canvas, actor_color, color};

/// The side of a square.
pub(super) const SIDE: f64 = 13.0;
/// From one square to the next, and between those of two actors.
const STEP: f64 = 15.0;
const BETWEEN: f64 = 4.0;
/// From one row to the next.
pub(super) const ROW: f64 = 16.0;

/// What a state says of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chip {
    Taken,
    NotTaken,
    /// The members of a merged state differ.
    Either,
}

impl Chip {
    pub(super) fn of(takes: Option<bool>) -> Self {
        match takes {
            Some(true) => Self::Taken,
            Some(false) => Self::NotTaken,
            None => Self::Either,
        }
    }
}

/// Options in rows no wider than a number of pixels, those of an actor together where they fit: how far along each begins.
pub(super) fn rows(
    case: &Case,
    width: f64,
    of: impl Fn(OptionId) -> Chip,
) -> Vec<Vec<(f64, OptionId, Chip)>> {
    let mut rows: Vec<Vec<(f64, OptionId, Chip)>> = Vec::new();
    let mut along = f64::INFINITY;
    for actor in 0..case.actors.len() {
        let options = case.options.iter().enumerate();
        let own: Vec<OptionId> = options
            .filter(|(_, option)| option.owner.0 == actor)
            .map(|(place, _)| OptionId(place))
            .collect();
        let all = STEP * own.len() as f64 - (STEP - SIDE);
        if all <= width && along + all > width {
            along = f64::INFINITY;
        }
        for option in own {
            if along + SIDE > width {
                rows.push(Vec::new());
                along = 0.0;
            }
            if let Some(row) = rows.last_mut() {
                row.push((along, option, of(option)));
            }
            along += STEP;
        }
        along += BETWEEN;
    }
    rows
}

/// Draws a square in a colour.
pub(super) fn square(canvas: &mut Canvas, (x, y): (f64, f64), own: &str, state: Chip) {
    let fill = if state == Chip::Taken {
        own
    } else {
        color::PAPER
    };
    let style = format!(r#"rx="2" fill="{fill}" stroke="{own}" stroke-width="1.2""#);
    canvas.rect((x, y), (SIDE, SIDE), &style);
    if state == Chip::Either {
        let style = format!(r#"stroke="{own}" stroke-width="1.2""#);
        canvas.line((x, y + SIDE), (x + SIDE, y), &style);
    }
}

/// Draws the square of an option of an actor, with its number.
pub(super) fn chip(
    canvas: &mut Canvas,
    (x, y): (f64, f64),
    owner: usize,
    number: usize,
    state: Chip,
) {
    let own = actor_color(actor_id(owner));
    square(canvas, (x, y), own, state);
    if state == Chip::Either {
        return;
    }
    let ink = if state == Chip::Taken {
        ink_on(own)
    } else {
        color::QUIET
    };
    let size = if number < 10 { 9.0 } else { 8.0 };
    let style = format!(r#"font-size="{size}" fill="{ink}""#);
    let at = (x + SIDE / 2.0, y + SIDE / 2.0 + size * 0.36);
    canvas.text(at, Anchor::Middle, &number.to_string(), &style);
}

/// Paper or ink, whichever is read better on a colour (relative luminance, WCAG 2.2).
fn ink_on(ground: &str) -> &'static str {
    let part = |at: usize| {
        let byte = ground
            .get(at..at + 2)
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        let value = f64::from(byte.unwrap_or(0)) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance = 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
    // Where the contrast to white equals that to black.
    if luminance > 0.18 {
        color::INK
    } else {
        color::PAPER
    }
}

#[cfg(test)]
mod tests {
    use super::ink_on;
    use crate::svg::color;

    #[test]
    fn numbers_are_read_on_every_colour() {
        assert_eq!(ink_on(color::ACTORS[0]), color::PAPER);
        assert_eq!(ink_on(color::ACTORS[2]), color::INK);
        assert_eq!(ink_on(color::PAPER), color::INK);
    }
}
