//! Strength of preference: which differences a case makes strong, read from the format, and how firmly
//! states hold by it, from the definitions, on random cases.

mod common;

use std::fmt::Write as _;

use common::described::{Condition, Described, Preference};
use common::meaning::{self, Meaning};
use common::random;
use detente_analysis::{ActorStrength, Grip, Hold, NothingStrong, actor_id, check, strength};
use detente_graph::{Concept, Strength};
use proptest::prelude::*;

/// The statements of an actor as far as the one that is strong, where a place is drawn for it.
fn strong_statements<'c>(
    case: &'c Described,
    actor: usize,
    drawn: &[usize],
) -> Option<&'c [Condition]> {
    match (&case.preferences[actor], drawn.get(actor)) {
        (Preference::Statements(all), Some(place)) if !all.is_empty() => {
            Some(&all[..=place % all.len()])
        }
        _ => None,
    }
}

/// The text of the case, with an id for each statement of those to whom something is strong.
fn text(case: &Described, drawn: &[usize]) -> String {
    let mut text = String::new();
    let mut actor = None;
    for line in case.toml().lines() {
        if let Some(of) = line.strip_prefix("[preference.a") {
            actor = of.trim_end_matches(']').parse::<usize>().ok();
        }
        let strong = actor.and_then(|actor| strong_statements(case, actor, drawn));
        match (strong, actor.map(|actor| &case.preferences[actor])) {
            (Some(strong), Some(Preference::Statements(all)))
                if line.starts_with("statements = ") =>
            {
                let statement = |(place, want): (usize, &Condition)| {
                    format!(
                        "{{ id = \"w{place}\", want = \"{}\" }}",
                        case.condition(want)
                    )
                };
                let all: Vec<String> = all.iter().enumerate().map(statement).collect();
                let _ = writeln!(text, "strong = \"w{}\"", strong.len() - 1);
                let _ = writeln!(text, "statements = [{}]", all.join(", "));
            }
            _ => {
                let _ = writeln!(text, "{line}");
            }
        }
    }
    text
}

/// Whether an actor finds one state strongly worse than another: the first statement on which they differ
/// is the strong one or above, and holds in the other.
fn is_strongly_worse(
    case: &Described,
    meaning: &Meaning,
    strong: Option<&[Condition]>,
    state: usize,
    than: usize,
) -> bool {
    // The members of a merged state tie, so that any of them will do.
    let holds =
        |want: &Condition, state: usize| meaning::holds(case, want, meaning.states[state][0]);
    let mut strong = strong.unwrap_or_default().iter();
    let first = strong.find(|want| holds(want, state) != holds(want, than));
    first.is_some_and(|want| holds(want, than))
}

/// Whether a state is strongly stable for an actor.
fn is_strongly_stable(
    case: &Described,
    meaning: &Meaning,
    drawn: &[usize],
    (actor, concept, state): (usize, Concept, usize),
) -> bool {
    let strong = strong_statements(case, actor, drawn);
    let hurts = |end: usize| is_strongly_worse(case, meaning, strong, end, state);
    let conflict = &meaning.conflict;
    let credible = matches!(concept, Concept::Seq | Concept::SymSeq);
    let sanctions = |end: usize| {
        let mut back = conflict.next(actor, end, false);
        hurts(end) && (matches!(concept, Concept::Gmr | Concept::Seq) || back.all(hurts))
    };
    let mut improvements = conflict.next(actor, state, true);
    improvements.all(|to| {
        let answers = conflict.answers(actor, to, credible);
        concept != Concept::Nash && answers.into_iter().any(|(end, _)| sanctions(end))
    })
}

/// What is told of an actor's hold in words, beside strong stability under the concepts.
fn is_told_so(found: &ActorStrength, strong: impl Fn(Concept) -> bool) -> bool {
    match (&found.grip, found.holding.hold) {
        (Grip::None, Hold::DoesNot) | (Grip::Unneeded, Hold::ByItself) => true,
        (Grip::Firm(_), Hold::OnCredibleAnswers) => strong(Concept::Seq),
        (Grip::Firm(_), Hold::OnThreats) => strong(Concept::Gmr),
        (Grip::Mild(_), Hold::OnCredibleAnswers) => !strong(Concept::Seq),
        (Grip::Mild(_), Hold::OnThreats) => !strong(Concept::Gmr),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn strength_is_as_defined(
        case in random::case(),
        drawn in prop::collection::vec(any::<usize>(), 1..4),
    ) {
        let reading = detente_case::parse("case.toml", text(&case, &drawn).as_bytes());
        let checked = check(reading.case.as_ref().expect("random cases can be read"));
        let (Some(solved), (Some(meaning), _)) = (&checked.solved, meaning::meaning(&case)) else {
            return Ok(());
        };
        let is_stated = |actor: &usize| strong_statements(&case, *actor, &drawn).is_some();
        let stated: Vec<usize> = (0..case.actors).filter(is_stated).collect();
        for (place, state) in solved.conflict.states().enumerate() {
            let found = strength(solved, Some(state));
            if stated.is_empty() {
                prop_assert_eq!(found.err(), Some(NothingStrong));
                return Ok(());
            }
            let found = found.expect("something is strong");
            let told: Vec<usize> = found.stated.iter().map(|(actor, _)| actor.index()).collect();
            prop_assert_eq!(&told, &stated);
            for (actor, told) in found.states[0].actors.iter().enumerate() {
                let strong = |concept| {
                    is_strongly_stable(&case, &meaning, &drawn, (actor, concept, place))
                };
                for concept in Concept::ALL {
                    let is_strong = found.solution.of_actor(actor_id(actor), concept, state)
                        == Some(Strength::Strong);
                    prop_assert_eq!(is_strong, strong(concept), "{} {} {:?}", actor, concept, state);
                }
                prop_assert!(is_told_so(told, strong), "{:?}", told);
                if let Grip::Firm(example) = &told.grip {
                    let end = example.answer.as_ref().expect("an answer").steps.last();
                    let end = end.expect("a step").to.index();
                    let statements = strong_statements(&case, actor, &drawn);
                    prop_assert!(is_strongly_worse(&case, &meaning, statements, end, place));
                }
            }
        }
    }

    /// Told are today's situation and what could last, and nothing else.
    #[test]
    fn today_and_what_could_last_is_told(
        case in random::case(),
        drawn in prop::collection::vec(any::<usize>(), 1..4),
    ) {
        let reading = detente_case::parse("case.toml", text(&case, &drawn).as_bytes());
        let checked = check(reading.case.as_ref().expect("random cases can be read"));
        let (Some(solved), (Some(meaning), _)) = (&checked.solved, meaning::meaning(&case)) else {
            return Ok(());
        };
        let Ok(found) = strength(solved, None) else { return Ok(()) };
        let mut told: Vec<usize> = found.states.iter().map(|told| told.state.index()).collect();
        prop_assert!(meaning.status_quo.is_none_or(|today| told[0] == today));
        told.sort_unstable();
        let holds = |state: usize| {
            let mut actors = 0..case.actors;
            actors.all(|actor| meaning.conflict.is_stable(actor, Concept::Seq, state))
        };
        let states = 0..meaning.states.len();
        let expected = states.filter(|&state| meaning.status_quo == Some(state) || holds(state));
        prop_assert_eq!(told, expected.collect::<Vec<_>>());
    }
}
