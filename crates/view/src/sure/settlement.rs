//! How sure room for agreement is.

use detente_analysis::{NumberOf, SettlementSure, Sure, TableRoom, Turn, actor_id};
use detente_settle::{IssueSet, PackageId};

use super::{by_count, how, matters, ran, tally};
use crate::page::{Block, Line, Role, Row};
use crate::words::Words;

/// So many sets and packages are told for a table.
const TOLD: usize = 3;

/// What is to be said of the issues of a case, if it has any.
pub(crate) fn blocks(words: &Words, found: &Sure, blocks: &mut Vec<Block>) {
    if words.names.case.issues.is_empty() {
        return;
    }
    blocks.push(Block::Heading(words.catalogue.text("heading-sure-settle")));
    let Some(settlement) = &found.settlement else {
        blocks.push(Block::Paragraph(words.catalogue.text("sure-settle-none")));
        return;
    };
    blocks.push(Block::Answer(ran(words, settlement.ran)));
    if settlement.ran.done == 0 {
        return;
    }
    let count = ("count", settlement.numbers.len().into());
    blocks.push(Block::Paragraph(words.say("sure-settle-numbers", &[count])));
    let rows = settlement
        .tables
        .iter()
        .map(|table| row(words, settlement, table));
    blocks.push(Block::Rows(rows.collect()));
}

/// In how many versions each table has room for agreement, and how many were run.
pub(crate) fn in_brief(words: &Words, found: &SettlementSure) -> Vec<Block> {
    let tables = found.tables.iter();
    let rows =
        by_count(tables.map(|table| (words.quoted(&table_name(words, table)), table.has_room)));
    let row = |(count, names)| Row::new(tally(words, "sure-room", count), words.list(names));
    vec![
        Block::Paragraph(ran(words, found.ran)),
        Block::Rows(rows.into_iter().map(row).collect()),
    ]
}

/// The table that has room for agreement in the fewest versions.
pub(crate) fn least_sure(found: &SettlementSure) -> Option<&TableRoom> {
    let tables = found.tables.iter();
    tables.min_by(|one, other| one.has_room.share.total_cmp(&other.has_room.share))
}

/// What a table is called.
pub(crate) fn table_name(words: &Words, table: &TableRoom) -> String {
    match table.place {
        Some(place) => words.names.table(place),
        None => words.catalogue.text("table-of-all"),
    }
}

fn row(words: &Words, settlement: &SettlementSure, table: &TableRoom) -> Row {
    let name = table_name(words, table);
    let mut row = Row::new(name, tally(words, "sure-room", table.has_room));
    row.lines[0].role = Role::Verdict;
    let today = tally(words, "sure-room-today", table.accepts_today);
    row.lines.push(Line::plain(today));
    let [few, middle, many] = table.acceptable;
    let values = [
        ("few", few.into()),
        ("middle", middle.into()),
        ("many", many.into()),
        ("packages", settlement.bargaining.packages().into()),
    ];
    row.lines
        .push(Line::plain(words.say("sure-acceptable", &values)));
    for found in table.minimal.iter().take(TOLD) {
        let values = [
            ("issues", issues(words, found.issues).into()),
            ("how", how(found.unlocks).into()),
            ("holds", found.unlocks.holds.into()),
            ("of", found.unlocks.of.into()),
            ("count", found.issues.len().into()),
        ];
        row.lines
            .push(Line::plain(words.say("sure-minimal", &values)));
    }
    for (package, tally) in table.nash.iter().take(TOLD) {
        let values = [
            (
                "package",
                package_in_words(words, settlement, *package).into(),
            ),
            ("how", how(*tally).into()),
            ("holds", tally.holds.into()),
            ("of", tally.of.into()),
        ];
        row.lines.push(Line::plain(words.say("sure-nash", &values)));
    }
    let [always, sometimes, never] = table.efficient;
    let values = [
        ("always", always.into()),
        ("sometimes", sometimes.into()),
        ("never", never.into()),
    ];
    row.lines
        .push(Line::plain(words.say("sure-efficient", &values)));
    let turning = table
        .turns_on
        .iter()
        .filter(|turn| matters(turn))
        .take(TOLD);
    let turning: Vec<String> = turning.map(|turn| number(words, turn)).collect();
    if !turning.is_empty() {
        let values = [("numbers", words.series(&turning).into())];
        row.lines
            .push(Line::plain(words.say("sure-room-turns", &values)));
    }
    row
}

fn issues(words: &Words, set: IssueSet) -> String {
    let named = set
        .iter()
        .map(|issue| words.quoted(&words.names.issue(issue.index())));
    words.list(named.collect())
}

fn package_in_words(words: &Words, settlement: &SettlementSure, package: PackageId) -> String {
    let levels = settlement.bargaining.levels_of(package);
    let changed = settlement.bargaining.changed(package);
    let settled: Vec<(usize, usize)> = changed
        .iter()
        .map(|issue| (issue.index(), levels[issue.index()]))
        .collect();
    crate::settle::package_in_words(words, &settled)
}

fn number(words: &Words, turn: &Turn<NumberOf>) -> String {
    number_in_words(words, turn.doubt)
}

/// A number of the case in words.
pub(super) fn number_in_words(words: &Words, number: NumberOf) -> String {
    let names = words.names;
    let actor = |place: usize| names.actor_in_sentence(actor_id(place));
    let of_position = |place: usize| {
        let position = &names.case.positions[place];
        (
            actor(position.actor.value.0),
            names.issue(position.issue.value.0),
        )
    };
    let (message, actor, issue) = match number {
        NumberOf::Capability(of) => ("number-capability", actor(of.0), String::new()),
        NumberOf::WalkAway(of) => ("number-walk-away", actor(of.0), String::new()),
        NumberOf::Ratify(of) => ("number-ratify", actor(of.0), String::new()),
        NumberOf::SpoilCost(of) => ("number-spoil-cost", actor(of.0), String::new()),
        NumberOf::Ideal(place) => {
            let (actor, issue) = of_position(place);
            ("number-ideal", actor, issue)
        }
        NumberOf::Salience(place) => {
            let (actor, issue) = of_position(place);
            ("number-salience", actor, issue)
        }
        NumberOf::Value(place, _) => {
            let (actor, issue) = of_position(place);
            ("number-value", actor, issue)
        }
    };
    words.say(message, &[("actor", actor.into()), ("issue", issue.into())])
}
