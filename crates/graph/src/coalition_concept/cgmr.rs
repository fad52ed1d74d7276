//! Coalition general metarationality (CGMR): every coalition improvement can be punished.
//!
//! # What it means
//! Whatever the coalition could agree on, the others can move, each as it likes and whatever it costs
//! them, to a state where some member is no better off than before. That member will not join.
//!
//! # Definition
//! State `s` is CGMR stable for `H` when every `s1` in `R_H^{++}(s)` has an `s2` in `R_{N-H}(s1)` that
//! is not better than `s` for some member of `H`. The answers of `N-H` are ordinary joint moves.
//!
//! # Source
//! Inohara, T. and Hipel, K. W. (2008), Coalition analysis in the graph model for conflict resolution.
