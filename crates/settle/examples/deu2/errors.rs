//! How far off each method is.

use std::collections::BTreeMap;

use detente_settle::{Reading, Stake, challenge, weighted_mean, weighted_median};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::issues::{Institutions, Issue};
use crate::{GROUPS, SEED};

/// So many bootstrap samples are drawn.
const SAMPLES: usize = 2_000;

impl Issue {
    /// The place at which the product of everybody's gain over the reference point, to the power of its weight, is
    /// largest, on a grid of hundredths; nobody may lose. Where there is no such place, none.
    fn nash(&self) -> Option<f64> {
        let reference = self.reference?;
        let stakes = self.stakes(Institutions::AsLargest, true, true);
        let gain = |stake: &Stake, place: f64| {
            (stake.position - reference).abs() - (stake.position - place).abs()
        };
        let places = (0..=10_000).map(|place| f64::from(place) / 100.0);
        let product = |place: f64| -> f64 {
            let weighty = stakes.iter().filter(|stake| stake.weight() > 0.0);
            weighty
                .map(|stake| stake.weight() * gain(stake, place).max(0.0).ln())
                .sum()
        };
        places
            .map(|place| (place, product(place)))
            .filter(|(_, product)| product.is_finite())
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(place, _)| place)
    }
}

/// Where an issue ends, if the method can tell.
type Foretells = Box<dyn Fn(&Issue) -> Option<f64>>;

pub(crate) struct Method {
    name: String,
    foretells: Foretells,
}

pub(crate) fn methods() -> Vec<Method> {
    use Institutions::{AsCouncil, AsLargest, ByProcedure, None as Nobody};
    let mut methods: Vec<Method> = Vec::new();
    let mut add = |name: &str, foretells: Foretells| {
        methods.push(Method {
            name: name.to_owned(),
            foretells,
        });
    };
    let mean = |institutions, power, salience| -> Foretells {
        Box::new(move |issue| weighted_mean(&issue.stakes(institutions, power, salience)))
    };
    let median = |institutions, power, salience| -> Foretells {
        Box::new(move |issue| {
            let median = weighted_median(&issue.stakes(institutions, power, salience))?;
            Some(f64::midpoint(median.low, median.high))
        })
    };
    add("power x salience mean", mean(AsLargest, true, true));
    add(
        "  those without a salience left out",
        Box::new(|issue| {
            let mut without = issue.clone();
            without.unasked = 0.0;
            weighted_mean(&without.stakes(AsLargest, true, true))
        }),
    );
    add(
        "  Parliament under codecision only",
        mean(ByProcedure, true, true),
    );
    add(
        "  Commission and Parliament each as the whole Council",
        mean(AsCouncil, true, true),
    );
    add("  Council alone", mean(Nobody, true, true));
    add(
        "salience mean (one member, one vote)",
        mean(AsLargest, false, true),
    );
    add(
        "power mean (saliences left out)",
        mean(AsLargest, true, false),
    );
    add("plain mean", mean(AsLargest, false, false));
    add("power x salience median", median(AsLargest, true, true));
    add("  Council alone", median(Nobody, true, true));
    add("power median", median(AsLargest, true, false));
    add("plain median", median(AsLargest, false, false));
    add(
        "Nash product over the reference point",
        Box::new(Issue::nash),
    );
    add("Commission's position", Box::new(|issue| issue.commission));
    add("Parliament's position", Box::new(|issue| issue.parliament));
    add("reference point", Box::new(|issue| issue.reference));
    add("middle of the scale", Box::new(|_| Some(50.0)));
    for reading in Reading::ALL {
        for rounds in 1..=10 {
            let name = format!("challenge model, {reading:?}, median after round {rounds}");
            add(
                &name,
                Box::new(move |issue| pressed(issue, reading, rounds, |round| round.median)),
            );
        }
        for rounds in [1, 10] {
            let name = format!("challenge model, {reading:?}, mean after round {rounds}");
            add(
                &name,
                Box::new(move |issue| pressed(issue, reading, rounds, |round| round.mean)),
            );
        }
    }
    methods
}

/// What the challenge model foretells: the start where nobody moves at all.
fn pressed(
    issue: &Issue,
    reading: Reading,
    rounds: usize,
    tell: fn(&detente_settle::Round) -> f64,
) -> Option<f64> {
    let stakes = issue.stakes(Institutions::AsLargest, true, true);
    let found = challenge(&stakes, (0.0, 100.0), reading, rounds).ok()?;
    match found.rounds.last() {
        Some(round) => Some(tell(round)),
        None => weighted_median(&stakes).map(|median| median.low),
    }
}

pub(crate) fn row(issues: &[Issue], method: &Method) {
    let error = |issue: &Issue| Some(((method.foretells)(issue)? - issue.outcome?).abs());
    let errors: Vec<(&Issue, f64)> = issues
        .iter()
        .filter_map(|issue| Some((issue, error(issue)?)))
        .collect();
    print!("{:<58}", method.name);
    for (kind, _) in GROUPS {
        let of_kind: Vec<(&str, f64)> = errors
            .iter()
            .filter(|(issue, _)| kind.is_none_or(|kind| issue.kind == kind))
            .map(|(issue, error)| (&*issue.proposal, *error))
            .collect();
        let (low, high) = interval(&of_kind);
        let mean = of_kind.iter().map(|(_, error)| error).sum::<f64>() / of_kind.len() as f64;
        print!(
            "{:>26}",
            format!("{mean:.2} [{low:.2}, {high:.2}] {:>3}", of_kind.len())
        );
    }
    println!();
}

/// The middle 95 % of means over samples of whole proposals.
fn interval(errors: &[(&str, f64)]) -> (f64, f64) {
    let mut proposals: BTreeMap<&str, (f64, usize)> = BTreeMap::new();
    for (proposal, error) in errors {
        let known = proposals.entry(proposal).or_default();
        *known = (known.0 + error, known.1 + 1);
    }
    let proposals: Vec<(f64, usize)> = proposals.into_values().collect();
    if proposals.is_empty() {
        return (f64::NAN, f64::NAN);
    }
    let mut random = ChaCha8Rng::seed_from_u64(SEED);
    let means = (0..SAMPLES)
        .map(|_| {
            let drawn = proposals
                .iter()
                .map(|_| proposals[random.random_range(0..proposals.len())]);
            let (sum, count) = drawn.fold((0.0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
            sum / count as f64
        })
        .collect();
    middle(means)
}

/// Between which two of some values the middle 95 % lie.
pub(crate) fn middle(mut values: Vec<f64>) -> (f64, f64) {
    values.sort_by(f64::total_cmp);
    let beyond = values.len() / 40;
    match values.len().checked_sub(1 + beyond) {
        Some(last) => (values[beyond], values[last]),
        None => (f64::NAN, f64::NAN),
    }
}
