//! A text as it is typed: read, checked and solved, without being saved.

use detente_analysis::{Overview, Settlement, Solved, overview, settle};
use detente_case::model::Case;
use detente_case::{Diagnostic, Reading, Severity};
use detente_view::workbench::{Answer, Checked, EditedFile};

use super::super::cases::Files;

/// What came of a text.
pub(super) struct Judged {
    file: EditedFile,
    reading: Reading,
    /// What is wrong with the file that is edited.
    findings: Vec<Diagnostic>,
    answer: Option<Found>,
}

/// What a case says.
struct Found {
    solved: Solved<'static>,
    overview: Overview,
    settlement: Option<Settlement>,
}

/// Reads the files of a case; where the case file is edited, it is solved too.
pub(super) fn judged(files: &Files, file: EditedFile) -> Judged {
    let reading = files.reading();
    let (findings, answer) = match file {
        EditedFile::Ledger => {
            let ledger = reading.ledger.as_ref();
            (
                ledger.map_or_else(Vec::new, |ledger| ledger.diagnostics.clone()),
                None,
            )
        }
        EditedFile::Case => of_case(&reading),
    };
    Judged {
        file,
        reading,
        findings,
        answer,
    }
}

/// What is wrong with a case, as `check` says it, and its answer.
fn of_case(reading: &Reading) -> (Vec<Diagnostic>, Option<Found>) {
    let mut findings = reading.diagnostics.clone();
    let mut answer = None;
    if let Some(case) = &reading.case {
        let checked = detente_analysis::check(case);
        findings.extend(checked.diagnostics);
        answer = checked.solved.map(|solved| {
            let solved = solved.into_owned();
            Found {
                overview: overview(&solved),
                // Beside options, what is agreed by degrees takes too long for every letter typed.
                settlement: (!case.has_options())
                    .then(|| settle(&solved).ok())
                    .flatten(),
                solved,
            }
        });
    }
    let ledger = reading.ledger.iter();
    findings.extend(ledger.flat_map(|ledger| ledger.citations.iter().cloned()));
    findings.sort_by_key(|found| found.primary);
    (findings, answer)
}

impl Judged {
    /// The case, where it can be read.
    pub(super) fn case(&self) -> Option<&Case> {
        self.reading.case.as_ref()
    }

    /// Whether anything is wrong with the file that is edited.
    pub(super) fn has_errors(&self) -> bool {
        let mut findings = self.findings.iter();
        findings.any(|found| found.severity() == Severity::Error)
    }

    /// For the page.
    pub(super) fn checked(&self) -> Checked<'_> {
        let ledger = self.reading.ledger.as_ref();
        let ledger = ledger.filter(|_| self.file == EditedFile::Ledger);
        let answer = self.answer.as_ref();
        Checked {
            source: ledger.map_or(&self.reading.source, |ledger| &ledger.source),
            findings: &self.findings,
            elsewhere: ledger.map(|ledger| (&self.reading.source, &*ledger.citations)),
            ledger,
            answer: answer.map(|found| Answer {
                solved: &found.solved,
                overview: &found.overview,
                settlement: found.settlement.as_ref(),
            }),
        }
    }
}
