//! What makes the issues of a case useless although nothing in its text is wrong.

use detente_case::model::Case;
use detente_case::{Code, Diagnostic};
use detente_settle::{BargainingError, PACKAGE_LIMIT};

use super::bargain::{bargaining, package_count, position};
use super::lenses::levels;
use crate::conflict::Conflict;

/// So many states of a kind are listed.
const LISTED: usize = 3;

/// Too many packages, actors without a stake, and states that stand for no package.
pub(crate) fn check_issues(case: &Case, conflict: Option<&Conflict>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    match bargaining(case) {
        None => return findings,
        Some(Err(error)) => {
            // Whatever makes a model too large is told by its packages: fewer of them help.
            let packages = match error {
                BargainingError::TooManyPackages(packages) => packages,
                _ => package_count(case),
            };
            let last = case.issues.last().map(|issue| issue.id.span);
            let finding = Diagnostic {
                primary: last,
                ..Diagnostic::whole(Code::TooManyPackages)
            };
            let packages = i64::try_from(packages).unwrap_or(i64::MAX);
            findings.push(
                finding
                    .with("packages", packages)
                    .with("limit", PACKAGE_LIMIT),
            );
        }
        Some(_) => {}
    }
    for (place, actor) in case.actors.iter().enumerate() {
        let issues = 0..case.issues.len();
        let mut positions = issues.filter_map(|issue| position(case, place, issue));
        if !positions.any(|position| position.salience.middle() > 0.0) {
            let finding = Diagnostic::at(Code::ActorWithoutPosition, actor.id.span);
            findings.push(finding.with("actor", actor.id.value.clone()));
        }
    }
    if let Some(conflict) = conflict {
        findings.extend(conflicting_levels(conflict));
        findings.extend(other_status_quos(conflict));
    }
    findings
}

/// States that stand for two levels of one issue at once, by the issue.
fn conflicting_levels(conflict: &Conflict) -> Vec<Diagnostic> {
    let case = &conflict.case;
    let mut conflicting: Vec<Vec<String>> = vec![Vec::new(); case.issues.len()];
    for state in conflict.states() {
        for (level, conflicting) in levels(conflict, state).iter().zip(&mut conflicting) {
            if level.is_none() {
                conflicting.push(conflict.key(state));
            }
        }
    }
    let issues = case.issues.iter().zip(conflicting);
    let issues = issues.filter(|(_, states)| !states.is_empty());
    issues
        .map(|(issue, states)| {
            let listed: Vec<String> = states.iter().take(LISTED).cloned().collect();
            Diagnostic::at(Code::LevelsConflict, issue.id.span)
                .with("issue", issue.id.value.clone())
                .with("count", states.len())
                .with("states", listed)
        })
        .collect()
}

/// Issues whose status quo is another level than today's situation stands for.
fn other_status_quos(conflict: &Conflict) -> Vec<Diagnostic> {
    let Some(today) = conflict.status_quo else {
        return Vec::new();
    };
    let case = &conflict.case;
    let issues = case.issues.iter().zip(levels(conflict, today));
    issues
        .filter(|(issue, level)| level.is_some_and(|level| issue.status_quo.value != level))
        .map(|(issue, _)| {
            Diagnostic::at(Code::StatusQuosDiffer, issue.status_quo.span)
                .with("issue", issue.id.value.clone())
        })
        .collect()
}
