//! Tables compared, and who has power over what: who can lead to what could last, who can block it, who must begin.

use std::cmp::Reverse;

use detente_analysis::{PathFinding, actor_id};
use detente_graph::{ActorId, StateId};

use super::Told;
use crate::page::{Block, Table};
use crate::pictures::tables_figure;

/// So many wishes of an actor are told in the table of actors.
const WISHES: usize = 3;

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
        // The picture has the outcomes that each table can agree on; without one, a table has their counts.
        match tables_figure(self.solved, found, self.words.catalogue) {
            Some(figure) => blocks.push(Block::Figure(figure)),
            None if found.tables.len() > 1 => {
                blocks.push(Block::Table(crate::tables::side_by_side(self.words, found)));
            }
            None => {}
        }
        blocks.push(Block::Rows(crate::tables::in_brief(self.words, found)));
    }

    /// Who there is, what each can do and wants, and whose moves what could last takes.
    pub(super) fn power(&self, blocks: &mut Vec<Block>) {
        self.heading("heading-brief-power", blocks);
        blocks.push(Block::Table(self.actors()));
        blocks.extend(self.indispensable().map(Block::Paragraph));
        if let Some(found) = &self.found.analysis.settlement {
            let pivots = crate::settle::tips(self.words, found);
            blocks.extend(pivots.map(Block::Paragraph));
        }
        if self.words.names.case.actors.len() < 2 {
            self.nothing("brief-one-actor-power", blocks);
        }
    }

    /// The actors: what each can do, and what it wants first.
    fn actors(&self) -> Table {
        let columns = ["column-actor", "column-can-do", "column-wants"];
        let row = |actor: usize| {
            vec![
                self.words.names.actor(actor_id(actor)),
                self.or_none(&super::tables::options_of(self.words, actor)),
                self.or_none(&self.wants(actor)),
            ]
        };
        Table {
            columns: columns.iter().map(|column| self.text(column)).collect(),
            rows: (0..self.words.names.case.actors.len()).map(row).collect(),
        }
    }

    /// What an actor wants first, and how much more it wants.
    fn wants(&self, actor: usize) -> Vec<String> {
        let mut wants = super::tables::wishes_of(self.words, actor);
        if wants.is_empty() {
            return self.ranks_first(actor).into_iter().collect();
        }
        let more = wants.len().saturating_sub(WISHES);
        wants.truncate(WISHES);
        if more > 0 {
            wants.push(self.say("more-aims", &[("count", more.into())]));
        }
        wants
    }

    /// What an actor ranks first of all, where it ranks anything above anything.
    fn ranks_first(&self, actor: usize) -> Option<String> {
        let conflict = self.words.conflict;
        let rank = |state: &StateId| conflict.model.rank(actor_id(actor), *state);
        let first = conflict
            .states()
            .max_by_key(|state| (rank(state), Reverse(*state)))?;
        let is_indifferent = conflict.states().all(|state| rank(&state) == rank(&first));
        let values = [("state", self.called(first).into())];
        (!is_indifferent).then(|| self.say("brief-ranks-first", &values))
    }

    fn or_none(&self, parts: &[String]) -> String {
        if parts.is_empty() {
            self.text("cell-none")
        } else {
            self.words.series(parts)
        }
    }

    /// Those whose moves every way to what could last takes.
    fn indispensable(&self) -> Option<String> {
        let ways = || self.found.ways.iter().filter(|way| way.legal.is_some());
        let blocks = |way: &PathFinding, actor: ActorId| {
            let mut blockers = way.blockers.iter();
            blockers.any(|blocker| blocker.actor == actor)
        };
        let count = ways().count();
        if count == 0 {
            return None;
        }
        let actors = (0..self.words.names.case.actors.len()).map(actor_id);
        let everywhere = actors.filter(|actor| ways().all(|way| blocks(way, *actor)));
        let everywhere = self.words.actors(everywhere);
        let told = if everywhere.is_empty() {
            "none"
        } else {
            "some"
        };
        let states = ways().map(|way| self.words.state_with_number(way.to));
        let values = [
            ("told", told.into()),
            ("actors", everywhere.into()),
            ("states", self.words.list(states.collect()).into()),
        ];
        Some(self.say("brief-indispensable", &values))
    }
}
