//! What a coalition can reach: joint moves, joint improvements and moves made at once.
//!
//! `R_H(s)` are the states that members of `H` can reach from `s` by a sequence of their moves, at least
//! one, in which nobody moves twice in succession; `R_H^+(s)` those reached when each step is a
//! unilateral improvement for its mover; `R_H^{++}(s)` the states of `R_H(s)` better than `s` for every
//! member. (Fang, Hipel and Kilgour 1993; Inohara and Hipel 2008, Coalition analysis in the graph model
//! for conflict resolution.)

use crate::joint_search::JointSearch;
use crate::{ActorId, Coalition, GraphModel, OneWay, OptionForm, StateId, Step};

/// Which moves a way is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MoveKind {
    /// Any legal move: what is possible.
    Legal,
    /// Unilateral improvements, each over the state it leaves: what self-interest drives.
    Improving,
}

impl MoveKind {
    /// The states that `mover` can reach from `state` in one move of this kind, in ascending order.
    pub(crate) fn targets(
        self,
        model: &GraphModel,
        mover: ActorId,
        state: StateId,
    ) -> Vec<StateId> {
        match self {
            MoveKind::Legal => model.moves().reachable(mover, state),
            MoveKind::Improving => model.improvements(mover, state),
        }
    }
}

/// The states that a coalition can reach by moving jointly, with a shortest way to each.
#[derive(Debug, Clone)]
pub struct JointMoves {
    states: Vec<StateId>,
    search: JointSearch,
    members: Vec<ActorId>,
}

/// The joint moves of `coalition` from a state, `R_H(s)`.
///
/// ```
/// use detente_graph::{
///     ActorId, Coalition, GraphForm, GraphModel, Moves, StateId, Step, joint_moves,
/// };
///
/// // A can go from 0 to 1 and from 1 to 2, but not from 0 to 2; B can go from 1 to 3 and back.
/// let (a, b) = (ActorId(0), ActorId(1));
/// let arcs = [(a, 0, 1), (a, 1, 2), (b, 1, 3), (b, 3, 1)];
/// let arcs = arcs.map(|(mover, from, to)| (mover, StateId(from), StateId(to)));
/// let form = GraphForm::new(2, 4, arcs)?;
/// let model = GraphModel::new(Moves::Arcs(form), vec![vec![0; 4]; 2])?;
///
/// // Moving twice in succession would take A to 2.
/// let together = joint_moves(&model, StateId(0), Coalition::new([a, b])?);
/// assert_eq!(together.states(), [StateId(1), StateId(3)]);
/// let way = [Step { mover: a, to: StateId(1) }, Step { mover: b, to: StateId(3) }];
/// assert_eq!(together.way_to(StateId(3)).as_deref(), Some(&way[..]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Panics
/// If the state or a member does not exist.
#[must_use]
pub fn joint_moves(model: &GraphModel, from: StateId, coalition: Coalition) -> JointMoves {
    JointMoves::search(model, from, coalition, MoveKind::Legal)
}

/// The joint improvements of `coalition` from a state, `R_H^+(s)`.
///
/// # Panics
/// If the state or a member does not exist.
#[must_use]
pub fn joint_improvements(model: &GraphModel, from: StateId, coalition: Coalition) -> JointMoves {
    JointMoves::search(model, from, coalition, MoveKind::Improving)
}

impl JointMoves {
    fn search(model: &GraphModel, from: StateId, coalition: Coalition, kind: MoveKind) -> Self {
        let search = search_to(model, from, coalition, kind, None);
        let mut states: Vec<StateId> = search.states().collect();
        states.sort_unstable();
        JointMoves {
            states,
            search,
            members: coalition.members().collect(),
        }
    }

    /// The states reached, in ascending order. The state that was left is among them only if the
    /// coalition can come back to it.
    #[must_use]
    pub fn states(&self) -> &[StateId] {
        &self.states
    }

    /// Whether a state is reached.
    #[must_use]
    pub fn contains(&self, state: StateId) -> bool {
        self.states.binary_search(&state).is_ok()
    }

    /// The least number of moves that lead to a state, if it is reached.
    #[must_use]
    pub fn distance(&self, state: StateId) -> Option<u32> {
        self.contains(state).then(|| self.search.length(state))?
    }

    /// A shortest way to a state, if it is reached.
    #[must_use]
    pub fn way_to(&self, state: StateId) -> Option<Vec<Step>> {
        self.contains(state).then(|| {
            let way = self.search.way_to(state)?;
            Some(steps(way, &self.members))
        })?
    }

    /// The states reached in at most `moves` moves, with the least number of moves that lead there:
    /// nearer ones first, those of one distance in ascending order.
    #[must_use]
    pub fn within(&self, moves: u32) -> Vec<(StateId, u32)> {
        let near = self.search.states().filter_map(|state| {
            let length = self.search.length(state)?;
            (length <= moves).then_some((state, length))
        });
        let mut near: Vec<(StateId, u32)> = near.collect();
        near.sort_unstable_by_key(|&(state, length)| (length, state));
        near
    }
}

/// Searches the joint moves of a coalition, as far as a state wanted, if any.
pub(crate) fn search_to(
    model: &GraphModel,
    from: StateId,
    coalition: Coalition,
    kind: MoveKind,
    wanted: Option<StateId>,
) -> JointSearch {
    let members: Vec<ActorId> = coalition.members().collect();
    let targets = |mover: u16, state| kind.targets(model, members[usize::from(mover)], state);
    let movers = members.len() as u16;
    let seeds = (0..movers).flat_map(|mover| {
        let to = targets(mover, from).into_iter();
        to.map(move |to| (mover, to))
    });
    let stop = |state| Some(state) == wanted;
    JointSearch::run(model.states(), movers, seeds, targets, stop)
}

/// The steps of a way found by a search.
pub(crate) fn steps(way: Vec<(u16, StateId)>, members: &[ActorId]) -> Vec<Step> {
    let step = |(mover, to)| Step {
        mover: members[usize::from(mover)],
        to,
    };
    way.into_iter().map(step).collect()
}

/// A state that a coalition can move to jointly and that every member prefers, with the way there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoalitionImprovement {
    /// The state.
    pub to: StateId,
    /// A shortest way there by moves of members; nobody moves twice in succession.
    pub steps: Vec<Step>,
}

/// The coalition improvements of `coalition` from a state, `R_H^{++}(s)`, in ascending order.
///
/// # Panics
/// If the state or a member does not exist.
#[must_use]
pub fn coalition_improvements(
    model: &GraphModel,
    from: StateId,
    coalition: Coalition,
) -> Vec<CoalitionImprovement> {
    let joint = joint_moves(model, from, coalition);
    let better = |to: &&StateId| better_for_all(model, coalition, from, **to);
    let improvements = joint.states().iter().filter(better).filter_map(|&to| {
        let steps = joint.way_to(to)?;
        Some(CoalitionImprovement { to, steps })
    });
    improvements.collect()
}

/// Whether a state is better than another for every member.
pub(crate) fn better_for_all(
    model: &GraphModel,
    coalition: Coalition,
    than: StateId,
    state: StateId,
) -> bool {
    let mut members = coalition.members();
    members.all(|member| model.rank(member, state) > model.rank(member, than))
}

/// The states that `coalition` can reach from a state by changing any of its members' options at once,
/// in ascending order: feasible, different from it only in these, and against no one-way option.
///
/// What is reached by a sequence of moves can be reached at once. The reverse does not hold where the
/// states between are not feasible.
///
/// # Panics
/// If the state or a member does not exist.
#[must_use]
pub fn simultaneous_moves(form: &OptionForm, from: StateId, coalition: Coalition) -> Vec<StateId> {
    let changeable = Changeable::by(form, coalition);
    let start = form.mask(from);
    (0..form.states() as u32)
        .map(StateId)
        .filter(|&to| to != from && changeable.allows(start, form.mask(to)))
        .collect()
}

/// The options that a coalition can change.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Changeable {
    /// Those it can take.
    take: u64,
    /// Those it can drop.
    drop: u64,
}

impl Changeable {
    pub(crate) fn by(form: &OptionForm, coalition: Coalition) -> Self {
        let options = form.options().iter().enumerate();
        let own = options.filter(|(_, option)| coalition.contains(option.owner));
        let mut changeable = Changeable { take: 0, drop: 0 };
        for (k, option) in own {
            changeable.take |= u64::from(option.one_way != Some(OneWay::ToNo)) << k;
            changeable.drop |= u64::from(option.one_way != Some(OneWay::ToYes)) << k;
        }
        changeable
    }

    /// Whether one mask can be changed into another.
    pub(crate) fn allows(self, from: u64, to: u64) -> bool {
        to & !from & !self.take == 0 && from & !to & !self.drop == 0
    }
}
