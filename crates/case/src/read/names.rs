//! The first walk over a case: which names it declares, so that any part may mention any other.

use super::fields::Fields;
use crate::diagnostic::{Code, Diagnostic, Note, Phrase};
use crate::logic::unknown_name;
use crate::model::OptionId;
use crate::names::{NameList, Names, PatternOrder, excerpt};

/// All names the file declares, whether well-formed or not: a reference to a misspelt declaration is
/// no second fault.
pub(super) fn collect(file: &Fields<'_>, findings: &mut Vec<Diagnostic>) -> Names {
    let mut names = Names {
        actors: declared(file, "actor", Phrase::Actor, findings),
        options: declared(file, "option", Phrase::Option, findings),
        outcomes: declared(file, "outcome", Phrase::Outcome, findings),
        merges: declared(file, "merge", Phrase::Merge, findings),
        states: declared(file, "state", Phrase::State, findings),
        issues: declared(file, "issue", Phrase::Issue, findings),
        patterns: PatternOrder::Missing,
    };
    declared(file, "table", Phrase::Table, findings);
    declared(file, "view", Phrase::View, findings);
    declared(file, "question", Phrase::Question, findings);
    names.patterns = pattern_order(file, &names.options, findings);
    names
}

/// The ids of the tables under a key.
pub(crate) fn declared(
    file: &Fields<'_>,
    key: &str,
    kind: Phrase,
    findings: &mut Vec<Diagnostic>,
) -> NameList {
    let mut list = NameList::default();
    for fields in file.fields_list(key) {
        // A nameless one keeps its place, so that places and ids agree.
        let (id, span) = fields
            .plain("id")
            .map_or_else(|| (String::new(), fields.span), |id| (id.value, id.span));
        if let Some(first) = list.add(&id, span).filter(|_| !id.is_empty()) {
            findings.push(
                Diagnostic::at(Code::DuplicateId, span)
                    .with("id", excerpt(&id))
                    .with("kind", kind)
                    .label(first, Note::FirstHere),
            );
        }
    }
    list
}

fn pattern_order(
    file: &Fields<'_>,
    options: &NameList,
    findings: &mut Vec<Diagnostic>,
) -> PatternOrder {
    let Some(patterns) = file.fields("patterns") else {
        return if file.value("patterns").is_some() {
            PatternOrder::Broken
        } else {
            PatternOrder::Missing
        };
    };
    let before = findings.len();
    let written = patterns.strings("order");
    let mut order = Vec::with_capacity(written.len());
    let mut seen = NameList::default();
    for name in &written {
        if let Some(index) = options.find(name.value) {
            order.push(OptionId(index));
        } else {
            let span = name.part(0, name.value.len());
            let known = options.iter();
            let finding = unknown_name(Phrase::Option, name.value, span, known, &[], findings);
            findings.push(finding);
        }
        if let Some(first) = seen.add(name.value, name.span) {
            let finding =
                Diagnostic::at(Code::ListedTwice, name.span).with("id", excerpt(name.value));
            findings.push(finding.label(first, Note::FirstHere));
        }
    }
    let missing: Vec<String> = options
        .iter()
        .filter(|name| seen.find(name).is_none())
        .map(str::to_owned)
        .collect();
    if !missing.is_empty() && findings.len() == before {
        let span = patterns.key_span("order").unwrap_or(patterns.span);
        let shown: Vec<String> = missing.iter().take(8).cloned().collect();
        findings.push(
            Diagnostic::at(Code::PatternsIncomplete, span)
                .with("missing", shown)
                .with("count", missing.len()),
        );
    }
    // With options of one id, which has been reported, letters and options do not correspond.
    if findings.len() == before && order.len() == options.len() {
        PatternOrder::Given(order, patterns.key_span("order"))
    } else {
        PatternOrder::Broken
    }
}
