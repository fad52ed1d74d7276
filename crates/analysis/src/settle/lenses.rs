//! The two lenses on one another: what the conflict of options says of packages, and the other way round.
//!
//! An option or an outcome may stand for a level of an issue. A state then stands for a package: for each issue that
//! something stands for, the level of an outcome it belongs to, else of an option it takes, else today's; of the other
//! issues it says nothing. Outcomes go first because they name what several options make together.

use std::cmp::Ordering;

use detente_case::model::{Case, LevelId};
use detente_graph::{ActorId, StateId};
use detente_settle::{Bargaining, PackageId, TOLERANCE};

use super::TableSettlement;
use crate::analyse::firmest;
use crate::conflict::{Conflict, actor_id};
use crate::explain::{Explanation, explain};
use crate::solve::Solved;

/// What the conflict of options says of packages.
#[derive(Debug)]
pub struct Lenses {
    /// For each issue, whether an option or outcome stands for a level of it.
    pub tied: Vec<bool>,
    /// The packages that stand out at each table, and whether they would last.
    pub meetings: Vec<Meeting>,
    /// What could last besides today's situation, and who would not accept its package.
    pub lasting: Vec<LastingPackage>,
    /// Where an actor prefers one of these to today by its options and not by its issues, or the other way round.
    pub misfits: Vec<Misfit>,
    /// For each state the package it stands for, issues that nothing stands for at today's level; `None` where it stands
    /// for two levels of one issue.
    pub packages: Vec<Option<PackageId>>,
}

/// A package of a table as states of the conflict.
#[derive(Debug)]
pub struct Meeting {
    /// The table, by its place in the findings.
    pub table: usize,
    /// The package.
    pub package: PackageId,
    /// The states that stand for it, as far as they say.
    pub states: Vec<StateId>,
    /// The firmest of these, explained; `None` where there is none.
    pub best: Option<Explanation>,
}

impl Meeting {
    /// Whether the package is agreed at its table and would not last: the lenses disagree.
    #[must_use]
    pub fn does_not_last(&self) -> bool {
        self.best.as_ref().is_some_and(|best| !best.holding.lasts())
    }
}

/// A lasting state and its package.
#[derive(Clone, Debug)]
pub struct LastingPackage {
    /// The state.
    pub state: StateId,
    /// Its package, issues that nothing stands for at today's level.
    pub package: PackageId,
    /// To whom that is worth less than what it would accept: the lenses disagree.
    pub unacceptable_to: Vec<ActorId>,
}

/// An actor who prefers a state to today by one lens and today to it by the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Who.
    pub actor: ActorId,
    /// The state.
    pub state: StateId,
    /// How it is beside today by the options: the issues say the contrary.
    pub by_options: Ordering,
}

pub(super) fn lenses(
    solved: &Solved,
    bargaining: &Bargaining,
    tables: &[TableSettlement],
) -> Option<Lenses> {
    let conflict = &solved.conflict;
    let ties = ties(&conflict.case);
    if !ties.iter().any(|tied| *tied) {
        return None;
    }
    let package = |state| {
        let levels: Option<Vec<usize>> = levels(conflict, state).into_iter().collect();
        Some(bargaining.package(&levels?))
    };
    let packages: Vec<Option<PackageId>> = conflict.states().map(package).collect();
    let mut meetings = Vec::new();
    for (place, table) in tables.iter().enumerate() {
        for (package, _) in table.outstanding() {
            let states = counterparts(bargaining, &ties, &packages, package);
            let best = firmest(solved, states.iter().copied());
            meetings.push(Meeting {
                table: place,
                package,
                best: best.map(|state| explain(solved, state, None)),
                states,
            });
        }
    }
    let lasting = solved.lasting().into_iter();
    let lasting = lasting.filter(|state| conflict.status_quo != Some(*state));
    let lasting: Vec<LastingPackage> = lasting
        .filter_map(|state| {
            let package = packages[state.index()]?;
            let unacceptable = bargaining.everyone();
            let unacceptable = unacceptable.filter(|actor| !bargaining.accepts(*actor, package));
            Some(LastingPackage {
                state,
                package,
                unacceptable_to: unacceptable.map(|actor| actor_id(actor.index())).collect(),
            })
        })
        .collect();
    let met = meetings.iter().filter_map(|meeting| meeting.best.as_ref());
    let mut compared: Vec<StateId> = lasting.iter().map(|lasting| lasting.state).collect();
    compared.extend(met.map(|best| best.state));
    compared.sort_unstable();
    compared.dedup();
    Some(Lenses {
        misfits: misfits(conflict, bargaining, &packages, &compared),
        tied: ties,
        meetings,
        lasting,
        packages,
    })
}

/// For each issue, whether something stands for a level of it.
fn ties(case: &Case) -> Vec<bool> {
    let options = case.options.iter().flat_map(|option| &option.levels);
    let outcomes = case.outcomes.iter().flat_map(|outcome| &outcome.levels);
    let mut tied = vec![false; case.issues.len()];
    for level in options.chain(outcomes) {
        tied[level.value.issue.0] = true;
    }
    tied
}

/// The level of each issue in a state, today's where nothing says; of an issue for which two levels hold at once, none.
#[must_use]
pub fn levels(conflict: &Conflict, state: StateId) -> Vec<Option<usize>> {
    let case = &conflict.case;
    let by_outcome = conflict.outcomes(state).into_iter();
    let by_outcome = by_outcome.flat_map(|outcome| &case.outcomes[outcome.0].levels);
    let options = case.options.iter().enumerate();
    let taken = options.filter(|(place, _)| conflict.takes(state, *place) == Some(true));
    let by_option = taken.flat_map(|(_, option)| &option.levels);
    let by_outcome: Vec<LevelId> = by_outcome.map(|level| level.value).collect();
    let by_option: Vec<LevelId> = by_option.map(|level| level.value).collect();
    let level = |place: usize| {
        let of_issue = |said: &[LevelId]| -> Vec<usize> {
            let own = said.iter().filter(|level| level.issue.0 == place);
            own.map(|level| level.level).collect()
        };
        let mut said = of_issue(&by_outcome);
        if said.is_empty() {
            said = of_issue(&by_option);
        }
        let first = *said.first().unwrap_or(&case.issues[place].status_quo.value);
        said.iter().all(|level| *level == first).then_some(first)
    };
    (0..case.issues.len()).map(level).collect()
}

/// The states that stand for a package, as far as they say anything of its issues.
fn counterparts(
    bargaining: &Bargaining,
    tied: &[bool],
    packages: &[Option<PackageId>],
    package: PackageId,
) -> Vec<StateId> {
    let sought = bargaining.levels_of(package);
    let stands_for = |own: PackageId| {
        let both = bargaining.levels_of(own).into_iter().zip(&sought).zip(tied);
        both.into_iter()
            .all(|((own, sought), tied)| !tied || own == *sought)
    };
    let states = packages.iter().enumerate();
    states
        .filter(|(_, own)| own.is_some_and(stands_for))
        .map(|(place, _)| StateId(place as u32))
        .collect()
}

fn misfits(
    conflict: &Conflict,
    bargaining: &Bargaining,
    packages: &[Option<PackageId>],
    states: &[StateId],
) -> Vec<Misfit> {
    let Some(today) = conflict.status_quo else {
        return Vec::new();
    };
    let Some(from) = packages[today.index()] else {
        return Vec::new();
    };
    let mut misfits = Vec::new();
    for state in states {
        let Some(to) = packages[state.index()] else {
            continue;
        };
        for actor in bargaining.everyone() {
            let change = bargaining.utility(actor, to) - bargaining.utility(actor, from);
            let by_issues = if change.abs() <= TOLERANCE {
                Ordering::Equal
            } else {
                change.total_cmp(&0.0)
            };
            let mover = actor_id(actor.index());
            let by_options = conflict.worth(mover, today, *state).order;
            let is_contrary = by_options != Ordering::Equal && by_options == by_issues.reverse();
            if is_contrary {
                misfits.push(Misfit {
                    actor: mover,
                    state: *state,
                    by_options,
                });
            }
        }
    }
    misfits
}
