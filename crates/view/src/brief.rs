//! The brief: an analysis for somebody who decides, the point on its first page.
//!
//! It is made of the same findings, sentences and rows as the other pages, in the order in which they are read.

mod answer;
mod gains;
mod judgement;
mod lasting;
mod method;
mod power;
mod said;
mod settlement;
mod since;
mod tables;
mod watch;

use detente_analysis::{Brief, Solved};

use crate::catalogue::{Catalogue, Value};
use crate::compare::{Compared, Version};
use crate::document::Document;
use crate::page::{Block, Figure, Page};
use crate::words::Words;
pub use tables::{BriefTable, brief_table};

/// An earlier version of a case, and what it says otherwise.
pub struct Since<'v, 's, 'a> {
    /// The two versions, the earlier one first.
    pub versions: [&'v Version<'s, 'a>; 2],
    /// What differs.
    pub found: Compared<'v>,
}

/// The brief of a case as a document; with `since`, what has changed since an earlier version stands at its head.
#[must_use]
pub fn brief_document(
    solved: &Solved,
    found: &Brief,
    since: Option<&Since>,
    catalogue: &Catalogue,
) -> Document {
    let words = &Words::new(&solved.conflict, catalogue);
    let mut page = brief_page(solved, found, catalogue);
    if let Some(since) = since {
        // Below the title, which becomes that of the document.
        page.blocks.insert(1, since::changes(words, since));
    }
    let mut document = Document::new(&solved.conflict.case, page, catalogue);
    document.subtitle = Some(answer::question(words));
    document
}

/// The page of a brief.
#[must_use]
pub fn brief_page(solved: &Solved, found: &Brief, catalogue: &Catalogue) -> Page {
    let words = &Words::new(&solved.conflict, catalogue);
    let told = Told {
        words,
        solved,
        found,
    };
    let mut blocks = vec![crate::analyse::title(words)];
    told.answer(&mut blocks);
    told.status_quo(&mut blocks);
    told.lasting(&mut blocks);
    told.tables(&mut blocks);
    told.deterrence(&mut blocks);
    told.power(&mut blocks);
    told.settlement(&mut blocks);
    told.messages(&mut blocks);
    told.gains(&mut blocks);
    told.rests_on(&mut blocks);
    told.watch(&mut blocks);
    blocks.push(Block::Annex(told.text("heading-brief-annex")));
    told.method(&mut blocks);
    told.evidence(&mut blocks);
    told.judged(&mut blocks);
    told.issues(&mut blocks);
    told.glossary(&mut blocks);
    Page { blocks }
}

/// Speaks about one brief in one language.
struct Told<'t, 'a> {
    words: &'t Words<'t>,
    solved: &'t Solved<'a>,
    found: &'t Brief<'a>,
}

impl Told<'_, '_> {
    fn say(&self, id: &str, values: &[(&str, Value)]) -> String {
        self.words.say(id, values)
    }

    fn text(&self, id: &str) -> String {
        self.words.catalogue.text(id)
    }

    fn has_options(&self) -> bool {
        self.words.names.case.has_options()
    }

    fn heading(&self, id: &str, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(self.text(id)));
    }

    fn subheading(&self, id: &str, blocks: &mut Vec<Block>) {
        blocks.push(Block::Subheading(self.text(id)));
    }

    fn figure(figure: Option<Figure>, blocks: &mut Vec<Block>) {
        blocks.extend(figure.map(Block::Figure));
    }

    /// Why a section has nothing to tell.
    fn nothing(&self, id: &str, blocks: &mut Vec<Block>) {
        blocks.push(Block::Paragraph(self.text(id)));
    }
}
