//! What actors could do by joining forces: which of the states that last when each acts alone would be
//! left together, by whom, for what, and whose answer holds them back.
//!
//! (Kilgour, Hipel, Fang and Peng 2001, Coalition analysis in group decision support; Inohara and Hipel
//! 2008, Coalition analysis in the graph model for conflict resolution.)

use detente_graph::{
    ActorId, Coalition, CoalitionCertificate, CoalitionConcept, CoalitionError,
    CoalitionImprovement, CoalitionSolution, StateId, certify_coalition, coalition_improvements,
    coalition_sanction, coalition_solve, joint_moves,
};

use crate::change::{Step, Worth};
use crate::conflict::Conflict;
use crate::hold::{Hold, Holding};
use crate::solve::Solved;

/// Of so many states at most it is told what tempts whom to leave them.
const MOST_EXPLAINED: usize = 40;

/// States and what coalitions would do in them.
#[derive(Clone, Debug)]
pub struct Coalitions {
    /// The coalitions looked at, smaller ones first: all there are, those of one among them, or the one
    /// asked about.
    pub coalitions: Vec<Coalition>,
    /// How many coalitions were explored: those looked at and those that could answer them.
    pub explored: usize,
    /// For each concept, in the order of [`CoalitionConcept::ALL`], the states that are stable for
    /// every coalition looked at.
    pub stable_for_all: [Vec<StateId>; CoalitionConcept::ALL.len()],
    /// The states that last when each acts alone and also when the coalitions looked at may act.
    pub surviving: Vec<StateId>,
    /// The states that last when each acts alone, and that some coalition looked at would leave with no
    /// answer in the answerers' interest.
    pub left: Vec<StateId>,
    /// The state asked about; or today's situation, then what survives, then what is left, at most forty.
    pub states: Vec<JointHolding>,
}

/// How a state holds when actors may join forces.
#[derive(Clone, Debug)]
pub struct JointHolding {
    /// The state.
    pub state: StateId,
    /// How it holds when each acts alone.
    pub alone: Holding,
    /// How it holds for all coalitions looked at.
    pub together: Holding,
    /// For each concept, in the order of [`CoalitionConcept::ALL`], the coalitions it is unstable for.
    pub unstable_for: [Vec<Coalition>; CoalitionConcept::ALL.len()],
    /// The coalitions of two or more that have a joint move which all members want: those that nobody
    /// can answer first, then smaller ones.
    pub temptations: Vec<JointTemptation>,
}

/// What tempts a coalition to leave a state, and what would come of it.
#[derive(Clone, Debug)]
pub struct JointTemptation {
    /// Who would move together.
    pub coalition: Coalition,
    /// How the state holds for this coalition.
    pub holding: Holding,
    /// The states that it can reach together and that all its members prefer, `R_H^{++}(s)`.
    pub improvements: Vec<StateId>,
    /// Of these the one that shows how the state holds: first those where things would last, then those
    /// that change fewest options.
    pub to: StateId,
    /// The members' moves there.
    pub steps: Vec<Step>,
    /// What it is worth to each member, if nobody answers.
    pub worth: Vec<Worth>,
    /// The answer that takes the gain of some member away, in the most credible way there is; `None`
    /// where nobody can.
    pub answer: Option<JointAnswer>,
}

/// How others answer a joint move.
#[derive(Clone, Debug)]
pub struct JointAnswer {
    /// Their moves in order; where credible, joint moves of those who would make them, else moves of one.
    pub moves: Vec<JointMove>,
    /// Whether each of them is in the interest of all who make it.
    pub credible: bool,
    /// What the end is worth to the first member that it leaves no better off than at the start.
    pub harmed: Worth,
    /// The coalition's moves that would leave all its members better off after all, where there are any.
    pub answered_back: Option<Vec<Step>>,
}

/// Moves that some actors make together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointMove {
    /// Who makes them.
    pub coalition: Coalition,
    /// The moves.
    pub steps: Vec<Step>,
}

/// Whether what lasts when each acts alone also lasts when actors join forces, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survival {
    /// How many coalitions of two or more were looked at.
    pub coalitions: usize,
    /// The lasting states that some of them would leave with no answer in the answerers' interest,
    /// and which.
    pub left: Vec<(StateId, Vec<Coalition>)>,
}

/// What coalitions would do in `state`; without one, in today's situation and in all states that hold by
/// themselves or on credible answers when each acts alone. All coalitions are looked at, or only that of
/// `members`.
///
/// Takes time and memory in proportion to the square of the number of states and to the number of
/// coalitions explored.
///
/// # Errors
/// [`CoalitionError::TooManyCoalitions`] and [`CoalitionError::TooLarge`], as [`coalition_solve`];
/// [`CoalitionError::BeyondReach`] if there are more than 64 actors.
///
/// # Panics
/// If the state or a member does not exist.
pub fn coalitions(
    solved: &Solved,
    state: Option<StateId>,
    members: Option<&[ActorId]>,
) -> Result<Coalitions, CoalitionError> {
    let model = &solved.conflict.model;
    let looked_at = match members {
        Some(members) => vec![Coalition::new(members.iter().copied())?],
        None => Coalition::all(model.actors())?,
    };
    let solution = coalition_solve(model, &looked_at)?;
    let lasting = solved
        .conflict
        .states()
        .filter(|state| lasts(solved, *state));
    let is_left = |state: &StateId| !together(&solution, *state).lasts();
    let (left, surviving): (Vec<StateId>, Vec<StateId>) = lasting.partition(is_left);
    let today = solved.conflict.status_quo;
    let states: Vec<StateId> = if let Some(state) = state {
        vec![state]
    } else {
        let others = surviving.iter().chain(&left).copied();
        let others = others.filter(|state| Some(*state) != today);
        today
            .into_iter()
            .chain(others)
            .take(MOST_EXPLAINED)
            .collect()
    };
    Ok(Coalitions {
        explored: solution.explored(),
        stable_for_all: CoalitionConcept::ALL.map(|concept| solution.stable_for_all(concept)),
        surviving,
        left,
        states: states
            .into_iter()
            .map(|state| joint_holding(solved, &solution, state))
            .collect::<Result<_, _>>()?,
        coalitions: looked_at,
    })
}

/// How a state holds for all coalitions looked at.
fn together(solution: &CoalitionSolution, state: StateId) -> Holding {
    Holding::of_coalitions(|concept| solution.moved_by(concept, state).is_empty())
}

/// Whether the lasting states survive every coalition; an error where that cannot be searched.
pub(crate) fn survival(solved: &Solved) -> Result<Survival, CoalitionError> {
    let model = &solved.conflict.model;
    let mut looked_at = Coalition::all(model.actors())?;
    looked_at.retain(|coalition| coalition.len() > 1);
    let solution = coalition_solve(model, &looked_at)?;
    let lasting = solved
        .conflict
        .states()
        .filter(|state| lasts(solved, *state));
    let left = lasting.map(|state| (state, solution.moved_by(CoalitionConcept::CSeq, state)));
    Ok(Survival {
        coalitions: looked_at.len(),
        left: left.filter(|(_, by)| !by.is_empty()).collect(),
    })
}

fn lasts(solved: &Solved, state: StateId) -> bool {
    solved.holding(state).lasts()
}

fn joint_holding(
    solved: &Solved,
    solution: &CoalitionSolution,
    state: StateId,
) -> Result<JointHolding, CoalitionError> {
    let mut temptations = Vec::new();
    for coalition in solution.coalitions() {
        if coalition.len() > 1 && !solution.is_stable(coalition, CoalitionConcept::CNash, state) {
            let holding =
                Holding::of_coalitions(|concept| solution.is_stable(coalition, concept, state));
            temptations.extend(tempt_together(solved, coalition, state, holding)?);
        }
    }
    temptations.sort_by_key(|temptation| temptation.holding.hold);
    let unstable_for = CoalitionConcept::ALL.map(|concept| solution.moved_by(concept, state));
    Ok(JointHolding {
        state,
        alone: solved.holding(state),
        together: together(solution, state),
        unstable_for,
        temptations,
    })
}

/// The joint move that shows how the state holds for a coalition, which has at least one.
fn tempt_together(
    solved: &Solved,
    coalition: Coalition,
    state: StateId,
    holding: Holding,
) -> Result<Option<JointTemptation>, CoalitionError> {
    let conflict = &solved.conflict;
    let improvements = coalition_improvements(&conflict.model, state, coalition);
    let mut plainest: Vec<&CoalitionImprovement> = improvements.iter().collect();
    plainest.sort_by_key(|improvement| {
        let to = improvement.to;
        (!lasts(solved, to), conflict.change(state, to).size(), to)
    });
    let mut shown = None;
    for improvement in plainest {
        let answer = answer(conflict, coalition, state, improvement)?;
        let shows = match holding.hold {
            Hold::DoesNot => answer.is_none(),
            Hold::OnThreats => answer.as_ref().is_some_and(|answer| !answer.credible),
            Hold::OnCredibleAnswers | Hold::ByItself => true,
        };
        if shows {
            shown = Some((improvement, answer));
            break;
        }
        // Where moves are not transitive it can take two improvements to show that a state does not hold:
        // one that is answered by no moves, one that is answered by none that are credible.
        shown.get_or_insert((improvement, answer));
    }
    let temptation = shown.map(|(improvement, answer)| JointTemptation {
        coalition,
        holding,
        to: improvement.to,
        steps: Step::along(state, &improvement.steps),
        worth: coalition
            .members()
            .map(|member| conflict.worth(member, state, improvement.to))
            .collect(),
        answer,
        improvements: improvements
            .iter()
            .map(|improvement| improvement.to)
            .collect(),
    });
    Ok(temptation)
}

/// The answer to a joint move, the firmest there is: in the answerers' interest, else beyond answering
/// back, else any.
fn answer(
    conflict: &Conflict,
    coalition: Coalition,
    state: StateId,
    improvement: &CoalitionImprovement,
) -> Result<Option<JointAnswer>, CoalitionError> {
    let model = &conflict.model;
    let firmest_first = [
        CoalitionConcept::CSeq,
        CoalitionConcept::CSmr,
        CoalitionConcept::CGmr,
    ];
    for concept in firmest_first {
        let sanction = coalition_sanction(model, coalition, state, improvement, concept)?;
        let Some(sanction) = sanction else { continue };
        let mut at = improvement.to;
        let mut moves = Vec::new();
        for joint in &sanction.answers {
            let steps = Step::along(at, &joint.steps);
            at = steps.last().map_or(at, |step| step.to);
            moves.push(JointMove {
                coalition: joint.coalition,
                steps,
            });
        }
        return Ok(Some(JointAnswer {
            moves,
            credible: concept == CoalitionConcept::CSeq,
            harmed: conflict.worth(sanction.harmed, state, at),
            answered_back: way_back(conflict, coalition, state, at),
        }));
    }
    Ok(None)
}

/// The coalition's moves out of where an answer ends that leave all members better off than at first.
fn way_back(
    conflict: &Conflict,
    coalition: Coalition,
    state: StateId,
    end: StateId,
) -> Option<Vec<Step>> {
    let rank = |member, state| conflict.model.rank(member, state);
    let better = |to: &StateId| {
        let mut members = coalition.members();
        members.all(|member| rank(member, *to) > rank(member, state))
    };
    let joint = joint_moves(&conflict.model, end, coalition);
    let near = joint.within(u32::MAX).into_iter();
    let to = near.map(|(to, _)| to).find(better)?;
    Some(Step::along(end, &joint.way_to(to)?))
}

impl JointHolding {
    /// Whether some coalition would leave the state with no answer in the answerers' interest.
    #[must_use]
    pub fn is_left(&self) -> bool {
        !self.together.lasts()
    }

    /// The temptations of the smallest coalitions: those within which no other of two or more is held as
    /// little.
    pub fn smallest(&self) -> impl Iterator<Item = &JointTemptation> {
        self.temptations.iter().filter(|found| {
            let is_as_loose = |other: &&JointTemptation| {
                let is_within = other.coalition.is_within(found.coalition);
                is_within && other.holding.hold <= found.holding.hold
            };
            self.temptations.iter().filter(is_as_loose).count() == 1
        })
    }
}

impl JointTemptation {
    /// The members who make no move, and have a part in it by not answering.
    pub fn going_along(&self) -> impl Iterator<Item = ActorId> {
        let moves = |member: ActorId| self.steps.iter().any(|step| step.mover == member);
        self.coalition
            .members()
            .filter(move |member| !moves(*member))
    }

    /// The proof of how `state`, which this temptation would leave, holds for the coalition.
    ///
    /// # Errors
    /// As [`certify_coalition`]; never where [`coalitions`] has found the temptation.
    pub fn certificate(
        &self,
        solved: &Solved,
        state: StateId,
    ) -> Result<CoalitionCertificate, CoalitionError> {
        let concept = match (self.holding.hold, self.holding.answer_back) {
            (Hold::ByItself, _) => CoalitionConcept::CNash,
            (Hold::OnCredibleAnswers, _) => CoalitionConcept::CSeq,
            (Hold::OnThreats, false) => CoalitionConcept::CSmr,
            (Hold::OnThreats, true) | (Hold::DoesNot, _) => CoalitionConcept::CGmr,
        };
        certify_coalition(&solved.conflict.model, self.coalition, state, concept)
    }
}
