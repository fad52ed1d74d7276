//! How sure: a question asked in every plausible version of its inputs, or in a sample of them.
//!
//! An [`Ensemble`] has doubts, each with a few ways it may come out, and quantities known within bounds. One choice for
//! every doubt and a number for every quantity is a [`Version`]. Where there are few versions and no quantities, all are
//! run; else a sample, of which every run draws from a stream of its own, so that it does not depend on who runs it, nor
//! on how many do ([`Ensemble::plan`], [`Ensemble::run`]).
//!
//! What the runs say is told as counts with intervals ([`wilson`]) and by how much settling a doubt changes them
//! ([`Turning`]).
//!
//! How far a forecast may be off, told by the errors of others, is [`conformal_half_width`].

mod conformal;
mod influence;
mod interval;
mod run;
mod version;

pub use conformal::conformal_half_width;
pub use influence::{Count, Influence, Turning};
pub use interval::{Interval, difference, wilson};
pub use run::{Progress, Ran};
pub use version::{Doubt, Ensemble, Plan, Quantity, Version};
