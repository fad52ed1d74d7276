//! Who is pivotal where votes are weighted and a quota decides: exactly, by dynamic programming.
//!
//! Shapley and Shubik (1954); Banzhaf (1965); the generating functions of Mann and Shapley (1962).

use thiserror::Error;

use crate::TOLERANCE;

/// More voters than this are refused: how many coalitions there are must fit a number of 128 bits.
const MOST_VOTERS: usize = 120;
/// A larger product of the weights' sum and the voters is refused.
const MOST_STATES: u64 = 20_000_000;
/// Decimal places that are told apart in weights.
const PLACES: i32 = 6;

/// Why power is not worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PivotError {
    /// Nobody has a vote.
    #[error("nobody has any weight")]
    NoWeight,
    /// The quota is nothing, or more than all together.
    #[error("the quota {0} is not between 1 and the sum of all weights")]
    Quota(u64),
    /// Too many voters or too large weights.
    #[error("too many voters, or weights too large beside each other")]
    TooLarge,
    /// A weight is negative or not finite.
    #[error("a weight is negative or not finite")]
    Weight,
}

/// The Banzhaf index.
#[derive(Debug, Clone, PartialEq)]
pub struct Banzhaf {
    /// In how many coalitions of the others each voter turns defeat into victory.
    pub swings: Vec<u128>,
    /// The same as parts of all swings.
    pub normalised: Vec<f64>,
    /// The same as parts of all coalitions of the others.
    pub absolute: Vec<f64>,
}

/// The Shapley-Shubik index: in which part of all orders each voter is the one who brings those before it to the quota.
/// In sum 1.
pub fn shapley_shubik(weights: &[u64], quota: u64) -> Result<Vec<f64>, PivotError> {
    let total = checked(weights, quota)?;
    let voters = weights.len();
    let counts = Counts::of(weights, total);
    // 1 / (n C(n-1, size)): the part of all orders in which just these come before a voter.
    let mut orders = vec![0.0; voters];
    let mut choose = 1.0;
    for (size, part) in orders.iter_mut().enumerate() {
        *part = 1.0 / (choose * voters as f64);
        choose = choose * (voters - 1 - size) as f64 / (size + 1) as f64;
    }
    let power = |weight: &u64| -> f64 {
        let without = counts.without(*weight);
        let sizes = (0..voters).map(|size| {
            let swings = pivotal(quota, *weight).map(|sum| without.at(size, sum));
            // Counts beyond 53 bits lose their last digits here, not more.
            orders[size] * swings.sum::<u128>() as f64
        });
        sizes.sum()
    };
    Ok(weights.iter().map(power).collect())
}

/// The Banzhaf index: how often each voter turns defeat into victory, over all coalitions of the others.
pub fn banzhaf(weights: &[u64], quota: u64) -> Result<Banzhaf, PivotError> {
    let total = checked(weights, quota)?;
    let counts = Counts::of(weights, total);
    let swings: Vec<u128> = weights
        .iter()
        .map(|weight| {
            let without = counts.without(*weight);
            let sizes = 0..weights.len();
            let of_size = |size| {
                pivotal(quota, *weight)
                    .map(|sum| without.at(size, sum))
                    .sum::<u128>()
            };
            sizes.map(of_size).sum()
        })
        .collect();
    let all: u128 = swings.iter().sum();
    let coalitions = (1_u128 << (weights.len() - 1)) as f64;
    Ok(Banzhaf {
        normalised: swings
            .iter()
            .map(|swings| *swings as f64 / all as f64)
            .collect(),
        absolute: swings
            .iter()
            .map(|swings| *swings as f64 / coalitions)
            .collect(),
        swings,
    })
}

/// The sums of others' weights at which a voter decides.
fn pivotal(quota: u64, weight: u64) -> std::ops::Range<usize> {
    quota.saturating_sub(weight) as usize..quota as usize
}

fn checked(weights: &[u64], quota: u64) -> Result<u64, PivotError> {
    if weights.len() > MOST_VOTERS {
        return Err(PivotError::TooLarge);
    }
    let total = weights
        .iter()
        .try_fold(0_u64, |sum, weight| sum.checked_add(*weight));
    let total = total.ok_or(PivotError::TooLarge)?;
    if total == 0 {
        return Err(PivotError::NoWeight);
    }
    if total.saturating_mul(weights.len() as u64) > MOST_STATES {
        return Err(PivotError::TooLarge);
    }
    if !(1..=total).contains(&quota) {
        return Err(PivotError::Quota(quota));
    }
    Ok(total)
}

/// How many coalitions there are of each size and sum of weights.
struct Counts {
    sums: usize,
    counts: Vec<u128>,
}

impl Counts {
    fn of(weights: &[u64], total: u64) -> Self {
        let sums = total as usize + 1;
        let mut counts = vec![0; sums * (weights.len() + 1)];
        counts[0] = 1;
        for (known, weight) in weights.iter().enumerate() {
            let weight = *weight as usize;
            for size in (0..=known).rev() {
                for sum in (0..sums - weight).rev() {
                    let count = counts[size * sums + sum];
                    counts[(size + 1) * sums + sum + weight] += count;
                }
            }
        }
        Self { sums, counts }
    }

    fn at(&self, size: usize, sum: usize) -> u128 {
        self.counts[size * self.sums + sum]
    }

    /// The same without a voter of some weight: what adding it did is undone.
    fn without(&self, weight: u64) -> Self {
        let weight = weight as usize;
        let sizes = self.counts.len() / self.sums;
        let mut counts = self.counts.clone();
        for size in 1..sizes {
            for sum in weight..self.sums {
                let with = counts[(size - 1) * self.sums + sum - weight];
                counts[size * self.sums + sum] -= with;
            }
        }
        Self {
            sums: self.sums,
            counts,
        }
    }
}

/// The smallest whole numbers in the proportions of some decimal ones, of which six places count.
pub fn integer_weights(weights: &[f64]) -> Result<Vec<u64>, PivotError> {
    let places = 10_f64.powi(PLACES);
    let whole = |weight: &f64| -> Result<u64, PivotError> {
        if !weight.is_finite() || *weight < 0.0 {
            return Err(PivotError::Weight);
        }
        let scaled = (weight * places).round();
        if scaled > 1e15 {
            return Err(PivotError::TooLarge);
        }
        Ok(scaled as u64)
    };
    let whole: Vec<u64> = weights.iter().map(whole).collect::<Result<_, _>>()?;
    let divisor = whole.iter().copied().fold(0, greatest_common_divisor);
    if divisor == 0 {
        return Err(PivotError::NoWeight);
    }
    Ok(whole.into_iter().map(|weight| weight / divisor).collect())
}

fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 {
        a
    } else {
        greatest_common_divisor(b, a % b)
    }
}

/// The smallest quota that is more than a part of all weight: with one half, a simple majority.
#[must_use]
pub fn quota_above(weights: &[u64], part: f64) -> u64 {
    let total: u64 = weights.iter().sum();
    ((total as f64 * part + TOLERANCE).floor() as u64 + 1).min(total)
}
