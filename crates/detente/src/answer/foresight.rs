//! Who stays and who moves, by how far ahead it looks.

use anyhow::anyhow;
use detente_analysis::Solved;

use super::{Face, Outcome};

impl Face<'_> {
    pub(super) fn foresight(
        &self,
        solved: &Solved,
        name: Option<&str>,
        horizon: Option<u32>,
    ) -> anyhow::Result<Outcome> {
        let (state, others) = self.state_or_all(solved, name)?;
        let found = detente_analysis::foresight(solved, state, horizon)
            .map_err(|_| anyhow!(self.catalogue.text("foresight-too-far")))?;
        if self.wants_json() {
            return Self::show_json(&detente_view::foresight_json(solved, &found, &others));
        }
        self.show(&detente_view::foresight_page(
            solved,
            &found,
            &others,
            self.catalogue,
        ))
    }
}
