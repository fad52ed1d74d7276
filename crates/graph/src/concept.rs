//! The five solution concepts for simple preferences.
//!
//! A solution concept says when a decision maker, tempted by a unilateral improvement, stays where
//! it is. All but Nash stability ask whether the others could and would answer with a sanction, and
//! differ in two switches only, [`SanctionRule`]: must the answer be credible, and may the tempted
//! one answer back. Each concept has its own page:
//! [`nash`], [`gmr`], [`smr`], [`seq`] and [`sym_seq`].

use std::fmt;
use std::str::FromStr;

pub mod gmr;
pub mod nash;
pub mod seq;
pub mod smr;
pub mod sym_seq;

/// What makes a sanction count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SanctionRule {
    /// Every step of the sanction must be an improvement for the one who takes it.
    pub credible: bool,
    /// The one who is sanctioned may answer with one move of its own; the sanction counts only if
    /// no such answer leaves it better off than at the start.
    pub answer_back: bool,
}

/// A solution concept: when is a state stable for a decision maker?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Concept {
    /// [Nash stability](nash).
    Nash,
    /// [General metarationality](gmr).
    Gmr,
    /// [Symmetric metarationality](smr).
    Smr,
    /// [Sequential stability](seq).
    Seq,
    /// [Symmetric sequential stability](sym_seq).
    SymSeq,
}

impl Concept {
    /// Every concept, in the order of tables.
    pub const ALL: [Concept; 5] = [
        Concept::Nash,
        Concept::Gmr,
        Concept::Smr,
        Concept::Seq,
        Concept::SymSeq,
    ];

    /// The short name used in files and commands: `nash`, `gmr`, `smr`, `seq` or `sseq`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Concept::Nash => "nash",
            Concept::Gmr => "gmr",
            Concept::Smr => "smr",
            Concept::Seq => "seq",
            Concept::SymSeq => "sseq",
        }
    }

    /// What a sanction must satisfy; `None` where no sanction counts (Nash).
    #[must_use]
    pub fn sanction_rule(self) -> Option<SanctionRule> {
        match self {
            Concept::Nash => nash::SANCTIONS,
            Concept::Gmr => gmr::SANCTIONS,
            Concept::Smr => smr::SANCTIONS,
            Concept::Seq => seq::SANCTIONS,
            Concept::SymSeq => sym_seq::SANCTIONS,
        }
    }

    /// The position of this concept in [`Concept::ALL`].
    pub(crate) fn index(self) -> usize {
        self as usize
    }
}

impl fmt::Display for Concept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A name that is no solution concept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no solution concept is called `{0}`: expected nash, gmr, smr, seq or sseq")]
pub struct UnknownConcept(pub String);

impl FromStr for Concept {
    type Err = UnknownConcept;

    fn from_str(name: &str) -> Result<Self, UnknownConcept> {
        Concept::ALL
            .into_iter()
            .find(|concept| concept.id() == name)
            .ok_or_else(|| UnknownConcept(name.to_owned()))
    }
}
