//! What a solution concept means, as a page and as JSON.

use detente_graph::{CoalitionConcept, Concept};
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::page::{Block, Page, Row};
use crate::solve::concept_letters;

/// A solution concept of either kind: everything that has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StabilityConcept {
    /// When a state is stable for an actor.
    OfActor(Concept),
    /// When a state is stable for a coalition.
    OfCoalition(CoalitionConcept),
}

impl StabilityConcept {
    /// All of them, those of actors first.
    pub fn all() -> impl Iterator<Item = Self> {
        let of_actors = Concept::ALL.into_iter().map(Self::OfActor);
        of_actors.chain(CoalitionConcept::ALL.into_iter().map(Self::OfCoalition))
    }

    /// The short name by which it is asked for.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::OfActor(concept) => concept.id(),
            Self::OfCoalition(concept) => concept.id(),
        }
    }

    fn letters(self) -> &'static str {
        match self {
            Self::OfActor(concept) => concept_letters(concept),
            Self::OfCoalition(CoalitionConcept::CNash) => "CNash",
            Self::OfCoalition(CoalitionConcept::CGmr) => "CGMR",
            Self::OfCoalition(CoalitionConcept::CSmr) => "CSMR",
            Self::OfCoalition(CoalitionConcept::CSeq) => "CSEQ",
        }
    }

    /// The messages that all concepts of its kind share: notation, convention, relations.
    fn shared(self) -> [&'static str; 3] {
        match self {
            Self::OfActor(_) => [
                "concept-notation",
                "concept-convention",
                "concept-relations",
            ],
            Self::OfCoalition(_) => [
                "coalition-concept-notation",
                "coalition-concept-convention",
                "coalition-concept-relations",
            ],
        }
    }

    fn message(self) -> String {
        format!("concept-{}", self.id())
    }

    fn part(self, part: &str, catalogue: &Catalogue) -> Option<String> {
        catalogue.attribute(&self.message(), part, &[])
    }
}

impl From<Concept> for StabilityConcept {
    fn from(concept: Concept) -> Self {
        Self::OfActor(concept)
    }
}

/// The page of one concept: plain words, definition, conventions, source.
pub fn concept_page(concept: impl Into<StabilityConcept>, catalogue: &Catalogue) -> Page {
    let concept = concept.into();
    let part = |part: &str| concept.part(part, catalogue).unwrap_or_default();
    let mut blocks = vec![Block::Title {
        text: catalogue.text(&concept.message()),
        aside: String::new(),
    }];
    let [notation, convention, relations] = concept.shared();
    let mut section = |heading: &str, texts: Vec<String>| {
        blocks.push(Block::Heading(catalogue.text(heading)));
        blocks.extend(texts.into_iter().map(Block::Paragraph));
    };
    section("concept-heading-plain", vec![part("plain")]);
    section("concept-heading-reads", vec![part("reads")]);
    section(
        "concept-heading-definition",
        vec![catalogue.text(notation), part("definition")],
    );
    section(
        "concept-heading-convention",
        vec![catalogue.text(convention)],
    );
    section("concept-heading-relations", vec![catalogue.text(relations)]);
    section("concept-heading-source", vec![part("source")]);
    Page { blocks }
}

/// All concepts, a line each.
pub fn concepts_page(catalogue: &Catalogue) -> Page {
    let row = |concept: StabilityConcept| {
        let plain = concept.part("plain", catalogue).unwrap_or_default();
        Row::new(concept.letters(), plain)
    };
    let (of_actors, of_coalitions): (Vec<_>, Vec<_>) = StabilityConcept::all()
        .partition(|concept| matches!(concept, StabilityConcept::OfActor(_)));
    let blocks = vec![
        Block::Title {
            text: catalogue.text("concept-list-title"),
            aside: String::new(),
        },
        Block::Rows(of_actors.into_iter().map(row).collect()),
        Block::Heading(catalogue.text("coalition-concept-list-heading")),
        Block::Rows(of_coalitions.into_iter().map(row).collect()),
        Block::Note(catalogue.text("concept-list-note")),
    ];
    Page { blocks }
}

/// The contract `detente.concept/1`: what a concept means.
pub fn concept_json(concept: impl Into<StabilityConcept>, catalogue: &Catalogue) -> Value {
    let concept = concept.into();
    let part = |part: &str| concept.part(part, catalogue);
    json!({
        "format": "detente.concept/1",
        "id": concept.id(),
        "name": catalogue.text(&concept.message()),
        "plain": part("plain"),
        "reads": part("reads"),
        "definition": part("definition"),
        "source": part("source"),
    })
}
