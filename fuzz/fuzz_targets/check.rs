//! The whole way from bytes to what a person is told, in both languages.
#![no_main]

use std::sync::LazyLock;

use detente_case::{Severity, parse};
use detente_view::{Catalogue, Language, diagnostic_json, render_diagnostics};
use libfuzzer_sys::fuzz_target;

static CATALOGUES: LazyLock<[Catalogue; 2]> = LazyLock::new(|| Language::ALL.map(Catalogue::new));

/// More options make more states than a run of the fuzzer has time for.
const MOST_OPTIONS: usize = 10;

fuzz_target!(|bytes: &[u8]| {
    let mut reading = parse("case.toml", bytes);
    if let Some(case) = reading.case.as_ref().filter(|case| case.options.len() <= MOST_OPTIONS) {
        let checked = detente_analysis::check(case);
        let faulty = checked.diagnostics.iter().any(|finding| finding.severity() == Severity::Error);
        assert!(checked.solved.is_some() || faulty);
        reading.diagnostics.extend(checked.diagnostics);
    }
    for catalogue in &*CATALOGUES {
        let page = render_diagnostics(&reading.source, &reading.diagnostics, catalogue, false, 80);
        assert_eq!(page.is_empty(), reading.diagnostics.is_empty());
        for finding in &reading.diagnostics {
            diagnostic_json(&reading.source, finding, catalogue);
        }
    }
});
