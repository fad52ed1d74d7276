//! How the conflict looks from each side.

use anyhow::{anyhow, bail};
use detente_analysis::Solved;
use detente_case::model::Case;
use detente_graph::Concept;
use detente_view::inert;

use super::{Face, Outcome};

impl Face<'_> {
    pub(super) fn views(
        &self,
        solved: &Solved,
        chosen: Option<&[String]>,
        concept: Option<&str>,
    ) -> anyhow::Result<Outcome> {
        let case = &solved.conflict.case;
        if case.views.is_empty() {
            bail!(self.catalogue.text("views-none"));
        }
        let places = match chosen {
            Some(chosen) => {
                let places = chosen.iter().map(|name| self.view_named(case, name));
                places.collect::<anyhow::Result<_>>()?
            }
            None => (0..case.views.len()).collect::<Vec<_>>(),
        };
        self.one_view_each(case, &places)?;
        let concept = concept.map(|name| self.concept_named(name)).transpose()?;
        let concept = concept.unwrap_or(Concept::Seq);
        let found = detente_analysis::views(solved, &places, concept)
            .map_err(|_| anyhow!(self.catalogue.text("views-too-large")))?;
        if self.wants_json() {
            return Self::show_json(&detente_view::views_json(solved, &found));
        }
        self.show(&detente_view::views_page(solved, &found, self.catalogue))
    }

    fn view_named(&self, case: &Case, name: &str) -> anyhow::Result<usize> {
        let found = (case.views.iter()).position(|view| view.id.value == name.trim());
        let known: Vec<&str> = case.views.iter().map(|view| &*view.id.value).collect();
        let values = [
            ("view", inert(name).into()),
            ("known", known.join(", ").into()),
        ];
        found.ok_or_else(|| anyhow!(self.catalogue.text_with("views-no-such", &values)))
    }

    /// Refuses two views of one actor.
    fn one_view_each(&self, case: &Case, places: &[usize]) -> anyhow::Result<()> {
        for (before, place) in places.iter().enumerate() {
            let of = case.views[*place].of.value;
            let same = |place: &&usize| case.views[**place].of.value == of;
            if places[..before].iter().any(|place| same(&place)) {
                let views = places.iter().filter(same);
                let known: Vec<&str> = views.map(|place| &*case.views[*place].id.value).collect();
                let values = [
                    ("actor", case.actors[of.0].id.value.clone().into()),
                    ("known", known.join(", ").into()),
                ];
                bail!(self.catalogue.text_with("views-several", &values));
            }
        }
        Ok(())
    }
}
