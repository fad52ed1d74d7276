//! Pictures of what was found, each with a caption that says what it shows.

mod chips;
mod conflict_graph;
mod frontier;
mod gains;
mod issue_gains;
mod key;
mod lattice;
mod lines;
mod marks;
mod measure;
mod paths;
mod plane;
mod tables;
#[cfg(test)]
mod tests;

use detente_analysis::{Settlement, Solved, TableSettlement};
use detente_settle::ActorId;

use crate::catalogue::{Catalogue, Language};
use crate::page::Figure;
use crate::svg::{Anchor, Canvas};
use crate::words::Words;

pub(crate) use conflict_graph::{Extent, graph_and_extent, is_whole};
pub use conflict_graph::{GraphOptions, conflict_graph};
pub use gains::gains_figure;
pub use issue_gains::issue_gains_figure;
pub(crate) use measure::wrapped;
use measure::wrapped_at;
pub use paths::paths_figure;
pub(crate) use plane::plane;
pub use tables::tables_figure;

/// A picture and the file to keep it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The name of the file.
    pub file: String,
    /// The picture, as SVG.
    pub svg: String,
}

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
    let picture = |file: &str, figure: Figure| Picture {
        file: file.to_owned(),
        svg: figure.svg,
    };
    let mut pictures = Vec::new();
    if let Some(between) = between {
        let drawn = frontier::frontier(words, found, between, Setting::File);
        pictures.push(picture("frontier.svg", drawn));
    }
    let drawn = lines::lines(words, found, Setting::File);
    pictures.push(picture("positions.svg", drawn));
    for table in &found.tables {
        let name = table.place.map_or("everybody", |place| {
            &words.names.case.tables[place].id.value
        });
        let drawn = lattice::lattice(words, table, Setting::File);
        pictures.push(picture(&format!("issues-{name}.svg"), drawn));
    }
    pictures
}

/// Every package by what it is worth to two actors, with the packages that stand out. `None` where the two are not two of
/// the model.
#[must_use]
pub fn frontier_figure(
    solved: &Solved,
    found: &Settlement,
    between: [ActorId; 2],
    catalogue: &Catalogue,
) -> Option<Figure> {
    let actors = found.actors.len();
    let [first, second] = between;
    if first == second || first.index().max(second.index()) >= actors {
        return None;
    }
    let words = &Words::new(&solved.conflict, catalogue);
    Some(frontier::frontier(words, found, between, Setting::Document))
}

/// Where each actor stands on each issue. `None` where nobody stands anywhere.
#[must_use]
pub fn positions_figure(
    solved: &Solved,
    found: &Settlement,
    catalogue: &Catalogue,
) -> Option<Figure> {
    let words = &Words::new(&solved.conflict, catalogue);
    let has_stakes = found.issues.iter().any(|issue| !issue.stakes.is_empty());
    has_stakes.then(|| lines::lines(words, found, Setting::Document))
}

/// Which sets of issues unlock agreement at a table. `None` where there is but one issue.
#[must_use]
pub fn linkage_figure(
    solved: &Solved,
    table: &TableSettlement,
    catalogue: &Catalogue,
) -> Option<Figure> {
    let words = &Words::new(&solved.conflict, catalogue);
    let has_sets = words.names.case.issues.len() > 1;
    has_sets.then(|| lattice::lattice(words, table, Setting::Document))
}

/// Where a picture stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    /// In a file of its own, with title and caption inside.
    File,
    /// In a document, which has the caption.
    Document,
}

/// What is said beside a picture.
pub(crate) struct Told {
    /// What it is a picture of.
    pub(crate) title: String,
    /// What is to be seen in it, as a finding.
    pub(crate) caption: String,
    /// What it shows, for those who do not see it.
    pub(crate) alternative: String,
}

impl Told {
    /// An empty picture and how far down it is taken already.
    pub(crate) fn canvas(&self, setting: Setting, width: f64, language: Language) -> (Canvas, f64) {
        match setting {
            Setting::Document => (Canvas::of_document(width, language, &self.title), 8.0),
            Setting::File => {
                let mut canvas = Canvas::of_file(width, language, &self.title, &self.alternative);
                let y = head(&mut canvas, &self.title, &self.caption, width);
                (canvas, y + 12.0)
            }
        }
    }

    /// The finished picture with what is said beside it.
    pub(crate) fn figure(self, svg: String) -> Figure {
        Figure {
            svg,
            caption: self.caption,
            alternative: self.alternative,
            is_narrow: false,
        }
    }
}

/// Puts a title at the top and a caption below it; returns how far down they reach.
fn head(canvas: &mut Canvas, title: &str, caption: &str, width: f64) -> f64 {
    let mut y = 26.0;
    for line in wrapped_at(title, width - 32.0, 2, 16.0, true) {
        let bold = r#"font-size="16" font-weight="bold""#;
        canvas.text((16.0, y), Anchor::Start, &line, bold);
        y += 20.0;
    }
    for line in wrapped(caption, width - 32.0, 6) {
        canvas.text((16.0, y), Anchor::Start, &line, "");
        y += 16.0;
    }
    y
}
