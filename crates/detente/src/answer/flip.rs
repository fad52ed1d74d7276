//! What would flip a state.

use anyhow::anyhow;
use detente_analysis::{By, FlipQuestion, MOST_STATES_TO_RANK, Solved, Unflippable};
use detente_graph::{Concept, Goal};

use super::{Face, Outcome};

impl Face<'_> {
    pub(super) fn flip(
        &self,
        solved: &Solved,
        name: &str,
        concept: Option<&str>,
        by: Option<By>,
        strict: bool,
        to_break: bool,
    ) -> anyhow::Result<Outcome> {
        let concept = concept.map(|name| self.concept_named(name)).transpose()?;
        let (state, mut states) = self.state_named(solved, name)?;
        states.insert(0, state);
        let question = FlipQuestion {
            concept: concept.unwrap_or(Concept::Seq),
            goal: to_break.then_some(Goal::NoEquilibrium),
            by,
            strict,
        };
        let found = detente_analysis::flip_of_any(solved, &states, question);
        let (found, proven) = found.map_err(|error| match error {
            Unflippable::NoStatements => anyhow!(self.catalogue.text("flip-no-statements")),
            Unflippable::TooManyStates(count) => {
                let values = [
                    ("count", count.into()),
                    ("most", MOST_STATES_TO_RANK.into()),
                ];
                anyhow!(self.catalogue.text_with("flip-too-many-states", &values))
            }
        })?;
        states.retain(|other| *other != found.state);
        let others = states;
        if self.wants_json() {
            return Self::show_json(&detente_view::flip_json(solved, &found, &others, proven));
        }
        self.show(&detente_view::flip_page(
            solved,
            &found,
            &others,
            proven,
            self.catalogue,
        ))
    }
}
