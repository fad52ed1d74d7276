//! The inverse question against brute force: every order that anyone could have, on small conflicts.

mod brute;
#[path = "../engine/conflicts.rs"]
#[allow(
    dead_code,
    reason = "the conflicts of the engine are larger than can be tried out"
)]
mod conflicts;
#[path = "../engine/naive.rs"]
mod naive;
mod nearest;
mod necessary;
mod smallest;
