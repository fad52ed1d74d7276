//! Checks certificates about unknown preference from the definitions alone.
//!
//! Nothing here is shared with the solver or with the search for certificates: only who can move where
//! and how two states compare, [`UncertainModel::compare`], is taken from the model; the table of the
//! attitudes is written out again.

use std::cmp::Ordering::{Equal, Greater, Less};
use std::collections::BTreeSet;

use crate::{
    ActorId, Attitude, Concept, Refusal, StateId, UncertainCertificate, UncertainModel,
    UncertainReason, UncertainSanction,
};

/// Checks a certificate against the definitions of its concept and attitude.
///
/// # Errors
/// The first [`Refusal`] found, if the certificate does not prove its verdict; what it calls an
/// improvement is a state for which the decision maker would leave.
pub fn verify_uncertain(
    model: &UncertainModel,
    certificate: &UncertainCertificate,
) -> Result<(), Refusal> {
    let (actor, state) = (certificate.actor, certificate.state);
    if actor.index() >= model.model().actors() {
        return Err(Refusal::UnknownActor(actor));
    }
    if state.index() >= model.model().states() {
        return Err(Refusal::UnknownState(state));
    }
    let check = Check { model, certificate };
    let mut departures = model.model().moves().reachable(actor, state);
    departures.retain(|&to| check.would_leave_for(to));
    match &certificate.reason {
        UncertainReason::Unstable(departure) => {
            if !departures.contains(departure) {
                return Err(Refusal::NoImprovement(*departure));
            }
            if check.can_be_answered(*departure) {
                return Err(Refusal::Punishable(*departure));
            }
        }
        UncertainReason::Stable(sanctions) => {
            if let (Concept::Nash, Some(departure)) = (certificate.concept, departures.first()) {
                return Err(Refusal::Improvable(*departure));
            }
            let mut answered = BTreeSet::new();
            for sanction in sanctions {
                if !departures.contains(&sanction.departure) {
                    return Err(Refusal::NoImprovement(sanction.departure));
                }
                if !answered.insert(sanction.departure) {
                    return Err(Refusal::RepeatedSanction(sanction.departure));
                }
                check.sanction(sanction)?;
            }
            if let Some(missing) = departures.iter().find(|to| !answered.contains(to)) {
                return Err(Refusal::MissingSanction(*missing));
            }
        }
    }
    Ok(())
}

struct Check<'a> {
    model: &'a UncertainModel,
    certificate: &'a UncertainCertificate,
}

impl Check<'_> {
    fn would_leave_for(&self, to: StateId) -> bool {
        let (actor, state) = (self.certificate.actor, self.certificate.state);
        matches!(
            (
                self.certificate.attitude,
                self.model.compare(actor, to, state)
            ),
            (_, Some(Greater)) | (Attitude::A | Attitude::C, None)
        )
    }

    fn counts_as_loss(&self, end: StateId) -> bool {
        let (actor, state) = (self.certificate.actor, self.certificate.state);
        matches!(
            (
                self.certificate.attitude,
                self.model.compare(actor, end, state)
            ),
            (_, Some(Less | Equal)) | (Attitude::C | Attitude::D, None)
        )
    }

    /// Whether an opponent can make a move, and would where answers have to be credible.
    fn step(&self, mover: ActorId, from: StateId, to: StateId) -> Result<(), Refusal> {
        let model = self.model;
        if mover.index() >= model.model().actors() {
            return Err(Refusal::UnknownActor(mover));
        }
        if to.index() >= model.model().states() {
            return Err(Refusal::UnknownState(to));
        }
        if mover == self.certificate.actor {
            return Err(Refusal::OwnStep(mover));
        }
        if !model.model().moves().reachable(mover, from).contains(&to) {
            return Err(Refusal::NoMove { mover, from, to });
        }
        let credible = matches!(self.certificate.concept, Concept::Seq | Concept::SymSeq);
        if credible && !matches!(model.compare(mover, to, from), Some(Greater) | None) {
            return Err(Refusal::NotCredible { mover, from, to });
        }
        Ok(())
    }

    fn sanction(&self, sanction: &UncertainSanction) -> Result<(), Refusal> {
        let mut at = sanction.departure;
        let mut last = None;
        for step in &sanction.steps {
            self.step(step.mover, at, step.to)?;
            if last == Some(step.mover) {
                return Err(Refusal::TwiceInSuccession(step.mover));
            }
            (at, last) = (step.to, Some(step.mover));
        }
        if last.is_none() {
            return Err(Refusal::EmptySanction(sanction.departure));
        }
        self.end(at)
    }

    /// Whether a sanction that ends here holds the decision maker back.
    fn end(&self, end: StateId) -> Result<(), Refusal> {
        if !self.counts_as_loss(end) {
            return Err(Refusal::NoHarm(end));
        }
        if matches!(self.certificate.concept, Concept::Smr | Concept::SymSeq) {
            let moves = self.model.model().moves();
            let mut answers = moves.reachable(self.certificate.actor, end).into_iter();
            if let Some(back) = answers.find(|&to| !self.counts_as_loss(to)) {
                return Err(Refusal::Undone(back));
            }
        }
        Ok(())
    }

    /// Whether the opponents have any sanction: explores everything they can do.
    fn can_be_answered(&self, departure: StateId) -> bool {
        if self.certificate.concept == Concept::Nash {
            return false;
        }
        let mut explored = BTreeSet::new();
        let mut open = vec![(departure, None)];
        while let Some((from, last)) = open.pop() {
            let movers = (0..self.model.model().actors() as u16).map(ActorId);
            for mover in movers.filter(|&mover| Some(mover) != last) {
                for to in self.model.model().moves().reachable(mover, from) {
                    if self.step(mover, from, to).is_err() {
                        continue;
                    }
                    if self.end(to).is_ok() {
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
}
