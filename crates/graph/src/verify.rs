//! Checks certificates from the definitions alone.
//!
//! Nothing here is shared with the solver or with the search for certificates: only who can move where,
//! [`crate::Moves::reachable`], and the ranks are taken from the model.

use std::collections::BTreeSet;

use crate::{ActorId, Answer, Certificate, Concept, GraphModel, Reason, Sanction, StateId};

/// Why a certificate proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It speaks of a decision maker that does not exist.
    #[error("decision maker {} does not exist", .0.0)]
    UnknownActor(ActorId),
    /// It speaks of a state that does not exist.
    #[error("state {} does not exist", .0.0)]
    UnknownState(StateId),
    /// What it calls an improvement is none.
    #[error("state {} is no unilateral improvement", .0.0)]
    NoImprovement(StateId),
    /// It calls the state unstable, but the improvement can be punished.
    #[error("the improvement to state {} can be punished", .0.0)]
    Punishable(StateId),
    /// It calls the state Nash stable, but there is an improvement.
    #[error("state {} is an improvement, which is enough to unsettle a Nash stable state", .0.0)]
    Improvable(StateId),
    /// It calls the state stable, but leaves out an improvement.
    #[error("no sanction against the improvement to state {}", .0.0)]
    MissingSanction(StateId),
    /// It lists two sanctions against the same improvement.
    #[error("two sanctions against the improvement to state {}", .0.0)]
    RepeatedSanction(StateId),
    /// A sanction has no steps.
    #[error("the sanction against the improvement to state {} has no steps", .0.0)]
    EmptySanction(StateId),
    /// The one to be sanctioned takes a step itself.
    #[error("decision maker {} takes a step against itself", .0.0)]
    OwnStep(ActorId),
    /// Someone moves twice in succession.
    #[error("decision maker {} moves twice in succession", .0.0)]
    TwiceInSuccession(ActorId),
    /// A step is not a move of its mover.
    #[error("decision maker {} cannot move from state {} to state {}", mover.0, from.0, to.0)]
    NoMove {
        /// The mover.
        mover: ActorId,
        /// The state left.
        from: StateId,
        /// The state entered.
        to: StateId,
    },
    /// A step is no improvement for its mover, though the concept asks for credible sanctions.
    #[error("decision maker {} would not move from state {} to state {}", mover.0, from.0, to.0)]
    NotCredible {
        /// The mover.
        mover: ActorId,
        /// The state left.
        from: StateId,
        /// The state entered.
        to: StateId,
    },
    /// The stated rank of the final state or of the answer is wrong.
    #[error("the rank of state {} is not {rank}", state.0)]
    WrongRank {
        /// The state.
        state: StateId,
        /// The rank stated.
        rank: u32,
    },
    /// The sanction ends where the decision maker is better off than before; for strong stability, where
    /// it is not strongly worse off.
    #[error("to end in state {} does no harm beside the state that was left", .0.0)]
    NoHarm(StateId),
    /// The stated answer is missing, needless, or not the best.
    #[error("the stated answer from state {} is not the best one", .0.0)]
    WrongAnswer(StateId),
    /// The decision maker can answer with something better than the state it left.
    #[error("the answer to state {} makes good the harm", .0.0)]
    Undone(StateId),
}

/// Checks a certificate against the definitions of its concept.
///
/// # Errors
/// The first [`Refusal`] found, if the certificate does not prove its verdict.
pub fn verify(model: &GraphModel, certificate: &Certificate) -> Result<(), Refusal> {
    let (actor, state) = (certificate.actor, certificate.state);
    verify_below(model, certificate, |end| {
        model.rank(actor, end) <= model.rank(actor, state)
    })
}

/// As [`verify`], where a sanction counts if `is_harm` is true of where it ends.
pub(crate) fn verify_below(
    model: &GraphModel,
    certificate: &Certificate,
    is_harm: impl Fn(StateId) -> bool,
) -> Result<(), Refusal> {
    let &Certificate {
        actor,
        state,
        concept,
        ref reason,
    } = certificate;
    check_actor(model, actor)?;
    check_state(model, state)?;
    let is_improvement = |to: &StateId| model.rank(actor, *to) > model.rank(actor, state);
    let mut improvements = model.moves().reachable(actor, state);
    improvements.retain(is_improvement);
    match reason {
        Reason::Unstable(improvement) => {
            if !improvements.contains(improvement) {
                return Err(Refusal::NoImprovement(*improvement));
            }
            if is_punishable(model, certificate, *improvement, &is_harm) {
                return Err(Refusal::Punishable(*improvement));
            }
        }
        Reason::Stable(sanctions) => {
            if let (Concept::Nash, Some(improvement)) = (concept, improvements.first()) {
                return Err(Refusal::Improvable(*improvement));
            }
            let mut answered = BTreeSet::new();
            for sanction in sanctions {
                if !improvements.contains(&sanction.improvement) {
                    return Err(Refusal::NoImprovement(sanction.improvement));
                }
                if !answered.insert(sanction.improvement) {
                    return Err(Refusal::RepeatedSanction(sanction.improvement));
                }
                check_sanction(model, certificate, sanction, &is_harm)?;
            }
            if let Some(missing) = improvements.iter().find(|to| !answered.contains(to)) {
                return Err(Refusal::MissingSanction(*missing));
            }
        }
    }
    Ok(())
}

/// Whether each step must be an improvement for its mover.
fn needs_credible_steps(concept: Concept) -> bool {
    matches!(concept, Concept::Seq | Concept::SymSeq)
}

/// Whether the decision maker may answer back.
fn allows_answer(concept: Concept) -> bool {
    matches!(concept, Concept::Smr | Concept::SymSeq)
}

fn check_actor(model: &GraphModel, actor: ActorId) -> Result<(), Refusal> {
    if actor.index() < model.actors() {
        Ok(())
    } else {
        Err(Refusal::UnknownActor(actor))
    }
}

fn check_state(model: &GraphModel, state: StateId) -> Result<(), Refusal> {
    if state.index() < model.states() {
        Ok(())
    } else {
        Err(Refusal::UnknownState(state))
    }
}

/// Checks that a sanction can be carried out and does harm.
fn check_sanction(
    model: &GraphModel,
    certificate: &Certificate,
    sanction: &Sanction,
    is_harm: &impl Fn(StateId) -> bool,
) -> Result<(), Refusal> {
    let actor = certificate.actor;
    let mut at = sanction.improvement;
    let mut last = None;
    for step in &sanction.steps {
        let (mover, from, to) = (step.mover, at, step.to);
        check_actor(model, mover)?;
        check_state(model, to)?;
        if mover == actor {
            return Err(Refusal::OwnStep(mover));
        }
        if last == Some(mover) {
            return Err(Refusal::TwiceInSuccession(mover));
        }
        if !model.moves().reachable(mover, from).contains(&to) {
            return Err(Refusal::NoMove { mover, from, to });
        }
        if needs_credible_steps(certificate.concept)
            && model.rank(mover, to) <= model.rank(mover, from)
        {
            return Err(Refusal::NotCredible { mover, from, to });
        }
        (at, last) = (to, Some(mover));
    }
    if last.is_none() {
        return Err(Refusal::EmptySanction(sanction.improvement));
    }
    check_rank(model, actor, at, sanction.rank)?;
    if !is_harm(at) {
        return Err(Refusal::NoHarm(at));
    }
    check_answer(model, certificate, at, sanction.answer, is_harm)
}

/// Checks that an answer is the best one and does not make good the harm.
fn check_answer(
    model: &GraphModel,
    certificate: &Certificate,
    end: StateId,
    answer: Option<Answer>,
    is_harm: &impl Fn(StateId) -> bool,
) -> Result<(), Refusal> {
    let actor = certificate.actor;
    let mut answers = if allows_answer(certificate.concept) {
        model.moves().reachable(actor, end)
    } else {
        Vec::new()
    };
    let Some(answer) = answer else {
        return if answers.is_empty() {
            Ok(())
        } else {
            Err(Refusal::WrongAnswer(end))
        };
    };
    check_state(model, answer.to)?;
    check_rank(model, actor, answer.to, answer.rank)?;
    if !answers.contains(&answer.to) {
        return Err(Refusal::WrongAnswer(end));
    }
    answers.retain(|&other| model.rank(actor, other) > answer.rank);
    if !answers.is_empty() {
        return Err(Refusal::WrongAnswer(end));
    }
    if !is_harm(answer.to) {
        return Err(Refusal::Undone(answer.to));
    }
    Ok(())
}

fn check_rank(
    model: &GraphModel,
    actor: ActorId,
    state: StateId,
    rank: u32,
) -> Result<(), Refusal> {
    if model.rank(actor, state) == rank {
        Ok(())
    } else {
        Err(Refusal::WrongRank { state, rank })
    }
}

/// Whether the opponents have any sanction against an improvement: explores everything they can do.
fn is_punishable(
    model: &GraphModel,
    certificate: &Certificate,
    improvement: StateId,
    is_harm: &impl Fn(StateId) -> bool,
) -> bool {
    let &Certificate { actor, concept, .. } = certificate;
    if concept == Concept::Nash {
        return false;
    }
    let mut explored = BTreeSet::new();
    let mut open = vec![(improvement, None)];
    while let Some((from, last)) = open.pop() {
        for mover in (0..model.actors() as u16).map(ActorId) {
            if mover == actor || Some(mover) == last {
                continue;
            }
            for to in model.moves().reachable(mover, from) {
                let improves = model.rank(mover, to) > model.rank(mover, from);
                if needs_credible_steps(concept) && !improves {
                    continue;
                }
                let mut answers = model.moves().reachable(actor, to).into_iter();
                if is_harm(to) && (!allows_answer(concept) || answers.all(is_harm)) {
                    return true;
                }
                if explored.insert((to, mover)) {
                    open.push((to, Some(mover)));
                }
            }
        }
    }
    false
}
