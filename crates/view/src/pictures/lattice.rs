//! Which sets of issues unlock agreement: a cell for every set, larger ones above.

use detente_analysis::TableSettlement;
use detente_settle::{IssueId, IssueSet};

use super::{head, head_height, wrapped};
use crate::svg::{Anchor, Canvas, color};
use crate::words::Words;

const WIDTH: f64 = 920.0;
const ROW: f64 = 34.0;
const CELL_HEIGHT: f64 = 22.0;
/// With more issues than this only sets that unlock are drawn.
const MOST_ISSUES: usize = 7;
/// So many cells are drawn side by side.
const MOST_BESIDE: usize = 36;

/// Whether a set unlocks agreement.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lock {
    Locked,
    Unlocks,
    Minimal,
}

pub(super) fn lattice(words: &Words, table: &TableSettlement) -> String {
    let case = words.names.case;
    let linkage = &table.linkage;
    let name = match table.place {
        Some(place) => words.names.table(place),
        None => words.catalogue.text("table-of-all"),
    };
    let title = words.say("picture-lattice", &[("table", name.into())]);
    let count = ("count", linkage.unlocking.len().into());
    let mut caption = words.say("picture-lattice-caption", &[count]);
    let is_large = case.issues.len() > MOST_ISSUES;
    if is_large {
        caption.push(' ');
        let limit = ("limit", MOST_ISSUES.into());
        caption.push_str(&words.say("picture-too-many-sets", &[limit]));
    }
    let lock = |set: IssueSet| match linkage.of(set) {
        None => Lock::Locked,
        Some(_) if linkage.minimal.contains(&set) => Lock::Minimal,
        Some(_) => Lock::Unlocks,
    };
    let sets: Vec<IssueSet> = if is_large {
        linkage.unlocking.iter().map(|found| found.issues).collect()
    } else {
        all_sets(case.issues.len())
    };
    let mut by_size: Vec<Vec<IssueSet>> = vec![Vec::new(); case.issues.len() + 1];
    for set in sets.into_iter().filter(|set| !set.is_empty()) {
        by_size[set.len()].push(set);
    }
    let mut rows: Vec<Vec<IssueSet>> = by_size;
    rows.retain(|row| !row.is_empty());
    let top = head_height(&caption, WIDTH) + 10.0;
    let legend = 20.0 * (case.issues.len() as f64 / 2.0).ceil() + 40.0;
    let height = top + ROW * rows.len() as f64 + legend + 20.0;
    let mut canvas = Canvas::new(WIDTH, height, words.names.language, &title, &caption);
    head(&mut canvas, &title, &caption, WIDTH);
    let mut y = top;
    for row in rows.iter().rev() {
        let shown = row.len().min(MOST_BESIDE);
        let widest = (WIDTH - 32.0) / shown as f64;
        let cell = widest.min(90.0) - 3.0;
        let start = (WIDTH - (cell + 3.0) * shown as f64) / 2.0;
        for (place, set) in row.iter().take(shown).enumerate() {
            let corner = (start + (cell + 3.0) * place as f64, y);
            let numbers: Vec<String> = set
                .iter()
                .map(|issue| (issue.index() + 1).to_string())
                .collect();
            let between = if case.issues.len() > 9 { "·" } else { "" };
            draw(
                &mut canvas,
                corner,
                cell,
                &numbers.join(between),
                lock(*set),
            );
        }
        if row.len() > shown {
            canvas.text((WIDTH - 14.0, y + 15.0), Anchor::End, "…", "");
        }
        y += ROW;
    }
    y += 8.0;
    let mut x = 16.0;
    for (lock, message) in [
        (Lock::Unlocks, "picture-unlocks"),
        (Lock::Minimal, "picture-minimal"),
        (Lock::Locked, "picture-locked"),
    ] {
        draw(&mut canvas, (x, y), 26.0, "", lock);
        canvas.text(
            (x + 34.0, y + 15.0),
            Anchor::Start,
            &words.catalogue.text(message),
            "",
        );
        x += 240.0;
    }
    y += 48.0;
    for (place, _) in case.issues.iter().enumerate() {
        let column = f64::from(u8::from(place % 2 == 1));
        let text = format!("{} – {}", place + 1, words.names.issue(place));
        let text = wrapped(&text, WIDTH / 2.0 - 30.0, 1).concat();
        canvas.text((16.0 + column * WIDTH / 2.0, y), Anchor::Start, &text, "");
        if place % 2 == 1 {
            y += 20.0;
        }
    }
    canvas.finish()
}

fn all_sets(issues: usize) -> Vec<IssueSet> {
    let set = |bits: u32| {
        let own = (0..issues as u16).filter(move |issue| bits >> issue & 1 == 1);
        IssueSet::of(own.map(IssueId))
    };
    let mut sets: Vec<IssueSet> = (0..1_u32 << issues).map(set).collect();
    sets.sort_unstable();
    sets
}

/// A cell: dark, grey or open, and with a border of its own, so that it can be told in grey and on a bad printer.
fn draw(canvas: &mut Canvas, corner: (f64, f64), width: f64, label: &str, lock: Lock) {
    let (fill, stroke, ink) = match lock {
        Lock::Minimal => (
            color::INK,
            format!(r#"stroke="{}""#, color::INK),
            color::PAPER,
        ),
        Lock::Unlocks => (
            color::LIGHT,
            format!(r#"stroke="{}""#, color::INK),
            color::INK,
        ),
        Lock::Locked => (
            color::PAPER,
            format!(r#"stroke="{}" stroke-dasharray="2 2""#, color::LIGHT),
            color::MIDDLE,
        ),
    };
    let style = format!(r#"fill="{fill}" {stroke}"#);
    canvas.rect(corner, (width, CELL_HEIGHT), &style);
    let size = (width / label.len().max(1) as f64 * 1.5).clamp(6.0, 12.0);
    let style = format!(r#"font-size="{size:.1}" fill="{ink}""#);
    let middle = (corner.0 + width / 2.0, corner.1 + 15.0);
    canvas.text(middle, Anchor::Middle, label, &style);
}
