//! The quotations of a text: every stretch between quotation marks, the sentence it stands in, and who
//! is said to say it where the wording leaves no choice.
//!
//! This proposes and never decides: where no rule of [`Rule`] holds strictly, nobody is named.

mod attribution;
mod marks;
mod propose;
mod sentences;

pub use propose::{entries_quoting, proposed_entries, source_of};

use std::ops::Range;

/// What stands between quotation marks in a text, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    /// The quotations, by where they begin.
    pub quotations: Vec<Quotation>,
    /// Marks without a partner.
    pub unpaired: Vec<UnpairedMark>,
}

/// A stretch of text between two quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The mark that opens it and the one that closes it.
    pub marks: (char, char),
    /// The words between the marks, in bytes of the text.
    pub words: Range<usize>,
    /// The same in code points.
    pub characters: Range<usize>,
    /// The line and column, from 1, at which the words begin.
    pub place: (usize, usize),
    /// The quotation it stands in, by its place in the inventory.
    pub within: Option<usize>,
    /// The sentence it stands in, in bytes of the text.
    pub sentence: Range<usize>,
    /// The verb that reports it, if there is one.
    pub report: Option<Report>,
}

impl Quotation {
    /// The stretch with its marks, in bytes of the text.
    #[must_use]
    pub fn with_marks(&self) -> Range<usize> {
        self.words.start - self.marks.0.len_utf8()..self.words.end + self.marks.1.len_utf8()
    }
}

/// A quotation mark without a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnpairedMark {
    /// The mark.
    pub mark: char,
    /// Where it stands, in bytes of the text.
    pub at: usize,
    /// Its line and column, from 1.
    pub place: (usize, usize),
}

/// The reporting verb of a quotation, and whose words it says these are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The verb, in bytes of the text.
    pub verb: Range<usize>,
    /// Who speaks; `None` where no rule holds strictly.
    pub speaker: Option<Attribution>,
}

/// Who is said to speak, and by which rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The person, by place in the list of spellings.
    pub person: usize,
    /// The name in the text that says so, in bytes of the text.
    pub name: Range<usize>,
    /// The rule.
    pub rule: Rule,
}

/// The rules by which a quotation is attributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A known name stands right after the reporting verb: "said Trump", «قال ترامب».
    NameAfterVerb,
    /// A known name stands right before the reporting verb, as its subject: "Trump said".
    NameBeforeVerb,
    /// The subject is a pronoun, and the sentence names one known person before it.
    Pronoun,
    /// The verb is a participle, and the sentence names one known person before it.
    Participle,
}

impl Rule {
    /// The stable name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NameAfterVerb => "name-after-verb",
            Self::NameBeforeVerb => "name-before-verb",
            Self::Pronoun => "pronoun",
            Self::Participle => "participle",
        }
    }
}

/// Finds the quotations of a text. `spellings` are the names of each person who is known, in any script.
///
/// ```
/// use detente_case::quotations::{Rule, inventory};
/// let text = "Yesterday Trump said “there is no deal”. The paper calls it “a show”.";
/// let found = inventory(text, &[vec!["Donald Trump".to_owned(), "Trump".to_owned()]]);
/// let [first, second] = &found.quotations[..] else { panic!() };
/// assert_eq!(&text[first.words.clone()], "there is no deal");
/// let speaker = first.report.as_ref().unwrap().speaker.as_ref().unwrap();
/// assert_eq!((speaker.person, speaker.rule), (0, Rule::NameBeforeVerb));
/// assert!(second.report.as_ref().unwrap().speaker.is_none());
/// ```
#[must_use]
pub fn inventory(text: &str, spellings: &[Vec<String>]) -> Inventory {
    let (pairs, unpaired) = marks::pairs(text);
    let mut places = Places::new(text);
    let begins: Vec<_> = pairs
        .iter()
        .map(|pair| places.next(pair.words.start))
        .collect();
    let mut places = Places::new(text);
    let unpaired = unpaired
        .into_iter()
        .map(|(at, mark)| UnpairedMark {
            mark,
            at,
            place: places.next(at).0,
        })
        .collect();
    let mended = sentences::mended(text);
    let sentences = sentences::around(&mended, &pairs);
    let reports = attribution::reports(&mended, &pairs, &sentences, spellings);
    let quotations = pairs.iter().zip(begins).zip(sentences).zip(reports);
    let quotations = quotations.map(
        |(((pair, (place, character)), sentence), report)| Quotation {
            marks: pair.marks,
            words: pair.words.clone(),
            characters: character..character + text[pair.words.clone()].chars().count(),
            place,
            within: pair.within,
            sentence,
            report,
        },
    );
    Inventory {
        quotations: quotations.collect(),
        unpaired,
    }
}

/// Tells lines, columns and code points of places that come one after another.
struct Places<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    column: usize,
    character: usize,
}

impl<'t> Places<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
            column: 1,
            character: 0,
        }
    }

    /// The line and column of a place not before the last one, and its code point.
    fn next(&mut self, at: usize) -> ((usize, usize), usize) {
        for letter in self.text[self.at..at].chars() {
            self.character += 1;
            self.column += 1;
            if letter == '\n' {
                self.line += 1;
                self.column = 1;
            }
        }
        self.at = at;
        ((self.line, self.column), self.character)
    }
}
