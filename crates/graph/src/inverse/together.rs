//! Changes of preferences that do not touch the same decision makers, taken together.

use super::{NewPreferences, Smallest};

/// Both of two changes that do not touch the same decision makers.
pub(super) fn together<O: Clone>(one: Smallest<O>, other: Smallest<O>, most: usize) -> Smallest<O> {
    let joined = |one: &NewPreferences<O>, other: &NewPreferences<O>| {
        let mut both = one.clone();
        both.orders.extend(other.orders.clone());
        both.relations.extend(other.relations.clone());
        both
    };
    match (one, other) {
        (Smallest::Impossible, _) | (_, Smallest::Impossible) => Smallest::Impossible,
        (
            Smallest::Found {
                distance,
                changes,
                all,
            },
            Smallest::Found {
                distance: more,
                changes: others,
                all: all_others,
            },
        ) => {
            let pairs = changes
                .iter()
                .flat_map(|one| others.iter().map(|other| joined(one, other)));
            Smallest::Found {
                distance: distance + more,
                all: all && all_others && changes.len() * others.len() <= most,
                changes: pairs.take(most).collect(),
            }
        }
        (one, other) => {
            let (at_least, best) = bounds(one);
            let (more, best_other) = bounds(other);
            let best = best.zip(best_other).map(|(one, other)| {
                let change = joined(&one.1, &other.1);
                (one.0 + other.0, change)
            });
            Smallest::Cut {
                at_least: at_least + more,
                best,
            }
        }
    }
}

/// What is proven and what was found, of a search that found something or was cut.
fn bounds<O>(found: Smallest<O>) -> (u64, Option<(u64, NewPreferences<O>)>) {
    match found {
        Smallest::Found {
            distance, changes, ..
        } => {
            let first = changes.into_iter().next();
            (distance, first.map(|change| (distance, change)))
        }
        Smallest::Cut { at_least, best } => (at_least, best),
        Smallest::Impossible => (u64::MAX, None),
    }
}
