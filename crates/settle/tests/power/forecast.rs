//! Means and medians against their definitions.

use detente_settle::{Stake, power_shares, weighted_mean, weighted_median};
use proptest::prelude::*;

proptest! {
    #[test]
    fn medians_halve_the_weight(numbers in proptest::collection::vec((0_u8..5, 0_u8..5, 0_u8..6), 1..9)) {
        let stakes: Vec<Stake> = numbers
            .into_iter()
            .map(|(capability, salience, position)| Stake {
                capability: f64::from(capability),
                salience: f64::from(salience),
                position: f64::from(position),
            })
            .collect();
        let total: f64 = stakes.iter().map(|stake| stake.weight()).sum();
        let median = weighted_median(&stakes);
        prop_assert_eq!(median.is_some(), total > 0.0);
        let Some(median) = median else { return Ok(()) };
        // A place is a median if no more than half of the weight lies below, and no more than half above.
        let is_median = |place: f64| {
            let side = |is_there: &dyn Fn(f64) -> bool| -> f64 {
                stakes.iter().filter(|stake| is_there(stake.position)).map(|stake| stake.weight()).sum()
            };
            side(&|at| at < place) <= total / 2.0 && side(&|at| at > place) <= total / 2.0
        };
        let medians: Vec<f64> = (-1..=24).map(|quarter| f64::from(quarter) / 4.0).filter(|place| is_median(*place)).collect();
        prop_assert_eq!(medians.first(), Some(&median.low));
        prop_assert_eq!(medians.last(), Some(&median.high));
        let mean = weighted_mean(&stakes).expect("some weight");
        let sum: f64 = stakes.iter().map(|stake| stake.weight() * stake.position).sum();
        prop_assert!((mean - sum / total).abs() < 1e-9);
        let shares: f64 = power_shares(&stakes).expect("some weight").iter().sum();
        prop_assert!((shares - 1.0).abs() < 1e-9);
    }
}
