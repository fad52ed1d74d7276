//! Packages that stand out among those a table would accept: the solutions of cooperative bargaining.
//!
//! Nash, *The bargaining problem* (1950); Kalai and Smorodinsky, *Other solutions to Nash's bargaining problem* (1975),
//! in the lexicographic form of Imai (1983); the egalitarian solution of Kalai (1977), likewise; the utilitarian one
//! (Harsanyi 1955); and Nash's with the actors' capabilities for weights (Kalai 1977, *Nonsymmetric Nash solutions*).

use rayon::prelude::*;

use crate::TOLERANCE;
use crate::bargaining::Bargaining;
use crate::dominance::undominated;
use crate::gains::Gains;
use crate::ids::PackageId;
use crate::table::Table;

/// So few packages are measured on one thread.
const FEW: usize = 1 << 14;

/// The packages each solution picks, all ties of them that no other tie beats, in ascending order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferencePoints {
    /// As many members as possible gain; then the product of their gains is largest.
    pub nash: Vec<PackageId>,
    /// The member who gets the least of what it could gain gets as much of it as possible, then the next, and so on.
    pub kalai_smorodinsky: Vec<PackageId>,
    /// The member who gains least gains as much as possible, then the next, and so on.
    pub egalitarian: Vec<PackageId>,
    /// The gains add up to the most.
    pub utilitarian: Vec<PackageId>,
    /// As Nash's, with each gain to the power of the member's capability; `None` where no member has any, or where one
    /// is unknown, negative or not finite.
    pub weighted_nash: Option<Vec<PackageId>>,
}

/// The reference points of a table over its win-set; `None` where that is empty. `capability` has a number for each
/// actor of the model, not negative, on any scale.
///
/// Gains are over no agreement, and a gain counts as one above the tolerance. Products are compared by their
/// logarithms, so that the units of an actor do not matter. Where a solution has so many ties, for so many members, that
/// comparing them would take too long, they are all told, also those that another beats.
#[must_use]
pub fn reference_points(
    bargaining: &Bargaining,
    table: &Table,
    capability: &[f64],
) -> Option<ReferencePoints> {
    let gains = Gains::of(bargaining, table);
    if gains.packages().is_empty() {
        return None;
    }
    let best = gains.best();
    let could_gain: Vec<usize> = (0..best.len())
        .filter(|own| best[*own] > TOLERANCE)
        .collect();
    let part_of_best = |row: &[f64]| -> Vec<f64> {
        could_gain
            .iter()
            .map(|own| row[*own] / best[*own])
            .collect()
    };
    Some(ReferencePoints {
        nash: gains.nash(),
        kalai_smorodinsky: gains.leximin(part_of_best),
        egalitarian: gains.leximin(<[f64]>::to_vec),
        utilitarian: gains.largest(|row| row.iter().sum()),
        weighted_nash: exponents(table, capability)
            .map(|exponents| gains.of_largest_product(&exponents)),
    })
}

/// The members' capabilities brought to a mean of 1, so that their scale does not matter beside the tolerance; `None`
/// where they say nothing.
fn exponents(table: &Table, capability: &[f64]) -> Option<Vec<f64>> {
    let members = table.actors().iter();
    let stated: Option<Vec<f64>> = members
        .map(|actor| capability.get(actor.index()).copied())
        .collect();
    let stated = stated?;
    let is_sound = |stated: &f64| stated.is_finite() && *stated >= 0.0;
    let largest = stated.iter().copied().fold(0.0, f64::max);
    if !stated.iter().all(is_sound) || largest <= 0.0 {
        return None;
    }
    // By the largest first, so that the sum is finite.
    let parts: Vec<f64> = stated.iter().map(|stated| stated / largest).collect();
    let mean = parts.iter().sum::<f64>() / parts.len() as f64;
    Some(parts.iter().map(|part| part / mean).collect())
}

impl Gains {
    /// The most each member gains by any of the packages.
    fn best(&self) -> Vec<f64> {
        let mut best = vec![f64::NEG_INFINITY; self.members()];
        for (_, row) in self.iter() {
            for (best, gain) in best.iter_mut().zip(row) {
                *best = best.max(*gain);
            }
        }
        best
    }

    /// Nash's solution: as many members as possible gain, then the product of their gains is largest; none of an empty
    /// win-set. As in [`reference_points`].
    #[must_use]
    pub fn nash(&self) -> Vec<PackageId> {
        self.of_largest_product(&vec![1.0; self.members()])
    }

    /// As many gains as possible, then the largest weighted sum of their logarithms.
    fn of_largest_product(&self, weights: &[f64]) -> Vec<PackageId> {
        let count = |row: &[f64]| row.iter().filter(|gain| **gain > TOLERANCE).count() as f64;
        let most = self.kept(self.everywhere(), |row| count(row));
        let product = |row: &[f64]| {
            let gains = row
                .iter()
                .zip(weights)
                .filter(|(gain, _)| **gain > TOLERANCE);
            gains.map(|(gain, weight)| weight * gain.ln()).sum::<f64>()
        };
        self.told(&self.kept(most, product))
    }

    fn largest(&self, measure: impl Fn(&[f64]) -> f64 + Sync) -> Vec<PackageId> {
        self.told(&self.kept(self.everywhere(), measure))
    }

    /// Where the least of some numbers is largest, then the second least, and so on (Moulin 1988).
    fn leximin(&self, of: impl Fn(&[f64]) -> Vec<f64> + Sync) -> Vec<PackageId> {
        let places = of(self.row(0)).len();
        let mut kept = self.everywhere();
        for place in 0..places {
            kept = self.kept(kept, |row| {
                let mut numbers = of(row);
                numbers.sort_unstable_by(f64::total_cmp);
                numbers[place]
            });
        }
        self.told(&kept)
    }

    fn everywhere(&self) -> Vec<u32> {
        (0..self.packages().len() as u32).collect()
    }

    /// Those of some places at which a measure is largest, within the tolerance.
    fn kept(&self, places: Vec<u32>, measure: impl Fn(&[f64]) -> f64 + Sync) -> Vec<u32> {
        let measures = places.par_iter().with_min_len(FEW);
        let measures: Vec<f64> = measures.map(|at| measure(self.row(*at as usize))).collect();
        let largest = measures.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let both = places.into_iter().zip(measures);
        both.filter(|(_, measure)| *measure >= largest - TOLERANCE)
            .map(|(at, _)| at)
            .collect()
    }

    /// The packages at some places, without those that another of them beats.
    fn told(&self, places: &[u32]) -> Vec<PackageId> {
        let rows: Vec<f64> = places
            .iter()
            .flat_map(|at| self.row(*at as usize))
            .copied()
            .collect();
        // Where there are too many ties to compare, all of them are told.
        let undominated =
            undominated(&rows, self.members()).unwrap_or_else(|| vec![true; places.len()]);
        let both = places.iter().zip(undominated);
        both.filter(|(_, kept)| *kept)
            .map(|(at, _)| self.packages()[*at as usize])
            .collect()
    }
}
