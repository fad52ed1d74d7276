//! Solving a model with unknown preference: states under every concept and attitude.
//!
//! There is no rank to search by, so each state is searched for itself. What the opponents of a
//! decision maker can reach from a state does not depend on where the decision maker came from, nor on
//! its attitude, and is found once.

use crate::{ActorId, Attitude, Concept, StateId, UncertainModel};

/// A search takes more comparisons of two states than are allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than {limit} comparisons of two states would be needed")]
pub struct TooManyComparisons {
    /// How many are allowed.
    pub limit: u64,
}

/// For states, decision makers, solution concepts and attitudes, whether the state is stable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UncertainSolution {
    actors: usize,
    states: Vec<StateId>,
    /// By decision maker, then by state.
    verdicts: Vec<Verdicts>,
}

/// One bit for each concept, by attitude.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Verdicts([u8; Attitude::ALL.len()]);

impl UncertainSolution {
    /// The states that were looked at, in ascending order.
    #[must_use]
    pub fn states(&self) -> &[StateId] {
        &self.states
    }

    /// Whether `state` is stable for `actor` under `concept`, if `actor` has that attitude.
    ///
    /// # Panics
    /// If the decision maker does not exist or the state was not looked at.
    #[must_use]
    pub fn is_stable(
        &self,
        actor: ActorId,
        concept: Concept,
        attitude: Attitude,
        state: StateId,
    ) -> bool {
        let place = self.states.binary_search(&state);
        let place = place.expect("a state that was looked at");
        let Verdicts(stable) = self.verdicts[actor.index() * self.states.len() + place];
        stable[attitude.index()] >> concept.index() & 1 == 1
    }

    /// Whether `state` is stable for every decision maker under `concept`, if all have that attitude.
    ///
    /// # Panics
    /// If the state was not looked at.
    #[must_use]
    pub fn is_equilibrium(&self, concept: Concept, attitude: Attitude, state: StateId) -> bool {
        let mut actors = (0..self.actors as u16).map(ActorId);
        actors.all(|actor| self.is_stable(actor, concept, attitude, state))
    }
}

/// Solves a model for some states: for whom each of them is stable, under every concept and attitude.
/// Gives up when more than `limit` comparisons of two states and moves have been made, wherever that is
/// run; a hundred million take about a second.
///
/// ```
/// use detente_graph::{
///     ActorId, Attitude, Concept, Feasible, GraphModel, Moves, OptionDef, OptionForm, StateId,
///     UncertainModel, solve_uncertain,
/// };
///
/// // One decision maker, one option; nobody knows whether it likes to take it.
/// let option = OptionDef { owner: ActorId(0), one_way: None };
/// let form = OptionForm::new(1, vec![option], Feasible::All)?;
/// let model = GraphModel::new(Moves::Options(form), vec![vec![1, 1]])?;
/// let (no, yes) = (StateId(0), StateId(1));
/// let model = UncertainModel::new(model, &[vec![(vec![no], vec![yes])]])?;
///
/// let solution = solve_uncertain(&model, &[no], 1000)?;
/// let stays = |attitude| solution.is_stable(ActorId(0), Concept::Nash, attitude, no);
/// assert_eq!(Attitude::ALL.map(stays), [false, true, false, true]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`TooManyComparisons`].
///
/// # Panics
/// If a state does not exist.
pub fn solve_uncertain(
    model: &UncertainModel,
    states: &[StateId],
    limit: u64,
) -> Result<UncertainSolution, TooManyComparisons> {
    let mut states = states.to_vec();
    states.sort_unstable();
    states.dedup();
    let actors = model.model().actors();
    let mut verdicts = Vec::with_capacity(actors * states.len());
    let mut work = Work { done: 0, limit };
    for actor in (0..actors as u16).map(ActorId) {
        let mut search = Search::new(model, actor, &mut work);
        for &state in &states {
            verdicts.push(search.verdicts(state)?);
        }
    }
    Ok(UncertainSolution {
        actors,
        states,
        verdicts,
    })
}

/// The search for one decision maker.
struct Search<'a> {
    model: &'a UncertainModel,
    actor: ActorId,
    opponents: Vec<ActorId>,
    /// What the opponents can reach from each state, nearest first: by any moves and by credible ones.
    reached: Vec<Option<[Vec<StateId>; 2]>>,
    work: &'a mut Work,
}

/// The comparisons made so far, and how many may be.
struct Work {
    done: u64,
    limit: u64,
}

impl<'a> Search<'a> {
    fn new(model: &'a UncertainModel, actor: ActorId, work: &'a mut Work) -> Self {
        Search {
            model,
            actor,
            opponents: model.opponents(actor),
            reached: vec![None; model.model().states()],
            work,
        }
    }

    /// Under which concepts and attitudes a state is stable.
    fn verdicts(&mut self, state: StateId) -> Result<Verdicts, TooManyComparisons> {
        let mut verdicts = Verdicts([(1 << Concept::ALL.len()) - 1; Attitude::ALL.len()]);
        for to in self.model.model().moves().reachable(self.actor, state) {
            let order = self.model.compare(self.actor, to, state);
            let all = Attitude::ALL.into_iter();
            for attitude in all.filter(|attitude| attitude.leaves_for(order)) {
                for concept in Concept::ALL {
                    let bit = 1 << concept.index();
                    let is_stable = verdicts.0[attitude.index()] & bit != 0;
                    if is_stable && !self.is_answered(state, to, concept, attitude) {
                        verdicts.0[attitude.index()] &= !bit;
                    }
                    if self.work.done > self.work.limit {
                        let limit = self.work.limit;
                        return Err(TooManyComparisons { limit });
                    }
                }
            }
        }
        Ok(verdicts)
    }

    /// Whether the opponents have a sanction against the move from `state` to `to`.
    fn is_answered(
        &mut self,
        state: StateId,
        to: StateId,
        concept: Concept,
        attitude: Attitude,
    ) -> bool {
        let Some(rule) = concept.sanction_rule() else {
            return false;
        };
        let Search {
            model,
            actor,
            ref opponents,
            ref mut reached,
            ref mut work,
        } = *self;
        let [any, credible] = reached[to.index()].get_or_insert_with(|| {
            [false, true].map(|credible| {
                let search = model.answers(opponents, to, credible, |_| false, &mut work.done);
                search.states().collect()
            })
        });
        let ends = if rule.credible { credible } else { any };
        let mut ends = ends.iter();
        ends.any(|&end| model.holds_back(actor, state, end, (rule, attitude), &mut work.done))
    }
}
