//! A state as a card: what it is called, and a square for every option, full where it is taken.

use detente_analysis::Solved;
use detente_case::model::OptionId;
use detente_graph::StateId;

use super::GraphOptions;
use crate::catalogue::Catalogue;
use crate::pictures::chips::{self, Chip, chip, rows};
use crate::pictures::measure::{width_at, wrapped_at};
use crate::svg::{Anchor, Canvas, color};
use crate::words::Words;

const PADDING: f64 = 8.0;
const SMALL: f64 = 10.0;
const NAME: f64 = 11.5;
const NAME_LINE: f64 = 14.0;
/// The most lines a name takes.
const NAME_LINES: usize = 5;

/// The card of a state.
pub(super) struct Card {
    pub(super) state: StateId,
    /// Whether it is today's situation.
    pub(super) is_today: bool,
    /// Whether it could last.
    pub(super) lasts: bool,
    pub(super) height: f64,
    key: String,
    number: String,
    name: Vec<String>,
    /// Options in rows, those of an actor together.
    chips: Vec<Vec<(f64, OptionId, Chip)>>,
}

impl Card {
    pub(super) fn new(solved: &Solved, words: &Words, state: StateId, width: f64) -> Self {
        let conflict = &solved.conflict;
        let has_name =
            words.names.state(conflict, state).is_some() || !conflict.outcomes(state).is_empty();
        let room = width - 2.0 * PADDING;
        let name = if has_name {
            wrapped_at(&words.state(state), room, NAME_LINES, NAME, true)
        } else {
            Vec::new()
        };
        let chips = rows(words.names.case, room, |option| {
            Chip::of(conflict.takes(state, option.0))
        });
        let chips = if conflict.pattern(state).is_some() {
            chips
        } else {
            Vec::new()
        };
        Self {
            state,
            is_today: conflict.status_quo == Some(state),
            lasts: solved.holding(state).lasts(),
            height: 24.0 + NAME_LINE * name.len() as f64 + chips::ROW * chips.len() as f64 + 5.0,
            key: conflict.key(state),
            number: words.number(state),
            name,
            chips,
        }
    }

    /// What kind of state it is, if of any.
    pub(super) fn status(&self, catalogue: &Catalogue) -> Option<String> {
        let message = match (self.is_today, self.lasts) {
            (true, true) => "picture-graph-today-lasts",
            (true, false) => "picture-graph-today",
            (false, true) => "picture-graph-lasts",
            (false, false) => return None,
        };
        Some(catalogue.text(message))
    }

    /// What stands in its corner: as much as there may be room for first.
    fn label(&self, catalogue: &Catalogue) -> Vec<String> {
        let marks = [
            (self.is_today, "picture-graph-today"),
            (self.lasts, "picture-graph-lasts-label"),
        ];
        let mut words: Vec<String> = marks
            .into_iter()
            .filter(|(is_so, _)| *is_so)
            .map(|(_, message)| catalogue.text(message))
            .collect();
        if words.len() > 1 {
            words.insert(0, words.join(" · "));
        }
        words
    }

    /// Whether some option is open.
    pub(super) fn has_open(&self) -> bool {
        let mut chips = self.chips.iter().flatten();
        chips.any(|(_, _, chip)| *chip == Chip::Either)
    }

    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        words: &Words,
        options: &GraphOptions,
        (x, y): (f64, f64),
        width: f64,
    ) {
        let link = options.link.map(|link| link(self.state));
        let id = format!("{}-state-{}", options.name, self.state.index());
        let mut attributes = vec![("id", &*id), ("data-state", &*self.key)];
        if link.is_some() && options.focus == Some(self.state) {
            attributes.push(("aria-current", "true"));
        }
        canvas.open(link.as_deref(), &attributes);
        let status = self.status(words.catalogue);
        let called = words.state_with_number(self.state);
        canvas.tell(&match &status {
            Some(status) => words.say(
                "picture-graph-card",
                &[("state", called.into()), ("status", status.clone().into())],
            ),
            None => called,
        });
        let is_on_way = options.highlighted.contains(&self.state);
        let border = match (self.lasts, self.is_today || is_on_way) {
            (true, _) => format!(r#"stroke="{}" stroke-width="2.2""#, color::HOLDS),
            (false, true) => format!(r#"stroke="{}" stroke-width="1.8""#, color::INK),
            (false, false) => format!(r#"stroke="{}""#, color::RULE),
        };
        let style = format!(r#"rx="5" fill="{}" {border}"#, color::PAPER);
        canvas.rect((x, y), (width, self.height), &style);
        let quiet = format!(r#"font-size="{SMALL}" fill="{}""#, color::QUIET);
        let top = y + 16.0;
        let room = width - 2.0 * PADDING;
        let number = wrapped_at(&self.number, room * 0.45, 1, SMALL, false).concat();
        let rest = room - width_at(&number, SMALL, false) - 6.0;
        canvas.text((x + PADDING, top), Anchor::Start, &number, &quiet);
        // Where there is no room for both, the border says the rest.
        let fitting = self
            .label(words.catalogue)
            .into_iter()
            .find(|label| width_at(label, SMALL, true) <= rest);
        let ink = if self.lasts { color::HOLDS } else { color::INK };
        let strong = format!(r#"font-size="{SMALL}" font-weight="bold" fill="{ink}""#);
        if let Some(label) = fitting {
            canvas.text((x + width - PADDING, top), Anchor::End, &label, &strong);
        }
        let mut down = top;
        let bold = format!(r#"font-size="{NAME}" font-weight="bold""#);
        for line in &self.name {
            down += NAME_LINE;
            canvas.text((x + PADDING, down), Anchor::Start, line, &bold);
        }
        down += 7.0;
        for row in &self.chips {
            for (along, option, state) in row {
                let owner = words.names.case.options[option.0].owner.0;
                chip(
                    canvas,
                    (x + PADDING + along, down),
                    owner,
                    option.0 + 1,
                    *state,
                );
            }
            down += chips::ROW;
        }
        canvas.close(link.as_deref());
    }
}
