//! PDF: what stands in it reads back as it was said, in the order in which it is seen.

#![cfg(feature = "pdf")]

mod common;

use common::{about, brief_of, saying, with_blocks};
use detente_typeset::pdf;
use detente_view::{Block, Document, Language, Table};
use pdf_extract::{Dictionary, MediaBox, Object, OutputDev, OutputError, Transform, output_doc};

/// What is set in one go, from left to right.
struct Run {
    page: u32,
    height: i64,
    start: f64,
    end: f64,
    letters: String,
}

/// Runs with the places at which they are seen.
#[derive(Default)]
struct Seen {
    page: u32,
    runs: Vec<Run>,
}

impl Seen {
    /// What is seen in each line, from left to right. The runs of a line stand at the same height.
    fn lines(mut self) -> Vec<String> {
        let place = |run: &Run| (run.page, -run.height, run.start);
        self.runs
            .sort_by(|one, other| place(one).partial_cmp(&place(other)).expect("finite"));
        let lines = self
            .runs
            .chunk_by(|one, other| (one.page, one.height) == (other.page, other.height));
        lines
            .map(|line| line.iter().flat_map(|run| run.letters.chars()))
            .map(|line| line.filter(|letter| !is_mark(*letter)).collect())
            .collect()
    }
}

fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{2066}'..='\u{2069}'
    )
}

impl OutputDev for Seen {
    fn begin_page(
        &mut self,
        page: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.page = page;
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        _: f64,
        _: f64,
        _: f64,
        letter: &str,
    ) -> Result<(), OutputError> {
        let (page, height, at) = (self.page, (place.m32 * 4.0).round() as i64, place.m31);
        match self.runs.last_mut() {
            // The reader of PDF takes letters of these fonts to be without width: those of a run are all at one place.
            Some(run) if (run.page, run.height) == (page, height) && (run.end - at).abs() < 1.0 => {
                run.end = at;
                run.letters.push_str(letter);
            }
            _ => self.runs.push(Run {
                page,
                height,
                start: at,
                end: at,
                letters: letter.to_owned(),
            }),
        }
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

fn read(bytes: &[u8]) -> pdf_extract::Document {
    pdf_extract::Document::load_mem(bytes).expect("a PDF")
}

fn lines(document: &Document) -> Vec<String> {
    let mut seen = Seen::default();
    output_doc(&read(&pdf(document).expect("set")), &mut seen).expect("text");
    seen.lines()
}

#[test]
fn latin_text_and_numbers_in_arabic_are_seen_in_their_own_order() {
    let said = [
        (
            "بين \u{2067}3–7\u{2069} و\u{2067}12\u{2069}",
            &["7–3", "12"][..],
        ),
        ("القيمة \u{2066}−2.5\u{2069} اليوم", &["−2.5"]),
        (
            "في \u{2067}17\u{2069} آب/أغسطس \u{2067}2025\u{2069}",
            &["17", "2025"],
        ),
        (
            "قال \u{2068}Steve Witkoff\u{2069} ذلك (\u{2067}183\u{2069})",
            &["Steve Witkoff", "183"],
        ),
        (
            "ومن هم: \u{200E}detente coalitions \u{2068}alaska-2025\u{2069}\u{200E}",
            &["detente coalitions alaska-2025"],
        ),
    ];
    for (text, parts) in said {
        let document = with_blocks(Language::Arabic, vec![Block::Paragraph(text.to_owned())]);
        let lines = lines(&document);
        for part in parts {
            assert!(
                lines.iter().any(|line| line.contains(part)),
                "{part} in {lines:#?}"
            );
        }
    }
}

/// Where a part of a line begins.
fn at(line: &str, part: &str) -> usize {
    line.find(part)
        .unwrap_or_else(|| panic!("{part} in {line}"))
}

#[test]
fn tables_and_margins_are_mirrored_in_arabic() {
    let texts = |texts: [&str; 3]| texts.map(str::to_owned).to_vec();
    let table = Table {
        columns: texts(["one", "two", "three"]),
        rows: vec![texts(["four", "five", "six"])],
    };
    for (language, [first, last]) in [
        (Language::English, ["one", "three"]),
        (Language::Arabic, ["three", "one"]),
    ] {
        let document = with_blocks(language, vec![Block::Table(table.clone())]);
        let lines = lines(&document);
        let line = lines
            .iter()
            .find(|line| line.contains("two"))
            .expect("the headings");
        assert!(at(line, first) < at(line, "two") && at(line, "two") < at(line, last));
    }
}

#[test]
fn names_are_set_as_they_are() {
    let name = r#"#panic() *b* _i_ $x^2$ `r` <l> @r = H \u{2A} "q" [#text(1pt)[x]] // c"#;
    let lines = lines(&saying(name, Language::English));
    let whole: String = lines.concat();
    let count = whole
        .matches("#panic() *b* _i_ $x^2$ `r` <l> @r = H")
        .count();
    assert!(count >= 16, "{count} times in {lines:#?}");
    assert!(
        whole.contains(r#"\u{2A} "q" [#text(1pt)[x]] // c"#),
        "{lines:#?}"
    );
}

/// The dictionaries of all objects.
fn dictionaries(file: &pdf_extract::Document) -> impl Iterator<Item = &Dictionary> {
    file.objects.values().filter_map(|object| match object {
        Object::Dictionary(own) => Some(own),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    })
}

#[test]
fn screen_readers_are_told_language_title_direction_and_alternatives() {
    for (language, direction) in [(Language::English, "L2R"), (Language::Arabic, "R2L")] {
        let file = read(&pdf(&saying("Words", language)).expect("set"));
        let catalog = file.catalog().expect("a catalog");
        let text = |own: &Dictionary, key: &[u8]| {
            String::from_utf8_lossy(own.get(key).and_then(Object::as_str).unwrap_or_default())
                .into_owned()
        };
        assert_eq!(text(catalog, b"Lang"), language.tag());
        assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"Outlines"));
        let preferences = catalog.get_deref(b"ViewerPreferences", &file);
        let preferences = preferences.and_then(Object::as_dict).expect("preferences");
        assert_eq!(
            preferences.get(b"Direction").and_then(Object::as_name).ok(),
            Some(direction.as_bytes())
        );
        let metadata = catalog
            .get_deref(b"Metadata", &file)
            .and_then(Object::as_stream);
        let metadata = String::from_utf8_lossy(&metadata.expect("metadata").content).into_owned();
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>") && metadata.contains("Words"));
        let roles: Vec<&[u8]> = dictionaries(&file)
            .filter_map(|own| own.get(b"S").and_then(Object::as_name).ok())
            .collect();
        for role in ["H1", "H2", "P", "Table", "TH", "Figure", "Caption"] {
            assert!(roles.contains(&role.as_bytes()), "{role}");
        }
        let described = dictionaries(&file).any(|own| {
            own.get(b"S").and_then(Object::as_name).ok() == Some(b"Figure")
                && text(own, b"Alt") == "Words"
        });
        assert!(described);
    }
}

#[test]
fn letters_that_no_font_has_cost_the_claim_to_accessibility_only() {
    let claims = |text| {
        let bytes = pdf(&saying(text, Language::English)).expect("set");
        let claim = b"pdfuaid:part";
        bytes.windows(claim.len()).any(|part| part == claim)
    };
    assert!(claims("κρίση мир سلام") && !claims("漢字"));
}

#[test]
fn all_fonts_are_inside_and_no_other() {
    let file = read(&pdf(&saying("Words كلمات", Language::Arabic)).expect("set"));
    let mut fonts = 0;
    for font in dictionaries(&file).filter(|own| own.has(b"FontBBox")) {
        let name = font
            .get(b"FontName")
            .and_then(Object::as_name)
            .expect("a name");
        let name = String::from_utf8_lossy(name);
        let ours = ["Amiri", "LibertinusSerif", "NotoNaskhArabic", "NotoSans"];
        assert!(ours.iter().any(|own| name.contains(own)), "{name}");
        assert!(font.has(b"FontFile2") || font.has(b"FontFile3"), "{name}");
        fonts += 1;
    }
    assert!(fonts >= 4, "{fonts}");
}

#[test]
fn briefs_are_six_pages_at_most_with_an_annex_behind() {
    /// What is read, before the annex begins, which may be on the last of these pages.
    const PAGES: usize = 6;
    /// What is looked up.
    const ANNEX: usize = 4;
    // The shipped case with the most to tell.
    for language in Language::ALL {
        let document = brief_of("alaska-2025", language);
        let blocks = document.page.blocks.iter();
        let mut annexes = blocks.filter_map(|block| match block {
            Block::Annex(heading) => Some(heading.clone()),
            _ => None,
        });
        let annex = annexes.next().expect("an annex");
        let file = read(&pdf(&document).expect("set"));
        let begins = file.get_toc().expect("bookmarks").toc;
        let begins = begins.iter().find(|own| own.title == annex);
        let begins = begins.unwrap_or_else(|| panic!("{annex} in the bookmarks"));
        // Where it begins on the page after, what is read has filled those before.
        assert!(begins.page <= PAGES + 1, "on page {}", begins.page);
        let pages = file.get_pages().len();
        assert!(pages <= PAGES + ANNEX, "{pages} pages");
    }
}

#[test]
fn shipped_cases_are_set_and_the_same_each_time() {
    for language in Language::ALL {
        for case in ["camp-david-1978", "elmira-1991"] {
            let document = about(case, language);
            let bytes = pdf(&document).expect("set");
            assert_eq!(pdf(&document).expect("set"), bytes, "{case}");
        }
    }
}
