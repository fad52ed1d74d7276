//! Where unguided self-interest ends.
//!
//! The unilateral improvements of all decision makers make a directed graph on the states. Its terminal
//! components, sets of states that lead to one another and to nothing else, are where play driven by
//! self-interest alone ends: in one state, or going round in several for ever. (Li, Kilgour and Hipel
//! 2005.) Improvements follow one another freely here: that one decision maker improves twice in
//! succession, where its moves are not transitive, is nothing unusual for one who is not guided.

use crate::strongly_connected::strongly_connected;
use crate::{ActorId, GraphModel, StateId};

/// The terminal strongly connected components of the graph of unilateral improvements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TerminalComponents {
    components: Vec<Vec<StateId>>,
    /// Which one each state belongs to, if any.
    of_state: Vec<Option<u32>>,
}

/// Finds the terminal components of the graph of unilateral improvements.
///
/// ```
/// use detente_graph::{
///     ActorId, Feasible, GraphModel, Moves, OptionDef, OptionForm, StateId, terminal_components,
/// };
///
/// // The prisoner's dilemma ends where nobody cooperates.
/// let cooperate = |owner| OptionDef { owner, one_way: None };
/// let options = vec![cooperate(ActorId(0)), cooperate(ActorId(1))];
/// let form = OptionForm::new(2, options, Feasible::All)?;
/// let model = GraphModel::new(Moves::Options(form), vec![vec![2, 1, 4, 3], vec![2, 4, 1, 3]])?;
/// let ends = terminal_components(&model);
/// assert_eq!(ends.components(), [vec![StateId(0)]]);
/// assert_eq!(ends.reachable(&model, StateId(3)), [0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn terminal_components(model: &GraphModel) -> TerminalComponents {
    let states = model.states();
    let mut is_terminal = vec![true; states];
    let found = strongly_connected(states, |state, ahead| {
        ahead.extend(improvements(model, StateId(state)).map(|to| to.0));
    });
    for from in 0..states as u32 {
        let own = found.of_node[from as usize];
        if improvements(model, StateId(from)).any(|to| found.of_node[to.index()] != own) {
            is_terminal[own as usize] = false;
        }
    }
    let mut number = vec![None; states];
    let mut components: Vec<Vec<StateId>> = Vec::new();
    let mut of_state = Vec::with_capacity(states);
    for state in 0..states as u32 {
        let own = found.of_node[state as usize] as usize;
        if !is_terminal[own] {
            of_state.push(None);
            continue;
        }
        let place = *number[own].get_or_insert(components.len() as u32);
        if place as usize == components.len() {
            components.push(Vec::new());
        }
        components[place as usize].push(StateId(state));
        of_state.push(Some(place));
    }
    TerminalComponents {
        components,
        of_state,
    }
}

/// The unilateral improvements of everyone from a state.
fn improvements(model: &GraphModel, state: StateId) -> impl Iterator<Item = StateId> {
    let actors = (0..model.actors() as u16).map(ActorId);
    actors.flat_map(move |actor| model.improvements(actor, state))
}

impl TerminalComponents {
    /// The components, in the order of their first states; states ascend within each.
    #[must_use]
    pub fn components(&self) -> &[Vec<StateId>] {
        &self.components
    }

    /// The place of the component that a state belongs to, if it is in one.
    ///
    /// # Panics
    /// If the state does not exist.
    #[must_use]
    pub fn of(&self, state: StateId) -> Option<usize> {
        self.of_state[state.index()].map(|place| place as usize)
    }

    /// The places of the components that unilateral improvements can lead to from a state of the same
    /// model, in ascending order; there is at least one.
    ///
    /// # Panics
    /// If the state does not exist.
    #[must_use]
    pub fn reachable(&self, model: &GraphModel, from: StateId) -> Vec<usize> {
        let mut reached = vec![false; model.states()];
        reached[from.index()] = true;
        let mut open = vec![from];
        let mut found = Vec::new();
        while let Some(state) = open.pop() {
            found.extend(self.of(state));
            for to in improvements(model, state) {
                if !std::mem::replace(&mut reached[to.index()], true) {
                    open.push(to);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}
