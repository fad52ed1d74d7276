//! Which states of a conflict a picture shows, and which moves between them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use detente_analysis::{Conflict, Solved, actor_id};
use detente_graph::{ActorId, StateId};

use super::GraphOptions;

/// Up to so many states all are shown.
const MOST_WHOLE: usize = 40;
/// So many of those that last have their place before the ways to them.
const MOST_LASTING: usize = 8;

/// A pair of states that somebody can move between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// Places of the two among the states shown; where the move betters its maker one way, it is this way.
    pub(super) ends: [usize; 2],
    /// Who moves.
    pub(super) mover: ActorId,
    /// Whether the move is one its maker would want.
    pub(super) is_improvement: bool,
    /// Whether it can be made from the first to the second, and back.
    pub(super) legal: [bool; 2],
}

/// How much of a conflict a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    /// The state it starts from.
    pub(crate) focus: StateId,
    /// States that are as near as those shown are to be, and for which there is no room.
    pub(crate) left: usize,
    /// Whether there is room for states one step further, and there are any.
    pub(crate) goes_on: bool,
}

/// What a picture shows of a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    /// The states, in order.
    pub(super) states: Vec<StateId>,
    /// The place of the one it starts from.
    pub(super) focus: usize,
    /// Moves between them, those their makers would want last.
    pub(super) links: Vec<Link>,
    pub(super) extent: Extent,
}

/// Whether there is room for all states at once.
pub(crate) fn is_whole(conflict: &Conflict) -> bool {
    conflict.state_count() <= MOST_WHOLE
}

/// Chooses what to show: what is near, where that is asked for; else everything where that is not too much, else where it
/// starts, what lasts, the ways there and what is around.
pub(super) fn shown(solved: &Solved, options: &GraphOptions) -> Option<Shown> {
    let conflict = &solved.conflict;
    let lasting = solved.lasting();
    let focus = options
        .focus
        .or(conflict.status_quo)
        .or_else(|| lasting.first().copied())
        .or_else(|| conflict.states().next())?;
    let mut extent = Extent {
        focus,
        left: 0,
        goes_on: false,
    };
    let states: Vec<StateId> = match options.steps {
        Some(steps) => near(solved, options, steps, &mut extent),
        None if is_whole(conflict) => conflict.states().collect(),
        None => around(conflict, &lasting, focus, options),
    };
    Some(Shown {
        focus: states.binary_search(&focus).ok()?,
        links: links(conflict, &states),
        states,
        extent,
    })
}

/// Where so many of the moves drawn lead at most, the nearest where there is no room for all.
fn near(solved: &Solved, options: &GraphOptions, steps: u32, extent: &mut Extent) -> Vec<StateId> {
    let mut chosen: BTreeSet<StateId> = options.highlighted.iter().copied().collect();
    chosen.insert(extent.focus);
    let most = options.most.max(chosen.len());
    let mut seen = BTreeSet::from([extent.focus]);
    let mut layer = vec![extent.focus];
    for _ in 0..steps {
        layer = beyond(solved, options, &layer, &mut seen);
        for state in &layer {
            if chosen.len() < most || chosen.contains(state) {
                chosen.insert(*state);
            } else {
                extent.left += 1;
            }
        }
        if extent.left > 0 || layer.is_empty() {
            break;
        }
    }
    let has_room = extent.left == 0 && chosen.len() < most;
    extent.goes_on = has_room && !beyond(solved, options, &layer, &mut seen).is_empty();
    chosen.into_iter().collect()
}

/// The states that one of the moves drawn leads to from a layer of states, not seen so far: first those that somebody
/// would want to move to, of these first what lasts.
fn beyond(
    solved: &Solved,
    options: &GraphOptions,
    layer: &[StateId],
    seen: &mut BTreeSet<StateId>,
) -> Vec<StateId> {
    let model = &solved.conflict.model;
    let movers = (0..model.actors()).map(actor_id);
    let mut found: BTreeMap<StateId, bool> = BTreeMap::new();
    for mover in movers.filter(|mover| options.has_mover(*mover)) {
        for state in layer {
            if !options.improvements_only {
                for to in model.moves().reachable(mover, *state) {
                    found.entry(to).or_default();
                }
            }
            for to in model.improvements(mover, *state) {
                found.insert(to, true);
            }
        }
    }
    found.retain(|state, _| seen.insert(*state));
    let mut found: Vec<(StateId, bool)> = found.into_iter().collect();
    found.sort_by_key(|(state, wanted)| (!wanted, !solved.holding(*state).lasts(), *state));
    found.into_iter().map(|(state, _)| state).collect()
}

/// The states that matter most, in order.
fn around(
    conflict: &Conflict,
    lasting: &[StateId],
    focus: StateId,
    options: &GraphOptions,
) -> Vec<StateId> {
    let mut chosen: BTreeSet<StateId> = options.highlighted.iter().copied().collect();
    chosen.insert(focus);
    chosen.extend(conflict.status_quo);
    let most = options.most.max(chosen.len());
    let mut add = |state: StateId| {
        if chosen.len() < most {
            chosen.insert(state);
        }
    };
    let told: Vec<StateId> = lasting.iter().copied().take(MOST_LASTING).collect();
    for state in &told {
        add(*state);
    }
    for state in ways(conflict, focus, &told) {
        add(state);
    }
    let actors = || (0..conflict.case.actors.len()).map(actor_id);
    for state in std::iter::once(focus).chain(told) {
        for actor in actors() {
            conflict
                .model
                .improvements(actor, state)
                .into_iter()
                .for_each(&mut add);
        }
    }
    for actor in actors() {
        let moves = conflict.model.moves().reachable(actor, focus);
        moves.into_iter().for_each(&mut add);
    }
    chosen.into_iter().collect()
}

/// The states on a shortest way to each of some, the first in order.
fn ways(conflict: &Conflict, from: StateId, to: &[StateId]) -> Vec<StateId> {
    let mut before: BTreeMap<StateId, StateId> = BTreeMap::new();
    let mut wanted: BTreeSet<StateId> = to.iter().copied().filter(|state| *state != from).collect();
    let mut open = VecDeque::from([from]);
    while let Some(state) = open.pop_front() {
        if wanted.is_empty() {
            break;
        }
        for actor in (0..conflict.case.actors.len()).map(actor_id) {
            for next in conflict.model.moves().reachable(actor, state) {
                if next != from && !before.contains_key(&next) {
                    before.insert(next, state);
                    wanted.remove(&next);
                    open.push_back(next);
                }
            }
        }
    }
    let mut found = Vec::new();
    for end in to {
        let mut state = *end;
        while let Some(earlier) = before.get(&state) {
            found.push(*earlier);
            state = *earlier;
        }
    }
    found
}

/// The moves between some states.
fn links(conflict: &Conflict, states: &[StateId]) -> Vec<Link> {
    let rank = |actor: ActorId, place: usize| conflict.model.rank(actor, states[place]);
    let mut pairs: BTreeMap<([usize; 2], ActorId), [bool; 2]> = BTreeMap::new();
    for (from, state) in states.iter().enumerate() {
        for mover in (0..conflict.case.actors.len()).map(actor_id) {
            for to in conflict.model.moves().reachable(mover, *state) {
                let Ok(to) = states.binary_search(&to) else {
                    continue;
                };
                let pair = [from.min(to), from.max(to)];
                pairs.entry((pair, mover)).or_default()[usize::from(from > to)] = true;
            }
        }
    }
    let link = |(([first, second], mover), [forth, back]): (([usize; 2], ActorId), [bool; 2])| {
        let order = rank(mover, second).cmp(&rank(mover, first));
        let betters = [forth && order.is_gt(), back && order.is_lt()];
        let is_turned = betters[1] || (!forth && !betters[0]);
        let turned = |[a, b]: [usize; 2]| if is_turned { [b, a] } else { [a, b] };
        Link {
            ends: turned([first, second]),
            mover,
            is_improvement: betters[0] || betters[1],
            legal: if is_turned {
                [back, forth]
            } else {
                [forth, back]
            },
        }
    };
    let mut links: Vec<Link> = pairs.into_iter().map(link).collect();
    links.sort_by_key(|link| link.is_improvement);
    links
}
