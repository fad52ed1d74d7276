//! What only a model can show about a case, as diagnostics.

use detente_case::model::{
    Case, Label, MergeId, Order, Preference, RankingEntry, Span, Spanned, StatusQuo,
};
use detente_case::{Code, Diagnostic, Note};
use detente_graph::{MEMORY_LIMIT, ModelError, StateId, bytes_needed};

use crate::condition::StateSet;
use crate::conflict::full_pattern;
use crate::preference::RankingFault;

pub(crate) fn no_feasible_state(case: &Case) -> Diagnostic {
    let spans = case.rules.iter().map(|rule| rule.span);
    let mut spans = spans.filter(|span| *span != Span::default());
    match spans.next() {
        None => Diagnostic::whole(Code::NoFeasibleState),
        Some(first) => spans.take(4).fold(
            Diagnostic::at(Code::NoFeasibleState, first),
            |fault, span| fault.label(span, Note::ForbiddenHere),
        ),
    }
}

/// `states` may be a lower bound: the search stops where the limit is passed.
pub(crate) fn too_many_states(case: &Case, states: u64) -> Diagnostic {
    const MEBIBYTE: u128 = 1 << 20;
    let number = |number: u128| i64::try_from(number).unwrap_or(i64::MAX);
    Diagnostic::whole(Code::TooManyStates)
        .with("states", number(states.into()))
        .with(
            "needed",
            number(bytes_needed(states.into(), case.actors.len()).div_ceil(MEBIBYTE)),
        )
        .with("limit", number(u128::from(MEMORY_LIMIT) / MEBIBYTE))
}

pub(crate) fn merge_empty(case: &Case, merge: MergeId) -> Diagnostic {
    let merge = &case.merges[merge.0];
    Diagnostic::at(Code::MergeEmpty, merge.members.span).with("merge", merge.id.value.clone())
}

pub(crate) fn merge_overlap(case: &Case, first: MergeId, second: MergeId, mask: u64) -> Diagnostic {
    let (first, second) = (&case.merges[first.0], &case.merges[second.0]);
    Diagnostic::at(Code::MergeOverlap, second.members.span)
        .with("first", first.id.value.clone())
        .with("second", second.id.value.clone())
        .with("state", full_pattern(case, mask))
        .label(first.members.span, Note::AlsoMatches)
}

pub(crate) fn status_quo_forbidden(
    case: &Case,
    stated: &Spanned<StatusQuo>,
    rule: usize,
) -> Diagnostic {
    Diagnostic::at(Code::StatusQuoForbidden, stated.span)
        .label(case.rules[rule].span, Note::ForbiddenHere)
}

pub(crate) fn status_quo_matches_several(
    stated: &Spanned<StatusQuo>,
    states: Vec<String>,
) -> Diagnostic {
    Diagnostic::at(Code::StatusQuoMatchesSeveral, stated.span).with("states", states)
}

pub(crate) fn status_quo_matches_none(stated: &Spanned<StatusQuo>) -> Diagnostic {
    Diagnostic::at(Code::StatusQuoMatchesNone, stated.span)
}

pub(crate) fn label_matches_nothing(label: &Label) -> Diagnostic {
    Diagnostic::at(Code::LabelMatchesNothing, label.state.span).with("label", label.label.clone())
}

/// Faults of a ranking; `key` names a state.
pub(crate) fn ranking_faults(
    case: &Case,
    preference: &Preference,
    faults: &[RankingFault],
    key: impl Fn(usize) -> String,
) -> Vec<Diagnostic> {
    let Order::Ranking(entries) = &preference.order else {
        return Vec::new();
    };
    let actor = case.actors[preference.actor.value.0].id.value.clone();
    let span = |(entry, part): (usize, usize)| match &entries[entry] {
        RankingEntry::Tied(parts) => parts[part].span,
        RankingEntry::Rest(span) => *span,
    };
    let diagnostic = |fault: &RankingFault| match fault {
        RankingFault::Overlap {
            first,
            second,
            state,
        } => Diagnostic::at(Code::RankingOverlap, span(*second))
            .with("actor", actor.clone())
            .with("state", key(*state))
            .label(span(*first), Note::AlsoMatches),
        RankingFault::Empty { entry } => {
            Diagnostic::at(Code::RankingEntryEmpty, span(*entry)).with("actor", actor.clone())
        }
        RankingFault::Forgotten { states, count } => {
            let place = entries
                .last()
                .map_or(preference.actor.span, |last| match last {
                    RankingEntry::Tied(parts) => {
                        parts.last().map_or(preference.actor.span, |part| part.span)
                    }
                    RankingEntry::Rest(span) => *span,
                });
            Diagnostic::at(Code::RankingForgetsStates, place)
                .with("actor", actor.clone())
                .with(
                    "states",
                    states.iter().map(|state| key(*state)).collect::<Vec<_>>(),
                )
                .with("count", *count)
        }
    };
    faults.iter().map(diagnostic).collect()
}

/// Preferences and outcomes that differ among the members of a merged state.
pub(crate) fn differing_members(
    case: &Case,
    blocks: &[(MergeId, Vec<StateId>)],
    ranked: &[(&Preference, &[u32])],
    outcomes: &[StateSet],
    masks: &[u64],
) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for (merge, members) in blocks {
        let merge = &case.merges[merge.0];
        let Some((first, others)) = members.split_first() else {
            continue;
        };
        let pattern = |state: StateId| full_pattern(case, masks[state.index()]);
        for (preference, ranks) in ranked {
            if let Some(other) = others
                .iter()
                .find(|other| ranks[other.index()] != ranks[first.index()])
            {
                let Spanned { value: actor, span } = preference.actor;
                faults.push(
                    Diagnostic::at(Code::MergePreferenceDiffers, span)
                        .with("actor", case.actors[actor.0].id.value.clone())
                        .with("merge", merge.id.value.clone())
                        .with("first", pattern(*first))
                        .with("second", pattern(*other))
                        .label(merge.members.span, Note::DeclaredHere),
                );
            }
        }
        for (outcome, states) in case.outcomes.iter().zip(outcomes) {
            let belongs = |state: &StateId| states.contains(state.index());
            if let Some(other) = others.iter().find(|other| belongs(other) != belongs(first)) {
                faults.push(
                    Diagnostic::at(Code::MergeOutcomeDiffers, outcome.members.span)
                        .with("outcome", outcome.id.value.clone())
                        .with("merge", merge.id.value.clone())
                        .with("first", pattern(*first))
                        .with("second", pattern(*other))
                        .label(merge.members.span, Note::DeclaredHere),
                );
            }
        }
    }
    faults
}

/// The engine would not take the model. Only its size can be the reason: the case has been
/// checked for everything else.
pub(crate) fn model_refused(case: &Case, error: &ModelError, states: usize) -> Diagnostic {
    debug_assert!(matches!(error, ModelError::TooLarge { .. }), "{error}");
    too_many_states(case, states as u64)
}
