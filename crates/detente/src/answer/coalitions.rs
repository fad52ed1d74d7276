//! What actors could do by joining forces.

use anyhow::{anyhow, bail};
use detente_analysis::Solved;
use detente_graph::{COALITION_LIMIT, CoalitionError};

use super::{Face, Outcome};
use crate::progress;

impl Face<'_> {
    pub(super) fn coalitions(
        &self,
        solved: &Solved,
        state: Option<&str>,
        actors: Option<&[String]>,
        all: bool,
    ) -> anyhow::Result<Outcome> {
        let case = &solved.conflict.case;
        let state = state
            .map(|name| self.state_named(solved, name))
            .transpose()?;
        let actors = actors
            .map(|names| self.actors_named(case, names))
            .transpose()?;
        let asked = actors.as_ref().map_or(case.actors.len(), Vec::len);
        if asked < 2 {
            bail!(self.catalogue.text("coalitions-one-actor"));
        }
        let (state, others) =
            state.map_or((None, Vec::new()), |(state, others)| (Some(state), others));
        let working = self.catalogue.text("working");
        let search = || detente_analysis::coalitions(solved, state, actors.as_deref());
        let found = progress::while_saying(&working, search)
            .map_err(|error| self.unsearchable(case.actors.len(), &error))?;
        if self.wants_json() {
            return Self::show_json(&detente_view::coalitions_json(solved, &found, &others));
        }
        self.show(&detente_view::coalitions_page(
            solved,
            &found,
            state,
            actors.as_deref(),
            &others,
            all,
            self.catalogue,
        ))
    }

    fn unsearchable(&self, actors: usize, error: &CoalitionError) -> anyhow::Error {
        let (message, values) = match *error {
            CoalitionError::TooManyCoalitions { actors, limit } => (
                "coalitions-too-many-actors",
                [("actors", actors.into()), ("limit", limit.into())],
            ),
            CoalitionError::TooLarge {
                coalitions, states, ..
            } => (
                "coalitions-too-large",
                [("coalitions", coalitions.into()), ("states", states.into())],
            ),
            // The case has more actors than coalitions can be made of.
            _ => (
                "coalitions-too-many-actors",
                [("actors", actors.into()), ("limit", COALITION_LIMIT.into())],
            ),
        };
        anyhow!(self.catalogue.text_with(message, &values))
    }
}
