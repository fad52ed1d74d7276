//! What a solution concept means, as a page.

use detente_graph::Concept;

use crate::catalogue::Catalogue;
use crate::page::{Block, Page, Row};
use crate::solve::concept_letters;

/// The page of one concept: plain words, definition, conventions, source.
pub fn concept_page(concept: Concept, catalogue: &Catalogue) -> Page {
    let id = format!("concept-{}", concept.id());
    let part = |name: &str| catalogue.attribute(&id, name, &[]).unwrap_or_default();
    let mut blocks = vec![Block::Title {
        text: catalogue.text(&id),
        aside: String::new(),
    }];
    let mut section = |heading: &str, texts: Vec<String>| {
        blocks.push(Block::Heading(catalogue.text(heading)));
        blocks.extend(texts.into_iter().map(Block::Paragraph));
    };
    section("concept-heading-plain", vec![part("plain")]);
    section("concept-heading-reads", vec![part("reads")]);
    section(
        "concept-heading-definition",
        vec![catalogue.text("concept-notation"), part("definition")],
    );
    section(
        "concept-heading-convention",
        vec![catalogue.text("concept-convention")],
    );
    section(
        "concept-heading-relations",
        vec![catalogue.text("concept-relations")],
    );
    section("concept-heading-source", vec![part("source")]);
    Page { blocks }
}

/// All concepts, a line each.
pub fn concepts_page(catalogue: &Catalogue) -> Page {
    let row = |concept: &Concept| {
        let id = format!("concept-{}", concept.id());
        Row::new(
            concept_letters(*concept),
            catalogue.attribute(&id, "plain", &[]).unwrap_or_default(),
        )
    };
    let blocks = vec![
        Block::Title {
            text: catalogue.text("concept-list-title"),
            aside: String::new(),
        },
        Block::Rows(Concept::ALL.iter().map(row).collect()),
        Block::Note(catalogue.text("concept-list-note")),
    ];
    Page { blocks }
}
