//! How sure the answers are: what takes longer than the page and is put into it afterwards.

use detente_analysis::{Settlement, Solved, Sure};

use crate::catalogue::Catalogue;
use crate::html::blocks;
use crate::page::Block;
use crate::words::Words;

/// The part of the page of a question that tells how sure it is and what can be agreed by degrees.
#[must_use]
pub fn sure_part(
    solved: &Solved,
    sure: Option<&Sure>,
    settlement: Option<&Settlement>,
    catalogue: &Catalogue,
) -> String {
    let words = Words::new(&solved.conflict, catalogue);
    let mut told = Vec::new();
    if words.names.case.has_options() {
        told.push(Block::Heading(catalogue.text("heading-sure")));
        match sure.and_then(|sure| sure.conflict.as_ref()) {
            Some(found) => told.extend(crate::sure::in_brief(&words, found)),
            None => told.push(Block::Paragraph(catalogue.text("sure-large"))),
        }
    }
    if let Some(found) = settlement {
        told.push(Block::Heading(catalogue.text("heading-settle")));
        told.push(Block::Rows(crate::settle::in_brief(&words, found)));
    }
    blocks("", &told).into_string()
}
