//! How to get from one state to another: who moves, who begins, who can block it, and where things
//! go if nobody guides them.

use detente_graph::{
    ActorId, Coalition, CoalitionError, MoveKind, StateId, joint_improvements, joint_moves, paths,
    terminal_components,
};

use crate::change::{Step, Worth};
use crate::conflict::{Conflict, actor_id};
use crate::solve::Solved;

/// How many shortest ways are told.
const WAYS: usize = 3;

/// The ways from one state to another.
#[derive(Clone, Debug)]
pub struct PathFinding {
    /// Where they begin.
    pub from: StateId,
    /// Where they end.
    pub to: StateId,
    /// The shortest ways by legal moves; `None` where no moves lead there.
    pub legal: Option<Ways>,
    /// The shortest ways by moves that each leave whoever makes it better off; `None` where there
    /// are none.
    pub improving: Option<Ways>,
    /// Those who begin some shortest way by legal moves.
    pub first_in_shortest: Coalition,
    /// Those who begin some way by legal moves; a single one has to move first.
    pub first_in_any: Coalition,
    /// Those without whose moves there is no way.
    pub blockers: Vec<Blocker>,
    /// The coalitions that can lead there by themselves and from which no member can be left out;
    /// `None` where the actors are too many to look at all coalitions.
    pub coalitions: Option<Vec<Coalition>>,
    /// What the end is worth to each actor beside the beginning.
    pub worth: Vec<Worth>,
    /// What else can be reached.
    pub reach: Reach,
    /// Where improvements that nobody guides can end, from the beginning: in one state, or going
    /// round for ever in several.
    pub ends: Vec<Vec<StateId>>,
}

/// Ways of one length.
#[derive(Clone, Debug)]
pub struct Ways {
    /// How many moves each has.
    pub length: usize,
    /// How many there are.
    pub count: u128,
    /// The first of them.
    pub first: Vec<Vec<WayStep>>,
}

/// A move on a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayStep {
    /// The move.
    pub step: Step,
    /// What it is worth, by itself, to whoever makes it.
    pub worth: Worth,
}

/// An actor who can block every way by not moving.
#[derive(Clone, Debug)]
pub struct Blocker {
    /// The actor.
    pub actor: ActorId,
    /// Its moves on the shortest ways.
    pub moves: Vec<Step>,
}

/// The states reached from the beginning, other than it, with the least number of moves that lead
/// to each: nearer ones first.
#[derive(Clone, Debug)]
pub struct Reach {
    /// In at most how many moves; `None` for any number.
    pub within: Option<u32>,
    /// Those reached by legal moves.
    pub legal: Vec<(StateId, u32)>,
    /// Those reached by improvements alone.
    pub improving: Vec<(StateId, u32)>,
}

/// Finds the ways from one state to another in which nobody moves twice in succession.
///
/// What else can be reached is told for at most `within` moves; where that is not given, for as many
/// as the shortest way has, or for any number where there is no way. (Li, Kilgour and Hipel 2005,
/// Status quo analysis in the graph model for conflict resolution.)
///
/// # Errors
/// [`CoalitionError::BeyondReach`] if the case has more than 64 actors.
///
/// # Panics
/// If a state does not exist.
pub fn path(
    solved: &Solved,
    from: StateId,
    to: StateId,
    within: Option<u32>,
) -> Result<PathFinding, CoalitionError> {
    let conflict = &solved.conflict;
    let model = &conflict.model;
    let everyone = Coalition::everyone(model.actors())?;
    let legal = paths(model, from, to, everyone, MoveKind::Legal, WAYS);
    let improving = paths(model, from, to, everyone, MoveKind::Improving, WAYS);
    let blockers: Vec<Blocker> = legal
        .iter()
        .flat_map(|legal| &legal.necessary)
        .map(|necessary| Blocker {
            actor: necessary.actor,
            moves: necessary
                .moves
                .iter()
                .map(|&(from, to)| Step {
                    mover: necessary.actor,
                    from,
                    to,
                })
                .collect(),
        })
        .collect();
    let coalitions = match &legal {
        Some(legal) if legal.length > 0 => {
            let necessary = Coalition::new(blockers.iter().map(|blocker| blocker.actor))?;
            smallest_coalitions(conflict, from, to, necessary)
        }
        _ => Some(Vec::new()),
    };
    let length = legal.as_ref().map(|legal| legal.length as u32);
    let within = within.or(length.filter(|length| *length > 0));
    let near = |joint: detente_graph::JointMoves| {
        let mut near = joint.within(within.unwrap_or(u32::MAX));
        near.retain(|(state, _)| *state != from);
        near
    };
    let terminal = terminal_components(model);
    let ends = terminal.reachable(model, from).into_iter();
    Ok(PathFinding {
        from,
        to,
        first_in_shortest: legal
            .as_ref()
            .map_or(Coalition::EMPTY, |legal| legal.first_in_shortest),
        first_in_any: legal
            .as_ref()
            .map_or(Coalition::EMPTY, |legal| legal.first_in_any),
        legal: legal.map(|found| ways(conflict, from, &found)),
        improving: improving.map(|found| ways(conflict, from, &found)),
        blockers,
        coalitions,
        worth: (0..model.actors())
            .map(|actor| conflict.worth(actor_id(actor), from, to))
            .collect(),
        reach: Reach {
            within,
            legal: near(joint_moves(model, from, everyone)),
            improving: near(joint_improvements(model, from, everyone)),
        },
        ends: ends
            .map(|place| terminal.components()[place].clone())
            .collect(),
    })
}

/// The coalitions whose legal moves lead to a state and that have none such within them. All contain
/// those without whom there is no way; if these suffice, there is no other.
fn smallest_coalitions(
    conflict: &Conflict,
    from: StateId,
    to: StateId,
    necessary: Coalition,
) -> Option<Vec<Coalition>> {
    let model = &conflict.model;
    let suffices = |coalition| joint_moves(model, from, coalition).contains(to);
    if suffices(necessary) {
        return Some(vec![necessary]);
    }
    let mut smallest: Vec<Coalition> = Vec::new();
    for coalition in Coalition::all(model.actors()).ok()? {
        let is_within = |found: &Coalition| found.is_within(coalition);
        if necessary.is_within(coalition) && !smallest.iter().any(is_within) && suffices(coalition)
        {
            smallest.push(coalition);
        }
    }
    Some(smallest)
}

fn ways(conflict: &Conflict, start: StateId, found: &detente_graph::Paths) -> Ways {
    let way = |way: &Vec<detente_graph::Step>| {
        let steps = Step::along(start, way).into_iter();
        steps
            .map(|step| WayStep {
                step,
                worth: conflict.worth(step.mover, step.from, step.to),
            })
            .collect()
    };
    Ways {
        length: found.length,
        count: found.count,
        first: found.shortest.iter().map(way).collect(),
    }
}
