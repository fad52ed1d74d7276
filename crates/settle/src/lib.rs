//! Settlements over issues: what can be agreed, by whom, and whether to bargain big or small.
//!
//! A [`Bargaining`] has issues with levels and actors to whom these are worth more or less. On it this crate answers
//! what all at a [`Table`] would accept ([`win_set`]) and what would open it where that is nothing ([`opening`]), what
//! nobody can improve on without loss ([`frontier`]), which packages stand out ([`reference_points`]), which issues must
//! be dealt with together and which are better left out ([`linkage`]), what is lost by going issue by issue
//! ([`piecemeal`]), and what absent actors make of it ([`spoilers`], [`price_of_including`]). Two actors can divide issues
//! by [`adjusted_winner`].
//!
//! Issue by issue, it tells how clout and interest add up ([`weighted_mean`], [`weighted_median`]), who is pivotal
//! ([`shapley_shubik`], [`banzhaf`]), and how positions move under pressure ([`challenge`]).
//!
//! It is mathematics only and does no input or output. Numbers are compared with one tolerance, [`TOLERANCE`].

mod absent;
mod adjusted_winner;
mod bargaining;
mod challenge;
mod dominance;
mod forecast;
mod frontier;
mod gains;
mod ids;
mod issue_set;
mod linkage;
mod piecemeal;
mod pivot;
mod reference_points;
mod table;
mod win_set;

pub use absent::{Price, Spoiler, price_of_including, spoilers};
pub use adjusted_winner::{AdjustedWinner, AdjustedWinnerError, adjusted_winner};
pub use bargaining::{
    Bargaining, BargainingError, Issue, PACKAGE_LIMIT, Party, WORTH_LIMIT, linear_values,
};
pub use challenge::{
    Challenge, ChallengeError, Ending, Offer, OfferKind, Reading, Round, challenge,
};
pub use forecast::{Median, Stake, power_shares, weighted_mean, weighted_median};
pub use frontier::{FrontierTooLarge, frontier};
pub use gains::Gains;
pub use ids::{ActorId, IssueId, PackageId};
pub use issue_set::{IssueSet, MOST_ISSUES};
pub use linkage::{Linkage, Unlocking, linkage, linkage_of};
pub use piecemeal::{Best, Piecemeal, piecemeal};
pub use pivot::{Banzhaf, PivotError, banzhaf, integer_weights, quota_above, shapley_shubik};
pub use reference_points::{ReferencePoints, reference_points};
pub use table::{Table, TableError};
pub use win_set::{Opening, Shortfall, opening, shortfalls, win_set};

/// Two numbers count as equal when they differ by no more than this: the one tolerance used everywhere.
pub const TOLERANCE: f64 = 1e-9;
