//! Who can agree on what: what each table can reach from today's situation, what of it holds, who
//! breaks the rest, and who must be added.

use detente_graph::{
    ActorId, Coalition, CoalitionError, Concept, Deal, Seats, StateId, table_deals,
};

use crate::change::{Step, Worth};
use crate::conflict::actor_id;
use crate::departure::{Departure, departure};
use crate::solve::Solved;

/// What each of several tables can reach.
#[derive(Clone, Debug)]
pub struct Tables {
    /// The state they start from.
    pub status_quo: StateId,
    /// The concept under which a deal holds or not.
    pub concept: Concept,
    /// The tables, in the order asked for.
    pub tables: Vec<Table>,
}

/// What one table can reach.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its place among the tables of the case; `None` for one that the case does not name.
    pub place: Option<usize>,
    /// Who sits at it, in the order of the case.
    pub members: Vec<ActorId>,
    /// What is better for all of them than today: what holds first, then in order.
    pub deals: Vec<TableDeal>,
    /// States that leave no member worse off and some exactly as today.
    pub indifferent: Vec<StateId>,
    /// Who must be added for a deal that holds.
    pub seats: Seats,
}

/// A deal within a table's reach.
#[derive(Clone, Debug)]
pub struct TableDeal {
    /// The state agreed on.
    pub state: StateId,
    /// The moves of members that lead there one after the other; `None` where it takes all at once.
    pub in_sequence: Option<Vec<Step>>,
    /// How many members must move together in some stage, when every stage leaves all of them better
    /// off: 1 is piecemeal, all of them means only as a whole.
    pub package_size: usize,
    /// Who would break it; nobody if it holds.
    pub breakers: Vec<Breaker>,
    /// What it is worth to every actor beside today, in the order of the case.
    pub worth: Vec<Worth>,
}

/// Somebody for whom a deal does not hold.
#[derive(Clone, Debug)]
pub struct Breaker {
    /// The plainest move that breaks it.
    pub departure: Departure,
    /// Whether the breaker does not sit at the table.
    pub absent: bool,
}

impl TableDeal {
    /// Whether nobody would break it.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.breakers.is_empty()
    }
}

/// What the tables of the case can reach from today, or the one table of `actors`; without either,
/// the table of everybody. `None` where the case has no status quo.
///
/// # Errors
/// Where a table is too large to be searched.
pub fn tables(
    solved: &Solved,
    actors: Option<&[ActorId]>,
    concept: Concept,
) -> Result<Option<Tables>, CoalitionError> {
    let Some(status_quo) = solved.conflict.status_quo else {
        return Ok(None);
    };
    let case = &solved.conflict.case;
    let of_case = case.tables.iter().enumerate().map(|(place, table)| {
        let members = table.actors.iter().map(|actor| actor_id(actor.value.0));
        (Some(place), members.collect())
    });
    let everybody = || (None, (0..case.actors.len()).map(actor_id).collect());
    let asked: Vec<(Option<usize>, Vec<ActorId>)> = match actors {
        Some(actors) => vec![(None, actors.to_vec())],
        None if case.tables.is_empty() => vec![everybody()],
        None => of_case.collect(),
    };
    let found = asked
        .into_iter()
        .map(|(place, members)| table(solved, status_quo, place, members, concept));
    Ok(Some(Tables {
        status_quo,
        concept,
        tables: found.collect::<Result<_, _>>()?,
    }))
}

fn table(
    solved: &Solved,
    status_quo: StateId,
    place: Option<usize>,
    mut members: Vec<ActorId>,
    concept: Concept,
) -> Result<Table, CoalitionError> {
    members.sort_unstable();
    members.dedup();
    let seated = Coalition::new(members.iter().copied())?;
    let model = &solved.conflict.model;
    let found = table_deals(model, &solved.solution, seated, status_quo, concept)?;
    let deals = found.deals.iter();
    let mut deals: Vec<TableDeal> = deals
        .map(|deal| table_deal(solved, status_quo, seated, deal, concept))
        .collect();
    deals.sort_by_key(|deal| (!deal.holds(), deal.state));
    Ok(Table {
        place,
        members,
        deals,
        indifferent: found.near_deals.iter().map(|near| near.state).collect(),
        seats: found.seats,
    })
}

fn table_deal(
    solved: &Solved,
    status_quo: StateId,
    seated: Coalition,
    deal: &Deal,
    concept: Concept,
) -> TableDeal {
    let conflict = &solved.conflict;
    let actors = (0..conflict.case.actors.len()).map(actor_id);
    let breakers = deal.breakers.iter();
    TableDeal {
        state: deal.state,
        in_sequence: deal
            .in_sequence
            .as_ref()
            .map(|way| Step::along(status_quo, way)),
        package_size: deal.package_size,
        breakers: breakers
            .filter_map(|found| {
                Some(Breaker {
                    departure: departure(solved, found.actor, deal.state, concept)?,
                    absent: !seated.contains(found.actor),
                })
            })
            .collect(),
        worth: actors
            .map(|actor| conflict.worth(actor, status_quo, deal.state))
            .collect(),
    }
}
