//! Coalitions, tables and paths against the definitions, on random conflicts of every kind.

mod certificates;
#[path = "../engine/conflicts.rs"]
mod conflicts;
mod enumeration;
#[path = "../engine/naive.rs"]
mod naive;
mod stability;
mod tables;
mod ways;

use proptest::prelude::*;

/// Conflicts of every kind with two to four decision makers.
fn conflict() -> impl Strategy<Value = conflicts::Conflict> {
    let few = |conflict: &conflicts::Conflict| conflict.model.actors() <= 4;
    conflicts::conflict().prop_filter("coalitions of five take long to enumerate", few)
}
