//! What each gains and loses.

use detente_analysis::Gains;

use super::Told;
use crate::page::{Block, Line, Row};
use crate::pictures::{gains_figure, issue_gains_figure};

/// Of so many situations the gains and losses are told in full.
const IN_FULL: usize = 1;

impl Told<'_, '_> {
    /// What each would gain and lose beside today, in what could last and in the package that stands out.
    pub(super) fn gains(&self, blocks: &mut Vec<Block>) {
        self.heading("heading-brief-gains", blocks);
        let gains = &self.found.gains;
        if self.has_options() {
            if gains.is_empty() {
                self.nothing("brief-no-gains", blocks);
            } else {
                blocks.push(self.compared(gains));
                let rows = gains.iter().take(IN_FULL);
                let rows = rows.map(|gains| self.beside_today(gains));
                blocks.push(Block::Rows(rows.collect()));
            }
            if self.found.analysis.status_quo.is_some() {
                self.subheading("heading-outlooks", blocks);
                let outlooks = crate::analyse::outlooks(self.words, &self.found.analysis);
                blocks.push(Block::Rows(outlooks));
            }
        }
        if !self.has_options() {
            self.by_issue(blocks);
        }
    }

    /// For whom what could last is better than today and for whom worse: a picture, or a table where there is none.
    fn compared(&self, gains: &[Gains]) -> Block {
        let lasting = &self.found.analysis.lasting;
        if let Some(figure) = gains_figure(self.solved, lasting, self.words.catalogue) {
            return Block::Figure(figure);
        }
        let today = self.words.conflict.status_quo.into_iter();
        let states = today.chain(gains.iter().map(|gains| gains.state));
        let states: Vec<_> = states.collect();
        Block::Table(super::tables::scenarios(self.words, self.solved, &states))
    }

    fn beside_today(&self, gains: &Gains) -> Row {
        let lines = gains.worth.iter();
        let lines = lines.map(|worth| Line::plain(self.words.balance(worth, true)));
        Row {
            lines: lines.collect(),
            ..Row::of_nobody(self.words.state_with_number(gains.state))
        }
    }

    /// Issue by issue, who comes nearer to what it wants in the package that stands out at the widest table.
    fn by_issue(&self, blocks: &mut Vec<Block>) {
        let Some(found) = &self.found.analysis.settlement else {
            return;
        };
        let tables = found.tables.iter();
        let widest = tables.max_by_key(|table| table.table.actors().len());
        let Some((table, (package, points))) =
            widest.and_then(|table| Some((table, table.outstanding().into_iter().next()?)))
        else {
            return;
        };
        self.subheading("heading-brief-by-issue", blocks);
        let name = crate::settle::table_name(self.words, table);
        let points = crate::settle::points(self.words, found, &points);
        let values = [("table", name.into()), ("points", points.into())];
        blocks.push(Block::Paragraph(self.say("brief-by-issue", &values)));
        let figure = issue_gains_figure(self.solved, found, package, self.words.catalogue);
        Self::figure(figure, blocks);
    }
}
