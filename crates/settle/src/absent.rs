//! Those who do not sit at the table: who would spoil what it agrees on, and what it costs to include them.
//!
//! Stedman, *Spoiler problems in peace processes* (1997); Sebenius (1983) on adding parties.

use crate::TOLERANCE;
use crate::bargaining::Bargaining;
use crate::ids::{ActorId, PackageId};
use crate::piecemeal::{Best, best};
use crate::table::Table;
use crate::win_set::win_set;

/// An absent actor who would spoil a package.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spoiler {
    /// Who.
    pub actor: ActorId,
    /// By how much spoiling it is worth more to the actor than the package, what it costs deducted.
    pub gap: f64,
}

/// The absent actors who would spoil a package agreed at a table: those to whom no agreement, less what it costs to
/// spoil this one, is worth more.
#[must_use]
pub fn spoilers(bargaining: &Bargaining, table: &Table, package: PackageId) -> Vec<Spoiler> {
    let gap = |actor| {
        let spoiling = bargaining.walk_away(actor) - bargaining.spoil_cost(actor);
        Spoiler {
            actor,
            gap: spoiling - bargaining.utility(actor, package),
        }
    };
    table
        .absent(bargaining)
        .map(gap)
        .filter(|spoiler| spoiler.gap > TOLERANCE)
        .collect()
}

/// What it costs a table to include an actor.
#[derive(Debug, Clone, PartialEq)]
pub struct Price {
    /// The best for the table as it is; `None` where it can agree on nothing.
    pub without: Option<Best>,
    /// The best for the same members where the actor must accept as well; `None` where nothing is left.
    pub with: Option<Best>,
}

impl Price {
    /// What the members lose together; `None` where there is no deal with or without the actor.
    #[must_use]
    pub fn joint_loss(&self) -> Option<f64> {
        Some(self.without.as_ref()?.joint_gain - self.with.as_ref()?.joint_gain)
    }
}

/// What including an actor costs the members of a table: their best joint gain without it at the table, and with it.
#[must_use]
pub fn price_of_including(bargaining: &Bargaining, table: &Table, actor: ActorId) -> Price {
    let over = |joined: &Table| {
        let packages = win_set(bargaining, joined).into_iter();
        best(bargaining, table, packages)
    };
    Price {
        without: over(table),
        with: over(&table.joined_by(actor)),
    }
}
