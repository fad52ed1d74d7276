//! Issue by issue: where clout and interest point, who tips the balance, and how positions move under pressure.

use detente_case::model::{Case, Issue};
use detente_settle::{
    Banzhaf, Challenge, Median, Reading, Stake, banzhaf, challenge, integer_weights, power_shares,
    quota_above, shapley_shubik, weighted_mean, weighted_median,
};

use super::bargain::{place, position};
use super::capabilities;

/// So many rounds of pressure are played.
const ROUNDS: usize = 20;

/// Where clout and interest point on an issue.
#[derive(Clone, Debug)]
pub struct IssueForecast {
    /// Who stands where, by their places in the case; those without a position are left out.
    pub stakes: Vec<(usize, Stake)>,
    /// Each one's part of clout times salience; empty where nobody has any.
    pub shares: Vec<f64>,
    /// The mean of positions by that.
    pub mean: Option<f64>,
    /// The median.
    pub median: Option<Median>,
    /// The challenge model, by each reading of it; empty where it cannot be played.
    pub pressure: Vec<Pressure>,
}

/// What the challenge model gives by one reading.
#[derive(Clone, Debug)]
pub struct Pressure {
    /// Which reading.
    pub reading: Reading,
    /// The rounds.
    pub challenge: Challenge,
}

/// Who tips the balance where clout decides by simple majority.
#[derive(Clone, Debug)]
pub struct Pivots {
    /// The clout needed, in the smallest whole numbers.
    pub quota: u64,
    /// The clout of each actor, in the same.
    pub weights: Vec<u64>,
    /// The Shapley-Shubik index.
    pub shapley_shubik: Vec<f64>,
    /// The Banzhaf index.
    pub banzhaf: Banzhaf,
}

pub(super) fn forecasts(case: &Case) -> Vec<IssueForecast> {
    let clout = capabilities(case);
    // Saliences are on a scale of the case's own; pressure wants them from 0 to 1.
    let saliences = case.positions.iter();
    let largest = saliences
        .map(|position| position.salience.middle())
        .fold(1.0, f64::max);
    let of = |(at, issue): (usize, &Issue)| {
        let stake = |actor: usize| {
            let position = position(case, actor, at)?;
            let stake = Stake {
                capability: clout[actor],
                salience: position.salience.middle() / largest,
                position: place(issue, position),
            };
            Some((actor, stake))
        };
        let stakes: Vec<(usize, Stake)> = (0..case.actors.len()).filter_map(stake).collect();
        let alone: Vec<Stake> = stakes.iter().map(|(_, stake)| *stake).collect();
        let scale = issue.levels.first().zip(issue.levels.last());
        let scale = scale.map_or((0.0, 0.0), |(first, last)| (first.at, last.at));
        let pressure = |reading| {
            let challenge = challenge(&alone, scale, reading, ROUNDS).ok()?;
            Some(Pressure { reading, challenge })
        };
        IssueForecast {
            shares: power_shares(&alone).unwrap_or_default(),
            mean: weighted_mean(&alone),
            median: weighted_median(&alone),
            pressure: Reading::ALL.into_iter().filter_map(pressure).collect(),
            stakes,
        }
    };
    case.issues.iter().enumerate().map(of).collect()
}

pub(super) fn pivots(case: &Case) -> Option<Pivots> {
    let is_stated = |actor: &detente_case::model::Actor| actor.stake.capability.is_some();
    if !case.actors.iter().any(is_stated) {
        return None;
    }
    let weights = integer_weights(&capabilities(case)).ok()?;
    let quota = quota_above(&weights, 0.5);
    Some(Pivots {
        shapley_shubik: shapley_shubik(&weights, quota).ok()?,
        banzhaf: banzhaf(&weights, quota).ok()?,
        quota,
        weights,
    })
}
