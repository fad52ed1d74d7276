//! A case compiled: its states with their names, and the graph model that is solved.

use std::borrow::Cow;
use std::collections::BTreeMap;

use detente_case::model::{
    Case, Expr, Forbids, Form, Letter, MergeId, OneWay, OptionId, OutcomeId, Preference, Spanned,
    StatusQuo,
};
use detente_case::{Diagnostic, Severity};
use detente_graph::{
    ActorId, Feasible, GraphForm, GraphModel, MEMORY_LIMIT, Moves, OptionDef, OptionForm, StateId,
    bytes_needed,
};

use crate::condition::{Conditions, StateSet, care_and_value};
use crate::preference::{self, Aim};
use crate::{feasible, report};

/// A case compiled into a graph model, with what is needed to speak of its states.
#[derive(Clone, Debug)]
pub struct Conflict<'a> {
    /// The case it was compiled from.
    pub case: Cow<'a, Case>,
    /// States, moves and ranks.
    pub model: GraphModel,
    /// Today's situation, where the case has one that can be.
    pub status_quo: Option<StateId>,
    /// Option masks of the states; of a merged state, of its smallest member.
    pub(crate) masks: Vec<u64>,
    /// Merged states: which merge, and the masks of the members.
    merged: BTreeMap<StateId, (MergeId, Vec<u64>)>,
    outcomes: Vec<StateSet>,
    pub(crate) aims: Vec<Vec<Aim>>,
    labels: BTreeMap<StateId, String>,
}

/// Compiles a case. All faults that need states to be seen are gathered; there is a conflict
/// exactly when none of them is an error.
#[must_use]
pub fn compile(case: &Case) -> (Option<Conflict<'_>>, Vec<Diagnostic>) {
    let mut faults = Vec::new();
    let conflict = match case.form() {
        Form::Option => from_options(case, &mut faults),
        Form::Graph => from_listed_states(case, &mut faults),
    };
    let failed = faults
        .iter()
        .any(|fault| fault.severity() == Severity::Error);
    (conflict.filter(|_| !failed), faults)
}

fn from_options<'a>(case: &'a Case, faults: &mut Vec<Diagnostic>) -> Option<Conflict<'a>> {
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
    let ranked = rank_all(case, &mut conditions, &masks, faults);
    let outcomes: Vec<StateSet> = (0..case.outcomes.len())
        .map(|outcome| conditions.outcome(OutcomeId(outcome)))
        .collect();
    if blocks.is_empty() {
        return finish(
            case,
            Moves::Options(form),
            masks,
            BTreeMap::new(),
            ranked.actors,
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
    from_merged(
        case,
        &form,
        &masks,
        &blocks,
        ranked.actors,
        &outcomes,
        faults,
    )
}

/// The states of each block as one.
fn from_merged<'a>(
    case: &'a Case,
    form: &OptionForm,
    masks: &[u64],
    blocks: &[(MergeId, Vec<StateId>)],
    ranked: Vec<RankedActor>,
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
    let ranked = ranked
        .into_iter()
        .map(|(ranks, aims)| {
            let ranks = representatives.iter().map(|state| ranks[*state]).collect();
            let aims = aims
                .into_iter()
                .map(|aim| Aim {
                    states: collapse(&aim.states),
                    ..aim
                })
                .collect();
            (ranks, aims)
        })
        .collect();
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

fn from_listed_states<'a>(case: &'a Case, faults: &mut Vec<Diagnostic>) -> Option<Conflict<'a>> {
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
    let ranked = rank_all(case, &mut conditions, &masks, faults);
    let outcomes = (0..case.outcomes.len())
        .map(|outcome| conditions.outcome(OutcomeId(outcome)))
        .collect();
    finish(
        case,
        Moves::Arcs(form),
        masks,
        BTreeMap::new(),
        ranked.actors,
        outcomes,
        faults,
    )
}

type RankedActor = (Vec<u32>, Vec<Aim>);

/// The states as everybody ranks them.
struct Ranked<'a> {
    actors: Vec<RankedActor>,
    /// The preferences that somebody is taken to have in a view.
    misread: Vec<(&'a Preference, Vec<u32>)>,
}

impl Ranked<'_> {
    /// Each preference that is stated, with its ranks.
    fn stated<'r>(&'r self, case: &'r Case) -> Vec<(&'r Preference, &'r [u32])> {
        let own = case.preferences.iter().zip(&self.actors);
        let own = own.filter_map(|(preference, (ranks, _))| Some((preference.as_ref()?, &**ranks)));
        let misread = self.misread.iter();
        own.chain(misread.map(|(preference, ranks)| (*preference, &**ranks)))
            .collect()
    }
}

fn rank_all<'a>(
    case: &'a Case,
    conditions: &mut Conditions,
    masks: &[u64],
    faults: &mut Vec<Diagnostic>,
) -> Ranked<'a> {
    let mut rank_one = |preference: &Preference| {
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
    Ranked {
        // What a view has others prefer must be an order of the states like any other.
        misread: case
            .views
            .iter()
            .flat_map(|view| &view.preferences)
            .map(|preference| (preference, rank_one(preference).0))
            .collect(),
        actors: case
            .preferences
            .iter()
            .map(|preference| preference.as_ref().map_or_else(indifferent, &mut rank_one))
            .collect(),
    }
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
    ranked: Vec<RankedActor>,
    outcomes: Vec<StateSet>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Conflict<'a>> {
    let (ranks, aims) = ranked.into_iter().unzip();
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
    /// How many states there are.
    #[must_use]
    pub fn state_count(&self) -> usize {
        self.masks.len()
    }

    /// All states in order.
    pub fn states(&self) -> impl Iterator<Item = StateId> + use<> {
        (0..self.masks.len()).map(state_id)
    }

    /// Whether states have patterns: in graph form only where the case gives every state one.
    #[must_use]
    pub fn has_patterns(&self) -> bool {
        !self.case.options.is_empty()
            && (self.case.form() == Form::Option
                || self.case.states.iter().all(|state| state.pattern.is_some()))
    }

    /// Whether the state takes the option; `None` where that is not stated or differs among the
    /// members of a merged state.
    #[must_use]
    pub fn takes(&self, state: StateId, option: usize) -> Option<bool> {
        if self.case.form() == Form::Graph {
            self.case.states[state.index()].pattern.as_ref()?;
        }
        let takes = self.masks[state.index()] >> option & 1 == 1;
        let members = self
            .merged
            .get(&state)
            .map_or(&[][..], |(_, members)| members);
        members
            .iter()
            .all(|mask| (mask >> option & 1 == 1) == takes)
            .then_some(takes)
    }

    /// One letter per option in the order of the file: `Y`, `N`, or `-` where the members of a
    /// merged state differ. `None` where the case gives no pattern.
    #[must_use]
    pub fn pattern(&self, state: StateId) -> Option<String> {
        if self.case.form() == Form::Graph {
            self.case.states[state.index()].pattern.as_ref()?;
        }
        let letter = |option| match self.takes(state, option) {
            Some(true) => 'Y',
            Some(false) => 'N',
            None => '-',
        };
        Some((0..self.case.options.len()).map(letter).collect())
    }

    /// The state's key: its full pattern, the id of its merge, or its id in the file.
    #[must_use]
    pub fn key(&self, state: StateId) -> String {
        if let Some((merge, _)) = self.merged.get(&state) {
            return self.case.merges[merge.0].id.value.clone();
        }
        match self.case.form() {
            Form::Graph => self.case.states[state.index()].id.value.clone(),
            Form::Option => self.pattern(state).unwrap_or_default(),
        }
    }

    /// Full patterns of the members of a merged state; `None` for any other.
    #[must_use]
    pub fn members(&self, state: StateId) -> Option<Vec<String>> {
        let (_, members) = self.merged.get(&state)?;
        Some(
            members
                .iter()
                .map(|mask| full_pattern(&self.case, *mask))
                .collect(),
        )
    }

    /// The merge that a merged state stands for.
    #[must_use]
    pub fn merge(&self, state: StateId) -> Option<MergeId> {
        self.merged.get(&state).map(|(merge, _)| *merge)
    }

    /// The label a publication gives the state.
    pub fn label(&self, state: StateId) -> Option<&str> {
        self.labels.get(&state).map(String::as_str)
    }

    /// The named outcomes the state belongs to, in the order of the file.
    pub fn outcomes(&self, state: StateId) -> Vec<OutcomeId> {
        (0..self.outcomes.len())
            .filter(|outcome| self.outcomes[*outcome].contains(state.index()))
            .map(OutcomeId)
            .collect()
    }

    /// What the actor wants, most important first; empty where its preference is a ranking.
    #[must_use]
    pub fn aims(&self, actor: ActorId) -> &[Aim] {
        &self.aims[actor.index()]
    }

    /// Whether the wish is granted in the state.
    #[must_use]
    pub fn is_met(&self, aim: &Aim, state: StateId) -> bool {
        aim.states.contains(state.index()) != aim.weight.is_some_and(|weight| weight < 0)
    }

    /// Whether the actor's preference orders the states: not so where some pairs are unknown.
    #[must_use]
    pub fn is_order(&self, actor: ActorId) -> bool {
        self.case.preferences[actor.index()]
            .as_ref()
            .is_none_or(|preference| preference.unknown.is_empty())
    }

    /// The states that meet a condition, in order; a merged state where any of its members does.
    pub fn states_meeting(&self, condition: &Expr) -> Vec<StateId> {
        if self.merged.is_empty() {
            let set = Conditions::new(&self.case, &self.masks).states(condition);
            return set.ones().map(state_id).collect();
        }
        self.states()
            .filter(|state| {
                let own = [self.masks[state.index()]];
                let masks = self
                    .merged
                    .get(state)
                    .map_or(&own[..], |(_, members)| members);
                !Conditions::new(&self.case, masks)
                    .states(condition)
                    .is_clear()
            })
            .collect()
    }

    /// The states that belong to an outcome.
    pub(crate) fn states_of(&self, outcome: OutcomeId) -> &StateSet {
        &self.outcomes[outcome.0]
    }

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

/// A mask as letters in the order of the file.
pub(crate) fn full_pattern(case: &Case, mask: u64) -> String {
    (0..case.options.len())
        .map(|option| if mask >> option & 1 == 1 { 'Y' } else { 'N' })
        .collect()
}

/// The actor at a place of the case, in the graph model.
#[must_use]
pub fn actor_id(place: usize) -> ActorId {
    ActorId(place as u16)
}

/// The state at a place of the model.
pub(crate) fn state_id(place: usize) -> StateId {
    StateId(place as u32)
}
