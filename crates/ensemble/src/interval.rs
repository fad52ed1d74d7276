//! Intervals for shares and for differences of shares.

/// Where a share lies with a confidence of 95 in 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The quantile of the normal distribution for 95 in 100.
const Z: f64 = 1.959_963_984_540_054;

/// The interval of Wilson (1927) for a share of which `holds` in `of` were seen; from 0 to 1 where nothing was.
#[must_use]
pub fn wilson(holds: usize, of: usize) -> Interval {
    if of == 0 {
        return Interval {
            low: 0.0,
            high: 1.0,
        };
    }
    let (holds, of) = (holds as f64, of as f64);
    let share = holds / of;
    let square = Z * Z;
    let middle = (share + square / (2.0 * of)) / (1.0 + square / of);
    let half =
        Z / (1.0 + square / of) * (share * (1.0 - share) / of + square / (4.0 * of * of)).sqrt();
    Interval {
        // At the ends rounding must not leave a sliver.
        low: if holds == 0.0 {
            0.0
        } else {
            (middle - half).max(0.0)
        },
        high: if (holds - of).abs() < 0.5 {
            1.0
        } else {
            (middle + half).min(1.0)
        },
    }
}

/// The interval of Newcombe (1998, method 10) for the difference of two shares, the first less the second.
#[must_use]
pub fn difference(first: (usize, usize), second: (usize, usize)) -> Interval {
    let share = |(holds, of): (usize, usize)| {
        if of == 0 {
            0.5
        } else {
            holds as f64 / of as f64
        }
    };
    let (a, b) = (share(first), share(second));
    let (one, other) = (wilson(first.0, first.1), wilson(second.0, second.1));
    let down = ((a - one.low).powi(2) + (other.high - b).powi(2)).sqrt();
    let up = ((one.high - a).powi(2) + (b - other.low).powi(2)).sqrt();
    Interval {
        low: (a - b - down).max(-1.0),
        high: (a - b + up).min(1.0),
    }
}
