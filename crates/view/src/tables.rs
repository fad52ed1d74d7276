//! Who can agree on what, as a page and as JSON.

use detente_analysis::{Breaker, Solved, Table, TableDeal, Tables};
use detente_graph::{ActorId, Seats, StateId};
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::json::{actor_name, header, number, numbers, step, steps, worth};
use crate::page::{self, Block, Line, Page, Role, Row};
use crate::words::Words;

/// How many deals that hold are told in full for one table.
const TOLD: usize = 4;

/// The page of several tables: each on its own, then all side by side. `all` tells every deal that
/// holds instead of the first few.
#[must_use]
pub fn tables_page(solved: &Solved, tables: &Tables, all: bool, catalogue: &Catalogue) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let mut blocks = vec![crate::analyse::title(&words)];
    blocks.push(Block::Heading(catalogue.text("heading-tables")));
    let today = words.state_with_number(tables.status_quo);
    blocks.push(Block::Paragraph(
        words.say("tables-start", &[("state", today.into())]),
    ));
    if tables.tables.len() > 1 {
        blocks.push(Block::Table(side_by_side(&words, tables)));
    }
    for table in &tables.tables {
        one_table(&words, table, all, &mut blocks);
    }
    blocks.push(Block::Note(catalogue.text("could-last")));
    Page { blocks }
}

/// The tables in brief, for the whole answer: a row each.
pub(crate) fn in_brief(words: &Words, tables: &Tables) -> Vec<Row> {
    let row = |table: &Table| {
        let mut row = Row::new(name(words, table), answer(words, table));
        row.lines[0].role = Role::Verdict;
        row.lines.extend(missing(words, table).map(Line::plain));
        let holding = table.deals.iter().filter(|deal| deal.holds());
        if let Some(size) = holding.map(|deal| deal.package_size).min() {
            let how = package(words, table, size);
            row.lines
                .push(Line::plain(words.say("table-how", &[("how", how.into())])));
        }
        let breaking = table.deals.iter().flat_map(|deal| &deal.breakers);
        let absent = breaking.filter(|breaker| breaker.absent);
        let mut absent: Vec<ActorId> = absent.map(|breaker| breaker.departure.step.mover).collect();
        absent.sort_unstable();
        absent.dedup();
        if !absent.is_empty() {
            let values = [("actors", words.actors(absent).into())];
            row.lines
                .push(Line::plain(words.say("table-breakers", &values)));
        }
        row
    };
    tables.tables.iter().map(row).collect()
}

/// How many deals there are and how many hold.
pub(crate) fn answer(words: &Words, table: &Table) -> String {
    let holding = table.deals.iter().filter(|deal| deal.holds()).count();
    let values = [
        ("deals", table.deals.len().into()),
        ("holding", holding.into()),
    ];
    words.say("table-answer", &values)
}

/// What a table is called: its name in the case, else who sits at it.
pub(crate) fn name(words: &Words, table: &Table) -> String {
    let named = table.place.map(|place| {
        let table = &words.conflict.case.tables[place];
        words.names.or_id(table.name.as_ref(), &table.id.value)
    });
    named.unwrap_or_else(|| words.actors(table.members.iter().copied()))
}

pub(crate) fn side_by_side(words: &Words, tables: &Tables) -> page::Table {
    let text = |id: &str| words.catalogue.text(id);
    let columns = [
        "column-table",
        "column-deals",
        "column-hold",
        "column-how",
        "column-breakers",
        "column-add",
    ];
    let row = |table: &Table| {
        let holding: Vec<&TableDeal> = table.deals.iter().filter(|deal| deal.holds()).collect();
        let how = holding.iter().map(|deal| deal.package_size).min();
        let breaking = table.deals.iter().flat_map(|deal| &deal.breakers);
        let mut breakers: Vec<ActorId> = breaking
            .map(|breaker| breaker.departure.step.mover)
            .collect();
        breakers.sort_unstable();
        breakers.dedup();
        let nobody = || text("cell-none");
        let breakers = if breakers.is_empty() {
            nobody()
        } else {
            words.actors(breakers)
        };
        vec![
            name(words, table),
            table.deals.len().to_string(),
            holding.len().to_string(),
            how.map_or_else(nobody, |size| package(words, table, size)),
            breakers,
            additions(words, &table.seats).unwrap_or_else(nobody),
        ]
    };
    page::Table {
        columns: columns.iter().map(|column| text(column)).collect(),
        rows: tables.tables.iter().map(row).collect(),
    }
}

fn one_table(words: &Words, table: &Table, all: bool, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(name(words, table)));
    let holding: Vec<&TableDeal> = table.deals.iter().filter(|deal| deal.holds()).collect();
    blocks.push(Block::Answer(answer(words, table)));
    if let Some(line) = missing(words, table) {
        blocks.push(Block::Paragraph(line));
    }
    let shown = if all { holding.len() } else { TOLD };
    let told: Vec<Row> = holding
        .iter()
        .take(shown)
        .map(|deal| lasting_deal(words, table, deal))
        .collect();
    if !told.is_empty() {
        blocks.push(Block::Rows(told));
    }
    let hidden = holding.len().saturating_sub(shown);
    if hidden > 0 {
        blocks.push(Block::Paragraph(
            words.say("table-more", &[("count", hidden.into())]),
        ));
    }
    let broken = broken(words, table);
    if !broken.is_empty() {
        blocks.push(Block::Paragraph(words.catalogue.text("table-broken")));
        blocks.push(Block::Rows(broken));
    }
    if !table.indifferent.is_empty() {
        let values = [
            ("count", table.indifferent.len().into()),
            ("numbers", words.numbers(&table.indifferent).into()),
        ];
        blocks.push(Block::Paragraph(words.say("table-indifferent", &values)));
    }
}

/// Who must be added to a table without a deal that holds.
fn missing(words: &Words, table: &Table) -> Option<String> {
    match &table.seats {
        Seats::Enough => None,
        Seats::Add(additions) => {
            let told = additions.iter().map(|addition| {
                let deals = addition
                    .deals
                    .iter()
                    .take(2)
                    .map(|state| words.state_with_number(*state));
                let deals: Vec<String> = deals.collect();
                let values = [
                    ("actors", words.actors(addition.actors.members()).into()),
                    ("deals", words.list(deals).into()),
                ];
                words.say("table-add", &values)
            });
            Some(words.series(&told.collect::<Vec<_>>()) + ".")
        }
        Seats::NoneHelps => Some(words.catalogue.text("table-none-helps")),
        Seats::TooManyAbsent(absent) => {
            Some(words.say("table-too-many-absent", &[("count", (*absent).into())]))
        }
    }
}

fn additions(words: &Words, seats: &Seats) -> Option<String> {
    match seats {
        Seats::Add(additions) => {
            let told = additions
                .iter()
                .map(|addition| words.actors(addition.actors.members()));
            Some(
                words
                    .catalogue
                    .joined("between-alternatives", &told.collect::<Vec<_>>()),
            )
        }
        Seats::NoneHelps => Some(words.catalogue.text("cell-nobody-helps")),
        Seats::Enough | Seats::TooManyAbsent(_) => None,
    }
}

/// In how small steps a deal can be reached.
pub(crate) fn package(words: &Words, table: &Table, size: usize) -> String {
    let seats = table.members.len();
    match size {
        1 => words.catalogue.text("package-piecemeal"),
        _ if size == seats => words.say("package-whole", &[("count", seats.into())]),
        _ => words.say("package-parts", &[("count", size.into())]),
    }
}

fn lasting_deal(words: &Words, table: &Table, deal: &TableDeal) -> Row {
    let mut row = Row::new(words.number(deal.state), words.state(deal.state));
    row.lines[0].role = Role::Verdict;
    row.lines.push(Line::plain(words.sentence(&package(
        words,
        table,
        deal.package_size,
    ))));
    if deal.in_sequence.is_none() {
        row.lines
            .push(Line::plain(words.catalogue.text("deal-at-once")));
    }
    row.lines
        .extend(crate::explain::situation(words, deal.state).map(Line::plain));
    if let Some(package) = crate::settle::package_of_state(words, deal.state) {
        let package = words.say("deal-package", &[("package", package.into())]);
        row.lines.push(Line::plain(package));
    }
    for worth in &deal.worth {
        let seated = table.members.contains(&worth.actor);
        row.lines.push(Line::new(
            if seated { Role::Plain } else { Role::Quiet },
            words.balance(worth, seated),
        ));
    }
    row
}

/// Those who would break the deals that do not hold, each with how many and by which move.
fn broken(words: &Words, table: &Table) -> Vec<Row> {
    let mut rows: Vec<(&Breaker, StateId, usize)> = Vec::new();
    for deal in &table.deals {
        for breaker in &deal.breakers {
            match rows
                .iter_mut()
                .find(|(known, ..)| known.departure.step.mover == breaker.departure.step.mover)
            {
                Some((_, _, count)) => *count += 1,
                None => rows.push((breaker, deal.state, 1)),
            }
        }
    }
    rows.sort_by_key(|(breaker, ..)| (!breaker.absent, breaker.departure.step.mover));
    let row = |(breaker, deal, count): (&Breaker, StateId, usize)| {
        let actor = breaker.departure.step.mover;
        let mut row = Row::of_actor(words.names.actor(actor), actor);
        let seat = if breaker.absent {
            "breaker-absent"
        } else {
            "breaker-member"
        };
        let of = table.deals.iter().filter(|deal| !deal.holds()).count();
        row.lines.push(Line::new(
            Role::Verdict,
            words.say(seat, &[("count", count.into()), ("of", of.into())]),
        ));
        let values = [
            ("deal", words.state_with_number(deal).into()),
            ("step", words.step(breaker.departure.step).into()),
            ("gain", words.gain(&breaker.departure.worth).into()),
        ];
        row.lines
            .push(Line::plain(words.say("breaker-move", &values)));
        row.lines.push(Line::new(
            Role::Consequence,
            words.unanswered(&breaker.departure),
        ));
        row
    };
    rows.into_iter().map(row).collect()
}

/// The tables for other programs.
#[must_use]
pub fn tables_json(solved: &Solved, tables: &Tables) -> Value {
    let conflict = &solved.conflict;
    let actors = |actors: &mut dyn Iterator<Item = ActorId>| -> Vec<&str> {
        actors.map(|actor| actor_name(conflict, actor)).collect()
    };
    let breaker = |breaker: &Breaker| {
        json!({
            "actor": actor_name(conflict, breaker.departure.step.mover),
            "absent": breaker.absent,
            "move": step(conflict, breaker.departure.step),
            "worth": worth(conflict, &breaker.departure.worth),
            "threat": breaker.departure.threat.as_deref().map(|threat| steps(conflict, threat)),
        })
    };
    let deal = |deal: &TableDeal| {
        let gains = deal.worth.iter().map(|gain| {
            (
                actor_name(conflict, gain.actor).to_owned(),
                worth(conflict, gain),
            )
        });
        json!({
            "state": number(deal.state),
            "holds": deal.holds(),
            "package_size": deal.package_size,
            "package": crate::settle::levels_of_state(conflict, deal.state),
            "in_sequence": deal.in_sequence.as_deref().map(|way| steps(conflict, way)),
            "breakers": deal.breakers.iter().map(breaker).collect::<Vec<_>>(),
            "beside_today": Value::Object(gains.collect()),
        })
    };
    let add = |seats: &Seats| {
        match seats {
        Seats::Enough => json!([]),
        Seats::Add(additions) => additions
            .iter()
            .map(|addition| json!({ "actors": actors(&mut addition.actors.members()), "deals": numbers(addition.deals.iter().copied()) }))
            .collect(),
        Seats::NoneHelps => json!("none"),
        Seats::TooManyAbsent(_) => Value::Null,
    }
    };
    let table = |table: &Table| {
        json!({
            "id": table.place.map(|place| &conflict.case.tables[place].id.value),
            "actors": actors(&mut table.members.iter().copied()),
            "deals": table.deals.iter().map(deal).collect::<Vec<_>>(),
            "indifferent": numbers(table.indifferent.iter().copied()),
            "must_be_added": add(&table.seats),
        })
    };
    json!({
        "format": "detente.tables/1",
        "case": header(conflict),
        "status_quo": number(tables.status_quo),
        "concept": tables.concept.id(),
        "tables": tables.tables.iter().map(table).collect::<Vec<_>>(),
    })
}
