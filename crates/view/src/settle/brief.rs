//! What the other pages tell of a settlement.

use detente_analysis::{Point, Settlement, TableSettlement};
use detente_graph::StateId;
use detente_settle::PackageId;

use super::Bargained;
use crate::page::Row;
use crate::words::Words;

/// What a table is called.
pub(crate) fn table_name(words: &Words, table: &TableSettlement) -> String {
    let found = table.place.map(|place| words.names.table(place));
    found.unwrap_or_else(|| words.catalogue.text("table-of-all"))
}

/// What makes a package stand out.
pub(crate) fn points(words: &Words, found: &Settlement, points: &[Point]) -> String {
    Bargained { words, found }.points(points)
}

/// What would open the room of a table that has none.
pub(crate) fn opening(
    words: &Words,
    found: &Settlement,
    table: &TableSettlement,
) -> Option<String> {
    let told = Bargained { words, found };
    told.opens(table.opening.as_ref()?)
}

/// What would close what can be settled first at a table.
pub(crate) fn first_closing(
    words: &Words,
    found: &Settlement,
    table: &TableSettlement,
) -> Option<String> {
    let told = Bargained { words, found };
    told.closing(table).into_iter().next().map(|line| line.text)
}

/// How much room for agreement a table has, and what would open it.
pub(crate) fn room(words: &Words, found: &Settlement, table: &TableSettlement) -> Row {
    Bargained { words, found }.room(table)
}

/// Which issues can be settled alone at a table and which only together, and whether to bargain big or small.
pub(crate) fn linkage(words: &Words, found: &Settlement, table: &TableSettlement) -> Option<Row> {
    Bargained { words, found }.linkage(table)
}

/// What a package settles otherwise than today, and to whose wishes it comes near.
pub(crate) fn package(words: &Words, found: &Settlement, package: PackageId) -> Vec<String> {
    let told = Bargained { words, found };
    let near = told.near_and_far(package).map(|line| line.text);
    std::iter::once(told.package(package)).chain(near).collect()
}

/// For each table how much room it has, what must be dealt with together, how many issues at once bring the most, how far
/// issue by issue leads, and who could spoil what stands out there without sitting at it.
pub(crate) fn in_full(words: &Words, found: &Settlement) -> Vec<Row> {
    let told = Bargained { words, found };
    let mut rows = super::in_brief(words, found);
    for (row, table) in rows.iter_mut().zip(&found.tables) {
        row.lines.extend(told.how_far(table));
        row.lines
            .extend(told.absent(table).into_iter().flat_map(|row| row.lines));
    }
    rows
}

/// Who tips the balance where clout decides.
pub(crate) fn tips(words: &Words, found: &Settlement) -> Option<String> {
    Bargained { words, found }.tips()
}

/// Whether some of what could last by the conflict of options is acceptable by the issues.
pub(crate) fn lens_lines(words: &Words, found: &Settlement, states: &[StateId]) -> Vec<String> {
    let told = Bargained { words, found };
    let lasting = found.lenses.iter().flat_map(|lenses| &lenses.lasting);
    let asked = lasting.filter(|lasting| states.contains(&lasting.state));
    asked.map(|lasting| told.one_lasting(lasting)).collect()
}
