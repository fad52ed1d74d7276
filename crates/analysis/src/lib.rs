//! From a case to findings: compiles a case into a graph model, asks it the questions an analyst
//! asks, and returns the answers as plain data, without a sentence.

mod analyse;
mod attitudes;
mod brief;
mod change;
mod check;
mod coalitions;
mod compare;
mod compile;
mod condition;
mod conflict;
mod coverage;
mod departure;
mod explain;
mod feasible;
mod flip;
mod foresight;
mod hold;
mod inputs;
mod ledger;
mod overview;
mod path;
mod preference;
mod report;
mod score;
mod settle;
mod solve;
mod standing;
mod state_name;
mod statement_orders;
mod strength;
mod sure;
mod tables;
mod views;

pub use analyse::{
    Analysis, Deterrence, Lasting, Obstacle, OutcomeFinding, Outlook, Wish, analyse, firmest,
};
pub use attitudes::{Attitudes, NoAttitudes, attitudes};
pub use brief::{Brief, Gains, Sign, Watch, brief};
pub use change::{Change, Step, Worth};
pub use check::{Checked, check, check_unless_stopped};
pub use coalitions::{
    Coalitions, JointAnswer, JointHolding, JointMove, JointTemptation, Survival, coalitions,
};
pub use compare::{Comparison, Instead, OutcomeChange, TableChange, Turned, TurnedActor, compare};
pub use compile::compile;
pub use conflict::{Conflict, actor_id};
pub use coverage::{
    Coverage, InputPlace, SourcedInput, Support, coverage, coverage_by_actor, coverage_of_the_rest,
    sourced_inputs, support,
};
pub use departure::Departure;
pub use explain::{Answer, Explanation, Reasons, Restraint, Temptation, explain};
pub use flip::{
    By, Flip, FlipQuestion, Flips, Lift, MOST_STATES_TO_RANK, NewPreference, Unflippable, flip,
    flip_of_any,
};
pub use foresight::{ForesightFinding, Look, Prospect, StateForesight, foresight};
pub use hold::{Hold, Holding};
pub use inputs::{
    Effect, Equilibria, Extent, Input, InputEffect, MOST_STATES_TIMES_INPUTS,
    MOST_STATES_WITHOUT_RULE, NewState, Untried,
};
pub use ledger::{
    Divergence, LedgerFinding, LedgerQuestion, Tension, contradicted, ledger, speaks_for,
};
pub use overview::{Overview, overview, overview_unless_stopped};
pub use path::{Blocker, PathFinding, Reach, WayStep, Ways, path};
pub use preference::Aim;
pub use score::{ConflictRan, Held, NameScore, QuestionScore, Scored, Scoring, brier_score, score};
pub use settle::{
    Acceptance, ActorRoom, Agreements, ForecastChange, IssueForecast, LastingPackage, Lenses,
    Meeting, Misfit, NoSettlement, Pivots, Point, PointChange, Pressure, Room, RoomChange,
    Settlement, TableSettlement, capabilities, compare_settlements, levels_in, package_count,
    settle,
};
pub use solve::{Solved, solve};
pub use standing::{Counts, Standing, StateStanding, Toothless, standing};
pub use state_name::{UnknownState, states_named};
pub use strength::{ActorStrength, Grip, NothingStrong, StateStrength, StrengthFinding, strength};
pub use sure::{
    ConflictSure, DealSure, Difference, DifferenceBy, Dissent, DoubtOf, NumberOf, OutcomeSure, Ran,
    SetSure, SettlementSure, Side, SoFar, StateSure, Sure, SureQuestion, TableRoom, TableSure,
    Tally, Turn, sure, sure_watched,
};
pub use tables::{Breaker, Table, TableDeal, Tables, tables};
pub use views::{ActorView, Disappointment, Lasts, Unexpected, Views, views};
