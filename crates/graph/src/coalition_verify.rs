//! Checks certificates about coalitions from the definitions alone.
//!
//! Nothing here is shared with the solver or with the search for certificates: only who can move where,
//! [`crate::Moves::reachable`], and the ranks are taken from the model.

use std::collections::BTreeSet;

use crate::{
    ActorId, COALITION_LIMIT, Coalition, CoalitionCertificate, CoalitionConcept, CoalitionReason,
    CoalitionSanction, GraphModel, StateId, Step,
};

/// Why a certificate about a coalition proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CoalitionRefusal {
    /// It speaks of a decision maker that does not exist.
    #[error("decision maker {} does not exist", .0.0)]
    UnknownActor(ActorId),
    /// It speaks of a state that does not exist.
    #[error("state {} does not exist", .0.0)]
    UnknownState(StateId),
    /// More than [`COALITION_LIMIT`] could answer in coalitions of any size: too many to check.
    #[error("the coalitions of {0} decision makers are too many to check")]
    TooManyOthers(usize),
    /// What it calls a coalition improvement is none.
    #[error("state {} is no coalition improvement", .0.0)]
    NoImprovement(StateId),
    /// It calls the state unstable, but the improvement can be punished.
    #[error("the coalition improvement to state {} can be punished", .0.0)]
    Punishable(StateId),
    /// It calls the state `CNash` stable, but there is an improvement.
    #[error("state {} is a coalition improvement, which is enough to unsettle the state", .0.0)]
    Improvable(StateId),
    /// It calls the state stable, but leaves out an improvement.
    #[error("no sanction against the coalition improvement to state {}", .0.0)]
    MissingSanction(StateId),
    /// It lists two sanctions against the same improvement.
    #[error("two sanctions against the coalition improvement to state {}", .0.0)]
    RepeatedSanction(StateId),
    /// A sanction has no answers, or a joint move no steps.
    #[error("a joint move that begins in state {} has no steps", .0.0)]
    NoSteps(StateId),
    /// A step is taken by someone who has no part in the joint move.
    #[error("decision maker {} has no part in this joint move", .0.0)]
    Outsider(ActorId),
    /// Someone moves twice in succession.
    #[error("decision maker {} moves twice in succession", .0.0)]
    TwiceInSuccession(ActorId),
    /// A coalition answers twice in succession, in the state given.
    #[error("the same coalition answers again in state {}", .0.0)]
    AnswersAgain(StateId),
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
    /// A joint move ends elsewhere than stated.
    #[error("the steps end in state {} and not where they should", .0.0)]
    EndsElsewhere(StateId),
    /// A joint answer is not better for all who take it, though the concept asks for credible ones.
    #[error("the answer that ends in state {} is not better for all who take it", .0.0)]
    NotCredible(StateId),
    /// An answer is taken by more than one where the concept asks for moves of one.
    #[error("the answer from state {} is more than one move of one decision maker", .0.0)]
    NotOneMove(StateId),
    /// The member said to be harmed is no member or better off.
    #[error("decision maker {} is not harmed", .0.0)]
    NoHarm(ActorId),
    /// The coalition can go on to this state, better for all its members than the one it left.
    #[error("going on to state {} makes good the harm", .0.0)]
    Undone(StateId),
}

/// Checks a certificate about a coalition against the definitions of its concept.
///
/// Takes time: an improvement said to go unpunished is checked by exploring all that the others can do.
///
/// # Errors
/// The first [`CoalitionRefusal`] found, if the certificate does not prove its verdict.
pub fn verify_coalition(
    model: &GraphModel,
    certificate: &CoalitionCertificate,
) -> Result<(), CoalitionRefusal> {
    let check = Check {
        model,
        coalition: certificate.coalition,
        state: certificate.state,
        concept: certificate.concept,
    };
    if let Some(unknown) = (check.coalition.members()).find(|i| i.index() >= model.actors()) {
        return Err(CoalitionRefusal::UnknownActor(unknown));
    }
    check.known(check.state)?;
    let improvements = check.improvements(check.coalition, check.state);
    match &certificate.reason {
        CoalitionReason::Unstable(improvement) => {
            if !improvements.contains(&improvement.to) {
                return Err(CoalitionRefusal::NoImprovement(improvement.to));
            }
            check.way(
                check.coalition,
                check.state,
                &improvement.steps,
                Some(improvement.to),
            )?;
            let others = check.others().len();
            if check.concept == CoalitionConcept::CSeq && others > COALITION_LIMIT {
                return Err(CoalitionRefusal::TooManyOthers(others));
            }
            if check.is_punishable(improvement.to) {
                return Err(CoalitionRefusal::Punishable(improvement.to));
            }
        }
        CoalitionReason::Stable(sanctions) => {
            if let (CoalitionConcept::CNash, Some(to)) = (check.concept, improvements.first()) {
                return Err(CoalitionRefusal::Improvable(*to));
            }
            let mut answered = BTreeSet::new();
            for sanction in sanctions {
                let to = sanction.improvement.to;
                if !improvements.contains(&to) {
                    return Err(CoalitionRefusal::NoImprovement(to));
                }
                if !answered.insert(to) {
                    return Err(CoalitionRefusal::RepeatedSanction(to));
                }
                check.sanction(sanction)?;
            }
            if let Some(missing) = improvements.difference(&answered).next() {
                return Err(CoalitionRefusal::MissingSanction(*missing));
            }
        }
    }
    Ok(())
}

/// What the certificate is about.
struct Check<'a> {
    model: &'a GraphModel,
    coalition: Coalition,
    state: StateId,
    concept: CoalitionConcept,
}

impl Check<'_> {
    fn known(&self, state: StateId) -> Result<(), CoalitionRefusal> {
        if state.index() < self.model.states() {
            Ok(())
        } else {
            Err(CoalitionRefusal::UnknownState(state))
        }
    }

    fn others(&self) -> Vec<ActorId> {
        let all = (0..self.model.actors() as u16).map(ActorId);
        all.filter(|&actor| !self.coalition.contains(actor))
            .collect()
    }

    fn is_better(&self, coalition: Coalition, than: StateId, state: StateId) -> bool {
        let rank = |i| (self.model.rank(i, state), self.model.rank(i, than));
        coalition.members().map(rank).all(|(new, old)| new > old)
    }

    fn harms(&self, state: StateId) -> bool {
        !self.is_better(self.coalition, self.state, state)
    }

    /// All that `members` can reach from a state, nobody moving twice in succession.
    fn joint(&self, members: &[ActorId], from: StateId) -> BTreeSet<StateId> {
        let mut reached = BTreeSet::new();
        let mut open = vec![(from, None)];
        while let Some((at, last)) = open.pop() {
            for &mover in members.iter().filter(|&&mover| Some(mover) != last) {
                for to in self.model.moves().reachable(mover, at) {
                    if reached.insert((to, mover)) {
                        open.push((to, Some(mover)));
                    }
                }
            }
        }
        reached.into_iter().map(|(to, _)| to).collect()
    }

    fn improvements(&self, coalition: Coalition, from: StateId) -> BTreeSet<StateId> {
        let members: Vec<ActorId> = coalition.members().collect();
        let mut reached = self.joint(&members, from);
        reached.retain(|&to| self.is_better(coalition, from, to));
        reached
    }

    /// Checks that a joint move can be made, and where it ends.
    fn way(
        &self,
        coalition: Coalition,
        from: StateId,
        steps: &[Step],
        end: Option<StateId>,
    ) -> Result<StateId, CoalitionRefusal> {
        let (mut at, mut last) = (from, None);
        for &Step { mover, to } in steps {
            if !coalition.contains(mover) {
                return Err(CoalitionRefusal::Outsider(mover));
            }
            if last == Some(mover) {
                return Err(CoalitionRefusal::TwiceInSuccession(mover));
            }
            self.known(to)?;
            let from = at;
            if !self.model.moves().reachable(mover, from).contains(&to) {
                return Err(CoalitionRefusal::NoMove { mover, from, to });
            }
            (at, last) = (to, Some(mover));
        }
        if last.is_none() {
            return Err(CoalitionRefusal::NoSteps(from));
        }
        if end.is_some_and(|end| end != at) {
            return Err(CoalitionRefusal::EndsElsewhere(at));
        }
        Ok(at)
    }

    fn sanction(&self, sanction: &CoalitionSanction) -> Result<(), CoalitionRefusal> {
        let improvement = &sanction.improvement;
        self.way(
            self.coalition,
            self.state,
            &improvement.steps,
            Some(improvement.to),
        )?;
        let others = self.others();
        let (mut at, mut last) = (improvement.to, None);
        for answer in &sanction.answers {
            if let Some(outsider) = answer.coalition.members().find(|i| !others.contains(i)) {
                return Err(CoalitionRefusal::Outsider(outsider));
            }
            if last == Some(answer.coalition) {
                return Err(CoalitionRefusal::AnswersAgain(at));
            }
            let end = self.way(answer.coalition, at, &answer.steps, None)?;
            if self.concept == CoalitionConcept::CSeq {
                if !self.is_better(answer.coalition, at, end) {
                    return Err(CoalitionRefusal::NotCredible(end));
                }
            } else if answer.coalition.len() != 1 || answer.steps.len() != 1 {
                return Err(CoalitionRefusal::NotOneMove(at));
            }
            (at, last) = (end, Some(answer.coalition));
        }
        if last.is_none() {
            return Err(CoalitionRefusal::NoSteps(improvement.to));
        }
        let member = sanction.harmed;
        let is_member = self.coalition.contains(member);
        if !is_member || self.model.rank(member, at) > self.model.rank(member, self.state) {
            return Err(CoalitionRefusal::NoHarm(member));
        }
        if self.concept == CoalitionConcept::CSmr
            && let Some(undone) = self.better_after(at)
        {
            return Err(CoalitionRefusal::Undone(undone));
        }
        Ok(())
    }

    /// The first state that the coalition could go on to and that makes good the harm.
    fn better_after(&self, state: StateId) -> Option<StateId> {
        let members: Vec<ActorId> = self.coalition.members().collect();
        let mut reached = self.joint(&members, state).into_iter();
        reached.find(|&to| !self.harms(to))
    }

    /// Whether the others have any sanction against an improvement: explores everything they can do.
    fn is_punishable(&self, improvement: StateId) -> bool {
        let others = self.others();
        match self.concept {
            CoalitionConcept::CNash => false,
            CoalitionConcept::CGmr => {
                (self.joint(&others, improvement).into_iter()).any(|end| self.harms(end))
            }
            CoalitionConcept::CSmr => (self.joint(&others, improvement).into_iter())
                .any(|end| self.harms(end) && self.better_after(end).is_none()),
            CoalitionConcept::CSeq => {
                let mut explored = BTreeSet::new();
                let mut open = vec![(improvement, 0u64)];
                while let Some((at, last)) = open.pop() {
                    // Bit `k` of the number of a sub-coalition stands for the `k`-th of the others.
                    for number in (1..1u64 << others.len()).filter(|&number| number != last) {
                        let member = |k: &usize| number >> k & 1 == 1;
                        let members = (0..others.len()).filter(member).map(|k| others[k]);
                        let Ok(answering) = Coalition::new(members) else {
                            return false;
                        };
                        for to in self.improvements(answering, at) {
                            if self.harms(to) {
                                return true;
                            }
                            if explored.insert((to, number)) {
                                open.push((to, number));
                            }
                        }
                    }
                }
                false
            }
        }
    }
}
