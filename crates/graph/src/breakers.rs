//! Who breaks a state that does not hold, by which move, and why nobody answers.

use crate::certificate::best_answer;
use crate::{
    ActorId, Answer, Concept, GraphModel, Reason, Sanction, Solution, StateId, certify, sanction,
};

/// A decision maker for whom a state is not stable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breaker {
    /// The decision maker.
    pub actor: ActorId,
    /// Its first unilateral improvement, in ascending order, that goes unpunished.
    pub improvement: StateId,
    /// Why it goes unpunished.
    pub unanswered: Unanswered,
}

/// Why a unilateral improvement goes unpunished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unanswered {
    /// The concept does not look ahead (Nash).
    NotAwaited,
    /// Whatever the others do, the one who improved stays better off.
    NobodyCan,
    /// The others could, but some of them would have to move against their interest.
    NobodyWould {
        /// A shortest sanction, were they to carry it out.
        sanction: Sanction,
        /// Those who take a step in it that is no improvement for them, in ascending order.
        unwilling: Vec<ActorId>,
    },
    /// The others can punish it, and under SSEQ would, but the one who improved answers back and is better
    /// off again.
    MadeGood {
        /// A shortest sanction, before the answer.
        sanction: Sanction,
        /// The best answer to it; of several equally good ones, the first.
        answer: Answer,
    },
}

/// Those for whom a state is not stable under a concept, in ascending order.
///
/// # Panics
/// If the state does not exist or the solution is not one of the model.
#[must_use]
pub fn breakers(
    model: &GraphModel,
    solution: &Solution,
    state: StateId,
    concept: Concept,
) -> Vec<Breaker> {
    let actors = (0..model.actors() as u16).map(ActorId);
    let unstable = actors.filter(|&actor| !solution.is_stable(actor, concept, state));
    let breakers = unstable.filter_map(|actor| {
        let certificate = certify(model, actor, state, concept);
        let Reason::Unstable(improvement) = certificate.reason else {
            return None;
        };
        Some(Breaker {
            actor,
            improvement,
            unanswered: unanswered(model, actor, state, improvement, concept),
        })
    });
    breakers.collect()
}

/// Why an improvement that goes unpunished under a concept does so.
fn unanswered(
    model: &GraphModel,
    actor: ActorId,
    state: StateId,
    improvement: StateId,
    concept: Concept,
) -> Unanswered {
    let find = |concept| sanction(model, actor, state, improvement, concept);
    // What there would be if the one who improved could not answer back …
    let without_answer = match concept {
        Concept::Nash => return Unanswered::NotAwaited,
        Concept::Smr => find(Concept::Gmr),
        Concept::SymSeq => find(Concept::Seq),
        Concept::Gmr | Concept::Seq => None,
    };
    if let Some(sanction) = without_answer
        && let Some(answer) = best_answer(model, actor, sanction.end())
    {
        return Unanswered::MadeGood { sanction, answer };
    }
    // … and if the others did not look to their interest.
    let against_interest = match concept {
        Concept::Nash | Concept::Gmr | Concept::Smr => None,
        Concept::Seq => find(Concept::Gmr),
        Concept::SymSeq => find(Concept::Smr).or_else(|| find(Concept::Gmr)),
    };
    match against_interest {
        Some(sanction) => {
            let unwilling = unwilling(model, &sanction);
            Unanswered::NobodyWould {
                sanction,
                unwilling,
            }
        }
        None => Unanswered::NobodyCan,
    }
}

/// Those who take a step of a sanction that is no improvement for them.
fn unwilling(model: &GraphModel, sanction: &Sanction) -> Vec<ActorId> {
    let mut unwilling = Vec::new();
    let mut at = sanction.improvement;
    for step in &sanction.steps {
        if model.rank(step.mover, step.to) <= model.rank(step.mover, at) {
            unwilling.push(step.mover);
        }
        at = step.to;
    }
    unwilling.sort_unstable();
    unwilling.dedup();
    unwilling
}
