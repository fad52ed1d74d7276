//! Whole or piecemeal: how many members of a table must move together for a deal.
//!
//! A deal may be reached in stages, each of them a move by some members together, in sequence or at once,
//! that leaves every member of the table strictly better than before it. The least number of members that
//! suffices in every stage is the size of the package. The stages are agreed one after the other, so
//! that one may begin with the member who moved last in the one before.

use crate::joint_moves::{Changeable, better_for_all};
use crate::{Coalition, GraphModel, Moves, OptionForm, StateId, joint_moves};

/// The package size of each deal, in the order given; deals are all there are, in ascending order.
pub(crate) fn package_sizes(
    model: &GraphModel,
    table: Coalition,
    status_quo: StateId,
    deals: &[StateId],
) -> Vec<usize> {
    // Whatever is left when smaller packages have been tried takes the whole table.
    let mut sizes = vec![table.len(); deals.len()];
    let mut reached = vec![status_quo];
    for size in 1..table.len() {
        reached = match &**model.moves() {
            Moves::Options(form) => {
                let stages = OptionStages::new(form, table, size);
                in_stages(
                    reached,
                    |from| {
                        // A stage ends in a deal: it is better than the status quo and can be reached at once.
                        let ends = deals
                            .iter()
                            .copied()
                            .filter(|&to| stages.allows(form, from, to));
                        ends.filter(|&to| better_for_all(model, table, from, to))
                            .collect()
                    },
                    model.states(),
                )
            }
            Moves::Arcs(_) => {
                let mut together = table.subsets();
                together.retain(|members| members.len() == size);
                in_stages(
                    reached,
                    |from| {
                        let mut ends = Vec::new();
                        for &members in &together {
                            ends.extend_from_slice(joint_moves(model, from, members).states());
                        }
                        ends.retain(|&to| better_for_all(model, table, from, to));
                        ends
                    },
                    model.states(),
                )
            }
        };
        let mut is_reached = vec![false; model.states()];
        for state in &reached {
            is_reached[state.index()] = true;
        }
        for (deal, found) in deals.iter().zip(&mut sizes) {
            if is_reached[deal.index()] {
                *found = size.min(*found);
            }
        }
    }
    sizes
}

/// All that can be reached in stages from some states, these included.
fn in_stages(
    mut reached: Vec<StateId>,
    stage: impl Fn(StateId) -> Vec<StateId>,
    states: usize,
) -> Vec<StateId> {
    let mut is_reached = vec![false; states];
    for state in &reached {
        is_reached[state.index()] = true;
    }
    let mut at = 0;
    while let Some(&from) = reached.get(at) {
        for to in stage(from) {
            if !std::mem::replace(&mut is_reached[to.index()], true) {
                reached.push(to);
            }
        }
        at += 1;
    }
    reached
}

/// Stages in option form, made at once by so many members of a table at most.
struct OptionStages {
    changeable: Changeable,
    size: usize,
    /// The options of each member.
    owned: Vec<u64>,
}

impl OptionStages {
    fn new(form: &OptionForm, table: Coalition, size: usize) -> Self {
        let owned = table.members().map(|member| {
            let options = form.options().iter().enumerate();
            let own = options.filter(|(_, option)| option.owner == member);
            own.fold(0u64, |mask, (k, _)| mask | 1 << k)
        });
        OptionStages {
            changeable: Changeable::by(form, table),
            size,
            owned: owned.collect(),
        }
    }

    fn allows(&self, form: &OptionForm, from: StateId, to: StateId) -> bool {
        let (from, to) = (form.mask(from), form.mask(to));
        let moving = self.owned.iter().filter(|&&own| (from ^ to) & own != 0);
        self.changeable.allows(from, to) && moving.count() <= self.size
    }
}
