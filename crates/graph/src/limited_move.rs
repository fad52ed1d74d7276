//! Limited-move stability: who would stay where, looking so many moves ahead.
//!
//! (Zagare 1984, Limited-move equilibria in 2 x 2 games; Kilgour 1985, Anticipation and stability in two-person
//! noncooperative games; Fang, Hipel and Kilgour 1993, *Interactive Decision Making*.) With two decision
//! makers it is backward induction: with `h` moves left and `i` to move in `s`, play ends in `G_h(i, s)`;
//! `i` moves to the state `s1` for which `G_{h-1}(j, s1)` is best for `i`, if that is better for `i` than
//! `s`, and else stays, and play ends. `s` is `L_h` stable for `i` if it stays.
//!
//! With more, there are several ways to say who moves next. Here it is the *cautious* one: after a move
//! of `k`, anybody but `k` may move, and an observer `o` reckons with the worst for itself. In its eyes,
//! play ends in `V_h(s, k; o)`, which is `s` if nobody but `k` would move; else the worst for `o` of
//! `V_{h-1}(D_h(j, s), j; o)` over those `j` that would. `D_h(j, s)` is the move of `j` that is best for it in
//! its own eyes, by `V_{h-1}(., j; j)`; it would move if that is better for it than `s`. For two decision
//! makers it is Kilgour's definition. Others have been proposed for more, among them `Maximin_h` (Rego and
//! Vieira 2020) and the two of Soares et al. (2026), `L_h^CC` and `L_h^CI`; they are not computed here.
//!
//! Who is indifferent stays. Of several moves equally good for the mover, the one to the lowest state is
//! made. Where anything else that somebody might do in such a tie, each time it comes up, would change a
//! verdict or where a move leads, that is told.

use std::collections::BTreeSet;

use crate::{ActorId, GraphModel, StateId};

/// How many steps of the recursion are made at most. For each horizon, a move is one step, and each pair
/// of decision makers in a state forty, which keeps what has to be remembered within 4 GiB.
pub const LIMITED_MOVE_WORK: u64 = 100_000_000;

/// What it counts to tell how play goes on after a move of one decision maker, in the eyes of another.
const STEPS_PER_PAIR: usize = 40;

/// Up to how many ways in which play could go on from a state, by the resolution of ties, are followed.
/// Where there are more, everything is taken to be possible.
const WAYS_FOLLOWED: usize = 32;

/// A model for which more than [`LIMITED_MOVE_WORK`] steps would be needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than {LIMITED_MOVE_WORK} steps would be needed")]
pub struct TooFarAhead;

/// What a decision maker does in a state, looking some moves ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foresight {
    /// Where it moves; `None` if it stays, and the state is stable.
    pub to: Option<StateId>,
    /// Where it expects play to end: in the state itself if it stays.
    pub end: StateId,
    /// Whether it could be otherwise, staying or moving, if ties were resolved otherwise. Exact as long as
    /// there are no more than 32 ways to go on from any state on the way; beyond, it is taken to be so.
    pub verdict_by_tie: bool,
    /// Whether it could end otherwise if ties were resolved otherwise, as exactly; always so if the
    /// verdict could be otherwise.
    pub end_by_tie: bool,
}

/// From which horizon on everything repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repetition {
    /// The first horizon of those that repeat.
    pub from: u32,
    /// After how many moves more the same comes again.
    pub period: u32,
}

/// What every decision maker does in every state, looking one move ahead, two, and so on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitedMoves {
    states: usize,
    /// For each horizon from 1 on, by decision maker and then by state.
    horizons: Vec<Vec<Foresight>>,
    repetition: Option<Repetition>,
}

impl LimitedMoves {
    /// How many horizons were looked at: from 1 to this. Fewer than asked for if what follows repeats.
    #[must_use]
    pub fn horizons(&self) -> u32 {
        self.horizons.len() as u32
    }

    /// From where on everything repeats, for whatever horizon, if that was found.
    #[must_use]
    pub fn repetition(&self) -> Option<Repetition> {
        self.repetition
    }

    /// What `actor` does in `state`, looking `horizon` moves ahead; `None` where that was not looked at.
    ///
    /// # Panics
    /// If the decision maker or the state does not exist, or the horizon is 0.
    #[must_use]
    pub fn foresight(&self, actor: ActorId, state: StateId, horizon: u32) -> Option<Foresight> {
        assert!(horizon > 0, "nobody looks ahead without a move");
        assert!(state.index() < self.states, "no such state: {state:?}");
        let looked_at = match self.repetition {
            Some(Repetition { from, period }) if horizon > self.horizons() => {
                from + (horizon - from) % period
            }
            _ => horizon,
        };
        let found = self.horizons.get(looked_at as usize - 1)?;
        Some(found[actor.index() * self.states + state.index()])
    }
}

/// Finds what every decision maker does in every state, for each horizon from 1 to `horizon`, or until
/// everything repeats.
///
/// ```
/// use detente_graph::{
///     ActorId, Feasible, GraphModel, Moves, OptionDef, OptionForm, StateId, limited_moves,
/// };
///
/// // The prisoner's dilemma: 0 nobody cooperates, 3 both do.
/// let cooperate = |owner| OptionDef { owner, one_way: None };
/// let options = vec![cooperate(ActorId(0)), cooperate(ActorId(1))];
/// let form = OptionForm::new(2, options, Feasible::All)?;
/// let model = GraphModel::new(Moves::Options(form), vec![vec![2, 1, 4, 3], vec![2, 4, 1, 3]])?;
///
/// // Who looks one move ahead breaks the cooperation; who looks further sees the other follow.
/// let found = limited_moves(&model, 10)?;
/// let at = |horizon| found.foresight(ActorId(0), StateId(3), horizon).expect("looked at");
/// assert_eq!((at(1).to, at(1).end), (Some(StateId(2)), StateId(2)));
/// assert_eq!((at(2).to, at(100).to), (None, None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`TooFarAhead`], which does not depend on the machine.
pub fn limited_moves(model: &GraphModel, horizon: u32) -> Result<LimitedMoves, TooFarAhead> {
    let game = Game::new(model, horizon)?;
    let mut views = vec![game.nobody_moves()];
    let mut horizons = Vec::new();
    let mut repetition = None;
    while horizons.len() < horizon as usize && repetition.is_none() {
        let plans = game.plans(&views[views.len() - 1]);
        let next = game.views(&plans);
        horizons.push(plans.iter().map(Plan::foresight).collect());
        // What follows depends on the view alone.
        repetition = views.iter().position(|view| *view == next);
        views.push(next);
    }
    let reached = horizons.len() as u32;
    let repetition = repetition.map(|first| Repetition {
        from: first as u32 + 1,
        period: reached - first as u32,
    });
    Ok(LimitedMoves {
        states: model.states(),
        horizons,
        repetition,
    })
}

/// Where play ends in the eyes of each decision maker.
type Ending = Vec<StateId>;

/// All the endings that there can be, by the resolution of ties; `None` if they are too many.
type Endings = Option<BTreeSet<Ending>>;

/// For each state and last mover, how play would go on.
type Views = Vec<View>;

/// How play would go on from a state.
#[derive(Debug, Clone, PartialEq, Eq)]
struct View {
    /// Where it ends if ties are resolved as they are by rule.
    ending: Ending,
    /// Where it could end.
    possible: Endings,
}

/// What one decision maker would do in a state.
#[derive(Debug)]
struct Plan {
    actor: usize,
    state: StateId,
    /// Where it moves and where that ends, ties resolved by rule; `None` if it stays.
    chosen: Option<(StateId, Ending)>,
    /// Whether it could stay.
    may_stay: bool,
    /// Where the moves end that it could make.
    may_end: Endings,
}

impl Plan {
    fn foresight(&self) -> Foresight {
        let chosen = self.chosen.as_ref();
        let (verdict_by_tie, end_by_tie) = match &self.may_end {
            None => (true, true),
            Some(endings) => {
                let mut ends: BTreeSet<StateId> =
                    endings.iter().map(|ending| ending[self.actor]).collect();
                if self.may_stay {
                    ends.insert(self.state);
                }
                (self.may_stay && !endings.is_empty(), ends.len() > 1)
            }
        };
        Foresight {
            to: chosen.map(|(to, _)| *to),
            end: chosen.map_or(self.state, |(_, ending)| ending[self.actor]),
            verdict_by_tie,
            end_by_tie,
        }
    }
}

/// A model with its moves listed.
struct Game<'a> {
    model: &'a GraphModel,
    actors: usize,
    /// By decision maker and then by state.
    moves: Vec<Vec<StateId>>,
}

impl<'a> Game<'a> {
    fn new(model: &'a GraphModel, horizon: u32) -> Result<Self, TooFarAhead> {
        let (actors, states) = (model.actors(), model.states());
        let mut work = (states * actors * actors * STEPS_PER_PAIR) as u64;
        let mut moves = Vec::new();
        for actor in (0..actors as u16).map(ActorId) {
            for state in (0..states as u32).map(StateId) {
                let reachable = model.moves().reachable(actor, state);
                work += reachable.len() as u64;
                if work.saturating_mul(u64::from(horizon)) > LIMITED_MOVE_WORK {
                    return Err(TooFarAhead);
                }
                moves.push(reachable);
            }
        }
        Ok(Game {
            model,
            actors,
            moves,
        })
    }

    fn rank(&self, actor: usize, state: StateId) -> u32 {
        self.model.rank(ActorId(actor as u16), state)
    }

    fn states(&self) -> impl Iterator<Item = StateId> + use<> {
        (0..self.model.states() as u32).map(StateId)
    }

    /// With no move left, play ends where it is.
    fn nobody_moves(&self) -> Views {
        let view = |state| View {
            ending: vec![state; self.actors],
            possible: Some(BTreeSet::from([vec![state; self.actors]])),
        };
        let states = self.states();
        states
            .flat_map(|state| vec![view(state); self.actors])
            .collect()
    }

    /// What everybody would do everywhere, if play went on as in `views` after its move.
    fn plans(&self, views: &[View]) -> Vec<Plan> {
        let actors = 0..self.actors;
        let plans = actors.flat_map(|actor| {
            let states = self.states();
            states.map(move |state| self.plan(views, actor, state))
        });
        plans.collect()
    }

    fn plan(&self, views: &[View], actor: usize, state: StateId) -> Plan {
        let moves = &self.moves[actor * self.model.states() + state.index()];
        let view = |to: &StateId| &views[to.index() * self.actors + actor];
        let worth = |ending: &Ending| self.rank(actor, ending[actor]);
        let here = self.rank(actor, state);

        let mut chosen: Option<(StateId, &Ending)> = None;
        for to in moves {
            let ending = &view(to).ending;
            if worth(ending) > chosen.map_or(here, |(_, best)| worth(best)) {
                chosen = Some((*to, ending));
            }
        }
        let chosen = chosen.map(|(to, ending)| (to, ending.clone()));

        let possible: Option<Vec<&BTreeSet<Ending>>> =
            moves.iter().map(|to| view(to).possible.as_ref()).collect();
        let Some(possible) = possible else {
            return Plan {
                actor,
                state,
                chosen,
                may_stay: true,
                may_end: None,
            };
        };
        // The best of its moves brings it no less than this, however ties are resolved.
        let least = |endings: &&BTreeSet<Ending>| endings.iter().map(worth).min();
        let sure = possible.iter().filter_map(least).max().unwrap_or(0);
        let could_choose = |ending: &&Ending| worth(ending) >= sure && worth(ending) > here;
        let endings = possible.into_iter().flatten().filter(could_choose);
        Plan {
            actor,
            state,
            chosen,
            may_stay: sure <= here,
            may_end: limited(endings.cloned().collect()),
        }
    }

    /// How play goes on from each state after a move of each decision maker, if everybody else would do
    /// as planned.
    fn views(&self, plans: &[Plan]) -> Views {
        let states = self.states();
        let views = states.flat_map(|state| {
            (0..self.actors).map(move |last| {
                let others = (0..self.actors).filter(move |&actor| actor != last);
                let plan = move |actor| &plans[actor * self.model.states() + state.index()];
                self.view(state, others.map(plan))
            })
        });
        views.collect()
    }

    fn view<'p>(&self, state: StateId, plans: impl Iterator<Item = &'p Plan>) -> View {
        // Nobody has moved yet; then the worst for each of what each of the others could do.
        let mut ending = None;
        let mut possible: Option<BTreeSet<Option<Ending>>> = Some(BTreeSet::from([None]));
        for plan in plans {
            if let Some((_, chosen)) = &plan.chosen {
                ending = Some(self.worse(ending.as_ref(), chosen));
            }
            possible = match (possible, &plan.may_end) {
                (Some(so_far), Some(endings)) => limited(
                    so_far
                        .iter()
                        .flat_map(|so_far| {
                            let moved = endings.iter();
                            let moved = moved.map(|next| Some(self.worse(so_far.as_ref(), next)));
                            let stayed = plan.may_stay.then(|| so_far.clone());
                            moved.chain(stayed)
                        })
                        .collect(),
                ),
                _ => None,
            };
        }
        let here = || vec![state; self.actors];
        View {
            ending: ending.unwrap_or_else(here),
            possible: possible.map(|possible| {
                let possible = possible.into_iter();
                possible.map(|ending| ending.unwrap_or_else(here)).collect()
            }),
        }
    }

    /// The worse of two endings for each decision maker; of equally bad ones, the lower state.
    fn worse(&self, one: Option<&Ending>, other: &Ending) -> Ending {
        let Some(one) = one else {
            return other.clone();
        };
        let worse = |(actor, (one, other)): (usize, (&StateId, &StateId))| {
            let badness = |state: &StateId| (self.rank(actor, *state), *state);
            if badness(other) < badness(one) {
                *other
            } else {
                *one
            }
        };
        one.iter().zip(other).enumerate().map(worse).collect()
    }
}

/// A set, unless it has grown too large to be followed.
fn limited<T>(set: BTreeSet<T>) -> Option<BTreeSet<T>> {
    (set.len() <= WAYS_FOLLOWED).then_some(set)
}
