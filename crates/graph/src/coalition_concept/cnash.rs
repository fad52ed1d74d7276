//! Coalition Nash stability (CNash): no way for all members to do better together.
//!
//! # What it means
//! The coalition can reach no state that every member prefers. It does not look ahead.
//!
//! # Definition
//! State `s` is stable for `H` under this concept when `R_H^{++}(s)` is empty: the states that members of `H` can
//! reach from `s` by a sequence of moves, nobody moving twice in succession, and that are better than
//! `s` for every member.
//!
//! # Source
//! Kilgour, D. M., Hipel, K. W., Fang, L. and Peng, X. (2001), Coalition analysis in group decision
//! support; Inohara, T. and Hipel, K. W. (2008), Coalition analysis in the graph model for conflict
//! resolution.
