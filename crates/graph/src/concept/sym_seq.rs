//! Symmetric sequential stability (SSEQ): every improvement is credibly punished beyond repair.
//!
//! # What it means
//! As under sequential stability, but the decision maker also asks whether it could free itself from
//! the punishment by one more move. The most demanding of the four concepts with sanctions.
//!
//! # Definition
//! State `s` is SSEQ stable for `i` when every `s1` in `R_i^+(s)` has an `s2` in `R_{N-i}^+(s1)` with
//! `s2 <=_i s` and, for every `s3` in `R_i(s2)`, `s3 <=_i s`.
//!
//! "SSEQ" is also used for *strongly* sequential stability, which needs strength of preference and is
//! another concept.
//!
//! # Source
//! Rêgo, L. C. and Vieira, G. I. A. (2017), Symmetric sequential stability in the graph model for
//! conflict resolution with multiple decision makers, Group Decision and Negotiation 26.

use super::SanctionRule;

/// Every step must be an improvement for its mover, and the sanctioned one cannot undo the harm.
pub const SANCTIONS: Option<SanctionRule> = Some(SanctionRule {
    credible: true,
    answer_back: true,
});
