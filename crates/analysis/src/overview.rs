//! A first look at a conflict: what takes no time of the whole answer.

use detente_graph::StateId;

use crate::analyse::{Lasting, OutcomeFinding, case_tables, grouped, outcomes};
use crate::coverage::{Coverage, coverage};
use crate::explain::{Explanation, explain};
use crate::hold::Hold;
use crate::solve::Solved;
use crate::tables::Tables;

/// What a first look shows; each part is as [`analyse`](crate::analyse()) has it.
#[derive(Debug)]
pub struct Overview {
    /// Why today's situation holds or not; `None` without a status quo.
    pub status_quo: Option<Explanation>,
    /// The states that last, those of the same outcomes together, the firmest first; at most twelve groups.
    pub lasting: Vec<Lasting>,
    /// How many such states there are.
    pub lasting_count: usize,
    /// How many states hold only on threats.
    pub on_threats: usize,
    /// The named outcomes, in the order of the case.
    pub outcomes: Vec<OutcomeFinding>,
    /// What the tables of the case can reach; `None` where it has none, no status quo, or too many states.
    pub tables: Option<Tables>,
    /// What the model rests on.
    pub coverage: Coverage,
}

/// Takes a first look at a conflict.
#[must_use]
pub fn overview(solved: &Solved) -> Overview {
    let conflict = &solved.conflict;
    let lasting = solved.lasting();
    let on_threats = |state: &StateId| solved.holding(*state).hold == Hold::OnThreats;
    Overview {
        status_quo: conflict
            .status_quo
            .map(|state| explain(solved, state, None)),
        lasting_count: lasting.len(),
        lasting: grouped(solved, &lasting),
        on_threats: conflict.states().filter(on_threats).count(),
        outcomes: outcomes(solved),
        tables: case_tables(solved),
        coverage: coverage(&conflict.case),
    }
}
