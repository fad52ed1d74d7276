//! How wide an interval around a forecast must be, told by the errors of forecasts like it.

/// Rounding must not ask for one residual more where a share of all is a whole number.
const ROUNDING: f64 = 1e-9;

/// The half-width of intervals around forecasts, calibrated on the residuals of others: the `ceil((n + 1) coverage)`-th
/// smallest of their `n` absolute values, in their unit. (Split conformal prediction: Vovk, Gammerman and Shafer 2005,
/// *Algorithmic Learning in a Random World*; Lei, G'Sell, Rinaldo, Tibshirani and Wasserman 2018, Distribution-free predictive
/// inference for regression.)
///
/// `coverage` is the share of outcomes that are to lie within forecast and half-width, from 0 to 1. It is met on average,
/// whatever the residuals look like, where those of the forecasts to come are exchangeable with those given and the
/// method of forecasting has seen none of them. It does not say that each kind of forecast is covered as often.
///
/// `None` where there are too few residuals to promise that coverage by any finite width: fewer than
/// `coverage / (1 - coverage)`. A residual that is no number counts as larger than any.
///
/// ```
/// use detente_ensemble::conformal_half_width;
///
/// let residuals = [3.0, -1.0, 2.0, -4.0];
/// assert_eq!(conformal_half_width(&residuals, 0.5), Some(3.0));
/// assert_eq!(conformal_half_width(&residuals, 0.8), Some(4.0));
/// assert_eq!(conformal_half_width(&residuals, 0.95), None);
/// ```
#[must_use]
pub fn conformal_half_width(residuals: &[f64], coverage: f64) -> Option<f64> {
    let mut sizes: Vec<f64> = residuals.iter().map(|residual| residual.abs()).collect();
    let rank = ((sizes.len() + 1) as f64 * coverage - ROUNDING).ceil();
    if rank.is_nan() || rank > sizes.len() as f64 {
        return None;
    }
    // A coverage of 0 asks for nothing.
    let Some(place) = (rank.max(0.0) as usize).checked_sub(1) else {
        return Some(0.0);
    };
    let (_, size, _) = sizes.select_nth_unstable_by(place, f64::total_cmp);
    size.is_finite().then_some(*size)
}
