//! The checker refuses certificates that prove nothing, each for the right reason.

use crate::conflicts::conflict;
use detente_graph::{
    ActorId, Answer, Certificate, Concept, Feasible, GraphForm, GraphModel, OptionDef, OptionForm,
    Reason, Refusal, Sanction, StateId, Step, certify, verify,
};
use proptest::prelude::*;

const A: ActorId = ActorId(0);
const B: ActorId = ActorId(1);
const C: ActorId = ActorId(2);

fn s(state: u32) -> StateId {
    StateId(state)
}

/// The prisoner's dilemma: states 0 nobody, 1 only the first, 2 only the second, 3 both cooperate.
fn dilemma() -> GraphModel {
    let cooperate = |owner| OptionDef {
        owner,
        one_way: None,
    };
    let form = OptionForm::new(2, vec![cooperate(A), cooperate(B)], Feasible::All).unwrap();
    let ranks = vec![vec![2, 1, 4, 3], vec![2, 4, 1, 3]];
    GraphModel::new(detente_graph::Moves::Options(form), ranks).unwrap()
}

/// Why A stays at mutual cooperation, with one thing changed.
fn dilemma_with(concept: Concept, change: impl FnOnce(&mut Sanction)) -> Result<(), Refusal> {
    let model = dilemma();
    let mut certificate = certify(&model, A, s(3), concept);
    assert_eq!(verify(&model, &certificate), Ok(()));
    let Reason::Stable(sanctions) = &mut certificate.reason else {
        panic!("mutual cooperation is stable");
    };
    change(&mut sanctions[0]);
    verify(&model, &certificate)
}

#[test]
fn the_sanction_is_as_expected() {
    let expected = Sanction {
        improvement: s(2),
        steps: vec![Step { mover: B, to: s(0) }],
        rank: 2,
        answer: Some(Answer { to: s(1), rank: 1 }),
    };
    let found = certify(&dilemma(), A, s(3), Concept::SymSeq);
    assert_eq!(found.reason, Reason::Stable(vec![expected]));
}

#[test]
fn wrong_details_are_refused() {
    let refused = |change: fn(&mut Sanction)| dilemma_with(Concept::SymSeq, change).unwrap_err();
    assert_eq!(
        refused(|sanction| sanction.improvement = s(1)),
        Refusal::NoImprovement(s(1))
    );
    assert_eq!(
        refused(|sanction| sanction.steps.clear()),
        Refusal::EmptySanction(s(2))
    );
    assert_eq!(
        refused(|sanction| sanction.steps[0].mover = A),
        Refusal::OwnStep(A)
    );
    assert_eq!(
        refused(|sanction| sanction.steps[0].mover = C),
        Refusal::UnknownActor(C)
    );
    assert_eq!(
        refused(|sanction| sanction.steps[0].to = s(7)),
        Refusal::UnknownState(s(7))
    );
    let (mover, from) = (B, s(2));
    assert_eq!(
        refused(|sanction| sanction.steps[0].to = s(1)),
        Refusal::NoMove {
            mover,
            from,
            to: s(1)
        }
    );
    assert_eq!(
        refused(|sanction| sanction.steps.push(Step { mover: B, to: s(2) })),
        Refusal::TwiceInSuccession(B)
    );
    assert_eq!(
        refused(|sanction| sanction.rank = 1),
        Refusal::WrongRank {
            state: s(0),
            rank: 1
        }
    );
    assert_eq!(
        refused(|sanction| sanction.answer = None),
        Refusal::WrongAnswer(s(0))
    );
    let answer = |to, rank| Some(Answer { to: s(to), rank });
    assert_eq!(
        dilemma_with(Concept::SymSeq, |sanction| sanction.answer = answer(3, 3)),
        Err(Refusal::WrongAnswer(s(0)))
    );
    assert_eq!(
        dilemma_with(Concept::SymSeq, |sanction| sanction.answer = answer(1, 2)),
        Err(Refusal::WrongRank {
            state: s(1),
            rank: 2
        })
    );
    assert_eq!(
        dilemma_with(Concept::Seq, |sanction| sanction.answer = answer(1, 1)),
        Err(Refusal::WrongAnswer(s(0)))
    );
}

/// A chain in graph form: A moves from 0 to 1, B from there to 2, C to 3 and B to 4; A answers from 4.
fn chain(ranks: &[Vec<u32>; 3]) -> GraphModel {
    let arcs = [(A, 0, 1), (B, 1, 2), (C, 2, 3), (B, 3, 4), (A, 4, 5)];
    let arcs = arcs.map(|(i, from, to)| (i, s(from), s(to)));
    let form = GraphForm::new(3, 6, arcs).unwrap();
    GraphModel::new(detente_graph::Moves::Arcs(form), ranks.to_vec()).unwrap()
}

fn stable(concept: Concept, sanctions: Vec<Sanction>) -> Certificate {
    Certificate {
        actor: A,
        state: s(0),
        concept,
        reason: Reason::Stable(sanctions),
    }
}

fn sanction(steps: &[(ActorId, u32)], rank: u32, answer: Option<Answer>) -> Sanction {
    let step = |&(mover, to): &(ActorId, u32)| Step { mover, to: s(to) };
    Sanction {
        improvement: s(1),
        steps: steps.iter().map(step).collect(),
        rank,
        answer,
    }
}

#[test]
fn harmless_incredible_and_repairable_sanctions_are_refused() {
    // A: 4 is worse than 0, 2 and 3 are better, and so is 5, the answer from 4. C would not move.
    let ranks = [
        vec![2, 3, 3, 3, 1, 4],
        vec![1, 1, 2, 2, 3, 3],
        vec![2, 2, 2, 1, 1, 1],
    ];
    let model = chain(&ranks);
    let whole = [(B, 2), (C, 3), (B, 4)];
    let gmr = stable(Concept::Gmr, vec![sanction(&whole, 1, None)]);
    assert_eq!(verify(&model, &gmr), Ok(()));
    let short = stable(Concept::Gmr, vec![sanction(&whole[..2], 3, None)]);
    assert_eq!(verify(&model, &short), Err(Refusal::NoHarm(s(3))));
    let seq = stable(Concept::Seq, vec![sanction(&whole, 1, None)]);
    let (mover, from, to) = (C, s(2), s(3));
    assert_eq!(
        verify(&model, &seq),
        Err(Refusal::NotCredible { mover, from, to })
    );
    let answer = Some(Answer { to: s(5), rank: 4 });
    let smr = stable(Concept::Smr, vec![sanction(&whole, 1, answer)]);
    assert_eq!(verify(&model, &smr), Err(Refusal::Undone(s(5))));

    let missing = stable(Concept::Gmr, vec![]);
    assert_eq!(
        verify(&model, &missing),
        Err(Refusal::MissingSanction(s(1)))
    );
    let nash = stable(Concept::Nash, vec![]);
    assert_eq!(verify(&model, &nash), Err(Refusal::Improvable(s(1))));
    let twice = stable(
        Concept::Gmr,
        vec![sanction(&whole, 1, None), sanction(&whole, 1, None)],
    );
    assert_eq!(verify(&model, &twice), Err(Refusal::RepeatedSanction(s(1))));

    let unstable = |concept, improvement| Certificate {
        reason: Reason::Unstable(s(improvement)),
        ..stable(concept, vec![])
    };
    assert_eq!(
        verify(&model, &unstable(Concept::Gmr, 1)),
        Err(Refusal::Punishable(s(1)))
    );
    assert_eq!(
        verify(&model, &unstable(Concept::Gmr, 5)),
        Err(Refusal::NoImprovement(s(5)))
    );
    for concept in [Concept::Nash, Concept::Smr, Concept::Seq, Concept::SymSeq] {
        assert_eq!(verify(&model, &unstable(concept, 1)), Ok(()));
        assert_eq!(certify(&model, A, s(0), concept), unstable(concept, 1));
    }
    let stranger = Certificate {
        actor: ActorId(3),
        ..stable(Concept::Nash, vec![])
    };
    assert_eq!(
        verify(&model, &stranger),
        Err(Refusal::UnknownActor(ActorId(3)))
    );
    let nowhere = Certificate {
        state: s(6),
        ..stable(Concept::Nash, vec![])
    };
    assert_eq!(verify(&model, &nowhere), Err(Refusal::UnknownState(s(6))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Whatever single thing is changed in a sanction, the certificate is refused unless the changed
    /// sanction is one as well by the definitions of the naive solver.
    #[test]
    fn changed_sanctions_are_refused(
        conflict in conflict(),
        pick in any::<prop::sample::Index>(),
        change in 0..5usize,
        by in 1..5u32,
    ) {
        let model = &conflict.model;
        let cells: Vec<_> = Concept::ALL
            .into_iter()
            .flat_map(|concept| (0..model.actors() as u16).map(move |i| (concept, ActorId(i))))
            .flat_map(|(concept, actor)| {
                (0..model.states() as u32).map(move |state| (concept, actor, StateId(state)))
            })
            .map(|(concept, actor, state)| certify(model, actor, state, concept))
            .filter(|found| matches!(&found.reason, Reason::Stable(list) if !list.is_empty()))
            .collect();
        prop_assume!(!cells.is_empty());
        let mut certificate = cells[pick.index(cells.len())].clone();
        let (actor, concept, state) = (certificate.actor, certificate.concept, certificate.state);
        let Reason::Stable(sanctions) = &mut certificate.reason else { unreachable!() };
        let place = pick.index(sanctions.len());
        let changed = &mut sanctions[place];
        let step = pick.index(changed.steps.len());
        match change {
            0 => changed.rank += by,
            1 => changed.steps[step].mover = actor,
            2 => {
                let again = changed.steps[step];
                changed.steps.insert(step, again);
            }
            3 => changed.steps.clear(),
            _ => {
                let states = model.states() as u32;
                changed.steps[step].to = StateId((changed.steps[step].to.0 + by) % states);
            }
        }
        let holds = change == 4 && is_sanction(&conflict.naive, actor, state, concept, changed);
        prop_assert_eq!(verify(model, &certificate).is_ok(), holds);
        // A sanction left out is missed.
        let Reason::Stable(sanctions) = &mut certificate.reason else { unreachable!() };
        sanctions.remove(place);
        prop_assert!(matches!(verify(model, &certificate), Err(Refusal::MissingSanction(_))));
    }
}

/// Whether a sanction is one by the definitions.
fn is_sanction(
    naive: &crate::naive::NaiveConflict,
    actor: ActorId,
    state: StateId,
    concept: Concept,
    sanction: &Sanction,
) -> bool {
    let i = actor.index();
    let mut at = sanction.improvement.index();
    let mut last = None;
    for step in &sanction.steps {
        let (j, to) = (step.mover.index(), step.to.index());
        let credible = naive.ranks[j][to] > naive.ranks[j][at];
        let must = matches!(concept, Concept::Seq | Concept::SymSeq);
        if j == i || last == Some(j) || !naive.moves[j][at].contains(&to) || (must && !credible) {
            return false;
        }
        (at, last) = (to, Some(j));
    }
    let left = naive.ranks[i][state.index()];
    let answers = || naive.moves[i][at].iter().map(|to| naive.ranks[i][*to]);
    let best = answers()
        .max()
        .filter(|_| matches!(concept, Concept::Smr | Concept::SymSeq));
    let answer = sanction.answer.is_some_and(|answer| {
        let named = naive.moves[i][at].contains(&answer.to.index());
        named && Some(naive.ranks[i][answer.to.index()]) == best
    });
    naive.ranks[i][at] <= left
        && best.is_none_or(|best| best <= left)
        && (answer || (best.is_none() && sanction.answer.is_none()))
        && same_rank(naive, i, at, sanction.rank)
        && sanction
            .answer
            .is_none_or(|answer| same_rank(naive, i, answer.to.index(), answer.rank))
}

/// Whether a rank without gaps is that of a state whose ranks may have gaps.
fn same_rank(naive: &crate::naive::NaiveConflict, i: usize, state: usize, rank: u32) -> bool {
    let mut lower: Vec<u32> = naive.ranks[i].clone();
    lower.retain(|other| *other <= naive.ranks[i][state]);
    lower.sort_unstable();
    lower.dedup();
    lower.len() as u32 == rank
}
