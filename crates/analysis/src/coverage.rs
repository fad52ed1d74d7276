//! What the model rests on: which inputs are said, judged, or neither.

use detente_case::model::{ActorId, Basis, Case, Order};

/// Counts of a case's inputs by what they rest on. An input that cites evidence counts as said,
/// also where a judgement stands beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Inputs that cite a ledger entry.
    pub said: usize,
    /// Inputs marked as the analyst's judgement.
    pub judged: usize,
    /// Inputs with neither.
    pub unsourced: usize,
}

impl Coverage {
    fn add(&mut self, basis: &Basis) {
        if !basis.evidence.is_empty() {
            self.said += 1;
        } else if basis.judgement.is_some() {
            self.judged += 1;
        } else {
            self.unsourced += 1;
        }
    }

    /// All inputs together.
    #[must_use]
    pub fn total(self) -> usize {
        self.said + self.judged + self.unsourced
    }
}

/// Coverage of the whole case: options, rules, merges, listed states, moves, and every statement
/// or weight; a ranking is one input.
#[must_use]
pub fn coverage(case: &Case) -> Coverage {
    let mut coverage = Coverage::default();
    case.options
        .iter()
        .for_each(|option| coverage.add(&option.basis));
    case.rules.iter().for_each(|rule| coverage.add(&rule.basis));
    case.merges
        .iter()
        .for_each(|merge| coverage.add(&merge.basis));
    case.states
        .iter()
        .for_each(|state| coverage.add(&state.basis));
    case.moves
        .iter()
        .for_each(|moves| coverage.add(&moves.basis));
    for actor in 0..case.actors.len() {
        add_preference(case, ActorId(actor), &mut coverage);
    }
    coverage
}

fn add_preference(case: &Case, actor: ActorId, coverage: &mut Coverage) {
    let Some(preference) = &case.preferences[actor.0] else {
        return;
    };
    let mut add = |own: &Basis| {
        let unsourced = own.evidence.is_empty() && own.judgement.is_none();
        coverage.add(if unsourced { &preference.basis } else { own });
    };
    match &preference.order {
        Order::Statements(statements) => statements
            .iter()
            .for_each(|statement| add(&statement.basis)),
        Order::Weights(weights) => weights.iter().for_each(|weight| add(&weight.basis)),
        Order::Ranking(_) => add(&preference.basis),
    }
}
