//! Which states exist: every choice of options that no rule excludes.
//!
//! Options are chosen from the last to the first, No before Yes, so that states come out in the
//! field's decimal order. A rule is applied as soon as all its options are chosen, and a rule that
//! allows one option at most as soon as two are taken; what is never built need not be stored.

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
    let combinations = 1_u64
        .checked_shl(case.options.len() as u32)
        .unwrap_or(u64::MAX);
    if case.rules.is_empty() && combinations > limit {
        return Err(TooMany {
            at_least: combinations,
        });
    }
    let rules: Vec<PreparedRule> = case
        .rules
        .iter()
        .map(|rule| PreparedRule::new(case, &rule.forbids))
        .collect();
    let mut masks = vec![0];
    for option in (0..case.options.len()).rev() {
        if masks.len() as u64 * 2 > limit {
            return Err(TooMany {
                at_least: masks.len() as u64 * 2,
            });
        }
        let taken = 1 << option;
        masks = masks
            .iter()
            .flat_map(|mask| [*mask, mask | taken])
            .collect();
        for rule in &rules {
            rule.apply(case, option, &mut masks);
        }
    }
    Ok(masks)
}

enum PreparedRule<'a> {
    Never {
        condition: &'a Expr,
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
            Forbids::Never(condition) => Self::Never {
                condition: &condition.value,
                lowest: lowest(options_of(case, &condition.value)),
            },
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

    /// Drops what the rule excludes, now that `chosen` and all later options are chosen.
    fn apply(&self, case: &Case, chosen: usize, masks: &mut Vec<u64>) {
        match self {
            // A condition without options is the same everywhere: applied once, at the end.
            Self::Never { condition, lowest } if chosen == lowest.unwrap_or(0) => {
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
            } if group >> chosen & 1 == 1 => {
                let complete = *at_least_one && *lowest == Some(chosen);
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
