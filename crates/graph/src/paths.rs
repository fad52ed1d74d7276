//! Ways from one state to another: how long, who begins, and who can block them.
//!
//! (Li, Kilgour and Hipel 2005, Status quo analysis in the graph model for conflict resolution.) What can
//! be reached in so many moves is told by [`crate::joint_moves`] and [`crate::joint_improvements`] for
//! everyone, [`crate::JointMoves::within`].

use std::collections::{BTreeMap, BTreeSet};

use crate::joint_moves::search_to;
use crate::joint_search::JointSearch;
use crate::{ActorId, Coalition, GraphModel, MoveKind, StateId, Step};

/// The ways from one state to another by moves of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// How many moves the shortest ways have.
    pub length: usize,
    /// How many shortest ways there are.
    pub count: u128,
    /// Shortest ways, the first of them by the mover and state of each step, no more than asked for.
    pub shortest: Vec<Vec<Step>>,
    /// Those who begin some shortest way.
    pub first_in_shortest: Coalition,
    /// Those who begin some way of any length; a single one must move first.
    pub first_in_any: Coalition,
    /// Those without whose moves there is no way at all, in ascending order.
    pub necessary: Vec<NecessaryMover>,
}

/// A decision maker who can block every way by not moving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NecessaryMover {
    /// The decision maker.
    pub actor: ActorId,
    /// The moves it makes in shortest ways, each from one state to another, in ascending order: where
    /// it can block them.
    pub moves: Vec<(StateId, StateId)>,
}

/// The ways from one state to another by moves of `movers`, of one kind, in which nobody moves twice in
/// succession; `None` if there are none. At most `limit` shortest ways are listed.
///
/// A state is reached from itself without any move.
///
/// ```
/// use detente_graph::{
///     ActorId, Coalition, Feasible, GraphModel, MoveKind, Moves, OptionDef, OptionForm, StateId,
///     paths,
/// };
///
/// // The prisoner's dilemma: 0 nobody cooperates, 1 only the first does, 3 both do.
/// let cooperate = |owner| OptionDef { owner, one_way: None };
/// let options = vec![cooperate(ActorId(0)), cooperate(ActorId(1))];
/// let form = OptionForm::new(2, options, Feasible::All)?;
/// let model = GraphModel::new(Moves::Options(form), vec![vec![2, 1, 4, 3], vec![2, 4, 1, 3]])?;
///
/// let (from, to, both) = (StateId(0), StateId(3), Coalition::everyone(2)?);
/// let found = paths(&model, from, to, both, MoveKind::Legal, 10).expect("both can cooperate");
/// assert_eq!((found.length, found.count), (2, 2));
/// assert_eq!(found.necessary.len(), 2);
/// assert_eq!(paths(&model, from, to, both, MoveKind::Improving, 10), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Panics
/// If a state or a mover does not exist.
#[must_use]
pub fn paths(
    model: &GraphModel,
    from: StateId,
    to: StateId,
    movers: Coalition,
    kind: MoveKind,
    limit: usize,
) -> Option<Paths> {
    let shortest = ShortestWays::find(model, from, to, movers, kind)?;
    let mut paths = Paths {
        length: shortest.length,
        count: shortest.count,
        shortest: Vec::new(),
        first_in_shortest: Coalition::EMPTY,
        first_in_any: Coalition::EMPTY,
        necessary: Vec::new(),
    };
    shortest.list(&mut Vec::new(), shortest.start, limit, &mut paths.shortest);
    if from == to {
        return Some(paths);
    }
    let begins = |mover: &ActorId| shortest.begins(*mover);
    let begins_any = |mover: &ActorId| begins_some_way(model, *mover, from, to, movers, kind);
    let only = |members: Vec<ActorId>| Coalition::new(members).expect("movers are in a coalition");
    paths.first_in_shortest = only(movers.members().filter(begins).collect());
    paths.first_in_any = only(movers.members().filter(begins_any).collect());
    for actor in movers.members() {
        let rest = movers.without(only(vec![actor]));
        if search_to(model, from, rest, kind, Some(to))
            .length(to)
            .is_none()
        {
            let moves = shortest.moves_of(actor);
            paths.necessary.push(NecessaryMover { actor, moves });
        }
    }
    Some(paths)
}

/// Whether some way, of any length, begins with a move of `first`.
fn begins_some_way(
    model: &GraphModel,
    first: ActorId,
    from: StateId,
    to: StateId,
    movers: Coalition,
    kind: MoveKind,
) -> bool {
    let members: Vec<ActorId> = movers.members().collect();
    let targets = |mover: u16, state| kind.targets(model, members[usize::from(mover)], state);
    let place = members.iter().position(|&member| member == first);
    let seeds = kind.targets(model, first, from).into_iter();
    let seeds = seeds.zip(std::iter::repeat(place.unwrap_or(0) as u16));
    let seeds = seeds.map(|(state, mover)| (mover, state));
    let stop = |state| state == to;
    let search = JointSearch::run(model.states(), members.len() as u16, seeds, targets, stop);
    search.length(to).is_some()
}

/// A state and who moved there last.
type Node = (StateId, Option<ActorId>);

/// All shortest ways between two states.
struct ShortestWays {
    start: Node,
    length: usize,
    count: u128,
    /// The nodes that follow each node on some shortest way, in ascending order.
    next: BTreeMap<Node, Vec<Node>>,
}

impl ShortestWays {
    fn find(
        model: &GraphModel,
        from: StateId,
        to: StateId,
        movers: Coalition,
        kind: MoveKind,
    ) -> Option<Self> {
        let start = (from, None);
        // The number of shortest ways to each node met, and where they come from, length by length.
        let mut layers = vec![BTreeMap::from([(start, (1u128, Vec::<Node>::new()))])];
        let mut met = BTreeSet::from([start]);
        while layers.last()?.keys().all(|(state, _)| *state != to) {
            let mut layer: BTreeMap<Node, (u128, Vec<Node>)> = BTreeMap::new();
            for (&node, &(count, _)) in layers.last()? {
                let (state, last) = node;
                for mover in movers.members().filter(|&mover| Some(mover) != last) {
                    for target in kind.targets(model, mover, state) {
                        let next = (target, Some(mover));
                        if !met.contains(&next) {
                            let (ways, before) = layer.entry(next).or_default();
                            *ways = ways.saturating_add(count);
                            before.push(node);
                        }
                    }
                }
            }
            met.extend(layer.keys().copied());
            if layer.is_empty() {
                return None;
            }
            layers.push(layer);
        }

        let length = layers.len() - 1;
        let mut next: BTreeMap<Node, Vec<Node>> = BTreeMap::new();
        let ends = layers[length].iter().filter(|((state, _), _)| *state == to);
        let count = ends
            .clone()
            .fold(0u128, |all, (_, (ways, _))| all.saturating_add(*ways));
        let mut wanted: Vec<Node> = ends.map(|(node, _)| *node).collect();
        for layer in layers.iter().rev() {
            let mut before_wanted = BTreeSet::new();
            for node in wanted {
                for &before in &layer[&node].1 {
                    next.entry(before).or_default().push(node);
                    before_wanted.insert(before);
                }
            }
            wanted = before_wanted.into_iter().collect();
        }
        for nodes in next.values_mut() {
            nodes.sort_unstable_by_key(|&(state, mover)| (mover, state));
        }
        Some(ShortestWays {
            start,
            length,
            count,
            next,
        })
    }

    /// Adds the ways that go on from a node, the steps so far put before them, until there are `limit`.
    fn list(&self, so_far: &mut Vec<Step>, node: Node, limit: usize, ways: &mut Vec<Vec<Step>>) {
        if ways.len() >= limit {
            return;
        }
        if so_far.len() == self.length {
            ways.push(so_far.clone());
            return;
        }
        for &next in self.next.get(&node).into_iter().flatten() {
            if let (to, Some(mover)) = next {
                so_far.push(Step { mover, to });
                self.list(so_far, next, limit, ways);
                so_far.pop();
            }
        }
    }

    /// Whether some shortest way begins with a move of `mover`.
    fn begins(&self, mover: ActorId) -> bool {
        let mut first = self.next.get(&self.start).into_iter().flatten();
        first.any(|(_, first)| *first == Some(mover))
    }

    /// The moves of `mover` in shortest ways.
    fn moves_of(&self, mover: ActorId) -> Vec<(StateId, StateId)> {
        let arcs = self.next.iter();
        let arcs = arcs.flat_map(|((from, _), next)| next.iter().map(|next| (*from, *next)));
        let own = arcs.filter(|(_, (_, by))| *by == Some(mover));
        let mut moves: Vec<(StateId, StateId)> = own.map(|(from, (to, _))| (from, to)).collect();
        moves.sort_unstable();
        moves.dedup();
        moves
    }
}
