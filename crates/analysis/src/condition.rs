//! Conditions as sets of states: the logic of a case, evaluated on all states at once.
//!
//! A condition is compiled to the set of the states that meet it, one bit per state, so that every
//! connective is one pass over machine words. Outcomes and merges are evaluated once and kept:
//! conditions that refer to each other many times cost no more than their text.

use detente_case::model::{Case, Expr, Letter, MergeId, OutcomeId, Pattern};
use fixedbitset::FixedBitSet;

/// A set of states, one bit each.
pub(crate) type StateSet = FixedBitSet;

/// Evaluates conditions over a fixed list of option masks.
pub(crate) struct Conditions<'a> {
    case: &'a Case,
    masks: &'a [u64],
    outcomes: Vec<Option<StateSet>>,
    merges: Vec<Option<StateSet>>,
}

impl<'a> Conditions<'a> {
    /// `masks[s]` has bit `k` set where state `s` takes option `k`; with listed states, `s` is the
    /// place in the list.
    pub(crate) fn new(case: &'a Case, masks: &'a [u64]) -> Self {
        Self {
            case,
            masks,
            outcomes: vec![None; case.outcomes.len()],
            merges: vec![None; case.merges.len()],
        }
    }

    /// The states that meet `condition`.
    pub(crate) fn states(&mut self, condition: &Expr) -> StateSet {
        match condition {
            Expr::Option(option) => self.matching(1 << option.0, 1 << option.0),
            Expr::Pattern(pattern) => {
                let (care, value) = care_and_value(pattern);
                self.matching(care, value)
            }
            Expr::State(listed) => {
                let mut set = StateSet::with_capacity(self.masks.len());
                set.insert(listed.0);
                set
            }
            Expr::Outcome(outcome) => self.outcome(*outcome),
            Expr::Merge(merge) => self.merge(*merge),
            Expr::Not(inner) => negated(self.states(inner)),
            Expr::And(left, right) => {
                let mut set = self.states(left);
                set &= &self.states(right);
                set
            }
            Expr::Or(left, right) => {
                let mut set = self.states(left);
                set |= &self.states(right);
                set
            }
            Expr::Xor(left, right) => {
                let mut set = self.states(left);
                set ^= &self.states(right);
                set
            }
            Expr::If(consequence, condition) | Expr::OnlyIf(condition, consequence) => {
                let mut set = negated(self.states(condition));
                set |= &self.states(consequence);
                set
            }
            Expr::Iff(left, right) => {
                let mut set = self.states(left);
                set ^= &self.states(right);
                negated(set)
            }
        }
    }

    /// The states that belong to an outcome.
    pub(crate) fn outcome(&mut self, outcome: OutcomeId) -> StateSet {
        self.referred(Reference::Outcome(outcome))
    }

    /// The states that belong to a merged state.
    pub(crate) fn merge(&mut self, merge: MergeId) -> StateSet {
        self.referred(Reference::Merge(merge))
    }

    /// References are settled innermost first and without recursion: a chain of outcomes may be
    /// as long as the file.
    fn referred(&mut self, reference: Reference) -> StateSet {
        let case = self.case;
        let mut open = vec![reference];
        while let Some(&next) = open.last() {
            if self.settled(next).is_some() {
                open.pop();
                continue;
            }
            let condition = next.condition(case);
            let waiting: Vec<Reference> = references_of(condition)
                .into_iter()
                .filter(|inner| self.settled(*inner).is_none())
                .collect();
            if waiting.is_empty() {
                let set = self.states(condition);
                *self.settled_mut(next) = Some(set);
                open.pop();
            } else {
                open.extend(waiting);
            }
        }
        self.settled(reference).cloned().unwrap_or_default()
    }

    fn settled(&self, reference: Reference) -> Option<&StateSet> {
        match reference {
            Reference::Outcome(outcome) => self.outcomes[outcome.0].as_ref(),
            Reference::Merge(merge) => self.merges[merge.0].as_ref(),
        }
    }

    fn settled_mut(&mut self, reference: Reference) -> &mut Option<StateSet> {
        match reference {
            Reference::Outcome(outcome) => &mut self.outcomes[outcome.0],
            Reference::Merge(merge) => &mut self.merges[merge.0],
        }
    }

    fn matching(&self, care: u64, value: u64) -> StateSet {
        let mut set = StateSet::with_capacity(self.masks.len());
        for (block, masks) in set
            .as_mut_slice()
            .iter_mut()
            .zip(self.masks.chunks(usize::BITS as usize))
        {
            for (bit, mask) in masks.iter().enumerate() {
                *block |= usize::from(mask & care == value) << bit;
            }
        }
        set
    }
}

/// A name that stands for another condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reference {
    Outcome(OutcomeId),
    Merge(MergeId),
}

impl Reference {
    pub(crate) fn condition(self, case: &Case) -> &Expr {
        match self {
            Self::Outcome(outcome) => &case.outcomes[outcome.0].members.value,
            Self::Merge(merge) => &case.merges[merge.0].members.value,
        }
    }
}

/// The outcomes and merges that a condition itself refers to.
fn references_of(condition: &Expr) -> Vec<Reference> {
    let reference = |part: &Expr| match part {
        Expr::Outcome(outcome) => Some(Reference::Outcome(*outcome)),
        Expr::Merge(merge) => Some(Reference::Merge(*merge)),
        _ => None,
    };
    condition.parts().filter_map(reference).collect()
}

/// The options a condition depends on, itself or through what it refers to.
pub(crate) fn options_of(case: &Case, condition: &Expr) -> u64 {
    let mut options = 0;
    let mut seen: Vec<Reference> = Vec::new();
    let mut open = vec![condition];
    while let Some(condition) = open.pop() {
        for part in condition.parts() {
            match part {
                Expr::Option(option) => options |= 1 << option.0,
                Expr::Pattern(pattern) => options |= care_and_value(pattern).0,
                _ => {}
            }
        }
        for reference in references_of(condition) {
            if !seen.contains(&reference) {
                seen.push(reference);
                open.push(reference.condition(case));
            }
        }
    }
    options
}

/// A pattern as two masks: the options whose letter is not `-`, and those of them that are `Y`.
pub(crate) fn care_and_value(pattern: &Pattern) -> (u64, u64) {
    pattern
        .0
        .iter()
        .enumerate()
        .fold((0, 0), |(care, value), (option, letter)| match letter {
            Letter::Yes => (care | 1 << option, value | 1 << option),
            Letter::No => (care | 1 << option, value),
            Letter::Either => (care, value),
        })
}

fn negated(mut set: StateSet) -> StateSet {
    set.toggle_range(..);
    set
}
