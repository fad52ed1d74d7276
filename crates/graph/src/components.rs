//! What the opponents of a decision maker can reach together, where their options are reversible.
//!
//! Every move can then be taken back, so that the states fall into components: within one, the opponents
//! can go from any state to any other, and never leave it. This does not depend on preferences.

use crate::fibres::{Fibres, Gather};

/// The component of every state.
#[derive(Debug, Clone)]
pub(crate) enum Components {
    /// Every combination of options is feasible: states that agree in the decision maker's own options
    /// are in one component.
    All(Gather),
    /// The feasible states are listed: the smallest state of each one's component.
    Listed(Vec<u32>),
}

impl Components {
    /// Joins the fibres of the opponents, none of which has one-way options, of so many states.
    pub(crate) fn of_listed<'a>(
        states: usize,
        opponents: impl Iterator<Item = &'a Fibres>,
    ) -> Self {
        // Union by the smaller state: a state's parent is never greater than itself.
        let mut parents: Vec<u32> = (0..states as u32).collect();
        for fibres in opponents {
            for class in 0..fibres.classes() as u32 {
                let mut first = None;
                fibres.for_each_member(class, |state| {
                    let one = root(&mut parents, state);
                    let other = *first.get_or_insert(one);
                    let (least, greatest) = (one.min(other), one.max(other));
                    parents[greatest as usize] = least;
                    first = Some(least);
                });
            }
        }
        for state in 0..states {
            parents[state] = parents[parents[state] as usize];
        }
        Components::Listed(parents)
    }

    /// A number above that of every component.
    pub(crate) fn end(&self) -> usize {
        match self {
            Components::All(own_options) => own_options.results(),
            Components::Listed(components) => components.len(),
        }
    }

    /// The components of the states of a word, those from `64 * word` on: a component is the part of its
    /// own combined, by `|`, with the part that all share.
    #[inline]
    pub(crate) fn of_word(&self, word: usize) -> (&[u32], u32) {
        match self {
            Components::All(own_options) => own_options.of_word(word),
            Components::Listed(components) => {
                let end = components.len().min(word * 64 + 64);
                (&components[word * 64..end], 0)
            }
        }
    }
}

/// The smallest state known to be in the same component; halves the way there for the next time.
fn root(parents: &mut [u32], state: u32) -> u32 {
    let mut at = state;
    while parents[at as usize] != at {
        let above = parents[parents[at as usize] as usize];
        parents[at as usize] = above;
        at = above;
    }
    at
}
