//! What a check found, in sums.

use detente_analysis::{Conflict, Coverage, actor_id, coverage_by_actor, coverage_of_the_rest};
use detente_case::ledger::LedgerReading;
use detente_case::model::Case;
use detente_case::{Diagnostic, Severity};

use crate::catalogue::Catalogue;
use crate::names::Names;
use crate::page::{Block, Line, Page, Row};
use crate::words::Words;

/// The page below the diagnostics of a case: how many there are, how large the model is and what
/// it rests on, with the ledger beside it. `file` is the file's name; `inputs` lists every input with its
/// evidence.
pub fn check_page(
    file: &str,
    diagnostics: &[Diagnostic],
    conflict: Option<&Conflict>,
    ledger: Option<&LedgerReading>,
    inputs: bool,
    catalogue: &Catalogue,
) -> Page {
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let mut blocks = Vec::new();
    blocks.push(Block::Answer(if errors + warnings == 0 {
        catalogue.text_with("check-fine", &[("file", file.into())])
    } else {
        catalogue.text_with(
            "check-summary",
            &[("errors", errors.into()), ("warnings", warnings.into())],
        )
    }));
    if let Some(conflict) = conflict.filter(|conflict| conflict.case.has_options()) {
        let values = [
            ("actors", conflict.case.actors.len().into()),
            ("options", conflict.case.options.len().into()),
            ("states", conflict.state_count().into()),
            ("outcomes", conflict.case.outcomes.len().into()),
        ];
        blocks.push(Block::Paragraph(
            catalogue.text_with("check-model", &values),
        ));
    }
    if let Some(conflict) = conflict.filter(|conflict| !conflict.case.issues.is_empty()) {
        let issues = &conflict.case.issues;
        let levels = issues.iter().map(|issue| issue.levels.len() as u128);
        let packages = levels.fold(1, u128::saturating_mul);
        let packages = usize::try_from(packages).unwrap_or(usize::MAX);
        let values = [
            ("issues", issues.len().into()),
            ("packages", packages.into()),
        ];
        blocks.push(Block::Paragraph(
            catalogue.text_with("check-issues", &values),
        ));
    }
    let ledger = ledger.and_then(|ledger| ledger_in_brief(ledger, catalogue));
    blocks.extend(ledger.map(Block::Paragraph));
    if let Some(conflict) = conflict {
        let case = &conflict.case;
        let rests_on = detente_analysis::coverage(case);
        blocks.push(Block::Paragraph(coverage(case, rests_on, catalogue)));
        blocks.push(Block::Rows(by_actor(case, catalogue)));
        if inputs {
            blocks.extend(crate::inputs::every_input(&Words::new(conflict, catalogue)));
        } else {
            blocks.push(Block::Paragraph(catalogue.text("check-inputs-next")));
        }
    }
    Page { blocks }
}

/// How large the ledger is and how its quotes stand to the texts at hand.
pub(crate) fn ledger_in_brief(reading: &LedgerReading, catalogue: &Catalogue) -> Option<String> {
    let ledger = reading.ledger.as_ref()?;
    let entries = ("entries", ledger.entries.len().into());
    let mut said = catalogue.text_with("check-ledger", &[entries]);
    let count = reading.quotes;
    if count.matched + count.missing + count.unchecked > 0 {
        let values = [
            ("matched", count.matched.into()),
            ("missing", count.missing.into()),
            ("unchecked", count.unchecked.into()),
        ];
        said.push(' ');
        said.push_str(&catalogue.text_with("check-quotes", &values));
    }
    Some(said)
}

/// How many inputs of each actor, and of nobody in particular, are said, judged and unsourced.
pub(crate) fn by_actor(case: &Case, catalogue: &Catalogue) -> Vec<Row> {
    let names = Names {
        case,
        language: catalogue.language(),
    };
    let counts = |coverage: Coverage| {
        let values = [
            ("said", coverage.said.into()),
            ("judged", coverage.judged.into()),
            ("unsourced", coverage.unsourced.into()),
        ];
        catalogue.text_with("coverage-counts", &values)
    };
    let own = coverage_by_actor(case).into_iter().enumerate();
    let own = own.map(|(place, coverage)| Row {
        lines: vec![Line::plain(counts(coverage))],
        ..Row::of_actor(names.actor(actor_id(place)), actor_id(place))
    });
    let rest = coverage_of_the_rest(case);
    let rest =
        (rest.total() > 0).then(|| Row::new(catalogue.text("inputs-of-nobody"), counts(rest)));
    own.chain(rest).collect()
}

/// How many inputs are said, judged and unsourced, and what to make of it.
pub(crate) fn coverage(case: &Case, coverage: Coverage, catalogue: &Catalogue) -> String {
    let values = [
        ("said", coverage.said.into()),
        ("judged", coverage.judged.into()),
        ("unsourced", coverage.unsourced.into()),
    ];
    let mut text = catalogue.text_with("coverage", &values);
    let mut add = |id| {
        text.push(' ');
        text.push_str(&catalogue.text(id));
    };
    if coverage.said > 0 && case.ledger.is_none() {
        add("coverage-ledger");
    }
    if coverage.is_mostly_unsourced() {
        add("coverage-mostly-unsourced");
    }
    text
}
