//! What a coalition can reach from every state at once.
//!
//! States that can reach one another are taken together, and what holds for all that can be reached is
//! found by passing it on from one such component to the next. Where moves are transitive, in option
//! form, plain reachability serves; in graph form a state counts once for each member that may have
//! moved there last, so that nobody moves twice in succession.

use fixedbitset::FixedBitSet;

use crate::strongly_connected::{StronglyConnected, strongly_connected};
use crate::{ActorId, Coalition, Moves, StateId};

/// The joint moves of a coalition, with states that can reach one another taken together.
pub(crate) struct JointReach {
    states: usize,
    /// How many nodes a state has: 1, or one for the start and one for each member that came last.
    nodes_per_state: usize,
    components: StronglyConnected,
    /// From one component to another, lower one; in ascending order.
    arcs: Vec<(u32, u32)>,
}

impl JointReach {
    pub(crate) fn new(moves: &Moves, coalition: Coalition) -> Self {
        let members: Vec<ActorId> = coalition.members().collect();
        let nodes_per_state = match moves {
            Moves::Options(_) => 1,
            Moves::Arcs(_) => members.len() + 1,
        };
        let nodes = moves.states() * nodes_per_state;
        let successors = |node: u32, ahead: &mut Vec<u32>| {
            let state = StateId(node / nodes_per_state as u32);
            match moves {
                Moves::Options(form) => {
                    for &member in &members {
                        ahead.extend(form.reachable(member, state).iter().map(|to| to.0));
                    }
                }
                Moves::Arcs(form) => {
                    let last = node % nodes_per_state as u32;
                    let others = (1u32..).zip(&members).filter(|(place, _)| *place != last);
                    for (place, &member) in others {
                        let to = form.reachable(member, state).iter();
                        ahead.extend(to.map(|to| to.0 * nodes_per_state as u32 + place));
                    }
                }
            }
        };
        let components = strongly_connected(nodes, successors);
        let mut arcs = Vec::new();
        let mut ahead = Vec::new();
        for node in 0..nodes as u32 {
            successors(node, &mut ahead);
            let from = components.of_node[node as usize];
            let to = ahead.drain(..).map(|to| components.of_node[to as usize]);
            arcs.extend(to.filter(|&to| to != from).map(|to| (from, to)));
        }
        arcs.sort_unstable();
        arcs.dedup();
        JointReach {
            states: moves.states(),
            nodes_per_state,
            components,
            arcs,
        }
    }

    /// The component in which ways from a state begin.
    pub(crate) fn start(&self, state: usize) -> usize {
        self.components.of_node[state * self.nodes_per_state] as usize
    }

    /// The components in which ways to a state can end.
    pub(crate) fn ends(&self, state: usize) -> impl Iterator<Item = usize> {
        let first = state * self.nodes_per_state;
        let nodes = &self.components.of_node[first..first + self.nodes_per_state];
        nodes.iter().map(|&component| component as usize)
    }

    /// For each component, the states from which it can be reached, by no move at all included.
    pub(crate) fn sources(&self) -> Vec<FixedBitSet> {
        let mut sources = vec![FixedBitSet::with_capacity(self.states); self.components.count];
        for state in 0..self.states {
            sources[self.start(state)].insert(state);
        }
        for &(from, to) in self.arcs.iter().rev() {
            let (lower, higher) = sources.split_at_mut(from as usize);
            lower[to as usize].union_with(&higher[0]);
        }
        sources
    }

    /// For each component, the sets of all states that can be reached from it, those of its own states
    /// included, combined into one; `neutral` is what changes nothing.
    pub(crate) fn combine<'a>(
        &self,
        neutral: &FixedBitSet,
        of_state: impl Fn(usize) -> &'a FixedBitSet,
        with: impl Fn(&mut FixedBitSet, &FixedBitSet),
    ) -> Vec<FixedBitSet> {
        let mut combined = vec![neutral.clone(); self.components.count];
        for state in 0..self.states {
            for component in self.ends(state) {
                with(&mut combined[component], of_state(state));
            }
        }
        for &(from, to) in &self.arcs {
            let (lower, higher) = combined.split_at_mut(from as usize);
            with(&mut higher[0], &lower[to as usize]);
        }
        combined
    }
}
