//! What holds where the preference of some actors is unknown in part: under each attitude to what is
//! unknown.
//!
//! (Li, Hipel, Kilgour and Fang 2004, Preference uncertainty in the graph model for conflict resolution.)
//! The other questions go by the order beneath: the preference as it would be if nothing were unknown.

use detente_case::model::Preference;
use detente_graph::{
    ActorId, Attitude, Concept, StateId, UncertainModel, UncertainSolution, UnknownPair,
    solve_uncertain,
};

use crate::conflict::{Conflict, actor_id};
use crate::hold::{Hold, Holding};
use crate::solve::Solved;

/// How many comparisons of two states a search may take.
const COMPARISONS: u64 = 100_000_000;
/// How many states are looked at where there are too many to look at all.
const FEW: usize = 40;

/// How states hold under each attitude to unknown preference.
#[derive(Clone, Debug)]
pub struct Attitudes {
    /// The actors whose preference is unknown in part.
    pub uncertain: Vec<ActorId>,
    /// The states told: the one asked for; else today's situation, then what lasts under some
    /// attitude or by the order beneath, first what does so under most.
    pub states: Vec<StateId>,
    /// Whether all states were looked at for what lasts; else, as the case is too large, only today's
    /// situation and the firmest of what lasts by the order beneath.
    pub complete: bool,
    solution: UncertainSolution,
}

/// Why attitudes cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAttitudes {
    /// No preference is unknown.
    NothingUnknown,
    /// The search would take more than a hundred million comparisons of two states.
    TooLarge,
}

impl Attitudes {
    /// How the state holds for one actor, if it has that attitude.
    #[must_use]
    pub fn of_actor(&self, actor: ActorId, attitude: Attitude, state: StateId) -> Holding {
        Holding::strongest(|concept| self.is_stable(actor, concept, attitude, state))
    }

    /// How the state holds for all actors together, if all have that attitude.
    #[must_use]
    pub fn of_all(&self, attitude: Attitude, state: StateId) -> Holding {
        Holding::strongest(|concept| self.solution.is_equilibrium(concept, attitude, state))
    }

    /// Whether one of the states told is stable for the actor.
    #[must_use]
    pub fn is_stable(
        &self,
        actor: ActorId,
        concept: Concept,
        attitude: Attitude,
        state: StateId,
    ) -> bool {
        self.solution.is_stable(actor, concept, attitude, state)
    }
}

/// Tells under which attitudes today's situation and what lasts hold, or only one state.
///
/// # Errors
/// [`NoAttitudes`] where nothing is unknown or the case is too large.
///
/// # Panics
/// If the state does not exist.
pub fn attitudes(solved: &Solved, only: Option<StateId>) -> Result<Attitudes, NoAttitudes> {
    attitudes_within(solved, only, COMPARISONS)
}

fn attitudes_within(
    solved: &Solved,
    only: Option<StateId>,
    comparisons: u64,
) -> Result<Attitudes, NoAttitudes> {
    let conflict = &solved.conflict;
    let actors = (0..conflict.case.actors.len()).map(actor_id);
    let uncertain: Vec<ActorId> = actors.filter(|actor| !conflict.is_order(*actor)).collect();
    if uncertain.is_empty() {
        return Err(NoAttitudes::NothingUnknown);
    }
    let model = uncertain_model(conflict);
    let solve = |states: &[StateId]| solve_uncertain(&model, states, comparisons);
    let told = |solution, states, complete| Attitudes {
        uncertain,
        states,
        complete,
        solution,
    };
    if let Some(state) = only {
        let solution = solve(&[state]).map_err(|_| NoAttitudes::TooLarge)?;
        return Ok(told(solution, vec![state], true));
    }
    let all: Vec<StateId> = conflict.states().collect();
    let mut by_order = solved.today_and_lasting();
    let Ok(solution) = solve(&all) else {
        by_order.truncate(FEW);
        let solution = solve(&by_order).map_err(|_| NoAttitudes::TooLarge)?;
        return Ok(told(solution, by_order, false));
    };
    let mut found = told(solution, all, true);
    let lasts = |attitude: &Attitude, state: StateId| {
        found.of_all(*attitude, state).hold >= Hold::OnCredibleAnswers
    };
    let mut states: Vec<(bool, usize, StateId)> = Vec::new();
    for &state in &found.states {
        let today = conflict.status_quo == Some(state);
        let under = Attitude::ALL
            .iter()
            .filter(|attitude| lasts(attitude, state))
            .count();
        if under > 0 || by_order.contains(&state) {
            states.push((!today, Attitude::ALL.len() - under, state));
        }
    }
    states.sort_unstable();
    found.states = states.into_iter().map(|(_, _, state)| state).collect();
    Ok(found)
}

/// The model with what is unknown. Of a merged state, an order is unknown where it is for any member.
fn uncertain_model(conflict: &Conflict) -> UncertainModel {
    let of_actor = |preference: &Option<Preference>| -> Vec<UnknownPair> {
        let pairs = preference.iter().flat_map(|preference| &preference.unknown);
        let states = |pattern| conflict.states_meeting(pattern);
        pairs
            .map(|pair| (states(&pair.value.0.value), states(&pair.value.1.value)))
            .collect()
    };
    let unknown: Vec<_> = conflict.case.preferences.iter().map(of_actor).collect();
    UncertainModel::new(conflict.model.clone(), &unknown).expect("one list for each actor")
}

#[cfg(test)]
mod tests {
    use detente_graph::StateId;

    use super::{NoAttitudes, attitudes_within};

    const CASE: &str = r#"
detente = 1
case = { id = "doubt", title = "Doubt" }
actor = [{ id = "us" }, { id = "them" }]
option = [{ id = "us.act" }, { id = "us.wait" }, { id = "them.answer" }]
status-quo.taken = []
preference.us = { statements = ["us.act"], unknown = [["us.wait", "not us.wait"]] }
preference.them = { statements = ["them.answer iff us.act"] }
"#;

    /// The fewer comparisons are allowed, the fewer states are told, down to none.
    #[test]
    fn a_large_case_is_told_in_part() {
        let reading = detente_case::parse("case.toml", CASE.as_bytes());
        let case = reading.case.expect("a case");
        let solved = crate::check(&case).solved.expect("a sound case");
        let within = |comparisons| attitudes_within(&solved, None, comparisons);
        let all = within(1_000_000).expect("a small case");
        assert!(all.complete);
        let spare = (0..1000).find(|comparisons| within(*comparisons).is_ok());
        let part = within(spare.expect("little is needed")).expect("found");
        assert!(!part.complete);
        assert_eq!(part.states, solved.today_and_lasting());
        assert!(part.states.iter().all(|state| all.states.contains(state)));
        assert_eq!(within(0).err(), Some(NoAttitudes::TooLarge));
        let only = attitudes_within(&solved, Some(StateId(0)), 0);
        assert_eq!(only.err(), Some(NoAttitudes::TooLarge));
    }
}
