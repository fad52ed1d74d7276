//! Any bytes can be read and any edit tried: good cases broken in every way at hand.

use detente_case::ledger::model::SourceId;
use detente_case::ledger::{SourceText, check_quotes, parse_ledger};
use detente_case::model::OneWay;
use detente_case::{
    Diagnostic, Document, Edit, EditError, Reading, Severity, Source, Subject, parse,
};
use proptest::prelude::*;

const CASES: [&str; 2] = [
    include_str!("good/everything.toml"),
    include_str!("good/graph.toml"),
];

const LEDGER: &str = include_str!("good/ledger.toml");

/// Pieces that mean something in a case, or break one.
const PIECES: [&str; 28] = [
    "\"",
    "'",
    "\"\"\"",
    "[",
    "]",
    "{",
    "}",
    "=",
    ",",
    ".",
    "#",
    "\n",
    "\r\n",
    "\\",
    "\\u0041",
    "not ",
    " if ",
    " only if ",
    "(",
    ")",
    "outcome:",
    "YN-",
    "us.relief",
    "\u{202e}",
    "\u{2067}",
    "ق",
    "\u{feff}",
    "\u{0}",
];

#[derive(Clone, Debug)]
enum Damage {
    Cut(prop::sample::Index, usize),
    Insert(prop::sample::Index, prop::sample::Index),
    Byte(prop::sample::Index, u8),
    Repeat(prop::sample::Index, prop::sample::Index, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let place = any::<prop::sample::Index>;
    prop_oneof![
        (place(), 1..40_usize).prop_map(|(at, length)| Damage::Cut(at, length)),
        (place(), place()).prop_map(|(at, piece)| Damage::Insert(at, piece)),
        (place(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        (place(), place(), 1..80_usize)
            .prop_map(|(from, to, length)| Damage::Repeat(from, to, length)),
    ]
}

fn damaged(text: &str, damages: &[Damage]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for damage in damages {
        if bytes.is_empty() {
            break;
        }
        match damage {
            Damage::Cut(at, length) => {
                let at = at.index(bytes.len());
                let end = (at + length).min(bytes.len());
                bytes.drain(at..end);
            }
            Damage::Insert(at, piece) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, PIECES[piece.index(PIECES.len())].bytes());
            }
            Damage::Byte(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Damage::Repeat(from, to, length) => {
                let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
                let piece = bytes[from..(from + length).min(bytes.len())].to_vec();
                bytes.splice(to..to, piece);
            }
        }
    }
    bytes
}

/// Whether findings stand at places of the text.
fn are_placed(source: &Source, findings: &[Diagnostic]) -> Result<(), TestCaseError> {
    for finding in findings {
        for span in finding
            .primary
            .into_iter()
            .chain(finding.labels.iter().map(|&(span, _)| span))
        {
            prop_assert!(
                source.text.get(span.start..span.end).is_some(),
                "{:?}",
                finding
            );
        }
    }
    Ok(())
}

fn is_sound(reading: &Reading) -> Result<(), TestCaseError> {
    are_placed(&reading.source, &reading.diagnostics)?;
    let faulty = reading
        .diagnostics
        .iter()
        .any(|finding| finding.severity() == Severity::Error);
    prop_assert_eq!(reading.case.is_none(), faulty);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_broken_case_is_read_without_a_panic(
        case in 0..CASES.len(), damages in proptest::collection::vec(damage(), 1..8)
    ) {
        is_sound(&parse("case.toml", &damaged(CASES[case], &damages)))?;
    }

    #[test]
    fn a_broken_ledger_is_read_and_its_quotes_looked_up_without_a_panic(
        damages in proptest::collection::vec(damage(), 0..8),
        text in "(لا|يوجد|اتفاق|إتفاق|حتى|يتم|“|\\.| ){0,40}",
    ) {
        let case = parse("case.toml", CASES[0].as_bytes()).case;
        let mut reading =
            parse_ledger("ledger.toml", &damaged(LEDGER, &damages), case.as_ref());
        are_placed(&reading.source, &reading.diagnostics)?;
        let faulty = reading
            .diagnostics
            .iter()
            .any(|finding| finding.severity() == Severity::Error);
        prop_assert_eq!(reading.ledger.is_none(), faulty);
        if let Some(ledger) = &mut reading.ledger {
            let at_hand = SourceText {
                path: "text".into(),
                is_as_recorded: None,
                text: Some(text.clone()),
            };
            let texts = (0..ledger.sources.len()).map(|place| (SourceId(place), at_hand.clone()));
            let (count, findings) = check_quotes(ledger, &texts.collect());
            are_placed(&reading.source, &findings)?;
            let quotes: Vec<_> = ledger.entries.iter().flat_map(|entry| &entry.quotes).collect();
            prop_assert_eq!(count.matched + count.missing + count.unchecked, quotes.len());
            for quote in quotes {
                let is_there = quote.is_there;
                prop_assert!(is_there.is_none_or(|there| there == text.contains(&quote.words.value)));
            }
        }
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,80}|[\\[\\]{}=\"'#,.a-z\\\\\n \t-]{0,120}") {
        is_sound(&parse("case.toml", text.as_bytes()))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn an_edit_of_a_broken_case_leaves_a_case_or_nothing(
        case in 0..CASES.len(), damages in proptest::collection::vec(damage(), 0..2), place in 0..6_usize, other in 0..6_usize
    ) {
        let Ok(text) = String::from_utf8(damaged(CASES[case], &damages)) else { return Ok(()) };
        let edits = [
            Edit::MoveStatement { actor: "us".into(), from: place, to: other },
            Edit::AddStatement { actor: "us".into(), place, want: "us.relief".into() },
            Edit::RemoveStatement { actor: "us".into(), place },
            Edit::SetWant { actor: "us".into(), place, want: "us.relief".into() },
            Edit::SetOneWay { option: "us.relief".into(), one_way: None },
            Edit::SetOneWay { option: "us.arms".into(), one_way: Some(OneWay::ToYes) },
            Edit::Seat { table: "bilateral".into(), actor: "us".into() },
            Edit::Unseat { table: "bilateral".into(), actor: "russia".into() },
            Edit::ForbidOutcome { outcome: "deal".into() },
            Edit::SetTaken { options: vec!["us.relief".into()] },
            Edit::SetStatusQuo { state: "war".into() },
            Edit::Rename { subject: Subject::Option("us.arms".into()), language: Some("ar".into()), text: "سلاح".into() },
        ];
        for edit in edits {
            let mut document = Document::new(&text);
            let before = document.text().to_owned();
            match document.apply(&edit) {
                Ok(()) => prop_assert!(document.reading().case.is_some()),
                Err(EditError::Refused(_) | EditError::Faulty(_) | EditError::Unknown { .. } | EditError::OtherTextForm) => {
                    prop_assert_eq!(document.text(), before);
                }
                Err(other) => prop_assert!(false, "{other}"),
            }
        }
    }
}

/// What once brought the reader down.
#[test]
fn found_before() {
    let doubled = "detente = 1\n[[actor]]\nid = \"a\"\n[[option]]\nid = \"a.x\"\n[[option]]\nid = \"a.x\"\n[[option]]\nid = \"a.y\"\n\
                   [patterns]\norder = [\"a.x\", \"a.y\"]\n[[rule]]\nnever = \"YN\"\n";
    let unclosed = [
        "case = { id = \"\"\"\n",
        "case = { id = \"\"\"\n\\",
        "outcome = [{ where = \"\"\"ق",
        "outcome = [{ where = \"\\u00e9ق\\u00ق",
    ];
    for text in unclosed.into_iter().chain([doubled]) {
        is_sound(&parse("case.toml", text.as_bytes())).expect("sound");
    }
}
