//! Coalitions, tables and paths against the definitions, on random conflicts of every kind.

#[path = "../engine/conflicts.rs"]
mod conflicts;
mod enumeration;
#[path = "../engine/naive.rs"]
mod naive;
mod stability;
