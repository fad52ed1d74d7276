//! Checks of the engine from outside: against the definitions, against published results, and for what
//! it promises about certificates, errors and threads.

mod conflicts;
mod corrupted_certificates;
mod definitions;
mod larger_models;
mod naive;
mod published;
mod refused_models;
mod small_models;
mod threads;
