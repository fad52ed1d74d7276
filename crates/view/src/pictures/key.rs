//! The key below a picture: signs with what they stand for, side by side and then below each other.

use super::measure::{width_at, wrapped_at};
use crate::svg::{Anchor, Canvas, color};

const SIZE: f64 = 11.0;
const LINE: f64 = 20.0;

/// A key being written.
pub(super) struct Key {
    margin: f64,
    x: f64,
    y: f64,
}

impl Key {
    /// A key that begins so far from the side and so far down.
    pub(super) fn new(margin: f64, y: f64) -> Self {
        Self {
            margin,
            x: margin,
            y,
        }
    }

    /// Writes what a sign of some width stands for; returns where the sign begins, and its middle.
    pub(super) fn item(&mut self, canvas: &mut Canvas, text: &str, sign: f64) -> (f64, f64) {
        let end = canvas.width() - self.margin;
        let room = end - self.margin - sign - 8.0;
        let line = wrapped_at(text, room, 1, SIZE, false).concat();
        let wide = sign + 7.0 + width_at(&line, SIZE, false);
        if self.x + wide > end {
            self.next_line();
        }
        let at = (self.x, self.y - 4.0);
        let quiet = format!(r#"font-size="{SIZE}" fill="{}""#, color::QUIET);
        canvas.text((self.x + sign + 7.0, self.y), Anchor::Start, &line, &quiet);
        self.x += wide + 22.0;
        at
    }

    /// Goes on in the next line, where this one has anything.
    pub(super) fn next_line(&mut self) {
        if self.x > self.margin {
            (self.x, self.y) = (self.margin, self.y + LINE);
        }
    }

    /// How far down it reaches.
    pub(super) fn bottom(&self) -> f64 {
        self.y + 10.0
    }
}
