//! How far settlements can go: local ones against the grand bargain.

use detente_analysis::{ActorRoom, Settlement};
use detente_graph::StateId;
use detente_settle::ActorId;

use super::Told;
use crate::page::{Block, Line, Row, Table};
use crate::pictures::{frontier_figure, positions_figure};

/// So many tables are set side by side.
const MOST_TABLES: usize = 4;

impl Told<'_, '_> {
    /// Room for agreement, what must be dealt with together, which package stands out, and who could spoil it.
    pub(super) fn settlement(&self, blocks: &mut Vec<Block>) {
        self.heading("heading-brief-settlement", blocks);
        let analysis = &self.found.analysis;
        if self.words.names.case.issues.is_empty() {
            self.nothing("brief-no-issues", blocks);
            return;
        }
        let Some(found) = &analysis.settlement else {
            self.nothing("settle-large", blocks);
            return;
        };
        let figure = frontier_figure(self.solved, found, weightiest(found), self.words.catalogue);
        Self::figure(figure, blocks);
        blocks.push(Block::Rows(crate::settle::in_full(self.words, found)));
        let bests: Vec<StateId> = analysis
            .lasting
            .iter()
            .map(|group| group.best.state)
            .collect();
        let lenses = crate::settle::lens_lines(self.words, found, &bests);
        if !lenses.is_empty() {
            self.subheading("heading-lenses", blocks);
            let mut row = Row::of_nobody(self.text("brief-lasting-by-issues"));
            row.lines = lenses.into_iter().map(Line::plain).collect();
            blocks.push(Block::Rows(vec![row]));
        }
    }

    /// Where each actor stands on each issue, and how the packages that stand out settle it.
    pub(super) fn issues(&self, blocks: &mut Vec<Block>) {
        let Some(found) = &self.found.analysis.settlement else {
            return;
        };
        if let Some(figure) = positions_figure(self.solved, found, self.words.catalogue) {
            self.subheading("heading-brief-positions", blocks);
            blocks.push(Block::Figure(figure));
        }
        self.packages(found, blocks);
    }

    /// The package that stands out at each table, side by side with today.
    fn packages(&self, found: &Settlement, blocks: &mut Vec<Block>) {
        let tables = found.tables.iter();
        let first = tables.filter_map(|table| {
            let (package, points) = table.outstanding().into_iter().next()?;
            Some((table, package, points))
        });
        let first: Vec<_> = first.take(MOST_TABLES).collect();
        if first.is_empty() {
            return;
        }
        self.subheading("heading-outstanding", blocks);
        let mut columns = vec![self.text("column-issue"), self.text("column-today")];
        let names = first
            .iter()
            .map(|(table, ..)| crate::settle::table_name(self.words, table));
        columns.extend(names);
        let names = self.words.names;
        let rows = found.bargaining.issues().map(|issue| {
            let place = issue.index();
            let today = found.bargaining.status_quo_of(issue);
            let levels = first
                .iter()
                .map(|(_, package, _)| found.bargaining.levels_of(*package)[place]);
            let levels = levels.map(|level| {
                if level == today {
                    self.text("brief-as-today")
                } else {
                    names.level(place, level)
                }
            });
            let row = [names.issue(place), names.level(place, today)].into_iter();
            row.chain(levels).collect()
        });
        let mut rows: Vec<Vec<String>> = rows.collect();
        let points = first
            .iter()
            .map(|(.., points)| crate::settle::points(self.words, found, points));
        let label = [self.text("brief-stands-out"), String::new()].into_iter();
        rows.push(label.chain(points).collect());
        blocks.push(Block::Table(Table { columns, rows }));
    }
}

/// The two actors with the most clout, the first of the case where it is the same.
fn weightiest(found: &Settlement) -> [ActorId; 2] {
    let clout = |actor: &ActorRoom| actor.capability.unwrap_or_default();
    let mut actors: Vec<&ActorRoom> = found.actors.iter().collect();
    actors.sort_by(|a, b| clout(b).total_cmp(&clout(a)));
    let first = actors[0].actor;
    let second = actors.get(1).map_or(first, |actor| actor.actor);
    [first, second]
}
