//! What differs between two states: what was done, and what it is worth to whom.

use std::cmp::Ordering;

use detente_case::model::OptionId;
use detente_graph::{ActorId, StateId};

use crate::conflict::Conflict;
use crate::preference::Aim;

/// A move of one actor from one state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Who moves.
    pub mover: ActorId,
    /// Out of which state.
    pub from: StateId,
    /// Into which state.
    pub to: StateId,
}

impl Step {
    /// The steps of a way, each starting where the one before ends.
    #[must_use]
    pub fn along(start: StateId, way: &[detente_graph::Step]) -> Vec<Self> {
        let starts = std::iter::once(start).chain(way.iter().map(|step| step.to));
        let step = |(from, step): (StateId, &detente_graph::Step)| Self {
            mover: step.mover,
            from,
            to: step.to,
        };
        starts.zip(way).map(step).collect()
    }
}

/// The options by which two states differ. Both lists are empty where the case gives no patterns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Taken in the second, not in the first.
    pub taken: Vec<OptionId>,
    /// Taken in the first, not in the second.
    pub dropped: Vec<OptionId>,
}

impl Change {
    /// How many options differ.
    #[must_use]
    pub fn size(&self) -> usize {
        self.taken.len() + self.dropped.len()
    }
}

/// What one state is worth to an actor beside another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// Whose view this is.
    pub actor: ActorId,
    /// How the second state ranks beside the first.
    pub order: Ordering,
    /// Places of the wishes granted in the second and not in the first, most important first.
    pub won: Vec<usize>,
    /// Places of the wishes granted in the first and not in the second, most important first.
    pub lost: Vec<usize>,
}

impl Worth {
    /// The wish that decides: the most important one that is granted in only one of the two states.
    #[must_use]
    pub fn decisive(&self) -> Option<usize> {
        let first = if self.order == Ordering::Greater {
            &self.won
        } else {
            &self.lost
        };
        first.first().copied()
    }
}

impl Conflict<'_> {
    /// The options by which `to` differs from `from`, as far as both state them.
    #[must_use]
    pub fn change(&self, from: StateId, to: StateId) -> Change {
        let mut change = Change::default();
        for option in 0..self.case.options.len() {
            match (self.takes(from, option), self.takes(to, option)) {
                (Some(false), Some(true)) => change.taken.push(OptionId(option)),
                (Some(true), Some(false)) => change.dropped.push(OptionId(option)),
                _ => {}
            }
        }
        change
    }

    /// What `to` is worth to the actor beside `from`. Statements weigh in their order, weighted
    /// wishes by the size of their weight.
    #[must_use]
    pub fn worth(&self, actor: ActorId, from: StateId, to: StateId) -> Worth {
        let mut aims: Vec<&Aim> = self.aims(actor).iter().collect();
        aims.sort_by_key(|aim| std::cmp::Reverse(aim.weight.map(i64::unsigned_abs)));
        let differing = |met_after: bool| {
            let differs = move |aim: &&&Aim| {
                self.is_met(aim, to) == met_after && self.is_met(aim, from) != met_after
            };
            aims.iter().filter(differs).map(|aim| aim.place).collect()
        };
        Worth {
            actor,
            order: self
                .model
                .rank(actor, to)
                .cmp(&self.model.rank(actor, from)),
            won: differing(true),
            lost: differing(false),
        }
    }
}
