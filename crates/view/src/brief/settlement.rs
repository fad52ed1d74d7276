//! How far settlements can go: local ones against the grand bargain.

use super::{Told, figure};
use crate::page::Block;

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
        blocks.push(Block::Rows(crate::settle::in_brief(self.words, found)));
        figure(None, blocks);
        let mut part = |heading, rows: Vec<_>| {
            if !rows.is_empty() {
                self.subheading(heading, blocks);
                blocks.push(Block::Rows(rows));
            }
        };
        part(
            "heading-linkage",
            crate::settle::local_or_grand(self.words, found),
        );
        part(
            "heading-outstanding",
            crate::settle::first_outstanding(self.words, found),
        );
        part(
            "heading-absent",
            crate::settle::absent_rows(self.words, found),
        );
        let lenses = crate::settle::lens_lines(self.words, found);
        if !lenses.is_empty() {
            self.subheading("heading-lenses", blocks);
            blocks.extend(lenses.into_iter().map(Block::Paragraph));
        }
    }
}
