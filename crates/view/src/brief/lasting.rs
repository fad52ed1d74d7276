//! Today's situation, what could last, how to get there, and who deters whom.

use super::Told;
use crate::page::Block;
use crate::pictures::{GraphOptions, conflict_graph, paths_figure};

/// Of many states so many are drawn: what lasts, the ways there, and what is nearest.
const STATES: usize = 14;

impl Told<'_, '_> {
    /// Whether today's situation holds, and why.
    pub(super) fn status_quo(&self, blocks: &mut Vec<Block>) {
        if !self.has_options() {
            self.heading("heading-status-quo", blocks);
            self.nothing("brief-no-options", blocks);
            return;
        }
        crate::analyse::status_quo(self.words, &self.found.analysis, blocks);
    }

    /// What could last and what would not, and the ways there from today.
    pub(super) fn lasting(&self, blocks: &mut Vec<Block>) {
        if !self.has_options() {
            self.heading("heading-lasting", blocks);
            self.nothing("brief-no-options-lasting", blocks);
            return;
        }
        let analysis = &self.found.analysis;
        crate::analyse::lasting(self.words, analysis, None, blocks);
        let options = GraphOptions {
            most: STATES,
            ..GraphOptions::default()
        };
        let graph = conflict_graph(self.solved, &options, self.words.catalogue);
        Self::figure(graph, blocks);
        let failing = crate::analyse::not_lasting(self.words, analysis);
        if !failing.is_empty() {
            self.subheading("heading-outcomes", blocks);
            blocks.push(Block::Rows(failing));
        }
        let ways = &self.found.ways;
        if !ways.is_empty() {
            self.subheading("heading-brief-ways", blocks);
            let figure = paths_figure(self.solved, ways, self.words.catalogue);
            Self::figure(figure, blocks);
        }
    }

    /// Who keeps whom from which move, and whether the answer would be in the interest of whoever answers.
    pub(super) fn deterrence(&self, blocks: &mut Vec<Block>) {
        if !self.has_options() {
            self.heading("heading-deterrence", blocks);
            self.nothing("brief-no-options-deterrence", blocks);
            return;
        }
        let deterred = &self.found.analysis.deterrence;
        crate::analyse::deterrence(self.words, deterred, None, blocks);
    }
}
