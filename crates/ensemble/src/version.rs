//! Plausible versions: all of them in order, or a sample.

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// Something that may come out in a few ways, with how plausible each is.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    weights: Vec<f64>,
    /// The ways that are plausible at all.
    plausible: Vec<usize>,
}

impl Doubt {
    /// A doubt with the weights of its ways, on any scale; those that are negative or no numbers count nothing, and if
    /// none counts, all count alike.
    #[must_use]
    pub fn new(weights: &[f64]) -> Self {
        let sound = |weight: &f64| {
            if weight.is_finite() {
                weight.max(0.0)
            } else {
                0.0
            }
        };
        let sound: Vec<f64> = weights.iter().map(sound).collect();
        let total: f64 = sound.iter().sum();
        let even = 1.0 / weights.len().max(1) as f64;
        let share = |weight: &f64| if total > 0.0 { weight / total } else { even };
        let weights: Vec<f64> = sound.iter().map(share).collect();
        Self {
            plausible: (0..weights.len())
                .filter(|way| weights[*way] > 0.0)
                .collect(),
            weights,
        }
    }

    /// How many ways it may come out.
    #[must_use]
    pub fn ways(&self) -> usize {
        self.weights.len()
    }

    /// How plausible a way is; all add up to 1.
    #[must_use]
    pub fn weight(&self, way: usize) -> f64 {
        self.weights[way]
    }

    /// The ways that are plausible at all, in order: all but those whose weight is nothing.
    #[must_use]
    pub fn plausible(&self) -> &[usize] {
        &self.plausible
    }

    /// The way at a place from 0 to 1.
    fn at(&self, place: f64) -> usize {
        let mut below = 0.0;
        let reached = self.weights.iter().position(|weight| {
            below += weight;
            place < below
        });
        // Rounding may leave the last place beyond the sum.
        reached
            .or(self.plausible.last().copied())
            .unwrap_or_default()
    }
}

/// A number known within bounds: uniform between them, or triangular where the most plausible one is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    /// The lowest it may be.
    pub low: f64,
    /// The most plausible, if that is known.
    pub mode: Option<f64>,
    /// The highest it may be, not below the lowest.
    pub high: f64,
}

impl Quantity {
    /// The number below which a part of all plausible ones lie.
    #[must_use]
    pub fn at(self, part: f64) -> f64 {
        let span = self.high - self.low;
        let Some(mode) = self.mode.filter(|_| span > 0.0) else {
            return self.low + span * part;
        };
        let below = (mode - self.low) / span;
        if part < below {
            self.low + (part * span * (mode - self.low)).sqrt()
        } else {
            self.high - ((1.0 - part) * span * (self.high - mode)).sqrt()
        }
    }
}

/// One choice for every doubt and one number for every quantity.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// How each doubt comes out.
    pub ways: Vec<usize>,
    /// What each quantity is.
    pub numbers: Vec<f64>,
    /// How plausible the version is among all, where all are run; else the same for each.
    pub weight: f64,
}

/// Doubts and quantities.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ensemble {
    /// What may come out in a few ways.
    pub doubts: Vec<Doubt>,
    /// What is known within bounds.
    pub quantities: Vec<Quantity>,
}

/// Which versions are run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// All of them.
    All {
        /// How many there are.
        versions: usize,
    },
    /// A sample.
    Sample {
        /// How many are drawn.
        runs: usize,
        /// From which seed.
        seed: u64,
    },
}

impl Ensemble {
    /// How many plausible versions there are; `None` where a quantity is in doubt, or where there are more than can be counted.
    #[must_use]
    pub fn versions(&self) -> Option<usize> {
        let ways = self.doubts.iter().map(|doubt| doubt.plausible.len());
        let mut ways = ways.chain(self.quantities.iter().map(|_| usize::MAX));
        ways.try_fold(1_usize, usize::checked_mul)
            .filter(|_| self.quantities.is_empty())
    }

    /// All versions where there are no more than `runs`, else a sample of that size.
    #[must_use]
    pub fn plan(&self, runs: usize, seed: u64) -> Plan {
        match self.versions() {
            Some(versions) if versions <= runs => Plan::All { versions },
            _ => Plan::Sample { runs, seed },
        }
    }

    /// The version of a run, counted from 0. Where all are run, the first doubt changes fastest and run 0 has every doubt
    /// come out the first plausible way.
    #[must_use]
    pub fn version(&self, plan: Plan, run: usize) -> Version {
        match plan {
            Plan::All { .. } => {
                let mut rest = run;
                let mut weight = 1.0;
                let way = |doubt: &Doubt| {
                    let way = doubt.plausible[rest % doubt.plausible.len()];
                    rest /= doubt.plausible.len();
                    weight *= doubt.weight(way);
                    way
                };
                let ways = self.doubts.iter().map(way).collect();
                Version {
                    ways,
                    numbers: Vec::new(),
                    weight,
                }
            }
            Plan::Sample { runs, seed } => {
                let mut random = ChaCha8Rng::seed_from_u64(seed);
                random.set_stream(run as u64);
                let ways = self.doubts.iter().map(|doubt| doubt.at(random.random()));
                let ways = ways.collect();
                let numbers = self.quantities.iter();
                Version {
                    ways,
                    numbers: numbers.map(|own| own.at(random.random())).collect(),
                    weight: 1.0 / runs as f64,
                }
            }
        }
    }
}

impl Plan {
    /// How many runs it has.
    #[must_use]
    pub fn runs(self) -> usize {
        match self {
            Self::All { versions } => versions,
            Self::Sample { runs, .. } => runs,
        }
    }

    /// Whether every version is run, so that counts are exact.
    #[must_use]
    pub fn is_exact(self) -> bool {
        matches!(self, Self::All { .. })
    }
}
