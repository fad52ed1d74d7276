//! The win-set of a table with what each package in it brings each member over no agreement.

use crate::bargaining::Bargaining;
use crate::ids::PackageId;
use crate::table::{Table, Worths};
use crate::win_set::each_accepted;

/// The packages acceptable to every member of a table, in ascending order, each with the gain of every member over no
/// agreement, in the order of the table. What several questions about one table share is worked out once.
#[derive(Debug, Clone, PartialEq)]
pub struct Gains {
    packages: Vec<PackageId>,
    rows: Vec<f64>,
    members: usize,
}

impl Gains {
    /// The gains of a table.
    #[must_use]
    pub fn of(bargaining: &Bargaining, table: &Table) -> Self {
        let members = table.actors();
        let walk_away: Vec<f64> = members
            .iter()
            .map(|actor| bargaining.walk_away(*actor))
            .collect();
        let worths = Worths::of(bargaining, table);
        let found = each_accepted(bargaining, table, &worths, |package, row, found| {
            let (packages, rows): &mut (Vec<PackageId>, Vec<f64>) = found;
            packages.push(package);
            let both = row.iter().zip(&walk_away);
            rows.extend(both.map(|(worth, walk_away)| worth - walk_away));
        });
        let (packages, rows): (Vec<Vec<PackageId>>, Vec<Vec<f64>>) = found.into_iter().unzip();
        Self {
            packages: packages.concat(),
            rows: rows.concat(),
            members: members.len(),
        }
    }

    /// The win-set.
    #[must_use]
    pub fn packages(&self) -> &[PackageId] {
        &self.packages
    }

    /// What the package at a place of the win-set brings each member.
    #[must_use]
    pub fn row(&self, at: usize) -> &[f64] {
        &self.rows[at * self.members..][..self.members]
    }

    /// How many members the table has.
    #[must_use]
    pub fn members(&self) -> usize {
        self.members
    }

    /// Each package with what it brings each member.
    pub fn iter(&self) -> impl Iterator<Item = (PackageId, &[f64])> {
        self.packages
            .iter()
            .copied()
            .zip(self.rows.chunks(self.members))
    }
}
