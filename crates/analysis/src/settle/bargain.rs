//! From issues and positions to the model that is bargained over.

use detente_case::model::{Case, Ideal, Issue, Position, Quantity};
use detente_settle::{Bargaining, BargainingError, Party, linear_values};

/// The bargaining of a case; of ranges the middle is taken. `None` where it has no issues.
pub(crate) fn bargaining(case: &Case) -> Option<Result<Bargaining, BargainingError>> {
    if case.issues.is_empty() {
        return None;
    }
    let issue = |issue: &Issue| detente_settle::Issue {
        levels: issue.levels.len(),
        status_quo: issue.status_quo.value,
    };
    let issues = case.issues.iter().map(issue).collect();
    let parties = (0..case.actors.len()).map(|actor| party(case, actor));
    Some(Bargaining::new(issues, parties.collect()))
}

/// How many packages the issues of a case make, whether or not they can be bargained over; 1 where it has none.
#[must_use]
pub fn package_count(case: &Case) -> u128 {
    let levels = case.issues.iter().map(|issue| issue.levels.len() as u128);
    levels.fold(1, u128::saturating_mul)
}

fn party(case: &Case, actor: usize) -> Party {
    let stake = &case.actors[actor].stake;
    let positions = (0..case.issues.len()).map(|issue| position(case, actor, issue));
    let positions: Vec<Option<&Position>> = positions.collect();
    let worths = case.issues.iter().zip(&positions);
    Party {
        weights: positions
            .iter()
            .map(|position| position.map_or(0.0, |position| position.salience.middle()))
            .collect(),
        values: worths
            .map(|(issue, position)| match position {
                Some(position) => values(issue, position),
                // Without a position every level is the same.
                None => vec![0.0; issue.levels.len()],
            })
            .collect(),
        walk_away: stake.walk_away.as_ref().map(Quantity::middle),
        ratify: stake.ratify.as_ref().map(Quantity::middle),
        spoil_cost: stake.spoil_cost.as_ref().map_or(0.0, Quantity::middle),
    }
}

/// The position of an actor on an issue, by their places.
pub(crate) fn position(case: &Case, actor: usize, issue: usize) -> Option<&Position> {
    let mut positions = case.positions.iter();
    positions.find(|position| position.actor.value.0 == actor && position.issue.value.0 == issue)
}

fn values(issue: &Issue, position: &Position) -> Vec<f64> {
    if let Some(values) = &position.values {
        return values.iter().map(Quantity::middle).collect();
    }
    let at: Vec<f64> = issue.levels.iter().map(|level| level.at).collect();
    linear_values(&at, place(issue, position))
}

/// Where on the scale of its issue a position stands: its ideal, else the level of the best value, the lowest of equal
/// ones.
pub(crate) fn place(issue: &Issue, position: &Position) -> f64 {
    match &position.ideal {
        Ideal::Level(level) => issue.levels[*level].at,
        Ideal::At(quantity) => quantity.middle(),
        Ideal::BestValue => {
            let values = values(issue, position);
            let best = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let level = values.iter().position(|value| *value >= best);
            issue.levels[level.unwrap_or_default()].at
        }
    }
}
