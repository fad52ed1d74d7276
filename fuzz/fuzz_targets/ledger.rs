//! Any bytes can be read as a ledger or searched for quotations: no panic, every place within the text.
#![no_main]

use detente_case::ledger::parse_ledger;
use detente_case::quotations::inventory;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let reading = parse_ledger("ledger.toml", bytes, None);
    let text = &reading.source.text;
    for finding in &reading.diagnostics {
        let labels = finding.labels.iter().map(|&(span, _)| span);
        for span in finding.primary.into_iter().chain(labels) {
            assert!(text.get(span.start..span.end).is_some(), "{finding:?}");
        }
    }
    let found = inventory(text, &[vec!["ترامب".to_owned()], vec!["Trump".to_owned()]]);
    for quotation in &found.quotations {
        assert!(text.get(quotation.with_marks()).is_some());
        assert!(text.get(quotation.sentence.clone()).is_some());
        let letters = text.chars().skip(quotation.characters.start);
        let words: String = letters.take(quotation.characters.len()).collect();
        assert_eq!(words, text[quotation.words.clone()]);
    }
});
