//! Adjusted winner: two actors divide issues between them so that both gain the same by their own account.
//!
//! Brams and Taylor, *Fair Division: From Cake-Cutting to Dispute Resolution* (1996).

use thiserror::Error;

use crate::TOLERANCE;

/// How two actors divide issues.
#[derive(Debug, Clone, PartialEq)]
pub struct AdjustedWinner {
    /// For each issue, the part of it that the first actor gets: 1 all, 0 none.
    pub first_gets: Vec<f64>,
    /// What each gets before anything is handed over: every issue goes to whoever puts more points on it.
    pub at_first: [f64; 2],
    /// What each gets in the end, of 100 points: the same.
    pub totals: [f64; 2],
    /// The issue that is shared, if one is.
    pub shared: Option<usize>,
}

/// Why a division is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AdjustedWinnerError {
    /// The two have points for different numbers of issues, or for none.
    #[error("both must put points on the same issues")]
    Shape,
    /// Points are negative, or they or their sum are not finite, or an actor puts none on any issue.
    #[error("points must be finite and not negative, and each must put some on an issue")]
    Points,
}

/// Divides issues by adjusted winner. Points are on any scale and are brought to a sum of 100 for each actor.
///
/// Each issue goes first to whoever puts more points on it, one on which both put the same to whoever has less so far.
/// Then the one who has more hands issues over, those first on which the two differ least in proportion, and one of them
/// in part, until both have the same. The result is efficient, equitable and free of envy.
///
/// ```
/// use detente_settle::adjusted_winner;
/// // Camp David 1978, the points of Brams and Togman (1996): Sinai, recognition, West Bank, Gaza, Palestinian rights,
/// // Jerusalem.
/// let egypt = [55.0, 5.0, 10.0, 5.0, 20.0, 5.0];
/// let israel = [35.0, 10.0, 20.0, 10.0, 5.0, 20.0];
/// let division = adjusted_winner(&egypt, &israel)?;
/// assert_eq!(division.at_first, [75.0, 60.0]);
/// assert!((division.first_gets[0] - 5.0 / 6.0).abs() < 1e-12);
/// assert!((division.totals[0] - 395.0 / 6.0).abs() < 1e-12);
/// # Ok::<(), detente_settle::AdjustedWinnerError>(())
/// ```
pub fn adjusted_winner(
    first: &[f64],
    second: &[f64],
) -> Result<AdjustedWinner, AdjustedWinnerError> {
    if first.len() != second.len() || first.is_empty() {
        return Err(AdjustedWinnerError::Shape);
    }
    let points = [in_hundreds(first)?, in_hundreds(second)?];
    let mut first_gets = vec![0.0; first.len()];
    let mut totals = [0.0; 2];
    let differs = |issue: &usize| (points[0][*issue] - points[1][*issue]).abs() > TOLERANCE;
    let (differing, same): (Vec<usize>, Vec<usize>) = (0..first.len()).partition(differs);
    for issue in differing.into_iter().chain(same) {
        let difference = points[0][issue] - points[1][issue];
        let to_first = if difference.abs() > TOLERANCE {
            difference > 0.0
        } else {
            totals[0] <= totals[1]
        };
        let owner = usize::from(!to_first);
        first_gets[issue] = f64::from(u8::from(to_first));
        totals[owner] += points[owner][issue];
    }
    let at_first = totals;
    let ahead = usize::from(totals[1] > totals[0]);
    let behind = 1 - ahead;
    let is_owned = |issue: &usize| (first_gets[*issue] > 0.5) == (ahead == 0);
    let mut owned: Vec<usize> = (0..first.len()).filter(is_owned).collect();
    // One number for each issue: products of pairs, compared instead, round so that no order fits them all.
    let proportion = |issue: usize| {
        let own = points[ahead][issue];
        if own > 0.0 {
            points[behind][issue] / own
        } else {
            // Worth nothing to either.
            1.0
        }
    };
    owned.sort_by(|a, b| proportion(*b).total_cmp(&proportion(*a)));
    let mut shared = None;
    for issue in owned {
        let lead = totals[ahead] - totals[behind];
        if lead <= TOLERANCE {
            break;
        }
        let both = points[ahead][issue] + points[behind][issue];
        let handed = if both > lead { lead / both } else { 1.0 };
        totals[ahead] -= handed * points[ahead][issue];
        totals[behind] += handed * points[behind][issue];
        first_gets[issue] = if ahead == 0 { 1.0 - handed } else { handed };
        if handed < 1.0 {
            shared = Some(issue);
        }
    }
    Ok(AdjustedWinner {
        first_gets,
        at_first,
        totals,
        shared,
    })
}

/// Points brought to a sum of 100.
fn in_hundreds(points: &[f64]) -> Result<Vec<f64>, AdjustedWinnerError> {
    let are_sound = points
        .iter()
        .all(|points| points.is_finite() && *points >= 0.0);
    let total: f64 = points.iter().sum();
    if !are_sound || !total.is_finite() || total <= 0.0 {
        return Err(AdjustedWinnerError::Points);
    }
    Ok(points.iter().map(|points| points / total * 100.0).collect())
}
