//! Strength of preference: which differences are strong, and whether what holds a decision maker back
//! would hurt it badly.
//!
//! (Hamouda, Kilgour and Hipel 2004, Strength of preference in the graph model for conflict resolution.)
//! A decision maker prefers one state to another mildly or strongly. General stability ignores the
//! difference: it is that of [`crate::solve`]. A state is *strongly* stable when, for each unilateral
//! improvement, there is some sanction that ends strongly worse than the state itself, and under SMR and
//! SSEQ with all that the decision maker could answer strongly worse as well; a state without
//! improvements is strongly stable. It is *weakly* stable when it is stable, but not strongly.
//!
//! What is strongly worse is told by a second, coarser order of the states: it is enough that the order
//! of the states by what matters strongly never goes against the order by preference.

use crate::certificate::certify_below;
use crate::solve::Solver;
use crate::verify::verify_below;
use crate::{ActorId, Certificate, Concept, GraphModel, ModelError, Refusal, Solution, StateId};

/// A conflict in which some differences are strong.
#[derive(Debug, Clone)]
pub struct StrengthModel {
    model: GraphModel,
    /// For each decision maker, the class of each state; a state in a lower class is strongly worse.
    classes: Vec<Vec<u32>>,
    /// For each decision maker and rank, the least rank of what is strongly better; above all ranks if
    /// nothing is.
    strongly_better_from: Vec<Vec<u32>>,
}

/// How a state is stable: because it would hurt badly to leave it, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Stable, but not strongly.
    Weak,
    /// Strongly stable.
    Strong,
}

/// For every state, decision maker and solution concept, whether the state is stable, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrengthSolution {
    /// Stability by preference alone.
    pub general: Solution,
    /// Strong stability.
    pub strong: Solution,
}

impl StrengthModel {
    /// Tells which differences are strong: `classes` has one list for each decision maker, with one
    /// number for each state. A state is strongly worse than another if its number is lower; one list of
    /// equal numbers makes every difference mild.
    ///
    /// # Errors
    /// [`ModelError::WrongRankLists`], [`ModelError::WrongRankCount`] and
    /// [`ModelError::StrengthAgainstRank`].
    pub fn new(model: GraphModel, classes: Vec<Vec<u32>>) -> Result<Self, ModelError> {
        if classes.len() != model.actors() {
            return Err(ModelError::WrongRankLists {
                expected: model.actors(),
                found: classes.len(),
            });
        }
        let actors = (0..model.actors() as u16).map(ActorId);
        let lifted = actors.zip(&classes).map(|(actor, classes)| {
            if classes.len() == model.states() {
                strongly_better_from(&model, actor, classes)
            } else {
                Err(ModelError::WrongRankCount {
                    actor,
                    expected: model.states(),
                    found: classes.len(),
                })
            }
        });
        let strongly_better_from = lifted.collect::<Result<_, _>>()?;
        Ok(StrengthModel {
            model,
            classes,
            strongly_better_from,
        })
    }

    /// The model with preferences alone.
    #[must_use]
    pub fn model(&self) -> &GraphModel {
        &self.model
    }

    /// Whether `state` is strongly worse than `than` for a decision maker.
    ///
    /// # Panics
    /// If the decision maker or a state does not exist.
    #[must_use]
    pub fn is_strongly_worse(&self, actor: ActorId, state: StateId, than: StateId) -> bool {
        let classes = &self.classes[actor.index()];
        classes[state.index()] < classes[than.index()]
    }

    /// The least rank of the states than which one of this rank is strongly worse; above all ranks if
    /// there is none.
    pub(crate) fn strongly_better_from(&self, actor: usize, rank: u32) -> u32 {
        let from = self.strongly_better_from[actor].get(rank as usize);
        from.copied().unwrap_or(u32::MAX)
    }

    /// The highest rank of the states strongly worse than a state; 0 if there is none.
    fn strongly_worse_up_to(&self, actor: ActorId, state: StateId) -> u32 {
        let states = (0..self.model.states() as u32).map(StateId);
        let worse = states.filter(|&other| self.is_strongly_worse(actor, other, state));
        let ranks = worse.map(|other| self.model.rank(actor, other));
        ranks.max().unwrap_or(0)
    }
}

/// For each rank, the least rank of a higher class.
fn strongly_better_from(
    model: &GraphModel,
    actor: ActorId,
    classes: &[u32],
) -> Result<Vec<u32>, ModelError> {
    let top = model.ranks(actor).iter().max().copied().unwrap_or(0);
    let mut class_of: Vec<Option<u32>> = vec![None; top as usize + 1];
    for (&rank, &class) in model.ranks(actor).iter().zip(classes) {
        if class_of[rank as usize]
            .replace(class)
            .is_some_and(|other| other != class)
        {
            return Err(ModelError::StrengthAgainstRank(actor));
        }
    }
    let mut from = vec![u32::MAX; top as usize + 1];
    let (mut next, mut above) = (u32::MAX, None);
    for rank in (1..=top).rev() {
        let class = class_of[rank as usize];
        if above < class && above.is_some() {
            return Err(ModelError::StrengthAgainstRank(actor));
        }
        if above != class && above.is_some() {
            next = rank + 1;
        }
        from[rank as usize] = next;
        above = class;
    }
    Ok(from)
}

impl StrengthSolution {
    /// How `state` is stable for `actor` under `concept`; `None` where it is not.
    ///
    /// # Panics
    /// If the decision maker or the state does not exist.
    #[must_use]
    pub fn of_actor(&self, actor: ActorId, concept: Concept, state: StateId) -> Option<Strength> {
        strength(|solution| solution.is_stable(actor, concept, state), self)
    }

    /// How `state` is stable for all together under `concept`: strongly if it is so for everybody;
    /// `None` where it is not stable for all.
    ///
    /// # Panics
    /// If the state does not exist.
    #[must_use]
    pub fn of_all(&self, concept: Concept, state: StateId) -> Option<Strength> {
        strength(|solution| solution.is_equilibrium(concept, state), self)
    }
}

fn strength(stable: impl Fn(&Solution) -> bool, solution: &StrengthSolution) -> Option<Strength> {
    if stable(&solution.strong) {
        Some(Strength::Strong)
    } else {
        stable(&solution.general).then_some(Strength::Weak)
    }
}

/// Solves a model with strength of preference: which states are stable for whom, and how.
///
/// ```
/// use detente_graph::{
///     ActorId, Concept, Feasible, GraphModel, Moves, OptionDef, OptionForm, StateId, Strength,
///     StrengthModel, solve_strength,
/// };
///
/// // The prisoner's dilemma: 0 nobody cooperates, 3 both do.
/// let cooperate = |owner| OptionDef { owner, one_way: None };
/// let options = vec![cooperate(ActorId(0)), cooperate(ActorId(1))];
/// let form = OptionForm::new(2, options, Feasible::All)?;
/// let model = GraphModel::new(Moves::Options(form), vec![vec![2, 1, 4, 3], vec![2, 4, 1, 3]])?;
///
/// // For the first it matters strongly whether the other cooperates, for the second nothing does.
/// let model = StrengthModel::new(model, vec![vec![0, 0, 1, 1], vec![0; 4]])?;
/// let solution = solve_strength(&model);
/// let of = |actor| solution.of_actor(ActorId(actor), Concept::Seq, StateId(3));
/// assert_eq!((of(0), of(1)), (Some(Strength::Strong), Some(Strength::Weak)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn solve_strength(model: &StrengthModel) -> StrengthSolution {
    Solver::new().solve_strength(model)
}

/// Finds the reason why a state is strongly stable or not, as [`crate::certify`] does for stability: each
/// sanction ends strongly worse, and an unstable state has an improvement without one.
///
/// # Panics
/// If the decision maker or the state does not exist.
#[must_use]
pub fn certify_strong(
    model: &StrengthModel,
    actor: ActorId,
    state: StateId,
    concept: Concept,
) -> Certificate {
    let ceiling = model.strongly_worse_up_to(actor, state);
    certify_below(&model.model, actor, state, concept, ceiling)
}

/// Checks a certificate of strong stability against the definitions.
///
/// # Errors
/// The first [`Refusal`] found, if the certificate does not prove its verdict.
pub fn verify_strong(model: &StrengthModel, certificate: &Certificate) -> Result<(), Refusal> {
    let (actor, state) = (certificate.actor, certificate.state);
    verify_below(&model.model, certificate, |end| {
        model.is_strongly_worse(actor, end, state)
    })
}
