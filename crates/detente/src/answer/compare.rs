//! What if: two versions of a case side by side.

use std::path::Path;

use anyhow::{anyhow, bail};
use detente_analysis::{Agreements, Comparison, Settlement, Solved, compare_settlements, settle};
use detente_case::Reading;
use detente_view::{Compared, Settled, Version, inert};

use super::{Face, Outcome};
use crate::{progress, shipped};

/// A version of a case as read, with the changes that made it in words.
struct Edited {
    reading: Reading,
    changes: Vec<String>,
}

/// What two versions say otherwise: as far as both have options, and as far as both have issues that are not too many.
pub(super) struct Differences {
    conflict: Option<Comparison>,
    settled: Option<([Settlement; 2], Agreements)>,
}

impl Differences {
    pub(super) fn told(&self) -> Compared<'_> {
        let settled = self.settled.as_ref();
        Compared {
            conflict: self.conflict.as_ref(),
            settled: settled.map(|(settlements, found)| Settled {
                settlements: settlements.each_ref(),
                found,
            }),
        }
    }
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
        let version = |solved, edited: &Edited| Version {
            solved,
            changes: edited.changes.clone(),
        };
        let (first, second) = (version(old, before), version(new, after));
        let found = self.differences([old, new])?;
        let (versions, found) = ([&first, &second], found.told());
        if self.wants_json() {
            return Self::show_json(&detente_view::compare_json(versions, found));
        }
        self.show(&detente_view::compare_page(versions, found, self.catalogue))
    }

    /// What two versions say otherwise; an error where they have nothing in common to say it of.
    pub(super) fn differences(&self, versions: [&Solved; 2]) -> anyhow::Result<Differences> {
        let has_options = |solved: &&Solved| solved.conflict.case.has_options();
        let has_issues = |solved: &&Solved| !solved.conflict.case.issues.is_empty();
        let (options, issues) = (
            versions.iter().all(has_options),
            versions.iter().all(has_issues),
        );
        if !options && !issues {
            let mut versions = versions.iter();
            let without = versions.find(|solved| !has_options(solved));
            let id = without.map_or("", |solved| &*solved.conflict.case.header.id.value);
            bail!(
                self.catalogue
                    .text_with("no-options-here", &[("case", inert(id).into())])
            );
        }
        let settled = || {
            let [before, after] = versions.map(|solved| settle(solved).ok());
            let settlements = [before?, after?];
            let found = compare_settlements(versions, settlements.each_ref());
            Some((settlements, found))
        };
        let working = self.catalogue.text("working");
        Ok(Differences {
            conflict: options.then(|| detente_analysis::compare(versions[0], versions[1])),
            settled: progress::while_saying(&working, || issues.then(settled).flatten()),
        })
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
