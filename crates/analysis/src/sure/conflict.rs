//! The conflict of options in every plausible version.

mod dissent;
mod versions;

use std::collections::BTreeMap;

use detente_case::model::{ActorId, OutcomeId};
use detente_ensemble::{Count, Doubt, Ensemble, Progress, Ran, Turning, Version};
use detente_graph::{Concept, StateId};
use fixedbitset::FixedBitSet;

use super::{DoubtOf, SoFar, SureQuestion, Tally, Turn, doubts, turns};
use crate::solve::Solved;
use versions::{Verdicts, Versions};

/// Who watches is told after so many versions.
const WATCHED: usize = 64;

/// What holds by the conflict of options, and how surely.
#[derive(Debug)]
pub struct ConflictSure {
    /// What was run.
    pub ran: Ran,
    /// What may come out otherwise.
    pub doubts: Vec<DoubtOf>,
    /// Whether the case states these doubts; else they follow from what is judged or unsourced.
    pub are_stated: bool,
    /// Today's situation, where there is one.
    pub today: Option<StateSure>,
    /// The states that last in some version, those that last in most first.
    pub states: Vec<StateSure>,
    /// The named outcomes, in the order of the case.
    pub outcomes: Vec<OutcomeSure>,
    /// The tables of the case.
    pub tables: Vec<TableSure>,
    /// What today's situation lasting turns on, most first; nothing where there is none.
    pub today_turns_on: Vec<Turn<DoubtOf>>,
    /// The doubts by how much any of these answers turns on them: the largest swing of each, largest first.
    pub turns_on: Vec<Turn<DoubtOf>>,
    /// For each actor of whom others have another preference: what each side's holds.
    pub dissent: Vec<Dissent>,
}

/// How surely a state holds.
#[derive(Clone, Debug)]
pub struct StateSure {
    /// The state.
    pub state: StateId,
    /// In how many versions it holds under each concept, in the order of [`Concept::ALL`].
    pub by_concept: [Tally; 5],
    /// In how many it lasts: by itself or on credible answers.
    pub lasts: Tally,
}

/// How surely an outcome can last.
#[derive(Clone, Debug)]
pub struct OutcomeSure {
    /// The outcome.
    pub outcome: OutcomeId,
    /// In how many versions some state of it holds under each concept.
    pub by_concept: [Tally; 5],
    /// In how many some state of it lasts.
    pub lasts: Tally,
    /// What that turns on, most first.
    pub turns_on: Vec<Turn<DoubtOf>>,
}

/// How surely a table has a deal that holds.
#[derive(Clone, Debug)]
pub struct TableSure {
    /// Its place among the tables of the case.
    pub place: usize,
    /// In how many versions it has one.
    pub has_deal: Tally,
    /// Which, those that hold in most versions first.
    pub deals: Vec<DealSure>,
    /// What having one turns on, most first.
    pub turns_on: Vec<Turn<DoubtOf>>,
}

/// How surely a deal of a table holds.
#[derive(Clone, Copy, Debug)]
pub struct DealSure {
    /// The state agreed on.
    pub state: StateId,
    /// In how many versions it is a deal and holds.
    pub holds: Tally,
}

/// What holds by each side's preference of one actor.
#[derive(Clone, Debug)]
pub struct Dissent {
    /// Of whom there are several.
    pub actor: ActorId,
    /// The case's own first, then the alternatives of this actor in the order of the file.
    pub sides: Vec<Side>,
    /// For each outcome of which an alternative says otherwise than the case where nothing else is in doubt: what makes
    /// the difference.
    pub differences: Vec<Difference>,
}

/// What makes an alternative preference say otherwise of an outcome than the case's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The outcome.
    pub outcome: OutcomeId,
    /// The alternative, by its place in the case.
    pub alternative: usize,
    /// Whether the outcome can last by the alternative; by the case's own preference it is the other way.
    pub lasts: bool,
    /// What makes the difference.
    pub by: DifferenceBy,
}

/// The part of an alternative preference that makes the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DifferenceBy {
    /// This statement of it, by its place: with the statements above it put first as it has them, and the rest as the case
    /// has it, the answer is the case's; with this one too, and with any more, it is the alternative's.
    Statement(usize),
    /// That it leaves out what only the case's own preference has.
    LeftOut,
    /// No single part: one of the two is not a list of statements.
    Whole,
}

/// What holds where one side's preference does.
#[derive(Clone, Debug)]
pub struct Side {
    /// The alternative, by its place in the case; `None` of the case's own.
    pub alternative: Option<usize>,
    /// For each outcome, in how many of its versions some state of it lasts.
    pub outcomes: Vec<(usize, usize)>,
    /// The same of today's situation, where there is one.
    pub today: Option<(usize, usize)>,
}

pub(super) fn sure(
    solved: &Solved,
    question: SureQuestion,
    progress: &Progress,
    mut watch: impl FnMut(SoFar),
) -> ConflictSure {
    let doubted = Doubted::of(solved);
    let versions = Versions::of(&solved.conflict, &doubted.names);
    let mut counted = Counted::of(solved, &doubted.ensemble);
    let mut done = 0;
    let ran = doubted.run(&versions, question, progress, |version, verdicts| {
        counted.add(version, verdicts);
        done += 1;
        if done % WATCHED == 0 {
            watch(counted.so_far(done, false));
        }
    });
    watch(counted.so_far(done, true));
    let Doubted {
        ensemble,
        names,
        are_stated,
    } = &doubted;
    let told = Told {
        ran,
        names,
        counted: &counted,
    };
    let outcomes = told.outcomes();
    let tables = told.tables();
    let of_today = counted.today.as_ref().map(|today| told.turns(today));
    let of_today = of_today.unwrap_or_default();
    let all = outcomes.iter().map(|found| &found.turns_on);
    let all = all.chain(tables.iter().map(|found| &found.turns_on));
    let turns_on = largest(names, all.flatten().chain(&of_today));
    let today = solved.conflict.status_quo;
    ConflictSure {
        ran,
        are_stated: *are_stated,
        today: today.map(|today| told.state(today)),
        states: told.states(),
        dissent: dissent::dissent(&versions, ensemble, &counted),
        today_turns_on: of_today,
        turns_on,
        outcomes,
        tables,
        doubts: names.clone(),
    }
}

/// What is in doubt about the conflict.
struct Doubted {
    ensemble: Ensemble,
    names: Vec<DoubtOf>,
    are_stated: bool,
}

impl Doubted {
    fn of(solved: &Solved) -> Self {
        let (found, are_stated) = doubts(&solved.conflict.case);
        let (names, doubts): (Vec<DoubtOf>, Vec<Doubt>) = found.into_iter().unzip();
        let ensemble = Ensemble {
            doubts,
            quantities: Vec::new(),
        };
        Self {
            ensemble,
            names,
            are_stated,
        }
    }

    fn run(
        &self,
        versions: &Versions,
        question: SureQuestion,
        progress: &Progress,
        mut add: impl FnMut(&Version, &Verdicts),
    ) -> Ran {
        self.ensemble.run(
            self.ensemble.plan(question.runs, question.seed),
            progress,
            |version| versions.verdicts(version),
            |version, verdicts| add(version, &verdicts),
        )
    }
}

/// In how many versions some state of each of these sets lasts, by itself or on credible answers.
pub(crate) fn lasting(
    solved: &Solved,
    sets: &[FixedBitSet],
    question: SureQuestion,
    progress: &Progress,
) -> Lasting {
    let doubted = Doubted::of(solved);
    let versions = Versions::of(&solved.conflict, &doubted.names);
    let mut counts = vec![Count::default(); sets.len()];
    let ran = doubted.run(&versions, question, progress, |version, verdicts| {
        for (count, set) in counts.iter_mut().zip(sets) {
            if !set.is_disjoint(verdicts.lasting()) {
                count.add(version);
            }
        }
    });
    let tallies = counts.into_iter().map(|count| Tally::of(count, ran));
    Lasting {
        tallies: tallies.collect(),
        ran,
        has_doubts: !doubted.names.is_empty(),
        are_stated: doubted.are_stated,
    }
}

/// What [`lasting`] counts, and what was run.
pub(crate) struct Lasting {
    pub(crate) tallies: Vec<Tally>,
    pub(crate) ran: Ran,
    pub(crate) has_doubts: bool,
    pub(crate) are_stated: bool,
}

/// For each doubt the turn with the largest swing, the largest first.
fn largest<'t>(
    names: &[DoubtOf],
    turns: impl Iterator<Item = &'t Turn<DoubtOf>>,
) -> Vec<Turn<DoubtOf>> {
    let mut best: Vec<Option<Turn<DoubtOf>>> = vec![None; names.len()];
    for turn in turns {
        let known = &mut best[turn.influence.of];
        let is_larger = known
            .as_ref()
            .is_none_or(|known| turn.influence.swing > known.influence.swing);
        if is_larger {
            *known = Some(turn.clone());
        }
    }
    let mut best: Vec<Turn<DoubtOf>> = best.into_iter().flatten().collect();
    best.sort_by(|a, b| {
        let by_swing = b.influence.swing.total_cmp(&a.influence.swing);
        by_swing.then(a.influence.of.cmp(&b.influence.of))
    });
    best
}

/// What is counted as the versions are run.
struct Counted<'a> {
    solved: &'a Solved<'a>,
    /// In how many versions each state holds under each concept.
    states: Vec<[Count; 5]>,
    /// Whether today lasts, where there is a status quo.
    today: Option<Turning>,
    outcomes: Vec<CountedOutcome>,
    tables: Vec<CountedTable>,
}

struct CountedOutcome {
    by_concept: [Count; 5],
    lasts: Turning,
}

struct CountedTable {
    has_deal: Count,
    turning: Turning,
    deals: BTreeMap<StateId, Count>,
}

impl<'a> Counted<'a> {
    fn of(solved: &'a Solved<'a>, ensemble: &Ensemble) -> Self {
        let conflict = &solved.conflict;
        let nothing = || Turning::of(ensemble);
        let outcome = |_: &_| CountedOutcome {
            by_concept: Default::default(),
            lasts: nothing(),
        };
        let table = |_: &_| CountedTable {
            has_deal: Count::default(),
            turning: nothing(),
            deals: BTreeMap::new(),
        };
        // Deals are reached from today.
        let tables = conflict.status_quo.map(|_| conflict.case.tables.iter());
        Self {
            states: vec![Default::default(); conflict.state_count()],
            today: conflict.status_quo.map(|_| nothing()),
            outcomes: conflict.case.outcomes.iter().map(outcome).collect(),
            tables: tables.into_iter().flatten().map(table).collect(),
            solved,
        }
    }

    /// What was counted, after so many versions.
    fn so_far(&self, done: usize, is_whole: bool) -> SoFar {
        let lasts = |by_concept: &[Count; 5]| by_concept[lasting_concept()].holds;
        let today = self.solved.conflict.status_quo;
        let outcomes = self.outcomes.iter();
        SoFar {
            done,
            today: today.map(|today| lasts(&self.states[today.index()])),
            outcomes: outcomes.map(|found| lasts(&found.by_concept)).collect(),
            is_whole,
        }
    }

    fn add(&mut self, version: &Version, verdicts: &Verdicts) {
        let conflict = &self.solved.conflict;
        for (concept, set) in verdicts.equilibria.iter().enumerate() {
            for state in set.ones() {
                self.states[state][concept].add(version);
            }
        }
        let lasting = verdicts.lasting();
        if let (Some(today), Some(turning)) = (conflict.status_quo, &mut self.today) {
            turning.add(version, lasting.contains(today.index()));
        }
        for (place, outcome) in self.outcomes.iter_mut().enumerate() {
            let members = conflict.states_of(OutcomeId(place));
            for (count, set) in outcome.by_concept.iter_mut().zip(&verdicts.equilibria) {
                if !set.is_disjoint(members) {
                    count.add(version);
                }
            }
            outcome.lasts.add(version, !lasting.is_disjoint(members));
        }
        for (table, deals) in self.tables.iter_mut().zip(&verdicts.deals) {
            let has_deal = !deals.is_clear();
            if has_deal {
                table.has_deal.add(version);
            }
            table.turning.add(version, has_deal);
            for state in deals.ones() {
                let state = StateId(state as u32);
                table.deals.entry(state).or_default().add(version);
            }
        }
    }
}

/// Where among the concepts that stands by which a state lasts: by itself or on credible answers.
fn lasting_concept() -> usize {
    let mut concepts = Concept::ALL.iter();
    let place = concepts.position(|concept| *concept == Concept::Seq);
    place.unwrap_or_default()
}

/// What the counts say.
struct Told<'a> {
    ran: Ran,
    names: &'a [DoubtOf],
    counted: &'a Counted<'a>,
}

impl Told<'_> {
    fn turns(&self, turning: &Turning) -> Vec<Turn<DoubtOf>> {
        turns(self.names, turning)
    }

    fn tally(&self, count: Count) -> Tally {
        Tally::of(count, self.ran)
    }

    fn by_concept(&self, counts: &[Count; 5]) -> [Tally; 5] {
        counts.map(|count| self.tally(count))
    }

    fn state(&self, state: StateId) -> StateSure {
        let by_concept = self.by_concept(&self.counted.states[state.index()]);
        StateSure {
            state,
            lasts: by_concept[lasting_concept()],
            by_concept,
        }
    }

    fn states(&self) -> Vec<StateSure> {
        let states = self.counted.states.iter().enumerate();
        let lasting = states.filter(|(_, counts)| counts[lasting_concept()].holds > 0);
        let mut states: Vec<StateSure> = lasting
            .map(|(place, _)| self.state(StateId(place as u32)))
            .collect();
        states.sort_by_key(|found| (std::cmp::Reverse(found.lasts.holds), found.state));
        states
    }

    fn outcomes(&self) -> Vec<OutcomeSure> {
        let outcomes = self.counted.outcomes.iter().enumerate();
        let found = outcomes.map(|(place, counted)| {
            let by_concept = self.by_concept(&counted.by_concept);
            OutcomeSure {
                outcome: OutcomeId(place),
                lasts: by_concept[lasting_concept()],
                by_concept,
                turns_on: self.turns(&counted.lasts),
            }
        });
        found.collect()
    }

    fn tables(&self) -> Vec<TableSure> {
        let tables = self.counted.tables.iter().enumerate();
        let found = tables.map(|(place, counted)| {
            let deals = counted.deals.iter().map(|(state, count)| DealSure {
                state: *state,
                holds: self.tally(*count),
            });
            let mut deals: Vec<DealSure> = deals.collect();
            deals.sort_by_key(|deal| (std::cmp::Reverse(deal.holds.holds), deal.state));
            TableSure {
                place,
                has_deal: self.tally(counted.has_deal),
                deals,
                turns_on: self.turns(&counted.turning),
            }
        });
        found.collect()
    }
}
