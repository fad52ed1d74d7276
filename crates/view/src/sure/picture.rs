//! What the answers turn on, as a picture: a bar for every doubt, the longest on top.

use detente_analysis::{ConflictSure, Solved};

use super::doubt_in_words;
use crate::catalogue::Catalogue;
use crate::page::Figure;
use crate::pictures::{Setting, Told, wrapped};
use crate::svg::{Anchor, color};
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
    Some(tornado(solved, found, catalogue, Setting::File)?.svg)
}

/// The tornado of a case as a figure of a document, as [`sure_picture`] draws it. `None` where nothing is in doubt, and
/// where settling no single doubt would change anything.
#[must_use]
pub fn sure_figure(solved: &Solved, found: &ConflictSure, catalogue: &Catalogue) -> Option<Figure> {
    let turns = found.turns_on.iter();
    let mut swings = turns.map(|turn| turn.influence.swing);
    if !swings.any(|swing| swing > 0.0) {
        return None;
    }
    tornado(solved, found, catalogue, Setting::Document)
}

fn tornado(
    solved: &Solved,
    found: &ConflictSure,
    catalogue: &Catalogue,
    setting: Setting,
) -> Option<Figure> {
    if found.turns_on.is_empty() {
        return None;
    }
    let words = &Words::new(&solved.conflict, catalogue);
    let bars = || found.turns_on.iter().take(BARS);
    let doubt = |doubt| words.sentence(&doubt_in_words(words, doubt));
    let label = |own| wrapped(&doubt(own), START - 40.0, 3);
    let height = |doubt| 14.0 * label(doubt).len() as f64 + 12.0;
    let most = bars().next().filter(|turn| turn.influence.swing > 0.0);
    let finding = match most {
        Some(turn) => words.say(
            "picture-tornado-most",
            &[("doubt", doubt(turn.doubt).into())],
        ),
        None => catalogue.text("picture-tornado-nothing"),
    };
    let caption = format!("{finding} {}", catalogue.text("picture-tornado-caption"));
    let order: Vec<String> = bars().map(|turn| doubt(turn.doubt)).collect();
    let told = Told {
        title: catalogue.text("picture-tornado"),
        alternative: format!(
            "{caption} {} {}",
            catalogue.text("picture-tornado-order"),
            order.join(" ")
        ),
        caption,
    };
    let (mut canvas, top) = told.canvas(setting, WIDTH, catalogue.language());
    let all: f64 = bars().map(|turn| height(turn.doubt)).sum();
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
    Some(told.figure(canvas.finish(top + all + 32.0)))
}
