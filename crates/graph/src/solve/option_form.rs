//! Solving a conflict in option form.
//!
//! Within a fibre moves are transitive, so the rule that nobody moves twice in succession changes
//! nothing, and a state is opened once. What remains to be done for a state is one step per opponent,
//! and each slot of an opponent's ranked fibres is passed once: time and memory grow with states times
//! decision makers, not with arcs.

use rayon::prelude::*;

use super::flood::{Memory, Opponent};
use super::ranked_fibres::RankedFibres;
use super::{PARALLEL_FROM, STRETCH, Search, Stakes, word_of};
use crate::components::Components;
use crate::fibres::Fibres;
use crate::ones::Ones;
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
    /// For each component of the opponents' moves, the least scalar.
    least: Vec<u32>,
    /// Scalars and states from which to search next.
    seeds: Vec<u64>,
    search: Memory,
}

/// Concepts of one decision maker, to be solved one after the other, and where their verdicts go.
struct Task<'a> {
    actor: usize,
    concepts: &'static [Concept],
    rows: &'a mut [u64],
}

impl<'a> Task<'a> {
    /// The tasks of one decision maker, whose rows are given.
    fn of_actor(actor: usize, rows: &'a mut [u64]) -> [Self; 3] {
        let row = rows.len() / Concept::ALL.len();
        let (plain, credible) = rows.split_at_mut(3 * row);
        let (first, second) = credible.split_at_mut(row);
        let task = |concepts, rows| Task {
            actor,
            concepts,
            rows,
        };
        [
            task(&Concept::ALL[..3], plain),
            task(&Concept::ALL[3..4], first),
            task(&Concept::ALL[4..], second),
        ]
    }
}

impl Workspace {
    /// Solves a model and writes the verdicts.
    pub(super) fn solve(&mut self, form: &OptionForm, stakes: Stakes<'_>, solution: &mut Solution) {
        let model = stakes.model;
        let (actors, states) = (model.actors(), model.states());
        let rows = solution.rows_by_actor().enumerate();
        let tasks = rows.flat_map(|(actor, rows)| Task::of_actor(actor, rows));
        let fill = |(actor, ranked): (usize, &mut RankedFibres)| {
            if form.fibres(actor).can_move() {
                ranked.fill(form.fibres(actor), &model.ranking(actor).ranks);
            }
        };
        let visited = if states * actors < PARALLEL_FROM {
            self.ranked.resize_with(actors, RankedFibres::default);
            self.ranked.iter_mut().enumerate().for_each(fill);
            let problem = Problem {
                form,
                stakes,
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
                stakes,
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
    stakes: Stakes<'a>,
    model: &'a GraphModel,
    ranked: &'a [RankedFibres],
}

impl Problem<'_> {
    /// Computes rows of verdicts; returns how many states were visited.
    fn run(&self, task: Task<'_>, scratch: &mut Scratch) -> u64 {
        let Task {
            actor,
            concepts,
            rows,
        } = task;
        let fibres = self.form.fibres(actor);
        let ranks = &self.model.ranking(actor).ranks;
        best_in_reach(fibres, ranks, &mut scratch.best);
        let mut visited = 0;
        let rows = rows.chunks_mut(ranks.len().div_ceil(64));
        for (concept, row) in concepts.iter().zip(rows) {
            if self.stakes.is_stopped() {
                break;
            }
            scratch.threshold.clear();
            match concept.sanction_rule() {
                None => scratch.threshold.extend_from_slice(&scratch.best),
                Some(rule) => {
                    scratch.threshold.resize(fibres.classes(), 0);
                    visited += self.thresholds(Search { actor, rule }, scratch);
                    fibres.raise_to_targets(&mut scratch.threshold);
                }
            }
            let threshold = &scratch.threshold[..];
            for (word, (row, ranks)) in row.iter_mut().zip(ranks.chunks(64)).enumerate() {
                let (classes, shared) = fibres.classes_of_word(word);
                let is_stable =
                    |(class, rank): (&u32, &u32)| threshold[(class | shared) as usize] <= *rank;
                *row = word_of(classes.iter().zip(ranks).map(is_stable));
            }
        }
        visited
    }

    /// Whether a decision maker could have a unilateral improvement at all.
    fn can_improve(&self, actor: usize) -> bool {
        self.form.fibres(actor).can_move() && self.model.ranking(actor).top > 1
    }

    /// Finds, for each class of the decision maker, the greatest `min(p, m)` of its members.
    fn thresholds(&self, search: Search, scratch: &mut Scratch) -> u64 {
        if !self.can_improve(search.actor) {
            return 0;
        }
        let components = self.form.opponent_components(search.actor);
        match components.filter(|_| !search.rule.credible) {
            Some(components) => {
                self.thresholds_by_component(search, components, scratch);
                0
            }
            None => self.thresholds_by_search(search, scratch),
        }
    }

    /// Where the opponents can move freely within components, `m` is the least scalar of the component.
    fn thresholds_by_component(
        &self,
        search: Search,
        components: &Components,
        scratch: &mut Scratch,
    ) {
        let fibres = self.form.fibres(search.actor);
        let ranks = &self.model.ranking(search.actor).ranks[..];
        scratch.least.clear();
        scratch.least.resize(components.end(), u32::MAX);
        let (best, least) = (&scratch.best[..], &mut scratch.least[..]);
        let threshold = &mut scratch.threshold[..];
        each_state(fibres, components, ranks, |class, component, rank| {
            let value = if search.rule.answer_back {
                best[class]
            } else {
                rank
            };
            least[component] = value.min(least[component]);
        });
        each_state(fibres, components, ranks, |class, component, rank| {
            let sanctioned = self.stakes.sanctioned_from(search.actor, least[component]);
            threshold[class] = sanctioned.min(rank).max(threshold[class]);
        });
    }

    /// Visits states in ascending order of the scalar and follows the opponents' moves backwards.
    fn thresholds_by_search(&self, search: Search, scratch: &mut Scratch) -> u64 {
        let actor = search.actor;
        let fibres = self.form.fibres(actor);
        let ranking = self.model.ranking(actor);
        let ranks = &ranking.ranks[..];

        let opponents: Vec<Opponent<'_>> = (0..self.model.actors())
            .filter(|&other| other != actor)
            .filter(|&other| {
                if search.rule.credible {
                    self.can_improve(other)
                } else {
                    self.form.fibres(other).can_move()
                }
            })
            .map(|other| Opponent {
                fibres: self.form.fibres(other),
                ranked: &self.ranked[other],
                credible: search.rule.credible,
            })
            .collect();
        if opponents.is_empty() {
            scratch.threshold.copy_from_slice(&scratch.best);
            return 0;
        }
        let Scratch {
            threshold,
            best,
            seeds,
            search: memory,
            ..
        } = scratch;
        let mut flood = memory.begin(&opponents, ranks.len());
        let best = &best[..];
        let threshold = &mut threshold[..];
        let scalar = |state: u32| {
            if search.rule.answer_back {
                best[fibres.class_of(state) as usize]
            } else {
                ranks[state as usize]
            }
        };
        // The states still to be found are sorted by scalar a stretch at a time, each longer than the
        // last: a short one is often enough to find nearly all.
        let mut length = ranking.top / 1024 + 16;
        let mut from = u32::MAX;
        flood.for_each_left(|state| from = from.min(scalar(state)));
        while !flood.is_complete() && !self.stakes.is_stopped() {
            seeds.clear();
            let mut beyond = u32::MAX;
            flood.for_each_left(|state| {
                let value = scalar(state);
                if value - from < length {
                    seeds.push(u64::from(value) << 32 | u64::from(state));
                } else {
                    beyond = beyond.min(value);
                }
            });
            from = beyond;
            seeds.sort_unstable();
            for stretch in seeds.chunks(STRETCH) {
                if self.stakes.is_stopped() {
                    break;
                }
                for seed in stretch {
                    let (value, seed) = ((seed >> 32) as u32, *seed as u32);
                    let sanctioned = self.stakes.sanctioned_from(actor, value);
                    // Values ascend, so that where `m` never exceeds the state's own rank, the last is the
                    // greatest.
                    let exceeds = search.rule.answer_back || self.stakes.strength.is_some();
                    flood.from(seed, |word, bits| {
                        let (classes, shared) = fibres.classes_of_word(word);
                        let ranks = &ranks[word * 64..];
                        for bit in Ones(bits) {
                            let class = (classes[bit as usize] | shared) as usize;
                            threshold[class] = if exceeds {
                                sanctioned.min(ranks[bit as usize]).max(threshold[class])
                            } else {
                                sanctioned
                            };
                        }
                    });
                }
            }
            length = length.saturating_mul(4);
        }
        flood.visited()
    }
}

/// Calls `each` with every state's class, component and rank.
fn each_state(
    fibres: &Fibres,
    components: &Components,
    ranks: &[u32],
    mut each: impl FnMut(usize, usize, u32),
) {
    for (word, ranks) in ranks.chunks(64).enumerate() {
        let (classes, class) = fibres.classes_of_word(word);
        let (parts, part) = components.of_word(word);
        for ((own_class, own_part), rank) in classes.iter().zip(parts).zip(ranks) {
            each(
                (class | own_class) as usize,
                (part | own_part) as usize,
                *rank,
            );
        }
    }
}

/// Finds, for each class, the best rank among its members and the states they can move to.
fn best_in_reach(fibres: &Fibres, ranks: &[u32], best: &mut Vec<u32>) {
    best.clear();
    best.resize(fibres.classes(), 0);
    let values = &mut best[..];
    fibres.for_each_state(ranks, |class, rank| {
        values[class as usize] = rank.max(values[class as usize]);
    });
    fibres.raise_to_targets(best);
}
