//! Power and positions: means and medians, pivots, and the challenge model.

mod challenge;
mod forecast;
mod pivot;
