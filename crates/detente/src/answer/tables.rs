//! Who can agree on what.

use anyhow::{anyhow, bail};
use detente_analysis::Solved;
use detente_graph::Concept;

use super::{Face, Outcome};

impl Face<'_> {
    pub(super) fn tables(
        &self,
        solved: &Solved,
        actors: Option<&[String]>,
        concept: Option<&str>,
        all: bool,
    ) -> anyhow::Result<Outcome> {
        let case = &solved.conflict.case;
        let actors = actors
            .map(|names| self.actors_named(case, names))
            .transpose()?;
        let concept = concept.map(|name| self.concept_named(name)).transpose()?;
        let concept = concept.unwrap_or(Concept::Seq);
        let found =
            detente_analysis::tables(solved, actors.as_deref(), concept).map_err(|error| {
                let values = [("why", error.to_string().into())];
                anyhow!(self.catalogue.text_with("tables-too-large", &values))
            })?;
        let Some(tables) = found else {
            bail!(self.catalogue.text(if case.status_quo.is_some() {
                "status-quo-cannot-be"
            } else {
                "status-quo-none"
            }));
        };
        if self.wants_json() {
            return Self::show_json(&detente_view::tables_json(solved, &tables));
        }
        self.show(&detente_view::tables_page(
            solved,
            &tables,
            all,
            self.catalogue,
        ))
    }
}
