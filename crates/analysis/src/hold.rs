//! How firmly a state holds: the five concepts read as one phrase.

use detente_graph::{ActorId, CoalitionConcept, Concept, Solution, StateId};

/// How a state holds for an actor, or for all: the strongest that is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hold {
    /// Not stable under GMR: some improvement can be answered by nobody.
    DoesNot,
    /// GMR, not SEQ: every improvement can be answered, not always in the answerers' interest.
    OnThreats,
    /// SEQ, not Nash: every improvement would be answered in the answerers' interest.
    OnCredibleAnswers,
    /// Nash: there is no improvement.
    ByItself,
}

/// How a state holds, and whether the answers that hold it can themselves be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The strongest that is true.
    pub hold: Hold,
    /// Whether the first mover could answer back: the state is not SSEQ (where it holds on
    /// credible answers) or not SMR (where it holds on threats).
    pub answer_back: bool,
}

impl Holding {
    /// How the state holds for one actor.
    #[must_use]
    pub fn of_actor(solution: &Solution, actor: ActorId, state: StateId) -> Self {
        Self::strongest(|concept| solution.is_stable(actor, concept, state))
    }

    /// How the state holds for all actors together.
    #[must_use]
    pub fn of_all(solution: &Solution, state: StateId) -> Self {
        Self::strongest(|concept| solution.is_equilibrium(concept, state))
    }

    /// How a state holds for coalitions, under whose concepts it is stable or not. There is none in which
    /// answers are credible and a coalition may answer back, so that is told of threats alone.
    #[must_use]
    pub fn of_coalitions(stable: impl Fn(CoalitionConcept) -> bool) -> Self {
        Self::strongest(|concept| {
            stable(match concept {
                Concept::Nash => CoalitionConcept::CNash,
                Concept::Gmr => CoalitionConcept::CGmr,
                Concept::Smr => CoalitionConcept::CSmr,
                Concept::Seq | Concept::SymSeq => CoalitionConcept::CSeq,
            })
        })
    }

    /// The strongest that is true, where `stable` says under which concepts the state is stable.
    pub(crate) fn strongest(stable: impl Fn(Concept) -> bool) -> Self {
        let (hold, answer_back) = if stable(Concept::Nash) {
            (Hold::ByItself, false)
        } else if stable(Concept::Seq) {
            (Hold::OnCredibleAnswers, !stable(Concept::SymSeq))
        } else if stable(Concept::Gmr) {
            (Hold::OnThreats, !stable(Concept::Smr))
        } else {
            (Hold::DoesNot, false)
        };
        Self { hold, answer_back }
    }

    /// Whether the state lasts: it holds by itself or on credible answers.
    #[must_use]
    pub fn lasts(self) -> bool {
        self.hold >= Hold::OnCredibleAnswers
    }

    /// The concept whose certificate shows this: the strongest that holds, or the weakest of all
    /// where none does.
    #[must_use]
    pub fn concept(self) -> Concept {
        match (self.hold, self.answer_back) {
            (Hold::ByItself, _) => Concept::Nash,
            (Hold::OnCredibleAnswers, false) => Concept::SymSeq,
            (Hold::OnCredibleAnswers, true) => Concept::Seq,
            (Hold::OnThreats, false) => Concept::Smr,
            (Hold::OnThreats, true) | (Hold::DoesNot, _) => Concept::Gmr,
        }
    }
}
