//! Solving a model for coalitions: every state, coalition and concept for coalitions at once.
//!
//! Let `D(z)` be the set of states than which `z` is better for every member of `H`. A coalition
//! improvement to `y` goes unpunished from `s` when every state that the others can bring about lies
//! better than `s` for every member, that is, when `s` is in `D(z)` for all `z` that they can reach from
//! `y` (`y` itself does no harm: it is better for all). So with sets of states `s` instead of single ones,
//!
//! * CGMR takes the intersection of `D(z)` over the joint moves of the others,
//! * CSMR the same with the union of `D` over what `H` can reach from `z` in place of `D(z)`,
//! * CSEQ needs no sets, as `s` is in all `D(z)` exactly when for each member `i` the least rank of all
//!   `z` is above that of `s`: it is found as for single decision makers, with coalition
//!   improvements of the others' sub-coalitions for moves.
//!
//! In each case `s` is unstable when it can improve to some `y` and is in the set of `y`. The sets are bits,
//! the improvements of a coalition a matrix of bits, so that time and memory grow with the square of
//! the number of states, in words of 64.

use fixedbitset::FixedBitSet;
use rayon::prelude::*;

use crate::joint_reach::JointReach;
use crate::{
    ActorId, COALITION_LIMIT, Coalition, CoalitionConcept, CoalitionError, CoalitionSolution,
    GraphModel, MEMORY_LIMIT, Moves,
};

/// Solves a model for coalitions: which states are stable for each of them under which concept.
///
/// [`Coalition::all`] lists all coalitions there are. Whatever is asked, the sub-coalitions of those left
/// out are explored as well, since they could answer. A coalition named twice counts once; the one
/// without members is held everywhere. The work is done on all threads of the current `rayon` pool; the
/// solution does not depend on their number.
///
/// # Errors
/// [`CoalitionError::TooManyCoalitions`] if more than [`COALITION_LIMIT`] decision makers are outside a
/// coalition, [`CoalitionError::TooLarge`], [`CoalitionError::BeyondReach`] if the model has more than 64
/// decision makers, and [`CoalitionError::UnknownActor`].
///
/// ```
/// use detente_graph::{
///     ActorId, Coalition, CoalitionConcept, Feasible, GraphModel, Moves, OptionDef, OptionForm,
///     StateId, coalition_improvements, coalition_solve,
/// };
///
/// // The prisoner's dilemma: 0 nobody cooperates, 3 both do.
/// let cooperate = |owner| OptionDef { owner, one_way: None };
/// let options = vec![cooperate(ActorId(0)), cooperate(ActorId(1))];
/// let form = OptionForm::new(2, options, Feasible::All)?;
/// let ranks = vec![vec![2, 1, 4, 3], vec![2, 4, 1, 3]];
/// let model = GraphModel::new(Moves::Options(form), ranks)?;
///
/// // Neither leaves the breakdown alone, both together would.
/// let solution = coalition_solve(&model, &Coalition::all(2)?)?;
/// let both = Coalition::everyone(2)?;
/// let breakdown = StateId(0);
/// assert_eq!(solution.moved_by(CoalitionConcept::CNash, breakdown), [both]);
/// assert_eq!(coalition_improvements(&model, breakdown, both)[0].to, StateId(3));
/// assert_eq!(solution.stable_for_all(CoalitionConcept::CSeq), [StateId(3)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn coalition_solve(
    model: &GraphModel,
    coalitions: &[Coalition],
) -> Result<CoalitionSolution, CoalitionError> {
    let everyone = Coalition::everyone(model.actors())?;
    let mut explored = Vec::new();
    for &coalition in coalitions {
        coalition.check(model.actors())?;
        let others = everyone.without(coalition);
        if others.len() > COALITION_LIMIT {
            return Err(CoalitionError::TooManyCoalitions {
                actors: others.len(),
                limit: COALITION_LIMIT,
            });
        }
        explored.push(coalition);
        explored.extend(others.subsets());
        // Kept short, as sub-coalitions come again and again.
        if explored.len() > 1 << (COALITION_LIMIT + 1) {
            explored.sort_unstable();
            explored.dedup();
        }
    }
    explored.sort_unstable();
    explored.dedup();
    check_size(model, explored.len())?;

    let preferences = Preferences::of(model);
    let improvements = explored.par_iter();
    let improvements = improvements
        .map(|&coalition| Improvements::of(model, &preferences, coalition))
        .collect();
    let problem = Problem {
        model,
        everyone,
        preferences,
        explored,
        improvements,
    };
    let stable = coalitions.par_iter();
    let stable = stable.map(|&coalition| (coalition, problem.solve(coalition)));
    Ok(CoalitionSolution {
        states: model.states(),
        stable: stable.collect(),
        explored: problem.explored.len(),
    })
}

/// Refuses what would take too much memory.
fn check_size(model: &GraphModel, coalitions: usize) -> Result<(), CoalitionError> {
    let states = model.states();
    let per_state = match &**model.moves() {
        Moves::Options(_) => 1,
        Moves::Arcs(_) => model.actors() + 1,
    };
    // Square matrices of bits: the improvements of each coalition, the preference of each decision maker,
    // and for two threads what is combined over components.
    let matrices = coalitions + model.actors() + 2 * (1 + 3 * per_state);
    let bytes = matrices as u128 * states as u128 * (states as u128).div_ceil(8);
    if bytes > u128::from(MEMORY_LIMIT) {
        return Err(CoalitionError::TooLarge {
            coalitions,
            states,
            bytes,
            limit: MEMORY_LIMIT,
        });
    }
    Ok(())
}

/// The preferences as sets.
struct Preferences {
    /// For each decision maker and rank, the states of lower rank.
    below: Vec<Vec<FixedBitSet>>,
    /// For each decision maker, the states from worst to best.
    ascending: Vec<Vec<u32>>,
}

impl Preferences {
    fn of(model: &GraphModel) -> Self {
        let states = model.states();
        let actors = (0..model.actors() as u16).map(ActorId);
        let (below, ascending) = actors
            .map(|actor| {
                let ranks = model.ranks(actor);
                let mut ascending: Vec<u32> = (0..states as u32).collect();
                ascending.sort_by_key(|&state| ranks[state as usize]);
                let mut lower = FixedBitSet::with_capacity(states);
                let mut below = vec![lower.clone()];
                for tied in ascending.chunk_by(|&a, &b| ranks[a as usize] == ranks[b as usize]) {
                    below.push(lower.clone());
                    lower.extend(tied.iter().map(|&state| state as usize));
                }
                (below, ascending)
            })
            .unzip();
        Preferences { below, ascending }
    }

    /// The states whose rank is below `rank(i)` for every member `i`.
    fn below_for_all(
        &self,
        states: usize,
        coalition: Coalition,
        rank: impl Fn(ActorId) -> u32,
    ) -> FixedBitSet {
        let mut all = FixedBitSet::with_capacity(states);
        all.insert_range(..);
        for member in coalition.members() {
            all.intersect_with(&self.below[member.index()][rank(member) as usize]);
        }
        all
    }
}

/// The coalition improvements of one coalition, `R_K^{++}`.
struct Improvements {
    /// For each state, those that can improve to it, if any.
    sources: Vec<Option<FixedBitSet>>,
}

impl Improvements {
    fn of(model: &GraphModel, preferences: &Preferences, coalition: Coalition) -> Self {
        let states = model.states();
        if coalition.is_empty() {
            return Improvements {
                sources: vec![None; states],
            };
        }
        let reach = JointReach::new(model.moves(), coalition);
        let reached_from = reach.sources();
        let sources = (0..states as u32).map(|to| {
            let rank = |member: ActorId| model.ranks(member)[to as usize];
            let mut worse = preferences.below_for_all(states, coalition, rank);
            let mut ends: Vec<usize> = reach.ends(to as usize).collect();
            ends.sort_unstable();
            ends.dedup();
            if let [end] = ends[..] {
                worse.intersect_with(&reached_from[end]);
            } else {
                let mut from = FixedBitSet::with_capacity(states);
                for end in ends {
                    from.union_with(&reached_from[end]);
                }
                worse.intersect_with(&from);
            }
            (!worse.is_clear()).then_some(worse)
        });
        Improvements {
            sources: sources.collect(),
        }
    }

    /// The states that can improve to some state and are in the set given for that state.
    fn improvable(&self, states: usize, among: impl Fn(usize) -> FixedBitSet) -> FixedBitSet {
        let mut found = FixedBitSet::with_capacity(states);
        for (to, sources) in self.sources.iter().enumerate() {
            if let Some(sources) = sources {
                let mut from = among(to);
                from.intersect_with(sources);
                found.union_with(&from);
            }
        }
        found
    }
}

/// All that verdicts depend on.
struct Problem<'a> {
    model: &'a GraphModel,
    everyone: Coalition,
    preferences: Preferences,
    /// The coalitions whose improvements are known, in ascending order.
    explored: Vec<Coalition>,
    improvements: Vec<Improvements>,
}

impl Problem<'_> {
    fn improvements(&self, coalition: Coalition) -> &Improvements {
        let place = self.explored.binary_search(&coalition);
        &self.improvements[place.expect("every coalition asked for has been explored")]
    }

    /// The states that are stable for a coalition under each concept.
    fn solve(&self, coalition: Coalition) -> [FixedBitSet; CoalitionConcept::ALL.len()] {
        let states = self.model.states();
        let mut all = FixedBitSet::with_capacity(states);
        all.insert_range(..);
        let others = self.everyone.without(coalition);
        let improvements = self.improvements(coalition);

        let tempted = improvements.improvable(states, |_| all.clone());
        let (mut cgmr, mut csmr, mut cseq) = (tempted.clone(), tempted.clone(), tempted.clone());
        if !others.is_empty() && !tempted.is_clear() {
            let dominated: Vec<FixedBitSet> = (0..states)
                .map(|state| {
                    let rank = |member: ActorId| self.model.ranks(member)[state];
                    self.preferences.below_for_all(states, coalition, rank)
                })
                .collect();
            let answers = JointReach::new(self.model.moves(), others);
            let harmless =
                answers.combine(&all, |state| &dominated[state], FixedBitSet::intersect_with);
            cgmr = improvements.improvable(states, |to| harmless[answers.start(to)].clone());
            drop(harmless);

            let own = JointReach::new(self.model.moves(), coalition);
            let none = FixedBitSet::with_capacity(states);
            let made_good = own.combine(&none, |state| &dominated[state], FixedBitSet::union_with);
            let repairable = |state| &made_good[own.start(state)];
            let harmless = answers.combine(&all, repairable, FixedBitSet::intersect_with);
            csmr = improvements.improvable(states, |to| harmless[answers.start(to)].clone());

            cseq = self.unstable_under_cseq(coalition, others);
        }
        [tempted, cgmr, csmr, cseq].map(|mut unstable| {
            unstable.toggle_range(..);
            unstable
        })
    }

    /// The states from which a coalition can improve without any credible answer that harms a member.
    fn unstable_under_cseq(&self, coalition: Coalition, others: Coalition) -> FixedBitSet {
        let states = self.model.states();
        let mut answers = Vec::new();
        for sub_coalition in others.subsets() {
            let improvements = self.improvements(sub_coalition);
            if improvements.sources.iter().any(Option::is_some) {
                answers.push(improvements);
            }
        }
        let mut least = vec![Vec::new(); self.model.actors()];
        for member in coalition.members() {
            least[member.index()] = self.least_after(member, &answers);
        }
        self.improvements(coalition).improvable(states, |to| {
            let rank = |member: ActorId| least[member.index()][to];
            self.preferences.below_for_all(states, coalition, rank)
        })
    }

    /// For each state, the least rank for `actor` among it and what the answers can lead to, no
    /// coalition answering twice in succession.
    ///
    /// States are visited in ascending rank, and the answers followed backwards. The first coalition whose
    /// answer begins a way from a state is recorded; the others may come before it. A second one opens
    /// the state to all.
    fn least_after(&self, actor: ActorId, answers: &[&Improvements]) -> Vec<u32> {
        let ranks = self.model.ranks(actor);
        let mut least = ranks.to_vec();
        let mut ways = vec![Ways::None; ranks.len()];
        // For each coalition, the states in which an answer of its would be new.
        let mut every = FixedBitSet::with_capacity(ranks.len());
        every.insert_range(..);
        let mut new = vec![every; answers.len()];
        let (mut stack, mut origins) = (Vec::new(), Vec::new());
        for &end in &self.preferences.ascending[actor.index()] {
            let end = end as usize;
            let before = match ways[end] {
                Ways::Open => continue,
                Ways::Of(first) => Before::Only(first),
                Ways::None => Before::AnyoneBut(usize::MAX),
            };
            ways[end] = Ways::Open;
            remove(&mut new, end);
            stack.push((end, before));
            while let Some((state, before)) = stack.pop() {
                let (range, but) = match before {
                    Before::Only(one) => (one..one + 1, usize::MAX),
                    Before::AnyoneBut(one) => (0..answers.len(), one),
                };
                for coalition in range.filter(|&coalition| coalition != but) {
                    let Some(sources) = &answers[coalition].sources[state] else {
                        continue;
                    };
                    origins.extend(sources.intersection(&new[coalition]));
                    for origin in origins.drain(..) {
                        if let Ways::Of(first) = ways[origin] {
                            ways[origin] = Ways::Open;
                            remove(&mut new, origin);
                            stack.push((origin, Before::Only(first)));
                        } else {
                            least[origin] = ranks[end];
                            ways[origin] = Ways::Of(coalition);
                            new[coalition].set(origin, false);
                            stack.push((origin, Before::AnyoneBut(coalition)));
                        }
                    }
                }
            }
        }
        least
    }
}

/// Takes a state out of every set.
fn remove(sets: &mut [FixedBitSet], state: usize) {
    for set in sets {
        set.set(state, false);
    }
}

/// Which coalitions' answers begin the ways that have been found from a state.
#[derive(Debug, Clone, Copy)]
enum Ways {
    /// There is no way yet.
    None,
    /// Only this one's.
    Of(usize),
    /// Those of two, or the state is where the way ends: any may come before it.
    Open,
}

/// Which coalitions may come before a way that has been found.
#[derive(Debug, Clone, Copy)]
enum Before {
    AnyoneBut(usize),
    Only(usize),
}
