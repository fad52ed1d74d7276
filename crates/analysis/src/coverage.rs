//! What the model rests on: which inputs are said, judged, or neither.

use detente_case::ledger::counts;
use detente_case::model::{ActorId, Basis, Case, Order};

/// Counts of a case's inputs by what they rest on. An input that cites evidence counts as said,
/// also where a judgement stands beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Inputs that cite a ledger entry; where the case has a ledger, one that it has and that is not later
    /// than the case's as-of date.
    pub said: usize,
    /// Inputs marked as the analyst's judgement.
    pub judged: usize,
    /// Inputs with neither.
    pub unsourced: usize,
}

/// What an input rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// It cites what was said or reported.
    Said,
    /// It is the analyst's judgement.
    Judged,
    /// Neither.
    Unsourced,
}

/// What an input of a case rests on.
#[must_use]
pub fn support(case: &Case, basis: &Basis) -> Support {
    let as_of = case.header.as_of;
    let is_known = |id: &str| {
        case.ledger.as_ref().is_none_or(|ledger| {
            let entry = ledger.entry(id).map(|entry| &ledger.entries[entry.0]);
            entry.is_some_and(|entry| counts(entry, as_of))
        })
    };
    if basis.evidence.iter().any(|id| is_known(&id.value)) {
        Support::Said
    } else if basis.judgement.is_some() {
        Support::Judged
    } else {
        Support::Unsourced
    }
}

impl Coverage {
    fn add(&mut self, support: Support) {
        match support {
            Support::Said => self.said += 1,
            Support::Judged => self.judged += 1,
            Support::Unsourced => self.unsourced += 1,
        }
    }

    fn sum(mut self, other: Self) -> Self {
        self.said += other.said;
        self.judged += other.judged;
        self.unsourced += other.unsourced;
        self
    }

    fn of<'a>(case: &Case, inputs: impl IntoIterator<Item = &'a Basis>) -> Self {
        let mut coverage = Self::default();
        for basis in inputs {
            coverage.add(support(case, basis));
        }
        coverage
    }

    /// All inputs together.
    #[must_use]
    pub fn total(self) -> usize {
        self.said + self.judged + self.unsourced
    }

    /// Whether more than half of the inputs are unsourced.
    #[must_use]
    pub fn is_mostly_unsourced(self) -> bool {
        self.unsourced * 2 > self.total()
    }
}

/// Coverage of the whole case: options, rules, merges, listed states, moves, and every statement
/// or weight; a ranking is one input.
#[must_use]
pub fn coverage(case: &Case) -> Coverage {
    let rules = case.rules.iter().map(|rule| &rule.basis);
    let merges = case.merges.iter().map(|merge| &merge.basis);
    let states = case.states.iter().map(|state| &state.basis);
    let of_nobody = Coverage::of(case, rules.chain(merges).chain(states));
    let of_actors = coverage_by_actor(case);
    of_actors.into_iter().fold(of_nobody, Coverage::sum)
}

/// Coverage of what is each actor's own, in the order of the case: its options, its moves and its
/// preference.
#[must_use]
pub fn coverage_by_actor(case: &Case) -> Vec<Coverage> {
    let of = |actor: usize| {
        let options = case.options.iter().filter(|option| option.owner.0 == actor);
        let moves = case
            .moves
            .iter()
            .filter(|moves| moves.actor.value.0 == actor);
        let own = options
            .map(|option| &option.basis)
            .chain(moves.map(|moves| &moves.basis));
        let own = own.chain(wishes(case, ActorId(actor)));
        Coverage::of(case, own)
    };
    (0..case.actors.len()).map(of).collect()
}

/// What each statement or weighted wish of an actor rests on: itself, else the preference as a whole. A
/// ranking is one.
fn wishes(case: &Case, actor: ActorId) -> Vec<&Basis> {
    let Some(preference) = &case.preferences[actor.0] else {
        return Vec::new();
    };
    let whole = &preference.basis;
    let own = |basis| match support(case, basis) {
        Support::Unsourced => whole,
        _ => basis,
    };
    match &preference.order {
        Order::Statements(statements) => statements.iter().map(|one| own(&one.basis)).collect(),
        Order::Weights(weights) => weights.iter().map(|one| own(&one.basis)).collect(),
        Order::Ranking(_) => vec![whole],
    }
}
