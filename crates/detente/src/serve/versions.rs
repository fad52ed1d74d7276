//! Versions of cases, solved once and kept: the same file with the same changes gives the same answers.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock};

use detente_analysis::{
    Agreements, Comparison, Overview, Settlement, Solved, Sure, SureQuestion, check_unless_stopped,
    compare, compare_settlements, overview_unless_stopped, package_count, settle,
};
use detente_case::{Diagnostic, Reading, Severity};
use detente_ensemble::Progress;
use detente_view::workbench::{Changed, Fault, Unsettled};
use detente_view::{Catalogue, Compared, Language, Settled};
use sha2::{Digest as _, Sha256};
use tokio::sync::OnceCell;

use super::Workbench;
use super::cases::Files;
use crate::changes;

/// So many versions are kept, those asked for last.
const MOST: usize = 48;
/// And so many states in all of them together.
const MOST_STATES: usize = 1 << 21;
/// So many answers to how sure a version is are kept with it.
const MOST_SURE: usize = 4;

/// So many packages are gone through for a page.
const MOST_PACKAGES: usize = 50_000;

/// A version of a case with its answers.
pub(super) struct Version {
    pub(super) solved: Solved<'static>,
    pub(super) overview: Overview,
    /// The changes that made it, in each language.
    changes: [Vec<Changed>; 2],
    /// What differs from the case as it stands, once that was asked.
    comparison: OnceLock<Comparison>,
    /// How sure the answers are, by what was asked, that asked last at the end.
    sure: Mutex<VecDeque<(SureQuestion, Arc<Sure>)>>,
    /// What can be agreed in it, once that was asked.
    settlement: OnceLock<Result<Settlement, Unsettled>>,
    /// What of that differs from the case as it stands, once that was asked.
    agreements: OnceLock<Agreements>,
}

impl Version {
    /// The changes that made it.
    pub(super) fn changes(&self, language: Language) -> &[Changed] {
        match language {
            Language::English => &self.changes[0],
            Language::Arabic => &self.changes[1],
        }
    }

    /// What can be agreed in it.
    pub(super) fn settlement(&self) -> Result<&Settlement, Unsettled> {
        let found = self.settlement.get_or_init(|| {
            let packages = package_count(&self.solved.conflict.case);
            if packages > MOST_PACKAGES as u128 {
                return Err(Unsettled::TooLarge {
                    packages,
                    limit: MOST_PACKAGES,
                });
            }
            settle(&self.solved).map_err(Unsettled::Not)
        });
        found.as_ref().map_err(|why| *why)
    }

    /// What differs from the case as it stands: what holds, and what can be agreed.
    pub(super) fn compared_with<'v>(&'v self, base: &'v Self) -> Compared<'v> {
        let versions = [&base.solved, &self.solved];
        let has_options = |solved: &&Solved| solved.conflict.case.has_options();
        let conflict = || {
            self.comparison
                .get_or_init(|| compare(versions[0], versions[1]))
        };
        let settlements = [base.settlement(), self.settlement()];
        let settled = match settlements {
            [Ok(before), Ok(after)] => {
                let settlements = [before, after];
                let found = self
                    .agreements
                    .get_or_init(|| compare_settlements(versions, settlements));
                Some(Settled { settlements, found })
            }
            _ => None,
        };
        Compared {
            conflict: versions.iter().all(has_options).then(conflict),
            settled,
        }
    }

    /// How sure the answers are, if that was asked already.
    pub(super) fn sure(&self, question: SureQuestion) -> Option<Arc<Sure>> {
        let kept = self.sure.lock().ok()?;
        let known = kept.iter().find(|(known, _)| *known == question);
        known.map(|(_, found)| Arc::clone(found))
    }

    /// Keeps how sure the answers are, unless the runs were stopped before all were done.
    pub(super) fn keep_sure(&self, question: SureQuestion, found: &Arc<Sure>) {
        if let Ok(mut kept) = self.sure.lock()
            && !found.is_partial()
        {
            kept.retain(|(known, _)| *known != question);
            kept.push_back((question, Arc::clone(found)));
            if kept.len() > MOST_SURE {
                kept.pop_front();
            }
        }
    }
}

type Key = [u8; 32];
type Slot = Arc<OnceCell<Arc<Version>>>;

/// The versions that are kept, those asked for last at the end.
#[derive(Default)]
pub(super) struct Versions(Mutex<VecDeque<(Key, Slot)>>);

impl Versions {
    /// The place of a version, whether it is there or is to be put there.
    fn slot(&self, key: Key) -> Slot {
        let Ok(mut kept) = self.0.lock() else {
            return Slot::default();
        };
        let known = kept.iter().position(|(known, _)| *known == key);
        let slot = known.and_then(|known| kept.remove(known));
        let slot = slot.map_or_else(Slot::default, |(_, slot)| slot);
        let size = |slot: &Slot| {
            slot.get()
                .map_or(0, |version| version.solved.conflict.state_count())
        };
        let mut states: usize = kept.iter().map(|(_, slot)| size(slot)).sum();
        while kept.len() >= MOST || states > MOST_STATES {
            let Some((_, oldest)) = kept.pop_front() else {
                break;
            };
            states -= size(&oldest);
        }
        kept.push_back((key, Arc::clone(&slot)));
        slot
    }
}

impl Workbench {
    /// A case with changes made to it, solved. Those who ask for the same at the same time wait for one answer.
    pub(super) async fn version(
        self: &Arc<Self>,
        files: &Files,
        changes: &[String],
        language: Language,
    ) -> Result<Arc<Version>, Fault> {
        let mut key = Sha256::new();
        key.update(files.hash_of_all());
        for change in changes {
            key.update(Sha256::digest(change));
        }
        let slot = self.versions.slot(key.finalize().into());
        let make = || async {
            let case = files.name();
            let (workbench, files, changes) = (Arc::clone(self), files.clone(), changes.to_vec());
            let made = self
                .work
                .run(case, move |progress| {
                    solved(&workbench.catalogues, &files, &changes, language, progress)
                })
                .await??;
            Ok(Arc::new(made))
        };
        slot.get_or_try_init(make).await.cloned()
    }
}

/// Reads, changes and solves a case; where nobody waits for that any more, what comes of it is told to nobody.
fn solved(
    catalogues: &[Catalogue; 2],
    files: &Files,
    changes: &[String],
    language: Language,
    progress: &Progress,
) -> Result<Version, Fault> {
    let [english, arabic] = catalogues;
    let catalogue = match language {
        Language::English => english,
        Language::Arabic => arabic,
    };
    let base = files.reading();
    let Some(base_case) = &base.case else {
        return Err(has_errors(&base, &base.diagnostics, catalogue));
    };
    let texts = changes.iter().map(String::as_str);
    let (document, made) = changes::changed(&base.source.text, texts)
        .map_err(|fault| Fault::ChangeRefused(fault.told(catalogue)))?;
    let told = catalogues.each_ref().map(|catalogue| {
        let told = made.iter().zip(changes).map(|(made, written)| Changed {
            written: written.clone(),
            told: made.told(catalogue),
        });
        told.collect()
    });
    let changed;
    let (reading, case) = if changes.is_empty() {
        (&base, base_case)
    } else {
        let mut reading = document.reading();
        // Changes are of the case file alone: what was said stays as it is.
        if let Some(case) = &mut reading.case {
            case.ledger.clone_from(&base_case.ledger);
        }
        reading.source.name.clone_from(&base.source.name);
        changed = reading;
        let case = changed.case.as_ref();
        let case = case.ok_or_else(|| has_errors(&changed, &changed.diagnostics, catalogue))?;
        (&changed, case)
    };
    let checked = check_unless_stopped(case, progress).ok_or(Fault::Busy)?;
    let Some(solved) = checked.solved else {
        return Err(has_errors(reading, &checked.diagnostics, catalogue));
    };
    let solved = solved.into_owned();
    Ok(Version {
        overview: overview_unless_stopped(&solved, progress).ok_or(Fault::Busy)?,
        solved,
        changes: told,
        comparison: OnceLock::new(),
        sure: Mutex::default(),
        settlement: OnceLock::new(),
        agreements: OnceLock::new(),
    })
}

fn has_errors(reading: &Reading, found: &[Diagnostic], catalogue: &Catalogue) -> Fault {
    /// Columns of what is shown.
    const WIDTH: usize = 100;
    let errors = found
        .iter()
        .filter(|found| found.severity() == Severity::Error);
    let errors: Vec<Diagnostic> = errors.cloned().collect();
    let told = detente_view::render_diagnostics(&reading.source, &errors, catalogue, false, WIDTH);
    Fault::CaseHasErrors(told)
}
