//! The weak orders nearest to one that satisfy some relations.

use std::collections::BTreeSet;

use detente_graph::{
    ActorId, GraphForm, GraphModel, Moves, Nearest, Orders, Relation, StateId, WeakOrders,
    kemeny_snell,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::brute::{distance, has_no_new_ties, weak_orders};

const ALL: usize = 1_000_000;

fn model(ranks: Vec<u32>) -> GraphModel {
    let form = GraphForm::new(1, ranks.len(), []).unwrap();
    GraphModel::new(Moves::Arcs(form), vec![ranks]).unwrap()
}

fn relation(states: usize) -> impl Strategy<Value = Relation> {
    let ends = (0..states as u32, 0..states as u32, any::<bool>());
    ends.prop_map(|(upper, lower, strict)| Relation {
        upper: StateId(upper),
        lower: StateId(lower),
        strict,
    })
}

/// Relations of every kind: mixed, or all about one state, or most of them.
fn relations(states: usize) -> impl Strategy<Value = Vec<Relation>> {
    let star = (
        0..states as u32,
        vec(0..states as u32, 1..=states),
        any::<bool>(),
    );
    let star = star.prop_map(|(middle, others, below)| -> Vec<Relation> {
        let relation = |other: u32| {
            if below {
                Relation::at_least(StateId(middle), StateId(other))
            } else {
                Relation::above(StateId(other), StateId(middle))
            }
        };
        let others = others.into_iter().filter(|other| *other != middle);
        others.map(relation).collect()
    });
    (star, vec(relation(states), 0..=2)).prop_map(|(mut star, mixed)| {
        star.extend(mixed);
        star
    })
}

fn orders(states: usize) -> impl Strategy<Value = (Vec<u32>, BTreeSet<Relation>, u32, bool)> {
    let ranks = prop_oneof![
        vec(1..=3u32, states),
        vec(1..=states as u32, states),
        Just((1..=states as u32).collect::<Vec<_>>()).prop_shuffle(),
    ];
    let relations = relations(states).prop_map(|relations| relations.into_iter().collect());
    (ranks, relations, 0..states as u32, any::<bool>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn nearest_orders_are_those_of_brute_force(
        (ranks, relations, pivot, new_ties) in (2..=5usize).prop_flat_map(orders),
        about_the_first in any::<bool>(),
    ) {
        let model = model(ranks);
        let today = model.ranks(ActorId(0));
        let serves = |order: &Vec<u32>| {
            relations.iter().all(|relation| relation.holds(order))
                && (new_ties || has_no_new_ties(today, order))
        };
        let serving: Vec<Vec<u32>> =
            weak_orders(today.len()).into_iter().filter(serves).collect();
        let least = serving.iter().map(|order| distance(today, order)).min();
        let nearest: BTreeSet<Vec<u32>> = serving
            .into_iter()
            .filter(|order| Some(distance(today, order)) == least)
            .collect();
        // Around the state the relations are about, or around any.
        let pivot = match relations.iter().next() {
            Some(relation) if about_the_first => relation.upper,
            _ => StateId(pivot),
        };
        let found = WeakOrders::around(&model, pivot, new_ties).nearest(ActorId(0), &relations, ALL);
        match found {
            Nearest::At { distance, orders, all } => {
                prop_assert_eq!((Some(distance), all), (least, true));
                prop_assert_eq!(orders.len(), nearest.len());
                prop_assert_eq!(orders.into_iter().collect::<BTreeSet<_>>(), nearest);
            }
            Nearest::Nowhere => prop_assert_eq!(least, None),
            Nearest::Beyond(_) => prop_assert!(false, "small enough to be found"),
        }
    }

    #[test]
    fn the_distance_is_that_of_kemeny_and_snell(
        pairs in vec((1..=5u32, 1..=5u32), 0..=8),
    ) {
        let (one, other): (Vec<u32>, Vec<u32>) = pairs.into_iter().unzip();
        prop_assert_eq!(kemeny_snell(&one, &other), distance(&one, &other));
    }
}

/// What is listed is cut, and said to be cut.
#[test]
fn a_short_list_says_that_it_is_short() {
    let relations = BTreeSet::from([Relation::at_least(StateId(0), StateId(4))]);
    let model = self::model(vec![1, 2, 2, 2, 3]);
    let found =
        |most| WeakOrders::around(&model, StateId(0), true).nearest(ActorId(0), &relations, most);
    let Nearest::At {
        orders: every,
        all: true,
        distance,
    } = found(100)
    else {
        panic!("few")
    };
    assert!(every.len() > 2);
    for most in 1..every.len() {
        let Nearest::At {
            orders,
            all,
            distance: again,
        } = found(most)
        else {
            panic!("few")
        };
        assert_eq!((orders.len(), all, again), (most, false, distance));
    }
    assert!(matches!(found(every.len()), Nearest::At { all: true, .. }));
}
