//! Why one state holds or not.

use detente_analysis::Solved;
use detente_view::json;

use super::{Face, Outcome};

impl Face<'_> {
    pub(super) fn explain(
        &self,
        solved: &Solved,
        name: &str,
        actor: Option<&str>,
        all: bool,
    ) -> anyhow::Result<Outcome> {
        let actor = actor
            .map(|actor| self.actor_named(&solved.conflict.case, actor))
            .transpose()?;
        let (state, others) = self.state_named(solved, name)?;
        let explanation = detente_analysis::explain(solved, state, actor);
        if self.wants_json() {
            return Self::show_json(&json::explanation(solved, &explanation, &others));
        }
        self.show(&detente_view::explain_page(
            solved,
            &explanation,
            &others,
            all,
            self.catalogue,
        ))
    }
}
