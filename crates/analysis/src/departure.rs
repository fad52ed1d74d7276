//! How somebody leaves a state that does not hold for it: by which move, and who fails to answer.

use std::cmp::Reverse;

use detente_graph::{ActorId, Concept, StateId, sanction};

use crate::change::{Step, Worth};
use crate::solve::Solved;

/// A move out of a state that does not hold for the mover.
#[derive(Clone, Debug)]
pub struct Departure {
    /// The move: of those that go unpunished, the one that changes fewest options.
    pub step: Step,
    /// What it is worth to the mover beside the state it leaves.
    pub worth: Worth,
    /// What others could answer, though it is not in the interest of all who would have to move;
    /// `None` where nobody can answer at all.
    pub threat: Option<Vec<Step>>,
}

/// How `actor` leaves a state; `None` where the state is stable for it under `concept`.
pub(crate) fn departure(
    solved: &Solved,
    actor: ActorId,
    from: StateId,
    concept: Concept,
) -> Option<Departure> {
    if solved.solution.is_stable(actor, concept, from) {
        return None;
    }
    let conflict = &solved.conflict;
    let mut improvements = conflict.model.improvements(actor, from);
    improvements.sort_by_key(|to| {
        let rank = Reverse(conflict.model.rank(actor, *to));
        (conflict.change(from, *to).size(), rank, *to)
    });
    let answer = |to, concept| sanction(&conflict.model, actor, from, to, concept);
    let mut unpunished = improvements.into_iter();
    let to = unpunished.find(|to| answer(*to, concept).is_none())?;
    Some(Departure {
        step: Step {
            mover: actor,
            from,
            to,
        },
        worth: conflict.worth(actor, from, to),
        threat: answer(to, Concept::Gmr).map(|threat| Step::along(to, &threat.steps)),
    })
}
