//! What a reader is shown, before it is known where: headings, sentences, rows and tables.
//!
//! Every face renders the same page; a sentence is made once.

use detente_graph::ActorId;

use crate::isolates::without_isolates;

/// A page from top to bottom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its parts in order.
    pub blocks: Vec<Block>,
}

impl Page {
    /// Its pictures in order.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        })
    }
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// What the page is about, and what stands at the other end of its line.
    Title {
        /// The name of the case.
        text: String,
        /// Dates.
        aside: String,
    },
    /// The beginning of a section.
    Heading(String),
    /// The beginning of the last section: what stands behind the others, to be looked up rather than read.
    Annex(String),
    /// The beginning of a part of a section.
    Subheading(String),
    /// The answer of a section, to be read first.
    Answer(String),
    /// A sentence or several.
    Paragraph(String),
    /// Something said quietly.
    Note(String),
    /// Terms with what is to be said of each.
    Rows(Vec<Row>),
    /// A table.
    Table(Table),
    /// A picture with what it shows.
    Figure(Figure),
    /// What somebody said, in the words of the source.
    Quote {
        /// The words, without quotation marks.
        text: String,
        /// Who said them, when, and where that stands.
        source: String,
    },
}

/// A term and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The term.
    pub term: String,
    /// The actor it is about, whose colour it takes.
    pub actor: Option<ActorId>,
    /// What is said, one line or paragraph each.
    pub lines: Vec<Line>,
}

/// A line of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Its place in an argument.
    pub role: Role,
}

/// What a line does in an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The verdict.
    Verdict,
    /// A statement like any other.
    Plain,
    /// What follows from the line before.
    Consequence,
    /// Said quietly.
    Quiet,
}

/// A table with a heading for every column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Headings.
    pub columns: Vec<String>,
    /// Cells, as many in each row as there are headings.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Whether a column holds nothing but numbers, so that they are set below each other.
    #[must_use]
    pub fn is_numeric(&self, column: usize) -> bool {
        let is_number = |cell: &str| {
            let cell = without_isolates(cell);
            let has_digit = cell.contains(|letter: char| letter.is_ascii_digit());
            let of_number = |letter: char| letter.is_ascii_digit() || ".,%+-−–".contains(letter);
            has_digit && cell.chars().all(of_number) || matches!(&*cell, "" | "–" | "—")
        };
        let mut cells = self.rows.iter().map(|row| &*row[column]);
        !self.rows.is_empty() && cells.all(is_number)
    }
}

/// A picture with what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The picture as SVG, as this crate draws it: it goes into documents as it is.
    pub svg: String,
    /// What is to be seen in it, as a finding.
    pub caption: String,
    /// What it shows, for those who do not see it.
    pub alternative: String,
    /// Whether it needs but half the width of a page, so that on paper what follows may stand beside it.
    pub is_narrow: bool,
}

impl Row {
    /// A term with one plain line.
    pub fn new(term: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            term: term.into(),
            actor: None,
            lines: vec![Line::plain(text)],
        }
    }

    /// A term with nothing said yet.
    pub fn of_nobody(term: impl Into<String>) -> Self {
        Self {
            term: term.into(),
            actor: None,
            lines: Vec::new(),
        }
    }

    /// The name of an actor, in its colour, with nothing said yet.
    pub fn of_actor(name: impl Into<String>, actor: ActorId) -> Self {
        Self {
            term: name.into(),
            actor: Some(actor),
            lines: Vec::new(),
        }
    }
}

impl Line {
    /// A line that stands in a role.
    pub fn new(role: Role, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            role,
        }
    }

    /// A line like any other.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(Role::Plain, text)
    }
}
