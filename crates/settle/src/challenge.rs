//! The challenge model: actors press one another for concessions, round by round.
//!
//! Bueno de Mesquita, *A decision making model: its structure and form* (1997), as reconstructed by Scholz, Calbert and
//! Smith, *Unravelling Bueno De Mesquita's group decision model* (2011). The published equations leave choices open, on
//! which the result depends; a [`Reading`] names them. Rounds need not settle, and where they do not, no round is more
//! the answer than another: never use it without the mean and the median beside it.

use thiserror::Error;

use crate::TOLERANCE;
use crate::forecast::{Stake, weighted_mean, weighted_median};

/// How the places are read that the published equations leave open. Common to all: ranges are those of the issue and do
/// not shrink, the status quo is expected to last if nobody is challenged (Q = 1), risk is measured against the most and
/// the least endangered actor, both expectations of a pair are worked out with the risk taken by the one who receives the
/// offer, and an actor yields to the nearest of those it would fight and lose to, else to the compromise of the one who
/// expects most of it, else to the nearest before whom it would capitulate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// The chance to win is the votes for oneself beside all votes between any two actors' positions. It comes closest to
    /// the rounds that Scholz, Calbert and Smith publish (their table 2).
    Pooled,
    /// The chance to win is the votes for oneself beside the votes cast between the two positions: the equation as
    /// printed.
    Literal,
}

impl Reading {
    /// All readings.
    pub const ALL: [Self; 2] = [Self::Pooled, Self::Literal];
}

/// What an offer is, in the words of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OfferKind {
    /// Both expect to win, the one who offers expects more: the other comes over to its position.
    Confrontation,
    /// The one who offers expects to win more than the other expects to lose: the other comes part of the way.
    Compromise,
    /// The one who offers expects to win, the other to lose more than that: it comes over.
    Capitulation,
}

/// An offer that is accepted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offer {
    /// The place of the actor who makes it.
    pub from: usize,
    /// The place of the actor who accepts it.
    pub to: usize,
    /// What it is.
    pub kind: OfferKind,
    /// Where the actor who accepts it stands then.
    pub position: f64,
}

/// What a round brings.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// The offers accepted in it, by who accepts them.
    pub offers: Vec<Offer>,
    /// Where everybody stands after it.
    pub positions: Vec<f64>,
    /// The median of these positions by weight, the lower of two.
    pub median: f64,
    /// Their mean by weight.
    pub mean: f64,
}

/// How the rounds end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Nobody moves in the round after this one, counted from 0: the start.
    Settled(usize),
    /// Positions after the last round are those after round `from`: the rounds go on in a circle.
    Cycle {
        /// After how many rounds these positions were there before.
        from: usize,
        /// After how many more they come back.
        length: usize,
    },
    /// Positions were still changing when the rounds asked for were over.
    StillMoving,
}

/// The rounds of the challenge model.
#[derive(Debug, Clone, PartialEq)]
pub struct Challenge {
    /// Round after round; as many as were asked for, or fewer where they settle or come back.
    pub rounds: Vec<Round>,
    /// How they end.
    pub ending: Ending,
}

/// Why there are no rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ChallengeError {
    /// Nobody has any weight.
    #[error("nobody has both capability and salience")]
    NoWeight,
    /// A number is not finite, a capability or salience negative, a salience above 1, or a position off the scale.
    #[error("actor {0} has a number that is out of range")]
    Number(usize),
    /// The scale has no length.
    #[error("the scale of the issue has no length")]
    NoScale,
}

/// Plays rounds of the challenge model on an issue with a scale from `low` to `high`. Saliences are from 0 to 1.
///
/// ```
/// use detente_settle::{Ending, Reading, Stake, challenge};
/// let stake = |capability, position| Stake { capability, salience: 0.9, position };
/// // Two against one: it comes over.
/// let stakes = [stake(0.5, 0.0), stake(0.4, 1.0), stake(0.1, 10.0)];
/// let found = challenge(&stakes, (0.0, 10.0), Reading::Literal, 40)?;
/// assert!(matches!(found.ending, Ending::Settled(_)));
/// assert!(found.rounds.last().unwrap().positions.iter().all(|at| (0.99..=1.0).contains(at)));
/// # Ok::<(), detente_settle::ChallengeError>(())
/// ```
pub fn challenge(
    stakes: &[Stake],
    (low, high): (f64, f64),
    reading: Reading,
    rounds: usize,
) -> Result<Challenge, ChallengeError> {
    if !(low.is_finite() && high.is_finite() && low < high) {
        return Err(ChallengeError::NoScale);
    }
    let is_sound = |stake: &Stake| {
        (0.0..f64::INFINITY).contains(&stake.capability)
            && (0.0..=1.0).contains(&stake.salience)
            && (low..=high).contains(&stake.position)
    };
    if let Some(place) = stakes.iter().position(|stake| !is_sound(stake)) {
        return Err(ChallengeError::Number(place));
    }
    if weighted_mean(stakes).is_none() {
        return Err(ChallengeError::NoWeight);
    }
    let mut arena = Arena {
        weights: stakes.iter().map(|stake| stake.weight()).collect(),
        saliences: stakes.iter().map(|stake| stake.salience).collect(),
        // On a scale from 0 to 1.
        positions: stakes
            .iter()
            .map(|stake| (stake.position - low) / (high - low))
            .collect(),
        reading,
    };
    let mut played: Vec<Round> = Vec::new();
    let mut known = vec![arena.positions.clone()];
    for round in 0..rounds {
        let offers = arena.accepted();
        if offers.is_empty() {
            return Ok(Challenge {
                rounds: played,
                ending: Ending::Settled(round),
            });
        }
        for offer in &offers {
            arena.positions[offer.to] = offer.position;
        }
        played.push(told(stakes, &arena.positions, offers, (low, high)));
        let is_same = |before: &Vec<f64>| {
            let mut both = before.iter().zip(&arena.positions);
            both.all(|(a, b)| (a - b).abs() <= TOLERANCE)
        };
        if let Some(from) = known.iter().position(is_same) {
            let length = round + 1 - from;
            // An offer may move somebody by less than counts.
            let ending = if length == 1 {
                Ending::Settled(from)
            } else {
                Ending::Cycle { from, length }
            };
            return Ok(Challenge {
                rounds: played,
                ending,
            });
        }
        known.push(arena.positions.clone());
    }
    let ending = if arena.accepted().is_empty() {
        Ending::Settled(rounds)
    } else {
        Ending::StillMoving
    };
    Ok(Challenge {
        rounds: played,
        ending,
    })
}

/// A round in the units of the issue.
fn told(stakes: &[Stake], positions: &[f64], offers: Vec<Offer>, (low, high): (f64, f64)) -> Round {
    let place = |position: f64| (low + position * (high - low)).clamp(low, high);
    let moved: Vec<Stake> = stakes
        .iter()
        .zip(positions)
        .map(|(stake, position)| Stake {
            position: place(*position),
            ..*stake
        })
        .collect();
    let offers = offers.into_iter();
    Round {
        offers: offers
            .map(|offer| Offer {
                position: place(offer.position),
                ..offer
            })
            .collect(),
        median: weighted_median(&moved).map_or(f64::NAN, |median| median.low),
        mean: weighted_mean(&moved).unwrap_or(f64::NAN),
        positions: moved.iter().map(|stake| stake.position).collect(),
    }
}

/// More by what counts: where two expectations are equal but for rounding, the order of actors must not decide.
fn is_more(a: f64, b: f64) -> bool {
    a > b + TOLERANCE
}

/// Who stands where, on a scale from 0 to 1.
struct Arena {
    weights: Vec<f64>,
    saliences: Vec<f64>,
    positions: Vec<f64>,
    reading: Reading,
}

impl Arena {
    /// The offer that each actor accepts, if it gets one.
    fn accepted(&self) -> Vec<Offer> {
        let risk = self.risk();
        let chances = self.chances(&risk);
        let actors = 0..self.positions.len();
        actors
            .filter_map(|to| self.accepted_by(to, risk[to], &chances))
            .collect()
    }

    fn accepted_by(&self, to: usize, risk: f64, chances: &[f64]) -> Option<Offer> {
        let own = self.positions[to];
        let mut best: Option<(Offer, f64)> = None;
        for from in 0..self.positions.len() {
            let theirs = self.positions[from];
            if (theirs - own).abs() <= TOLERANCE {
                continue;
            }
            let expects = self.expectation(from, to, risk, chances);
            let fears = self.expectation(to, from, risk, chances);
            // The order of kinds is the order in which an actor yields; of one kind, the smaller rank comes first.
            let (kind, position, rank) = if is_more(expects, fears) && is_more(fears, 0.0) {
                (OfferKind::Confrontation, theirs, (theirs - own).abs())
            } else if is_more(0.0, fears) && is_more(expects, -fears) {
                let position = own + (theirs - own) * (-fears / expects);
                (OfferKind::Compromise, position, -expects)
            } else if is_more(0.0, fears) && is_more(expects, 0.0) {
                (OfferKind::Capitulation, theirs, (theirs - own).abs())
            } else {
                continue;
            };
            let offer = Offer {
                from,
                to,
                kind,
                position,
            };
            let is_better = best.is_none_or(|(known, least)| {
                kind.cmp(&known.kind)
                    .then(if (rank - least).abs() <= TOLERANCE {
                        // Of equal offers the nearer one, so that the order of actors does not matter.
                        let distance = |offer: &Offer| (offer.position - own).abs();
                        distance(&offer)
                            .total_cmp(&distance(&known))
                            .then(position.total_cmp(&known.position))
                    } else {
                        rank.total_cmp(&least)
                    })
                    .is_lt()
            });
            if is_better {
                best = Some((offer, rank));
            }
        }
        best.map(|(offer, _)| offer)
    }

    /// What an actor expects of challenging another, worked out with a given risk exponent: above 0, more than of
    /// leaving things as they are.
    fn expectation(&self, actor: usize, other: usize, risk: f64, chances: &[f64]) -> f64 {
        let half = (self.positions[actor] - self.positions[other]).abs() / 2.0;
        let success = 2.0 - 4.0 * (0.5 - half).max(0.0).powf(risk);
        let failure = 2.0 - 4.0 * (0.5 + half).powf(risk);
        let status_quo = 2.0 - 4.0 * 0.5_f64.powf(risk);
        let chance = chances[actor * self.positions.len() + other];
        let resists = self.saliences[other];
        resists * (chance * success + (1.0 - chance) * failure) + (1.0 - resists) * success
            - status_quo
    }

    /// The exponents by which actors bend their expectations: above 1 where others endanger an actor less than the rest.
    fn risk(&self) -> Vec<f64> {
        let actors = self.positions.len();
        let neutral = vec![1.0; actors];
        let chances = self.chances(&neutral);
        let danger = |actor: usize| -> f64 {
            let others = (0..actors).filter(|other| *other != actor);
            others
                .map(|other| self.expectation(other, actor, 1.0, &chances))
                .sum()
        };
        let dangers: Vec<f64> = (0..actors).map(danger).collect();
        let most = dangers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let least = dangers.iter().copied().fold(f64::INFINITY, f64::min);
        if most - least <= TOLERANCE {
            return neutral;
        }
        let exponent = |danger: &f64| {
            let risk = (2.0 * danger - most - least) / (most - least);
            (1.0 - risk / 3.0) / (1.0 + risk / 3.0)
        };
        dangers.iter().map(exponent).collect()
    }

    /// For each two actors the chance that the first's position beats the second's: everybody casts votes for what is
    /// nearer, as many as it weighs, in proportion to how much nearer it is.
    fn chances(&self, risk: &[f64]) -> Vec<f64> {
        let actors = self.positions.len();
        let mut votes = vec![0.0; actors * actors];
        let mut cast = vec![0.0; actors * actors];
        for (voter, weight) in self.weights.iter().enumerate() {
            let distance =
                |position: &f64| (position - self.positions[voter]).abs().powf(risk[voter]);
            let distances: Vec<f64> = self.positions.iter().map(distance).collect();
            for (first, own) in distances.iter().enumerate() {
                for (second, other) in distances.iter().enumerate() {
                    let difference = weight * (other - own);
                    votes[first * actors + second] += difference.max(0.0);
                    cast[first * actors + second] += difference.abs();
                }
            }
        }
        let all: f64 = cast.iter().sum();
        let chance = |(votes, cast): (f64, f64)| {
            let beside = match self.reading {
                Reading::Pooled => all,
                Reading::Literal => cast,
            };
            if beside > 0.0 { votes / beside } else { 0.0 }
        };
        votes.into_iter().zip(cast).map(chance).collect()
    }
}
