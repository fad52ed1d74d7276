//! Method and assumptions in plain words, and a glossary of the terms used.

use detente_analysis::Hold;

use super::Told;
use crate::page::{Block, Row};

impl Told<'_, '_> {
    /// How the answer is found, and what is taken for granted.
    pub(super) fn method(&self, blocks: &mut Vec<Block>) {
        self.subheading("heading-brief-method", blocks);
        let mut paragraphs = Vec::new();
        if self.has_options() {
            paragraphs.push(self.text("brief-method-options"));
            paragraphs.push(self.text("brief-method-concepts"));
            if self.found.tables().is_some() {
                paragraphs.push(self.text("brief-method-tables"));
            }
        }
        if self.found.analysis.settlement.is_some() {
            paragraphs.push(self.text("brief-method-issues"));
        }
        if self.has_options() {
            let states = self.words.conflict.state_count();
            let assumed = crate::analyse::moves_assumed(self.words, states);
            paragraphs.push(assumed.join(" "));
        }
        if self.found.analysis.views.is_some() {
            paragraphs.push(self.text("views-start"));
        }
        blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
    }

    /// The terms that are used in this brief, and what they mean.
    pub(super) fn glossary(&self, blocks: &mut Vec<Block>) {
        self.subheading("heading-brief-glossary", blocks);
        let found = self.found;
        let analysis = &found.analysis;
        let is_said = |hold: Hold| {
            let today = analysis.status_quo.iter().map(|today| today.holding);
            let lasting = analysis.lasting.iter().map(|group| group.best.holding);
            let best = analysis
                .outcomes
                .iter()
                .filter_map(|outcome| outcome.best.as_ref());
            let outcomes = best.map(|best| best.holding);
            let mut holdings = today.chain(lasting).chain(outcomes);
            holdings.any(|holding| holding.hold == hold)
        };
        let has_options = self.has_options();
        let has_tables = found.tables().is_some();
        let has_issues = analysis.settlement.is_some();
        let has_deterrence = !analysis.deterrence.is_empty();
        let has_doubts = analysis
            .sure
            .as_ref()
            .is_some_and(|sure| !sure.doubts.is_empty());
        let has_means = found.scoring.as_ref().is_some_and(crate::score::has_means);
        let terms = [
            (analysis.status_quo.is_some() || has_issues, "term-today"),
            (has_options, "term-situation"),
            (is_said(Hold::ByItself), "term-by-itself"),
            (is_said(Hold::OnCredibleAnswers), "term-credible-answers"),
            (is_said(Hold::OnThreats), "term-threats"),
            (is_said(Hold::DoesNot), "term-does-not"),
            (analysis.lasting_count > 0, "term-lasts"),
            (has_deterrence, "term-answer"),
            (has_tables || has_issues, "term-table"),
            (has_tables, "term-deal"),
            (has_issues, "term-package"),
            (has_issues, "term-room"),
            (has_issues, "term-together"),
            (analysis.coverage.total() > 0, "term-said"),
            (has_doubts, "term-versions"),
            (has_means, "term-brier"),
        ];
        let used = terms.into_iter().filter(|(is_used, _)| *is_used);
        let row = |(_, term): (bool, &str)| {
            let meaning = self.words.catalogue.attribute(term, "means", &[]);
            Row::new(self.text(term), meaning.unwrap_or_default())
        };
        blocks.push(Block::Rows(used.map(row).collect()));
    }
}
