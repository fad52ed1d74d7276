//! Documents: well formed, in the right direction, and a name stays a name whatever it holds.
//!
//! To accept a changed snapshot after reading it: `INSTA_UPDATE=always cargo test -p detente-view`.

mod common;

use common::{shipped, solved};
use detente_analysis::analyse;
use detente_case::model::{Case, Text};
use detente_view::{
    Block, Catalogue, Document, Figure, Language, Line, Page, Role, Row, Table, analyse_page, html,
    html_policy, markdown,
};

fn document(case: &Case, language: Language) -> Document {
    let catalogue = Catalogue::new(language);
    let solved = solved(case);
    let page = analyse_page(
        &solved,
        &analyse(&solved),
        &case.header.id.value,
        0,
        &catalogue,
    );
    Document::new(case, page, &catalogue)
}

/// Names of elements in the order in which they begin (`p`) and end (`/p`).
fn tags(html: &str) -> Vec<&str> {
    let (_, body) = html.split_once("</style>").expect("a style");
    let tags = body.split('<').skip(1);
    tags.map(|tag| {
        let end = |letter: char| letter == '>' || letter.is_whitespace();
        tag.split(end).next().expect("a name")
    })
    .collect()
}

#[test]
fn elements_nest_and_headings_are_in_order() {
    for case in [
        "alaska-2025",
        "camp-david-1978",
        "garrison",
        "prisoners-dilemma",
    ] {
        for language in Language::ALL {
            let html = html(&document(&shipped(case), language));
            let expected = match language {
                Language::English => r#"<html lang="en" dir="ltr">"#,
                Language::Arabic => r#"<html lang="ar" dir="rtl">"#,
            };
            assert!(html.contains(expected), "{case}");
            let tags = tags(&html);
            let mut open = vec!["html", "head"];
            for tag in &tags {
                match tag.strip_prefix('/') {
                    Some(ended) => assert_eq!(open.pop(), Some(ended), "{case}"),
                    None => open.push(tag),
                }
            }
            assert!(open.is_empty(), "{case}: {open:?}");
            let levels: Vec<u32> = tags
                .iter()
                .filter_map(|tag| tag.strip_prefix('h')?.parse().ok())
                .collect();
            assert_eq!(levels[0], 1, "{case}");
            assert!(
                levels
                    .windows(2)
                    .all(|two| two[1] <= two[0] + 1 && two[1] > 1)
            );
            for landmark in ["header", "nav", "main", "footer"] {
                assert_eq!(
                    tags.iter().filter(|tag| **tag == landmark).count(),
                    1,
                    "{landmark}"
                );
            }
            let fetches = ["http:", "https:", "<script", "<link", "url(", "@import"];
            assert!(fetches.iter().all(|part| !html.contains(part)), "{case}");
        }
    }
}

const HOSTILE: &str = "</p></style><script>alert(1)</script>&amp; \"x\" 'y' **z** [a](http://b.org) | #{1} \\ \u{1b}\u{202E}";

fn hostile_case() -> Case {
    let mut case = shipped("alaska-2025");
    let text = || Some(Text(vec![("und".to_owned(), HOSTILE.to_owned())]));
    for actor in &mut case.actors {
        (actor.name, actor.called) = (text(), text());
    }
    for outcome in &mut case.outcomes {
        outcome.name = text();
    }
    case.header.title = text().expect("a text");
    case.header.authors = vec![HOSTILE.to_owned()];
    case.header.version = Some(HOSTILE.to_owned());
    case
}

#[test]
fn hostile_names_stay_names() {
    let case = hostile_case();
    for language in Language::ALL {
        let document = document(&case, language);
        let (html, markdown) = (html(&document), markdown(&document));
        let known = [
            "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "p",
            "ul", "li", "nav", "details", "summary", "ol", "a", "main", "section", "div", "dl",
            "dt", "dd", "bdi", "footer",
        ];
        for tag in tags(&html) {
            assert!(known.contains(&tag.trim_start_matches('/')), "{tag}");
        }
        assert_eq!(html.matches("</style>").count(), 1);
        let steers =
            |letter: char| letter == '\u{1b}' || ('\u{202A}'..='\u{202E}').contains(&letter);
        assert!(!html.contains(steers) && !markdown.contains(steers));
        let unescaped = markdown
            .replace(r"\\", "")
            .replace(r"\<", "")
            .replace(r"\*", "");
        let unescaped = unescaped
            .replace(r"\]", "")
            .replace(r"\:", "")
            .replace(r"\|", "");
        for markup in ["<script", "**z**", "](", "http://", " | #"] {
            assert!(
                markdown.contains(r"\<script\>") && !unescaped.contains(markup),
                "{markup}"
            );
        }
    }
}

/// A page with every kind of block.
fn every_block() -> Page {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let line = |role| Line::new(role, "A line.");
    Page {
        blocks: vec![
            Block::Paragraph("Before all sections.".to_owned()),
            Block::Heading("What holds".to_owned()),
            Block::Answer("It does.".to_owned()),
            Block::Rows(vec![Row {
                term: "Upstream".to_owned(),
                actor: Some(detente_analysis::actor_id(1)),
                lines: vec![
                    line(Role::Verdict),
                    line(Role::Plain),
                    line(Role::Consequence),
                    line(Role::Quiet),
                ],
            }]),
            Block::Subheading("In numbers".to_owned()),
            Block::Table(Table {
                columns: texts(&["State", "Rank"]),
                rows: vec![texts(&["Dam | weir", "1"]), texts(&["No dam", "−2.5"])],
            }),
            Block::Figure(Figure {
                svg: r#"<svg viewBox="0 0 1 1"></svg>"#.to_owned(),
                caption: "Upstream gains most.".to_owned(),
                alternative: "Two bars, \"the first\" longer.".to_owned(),
                is_narrow: false,
            }),
            Block::Quote {
                text: "We \u{2068}سنبني\u{2069} it.".to_owned(),
                source: "Upstream, 1 May 2025".to_owned(),
            },
            Block::Note("Nothing is certain.".to_owned()),
        ],
    }
}

#[test]
fn every_block_has_its_form() {
    let mut document = document(&shipped("prisoners-dilemma"), Language::English);
    document.page = every_block();
    document.subtitle = Some("Who builds?".to_owned());
    let html = html(&document);
    let (head, body) = (html.find("<style>"), html.find("</style>"));
    let (head, body) = (head.expect("a style"), body.expect("its end"));
    // An element to a line. The style itself is left out, and so is what follows from it.
    let html = format!("{}{}", &html[..head], &html[body..]).replace("><", ">\n<");
    let html = html.replace(&html_policy(), "default-src 'none'; style-src 'sha256-…'");
    insta::with_settings!({ snapshot_path => "documents", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("every-block.html", html);
        insta::assert_snapshot!("every-block.md", markdown(&document));
    });
}

#[test]
fn a_short_case_reads_well_in_both_languages() {
    for language in Language::ALL {
        let document = document(&shipped("prisoners-dilemma"), language);
        let name = format!("prisoners-dilemma.{}.md", language.tag());
        insta::with_settings!({ snapshot_path => "documents", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, markdown(&document));
        });
    }
}
