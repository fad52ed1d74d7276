//! What the table of states leaves out and how it is sorted, beside what that means.

use detente_analysis::{Solved, actor_id, path, states_named};
use detente_graph::StateId;

use super::sieved;
use crate::catalogue::{Catalogue, Language};
use crate::common;
use crate::words::Words;
use crate::workbench::{Column, Look, Reached};

/// Tries something with every case that has states and moves, in both languages.
fn with_each(test: impl Fn(&Solved, &Words, &dyn Fn(&Look) -> Vec<StateId>)) {
    for name in ["alaska-2025", "cuba-1962", "elmira-1991", "garrison"] {
        let case = common::shipped(name);
        let solved = common::solved(&case);
        for language in Language::ALL {
            let catalogue = Catalogue::new(language);
            let words = Words::new(&solved.conflict, &catalogue);
            test(&solved, &words, &|look| sieved(&words, &solved, look));
        }
    }
}

#[test]
fn what_is_left_out_is_what_was_asked_to_be() {
    with_each(|solved, words, found| {
        let conflict = &solved.conflict;
        let all = found(&Look::default());
        assert_eq!(all.len(), conflict.state_count());
        let kept = |keep: &dyn Fn(StateId) -> bool| -> Vec<StateId> {
            all.iter().copied().filter(|state| keep(*state)).collect()
        };
        let lasting = Look {
            lasting: true,
            ..Look::default()
        };
        assert_eq!(
            found(&lasting),
            kept(&|state| solved.holding(state).lasts())
        );
        let option = words.names.case.options[0].id.value.clone();
        for taken in [true, false] {
            let options = vec![(option.clone(), taken), ("no-such".to_owned(), true)];
            let look = Look {
                options,
                ..Look::default()
            };
            let want = kept(&|state| conflict.takes(state, 0) == Some(taken));
            assert_eq!(found(&look), want);
        }
        let Some(today) = conflict.status_quo else {
            let look = Look {
                reached: Some(Reached::Wanted),
                ..Look::default()
            };
            return assert_eq!(found(&look), all, "reached from nowhere");
        };
        for how in [Reached::Somehow, Reached::Wanted] {
            let look = Look {
                reached: Some(how),
                ..Look::default()
            };
            let want = kept(&|state| {
                let ways = path(solved, today, state, None).expect("few actors");
                let ways = match how {
                    Reached::Somehow => ways.legal,
                    Reached::Wanted => ways.improving,
                };
                ways.is_some()
            });
            assert_eq!(found(&look), want, "{how:?}");
        }
    });
}

#[test]
fn names_numbers_and_conditions_are_found() {
    with_each(|solved, words, found| {
        let look = |find: &str| Look {
            find: Some(find.to_owned()),
            ..Look::default()
        };
        for state in solved.conflict.states().take(40) {
            assert!(found(&look(&words.number(state))).contains(&state));
            assert!(found(&look(&solved.conflict.key(state))).contains(&state));
            if let Some(name) = words.called(state) {
                assert!(
                    found(&look(&name.to_uppercase())).contains(&state),
                    "{name}"
                );
            }
        }
        let condition = format!("not {}", words.names.case.options[0].id.value);
        let mut met = found(&look(&condition));
        met.sort_unstable();
        assert_eq!(Ok(met), states_named(&solved.conflict, &condition));
        assert_eq!(found(&look("<b>nothing</b> \u{202E}")), []);
    });
}

#[test]
fn every_column_sorts_both_ways_and_loses_nothing() {
    with_each(|solved, words, found| {
        let case = words.names.case;
        let mut columns = vec![Column::Number, Column::Name, Column::Holds];
        columns.extend(
            case.actors
                .iter()
                .map(|actor| Column::Rank(actor.id.value.clone())),
        );
        columns.extend(
            case.options
                .iter()
                .map(|option| Column::Option(option.id.value.clone())),
        );
        columns.push(Column::Rank("nobody".to_owned()));
        let all: Vec<StateId> = solved.conflict.states().collect();
        for column in columns {
            let sorted = |turned: bool| {
                let sort = Some((column.clone(), turned));
                found(&Look {
                    sort,
                    ..Look::default()
                })
            };
            for turned in [false, true] {
                let mut states = sorted(turned);
                states.sort_unstable();
                assert_eq!(states, all, "{column:?}");
            }
            let (first, last) = (sorted(false)[0], sorted(true)[0]);
            match &column {
                Column::Holds => {
                    assert!(solved.holding(first).hold >= solved.holding(last).hold);
                }
                Column::Rank(id) => {
                    if let Some(actor) = case.actors.iter().position(|actor| actor.id.value == *id)
                    {
                        let ranks = solved.conflict.model.ranks(actor_id(actor));
                        let rank = |state: StateId| Some(&ranks[state.index()]);
                        assert_eq!(rank(first), ranks.iter().max());
                        assert_eq!(rank(last), ranks.iter().min());
                    }
                }
                Column::Option(_) | Column::Name | Column::Number => {}
            }
        }
    });
}
