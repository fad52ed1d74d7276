//! Compiling a case: its states enumerated or listed, moves, ranks, and what is wrong with them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use detente_case::model::{
    Case, Expr, Forbids, Form, Letter, MergeId, OneWay, OptionId, OutcomeId, Preference, Spanned,
    StatusQuo,
};
use detente_case::{Diagnostic, Severity};
use detente_ensemble::Progress;
use detente_graph::{
    Feasible, GraphForm, GraphModel, MEMORY_LIMIT, Moves, OptionDef, OptionForm, StateId,
    bytes_needed,
};

use crate::condition::{Conditions, StateSet, care_and_value};
use crate::conflict::{Conflict, RankedPreference, actor_id, full_pattern, state_id};
use crate::preference::{self, Aim};
use crate::{feasible, report};

/// Compiles a case. All faults that need states to be seen are gathered; there is a conflict
/// exactly when none of them is an error.
#[must_use]
pub fn compile(case: &Case) -> (Option<Conflict<'_>>, Vec<Diagnostic>) {
    compile_unless_stopped(case, &Progress::default())
}

/// The same; where `progress` is asked to stop meanwhile, there is no conflict.
pub(crate) fn compile_unless_stopped<'a>(
    case: &'a Case,
    progress: &Progress,
) -> (Option<Conflict<'a>>, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let conflict = match case.form() {
        Form::Option => from_options(case, &mut faults, progress),
        Form::Graph => from_listed_states(case, &mut faults, progress),
    };
    let failed = faults
        .iter()
        .any(|fault| fault.severity() == Severity::Error);
    (conflict.filter(|_| !failed), faults)
}

fn from_options<'a>(
    case: &'a Case,
    faults: &mut Vec<Diagnostic>,
    progress: &Progress,
) -> Option<Conflict<'a>> {
    let masks = match feasible::feasible(case, most_states(case)) {
        Ok(masks) if masks.is_empty() => {
            faults.push(report::no_feasible_state(case));
            return None;
        }
        Ok(masks) => masks,
        Err(too_many) => {
            faults.push(report::too_many_states(case, too_many.at_least));
            return None;
        }
    };
    let options = case
        .options
        .iter()
        .map(|option| OptionDef {
            owner: actor_id(option.owner.0),
            one_way: option.one_way.as_ref().map(|one_way| match one_way.value {
                OneWay::ToYes => detente_graph::OneWay::ToYes,
                OneWay::ToNo => detente_graph::OneWay::ToNo,
            }),
        })
        .collect();
    let all = masks.len() as u64 == 1 << case.options.len();
    let feasible = if all {
        Feasible::All
    } else {
        Feasible::Only(masks.clone())
    };
    let form = OptionForm::new(case.actors.len(), options, feasible);
    let form = form
        .map_err(|error| faults.push(report::model_refused(case, &error, masks.len())))
        .ok()?;
    let mut conditions = Conditions::new(case, &masks);
    let blocks = merge_blocks(case, &mut conditions, &masks, faults)?;
    let ranked = rank_all(case, &mut conditions, &masks, faults, progress)?;
    let outcomes: Vec<StateSet> = (0..case.outcomes.len())
        .map(|outcome| conditions.outcome(OutcomeId(outcome)))
        .collect();
    if blocks.is_empty() {
        return finish(
            case,
            Moves::Options(form),
            masks,
            BTreeMap::new(),
            ranked,
            outcomes,
            faults,
        );
    }
    faults.extend(report::differing_members(
        case,
        &blocks,
        &ranked.stated(case),
        &outcomes,
        &masks,
    ));
    from_merged(case, &form, &masks, &blocks, ranked, &outcomes, faults)
}

/// The states of each block as one.
fn from_merged<'a>(
    case: &'a Case,
    form: &OptionForm,
    masks: &[u64],
    blocks: &[(MergeId, Vec<StateId>)],
    ranked: Ranked,
    outcomes: &[StateSet],
    faults: &mut Vec<Diagnostic>,
) -> Option<Conflict<'a>> {
    let states: Vec<Vec<StateId>> = blocks.iter().map(|(_, members)| members.clone()).collect();
    let merged = GraphForm::merged(form, &states);
    let merged = merged
        .map_err(|error| faults.push(report::model_refused(case, &error, masks.len())))
        .ok()?;
    let members = |state: StateId| merged.members(state);
    let count = merged.form().states();
    let representatives: Vec<usize> = (0..count)
        .map(|state| members(state_id(state))[0].index())
        .collect();
    let merged_masks = representatives.iter().map(|state| masks[*state]).collect();
    let mut named = BTreeMap::new();
    for (merge, block) in blocks {
        let members = block.iter().map(|member| masks[member.index()]).collect();
        named.insert(merged.merged_of(block[0]), (*merge, members));
    }
    let collapse = |set: &StateSet| {
        let mut collapsed = StateSet::with_capacity(representatives.len());
        collapsed.extend(
            (0..representatives.len()).filter(|state| set.contains(representatives[*state])),
        );
        collapsed
    };
    let collapse_one = |(ranks, aims): RankedPreference| {
        let ranks = representatives.iter().map(|state| ranks[*state]).collect();
        let aims = aims
            .into_iter()
            .map(|aim| Aim {
                states: collapse(&aim.states),
                ..aim
            })
            .collect();
        (ranks, aims)
    };
    let collapse_all = |all: Vec<RankedPreference>| all.into_iter().map(collapse_one).collect();
    let ranked = Ranked {
        actors: collapse_all(ranked.actors),
        alternatives: collapse_all(ranked.alternatives),
        misread: collapse_all(ranked.misread),
    };
    let outcomes = outcomes.iter().map(collapse).collect();
    finish(
        case,
        Moves::Arcs(merged.into_form()),
        merged_masks,
        named,
        ranked,
        outcomes,
        faults,
    )
}

/// How many states fit the engine's memory.
fn most_states(case: &Case) -> u64 {
    MEMORY_LIMIT / bytes_needed(1, case.actors.len()) as u64
}

fn from_listed_states<'a>(
    case: &'a Case,
    faults: &mut Vec<Diagnostic>,
    progress: &Progress,
) -> Option<Conflict<'a>> {
    let masks: Vec<u64> = case
        .states
        .iter()
        .map(|state| {
            state
                .pattern
                .as_ref()
                .map_or(0, |pattern| care_and_value(&pattern.value).1)
        })
        .collect();
    let arcs = case.moves.iter().flat_map(|moves| {
        let (mover, from) = (actor_id(moves.actor.value.0), state_id(moves.from.value.0));
        moves
            .to
            .iter()
            .map(move |to| (mover, from, state_id(to.value.0)))
    });
    let form = GraphForm::new(case.actors.len(), case.states.len(), arcs);
    let form = form
        .map_err(|error| faults.push(report::model_refused(case, &error, masks.len())))
        .ok()?;
    let mut conditions = Conditions::new(case, &masks);
    let ranked = rank_all(case, &mut conditions, &masks, faults, progress)?;
    let outcomes = (0..case.outcomes.len())
        .map(|outcome| conditions.outcome(OutcomeId(outcome)))
        .collect();
    finish(
        case,
        Moves::Arcs(form),
        masks,
        BTreeMap::new(),
        ranked,
        outcomes,
        faults,
    )
}

/// The states as everybody ranks them.
struct Ranked {
    actors: Vec<RankedPreference>,
    /// As others have it that somebody ranks them.
    alternatives: Vec<RankedPreference>,
    /// As somebody is taken to rank them in a view.
    misread: Vec<RankedPreference>,
}

impl Ranked {
    /// Each preference that is stated, with its ranks.
    fn stated<'r>(&'r self, case: &'r Case) -> Vec<(&'r Preference, &'r [u32])> {
        let own = case.preferences.iter().zip(&self.actors);
        let own = own.filter_map(|(preference, ranked)| Some((preference.as_ref()?, ranked)));
        let others = alternatives(case).zip(&self.alternatives);
        let misread = misread(case).zip(&self.misread);
        let all = own.chain(others).chain(misread);
        all.map(|(preference, (ranks, _))| (preference, &**ranks))
            .collect()
    }
}

/// What others have an actor prefer.
fn alternatives(case: &Case) -> impl Iterator<Item = &Preference> {
    case.alternatives.iter().map(|other| &other.preference)
}

/// What views have others prefer.
fn misread(case: &Case) -> impl Iterator<Item = &Preference> {
    case.views.iter().flat_map(|view| &view.preferences)
}

fn rank_all(
    case: &Case,
    conditions: &mut Conditions,
    masks: &[u64],
    faults: &mut Vec<Diagnostic>,
    progress: &Progress,
) -> Option<Ranked> {
    let mut rank_one = |preference: &Preference| {
        if progress.is_stopped() {
            return (Vec::new(), Vec::new());
        }
        let ranked = preference::rank(preference, conditions, masks.len());
        let key = |state: usize| match case.form() {
            Form::Graph => case.states[state].id.value.clone(),
            Form::Option => full_pattern(case, masks[state]),
        };
        faults.extend(report::ranking_faults(
            case,
            preference,
            &ranked.faults,
            key,
        ));
        (ranked.ranks, ranked.aims)
    };
    let indifferent = || (vec![1; masks.len()], Vec::new());
    let ranked = Ranked {
        // What others have an actor prefer must be an order of the states like any other.
        misread: misread(case).map(&mut rank_one).collect(),
        alternatives: alternatives(case).map(&mut rank_one).collect(),
        actors: case
            .preferences
            .iter()
            .map(|preference| preference.as_ref().map_or_else(indifferent, &mut rank_one))
            .collect(),
    };
    (!progress.is_stopped()).then_some(ranked)
}

/// The members of each merge. Nothing when a merge is faulty.
fn merge_blocks(
    case: &Case,
    conditions: &mut Conditions,
    masks: &[u64],
    faults: &mut Vec<Diagnostic>,
) -> Option<Vec<(MergeId, Vec<StateId>)>> {
    let mut block_of: Vec<Option<MergeId>> = vec![None; masks.len()];
    let mut blocks = Vec::new();
    let mut sound = true;
    for merge in (0..case.merges.len()).map(MergeId) {
        let members: Vec<usize> = conditions.merge(merge).ones().collect();
        if members.is_empty() {
            faults.push(report::merge_empty(case, merge));
        }
        if let Some(shared) = members.iter().find(|state| block_of[**state].is_some()) {
            faults.extend(
                block_of[*shared]
                    .map(|first| report::merge_overlap(case, first, merge, masks[*shared])),
            );
            sound = false;
        }
        for state in &members {
            block_of[*state] = Some(merge);
        }
        if !members.is_empty() {
            blocks.push((merge, members.into_iter().map(state_id).collect()));
        }
    }
    sound.then_some(blocks)
}

fn finish<'a>(
    case: &'a Case,
    moves: Moves,
    masks: Vec<u64>,
    merged: BTreeMap<StateId, (MergeId, Vec<u64>)>,
    ranked: Ranked,
    outcomes: Vec<StateSet>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Conflict<'a>> {
    let (ranks, aims) = ranked.actors.into_iter().unzip();
    let model = GraphModel::new(moves, ranks);
    let model = model
        .map_err(|error| faults.push(report::model_refused(case, &error, masks.len())))
        .ok()?;
    let mut conflict = Conflict {
        case: Cow::Borrowed(case),
        model,
        status_quo: None,
        masks,
        merged,
        outcomes,
        aims,
        alternatives: ranked.alternatives,
        labels: BTreeMap::new(),
    };
    conflict.status_quo = conflict.find_status_quo(faults);
    for label in &case.labels {
        match conflict.states_meeting(&label.state.value).first() {
            Some(state) => {
                conflict.labels.insert(*state, label.label.clone());
            }
            None => faults.push(report::label_matches_nothing(label)),
        }
    }
    Some(conflict)
}

impl Conflict<'_> {
    fn find_status_quo(&self, faults: &mut Vec<Diagnostic>) -> Option<StateId> {
        let stated = self.case.status_quo.as_ref()?;
        let (states, mask) = match &stated.value {
            StatusQuo::State(condition) => (self.states_meeting(condition), full_mask(condition)),
            StatusQuo::Taken(options) => {
                let mask = options
                    .iter()
                    .fold(0, |mask, option| mask | 1 << option.value.0);
                let is_member = |state: &StateId| match self.merged.get(state) {
                    Some((_, members)) => members.contains(&mask),
                    None => self.masks[state.index()] == mask,
                };
                (self.states().filter(is_member).collect(), Some(mask))
            }
        };
        let forbidding = mask
            .filter(|_| self.case.form() == Form::Option)
            .and_then(|mask| self.rule_against(mask));
        match (&states[..], forbidding) {
            ([state], _) => return Some(*state),
            ([], Some(rule)) => faults.push(report::status_quo_forbidden(&self.case, stated, rule)),
            ([], None) => faults.push(report::status_quo_matches_none(stated)),
            (several, _) => {
                let keys = several
                    .iter()
                    .take(3)
                    .map(|state| self.key(*state))
                    .collect();
                faults.push(report::status_quo_matches_several(stated, keys));
            }
        }
        None
    }

    /// The first rule that excludes a choice of options.
    fn rule_against(&self, mask: u64) -> Option<usize> {
        let taken = |group: &[Spanned<OptionId>]| {
            group
                .iter()
                .filter(|option| mask >> option.value.0 & 1 == 1)
                .count()
        };
        self.case.rules.iter().position(|rule| match &rule.forbids {
            Forbids::Never(condition) => !Conditions::new(&self.case, &[mask])
                .states(&condition.value)
                .is_clear(),
            Forbids::NotExactlyOne(group) => taken(group) != 1,
            Forbids::MoreThanOne(group) => taken(group) > 1,
        })
    }
}

/// The mask of a full pattern.
fn full_mask(condition: &Expr) -> Option<u64> {
    match condition {
        Expr::Pattern(pattern) if !pattern.0.contains(&Letter::Either) => {
            Some(care_and_value(pattern).1)
        }
        _ => None,
    }
}
