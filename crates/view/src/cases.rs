//! The cases the program carries inside, as a page.

use detente_case::model::Case;

use crate::catalogue::Catalogue;
use crate::names::Names;
use crate::page::{Block, Page, Row};

/// A line for each case: the name to call it by, its title.
pub fn cases_page<'a>(
    cases: impl Iterator<Item = (&'a str, &'a Case)>,
    catalogue: &Catalogue,
) -> Page {
    let row = |(name, case): (&str, &'a Case)| {
        let names = Names {
            case,
            language: catalogue.language(),
        };
        Row::new(name, names.title())
    };
    let blocks = vec![
        Block::Title {
            text: catalogue.text("cases-title"),
            aside: String::new(),
        },
        Block::Rows(cases.map(row).collect()),
        Block::Note(catalogue.text("cases-note")),
    ];
    Page { blocks }
}
