//! What the program says of itself: concepts and the shipped cases.

use detente_case::model::Case;
use detente_view::{StabilityConcept, json};
use serde_json::{Value, json};

use super::{Face, Outcome};
use crate::shipped;

impl Face<'_> {
    pub(super) fn concept(&self, name: Option<&str>) -> anyhow::Result<Outcome> {
        let Some(name) = name else {
            if self.wants_json() {
                let concepts: Vec<Value> = StabilityConcept::all()
                    .map(|concept| detente_view::concept_json(concept, self.catalogue))
                    .collect();
                return Self::show_json(&json!(concepts));
            }
            return self.show(&detente_view::concepts_page(self.catalogue));
        };
        let concept = self.any_concept_named(name)?;
        if self.wants_json() {
            return Self::show_json(&detente_view::concept_json(concept, self.catalogue));
        }
        self.show(&detente_view::concept_page(concept, self.catalogue))
    }

    pub(super) fn cases(&self) -> anyhow::Result<Outcome> {
        let cases = shipped::names().into_iter().filter_map(|name| {
            let case = detente_case::parse(name, shipped::case(name)?).case?;
            Some((name, case))
        });
        let cases: Vec<(&str, Case)> = cases.collect();
        if self.wants_json() {
            let cases: Vec<Value> =
                cases.iter().map(|(name, case)| json!({ "name": name, "title": json::texts(&case.header.title) })).collect();
            return Self::show_json(&json!(cases));
        }
        self.show(&detente_view::cases_page(
            cases.iter().map(|(name, case)| (*name, case)),
            self.catalogue,
        ))
    }
}
