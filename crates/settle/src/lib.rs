//! Settlements over issues.

mod ids;

pub use ids::{ActorId, IssueId, PackageId};

/// Two numbers count as equal when they differ by no more than this: the one tolerance used everywhere.
pub const TOLERANCE: f64 = 1e-9;
