//! From what an actor wants to a rank for every state.

use detente_case::model::{Order, Preference, RankingEntry};

use crate::condition::{Conditions, StateSet};

/// One wish of an actor, as the set of states where it is met.
#[derive(Clone, Debug)]
pub struct Aim {
    /// Place in the statements or weights of the case.
    pub place: usize,
    /// What it adds where it holds; `None` for a statement. Below zero, the wish is that the
    /// condition fails.
    pub weight: Option<i64>,
    /// The states where the condition holds.
    pub(crate) states: StateSet,
}

/// A ranking of the case that is not a complete order of its states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RankingFault {
    /// Two entries match the same state.
    Overlap {
        first: (usize, usize),
        second: (usize, usize),
        state: usize,
    },
    /// An entry matches nothing.
    Empty { entry: (usize, usize) },
    /// No entry matches these states, and there is no `"*"`.
    Forgotten { states: Vec<usize>, count: usize },
}

/// Ranks of all states (1 is worst, dense) with the aims they come from.
pub(crate) struct Ranked {
    pub(crate) ranks: Vec<u32>,
    pub(crate) aims: Vec<Aim>,
    pub(crate) faults: Vec<RankingFault>,
}

/// Ranks `count` states by a stated preference.
pub(crate) fn rank(preference: &Preference, conditions: &mut Conditions, count: usize) -> Ranked {
    match &preference.order {
        Order::Statements(statements) => {
            let wants = statements.iter().map(|statement| &statement.want.value);
            let sets: Vec<StateSet> = wants.map(|want| conditions.states(want)).collect();
            let ranks = lexicographic(&sets.iter().collect::<Vec<_>>(), count);
            let aims = sets.into_iter().enumerate();
            let aims = aims
                .map(|(place, states)| Aim {
                    place,
                    weight: None,
                    states,
                })
                .collect();
            Ranked {
                ranks,
                aims,
                faults: Vec::new(),
            }
        }
        Order::Weights(weights) => {
            let mut sums = vec![0_i128; count];
            let mut aims = Vec::new();
            for (place, weight) in weights.iter().enumerate() {
                let states = conditions.states(&weight.want.value);
                for state in states.ones() {
                    sums[state] += i128::from(weight.weight.value);
                }
                aims.push(Aim {
                    place,
                    weight: Some(weight.weight.value),
                    states,
                });
            }
            Ranked {
                ranks: dense(&sums),
                aims,
                faults: Vec::new(),
            }
        }
        Order::Ranking(entries) => by_ranking(entries, conditions, count),
    }
}

/// Ordered statements, most important first: states compare as the bit vectors of which hold,
/// lexicographically (Fang, Hipel, Kilgour & Peng 2003).
///
/// Statements are taken sixty-four at a time, so there may be any number of them.
pub(crate) fn lexicographic(statements: &[&StateSet], count: usize) -> Vec<u32> {
    let mut ranks = vec![1_u32; count];
    for chunk in statements.chunks(64) {
        let mut scores = vec![0_u64; count];
        for (place, states) in chunk.iter().enumerate() {
            for state in states.ones() {
                scores[state] |= 1 << (63 - place);
            }
        }
        let keys: Vec<(u32, u64)> = ranks.into_iter().zip(scores).collect();
        ranks = dense(&keys);
    }
    ranks
}

/// Positions in the ascending order of the distinct keys, from 1.
fn dense<K: Ord + Copy>(keys: &[K]) -> Vec<u32> {
    let mut distinct = keys.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    keys.iter()
        .map(|key| distinct.partition_point(|other| other < key) as u32 + 1)
        .collect()
}

fn by_ranking(entries: &[RankingEntry], conditions: &mut Conditions, count: usize) -> Ranked {
    let mut faults = Vec::new();
    let mut place_of = vec![None; count];
    let mut rest = None;
    for (entry, tied) in entries.iter().enumerate() {
        let RankingEntry::Tied(parts) = tied else {
            rest = Some(entry);
            continue;
        };
        for (part, condition) in parts.iter().enumerate() {
            let states = conditions.states(&condition.value);
            if states.is_clear() {
                faults.push(RankingFault::Empty {
                    entry: (entry, part),
                });
            }
            let mut overlap = None;
            for state in states.ones() {
                match place_of[state] {
                    None => place_of[state] = Some((entry, part)),
                    Some(first) => overlap = overlap.or(Some((first, state))),
                }
            }
            if let Some((first, state)) = overlap {
                faults.push(RankingFault::Overlap {
                    first,
                    second: (entry, part),
                    state,
                });
            }
        }
    }
    if rest.is_none() {
        let forgotten: Vec<usize> = (0..count)
            .filter(|state| place_of[*state].is_none())
            .collect();
        if !forgotten.is_empty() {
            faults.push(RankingFault::Forgotten {
                count: forgotten.len(),
                states: forgotten.into_iter().take(3).collect(),
            });
        }
    }
    let last = entries.len();
    let keys: Vec<usize> = place_of
        .into_iter()
        .map(|place| last - place.map_or_else(|| rest.unwrap_or(last), |(entry, _)| entry))
        .collect();
    Ranked {
        ranks: dense(&keys),
        aims: Vec::new(),
        faults,
    }
}
