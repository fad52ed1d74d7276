//! What depends on which input: the case solved again with one input left out, and compared.
//!
//! Each comparison is exact: the case without the input is compiled and solved like any other. Inputs are
//! left out one at a time, so two that change nothing alone may still matter together.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use detente_case::model::{Case, OptionId, Order, OutcomeId};
use detente_graph::{ActorId, Concept, StateId};
use rayon::prelude::*;

use crate::compile::compile;
use crate::conflict::{Conflict, actor_id};
use crate::feasible::feasible;
use crate::hold::Holding;
use crate::solve::{Solved, solve};

/// Inputs are left out where the model's states times their number are no more than this.
pub const MOST_STATES_TIMES_INPUTS: usize = 1 << 20;
/// A rule is lifted where that leaves no more states than this.
pub const MOST_STATES_WITHOUT_RULE: u64 = 1 << 14;

/// An input of a case that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A statement or a weight of an actor, by its place: the actor no longer wants it.
    Wish {
        /// Whose.
        actor: ActorId,
        /// Its place among the actor's statements or weights.
        place: usize,
    },
    /// The whole ranking of an actor, who is then indifferent.
    Ranking(ActorId),
    /// That an option moves only one way: it can then be taken and dropped.
    OneWay(OptionId),
    /// A rule, by its place: what it excludes can then be.
    Rule(usize),
}

/// An input and what leaving it out would change.
#[derive(Clone, Debug)]
pub struct InputEffect {
    /// The input.
    pub input: Input,
    /// What would change, or why that is not known.
    pub effect: Result<Effect, Untried>,
}

/// Why it is not known what leaving out an input would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untried {
    /// The case would have errors without it: a ranking, say, that forgets the states a rule excludes.
    Faulty,
    /// The model would have more than [`MOST_STATES_WITHOUT_RULE`] states.
    TooManyStates,
}

/// What leaving out an input changes. States are those of the case as it is, but for new ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// How many verdicts differ: of an actor on a state under a concept.
    pub verdicts: usize,
    /// For each concept, in the order of [`Concept::ALL`], the equilibria that differ.
    pub equilibria: [Equilibria; Concept::ALL.len()],
    /// How today's situation would hold, where that differs.
    pub status_quo: Option<Holding>,
    /// How many states there are only without the input.
    pub new_states: usize,
    /// Those of them that would last: by themselves or on credible answers.
    pub new_lasting: Vec<NewState>,
}

/// States that are equilibria with an input or without it, not both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Equilibria {
    /// Those that are equilibria only with it.
    pub lost: Vec<StateId>,
    /// Those that are equilibria only without it.
    pub gained: Vec<StateId>,
}

/// A state that the case as it is does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewState {
    /// Its key.
    pub key: String,
    /// The outcomes it belongs to.
    pub outcomes: Vec<OutcomeId>,
}

/// How far the effect of an input goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// No verdict changes.
    Nothing,
    /// Verdicts change, but no equilibrium under any concept.
    Verdicts,
    /// Equilibria change, but not which states last.
    Equilibria,
    /// Other states last.
    Lasting,
}

impl Effect {
    /// How far it goes.
    #[must_use]
    pub fn extent(&self) -> Extent {
        let changes = |found: &Equilibria| !found.lost.is_empty() || !found.gained.is_empty();
        if self.lasting_changes() > 0 {
            Extent::Lasting
        } else if self.equilibria.iter().any(changes) {
            Extent::Equilibria
        } else if self.verdicts > 0 {
            Extent::Verdicts
        } else {
            Extent::Nothing
        }
    }

    /// Which states would last and do not, or last and would not: those that hold by themselves or on
    /// credible answers.
    #[must_use]
    pub fn lasting(&self) -> &Equilibria {
        let place = Concept::ALL
            .iter()
            .position(|concept| *concept == Concept::Seq);
        &self.equilibria[place.unwrap_or_default()]
    }

    /// How many states would last and do not, or last and would not, new ones among them.
    #[must_use]
    pub fn lasting_changes(&self) -> usize {
        let lasting = self.lasting();
        lasting.lost.len() + lasting.gained.len() + self.new_lasting.len()
    }
}

/// What leaving out each input would change, those on which most depends first; `None` where the model is
/// too large for that.
pub(crate) fn effects(solved: &Solved) -> Option<Vec<InputEffect>> {
    let inputs = inputs(&solved.conflict.case);
    if inputs.len() * solved.conflict.state_count() > MOST_STATES_TIMES_INPUTS {
        return None;
    }
    let effects = inputs.into_par_iter();
    let effects = effects.map(|input| InputEffect {
        input,
        effect: effect(solved, input),
    });
    let mut effects: Vec<InputEffect> = effects.collect();
    effects.sort_by_key(|found| {
        Reverse(found.effect.as_ref().map_or((None, 0, 0), |effect| {
            let extent = Some(effect.extent());
            (extent, effect.lasting_changes(), effect.verdicts)
        }))
    });
    Some(effects)
}

/// The inputs that can be left out, in the order of the file's parts.
fn inputs(case: &Case) -> Vec<Input> {
    let one_way = (0..case.options.len()).filter(|place| case.options[*place].one_way.is_some());
    let mut inputs: Vec<Input> = one_way
        .map(|place| Input::OneWay(OptionId(place)))
        .collect();
    inputs.extend((0..case.rules.len()).map(Input::Rule));
    for (place, preference) in case.preferences.iter().enumerate() {
        let actor = actor_id(place);
        let wishes = match preference.as_ref().map(|preference| &preference.order) {
            Some(Order::Statements(statements)) => statements.len(),
            Some(Order::Weights(weights)) => weights.len(),
            Some(Order::Ranking(_)) => {
                inputs.push(Input::Ranking(actor));
                0
            }
            None => 0,
        };
        inputs.extend((0..wishes).map(|place| Input::Wish { actor, place }));
    }
    inputs
}

/// The case without an input.
fn without(case: &Case, input: Input) -> Case {
    let mut case = case.clone();
    match input {
        Input::Wish { actor, place } => {
            if let Some(preference) = &mut case.preferences[actor.index()] {
                match &mut preference.order {
                    Order::Statements(statements) => drop(statements.remove(place)),
                    Order::Weights(weights) => drop(weights.remove(place)),
                    Order::Ranking(_) => {}
                }
            }
        }
        Input::Ranking(actor) => case.preferences[actor.index()] = None,
        Input::OneWay(option) => case.options[option.0].one_way = None,
        Input::Rule(place) => drop(case.rules.remove(place)),
    }
    case
}

fn effect(solved: &Solved, input: Input) -> Result<Effect, Untried> {
    let case = without(&solved.conflict.case, input);
    if matches!(input, Input::Rule(_)) && feasible(&case, MOST_STATES_WITHOUT_RULE).is_err() {
        return Err(Untried::TooManyStates);
    }
    let conflict = compile(&case).0.ok_or(Untried::Faulty)?;
    Ok(difference(solved, &solve(conflict)))
}

/// What differs between a case and the same without an input, state by state.
fn difference(with: &Solved, without: &Solved) -> Effect {
    let counterparts = counterparts(&with.conflict, &without.conflict);
    let mut effect = Effect::default();
    let mut is_new = vec![true; without.conflict.state_count()];
    for (state, other) in with.conflict.states().zip(counterparts) {
        let Some(other) = other else { continue };
        is_new[other.index()] = false;
        for (concept, changed) in Concept::ALL.into_iter().zip(&mut effect.equilibria) {
            let actors = (0..with.solution.actors()).map(actor_id);
            let differs = |actor: &ActorId| {
                with.solution.is_stable(*actor, concept, state)
                    != without.solution.is_stable(*actor, concept, other)
            };
            effect.verdicts += actors.filter(differs).count();
            let before = with.solution.is_equilibrium(concept, state);
            let after = without.solution.is_equilibrium(concept, other);
            match (before, after) {
                (true, false) => changed.lost.push(state),
                (false, true) => changed.gained.push(state),
                _ => {}
            }
        }
    }
    let new = without
        .conflict
        .states()
        .filter(|state| is_new[state.index()]);
    for state in new {
        effect.new_states += 1;
        if without.holding(state).lasts() {
            effect.new_lasting.push(NewState {
                key: without.conflict.key(state),
                outcomes: without.conflict.outcomes(state),
            });
        }
    }
    let today = with.conflict.status_quo.zip(without.conflict.status_quo);
    effect.status_quo = today.and_then(|(before, after)| {
        let after = without.holding(after);
        (with.holding(before) != after).then_some(after)
    });
    effect
}

/// For each state of one case the state of the other with the same key.
fn counterparts(of: &Conflict, among: &Conflict) -> Vec<Option<StateId>> {
    let keys: BTreeMap<String, StateId> = among
        .states()
        .map(|state| (among.key(state), state))
        .collect();
    of.states()
        .map(|state| keys.get(&of.key(state)).copied())
        .collect()
}
