//! Solving a model: every state, decision maker and concept at once.
//!
//! Let `p_i(s)` be the rank of `s` for `i` and `q_i(s)` the best rank among `s` and the states that
//! `i` can reach from it. A state `z` punishes `i` for leaving `s` when `p_i(z) <= p_i(s)`; beyond
//! repair, when `q_i(z) <= p_i(s)`. So with `v` either of the two, and `m(y)` the least `v(z)` among `y` and
//! the states that the opponents of `i` can reach from `y`, `s` is stable when every unilateral
//! improvement `y` has `m(y) <= p_i(s)`. (`y` itself does no harm: it is better than `s`.) That is
//! one formula for four concepts: two scalars, two kinds of reach.
//!
//! `m` is found for all states in one pass. States are visited in ascending `v`; from each, the moves
//! of the opponents are followed backwards, and every state met for the first time has found its `m`.
//! For strong stability ([`crate::solve_strength`]) `m(y)` has to be strongly worse than `s`, which is the
//! same formula with the lowest rank that is strongly better than `m(y)` in place of `m(y)`.
//!
//! The formula is the same as `min(p_i(y), m(y)) <= p_i(s)` for *every* move `y` of `i`, so that the
//! verdict is a comparison with one number for all states with the same moves.
//!
//! Where a set of states fits into a word, the states with `m` up to some rank are one word, and the verdict
//! is a comparison of sets: all improvements must be among them.

mod bit_tree;
mod flood;
mod graph_form;
mod option_form;
mod ranked_fibres;
mod words;

use std::sync::atomic::{AtomicBool, Ordering};

use crate::{GraphModel, Moves, Solution, StrengthModel, StrengthSolution};

/// What asks nobody to stop.
static NEVER: AtomicBool = AtomicBool::new(false);

/// Solves models, one after the other, in the same memory.
#[derive(Debug, Default)]
pub struct Solver {
    /// Whether small models are solved like big ones.
    is_general: bool,
    words: words::Workspace,
    option_form: option_form::Workspace,
    graph_form: graph_form::Workspace,
}

/// Solves a model: which states are stable for whom under which concept.
///
/// Big models are solved on all threads of the current `rayon` pool; the solution does not depend on
/// their number.
#[must_use]
pub fn solve(model: &GraphModel) -> Solution {
    Solver::new().solve(model)
}

/// Solves a model, as [`solve`] does, unless `stop` says meanwhile that nobody waits for it any more: `None` then.
///
/// Whether to stop is looked at between searches and between stretches of a search, never on the way from state to state.
#[must_use]
pub fn solve_unless(model: &GraphModel, stop: &AtomicBool) -> Option<Solution> {
    let stakes = Stakes {
        model,
        strength: None,
        stop,
    };
    let mut solution = Solution::default();
    Solver::new().solve_for(stakes, &mut solution);
    (!stakes.is_stopped()).then_some(solution)
}

impl Solver {
    /// A solver that has no memory yet.
    #[must_use]
    pub fn new() -> Self {
        Solver::default()
    }

    /// A solver that makes no use of words and solves a small model as it does a big one: slower, for
    /// checking one way of solving by the other. The verdicts are the same.
    #[must_use]
    pub fn general() -> Self {
        Solver {
            is_general: true,
            ..Solver::default()
        }
    }

    /// Solves a model, as [`solve`] does.
    #[must_use]
    pub fn solve(&mut self, model: &GraphModel) -> Solution {
        let mut solution = Solution::default();
        self.solve_into(model, &mut solution);
        solution
    }

    /// Solves a model and writes the verdicts over those in `solution`, keeping its memory.
    pub fn solve_into(&mut self, model: &GraphModel, solution: &mut Solution) {
        let stakes = Stakes {
            model,
            strength: None,
            stop: &NEVER,
        };
        self.solve_for(stakes, solution);
    }

    /// Solves a model with strength of preference, as [`crate::solve_strength`] does.
    #[must_use]
    pub fn solve_strength(&mut self, model: &StrengthModel) -> StrengthSolution {
        let general = self.solve(model.model());
        let stakes = Stakes {
            model: model.model(),
            strength: Some(model),
            stop: &NEVER,
        };
        let mut strong = Solution::default();
        self.solve_for(stakes, &mut strong);
        StrengthSolution { general, strong }
    }

    fn solve_for(&mut self, stakes: Stakes<'_>, solution: &mut Solution) {
        let model = stakes.model;
        solution.reset(model.actors(), model.states());
        let moves = model.moves();
        match (moves.words().filter(|_| !self.is_general), &**moves) {
            (Some(words), _) => self.words.solve(words, stakes, solution),
            (None, Moves::Options(form)) => self.option_form.solve(form, stakes, solution),
            (None, Moves::Arcs(form)) => self.graph_form.solve(form, stakes, solution),
        }
    }
}

/// A model with fewer verdicts than this per concept is dealt with on one thread: handing out the work
/// would take longer.
pub(crate) const PARALLEL_FROM: usize = 1 << 14;

/// The preferences, and what must be lost for a sanction to count: something, or something that
/// matters strongly. And what asks to stop.
#[derive(Debug, Clone, Copy)]
struct Stakes<'a> {
    model: &'a GraphModel,
    strength: Option<&'a StrengthModel>,
    stop: &'a AtomicBool,
}

/// So many states are searched from between two looks at whether to stop.
const STRETCH: usize = 1 << 12;

impl Stakes<'_> {
    /// Whether nobody waits any more. What is found after that is not to be used.
    fn is_stopped(self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// The least rank of the states for leaving which it is a sanction to end at `rank`: for strong
    /// stability, `m(y) <= p_i(s)` becomes "`s` ranks no lower than the first that is strongly better
    /// than `m(y)`".
    #[inline]
    fn sanctioned_from(self, actor: usize, rank: u32) -> u32 {
        let strength = self.strength;
        strength.map_or(rank, |strength| strength.strongly_better_from(actor, rank))
    }
}

/// Which of the two kinds of reach, and which of the two scalars, a search is about.
#[derive(Debug, Clone, Copy)]
struct Search {
    actor: usize,
    rule: crate::SanctionRule,
}

/// Packs up to 64 verdicts, the first in the lowest bit.
#[inline]
fn word_of(verdicts: impl DoubleEndedIterator<Item = bool>) -> u64 {
    verdicts
        .rev()
        .fold(0, |word, stable| word << 1 | u64::from(stable))
}
