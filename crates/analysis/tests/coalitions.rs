//! Joining forces: what is published of Elmira, and every part of a finding against moves and ranks spelt
//! out, on random cases.

mod common;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use common::meaning;
use common::naive::NaiveConflict;
use common::random;
use detente_analysis::{
    Coalitions, Hold, JointTemptation, Solved, Step, actor_id, analyse, check, coalitions,
};
use detente_case::model::Case;
use detente_graph::{
    ActorId, Coalition, CoalitionConcept, CoalitionError, Concept, StateId, verify_coalition,
};
use proptest::prelude::*;

fn shipped(name: &str) -> Case {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../cases")
        .join(name);
    let reading = detente_case::read(&folder).expect("a shipped case can be read");
    reading.case.expect("a shipped case has no errors")
}

fn label<'s>(solved: &'s Solved, state: StateId) -> &'s str {
    solved.conflict.label(state).expect("all are labelled")
}

fn members(coalition: Coalition) -> Vec<usize> {
    coalition.members().map(ActorId::index).collect()
}

/// The Ministry and Uniroyal moving together from 5 to 8 is the only way in which two or more would leave a
/// Nash equilibrium.
#[test]
fn elmira_has_one_coalition_improvement_out_of_an_equilibrium() {
    let case = shipped("elmira-1991");
    let solved = check(&case).solved.expect("the case can be solved");
    let found = coalitions(&solved, None, None).expect("three actors");
    let nash = found
        .states
        .iter()
        .filter(|told| told.alone.hold == Hold::ByItself);
    let mut left = Vec::new();
    let mut equilibria = Vec::new();
    for told in nash {
        equilibria.push(label(&solved, told.state));
        for temptation in &told.temptations {
            let to: Vec<&str> = temptation
                .improvements
                .iter()
                .map(|to| label(&solved, *to))
                .collect();
            left.push((
                label(&solved, told.state),
                members(temptation.coalition),
                to,
            ));
            assert!(
                temptation.answer.is_none(),
                "local government cannot answer"
            );
        }
    }
    equilibria.sort_unstable();
    assert_eq!(equilibria, ["5", "8", "9"]);
    assert_eq!(left, [("5", vec![0, 1], vec!["8"])]);

    // Seven coalitions of three actors, and no others that could answer.
    assert_eq!((found.coalitions.len(), found.explored), (7, 7));
    let survivors = found.surviving.iter();
    let mut survivors: Vec<&str> = survivors.map(|state| label(&solved, *state)).collect();
    survivors.sort_unstable();
    assert_eq!(survivors, ["8", "9"]);

    // The same in short, within the whole analysis.
    let survival = analyse(&solved).survival.expect("a small model");
    let left: Vec<(&str, usize)> = survival
        .left
        .iter()
        .map(|(state, by)| (label(&solved, *state), by.len()))
        .collect();
    assert_eq!((survival.coalitions, left), (4, vec![("5", 1)]));
}

/// One coalition alone can be asked about, from any state.
#[test]
fn elmira_can_be_asked_about_two_actors_and_one_state() {
    let case = shipped("elmira-1991");
    let solved = check(&case).solved.expect("the case can be solved");
    let two = [actor_id(0), actor_id(2)];
    let found = coalitions(&solved, None, Some(&two)).expect("three actors");
    assert_eq!(found.coalitions, [Coalition::new(two).expect("two actors")]);
    // They, and Uniroyal that could answer.
    assert_eq!(found.explored, 2);
    assert_eq!((found.surviving.len(), found.left.len()), (3, 0));
    let five = solved
        .conflict
        .states()
        .find(|state| label(&solved, *state) == "5");
    let found = coalitions(&solved, five, None).expect("three actors");
    assert_eq!(found.states.len(), 1);
    assert!(found.states[0].is_left());
}

#[test]
fn too_many_actors_are_refused() {
    let mut text = String::from("detente = 1\n[case]\nid = \"many\"\ntitle = \"Many\"\n");
    for actor in 0..14 {
        let _ = writeln!(text, "[[actor]]\nid = \"a{actor}\"");
    }
    text += "[[option]]\nid = \"a0.act\"\n";
    let case = detente_case::parse("case.toml", text.as_bytes()).case;
    let case = case.expect("the case can be read");
    let solved = check(&case).solved.expect("the case can be solved");
    let refused = |actors| CoalitionError::TooManyCoalitions { actors, limit: 12 };
    let all = coalitions(&solved, None, None);
    assert_eq!(all.map(|found| found.explored), Err(refused(14)));
    let two = [actor_id(3), actor_id(4)];
    let found = coalitions(&solved, None, Some(&two)).expect("twelve could answer");
    assert_eq!(found.explored, 4096);
    assert!(analyse(&solved).survival.is_none());
}

/// The states that some actors can lead to from a state, nobody moving twice in succession.
fn joint_moves(conflict: &NaiveConflict, actors: &[usize], from: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open = vec![(from, usize::MAX)];
    while let Some((at, last)) = open.pop() {
        for mover in actors.iter().copied().filter(|mover| *mover != last) {
            for to in &conflict.moves[mover][at] {
                if reached.insert((*to, mover)) {
                    open.push((*to, mover));
                }
            }
        }
    }
    reached.into_iter().map(|(to, _)| to).collect()
}

fn all_prefer(conflict: &NaiveConflict, actors: &[usize], to: usize, than: usize) -> bool {
    let mut ranks = actors.iter().map(|actor| &conflict.ranks[*actor]);
    ranks.all(|ranks| ranks[to] > ranks[than])
}

/// Checks moves against the arcs, and returns where they end.
fn walked(conflict: &NaiveConflict, actors: &[usize], from: usize, steps: &[Step]) -> usize {
    assert!(!steps.is_empty());
    let (mut at, mut last) = (from, None);
    for step in steps {
        let mover = step.mover.index();
        assert!(actors.contains(&mover) && Some(mover) != last);
        assert_eq!(step.from.index(), at);
        assert!(conflict.moves[mover][at].contains(&step.to.index()));
        (at, last) = (step.to.index(), Some(mover));
    }
    at
}

fn temptation_is_as_defined(
    solved: &Solved,
    conflict: &NaiveConflict,
    state: usize,
    found: &JointTemptation,
) {
    let inside = members(found.coalition);
    let everyone = 0..conflict.moves.len();
    let outside: Vec<usize> = everyone.filter(|actor| !inside.contains(actor)).collect();
    let to = walked(conflict, &inside, state, &found.steps);
    assert_eq!(to, found.to.index());
    assert!(found.improvements.contains(&found.to));
    let gains = found
        .worth
        .iter()
        .map(|worth| (worth.actor.index(), worth.order));
    let better = inside
        .iter()
        .map(|member| (*member, std::cmp::Ordering::Greater));
    assert!(gains.eq(better));
    let going_along: Vec<usize> = found.going_along().map(ActorId::index).collect();
    for member in &inside {
        let moves = found.steps.iter().any(|step| step.mover.index() == *member);
        assert_eq!(moves, !going_along.contains(member));
    }

    if let Some(answer) = &found.answer {
        let (mut at, mut last) = (to, None);
        for joint in &answer.moves {
            let by = members(joint.coalition);
            assert!(by.iter().all(|actor| outside.contains(actor)));
            assert!(last.is_none_or(|last| last != joint.coalition));
            let end = walked(conflict, &by, at, &joint.steps);
            assert!(!answer.credible || all_prefer(conflict, &by, end, at));
            (at, last) = (end, Some(joint.coalition));
        }
        let harmed = answer.harmed.actor.index();
        assert!(inside.contains(&harmed));
        assert!(conflict.ranks[harmed][at] <= conflict.ranks[harmed][state]);
        // Answering back takes ordinary moves, not improvements.
        let back = joint_moves(conflict, &inside, at);
        let can = back
            .iter()
            .any(|to| all_prefer(conflict, &inside, *to, state));
        assert_eq!(answer.answered_back.is_some(), can);
        if let Some(steps) = &answer.answered_back {
            let end = walked(conflict, &inside, at, steps);
            assert!(all_prefer(conflict, &inside, end, state));
        }
    }

    let is_transitive = matches!(
        &**solved.conflict.model.moves(),
        detente_graph::Moves::Options(_)
    );
    let shows = match found.holding.hold {
        Hold::DoesNot => found.answer.is_none(),
        Hold::OnThreats => found.answer.as_ref().is_some_and(|answer| !answer.credible),
        _ => found.answer.as_ref().is_some_and(|answer| answer.credible),
    };
    assert!(shows || !is_transitive);
    let state = StateId(u32::try_from(state).expect("few states"));
    let proof = found.certificate(solved, state).expect("few actors");
    assert_eq!(verify_coalition(&solved.conflict.model, &proof), Ok(()));
    assert_eq!(proof.is_stable(), found.holding.hold != Hold::DoesNot);
}

fn is_as_defined(solved: &Solved, conflict: &NaiveConflict, found: &Coalitions) {
    let actors = conflict.moves.len();
    for told in &found.states {
        let state = told.state.index();
        let mut tempted = 0;
        for bits in 1..1usize << actors {
            let group: Vec<usize> = (0..actors).filter(|actor| bits >> actor & 1 == 1).collect();
            if group.len() < 2 {
                continue;
            }
            let better = joint_moves(conflict, &group, state);
            let better = better.into_iter();
            let better: Vec<usize> = better
                .filter(|to| all_prefer(conflict, &group, *to, state))
                .collect();
            let temptation = told
                .temptations
                .iter()
                .find(|found| members(found.coalition) == group);
            let improvements = temptation.map_or(Vec::new(), |found| {
                found.improvements.iter().map(|to| to.index()).collect()
            });
            assert_eq!(improvements, better);
            assert_eq!(temptation.is_some(), !better.is_empty());
            tempted += usize::from(temptation.is_some());
        }
        assert_eq!(told.temptations.len(), tempted);
        for temptation in &told.temptations {
            temptation_is_as_defined(solved, conflict, state, temptation);
        }
        for (concept, unstable_for) in CoalitionConcept::ALL.into_iter().zip(&told.unstable_for) {
            let place = CoalitionConcept::ALL
                .iter()
                .position(|known| *known == concept);
            let stable = found.stable_for_all[place.expect("one of them")].contains(&told.state);
            assert_eq!(stable, unstable_for.is_empty());
        }
        let lasts = |concept| (0..actors).all(|actor| conflict.is_stable(actor, concept, state));
        if told.together.hold == Hold::ByItself {
            assert!(lasts(Concept::Nash), "coalitions of one are looked at too");
        }
        if lasts(Concept::Seq) {
            let loose = told.temptations.iter();
            let loose = loose.filter(|found| found.holding.hold < Hold::OnCredibleAnswers);
            assert_eq!(told.is_left(), loose.count() > 0);
        }
        for small in told.smallest() {
            let inner = told.temptations.iter().filter(|other| {
                other.coalition.is_within(small.coalition) && other.coalition != small.coalition
            });
            assert!(
                inner
                    .map(|other| other.holding.hold)
                    .all(|hold| hold > small.holding.hold)
            );
        }
    }
    let in_order = found.states.iter().map(|told| {
        let temptations = told.temptations.iter();
        temptations
            .map(|found| found.holding.hold)
            .collect::<Vec<_>>()
    });
    assert!(in_order.into_iter().all(|holds| holds.is_sorted()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn joint_moves_are_as_defined(case in random::case(), any in any::<prop::sample::Index>()) {
        let reading = detente_case::parse("case.toml", case.toml().as_bytes());
        let checked = check(reading.case.as_ref().expect("random cases can be read"));
        let (Some(solved), (Some(meaning), _)) = (&checked.solved, meaning::meaning(&case)) else {
            return Ok(());
        };
        let states: Vec<StateId> = solved.conflict.states().collect();
        let found = coalitions(solved, None, None).expect("few actors");
        is_as_defined(solved, &meaning.conflict, &found);
        let first = found.states.first().map(|told| told.state.index());
        prop_assert!(meaning.status_quo.is_none() || first == meaning.status_quo, "today first");
        let lasting = found.surviving.iter().chain(&found.left);
        let lasting: BTreeSet<StateId> = lasting.copied().collect();
        prop_assert_eq!(&lasting, &solved.solution.equilibria(Concept::Seq).collect());
        let one = coalitions(solved, Some(*any.get(&states)), None).expect("few actors");
        is_as_defined(solved, &meaning.conflict, &one);

        for told in &found.states {
            prop_assert!(!lasting.contains(&told.state) || told.is_left() == found.left.contains(&told.state));
        }
        let survival = analyse(solved).survival;
        prop_assert_eq!(survival.is_some(), !lasting.is_empty());
        if let Some(survival) = survival {
            let told: BTreeSet<StateId> = survival.left.iter().map(|(state, _)| *state).collect();
            prop_assert_eq!(told, found.left.iter().copied().collect());
        }
    }
}
