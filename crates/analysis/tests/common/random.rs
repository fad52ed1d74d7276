//! Random cases in both forms, most of them sound, some of them with faults that only a model shows.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::strategy::Union;

use super::described::{
    Condition, Described, OneWay, Operator, Preference, Rule, StatusQuo, full_pattern,
};
use super::meaning;

/// Cases of every kind: two to four actors, up to six options or eight listed states.
pub(crate) fn case() -> impl Strategy<Value = Described> {
    prop_oneof![3 => option_form(0), 2 => (1..=2usize).prop_flat_map(option_form), 2 => graph_form()]
}

/// What a condition may speak of.
#[derive(Clone, Copy, Default)]
struct Scope {
    options: usize,
    outcomes: usize,
    states: usize,
}

fn condition(scope: Scope) -> BoxedStrategy<Condition> {
    let mut leaves: Vec<BoxedStrategy<Condition>> = Vec::new();
    if scope.options > 0 {
        leaves.push((0..scope.options).prop_map(Condition::Option).boxed());
        let letters = vec(select(vec!['Y', 'N', '-', '-']), scope.options);
        leaves.push(letters.prop_map(Condition::Pattern).boxed());
    }
    if scope.outcomes > 0 {
        leaves.push((0..scope.outcomes).prop_map(Condition::Outcome).boxed());
    }
    if scope.states > 0 {
        leaves.push((0..scope.states).prop_map(Condition::State).boxed());
    }
    let operator = select(vec![
        Operator::And,
        Operator::Or,
        Operator::Xor,
        Operator::If,
        Operator::OnlyIf,
        Operator::Iff,
    ]);
    Union::new(leaves)
        .prop_recursive(3, 6, 2, move |inner| {
            prop_oneof![
                inner
                    .clone()
                    .prop_map(|inner| Condition::Not(Box::new(inner))),
                (operator.clone(), inner.clone(), inner)
                    .prop_map(|(operator, left, right)| both(operator, left, right)),
            ]
        })
        .boxed()
}

fn both(operator: Operator, left: Condition, right: Condition) -> Condition {
    Condition::Both(operator, Box::new(left), Box::new(right))
}

fn negated(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

/// A preference before it is known which states there are.
#[derive(Clone, Debug)]
enum Draft {
    Ready(Preference),
    /// Each feasible state by its full pattern, in the place its class gives it.
    ByState {
        classes: Vec<u8>,
        rest: bool,
    },
}

fn draft(scope: Scope) -> impl Strategy<Value = Draft> {
    let want = || condition(scope);
    prop_oneof![
        1 => Just(Draft::Ready(Preference::Missing)),
        3 => vec(want(), 1..=5).prop_map(|wants| Draft::Ready(Preference::Statements(wants))),
        2 => vec((want(), -3..=4i64), 1..=4).prop_map(|wants| Draft::Ready(Preference::Weights(wants))),
        2 => vec(want(), 1..=3).prop_map(|wants| Draft::Ready(Preference::Ranking {
            places: nested(&wants),
            rest: true,
        })),
        1 => (vec(vec(want(), 1..=2), 1..=3), any::<bool>())
            .prop_map(|(places, rest)| Draft::Ready(Preference::Ranking { places, rest })),
        4 => (vec(0..4u8, 64), any::<bool>()).prop_map(|(classes, rest)| Draft::ByState { classes, rest }),
    ]
}

/// Each want without those before it, so that no two places overlap.
fn nested(wants: &[Condition]) -> Vec<Vec<Condition>> {
    let place = |place: usize| {
        let without =
            |so_far, earlier: &Condition| both(Operator::And, so_far, negated(earlier.clone()));
        vec![wants[..place].iter().fold(wants[place].clone(), without)]
    };
    (0..wants.len()).map(place).collect()
}

fn option_form(merges: usize) -> impl Strategy<Value = Described> {
    (2..=4usize, 1..=6usize, 0..=2usize).prop_flat_map(move |(actors, options, outcomes)| {
        let one_way = prop_oneof![
            4 => Just(None),
            1 => Just(Some(OneWay::ToYes)),
            1 => Just(Some(OneWay::ToNo)),
        ];
        let plain = Scope {
            options,
            ..Scope::default()
        };
        let wide = Scope { outcomes, ..plain };
        let group = || {
            vec(0..options, 1..=3).prop_map(|mut group| {
                group.sort_unstable();
                group.dedup();
                group
            })
        };
        let rule = prop_oneof![
            condition(wide).prop_map(Rule::Never),
            group().prop_map(Rule::ExactlyOne),
            group().prop_map(Rule::AtMostOne),
        ];
        let status_quo = prop::option::weighted(
            0.8,
            subsequence((0..options).collect::<Vec<_>>(), 0..=options),
        );
        (
            vec((0..actors, one_way), options),
            vec(rule, 0..=2),
            vec(condition(plain), merges),
            vec(condition(plain), outcomes),
            status_quo,
            vec(draft(wide), actors),
            Just((0..options).collect::<Vec<_>>()).prop_shuffle(),
            // Whether merges are kept apart and preferences made equal among their members.
            prop::bool::weighted(0.85),
        )
            .prop_map(
                move |(
                    options,
                    rules,
                    merges,
                    outcomes,
                    status_quo,
                    drafts,
                    pattern_order,
                    sound,
                )| {
                    let mut described = Described {
                        actors,
                        options,
                        rules,
                        merges,
                        outcomes,
                        states: Vec::new(),
                        moves: Vec::new(),
                        status_quo: status_quo.map(StatusQuo::Taken),
                        preferences: Vec::new(),
                        pattern_order,
                    };
                    if sound {
                        described.merges = nested(&described.merges).concat();
                    }
                    let merged = if sound { described.merges.len() } else { 0 };
                    described.outcomes = described
                        .outcomes
                        .into_iter()
                        .map(|want| level(want, merged))
                        .collect();
                    described.preferences = drafts
                        .into_iter()
                        .map(|draft| preference(draft, &described, merged))
                        .collect();
                    described
                },
            )
    })
}

/// The condition made the same for all members of each merged state.
fn level(condition: Condition, merges: usize) -> Condition {
    (0..merges).fold(condition, |so_far, merge| {
        let merge = Condition::Merge(merge);
        if matches!(so_far, Condition::Not(_)) {
            both(Operator::Or, merge, so_far)
        } else {
            both(Operator::And, negated(merge), so_far)
        }
    })
}

fn preference(draft: Draft, described: &Described, merged: usize) -> Preference {
    let level = |want| level(want, merged);
    match draft {
        Draft::Ready(Preference::Missing) => Preference::Missing,
        Draft::Ready(Preference::Statements(wants)) => {
            Preference::Statements(wants.into_iter().map(level).collect())
        }
        Draft::Ready(Preference::Weights(wants)) => Preference::Weights(
            wants
                .into_iter()
                .map(|(want, weight)| (level(want), weight))
                .collect(),
        ),
        Draft::Ready(Preference::Ranking { places, rest }) => Preference::Ranking {
            places: places
                .into_iter()
                .map(|tied| tied.into_iter().map(level).collect())
                .collect(),
            rest,
        },
        Draft::ByState { classes, rest } => by_state(&classes, rest, described),
    }
}

fn by_state(classes: &[u8], rest: bool, described: &Described) -> Preference {
    let points = meaning::points(described);
    let mut places: Vec<Vec<Condition>> = vec![Vec::new(); 4];
    let mut ranked_merges: Vec<usize> = Vec::new();
    for (state, point) in points.iter().enumerate() {
        let merge = (0..described.merges.len())
            .find(|merge| meaning::holds(described, &Condition::Merge(*merge), *point));
        let condition = match (point.listed, merge) {
            (Some(listed), _) => Condition::State(listed),
            (None, None) => Condition::Pattern(full_pattern(point.mask, described.options.len())),
            (None, Some(merge)) if ranked_merges.contains(&merge) => continue,
            (None, Some(merge)) => {
                ranked_merges.push(merge);
                Condition::Merge(merge)
            }
        };
        places[usize::from(classes[state])].push(condition);
    }
    places.retain(|place| !place.is_empty());
    if rest && places.len() > 1 {
        places.pop();
        return Preference::Ranking { places, rest: true };
    }
    Preference::Ranking {
        rest: places.is_empty(),
        places,
    }
}

fn graph_form() -> impl Strategy<Value = Described> {
    (
        2..=4usize,
        2..=8usize,
        prop_oneof![Just(0), Just(3), Just(4)],
        0..=2usize,
    )
        .prop_flat_map(|(actors, states, options, outcomes)| {
            let scope = Scope {
                options,
                outcomes,
                states,
            };
            let every: Vec<u64> = if options == 0 {
                vec![0; states]
            } else {
                (0..1 << options).collect()
            };
            let masks = Just(every)
                .prop_shuffle()
                .prop_map(move |masks| masks[..states].to_vec());
            let one_move = (0..actors, 0..states, vec(any::<Index>(), 1..=3));
            (
                vec(0..actors, options),
                masks,
                vec(one_move, 1..=3 * states),
                vec(
                    condition(Scope {
                        outcomes: 0,
                        ..scope
                    }),
                    outcomes,
                ),
                prop::option::weighted(0.8, 0..states),
                vec(draft(scope), actors),
                Just((0..options).collect::<Vec<_>>()).prop_shuffle(),
            )
                .prop_map(
                    move |(owners, states, moves, outcomes, status_quo, drafts, pattern_order)| {
                        let others = |from: usize, to: &[Index]| {
                            // Any state but the one that is left.
                            let other =
                                |to: &Index| (from + 1 + to.index(states.len() - 1)) % states.len();
                            let mut to: Vec<usize> = to.iter().map(other).collect();
                            to.sort_unstable();
                            to.dedup();
                            to
                        };
                        let moves = moves
                            .iter()
                            .map(|(mover, from, to)| (*mover, *from, others(*from, to)))
                            .collect();
                        let mut described = Described {
                            actors,
                            options: owners.into_iter().map(|owner| (owner, None)).collect(),
                            rules: Vec::new(),
                            merges: Vec::new(),
                            outcomes,
                            states,
                            moves,
                            status_quo: status_quo.map(StatusQuo::State),
                            preferences: Vec::new(),
                            pattern_order,
                        };
                        described.preferences = drafts
                            .into_iter()
                            .map(|draft| preference(draft, &described, 0))
                            .collect();
                        described
                    },
                )
        })
}
