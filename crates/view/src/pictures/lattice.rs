//! Which sets of issues unlock agreement: a cell for every set, larger ones above, a line where one issue more makes one
//! set of the other.

use detente_analysis::TableSettlement;
use detente_settle::{IssueId, IssueSet, Linkage};

use super::measure::{width_at, wrapped};
use super::{Setting, Told};
use crate::page::Figure;
use crate::svg::{Anchor, Canvas, color};
use crate::words::Words;

const WIDTH: f64 = 760.0;
const MARGIN: f64 = 16.0;
const ROW: f64 = 66.0;
const CELL_HEIGHT: f64 = 22.0;
const WIDEST: f64 = 84.0;
/// With more issues than this, sets larger than all that must be dealt with together are left out.
const MOST_ISSUES: usize = 5;
/// Of rows longer than this only such sets are drawn, and so many of them.
const MOST_BESIDE: usize = 21;
/// So many sets are told in words.
const MOST_TOLD: usize = 12;

/// Whether a set unlocks agreement.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lock {
    Locked,
    Unlocks,
    Minimal,
}

impl Lock {
    fn of(linkage: &Linkage, set: IssueSet) -> Self {
        match linkage.of(set) {
            None => Self::Locked,
            Some(_) if linkage.minimal.contains(&set) => Self::Minimal,
            Some(_) => Self::Unlocks,
        }
    }
}

/// The sets of issues that a table can settle, and those that it cannot.
pub(super) fn lattice(words: &Words, table: &TableSettlement, setting: Setting) -> Figure {
    let issues = words.names.case.issues.len();
    let linkage = &table.linkage;
    let told = told(words, table);
    let rows = rows(linkage, issues);
    let (mut canvas, top) = told.canvas(setting, WIDTH, words.names.language);
    let mut cells: Vec<(IssueSet, (f64, f64), f64)> = Vec::new();
    for (up, row) in rows.iter().rev().enumerate() {
        let shown = row.len().min(MOST_BESIDE);
        let step = ((WIDTH - 2.0 * MARGIN - 12.0) / shown as f64).min(WIDEST + 14.0);
        let width = (step - step.min(14.0) * 0.5).min(WIDEST);
        let start = (WIDTH - step * shown as f64 + step - width) / 2.0;
        let y = top + ROW * up as f64;
        for (place, set) in row.iter().take(shown).enumerate() {
            cells.push((*set, (start + step * place as f64, y), width));
        }
        if row.len() > shown {
            canvas.text((WIDTH - 4.0, y + 15.0), Anchor::End, "…", "");
        }
    }
    lines(&mut canvas, linkage, &cells);
    for (set, corner, width) in &cells {
        let numbers: Vec<String> = set
            .iter()
            .map(|issue| (issue.index() + 1).to_string())
            .collect();
        let between = if *width > 40.0 { " · " } else { "·" };
        let lock = Lock::of(linkage, *set);
        draw(&mut canvas, *corner, *width, &numbers.join(between), lock);
    }
    let y = top + ROW * rows.len() as f64 - (ROW - CELL_HEIGHT) + 24.0;
    let bottom = legend(&mut canvas, words, y);
    told.figure(canvas.finish(bottom))
}

/// What is said of it: how many sets unlock agreement, and which do of which no smaller part does.
fn told(words: &Words, table: &TableSettlement) -> Told {
    let linkage = &table.linkage;
    let name = match table.place {
        Some(place) => words.names.table(place),
        None => words.catalogue.text("table-of-all"),
    };
    let count = ("count", linkage.unlocking.len().into());
    let mut caption = words.say("picture-lattice-caption", &[count]);
    if words.names.case.issues.len() > MOST_ISSUES {
        caption.push(' ');
        caption.push_str(&words.catalogue.text("picture-too-many-sets"));
    }
    let title = words.say("picture-lattice", &[("table", name.into())]);
    let mut alternative = format!("{title}. {caption}");
    let sets: Vec<String> = linkage
        .minimal
        .iter()
        .take(MOST_TOLD)
        .map(|set| {
            let issues = set.iter();
            let names = issues.map(|issue| words.quoted(&words.names.issue(issue.index())));
            words.list(names.collect())
        })
        .collect();
    if !sets.is_empty() {
        let more = linkage.minimal.len() - sets.len();
        let values = [("sets", words.series(&sets).into()), ("more", more.into())];
        alternative.push(' ');
        alternative.push_str(&words.say("picture-lattice-sets", &values));
    }
    Told {
        title,
        caption,
        alternative,
    }
}

/// The sets drawn, by size.
fn rows(linkage: &Linkage, issues: usize) -> Vec<Vec<IssueSet>> {
    let largest = linkage.minimal.iter().map(|set| set.len()).max();
    let sizes = if issues > MOST_ISSUES {
        largest.unwrap_or(1).max(2)
    } else {
        issues
    };
    let sets = || all_sets(issues, sizes).chain(linkage.minimal.iter().copied());
    let mut rows: Vec<Vec<IssueSet>> = Vec::new();
    for size in 1..=sizes {
        let mut row: Vec<IssueSet> = sets().filter(|set| set.len() == size).collect();
        row.sort_unstable();
        row.dedup();
        if row.len() > MOST_BESIDE {
            row.retain(|set| Lock::of(linkage, *set) == Lock::Minimal);
        }
        if !row.is_empty() {
            rows.push(row);
        }
    }
    rows
}

/// Lines between sets of which one has one issue more, dark where both unlock agreement.
fn lines(canvas: &mut Canvas, linkage: &Linkage, cells: &[(IssueSet, (f64, f64), f64)]) {
    let middle = |corner: (f64, f64), width: f64| corner.0 + width / 2.0;
    for is_dark in [false, true] {
        for (larger, above, wide) in cells {
            for (smaller, below, narrow) in cells {
                let is_step = smaller.len() + 1 == larger.len()
                    && smaller.iter().all(|issue| larger.contains(issue));
                let unlocks = [*smaller, *larger]
                    .iter()
                    .all(|set| Lock::of(linkage, *set) != Lock::Locked);
                if !is_step || unlocks != is_dark {
                    continue;
                }
                let style = if is_dark {
                    format!(r#"stroke="{}" stroke-width="1.2""#, color::MIDDLE)
                } else {
                    format!(r#"stroke="{}" stroke-width="0.7""#, color::LIGHT)
                };
                let from = (middle(*below, *narrow), below.1);
                let to = (middle(*above, *wide), above.1 + CELL_HEIGHT);
                canvas.line(from, to, &style);
            }
        }
    }
}

/// What the cells and the numbers in them stand for; returns how far down it reaches.
fn legend(canvas: &mut Canvas, words: &Words, top: f64) -> f64 {
    let mut y = top;
    for (place, (lock, message)) in [
        (Lock::Minimal, "picture-minimal"),
        (Lock::Unlocks, "picture-unlocks"),
        (Lock::Locked, "picture-locked"),
    ]
    .into_iter()
    .enumerate()
    {
        let x = MARGIN + [0.0, 290.0, 530.0][place];
        draw(canvas, (x, y), 26.0, "", lock);
        let text = wrapped(&words.catalogue.text(message), 240.0, 1).concat();
        canvas.text((x + 34.0, y + 15.0), Anchor::Start, &text, "");
    }
    y += 50.0;
    let half = (WIDTH - 2.0 * MARGIN) / 2.0;
    let names: Vec<Vec<String>> = (0..words.names.case.issues.len())
        .map(|issue| wrapped(&words.names.issue(issue), half - 40.0, 2))
        .collect();
    for (row, beside) in names.chunks(2).enumerate() {
        for (column, lines) in beside.iter().enumerate() {
            let x = MARGIN + half * column as f64;
            let number = (row * 2 + column + 1).to_string();
            canvas.text((x, y), Anchor::Start, &number, r#"font-weight="bold""#);
            for (line, text) in lines.iter().enumerate() {
                let at = (x + 22.0, y + 15.0 * line as f64);
                canvas.text(at, Anchor::Start, text, "");
            }
        }
        y += 15.0 * beside.iter().map(Vec::len).max().unwrap_or(1) as f64 + 5.0;
    }
    y
}

/// All sets of so many issues at most, by size; of very many issues only single ones and pairs are gone through.
fn all_sets(issues: usize, largest: usize) -> impl Iterator<Item = IssueSet> {
    let one = |issue: usize| IssueId(issue as u16);
    let mut sets: Vec<IssueSet> = Vec::new();
    let mut last: Vec<(usize, IssueSet)> = vec![(0, IssueSet::of([]))];
    for _ in 0..largest {
        if last.len() > MOST_BESIDE * MOST_BESIDE {
            break;
        }
        let grown = last.iter().flat_map(|(next, set)| {
            (*next..issues).map(move |issue| {
                let grown = set.iter().chain([one(issue)]);
                (issue + 1, IssueSet::of(grown))
            })
        });
        last = grown.collect();
        sets.extend(last.iter().map(|(_, set)| *set));
    }
    sets.into_iter()
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
    let size = (12.0 * (width - 4.0) / width_at(label, 12.0, false).max(1.0)).clamp(5.0, 12.0);
    let style = format!(r#"font-size="{size:.1}" fill="{ink}""#);
    let middle = (corner.0 + width / 2.0, corner.1 + 15.0);
    canvas.text(middle, Anchor::Middle, label, &style);
}
