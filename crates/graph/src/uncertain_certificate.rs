//! The reason for a verdict where some preference is unknown, in a form that can be checked.
//!
//! As for simple preference ([`crate::certify`]): a state is unstable because of one move that nothing
//! holds the decision maker back from; it is stable because every move it would make meets a sanction.

use crate::joint_moves::steps;
use crate::{ActorId, Attitude, Concept, StateId, Step, UncertainModel};

/// Why a state is stable or unstable for a decision maker under a concept and an attitude.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UncertainCertificate {
    /// The decision maker.
    pub actor: ActorId,
    /// The state it is in.
    pub state: StateId,
    /// The concept.
    pub concept: Concept,
    /// What the decision maker does about what is unknown.
    pub attitude: Attitude,
    /// The verdict with its reason.
    pub reason: UncertainReason,
}

/// A verdict and what shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UncertainReason {
    /// Stable: each state that it would leave for, in ascending order, is sanctioned.
    Stable(Vec<UncertainSanction>),
    /// Unstable: nothing holds it back from leaving for this state.
    Unstable(StateId),
}

/// How the opponents answer a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UncertainSanction {
    /// The state that the decision maker would leave for.
    pub departure: StateId,
    /// The moves of the opponents from there, at least one; nobody moves twice in succession.
    pub steps: Vec<Step>,
}

impl UncertainCertificate {
    /// Whether the verdict is that the state is stable.
    #[must_use]
    pub fn is_stable(&self) -> bool {
        matches!(self.reason, UncertainReason::Stable(_))
    }
}

impl UncertainSanction {
    /// The state where the sanction ends.
    #[must_use]
    pub fn end(&self) -> StateId {
        self.steps.last().map_or(self.departure, |step| step.to)
    }
}

/// Finds the reason why a state is stable or unstable for a decision maker under a concept and an
/// attitude.
///
/// Sanctions are as short as possible. An unstable state is shown by the first state, in ascending
/// order, for which it would be left.
///
/// # Panics
/// If the decision maker or the state does not exist.
#[must_use]
pub fn certify_uncertain(
    model: &UncertainModel,
    actor: ActorId,
    state: StateId,
    concept: Concept,
    attitude: Attitude,
) -> UncertainCertificate {
    let mut sanctions = Vec::new();
    let mut unanswered = None;
    let mut departures = model.model().moves().reachable(actor, state);
    departures.retain(|&to| attitude.leaves_for(model.compare(actor, to, state)));
    for departure in departures {
        let against = sanction(model, actor, state, departure, (concept, attitude));
        if let Some(steps) = against {
            sanctions.push(UncertainSanction { departure, steps });
        } else {
            unanswered = Some(departure);
            break;
        }
    }
    UncertainCertificate {
        actor,
        state,
        concept,
        attitude,
        reason: unanswered.map_or(
            UncertainReason::Stable(sanctions),
            UncertainReason::Unstable,
        ),
    }
}

/// The steps of a shortest sanction against one move.
fn sanction(
    model: &UncertainModel,
    actor: ActorId,
    state: StateId,
    departure: StateId,
    (concept, attitude): (Concept, Attitude),
) -> Option<Vec<Step>> {
    let rule = concept.sanction_rule()?;
    let opponents = model.opponents(actor);
    let mut end = None;
    let stop = |reached| {
        let sanctioned = model.holds_back(actor, state, reached, (rule, attitude), &mut 0);
        if sanctioned {
            end = Some(reached);
        }
        sanctioned
    };
    let search = model.answers(&opponents, departure, rule.credible, stop, &mut 0);
    Some(steps(search.way_to(end?)?, &opponents))
}
