//! Pictures of a settlement, each with a caption that says what it shows.

mod frontier;
mod lattice;
mod lines;

use detente_analysis::{Settlement, Solved};
use detente_settle::ActorId;
use textwrap::core::display_width;

use crate::catalogue::Catalogue;
use crate::svg::{Anchor, Canvas};
use crate::words::Words;

/// A picture and the file to keep it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The name of the file.
    pub file: String,
    /// The picture, as SVG.
    pub svg: String,
}

/// The width of a letter of a label, about.
const LETTER: f64 = 6.4;

/// The pictures of a settlement: what is possible for two actors, if two are given, where each stands on each issue, and
/// for every table which sets of issues unlock agreement.
#[must_use]
pub fn settlement_pictures(
    solved: &Solved,
    found: &Settlement,
    between: Option<[ActorId; 2]>,
    catalogue: &Catalogue,
) -> Vec<Picture> {
    let words = &Words::new(&solved.conflict, catalogue);
    let mut pictures = Vec::new();
    if let Some(between) = between {
        pictures.push(Picture {
            file: "frontier.svg".to_owned(),
            svg: frontier::frontier(words, found, between),
        });
    }
    pictures.push(Picture {
        file: "positions.svg".to_owned(),
        svg: lines::lines(words, found),
    });
    for table in &found.tables {
        let name = table.place.map_or("everybody", |place| {
            &words.names.case.tables[place].id.value
        });
        pictures.push(Picture {
            file: format!("issues-{name}.svg"),
            svg: lattice::lattice(words, table),
        });
    }
    pictures
}

/// A label broken into lines no wider than a number of pixels, and no more than a number of them.
pub(crate) fn wrapped(text: &str, width: f64, most: usize) -> Vec<String> {
    let letters = (width / LETTER).max(4.0) as usize;
    let mut lines: Vec<String> = textwrap::wrap(text, letters)
        .into_iter()
        .map(std::borrow::Cow::into_owned)
        .collect();
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

/// How wide a label is, about.
fn width(text: &str) -> f64 {
    display_width(text) as f64 * LETTER
}

/// Puts a title at the top and a caption below it; returns how far down they reach.
pub(crate) fn head(canvas: &mut Canvas, title: &str, caption: &str, width: f64) -> f64 {
    canvas.text(
        (16.0, 26.0),
        Anchor::Start,
        title,
        r#"font-size="16" font-weight="bold""#,
    );
    let mut y = 46.0;
    for line in wrapped(caption, width - 32.0, 6) {
        canvas.text((16.0, y), Anchor::Start, &line, "");
        y += 16.0;
    }
    y
}

/// How far down title and caption will reach.
pub(crate) fn head_height(caption: &str, width: f64) -> f64 {
    46.0 + 16.0 * wrapped(caption, width - 32.0, 6).len() as f64
}
