//! Intervals around a forecast: how wide they have to be, and whether they cover what they are to cover.
//!
//! Half of the issues calibrate, the other half are foretold (split conformal prediction), in many random splits. Split by
//! issue, issues of one proposal may stand on both sides and tell more of each other than strangers would; split by
//! proposal, they do not. At last the proposals of before the enlargement calibrate and later ones are foretold: no random
//! split, and no guarantee.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};

use detente_ensemble::{Interval, conformal_half_width, wilson};
use detente_settle::weighted_mean;
use rand::SeedableRng as _;
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha8Rng;

use crate::errors::middle;
use crate::issues::{Institutions, Issue, Kind};
use crate::{GROUPS, SEED};

/// So many random splits are made.
const SPLITS: u64 = 1_000;
/// Which shares of outcomes are to be covered.
const COVERAGES: [f64; 3] = [0.5, 0.8, 0.95];
/// The scale of every issue. Where too few issues calibrate to promise a coverage by less, all of it is given.
const SCALE: f64 = 100.0;

/// A forecast and what came of it.
struct Foretold<'a> {
    proposal: &'a str,
    kind: Kind,
    is_enlarged: bool,
    forecast: f64,
    /// The outcome less the forecast.
    residual: f64,
}

impl Foretold<'_> {
    fn is_covered(&self, half_width: f64) -> bool {
        self.residual.abs() <= half_width
    }

    /// How much of the scale lies within the half-width of the forecast.
    fn width(&self, half_width: f64) -> f64 {
        (self.forecast + half_width).min(SCALE) - (self.forecast - half_width).max(0.0)
    }
}

/// On whose residuals an interval is calibrated.
#[derive(Clone, Copy)]
enum Calibration {
    /// Those of all issues.
    Pooled,
    /// Those of issues of the same type (the taxonomy of Vovk and others 2005: Mondrian).
    OwnType,
}

impl Calibration {
    const BOTH: [Self; 2] = [Self::Pooled, Self::OwnType];

    fn name(self) -> &'static str {
        match self {
            Self::Pooled => "all issues",
            Self::OwnType => "own type",
        }
    }

    /// The half-width for a type of issue; `None` where too few issues calibrate.
    fn half_width(self, calibrating: &[&Foretold], kind: Kind, coverage: f64) -> Option<f64> {
        let residuals: Vec<f64> = calibrating
            .iter()
            .filter(|one| matches!(self, Self::Pooled) || one.kind == kind)
            .map(|one| one.residual)
            .collect();
        conformal_half_width(&residuals, coverage)
    }
}

/// What one split gave for one group of issues: means over those foretold.
struct Tried {
    covered: usize,
    of: usize,
    half_width: f64,
    width: f64,
    /// Whether some interval had to be the whole scale, too few issues calibrating.
    is_unbounded: bool,
}

/// A row of a table and how it tells what a split gave.
type Row<T> = (&'static str, fn(&Tried) -> T);

/// Calibrates on some issues and tries the intervals on others, of one type or of all; `None` where there are no others.
fn tried(
    calibrating: &[&Foretold],
    foretold: &[&Foretold],
    group: Option<Kind>,
    calibration: Calibration,
    coverage: f64,
) -> Option<Tried> {
    let by_kind = Kind::ALL.map(|kind| calibration.half_width(calibrating, kind, coverage));
    let mut found = Tried {
        covered: 0,
        of: 0,
        half_width: 0.0,
        width: 0.0,
        is_unbounded: false,
    };
    let in_group = |one: &&&Foretold| group.is_none_or(|kind| one.kind == kind);
    for one in foretold.iter().filter(in_group) {
        let half_width = by_kind[one.kind as usize];
        found.is_unbounded |= half_width.is_none();
        let half_width = half_width.unwrap_or(SCALE);
        found.covered += usize::from(one.is_covered(half_width));
        found.of += 1;
        found.half_width += half_width;
        found.width += one.width(half_width);
    }
    let of = found.of as f64;
    (found.of > 0).then_some(Tried {
        half_width: found.half_width / of,
        width: found.width / of,
        ..found
    })
}

/// What is drawn when issues are split.
#[derive(Clone, Copy)]
enum Unit {
    Issue,
    Proposal,
}

impl Unit {
    fn name(self) -> &'static str {
        match self {
            Self::Issue => "issue",
            Self::Proposal => "proposal",
        }
    }

    /// The issues of each unit.
    fn of<'f, 'i>(self, all: &'f [Foretold<'i>]) -> Vec<Vec<&'f Foretold<'i>>> {
        match self {
            Self::Issue => all.iter().map(|one| vec![one]).collect(),
            Self::Proposal => {
                let mut proposals: BTreeMap<&str, Vec<&Foretold>> = BTreeMap::new();
                for one in all {
                    proposals.entry(one.proposal).or_default().push(one);
                }
                proposals.into_values().collect()
            }
        }
    }
}

/// Some issues, and the others.
type Split<'f, 'i> = (Vec<&'f Foretold<'i>>, Vec<&'f Foretold<'i>>);

/// Random halves; split `k` draws from stream `k` of the seed.
fn splits<'f, 'i>(all: &'f [Foretold<'i>], unit: Unit) -> Vec<Split<'f, 'i>> {
    let units = unit.of(all);
    let half = |split| {
        let mut random = ChaCha8Rng::seed_from_u64(SEED);
        random.set_stream(split);
        let mut units = units.clone();
        units.shuffle(&mut random);
        let foretold = units.split_off(units.len() / 2);
        (units.concat(), foretold.concat())
    };
    (0..SPLITS).map(half).collect()
}

/// All forecasts of a method that can be set beside an outcome.
fn foretold<'i>(
    issues: &'i [Issue],
    foretells: impl Fn(&Issue) -> Option<f64>,
) -> Vec<Foretold<'i>> {
    let one = |issue: &'i Issue| {
        let forecast = foretells(issue)?;
        Some(Foretold {
            proposal: &issue.proposal,
            kind: issue.kind,
            is_enlarged: issue.is_enlarged,
            forecast,
            residual: issue.outcome? - forecast,
        })
    };
    issues.iter().filter_map(one).collect()
}

/// Writes all tables about intervals.
pub(crate) fn write(out: &mut String, issues: &[Issue]) -> fmt::Result {
    let mean = |power, salience| {
        move |issue: &Issue| weighted_mean(&issue.stakes(Institutions::AsLargest, power, salience))
    };
    let headline = foretold(issues, mean(true, true));
    writeln!(
        out,
        "Intervals around the power x salience mean, calibrated on one half of the issues and tried on the other: means and\n\
         [middle 95 %] over {SPLITS} random splits. A random split makes the coverage over all issues right on average; what is\n\
         found out is how wide the intervals are, how coverage varies, and whether each type is covered as well."
    )?;
    for unit in [Unit::Issue, Unit::Proposal] {
        by_split(out, &headline, unit)?;
    }
    by_method(
        out,
        &[
            ("power x salience mean", headline.as_slice()),
            ("plain mean", &foretold(issues, mean(false, false))),
            ("middle of the scale", &foretold(issues, |_| Some(50.0))),
        ],
    )?;
    by_council(out, &headline)
}

fn by_split(out: &mut String, all: &[Foretold], unit: Unit) -> fmt::Result {
    let splits = splits(all, unit);
    writeln!(
        out,
        "\nSplit by {} ({} in all)",
        unit.name(),
        unit.of(all).len()
    )?;
    header(out, "wanted, calibrated on")?;
    for coverage in COVERAGES {
        for calibration in Calibration::BOTH {
            let by_group = GROUPS.map(|(group, _)| {
                let tried = splits.iter().filter_map(|(calibrating, others)| {
                    tried(calibrating, others, group, calibration, coverage)
                });
                tried.collect::<Vec<Tried>>()
            });
            writeln!(out, "{}, {}", percent(coverage), calibration.name())?;
            let rows: [Row<f64>; 3] = [
                ("covered, %", |one| {
                    100.0 * one.covered as f64 / one.of as f64
                }),
                ("half-width", |one| one.half_width),
                ("width within the scale", |one| one.width),
            ];
            for (title, value) in rows {
                write!(out, "{:<26}", format!("  {title}"))?;
                for tried in &by_group {
                    write!(out, "{:>24}", spread(tried, value))?;
                }
                writeln!(out)?;
            }
            let unbounded = by_group.each_ref().map(|tried| {
                let of_group = tried.iter().filter(|one| one.is_unbounded);
                of_group.count()
            });
            if unbounded != [0; 4] {
                write!(out, "{:<26}", "  splits with too few")?;
                for splits in unbounded {
                    write!(out, "{splits:>24}")?;
                }
                writeln!(out)?;
            }
        }
    }
    Ok(())
}

fn by_method(out: &mut String, methods: &[(&str, &[Foretold])]) -> fmt::Result {
    writeln!(
        out,
        "\nOther methods beside it, split by proposal, calibrated on all issues: width within the scale, all issues"
    )?;
    write!(out, "{:<26}", "")?;
    for coverage in COVERAGES {
        write!(out, "{:>24}", percent(coverage))?;
    }
    writeln!(out)?;
    for (name, all) in methods {
        let splits = splits(all, Unit::Proposal);
        write!(out, "{name:<26}")?;
        for coverage in COVERAGES {
            let tried = splits.iter().filter_map(|(calibrating, others)| {
                tried(calibrating, others, None, Calibration::Pooled, coverage)
            });
            let tried: Vec<Tried> = tried.collect();
            write!(out, "{:>24}", spread(&tried, |one| one.width))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn by_council(out: &mut String, all: &[Foretold]) -> fmt::Result {
    // On some issues of a proposal no new member may have taken a position.
    let enlarged: BTreeSet<&str> = all
        .iter()
        .filter(|one| one.is_enlarged)
        .map(|one| one.proposal)
        .collect();
    let (later, earlier): Split = all.iter().partition(|one| enlarged.contains(one.proposal));
    writeln!(
        out,
        "\nCalibrated on the {} issues of proposals on which no new member took a position, tried on the other {}: covered, of\n\
         how many, in % [95 %, Wilson 1927, as if issues were independent]",
        earlier.len(),
        later.len()
    )?;
    header(out, "wanted, calibrated on")?;
    for coverage in COVERAGES {
        for calibration in Calibration::BOTH {
            writeln!(out, "{}, {}", percent(coverage), calibration.name())?;
            let tried =
                GROUPS.map(|(group, _)| tried(&earlier, &later, group, calibration, coverage));
            let rows: [Row<String>; 3] = [
                ("covered", |one| {
                    let Interval { low, high } = wilson(one.covered, one.of);
                    let share = one.covered as f64 / one.of as f64;
                    let [share, low, high] = [share, low, high].map(|share| 100.0 * share);
                    let count = format!("{} of {}", one.covered, one.of);
                    format!("{count}: {share:.0} [{low:.0}, {high:.0}]")
                }),
                ("half-width", |one| format!("{:.1}", one.half_width)),
                ("width within the scale", |one| format!("{:.1}", one.width)),
            ];
            for (title, told) in rows {
                write!(out, "{:<26}", format!("  {title}"))?;
                for one in &tried {
                    write!(
                        out,
                        "{:>24}",
                        one.as_ref().map_or_else(|| "-".to_owned(), told)
                    )?;
                }
                writeln!(out)?;
            }
        }
    }
    Ok(())
}

fn header(out: &mut String, title: &str) -> fmt::Result {
    write!(out, "{title:<26}")?;
    for (_, name) in GROUPS {
        write!(out, "{name:>24}")?;
    }
    writeln!(out)
}

fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

/// The mean over splits, and where the middle of them lies.
fn spread(tried: &[Tried], value: fn(&Tried) -> f64) -> String {
    if tried.is_empty() {
        return "-".to_owned();
    }
    let values: Vec<f64> = tried.iter().map(value).collect();
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let (low, high) = middle(values);
    format!("{mean:.1} [{low:.1}, {high:.1}]")
}
