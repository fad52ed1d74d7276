//! How firmly things hold: whether the answers that hold them would hurt badly.
//!
//! (Hamouda, Kilgour and Hipel 2004, Strength of preference in the graph model for conflict resolution.)
//! A case says with `strong` which of an actor's statements matter strongly: two states differ strongly for
//! it if the first statement that tells them apart is that one or stands above it. Without `strong`, every
//! difference is mild, and nothing holds firmly for the actor but what holds by itself.

use detente_graph::{
    ActorId, Concept, Reason, StateId, StrengthModel, StrengthSolution, certify_strong,
    solve_strength,
};

use crate::change::Step;
use crate::conflict::{Conflict, actor_id};
use crate::explain::{Answer, Temptation, tempt};
use crate::hold::{Hold, Holding};
use crate::preference::lexicographic;
use crate::solve::Solved;

/// How firmly states hold.
#[derive(Clone, Debug)]
pub struct StrengthFinding {
    /// The actors to whom something matters strongly, with the place of the last statement that does.
    pub stated: Vec<(ActorId, usize)>,
    /// The states told: the one asked for; else today's situation, then what could last.
    pub states: Vec<StateStrength>,
    /// Strong and weak stability of every state under every concept.
    pub solution: StrengthSolution,
}

/// How firmly one state holds.
#[derive(Clone, Debug)]
pub struct StateStrength {
    /// The state.
    pub state: StateId,
    /// For each actor, in the order of the case.
    pub actors: Vec<ActorStrength>,
}

/// How firmly a state holds for one actor.
#[derive(Clone, Debug)]
pub struct ActorStrength {
    /// The actor.
    pub actor: ActorId,
    /// How the state holds.
    pub holding: Holding,
    /// How firmly.
    pub grip: Grip,
}

/// What keeps an actor in a state, by strength.
#[derive(Clone, Debug)]
pub enum Grip {
    /// Nothing: the state does not hold.
    None,
    /// There is no move it would want to make.
    Unneeded,
    /// Every move it would want to make can be answered so that it hurts badly; the first of them, with
    /// such an answer.
    Firm(Temptation),
    /// This move it would want to make can be answered, but not so that it hurts badly.
    Mild(Temptation),
}

/// No case statement is `strong`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NothingStrong;

impl StateStrength {
    /// The actors for whom the state holds mildly.
    pub fn mild(&self) -> impl Iterator<Item = ActorId> {
        let mild = |found: &&ActorStrength| matches!(found.grip, Grip::Mild(_));
        self.actors.iter().filter(mild).map(|found| found.actor)
    }
}

impl Grip {
    /// Under which concept a state that holds so is weakly or strongly stable: the plainest that says it.
    fn concept(hold: Hold) -> Option<Concept> {
        match hold {
            Hold::DoesNot | Hold::ByItself => None,
            Hold::OnThreats => Some(Concept::Gmr),
            Hold::OnCredibleAnswers => Some(Concept::Seq),
        }
    }
}

/// Tells how firmly today's situation and what could last hold, or only one state.
///
/// # Errors
/// [`NothingStrong`] where nothing is said to matter strongly.
///
/// # Panics
/// If the state does not exist.
pub fn strength(solved: &Solved, only: Option<StateId>) -> Result<StrengthFinding, NothingStrong> {
    let stated = stated(&solved.conflict);
    if stated.is_empty() {
        return Err(NothingStrong);
    }
    let model = strength_model(&solved.conflict, &stated);
    let states = only.map_or_else(|| solved.today_and_lasting(), |state| vec![state]);
    let actors = || (0..solved.conflict.case.actors.len()).map(actor_id);
    let states = states.into_iter().map(|state| StateStrength {
        state,
        actors: actors()
            .map(|actor| of_actor(solved, &model, actor, state))
            .collect(),
    });
    Ok(StrengthFinding {
        stated,
        states: states.collect(),
        solution: solve_strength(&model),
    })
}

/// Whose preference has `strong`, and where.
fn stated(conflict: &Conflict) -> Vec<(ActorId, usize)> {
    let preferences = conflict.case.preferences.iter().enumerate();
    let strong = preferences.filter_map(|(actor, preference)| {
        let strong = preference.as_ref()?.strong.as_ref()?;
        Some((actor_id(actor), strong.value))
    });
    strong.collect()
}

/// The model with the order by the statements that matter strongly.
fn strength_model(conflict: &Conflict, stated: &[(ActorId, usize)]) -> StrengthModel {
    let mut classes = vec![vec![1; conflict.state_count()]; conflict.case.actors.len()];
    for &(actor, last) in stated {
        let strong = &conflict.aims(actor)[..=last];
        let statements: Vec<_> = strong.iter().map(|aim| &aim.states).collect();
        classes[actor.index()] = lexicographic(&statements, conflict.state_count());
    }
    StrengthModel::new(conflict.model.clone(), classes)
        .expect("the first statements order no states against all of them")
}

fn of_actor(
    solved: &Solved,
    model: &StrengthModel,
    actor: ActorId,
    state: StateId,
) -> ActorStrength {
    let holding = Holding::of_actor(&solved.solution, actor, state);
    let grip = match (Grip::concept(holding.hold), holding.hold) {
        (None, Hold::ByItself) => Grip::Unneeded,
        (None, _) => Grip::None,
        (Some(concept), _) => match certify_strong(model, actor, state, concept).reason {
            Reason::Unstable(to) => Grip::Mild(tempt(solved, state, actor, to)),
            Reason::Stable(sanctions) => {
                let first = sanctions.first().expect("held by answers alone");
                let to = first.improvement;
                let conflict = &solved.conflict;
                Grip::Firm(Temptation {
                    answer: Some(Answer {
                        steps: Step::along(to, &first.steps),
                        credible: concept == Concept::Seq,
                        worth: conflict.worth(actor, state, first.end()),
                        answered_back: None,
                    }),
                    ..tempt(solved, state, actor, to)
                })
            }
        },
    };
    ActorStrength {
        actor,
        holding,
        grip,
    }
}
