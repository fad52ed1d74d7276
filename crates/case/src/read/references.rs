//! Outcomes and merges may be defined by each other, but not in a circle.

use super::Reader;
use crate::diagnostic::{Argument, Code, Diagnostic, Note};
use crate::logic::OUTCOME;
use crate::model::{Expr, Merge, Outcome, Span};

/// Over how many steps definitions may refer to each other.
const LONGEST_CHAIN: usize = 16;

impl Reader<'_> {
    /// Reports circles of definitions, and chains of them that are too long to follow.
    pub(super) fn references(&mut self, outcomes: &[Outcome], merges: &[Merge]) {
        // Where a definition could not be read, places no longer agree with ids; it has been reported.
        if outcomes.len() != self.names.outcomes.len() || merges.len() != self.names.merges.len() {
            return;
        }
        let definitions: Vec<Definition> = outcomes
            .iter()
            .map(|outcome| (format!("{OUTCOME}{}", outcome.id.value), &outcome.members))
            .chain(
                merges
                    .iter()
                    .map(|merge| (merge.id.value.clone(), &merge.members)),
            )
            .map(|(name, members)| Definition {
                name,
                span: members.span,
                mentions: mentions(&members.value, outcomes.len()),
            })
            .collect();
        let mut walk = Walk {
            definitions: &definitions,
            depth: vec![None; definitions.len()],
            found: Vec::new(),
        };
        for start in 0..definitions.len() {
            walk.from(start);
        }
        for finding in walk.found {
            self.report(finding);
        }
    }
}

struct Definition {
    name: String,
    span: Span,
    /// Places of the definitions it mentions.
    mentions: Vec<usize>,
}

/// A walk along the references, depth first, on a stack of its own.
struct Walk<'a> {
    definitions: &'a [Definition],
    /// How many steps lead on from a definition that has been walked.
    depth: Vec<Option<usize>>,
    found: Vec<Diagnostic>,
}

impl Walk<'_> {
    fn from(&mut self, start: usize) {
        let definitions = self.definitions;
        if self.depth[start].is_some() {
            return;
        }
        let mut on_path = vec![false; definitions.len()];
        on_path[start] = true;
        // Each with how many of its mentions have been followed.
        let mut path = vec![(start, 0)];
        while let Some((place, followed)) = path.last_mut() {
            let here = *place;
            let Some(&next) = definitions[here].mentions.get(*followed) else {
                let below = definitions[here]
                    .mentions
                    .iter()
                    .filter_map(|&next| self.depth[next])
                    .max();
                let depth = below.map_or(0, |below| below + 1);
                self.depth[here] = Some(depth);
                if depth == LONGEST_CHAIN + 1 {
                    let finding = Diagnostic::at(Code::ReferencesTooDeep, definitions[here].span);
                    self.found.push(finding.with("limit", LONGEST_CHAIN));
                }
                on_path[here] = false;
                path.pop();
                continue;
            };
            *followed += 1;
            if on_path[next] {
                let cycle: Vec<usize> = path
                    .iter()
                    .map(|&(place, _)| place)
                    .skip_while(|&place| place != next)
                    .collect();
                self.found.push(circle(definitions, &cycle));
            } else if self.depth[next].is_none() {
                on_path[next] = true;
                path.push((next, 0));
            }
        }
    }
}

fn circle(definitions: &[Definition], cycle: &[usize]) -> Diagnostic {
    const MOST_LABELLED: usize = 8;
    let names = cycle
        .iter()
        .chain(cycle.first())
        .map(|&place| definitions[place].name.clone());
    let finding = Diagnostic::at(Code::ReferenceCycle, definitions[cycle[0]].span)
        .with("cycle", Argument::List(names.collect()));
    cycle
        .iter()
        .skip(1)
        .take(MOST_LABELLED)
        .fold(finding, |finding, &place| {
            finding.label(definitions[place].span, Note::RefersOn)
        })
}

/// The places of the outcomes, and after them the merges, that a condition mentions.
fn mentions(condition: &Expr, outcomes: usize) -> Vec<usize> {
    let mention = |part: &Expr| match part {
        Expr::Outcome(outcome) => Some(outcome.0),
        Expr::Merge(merge) => Some(outcomes + merge.0),
        _ => None,
    };
    let mut found: Vec<usize> = condition.parts().filter_map(mention).collect();
    found.sort_unstable();
    found.dedup();
    found
}
