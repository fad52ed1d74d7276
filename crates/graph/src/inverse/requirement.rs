//! What is amiss with a state under some preferences, and every relation that could put it right.
//!
//! *Wanted an equilibrium.* An improvement `y` of `i` that nobody sanctions has to be stopped: `s` ranks
//! at least as high as `y`, or at least as high as a state where the opponents can lead things from
//! `y` (under concepts with an answer back: and as all states to which `i` could then move), or some
//! opponent comes to want a move that it could make on the way and does not want. A sanction in a
//! solution is a way from `y`; either it is made of moves wanted already, or its first move that is not
//! wanted yet becomes so. Hence one of these relations is in every solution.
//!
//! *Wanted none.* Some move `y` of some `i` has to be better than `s` and without a sanction. While
//! there is a sanction, it has to fail: where it ends becomes better than `s`, or a state that `i`
//! could then move to, or one of its steps is no longer wanted by its mover.

use std::collections::VecDeque;

use crate::{ActorId, Concept, GraphModel, Moves, Relation, SanctionRule, StateId, sanction};

/// Relations of one decision maker that together could put right what is amiss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remedy {
    pub(super) actor: ActorId,
    pub(super) relations: Vec<Relation>,
}

impl Remedy {
    fn one(actor: ActorId, relation: Relation) -> Self {
        Remedy {
            actor,
            relations: vec![relation],
        }
    }
}

/// The remedies of every improvement from `state` that one of `whose` has and nobody sanctions.
pub(super) fn unsanctioned(
    model: &GraphModel,
    state: StateId,
    concept: Concept,
    whose: &[ActorId],
) -> Vec<Vec<Remedy>> {
    let mut amiss = Vec::new();
    for &actor in whose {
        for improvement in model.improvements(actor, state) {
            amiss.extend(remedies(model, state, concept, actor, improvement));
        }
    }
    amiss
}

/// The remedies against one improvement; `None` if it is sanctioned.
fn remedies(
    model: &GraphModel,
    state: StateId,
    concept: Concept,
    actor: ActorId,
    improvement: StateId,
) -> Option<Vec<Remedy>> {
    let at_least = |lower| Relation::at_least(state, lower);
    let mut remedies = vec![Remedy::one(actor, at_least(improvement))];
    let Some(rule) = concept.sanction_rule() else {
        return Some(remedies);
    };
    let reach = OpponentReach::from(model, actor, improvement, rule.credible);
    for &end in &reach.states {
        let relations: Vec<Relation> = harm(model, actor, end, rule).map(at_least).collect();
        let ranks = model.ranks(actor);
        if relations.iter().all(|relation| relation.holds(ranks)) {
            return None;
        }
        remedies.push(Remedy { actor, relations });
    }
    let unwanted = reach.unwanted.into_iter();
    remedies
        .extend(unwanted.map(|(mover, from, to)| Remedy::one(mover, Relation::above(to, from))));
    Some(remedies)
}

/// The states that must not be better than the one left for a sanction that ends in `end` to count.
pub(super) fn harm(
    model: &GraphModel,
    actor: ActorId,
    end: StateId,
    rule: SanctionRule,
) -> impl Iterator<Item = StateId> {
    let answers = if rule.answer_back {
        model.moves().reachable(actor, end)
    } else {
        Vec::new()
    };
    std::iter::once(end).chain(answers)
}

/// What would make a sanction against one improvement fail; `None` if there is no sanction. `tempted` is
/// who improves and where to.
pub(super) fn sanctioned(
    model: &GraphModel,
    state: StateId,
    concept: Concept,
    tempted: (ActorId, StateId),
) -> Option<Vec<Remedy>> {
    let (actor, improvement) = tempted;
    let rule = concept.sanction_rule()?;
    let sanction = sanction(model, actor, state, improvement, concept)?;
    let better = |upper| Remedy::one(actor, Relation::above(upper, state));
    let harm = harm(model, actor, sanction.end(), rule);
    let mut remedies: Vec<Remedy> = harm.filter(|end| *end != state).map(better).collect();
    if rule.credible {
        let mut from = improvement;
        for step in &sanction.steps {
            remedies.push(Remedy::one(step.mover, Relation::at_least(from, step.to)));
            from = step.to;
        }
    }
    Some(remedies)
}

/// Where the opponents of a decision maker can lead things, and which of their moves are missing there.
pub(super) struct OpponentReach {
    /// The states they can reach by at least one move, in the order met.
    pub(super) states: Vec<StateId>,
    /// Moves they could make on the way and do not want, which would take them further.
    unwanted: Vec<(ActorId, StateId, StateId)>,
}

/// Who can go on from a state met: nobody moves twice in succession.
#[derive(Clone, Copy, PartialEq, Eq)]
enum GoesOn {
    Nobody,
    AllBut(ActorId),
    All,
}

impl GoesOn {
    fn may(self, mover: ActorId) -> bool {
        match self {
            GoesOn::Nobody => false,
            GoesOn::AllBut(last) => mover != last,
            GoesOn::All => true,
        }
    }

    /// Who can go on when the state is entered by `mover` too.
    fn entered_by(self, mover: ActorId) -> Self {
        match self {
            GoesOn::Nobody => GoesOn::AllBut(mover),
            GoesOn::AllBut(last) if last == mover => self,
            _ => GoesOn::All,
        }
    }
}

impl OpponentReach {
    /// The joint moves of the opponents of `actor` from a state: `R_{N-i}`, or `R_{N-i}^+` if moves have
    /// to be improvements.
    pub(super) fn from(model: &GraphModel, actor: ActorId, start: StateId, credible: bool) -> Self {
        // In option form moves are transitive, and so are improvements: it does not matter who came last.
        let transitive = matches!(&**model.moves(), Moves::Options(_));
        let movers: Vec<ActorId> = (0..model.actors() as u16)
            .map(ActorId)
            .filter(|mover| *mover != actor)
            .collect();
        let mut goes_on = vec![GoesOn::Nobody; model.states()];
        goes_on[start.index()] = GoesOn::All;
        let mut states = Vec::new();
        let mut refused = Vec::new();
        let mut open = VecDeque::from([start]);
        let mut returned = false;
        while let Some(from) = open.pop_front() {
            for &mover in &movers {
                if !goes_on[from.index()].may(mover) {
                    continue;
                }
                for to in model.moves().reachable(mover, from) {
                    if credible && model.rank(mover, to) <= model.rank(mover, from) {
                        refused.push((mover, from, to));
                        continue;
                    }
                    let before = goes_on[to.index()];
                    let after = if transitive {
                        GoesOn::All
                    } else {
                        before.entered_by(mover)
                    };
                    if before == GoesOn::Nobody {
                        states.push(to);
                    }
                    returned |= to == start;
                    if after != before {
                        goes_on[to.index()] = after;
                        open.push_back(to);
                    }
                }
            }
        }
        if returned {
            states.push(start);
        }
        // A move that opens nothing would not take them further.
        let opens = |(mover, _, to): &(ActorId, StateId, StateId)| match goes_on[to.index()] {
            GoesOn::Nobody => true,
            GoesOn::AllBut(last) => last != *mover,
            GoesOn::All => false,
        };
        refused.retain(opens);
        refused.sort_unstable();
        refused.dedup();
        OpponentReach {
            states,
            unwanted: refused,
        }
    }
}
