//! What the result of a model rests on.

use detente_analysis::Solved;

use super::{Face, Outcome};
use crate::progress;

impl Face<'_> {
    pub(super) fn standing(&self, solved: &Solved) -> anyhow::Result<Outcome> {
        let working = self.catalogue.text("working");
        let found = progress::while_saying(&working, || detente_analysis::standing(solved));
        if self.wants_json() {
            return Self::show_json(&detente_view::standing_json(solved, &found));
        }
        self.show(&detente_view::standing_page(solved, &found, self.catalogue))
    }
}
