//! General metarationality (GMR): every improvement can be punished.
//!
//! # What it means
//! A careful decision maker that expects the others to do anything in their power to hurt it, even at
//! their own cost, stays if each of its improvements could be answered in a way that leaves it no
//! better off. It looks one move and the answer ahead.
//!
//! # Definition
//! State `s` is GMR stable for `i` when every `s1` in `R_i^+(s)` has an `s2` in `R_{N-i}(s1)` with
//! `s2 <=_i s`. `R_{N-i}(s1)` are the states the others can reach from `s1` by any number of moves in
//! which nobody moves twice in succession.
//!
//! # Source
//! Howard, N. (1971), Paradoxes of Rationality. In the graph model: Fang, Hipel and Kilgour (1993).

use super::SanctionRule;

/// Any joint move of the others may serve as a sanction.
pub const SANCTIONS: Option<SanctionRule> = Some(SanctionRule {
    credible: false,
    answer_back: false,
});
