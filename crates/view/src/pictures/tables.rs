//! Tables compared: which outcome is better than today for everybody at which table, and whether it would hold.

use std::cmp::Reverse;

use detente_analysis::{Solved, Table, TableDeal, Tables, actor_id};
use detente_case::model::OutcomeId;
use detente_graph::{ActorId, StateId};

use super::key::Key;
use super::marks::mark;
use super::measure::wrapped_at;
use super::{Setting, Told};
use crate::catalogue::Catalogue;
use crate::page::Figure;
use crate::svg::{Anchor, Canvas, color};
use crate::words::Words;

const WIDTH: f64 = 760.0;
const MARGIN: f64 = 16.0;
/// The width of the names of outcomes.
const NAMES: f64 = 220.0;
const SIZE: f64 = 11.5;
const LINE: f64 = 15.0;
/// So many tables stand side by side, and so many outcomes below each other.
const TABLES: usize = 6;
const OUTCOMES: usize = 14;
/// Of more outcomes than this, those without a name are left out that would not last.
const FEW: usize = 8;

/// Which outcomes each table can agree on, and which of them would hold: outcomes below each other, tables side by side.
/// Takes what [`detente_analysis::tables`] finds. `None` where there is no outcome to show: no deal, and nothing that
/// lasts but today's situation.
#[must_use]
pub fn tables_figure(solved: &Solved, found: &Tables, catalogue: &Catalogue) -> Option<Figure> {
    let words = &Words::new(&solved.conflict, catalogue);
    let tables: Vec<&Table> = found.tables.iter().take(TABLES).collect();
    let mut rows = rows(solved, found);
    let all = rows.len();
    if all > FEW {
        rows.retain(|row| {
            let is_named = words.names.state(&solved.conflict, row.states[0]).is_some()
                || !solved.conflict.outcomes(row.states[0]).is_empty();
            let lasts = |state: &StateId| solved.holding(*state).lasts();
            is_named || row.states.iter().any(lasts)
        });
    }
    rows.truncate(OUTCOMES);
    let left_out = all - rows.len();
    if rows.is_empty() || tables.is_empty() {
        return None;
    }
    let told = told(words, &tables, &rows, left_out);
    let (mut canvas, top) = told.canvas(Setting::Document, WIDTH, catalogue.language());
    let drawn = Drawn {
        words,
        tables,
        column: (WIDTH - 2.0 * MARGIN - NAMES) / found.tables.len().min(TABLES) as f64,
    };
    let mut y = drawn.heads(&mut canvas, top);
    for row in &rows {
        y = drawn.row(&mut canvas, row, y);
    }
    let bottom = drawn.legend(&mut canvas, y + 20.0);
    Some(told.figure(canvas.finish(bottom)))
}

/// An outcome: states that have one name, or one without a name.
struct Row {
    states: Vec<StateId>,
    /// For each table, what it can do of it.
    cells: Vec<Cell>,
}

/// What a table can do of an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Cell {
    /// Nothing: it is not better than today for all of them, or out of their reach.
    NoDeal,
    /// A form of it is a deal that holds.
    Holds,
    /// It is a deal that these would break: of its forms that with the fewest.
    Broken(Vec<ActorId>),
}

impl Cell {
    fn of(table: &Table, states: &[StateId]) -> Self {
        let breakers = |deal: &TableDeal| -> Vec<ActorId> {
            let breakers = deal.breakers.iter();
            breakers
                .map(|breaker| breaker.departure.step.mover)
                .collect()
        };
        let deals = table
            .deals
            .iter()
            .filter(|deal| states.contains(&deal.state));
        match deals.map(breakers).min_by_key(Vec::len) {
            None => Self::NoDeal,
            Some(breakers) if breakers.is_empty() => Self::Holds,
            Some(breakers) => Self::Broken(breakers),
        }
    }
}

/// The outcomes that are a deal of some table or could last: those that hold at most tables first.
fn rows(solved: &Solved, found: &Tables) -> Vec<Row> {
    let conflict = &solved.conflict;
    let deals = found.tables.iter().flat_map(|table| &table.deals);
    let mut states: Vec<StateId> = solved.lasting();
    states.extend(deals.map(|deal| deal.state));
    states.retain(|state| *state != found.status_quo);
    states.sort_unstable();
    states.dedup();
    let mut groups: Vec<(Vec<OutcomeId>, Vec<StateId>)> = Vec::new();
    for state in states {
        let own = conflict.outcomes(state);
        match groups
            .iter_mut()
            .find(|(outcomes, _)| !own.is_empty() && *outcomes == own)
        {
            Some((_, states)) => states.push(state),
            None => groups.push((own, vec![state])),
        }
    }
    let row = |(_, states): (_, Vec<StateId>)| Row {
        cells: found
            .tables
            .iter()
            .map(|table| Cell::of(table, &states))
            .collect(),
        states,
    };
    let mut rows: Vec<Row> = groups.into_iter().map(row).collect();
    rows.sort_by_key(|row| {
        let count =
            |wanted: fn(&Cell) -> bool| row.cells.iter().filter(|cell| wanted(cell)).count();
        let holds = count(|cell| *cell == Cell::Holds);
        (
            Reverse(holds),
            Reverse(count(|cell| *cell != Cell::NoDeal)),
            row.states[0],
        )
    });
    rows
}

fn name(words: &Words, row: &Row) -> String {
    match *row.states {
        [only] => words.state_with_number(only),
        _ => words.state(row.states[0]),
    }
}

fn name_of_table(words: &Words, table: &Table) -> String {
    match table.place {
        Some(place) => words.names.table(place),
        None if table.members.len() == words.names.case.actors.len() => {
            words.catalogue.text("table-of-all")
        }
        None => words.actors(table.members.iter().copied()),
    }
}

struct Drawn<'a> {
    words: &'a Words<'a>,
    tables: Vec<&'a Table>,
    column: f64,
}

impl Drawn<'_> {
    fn middle(&self, table: usize) -> f64 {
        MARGIN + NAMES + self.column * (table as f64 + 0.5)
    }

    /// Who sits at each table, and what it is called.
    fn heads(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let case = self.words.names.case;
        let names: Vec<Vec<String>> = self
            .tables
            .iter()
            .map(|table| {
                wrapped_at(
                    &name_of_table(self.words, table),
                    self.column - 16.0,
                    4,
                    SIZE,
                    true,
                )
            })
            .collect();
        let lines = names.iter().map(Vec::len).max().unwrap_or(1);
        let bold = format!(r#"font-size="{SIZE}" font-weight="bold""#);
        let seats = case.actors.len() as f64;
        let step = (self.column - 16.0) / seats;
        let step = step.min(17.0);
        for (place, (table, name)) in self.tables.iter().zip(&names).enumerate() {
            let middle = self.middle(place);
            for (line, text) in name.iter().enumerate() {
                let up = (lines - name.len() + line) as f64 * LINE;
                canvas.text((middle, top + 12.0 + up), Anchor::Middle, text, &bold);
            }
            let y = top + 12.0 + LINE * lines as f64 + 2.0;
            for actor in 0..case.actors.len() {
                let x = middle + (actor as f64 - (seats - 1.0) / 2.0) * step;
                if table.members.contains(&actor_id(actor)) {
                    mark(
                        canvas,
                        (x, y),
                        (step * 0.36).min(5.5),
                        actor_id(actor),
                        true,
                    );
                } else {
                    let style = format!(r#"fill="{}""#, color::LIGHT);
                    canvas.ellipse((x, y), (1.6, 1.6), &style);
                }
            }
        }
        let bottom = top + 12.0 + LINE * lines as f64 + 16.0;
        let style = format!(r#"stroke="{}""#, color::MIDDLE);
        canvas.line((MARGIN, bottom), (WIDTH - MARGIN, bottom), &style);
        bottom
    }

    fn row(&self, canvas: &mut Canvas, row: &Row, top: f64) -> f64 {
        let lines = wrapped_at(&name(self.words, row), NAMES - 16.0, 3, SIZE, false);
        let height = (LINE * lines.len() as f64 + 10.0).max(34.0);
        let middle = top + height / 2.0;
        let first = middle - LINE * lines.len() as f64 / 2.0 + 11.5;
        let plain = format!(r#"font-size="{SIZE}""#);
        for (line, text) in lines.iter().enumerate() {
            canvas.text(
                (MARGIN, first + LINE * line as f64),
                Anchor::Start,
                text,
                &plain,
            );
        }
        for (place, cell) in row.cells.iter().take(self.tables.len()).enumerate() {
            self.cell(canvas, cell, (self.middle(place), middle));
        }
        let rule = format!(r#"stroke="{}" stroke-width="0.6""#, color::RULE);
        canvas.line(
            (MARGIN, top + height),
            (WIDTH - MARGIN, top + height),
            &rule,
        );
        top + height
    }

    /// A full disc holds; a ring is a deal that those below it would break; a stroke is none.
    fn cell(&self, canvas: &mut Canvas, cell: &Cell, (x, y): (f64, f64)) {
        match cell {
            Cell::NoDeal => {
                let style = format!(r#"stroke="{}" stroke-width="1.4""#, color::LIGHT);
                canvas.line((x - 5.0, y), (x + 5.0, y), &style);
            }
            Cell::Holds => disc(canvas, (x, y), true),
            Cell::Broken(breakers) => {
                disc(canvas, (x, y - 6.0), false);
                let step = ((self.column - 16.0) / breakers.len() as f64).min(15.0);
                for (place, actor) in breakers.iter().enumerate() {
                    let along = (place as f64 - (breakers.len() as f64 - 1.0) / 2.0) * step;
                    mark(
                        canvas,
                        (x + along, y + 9.0),
                        (step * 0.34).min(4.6),
                        *actor,
                        true,
                    );
                }
            }
        }
    }

    fn legend(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let case = self.words.names.case;
        let mut key = Key::new(MARGIN, top);
        for (message, holds) in [
            ("picture-tables-holds", true),
            ("picture-tables-broken", false),
        ] {
            let at = key.item(canvas, &self.words.catalogue.text(message), 16.0);
            disc(canvas, (at.0 + 8.0, at.1), holds);
        }
        let at = key.item(
            canvas,
            &self.words.catalogue.text("picture-tables-none"),
            12.0,
        );
        let style = format!(r#"stroke="{}" stroke-width="1.4""#, color::LIGHT);
        canvas.line((at.0, at.1), (at.0 + 10.0, at.1), &style);
        key.next_line();
        for actor in (0..case.actors.len()).map(actor_id) {
            let at = key.item(canvas, &self.words.names.actor(actor), 14.0);
            mark(canvas, (at.0 + 6.0, at.1), 5.0, actor, true);
        }
        key.bottom()
    }
}

fn disc(canvas: &mut Canvas, at: (f64, f64), holds: bool) {
    let fill = if holds { color::HOLDS } else { color::PAPER };
    let ink = if holds { color::HOLDS } else { color::INK };
    let style = format!(r#"fill="{fill}" stroke="{ink}" stroke-width="1.6""#);
    canvas.ellipse(at, (6.5, 6.5), &style);
}

/// What is said of it: which tables have a deal that holds, and each cell in words.
fn told(words: &Words, tables: &[&Table], rows: &[Row], left_out: usize) -> Told {
    let holding: Vec<String> = tables
        .iter()
        .filter(|table| table.deals.iter().any(TableDeal::holds))
        .map(|table| words.quoted(&name_of_table(words, table)))
        .collect();
    let values = [
        ("count", holding.len().into()),
        ("of", tables.len().into()),
        ("tables", words.list(holding).into()),
    ];
    let mut caption = words.say("picture-tables-caption", &values);
    if left_out > 0 {
        caption.push(' ');
        caption.push_str(&words.say("picture-left-out", &[("count", left_out.into())]));
    }
    let mut alternative = vec![caption.clone()];
    for (place, table) in tables.iter().enumerate() {
        let with = |wanted: &dyn Fn(&Cell) -> bool| -> Vec<String> {
            let rows = rows.iter().filter(|row| wanted(&row.cells[place]));
            rows.map(|row| words.quoted(&name(words, row))).collect()
        };
        let mut parts = Vec::new();
        let holds = with(&|cell| *cell == Cell::Holds);
        if !holds.is_empty() {
            parts.push(words.say(
                "picture-tables-told-holds",
                &[("outcomes", words.list(holds).into())],
            ));
        }
        for row in rows {
            if let Cell::Broken(breakers) = &row.cells[place] {
                let values = [
                    ("outcome", words.quoted(&name(words, row)).into()),
                    ("actors", words.actors(breakers.iter().copied()).into()),
                ];
                parts.push(words.say("picture-tables-told-broken", &values));
            }
        }
        if parts.is_empty() {
            parts.push(words.catalogue.text("picture-tables-told-none"));
        }
        let values = [
            ("table", name_of_table(words, table).into()),
            ("parts", words.series(&parts).into()),
        ];
        alternative.push(words.say("picture-tables-told", &values));
    }
    Told {
        title: words.catalogue.text("picture-tables"),
        caption,
        alternative: alternative.join(" "),
    }
}
