//! What holds under each attitude to unknown preference.

use anyhow::anyhow;
use detente_analysis::{NoAttitudes, Solved};
use detente_view::inert;

use super::{Face, Outcome};

impl Face<'_> {
    pub(super) fn attitudes(&self, solved: &Solved, name: Option<&str>) -> anyhow::Result<Outcome> {
        let (state, others) = self.state_or_all(solved, name)?;
        let found = detente_analysis::attitudes(solved, state)
            .map_err(|why| self.no_attitudes(solved, why))?;
        if self.wants_json() {
            return Self::show_json(&detente_view::attitudes_json(solved, &found, &others));
        }
        self.show(&detente_view::attitudes_page(
            solved,
            &found,
            &others,
            self.catalogue,
        ))
    }

    fn no_attitudes(&self, solved: &Solved, why: NoAttitudes) -> anyhow::Error {
        let case = &solved.conflict.case;
        let say = |id, values: &[(&str, detente_view::Value)]| {
            anyhow!(self.catalogue.text_with(id, values))
        };
        match (why, case.options.first()) {
            (NoAttitudes::TooLarge, _) => say("attitudes-too-large", &[]),
            (NoAttitudes::NothingUnknown, Some(option)) => {
                let option = ("option", inert(&option.id.value).into());
                say("attitudes-nothing-unknown", &[option])
            }
            (NoAttitudes::NothingUnknown, None) => {
                let key = |state: Option<&detente_case::model::ListedState>| {
                    inert(state.map_or("…", |state| &state.id.value)).into()
                };
                let values = [
                    ("first", key(case.states.first())),
                    ("second", key(case.states.get(1))),
                ];
                say("attitudes-nothing-unknown-listed", &values)
            }
        }
    }
}
