//! From the text of a case to every verdict and every reason, against a reading of the definitions by
//! enumeration, on random cases.

mod common;

use std::cmp::Ordering;

use common::described::{Condition, Described, Preference};
use common::meaning::{self, Meaning};
use common::random;
use detente_analysis::{
    Hold, Holding, Obstacle, Reasons, Solved, Step, Temptation, Worth, actor_id, analyse, check,
    explain,
};
use detente_case::Reading;
use detente_graph::{ActorId, Concept, StateId, verify};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

fn read(case: &Described) -> Reading {
    let reading = detente_case::parse("case.toml", case.toml().as_bytes());
    assert!(
        reading.case.is_some(),
        "{:?}\n{}",
        reading.diagnostics,
        reading.source.text
    );
    reading
}

/// Solves the case, if it means something, and hands it to the test beside its meaning.
fn with_both(case: &Described, test: impl FnOnce(&Solved, &Meaning)) {
    let reading = read(case);
    let checked = check(reading.case.as_ref().expect("read"));
    if let (Some(solved), (Some(meaning), _)) = (&checked.solved, meaning::meaning(case)) {
        test(solved, &meaning);
    }
}

fn places(states: impl IntoIterator<Item = StateId>) -> Vec<usize> {
    states.into_iter().map(StateId::index).collect()
}

fn actors(case: &Described) -> impl Iterator<Item = ActorId> + use<> {
    (0..case.actors).map(actor_id)
}

/// How a state holds, read off the enumeration.
fn holding(stable: impl Fn(Concept) -> bool) -> (Hold, bool) {
    match () {
        () if stable(Concept::Nash) => (Hold::ByItself, false),
        () if stable(Concept::Seq) => (Hold::OnCredibleAnswers, !stable(Concept::SymSeq)),
        () if stable(Concept::Gmr) => (Hold::OnThreats, !stable(Concept::Smr)),
        () => (Hold::DoesNot, false),
    }
}

fn as_pair(holding: Holding) -> (Hold, bool) {
    (holding.hold, holding.answer_back)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn a_model_is_what_the_text_says(case in random::case()) {
        let reading = read(&case);
        let checked = check(reading.case.as_ref().expect("read"));
        let (expected, codes) = meaning::meaning(&case);
        let mut found: Vec<&str> = checked.diagnostics.iter().map(|found| found.code.as_str()).collect();
        found.sort_unstable();
        prop_assert_eq!(found, codes, "{}", case.toml());
        prop_assert_eq!(checked.solved.is_some(), expected.is_some());
        let (Some(solved), Some(expected)) = (checked.solved, expected) else { return Ok(()) };
        let conflict = &solved.conflict;
        prop_assert_eq!(conflict.state_count(), expected.states.len());
        for (state, members) in conflict.states().zip(&expected.states) {
            let taken = |option: usize| {
                let first = members[0].mask >> option & 1;
                members.iter().all(|member| member.mask >> option & 1 == first).then_some(first == 1)
            };
            for option in 0..case.options.len() {
                prop_assert_eq!(conflict.takes(state, option), taken(option));
            }
            let belongs = places_of_outcomes(&expected, state.index());
            prop_assert_eq!(conflict.outcomes(state).iter().map(|outcome| outcome.0).collect::<Vec<_>>(), belongs);
        }
        prop_assert_eq!(conflict.status_quo.map(StateId::index), expected.status_quo);
        for actor in actors(&case) {
            prop_assert_eq!(conflict.model.ranks(actor), &expected.conflict.ranks[actor.index()][..]);
            for state in conflict.states() {
                let moves = places(conflict.model.moves().reachable(actor, state));
                let by_definition = &expected.conflict.moves[actor.index()][state.index()];
                prop_assert_eq!(moves, by_definition.iter().copied().collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn verdicts_are_as_defined(case in random::case()) {
        with_both(&case, |solved, expected| {
            for concept in Concept::ALL {
                for state in solved.conflict.states() {
                    for actor in actors(&case) {
                        assert_eq!(
                            solved.solution.is_stable(actor, concept, state),
                            expected.conflict.is_stable(actor.index(), concept, state.index()),
                            "{actor:?} {concept} {state:?}\n{}", case.toml()
                        );
                    }
                }
            }
        });
    }

    #[test]
    fn reasons_prove_what_they_say(case in random::case()) {
        with_both(&case, |solved, expected| {
            for state in solved.conflict.states() {
                let explanation = explain(solved, state, None);
                let stable_for = |i: usize, concept| expected.conflict.is_stable(i, concept, state.index());
                let for_all = |concept| (0..case.actors).all(|i| stable_for(i, concept));
                assert_eq!(as_pair(explanation.holding), holding(for_all));
                assert_eq!(explanation.actors.len(), case.actors);
                for (i, reasons) in explanation.actors.iter().enumerate() {
                    assert_eq!(reasons.actor.index(), i);
                    assert_eq!(as_pair(reasons.holding), holding(|concept| stable_for(i, concept)));
                    let certificate = reasons.certificate(solved, state);
                    assert_eq!(certificate.concept, reasons.holding.concept());
                    assert_eq!(verify(&solved.conflict.model, &certificate), Ok(()));
                    reasons_hold(&case, expected, state.index(), reasons);
                }
                for actor in actors(&case) {
                    let only = explain(solved, state, Some(actor));
                    assert_eq!(only.actors.iter().map(|reasons| reasons.actor).collect::<Vec<_>>(), [actor]);
                }
            }
        });
    }

    #[test]
    fn an_analysis_counts_and_ranks_as_defined(case in random::case()) {
        with_both(&case, |solved, expected| analysis_holds(&case, solved, expected));
    }

    #[test]
    fn the_same_text_gives_the_same_answer(case in random::case()) {
        let text = case.toml();
        let answer = || {
            let reading = detente_case::parse("case.toml", text.as_bytes());
            let checked = check(reading.case.as_ref().expect("read"));
            let explained: Vec<_> = checked
                .solved
                .iter()
                .flat_map(|solved| solved.conflict.states().map(|state| explain(solved, state, None)))
                .collect();
            let analysis = checked.solved.as_ref().map(analyse);
            format!("{:?} {explained:?} {analysis:?}", checked.diagnostics)
        };
        prop_assert_eq!(answer(), answer());
    }
}

/// The tests above would say little if most random cases meant nothing.
#[test]
fn most_random_cases_mean_something() {
    let mut runner = TestRunner::deterministic();
    let (mut plain, mut merged, mut listed, mut faulty) = (0, 0, 0, 0);
    for _ in 0..200 {
        let case = random::case()
            .new_tree(&mut runner)
            .expect("a case")
            .current();
        match meaning::meaning(&case).0 {
            None => faulty += 1,
            Some(_) if case.is_graph_form() => listed += 1,
            Some(meaning) if meaning.states.iter().any(|members| members.len() > 1) => merged += 1,
            Some(_) => plain += 1,
        }
    }
    assert!(
        plain > 40 && merged > 20 && listed > 30 && faulty > 10,
        "{plain} {merged} {listed} {faulty}"
    );
}

fn places_of_outcomes(meaning: &Meaning, state: usize) -> Vec<usize> {
    (0..meaning.outcomes.len())
        .filter(|outcome| meaning.outcomes[*outcome].contains(&state))
        .collect()
}

/// Whether the wish at a place is granted at a state; below zero, the wish is that it is not so.
fn granted(case: &Described, meaning: &Meaning, actor: usize, place: usize, state: usize) -> bool {
    let point = meaning.states[state][0];
    let holds = |want: &Condition| meaning::holds(case, want, point);
    match &case.preferences[actor] {
        Preference::Statements(wants) => holds(&wants[place]),
        Preference::Weights(wants) => holds(&wants[place].0) != (wants[place].1 < 0),
        Preference::Missing | Preference::Ranking { .. } => panic!("no wishes"),
    }
}

fn wishes(case: &Described, actor: usize) -> usize {
    match &case.preferences[actor] {
        Preference::Statements(wants) => wants.len(),
        Preference::Weights(wants) => wants.len(),
        Preference::Missing | Preference::Ranking { .. } => 0,
    }
}

/// The worth is that of `to` beside `from`, and lists every wish on which they differ.
fn worth_holds(case: &Described, meaning: &Meaning, worth: &Worth, from: usize, to: usize) {
    let actor = worth.actor.index();
    let rank = |state: usize| meaning.conflict.ranks[actor][state];
    assert_eq!(worth.order, rank(to).cmp(&rank(from)));
    let differing = |after: bool| {
        let differs = |place: &usize| {
            granted(case, meaning, actor, *place, to) == after
                && granted(case, meaning, actor, *place, from) != after
        };
        (0..wishes(case, actor)).filter(differs).collect::<Vec<_>>()
    };
    let (mut won, mut lost) = (worth.won.clone(), worth.lost.clone());
    won.sort_unstable();
    lost.sort_unstable();
    assert_eq!((won, lost), (differing(true), differing(false)));
    if let Preference::Statements(_) = case.preferences[actor] {
        // The first statement on which two states differ decides between them.
        let first = differing(true).into_iter().chain(differing(false)).min();
        assert_eq!(worth.decisive(), first);
    }
}

fn is_move(meaning: &Meaning, step: Step) -> bool {
    meaning.conflict.moves[step.mover.index()][step.from.index()].contains(&step.to.index())
}

fn improves(meaning: &Meaning, step: Step) -> bool {
    let ranks = &meaning.conflict.ranks[step.mover.index()];
    ranks[step.to.index()] > ranks[step.from.index()]
}

/// A tempting move is one, and its answer is what it is said to be.
fn temptation_holds(
    case: &Described,
    meaning: &Meaning,
    state: usize,
    actor: ActorId,
    temptation: &Temptation,
) {
    let step = temptation.step;
    assert_eq!((step.mover, step.from.index()), (actor, state));
    assert!(is_move(meaning, step) && improves(meaning, step));
    worth_holds(case, meaning, &temptation.worth, state, step.to.index());
    let Some(answer) = &temptation.answer else {
        return;
    };
    assert!(!answer.steps.is_empty());
    let (mut at, mut last) = (step.to, None);
    for step in &answer.steps {
        assert_eq!(step.from, at);
        assert!(is_move(meaning, *step));
        assert!(
            step.mover != actor && Some(step.mover) != last,
            "an opponent, and not twice running"
        );
        (at, last) = (step.to, Some(step.mover));
    }
    let in_their_interest = answer.steps.iter().all(|step| improves(meaning, *step));
    assert_eq!(answer.credible, in_their_interest);
    assert_ne!(
        answer.worth.order,
        Ordering::Greater,
        "the mover is no better off"
    );
    worth_holds(case, meaning, &answer.worth, state, at.index());
    let ranks = &meaning.conflict.ranks[actor.index()];
    let best_after = meaning.conflict.moves[actor.index()][at.index()]
        .iter()
        .map(|to| ranks[*to])
        .max();
    let escape = best_after.filter(|rank| *rank > ranks[state]);
    assert_eq!(
        answer.answered_back.map(|step| ranks[step.to.index()]),
        escape
    );
    if let Some(back) = answer.answered_back {
        assert_eq!((back.mover, back.from), (actor, at));
        assert!(is_move(meaning, back));
    }
}

/// The reasons of an actor are all of its temptations, and bear out how the state holds for it.
fn reasons_hold(case: &Described, meaning: &Meaning, state: usize, reasons: &Reasons) {
    let (i, ranks) = (
        reasons.actor.index(),
        &meaning.conflict.ranks[reasons.actor.index()],
    );
    let moves = &meaning.conflict.moves[i][state];
    let mut tempting: Vec<usize> = reasons
        .temptations
        .iter()
        .map(|found| found.step.to.index())
        .collect();
    tempting.sort_unstable();
    let improving: Vec<usize> = moves
        .iter()
        .copied()
        .filter(|to| ranks[*to] > ranks[state])
        .collect();
    assert_eq!(tempting, improving);
    for temptation in &reasons.temptations {
        temptation_holds(case, meaning, state, reasons.actor, temptation);
    }
    let answers: Vec<_> = reasons
        .temptations
        .iter()
        .map(|found| found.answer.as_ref())
        .collect();
    let beyond_answering_back = answers
        .iter()
        .flatten()
        .all(|answer| answer.answered_back.is_none());
    match reasons.holding.hold {
        Hold::ByItself => assert!(answers.is_empty()),
        Hold::OnCredibleAnswers => assert!(
            answers
                .iter()
                .all(|answer| answer.is_some_and(|answer| answer.credible))
        ),
        Hold::OnThreats => {
            assert!(answers.iter().all(Option::is_some));
            assert!(answers.iter().flatten().any(|answer| !answer.credible));
        }
        Hold::DoesNot => assert!(answers[0].is_none(), "what nobody can answer comes first"),
    }
    if matches!(
        reasons.holding.hold,
        Hold::OnCredibleAnswers | Hold::OnThreats
    ) {
        assert_eq!(reasons.holding.answer_back, !beyond_answering_back);
    }
    assert_eq!(
        reasons.indifferent,
        ranks.iter().all(|rank| *rank == ranks[state])
    );
    assert_eq!(
        reasons.restraints.is_empty(),
        !tempting.is_empty() || moves.is_empty()
    );
    for restraint in &reasons.restraints {
        assert!(is_move(meaning, restraint.step) && !improves(meaning, restraint.step));
        worth_holds(
            case,
            meaning,
            &restraint.worth,
            state,
            restraint.step.to.index(),
        );
    }
}

fn analysis_holds(case: &Described, solved: &Solved, meaning: &Meaning) {
    let analysis = analyse(solved);
    let for_all = |concept, state: usize| {
        (0..case.actors).all(|i| meaning.conflict.is_stable(i, concept, state))
    };
    let states = 0..meaning.states.len();
    let lasting: Vec<usize> = states
        .clone()
        .filter(|state| for_all(Concept::Seq, *state))
        .collect();
    assert_eq!(analysis.lasting_count, lasting.len());
    let threats =
        states.filter(|state| for_all(Concept::Gmr, *state) && !for_all(Concept::Seq, *state));
    assert_eq!(analysis.on_threats, threats.count());
    for group in &analysis.lasting {
        assert_eq!(group.best.state, group.states[0]);
        let belongs = places_of_outcomes(meaning, group.best.state.index());
        for state in &group.states {
            assert!(lasting.contains(&state.index()));
            assert_eq!(places_of_outcomes(meaning, state.index()), belongs);
        }
    }
    assert_eq!(
        analysis
            .status_quo
            .as_ref()
            .map(|found| found.state.index()),
        meaning.status_quo
    );
    for (finding, members) in analysis.outcomes.iter().zip(&meaning.outcomes) {
        assert_eq!(finding.states, members.len());
        assert_eq!(
            finding.lasting,
            members
                .iter()
                .filter(|state| lasting.contains(state))
                .count()
        );
        assert_eq!(finding.best.is_some(), !members.is_empty());
        if let Some(best) = &finding.best {
            assert!(members.contains(&best.state.index()));
            assert_eq!(finding.lasting > 0, lasting.contains(&best.state.index()));
        }
    }
    for (i, outlook) in analysis.outlooks.iter().enumerate() {
        let ranks = &meaning.conflict.ranks[i];
        let Some(today) = meaning.status_quo else {
            assert!(outlook.best_lasting.is_none() && outlook.wishes.is_empty());
            continue;
        };
        let best = lasting.iter().map(|state| ranks[*state]).max();
        assert_eq!(
            outlook.best_lasting.map(|(state, _)| ranks[state.index()]),
            best
        );
        if let Some((state, order)) = outlook.best_lasting {
            assert_eq!(order, ranks[state.index()].cmp(&ranks[today]));
        }
        for wish in &outlook.wishes {
            let is_granted = |state: usize| granted(case, meaning, i, wish.place, state);
            assert!(!is_granted(today));
            let own = meaning.conflict.moves[i][today]
                .iter()
                .copied()
                .filter(|to| is_granted(*to));
            let best = own.map(|to| ranks[to]).max();
            match &wish.obstacle {
                Obstacle::NotItsOwn(owners) => {
                    assert_eq!(best, None);
                    assert!(!owners.contains(&actor_id(i)));
                }
                Obstacle::WouldCost(worth) => {
                    assert!(best.is_some_and(|best| best <= ranks[today]));
                    assert_ne!(worth.order, Ordering::Greater);
                }
                Obstacle::WouldBeAnswered(temptation) | Obstacle::Nothing(temptation) => {
                    assert_eq!(best, Some(ranks[temptation.step.to.index()]));
                    assert!(is_granted(temptation.step.to.index()));
                    temptation_holds(case, meaning, today, actor_id(i), temptation);
                    let unanswered = matches!(wish.obstacle, Obstacle::Nothing(_));
                    assert_eq!(temptation.answer.is_none(), unanswered);
                }
            }
        }
    }
}
