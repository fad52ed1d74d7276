//! Tables compared, and who has power over what: who can lead to what could last, who can block it, who must begin.

use detente_analysis::{PathFinding, actor_id};

use super::{Told, figure};
use crate::page::{Block, Line, Row, Table};

/// So many wishes of an actor are told in the table of actors.
const WISHES: usize = 2;

impl Told<'_, '_> {
    /// What each table can reach, side by side.
    pub(super) fn tables(&self, blocks: &mut Vec<Block>) {
        self.heading("heading-tables", blocks);
        let Some(found) = self.found.tables() else {
            let why = if self.has_options() {
                self.why_no_tables()
            } else {
                "brief-no-options-tables"
            };
            self.nothing(why, blocks);
            return;
        };
        let today = self.words.state_with_number(found.status_quo);
        blocks.push(Block::Paragraph(
            self.say("tables-start", &[("state", today.into())]),
        ));
        figure(None, blocks);
        if found.tables.len() > 1 {
            blocks.push(Block::Table(crate::tables::side_by_side(self.words, found)));
        }
        blocks.push(Block::Rows(crate::tables::in_brief(self.words, found)));
    }

    /// Who there is, what each can do and wants, and whose moves what could last takes.
    pub(super) fn power(&self, blocks: &mut Vec<Block>) {
        self.heading("heading-brief-power", blocks);
        blocks.push(Block::Table(self.actors()));
        let ways = self.found.ways.iter();
        let ways: Vec<Row> = ways.filter_map(|way| self.whose_moves(way)).collect();
        if !ways.is_empty() {
            self.subheading("heading-path-needed", blocks);
            blocks.push(Block::Rows(ways));
        }
        if let Some(found) = &self.found.analysis.settlement {
            let pivots = crate::settle::tips(self.words, found);
            blocks.extend(pivots.map(Block::Paragraph));
        }
        if self.words.names.case.actors.len() < 2 {
            self.nothing("brief-one-actor-power", blocks);
        }
    }

    /// The actors: what each can do, what it wants first, and how well that is supported.
    fn actors(&self) -> Table {
        let columns = [
            "column-actor",
            "column-can-do",
            "column-wants",
            "column-inputs",
        ];
        let case = self.words.names.case;
        let coverage = detente_analysis::coverage_by_actor(case);
        let row = |(actor, coverage): (usize, &detente_analysis::Coverage)| {
            let values = [
                ("said", coverage.said.into()),
                ("judged", coverage.judged.into()),
                ("unsourced", coverage.unsourced.into()),
            ];
            vec![
                self.words.names.actor(actor_id(actor)),
                self.or_none(super::tables::options_of(self.words, actor)),
                self.or_none(self.wants(actor)),
                self.say("coverage-counts", &values),
            ]
        };
        Table {
            columns: columns.iter().map(|column| self.text(column)).collect(),
            rows: coverage.iter().enumerate().map(row).collect(),
        }
    }

    /// What an actor wants first, and how much more it wants.
    fn wants(&self, actor: usize) -> Vec<String> {
        let mut wants = super::tables::wishes_of(self.words, actor);
        let more = wants.len().saturating_sub(WISHES);
        wants.truncate(WISHES);
        if more > 0 {
            wants.push(self.say("more-aims", &[("count", more.into())]));
        }
        wants
    }

    fn or_none(&self, parts: Vec<String>) -> String {
        if parts.is_empty() {
            self.text("cell-none")
        } else {
            self.words.series(&parts)
        }
    }

    /// Who can lead to a situation, who begins, and who can block it.
    fn whose_moves(&self, found: &PathFinding) -> Option<Row> {
        found.legal.as_ref()?;
        let mut row = Row::of_nobody(self.words.state_with_number(found.to));
        let coalitions = crate::path::needed(self.words, found);
        row.lines.extend(coalitions.into_iter().map(Line::plain));
        let begin = self.words.actors(found.first_in_shortest.members());
        let values = [("actors", begin.into())];
        row.lines
            .push(Line::plain(self.say("brief-can-begin", &values)));
        // Where one coalition alone can lead there, whoever is in it can block.
        let coalitions = found.coalitions.as_ref();
        if coalitions.is_none_or(|coalitions| coalitions.len() != 1) {
            let blockers = found.blockers.iter().map(|blocker| blocker.actor);
            let blockers = self.words.actors(blockers);
            row.lines.push(Line::plain(if blockers.is_empty() {
                self.text("path-block-nobody")
            } else {
                self.say("brief-can-block", &[("actors", blockers.into())])
            }));
        }
        Some(row)
    }
}
