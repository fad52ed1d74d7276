//! Any bytes can be read: no panic, every place within the text, a case just where there is no error.
#![no_main]

use detente_case::{Document, Edit, Severity, parse, print_condition};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let reading = parse("case.toml", bytes);
    let text = &reading.source.text;
    for finding in &reading.diagnostics {
        let labels = finding.labels.iter().map(|&(span, _)| span);
        for span in finding.primary.into_iter().chain(labels) {
            assert!(text.get(span.start..span.end).is_some(), "{finding:?}");
        }
    }
    let faulty = reading.diagnostics.iter().any(|finding| finding.severity() == Severity::Error);
    assert_eq!(reading.case.is_none(), faulty);
    let Some(case) = &reading.case else { return };
    for outcome in &case.outcomes {
        let written = print_condition(case, &outcome.members.value);
        assert!(detente_case::parse_condition(case, &written).is_ok(), "{written}");
        let mut document = Document::new(text);
        let outcome = outcome.id.value.clone();
        if document.apply(&Edit::ForbidOutcome { outcome: outcome.clone() }).is_ok() {
            document.apply(&Edit::AllowOutcome { outcome }).expect("what was forbidden can be allowed");
        }
    }
    for actor in &case.actors {
        let actor = actor.id.value.clone();
        let mut document = Document::new(text);
        let moved = document.apply(&Edit::MoveStatement { actor: actor.clone(), from: 0, to: 1 });
        assert!(!matches!(moved, Err(detente_case::EditError::Refused(_))), "{moved:?}\n{text}");
        let _ = document.apply(&Edit::RemoveStatement { actor, place: 0 });
    }
});
