//! Symmetric metarationality (SMR): every improvement can be punished beyond repair.
//!
//! # What it means
//! As under general metarationality, but the decision maker also asks whether it could free itself
//! from the punishment by one more move. It looks one move, the answer, and its own reply ahead.
//!
//! # Definition
//! State `s` is SMR stable for `i` when every `s1` in `R_i^+(s)` has an `s2` in `R_{N-i}(s1)` with
//! `s2 <=_i s` and, for every `s3` in `R_i(s2)`, `s3 <=_i s`.
//!
//! # Source
//! Howard, N. (1971), Paradoxes of Rationality. In the graph model: Fang, Hipel and Kilgour (1993).

use super::SanctionRule;

/// Any joint move of the others may serve, if the sanctioned one cannot undo the harm.
pub const SANCTIONS: Option<SanctionRule> = Some(SanctionRule {
    credible: false,
    answer_back: true,
});
