//! The ledger of a case: who said what, where, and what the analyst makes of it.
//!
//! `ledger.toml` stands beside `case.toml`, which cites its entries by id. It holds sources, entries (with
//! quotes word for word), the propositions that entries assert, deny or hedge, persons with all their
//! spellings, and how entries belong together. It is read as a case is: all faults at once, with places.

pub mod model;

mod check;
mod days;
mod format;
mod quote;
mod read;
mod record;
mod texts;

pub use check::{QuoteCount, check_citations, check_quotes, citations, counts};
pub use days::Days;
pub(crate) use format::LEDGER_FILE as LEDGER_FORMAT;
pub use format::NOT_STATED;

pub(crate) use quote::{Word, folded_words};
pub use quote::{closest_passage, find_quote, is_ambiguous};
pub(crate) use record::id_for;
pub use record::{RecordError, Recorded, record_source};
pub use texts::{SourceText, sha256, stays_within, texts_at_hand};

use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Case, Span};
use crate::read::fields::Fields;
use crate::source::Source;
use crate::{shape, syntax};
use model::Ledger;

/// The file of a case folder that holds the ledger.
pub const LEDGER_FILE: &str = "ledger.toml";

/// A ledger as read, with what is wrong with it.
#[derive(Clone, Debug)]
pub struct LedgerReading {
    /// The file.
    pub source: Source,
    /// The ledger; none where there are errors.
    pub ledger: Option<Ledger>,
    /// What is wrong with the ledger, in the order of its file.
    pub diagnostics: Vec<Diagnostic>,
    /// What is wrong with the case's citations of it, in the order of the case file.
    pub citations: Vec<Diagnostic>,
    /// How its quotes stand to the texts of its sources.
    pub quotes: QuoteCount,
}

impl LedgerReading {
    /// Looks quotes up in the texts at hand, beside the case in `beside` and in other folders.
    pub fn look_up(&mut self, beside: &Path, folders: &[PathBuf]) {
        if let Some(ledger) = &mut self.ledger {
            let texts = texts_at_hand(ledger, beside, folders);
            let (count, mut findings) = check_quotes(ledger, &texts);
            self.quotes = count;
            self.diagnostics.append(&mut findings);
            crate::read::settle(&mut self.diagnostics);
        }
    }
}

/// Reads a ledger from bytes; `name` is what to call the file. The actors it names are those of the case;
/// without one, they are not checked.
///
/// ```
/// let text = br#"
/// [[source]]
/// id = "wire"
/// published = "2025-08"
/// [[entry]]
/// id = "no-deal"
/// kind = "statement"
/// speakers = ["not stated"]
/// quotes = ["there's no deal until there's a deal"]
/// source = "wier"
/// "#;
/// let reading = detente_case::ledger::parse_ledger("ledger.toml", text, None);
/// assert!(reading.ledger.is_none());
/// assert_eq!(reading.source.position(reading.diagnostics[0].primary.unwrap().start), (10, 11));
/// ```
#[must_use]
pub fn parse_ledger(name: &str, bytes: &[u8], case: Option<&Case>) -> LedgerReading {
    let (text, unreadable) = syntax::decode(bytes);
    let mut diagnostics = Vec::new();
    let mut ledger = None;
    match unreadable {
        Some(unreadable) => diagnostics.push(unreadable),
        None => {
            ledger = crate::read::with_tree(&text, &mut diagnostics, |tree, findings| {
                shape::check(&text, tree, &format::LEDGER_FILE, &format::ALL, findings);
                let file = Fields::new(&text, tree, Span::default());
                Some(read::ledger(&file, case, findings))
            });
        }
    }
    crate::read::settle(&mut diagnostics);
    let failed = |finding: &Diagnostic| finding.severity() == Severity::Error;
    let ledger = ledger.filter(|_| !diagnostics.iter().any(failed));
    let citations = case.zip(ledger.as_ref());
    LedgerReading {
        citations: citations.map_or_else(Vec::new, |(case, ledger)| check_citations(case, ledger)),
        quotes: QuoteCount::default(),
        ledger,
        source: Source {
            name: name.to_owned(),
            text,
        },
        diagnostics,
    }
}
