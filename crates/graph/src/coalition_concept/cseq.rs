//! Coalition sequential stability (CSEQ): every coalition improvement is credibly punished.
//!
//! # What it means
//! The coalition fears only answers that the others would wish to give, alone or in coalitions of their
//! own: each step is taken by some of them jointly and better for all who take it.
//!
//! # Definition
//! State `s` is CSEQ stable for `H` when every `s1` in `R_H^{++}(s)` has an `s2` that is not better than
//! `s` for some member of `H` and that is reached from `s1` by a non-empty sequence of sub-coalitions
//! `K` of `N-H`, each step leading to a state in `R_K^{++}` of the one it leaves, no `K` twice in
//! succession. Where moves are transitive, CSEQ is within CGMR; in graph form two sub-coalitions with a
//! common member can do in succession what no joint move can. For a coalition of one, CSEQ contains SEQ but need not equal it: sub-coalitions can do
//! more than single decision makers.
//!
//! # Source
//! Inohara, T. and Hipel, K. W. (2008), Coalition analysis in the graph model for conflict resolution.
