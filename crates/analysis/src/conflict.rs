//! A case compiled: its states with their names, and the graph model that is solved.

use std::borrow::Cow;
use std::collections::BTreeMap;

use detente_case::model::{Case, Expr, Form, MergeId, OutcomeId};
use detente_graph::{ActorId, GraphModel, StateId};

use crate::condition::{Conditions, StateSet};
use crate::preference::Aim;

/// A case compiled into a graph model, with what is needed to speak of its states.
#[derive(Clone, Debug)]
pub struct Conflict<'a> {
    /// The case it was compiled from.
    pub case: Cow<'a, Case>,
    /// States, moves and ranks.
    pub model: GraphModel,
    /// Today's situation, where the case has one that can be.
    pub status_quo: Option<StateId>,
    /// Option masks of the states; of a merged state, of its smallest member.
    pub(crate) masks: Vec<u64>,
    /// Merged states: which merge, and the masks of the members.
    pub(crate) merged: BTreeMap<StateId, (MergeId, Vec<u64>)>,
    pub(crate) outcomes: Vec<StateSet>,
    pub(crate) aims: Vec<Vec<Aim>>,
    /// What each alternative preference of the case makes of the states.
    pub(crate) alternatives: Vec<RankedPreference>,
    pub(crate) labels: BTreeMap<StateId, String>,
}

/// The rank of every state, with the aims it comes from.
pub(crate) type RankedPreference = (Vec<u32>, Vec<Aim>);

impl Conflict<'_> {
    /// The same, with a case of its own.
    #[must_use]
    pub fn into_owned(self) -> Conflict<'static> {
        Conflict {
            case: Cow::Owned(self.case.into_owned()),
            model: self.model,
            status_quo: self.status_quo,
            masks: self.masks,
            merged: self.merged,
            outcomes: self.outcomes,
            aims: self.aims,
            alternatives: self.alternatives,
            labels: self.labels,
        }
    }

    /// How many states there are.
    #[must_use]
    pub fn state_count(&self) -> usize {
        self.masks.len()
    }

    /// All states in order.
    pub fn states(&self) -> impl Iterator<Item = StateId> + use<> {
        (0..self.masks.len()).map(state_id)
    }

    /// Whether states have patterns: in graph form only where the case gives every state one.
    #[must_use]
    pub fn has_patterns(&self) -> bool {
        !self.case.options.is_empty()
            && (self.case.form() == Form::Option
                || self.case.states.iter().all(|state| state.pattern.is_some()))
    }

    /// Whether the state takes the option; `None` where that is not stated or differs among the
    /// members of a merged state.
    #[must_use]
    pub fn takes(&self, state: StateId, option: usize) -> Option<bool> {
        if self.case.form() == Form::Graph {
            self.case.states[state.index()].pattern.as_ref()?;
        }
        let takes = self.masks[state.index()] >> option & 1 == 1;
        let members = self
            .merged
            .get(&state)
            .map_or(&[][..], |(_, members)| members);
        members
            .iter()
            .all(|mask| (mask >> option & 1 == 1) == takes)
            .then_some(takes)
    }

    /// One letter per option in the order of the file: `Y`, `N`, or `-` where the members of a
    /// merged state differ. `None` where the case gives no pattern.
    #[must_use]
    pub fn pattern(&self, state: StateId) -> Option<String> {
        if self.case.form() == Form::Graph {
            self.case.states[state.index()].pattern.as_ref()?;
        }
        let letter = |option| match self.takes(state, option) {
            Some(true) => 'Y',
            Some(false) => 'N',
            None => '-',
        };
        Some((0..self.case.options.len()).map(letter).collect())
    }

    /// The state's key: its full pattern, the id of its merge, or its id in the file.
    #[must_use]
    pub fn key(&self, state: StateId) -> String {
        if let Some((merge, _)) = self.merged.get(&state) {
            return self.case.merges[merge.0].id.value.clone();
        }
        match self.case.form() {
            Form::Graph => self.case.states[state.index()].id.value.clone(),
            Form::Option => self.pattern(state).unwrap_or_default(),
        }
    }

    /// Full patterns of the members of a merged state; `None` for any other.
    #[must_use]
    pub fn members(&self, state: StateId) -> Option<Vec<String>> {
        let (_, members) = self.merged.get(&state)?;
        Some(
            members
                .iter()
                .map(|mask| full_pattern(&self.case, *mask))
                .collect(),
        )
    }

    /// The merge that a merged state stands for.
    #[must_use]
    pub fn merge(&self, state: StateId) -> Option<MergeId> {
        self.merged.get(&state).map(|(merge, _)| *merge)
    }

    /// The label a publication gives the state.
    pub fn label(&self, state: StateId) -> Option<&str> {
        self.labels.get(&state).map(String::as_str)
    }

    /// The named outcomes the state belongs to, in the order of the file.
    pub fn outcomes(&self, state: StateId) -> Vec<OutcomeId> {
        (0..self.outcomes.len())
            .filter(|outcome| self.outcomes[*outcome].contains(state.index()))
            .map(OutcomeId)
            .collect()
    }

    /// What the actor wants, most important first; empty where its preference is a ranking.
    #[must_use]
    pub fn aims(&self, actor: ActorId) -> &[Aim] {
        &self.aims[actor.index()]
    }

    /// Whether the wish is granted in the state.
    #[must_use]
    pub fn is_met(&self, aim: &Aim, state: StateId) -> bool {
        aim.states.contains(state.index()) != aim.weight.is_some_and(|weight| weight < 0)
    }

    /// Whether the actor's preference orders the states: not so where some pairs are unknown.
    #[must_use]
    pub fn is_order(&self, actor: ActorId) -> bool {
        self.case.preferences[actor.index()]
            .as_ref()
            .is_none_or(|preference| preference.unknown.is_empty())
    }

    /// The states that meet a condition, in order; a merged state where any of its members does.
    pub fn states_meeting(&self, condition: &Expr) -> Vec<StateId> {
        if self.merged.is_empty() {
            let set = Conditions::new(&self.case, &self.masks).states(condition);
            return set.ones().map(state_id).collect();
        }
        self.states()
            .filter(|state| {
                let own = [self.masks[state.index()]];
                let masks = self
                    .merged
                    .get(state)
                    .map_or(&own[..], |(_, members)| members);
                !Conditions::new(&self.case, masks)
                    .states(condition)
                    .is_clear()
            })
            .collect()
    }

    /// The states that belong to an outcome.
    pub(crate) fn states_of(&self, outcome: OutcomeId) -> &StateSet {
        &self.outcomes[outcome.0]
    }
}

/// A mask as letters in the order of the file.
pub(crate) fn full_pattern(case: &Case, mask: u64) -> String {
    (0..case.options.len())
        .map(|option| if mask >> option & 1 == 1 { 'Y' } else { 'N' })
        .collect()
}

/// The actor at a place of the case, in the graph model.
#[must_use]
pub fn actor_id(place: usize) -> ActorId {
    ActorId(place as u16)
}

/// The state at a place of the model.
pub(crate) fn state_id(place: usize) -> StateId {
    StateId(place as u32)
}
