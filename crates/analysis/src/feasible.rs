//! Which states exist: every choice of options that no rule excludes.
//!
//! Options that stand in rules are chosen first, and a rule is applied as soon as all its options are
//! chosen, a rule that allows one option at most as soon as two are taken: what is never built need
//! not be stored. The other options then only multiply what is left, so that too many states are
//! refused before they are built. States come out in the field's decimal order.

use detente_case::model::{Case, Expr, Forbids};

use crate::condition::{Conditions, options_of};

/// More combinations would have to be looked at than there is room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooMany {
    /// How many combinations were left when the search stopped; the whole may be larger.
    pub(crate) at_least: u64,
}

/// The masks of all feasible states in ascending order.
pub(crate) fn feasible(case: &Case, limit: u64) -> Result<Vec<u64>, TooMany> {
    let rules: Vec<PreparedRule> = case
        .rules
        .iter()
        .map(|rule| PreparedRule::new(case, &rule.forbids))
        .collect();
    let ruled = rules.iter().fold(0, |ruled, rule| ruled | rule.options());
    let is_ruled = |option: &usize| ruled >> option & 1 == 1;
    let (first, last): (Vec<usize>, Vec<usize>) = (0..case.options.len()).rev().partition(is_ruled);
    let mut masks = vec![0];
    // A condition without options is the same everywhere.
    for rule in &rules {
        rule.apply(case, None, &mut masks);
    }
    for option in first {
        within(limit, masks.len(), 1)?;
        choose(option, &mut masks);
        for rule in &rules {
            rule.apply(case, Some(option), &mut masks);
        }
    }
    within(limit, masks.len(), last.len())?;
    for option in last {
        choose(option, &mut masks);
    }
    masks.sort_unstable();
    Ok(masks)
}

/// Refuses to choose so many more options where that would pass the limit.
fn within(limit: u64, masks: usize, options: usize) -> Result<(), TooMany> {
    let combinations = (masks as u128) << options;
    if combinations > u128::from(limit) {
        let at_least = u64::try_from(combinations).unwrap_or(u64::MAX);
        return Err(TooMany { at_least });
    }
    Ok(())
}

/// Doubles the masks: without the option, and with it.
fn choose(option: usize, masks: &mut Vec<u64>) {
    let taken = 1 << option;
    *masks = masks
        .iter()
        .flat_map(|mask| [*mask, mask | taken])
        .collect();
}

enum PreparedRule<'a> {
    Never {
        condition: &'a Expr,
        options: u64,
        lowest: Option<usize>,
    },
    AtMostOne {
        group: u64,
        lowest: Option<usize>,
        at_least_one: bool,
    },
}

impl<'a> PreparedRule<'a> {
    fn new(case: &Case, forbids: &'a Forbids) -> Self {
        match forbids {
            Forbids::Never(condition) => {
                let options = options_of(case, &condition.value);
                Self::Never {
                    condition: &condition.value,
                    options,
                    lowest: lowest(options),
                }
            }
            Forbids::NotExactlyOne(options) | Forbids::MoreThanOne(options) => {
                let group = options
                    .iter()
                    .fold(0, |group, option| group | 1 << option.value.0);
                Self::AtMostOne {
                    group,
                    lowest: lowest(group),
                    at_least_one: matches!(forbids, Forbids::NotExactlyOne(_)),
                }
            }
        }
    }

    /// The options the rule is about.
    fn options(&self) -> u64 {
        match self {
            Self::Never { options, .. } => *options,
            Self::AtMostOne { group, .. } => *group,
        }
    }

    /// Drops what the rule excludes, now that `chosen` and all later options are chosen; `None`
    /// before the first.
    fn apply(&self, case: &Case, chosen: Option<usize>, masks: &mut Vec<u64>) {
        match self {
            Self::Never {
                condition, lowest, ..
            } if *lowest == chosen => {
                let forbidden = Conditions::new(case, masks).states(condition);
                let mut state = 0;
                masks.retain(|_| {
                    state += 1;
                    !forbidden.contains(state - 1)
                });
            }
            Self::AtMostOne {
                group,
                lowest,
                at_least_one,
            } if chosen.is_some_and(|chosen| group >> chosen & 1 == 1) => {
                let complete = *at_least_one && *lowest == chosen;
                masks.retain(|mask| {
                    let taken = (mask & group).count_ones();
                    taken == 1 || (taken == 0 && !complete)
                });
            }
            _ => {}
        }
    }
}

fn lowest(options: u64) -> Option<usize> {
    (options != 0).then(|| options.trailing_zeros() as usize)
}
