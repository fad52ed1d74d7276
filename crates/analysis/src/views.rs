//! How the conflict looks from each side: what each actor's view would have it count on, what then
//! lasts where each acts on its own view, and what would take whom by surprise.
//!
//! A view says that an actor wrongly takes something of the conflict to be otherwise: states it does not see,
//! options it does not know, preferences of others it misreads. What follows from it is what would follow
//! *if* it took things so. (Wang, Hipel and Fraser 1988; Aljefri, Bashar, Fang and Hipel 2017.)

use std::borrow::Cow;
use std::collections::BTreeMap;

use detente_case::model::{self, Preference};
use detente_graph::{ActorId, Concept, Hypergame, ModelError, StateId, UnexpectedMove, View};

use crate::change::{Step, Worth};
use crate::condition::Conditions;
use crate::conflict::{Conflict, actor_id};
use crate::departure::{Departure, departure};
use crate::preference::{self, Aim};
use crate::solve::Solved;

/// What follows where actors act on their views.
#[derive(Debug)]
pub struct Views<'a> {
    /// The concept under which a state lasts or not.
    pub concept: Concept,
    /// For each actor with a view, the conflict as it takes it to be, solved. States it does not see
    /// are in it without moves.
    pub seen: BTreeMap<ActorId, Solved<'a>>,
    /// The views looked at, in the order of the case.
    pub views: Vec<ActorView>,
    /// The states that last where each acts on its own view, in order.
    pub lasting: Vec<Lasts>,
    /// The states that would last if everybody saw the conflict as it is, and do not, in order.
    pub undone: Vec<Disappointment>,
}

/// What one actor takes the conflict to be, and what follows for it.
#[derive(Clone, Debug)]
pub struct ActorView {
    /// The place of the view in the case.
    pub place: usize,
    /// Whose view it is.
    pub of: ActorId,
    /// The states that it does not see, in order.
    pub unseen: Vec<StateId>,
    /// The states that last in its view, in order.
    pub counted_on: Vec<StateId>,
    /// Those of them that do not last, in order.
    pub disappointments: Vec<Disappointment>,
    /// Moves of others that it does not reckon with, from today's situation, from what it counts on and
    /// from what lasts, in this order.
    pub unexpected: Vec<Unexpected>,
    /// How many such moves there are from anywhere.
    pub unexpected_count: usize,
}

/// A state that lasts where each acts on its own view.
#[derive(Clone, Debug)]
pub struct Lasts {
    /// The state.
    pub state: StateId,
    /// Whether it would last, too, if everybody saw the conflict as it is.
    pub anyway: bool,
    /// Those who do not see it.
    pub unaware: Vec<ActorId>,
    /// Those who would leave it if they saw the conflict as it is.
    pub held_by_error: Vec<ActorId>,
}

/// A state that somebody counts on, or that would last without misperception, and that does not last.
#[derive(Clone, Debug)]
pub struct Disappointment {
    /// The state.
    pub state: StateId,
    /// How those leave it for whom it does not hold in their own view; nobody where none sees it.
    pub departures: Vec<Departure>,
}

/// A move that somebody does not reckon with.
#[derive(Clone, Debug)]
pub struct Unexpected {
    /// The move.
    pub step: Step,
    /// What it is worth to the mover.
    pub worth: Worth,
    /// Whether the one who does not reckon with it does not see where it leads; else that one does not
    /// take it for an improvement.
    pub unseen: bool,
}

/// Looks at the conflict with the views at these places of the case, no two of one actor; everybody else
/// is taken to see it as it is.
///
/// # Errors
/// [`ModelError::TooLarge`] where states are unseen and the moves that remain, which have to be listed
/// then, are too many.
///
/// # Panics
/// If there is no view at a place.
pub fn views<'a>(
    solved: &Solved<'a>,
    places: &[usize],
    concept: Concept,
) -> Result<Views<'a>, ModelError> {
    let conflict = &solved.conflict;
    let model = &conflict.model;
    let mut all: Vec<View> = (0..model.actors())
        .map(|actor| View::true_to(model, actor_id(actor)))
        .collect();
    let mut seen = BTreeMap::new();
    for &place in places {
        let stated = &conflict.case.views[place];
        let of = actor_id(stated.of.value.0);
        let read: Vec<Read> = stated
            .preferences
            .iter()
            .map(|preference| Read::of(conflict, preference))
            .collect();
        let misread = read.iter().map(|read| (read.actor(), read.ranks.clone()));
        let view = View::new(model, of, unseen(conflict, stated), misread)?;
        seen.insert(of, as_seen(conflict, &view, read));
        all[of.index()] = view;
    }
    let inquiry = Inquiry {
        solved,
        seen: &seen,
        hypergame: Hypergame::new(all),
        concept,
    };
    let (lasting, undone, views) = (
        inquiry.lasting(),
        inquiry.undone(),
        places.iter().map(|place| inquiry.view(*place)).collect(),
    );
    Ok(Views {
        concept,
        seen,
        views,
        lasting,
        undone,
    })
}

/// All that the answers depend on.
struct Inquiry<'s, 'a> {
    solved: &'s Solved<'a>,
    seen: &'s BTreeMap<ActorId, Solved<'a>>,
    hypergame: Hypergame,
    concept: Concept,
}

impl<'a> Inquiry<'_, 'a> {
    /// The conflict as an actor takes it to be.
    fn as_seen_by(&self, actor: ActorId) -> &Solved<'a> {
        self.seen.get(&actor).unwrap_or(self.solved)
    }

    fn lasting(&self) -> Vec<Lasts> {
        let solution = &self.solved.solution;
        let equilibria = self.hypergame.equilibria(self.concept).into_iter();
        let lasts = |state: StateId| {
            let views = self.hypergame.views().iter();
            let in_error = views.filter(|view| {
                view.recognises(state) && !solution.is_stable(view.of(), self.concept, state)
            });
            Lasts {
                state,
                anyway: solution.is_equilibrium(self.concept, state),
                unaware: self.hypergame.unaware_of(state).collect(),
                held_by_error: in_error.map(View::of).collect(),
            }
        };
        equilibria.map(lasts).collect()
    }

    fn undone(&self) -> Vec<Disappointment> {
        let anyway = self.solved.solution.equilibria(self.concept);
        anyway
            .filter(|&state| !self.hypergame.is_equilibrium(self.concept, state))
            .map(|state| self.disappointment(state))
            .collect()
    }

    fn disappointment(&self, state: StateId) -> Disappointment {
        let leavers = self.hypergame.leavers(self.concept, state);
        Disappointment {
            state,
            departures: leavers
                .filter_map(|actor| departure(self.as_seen_by(actor), actor, state, self.concept))
                .collect(),
        }
    }

    fn view(&self, place: usize) -> ActorView {
        let of = actor_id(self.solved.conflict.case.views[place].of.value.0);
        let own = &self.hypergame.views()[of.index()];
        let disappointments = self.hypergame.disappointments(of, self.concept);
        let unexpected = self.hypergame.unexpected_moves(of);
        ActorView {
            place,
            of,
            unseen: own.unrecognised().collect(),
            counted_on: own.equilibria(self.concept).collect(),
            disappointments: disappointments
                .into_iter()
                .map(|state| self.disappointment(state))
                .collect(),
            unexpected: self.worth_telling(own, &unexpected),
            unexpected_count: unexpected.len(),
        }
    }

    /// The moves that somebody does not reckon with from today's situation, from what it counts on and
    /// from what lasts.
    fn worth_telling(&self, own: &View, unexpected: &[UnexpectedMove]) -> Vec<Unexpected> {
        let conflict = &self.solved.conflict;
        let mut from: Vec<StateId> = conflict.status_quo.into_iter().collect();
        for state in own
            .equilibria(self.concept)
            .chain(self.hypergame.equilibria(self.concept))
        {
            if !from.contains(&state) {
                from.push(state);
            }
        }
        let mut told = Vec::new();
        for state in from {
            let mut here: Vec<&UnexpectedMove> = unexpected
                .iter()
                .filter(|unexpected| unexpected.from == state)
                .collect();
            here.sort_by_key(|unexpected| {
                let plainness = conflict.change(state, unexpected.to).size();
                (unexpected.mover, plainness, unexpected.to)
            });
            told.extend(here.into_iter().map(|found| {
                let UnexpectedMove {
                    mover,
                    from,
                    to,
                    unseen,
                } = *found;
                let movers = &self.as_seen_by(mover).conflict;
                Unexpected {
                    step: Step { mover, from, to },
                    worth: movers.worth(mover, from, to),
                    unseen,
                }
            }));
        }
        told
    }
}

/// A preference that somebody is taken to have, with how it ranks the states.
struct Read<'p> {
    preference: &'p Preference,
    ranks: Vec<u32>,
    aims: Vec<Aim>,
}

impl<'p> Read<'p> {
    fn of(conflict: &Conflict, preference: &'p Preference) -> Self {
        let mut conditions = Conditions::new(&conflict.case, &conflict.masks);
        let ranked = preference::rank(preference, &mut conditions, conflict.state_count());
        Read {
            preference,
            ranks: ranked.ranks,
            aims: ranked.aims,
        }
    }

    fn actor(&self) -> ActorId {
        actor_id(self.preference.actor.value.0)
    }
}

/// The states that a view lacks: those it is said not to see, and those in which an option it does not
/// know is otherwise than today (taken, where there is no situation of today).
pub(crate) fn unseen(conflict: &Conflict, view: &model::View) -> Vec<StateId> {
    let stated = view
        .unseen
        .as_ref()
        .map(|unseen| conflict.states_meeting(&unseen.value))
        .unwrap_or_default();
    let today = |option: usize| {
        let today = conflict
            .status_quo
            .map(|today| conflict.takes(today, option));
        today.flatten().unwrap_or(false)
    };
    let beyond = |state: &StateId| {
        view.unaware.iter().any(|option| {
            let option = option.value.0;
            conflict.takes(*state, option) == Some(!today(option))
        })
    };
    let lacks = |state: &StateId| stated.binary_search(state).is_ok() || beyond(state);
    conflict.states().filter(lacks).collect()
}

/// The conflict with the moves and preferences of a view.
fn as_seen<'a>(conflict: &Conflict<'a>, view: &View, read: Vec<Read>) -> Solved<'a> {
    let mut case = conflict.case.clone().into_owned();
    let mut seen = conflict.clone();
    seen.model = view.model().clone();
    for read in read {
        let actor = read.actor().index();
        case.preferences[actor] = Some(read.preference.clone());
        seen.aims[actor] = read.aims;
    }
    seen.case = Cow::Owned(case);
    Solved {
        conflict: seen,
        solution: view.solution().clone(),
    }
}
