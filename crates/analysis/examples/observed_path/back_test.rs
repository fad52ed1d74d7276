//! Each step of a history against what the model says of it, and against what chance would do.

use detente_analysis::{Solved, actor_id};
use detente_graph::{
    ActorId, Coalition, CoalitionError, Concept, GraphModel, MoveKind, StateId, joint_improvements,
    joint_moves, paths, sanction,
};
use jiff::civil::Date;

/// No more shortest ways than these are weighed for one change.
const MOST_WAYS: usize = 50;

/// A history set beside a model.
pub(crate) struct BackTest {
    /// In how many months one could see whether the state would change: all but the first.
    pub(crate) steps: usize,
    pub(crate) changes: Vec<Change>,
    /// The state of each month that was still the state of the month after.
    pub(crate) stays: Vec<StateId>,
    /// The state of each spell of at least two months.
    pub(crate) spells: Vec<StateId>,
}

/// The state of a month was not that of the month before.
pub(crate) struct Change {
    pub(crate) month: Date,
    pub(crate) from: StateId,
    pub(crate) to: StateId,
    /// The shortest ways by legal moves, nobody moving twice in succession; which of them was taken cannot be seen. None
    /// where there is no way.
    pub(crate) ways: Vec<Vec<Move>>,
    /// How many shortest ways there are.
    pub(crate) count: u128,
    /// Whether improvements alone lead there, each for its mover, however many they are.
    pub(crate) by_improvements: Compared,
    /// Whether everybody prefers the new state.
    pub(crate) better_for_all: Compared,
}

/// Whether something is so of the state that followed, and of which share of the states that could have.
pub(crate) struct Compared {
    pub(crate) observed: bool,
    /// Of the states that are as many legal moves away.
    pub(crate) as_near: f64,
    /// Of all states that legal moves can reach.
    pub(crate) reachable: f64,
}

/// A move of one actor.
#[derive(Clone, Copy)]
pub(crate) struct Move {
    pub(crate) mover: ActorId,
    pub(crate) from: StateId,
    pub(crate) to: StateId,
}

impl Move {
    /// Whether it gains its mover anything.
    pub(crate) fn improves(self, model: &GraphModel) -> bool {
        model.rank(self.mover, self.to) > model.rank(self.mover, self.from)
    }

    /// Whether the others have an answer that deters it; never under Nash.
    pub(crate) fn is_answered(self, model: &GraphModel, concept: Concept) -> bool {
        sanction(model, self.mover, self.from, self.to, concept).is_some()
    }

    /// Whether the concept lets its mover make it: it gains, and no answer deters it.
    pub(crate) fn is_free(self, model: &GraphModel, concept: Concept) -> bool {
        self.improves(model) && !self.is_answered(model, concept)
    }
}

/// How many of the moves seen a concept lets their movers make, and how many it would be by chance.
#[derive(Default)]
pub(crate) struct Tally {
    /// With the shortest ways that speak least for the concept.
    pub(crate) least: usize,
    /// With those that speak most for it.
    pub(crate) most: usize,
    pub(crate) of: usize,
    /// If each were drawn among the legal moves of everyone in the state it was made in.
    pub(crate) by_anyone: f64,
    /// If each were drawn among those of its mover.
    pub(crate) by_mover: f64,
}

/// Weighs a history, the state of each month in turn.
pub(crate) fn back_test(
    model: &GraphModel,
    months: &[(Date, StateId)],
) -> Result<BackTest, CoalitionError> {
    let everyone = Coalition::everyone(model.actors())?;
    let mut found = BackTest {
        steps: months.len().saturating_sub(1),
        changes: Vec::new(),
        stays: Vec::new(),
        spells: Vec::new(),
    };
    let mut is_spell = false;
    for pair in months.windows(2) {
        let ((_, from), (month, to)) = (pair[0], pair[1]);
        if from == to {
            found.stays.push(from);
            if !is_spell {
                found.spells.push(from);
            }
        } else {
            let seen = change(model, everyone, month, from, to);
            found.changes.push(seen);
        }
        is_spell = from == to;
    }
    Ok(found)
}

fn change(
    model: &GraphModel,
    everyone: Coalition,
    month: Date,
    from: StateId,
    to: StateId,
) -> Change {
    let shortest = paths(model, from, to, everyone, MoveKind::Legal, MOST_WAYS);
    let count = shortest.as_ref().map_or(0, |paths| paths.count);
    let ways = shortest.map_or_else(Vec::new, |paths| paths.shortest);
    let moves = |way: Vec<detente_graph::Step>| {
        let before = std::iter::once(from).chain(way.iter().map(|step| step.to));
        let moves = before.zip(&way).map(|(from, step)| Move {
            mover: step.mover,
            from,
            to: step.to,
        });
        moves.collect()
    };
    let improving = joint_improvements(model, from, everyone);
    let legal = joint_moves(model, from, everyone);
    let reachable = legal.states().iter().filter(|state| **state != from);
    let reachable: Vec<StateId> = reachable.copied().collect();
    let distance = legal.distance(to);
    let as_near: Vec<StateId> = reachable
        .iter()
        .copied()
        .filter(|state| legal.distance(*state) == distance)
        .collect();
    let compared = |is_so: &dyn Fn(StateId) -> bool| {
        let share = |states: &[StateId]| {
            states.iter().filter(|state| is_so(**state)).count() as f64 / states.len().max(1) as f64
        };
        Compared {
            observed: is_so(to),
            as_near: share(&as_near),
            reachable: share(&reachable),
        }
    };
    let better = |state: StateId| {
        let gains = |actor: ActorId| model.rank(actor, state) > model.rank(actor, from);
        everyone.members().all(gains)
    };
    Change {
        month,
        from,
        to,
        ways: ways.into_iter().map(moves).collect(),
        count,
        by_improvements: compared(&|state| improving.contains(state)),
        better_for_all: compared(&better),
    }
}

/// Counts the moves of some changes that a concept lets their movers make.
pub(crate) fn tally<'a>(
    model: &GraphModel,
    changes: impl IntoIterator<Item = &'a Change>,
    concept: Concept,
) -> Tally {
    let mut tally = Tally::default();
    for change in changes {
        let free = |way: &Vec<Move>| {
            way.iter()
                .filter(|seen| seen.is_free(model, concept))
                .count()
        };
        tally.least += change.ways.iter().map(free).min().unwrap_or(0);
        tally.most += change.ways.iter().map(free).max().unwrap_or(0);
        tally.of += change.ways.first().map_or(0, Vec::len);
        for seen in change.ways.iter().flatten() {
            let everyone = (0..model.actors()).map(actor_id);
            let weight = 1.0 / change.ways.len() as f64;
            tally.by_anyone += weight * chance(model, everyone, seen.from, concept);
            tally.by_mover += weight * chance(model, [seen.mover], seen.from, concept);
        }
    }
    tally
}

/// The share of the legal moves of some actors in a state that a concept lets them make: what a move drawn among them
/// would be.
pub(crate) fn chance(
    model: &GraphModel,
    movers: impl IntoIterator<Item = ActorId>,
    from: StateId,
    concept: Concept,
) -> f64 {
    let mut all = 0_usize;
    let mut free = 0_usize;
    for mover in movers {
        for to in model.moves().reachable(mover, from) {
            let drawn = Move { mover, from, to };
            all += 1;
            free += usize::from(drawn.is_free(model, concept));
        }
    }
    free as f64 / all.max(1) as f64
}

/// Whether a state is stable, for one actor or for all.
pub(crate) fn is_stable(
    solved: &Solved,
    actor: Option<ActorId>,
    concept: Concept,
    state: StateId,
) -> bool {
    match actor {
        Some(actor) => solved.solution.is_stable(actor, concept, state),
        None => solved.solution.is_equilibrium(concept, state),
    }
}
