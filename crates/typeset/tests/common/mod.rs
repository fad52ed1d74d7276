//! What the tests share: documents about a shipped case, and one with every kind of block.

#![allow(dead_code, reason = "each test file uses what it needs")]

use std::path::Path;

use detente_analysis::{SureQuestion, actor_id, analyse, brief, check};
use detente_view::{
    Block, Catalogue, Document, Figure, Language, Line, Page, Role, Row, Table, analyse_page,
    brief_document,
};

/// The whole answer about a shipped case.
pub(crate) fn about(case: &str, language: Language) -> Document {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
    let reading = detente_case::read(&folder.join(case)).expect("a shipped case");
    let case = reading.case.expect("no errors");
    let solved = check(&case).solved.expect("solved");
    let catalogue = Catalogue::new(language);
    let page = analyse_page(
        &solved,
        &analyse(&solved),
        &case.header.id.value,
        0,
        &catalogue,
    );
    Document::new(&case, page, &catalogue)
}

/// The brief of a shipped case.
pub(crate) fn brief_of(case: &str, language: Language) -> Document {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases");
    let reading = detente_case::read(&folder.join(case)).expect("a shipped case");
    let case = reading.case.expect("no errors");
    let solved = check(&case).solved.expect("solved");
    let question = SureQuestion { runs: 20, seed: 1 };
    let found = brief(&solved, question);
    brief_document(&solved, &found, None, &Catalogue::new(language))
}

/// A document with these blocks.
pub(crate) fn with_blocks(language: Language, blocks: Vec<Block>) -> Document {
    let mut document = about("chicken", language);
    document.page = Page { blocks };
    document
}

/// A document with every kind of block, in which every text is the same.
pub(crate) fn saying(text: &str, language: Language) -> Document {
    let own = || text.to_owned();
    let line = |role| Line::new(role, text);
    let mut document = with_blocks(
        language,
        vec![
            Block::Paragraph(own()),
            Block::Heading(own()),
            Block::Answer(own()),
            Block::Rows(vec![Row {
                term: own(),
                actor: Some(actor_id(0)),
                lines: [Role::Verdict, Role::Plain, Role::Consequence, Role::Quiet]
                    .map(line)
                    .to_vec(),
            }]),
            Block::Subheading(own()),
            Block::Table(Table {
                columns: vec![own(), own()],
                rows: vec![vec![own(), own()]],
            }),
            Block::Figure(Figure {
                svg: PICTURE.to_owned(),
                caption: own(),
                alternative: own(),
                is_narrow: false,
            }),
            Block::Quote {
                text: own(),
                source: own(),
            },
            Block::Note(own()),
        ],
    );
    document.title = own();
    document.subtitle = Some(own());
    document.imprint = vec![own()];
    document.authors = vec![own()];
    document
}

/// A picture with a label in each script.
pub(crate) const PICTURE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60" font-family="'Noto Sans', 'Noto Naskh Arabic'" font-size="12">
<rect width="50" height="20" fill="#0072b2"/>
<text x="10" y="30">Picturesque</text>
<text x="190" y="50" text-anchor="end">مصوّر</text>
</svg>"##;
