//! What a brief tells: the whole answer, and what is asked besides: the ways to what could last, gains and
//! losses, what would flip an answer, which moves to watch, what was said, and what came of the questions.

use detente_ensemble::Progress;
use detente_graph::{Concept, StateId};

use crate::analyse::{Analysis, analyse};
use crate::change::{Step, Worth};
use crate::flip::{Flip, FlipQuestion, flip};
use crate::ledger::{LedgerFinding, LedgerQuestion, ledger};
use crate::path::{PathFinding, path};
use crate::score::{Scoring, score};
use crate::solve::Solved;
use crate::standing::{Standing, standing};
use crate::sure::{SettlementSure, SureQuestion, settlement_sure};
use crate::tables::{Tables, tables};

/// Gains and losses are told in so many states.
const MOST_GAINS: usize = 4;
/// And ways are asked about to so many of them.
const MOST_WAYS: usize = 3;
/// Tables and ways are asked about up to this many states, which take their time.
const MOST_STATES: usize = 4_096;
/// And what would flip an answer up to this many.
const MOST_STATES_TO_FLIP: usize = 1_024;

/// Everything a brief tells.
#[derive(Debug)]
pub struct Brief<'a> {
    /// The whole answer.
    pub analysis: Analysis<'a>,
    /// What everybody together can reach, where the case has no table of its own and more than one actor; `None` also
    /// where there is no status quo or the model is large.
    pub everybody: Option<Tables>,
    /// The ways from today to lasting states and to deals that hold, other than today; none where the model is large.
    pub ways: Vec<PathFinding>,
    /// What these states are worth to everybody beside today.
    pub gains: Vec<Gains>,
    /// What would flip an answer: first of today's situation and of the deals that hold, then of what else lasts and of
    /// the named outcomes that would not; of each kind those that take the least first. None where the model is large.
    pub flips: Vec<Flip>,
    /// The moves that would change the answer.
    pub watch: Vec<Watch>,
    /// What the result rests on; `None` where the case has no options.
    pub standing: Option<Standing>,
    /// What the ledger says; `None` where the case has none.
    pub ledger: Option<LedgerFinding>,
    /// How sure it is what can be agreed over issues; `None` where the case has none, too many packages, or no number in
    /// doubt.
    pub room: Option<SettlementSure>,
    /// What came of the questions of the case; `None` where it asks none.
    pub scoring: Option<Scoring>,
}

/// What a state is worth beside today.
#[derive(Clone, Debug)]
pub struct Gains {
    /// The state.
    pub state: StateId,
    /// What it is worth to each actor, in the order of the case.
    pub worth: Vec<Worth>,
}

/// A move that would change the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watch {
    /// The move.
    pub step: Step,
    /// What it would mean.
    pub sign: Sign,
}

/// What a move would mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Today's situation is left, and nobody would answer.
    LeavesToday,
    /// A way begins that leads to this state.
    Towards(StateId),
    /// This deal of a table is broken, and nobody would answer.
    Breaks(StateId),
}

impl Brief<'_> {
    /// What tables can reach: those of the case, else that of everybody.
    #[must_use]
    pub fn tables(&self) -> Option<&Tables> {
        self.analysis.tables.as_ref().or(self.everybody.as_ref())
    }
}

/// Gathers everything a brief tells. Where there are too many versions to run all, those that `question` asks for are.
#[must_use]
pub fn brief<'a>(solved: &Solved<'a>, question: SureQuestion) -> Brief<'a> {
    let case = &solved.conflict.case;
    let mut found = Brief {
        analysis: analyse(solved),
        everybody: everybody(solved),
        ways: Vec::new(),
        gains: Vec::new(),
        flips: Vec::new(),
        watch: Vec::new(),
        standing: case.has_options().then(|| standing(solved)),
        ledger: ledger(case, &LedgerQuestion::default()),
        room: settlement_sure(case, question),
        scoring: (!case.questions.is_empty())
            .then(|| score(solved, question, &Progress::default())),
    };
    let aims = aims(solved, &found);
    found.ways = ways(solved, &aims);
    found.gains = gains(solved, &aims);
    found.flips = flips(solved, &found);
    found.watch = watch(&found);
    found
}

fn everybody(solved: &Solved) -> Option<Tables> {
    let conflict = &solved.conflict;
    let case = &conflict.case;
    let is_asked = case.tables.is_empty() && case.actors.len() > 1;
    if !is_asked || conflict.state_count() > MOST_STATES {
        return None;
    }
    // A table too large to be searched is told by the question about tables alone.
    tables(solved, None, Concept::Seq).ok().flatten()
}

/// The states worth getting to from today: deals that hold, then the best of what lasts.
fn aims(solved: &Solved, found: &Brief) -> Vec<StateId> {
    let today = solved.conflict.status_quo;
    let deals = found.tables().into_iter().flat_map(|found| &found.tables);
    let deals = deals.flat_map(|table| &table.deals);
    let holding = deals.filter(|deal| deal.holds()).map(|deal| deal.state);
    let lasting = found.analysis.lasting.iter().map(|group| group.best.state);
    let mut aims: Vec<StateId> = Vec::new();
    for state in holding.chain(lasting) {
        if Some(state) != today && !aims.contains(&state) {
            aims.push(state);
        }
    }
    aims.truncate(MOST_GAINS);
    aims
}

fn ways(solved: &Solved, aims: &[StateId]) -> Vec<PathFinding> {
    let conflict = &solved.conflict;
    let Some(today) = conflict.status_quo else {
        return Vec::new();
    };
    if conflict.state_count() > MOST_STATES {
        return Vec::new();
    }
    let ways = aims
        .iter()
        .take(MOST_WAYS)
        .filter_map(|aim| path(solved, today, *aim, None).ok());
    ways.collect()
}

fn gains(solved: &Solved, aims: &[StateId]) -> Vec<Gains> {
    let conflict = &solved.conflict;
    let Some(today) = conflict.status_quo else {
        return Vec::new();
    };
    let actors = || (0..conflict.case.actors.len()).map(crate::conflict::actor_id);
    let of = |state: &StateId| Gains {
        state: *state,
        worth: actors()
            .map(|actor| conflict.worth(actor, today, *state))
            .collect(),
    };
    aims.iter().map(of).collect()
}

/// What would flip the answers that a brief gives: those of today and of deals first, then the least first.
fn flips(solved: &Solved, brief: &Brief) -> Vec<Flip> {
    let conflict = &solved.conflict;
    let analysis = &brief.analysis;
    if !conflict.case.has_options() || conflict.state_count() > MOST_STATES_TO_FLIP {
        return Vec::new();
    }
    let lasting = analysis.lasting.iter().map(|group| group.best.state);
    let failing = analysis
        .outcomes
        .iter()
        .filter(|outcome| outcome.lasting == 0);
    let failing = failing.filter_map(|outcome| Some(outcome.best.as_ref()?.state));
    let mut states: Vec<StateId> = Vec::new();
    for state in conflict
        .status_quo
        .into_iter()
        .chain(lasting)
        .chain(failing)
    {
        if !states.contains(&state) {
            states.push(state);
        }
    }
    let question = FlipQuestion {
        concept: Concept::Seq,
        goal: None,
        by: None,
        strict: false,
    };
    let found = states
        .iter()
        .filter_map(|state| flip(solved, *state, question).ok());
    let mut found: Vec<Flip> = found.collect();
    let tables = brief.tables().into_iter().flat_map(|found| &found.tables);
    let deals: Vec<StateId> = tables
        .flat_map(|table| &table.deals)
        .filter(|deal| deal.holds())
        .map(|deal| deal.state)
        .collect();
    found.sort_by_key(|flip| {
        let is_first = conflict.status_quo == Some(flip.state) || deals.contains(&flip.state);
        let least = flip.together.takes();
        (least.is_none(), !is_first, least)
    });
    found
}

/// The moves that would change the answer: those by which today is left for good, those that begin a way to what could
/// last, and those that break what tables could agree on.
fn watch(found: &Brief) -> Vec<Watch> {
    let mut watched: Vec<Watch> = Vec::new();
    let mut add = |step: Step, sign: Sign| {
        let watch = Watch { step, sign };
        if !watched.contains(&watch) {
            watched.push(watch);
        }
    };
    let today = found.analysis.status_quo.iter();
    for reasons in today.flat_map(|today| &today.actors) {
        let mut unanswered = reasons.temptations.iter();
        if let Some(tempting) = unanswered.find(|tempting| tempting.answer.is_none()) {
            add(tempting.step, Sign::LeavesToday);
        }
    }
    for way in &found.ways {
        let first = way.legal.iter().flat_map(|ways| ways.first.iter());
        for step in first.filter_map(|way| way.first()) {
            add(step.step, Sign::Towards(way.to));
        }
    }
    let tables = found.tables().into_iter().flat_map(|found| &found.tables);
    for deal in tables.flat_map(|table| &table.deals) {
        for breaker in &deal.breakers {
            add(breaker.departure.step, Sign::Breaks(deal.state));
        }
    }
    watched
}
