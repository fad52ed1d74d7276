//! A page with what is said about it: a document to be printed, sent and filed.

use detente_case::model::Case;
use jiff::civil::Date;

use crate::catalogue::{Catalogue, Language};
use crate::names::{self, inert};
use crate::page::{Block, Page};

/// A page with what is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The language it is written in.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// The question it answers, or what else stands below its title.
    pub subtitle: Option<String>,
    /// Dates, authors and version, in words.
    pub imprint: Vec<String>,
    /// Who wrote the case.
    pub authors: Vec<String>,
    /// Nothing dated later is used.
    pub as_of: Option<Date>,
    /// What the table of contents is called.
    pub contents: String,
    /// From what it was made and with what.
    pub colophon: String,
    /// What it says.
    pub page: Page,
}

/// A section of a document: what follows a heading up to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// Its heading; what stands before the first heading has none.
    pub heading: Option<&'a str>,
    /// Whether it is the annex.
    pub is_annex: bool,
    /// What stands below.
    pub blocks: &'a [Block],
}

impl Document {
    /// A page about a case. The title of the page becomes that of the document.
    #[must_use]
    pub fn new(case: &Case, mut page: Page, catalogue: &Catalogue) -> Self {
        let header = &case.header;
        let mut imprint = Vec::new();
        let mut title = names::text(&header.title, catalogue.language());
        if let Some(Block::Title { text, aside }) = page.blocks.first() {
            title.clone_from(text);
            imprint.push(aside.clone());
            page.blocks.remove(0);
        }
        let authors: Vec<String> = header.authors.iter().map(|author| inert(author)).collect();
        if !authors.is_empty() {
            let named = catalogue.joined("between-list", &authors);
            imprint.push(catalogue.text_with("document-authors", &[("authors", named.into())]));
        }
        if let Some(version) = &header.version {
            let values = [("version", inert(version).into())];
            imprint.push(catalogue.text_with("document-version", &values));
        }
        imprint.retain(|part| !part.is_empty());
        let made_with = [
            ("version", env!("CARGO_PKG_VERSION").into()),
            ("case", inert(&header.id.value).into()),
        ];
        Self {
            language: catalogue.language(),
            title,
            subtitle: None,
            imprint,
            authors,
            as_of: header.as_of,
            contents: catalogue.text("document-contents"),
            colophon: catalogue.text_with("document-made-with", &made_with),
            page,
        }
    }

    /// Its sections in order; the first has no heading where something stands before all of them.
    pub fn sections(&self) -> impl Iterator<Item = Section<'_>> {
        let parts = self
            .page
            .blocks
            .chunk_by(|_, next| !matches!(next, Block::Heading(_) | Block::Annex(_)));
        parts.map(|part| match part {
            [Block::Heading(heading), blocks @ ..] => Section {
                heading: Some(heading),
                is_annex: false,
                blocks,
            },
            [Block::Annex(heading), blocks @ ..] => Section {
                heading: Some(heading),
                is_annex: true,
                blocks,
            },
            blocks => Section {
                heading: None,
                is_annex: false,
                blocks,
            },
        })
    }
}
