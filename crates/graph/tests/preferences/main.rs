//! Preferences that say more than an order, against the definitions, on random conflicts of every kind.

#[path = "../engine/conflicts.rs"]
mod conflicts;
#[path = "../engine/naive.rs"]
mod naive;
mod strength;
mod unknown;
mod unknown_certificates;
