//! Several analysts' preferences of one actor: what each makes of the outcomes, and what makes the difference.

use detente_case::model::{ActorId, Order, OutcomeId};
use detente_ensemble::{Ensemble, Version};

use super::versions::Versions;
use super::{Counted, Difference, DifferenceBy, Dissent, Side};
use crate::conflict::actor_id;
use crate::preference::lexicographic;
use crate::sure::DoubtOf;

pub(super) fn dissent(versions: &Versions, ensemble: &Ensemble, counted: &Counted) -> Vec<Dissent> {
    let names = versions.names.iter().enumerate();
    let whose = names.filter_map(|(place, name)| match name {
        DoubtOf::Whose { actor } => Some((place, *actor)),
        _ => None,
    });
    let found = whose.map(|(place, actor)| {
        let others = versions.conflict.case.alternatives.iter().enumerate();
        let others = others.filter(|(_, other)| other.of.value == actor);
        let others: Vec<usize> = others.map(|(place, _)| place).collect();
        let differences = others
            .iter()
            .enumerate()
            .flat_map(|(at, alternative)| {
                let base = undoubted(ensemble);
                let mut theirs = base.clone();
                theirs.ways[place] = at + 1;
                differences(versions, &base, &theirs, actor, *alternative)
            })
            .collect();
        Dissent {
            actor,
            sides: sides(counted, place, &others),
            differences,
        }
    });
    found.collect()
}

fn sides(counted: &Counted, doubt: usize, others: &[usize]) -> Vec<Side> {
    let alternatives = std::iter::once(None).chain(others.iter().copied().map(Some));
    let side = |(way, alternative): (usize, Option<usize>)| Side {
        alternative,
        outcomes: counted
            .outcomes
            .iter()
            .map(|outcome| outcome.lasts.by_way(doubt)[way])
            .collect(),
        today: counted.today.as_ref().map(|today| today.by_way(doubt)[way]),
    };
    alternatives.enumerate().map(side).collect()
}

/// The version in which every doubt comes out as the case has it.
fn undoubted(ensemble: &Ensemble) -> Version {
    Version {
        ways: vec![0; ensemble.doubts.len()],
        numbers: Vec::new(),
        weight: 1.0,
    }
}

/// What makes the difference for each outcome of which the alternative says otherwise.
///
/// The case's own statements are turned into the alternative's from the top: first the alternative's first is put above
/// all, then its second below that, and so on; at the end what only the case has is left out.
fn differences(
    versions: &Versions,
    base: &Version,
    theirs: &Version,
    actor: ActorId,
    alternative: usize,
) -> Vec<Difference> {
    let outcomes = (0..versions.conflict.case.outcomes.len()).map(OutcomeId);
    let lasting = |verdicts: &super::Verdicts| -> Vec<bool> {
        let outcomes = outcomes.clone();
        let lasts = outcomes.map(|outcome| {
            let members = versions.conflict.states_of(outcome);
            !verdicts.lasting().is_disjoint(members)
        });
        lasts.collect()
    };
    let own = lasting(&versions.verdicts(base));
    let other = lasting(&versions.verdicts(theirs));
    if own == other {
        return Vec::new();
    }
    let steps: Option<Vec<Vec<bool>>> =
        steps(versions, base, actor, alternative).map(|steps| steps.iter().map(lasting).collect());
    let by = |outcome: usize| {
        let Some(steps) = &steps else {
            return DifferenceBy::Whole;
        };
        let last = steps
            .iter()
            .rposition(|step| step[outcome] != other[outcome]);
        // Before any step the answer is the case's own.
        match last.map_or(0, |last| last + 1) {
            first if first < steps.len() => DifferenceBy::Statement(first),
            _ => DifferenceBy::LeftOut,
        }
    };
    let differing = outcomes
        .clone()
        .filter(|outcome| own[outcome.0] != other[outcome.0]);
    differing
        .map(|outcome| Difference {
            outcome,
            alternative,
            lasts: other[outcome.0],
            by: by(outcome.0),
        })
        .collect()
}

/// What holds after each statement of the alternative is put in its place; `None` where one of the two preferences is no
/// list of statements.
fn steps(
    versions: &Versions,
    base: &Version,
    actor: ActorId,
    alternative: usize,
) -> Option<Vec<super::Verdicts>> {
    let conflict = versions.conflict;
    let own = conflict.case.preferences[actor.0].as_ref()?;
    let theirs = &conflict.case.alternatives[alternative].preference;
    let (Order::Statements(_), Order::Statements(_)) = (&own.order, &theirs.order) else {
        return None;
    };
    let own = conflict.aims(actor_id(actor.0));
    let (_, theirs) = &conflict.alternatives[alternative];
    let theirs: Vec<_> = theirs.iter().map(|aim| &aim.states).collect();
    let actors = (0..conflict.case.actors.len()).map(ActorId);
    let ranks: Vec<Vec<u32>> = actors.map(|actor| versions.ranks(base, actor)).collect();
    let step = |count: usize| {
        let put = &theirs[..count];
        let rest = own.iter().map(|aim| &aim.states);
        let rest = rest.filter(|states| !put.contains(states));
        let sets: Vec<_> = put.iter().copied().chain(rest).collect();
        let mut ranks = ranks.clone();
        ranks[actor.0] = lexicographic(&sets, conflict.state_count());
        versions.verdicts_with(base, ranks)
    };
    Some((1..=theirs.len()).map(step).collect())
}
