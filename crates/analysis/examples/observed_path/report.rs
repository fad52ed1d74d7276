//! The tables of a back-test.

use std::fmt::{self, Write};

use detente_analysis::{Solved, actor_id};
use detente_ensemble::wilson;
use detente_graph::{ActorId, Concept, StateId};

use crate::back_test::{BackTest, Change, Compared, Move, is_stable, tally};

/// Writes all tables.
pub(crate) fn write(out: &mut String, solved: &Solved, test: &BackTest) -> fmt::Result {
    writeln!(
        out,
        "{} months follow another: in {} the state changed, in {} it stayed.",
        test.steps,
        test.changes.len(),
        test.stays.len()
    )?;
    writeln!(
        out,
        "Shares with 95 % intervals (Wilson 1927), which take months and moves as independent. They are not: a state that"
    )?;
    writeln!(
        out,
        "stays for months is counted in each, and the same states come back."
    )?;
    changes(out, solved, test)?;
    moves(out, solved, test)?;
    ends(out, test)?;
    stays(out, solved, test)
}

fn changes(out: &mut String, solved: &Solved, test: &BackTest) -> fmt::Result {
    let conflict = &solved.conflict;
    let model = &conflict.model;
    writeln!(out, "\nChanges, by the shortest ways of legal moves")?;
    writeln!(
        out,
        "{:<9}{:<12}{:<5}{:<22}{:<8}answered, so that it deters, under",
        "month", "change", "way", "move", "gains"
    )?;
    for change in &test.changes {
        let key = |state: StateId| conflict.key(state);
        let change_name = format!("{} {}", key(change.from), key(change.to));
        let month = change.month.strftime("%Y-%m").to_string();
        let mut first = [month.as_str(), change_name.as_str()];
        if change.ways.is_empty() {
            writeln!(out, "{:<9}{:<12}no legal way", first[0], first[1])?;
        }
        for (place, way) in change.ways.iter().enumerate() {
            let mut number = (place + 1).to_string();
            for seen in way {
                let actor = &conflict.case.actors[seen.mover.index()].id.value;
                let name = format!("{actor}: {} {}", key(seen.from), key(seen.to));
                let gains = if seen.improves(model) { "yes" } else { "no" };
                let answered = answered(solved, *seen);
                let row = format!(
                    "{:<9}{:<12}{number:<5}{name:<22}{gains:<8}{answered}",
                    first[0], first[1]
                );
                writeln!(out, "{}", row.trim_end())?;
                first = ["", ""];
                number.clear();
            }
        }
        if change.count > change.ways.len() as u128 {
            let left_out = change.count - change.ways.len() as u128;
            writeln!(out, "{:<21}and {left_out} more ways, not weighed", "")?;
        }
    }
    Ok(())
}

/// The concepts under which a move that gains is answered.
fn answered(solved: &Solved, seen: Move) -> String {
    let model = &solved.conflict.model;
    if !seen.improves(model) {
        return String::new();
    }
    let deterring = Concept::ALL
        .into_iter()
        .filter(|concept| seen.is_answered(model, *concept));
    let names: Vec<&str> = deterring.map(Concept::id).collect();
    if names.is_empty() {
        "none".to_owned()
    } else {
        names.join(" ")
    }
}

fn moves(out: &mut String, solved: &Solved, test: &BackTest) -> fmt::Result {
    let single: Vec<&Change> = test
        .changes
        .iter()
        .filter(|change| length(change) == 1)
        .collect();
    let several: Vec<&Change> = test
        .changes
        .iter()
        .filter(|change| length(change) > 1)
        .collect();
    let none = test.changes.len() - single.len() - several.len();
    writeln!(
        out,
        "\nOf {} changes {} are one move of one actor, {} take several moves, {none} come of no legal moves.",
        test.changes.len(),
        single.len(),
        several.len()
    )?;
    writeln!(
        out,
        "\nMoves that gain their mover something (nash), and that no answer deters (the others)"
    )?;
    writeln!(
        out,
        "{:<44}{:<28}{:>16}{:>16}",
        "", "observed", "any legal move", "of the mover"
    )?;
    let all: Vec<&Change> = test.changes.iter().collect();
    for (title, changes) in [
        ("all moves", all),
        ("moves that are a whole change", single),
        ("moves of changes that take several", several),
    ] {
        for concept in Concept::ALL {
            let found = tally(&solved.conflict.model, changes.iter().copied(), concept);
            let mut observed = share(found.least, found.of);
            if found.least != found.most {
                observed = format!("{} to {}", found.least, share(found.most, found.of));
            }
            let of = found.of.max(1) as f64;
            writeln!(
                out,
                "{:<44}{observed:<28}{:>16}{:>16}",
                format!("{title}, {}", concept.id()),
                percent(found.by_anyone / of),
                percent(found.by_mover / of)
            )?;
        }
    }
    Ok(())
}

fn length(change: &Change) -> usize {
    change.ways.first().map_or(0, Vec::len)
}

fn ends(out: &mut String, test: &BackTest) -> fmt::Result {
    writeln!(
        out,
        "\nWhere changes ended, and a state drawn among those that legal moves reach"
    )?;
    writeln!(
        out,
        "{:<52}{:<26}{:>12}{:>12}",
        "", "observed", "as near", "any"
    )?;
    let of = |title, compared: fn(&Change) -> &Compared| (title, compared);
    for (title, compared) in [
        of(
            "a chain of improvements of any length leads there",
            |change| &change.by_improvements,
        ),
        of("better for everybody", |change| &change.better_for_all),
    ] {
        let found: Vec<&Compared> = test.changes.iter().map(compared).collect();
        let mean = |share: fn(&Compared) -> f64| {
            found.iter().map(|one| share(one)).sum::<f64>() / found.len().max(1) as f64
        };
        writeln!(
            out,
            "{title:<52}{:<26}{:>12}{:>12}",
            share(found.iter().filter(|one| one.observed).count(), found.len()),
            percent(mean(|one| one.as_near)),
            percent(mean(|one| one.reachable))
        )?;
    }
    Ok(())
}

fn stays(out: &mut String, solved: &Solved, test: &BackTest) -> fmt::Result {
    let left: Vec<StateId> = test.changes.iter().map(|change| change.from).collect();
    writeln!(
        out,
        "\nStates that stayed, and states that were left: stable under the concept"
    )?;
    writeln!(
        out,
        "{:<18}{:<27}{:<27}{:<27}{:>12}",
        "", "stays, by month", "stays, by spell", "left", "any state"
    )?;
    let case = &solved.conflict.case;
    let actors = (0..case.actors.len()).map(|place| Some(actor_id(place)));
    for of in std::iter::once(None).chain(actors) {
        let whom = of.map_or("all", |actor: ActorId| &case.actors[actor.index()].id.value);
        for concept in Concept::ALL {
            let stable = |state: &&StateId| is_stable(solved, of, concept, **state);
            let count =
                |states: &[StateId]| share(states.iter().filter(stable).count(), states.len());
            let every: Vec<StateId> = solved.conflict.states().collect();
            let at_random = every.iter().filter(stable).count() as f64 / every.len() as f64;
            writeln!(
                out,
                "{:<18}{:<27}{:<27}{:<27}{:>12}",
                format!("{whom}, {}", concept.id()),
                count(&test.stays),
                count(&test.spells),
                count(&left),
                percent(at_random)
            )?;
        }
    }
    Ok(())
}

fn percent(share: f64) -> String {
    format!("{:.1} %", 100.0 * share)
}

/// A count with its share in hundredths and where that lies.
fn share(holds: usize, of: usize) -> String {
    let interval = wilson(holds, of);
    let (low, high) = (100.0 * interval.low, 100.0 * interval.high);
    if of == 0 {
        return "0 of 0".to_owned();
    }
    let share = 100.0 * holds as f64 / of as f64;
    format!("{holds} of {of}: {share:.0} % [{low:.0}, {high:.0}]")
}
