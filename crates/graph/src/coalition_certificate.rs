//! The reason for a verdict about a coalition, in a form that can be checked without trusting the solver.
//!
//! A state is unstable because of one coalition improvement that nobody can punish; it is stable because
//! every coalition improvement meets an answer that leaves some member no better off, which is listed
//! move by move. [`crate::verify_coalition`] checks a certificate from the definitions alone.

use std::collections::BTreeMap;

use crate::joint_moves::better_for_all;
use crate::joint_search::JointSearch;
use crate::{
    ActorId, COALITION_LIMIT, Coalition, CoalitionConcept, CoalitionError, CoalitionImprovement,
    GraphModel, JointMoves, StateId, Step, coalition_improvements, joint_moves,
};

/// Why a state is stable or unstable for a coalition under a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoalitionCertificate {
    /// The coalition.
    pub coalition: Coalition,
    /// The state it is in.
    pub state: StateId,
    /// The concept.
    pub concept: CoalitionConcept,
    /// The verdict with its reason.
    pub reason: CoalitionReason,
}

/// A verdict about a coalition and what shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CoalitionReason {
    /// Stable: each coalition improvement, in ascending order, is sanctioned; none if there are none.
    Stable(Vec<CoalitionSanction>),
    /// Unstable: nobody can punish this coalition improvement.
    Unstable(CoalitionImprovement),
}

/// How those outside a coalition answer its improvement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoalitionSanction {
    /// What the coalition would improve to, and how.
    pub improvement: CoalitionImprovement,
    /// The answers from there, at least one, nobody answering twice in succession: under CSEQ each a
    /// coalition improvement of a sub-coalition of the others, otherwise each one move of one of them.
    pub answers: Vec<JointStep>,
    /// The first member that the state where the answers end does not leave better off than at the start.
    pub harmed: ActorId,
}

/// One joint move of a coalition, spelt out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointStep {
    /// Who moves jointly.
    pub coalition: Coalition,
    /// Their moves, at least one.
    pub steps: Vec<Step>,
}

impl CoalitionCertificate {
    /// Whether the verdict is that the state is stable.
    #[must_use]
    pub fn is_stable(&self) -> bool {
        matches!(self.reason, CoalitionReason::Stable(_))
    }
}

impl CoalitionSanction {
    /// The state where the answers end.
    #[must_use]
    pub fn end(&self) -> StateId {
        let last = self.answers.last().and_then(|answer| answer.steps.last());
        last.map_or(self.improvement.to, |step| step.to)
    }
}

/// Finds the reason why a state is stable or unstable for a coalition under a concept.
///
/// Answers are as few as possible. An unstable state is shown by its first coalition improvement, in
/// ascending order, that cannot be punished. Takes a search of joint moves per improvement, and more under
/// CSMR and CSEQ.
///
/// # Errors
/// [`CoalitionError::UnknownActor`], [`CoalitionError::UnknownState`], [`CoalitionError::BeyondReach`] if the
/// model has more than 64 decision makers, and, under CSEQ, [`CoalitionError::TooManyCoalitions`] if more than
/// [`COALITION_LIMIT`] could answer.
pub fn certify_coalition(
    model: &GraphModel,
    coalition: Coalition,
    state: StateId,
    concept: CoalitionConcept,
) -> Result<CoalitionCertificate, CoalitionError> {
    let mut inquiry = Inquiry::new(model, coalition, state, concept)?;
    let mut sanctions = Vec::new();
    let mut unpunished = None;
    for improvement in coalition_improvements(model, state, coalition) {
        if let Some(sanction) = inquiry.sanction(&improvement, concept) {
            sanctions.push(sanction);
        } else {
            unpunished = Some(improvement);
            break;
        }
    }
    Ok(CoalitionCertificate {
        coalition,
        state,
        concept,
        reason: unpunished.map_or(
            CoalitionReason::Stable(sanctions),
            CoalitionReason::Unstable,
        ),
    })
}

/// The fewest answers to one coalition improvement from `state`, as in [`certify_coalition`]; `None` where
/// the others have none, and always under `CNash`.
///
/// The improvement is one of [`coalition_improvements`].
///
/// # Errors
/// As [`certify_coalition`].
pub fn coalition_sanction(
    model: &GraphModel,
    coalition: Coalition,
    state: StateId,
    improvement: &CoalitionImprovement,
    concept: CoalitionConcept,
) -> Result<Option<CoalitionSanction>, CoalitionError> {
    let mut inquiry = Inquiry::new(model, coalition, state, concept)?;
    Ok(inquiry.sanction(improvement, concept))
}

/// What is being asked, and what has been found out on the way.
struct Inquiry<'a> {
    model: &'a GraphModel,
    coalition: Coalition,
    state: StateId,
    others: Coalition,
    /// Those of the others.
    sub_coalitions: Vec<Coalition>,
    /// Joint moves of sub-coalitions.
    joint: BTreeMap<(u16, StateId), JointMoves>,
    /// Whether the coalition cannot make good what a state does to it.
    final_harm: BTreeMap<StateId, bool>,
}

impl<'a> Inquiry<'a> {
    fn new(
        model: &'a GraphModel,
        coalition: Coalition,
        state: StateId,
        concept: CoalitionConcept,
    ) -> Result<Self, CoalitionError> {
        let everyone = Coalition::everyone(model.actors())?;
        coalition.check(model.actors())?;
        if state.index() >= model.states() {
            return Err(CoalitionError::UnknownState(state));
        }
        let mut inquiry = Inquiry {
            model,
            coalition,
            state,
            others: everyone.without(coalition),
            sub_coalitions: Vec::new(),
            joint: BTreeMap::new(),
            final_harm: BTreeMap::new(),
        };
        if concept == CoalitionConcept::CSeq {
            if inquiry.others.len() > COALITION_LIMIT {
                return Err(CoalitionError::TooManyCoalitions {
                    actors: inquiry.others.len(),
                    limit: COALITION_LIMIT,
                });
            }
            inquiry.sub_coalitions = inquiry.others.subsets();
        }
        Ok(inquiry)
    }

    /// The fewest answers to an improvement that harm a member, and the first such member.
    fn sanction(
        &mut self,
        improvement: &CoalitionImprovement,
        concept: CoalitionConcept,
    ) -> Option<CoalitionSanction> {
        let answers = self.answers(improvement.to, concept)?;
        let end = answers.last()?.steps.last()?.to;
        let rank = |member, state| self.model.rank(member, state);
        let is_harmed = |member: &ActorId| rank(*member, end) <= rank(*member, self.state);
        Some(CoalitionSanction {
            improvement: improvement.clone(),
            answers,
            harmed: self.coalition.members().find(is_harmed)?,
        })
    }

    /// The fewest answers to an improvement that harm a member.
    fn answers(&mut self, from: StateId, concept: CoalitionConcept) -> Option<Vec<JointStep>> {
        match concept {
            CoalitionConcept::CNash => None,
            CoalitionConcept::CGmr | CoalitionConcept::CSmr => {
                let joint = joint_moves(self.model, from, self.others);
                let near = joint.within(u32::MAX).into_iter();
                let end = near.map(|(end, _)| end).find(|&end| {
                    self.harms(end)
                        && (concept == CoalitionConcept::CGmr || self.harms_for_good(end))
                })?;
                let alone = |step: Step| JointStep {
                    coalition: Coalition::new([step.mover]).expect("it is one of the others"),
                    steps: vec![step],
                };
                Some(joint.way_to(end)?.into_iter().map(alone).collect())
            }
            CoalitionConcept::CSeq => self.credible_answers(from),
        }
    }

    /// Whether a state is not better for some member than the one it started from.
    fn harms(&self, state: StateId) -> bool {
        !better_for_all(self.model, self.coalition, self.state, state)
    }

    /// Whether the same is true of all states that the coalition can go on to.
    fn harms_for_good(&mut self, state: StateId) -> bool {
        if let Some(&known) = self.final_harm.get(&state) {
            return known;
        }
        let joint = joint_moves(self.model, state, self.coalition);
        let harms = joint.states().iter().all(|&to| self.harms(to));
        self.final_harm.insert(state, harms);
        harms
    }

    fn credible_answers(&mut self, from: StateId) -> Option<Vec<JointStep>> {
        let (model, sub_coalitions) = (self.model, &self.sub_coalitions);
        let joint = &mut self.joint;
        let mut improvements = |mover: u16, at: StateId| -> Vec<StateId> {
            let coalition = sub_coalitions[usize::from(mover)];
            let joint = joint
                .entry((mover, at))
                .or_insert_with(|| joint_moves(model, at, coalition));
            let reached = joint.states().iter().copied();
            reached
                .filter(|&to| better_for_all(model, coalition, at, to))
                .collect()
        };
        let movers = sub_coalitions.len() as u16;
        let mut seeds = Vec::new();
        for mover in 0..movers {
            seeds.extend(improvements(mover, from).into_iter().map(|to| (mover, to)));
        }
        let harms = |state| !better_for_all(model, self.coalition, self.state, state);
        let mut end = None;
        let stop = |state| {
            end = harms(state).then_some(state);
            end.is_some()
        };
        let search = JointSearch::run(model.states(), movers, seeds, improvements, stop);
        let mut at = from;
        let answers = search.way_to(end?)?.into_iter().map(|(mover, to)| {
            let coalition = sub_coalitions[usize::from(mover)];
            let steps = joint[&(mover, at)].way_to(to).expect("it was reached");
            at = to;
            JointStep { coalition, steps }
        });
        Some(answers.collect())
    }
}
