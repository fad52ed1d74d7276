//! The model of any version, and what it says.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use detente_case::model::{ActorId, OptionId};
use detente_ensemble::Version;
use detente_graph::{
    Coalition, Concept, GraphModel, Moves, StateId, joint_moves, simultaneous_moves, solve,
};
use fixedbitset::FixedBitSet;

use super::lasting_concept;
use crate::compile::compile;
use crate::conflict::{Conflict, actor_id};
use crate::preference::lexicographic;
use crate::sure::DoubtOf;

/// What one version says.
pub(super) struct Verdicts {
    /// The equilibria under each concept.
    pub(super) equilibria: [FixedBitSet; 5],
    /// The deals of each table that hold.
    pub(super) deals: Vec<FixedBitSet>,
}

impl Verdicts {
    /// The states that last: by themselves or on credible answers.
    pub(super) fn lasting(&self) -> &FixedBitSet {
        &self.equilibria[lasting_concept()]
    }
}

/// The model of any version.
pub(super) struct Versions<'a> {
    pub(super) conflict: &'a Conflict<'a>,
    pub(super) names: &'a [DoubtOf],
    tables: Vec<Coalition>,
    /// Moves and what tables can reach by them, by how the doubts about one-way options come out.
    moves: Mutex<BTreeMap<Vec<usize>, Arc<Reach>>>,
}

/// Moves, and what each table can reach by them from today.
struct Reach {
    moves: Arc<Moves>,
    by_table: Vec<FixedBitSet>,
}

impl<'a> Versions<'a> {
    pub(super) fn of(conflict: &'a Conflict<'a>, names: &'a [DoubtOf]) -> Self {
        let case = &conflict.case;
        let tables = case.tables.iter().filter_map(|table| {
            let members = table.actors.iter().map(|actor| actor_id(actor.value.0));
            Coalition::new(members).ok()
        });
        Self {
            tables: tables.collect(),
            moves: Mutex::default(),
            conflict,
            names,
        }
    }

    pub(super) fn verdicts(&self, version: &Version) -> Verdicts {
        let actors = 0..self.conflict.case.actors.len();
        let ranks = actors.map(|actor| self.ranks(version, ActorId(actor)));
        self.verdicts_with(version, ranks.collect())
    }

    /// What a version says if the actors rank the states otherwise.
    pub(super) fn verdicts_with(&self, version: &Version, ranks: Vec<Vec<u32>>) -> Verdicts {
        let reach = self.reach(version);
        let model =
            GraphModel::new(Arc::clone(&reach.moves), ranks).expect("as many ranks as in the case");
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
    pub(super) fn ranks(&self, version: &Version, actor: ActorId) -> Vec<u32> {
        let ways = || self.names.iter().zip(&version.ways);
        for (name, way) in ways() {
            if *name == (DoubtOf::Whose { actor }) && *way > 0 {
                let others = self.conflict.case.alternatives.iter().enumerate();
                let mut own = others.filter(|(_, other)| other.of.value == actor);
                let place = own.nth(way - 1).map(|(place, _)| place);
                if let Some(place) = place {
                    return self.conflict.alternatives[place].0.clone();
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
