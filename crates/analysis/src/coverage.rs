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

/// An input of the model and what it rests on.
#[derive(Clone, Copy, Debug)]
pub struct SourcedInput<'a> {
    /// Which input.
    pub what: InputPlace,
    /// The actor whose own it is: its option, its move or its wish.
    pub owner: Option<ActorId>,
    /// What it rests on: its own, or that of the preference it is part of.
    pub basis: &'a Basis,
    /// Which of the three that is.
    pub support: Support,
}

/// Where an input stands in the case, by places in its lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InputPlace {
    /// An option.
    Option(usize),
    /// A statement or a weighted wish of an actor.
    Wish(ActorId, usize),
    /// The ranking of an actor.
    Ranking(ActorId),
    /// A rule.
    Rule(usize),
    /// A merge.
    Merge(usize),
    /// A listed state.
    State(usize),
    /// Moves of one actor out of one listed state.
    Move(usize),
    /// What an actor brings to the bargaining: its clout, its walk-away value and the like.
    Stake(ActorId),
    /// An issue: its levels, and which of them stands today.
    Issue(usize),
    /// A position of an actor on an issue.
    Position(usize),
}

/// The inputs of a case: options, the wishes of each actor (a ranking is one), rules, merges, listed states
/// and moves; what actors bring to the bargaining, issues and positions.
#[must_use]
pub fn sourced_inputs(case: &Case) -> Vec<SourcedInput<'_>> {
    let input = |what, owner, basis| SourcedInput {
        what,
        owner,
        basis,
        support: support(case, basis),
    };
    let mut inputs = Vec::new();
    inputs.extend(case.options.iter().enumerate().map(|(place, option)| {
        input(InputPlace::Option(place), Some(option.owner), &option.basis)
    }));
    for actor in (0..case.actors.len()).map(ActorId) {
        inputs.extend(
            wishes(case, actor)
                .into_iter()
                .map(|(what, basis)| input(what, Some(actor), basis)),
        );
    }
    let rules = case.rules.iter().enumerate();
    inputs.extend(rules.map(|(place, rule)| input(InputPlace::Rule(place), None, &rule.basis)));
    let merges = case.merges.iter().enumerate();
    inputs.extend(merges.map(|(place, merge)| input(InputPlace::Merge(place), None, &merge.basis)));
    let states = case.states.iter().enumerate();
    inputs.extend(states.map(|(place, state)| input(InputPlace::State(place), None, &state.basis)));
    inputs.extend(case.moves.iter().enumerate().map(|(place, moves)| {
        input(
            InputPlace::Move(place),
            Some(moves.actor.value),
            &moves.basis,
        )
    }));
    let actors = case.actors.iter().enumerate();
    let bring = actors.filter(|(_, actor)| actor.stake.is_stated());
    inputs.extend(bring.map(|(place, actor)| {
        let owner = ActorId(place);
        input(InputPlace::Stake(owner), Some(owner), &actor.stake.basis)
    }));
    let issues = case.issues.iter().enumerate();
    inputs.extend(issues.map(|(place, issue)| input(InputPlace::Issue(place), None, &issue.basis)));
    inputs.extend(case.positions.iter().enumerate().map(|(place, position)| {
        input(
            InputPlace::Position(place),
            Some(position.actor.value),
            &position.basis,
        )
    }));
    inputs
}

/// Coverage of the whole case.
#[must_use]
pub fn coverage(case: &Case) -> Coverage {
    count(&sourced_inputs(case), |_| true)
}

/// Coverage of what is each actor's own, in the order of the case: its options, its moves and its
/// wishes.
#[must_use]
pub fn coverage_by_actor(case: &Case) -> Vec<Coverage> {
    let inputs = sourced_inputs(case);
    let of = |actor| count(&inputs, |input| input.owner == Some(ActorId(actor)));
    (0..case.actors.len()).map(of).collect()
}

/// Coverage of what is nobody's own: rules, merges and listed states.
#[must_use]
pub fn coverage_of_the_rest(case: &Case) -> Coverage {
    count(&sourced_inputs(case), |input| input.owner.is_none())
}

fn count(inputs: &[SourcedInput], counted: impl Fn(&SourcedInput) -> bool) -> Coverage {
    let mut coverage = Coverage::default();
    for input in inputs.iter().filter(|input| counted(input)) {
        coverage.add(input.support);
    }
    coverage
}

/// What each statement or weighted wish of an actor rests on: itself, else the preference as a whole.
fn wishes(case: &Case, actor: ActorId) -> Vec<(InputPlace, &Basis)> {
    let Some(preference) = &case.preferences[actor.0] else {
        return Vec::new();
    };
    let whole = &preference.basis;
    let own = |(place, basis)| match support(case, basis) {
        Support::Unsourced => (InputPlace::Wish(actor, place), whole),
        _ => (InputPlace::Wish(actor, place), basis),
    };
    match &preference.order {
        Order::Statements(statements) => {
            let own_bases = statements.iter().map(|one| &one.basis);
            own_bases.enumerate().map(own).collect()
        }
        Order::Weights(weights) => {
            let own_bases = weights.iter().map(|one| &one.basis);
            own_bases.enumerate().map(own).collect()
        }
        Order::Ranking(_) => vec![(InputPlace::Ranking(actor), whole)],
    }
}
