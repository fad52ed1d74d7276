//! Today's situation, what could last, how to get there, and who deters whom.

use detente_analysis::PathFinding;

use super::Told;
use crate::page::{Block, Table};
use crate::pictures::{GraphOptions, conflict_graph, paths_figure};

impl Told<'_, '_> {
    /// Whether today's situation holds, and why.
    pub(super) fn status_quo(&self, blocks: &mut Vec<Block>) {
        if !self.has_options() {
            self.heading("heading-status-quo", blocks);
            self.nothing("brief-no-options", blocks);
            return;
        }
        crate::analyse::status_quo(self.words, &self.found.analysis, blocks);
        let options = GraphOptions::default();
        let graph = conflict_graph(self.solved, &options, self.words.catalogue);
        Self::figure(graph, blocks);
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
            blocks.push(Block::Table(self.ways(ways)));
        }
    }

    /// How many moves lead to some situations, whose they are, who can begin, and whether self-interest alone leads there.
    fn ways(&self, ways: &[PathFinding]) -> Table {
        let columns = [
            "column-to",
            "column-moves",
            "column-whose-moves",
            "column-begins",
            "column-by-interest",
        ];
        let row = |way: &PathFinding| {
            let Some(legal) = &way.legal else {
                let none = self.text("cell-none");
                let unreached = self.text("brief-unreached");
                return vec![
                    self.words.state_with_number(way.to),
                    none.clone(),
                    none.clone(),
                    none,
                    unreached,
                ];
            };
            let coalitions = way.coalitions.iter().flatten();
            let coalitions: Vec<String> = coalitions
                .map(|coalition| self.words.actors(coalition.members()))
                .collect();
            let begin = self.words.actors(way.first_in_shortest.members());
            let by_interest = if way.improving.is_some() {
                "brief-yes"
            } else {
                "brief-no"
            };
            vec![
                self.words.state_with_number(way.to),
                legal.length.to_string(),
                if coalitions.is_empty() {
                    self.text("cell-none")
                } else {
                    self.words.any_of(&coalitions)
                },
                begin,
                self.text(by_interest),
            ]
        };
        Table {
            columns: columns.iter().map(|column| self.text(column)).collect(),
            rows: ways.iter().map(row).collect(),
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
