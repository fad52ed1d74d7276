//! How firmly things hold.

use anyhow::anyhow;
use detente_analysis::{NothingStrong, Solved};

use super::{Face, Outcome};

impl Face<'_> {
    pub(super) fn strength(&self, solved: &Solved, name: Option<&str>) -> anyhow::Result<Outcome> {
        let (state, others) = self.state_or_all(solved, name)?;
        let found = detente_analysis::strength(solved, state)
            .map_err(|NothingStrong| anyhow!(self.catalogue.text("strength-nothing-strong")))?;
        if self.wants_json() {
            return Self::show_json(&detente_view::strength_json(solved, &found, &others));
        }
        self.show(&detente_view::strength_page(
            solved,
            &found,
            &others,
            self.catalogue,
        ))
    }
}
