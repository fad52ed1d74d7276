//! What a check found, in sums.

use detente_analysis::{Conflict, Coverage};
use detente_case::{Diagnostic, Severity};

use crate::catalogue::Catalogue;
use crate::page::{Block, Page};

/// The page below the diagnostics of a case: how many there are, how large the model is and what
/// it rests on. `file` is the file's name.
pub fn check_page(
    file: &str,
    diagnostics: &[Diagnostic],
    conflict: Option<(&Conflict, Coverage)>,
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
    if let Some((conflict, rests_on)) = conflict {
        let values = [
            ("actors", conflict.case.actors.len().into()),
            ("options", conflict.case.options.len().into()),
            ("states", conflict.state_count().into()),
            ("outcomes", conflict.case.outcomes.len().into()),
        ];
        blocks.push(Block::Paragraph(
            catalogue.text_with("check-model", &values),
        ));
        blocks.push(Block::Paragraph(coverage(rests_on, catalogue)));
    }
    Page { blocks }
}

/// How many inputs are said, judged and unsourced, and what to make of it.
pub(crate) fn coverage(coverage: Coverage, catalogue: &Catalogue) -> String {
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
    if coverage.said > 0 {
        add("coverage-ledger");
    }
    if coverage.unsourced * 2 > coverage.total() {
        add("coverage-mostly-unsourced");
    }
    text
}
