//! Today's situation, what could last, how to get there, and who deters whom.

use detente_analysis::PathFinding;

use super::{Told, figure};
use crate::page::{Block, Line, Role, Row};

impl Told<'_, '_> {
    /// Whether today's situation holds, and why.
    pub(super) fn status_quo(&self, blocks: &mut Vec<Block>) {
        if !self.has_options() {
            self.heading("heading-status-quo", blocks);
            self.nothing("brief-no-options", blocks);
            return;
        }
        crate::analyse::status_quo(self.words, &self.found.analysis, blocks);
        figure(None, blocks);
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
            figure(None, blocks);
            blocks.push(Block::Rows(ways.iter().map(|way| self.way(way)).collect()));
        }
    }

    /// The shortest way to a situation, and whether self-interest alone leads there.
    fn way(&self, found: &PathFinding) -> Row {
        let mut row = Row::of_nobody(self.words.state_with_number(found.to));
        let Some(ways) = &found.legal else {
            row.lines.push(Line::plain(self.text("path-none")));
            return row;
        };
        if let Some(way) = ways.first.first() {
            let steps: Vec<_> = way.iter().map(|way_step| way_step.step).collect();
            let steps = self.words.sentence(&self.words.steps(&steps));
            row.lines.push(Line::plain(steps));
        }
        row.lines.push(Line::new(
            Role::Consequence,
            match &found.improving {
                None => self.text("path-interest-no"),
                Some(ways) => self.say("path-interest-yes", &[("count", ways.length.into())]),
            },
        ));
        row
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
