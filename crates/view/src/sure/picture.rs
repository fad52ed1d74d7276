//! What the answers turn on, as a picture: a bar for every doubt, the longest on top.

use detente_analysis::{ConflictSure, Solved};

use super::doubt_in_words;
use crate::catalogue::Catalogue;
use crate::pictures::{head, head_height, wrapped};
use crate::svg::{Anchor, Canvas, color};
use crate::words::Words;

const WIDTH: f64 = 760.0;
const START: f64 = 380.0;
const BAR: f64 = 300.0;
/// So many bars are drawn.
const BARS: usize = 20;

/// The tornado of a case: for each doubt by how much the answer that turns on it most would change if it were settled.
/// `None` where nothing is in doubt.
#[must_use]
pub fn sure_picture(
    solved: &Solved,
    found: &ConflictSure,
    catalogue: &Catalogue,
) -> Option<String> {
    if found.turns_on.is_empty() {
        return None;
    }
    let words = &Words::new(&solved.conflict, catalogue);
    let title = catalogue.text("picture-tornado");
    let caption = catalogue.text("picture-tornado-caption");
    let bars = || found.turns_on.iter().take(BARS);
    let label = |doubt| {
        wrapped(
            &words.sentence(&doubt_in_words(words, doubt)),
            START - 40.0,
            3,
        )
    };
    let height = |doubt| 14.0 * label(doubt).len() as f64 + 12.0;
    let top = head_height(&caption, WIDTH) + 16.0;
    let all: f64 = bars().map(|turn| height(turn.doubt)).sum();
    let mut canvas = Canvas::new(
        WIDTH,
        top + all + 40.0,
        catalogue.language(),
        &title,
        &caption,
    );
    head(&mut canvas, &title, &caption, WIDTH);
    let axis = format!(r#"stroke="{}""#, color::MIDDLE);
    let faint = format!(r#"stroke="{}""#, color::FAINT);
    for (part, text) in [(0.0, "0"), (0.5, "½"), (1.0, "1")] {
        let x = START + part * BAR;
        let style = if part > 0.0 { &faint } else { &axis };
        canvas.line((x, top), (x, top + all), style);
        canvas.text(
            (x, top + all + 16.0),
            Anchor::Middle,
            text,
            r#"font-size="11""#,
        );
    }
    let mut y = top;
    for turn in bars() {
        let lines = label(turn.doubt);
        for (line, text) in lines.iter().enumerate() {
            let at = (START - 12.0, y + 12.0 + 14.0 * line as f64);
            canvas.text(at, Anchor::End, text, "");
        }
        let middle = y + height(turn.doubt) / 2.0 - 6.0;
        let fill = format!(r#"fill="{}""#, color::MIDDLE);
        canvas.rect(
            (START, middle - 6.0),
            (BAR * turn.influence.swing, 12.0),
            &fill,
        );
        if !found.ran.is_exact() {
            let ends = [
                turn.influence.interval.low.max(0.0),
                turn.influence.interval.high,
            ];
            let ends = ends.map(|end| (START + BAR * end, middle));
            let style = format!(r#"stroke="{}" stroke-width="2""#, color::INK);
            canvas.line(ends[0], ends[1], &style);
        }
        y += height(turn.doubt);
    }
    Some(canvas.finish())
}
