//! Where each actor stands: a line for every issue, a mark for every position.

use detente_analysis::{Settlement, actor_id};
use detente_case::model::{Ideal, Issue, Position};

use super::measure::{width, wrapped, wrapped_at};
use super::{Setting, Told};
use crate::page::Figure;
use crate::svg::{Anchor, Canvas, color};
use crate::words::Words;

const WIDTH: f64 = 760.0;
const ROW: f64 = 24.0;
/// Lines a level's name may take.
const NAME_LINES: usize = 3;
const NAME_LINE: f64 = 13.0;
/// Half the height and width of the largest mark.
const LARGEST: f64 = 10.0;
const SMALLEST: f64 = 2.5;

/// Where each actor stands on each issue, how much it matters to it, and with what clout.
pub(super) fn lines(words: &Words, found: &Settlement, setting: Setting) -> Figure {
    let case = words.names.case;
    let told = told(words, found);
    let (mut canvas, mut y) = told.canvas(setting, WIDTH, words.names.language);
    let names: Vec<String> = (0..case.actors.len())
        .map(|actor| words.names.actor(actor_id(actor)))
        .collect();
    let start = 40.0
        + names
            .iter()
            .map(|name| width(name))
            .fold(60.0, f64::max)
            .min(180.0);
    let scale = Scale {
        start,
        end: WIDTH - 80.0,
    };
    let of_issue = |issue: usize| {
        let positions = case.positions.iter();
        positions.filter(move |position| position.issue.value.0 == issue)
    };
    let block = |issue: usize| 74.0 + ROW * of_issue(issue).count() as f64;
    let largest = Largest::of(found);
    for (place, issue) in case.issues.iter().enumerate() {
        let bold = r#"font-weight="bold""#;
        canvas.text(
            (16.0, y + 12.0),
            Anchor::Start,
            &words.names.issue(place),
            bold,
        );
        let rows = of_issue(place).count() as f64;
        let top = y + 20.0 + NAME_LINE * NAME_LINES as f64;
        levels(&mut canvas, words, place, issue, &scale, top, rows);
        let mut positions: Vec<&Position> = of_issue(place).collect();
        positions.sort_by_key(|position| position.actor.value.0);
        for (row, position) in positions.iter().enumerate() {
            let middle = top + ROW * (row as f64 + 0.5);
            let actor = position.actor.value.0;
            let name = wrapped(&names[actor], start - 30.0, 1).concat();
            canvas.text((start - 22.0, middle + 4.0), Anchor::End, &name, "");
            let colour = color::ACTORS[actor % color::ACTORS.len()];
            let forecast = found.issues[place]
                .stakes
                .iter()
                .find(|(own, _)| *own == actor);
            let Some((_, stake)) = forecast else { continue };
            if let Ideal::At(range) = &position.ideal
                && !range.is_exact()
            {
                let (low, high) = range.bounds();
                let ends = [low, high].map(|at| (scale.place(issue, at), middle));
                let style = format!(r#"stroke="{colour}" stroke-width="2""#);
                canvas.line(ends[0], ends[1], &style);
            }
            let size = |own: f64, largest: f64| {
                let part = if largest > 0.0 { own / largest } else { 0.0 };
                SMALLEST + (LARGEST - SMALLEST) * part
            };
            let radius = (
                size(stake.salience, largest.salience),
                size(stake.capability, largest.capability),
            );
            let style = format!(r#"fill="{colour}" stroke="{}""#, color::PAPER);
            canvas.ellipse((scale.place(issue, stake.position), middle), radius, &style);
        }
        y += block(place);
    }
    told.figure(canvas.finish(y + 10.0))
}

/// What is said of it: on which issue they stand furthest apart and on which nearest, and where each stands.
fn told(words: &Words, found: &Settlement) -> Told {
    let case = words.names.case;
    let mut alternative = Vec::new();
    let mut apart: Vec<(f64, usize)> = Vec::new();
    for (place, (issue, forecast)) in case.issues.iter().zip(&found.issues).enumerate() {
        let ends = Scale {
            start: 0.0,
            end: 1.0,
        };
        let at: Vec<f64> = forecast
            .stakes
            .iter()
            .map(|(_, stake)| ends.place(issue, stake.position))
            .collect();
        let largest = at.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let least = at.iter().copied().fold(f64::INFINITY, f64::min);
        if at.len() > 1 && issue.levels.len() > 1 {
            apart.push((largest - least, place));
        }
        let stances = forecast.stakes.iter().map(|(actor, stake)| {
            let away = |level: &usize| (issue.levels[*level].at - stake.position).abs();
            let nearest = (0..issue.levels.len()).min_by(|a, b| away(a).total_cmp(&away(b)));
            let values = [
                (
                    "actor",
                    words.names.actor_in_sentence(actor_id(*actor)).into(),
                ),
                (
                    "level",
                    words.names.level(place, nearest.unwrap_or(0)).into(),
                ),
            ];
            words.say("picture-stance", &values)
        });
        let values = [
            ("issue", words.names.issue(place).into()),
            (
                "today",
                words.names.level(place, issue.status_quo.value).into(),
            ),
            ("stances", words.series(&stances.collect::<Vec<_>>()).into()),
        ];
        alternative.push(words.say("picture-lines-issue", &values));
    }
    apart.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut caption = words.catalogue.text("picture-lines-caption");
    if let [(most, widest), .., (least, nearest)] = *apart
        && most > least
    {
        let values = [
            ("widest", words.names.issue(widest).into()),
            ("nearest", words.names.issue(nearest).into()),
        ];
        caption = format!("{} {caption}", words.say("picture-lines-apart", &values));
    }
    alternative.insert(0, caption.clone());
    Told {
        title: words.catalogue.text("picture-lines"),
        caption,
        alternative: alternative.join(" "),
    }
}

/// The line of an issue with its levels, and today's through all rows.
fn levels(
    canvas: &mut Canvas,
    words: &Words,
    place: usize,
    issue: &Issue,
    scale: &Scale,
    top: f64,
    rows: f64,
) {
    let axis = format!(r#"stroke="{}""#, color::MIDDLE);
    canvas.line((scale.start, top), (scale.end, top), &axis);
    let faint = format!(r#"stroke="{}""#, color::FAINT);
    let small = r#"font-size="10.5""#;
    let at: Vec<f64> = issue
        .levels
        .iter()
        .map(|level| scale.place(issue, level.at))
        .collect();
    // Of a long scale only some numbers are named.
    let every = issue.levels.len().div_ceil(12);
    for (level, x) in at.iter().enumerate() {
        canvas.line((*x, top), (*x, top + ROW * rows), &faint);
        canvas.line((*x, top - 4.0), (*x, top + 4.0), &axis);
        if level % every != 0 {
            continue;
        }
        let before = level
            .checked_sub(every)
            .map_or(f64::INFINITY, |before| x - at[before]);
        let after = at
            .get(level + every)
            .map_or(f64::INFINITY, |after| after - x);
        // At the ends a name must stay on the picture, on both sides of its place.
        let edge = 2.0 * (scale.start.min(canvas.width() - x) - 6.0);
        let room = before.min(after).min(180.0).min(edge) - 8.0;
        let name = words.names.level(place, level);
        let lines = wrapped_at(&name, room, NAME_LINES, 10.5, false);
        for (line, text) in lines.iter().enumerate() {
            let up = (lines.len() - line) as f64 * NAME_LINE - 6.0;
            canvas.text((*x, top - up), Anchor::Middle, text, small);
        }
    }
    let today = at[issue.status_quo.value];
    let dashed = format!(
        r#"stroke="{}" stroke-width="1.5" stroke-dasharray="5 4""#,
        color::INK
    );
    canvas.line((today, top), (today, top + ROW * rows), &dashed);
}

/// Where the scale of an issue lies on the picture.
struct Scale {
    start: f64,
    end: f64,
}

impl Scale {
    fn place(&self, issue: &Issue, at: f64) -> f64 {
        let (first, last) = (issue.levels[0].at, issue.levels[issue.levels.len() - 1].at);
        let part = if last > first {
            (at - first) / (last - first)
        } else {
            0.5
        };
        self.start + part * (self.end - self.start)
    }
}

/// The largest interest and clout there are.
struct Largest {
    salience: f64,
    capability: f64,
}

impl Largest {
    fn of(found: &Settlement) -> Self {
        let stakes = || found.issues.iter().flat_map(|issue| &issue.stakes);
        let largest = |of: fn(&detente_settle::Stake) -> f64| {
            stakes().map(|(_, stake)| of(stake)).fold(0.0, f64::max)
        };
        Self {
            salience: largest(|stake| stake.salience),
            capability: largest(|stake| stake.capability),
        }
    }
}
