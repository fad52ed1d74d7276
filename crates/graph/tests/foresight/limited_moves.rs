//! What everybody does, by recursion as it is defined.

use detente_graph::{
    ActorId, Concept, GraphForm, GraphModel, Moves, StateId, TooFarAhead, limited_moves,
};
use proptest::prelude::*;

use crate::conflict;
use crate::naive::NaiveConflict;

/// `G_h(i, s)` of Kilgour (1985): where play ends with `h` moves left and `i` of two to move in `s`.
fn play(conflict: &NaiveConflict, h: u32, i: usize, s: usize) -> usize {
    if h == 0 {
        return s;
    }
    best(conflict, i, s, |to| play(conflict, h - 1, 1 - i, to)).map_or(s, |(_, end)| end)
}

/// The move of `i` whose end is best for it, the lowest of several, if that is better than to stay.
fn best(
    conflict: &NaiveConflict,
    i: usize,
    s: usize,
    end: impl Fn(usize) -> usize,
) -> Option<(usize, usize)> {
    let rank = |state: usize| conflict.ranks[i][state];
    let ends: Vec<(usize, usize)> = conflict.moves[i][s]
        .iter()
        .map(|&to| (to, end(to)))
        .collect();
    let most = ends.iter().map(|(_, end)| rank(*end)).max()?;
    let first = ends.into_iter().find(|(_, end)| rank(*end) == most)?;
    (most > rank(s)).then_some(first)
}

/// `V_h(s, k; o)`: where play ends in the eyes of `o` with `h` moves left, after `k` moved to `s`.
fn view(conflict: &NaiveConflict, h: u32, s: usize, k: usize, o: usize) -> usize {
    if h == 0 {
        return s;
    }
    let others = (0..conflict.ranks.len()).filter(|&j| j != k);
    let would = others.filter_map(|j| Some((j, decide(conflict, h, j, s)?.0)));
    let ends = would.map(|(j, to)| view(conflict, h - 1, to, j, o));
    ends.min_by_key(|&end| (conflict.ranks[o][end], end))
        .unwrap_or(s)
}

/// `D_h(j, s)` with where it ends in the eyes of `j`, if it would move.
fn decide(conflict: &NaiveConflict, h: u32, j: usize, s: usize) -> Option<(usize, usize)> {
    best(conflict, j, s, |to| view(conflict, h - 1, to, j, j))
}

fn actors(model: &GraphModel) -> impl Iterator<Item = ActorId> + use<> {
    (0..model.actors() as u16).map(ActorId)
}

fn states(model: &GraphModel) -> impl Iterator<Item = StateId> + use<> {
    (0..model.states() as u32).map(StateId)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn two_induce_backwards(conflict in conflict(2..=2, 8)) {
        let found = limited_moves(&conflict.model, 4).unwrap();
        for (i, s) in actors(&conflict.model)
            .flat_map(|i| states(&conflict.model).map(move |s| (i, s)))
        {
            for h in 1..=4 {
                let foresight = found.foresight(i, s, h).expect("looked at");
                let end = play(&conflict.naive, h, i.index(), s.index());
                prop_assert_eq!(foresight.end.index(), end);
                prop_assert_eq!(foresight.to.is_none(), end == s.index());
            }
        }
    }

    #[test]
    fn more_are_as_cautious_as_defined(conflict in conflict(2..=4, 6)) {
        let found = limited_moves(&conflict.model, 4).unwrap();
        for (i, s) in actors(&conflict.model)
            .flat_map(|i| states(&conflict.model).map(move |s| (i, s)))
        {
            for h in 1..=4 {
                let foresight = found.foresight(i, s, h).expect("looked at");
                let to = foresight.to.map(|to| (to.index(), foresight.end.index()));
                prop_assert_eq!(to, decide(&conflict.naive, h, i.index(), s.index()));
                prop_assert!(to.is_some() || foresight.end == s);
            }
        }
    }

    #[test]
    fn one_move_ahead_is_nash(conflict in conflict(2..=5, 64)) {
        let found = limited_moves(&conflict.model, 1).unwrap();
        for (i, s) in actors(&conflict.model)
            .flat_map(|i| states(&conflict.model).map(move |s| (i, s)))
        {
            let foresight = found.foresight(i, s, 1).expect("looked at");
            prop_assert_eq!(foresight.to.is_none(), conflict.naive.is_stable(i.index(), Concept::Nash, s.index()));
            prop_assert!(!foresight.verdict_by_tie);
        }
    }

    /// What is found to repeat does so: far beyond what was looked at.
    #[test]
    fn what_repeats_goes_on_repeating(conflict in conflict(2..=3, 8)) {
        let near = limited_moves(&conflict.model, 12).unwrap();
        let Some(repetition) = near.repetition() else { return Ok(()) };
        prop_assert!(near.horizons() <= 12);
        prop_assert_eq!(near.horizons() + 1, repetition.from + repetition.period);
        // As it is without looking for repetitions: one horizon after the other, from the definition.
        for h in 1..=6 {
            for (i, s) in actors(&conflict.model)
                .flat_map(|i| states(&conflict.model).map(move |s| (i, s)))
            {
                let foresight = near.foresight(i, s, h).expect("repeats");
                let decided = decide(&conflict.naive, h, i.index(), s.index());
                let to = foresight.to.map(|to| (to.index(), foresight.end.index()));
                prop_assert_eq!(to, decided);
            }
        }
    }
}

#[test]
fn horizons_that_were_not_looked_at_are_not_told() {
    // Round and round: whoever moves goes on to the next of four states and prefers the one after it.
    let arcs = (0..4u32).map(|s| (ActorId((s % 2) as u16), StateId(s), StateId((s + 1) % 4)));
    let form = GraphForm::new(2, 4, arcs).unwrap();
    let model =
        GraphModel::new(Moves::Arcs(form), vec![vec![1, 4, 2, 3], vec![4, 1, 3, 2]]).unwrap();
    let found = limited_moves(&model, 1).unwrap();
    assert_eq!(found.horizons(), 1);
    assert_eq!(found.repetition(), None);
    assert_eq!(found.foresight(ActorId(0), StateId(0), 2), None);
    let further = limited_moves(&model, 100).unwrap();
    assert!(further.repetition().is_some());
    assert!(
        further
            .foresight(ActorId(0), StateId(0), 1_000_000)
            .is_some()
    );
    assert_eq!(limited_moves(&model, u32::MAX), Err(TooFarAhead));
}
