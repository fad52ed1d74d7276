//! A table for other programs.

use crate::isolates::without_isolates;
use crate::ledger_export::inert_cell;
use crate::page::Table;

/// A table as CSV, its headings first. Direction marks are left out: a program sets each cell by itself.
///
/// # Errors
/// None in practice: it is written to memory.
pub fn table_csv(table: &Table) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    for row in std::iter::once(&table.columns).chain(&table.rows) {
        let cells = row.iter().map(|cell| without_isolates(cell));
        out.write_record(cells.map(|cell| inert_cell(&cell).into_owned()))?;
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

#[cfg(test)]
mod tests {
    use super::table_csv;
    use crate::page::Table;

    #[test]
    fn cells_are_quoted_and_no_formulas() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let table = Table {
            columns: row(["State", "Says"]),
            rows: vec![row(["\u{2067}12\u{2069}", "=1+1, \"x\""])],
        };
        let text = String::from_utf8(table_csv(&table).unwrap()).unwrap();
        assert_eq!(text, "State,Says\n12,\"'=1+1, \"\"x\"\"\"\n");
    }
}
