//! Hypergames against the definitions, on random conflicts of every kind.

#[path = "../engine/conflicts.rs"]
mod conflicts;
#[path = "../engine/naive.rs"]
mod naive;

use std::collections::BTreeSet;

use detente_graph::{ActorId, Concept, GraphModel, Hypergame, ModelError, StateId, View, solve};
use naive::NaiveConflict;
use proptest::collection::vec;
use proptest::prelude::*;

/// What a decision maker gets wrong: states it does not see, and for each decision maker the ranks it takes
/// that one to have, where it misreads them.
#[derive(Debug, Clone)]
struct Misperception {
    unseen: BTreeSet<usize>,
    misread: Vec<Option<Vec<u32>>>,
}

/// A conflict with a misperception of each decision maker; one that gets nothing wrong is among them.
fn hypergame() -> impl Strategy<Value = (conflicts::Conflict, Vec<Misperception>)> {
    conflicts::conflict().prop_flat_map(|conflict| {
        let (actors, states) = (conflict.model.actors(), conflict.model.states());
        let unseen = prop_oneof![
            Just(BTreeSet::new()),
            proptest::collection::btree_set(0..states, 0..=states),
        ];
        let ranks = proptest::option::weighted(0.4, vec(0..6u32, states));
        let misperception = (unseen, vec(ranks, actors))
            .prop_map(|(unseen, misread)| Misperception { unseen, misread });
        (Just(conflict), vec(misperception, actors))
    })
}

fn view(model: &GraphModel, of: usize, wrong: &Misperception) -> View {
    let unseen = wrong.unseen.iter().map(|&state| StateId(state as u32));
    let misread = wrong
        .misread
        .iter()
        .enumerate()
        .filter_map(|(other, ranks)| {
            let ranks = ranks.clone().filter(|_| other != of)?;
            Some((ActorId(other as u16), ranks))
        });
    View::new(model, ActorId(of as u16), unseen, misread).expect("a sound view")
}

/// The conflict of a view spelt out: only the states that are recognised, numbered anew.
struct NaiveView {
    conflict: NaiveConflict,
    /// The true number of each state of the view.
    states: Vec<usize>,
}

impl NaiveView {
    fn new(truth: &NaiveConflict, of: usize, wrong: &Misperception) -> Self {
        let count = truth.ranks[0].len();
        let states: Vec<usize> = (0..count).filter(|s| !wrong.unseen.contains(s)).collect();
        let place = |state: &usize| states.iter().position(|seen| seen == state);
        let moves = truth.moves.iter().map(|moves| {
            let own = |state: &usize| moves[*state].iter().filter_map(place).collect();
            states.iter().map(own).collect()
        });
        let ranks = truth.ranks.iter().enumerate().map(|(actor, ranks)| {
            let misread = wrong.misread[actor].as_ref().filter(|_| actor != of);
            let ranks = misread.unwrap_or(ranks);
            states.iter().map(|state| ranks[*state]).collect()
        });
        NaiveView {
            conflict: NaiveConflict {
                moves: moves.collect(),
                ranks: ranks.collect(),
            },
            states,
        }
    }

    fn place(&self, state: usize) -> Option<usize> {
        self.states.iter().position(|seen| *seen == state)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(384))]

    #[test]
    fn what_lasts_and_what_surprises_follow_from_the_definitions((conflict, wrong) in hypergame()) {
        let actors = conflict.model.actors();
        let states = conflict.model.states();
        let views: Vec<View> = (0..actors).map(|of| view(&conflict.model, of, &wrong[of])).collect();
        let naive: Vec<NaiveView> =
            (0..actors).map(|of| NaiveView::new(&conflict.naive, of, &wrong[of])).collect();
        let hypergame = Hypergame::new(views);
        for concept in Concept::ALL {
            let lasts = |state: usize| {
                let verdicts: Vec<bool> = (0..actors)
                    .filter_map(|of| {
                        let place = naive[of].place(state)?;
                        Some(naive[of].conflict.is_stable(of, concept, place))
                    })
                    .collect();
                !verdicts.is_empty() && verdicts.iter().all(|stays| *stays)
            };
            let lasting: Vec<StateId> =
                (0..states).filter(|s| lasts(*s)).map(|s| StateId(s as u32)).collect();
            prop_assert_eq!(hypergame.equilibria(concept), lasting, "{}", concept);
            for (of, view) in naive.iter().enumerate() {
                let counted_on = |state: &usize| {
                    view.place(*state).is_some_and(|place| {
                        (0..actors).all(|j| view.conflict.is_stable(j, concept, place))
                    })
                };
                let disappointed: Vec<StateId> = (0..states)
                    .filter(|state| counted_on(state) && !lasts(*state))
                    .map(|state| StateId(state as u32))
                    .collect();
                let found = hypergame.disappointments(ActorId(of as u16), concept);
                prop_assert_eq!(found, disappointed, "{}", concept);
            }
        }
        for of in 0..actors {
            let mut expected = BTreeSet::new();
            for mover in (0..actors).filter(|mover| *mover != of) {
                for (from, to) in (0..states).flat_map(|from| (0..states).map(move |to| (from, to))) {
                    let (Some(at), Some(there)) = (naive[mover].place(from), naive[mover].place(to)) else {
                        continue;
                    };
                    let (own, ranks) = (&naive[mover].conflict, |view: &NaiveView, s| view.conflict.ranks[mover][s]);
                    if !own.moves[mover][at].contains(&there) || own.ranks[mover][there] <= own.ranks[mover][at] {
                        continue;
                    }
                    let Some(seen_from) = naive[of].place(from) else {
                        continue;
                    };
                    let seen_to = naive[of].place(to);
                    if seen_to.is_none_or(|to| ranks(&naive[of], to) <= ranks(&naive[of], seen_from)) {
                        expected.insert((mover, from, to, seen_to.is_none()));
                    }
                }
            }
            let found = hypergame.unexpected_moves(ActorId(of as u16));
            let listed = found.len();
            let found: BTreeSet<(usize, usize, usize, bool)> = found
                .iter()
                .map(|found| (found.mover.index(), found.from.index(), found.to.index(), found.unseen))
                .collect();
            prop_assert_eq!(found.len(), listed, "each once");
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_hypergame_without_misperception_is_the_ordinary_game(conflict in conflicts::conflict()) {
        let model = &conflict.model;
        let actors = (0..model.actors() as u16).map(ActorId);
        let solution = solve(model);
        let nothing_wrong = |of: ActorId| View::new(model, of, [], []).expect("a sound view");
        for views in [
            actors.clone().map(|of| View::true_to(model, of)).collect::<Vec<_>>(),
            actors.clone().map(nothing_wrong).collect(),
        ] {
            let hypergame = Hypergame::new(views);
            for concept in Concept::ALL {
                let ordinary: Vec<StateId> = solution.equilibria(concept).collect();
                prop_assert_eq!(hypergame.equilibria(concept), ordinary);
            }
            for of in actors.clone() {
                prop_assert_eq!(hypergame.disappointments(of, Concept::Seq), vec![]);
                prop_assert_eq!(hypergame.unexpected_moves(of), vec![]);
            }
        }
    }
}

/// Two states; A can go from the first to the second and back, and prefers the second.
fn two_states() -> GraphModel {
    let arcs = [(0, 0, 1), (0, 1, 0)];
    let arcs = arcs.map(|(actor, from, to)| (ActorId(actor), StateId(from), StateId(to)));
    let form = detente_graph::GraphForm::new(2, 2, arcs).expect("sound");
    GraphModel::new(
        detente_graph::Moves::Arcs(form),
        vec![vec![1, 2], vec![1, 1]],
    )
    .expect("sound")
}

#[test]
fn a_state_that_somebody_does_not_see_is_not_stable_for_that_reason() {
    // B does not see the first state, which A would leave: it does not last for all that.
    let model = two_states();
    let blind = View::new(&model, ActorId(1), [StateId(0)], []).expect("sound");
    let hypergame = Hypergame::new(vec![View::true_to(&model, ActorId(0)), blind]);
    for concept in Concept::ALL {
        assert_eq!(hypergame.equilibria(concept), [StateId(1)]);
        let leavers: Vec<ActorId> = hypergame.leavers(concept, StateId(0)).collect();
        assert_eq!(leavers, [ActorId(0)]);
    }
    let unaware: Vec<ActorId> = hypergame.unaware_of(StateId(0)).collect();
    assert_eq!(unaware, [ActorId(1)]);
}

#[test]
fn a_state_that_nobody_sees_does_not_last() {
    let model = two_states();
    let blind = |of| View::new(&model, ActorId(of), [StateId(1)], []).expect("sound");
    let hypergame = Hypergame::new(vec![blind(0), blind(1)]);
    // Without the second state A has nowhere to go: the first lasts.
    assert_eq!(hypergame.equilibria(Concept::Nash), [StateId(0)]);
}

#[test]
fn what_cannot_be_a_view_is_refused() {
    let model = two_states();
    let new = |of: u16, unseen: &[u32], misread: &[(u16, Vec<u32>)]| {
        let unseen = unseen.iter().map(|state| StateId(*state));
        let misread = misread.iter().cloned();
        let misread = misread.map(|(actor, ranks)| (ActorId(actor), ranks));
        View::new(&model, ActorId(of), unseen, misread).map(|_| ())
    };
    let unknown = |actor| Err(ModelError::UnknownActor(ActorId(actor)));
    assert_eq!(new(2, &[], &[]), unknown(2));
    assert_eq!(new(0, &[2], &[]), Err(ModelError::UnknownState(StateId(2))));
    assert_eq!(new(0, &[], &[(0, vec![1, 1])]), unknown(0));
    assert_eq!(new(0, &[], &[(7, vec![1, 1])]), unknown(7));
    assert_eq!(
        new(0, &[], &[(1, vec![1])]),
        Err(ModelError::WrongRankCount {
            actor: ActorId(1),
            expected: 2,
            found: 1
        })
    );
}
