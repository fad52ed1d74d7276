//! What the words on the command line mean: states, actors and concepts.

use anyhow::anyhow;
use detente_analysis::{Solved, UnknownState, actor_id};
use detente_case::model::Case;
use detente_graph::{ActorId, Concept, StateId};
use detente_view::{StabilityConcept, inert};

use super::Face;

impl Face<'_> {
    /// The state a name means, the firmest one where it means several, and the others.
    pub(super) fn state_named(
        &self,
        solved: &Solved,
        name: &str,
    ) -> anyhow::Result<(StateId, Vec<StateId>)> {
        let mut states = detente_analysis::states_named(&solved.conflict, name)
            .map_err(|unknown| self.unknown_state(name, unknown))?;
        let state = detente_analysis::firmest(solved, states.iter().copied()).unwrap_or(StateId(0));
        states.retain(|other| *other != state);
        Ok((state, states))
    }

    /// As [`Face::state_named`] where a state is named.
    pub(super) fn state_or_all(
        &self,
        solved: &Solved,
        name: Option<&str>,
    ) -> anyhow::Result<(Option<StateId>, Vec<StateId>)> {
        let Some(name) = name else {
            return Ok((None, Vec::new()));
        };
        let (state, others) = self.state_named(solved, name)?;
        Ok((Some(state), others))
    }

    /// The actor of an id, or of a name in any language.
    pub(super) fn actor_named(&self, case: &Case, name: &str) -> anyhow::Result<ActorId> {
        let wanted = name.trim().to_lowercase();
        let is_called = |actor: &detente_case::model::Actor| {
            let names = actor.name.iter().flat_map(|name| &name.0);
            actor.id.value == wanted || names.clone().any(|(_, name)| name.to_lowercase() == wanted)
        };
        let found = case.actors.iter().position(is_called);
        let known: Vec<&str> = case.actors.iter().map(|actor| &*actor.id.value).collect();
        let values = [
            ("actor", inert(name).into()),
            ("known", known.join(", ").into()),
        ];
        found
            .map(actor_id)
            .ok_or_else(|| anyhow!(self.catalogue.text_with("no-such-actor", &values)))
    }

    /// The actors of several names, each once, in the order of the case.
    pub(super) fn actors_named(
        &self,
        case: &Case,
        names: &[String],
    ) -> anyhow::Result<Vec<ActorId>> {
        let named = names.iter().map(|name| self.actor_named(case, name));
        let mut actors = named.collect::<anyhow::Result<Vec<_>>>()?;
        actors.sort_unstable();
        actors.dedup();
        Ok(actors)
    }

    pub(super) fn unknown_state(&self, name: &str, unknown: UnknownState) -> anyhow::Error {
        let state = ("state", inert(name).into());
        anyhow!(match unknown {
            UnknownState::NoSuchNumber { states } => {
                self.catalogue
                    .text_with("state-no-such-number", &[state, ("count", states.into())])
            }
            UnknownState::PatternLength { given, wanted } => {
                self.catalogue.text_with(
                    "state-pattern-length",
                    &[state, ("given", given.into()), ("wanted", wanted.into())],
                )
            }
            UnknownState::NoneMeets => self.catalogue.text_with("state-none-meets", &[state]),
            UnknownState::Unreadable(faults) => {
                let why: Vec<String> = faults
                    .iter()
                    .map(|fault| detente_view::diagnostic_message(fault, self.catalogue))
                    .collect();
                let why = self.catalogue.joined("between-series", &why);
                self.catalogue
                    .text_with("state-unreadable", &[state, ("why", why.into())])
            }
        })
    }

    /// A concept of stability for an actor.
    pub(super) fn concept_named(&self, name: &str) -> anyhow::Result<Concept> {
        let concept = name.to_lowercase().parse::<Concept>();
        let known = Concept::ALL.iter().map(|concept| concept.id());
        concept.map_err(|_| self.unknown_concept(name, known))
    }

    /// A concept of stability for an actor or a coalition.
    pub(super) fn any_concept_named(&self, name: &str) -> anyhow::Result<StabilityConcept> {
        let wanted = name.to_lowercase();
        let concept = StabilityConcept::all().find(|concept| concept.id() == wanted);
        let known = StabilityConcept::all().map(StabilityConcept::id);
        concept.ok_or_else(|| self.unknown_concept(name, known))
    }

    fn unknown_concept(
        &self,
        name: &str,
        known: impl Iterator<Item = &'static str>,
    ) -> anyhow::Error {
        let known: Vec<&str> = known.collect();
        let values = [
            ("name", inert(name).into()),
            ("known", known.join(", ").into()),
        ];
        anyhow!(self.catalogue.text_with("no-such-concept", &values))
    }
}
