//! Two versions of a case compared, against what each of them says by itself.

use std::collections::{BTreeMap, BTreeSet};

use detente_analysis::{Comparison, Hold, Instead, Solved, check, compare};
use detente_case::model::{Case, OneWay, Order};
use detente_case::{Document, Edit, parse};
use detente_graph::{Concept, StateId};
use proptest::prelude::*;
use proptest::sample::Index;

const ALASKA: &str = include_str!("../../../cases/alaska-2025/case.toml");
const ELMIRA: &str = include_str!("../../../cases/elmira-1991/case.toml");
const CHICKEN: &str = include_str!("../../../cases/chicken/case.toml");

fn read(text: &str) -> Case {
    let reading = parse("case.toml", text.as_bytes());
    reading
        .case
        .unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
}

fn solved(case: &Case) -> Solved<'_> {
    check(case).solved.expect("a sound case")
}

fn edited(text: &str, edits: &[Edit]) -> String {
    let mut document = Document::new(text);
    for edit in edits {
        document
            .apply(edit)
            .unwrap_or_else(|error| panic!("{edit:?}: {error:?}"));
    }
    document.text().to_owned()
}

/// The states that last, by key.
fn lasting(solved: &Solved) -> BTreeSet<String> {
    let states = solved.solution.equilibria(Concept::Seq);
    states.map(|state| solved.conflict.key(state)).collect()
}

fn keys(solved: &Solved) -> BTreeSet<String> {
    let states = solved.conflict.states();
    states.map(|state| solved.conflict.key(state)).collect()
}

/// What the comparison says of states is what the two versions say by themselves, where the options are
/// the same and so are the keys.
fn agrees_with_both(before: &Solved, after: &Solved, found: &Comparison) {
    let (was, is) = (lasting(before), lasting(after));
    let (had, has) = (keys(before), keys(after));
    let named = |solved: &Solved, states: &mut dyn Iterator<Item = StateId>| -> BTreeSet<String> {
        states.map(|state| solved.conflict.key(state)).collect()
    };
    let set = |all: &BTreeSet<String>, keep: &dyn Fn(&String) -> bool| -> BTreeSet<String> {
        all.iter().filter(|key| keep(key)).cloned().collect()
    };
    let now = named(
        after,
        &mut found.holds_now.iter().map(|turned| turned.states[1]),
    );
    assert_eq!(
        now,
        set(&is, &|key| had.contains(key) && !was.contains(key))
    );
    let no_longer = named(
        before,
        &mut found.no_longer.iter().map(|turned| turned.states[0]),
    );
    assert_eq!(
        no_longer,
        set(&was, &|key| has.contains(key) && !is.contains(key))
    );
    let new = named(after, &mut found.new.iter().copied());
    assert_eq!(new, set(&is, &|key| !had.contains(key)));
    let gone = named(before, &mut found.gone.iter().copied());
    assert_eq!(gone, set(&was, &|key| !has.contains(key)));
    assert_eq!(found.in_both, was.intersection(&is).count());
    for turned in &found.otherwise {
        let [one, other] = turned.holdings.map(|holding| holding.hold);
        assert!(one != other && one.min(other) == Hold::OnCredibleAnswers);
    }
    let turned = found.holds_now.iter().chain(&found.no_longer);
    for turned in turned {
        let [old, new] = turned.states;
        assert_eq!(before.conflict.key(old), after.conflict.key(new));
        assert_eq!(turned.holdings, [before.holding(old), after.holding(new)]);
        // Somebody makes the difference, by a move that nobody answers in one version only.
        assert!(!turned.actors.is_empty());
        for actor in &turned.actors {
            let versions = [before, after];
            let (leaves, stays) = (actor.leaves_in, 1 - actor.leaves_in);
            let step = actor.temptation.step;
            let answer = |version: usize, to: StateId| {
                let model = &versions[version].conflict.model;
                let (mover, from) = (actor.actors[version], turned.states[version]);
                if !model.improvements(mover, from).contains(&to) {
                    return None;
                }
                Some(detente_graph::sanction(
                    model,
                    mover,
                    from,
                    to,
                    Concept::Seq,
                ))
            };
            assert_eq!(step.from, turned.states[leaves]);
            assert_eq!(answer(leaves, step.to), Some(None));
            let end = versions[leaves].conflict.key(step.to);
            let same = |state: &StateId| versions[stays].conflict.key(*state) == end;
            let same = versions[stays].conflict.states().find(same);
            let moves = versions[stays].conflict.model.moves();
            let reachable = moves.reachable(actor.actors[stays], turned.states[stays]);
            match &actor.instead {
                Instead::Answered(temptation) => {
                    assert_eq!(Some(temptation.step.to), same);
                    assert!(matches!(answer(stays, temptation.step.to), Some(Some(_))));
                }
                Instead::Unwanted => {
                    let same = same.expect("a state of both");
                    assert!(reachable.contains(&same) && answer(stays, same).is_none());
                }
                Instead::Impossible => {
                    assert!(same.is_none_or(|same| !reachable.contains(&same)));
                }
            }
        }
    }
}

fn nothing_differs(found: &Comparison) -> bool {
    let lists = [&found.holds_now, &found.no_longer, &found.otherwise];
    let tables = found.tables.iter().flatten();
    lists.iter().all(|list| list.is_empty())
        && found.new.is_empty()
        && found.gone.is_empty()
        && found.outcomes.is_empty()
        && tables.into_iter().all(|table| !table.differs)
}

#[test]
fn a_case_compared_with_itself_differs_in_nothing() {
    for text in [ALASKA, ELMIRA, CHICKEN] {
        let case = read(text);
        let (before, after) = (solved(&case), solved(&case));
        let found = compare(&before, &after);
        assert!(nothing_differs(&found), "{found:?}");
        assert_eq!(
            found.in_both,
            before.solution.equilibria(Concept::Seq).count()
        );
    }
}

#[test]
fn the_order_of_options_and_of_the_file_makes_no_difference() {
    // The last option first: every pattern reads otherwise, every state is the same.
    let option = "[[option]]\nid = \"europe.refuse\"";
    let start = ALASKA.find(option).expect("the option");
    let end = start + ALASKA[start..].find("\n\n").expect("its end");
    let first = ALASKA.find("[[option]]").expect("an option");
    let moved = format!(
        "{}{}\n\n{}{}",
        &ALASKA[..first],
        &ALASKA[start..end],
        &ALASKA[first..start],
        &ALASKA[end..]
    );
    let (case, reordered) = (read(ALASKA), read(&moved));
    assert_eq!(reordered.options[0].id.value, "europe.refuse");
    let (before, after) = (solved(&case), solved(&reordered));
    assert!(nothing_differs(&compare(&before, &after)));
}

#[test]
fn what_the_readme_of_the_alaska_case_says_of_its_judgements_comes_out() {
    let case = read(ALASKA);
    let before = solved(&case);
    let version = |edit: Edit| edited(ALASKA, &[edit]);
    let russia = |from: usize, to: usize| Edit::MoveStatement {
        actor: "russia".into(),
        from,
        to,
    };
    // Moscow's terms below neutrality: ceasefires last, because Kyiv would turn to NATO.
    let text = version(russia(1, 2));
    let changed = read(&text);
    let after = solved(&changed);
    let found = compare(&before, &after);
    agrees_with_both(&before, &after, &found);
    assert_eq!(found.in_both + found.holds_now.len(), 71);
    assert!(found.no_longer.is_empty());
    let local = found.outcomes.iter().find(|change| {
        change.outcomes[1]
            .is_some_and(|outcome| case.outcomes[outcome.0].id.value == "local-settlement")
    });
    assert_eq!(local.map(|change| change.lasting), Some([0, 15]));

    // Kyiv's land above an end to the killing: no table has a deal any more.
    let text = version(Edit::MoveStatement {
        actor: "ukraine".into(),
        from: 4,
        to: 1,
    });
    let changed = read(&text);
    let after = solved(&changed);
    let found = compare(&before, &after);
    let tables = found.tables.expect("small enough");
    assert_eq!(tables.len(), 3);
    for table in &tables {
        assert!(table.tables[1].deals.is_empty());
        assert_eq!(table.differs, !table.tables[0].deals.is_empty());
    }
}

#[test]
fn options_tables_and_outcomes_that_change_are_told() {
    let case = read(ALASKA);
    let before = solved(&case);
    let forbidden = edited(
        ALASKA,
        &[Edit::ForbidOutcome {
            outcome: "grand-bargain".into(),
        }],
    );
    let forbidden = read(&forbidden);
    let after = solved(&forbidden);
    let found = compare(&before, &after);
    agrees_with_both(&before, &after, &found);
    assert_eq!(found.states, [432, 431]);
    assert_eq!(found.gone.len(), 1);
    let back = compare(&after, &before);
    agrees_with_both(&after, &before, &back);
    assert_eq!((back.new.len(), back.gone.len()), (1, 0));

    let unseated = edited(
        ALASKA,
        &[Edit::Unseat {
            table: "trilateral".into(),
            actor: "ukraine".into(),
        }],
    );
    let unseated = read(&unseated);
    let after = solved(&unseated);
    let found = compare(&before, &after);
    let tables = found.tables.expect("small enough");
    let differ: Vec<bool> = tables.iter().map(|table| table.differs).collect();
    assert_eq!(differ, [false, true, false]);
}

/// Some edits of the Alaska case that leave it sound.
fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let case = read(ALASKA);
    let edit = (0..3u8, any::<Index>(), any::<Index>(), any::<Index>()).prop_map(
        move |(kind, which, from, to)| match kind {
            0 => {
                let option = which.get(&case.options);
                let one_way = [None, Some(OneWay::ToYes), Some(OneWay::ToNo)];
                Edit::SetOneWay {
                    option: option.id.value.clone(),
                    one_way: *from.get(&one_way),
                }
            }
            1 => Edit::ForbidOutcome {
                outcome: which.get(&case.outcomes[1..]).id.value.clone(),
            },
            _ => {
                let actor = which.index(case.actors.len());
                let preference = case.preferences[actor].as_ref().map(|own| &own.order);
                let Some(Order::Statements(statements)) = preference else {
                    unreachable!("all prefer by statements")
                };
                Edit::MoveStatement {
                    actor: case.actors[actor].id.value.clone(),
                    from: from.index(statements.len()),
                    to: to.index(statements.len()),
                }
            }
        },
    );
    proptest::collection::vec(edit, 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_two_versions_are_compared_as_each_says((one, other) in (edits(), edits())) {
        let texts = [edited(ALASKA, &one), edited(ALASKA, &other)];
        let cases = texts.each_ref().map(|text| read(text));
        let [before, after] = cases.each_ref().map(solved);
        agrees_with_both(&before, &after, &compare(&before, &after));
    }
}

/// Where a state holds on threats for who leaves it in one version, the move told is still one that nobody answers in
/// their own interest.
#[test]
fn a_threat_told_first_does_not_hide_the_answer() {
    let russia = |from, to| Edit::MoveStatement {
        actor: "russia".into(),
        from,
        to,
    };
    let forbidden = Edit::ForbidOutcome {
        outcome: "cession-without-peace".into(),
    };
    let one_way = Edit::SetOneWay {
        option: "europe.arm".into(),
        one_way: Some(OneWay::ToYes),
    };
    let texts = [
        edited(ALASKA, &[russia(1, 7)]),
        edited(ALASKA, &[russia(4, 1), forbidden, one_way]),
    ];
    let cases = texts.each_ref().map(|text| read(text));
    let [before, after] = cases.each_ref().map(solved);
    agrees_with_both(&before, &after, &compare(&before, &after));
}

#[test]
fn merged_states_are_matched_by_name() {
    let case = read(ELMIRA);
    let named: BTreeMap<String, StateId> = {
        let before = solved(&case);
        let states = before.conflict.states();
        states
            .map(|state| (before.conflict.key(state), state))
            .collect()
    };
    assert!(named.contains_key("abandoned"));
    let changed = edited(
        ELMIRA,
        &[Edit::ForbidOutcome {
            outcome: case.outcomes[0].id.value.clone(),
        }],
    );
    let changed = read(&changed);
    let (before, after) = (solved(&case), solved(&changed));
    let found = compare(&before, &after);
    assert!(found.states[1] < found.states[0]);
    agrees_with_both(&before, &after, &found);
}
