//! Nash stability: no way to do better alone.
//!
//! # What it means
//! The decision maker has no move that it would like better than staying. It does not look ahead:
//! what the others might do afterwards does not matter.
//!
//! # Definition
//! State `s` is Nash stable for `i` when `R_i^+(s)`, its unilateral improvements from `s`, is empty.
//!
//! # Source
//! Nash, J. F. (1950), Equilibrium points in n-person games; Nash (1951), Non-cooperative games. In the
//! graph model: Fang, L., Hipel, K. W. and Kilgour, D. M. (1993), Interactive Decision Making.

use super::SanctionRule;

/// No sanction counts: any improvement unsettles the state.
pub const SANCTIONS: Option<SanctionRule> = None;
