//! Sequential stability (SEQ): every improvement is credibly punished.
//!
//! # What it means
//! The decision maker fears only answers that the others would wish to give: each step of a sanction
//! must be an improvement for the one who takes it, over the state it leaves.
//!
//! # Definition
//! State `s` is SEQ stable for `i` when every `s1` in `R_i^+(s)` has an `s2` in `R_{N-i}^+(s1)` with
//! `s2 <=_i s`. `R_{N-i}^+(s1)` are the states the others can reach from `s1` by unilateral
//! improvements, any number of them, nobody moving twice in succession.
//!
//! # Source
//! Fraser, N. M. and Hipel, K. W. (1979), Solving complex conflicts; Fraser and Hipel (1984), Conflict
//! Analysis: Models and Resolutions. In the graph model: Fang, Hipel and Kilgour (1993).

use super::SanctionRule;

/// Every step of a sanction must be an improvement for its mover.
pub const SANCTIONS: Option<SanctionRule> = Some(SanctionRule {
    credible: true,
    answer_back: false,
});
