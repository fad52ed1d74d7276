//! The conflict of options in every plausible version.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use detente_case::model::{ActorId, Case, OptionId, OutcomeId};
use detente_ensemble::{Doubt, Ensemble, Progress, Runs, Version};
use detente_graph::{
    Coalition, Concept, GraphModel, Moves, StateId, joint_moves, simultaneous_moves, solve,
};
use fixedbitset::FixedBitSet;

use super::{DoubtOf, Ran, SureQuestion, Tally, Turn, doubts, turns};
use crate::compile::compile;
use crate::conflict::{Conflict, actor_id};
use crate::preference::lexicographic;
use crate::solve::Solved;

/// What holds by the conflict of options, and how surely.
#[derive(Debug)]
pub struct ConflictSure {
    /// What was run.
    pub ran: Ran,
    /// What may come out otherwise.
    pub doubts: Vec<DoubtOf>,
    /// Whether the case states these doubts; else they follow from what is judged or unsourced.
    pub are_stated: bool,
    /// Today's situation, where there is one.
    pub today: Option<StateSure>,
    /// The states that last in some version, those that last in most first.
    pub states: Vec<StateSure>,
    /// The named outcomes, in the order of the case.
    pub outcomes: Vec<OutcomeSure>,
    /// The tables of the case.
    pub tables: Vec<TableSure>,
    /// The doubts by how much any of these answers turns on them: the largest swing of each, largest first.
    pub turns_on: Vec<Turn<DoubtOf>>,
    /// For each actor of whom others have another preference: what each side's holds.
    pub dissent: Vec<Dissent>,
}

/// How surely a state holds.
#[derive(Clone, Debug)]
pub struct StateSure {
    /// The state.
    pub state: StateId,
    /// In how many versions it holds under each concept, in the order of [`Concept::ALL`].
    pub by_concept: [Tally; 5],
    /// In how many it lasts: by itself or on credible answers.
    pub lasts: Tally,
}

/// How surely an outcome can last.
#[derive(Clone, Debug)]
pub struct OutcomeSure {
    /// The outcome.
    pub outcome: OutcomeId,
    /// In how many versions some state of it holds under each concept.
    pub by_concept: [Tally; 5],
    /// In how many some state of it lasts.
    pub lasts: Tally,
    /// What that turns on, most first.
    pub turns_on: Vec<Turn<DoubtOf>>,
}

/// How surely a table has a deal that holds.
#[derive(Clone, Debug)]
pub struct TableSure {
    /// Its place among the tables of the case.
    pub place: usize,
    /// In how many versions it has one.
    pub has_deal: Tally,
    /// Which, those that hold in most versions first.
    pub deals: Vec<DealSure>,
    /// What having one turns on, most first.
    pub turns_on: Vec<Turn<DoubtOf>>,
}

/// How surely a deal of a table holds.
#[derive(Clone, Copy, Debug)]
pub struct DealSure {
    /// The state agreed on.
    pub state: StateId,
    /// In how many versions it is a deal and holds.
    pub holds: Tally,
}

/// What holds by each side's preference of one actor.
#[derive(Clone, Debug)]
pub struct Dissent {
    /// Of whom there are several.
    pub actor: ActorId,
    /// The case's own first, then the alternatives of this actor in the order of the file.
    pub sides: Vec<Side>,
}

/// What holds where one side's preference does.
#[derive(Clone, Debug)]
pub struct Side {
    /// The alternative, by its place in the case; `None` of the case's own.
    pub alternative: Option<usize>,
    /// For each outcome, in how many of its versions some state of it lasts.
    pub outcomes: Vec<(usize, usize)>,
    /// The same of today's situation, where there is one.
    pub today: Option<(usize, usize)>,
}

/// What one version says.
struct Verdicts {
    /// The equilibria under each concept.
    equilibria: [FixedBitSet; 5],
    /// The deals of each table that hold.
    deals: Vec<FixedBitSet>,
}

impl Verdicts {
    fn lasting(&self) -> &FixedBitSet {
        let seq = Concept::ALL
            .iter()
            .position(|concept| *concept == Concept::Seq);
        &self.equilibria[seq.unwrap_or_default()]
    }
}

pub(super) fn sure(solved: &Solved, question: SureQuestion, progress: &Progress) -> ConflictSure {
    let Asked {
        ensemble,
        names,
        are_stated,
        runs,
    } = in_versions(solved, question, progress, |verdicts| verdicts);
    let told = Told {
        solved,
        ensemble: &ensemble,
        names: &names,
        runs: &runs,
    };
    let outcomes = told.outcomes();
    let tables = told.tables();
    let today = solved.conflict.status_quo;
    let of_today =
        today.map(|today| told.turns(|verdicts| verdicts.lasting().contains(today.index())));
    let all = outcomes.iter().map(|found| &found.turns_on);
    let all = all.chain(tables.iter().map(|found| &found.turns_on));
    let turns_on = largest(&names, all.chain(&of_today).flatten());
    ConflictSure {
        ran: Ran::of(&runs),
        are_stated,
        today: today.map(|today| told.state(today)),
        states: told.states(),
        dissent: told.dissent(),
        turns_on,
        outcomes,
        tables,
        doubts: names,
    }
}

/// A question asked of the conflict in its versions.
struct Asked<T> {
    ensemble: Ensemble,
    names: Vec<DoubtOf>,
    are_stated: bool,
    runs: Runs<T>,
}

fn in_versions<T: Send>(
    solved: &Solved,
    question: SureQuestion,
    progress: &Progress,
    tell: impl Fn(Verdicts) -> T + Sync,
) -> Asked<T> {
    let (found, are_stated) = doubts(&solved.conflict.case);
    let (names, doubts): (Vec<DoubtOf>, Vec<Doubt>) = found.into_iter().unzip();
    let ensemble = Ensemble {
        doubts,
        quantities: Vec::new(),
    };
    let plan = ensemble.plan(question.runs, question.seed);
    let versions = Versions::of(&solved.conflict, &names);
    let runs = ensemble.run(plan, progress, |version| tell(versions.verdicts(version)));
    Asked {
        ensemble,
        names,
        are_stated,
        runs,
    }
}

/// In how many versions some state of each of these sets lasts, by itself or on credible answers.
pub(crate) fn lasting(
    solved: &Solved,
    sets: &[FixedBitSet],
    question: SureQuestion,
    progress: &Progress,
) -> Lasting {
    let asked = in_versions(solved, question, progress, |verdicts| {
        let lasting = verdicts.lasting();
        let any = |set: &FixedBitSet| !set.is_disjoint(lasting);
        sets.iter().map(any).collect::<Vec<bool>>()
    });
    let tally = |place: usize| Tally::of(&asked.runs, |lasts| lasts[place]);
    Lasting {
        tallies: (0..sets.len()).map(tally).collect(),
        ran: Ran::of(&asked.runs),
        has_doubts: !asked.names.is_empty(),
        are_stated: asked.are_stated,
    }
}

/// What [`lasting`] counts, and what was run.
pub(crate) struct Lasting {
    pub(crate) tallies: Vec<Tally>,
    pub(crate) ran: Ran,
    pub(crate) has_doubts: bool,
    pub(crate) are_stated: bool,
}

/// For each doubt the turn with the largest swing, the largest first.
fn largest<'t>(
    names: &[DoubtOf],
    turns: impl Iterator<Item = &'t Turn<DoubtOf>>,
) -> Vec<Turn<DoubtOf>> {
    let mut best: Vec<Option<Turn<DoubtOf>>> = vec![None; names.len()];
    for turn in turns {
        let known = &mut best[turn.influence.of];
        let is_larger = known
            .as_ref()
            .is_none_or(|known| turn.influence.swing > known.influence.swing);
        if is_larger {
            *known = Some(turn.clone());
        }
    }
    let mut best: Vec<Turn<DoubtOf>> = best.into_iter().flatten().collect();
    best.sort_by(|a, b| {
        let by_swing = b.influence.swing.total_cmp(&a.influence.swing);
        by_swing.then(a.influence.of.cmp(&b.influence.of))
    });
    best
}

/// The model of any version.
struct Versions<'a> {
    conflict: &'a Conflict<'a>,
    names: &'a [DoubtOf],
    tables: Vec<Coalition>,
    /// The ranks of each alternative preference, by its place in the case; `None` where it is no order of the states.
    alternatives: Vec<Option<Vec<u32>>>,
    /// Moves and what tables can reach by them, by how the doubts about one-way options come out.
    moves: Mutex<BTreeMap<Vec<usize>, Arc<Reach>>>,
}

/// Moves, and what each table can reach by them from today.
struct Reach {
    moves: Arc<Moves>,
    by_table: Vec<FixedBitSet>,
}

impl<'a> Versions<'a> {
    fn of(conflict: &'a Conflict<'a>, names: &'a [DoubtOf]) -> Self {
        let case = &conflict.case;
        let tables = case.tables.iter().filter_map(|table| {
            let members = table.actors.iter().map(|actor| actor_id(actor.value.0));
            Coalition::new(members).ok()
        });
        Self {
            alternatives: (0..case.alternatives.len())
                .map(|place| ranks_of_alternative(case, place))
                .collect(),
            tables: tables.collect(),
            moves: Mutex::default(),
            conflict,
            names,
        }
    }

    fn verdicts(&self, version: &Version) -> Verdicts {
        let reach = self.reach(version);
        let actors = 0..self.conflict.case.actors.len();
        let ranks = actors.map(|actor| self.ranks(version, ActorId(actor)));
        let model = GraphModel::new(Arc::clone(&reach.moves), ranks.collect())
            .expect("as many ranks as in the case");
        let solution = solve(&model);
        let equilibria = Concept::ALL.map(|concept| {
            let mut set = FixedBitSet::with_capacity(model.states());
            set.extend(solution.equilibria(concept).map(StateId::index));
            set
        });
        let mut verdicts = Verdicts {
            equilibria,
            deals: Vec::new(),
        };
        let today = self.conflict.status_quo;
        verdicts.deals = self
            .tables
            .iter()
            .zip(&reach.by_table)
            .map(|(table, reached)| {
                let mut deals = reached.clone();
                deals.intersect_with(verdicts.lasting());
                let is_better = |state: usize| {
                    today.is_some_and(|today| {
                        let mut members = table.members();
                        members.all(|member| {
                            let rank = |state| model.rank(member, state);
                            rank(StateId(state as u32)) > rank(today)
                        })
                    })
                };
                let kept: Vec<usize> = deals.ones().filter(|state| is_better(*state)).collect();
                deals.clear();
                deals.extend(kept);
                deals
            })
            .collect();
        verdicts
    }

    /// The ranks of an actor's preference as a version has it.
    fn ranks(&self, version: &Version, actor: ActorId) -> Vec<u32> {
        let ways = || self.names.iter().zip(&version.ways);
        for (name, way) in ways() {
            if *name == (DoubtOf::Whose { actor }) && *way > 0 {
                let others = self.conflict.case.alternatives.iter().enumerate();
                let mut own = others.filter(|(_, other)| other.of.value == actor);
                let place = own.nth(way - 1).map(|(place, _)| place);
                if let Some(ranks) = place.and_then(|place| self.alternatives[place].clone()) {
                    return ranks;
                }
            }
        }
        let base = || self.conflict.model.ranks(actor_id(actor.0)).to_vec();
        let aims = self.conflict.aims(actor_id(actor.0));
        let mut order: Vec<usize> = (0..aims.len()).collect();
        let mut dropped = vec![false; aims.len()];
        let mut is_changed = false;
        for (name, way) in ways().filter(|(_, way)| **way > 0) {
            match *name {
                DoubtOf::Swap {
                    actor: of,
                    first,
                    second,
                } if of == actor => order.swap(first, second),
                DoubtOf::Drop { actor: of, place } if of == actor => dropped[place] = true,
                _ => continue,
            }
            debug_assert_eq!(*way, 1);
            is_changed = true;
        }
        if !is_changed {
            return base();
        }
        let kept = order.iter().filter(|place| !dropped[**place]);
        let sets: Vec<_> = kept.map(|place| &aims[*place].states).collect();
        lexicographic(&sets, self.conflict.state_count())
    }

    /// The moves of a version, compiled once for each way in which one-way options come out.
    fn reach(&self, version: &Version) -> Arc<Reach> {
        let ways = self.names.iter().zip(&version.ways);
        let one_way = ways.filter_map(|(name, way)| match name {
            DoubtOf::OneWay(option) => Some((*option, *way)),
            _ => None,
        });
        let one_way: Vec<(OptionId, usize)> = one_way.collect();
        let key: Vec<usize> = one_way.iter().map(|(_, way)| *way).collect();
        let mut known = self.moves.lock().unwrap_or_else(PoisonError::into_inner);
        let reach = known
            .entry(key)
            .or_insert_with(|| Arc::new(self.reached(&one_way)));
        Arc::clone(reach)
    }

    fn reached(&self, one_way: &[(OptionId, usize)]) -> Reach {
        let own = Arc::clone(self.conflict.model.moves());
        let moves = if one_way.iter().all(|(_, way)| *way == 0) {
            own
        } else {
            let mut case = self.conflict.case.clone().into_owned();
            for (option, way) in one_way {
                if *way > 0 {
                    case.options[option.0].one_way = None;
                }
            }
            // Which states there are does not depend on how one can move.
            compile(&case)
                .0
                .map_or(own, |freed| Arc::clone(freed.model.moves()))
        };
        let states = self.conflict.state_count();
        let model = GraphModel::new(
            Arc::clone(&moves),
            vec![vec![1; states]; self.conflict.case.actors.len()],
        );
        let model = model.expect("as many ranks as in the case");
        let reached = |table: &Coalition| {
            let mut set = FixedBitSet::with_capacity(states);
            if let Some(today) = self.conflict.status_quo {
                let steps = joint_moves(&model, today, *table);
                set.extend(steps.states().iter().map(|state| state.index()));
                if let Moves::Options(form) = &*moves {
                    let at_once = simultaneous_moves(form, today, *table);
                    set.extend(at_once.into_iter().map(StateId::index));
                }
            }
            set
        };
        Reach {
            by_table: self.tables.iter().map(reached).collect(),
            moves,
        }
    }
}

/// The ranks of an alternative preference: the case compiled with it.
fn ranks_of_alternative(case: &Case, place: usize) -> Option<Vec<u32>> {
    let alternative = &case.alternatives[place];
    let actor = alternative.of.value;
    let mut with = case.clone();
    with.preferences[actor.0] = Some(alternative.preference.clone());
    let conflict = compile(&with).0?;
    Some(conflict.model.ranks(actor_id(actor.0)).to_vec())
}

/// Counts what the versions say.
struct Told<'a> {
    solved: &'a Solved<'a>,
    ensemble: &'a Ensemble,
    names: &'a [DoubtOf],
    runs: &'a Runs<Verdicts>,
}

impl Told<'_> {
    fn turns(&self, holds: impl Fn(&Verdicts) -> bool) -> Vec<Turn<DoubtOf>> {
        turns(self.ensemble, self.names, self.runs, holds)
    }

    fn state(&self, state: StateId) -> StateSure {
        let tally = |concept: usize| {
            Tally::of(self.runs, |verdicts| {
                verdicts.equilibria[concept].contains(state.index())
            })
        };
        StateSure {
            state,
            by_concept: std::array::from_fn(tally),
            lasts: Tally::of(self.runs, |verdicts| {
                verdicts.lasting().contains(state.index())
            }),
        }
    }

    fn states(&self) -> Vec<StateSure> {
        let mut lasting = FixedBitSet::with_capacity(self.solved.conflict.state_count());
        for (_, verdicts) in &self.runs.results {
            lasting.union_with(verdicts.lasting());
        }
        let states = lasting
            .ones()
            .map(|state| self.state(StateId(state as u32)));
        let mut states: Vec<StateSure> = states.collect();
        states.sort_by_key(|found| (std::cmp::Reverse(found.lasts.holds), found.state));
        states
    }

    fn outcomes(&self) -> Vec<OutcomeSure> {
        let outcomes = (0..self.solved.conflict.case.outcomes.len()).map(OutcomeId);
        let found = outcomes.map(|outcome| {
            let members = self.solved.conflict.states_of(outcome);
            let any = |set: &FixedBitSet| !set.is_disjoint(members);
            let tally = |concept: usize| {
                Tally::of(self.runs, |verdicts| any(&verdicts.equilibria[concept]))
            };
            OutcomeSure {
                outcome,
                by_concept: std::array::from_fn(tally),
                lasts: Tally::of(self.runs, |verdicts| any(verdicts.lasting())),
                turns_on: self.turns(|verdicts| any(verdicts.lasting())),
            }
        });
        found.collect()
    }

    fn tables(&self) -> Vec<TableSure> {
        if self.solved.conflict.status_quo.is_none() {
            return Vec::new();
        }
        let tables = 0..self
            .runs
            .results
            .first()
            .map_or(0, |(_, verdicts)| verdicts.deals.len());
        let found = tables.map(|place| {
            let has_deal = |verdicts: &Verdicts| !verdicts.deals[place].is_clear();
            let mut all = FixedBitSet::with_capacity(self.solved.conflict.state_count());
            for (_, verdicts) in &self.runs.results {
                all.union_with(&verdicts.deals[place]);
            }
            let deals = all.ones().map(|state| DealSure {
                state: StateId(state as u32),
                holds: Tally::of(self.runs, |verdicts| verdicts.deals[place].contains(state)),
            });
            let mut deals: Vec<DealSure> = deals.collect();
            deals.sort_by_key(|deal| (std::cmp::Reverse(deal.holds.holds), deal.state));
            TableSure {
                place,
                has_deal: Tally::of(self.runs, has_deal),
                deals,
                turns_on: self.turns(has_deal),
            }
        });
        found.collect()
    }

    fn dissent(&self) -> Vec<Dissent> {
        let names = self.names.iter().enumerate();
        let whose = names.filter_map(|(place, name)| match name {
            DoubtOf::Whose { actor } => Some((place, *actor)),
            _ => None,
        });
        whose
            .map(|(place, actor)| self.sides(place, actor))
            .collect()
    }

    fn sides(&self, doubt: usize, actor: ActorId) -> Dissent {
        let others = self.solved.conflict.case.alternatives.iter().enumerate();
        let others = others.filter(|(_, other)| other.of.value == actor);
        let alternatives = std::iter::once(None).chain(others.map(|(place, _)| Some(place)));
        let side = |(way, alternative): (usize, Option<usize>)| {
            let own = || {
                let results = self.runs.results.iter();
                results.filter(move |(version, _)| version.ways[doubt] == way)
            };
            let count = |holds: &dyn Fn(&Verdicts) -> bool| {
                (
                    own().filter(|(_, verdicts)| holds(verdicts)).count(),
                    own().count(),
                )
            };
            let outcomes = (0..self.solved.conflict.case.outcomes.len()).map(OutcomeId);
            let outcomes = outcomes.map(|outcome| {
                let members = self.solved.conflict.states_of(outcome);
                count(&|verdicts| !verdicts.lasting().is_disjoint(members))
            });
            let today = self.solved.conflict.status_quo;
            Side {
                alternative,
                outcomes: outcomes.collect(),
                today: today
                    .map(|today| count(&|verdicts| verdicts.lasting().contains(today.index()))),
            }
        };
        Dissent {
            actor,
            sides: alternatives.enumerate().map(side).collect(),
        }
    }
}
