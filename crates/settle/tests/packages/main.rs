//! Packages: every finding against one worked out from its definition, on random small cases, and the known answers.

mod by_definition;
mod edges;
mod known_answers;
mod random;
mod symmetry;
