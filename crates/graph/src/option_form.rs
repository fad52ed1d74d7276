//! Conflicts in option form: yes/no options, each with one owner, and the states that are feasible.
//!
//! The arcs are never stored. A decision maker may change any of its own options at once, so all
//! states that agree outside its options form a *fibre* (see [`crate::fibres`]), and its moves stay
//! within. (Howard 1971; Fang, Hipel and Kilgour 1993.)

use std::sync::OnceLock;

use rayon::prelude::*;

use crate::components::Components;
use crate::error::{bytes_needed, bytes_needed_for_all, check_actors, check_size};
use crate::fibres::{Fibres, Gather};
use crate::solve::PARALLEL_FROM;
use crate::word_moves::WordMoves;
use crate::{ActorId, ModelError, OptionId, StateId};

/// The direction of an option that can change only once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OneWay {
    /// The option may be taken but never dropped.
    ToYes,
    /// The option may be dropped but never taken up again.
    ToNo,
}

/// An option: who owns it and whether it can change only once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OptionDef {
    /// The one decision maker that can take or drop the option.
    pub owner: ActorId,
    /// The direction of a one-way option; `None` if it can be taken and dropped at will.
    pub one_way: Option<OneWay>,
}

/// Which combinations of options are feasible states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Feasible {
    /// Every combination.
    All,
    /// These masks, in strictly ascending order; bit `k` is set where option `k` is taken.
    Only(Vec<u64>),
}

/// The states and moves of a conflict described by options.
#[derive(Debug, Clone)]
pub struct OptionForm {
    actors: usize,
    options: Vec<OptionDef>,
    feasible: Feasible,
    states: usize,
    fibres: Vec<Fibres>,
    opponent_components: Vec<Option<Components>>,
    /// The moves in words, once asked for; only where there are few enough states.
    words: OnceLock<WordMoves>,
}

impl OptionForm {
    /// Describes a conflict of `actors` decision makers.
    ///
    /// # Errors
    /// Refuses owners, masks and sizes that make no model; see [`ModelError`]. Nothing that grows
    /// with the number of states is allocated before the size is known to fit.
    pub fn new(
        actors: usize,
        options: Vec<OptionDef>,
        feasible: Feasible,
    ) -> Result<Self, ModelError> {
        check_actors(actors)?;
        if options.len() > 64 {
            return Err(ModelError::TooManyOptions(options.len()));
        }
        for (k, option) in options.iter().enumerate() {
            if option.owner.index() >= actors {
                return Err(ModelError::UnknownOwner {
                    option: OptionId(k as u16),
                    owner: option.owner,
                });
            }
        }
        let (states, bytes) = match &feasible {
            Feasible::All => {
                let states = 1u128 << options.len();
                (states, bytes_needed_for_all(states, actors))
            }
            Feasible::Only(masks) => {
                let states = masks.len() as u128;
                (states, bytes_needed(states, actors))
            }
        };
        check_size(states, bytes)?;
        if let Feasible::Only(masks) = &feasible {
            check_masks(masks, options.len())?;
        }

        let own_options = |actor: usize, direction: Option<OneWay>| -> u64 {
            let mine = |option: &OptionDef| option.owner.index() == actor;
            (options.iter().enumerate())
                .filter(|(_, option)| mine(option) && option.one_way == direction)
                .fold(0, |mask, (k, _)| mask | 1 << k)
        };
        let fibres_of = |actor| {
            let free = own_options(actor, None);
            let to_yes = own_options(actor, Some(OneWay::ToYes));
            let to_no = own_options(actor, Some(OneWay::ToNo));
            match &feasible {
                Feasible::All => Fibres::of_all(options.len(), free, to_yes, to_no),
                Feasible::Only(masks) => Fibres::of_listed(masks, free, to_yes, to_no),
            }
        };
        let fibres = for_each_actor(actors, states as usize, fibres_of);
        let components_of = |actor| {
            let others = (0..actors).filter(|&other| other != actor);
            let mut opponents = others.map(|other| &fibres[other]);
            if opponents.clone().any(Fibres::is_one_way) {
                return None;
            }
            Some(match &feasible {
                Feasible::All => {
                    let directions = [None, Some(OneWay::ToYes), Some(OneWay::ToNo)];
                    let own = directions.map(|direction| own_options(actor, direction));
                    Components::All(Gather::new(options.len(), own[0] | own[1] | own[2], 0))
                }
                Feasible::Only(masks) => Components::of_listed(masks.len(), &mut opponents),
            })
        };
        let opponent_components = for_each_actor(actors, states as usize, components_of);
        Ok(OptionForm {
            actors,
            options,
            feasible,
            states: states as usize,
            fibres,
            opponent_components,
            words: OnceLock::new(),
        })
    }

    /// The number of decision makers.
    #[must_use]
    pub fn actors(&self) -> usize {
        self.actors
    }

    /// The options, in the order of the bits of a mask.
    #[must_use]
    pub fn options(&self) -> &[OptionDef] {
        &self.options
    }

    /// The number of feasible states.
    #[must_use]
    pub fn states(&self) -> usize {
        self.states
    }

    /// The options taken in a state: bit `k` is set where option `k` is.
    ///
    /// # Panics
    /// If the state does not exist.
    #[must_use]
    pub fn mask(&self, state: StateId) -> u64 {
        match &self.feasible {
            Feasible::All => {
                assert!(state.index() < self.states, "no such state: {state:?}");
                u64::from(state.0)
            }
            Feasible::Only(masks) => masks[state.index()],
        }
    }

    /// The feasible state in which exactly the options of `mask` are taken.
    #[must_use]
    pub fn state(&self, mask: u64) -> Option<StateId> {
        match &self.feasible {
            Feasible::All => (mask < self.states as u64).then_some(StateId(mask as u32)),
            Feasible::Only(masks) => {
                let found = masks.binary_search(&mask).ok()?;
                Some(StateId(found as u32))
            }
        }
    }

    /// The states that `actor` can reach in one move, `R_i(s)`, in ascending order.
    ///
    /// # Panics
    /// If the decision maker or the state does not exist.
    #[must_use]
    pub fn reachable(&self, actor: ActorId, state: StateId) -> Vec<StateId> {
        let fibres = &self.fibres[actor.index()];
        let mut found = Vec::new();
        fibres.for_each_target(fibres.class_of(state.0), |class| {
            fibres.for_each_member(class, |to| {
                if to != state.0 {
                    found.push(StateId(to));
                }
            });
        });
        if fibres.is_one_way() {
            found.sort_unstable();
        }
        found
    }

    /// Whether `actor` has a move from a state at all, without listing its moves.
    pub(crate) fn has_move(&self, actor: ActorId, state: StateId) -> bool {
        let fibres = &self.fibres[actor.index()];
        fibres.ends(fibres.class_of(state.0)) > 1
    }

    /// The fibres of a decision maker.
    pub(crate) fn fibres(&self, actor: usize) -> &Fibres {
        &self.fibres[actor]
    }

    /// The moves in words; for no more states than a word has bits.
    pub(crate) fn words(&self) -> &WordMoves {
        self.words
            .get_or_init(|| WordMoves::of_fibres(&self.fibres))
    }

    /// What the opponents of `actor` can reach together, if none of their options is one-way.
    pub(crate) fn opponent_components(&self, actor: usize) -> Option<&Components> {
        self.opponent_components[actor].as_ref()
    }
}

/// Computes something for every decision maker, on several threads if there are many states.
fn for_each_actor<T: Send>(
    actors: usize,
    states: usize,
    compute: impl Fn(usize) -> T + Send + Sync,
) -> Vec<T> {
    if states * actors < PARALLEL_FROM {
        return (0..actors).map(compute).collect();
    }
    (0..actors).into_par_iter().map(compute).collect()
}

/// Checks that masks ascend strictly and take only options that exist.
fn check_masks(masks: &[u64], options: usize) -> Result<(), ModelError> {
    if masks.is_empty() {
        return Err(ModelError::NoStates);
    }
    let known = 1u64
        .checked_shl(options as u32)
        .map_or(u64::MAX, |bit| bit - 1);
    for (s, &mask) in masks.iter().enumerate() {
        let state = StateId(s as u32);
        if mask & !known != 0 {
            return Err(ModelError::UnknownOption { state, mask });
        }
        if s > 0 && masks[s - 1] >= mask {
            return Err(ModelError::NotAscending(state));
        }
    }
    Ok(())
}
