//! Joint moves and the concepts for coalitions by enumeration, as the definitions are written.
//!
//! Coalitions are lists of decision makers.

use std::collections::{BTreeMap, BTreeSet};

use detente_graph::{ActorId, Coalition, CoalitionConcept};

use crate::naive::NaiveConflict;

pub(crate) type States = BTreeSet<usize>;

/// Every non-empty selection of the members.
pub(crate) fn selections(members: &[usize]) -> Vec<Vec<usize>> {
    let chosen = |bits: usize| {
        let place = |k: &usize| bits >> k & 1 == 1;
        (0..members.len())
            .filter(place)
            .map(|k| members[k])
            .collect()
    };
    (1..1 << members.len()).map(chosen).collect()
}

pub(crate) fn coalition(members: &[usize]) -> Coalition {
    Coalition::new(members.iter().map(|&i| ActorId(i as u16))).unwrap()
}

/// What `movers` moving in turns can reach from `s`, none twice in succession.
fn in_turns(s: usize, movers: usize, targets: impl Fn(usize, usize) -> States) -> States {
    let mut reached = BTreeSet::new();
    let mut open = vec![(s, usize::MAX)];
    while let Some((at, last)) = open.pop() {
        for mover in (0..movers).filter(|&mover| mover != last) {
            for to in targets(mover, at) {
                if reached.insert((to, mover)) {
                    open.push((to, mover));
                }
            }
        }
    }
    reached.into_iter().map(|(to, _)| to).collect()
}

/// A conflict with the joint moves of every coalition spelt out.
pub(crate) struct Enumeration<'a> {
    pub(crate) conflict: &'a NaiveConflict,
    pub(crate) everyone: Vec<usize>,
    /// `R_H(s)` by coalition and state.
    joint: BTreeMap<Vec<usize>, Vec<States>>,
    /// `R_H^{++}(s)` by coalition and state.
    improvements: BTreeMap<Vec<usize>, Vec<States>>,
}

impl<'a> Enumeration<'a> {
    pub(crate) fn new(conflict: &'a NaiveConflict) -> Self {
        let everyone: Vec<usize> = (0..conflict.moves.len()).collect();
        let states = conflict.ranks[0].len();
        let joint = selections(&everyone).into_iter().map(|members| {
            let targets = |mover: usize, at: usize| conflict.moves[members[mover]][at].clone();
            let from = |s| in_turns(s, members.len(), targets);
            let reached = (0..states).map(from).collect();
            (members, reached)
        });
        let mut defined = Enumeration {
            conflict,
            joint: joint.collect(),
            improvements: BTreeMap::new(),
            everyone,
        };
        let improvements = defined.joint.iter().map(|(members, reached)| {
            let better = |s: usize| {
                let reached = reached[s].iter().copied();
                reached
                    .filter(|&t| defined.better_for_all(members, s, t))
                    .collect()
            };
            (members.clone(), (0..states).map(better).collect())
        });
        defined.improvements = improvements.collect();
        defined
    }

    pub(crate) fn joint_moves(&self, members: &[usize], s: usize) -> States {
        self.joint
            .get(members)
            .map_or(States::new(), |reached| reached[s].clone())
    }

    /// `R_H^+(s)`.
    pub(crate) fn joint_improvements(&self, members: &[usize], s: usize) -> States {
        in_turns(s, members.len(), |mover, at| {
            let i = members[mover];
            let better = |t: &usize| self.conflict.ranks[i][*t] > self.conflict.ranks[i][at];
            let moves = self.conflict.moves[i][at].iter().copied();
            moves.filter(better).collect()
        })
    }

    pub(crate) fn better_for_all(&self, members: &[usize], s: usize, t: usize) -> bool {
        let ranks = &self.conflict.ranks;
        members.iter().all(|&i| ranks[i][t] > ranks[i][s])
    }

    pub(crate) fn improvements(&self, members: &[usize], s: usize) -> &States {
        &self.improvements[members][s]
    }

    pub(crate) fn others(&self, members: &[usize]) -> Vec<usize> {
        let outside = |i: &usize| !members.contains(i);
        self.everyone.iter().copied().filter(outside).collect()
    }

    pub(crate) fn is_stable(&self, members: &[usize], concept: CoalitionConcept, s: usize) -> bool {
        let others = self.others(members);
        let harms = |t: &usize| !self.better_for_all(members, s, *t);
        self.improvements(members, s)
            .iter()
            .all(|&s1| match concept {
                CoalitionConcept::CNash => false,
                CoalitionConcept::CGmr => self.joint_moves(&others, s1).iter().any(harms),
                CoalitionConcept::CSmr => self
                    .joint_moves(&others, s1)
                    .iter()
                    .any(|s2| harms(s2) && self.joint_moves(members, *s2).iter().all(harms)),
                CoalitionConcept::CSeq => {
                    let answering = selections(&others);
                    let answers =
                        |k: usize, at: usize| self.improvements(&answering[k], at).clone();
                    in_turns(s1, answering.len(), answers).iter().any(harms)
                }
            })
    }
}
