//! The four solution concepts for coalitions.
//!
//! They say when a coalition, tempted by a state that it can reach jointly and that every member
//! prefers, stays where it is. A coalition is held back when after such a coalition improvement the
//! others can bring about a state that is not better for *some* member. Each concept has its own page:
//! [`cnash`], [`cgmr`], [`csmr`] and [`cseq`].

use std::fmt;
use std::str::FromStr;

pub mod cgmr;
pub mod cnash;
pub mod cseq;
pub mod csmr;

/// A solution concept for coalitions: when is a state stable for a coalition?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CoalitionConcept {
    /// [Coalition Nash stability](cnash).
    CNash,
    /// [Coalition general metarationality](cgmr).
    CGmr,
    /// [Coalition symmetric metarationality](csmr).
    CSmr,
    /// [Coalition sequential stability](cseq).
    CSeq,
}

impl CoalitionConcept {
    /// Every concept, in the order of tables.
    pub const ALL: [CoalitionConcept; 4] = [
        CoalitionConcept::CNash,
        CoalitionConcept::CGmr,
        CoalitionConcept::CSmr,
        CoalitionConcept::CSeq,
    ];

    /// The short name used in files and commands: `cnash`, `cgmr`, `csmr` or `cseq`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            CoalitionConcept::CNash => "cnash",
            CoalitionConcept::CGmr => "cgmr",
            CoalitionConcept::CSmr => "csmr",
            CoalitionConcept::CSeq => "cseq",
        }
    }
}

impl fmt::Display for CoalitionConcept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A name that is no solution concept for coalitions.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no solution concept for coalitions is called `{0}`: expected cnash, cgmr, csmr or cseq")]
pub struct UnknownCoalitionConcept(pub String);

impl FromStr for CoalitionConcept {
    type Err = UnknownCoalitionConcept;

    fn from_str(name: &str) -> Result<Self, UnknownCoalitionConcept> {
        CoalitionConcept::ALL
            .into_iter()
            .find(|concept| concept.id() == name)
            .ok_or_else(|| UnknownCoalitionConcept(name.to_owned()))
    }
}
