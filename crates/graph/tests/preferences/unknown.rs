//! Unknown preference: every verdict by enumeration, as the table of the four attitudes is written.

use std::collections::BTreeSet;

use detente_graph::{
    ActorId, Attitude, Concept, GraphForm, GraphModel, ModelError, Moves, StateId,
    TooManyComparisons, UncertainModel, UnknownPair, solve, solve_uncertain,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::conflicts::{Conflict, conflict};

/// More comparisons than any of these conflicts takes.
const LIMIT: u64 = 100_000_000;

/// A conflict with unknown pairs: as a model of the library and spelt out.
#[derive(Debug, Clone)]
pub(crate) struct Uncertain {
    pub(crate) model: UncertainModel,
    known: Conflict,
    /// For each decision maker, every two states whose order is unknown, both ways.
    unknown: Vec<BTreeSet<(usize, usize)>>,
}

/// Conflicts with up to three unknown pairs of sets of states for each decision maker.
pub(crate) fn uncertain() -> impl Strategy<Value = Uncertain> {
    conflict().prop_flat_map(|known| {
        let states = known.model.states();
        let set = move || vec(0..states, 0..=3.min(states));
        let pairs = vec(vec((set(), set()), 0..=3), known.model.actors());
        pairs.prop_map(move |pairs| {
            let ids = |set: &[usize]| set.iter().map(|&s| StateId(s as u32)).collect();
            let of_actor = |pairs: &Vec<(Vec<usize>, Vec<usize>)>| -> Vec<UnknownPair> {
                pairs.iter().map(|(p, q)| (ids(p), ids(q))).collect()
            };
            let given: Vec<Vec<UnknownPair>> = pairs.iter().map(of_actor).collect();
            let spelt_out = pairs.iter().map(|pairs| {
                let mut unknown = BTreeSet::new();
                for (p, q) in pairs {
                    for (&s, &t) in p.iter().flat_map(|s| q.iter().map(move |t| (s, t))) {
                        if s != t {
                            unknown.extend([(s, t), (t, s)]);
                        }
                    }
                }
                unknown
            });
            Uncertain {
                model: UncertainModel::new(known.model.clone(), &given).unwrap(),
                unknown: spelt_out.collect(),
                known: known.clone(),
            }
        })
    })
}

impl Uncertain {
    fn is_unknown(&self, i: usize, s: usize, t: usize) -> bool {
        self.unknown[i].contains(&(s, t))
    }

    fn is_better(&self, i: usize, s: usize, than: usize) -> bool {
        !self.is_unknown(i, s, than)
            && self.known.naive.ranks[i][s] > self.known.naive.ranks[i][than]
    }

    /// Where the others can lead from `s` by at least one move, nobody moving twice in succession.
    fn answers(&self, i: usize, s: usize, credible: bool) -> BTreeSet<usize> {
        let moves = &self.known.naive.moves;
        let mut reached = BTreeSet::new();
        let mut open = vec![(s, usize::MAX)];
        while let Some((at, last)) = open.pop() {
            for j in (0..moves.len()).filter(|&j| j != i && j != last) {
                for &t in &moves[j][at] {
                    let would = self.is_better(j, t, at) || self.is_unknown(j, t, at);
                    if (would || !credible) && reached.insert((t, j)) {
                        open.push((t, j));
                    }
                }
            }
        }
        reached.into_iter().map(|(t, _)| t).collect()
    }

    /// Whether `s` is stable for `i`, as the four tables say.
    pub(crate) fn is_stable(
        &self,
        i: usize,
        concept: Concept,
        attitude: Attitude,
        s: usize,
    ) -> bool {
        let leaves = |t: usize| match attitude {
            Attitude::A | Attitude::C => self.is_better(i, t, s) || self.is_unknown(i, t, s),
            Attitude::B | Attitude::D => self.is_better(i, t, s),
        };
        let loss = |t: usize| match attitude {
            Attitude::A | Attitude::B => !self.is_better(i, t, s) && !self.is_unknown(i, t, s),
            Attitude::C | Attitude::D => !self.is_better(i, t, s) || self.is_unknown(i, t, s),
        };
        let own = &self.known.naive.moves[i];
        let no_escape = |t: usize| own[t].iter().all(|&u| loss(u));
        own[s].iter().filter(|s1| leaves(**s1)).all(|&s1| {
            let mut any = self.answers(i, s1, false).into_iter();
            let mut credible = self.answers(i, s1, true).into_iter();
            match concept {
                Concept::Nash => false,
                Concept::Gmr => any.any(loss),
                Concept::Smr => any.any(|s2| loss(s2) && no_escape(s2)),
                Concept::Seq => credible.any(loss),
                Concept::SymSeq => credible.any(|s2| loss(s2) && no_escape(s2)),
            }
        })
    }

    /// Every cell of the tables of verdicts.
    pub(crate) fn cells(
        &self,
    ) -> impl Iterator<Item = (ActorId, Concept, Attitude, StateId)> + use<> {
        let (actors, states) = (self.known.model.actors(), self.known.model.states());
        (0..actors as u16).flat_map(move |i| {
            Concept::ALL.into_iter().flat_map(move |concept| {
                Attitude::ALL.into_iter().flat_map(move |attitude| {
                    (0..states as u32).map(move |s| (ActorId(i), concept, attitude, StateId(s)))
                })
            })
        })
    }
}

fn every_state(model: &GraphModel) -> Vec<StateId> {
    (0..model.states() as u32).map(StateId).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn verdicts_are_as_defined(uncertain in uncertain()) {
        let solution = solve_uncertain(&uncertain.model, &every_state(&uncertain.known.model), LIMIT);
        let solution = solution.unwrap();
        for (actor, concept, attitude, state) in uncertain.cells() {
            let expected = uncertain.is_stable(actor.index(), concept, attitude, state.index());
            prop_assert_eq!(
                solution.is_stable(actor, concept, attitude, state), expected,
                "{:?} {} {} {:?}", actor, concept, attitude, state
            );
        }
    }

    #[test]
    fn attitudes_include_one_another(uncertain in uncertain()) {
        let solution = solve_uncertain(&uncertain.model, &every_state(&uncertain.known.model), LIMIT);
        let solution = solution.unwrap();
        for (actor, concept, _, state) in uncertain.cells() {
            let [a, b, c, d] =
                Attitude::ALL.map(|attitude| solution.is_stable(actor, concept, attitude, state));
            prop_assert!(a <= b && b <= d && a <= c && c <= d);
        }
    }

    #[test]
    fn all_are_the_ordinary_concepts_where_nothing_is_unknown(known in conflict()) {
        let model = &known.model;
        let uncertain = UncertainModel::new(model.clone(), &vec![Vec::new(); model.actors()]);
        let uncertain = solve_uncertain(&uncertain.unwrap(), &every_state(model), LIMIT).unwrap();
        let ordinary = solve(model);
        for actor in (0..model.actors() as u16).map(ActorId) {
            for (concept, state) in Concept::ALL.into_iter()
                .flat_map(|concept| every_state(model).into_iter().map(move |s| (concept, s)))
            {
                for attitude in Attitude::ALL {
                    prop_assert_eq!(
                        uncertain.is_stable(actor, concept, attitude, state),
                        ordinary.is_stable(actor, concept, state)
                    );
                }
            }
        }
    }

    #[test]
    fn some_states_are_solved_as_all_are(uncertain in uncertain(), some in vec(any::<u32>(), 0..4)) {
        let states = uncertain.known.model.states() as u32;
        let some: Vec<StateId> = some.iter().map(|s| StateId(s % states)).collect();
        let all = solve_uncertain(&uncertain.model, &every_state(&uncertain.known.model), LIMIT).unwrap();
        let few = solve_uncertain(&uncertain.model, &some, LIMIT).unwrap();
        for (actor, concept, attitude, state) in uncertain.cells() {
            if few.states().contains(&state) {
                prop_assert_eq!(
                    few.is_stable(actor, concept, attitude, state),
                    all.is_stable(actor, concept, attitude, state)
                );
            }
        }
        for state in some {
            for concept in Concept::ALL {
                for attitude in Attitude::ALL {
                    let mut actors = 0..uncertain.known.model.actors();
                    let expected =
                        actors.all(|i| uncertain.is_stable(i, concept, attitude, state.index()));
                    prop_assert_eq!(few.is_equilibrium(concept, attitude, state), expected);
                }
            }
        }
    }
}

/// Being led back to where one moved counts as an answer, the state moved to by itself does not.
#[test]
fn a_departure_is_no_answer_to_itself_unless_one_is_led_back() {
    let (a, b) = (ActorId(0), ActorId(1));
    let s = StateId;
    // A can go from 0 to 1, which is unknown beside 0; B can go from 1 to 2, better for A, or nowhere.
    let verdict = |arcs: &[(ActorId, StateId, StateId)], actors: usize| {
        let form = GraphForm::new(actors, 3, arcs.iter().copied()).unwrap();
        let mut ranks = vec![vec![1, 1, 2]];
        ranks.resize(actors, vec![1, 1, 1]);
        let model = GraphModel::new(Moves::Arcs(form), ranks).unwrap();
        let mut unknown = vec![vec![(vec![s(0)], vec![s(1)])]];
        unknown.resize(actors, Vec::new());
        let model = UncertainModel::new(model, &unknown).unwrap();
        let solution = solve_uncertain(&model, &[s(0)], LIMIT).unwrap();
        solution.is_stable(a, Concept::Gmr, Attitude::C, s(0))
    };
    let there = [(a, s(0), s(1)), (b, s(1), s(2))];
    assert!(!verdict(&there, 2));
    // B alone may not come back in its own next move; a third can bring it back.
    let back = [there[0], there[1], (b, s(2), s(1))];
    assert!(!verdict(&back, 2));
    let by_another = [there[0], there[1], (ActorId(2), s(2), s(1))];
    assert!(verdict(&by_another, 3));
}

#[test]
fn what_is_unknown_must_be_stated_for_everybody_and_of_states_that_exist() {
    let form = GraphForm::new(2, 1, []).unwrap();
    let model = GraphModel::new(Moves::Arcs(form), vec![vec![1]; 2]).unwrap();
    let refused = |unknown: &[Vec<UnknownPair>]| {
        UncertainModel::new(model.clone(), unknown).expect_err("refused")
    };
    let lists = ModelError::WrongUnknownLists {
        expected: 2,
        found: 1,
    };
    assert_eq!(refused(&[Vec::new()]), lists);
    let beyond = vec![(vec![StateId(0)], vec![StateId(1)])];
    assert_eq!(
        refused(&[Vec::new(), beyond]),
        ModelError::UnknownState(StateId(1))
    );
}

#[test]
fn a_search_ends_at_the_limit() {
    let arcs = [(0, 0, 1), (1, 1, 0)];
    let arcs = arcs.map(|(mover, from, to)| (ActorId(mover), StateId(from), StateId(to)));
    let form = GraphForm::new(2, 2, arcs).unwrap();
    let model = GraphModel::new(Moves::Arcs(form), vec![vec![1, 2]; 2]).unwrap();
    let model = UncertainModel::new(model, &[Vec::new(), Vec::new()]).unwrap();
    let within = |limit| solve_uncertain(&model, &[StateId(0)], limit);
    assert!(within(100).is_ok());
    assert_eq!(within(1), Err(TooManyComparisons { limit: 1 }));
}
