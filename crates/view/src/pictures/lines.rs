//! Where each actor stands: a line for every issue, a mark for every position.

use detente_analysis::{Settlement, actor_id};
use detente_case::model::{Ideal, Issue, Position};

use super::measure::{width_at, wrapped_at};
use super::{Setting, Told};
use crate::page::Figure;
use crate::svg::{Anchor, Canvas, color};
use crate::words::Words;

const WIDTH: f64 = 760.0;
const MARGIN: f64 = 12.0;
/// Between two issues that stand side by side.
const BETWEEN: f64 = 20.0;
const HALF: f64 = (WIDTH - 2.0 * MARGIN - BETWEEN) / 2.0;
const ROW: f64 = 15.0;
/// Names of actors are set in this size, and take so much room at most.
const SIZE: f64 = 11.0;
const NAMES: f64 = 104.0;
/// What the name of the last level has beyond the end of its line.
const BEYOND: f64 = 52.0;
/// Lines a level's name may take, and the size of it.
const NAME_LINES: usize = 3;
const NAME_LINE: f64 = 12.0;
const NAME_SIZE: f64 = 10.5;
/// Half the height and width of the largest mark.
const LARGEST: f64 = 7.0;
const SMALLEST: f64 = 2.5;

/// Where each actor stands on each issue, how much it matters to it, and with what clout.
pub(super) fn lines(words: &Words, found: &Settlement, setting: Setting) -> Figure {
    let case = words.names.case;
    let told = told(words, found);
    let (mut canvas, mut y) = told.canvas(setting, WIDTH, words.names.language);
    let names: Vec<String> = (0..case.actors.len())
        .map(|actor| words.names.actor(actor_id(actor)))
        .collect();
    let widest = names.iter().map(|name| width_at(name, SIZE, false));
    let widest = widest.fold(40.0, f64::max).min(NAMES);
    let drawn = Drawn {
        words,
        found,
        names,
        largest: Largest::of(found),
    };
    let panel = |left: f64, wide: f64| Panel {
        left,
        start: left + widest + 20.0,
        end: left + wide - BEYOND,
        right: left + wide,
    };
    let [first, second, whole] = [
        panel(MARGIN, HALF),
        panel(MARGIN + HALF + BETWEEN, HALF),
        panel(MARGIN, WIDTH - 2.0 * MARGIN),
    ];
    // Two issues side by side, unless the names of levels ask for more room.
    let mut rows: Vec<Vec<(usize, &Panel)>> = Vec::new();
    let mut waiting: Option<usize> = None;
    for place in 0..case.issues.len() {
        if case.issues.len() == 1 || !drawn.fits(place, &first) {
            rows.push(vec![(place, &whole)]);
        } else if let Some(row) = waiting.take() {
            rows[row].push((place, &second));
        } else {
            waiting = Some(rows.len());
            rows.push(vec![(place, &first)]);
        }
    }
    for row in &rows {
        let lines = row
            .iter()
            .map(|(place, panel)| drawn.name_lines(*place, panel));
        let top = y + 26.0 + NAME_LINE * lines.max().unwrap_or(1) as f64;
        let mut bottom = top;
        for (issue, panel) in row {
            bottom = bottom.max(drawn.issue(&mut canvas, *issue, panel, [y, top]));
        }
        y = bottom + 18.0;
    }
    told.figure(canvas.finish(y))
}

/// What is drawn of every issue.
struct Drawn<'a> {
    words: &'a Words<'a>,
    found: &'a Settlement,
    names: Vec<String>,
    largest: Largest,
}

impl Drawn<'_> {
    /// Whether the names of an issue's levels are whole in a panel.
    fn fits(&self, place: usize, panel: &Panel) -> bool {
        self.named_levels(place, panel)
            .into_iter()
            .all(|(name, _, room)| {
                let is_narrow = |word: &str| width_at(word, NAME_SIZE, false) <= room;
                wrapped_at(&name, room, NAME_LINES + 1, NAME_SIZE, false).len() <= NAME_LINES
                    && name.split(' ').all(is_narrow)
            })
    }

    /// The levels that are named, where each stands and how wide its name may be. Of a long scale only some are.
    fn named_levels(&self, place: usize, panel: &Panel) -> Vec<(String, f64, f64)> {
        let issue = &self.words.names.case.issues[place];
        let levels = issue.levels.iter();
        let at: Vec<f64> = levels.map(|level| panel.place(issue, level.at)).collect();
        let every = issue.levels.len().div_ceil(12);
        let named = (0..at.len()).step_by(every).map(|level| {
            let x = at[level];
            let before = level.checked_sub(every);
            let before = before.map_or(f64::INFINITY, |before| x - at[before]);
            let after = at.get(level + every);
            let after = after.map_or(f64::INFINITY, |after| after - x);
            // At the ends a name must stay on its panel, on both sides of its place.
            let edge = 2.0 * ((x - panel.left).min(panel.right - x) - 2.0);
            let room = before.min(after).min(180.0).min(edge) - 8.0;
            (self.words.names.level(place, level), x, room)
        });
        named.collect()
    }

    /// How many lines the names of an issue's levels take at most.
    fn name_lines(&self, place: usize, panel: &Panel) -> usize {
        let named = self.named_levels(place, panel).into_iter();
        let lines = named
            .map(|(name, _, room)| wrapped_at(&name, room, NAME_LINES, NAME_SIZE, false).len());
        lines.max().unwrap_or(1)
    }

    /// An issue with its name at one height and its line at another, and every actor that has a position; returns how far
    /// down that reaches.
    fn issue(&self, canvas: &mut Canvas, place: usize, panel: &Panel, [y, top]: [f64; 2]) -> f64 {
        let case = self.words.names.case;
        let name = self.words.names.issue(place);
        let bold = r#"font-weight="bold""#;
        for line in wrapped_at(&name, panel.right - panel.left, 1, 12.0, true) {
            canvas.text((panel.left, y + 12.0), Anchor::Start, &line, bold);
        }
        let positions = case.positions.iter();
        let own = positions.filter(|position| position.issue.value.0 == place);
        let mut positions: Vec<&Position> = own.collect();
        positions.sort_by_key(|position| position.actor.value.0);
        let height = ROW * positions.len() as f64;
        self.levels(canvas, place, panel, top, height);
        for (row, position) in positions.iter().enumerate() {
            let middle = top + 4.0 + ROW * (row as f64 + 0.5);
            self.position(canvas, position, panel, middle);
        }
        top + height + 4.0
    }

    /// The line of an issue with its levels, and today's through all rows.
    fn levels(&self, canvas: &mut Canvas, place: usize, panel: &Panel, top: f64, height: f64) {
        let issue = &self.words.names.case.issues[place];
        let axis = format!(r#"stroke="{}""#, color::MIDDLE);
        canvas.line((panel.start, top), (panel.end, top), &axis);
        let faint = format!(r#"stroke="{}""#, color::FAINT);
        let bottom = top + height + 4.0;
        for level in &issue.levels {
            let x = panel.place(issue, level.at);
            canvas.line((x, top), (x, bottom), &faint);
            canvas.line((x, top - 3.0), (x, top + 3.0), &axis);
        }
        let small = format!(r#"font-size="{NAME_SIZE}""#);
        for (name, x, room) in self.named_levels(place, panel) {
            let lines = wrapped_at(&name, room, NAME_LINES, NAME_SIZE, false);
            for (line, text) in lines.iter().enumerate() {
                let up = (lines.len() - line) as f64 * NAME_LINE - 6.0;
                canvas.text((x, top - up), Anchor::Middle, text, &small);
            }
        }
        let today = panel.place(issue, issue.levels[issue.status_quo.value].at);
        let dashed = format!(
            r#"stroke="{}" stroke-width="1.5" stroke-dasharray="5 4""#,
            color::INK
        );
        canvas.line((today, top), (today, bottom), &dashed);
    }

    /// The mark of an actor where it would have an issue settled.
    fn position(&self, canvas: &mut Canvas, position: &Position, panel: &Panel, middle: f64) {
        let place = position.issue.value.0;
        let issue = &self.words.names.case.issues[place];
        let actor = position.actor.value.0;
        let small = format!(r#"font-size="{SIZE}""#);
        let room = panel.start - panel.left - 18.0;
        let name = wrapped_at(&self.names[actor], room, 1, SIZE, false).concat();
        canvas.text(
            (panel.start - 16.0, middle + 4.0),
            Anchor::End,
            &name,
            &small,
        );
        let mut stakes = self.found.issues[place].stakes.iter();
        let Some((_, stake)) = stakes.find(|(own, _)| *own == actor) else {
            return;
        };
        let colour = color::ACTORS[actor % color::ACTORS.len()];
        if let Ideal::At(range) = &position.ideal
            && !range.is_exact()
        {
            let (low, high) = range.bounds();
            let ends = [low, high].map(|at| (panel.place(issue, at), middle));
            let style = format!(r#"stroke="{colour}" stroke-width="2""#);
            canvas.line(ends[0], ends[1], &style);
        }
        let size = |own: f64, largest: f64| {
            let part = if largest > 0.0 { own / largest } else { 0.0 };
            SMALLEST + (LARGEST - SMALLEST) * part
        };
        let radius = (
            size(stake.salience, self.largest.salience),
            size(stake.capability, self.largest.capability),
        );
        let style = format!(r#"fill="{colour}" stroke="{}""#, color::PAPER);
        canvas.ellipse((panel.place(issue, stake.position), middle), radius, &style);
    }
}

/// What is said of it: on which issue they stand furthest apart and on which nearest, and where each stands.
fn told(words: &Words, found: &Settlement) -> Told {
    let case = words.names.case;
    let mut alternative = Vec::new();
    let mut apart: Vec<(f64, usize)> = Vec::new();
    for (place, (issue, forecast)) in case.issues.iter().zip(&found.issues).enumerate() {
        let at: Vec<f64> = forecast
            .stakes
            .iter()
            .map(|(_, stake)| part_of(issue, stake.position))
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

/// Where an issue lies on the picture, and its line within.
struct Panel {
    left: f64,
    start: f64,
    end: f64,
    right: f64,
}

impl Panel {
    fn place(&self, issue: &Issue, at: f64) -> f64 {
        self.start + part_of(issue, at) * (self.end - self.start)
    }
}

/// How far along the line of an issue a level stands, from 0 to 1.
fn part_of(issue: &Issue, at: f64) -> f64 {
    let (first, last) = (issue.levels[0].at, issue.levels[issue.levels.len() - 1].at);
    if last > first {
        (at - first) / (last - first)
    } else {
        0.5
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
