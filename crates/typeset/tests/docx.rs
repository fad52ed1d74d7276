//! DOCX: well formed, mirrored in Arabic, and a name stays a name.

#![cfg(feature = "docx")]

mod common;

use std::io::{Cursor, Read as _};

use common::{about, saying};
use detente_typeset::docx;
use detente_view::{Document, Language};
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

/// The parts of a document by name.
fn parts(document: &Document) -> Vec<(String, Vec<u8>)> {
    let bytes = docx(document).expect("written");
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut parts = Vec::new();
    for place in 0..package.len() {
        let mut part = package.by_index(place).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        parts.push((part.name().to_owned(), bytes));
    }
    parts
}

fn text_of(parts: &[(String, Vec<u8>)], name: &str) -> String {
    let part = parts.iter().find(|(own, _)| own == name);
    String::from_utf8(part.expect("the part").1.clone()).expect("UTF-8")
}

/// What an XML part says, all elements ended.
fn said(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let mut said = String::new();
    let mut depth = 0;
    loop {
        match reader.read_event().expect("well formed") {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Text(text) => said.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) => said.push_str(match &*entity.xml10_content() {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                "apos" => "'",
                other => panic!("{other}"),
            }),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    said
}

#[test]
fn names_are_written_as_they_are() {
    let name = "</w:t><w:p> & \"q\" 'x' ]]> \u{1b}\u{FFFE}end";
    let parts = parts(&saying(name, Language::English));
    let shown = "</w:t><w:p> & \"q\" 'x' ]]> end";
    assert!(
        said(&text_of(&parts, "word/document.xml"))
            .matches(shown)
            .count()
            >= 16
    );
    assert!(said(&text_of(&parts, "docProps/core.xml")).contains(shown));
    for (name, bytes) in &parts {
        if name.starts_with("word/media/") {
            assert!(bytes.starts_with(b"\x89PNG"), "{name}");
        } else {
            said(std::str::from_utf8(bytes).expect("UTF-8"));
        }
    }
}

#[test]
fn arabic_is_mirrored_and_isolates_are_runs_of_their_own() {
    let text = "قال \u{2068}Steve Witkoff\u{2069} ذلك";
    let own = text_of(&parts(&saying(text, Language::Arabic)), "word/document.xml");
    let count = |part: &str| own.matches(part).count();
    assert_eq!(count("<w:tbl>"), count("<w:bidiVisual/>"));
    assert_eq!(count("<w:p>") + 1, count("<w:bidi/>"));
    let latin = r#"<w:r><w:t xml:space="preserve">Steve Witkoff</w:t></w:r>"#;
    let arabic = r#"<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">قال </w:t></w:r>"#;
    assert!(count(latin) >= 16 && count(arabic) >= 16, "{own}");
    let english = text_of(
        &parts(&saying("Words", Language::English)),
        "word/document.xml",
    );
    assert!(!english.contains("bidi") && !english.contains("w:rtl"));
}

#[test]
fn screen_readers_are_told_headings_heads_of_tables_and_alternatives() {
    let own = text_of(
        &parts(&saying("Words", Language::English)),
        "word/document.xml",
    );
    for part in [
        r#"<w:pStyle w:val="Title"/>"#,
        r#"<w:pStyle w:val="Heading1"/>"#,
        r#"<w:pStyle w:val="Heading2"/>"#,
        "<w:tblHeader/>",
        r#"descr="Words""#,
    ] {
        assert!(own.contains(part), "{part}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for language in Language::ALL {
        let document = about("elmira-1991", language);
        assert_eq!(docx(&document), docx(&document));
    }
}
