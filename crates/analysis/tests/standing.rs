//! What results rest on: each input left out of the description of a random case, which is then spelt out and
//! solved by enumeration; preferences drawn anew where verdicts are said not to depend on them; and models
//! without bite.

mod common;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use common::described::{Described, Preference, full_pattern};
use common::meaning::{self, Meaning};
use common::naive::NaiveConflict;
use common::random;
use detente_analysis::{
    Effect, Extent, Hold, Holding, Input, Solved, Standing, Toothless, Untried, actor_id, check,
    standing,
};
use detente_case::model::{Case, OptionId};
use detente_graph::{Concept, Dependence, solve};
use proptest::prelude::*;

fn parsed(text: &str) -> Case {
    let reading = detente_case::parse("case.toml", text.as_bytes());
    reading
        .case
        .unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
}

/// All inputs of a case that can be left out, each with the case without it.
fn variants(case: &Described) -> Vec<(Input, Described)> {
    let mut all = Vec::new();
    let mut add = |input, change: &dyn Fn(&mut Described)| {
        let mut case = case.clone();
        change(&mut case);
        all.push((input, case));
    };
    for (option, (_, one_way)) in case.options.iter().enumerate() {
        if one_way.is_some() {
            add(Input::OneWay(OptionId(option)), &|case| {
                case.options[option].1 = None;
            });
        }
    }
    for rule in 0..case.rules.len() {
        add(Input::Rule(rule), &|case| drop(case.rules.remove(rule)));
    }
    for (place, preference) in case.preferences.iter().enumerate() {
        let actor = actor_id(place);
        let wishes = match preference {
            Preference::Missing => 0,
            Preference::Statements(wants) => wants.len(),
            Preference::Weights(wants) => wants.len(),
            Preference::Ranking { .. } => {
                add(Input::Ranking(actor), &|case| {
                    case.preferences[place] = Preference::Missing;
                });
                0
            }
        };
        for wish in 0..wishes {
            let leave_out = |case: &mut Described| {
                let preference = &mut case.preferences[place];
                match preference {
                    Preference::Statements(wants) => drop(wants.remove(wish)),
                    Preference::Weights(wants) => drop(wants.remove(wish)),
                    _ => {}
                }
                // Who wants nothing is indifferent.
                if wishes == 1 {
                    *preference = Preference::Missing;
                }
            };
            add(Input::Wish { actor, place: wish }, &leave_out);
        }
    }
    all
}

/// What each state is: its merge, its place in the list, or its full pattern.
fn keys(case: &Described, meaning: &Meaning) -> Vec<String> {
    let key = |members: &Vec<meaning::Point>| {
        let first = members[0];
        let mut merges = case.merges.iter();
        let merge = merges.position(|merge| meaning::holds(case, merge, first));
        match (merge, first.listed) {
            (Some(merge), _) => format!("merge {merge}"),
            (None, Some(listed)) => format!("listed {listed}"),
            (None, None) => full_pattern(first.mask, case.options.len())
                .into_iter()
                .collect(),
        }
    };
    meaning.states.iter().map(key).collect()
}

fn is_equilibrium(conflict: &NaiveConflict, concept: Concept, state: usize) -> bool {
    (0..conflict.moves.len()).all(|actor| conflict.is_stable(actor, concept, state))
}

fn holding(conflict: &NaiveConflict, state: usize) -> Holding {
    let all = |concept| is_equilibrium(conflict, concept, state);
    let (hold, answer_back) = match () {
        () if all(Concept::Nash) => (Hold::ByItself, false),
        () if all(Concept::Seq) => (Hold::OnCredibleAnswers, !all(Concept::SymSeq)),
        () if all(Concept::Gmr) => (Hold::OnThreats, !all(Concept::Smr)),
        () => (Hold::DoesNot, false),
    };
    Holding { hold, answer_back }
}

fn effect_is_as_defined(
    found: &Effect,
    with: (&Described, &Meaning),
    without: (&Described, &Meaning),
) {
    let before = keys(with.0, with.1);
    let after = keys(without.0, without.1);
    let places: BTreeMap<&String, usize> = after.iter().zip(0..).collect();
    let (old, new) = (&with.1.conflict, &without.1.conflict);
    let mut verdicts = 0;
    for (concept, changed) in Concept::ALL.into_iter().zip(&found.equilibria) {
        let (mut lost, mut gained) = (Vec::new(), Vec::new());
        for (state, key) in before.iter().enumerate() {
            let Some(other) = places.get(key).copied() else {
                continue;
            };
            verdicts += (0..old.moves.len())
                .filter(|actor| {
                    old.is_stable(*actor, concept, state) != new.is_stable(*actor, concept, other)
                })
                .count();
            let is = [
                is_equilibrium(old, concept, state),
                is_equilibrium(new, concept, other),
            ];
            match is {
                [true, false] => lost.push(state),
                [false, true] => gained.push(state),
                _ => {}
            }
        }
        let told = |states: &[detente_graph::StateId]| -> Vec<usize> {
            states.iter().map(|state| state.index()).collect()
        };
        assert_eq!(
            (told(&changed.lost), told(&changed.gained)),
            (lost, gained),
            "{concept}"
        );
    }
    assert_eq!(found.verdicts, verdicts);
    let fresh: Vec<usize> = (0..after.len())
        .filter(|state| !before.contains(&after[*state]))
        .collect();
    assert_eq!(found.new_states, fresh.len());
    let lasting = fresh
        .iter()
        .filter(|state| is_equilibrium(new, Concept::Seq, **state));
    assert_eq!(found.new_lasting.len(), lasting.count());
    let today = with.1.status_quo.zip(without.1.status_quo);
    let today = today.and_then(|(before, after)| {
        let [before, after] = [holding(old, before), holding(new, after)];
        (before != after).then_some(after)
    });
    assert_eq!(found.status_quo, today);
}

fn inputs_are_as_defined(case: &Described, meaning: &Meaning, found: &Standing) {
    let inputs = found.inputs.as_ref().expect("a small model");
    let variants = variants(case);
    assert_eq!(inputs.len(), variants.len());
    for (input, without) in &variants {
        let told = inputs
            .iter()
            .find(|told| told.input == *input)
            .expect("every input is told");
        let is_sound = check(&parsed(&without.toml())).solved.is_some();
        match (&told.effect, meaning::meaning(without).0) {
            (Ok(effect), Some(other)) if is_sound => {
                effect_is_as_defined(effect, (case, meaning), (without, &other));
            }
            (Err(Untried::Faulty), _) => assert!(!is_sound),
            (told, _) => panic!("{input:?}: {told:?}"),
        }
    }
    let importance = inputs.iter().map(|told| {
        let effect = told.effect.as_ref().ok()?;
        Some((effect.extent(), effect.lasting_changes()))
    });
    let importance: Vec<_> = importance.collect();
    assert!(
        importance.is_sorted_by(|more, less| more >= less),
        "{importance:?}"
    );
}

/// Whether a state still lasts if ranks are replaced.
fn lasts_with(solved: &Solved, ranks: &[Option<Vec<u32>>], state: detente_graph::StateId) -> bool {
    let mut model = solved.conflict.model.clone();
    for (place, ranks) in ranks.iter().enumerate() {
        if let Some(ranks) = ranks {
            model
                .set_ranks(actor_id(place), ranks)
                .expect("one rank per state");
        }
    }
    solve(&model).is_equilibrium(Concept::Seq, state)
}

fn states_rest_on_what_is_said(solved: &Solved, found: &Standing, drawn: &[Vec<u32>]) {
    let states = solved.conflict.state_count();
    let ranks = |place: usize| Some(drawn[place][..states].to_vec());
    let actors = solved.conflict.case.actors.len();
    for told in &found.states {
        let lasts = solved.solution.is_equilibrium(Concept::Seq, told.state);
        assert_eq!(told.lasts(), lasts);
        assert!(!told.deciding.is_empty());
        let deciding = |place: usize| told.deciding.contains(&actor_id(place));
        match (lasts, told.rests_on) {
            (_, Dependence::Moves) => {
                let all: Vec<_> = (0..actors).map(ranks).collect();
                assert!(lasts && lasts_with(solved, &all, told.state));
            }
            // If nobody expected an answer, it would still last.
            (true, Dependence::Own) => {
                assert!(solved.solution.is_equilibrium(Concept::Nash, told.state));
            }
            (true, Dependence::Others) => {
                for place in (0..actors).filter(|place| deciding(*place)) {
                    let level = |other| (other != place).then(|| vec![1; states]);
                    let others: Vec<_> = (0..actors).map(level).collect();
                    assert!(
                        !lasts_with(solved, &others, told.state),
                        "answers are needed"
                    );
                }
            }
            // Each of those who decide leaves it, whatever the others want.
            (false, Dependence::Own) => {
                for place in (0..actors).filter(|place| deciding(*place)) {
                    let others = (0..actors).map(|other| ranks(other).filter(|_| other != place));
                    let others: Vec<_> = others.collect();
                    assert!(!lasts_with(solved, &others, told.state));
                }
            }
            (false, Dependence::Others) => {
                assert!(solved.solution.is_equilibrium(Concept::Gmr, told.state));
            }
        }
    }
    let lasting = solved.solution.equilibria(Concept::Seq).count();
    let counts = found.lasting;
    assert_eq!(counts.moves + counts.own + counts.others, lasting);
    let nash = solved.solution.equilibria(Concept::Nash).count();
    assert_eq!(counts.moves + counts.own, nash);
    for counts in found.verdicts.iter().flatten() {
        assert_eq!(counts.moves + counts.own + counts.others, actors * states);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn findings_are_as_defined(
        case in random::case(),
        drawn in proptest::collection::vec(proptest::collection::vec(0..4u32, 64), 4),
    ) {
        let case_read = parsed(&case.toml());
        let checked = check(&case_read);
        let (Some(solved), (Some(meaning), _)) = (&checked.solved, meaning::meaning(&case)) else {
            return Ok(());
        };
        let found = standing(solved);
        inputs_are_as_defined(&case, &meaning, &found);
        states_rest_on_what_is_said(solved, &found, &drawn);
        let is = |wanted| found.toothless.contains(&wanted);
        let lasting = solved.solution.equilibria(Concept::Seq).count();
        let states = solved.conflict.state_count();
        prop_assert_eq!(is(Toothless::NothingLasts), lasting == 0);
        prop_assert_eq!(is(Toothless::EverythingLasts), states > 1 && lasting == states);
    }
}

const TWO: &str = r#"
detente = 1
[case]
id = "two"
title = "Two"
[[actor]]
id = "us"
[[actor]]
id = "them"
[[option]]
id = "us.act"
[[option]]
id = "them.act"
"#;

fn toothless(more: &str) -> Vec<Toothless> {
    let case = parsed(&(TWO.to_owned() + more));
    standing(&check(&case).solved.expect("the case can be solved")).toothless
}

#[test]
fn models_without_bite_are_told() {
    use Toothless::{
        EveryoneIndifferent, EverythingLasts, MostInputsChangeNothing, NoMoveFromToday,
    };
    assert_eq!(toothless(""), [EveryoneIndifferent, EverythingLasts]);
    let wants = |us: &str, them: &str| {
        format!("[preference.us]\nstatements = [{us}]\n[preference.them]\nstatements = [{them}]\n")
    };
    assert_eq!(toothless(&wants("\"us.act\"", "\"them.act\"")), []);
    // The second and third wish of each are about what the other does.
    let idle = wants(
        "\"us.act\", \"them.act\", \"us.act or them.act\"",
        "\"them.act\", \"us.act\", \"us.act or them.act\"",
    );
    assert_eq!(toothless(&idle), [MostInputsChangeNothing]);
    let stuck = TWO.replace("id = \"us.act\"", "id = \"us.act\"\none-way = \"to-yes\"");
    let stuck = stuck.replace(
        "id = \"them.act\"",
        "id = \"them.act\"\none-way = \"to-yes\"",
    );
    let today = "[status-quo]\ntaken = [\"us.act\", \"them.act\"]\n";
    let case = parsed(&(stuck + today + &wants("\"us.act\"", "\"them.act\"")));
    let found = standing(&check(&case).solved.expect("the case can be solved"));
    assert!(found.toothless.contains(&NoMoveFromToday));
    assert_eq!(found.states[0].rests_on, Dependence::Moves);
}

#[test]
fn too_large_a_model_is_not_solved_again_for_each_input() {
    let mut text = String::from("detente = 1\n[case]\nid = \"large\"\ntitle = \"Large\"\n");
    text += "[[actor]]\nid = \"a\"\n";
    for option in 0..19 {
        let _ = writeln!(text, "[[option]]\nid = \"a.o{option}\"");
    }
    text += "[[rule]]\nnever = \"a.o0 and a.o1\"\n";
    let wide = format!("{text}[preference.a]\nstatements = [\"a.o0\", \"a.o1\", \"a.o2\"]\n");
    let found = standing(
        &check(&parsed(&wide))
            .solved
            .expect("the case can be solved"),
    );
    assert!(found.inputs.is_none() && found.verdicts.is_none());

    // Few states are left of many, so that one rule cannot be lifted, and the wish can be left out.
    let all: Vec<String> = (1..19).map(|option| format!("\"a.o{option}\"")).collect();
    let _ = writeln!(text, "[[rule]]\nat-most-one = [{}]", all.join(", "));
    text += "[preference.a]\nstatements = [\"a.o0\"]\n";
    let case = parsed(&text);
    let found = standing(&check(&case).solved.expect("the case can be solved"));
    let inputs = found.inputs.expect("few states");
    let effect = |input| {
        let told = inputs.iter().find(|told| told.input == input);
        told.expect("every input is told").effect.as_ref()
    };
    assert_eq!(effect(Input::Rule(1)), Err(&Untried::TooManyStates));
    let wish = Input::Wish {
        actor: actor_id(0),
        place: 0,
    };
    assert_eq!(effect(wish).map(Effect::extent), Ok(Extent::Lasting));
}
