//! Tables: what those who meet can reach, whether it holds, and who breaks it.
//!
//! A table is a coalition whose members negotiate. They may move jointly, in sequence or all at once;
//! everyone else moves alone or answers. Deals are judged at the end, against the status quo: nothing is
//! agreed until everything is agreed. That a deal holds is a matter of each decision maker's stability
//! ([`crate::concept`]) and does not depend on the table. The joint moves are those of coalition analysis
//! (Kilgour, Hipel, Fang and Peng 2001).

use rayon::prelude::*;

use crate::breakers::{Breaker, breakers};
use crate::joint_moves::{Changeable, better_for_all};
use crate::package::package_sizes;
use crate::{
    ActorId, COALITION_LIMIT, Coalition, CoalitionError, Concept, GraphModel, JointMoves, Moves,
    Solution, StateId, Step, joint_moves, simultaneous_moves,
};

/// What a table can reach from a status quo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFinding {
    /// Who meets.
    pub table: Coalition,
    /// The state they start from.
    pub status_quo: StateId,
    /// The concept under which a deal holds or not.
    pub concept: Concept,
    /// The deals, in ascending order of states.
    pub deals: Vec<Deal>,
    /// What would leave nobody worse off, but some exactly as before, in ascending order of states.
    pub near_deals: Vec<NearDeal>,
    /// Who must be added to the table for a deal that holds.
    pub seats: Seats,
}

/// A state better than the status quo for every member, which the table can reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deal {
    /// The state.
    pub state: StateId,
    /// A shortest way there by moves of members, nobody moving twice in succession; `None` if it must be
    /// simultaneous.
    pub in_sequence: Option<Vec<Step>>,
    /// The least number of members who must move together in some stage of the way there, when every
    /// stage leaves all members of the table strictly better than before it: 1 is piecemeal, all of them
    /// means only as a whole.
    pub package_size: usize,
    /// For whom it is not stable under the concept, and why, in ascending order; none if it holds.
    pub breakers: Vec<Breaker>,
}

impl Deal {
    /// Whether the deal is stable for every decision maker, at the table or not.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.breakers.is_empty()
    }
}

/// A state that the table can reach and that leaves no member worse off, but some exactly as before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearDeal {
    /// The state.
    pub state: StateId,
    /// A way there as in [`Deal::in_sequence`].
    pub in_sequence: Option<Vec<Step>>,
    /// The members who are indifferent between it and the status quo.
    pub indifferent: Coalition,
}

/// Who must be added to a table for a deal that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seats {
    /// Nobody: the table has such a deal.
    Enough,
    /// Any of these sets of decision makers: all there are of the least size.
    Add(Vec<Addition>),
    /// Whoever is added, there is no such deal.
    NoneHelps,
    /// More decision makers are absent than [`COALITION_LIMIT`], so that it has not been searched.
    TooManyAbsent(usize),
}

/// Decision makers to be added to a table, and what they make possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    /// Those to be added.
    pub actors: Coalition,
    /// The deals of the larger table that hold, in ascending order.
    pub deals: Vec<StateId>,
}

/// Finds what a table can reach from a status quo, what of it holds under a concept, who breaks the rest,
/// and who must be added where nothing holds.
///
/// Any sets of members may move in the stages of a package, each in sequence or, in option form, at once.
/// What the stages of a package are in graph form takes a search for each set of members. A breaker's
/// improvement is the one that [`crate::certify`] shows.
///
/// # Errors
/// [`CoalitionError::UnknownActor`], [`CoalitionError::UnknownState`],
/// [`CoalitionError::BeyondReach`] if the model has more than 64 decision makers, and, in graph form,
/// [`CoalitionError::TooManyCoalitions`] for a table of more than [`COALITION_LIMIT`].
///
/// ```
/// use detente_graph::{
///     ActorId, Coalition, Concept, Feasible, GraphModel, Moves, OptionDef, OptionForm, Seats,
///     StateId, solve, table_deals,
/// };
///
/// // The prisoner's dilemma: 0 nobody cooperates, 3 both do.
/// let cooperate = |owner| OptionDef { owner, one_way: None };
/// let options = vec![cooperate(ActorId(0)), cooperate(ActorId(1))];
/// let form = OptionForm::new(2, options, Feasible::All)?;
/// let model = GraphModel::new(Moves::Options(form), vec![vec![2, 1, 4, 3], vec![2, 4, 1, 3]])?;
/// let solution = solve(&model);
///
/// let both = Coalition::everyone(2)?;
/// let found = table_deals(&model, &solution, both, StateId(0), Concept::Seq)?;
/// let deal = &found.deals[0];
/// assert_eq!((deal.state, deal.package_size, deal.holds()), (StateId(3), 2, true));
///
/// // Alone, the first can reach nothing better; the second must come to the table.
/// let alone = Coalition::new([ActorId(0)])?;
/// let found = table_deals(&model, &solution, alone, StateId(0), Concept::Seq)?;
/// let Seats::Add(additions) = found.seats else { panic!("someone must be added") };
/// assert_eq!(additions[0].actors, Coalition::new([ActorId(1)])?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Panics
/// If the solution is not one of the model.
pub fn table_deals(
    model: &GraphModel,
    solution: &Solution,
    table: Coalition,
    status_quo: StateId,
    concept: Concept,
) -> Result<TableFinding, CoalitionError> {
    let everyone = Coalition::everyone(model.actors())?;
    table.check(model.actors())?;
    if status_quo.index() >= model.states() {
        return Err(CoalitionError::UnknownState(status_quo));
    }
    if matches!(&**model.moves(), Moves::Arcs(_)) && table.len() > COALITION_LIMIT {
        return Err(CoalitionError::TooManyCoalitions {
            actors: table.len(),
            limit: COALITION_LIMIT,
        });
    }

    let joint = joint_moves(model, status_quo, table);
    let reached = reached_by(model, &joint, table, status_quo);
    let better = |state: &StateId| better_for_all(model, table, status_quo, *state);
    let states: Vec<StateId> = reached.iter().copied().filter(better).collect();
    let sizes = package_sizes(model, table, status_quo, &states);
    let deals: Vec<Deal> = states
        .par_iter()
        .zip(sizes)
        .map(|(&state, package_size)| Deal {
            state,
            in_sequence: joint.way_to(state),
            package_size,
            breakers: breakers(model, solution, state, concept),
        })
        .collect();
    let near_deals = reached.into_iter().filter_map(|state| {
        let indifferent = indifferent(model, table, status_quo, state)?;
        Some(NearDeal {
            state,
            in_sequence: joint.way_to(state),
            indifferent,
        })
    });
    let near_deals = near_deals.collect();
    let seats = if deals.iter().any(Deal::holds) {
        Seats::Enough
    } else {
        let absent = everyone.without(table);
        seats(model, solution, table, absent, status_quo, concept)
    };
    Ok(TableFinding {
        table,
        status_quo,
        concept,
        deals,
        near_deals,
        seats,
    })
}

/// The states that a table can reach in sequence or at once, the status quo left out.
fn reached_by(
    model: &GraphModel,
    joint: &JointMoves,
    table: Coalition,
    status_quo: StateId,
) -> Vec<StateId> {
    match &**model.moves() {
        // What can be reached in sequence can be reached at once.
        Moves::Options(form) => simultaneous_moves(form, status_quo, table),
        Moves::Arcs(_) => {
            let mut reached = joint.states().to_vec();
            reached.retain(|&state| state != status_quo);
            reached
        }
    }
}

/// The members who are indifferent between two states, if there are any and nobody loses.
fn indifferent(
    model: &GraphModel,
    table: Coalition,
    status_quo: StateId,
    state: StateId,
) -> Option<Coalition> {
    let mut indifferent = Vec::new();
    for member in table.members() {
        match model
            .rank(member, state)
            .cmp(&model.rank(member, status_quo))
        {
            std::cmp::Ordering::Less => return None,
            std::cmp::Ordering::Equal => indifferent.push(member),
            std::cmp::Ordering::Greater => {}
        }
    }
    let indifferent = Coalition::new(indifferent).ok()?;
    (!indifferent.is_empty()).then_some(indifferent)
}

/// Searches, smaller sets first, for those to be added to a table for a deal that holds.
fn seats(
    model: &GraphModel,
    solution: &Solution,
    table: Coalition,
    absent: Coalition,
    status_quo: StateId,
    concept: Concept,
) -> Seats {
    if absent.len() > COALITION_LIMIT {
        return Seats::TooManyAbsent(absent.len());
    }
    // A new seat is also a veto: only those who gain can be added for a deal.
    let lasting: Vec<(StateId, Coalition)> = solution
        .equilibria(concept)
        .filter(|&state| better_for_all(model, table, status_quo, state))
        .map(|state| (state, gainers(model, absent, status_quo, state)))
        .collect();
    let mut additions: Vec<Addition> = Vec::new();
    for actors in absent.subsets() {
        if additions
            .first()
            .is_some_and(|first| first.actors.len() < actors.len())
        {
            break;
        }
        let wanted = lasting
            .iter()
            .filter(|(_, gainers)| actors.is_within(*gainers));
        let wanted: Vec<StateId> = wanted.map(|(state, _)| *state).collect();
        let deals = among_reached(model, table.with(actors), status_quo, wanted);
        if !deals.is_empty() {
            additions.push(Addition { actors, deals });
        }
    }
    if additions.is_empty() {
        Seats::NoneHelps
    } else {
        Seats::Add(additions)
    }
}

/// Those of some decision makers for whom a state is better than the status quo.
fn gainers(model: &GraphModel, of: Coalition, status_quo: StateId, state: StateId) -> Coalition {
    let gains = |actor: &ActorId| model.rank(*actor, state) > model.rank(*actor, status_quo);
    Coalition::new(of.members().filter(gains)).unwrap_or_default()
}

/// Those of some states that a table can reach, in sequence or at once.
fn among_reached(
    model: &GraphModel,
    table: Coalition,
    status_quo: StateId,
    mut states: Vec<StateId>,
) -> Vec<StateId> {
    if states.is_empty() {
        return states;
    }
    match &**model.moves() {
        Moves::Options(form) => {
            let changeable = Changeable::by(form, table);
            let start = form.mask(status_quo);
            states.retain(|&state| changeable.allows(start, form.mask(state)));
        }
        Moves::Arcs(_) => {
            let joint = joint_moves(model, status_quo, table);
            states.retain(|&state| joint.contains(state));
        }
    }
    states
}
