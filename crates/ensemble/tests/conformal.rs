//! Conformal half-widths against their guarantee: exactly, leaving each residual out in turn, and in simulated studies.

use detente_ensemble::conformal_half_width;
use proptest::prelude::*;
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

/// Whether an interval calibrated on some residuals covers another; one without bounds does.
fn covers(calibrating: &[f64], coverage: f64, residual: f64) -> bool {
    conformal_half_width(calibrating, coverage).is_none_or(|half| residual.abs() <= half)
}

#[test]
fn too_few_residuals_promise_nothing() {
    assert_eq!(conformal_half_width(&[], 0.5), None);
    assert_eq!(conformal_half_width(&[7.0], 0.5), Some(7.0));
    assert_eq!(conformal_half_width(&[7.0], 0.51), None);
    let nineteen: Vec<f64> = (1..=19).map(f64::from).collect();
    assert_eq!(conformal_half_width(&nineteen, 0.95), Some(19.0));
    assert_eq!(conformal_half_width(&nineteen[..18], 0.95), None);
}

/// Where the share of all residuals and one more is a whole number, rounding must not move it.
#[test]
fn whole_numbers_are_not_rounded_up() {
    for n in 1..500_u32 {
        let residuals: Vec<f64> = (1..=n).map(f64::from).collect();
        for percent in 1..100_u32 {
            let rank = ((n + 1) * percent).div_ceil(100);
            let expected = (rank <= n).then(|| f64::from(rank));
            let coverage = f64::from(percent) / 100.0;
            let found = conformal_half_width(&residuals, coverage);
            assert_eq!(found, expected, "{percent} % of {n}");
        }
    }
}

#[test]
fn odd_coverages_and_residuals_are_taken_at_their_worst() {
    let residuals = [1.0, -2.0, f64::NAN, f64::NEG_INFINITY];
    assert_eq!(conformal_half_width(&residuals, 0.0), Some(0.0));
    assert_eq!(conformal_half_width(&residuals, -1.0), Some(0.0));
    assert_eq!(conformal_half_width(&residuals, 0.4), Some(2.0));
    for coverage in [0.6, 0.8, 1.0, 2.0, f64::NAN, f64::INFINITY] {
        assert_eq!(conformal_half_width(&residuals, coverage), None);
    }
}

proptest! {
    /// Of exchangeable residuals each is as likely as any other to be the one foretold: so the expected coverage, given
    /// their values, is the share of them that are covered by an interval calibrated on the rest. It is at least what was
    /// asked for, and without ties less than one residual more.
    #[test]
    fn every_residual_left_out_in_turn(
        residuals in prop::collection::vec(prop_oneof![-100.0..100.0, Just(5.0), Just(0.0)], 1..40),
        coverage in 0.01..0.99,
    ) {
        let covered = (0..residuals.len()).filter(|&left_out| {
            let mut rest = residuals.clone();
            let foretold = rest.remove(left_out);
            covers(&rest, coverage, foretold)
        });
        let (covered, asked) = (covered.count() as f64, residuals.len() as f64 * coverage);
        prop_assert!(covered >= asked - 1e-6);
        let mut sizes: Vec<f64> = residuals.iter().map(|residual| residual.abs()).collect();
        sizes.sort_by(f64::total_cmp);
        if sizes.windows(2).all(|pair| pair[0] < pair[1]) {
            prop_assert!(covered < asked + 1.0);
        }
    }

    /// Scaling all residuals scales the half-width, and more coverage never takes less width.
    #[test]
    fn units_do_not_matter_and_more_is_wider(
        residuals in prop::collection::vec(-100.0..100.0, 0..40),
        coverage in 0.01..0.99,
        more in 0.0..0.5,
    ) {
        let half = conformal_half_width(&residuals, coverage);
        let scaled: Vec<f64> = residuals.iter().map(|residual| residual * -4.0).collect();
        prop_assert_eq!(conformal_half_width(&scaled, coverage), half.map(|half| half * 4.0));
        let wider = conformal_half_width(&residuals, coverage + more);
        prop_assert!(wider.unwrap_or(f64::INFINITY) >= half.unwrap_or(f64::INFINITY));
    }
}

/// A thousand small studies with skewed errors, each with one forecast to come.
#[test]
fn studies_are_covered_as_often_as_asked() {
    for (size, coverage) in [(19, 0.5), (24, 0.8), (39, 0.95), (7, 0.8), (5, 0.95)] {
        let covered = (0..1_000).filter(|study| {
            let mut random = ChaCha8Rng::seed_from_u64(5);
            random.set_stream(*study);
            let mut error = || -random.random::<f64>().ln() * 10.0 - 4.0;
            let calibrating: Vec<f64> = (0..size).map(|_| error()).collect();
            covers(&calibrating, coverage, error())
        });
        let covered = covered.count() as f64 / 1_000.0;
        let rank = (f64::from(size + 1) * coverage).ceil();
        let expected = (rank / f64::from(size + 1)).min(1.0);
        // Four standard errors.
        let margin = 4.0 * (expected * (1.0 - expected) / 1_000.0).sqrt();
        assert!(
            (covered - expected).abs() <= margin && covered >= coverage - margin,
            "{size} {coverage}: {covered}"
        );
    }
}
