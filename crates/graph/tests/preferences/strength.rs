//! Strength of preference: strong and weak stability by enumeration, as they are defined, and what the
//! checker refuses.

use std::collections::BTreeSet;

use detente_graph::{
    ActorId, Concept, GraphForm, GraphModel, ModelError, Moves, Reason, Refusal, Solver, StateId,
    Strength, StrengthModel, certify_strong, solve, solve_strength, verify_strong,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::conflicts::{Conflict, conflict};

/// A conflict in which some differences are strong: as a model of the library and spelt out.
#[derive(Debug, Clone)]
struct Strong {
    model: StrengthModel,
    known: Conflict,
    /// For each decision maker, ranks at which what is strongly better begins.
    cuts: Vec<Vec<u32>>,
}

/// Conflicts with up to three cuts in the order of each decision maker.
fn strong() -> impl Strategy<Value = Strong> {
    conflict().prop_flat_map(|known| {
        let (actors, states) = (known.model.actors(), known.model.states());
        vec(vec(0..states, 0..=3), actors).prop_map(move |cuts| {
            let cut = |(ranks, states): (&Vec<u32>, &Vec<usize>)| {
                states.iter().map(|&state| ranks[state]).collect()
            };
            let cuts: Vec<Vec<u32>> = known.naive.ranks.iter().zip(&cuts).map(cut).collect();
            let class = |cuts: &Vec<u32>, rank: u32| -> u32 {
                cuts.iter().filter(|cut| **cut <= rank).count() as u32
            };
            let classes = |(ranks, cuts): (&Vec<u32>, &Vec<u32>)| {
                ranks.iter().map(|&rank| class(cuts, rank)).collect()
            };
            let classes: Vec<Vec<u32>> = known.naive.ranks.iter().zip(&cuts).map(classes).collect();
            Strong {
                model: StrengthModel::new(known.model.clone(), classes).unwrap(),
                known: known.clone(),
                cuts,
            }
        })
    })
}

impl Strong {
    fn is_strongly_worse(&self, i: usize, s: usize, than: usize) -> bool {
        let ranks = &self.known.naive.ranks[i];
        let mut cuts = self.cuts[i].iter();
        cuts.any(|&cut| ranks[s] < cut && cut <= ranks[than])
    }

    fn improvements(&self, i: usize, s: usize) -> impl Iterator<Item = usize> + '_ {
        let ranks = &self.known.naive.ranks[i];
        let moves = self.known.naive.moves[i][s].iter().copied();
        moves.filter(move |&t| ranks[t] > ranks[s])
    }

    fn answers(&self, i: usize, s: usize, credible: bool) -> BTreeSet<usize> {
        let mut reached = BTreeSet::new();
        let mut open = vec![(s, usize::MAX)];
        while let Some((at, last)) = open.pop() {
            for j in (0..self.cuts.len()).filter(|&j| j != i && j != last) {
                let next: Vec<usize> = if credible {
                    self.improvements(j, at).collect()
                } else {
                    self.known.naive.moves[j][at].iter().copied().collect()
                };
                open.extend(
                    next.into_iter()
                        .map(|t| (t, j))
                        .filter(|&to| reached.insert(to)),
                );
            }
        }
        reached.into_iter().map(|(t, _)| t).collect()
    }

    fn is_strongly_stable(&self, i: usize, concept: Concept, s: usize) -> bool {
        let hurts = |t: usize| self.is_strongly_worse(i, t, s);
        let no_escape = |t: usize| self.known.naive.moves[i][t].iter().all(|&u| hurts(u));
        self.improvements(i, s).all(|s1| {
            let answers = |credible| self.answers(i, s1, credible).into_iter();
            match concept {
                Concept::Nash => false,
                Concept::Gmr => answers(false).any(hurts),
                Concept::Smr => answers(false).any(|s2| hurts(s2) && no_escape(s2)),
                Concept::Seq => answers(true).any(hurts),
                Concept::SymSeq => answers(true).any(|s2| hurts(s2) && no_escape(s2)),
            }
        })
    }

    fn cells(&self) -> impl Iterator<Item = (ActorId, Concept, StateId)> + use<> {
        let (actors, states) = (self.known.model.actors(), self.known.model.states());
        (0..actors as u16).flat_map(move |i| {
            Concept::ALL.into_iter().flat_map(move |concept| {
                (0..states as u32).map(move |s| (ActorId(i), concept, StateId(s)))
            })
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn verdicts_are_as_defined(strong in strong()) {
        let solution = solve_strength(&strong.model);
        prop_assert_eq!(&solution.general, &solve(&strong.known.model));
        // Conflicts as small as these are not solved in the general way unless one asks for it.
        let general = Solver::general().solve_strength(&strong.model);
        for (actor, concept, state) in strong.cells() {
            let (i, s) = (actor.index(), state.index());
            let expected = if strong.is_strongly_stable(i, concept, s) {
                Some(Strength::Strong)
            } else {
                strong.known.naive.is_stable(i, concept, s).then_some(Strength::Weak)
            };
            for found in [&solution, &general] {
                prop_assert_eq!(
                    found.of_actor(actor, concept, state), expected,
                    "{:?} {} {:?}", actor, concept, state
                );
            }
        }
    }

    /// What is strongly stable is stable, and what is stable is so either strongly or weakly, for one and
    /// for all.
    #[test]
    fn strength_divides_stability(strong in strong()) {
        let solution = solve_strength(&strong.model);
        for (actor, concept, state) in strong.cells() {
            let stable = solution.general.is_stable(actor, concept, state);
            prop_assert!(stable || !solution.strong.is_stable(actor, concept, state));
            prop_assert_eq!(solution.of_actor(actor, concept, state).is_some(), stable);
            let all = (0..strong.cuts.len() as u16).map(ActorId);
            let weakest = all.map(|actor| solution.of_actor(actor, concept, state)).min();
            prop_assert_eq!(solution.of_all(concept, state), weakest.flatten());
        }
    }

    /// Where every difference is mild, no sanction hurts badly: only the lack of improvements holds.
    #[test]
    fn mild_differences_hold_back_nobody_strongly(known in conflict()) {
        let actors = known.model.actors();
        let mild = vec![vec![0; known.model.states()]; actors];
        let solution = solve_strength(&StrengthModel::new(known.model.clone(), mild).unwrap());
        for actor in (0..actors as u16).map(ActorId) {
            for concept in Concept::ALL {
                prop_assert!(
                    solution.strong.stable(actor, concept)
                        .eq(solution.general.stable(actor, Concept::Nash))
                );
            }
        }
    }

    #[test]
    fn certificates_are_accepted_and_agree_with_the_definitions(strong in strong()) {
        for (actor, concept, state) in strong.cells() {
            let found = certify_strong(&strong.model, actor, state, concept);
            let expected = strong.is_strongly_stable(actor.index(), concept, state.index());
            prop_assert_eq!(found.is_stable(), expected);
            prop_assert_eq!(verify_strong(&strong.model, &found), Ok(()));
        }
    }

    #[test]
    fn false_certificates_are_refused(strong in strong()) {
        for (actor, concept, state) in strong.cells() {
            let mut found = certify_strong(&strong.model, actor, state, concept);
            let verdict = found.reason.clone();
            match verdict {
                Reason::Unstable(_) => {
                    // A certificate of general stability proves no strong one.
                    let general = detente_graph::certify(&strong.known.model, actor, state, concept);
                    if general.is_stable() {
                        prop_assert!(matches!(
                            verify_strong(&strong.model, &general),
                            Err(Refusal::NoHarm(_) | Refusal::Undone(_) | Refusal::MissingSanction(_))
                        ));
                    }
                    found.reason = Reason::Stable(Vec::new());
                    prop_assert!(verify_strong(&strong.model, &found).is_err());
                }
                Reason::Stable(sanctions) => {
                    for sanction in sanctions {
                        found.reason = Reason::Unstable(sanction.improvement);
                        prop_assert!(verify_strong(&strong.model, &found).is_err());
                    }
                }
            }
        }
    }
}

#[test]
fn strength_must_go_with_the_ranks() {
    let form = GraphForm::new(1, 3, []).unwrap();
    let model = GraphModel::new(Moves::Arcs(form), vec![vec![1, 2, 2]]).unwrap();
    let with = |classes: &[u32]| StrengthModel::new(model.clone(), vec![classes.to_vec()]);
    assert!(with(&[3, 8, 8]).is_ok());
    let against = Some(ModelError::StrengthAgainstRank(ActorId(0)));
    assert_eq!(with(&[8, 3, 3]).err(), against);
    assert_eq!(with(&[1, 2, 3]).err(), against);
    let short = ModelError::WrongRankCount {
        actor: ActorId(0),
        expected: 3,
        found: 2,
    };
    assert_eq!(with(&[1, 2]).err(), Some(short));
    let none = StrengthModel::new(model.clone(), Vec::new());
    assert_eq!(
        none.err(),
        Some(ModelError::WrongRankLists {
            expected: 1,
            found: 0
        })
    );
}
