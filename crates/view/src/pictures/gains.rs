//! Gains and losses: for each actor, what could last in its own ranking, above and below today, with the wishes granted
//! and lost beside today.

use std::cmp::{Ordering, Reverse};

use detente_analysis::{Lasting, Solved, Worth, actor_id};
use detente_graph::{ActorId, StateId};

use super::key::Key;
use super::marks::mark;
use super::measure::wrapped_at;
use super::{Setting, Told};
use crate::catalogue::Catalogue;
use crate::page::Figure;
use crate::svg::{Anchor, Canvas, actor_color, color};
use crate::words::Words;

const WIDTH: f64 = 760.0;
const MARGIN: f64 = 16.0;
/// Between the two columns of panels.
const BETWEEN: f64 = 34.0;
const PANEL: f64 = (WIDTH - 2.0 * MARGIN - BETWEEN) / 2.0;
/// The width of the names of outcomes.
const NAMES: f64 = 150.0;
const SIZE: f64 = 11.0;
const LINE: f64 = 13.0;
/// The width of the square for a wish, and from one to the next.
const WISH: f64 = 9.0;
const STEP: f64 = 12.0;

/// What lasts beside today, for each actor in its own order. Takes the lasting outcomes of
/// [`detente_analysis::Analysis`], of each the state that holds best. `None` without a situation of today, and where
/// nothing else lasts.
#[must_use]
pub fn gains_figure(solved: &Solved, lasting: &[Lasting], catalogue: &Catalogue) -> Option<Figure> {
    let words = &Words::new(&solved.conflict, catalogue);
    let today = solved.conflict.status_quo?;
    let states: Vec<StateId> = lasting
        .iter()
        .map(|lasting| lasting.best.state)
        .filter(|state| *state != today)
        .collect();
    if states.is_empty() {
        return None;
    }
    let panels: Vec<Panel> = (0..solved.conflict.case.actors.len())
        .map(|actor| Panel::of(words, actor_id(actor), today, &states))
        .collect();
    let told = told(words, &panels, &states);
    let (mut canvas, mut y) = told.canvas(Setting::Document, WIDTH, catalogue.language());
    for pair in panels.chunks(2) {
        let mut lowest = y;
        for (place, panel) in pair.iter().enumerate() {
            let x = MARGIN + (PANEL + BETWEEN) * place as f64;
            lowest = lowest.max(panel.draw(&mut canvas, words, (x, y)));
        }
        y = lowest + 16.0;
    }
    let bottom = legend(&mut canvas, words, y);
    Some(told.figure(canvas.finish(bottom)))
}

/// What could last, as one actor ranks it.
struct Panel {
    actor: ActorId,
    /// Best first.
    rows: Vec<Row>,
}

struct Row {
    state: StateId,
    worth: Worth,
    name: Vec<String>,
}

impl Row {
    fn height(&self) -> f64 {
        LINE * self.name.len() as f64 + 5.0
    }
}

impl Panel {
    fn of(words: &Words, actor: ActorId, today: StateId, states: &[StateId]) -> Self {
        let conflict = words.conflict;
        let mut ranked = states.to_vec();
        ranked.sort_by_key(|state| (Reverse(conflict.model.rank(actor, *state)), *state));
        let row = |state: StateId| Row {
            state,
            worth: conflict.worth(actor, today, state),
            name: wrapped_at(&words.state(state), NAMES - 12.0, 3, SIZE, false),
        };
        Self {
            actor,
            rows: ranked.into_iter().map(row).collect(),
        }
    }

    fn draw(&self, canvas: &mut Canvas, words: &Words, (x, top): (f64, f64)) -> f64 {
        let mut y = top + 14.0;
        mark(canvas, (x + 6.0, y - 4.5), 5.0, self.actor, true);
        let bold = r#"font-size="13" font-weight="bold""#;
        for line in wrapped_at(&words.names.actor(self.actor), PANEL - 24.0, 2, 13.0, true) {
            canvas.text((x + 19.0, y), Anchor::Start, &line, bold);
            y += 17.0;
        }
        let is = |order: Ordering| move |row: &&Row| row.worth.order == order;
        for row in self.rows.iter().filter(is(Ordering::Greater)) {
            y = self.row(canvas, row, (x, y));
        }
        // Today parts what is better from what is worse; what is as good stands on its line.
        y += 4.0;
        let style = format!(r#"stroke="{}" stroke-width="1.2""#, color::INK);
        let text = words.catalogue.text("picture-graph-today");
        let small = format!(r#"font-size="{SIZE}" font-weight="bold""#);
        canvas.text((x, y + 12.0), Anchor::Start, &text, &small);
        canvas.line((x + NAMES - 8.0, y + 8.0), (x + PANEL, y + 8.0), &style);
        y += 19.0;
        for row in self.rows.iter().filter(is(Ordering::Equal)) {
            y = self.row(canvas, row, (x, y));
        }
        for row in self.rows.iter().filter(is(Ordering::Less)) {
            y = self.row(canvas, row, (x, y));
        }
        y
    }

    fn row(&self, canvas: &mut Canvas, row: &Row, (x, top): (f64, f64)) -> f64 {
        let middle = top + row.height() / 2.0;
        let first = middle - LINE * row.name.len() as f64 / 2.0 + 11.0;
        let plain = format!(r#"font-size="{SIZE}""#);
        for (line, text) in row.name.iter().enumerate() {
            canvas.text((x, first + LINE * line as f64), Anchor::Start, text, &plain);
        }
        // Better, as good or worse is also told by a sign, so that the order need not be read off the page.
        order_sign(canvas, (x + NAMES - 2.0, middle), row.worth.order);
        let room = PANEL - NAMES - 14.0;
        let axis = x + NAMES + 14.0 + room / 2.0;
        let most = row.worth.won.len().max(row.worth.lost.len()) as f64;
        let step = STEP.min((room / 2.0 - 4.0) / most.max(1.0));
        let faint = format!(r#"stroke="{}""#, color::RULE);
        canvas.line((axis, top + 1.0), (axis, top + row.height() - 1.0), &faint);
        let own = actor_color(self.actor);
        for place in 0..row.worth.won.len() {
            let at = axis + 4.0 + step * place as f64;
            wish(canvas, (at, middle), step, own, true);
        }
        for place in 0..row.worth.lost.len() {
            let at = axis - 4.0 - step * place as f64 - step.min(WISH);
            wish(canvas, (at, middle), step, own, false);
        }
        top + row.height()
    }
}

/// The square of a wish: full where it is won, hollow where it is lost.
fn wish(canvas: &mut Canvas, (x, middle): (f64, f64), step: f64, own: &str, is_won: bool) {
    let fill = if is_won { own } else { color::PAPER };
    let style = format!(r#"fill="{fill}" stroke="{own}" stroke-width="1.1""#);
    let wide = (step - 2.0).clamp(1.0, WISH);
    canvas.rect((x, middle - WISH / 2.0), (wide, WISH), &style);
}

/// A full triangle upwards is better, a hollow one downwards worse, a stroke as good.
pub(super) fn order_sign(canvas: &mut Canvas, (x, y): (f64, f64), order: Ordering) {
    let outline = |down: f64| {
        [
            (x - 4.0, y + 3.0 * down),
            (x + 4.0, y + 3.0 * down),
            (x, y - 4.0 * down),
            (x - 4.0, y + 3.0 * down),
        ]
    };
    let ink = color::MIDDLE;
    match order {
        Ordering::Greater => canvas.polyline(&outline(1.0), &format!(r#"fill="{ink}""#)),
        Ordering::Less => {
            let style = format!(r#"fill="{}" stroke="{ink}""#, color::PAPER);
            canvas.polyline(&outline(-1.0), &style);
        }
        Ordering::Equal => {
            let style = format!(r#"stroke="{ink}" stroke-width="1.6""#);
            canvas.line((x - 4.0, y), (x + 4.0, y), &style);
        }
    }
}

/// What is said of it: what is better than today for everybody, and every row in words.
fn told(words: &Words, panels: &[Panel], states: &[StateId]) -> Told {
    let is_better = |panel: &Panel, state: StateId| {
        let mut rows = panel.rows.iter();
        rows.any(|row| row.state == state && row.worth.order.is_gt())
    };
    let for_all: Vec<String> = states
        .iter()
        .filter(|state| panels.iter().all(|panel| is_better(panel, **state)))
        .map(|state| words.quoted(&words.state(*state)))
        .collect();
    let values = [
        ("count", for_all.len().into()),
        ("states", words.list(for_all).into()),
    ];
    let caption = words.say("picture-gains-caption", &values);
    let mut alternative = vec![caption.clone()];
    for panel in panels {
        let told: Vec<String> = panel
            .rows
            .iter()
            .map(|row| {
                let message = match row.worth.order {
                    Ordering::Greater => "picture-gains-better",
                    Ordering::Equal => "picture-gains-same",
                    Ordering::Less => "picture-gains-worse",
                };
                let values = [
                    ("state", words.quoted(&words.state(row.state)).into()),
                    ("won", row.worth.won.len().into()),
                    ("lost", row.worth.lost.len().into()),
                ];
                words.say(message, &values)
            })
            .collect();
        let values = [
            ("actor", words.names.actor(panel.actor).into()),
            ("rows", words.series(&told).into()),
        ];
        alternative.push(words.say("picture-gains-told", &values));
    }
    Told {
        title: words.catalogue.text("picture-gains"),
        caption,
        alternative: alternative.join(" "),
    }
}

fn legend(canvas: &mut Canvas, words: &Words, top: f64) -> f64 {
    let mut key = Key::new(MARGIN, top + 4.0);
    for (message, order) in [
        ("picture-gains-sign-better", Ordering::Greater),
        ("picture-gains-sign-same", Ordering::Equal),
        ("picture-gains-sign-worse", Ordering::Less),
    ] {
        let (x, y) = key.item(canvas, &words.catalogue.text(message), 10.0);
        order_sign(canvas, (x + 5.0, y), order);
    }
    for (message, is_won) in [("picture-gains-won", true), ("picture-gains-lost", false)] {
        let (x, y) = key.item(canvas, &words.catalogue.text(message), 10.0);
        wish(canvas, (x, y), STEP, color::MIDDLE, is_won);
    }
    key.bottom()
}
