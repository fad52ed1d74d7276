//! The whole answer: does today's situation hold, what could last, what each actor would rather
//! have and what keeps it from moving, who deters whom, and what it all rests on.

use std::cmp::{Ordering, Reverse};

use detente_case::model::{Expr, Order, OutcomeId};
use detente_graph::{ActorId, Coalition, Concept, StateId};

use crate::change::Worth;
use crate::coalitions::{Survival, survival};
use crate::condition::options_of;
use crate::conflict::{Conflict, actor_id};
use crate::coverage::{Coverage, coverage};
use crate::explain::{Explanation, Temptation, explain, tempt};
use crate::hold::Hold;
use crate::settle::{Settlement, bargaining, settle};
use crate::solve::Solved;
use crate::sure::ConflictSure;
use crate::tables::{Tables, tables};
use crate::views::{Views, views};

/// Groups of lasting states beyond this many are counted, not explained.
const MOST_EXPLAINED: usize = 12;
/// Tables, views and coalitions are asked about along with everything else up to this many states.
const MOST_STATES: usize = 4096;
/// And settlements up to this many packages.
const MOST_PACKAGES: usize = 100_000;
/// And how sure it is up to this many states and versions.
const MOST_STATES_OF_VERSIONS: usize = 1_024;
const MOST_VERSIONS: usize = 256;
/// Coalitions, moreover, up to this many.
const MOST_COALITIONS: usize = 15;

/// Everything `analyse` says.
#[derive(Debug)]
pub struct Analysis<'a> {
    /// Why today's situation holds or not; `None` without a status quo.
    pub status_quo: Option<Explanation>,
    /// The states that hold by themselves or on credible answers, those that belong to the same
    /// outcomes together, the firmest first; at most twelve groups.
    pub lasting: Vec<Lasting>,
    /// How many such states there are.
    pub lasting_count: usize,
    /// How many states hold only on threats.
    pub on_threats: usize,
    /// Whether the lasting states survive joint moves; `None` where there are none, and where the model has
    /// more than 4,096 states or fifteen coalitions, which take their time.
    pub survival: Option<Survival>,
    /// The named outcomes, in the order of the case.
    pub outcomes: Vec<OutcomeFinding>,
    /// What each actor would rather have, in the order of the case.
    pub outlooks: Vec<Outlook>,
    /// Who is kept from which move by whom, today and in the lasting states.
    pub deterrence: Vec<Deterrence>,
    /// What the tables of the case can reach, where it has tables and a status quo; `None` also where
    /// the model has more than 4,096 states, on which tables take their time.
    pub tables: Option<Tables>,
    /// What follows from the views of the case, where it has any and no two of one actor; `None` also
    /// where the model is as large as that.
    pub views: Option<Views<'a>>,
    /// What can be agreed over the issues of the case, where it has any; `None` also where they make more than
    /// 100,000 packages.
    pub settlement: Option<Settlement>,
    /// How sure the answers are by the conflict of options; `None` where the case has none, and where it has more than
    /// 1,024 states or 256 versions, which take their time.
    pub sure: Option<ConflictSure>,
    /// What the model rests on.
    pub coverage: Coverage,
}

/// States that last and belong to the same named outcomes.
#[derive(Clone, Debug)]
pub struct Lasting {
    /// The one that holds best.
    pub best: Explanation,
    /// All of them, the best first.
    pub states: Vec<StateId>,
}

/// How a named outcome fares.
#[derive(Clone, Debug)]
pub struct OutcomeFinding {
    /// Which outcome.
    pub outcome: OutcomeId,
    /// How many states belong to it.
    pub states: usize,
    /// How many of them hold by themselves or on credible answers.
    pub lasting: usize,
    /// The state of it that holds best, explained: the firmest, then the one that fewest actors
    /// would break, then the first. `None` where no state belongs to it.
    pub best: Option<Explanation>,
}

/// What an actor would rather have than today's situation.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// Whose outlook.
    pub actor: ActorId,
    /// The lasting state the actor ranks highest, and how it ranks beside today's situation.
    pub best_lasting: Option<(StateId, Ordering)>,
    /// Its wishes that are not granted today, most important first; empty where its preference
    /// is a ranking.
    pub wishes: Vec<Wish>,
}

/// A wish not granted today, and what stands in its way.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Its place among the actor's statements or weights.
    pub place: usize,
    /// What keeps the actor from getting it by its own moves.
    pub obstacle: Obstacle,
}

/// What keeps an actor from getting what it wants by its own moves.
#[derive(Clone, Debug)]
pub enum Obstacle {
    /// No move of its own gets there: it takes options of these actors, or of no one where the
    /// rules or the one-way options stand in the way.
    NotItsOwn(Vec<ActorId>),
    /// Even its best move that gets there would cost more than it brings.
    WouldCost(Worth),
    /// It could get there, but the others would or could answer.
    WouldBeAnswered(Box<Temptation>),
    /// Nothing: it could move, and nobody could answer.
    Nothing(Box<Temptation>),
}

/// A move that an actor is kept from by the answer it would meet.
#[derive(Clone, Debug)]
pub struct Deterrence {
    /// Where.
    pub state: StateId,
    /// Which move, and which answer.
    pub temptation: Temptation,
}

/// Answers everything at once.
#[must_use]
pub fn analyse<'a>(solved: &Solved<'a>) -> Analysis<'a> {
    let conflict = &solved.conflict;
    let hold = |state: &StateId| solved.holding(*state);
    let lasting = solved.lasting();
    let status_quo = conflict
        .status_quo
        .map(|state| explain(solved, state, None));
    let groups = grouped(solved, &lasting);
    let explanations = status_quo
        .iter()
        .chain(groups.iter().map(|group| &group.best));
    Analysis {
        deterrence: deterrence(explanations),
        outcomes: outcomes(solved),
        outlooks: outlooks(solved, &lasting),
        on_threats: conflict
            .states()
            .filter(|state| hold(state).hold == Hold::OnThreats)
            .count(),
        survival: survival_of(solved, &lasting),
        lasting_count: lasting.len(),
        lasting: groups,
        status_quo,
        tables: case_tables(solved),
        views: case_views(solved),
        settlement: case_settlement(solved),
        sure: case_sure(solved),
        coverage: coverage(&conflict.case),
    }
}

pub(crate) fn case_tables(solved: &Solved) -> Option<Tables> {
    let conflict = &solved.conflict;
    if conflict.case.tables.is_empty() || conflict.state_count() > MOST_STATES {
        return None;
    }
    // A table too large to be searched is told by the question about tables alone.
    tables(solved, None, Concept::Seq).ok().flatten()
}

fn case_settlement(solved: &Solved) -> Option<Settlement> {
    let packages = bargaining(&solved.conflict.case)?.ok()?.packages();
    (packages <= MOST_PACKAGES)
        .then(|| settle(solved).ok())
        .flatten()
}

fn case_sure(solved: &Solved) -> Option<ConflictSure> {
    let conflict = &solved.conflict;
    let is_small = conflict.case.has_options() && conflict.state_count() <= MOST_STATES_OF_VERSIONS;
    if !is_small {
        return None;
    }
    crate::sure::conflict_sure(solved, MOST_VERSIONS)
}

fn case_views<'a>(solved: &Solved<'a>) -> Option<Views<'a>> {
    let conflict = &solved.conflict;
    let stated = &conflict.case.views;
    let mut actors: Vec<usize> = stated.iter().map(|view| view.of.value.0).collect();
    actors.sort_unstable();
    actors.dedup();
    let one_each = actors.len() == stated.len();
    if stated.is_empty() || !one_each || conflict.state_count() > MOST_STATES {
        return None;
    }
    let places: Vec<usize> = (0..stated.len()).collect();
    // A view too large to be searched is told by the question about views alone.
    views(solved, &places, Concept::Seq).ok()
}

fn survival_of(solved: &Solved, lasting: &[StateId]) -> Option<Survival> {
    let conflict = &solved.conflict;
    let coalitions = Coalition::all(conflict.case.actors.len()).ok()?.len();
    let is_small = conflict.state_count() <= MOST_STATES && coalitions <= MOST_COALITIONS;
    // A single actor has nobody to join forces with.
    if lasting.is_empty() || coalitions < 2 || !is_small {
        return None;
    }
    survival(solved).ok()
}

/// Lasting states by the outcomes they belong to; one without a named outcome stands alone.
pub(crate) fn grouped(solved: &Solved, lasting: &[StateId]) -> Vec<Lasting> {
    let mut groups: Vec<(Vec<OutcomeId>, Vec<StateId>)> = Vec::new();
    for state in lasting {
        let own = solved.conflict.outcomes(*state);
        let known = groups
            .iter()
            .position(|(outcomes, _)| !own.is_empty() && *outcomes == own);
        match known {
            Some(known) => groups[known].1.push(*state),
            None if groups.len() < MOST_EXPLAINED => groups.push((own, vec![*state])),
            None => {}
        }
    }
    let explained = |(_, states): (_, Vec<StateId>)| Lasting {
        best: explain(solved, states[0], None),
        states,
    };
    groups.into_iter().map(explained).collect()
}

/// The state among `states` that holds best: the firmest, then the one that fewest actors would
/// break, then the first.
pub fn firmest(solved: &Solved, states: impl IntoIterator<Item = StateId>) -> Option<StateId> {
    let breakers = |state: StateId| {
        let actors = (0..solved.conflict.case.actors.len()).map(actor_id);
        actors
            .filter(|actor| !solved.solution.is_stable(*actor, Concept::Gmr, state))
            .count()
    };
    states.into_iter().min_by_key(|state| {
        let holding = solved.holding(*state);
        (
            Reverse(holding.hold),
            holding.answer_back,
            breakers(*state),
            *state,
        )
    })
}

pub(crate) fn outcomes(solved: &Solved) -> Vec<OutcomeFinding> {
    let finding = |outcome: OutcomeId| {
        let states = solved.conflict.states_meeting(&Expr::Outcome(outcome));
        let lasts = |state: &&StateId| solved.holding(**state).lasts();
        OutcomeFinding {
            outcome,
            lasting: states.iter().filter(lasts).count(),
            states: states.len(),
            best: firmest(solved, states).map(|state| explain(solved, state, None)),
        }
    };
    (0..solved.conflict.case.outcomes.len())
        .map(OutcomeId)
        .map(finding)
        .collect()
}

fn outlooks(solved: &Solved, lasting: &[StateId]) -> Vec<Outlook> {
    let conflict = &solved.conflict;
    let outlook = |actor: ActorId| {
        let rank = |state: StateId| conflict.model.rank(actor, state);
        let best = lasting
            .iter()
            .copied()
            .max_by_key(|state| (rank(*state), Reverse(*state)));
        Outlook {
            actor,
            best_lasting: best
                .zip(conflict.status_quo)
                .map(|(best, today)| (best, rank(best).cmp(&rank(today)))),
            wishes: conflict
                .status_quo
                .map(|today| wishes(solved, today, actor))
                .unwrap_or_default(),
        }
    };
    (0..conflict.case.actors.len())
        .map(actor_id)
        .map(outlook)
        .collect()
}

fn wishes(solved: &Solved, today: StateId, actor: ActorId) -> Vec<Wish> {
    let conflict = &solved.conflict;
    let moves = conflict.model.moves().reachable(actor, today);
    let rank = |state: StateId| conflict.model.rank(actor, state);
    let granted_somewhere =
        |aim: &&crate::Aim| conflict.states().any(|state| conflict.is_met(aim, state));
    let unmet = conflict
        .aims(actor)
        .iter()
        .filter(|aim| !conflict.is_met(aim, today))
        .filter(granted_somewhere);
    unmet
        .map(|aim| {
            let granting = moves.iter().copied().filter(|to| conflict.is_met(aim, *to));
            let obstacle = match granting.max_by_key(|to| (rank(*to), Reverse(*to))) {
                None => Obstacle::NotItsOwn(owners(conflict, actor, aim.place)),
                Some(to) if rank(to) <= rank(today) => {
                    Obstacle::WouldCost(conflict.worth(actor, today, to))
                }
                Some(to) => {
                    let temptation = tempt(solved, today, actor, to);
                    match temptation.answer {
                        Some(_) => Obstacle::WouldBeAnswered(Box::new(temptation)),
                        None => Obstacle::Nothing(Box::new(temptation)),
                    }
                }
            };
            Wish {
                place: aim.place,
                obstacle,
            }
        })
        .collect()
}

/// The others whose options a wish depends on.
fn owners(conflict: &Conflict, actor: ActorId, place: usize) -> Vec<ActorId> {
    let case = &conflict.case;
    let want = case.preferences[actor.index()]
        .as_ref()
        .and_then(|preference| match &preference.order {
            Order::Statements(statements) => Some(&statements[place].want.value),
            Order::Weights(weights) => Some(&weights[place].want.value),
            Order::Ranking(_) => None,
        });
    let options = want.map_or(0, |want| options_of(case, want));
    let mut owners: Vec<ActorId> = (0..case.options.len())
        .filter(|option| options >> option & 1 == 1)
        .map(|option| actor_id(case.options[option].owner.0))
        .filter(|owner| *owner != actor)
        .collect();
    owners.sort_unstable();
    owners.dedup();
    owners
}

/// The plainest deterred move of every actor in each state, once for each group of answerers.
fn deterrence<'a>(explanations: impl Iterator<Item = &'a Explanation>) -> Vec<Deterrence> {
    let mut found: Vec<Deterrence> = Vec::new();
    let mut states: Vec<StateId> = Vec::new();
    for explanation in explanations {
        if states.contains(&explanation.state) {
            continue;
        }
        states.push(explanation.state);
        for reasons in &explanation.actors {
            let mut groups = Vec::new();
            for temptation in &reasons.temptations {
                let Some(answer) = &temptation.answer else {
                    continue;
                };
                let mut answerers: Vec<ActorId> =
                    answer.steps.iter().map(|step| step.mover).collect();
                answerers.sort_unstable();
                answerers.dedup();
                if !groups.contains(&answerers) {
                    groups.push(answerers);
                    found.push(Deterrence {
                        state: explanation.state,
                        temptation: temptation.clone(),
                    });
                }
            }
        }
    }
    found
}
