//! Where an issue ends if clout and interest simply add up: the weighted mean and median of positions.
//!
//! Two baselines that are hard to beat. The mean of positions weighted by capability times salience is the compromise
//! model of Van den Bos (1991) and Achen (in Thomson et al., *The European Union Decides*, 2006); the median is that of
//! Black (1958) with votes weighted likewise.

use crate::TOLERANCE;

/// What an actor brings to one issue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stake {
    /// Its clout, on any scale; not negative.
    pub capability: f64,
    /// How much the issue matters to it, on any scale; not negative.
    pub salience: f64,
    /// Where it stands.
    pub position: f64,
}

impl Stake {
    /// How much it weighs: capability times salience.
    #[must_use]
    pub fn weight(self) -> f64 {
        self.capability * self.salience
    }
}

/// Where half of the weight lies on either side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Median {
    /// The lowest such place.
    pub low: f64,
    /// The highest: another one only where exactly half of the weight lies below and half above.
    pub high: f64,
}

/// Each actor's part of all weight, in sum 1; `None` where nobody has any.
#[must_use]
pub fn power_shares(stakes: &[Stake]) -> Option<Vec<f64>> {
    let total: f64 = stakes.iter().map(|stake| stake.weight()).sum();
    let share = |stake: &Stake| stake.weight() / total;
    (total > 0.0).then(|| stakes.iter().map(share).collect())
}

/// The mean of positions by weight; `None` where nobody has any.
///
/// ```
/// use detente_settle::{Stake, weighted_mean, weighted_median};
/// let stake = |capability, position| Stake { capability, salience: 1.0, position };
/// let stakes = [stake(1.0, 0.0), stake(2.0, 30.0), stake(3.0, 100.0)];
/// assert_eq!(weighted_mean(&stakes), Some(60.0));
/// let median = weighted_median(&stakes).unwrap();
/// assert_eq!((median.low, median.high), (30.0, 100.0));
/// ```
#[must_use]
pub fn weighted_mean(stakes: &[Stake]) -> Option<f64> {
    let shares = power_shares(stakes)?;
    let places = stakes.iter().zip(shares);
    let mean: f64 = places.map(|(stake, share)| share * stake.position).sum();
    // A rounding error must not put it beyond everybody.
    let positions = || stakes.iter().map(|stake| stake.position);
    let least = positions().fold(f64::INFINITY, f64::min);
    let most = positions().fold(f64::NEG_INFINITY, f64::max);
    Some(mean.clamp(least, most))
}

/// The median of positions by weight; `None` where nobody has any.
#[must_use]
pub fn weighted_median(stakes: &[Stake]) -> Option<Median> {
    let shares = power_shares(stakes)?;
    let mut places: Vec<(f64, f64)> = stakes
        .iter()
        .zip(shares)
        .map(|(stake, share)| (stake.position, share))
        .filter(|(_, share)| *share > 0.0)
        .collect();
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    let up_to = |place: f64| -> f64 {
        let there = places.iter().take_while(|(position, _)| *position <= place);
        there.map(|(_, share)| share).sum()
    };
    let halved = |(position, _): &&(f64, f64)| up_to(*position) >= 0.5 - TOLERANCE;
    let low = places.iter().find(halved)?.0;
    // Exactly half lies up to there: every place on to the next position is a median too.
    let high = if (up_to(low) - 0.5).abs() <= TOLERANCE {
        let mut positions = places.iter().map(|(position, _)| *position);
        positions.find(|position| *position > low)
    } else {
        None
    };
    Some(Median {
        low,
        high: high.unwrap_or(low),
    })
}
