//! Ties: what could be otherwise is told, and nothing else, by going through every choice among equally
//! good moves at every place in the tree of play.

use std::collections::BTreeSet;

use detente_graph::{ActorId, GraphForm, GraphModel, Moves, StateId, limited_moves};
use proptest::prelude::*;

use crate::conflict;
use crate::naive::NaiveConflict;

/// How many combinations of choices are gone through at most.
const MOST: usize = 20_000;

/// Sets larger than this the library does not follow, so that it is exact only as far as there are none.
const EXACT: usize = 31;

/// Where play ends, in the eyes of each.
type Ending = Vec<usize>;

/// Every way to take one from each list; `None` if there are too many.
fn combinations<T: Clone>(lists: &[Vec<T>]) -> Option<Vec<Vec<T>>> {
    let count = lists
        .iter()
        .try_fold(1usize, |count, list| count.checked_mul(list.len()))?;
    if count > MOST {
        return None;
    }
    let mut all = vec![Vec::new()];
    for list in lists {
        let longer = |so_far: &Vec<T>| {
            let so_far = so_far.clone();
            list.iter()
                .map(move |next| so_far.iter().cloned().chain([next.clone()]).collect())
        };
        all = all.iter().flat_map(longer).collect();
    }
    Some(all)
}

/// What `j` could do in `s`: stay, or make a move that ends so.
fn choices(conflict: &NaiveConflict, h: u32, j: usize, s: usize) -> Option<Vec<Option<Ending>>> {
    let rank = |state: usize| conflict.ranks[j][state];
    let mut branches = Vec::new();
    for &to in &conflict.moves[j][s] {
        branches.push(endings(conflict, h - 1, to, j)?.into_iter().collect());
    }
    let mut found = BTreeSet::new();
    // However play goes on after each of the moves, one of the best is made.
    for outcome in combinations(&branches)? {
        let worth = |ending: &Ending| rank(ending[j]);
        let most = outcome.iter().map(worth).max().unwrap_or(0);
        if most > rank(s) {
            let best = outcome.into_iter().filter(|ending| worth(ending) == most);
            found.extend(best.map(Some));
        } else {
            found.insert(None);
        }
    }
    (found.len() <= EXACT).then(|| found.into_iter().collect())
}

/// Where play could end after `k` moved to `s` with `h` moves left.
fn endings(conflict: &NaiveConflict, h: u32, s: usize, k: usize) -> Option<BTreeSet<Ending>> {
    let actors = conflict.ranks.len();
    if h == 0 {
        return Some(BTreeSet::from([vec![s; actors]]));
    }
    let others = (0..actors).filter(|&j| j != k);
    let choices: Option<Vec<_>> = others.map(|j| choices(conflict, h, j, s)).collect();
    let ending = |taken: Vec<Option<Ending>>| -> Ending {
        let moved: Vec<Ending> = taken.into_iter().flatten().collect();
        let worst = |o: usize| {
            let ends = moved.iter().map(|ending| ending[o]);
            ends.min_by_key(|&end| (conflict.ranks[o][end], end))
                .unwrap_or(s)
        };
        (0..actors).map(worst).collect()
    };
    let all: BTreeSet<Ending> = combinations(&choices?)?.into_iter().map(ending).collect();
    (all.len() <= EXACT).then_some(all)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn ties_that_matter_are_told(conflict in conflict(2..=3, 5)) {
        let found = limited_moves(&conflict.model, 3).unwrap();
        for i in 0..conflict.model.actors() {
            for s in 0..conflict.model.states() {
                for h in 1..=3 {
                    let Some(choices) = choices(&conflict.naive, h, i, s) else { continue };
                    let id = (ActorId(i as u16), StateId(s as u32));
                    let foresight = found.foresight(id.0, id.1, h).expect("looked at");
                    let stays = choices.contains(&None);
                    let ends: BTreeSet<usize> =
                        choices.iter().map(|end| end.as_ref().map_or(s, |end| end[i])).collect();
                    prop_assert_eq!(foresight.verdict_by_tie, stays && choices.len() > 1);
                    prop_assert_eq!(foresight.end_by_tie, ends.len() > 1);
                    // What is done by rule is one of the ways.
                    let by_rule = foresight.to.map(|_| foresight.end.index());
                    prop_assert!(choices.iter().any(|end| end.as_ref().map(|end| end[i]) == by_rule));
                }
            }
        }
    }
}

/// Where there are too many ways to go on, anything is taken to be possible.
#[test]
fn too_many_ties_are_taken_to_matter() {
    let told = |doors: u32| {
        // The first can go from 0 to 1, the second from there on to any of several states alike.
        let on = (0..doors).map(|door| (ActorId(1), StateId(1), StateId(2 + door)));
        let arcs = on.chain([(ActorId(0), StateId(0), StateId(1))]);
        let states = 2 + doors as usize;
        let form = GraphForm::new(2, states, arcs).unwrap();
        let mut first = vec![3; states];
        first[1] = 2;
        first[0] = 1;
        let mut second = vec![2; states];
        second[1] = 1;
        let model = GraphModel::new(Moves::Arcs(form), vec![first, second]).unwrap();
        let found = limited_moves(&model, 2).unwrap();
        found
            .foresight(ActorId(0), StateId(0), 2)
            .expect("looked at")
    };
    // Whichever of them it is, it is better for the first than where it starts.
    let (few, many) = (told(8), told(40));
    assert_eq!(
        (few.to, few.verdict_by_tie, few.end_by_tie),
        (Some(StateId(1)), false, true)
    );
    assert_eq!(
        (many.to, many.verdict_by_tie, many.end_by_tie),
        (Some(StateId(1)), true, true)
    );
}
