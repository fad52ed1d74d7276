//! The efficient frontier: packages that nobody at a table can improve on without somebody at it losing.

use thiserror::Error;

use crate::bargaining::Bargaining;
use crate::dominance::undominated;
use crate::ids::PackageId;
use crate::table::Table;

/// The frontier has too many packages, for too many actors, to be worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("so many packages are efficient that comparing them would take too long")]
pub struct FrontierTooLarge;

/// The efficient packages of a table, acceptable or not: no other is at least as good for every member and better for
/// one. In ascending order, ties kept.
///
/// Issues are added one by one. What a package is worth is a sum over issues, so that a part that another part beats
/// can be dropped: with the same rest it is beaten too.
pub fn frontier(
    bargaining: &Bargaining,
    table: &Table,
) -> Result<Vec<PackageId>, FrontierTooLarge> {
    let members = table.actors();
    let places = members.len();
    let mut packages: Vec<u32> = vec![0];
    let mut worths: Vec<f64> = vec![0.0; places];
    let mut stride = 1;
    for issue in bargaining.issues() {
        let levels = bargaining.levels(issue);
        let mut longer = Vec::with_capacity(packages.len() * levels);
        let mut worth = Vec::with_capacity(worths.len() * levels);
        for level in 0..levels {
            let added: Vec<f64> = members
                .iter()
                .map(|actor| bargaining.contribution(*actor, issue, level))
                .collect();
            longer.extend(packages.iter().map(|part| part + (level * stride) as u32));
            let rows = worths.iter().zip(added.iter().cycle());
            worth.extend(rows.map(|(worth, added)| worth + added));
        }
        let kept = undominated(&worth, places).ok_or(FrontierTooLarge)?;
        let rows = worth.chunks(places).zip(&kept);
        worths = rows
            .filter(|(_, kept)| **kept)
            .flat_map(|(row, _)| row.iter().copied())
            .collect();
        let parts = longer.into_iter().zip(&kept);
        packages = parts
            .filter(|(_, kept)| **kept)
            .map(|(part, _)| part)
            .collect();
        stride *= levels;
    }
    packages.sort_unstable();
    Ok(packages.into_iter().map(PackageId).collect())
}
