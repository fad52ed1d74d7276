//! On which doubt an answer turns.

use crate::interval::{Interval, difference};
use crate::version::{Ensemble, Version};

/// How much settling one doubt or quantity would change how often an answer holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Influence {
    /// The doubt, by its place; quantities come after all doubts.
    pub of: usize,
    /// In how many of how many versions the answer holds for each way the doubt may come out; of a quantity, for its lower
    /// half and its upper half.
    pub by_way: Vec<(usize, usize)>,
    /// The largest difference between the shares of two ways, and these ways: that in which it holds more often first.
    pub swing: f64,
    /// Which ways these are.
    pub between: (usize, usize),
    /// Where the difference lies, if versions were sampled.
    pub interval: Interval,
}

/// How much each doubt and quantity matters to an answer, those that matter most first. `holds` says for each version
/// whether the answer holds in it.
///
/// Ways that no version takes tell nothing and are left out of the swing.
#[must_use]
pub fn influence(ensemble: &Ensemble, versions: &[(&Version, bool)]) -> Vec<Influence> {
    let doubts = ensemble.doubts.iter().enumerate();
    let doubts = doubts.map(|(of, doubt)| {
        let mut by_way = vec![(0, 0); doubt.ways()];
        for (version, holds) in versions {
            let (held, all) = &mut by_way[version.ways[of]];
            *held += usize::from(*holds);
            *all += 1;
        }
        (of, by_way)
    });
    let quantities = ensemble.quantities.iter().enumerate();
    let quantities = quantities.map(|(place, quantity)| {
        let middle = quantity.at(0.5);
        let mut by_way = vec![(0, 0); 2];
        for (version, holds) in versions {
            let (held, all) = &mut by_way[usize::from(version.numbers[place] > middle)];
            *held += usize::from(*holds);
            *all += 1;
        }
        (ensemble.doubts.len() + place, by_way)
    });
    let mut found: Vec<Influence> = doubts
        .chain(quantities)
        .map(|(of, by_way)| swing(of, by_way))
        .collect();
    found.sort_by(|a, b| b.swing.total_cmp(&a.swing).then(a.of.cmp(&b.of)));
    found
}

fn swing(of: usize, by_way: Vec<(usize, usize)>) -> Influence {
    let share = |way: usize| by_way[way].0 as f64 / by_way[way].1 as f64;
    let seen: Vec<usize> = (0..by_way.len()).filter(|way| by_way[*way].1 > 0).collect();
    let most = seen
        .iter()
        .copied()
        .reduce(|a, b| if share(b) > share(a) { b } else { a });
    let least = seen
        .iter()
        .copied()
        .reduce(|a, b| if share(b) < share(a) { b } else { a });
    let between = most.zip(least).unwrap_or_default();
    let (most, least) = between;
    Influence {
        of,
        swing: if seen.len() > 1 {
            share(most) - share(least)
        } else {
            0.0
        },
        interval: difference(by_way[most], by_way[least]),
        between,
        by_way,
    }
}
