//! What the answer rests on: inputs, versions, the score card; and which inputs are judgements.

use std::collections::BTreeSet;

use detente_analysis::{InputPlace, Support, sourced_inputs};

use super::Told;
use crate::page::Block;

impl Told<'_, '_> {
    /// What follows from what, in how many versions it holds, and what came of the questions of the case.
    pub(super) fn rests_on(&self, blocks: &mut Vec<Block>) {
        self.heading("heading-assumptions", blocks);
        match &self.found.standing {
            Some(standing) => {
                let found = crate::standing::in_brief(self.words, standing);
                blocks.extend(found.into_iter().map(Block::Paragraph));
            }
            None => blocks.push(Block::Rows(crate::check::by_actor(
                self.words.names.case,
                self.words.catalogue,
            ))),
        }
        if self.has_options() {
            self.subheading("heading-sure", blocks);
            match &self.found.analysis.sure {
                Some(found) => {
                    blocks.extend(crate::sure::in_brief(self.words, found));
                    let figure = crate::sure::sure_figure(self.solved, found, self.words.catalogue);
                    Self::figure(figure, blocks);
                }
                None => self.nothing("sure-large", blocks),
            }
        }
        if let Some(room) = &self.found.room {
            self.subheading("heading-sure-settle", blocks);
            blocks.extend(crate::sure::settlement::in_brief(self.words, room));
        }
        let sure = self.found.analysis.sure.iter();
        let is_doubted = sure.map(|found| !found.doubts.is_empty());
        if is_doubted.chain([self.found.room.is_some()]).any(|is| is) {
            blocks.push(Block::Note(self.text("sure-note")));
        }
        if let Some(found) = &self.found.scoring {
            self.subheading("heading-score", blocks);
            crate::score::in_brief(self.words, found, blocks);
        }
    }

    /// The inputs that rest on nothing that was said.
    pub(super) fn judged(&self, blocks: &mut Vec<Block>) {
        self.subheading("heading-brief-judged", blocks);
        let inputs = sourced_inputs(self.words.names.case);
        let judged = inputs.iter().filter(|input| input.support != Support::Said);
        let judged: BTreeSet<InputPlace> = judged.map(|input| input.what).collect();
        if judged.is_empty() {
            self.nothing("brief-nothing-judged", blocks);
            return;
        }
        let rows = crate::inputs::rows_of_inputs(self.words, |input| judged.contains(&input));
        blocks.push(Block::Rows(rows));
    }
}
