//! What makes a model useless although nothing in its text is wrong.

use std::collections::BTreeSet;

use detente_case::model::{About, Case, Forbids, Order};
use detente_case::{Code, Diagnostic};
use detente_ensemble::Progress;
use detente_graph::Concept;

use crate::compile::{compile, compile_unless_stopped};
use crate::condition::options_of;
use crate::conflict::{Conflict, actor_id};
use crate::preference::Aim;
use crate::settle::check_issues;
use crate::solve::{Solved, solve, solve_unless_stopped};
use crate::views::unseen;

/// A case checked as a model.
#[derive(Debug)]
pub struct Checked<'a> {
    /// The case compiled and solved, if it has no error.
    pub solved: Option<Solved<'a>>,
    /// Every error that needs states to be seen, and what makes the model useless, in the order
    /// of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compiles and solves a case, and says what is wrong with it as a model.
#[must_use]
pub fn check(case: &Case) -> Checked<'_> {
    let (conflict, findings) = compile(case);
    checked(case, conflict.map(solve), findings)
}

/// The same, unless `progress` is asked to stop meanwhile: `None` then.
#[must_use]
pub fn check_unless_stopped<'a>(case: &'a Case, progress: &Progress) -> Option<Checked<'a>> {
    let (conflict, findings) = compile_unless_stopped(case, progress);
    let solved = conflict.and_then(|conflict| solve_unless_stopped(conflict, progress));
    if progress.is_stopped() {
        return None;
    }
    let checked = checked(case, solved, findings);
    (!progress.is_stopped()).then_some(checked)
}

fn checked<'a>(
    case: &'a Case,
    solved: Option<Solved<'a>>,
    mut findings: Vec<Diagnostic>,
) -> Checked<'a> {
    findings.extend(check_issues(
        case,
        solved.as_ref().map(|solved| &solved.conflict),
    ));
    if case.has_options() {
        if case.status_quo.is_none() {
            findings.push(Diagnostic::whole(Code::StatusQuoMissing));
        }
        findings.extend(unstated_preferences(case));
        findings.extend(rules_across_owners(case));
    }
    if let Some(solved) = solved.as_ref().filter(|_| case.has_options()) {
        findings.extend(idle_options(&solved.conflict));
        findings.extend(idle_wishes(&solved.conflict));
        findings.extend(empty_outcomes(&solved.conflict));
        findings.extend(empty_questions(&solved.conflict));
        findings.extend(blind_views(&solved.conflict));
        findings.extend(without_bite(solved));
    }
    findings.sort_by_key(|finding| finding.primary.map(|span| span.start));
    Checked {
        solved,
        diagnostics: findings,
    }
}

fn unstated_preferences(case: &Case) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (actor, preference) in case.actors.iter().zip(&case.preferences) {
        let finding = match preference {
            None => Diagnostic::at(Code::ActorWithoutPreference, actor.id.span),
            Some(preference) => match preference.unknown.first() {
                Some(unknown) => Diagnostic::at(Code::UnknownPreferenceUnused, unknown.span),
                None => continue,
            },
        };
        findings.push(finding.with("actor", actor.id.value.clone()));
    }
    findings
}

/// A rule over options of several owners lets one actor's choice forbid another's move.
fn rules_across_owners(case: &Case) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for rule in &case.rules {
        let (options, place) = match &rule.forbids {
            Forbids::Never(condition) => (options_of(case, &condition.value), condition.span),
            Forbids::NotExactlyOne(group) | Forbids::MoreThanOne(group) => (
                group
                    .iter()
                    .fold(0, |options, option| options | 1 << option.value.0),
                rule.span,
            ),
        };
        let owners: BTreeSet<_> = (0..case.options.len())
            .filter(|option| options >> option & 1 == 1)
            .map(|option| case.options[option].owner)
            .collect();
        if owners.len() > 1 {
            let actors: Vec<String> = owners
                .iter()
                .map(|owner| case.actors[owner.0].id.value.clone())
                .collect();
            findings.push(Diagnostic::at(Code::RuleAcrossOwners, place).with("actors", actors));
        }
    }
    findings
}

fn idle_options(conflict: &Conflict) -> Vec<Diagnostic> {
    if !conflict.has_patterns() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (place, option) in conflict.case.options.iter().enumerate() {
        let mut choices = conflict.states().map(|state| conflict.takes(state, place));
        let first = choices.next().flatten();
        let code = match first {
            Some(true) => Code::OptionNeverDropped,
            Some(false) => Code::OptionNeverTaken,
            None => continue,
        };
        if choices.all(|choice| choice == first) {
            findings
                .push(Diagnostic::at(code, option.id.span).with("option", option.id.value.clone()));
        }
    }
    findings
}

fn idle_wishes(conflict: &Conflict) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (place, preference) in conflict.case.preferences.iter().enumerate() {
        let Some(preference) = preference else {
            continue;
        };
        let actor = &conflict.case.actors[place].id.value;
        let aims = conflict.aims(actor_id(place));
        let named = |code, want: detente_case::model::Span, id: Option<&String>, number: usize| {
            let statement = id.cloned().unwrap_or_else(|| (number + 1).to_string());
            Diagnostic::at(code, want)
                .with("actor", actor.clone())
                .with("statement", statement)
        };
        let everywhere = |aim: &Aim| aim.states.count_ones(..) == conflict.state_count();
        for aim in aims {
            let (want, id, codes) = match &preference.order {
                Order::Statements(statements) => {
                    let statement = &statements[aim.place];
                    (
                        statement.want.span,
                        statement.id.as_ref(),
                        (Code::StatementAlwaysTrue, Code::StatementAlwaysFalse),
                    )
                }
                Order::Weights(weights) => {
                    let weight = &weights[aim.place];
                    (
                        weight.want.span,
                        weight.id.as_ref(),
                        (Code::WeightAlwaysTrue, Code::WeightAlwaysFalse),
                    )
                }
                Order::Ranking(_) => continue,
            };
            let id = id.map(|id| &id.value);
            if everywhere(aim) {
                findings.push(named(codes.0, want, id, aim.place));
            } else if aim.states.is_clear() {
                findings.push(named(codes.1, want, id, aim.place));
            }
        }
        let mut ranks = conflict
            .states()
            .map(|state| conflict.model.rank(actor_id(place), state));
        let first = ranks.next();
        if conflict.state_count() > 1 && ranks.all(|rank| Some(rank) == first) {
            findings.push(
                Diagnostic::at(Code::ActorIndifferent, preference.actor.span)
                    .with("actor", actor.clone()),
            );
        }
    }
    findings
}

fn empty_outcomes(conflict: &Conflict) -> Vec<Diagnostic> {
    let members = |place| conflict.states_of(detente_case::model::OutcomeId(place));
    let outcomes = conflict.case.outcomes.iter().enumerate();
    let empty = outcomes.filter(|(place, _)| members(*place).is_clear());
    empty
        .map(|(_, outcome)| {
            Diagnostic::at(Code::OutcomeEmpty, outcome.members.span)
                .with("outcome", outcome.id.value.clone())
        })
        .collect()
}

fn empty_questions(conflict: &Conflict) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for question in &conflict.case.questions {
        if let Some(About::Condition(condition)) = &question.about
            && conflict.states_meeting(&condition.value).is_empty()
        {
            findings.push(
                Diagnostic::at(Code::QuestionEmpty, condition.span)
                    .with("question", question.id.value.clone()),
            );
        }
    }
    findings
}

fn blind_views(conflict: &Conflict) -> Vec<Diagnostic> {
    let blind = (conflict.case.views.iter())
        .filter(|view| unseen(conflict, view).len() == conflict.state_count());
    blind
        .map(|view| {
            Diagnostic::at(Code::ViewSeesNothing, view.id.span).with("view", view.id.value.clone())
        })
        .collect()
}

/// A conflict in which everything holds for everyone, by itself or because answers are credible,
/// says nothing.
fn without_bite(solved: &Solved) -> Option<Diagnostic> {
    everything_lasts(solved).then(|| Diagnostic::whole(Code::AllStableForEveryone))
}

/// Whether there are several states and all of them last.
pub(crate) fn everything_lasts(solved: &Solved) -> bool {
    let states = solved.conflict.state_count();
    let lasting = solved.solution.equilibria(Concept::Seq).count();
    states > 1 && lasting == states
}
