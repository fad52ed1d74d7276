//! The way from one state to another.

use anyhow::{anyhow, bail};
use detente_analysis::Solved;

use super::{Face, Outcome};

impl Face<'_> {
    pub(super) fn path(
        &self,
        solved: &Solved,
        from: Option<&str>,
        to: &str,
        within: Option<u32>,
    ) -> anyhow::Result<Outcome> {
        let (from, from_others) = match (from, solved.conflict.status_quo) {
            (Some(from), _) => self.state_named(solved, from)?,
            (None, Some(today)) => (today, Vec::new()),
            (None, None) => bail!(self.catalogue.text("path-no-start")),
        };
        let (to, to_others) = self.state_named(solved, to)?;
        let found = detente_analysis::path(solved, from, to, within)
            .map_err(|_| anyhow!(self.catalogue.text("path-too-many-actors")))?;
        if self.wants_json() {
            return Self::show_json(&detente_view::path_json(
                solved,
                &found,
                &from_others,
                &to_others,
            ));
        }
        self.show(&detente_view::path_page(
            solved,
            &found,
            &from_others,
            &to_others,
            self.catalogue,
        ))
    }
}
