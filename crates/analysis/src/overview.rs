//! A first look at a conflict: what takes no time of the whole answer.

use detente_ensemble::Progress;
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
///
/// # Panics
///
/// Never: nobody asks it to stop.
#[must_use]
pub fn overview(solved: &Solved) -> Overview {
    let found = overview_unless_stopped(solved, &Progress::default());
    found.expect("nobody asks to stop")
}

/// The same, unless `progress` is asked to stop meanwhile: `None` then.
#[must_use]
pub fn overview_unless_stopped(solved: &Solved, progress: &Progress) -> Option<Overview> {
    let conflict = &solved.conflict;
    let go_on = || (!progress.is_stopped()).then_some(());
    let lasting = solved.lasting();
    go_on()?;
    let on_threats = |state: &StateId| solved.holding(*state).hold == Hold::OnThreats;
    let on_threats = conflict.states().filter(on_threats).count();
    go_on()?;
    let today = conflict.status_quo;
    let status_quo = today.map(|state| explain(solved, state, None));
    go_on()?;
    let groups = grouped(solved, &lasting);
    go_on()?;
    let outcomes = outcomes(solved);
    go_on()?;
    let tables = case_tables(solved);
    go_on()?;
    Some(Overview {
        status_quo,
        lasting_count: lasting.len(),
        lasting: groups,
        on_threats,
        outcomes,
        tables,
        coverage: coverage(&conflict.case),
    })
}
