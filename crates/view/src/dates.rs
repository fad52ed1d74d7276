//! Days as a reader writes them.

use jiff::civil::Date;

use crate::catalogue::Catalogue;

/// A day: "17 August 2025".
pub(crate) fn day(date: Date, catalogue: &Catalogue) -> String {
    let month = catalogue.text(&format!("month-{}", date.month()));
    let values = [
        ("day", date.day().to_string().into()),
        ("month", month.into()),
        ("year", date.year().to_string().into()),
    ];
    catalogue.text_with("day", &values)
}
