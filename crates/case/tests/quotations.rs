//! The quotations of a text, against texts put together from known ones.

use std::path::{Path, PathBuf};

use detente_case::quotations::inventory;
use proptest::prelude::*;

/// Marks that open and close by their shape, and the kind of each, since marks of one kind do not nest
/// unless they show a direction.
const MARKS: [(char, char); 5] = [('“', '”'), ('«', '»'), ('"', '"'), ('‹', '›'), ('„', '“')];

/// A piece of a text: words, or a quotation of pieces.
#[derive(Clone, Debug)]
enum Piece {
    Words(String),
    Quoted(usize, Vec<Piece>),
}

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let words = prop_oneof![
        Just("قال ترامب إن"),
        Just("the allies’ plan"),
        Just("don't stop"),
        Just("إلى"),
        Just("one\ntwo"),
        Just("x."),
        Just("\u{200F}ثم\u{200F}"),
    ];
    let words = words.prop_map(|words| Piece::Words(words.to_owned()));
    let piece = words.prop_recursive(3, 12, 4, |inner| {
        let quoted = proptest::collection::vec(inner, 1..4);
        (0..MARKS.len(), quoted).prop_map(|(marks, pieces)| Piece::Quoted(marks, pieces))
    });
    proptest::collection::vec(piece, 0..6)
}

/// Writes pieces with blanks between them; notes the words of each quotation where it opens.
fn write(
    pieces: &[Piece],
    within: Option<usize>,
    text: &mut String,
    found: &mut Vec<(Option<usize>, String)>,
) {
    for (place, piece) in pieces.iter().enumerate() {
        if place > 0 {
            text.push(' ');
        }
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Quoted(marks, pieces) => {
                let (open, close) = MARKS[*marks];
                let own = found.len();
                found.push((within, String::new()));
                text.push(open);
                let start = text.len();
                write(pieces, Some(own), text, found);
                found[own].1 = text[start..].to_owned();
                text.push(close);
            }
        }
    }
}

/// Whether a quotation stands in another of a kind that it could be taken to end.
fn is_ambiguous(pieces: &[Piece], open: &mut Vec<usize>) -> bool {
    let kind = |marks: usize| if marks == 4 { 0 } else { marks };
    pieces.iter().any(|piece| match piece {
        Piece::Words(_) => false,
        Piece::Quoted(marks, pieces) => {
            if open.iter().any(|outer| kind(*outer) == kind(*marks)) {
                return true;
            }
            open.push(*marks);
            let found = is_ambiguous(pieces, open);
            open.pop();
            found
        }
    })
}

proptest! {
    /// Every quotation put into a text is found, with what stands around it, and nothing else.
    #[test]
    fn the_quotations_put_in_are_those_found(pieces in pieces()) {
        prop_assume!(!is_ambiguous(&pieces, &mut Vec::new()));
        let mut text = String::new();
        let mut put_in = Vec::new();
        write(&pieces, None, &mut text, &mut put_in);
        let found = inventory(&text, &[]);
        let told: Vec<(Option<usize>, String)> = found
            .quotations
            .iter()
            .map(|quotation| (quotation.within, text[quotation.words.clone()].to_owned()))
            .collect();
        prop_assert_eq!(told, put_in);
        prop_assert_eq!(found.unpaired, vec![]);
    }

    /// Of any text: places are right however they are counted, the marks are those of the text, a quotation
    /// stands in its sentence, and each mark is told once.
    #[test]
    fn places_are_right_in_any_text(text in "[“”«»„‘’\"' .?؟،\\n\u{200F}aقال إن ترامب]{0,80}") {
        let found = inventory(&text, &[vec!["ترامب".to_owned()]]);
        let mut marks = Vec::new();
        for quotation in &found.quotations {
            let whole = &text[quotation.with_marks()];
            prop_assert!(whole.starts_with(quotation.marks.0) && whole.ends_with(quotation.marks.1));
            let characters: Vec<char> = text.chars().collect();
            let by_characters: String = characters[quotation.characters.clone()].iter().collect();
            prop_assert_eq!(&by_characters, &text[quotation.words.clone()]);
            let line = text.split('\n').nth(quotation.place.0 - 1).expect("a line");
            let rest: String = line.chars().skip(quotation.place.1 - 1).collect();
            let first_line = text[quotation.words.start..].split('\n').next();
            prop_assert_eq!(Some(&*rest), first_line);
            prop_assert!(quotation.sentence.start <= quotation.with_marks().start);
            prop_assert!(quotation.sentence.end >= quotation.with_marks().end);
            let report = quotation.report.as_ref();
            prop_assert!(report.is_none_or(|report| text.get(report.verb.clone()).is_some()));
            marks.push(quotation.with_marks().start);
            marks.push(quotation.words.end);
        }
        marks.extend(found.unpaired.iter().map(|alone| alone.at));
        let told = marks.len();
        marks.sort_unstable();
        marks.dedup();
        prop_assert_eq!(marks.len(), told);
    }
}

#[test]
fn a_text_of_many_marks_is_searched_in_bounds() {
    for text in [
        "“".repeat(300_000),
        "“a” ".repeat(4_000),
        "« ' ".repeat(100_000),
        "قال ".repeat(200_000) + "«x»",
    ] {
        let found = inventory(&text, &[vec!["a".to_owned()]]);
        assert!(found.quotations.len() + found.unpaired.len() > 0);
    }
}

/// The article the first case is about may not be shipped: it is searched where it is at hand.
#[test]
#[expect(
    clippy::print_stderr,
    reason = "whoever runs the tests is told what was not compared"
)]
fn all_quotations_of_the_article_are_found() {
    let shared = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let article = std::fs::read_to_string(shared.join("sources/beirut-post-alaska-summit.ar.txt"));
    let annotation = std::fs::read_to_string(shared.join("reference/alaska-2025-annotation.json"));
    let (Ok(article), Ok(annotation)) = (article, annotation) else {
        eprintln!("the article is not beside the repository: its quotations are not searched for");
        return;
    };
    let annotation: serde_json::Value = serde_json::from_str(&annotation).expect("JSON");
    let marked = annotation["quotation_marks"].as_array().expect("a list");
    assert_eq!(marked.len(), 17);
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/alaska-2025");
    let ledger = detente_case::read_with_sources(&case, &[])
        .expect("the case")
        .ledger
        .and_then(|ledger| ledger.ledger)
        .expect("a ledger");
    let spellings: Vec<Vec<String>> = ledger
        .persons
        .iter()
        .map(|person| person.names.clone())
        .collect();
    let found = inventory(&article, &spellings);
    let places: Vec<(u64, u64)> = found
        .quotations
        .iter()
        .map(|found| (found.characters.start as u64, found.characters.end as u64))
        .collect();
    let annotated: Vec<(u64, u64)> = marked
        .iter()
        .map(|mark| {
            (
                mark["char_start"].as_u64().unwrap(),
                mark["char_end"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(places, annotated);
    assert_eq!(found.unpaired, vec![]);
    // Of the statements of one speaker, those whose wording leaves no choice; “soon” and what Putin urged on
    // Europe are left open.
    let speakers: Vec<Option<&str>> = found
        .quotations
        .iter()
        .zip(marked)
        .filter(|(_, mark)| mark["class"] == "speech")
        .map(|(found, _)| {
            let speaker = found.report.as_ref()?.speaker.as_ref()?;
            Some(&*ledger.persons[speaker.person].id.value)
        })
        .collect();
    let (trump, putin) = (Some("trump"), Some("putin"));
    assert_eq!(
        speakers,
        [None, None, trump, trump, putin, None, trump, putin, None]
    );
    let others = found
        .quotations
        .iter()
        .zip(marked)
        .filter(|(_, mark)| mark["class"] != "speech");
    assert!(others.clone().count() == 8 && others.clone().all(|(found, _)| found.report.is_none()));
}
