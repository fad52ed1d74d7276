//! What if: two versions of a case side by side.

use std::path::Path;

use anyhow::{anyhow, bail};
use detente_analysis::Solved;
use detente_case::Reading;
use detente_view::Version;

use super::{Face, Outcome};
use crate::shipped;

/// A version of a case as read, with the changes that made it in words.
struct Edited {
    reading: Reading,
    changes: Vec<String>,
}

impl Face<'_> {
    pub(super) fn compare(&self, case: &Path, what_if: &[String]) -> anyhow::Result<Outcome> {
        let base = self.read(case, &[])?;
        // Whatever is wrong with the case is said before what is wrong with the changes.
        if base.case.is_none() {
            return self.with_reading(&base, |_, _, _| Ok(Outcome::Fine));
        }
        let versions = what_if.iter().map(|what_if| self.version(&base, what_if));
        let mut versions = versions.collect::<anyhow::Result<Vec<Edited>>>()?;
        if versions.len() == 1 {
            let as_it_is = Edited {
                reading: base,
                changes: Vec::new(),
            };
            versions.insert(0, as_it_is);
        }
        let [before, after] = &versions[..] else {
            bail!(self.catalogue.text("usage-see-help"));
        };
        self.with_reading(&before.reading, |old, _, _| {
            self.with_reading(&after.reading, |new, _, _| {
                self.compared((old, before), (new, after))
            })
        })
    }

    fn compared(
        &self,
        (old, before): (&Solved, &Edited),
        (new, after): (&Solved, &Edited),
    ) -> anyhow::Result<Outcome> {
        if let Some(without) = [old, new]
            .iter()
            .find(|solved| !solved.conflict.case.has_options())
        {
            let id = without.conflict.case.header.id.value.clone();
            bail!(
                self.catalogue
                    .text_with("no-options-here", &[("case", id.into())])
            );
        }
        let version = |solved, edited: &Edited| Version {
            solved,
            changes: edited.changes.clone(),
        };
        let (first, second) = (version(old, before), version(new, after));
        let found = detente_analysis::compare(old, new);
        if self.wants_json() {
            return Self::show_json(&detente_view::compare_json([&first, &second], &found));
        }
        self.show(&detente_view::compare_page(
            [&first, &second],
            &found,
            self.catalogue,
        ))
    }

    /// The case at a path or of a shipped case's name, or the base with changes made to it.
    fn version(&self, base: &Reading, what_if: &str) -> anyhow::Result<Edited> {
        let path = Path::new(what_if);
        if path.exists() || shipped::case(what_if.trim_end_matches('/')).is_some() {
            return Ok(Edited {
                reading: self.read(path, &[])?,
                changes: Vec::new(),
            });
        }
        let texts = what_if.split(';').map(str::trim);
        let (document, edits) = crate::changes::changed(&base.source.text, texts)
            .map_err(|fault| anyhow!(fault.told(self.catalogue)))?;
        let changes = edits.iter().map(|edit| edit.told(self.catalogue)).collect();
        let mut reading = document.reading();
        reading.source.name.clone_from(&base.source.name);
        Ok(Edited { reading, changes })
    }
}
