//! Coalition symmetric metarationality (CSMR): every coalition improvement can be punished for good.
//!
//! # What it means
//! As under CGMR, but the coalition may move jointly once more after the punishment; it counts only if
//! even then some member is no better off than at the start.
//!
//! # Definition
//! State `s` is CSMR stable for `H` when every `s1` in `R_H^{++}(s)` has an `s2` in `R_{N-H}(s1)` that
//! is not better than `s` for some member of `H`, and every `s3` in `R_H(s2)` is not better than `s`
//! for some member of `H` either.
//!
//! # Source
//! Inohara, T. and Hipel, K. W. (2008), Coalition analysis in the graph model for conflict resolution.
