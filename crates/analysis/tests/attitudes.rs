//! Attitudes to unknown preference: which pairs of states a case makes unknown, read from the format, and
//! which states are told. That verdicts follow from the pairs is tested where they are found.

mod common;

use std::fmt::Write as _;

use common::described::{Condition, Described};
use common::meaning::{self, Meaning};
use common::random;
use detente_analysis::{Hold, NoAttitudes, Solved, actor_id, attitudes, check};
use detente_graph::{Attitude, Concept, StateId};
use proptest::prelude::*;

/// An actor's place, and the two conditions whose states are unknown beside one another.
type Pair = (usize, Condition, Condition);

/// A case with pairs of conditions, each of one option or listed state.
fn case_with_pairs() -> impl Strategy<Value = (Described, Vec<Pair>)> {
    let drawn = prop::collection::vec((any::<usize>(), any::<usize>(), any::<usize>()), 1..4);
    (random::case(), drawn).prop_map(|(case, drawn)| {
        let condition = |place: usize| {
            if case.is_graph_form() {
                Condition::State(place % case.states.len())
            } else if place.is_multiple_of(3) {
                Condition::Not(Box::new(Condition::Option(place % case.options.len())))
            } else {
                Condition::Option(place % case.options.len())
            }
        };
        let pair = |&(actor, one, other): &(usize, usize, usize)| {
            (actor % case.actors, condition(one), condition(other))
        };
        let pairs = drawn.iter().map(pair).collect();
        (case, pairs)
    })
}

/// The text of the case with the pairs in it; an actor without a preference has none that is unknown.
fn text(case: &Described, pairs: &[Pair]) -> String {
    let mut text = String::new();
    for line in case.toml().lines() {
        let _ = writeln!(text, "{line}");
        let of_actor = |(actor, ..): &&Pair| line == format!("[preference.a{actor}]");
        let told = pairs.iter().filter(of_actor).map(|(_, one, other)| {
            let (one, other) = (case.condition(one), case.condition(other));
            format!("[\"{one}\", \"{other}\"]")
        });
        let told: Vec<String> = told.collect();
        if !told.is_empty() {
            let _ = writeln!(text, "unknown = [{}]", told.join(", "));
        }
    }
    text
}

fn is_unknown(
    case: &Described,
    pairs: &[Pair],
    meaning: &Meaning,
    actor: usize,
    states: [usize; 2],
) -> bool {
    let matches = |condition: &Condition, state: usize| {
        let mut members = meaning.states[state].iter();
        members.any(|point| meaning::holds(case, condition, *point))
    };
    let [left, right] = states;
    let pairs = pairs.iter().filter(|(whose, ..)| *whose == actor);
    let mut unknown = pairs.map(|(_, one, other)| {
        matches(one, left) && matches(other, right) || matches(one, right) && matches(other, left)
    });
    left != right && unknown.any(|unknown| unknown)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Under Nash, `b` shows which moves are better, `a` which are better or unknown.
    #[test]
    fn pairs_are_unknown_as_stated((case, pairs) in case_with_pairs()) {
        let reading = detente_case::parse("case.toml", text(&case, &pairs).as_bytes());
        let checked = check(reading.case.as_ref().expect("random cases can be read"));
        let (Some(solved), (Some(meaning), _)) = (&checked.solved, meaning::meaning(&case)) else {
            return Ok(());
        };
        for (place, state) in solved.conflict.states().enumerate() {
            let found = match attitudes(solved, Some(state)) {
                Ok(found) => found,
                Err(why) => {
                    prop_assert_eq!(why, NoAttitudes::NothingUnknown);
                    return Ok(());
                }
            };
            prop_assert_eq!(&found.states, &[state]);
            for actor in 0..case.actors {
                // A preference that is not stated cannot be unknown in part.
                let stated = found.uncertain.contains(&actor_id(actor));
                let ranks = &meaning.conflict.ranks[actor];
                let moves = meaning.conflict.moves[actor][place].iter();
                let (mut gains, mut chances) = (0, 0);
                for &to in moves {
                    if stated && is_unknown(&case, &pairs, &meaning, actor, [place, to]) {
                        chances += 1;
                    } else if ranks[to] > ranks[place] {
                        gains += 1;
                    }
                }
                let stays = |attitude| found.is_stable(actor_id(actor), Concept::Nash, attitude, state);
                prop_assert_eq!(stays(Attitude::B), gains == 0);
                prop_assert_eq!(stays(Attitude::A), gains + chances == 0);
            }
        }
    }

    /// Told are today's situation and all that lasts, under an attitude or by the order, and nothing else.
    #[test]
    fn what_lasts_is_told((case, pairs) in case_with_pairs()) {
        let reading = detente_case::parse("case.toml", text(&case, &pairs).as_bytes());
        let checked = check(reading.case.as_ref().expect("random cases can be read"));
        let (Some(solved), (Some(meaning), _)) = (&checked.solved, meaning::meaning(&case)) else {
            return Ok(());
        };
        let Ok(found) = attitudes(solved, None) else { return Ok(()) };
        prop_assert!(found.complete);
        let mut told = found.states.clone();
        if let Some(today) = meaning.status_quo {
            prop_assert_eq!(told[0].index(), today);
        }
        told.sort_unstable();
        let lasts = |state: &StateId| lasts_somehow(solved, *state);
        let expected: Vec<StateId> = solved.conflict.states().filter(lasts).collect();
        prop_assert_eq!(told, expected);
    }
}

fn lasts_somehow(solved: &Solved, state: StateId) -> bool {
    let found = attitudes(solved, Some(state)).expect("something is unknown");
    let under = |attitude: &Attitude| found.of_all(*attitude, state).hold;
    let mut holds = Attitude::ALL.iter().map(under);
    solved.conflict.status_quo == Some(state)
        || solved.holding(state).hold >= Hold::OnCredibleAnswers
        || holds.any(|hold| hold >= Hold::OnCredibleAnswers)
}
