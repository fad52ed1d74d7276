//! Solving a conflict in option form.
//!
//! Within a fibre moves are transitive, so the rule that nobody moves twice in succession changes
//! nothing, and a state is opened once. What remains to be done for a state is one step per opponent,
//! and each slot of an opponent's ranked fibres is passed once: time and memory grow with states times
//! decision makers, not with arcs.

use rayon::prelude::*;

use super::ranked_fibres::{RankedFibres, end_slot, first_slot, take_before};
use super::{PARALLEL_FROM, Search, write_row};
use crate::fibres::Fibres;
use crate::model::order_by;
use crate::{Concept, GraphModel, OptionForm, Solution};

/// The memory that solving takes.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    ranked: Vec<RankedFibres>,
    scratch: Scratch,
}

/// The memory of one search.
#[derive(Debug, Default)]
struct Scratch {
    /// For each class of the decision maker, the greatest `min(p, m)` of the states in reach.
    threshold: Vec<u32>,
    /// For each class, the best rank in reach: `q`.
    best: Vec<u32>,
    /// The states or classes in ascending order of the scalar.
    order: Vec<u32>,
    counts: Vec<u32>,
    /// For each component of the opponents' moves, the least scalar.
    least: Vec<u32>,
    /// A bit for each state that has found its `m`.
    found: Vec<u64>,
    /// The states that the current value reaches, those before `head` already visited.
    queue: Vec<u32>,
    opponents: Vec<Progress>,
}

/// How far the search has come in the fibres of one opponent.
#[derive(Debug, Default)]
struct Progress {
    /// Improvements without one-way options: a bit for each slot that has been passed.
    passed: Vec<u64>,
    /// Otherwise, for each class: the first slot not yet passed …
    next: Vec<u32>,
    /// … and the rank below which all have been.
    below: Vec<u32>,
}

/// What one task computes: the concepts of one decision maker with or without credibility, and where
/// the verdicts go.
enum Task<'a> {
    /// Nash stability.
    Moves(usize, &'a mut [u64]),
    /// A concept with sanctions.
    Sanctions(Search, &'a mut [u64]),
}

impl Workspace {
    /// Solves a model and writes the verdicts.
    pub(super) fn solve(&mut self, form: &OptionForm, model: &GraphModel, solution: &mut Solution) {
        let (actors, states) = (model.actors(), model.states());
        let row = states.div_ceil(64);
        let tasks = solution
            .rows_by_actor()
            .enumerate()
            .flat_map(|(actor, rows)| {
                Concept::ALL
                    .into_iter()
                    .zip(rows.chunks_mut(row))
                    .map(move |(concept, row)| match concept.sanction_rule() {
                        None => Task::Moves(actor, row),
                        Some(rule) => Task::Sanctions(Search { actor, rule }, row),
                    })
            });
        let fill = |(actor, ranked): (usize, &mut RankedFibres)| {
            if form.fibres(actor).can_move() {
                ranked.fill(
                    form.fibres(actor),
                    model.ranks(crate::ActorId(actor as u16)),
                );
            }
        };
        let visited = if states * actors < PARALLEL_FROM {
            self.ranked.resize_with(actors, RankedFibres::default);
            self.ranked.iter_mut().enumerate().for_each(fill);
            let problem = Problem {
                form,
                model,
                ranked: &self.ranked,
            };
            tasks.map(|task| problem.run(task, &mut self.scratch)).sum()
        } else {
            // A big model's memory is given back as soon as it has served.
            let mut ranked = Vec::new();
            ranked.resize_with(actors, RankedFibres::default);
            ranked.par_iter_mut().enumerate().for_each(fill);
            let problem = Problem {
                form,
                model,
                ranked: &ranked,
            };
            let tasks: Vec<Task<'_>> = tasks.collect();
            tasks
                .into_par_iter()
                .map(|task| problem.run(task, &mut Scratch::default()))
                .sum()
        };
        solution.add_visited(visited);
    }
}

/// A model with ranked fibres: all that the searches share.
struct Problem<'a> {
    form: &'a OptionForm,
    model: &'a GraphModel,
    ranked: &'a [RankedFibres],
}

impl Problem<'_> {
    /// Computes one row of verdicts; returns how many states were visited.
    fn run(&self, task: Task<'_>, scratch: &mut Scratch) -> u64 {
        let (Task::Moves(actor, _) | Task::Sanctions(Search { actor, .. }, _)) = task;
        let fibres = self.form.fibres(actor);
        let ranks = &self.model.ranking(actor).ranks;
        let (row, visited) = match task {
            Task::Moves(_, row) => {
                best_in_reach(fibres, ranks, &mut scratch.threshold);
                (row, 0)
            }
            Task::Sanctions(search, row) => {
                let visited = self.thresholds(search, scratch);
                fibres.raise_to_targets(&mut scratch.threshold);
                (row, visited)
            }
        };
        let threshold = &scratch.threshold;
        write_row(row, ranks.len(), |state| {
            threshold[fibres.class_of(state as u32) as usize] <= ranks[state]
        });
        visited
    }

    /// Finds, for each class of the decision maker, the greatest `min(p, m)` of its members.
    fn thresholds(&self, search: Search, scratch: &mut Scratch) -> u64 {
        let fibres = self.form.fibres(search.actor);
        if !fibres.can_move() {
            scratch.threshold.clear();
            scratch.threshold.resize(fibres.classes(), 0);
            return 0;
        }
        if search.rule.answer_back {
            let ranks = &self.model.ranking(search.actor).ranks;
            best_in_reach(fibres, ranks, &mut scratch.best);
        }
        let components = self.form.opponent_components(search.actor);
        match components.filter(|_| !search.rule.credible) {
            Some(components) => {
                self.thresholds_by_component(search, |state| components.of(state), scratch);
                self.model.states() as u64
            }
            None => self.thresholds_by_search(search, scratch),
        }
    }

    /// Where the opponents can move freely within components, `m` is the least scalar of the component.
    fn thresholds_by_component(
        &self,
        search: Search,
        component_of: impl Fn(u32) -> u32,
        scratch: &mut Scratch,
    ) {
        let fibres = self.form.fibres(search.actor);
        let ranks = &self.model.ranking(search.actor).ranks;
        scratch.least.clear();
        for (state, &rank) in (0u32..).zip(ranks) {
            let value = if search.rule.answer_back {
                scratch.best[fibres.class_of(state) as usize]
            } else {
                rank
            };
            let component = component_of(state) as usize;
            if component >= scratch.least.len() {
                scratch.least.resize(component + 1, u32::MAX);
            }
            scratch.least[component] = scratch.least[component].min(value);
        }
        scratch.threshold.clear();
        scratch.threshold.resize(fibres.classes(), 0);
        for (state, &rank) in (0u32..).zip(ranks) {
            let value = scratch.least[component_of(state) as usize].min(rank);
            let threshold = &mut scratch.threshold[fibres.class_of(state) as usize];
            *threshold = value.max(*threshold);
        }
    }

    /// Visits states in ascending order of the scalar and follows the opponents' moves backwards.
    fn thresholds_by_search(&self, search: Search, scratch: &mut Scratch) -> u64 {
        let actor = search.actor;
        let fibres = self.form.fibres(actor);
        let ranking = self.model.ranking(actor);
        scratch.threshold.clear();
        scratch.threshold.resize(fibres.classes(), 0);

        let opponents: Vec<Opponent<'_>> = (0..self.model.actors())
            .filter(|&other| other != actor && self.form.fibres(other).can_move())
            .map(|other| Opponent {
                fibres: self.form.fibres(other),
                ranked: &self.ranked[other],
                ranks: &self.model.ranking(other).ranks,
                credible: search.rule.credible,
            })
            .collect();
        let Scratch {
            threshold,
            best,
            order,
            counts,
            found,
            queue,
            opponents: progress,
            ..
        } = scratch;
        progress.resize_with(progress.len().max(opponents.len()), Progress::default);
        for (opponent, progress) in opponents.iter().zip(&mut *progress) {
            opponent.reset(progress);
        }
        found.clear();
        found.resize(ranking.ranks.len().div_ceil(64), 0);
        let mut flood = Flood {
            opponents: &opponents,
            progress,
            found,
            queue,
            left: ranking.ranks.len(),
            visited: 0,
        };
        if search.rule.answer_back {
            order_by(best, ranking.top, order, counts);
            let ranked = &self.ranked[actor];
            for &class in &*order {
                let class = class as usize;
                let value = best[class];
                let members = first_slot(fibres, class)..end_slot(fibres, class);
                for &seed in &ranked.slots[members] {
                    flood.from(seed, |state| {
                        let value = value.min(ranking.ranks[state as usize]);
                        let threshold = &mut threshold[fibres.class_of(state) as usize];
                        *threshold = value.max(*threshold);
                    });
                }
                if flood.left == 0 {
                    break;
                }
            }
        } else {
            ranking.order_into(order, counts);
            for &seed in &*order {
                // Values ascend, so the last is the greatest; and none exceeds the state's own rank.
                let value = ranking.ranks[seed as usize];
                flood.from(seed, |state| {
                    threshold[fibres.class_of(state) as usize] = value;
                });
                if flood.left == 0 {
                    break;
                }
            }
        }
        flood.visited
    }
}

/// Finds, for each class, the best rank among its members and the states they can move to.
fn best_in_reach(fibres: &Fibres, ranks: &[u32], best: &mut Vec<u32>) {
    best.clear();
    best.resize(fibres.classes(), 0);
    for (state, &rank) in (0u32..).zip(ranks) {
        let best = &mut best[fibres.class_of(state) as usize];
        *best = rank.max(*best);
    }
    fibres.raise_to_targets(best);
}

/// The moves of one opponent.
struct Opponent<'a> {
    fibres: &'a Fibres,
    ranked: &'a RankedFibres,
    ranks: &'a [u32],
    credible: bool,
}

impl Opponent<'_> {
    /// Whether the predecessors of a state are the slots before its own.
    fn by_place(&self) -> bool {
        self.credible && !self.fibres.is_one_way()
    }

    /// Sets the progress back to the beginning.
    fn reset(&self, progress: &mut Progress) {
        if self.by_place() {
            progress.passed.clone_from(&self.ranked.empty);
        } else {
            progress.below.clear();
            progress.below.resize(self.fibres.classes(), 0);
            progress.next.clear();
            let first = |class| first_slot(self.fibres, class) as u32;
            progress.next.extend((0..self.fibres.classes()).map(first));
        }
    }

    /// Passes the states from which the opponent can move to `state`, unless passed before.
    #[inline]
    fn pass_origins(&self, progress: &mut Progress, state: u32, mut pass: impl FnMut(u32)) {
        if self.by_place() {
            let end = self.ranked.place[state as usize];
            let first = take_before(&mut progress.passed, end);
            for &origin in &self.ranked.slots[first as usize..end as usize] {
                pass(origin);
            }
            return;
        }
        let class = self.fibres.class_of(state);
        let rank = if self.credible {
            self.ranks[state as usize]
        } else {
            u32::MAX
        };
        if progress.below[class as usize] >= rank {
            return;
        }
        self.fibres.for_each_source(class, |source| {
            let source = source as usize;
            if progress.below[source] >= rank {
                return;
            }
            progress.below[source] = rank;
            let end = end_slot(self.fibres, source) as u32;
            let next = &mut progress.next[source];
            while *next < end && (!self.credible || self.ranked.ranks[*next as usize] < rank) {
                pass(self.ranked.slots[*next as usize]);
                *next += 1;
            }
        });
    }
}

/// A search backwards along the moves of the opponents.
struct Flood<'a> {
    opponents: &'a [Opponent<'a>],
    progress: &'a mut [Progress],
    found: &'a mut [u64],
    queue: &'a mut Vec<u32>,
    /// How many states have not been found yet.
    left: usize,
    visited: u64,
}

impl Flood<'_> {
    /// Finds the states from which `seed` can be reached, itself included, unless found before.
    #[inline]
    fn from(&mut self, seed: u32, mut find: impl FnMut(u32)) {
        if self.found[seed as usize / 64] >> (seed % 64) & 1 == 1 {
            return;
        }
        self.found[seed as usize / 64] |= 1 << (seed % 64);
        self.left -= 1;
        find(seed);
        self.queue.clear();
        self.queue.push(seed);
        let mut head = 0;
        while head < self.queue.len() && self.left > 0 {
            let state = self.queue[head];
            head += 1;
            for (opponent, progress) in self.opponents.iter().zip(&mut *self.progress) {
                opponent.pass_origins(progress, state, |origin| {
                    let word = &mut self.found[origin as usize / 64];
                    let bit = 1 << (origin % 64);
                    if *word & bit == 0 {
                        *word |= bit;
                        self.left -= 1;
                        find(origin);
                        self.queue.push(origin);
                    }
                });
            }
        }
        self.visited += head as u64;
    }
}
