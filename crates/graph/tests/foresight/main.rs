//! Limited-move stability against the definitions, on random conflicts of every kind, and on two games
//! worked out by hand.

#[path = "../engine/conflicts.rs"]
mod conflicts;
mod limited_moves;
#[path = "../engine/naive.rs"]
mod naive;
mod ties;
mod worked_out;

use proptest::prelude::*;

/// Conflicts of every kind with so many decision makers and no more than so many states.
fn conflict(
    actors: std::ops::RangeInclusive<usize>,
    states: usize,
) -> impl Strategy<Value = conflicts::Conflict> {
    conflicts::conflict().prop_filter("recursion takes long on more", move |conflict| {
        actors.contains(&conflict.model.actors()) && conflict.model.states() <= states
    })
}
