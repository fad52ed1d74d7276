//! Who stays and who moves, looking one move ahead, two, and so on, and where that leads.
//!
//! (Zagare 1984; Kilgour 1985; Fang, Hipel and Kilgour 1993, *Interactive Decision Making*: limited-move
//! stability.) With more than two actors each reckons with the worst for itself of what others would do
//! next: see [`detente_graph::limited_moves`].

use detente_graph::{ActorId, LimitedMoves, Repetition, StateId, TooFarAhead, limited_moves};

use crate::change::{Step, Worth};
use crate::conflict::{Conflict, actor_id};
use crate::solve::Solved;

/// How far ahead is looked where nothing else is asked.
const HORIZON: u32 = 10;

/// What everybody does, by how far ahead it looks.
#[derive(Clone, Debug)]
pub struct ForesightFinding {
    /// How far ahead was looked: as far as asked, or as far as anything new comes up.
    pub horizons: u32,
    /// From where on everything repeats, if that was found.
    pub repetition: Option<Repetition>,
    /// The states told: the one asked for; else today's situation, then what could last.
    pub states: Vec<StateForesight>,
}

/// What everybody does in one state.
#[derive(Clone, Debug)]
pub struct StateForesight {
    /// The state.
    pub state: StateId,
    /// For each actor, in the order of the case, what it does looking 1, 2, … moves ahead.
    pub actors: Vec<(ActorId, Vec<Look>)>,
}

/// What an actor does, looking so many moves ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Its move, if it makes one, and where it expects that to end.
    pub departure: Option<Prospect>,
    /// Whether it could be otherwise, staying or moving, if somebody chose another of several equally
    /// good moves.
    pub verdict_by_tie: bool,
    /// Whether it could end otherwise then.
    pub end_by_tie: bool,
}

/// A move made for where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// The move.
    pub step: Step,
    /// Where it is expected to end.
    pub end: StateId,
    /// What that end is worth to the mover: always better.
    pub worth: Worth,
}

impl StateForesight {
    /// The horizons with which everybody stays, if all look equally far ahead.
    #[must_use]
    pub fn held_by_all(&self, horizons: u32) -> Vec<u32> {
        let stays = |(_, looks): &(ActorId, Vec<Look>), horizon: u32| {
            looks[horizon as usize - 1].departure.is_none()
        };
        let all_stay = |horizon: &u32| self.actors.iter().all(|actor| stays(actor, *horizon));
        (1..=horizons).filter(all_stay).collect()
    }
}

/// Tells what everybody does in today's situation and in what could last, or in one state, looking from
/// one to `horizon` moves ahead, ten if that is not given; less far where nothing new would come up.
///
/// # Errors
/// [`TooFarAhead`] where the case is too large to look so far ahead.
///
/// # Panics
/// If the state does not exist.
pub fn foresight(
    solved: &Solved,
    only: Option<StateId>,
    horizon: Option<u32>,
) -> Result<ForesightFinding, TooFarAhead> {
    let conflict = &solved.conflict;
    let found = limited_moves(&conflict.model, horizon.unwrap_or(HORIZON))?;
    let states = only.map_or_else(|| solved.today_and_lasting(), |state| vec![state]);
    let in_state = |state: StateId| {
        let actors = (0..conflict.case.actors.len()).map(actor_id);
        StateForesight {
            state,
            actors: actors
                .map(|actor| (actor, looks(conflict, &found, actor, state)))
                .collect(),
        }
    };
    Ok(ForesightFinding {
        horizons: found.horizons(),
        repetition: found.repetition(),
        states: states.into_iter().map(in_state).collect(),
    })
}

fn looks(conflict: &Conflict, found: &LimitedMoves, actor: ActorId, state: StateId) -> Vec<Look> {
    let look = |horizon| {
        let foresight = found.foresight(actor, state, horizon)?;
        let departure = foresight.to.map(|to| Prospect {
            step: Step {
                mover: actor,
                from: state,
                to,
            },
            end: foresight.end,
            worth: conflict.worth(actor, state, foresight.end),
        });
        Some(Look {
            departure,
            verdict_by_tie: foresight.verdict_by_tie,
            end_by_tie: foresight.end_by_tie,
        })
    };
    (1..=found.horizons()).filter_map(look).collect()
}
