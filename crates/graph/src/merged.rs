//! Merging states of a conflict in option form into one.
//!
//! Merging makes one state of several that are the same to everyone, such as all those in which a plant is
//! closed. Since it can make moves intransitive, the result is in graph form.

use crate::error::{bytes_needed_for_arcs, check_size};
use crate::{ActorId, GraphForm, ModelError, OptionForm, StateId};

/// A conflict in graph form whose states are blocks of states of a conflict in option form.
#[derive(Debug, Clone)]
pub struct Merged {
    form: GraphForm,
    new_state: Vec<StateId>,
    starts: Vec<u32>,
    members: Vec<StateId>,
}

impl GraphForm {
    /// Merges each block of states into one that takes the place of its smallest member.
    ///
    /// The moves of a merged state are those of all its members, less those within the block. States
    /// in no block stay as they are.
    ///
    /// # Errors
    /// Refuses blocks that are empty, overlap or name unknown states, and models with too many arcs;
    /// see [`ModelError`].
    pub fn merged(form: &OptionForm, blocks: &[Vec<StateId>]) -> Result<Merged, ModelError> {
        let states = form.states();
        let mut smallest: Vec<Option<StateId>> = vec![None; states];
        for (b, block) in blocks.iter().enumerate() {
            let least = *block.iter().min().ok_or(ModelError::EmptyBlock(b))?;
            for &state in block {
                let seen = smallest.get_mut(state.index());
                let seen = seen.ok_or(ModelError::UnknownState(state))?;
                if seen.replace(least).is_some() {
                    return Err(ModelError::OverlappingBlocks(state));
                }
            }
        }
        let mut merged_of = Vec::with_capacity(states);
        let mut count = 0;
        for (s, smallest) in smallest.iter().enumerate() {
            let state = StateId(s as u32);
            let least = smallest.unwrap_or(state);
            if least == state {
                merged_of.push(StateId(count));
                count += 1;
            } else {
                merged_of.push(merged_of[least.index()]);
            }
        }

        let all_moves: u128 = (0..form.actors())
            .map(|actor| form.fibres(actor).moves())
            .sum();
        let bytes = bytes_needed_for_arcs(states as u128, form.actors(), all_moves);
        check_size(states as u128, bytes)?;
        let arcs = (0..form.actors()).flat_map(|actor| {
            let actor = ActorId(actor as u16);
            let merged_of = &merged_of;
            (0..states as u32).map(StateId).flat_map(move |from| {
                let to = form.reachable(actor, from).into_iter();
                to.map(move |to| (actor, merged_of[from.index()], merged_of[to.index()]))
                    .filter(|(_, from, to)| from != to)
            })
        });
        let graph = GraphForm::new(form.actors(), count as usize, arcs)?;

        let mut members: Vec<StateId> = (0..states as u32).map(StateId).collect();
        members.sort_by_key(|member| merged_of[member.index()]);
        let mut starts = vec![0; count as usize + 1];
        for merged in &merged_of {
            starts[merged.index() + 1] += 1;
        }
        for s in 0..count as usize {
            starts[s + 1] += starts[s];
        }
        Ok(Merged {
            form: graph,
            new_state: merged_of,
            starts,
            members,
        })
    }
}

impl Merged {
    /// The conflict in graph form.
    #[must_use]
    pub fn form(&self) -> &GraphForm {
        &self.form
    }

    /// The conflict in graph form, alone.
    #[must_use]
    pub fn into_form(self) -> GraphForm {
        self.form
    }

    /// The merged state that a state of the option form has become part of.
    ///
    /// # Panics
    /// If the state does not exist in the option form.
    #[must_use]
    pub fn merged_of(&self, state: StateId) -> StateId {
        self.new_state[state.index()]
    }

    /// The states of the option form that a merged state consists of, in ascending order.
    ///
    /// # Panics
    /// If the merged state does not exist.
    #[must_use]
    pub fn members(&self, merged: StateId) -> &[StateId] {
        let start = self.starts[merged.index()] as usize;
        let end = self.starts[merged.index() + 1] as usize;
        &self.members[start..end]
    }
}
