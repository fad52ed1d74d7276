//! In how many versions an answer holds, and on which doubt that turns.

use crate::interval::{Interval, difference};
use crate::version::{Ensemble, Version};

/// In how many versions an answer holds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Count {
    /// In so many.
    pub holds: usize,
    /// How plausible these are together, among all.
    pub weight: f64,
}

impl Count {
    /// Counts a version in which the answer holds.
    pub fn add(&mut self, version: &Version) {
        self.holds += 1;
        self.weight += version.weight;
    }
}

/// In how many versions an answer holds for each way in which each doubt comes out, and for the lower and the upper half
/// of each quantity.
#[derive(Debug, Clone, PartialEq)]
pub struct Turning {
    by_way: Vec<Vec<(usize, usize)>>,
    /// What parts the halves of each quantity.
    middles: Vec<f64>,
}

/// How much settling one doubt or quantity would change how often an answer holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Influence {
    /// The doubt, by its place; quantities come after all doubts.
    pub of: usize,
    /// In how many of how many versions the answer holds for each way the doubt may come out; of a quantity, for its lower
    /// half and its upper half.
    pub by_way: Vec<(usize, usize)>,
    /// The largest difference between the shares of two ways; ways that no version takes are left out.
    pub swing: f64,
    /// Which ways these are: that in which it holds more often first.
    pub between: (usize, usize),
    /// Where the difference lies, if versions were sampled.
    pub interval: Interval,
}

impl Turning {
    /// Nothing counted yet.
    #[must_use]
    pub fn of(ensemble: &Ensemble) -> Self {
        let doubts = ensemble
            .doubts
            .iter()
            .map(|doubt| vec![(0, 0); doubt.ways()]);
        let halves = ensemble.quantities.iter().map(|_| vec![(0, 0); 2]);
        let quantities = ensemble.quantities.iter();
        Self {
            by_way: doubts.chain(halves).collect(),
            middles: quantities.map(|quantity| quantity.at(0.5)).collect(),
        }
    }

    /// Counts a version.
    pub fn add(&mut self, version: &Version, holds: bool) {
        let numbers = version.numbers.iter().zip(&self.middles);
        let halves = numbers.map(|(number, middle)| usize::from(number > middle));
        let ways = version.ways.iter().copied().chain(halves);
        for (by_way, way) in self.by_way.iter_mut().zip(ways) {
            by_way[way].0 += usize::from(holds);
            by_way[way].1 += 1;
        }
    }

    /// In how many of how many versions the answer holds for each way in which a doubt comes out.
    #[must_use]
    pub fn by_way(&self, doubt: usize) -> &[(usize, usize)] {
        &self.by_way[doubt]
    }

    /// How much each doubt and quantity matters to the answer, those that matter most first.
    #[must_use]
    pub fn influence(&self) -> Vec<Influence> {
        let all = self.by_way.iter().enumerate();
        let mut found: Vec<Influence> = all.map(|(of, by_way)| swing(of, by_way)).collect();
        found.sort_by(|a, b| b.swing.total_cmp(&a.swing).then(a.of.cmp(&b.of)));
        found
    }
}

fn swing(of: usize, by_way: &[(usize, usize)]) -> Influence {
    let share = |way: usize| by_way[way].0 as f64 / by_way[way].1 as f64;
    let seen = || (0..by_way.len()).filter(|way| by_way[*way].1 > 0);
    let most = seen().reduce(|a, b| if share(b) > share(a) { b } else { a });
    let least = seen().reduce(|a, b| if share(b) < share(a) { b } else { a });
    let (most, least) = most.zip(least).unwrap_or_default();
    Influence {
        of,
        swing: if seen().count() > 1 {
            share(most) - share(least)
        } else {
            0.0
        },
        interval: difference(by_way[most], by_way[least]),
        between: (most, least),
        by_way: by_way.to_vec(),
    }
}
