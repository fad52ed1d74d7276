//! Pivots against all orders and all coalitions, and on the Council of the European Union.

use detente_settle::{PivotError, banzhaf, integer_weights, quota_above, shapley_shubik};
use proptest::prelude::*;

/// How often each voter brings those before it to the quota, over all orders.
fn over_all_orders(weights: &[u64], quota: u64) -> Vec<f64> {
    fn go(weights: &[u64], quota: u64, order: &mut Vec<usize>, found: &mut [u64]) {
        if order.len() == weights.len() {
            let mut sum = 0;
            for voter in &*order {
                sum += weights[*voter];
                if sum >= quota {
                    found[*voter] += 1;
                    return;
                }
            }
        }
        for voter in 0..weights.len() {
            if !order.contains(&voter) {
                order.push(voter);
                go(weights, quota, order, found);
                order.pop();
            }
        }
    }
    let mut found = vec![0; weights.len()];
    go(weights, quota, &mut Vec::new(), &mut found);
    let all: u64 = found.iter().sum();
    found
        .iter()
        .map(|count| *count as f64 / all as f64)
        .collect()
}

fn over_all_coalitions(weights: &[u64], quota: u64) -> Vec<u128> {
    let sum = |set: usize| -> u64 {
        let voters = (0..weights.len()).filter(|voter| set >> voter & 1 == 1);
        voters.map(|voter| weights[voter]).sum()
    };
    let swings = |voter: usize| {
        let without = (0_usize..1 << weights.len()).filter(|set| set >> voter & 1 == 0);
        without
            .filter(|set| sum(*set) < quota && sum(*set) + weights[voter] >= quota)
            .count() as u128
    };
    (0..weights.len()).map(swings).collect()
}

proptest! {
    #[test]
    fn as_defined(weights in proptest::collection::vec(0_u64..6, 1..7), part in 0.0..1.0_f64) {
        let total: u64 = weights.iter().sum();
        prop_assume!(total > 0);
        let quota = quota_above(&weights, part);
        let found = shapley_shubik(&weights, quota).expect("small");
        for (found, expected) in found.iter().zip(over_all_orders(&weights, quota)) {
            prop_assert!((found - expected).abs() < 1e-12);
        }
        prop_assert_eq!(banzhaf(&weights, quota).expect("small").swings, over_all_coalitions(&weights, quota));
    }
}

/// The Council of fifteen members, 62 of 87 votes. Shapley-Shubik values as published with the data of Thomson et al.
/// (2012).
#[test]
fn the_council_of_fifteen() {
    let votes = [4, 5, 3, 3, 10, 10, 5, 3, 10, 2, 5, 5, 8, 4, 10];
    let published = [
        0.04536, 0.055_176, 0.035_254, 0.035_254, 0.116_666, 0.116_666, 0.055_176, 0.035_254,
        0.116_666, 0.02069, 0.055_176, 0.055_176, 0.09546, 0.04536, 0.116_666,
    ];
    let found = shapley_shubik(&votes, 62).expect("small");
    for (found, published) in found.iter().zip(published) {
        assert!((found - published).abs() < 1e-5, "{found} {published}");
    }
    let published = [0.0479, 0.0587, 0.0359, 0.0359, 0.1116];
    let found = banzhaf(&votes, 62).expect("small").normalised;
    for (found, published) in found.iter().zip(published) {
        assert!((found - published).abs() < 1e-4, "{found} {published}");
    }
}

/// The Council of twenty-seven, 255 of 345 votes, with votes alone. The Banzhaf values are those published; the
/// Shapley-Shubik ones published with the same data (.092 for the largest) are off and not used.
#[test]
fn the_council_of_twenty_seven() {
    let votes = [
        10, 12, 10, 4, 12, 7, 4, 7, 29, 29, 12, 12, 7, 29, 4, 7, 4, 3, 13, 27, 12, 14, 4, 7, 27,
        10, 29,
    ];
    assert_eq!(votes.iter().sum::<u64>(), 345);
    let found = banzhaf(&votes, 255).expect("small").normalised;
    for (place, published) in [
        (0, 0.0309),
        (1, 0.0368),
        (3, 0.0125),
        (5, 0.0218),
        (8, 0.0778),
        (17, 0.0094),
        (19, 0.0742),
    ] {
        assert!(
            (found[place] - published).abs() < 1e-4,
            "{place}: {}",
            found[place]
        );
    }
    let shapley = shapley_shubik(&votes, 255).expect("small");
    assert!((shapley.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    assert!((shapley[8] - 0.087).abs() < 1e-3, "{}", shapley[8]);
}

#[test]
fn what_cannot_be_worked_out_is_refused() {
    assert_eq!(shapley_shubik(&[0, 0], 1), Err(PivotError::NoWeight));
    assert_eq!(shapley_shubik(&[1, 2], 4), Err(PivotError::Quota(4)));
    assert_eq!(shapley_shubik(&[1, 2], 0), Err(PivotError::Quota(0)));
    assert_eq!(shapley_shubik(&[u64::MAX, 2], 1), Err(PivotError::TooLarge));
    assert_eq!(shapley_shubik(&[1; 121], 61), Err(PivotError::TooLarge));
    assert_eq!(integer_weights(&[-0.1]), Err(PivotError::Weight));
    assert_eq!(integer_weights(&[0.0]), Err(PivotError::NoWeight));
    assert_eq!(integer_weights(&[0.35, 0.1, 0.25]), Ok(vec![7, 2, 5]));
    // A hundred equal voters: each a hundredth.
    let equal = shapley_shubik(&[1; 100], 51).expect("small");
    assert!(equal.iter().all(|power| (power - 0.01).abs() < 1e-9));
}
