//! What would flip a state: which preferences would make it hold, or no longer hold, and the smallest
//! change of today's that does.

use detente_graph::{
    ActorId, Concept, Goal, GraphModel, NecessaryRelations, NewPreferences, Orders, Relation,
    SearchLimits, Smallest, StateId, WeakOrders, certify, kemeny_snell, necessary_relations,
    sanction, smallest_change, verify,
};

use crate::conflict::actor_id;
use crate::explain::{Temptation, temptations};
use crate::hold::Holding;
use crate::solve::Solved;
use crate::statement_orders::{StatementOrders, swaps};

/// The most states for which new rankings are searched.
pub const MOST_STATES_TO_RANK: usize = 1024;

/// How many sets of relations between states are looked at to find an order of statements: more than of
/// rankings, as each takes less time.
const MOST_SETS: usize = 50_000;

/// Of states that one name means so many are looked at, the firmest first.
const MOST_FORMS: usize = 64;
/// So many sets of relations are looked at for all of them together.
const MOST_SETS_OF_FORMS: usize = 5_000;

/// What is asked about a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlipQuestion {
    /// In what sense it is to hold, or not.
    pub concept: Concept,
    /// What is wanted: an equilibrium or none; `None` for the opposite of what it is.
    pub goal: Option<Goal>,
    /// How preferences may change; `None` for statements where every actor with a preference states it
    /// so, else rankings.
    pub by: Option<By>,
    /// Whether states that do not tie today may not tie under a new ranking either.
    pub strict: bool,
}

/// How preferences may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By the order of an actor's statements; the distance is the number of swaps of neighbours.
    Statements,
    /// By how an actor ranks the states; the distance is that of Kemeny and Snell: 2 for a pair turned
    /// round, 1 for a tie made or broken.
    Rankings,
}

/// What would flip a state.
#[derive(Clone, Debug)]
pub struct Flip {
    /// The state.
    pub state: StateId,
    /// In what sense it is to hold, or not.
    pub concept: Concept,
    /// What is wanted.
    pub goal: Goal,
    /// How preferences may change.
    pub by: By,
    /// Whether new ties are forbidden.
    pub strict: bool,
    /// Whether it is an equilibrium today.
    pub holds: bool,
    /// How it holds today.
    pub holding: Holding,
    /// The plainest move of each actor that keeps it from holding today in the sense asked about.
    pub unsettled: Vec<Temptation>,
    /// Those whose preference cannot change, as it is not stated by statements.
    pub fixed: Vec<ActorId>,
    /// The smallest changes by one actor or several.
    pub together: Flips,
    /// The smallest changes by each actor alone whose preference can change; none where nothing has to.
    pub alone: Vec<(ActorId, Flips)>,
    /// Where it is to hold: what each actor would have to prefer, others preferring what they do today.
    pub necessary: Vec<NecessaryRelations>,
}

/// What a search for the smallest change came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flips {
    /// The smallest changes.
    Smallest {
        /// The distance, summed over actors; 0 where nothing has to change.
        distance: u64,
        /// The changes, each as the new preferences of the actors in question, in the order of the case.
        changes: Vec<Vec<NewPreference>>,
        /// Whether these are all at that distance.
        all: bool,
    },
    /// No change does it: proven.
    Impossible,
    /// The search was cut.
    Cut {
        /// No smaller change does it: proven.
        at_least: u64,
        /// The smallest change found that does it, with its distance.
        best: Option<(u64, Vec<NewPreference>)>,
    },
}

impl Flips {
    /// The distance of the smallest change that is known to do it.
    #[must_use]
    pub fn takes(&self) -> Option<u64> {
        match self {
            Self::Smallest { distance, .. } => Some(*distance),
            Self::Impossible => None,
            Self::Cut { best, .. } => best.as_ref().map(|(distance, _)| *distance),
        }
    }

    /// No smaller change does it: proven.
    fn at_least(&self) -> u64 {
        match self {
            Self::Smallest { distance, .. } => *distance,
            Self::Impossible => u64::MAX,
            Self::Cut { at_least, .. } => *at_least,
        }
    }
}

/// A new preference of an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPreference {
    /// Whose.
    pub actor: ActorId,
    /// How far it is from today's.
    pub distance: u64,
    /// The rank of every state, higher being better.
    pub ranks: Vec<u32>,
    /// The places of its statements in the case, in their new order, where that is what changes.
    pub statements: Option<Vec<usize>>,
    /// What was asked of the new preference, and does not hold today.
    pub relations: Vec<Relation>,
}

/// Statements that pass others on their way up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lift {
    /// The places of the statements that move up, in their new order.
    pub lifted: Vec<usize>,
    /// The place of the most important statement that they pass.
    pub above: usize,
}

/// Why nothing can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unflippable {
    /// No actor states its preference by statements.
    NoStatements,
    /// There are too many states to search new rankings of them.
    TooManyStates(usize),
}

/// Of several states that one name means, the flip of the one that takes least to hold, and of how many of
/// them it is proven that they take no less. Where the firmest holds or is to be broken, and for rankings, whose
/// search takes long, it is that one's.
///
/// # Errors
/// [`Unflippable`].
///
/// # Panics
/// If there is no state; else as [`flip`].
pub fn flip_of_any(
    solved: &Solved,
    states: &[StateId],
    question: FlipQuestion,
) -> Result<(Flip, usize), Unflippable> {
    let mut firmest_first = states.to_vec();
    firmest_first.sort_by_key(|state| std::cmp::Reverse(solved.holding(*state).hold));
    let firmest = flip(solved, firmest_first[0], question)?;
    let is_costly = firmest.by == By::Rankings;
    if is_costly || firmest.holds || firmest.goal == Goal::NoEquilibrium {
        return Ok((firmest, 1));
    }
    firmest_first.truncate(MOST_FORMS);
    let limits = SearchLimits {
        sets: MOST_SETS_OF_FORMS / firmest_first.len(),
        changes: 1,
    };
    let actors = (0..solved.conflict.case.actors.len()).map(actor_id);
    let changing: Vec<ActorId> = actors
        .filter(|actor| !firmest.fixed.contains(actor))
        .collect();
    let mut bounds = vec![firmest.together.at_least()];
    let (mut takes, mut least) = (firmest.together.takes(), firmest.state);
    for state in &firmest_first[1..] {
        let ask = Search {
            state: *state,
            concept: firmest.concept,
            goal: firmest.goal,
            by: firmest.by,
            strict: firmest.strict,
        };
        let found = ask.smallest(solved, &changing, limits);
        bounds.push(found.at_least());
        if let Some(distance) = found.takes()
            && takes.is_none_or(|known| distance < known)
        {
            (takes, least) = (Some(distance), *state);
        }
    }
    let told = if least == firmest.state {
        firmest
    } else {
        let goal = Some(firmest.goal);
        flip(solved, least, FlipQuestion { goal, ..question })?
    };
    let takes = told.together.takes().unwrap_or(u64::MAX);
    let proven = bounds.into_iter().filter(|bound| *bound >= takes).count();
    Ok((told, proven))
}

/// Finds the smallest changes of preferences that make a state hold, or no longer hold.
///
/// Every change is solved anew, its verdicts are certified and the certificates checked, before it is
/// returned. (Kinsara, Petersons, Hipel and Kilgour 2015.)
///
/// # Errors
/// [`Unflippable`].
///
/// # Panics
/// If the state does not exist; and if a change does not do what it is to do, which would be a fault
/// of the search.
pub fn flip(solved: &Solved, state: StateId, question: FlipQuestion) -> Result<Flip, Unflippable> {
    let conflict = &solved.conflict;
    let concept = question.concept;
    let holds = solved.solution.is_equilibrium(concept, state);
    let goal = question.goal.unwrap_or(if holds {
        Goal::NoEquilibrium
    } else {
        Goal::Equilibrium
    });
    let by = question.by.unwrap_or_else(|| usual(solved));
    let actors = (0..conflict.case.actors.len()).map(actor_id);
    let can_change = |actor: &ActorId| by == By::Rankings || conflict.has_statements(*actor);
    let (changing, fixed): (Vec<ActorId>, Vec<ActorId>) = actors.clone().partition(can_change);
    if changing.is_empty() {
        return Err(Unflippable::NoStatements);
    }
    if by == By::Rankings && conflict.state_count() > MOST_STATES_TO_RANK {
        return Err(Unflippable::TooManyStates(conflict.state_count()));
    }
    let ask = Search {
        state,
        concept,
        goal,
        by,
        strict: question.strict,
    };
    let search = |changing: &[ActorId]| ask.smallest(solved, changing, limits(by));
    let together = search(&changing);
    let reached = holds == (goal == Goal::Equilibrium);
    let alone = changing.iter().filter(|_| !reached);
    let alone = alone.map(|actor| (*actor, search(&[*actor])));
    let wanted = actors.clone().filter(|_| goal == Goal::Equilibrium);
    Ok(Flip {
        state,
        concept,
        goal,
        by,
        strict: question.strict,
        holds,
        holding: solved.holding(state),
        unsettled: actors
            .clone()
            .filter_map(|actor| unsettled(solved, state, actor, concept))
            .collect(),
        fixed,
        together,
        alone: alone.collect(),
        necessary: wanted
            .map(|actor| necessary_relations(&conflict.model, actor, state, concept))
            .collect(),
    })
}

/// The plainest improvement of an actor without a sanction that counts.
fn unsettled(
    solved: &Solved,
    state: StateId,
    actor: ActorId,
    concept: Concept,
) -> Option<Temptation> {
    if solved.solution.is_stable(actor, concept, state) {
        return None;
    }
    let model = &solved.conflict.model;
    let sanctioned = |to| sanction(model, actor, state, to, concept).is_some();
    let mut temptations = temptations(solved, state, actor).into_iter();
    temptations.find(|temptation| !sanctioned(temptation.step.to))
}

/// Statements where every actor with a preference states it so.
fn usual(solved: &Solved) -> By {
    let case = &solved.conflict.case;
    let mut stated = (0..case.actors.len()).filter(|actor| case.preferences[*actor].is_some());
    if stated.all(|actor| solved.conflict.has_statements(actor_id(actor))) {
        By::Statements
    } else {
        By::Rankings
    }
}

/// A search for the smallest change.
#[derive(Clone, Copy)]
struct Search {
    state: StateId,
    concept: Concept,
    goal: Goal,
    by: By,
    strict: bool,
}

impl Search {
    fn smallest(self, solved: &Solved, changing: &[ActorId], limits: SearchLimits) -> Flips {
        let Self {
            state,
            concept,
            goal,
            ..
        } = self;
        let model = &solved.conflict.model;
        let flips = match self.by {
            By::Statements => {
                let mut orders = StatementOrders::new(&solved.conflict);
                let found =
                    smallest_change(model, state, concept, goal, &mut orders, changing, limits);
                told(found, |actor, order: &Vec<usize>, relations| {
                    NewPreference {
                        actor,
                        distance: swaps(order),
                        ranks: orders.ranks(actor, order),
                        statements: Some(order.clone()),
                        relations,
                    }
                })
            }
            By::Rankings => {
                let mut orders = WeakOrders::around(model, state, !self.strict);
                let found =
                    smallest_change(model, state, concept, goal, &mut orders, changing, limits);
                told(found, |actor, order: &Vec<u32>, relations| NewPreference {
                    actor,
                    distance: kemeny_snell(model.ranks(actor), order),
                    ranks: order.clone(),
                    statements: None,
                    relations,
                })
            }
        };
        certified(model, state, concept, goal, flips)
    }
}

fn limits(by: By) -> SearchLimits {
    let usual = SearchLimits::default();
    match by {
        By::Statements => SearchLimits {
            sets: MOST_SETS,
            ..usual
        },
        By::Rankings => usual,
    }
}

fn told<O>(
    found: Smallest<O>,
    preference: impl Fn(ActorId, &O, Vec<Relation>) -> NewPreference,
) -> Flips {
    let change = |new: NewPreferences<O>| -> Vec<NewPreference> {
        let relations = |actor| new.relations.get(actor).cloned().unwrap_or_default();
        let orders = new.orders.iter();
        orders
            .map(|(actor, order)| preference(*actor, order, relations(actor)))
            .collect()
    };
    match found {
        Smallest::Found {
            distance,
            changes,
            all,
        } => Flips::Smallest {
            distance,
            changes: plainest_first(changes.into_iter().map(change).collect()),
            all,
        },
        Smallest::Impossible => Flips::Impossible,
        Smallest::Cut { at_least, best } => Flips::Cut {
            at_least,
            best: best.map(|(distance, new)| (distance, change(new))),
        },
    }
}

/// Changes that touch the fewest actors, and ask the least of them, first.
fn plainest_first(mut changes: Vec<Vec<NewPreference>>) -> Vec<Vec<NewPreference>> {
    let asked = |new: &NewPreference| match new.statements {
        Some(_) => new.lifts().iter().map(|lift| lift.lifted.len()).sum(),
        None => new.relations.len(),
    };
    changes.sort_by_key(|change| (change.len(), change.iter().map(asked).sum::<usize>()));
    changes
}

/// Makes sure that every change told does what it is to do and is as far from today as is said.
fn certified(
    model: &GraphModel,
    state: StateId,
    concept: Concept,
    goal: Goal,
    flips: Flips,
) -> Flips {
    for (distance, change) in flips.changes() {
        let total: u64 = change.iter().map(|new| new.distance).sum();
        assert_eq!(total, distance, "a change is as far from today as is said");
        let mut changed = model.clone();
        for new in change {
            changed
                .set_ranks(new.actor, &new.ranks)
                .expect("a preference ranks every state");
        }
        let holds = detente_graph::solve(&changed).is_equilibrium(concept, state);
        assert_eq!(
            holds,
            goal == Goal::Equilibrium,
            "a change does what it is to do"
        );
        let stable = (0..changed.actors()).map(actor_id).map(|actor| {
            let certificate = certify(&changed, actor, state, concept);
            verify(&changed, &certificate).expect("a certificate proves its verdict");
            certificate.is_stable()
        });
        let stable: Vec<bool> = stable.collect();
        assert_eq!(!stable.contains(&false), holds, "verdicts are those proven");
    }
    flips
}

impl Flips {
    /// The changes told, each with its distance.
    pub fn changes(&self) -> impl Iterator<Item = (u64, &[NewPreference])> {
        let (smallest, best) = match self {
            Flips::Smallest {
                distance, changes, ..
            } => (Some((*distance, changes)), None),
            Flips::Cut { best, .. } => (None, best.as_ref()),
            Flips::Impossible => (None, None),
        };
        let smallest = smallest.into_iter().flat_map(|(distance, changes)| {
            changes.iter().map(move |change| (distance, &change[..]))
        });
        smallest.chain(best.map(|(distance, change)| (*distance, &change[..])))
    }
}

impl NewPreference {
    /// Which statements move up, and above which: all that changes their order.
    #[must_use]
    pub fn lifts(&self) -> Vec<Lift> {
        let mut lifts: Vec<Lift> = Vec::new();
        let order = self.statements.as_deref().unwrap_or_default();
        for (at, place) in order.iter().enumerate() {
            // Of those it passes, the most important one by the order of the case.
            let passed = order[at..].iter().filter(|other| *other < place).min();
            let Some(&above) = passed else { continue };
            match lifts.iter_mut().find(|lift| lift.above == above) {
                Some(lift) => lift.lifted.push(*place),
                None => lifts.push(Lift {
                    lifted: vec![*place],
                    above,
                }),
            }
        }
        lifts
    }
}
