//! The graph model for conflict resolution.
//!
//! A conflict is a set of states, the moves by which each decision maker can change them, and each
//! one's preference. This crate finds which states are stable for whom, under the solution concepts
//! Nash, GMR, SMR, SEQ and SSEQ ([`concept`]), and can show the reason for each verdict in a form
//! that can be checked ([`certify`], [`verify`]). It is mathematics only and does no input or output.
//!
//! On these it answers what decision makers can do together: joint moves and the stability of coalitions
//! ([`joint_moves`], [`coalition_solve`], [`coalition_concept`]), what those who meet can reach and whether
//! it holds ([`table_deals`]), and which ways lead where ([`paths`], [`terminal_components`]).
//!
//! Where preferences say more than an order, it tells what holds under each attitude to what is unknown
//! ([`attitude`], [`solve_uncertain`]) and how firmly ([`solve_strength`]); and who would move, looking any
//! number of moves ahead ([`limited_moves`]).
//!
//! It also answers the question the other way round: what would have to be preferred for a state to be an
//! equilibrium, or to be one no longer, and what is the smallest change that brings it about
//! ([`smallest_change`], [`necessary_relations`]).
//!
//! Opponents may answer with any number of moves, as long as nobody moves twice in succession. Time
//! and memory grow with states times decision makers; arcs are not stored in option form. Up to 64
//! states, sets of states are machine words, and what follows from the moves alone is kept with them.
//!
//! The definitions are those of Kilgour, Hipel and Fang (1987), Fang, Hipel and Kilgour, *Interactive
//! Decision Making* (1993), and Xu, Hipel, Kilgour and Fang, *Conflict Resolution Using the Graph
//! Model* (2018).
//!
//! # A first example
//!
//! ```
#![doc = include_str!("../examples/prisoners_dilemma.rs")]
//! ```

pub mod attitude;
pub mod coalition_concept;
pub mod concept;

mod breakers;
mod certificate;
mod coalition;
mod coalition_certificate;
mod coalition_solution;
mod coalition_solve;
mod coalition_verify;
mod components;
mod dependence;
mod error;
mod fibres;
mod graph_form;
mod hypergame;
mod ids;
mod inverse;
mod joint_moves;
mod joint_reach;
mod joint_search;
mod limited_move;
mod merged;
mod model;
mod moves;
mod ones;
mod option_form;
mod package;
mod paths;
mod solution;
mod solve;
mod strength;
mod strongly_connected;
mod tables;
mod terminal;
mod uncertain;
mod uncertain_certificate;
mod uncertain_solve;
mod uncertain_verify;
mod verify;
mod word_moves;

pub use attitude::Attitude;
pub use breakers::{Breaker, Unanswered, breakers};
pub use certificate::{Answer, Certificate, Reason, Sanction, Step, certify, sanction};
pub use coalition::{COALITION_LIMIT, Coalition, CoalitionError};
pub use coalition_certificate::{
    CoalitionCertificate, CoalitionReason, CoalitionSanction, JointStep, certify_coalition,
    coalition_sanction,
};
pub use coalition_concept::{CoalitionConcept, UnknownCoalitionConcept};
pub use coalition_solution::CoalitionSolution;
pub use coalition_solve::coalition_solve;
pub use coalition_verify::{CoalitionRefusal, verify_coalition};
pub use concept::{Concept, SanctionRule, UnknownConcept};
pub use dependence::{Dependence, dependence, is_stable_whatever_is_preferred};
pub use error::{MEMORY_LIMIT, ModelError, bytes_needed};
pub use graph_form::GraphForm;
pub use hypergame::{Hypergame, UnexpectedMove, View};
pub use ids::{ActorId, OptionId, StateId};
pub use inverse::{
    Clause, Goal, Nearest, NecessaryRelations, NewPreferences, Orders, Relation, Sanctioning,
    SearchLimits, Smallest, WeakOrders, kemeny_snell, necessary_relations, smallest_change,
};
pub use joint_moves::{
    CoalitionImprovement, JointMoves, MoveKind, coalition_improvements, joint_improvements,
    joint_moves, simultaneous_moves,
};
pub use limited_move::{
    Foresight, LIMITED_MOVE_WORK, LimitedMoves, Repetition, TooFarAhead, limited_moves,
};
pub use merged::Merged;
pub use model::GraphModel;
pub use moves::Moves;
pub use option_form::{Feasible, OneWay, OptionDef, OptionForm};
pub use paths::{NecessaryMover, Paths, paths};
pub use solution::Solution;
pub use solve::{Solver, solve, solve_unless};
pub use strength::{
    Strength, StrengthModel, StrengthSolution, certify_strong, solve_strength, verify_strong,
};
pub use tables::{Addition, Deal, NearDeal, Seats, TableFinding, table_deals};
pub use terminal::{TerminalComponents, terminal_components};
pub use uncertain::{UncertainModel, UnknownPair};
pub use uncertain_certificate::{
    UncertainCertificate, UncertainReason, UncertainSanction, certify_uncertain,
};
pub use uncertain_solve::{TooManyComparisons, UncertainSolution, solve_uncertain};
pub use uncertain_verify::verify_uncertain;
pub use verify::{Refusal, verify};
