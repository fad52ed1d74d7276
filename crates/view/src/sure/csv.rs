//! How sure the answers are, as a table for other programs.

use detente_analysis::{Solved, Sure, Tally};
use detente_graph::Concept;

/// A row for everything that was counted: what it is, its id, under which concept, in how many versions of how many,
/// and the share with its interval.
pub fn sure_csv(solved: &Solved, found: &Sure) -> Result<Vec<u8>, csv::Error> {
    let case = &solved.conflict.case;
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record([
        "what", "id", "concept", "holds", "of", "share", "low", "high",
    ])?;
    let mut row = |what: &str, id: &str, concept: &str, tally: Tally| {
        let ends = tally.interval;
        let end = |of: fn(detente_ensemble::Interval) -> f64| {
            ends.map_or_else(String::new, |interval| format!("{:.4}", of(interval)))
        };
        table.write_record([
            what,
            id,
            concept,
            &tally.holds.to_string(),
            &tally.of.to_string(),
            &format!("{:.4}", tally.share),
            &end(|interval| interval.low),
            &end(|interval| interval.high),
        ])
    };
    if let Some(conflict) = &found.conflict {
        for state in &conflict.states {
            let id = (state.state.index() + 1).to_string();
            for (concept, tally) in Concept::ALL.iter().zip(state.by_concept) {
                row("state", &id, concept.id(), tally)?;
            }
        }
        for outcome in &conflict.outcomes {
            let id = &case.outcomes[outcome.outcome.0].id.value;
            for (concept, tally) in Concept::ALL.iter().zip(outcome.by_concept) {
                row("outcome", id, concept.id(), tally)?;
            }
        }
        for of_table in &conflict.tables {
            row(
                "deal",
                &case.tables[of_table.place].id.value,
                "seq",
                of_table.has_deal,
            )?;
        }
    }
    for room in found.settlement.iter().flat_map(|found| &found.tables) {
        let id = room
            .place
            .map_or("everybody", |place| &case.tables[place].id.value);
        row("room", id, "", room.has_room)?;
        row("today-acceptable", id, "", room.accepts_today)?;
    }
    table
        .into_inner()
        .map_err(|error| error.into_error().into())
}
