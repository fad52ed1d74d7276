//! The brief: the point on its first page, every section there or explained, and what it says the same as what the whole
//! answer says.

mod common;

use std::fmt::Write as _;

use common::{SHIPPED, parsed, shipped, solved};
use detente_analysis::{Solved, SureQuestion, analyse, brief};
use detente_case::model::Case;
use detente_view::{
    Block, BriefTable, Catalogue, Language, Page, Role, analyse_page, brief_page, brief_table,
};

const QUESTION: SureQuestion = SureQuestion { runs: 20, seed: 1 };

/// The sections in the order in which they are read.
const SECTIONS: [&str; 12] = [
    "heading-brief-answer",
    "heading-status-quo",
    "heading-lasting",
    "heading-tables",
    "heading-deterrence",
    "heading-brief-power",
    "heading-brief-settlement",
    "heading-brief-messages",
    "heading-brief-gains",
    "heading-assumptions",
    "heading-brief-watch",
    "heading-brief-annex",
];

/// The parts of the annex that every brief has.
const ANNEX: [&str; 4] = [
    "heading-brief-method",
    "heading-brief-evidence",
    "heading-brief-judged",
    "heading-brief-glossary",
];

/// What the five sentences of the first page are about.
const ANSWERS: [&str; 5] = [
    "brief-what-holds",
    "brief-what-agreed",
    "brief-who-breaks",
    "brief-what-flips",
    "brief-how-sure",
];

fn page_of(solved: &Solved, catalogue: &Catalogue) -> Page {
    brief_page(solved, &brief(solved, QUESTION), catalogue)
}

fn catalogues() -> [Catalogue; 2] {
    Language::ALL.map(Catalogue::new)
}

/// Everything a page says, in order.
fn said(page: &Page) -> Vec<&str> {
    let mut said: Vec<&str> = Vec::new();
    for block in &page.blocks {
        match block {
            Block::Title { text, aside } => said.extend([&**text, &**aside]),
            Block::Heading(text)
            | Block::Annex(text)
            | Block::Subheading(text)
            | Block::Answer(text)
            | Block::Paragraph(text)
            | Block::Note(text) => said.push(text),
            Block::Rows(rows) => {
                for row in rows {
                    said.push(&row.term);
                    said.extend(row.lines.iter().map(|line| &*line.text));
                }
            }
            Block::Table(table) => {
                let cells = table.columns.iter().chain(table.rows.iter().flatten());
                said.extend(cells.map(String::as_str));
            }
            Block::Figure(figure) => said.extend([&*figure.caption, &*figure.alternative]),
            Block::Quote { text, source } => said.extend([&**text, &**source]),
        }
    }
    said
}

/// What answers a question: the answers themselves, and the verdicts in rows.
fn answers(page: &Page) -> Vec<&str> {
    let mut answers: Vec<&str> = Vec::new();
    for block in &page.blocks {
        match block {
            Block::Answer(text) => answers.push(text),
            Block::Rows(rows) => {
                let lines = rows.iter().flat_map(|row| &row.lines);
                let verdicts = lines.filter(|line| line.role == Role::Verdict);
                answers.extend(verdicts.map(|line| &*line.text));
            }
            _ => {}
        }
    }
    answers
}

/// Checks that every section of a brief is there, in order, with something below it, and that its first page has the point.
fn is_whole(page: &Page, catalogue: &Catalogue) {
    let headings: Vec<(usize, &str)> = page
        .blocks
        .iter()
        .enumerate()
        .filter_map(|(place, block)| match block {
            Block::Heading(text) | Block::Annex(text) => Some((place, &**text)),
            _ => None,
        })
        .collect();
    let named: Vec<String> = headings
        .iter()
        .map(|(_, text)| (*text).to_owned())
        .collect();
    assert_eq!(named, SECTIONS.map(|section| catalogue.text(section)));
    for (place, heading) in &headings {
        let next = page.blocks.get(place + 1);
        let is_told = match next {
            Some(Block::Rows(rows)) => !rows.is_empty(),
            Some(Block::Table(table)) => !table.rows.is_empty(),
            Some(Block::Heading(_) | Block::Annex(_)) | None => false,
            Some(_) => true,
        };
        assert!(is_told, "{heading}: nothing is said below it");
    }
    for (place, block) in page.blocks.iter().enumerate() {
        if let Block::Subheading(text) = block {
            let next = page.blocks.get(place + 1);
            let is_empty = matches!(
                next,
                None | Some(Block::Heading(_) | Block::Annex(_) | Block::Subheading(_))
            );
            assert!(!is_empty, "{text}: nothing is said below it");
        }
    }
    let annex = headings.last().expect("an annex").0;
    let parts = page.blocks[annex..].iter().filter_map(|block| match block {
        Block::Subheading(text) => Some(&**text),
        _ => None,
    });
    let parts: Vec<&str> = parts.collect();
    for part in ANNEX {
        assert!(parts.contains(&&*catalogue.text(part)), "{part}");
    }

    let first_page = &page.blocks[headings[0].0 + 1..headings[1].0];
    let Block::Rows(rows) = &first_page[0] else {
        panic!("the five sentences are rows");
    };
    let terms: Vec<&String> = rows.iter().map(|row| &row.term).collect();
    let asked = ANSWERS.map(|answer| catalogue.text(answer));
    assert_eq!(terms, asked.iter().collect::<Vec<_>>());
    for row in rows {
        assert_eq!(row.lines.len(), 1, "{}: one sentence", row.term);
        assert!(!row.lines[0].text.is_empty(), "{}", row.term);
    }
    assert!(
        matches!(&first_page[1], Block::Paragraph(_)),
        "the counts of inputs"
    );
    let is_not = first_page.last();
    assert_eq!(is_not, Some(&Block::Note(catalogue.text("could-last"))));
    let said = said(page);
    let count = said
        .iter()
        .filter(|text| **text == catalogue.text("could-last"));
    assert_eq!(count.count(), 1, "what this does not show is said once");
}

#[test]
fn every_section_is_there_or_explained_and_the_first_page_has_the_point() {
    for name in SHIPPED {
        let case = shipped(name);
        let solved = solved(&case);
        for catalogue in catalogues() {
            is_whole(&page_of(&solved, &catalogue), &catalogue);
        }
    }
}

#[test]
fn a_brief_says_what_the_whole_answer_says() {
    for name in SHIPPED {
        let case = shipped(name);
        let solved = solved(&case);
        let analysis = analyse(&solved);
        for catalogue in catalogues() {
            let whole = analyse_page(&solved, &analysis, "CASE", 0, &catalogue);
            let page = page_of(&solved, &catalogue);
            let told = said(&page);
            for answer in answers(&whole) {
                assert!(told.contains(&answer), "{name}: {answer}");
            }
        }
    }
}

#[test]
fn a_brief_speaks_of_no_commands() {
    for name in SHIPPED {
        let case = shipped(name);
        let solved = solved(&case);
        for catalogue in catalogues() {
            let page = page_of(&solved, &catalogue);
            for text in said(&page) {
                assert!(!text.contains("detente ") && !text.contains("--"), "{text}");
            }
        }
    }
}

fn one_actor() -> Case {
    parsed(
        r#"
        detente = 1
        [case]
        id = "alone"
        title = "Alone"
        [[actor]]
        id = "one"
        [[option]]
        id = "one.act"
        [status-quo]
        taken = []
        [preference.one]
        ranking = ["Y", "N"]
        [patterns]
        order = ["one.act"]
        "#,
    )
}

/// A case of twelve options and no rule, six for each of two actors.
fn large() -> Case {
    let mut text = String::from(
        "detente = 1\n[case]\nid = \"large\"\ntitle = \"Large\"\n[[actor]]\nid = \"a\"\n[[actor]]\nid = \"b\"\n",
    );
    for actor in ["a", "b"] {
        for option in 0..6 {
            let _ = write!(text, "[[option]]\nid = \"{actor}.o{option}\"\n");
        }
    }
    text += "[status-quo]\ntaken = []\n";
    for (actor, other) in [("a", "b"), ("b", "a")] {
        let _ = write!(text, "[preference.{actor}]\nstatements = [\n");
        for option in 0..6 {
            let _ = write!(
                text,
                "  \"{other}.o{option}\",\n  \"not {actor}.o{option}\",\n"
            );
        }
        text += "]\n";
    }
    parsed(&text)
}

#[test]
fn a_case_with_one_actor_and_a_large_one_give_a_whole_brief() {
    for (case, states) in [(one_actor(), 2), (large(), 4096)] {
        let solved = solved(&case);
        assert_eq!(solved.conflict.state_count(), states);
        for catalogue in catalogues() {
            is_whole(&page_of(&solved, &catalogue), &catalogue);
        }
    }
}

#[test]
fn the_tables_of_a_brief_have_a_row_for_each_actor_and_scenario() {
    let case = shipped("alaska-2025");
    let solved = solved(&case);
    let found = brief(&solved, QUESTION);
    for catalogue in catalogues() {
        let table = |table| brief_table(&solved, &found, table, &catalogue);
        let actors = table(BriefTable::Actors);
        assert_eq!(actors.rows.len(), case.actors.len());
        let scenarios = table(BriefTable::Scenarios);
        assert!(scenarios.rows.len() > found.analysis.lasting.len());
        let evidence = table(BriefTable::Evidence);
        let ledger = case.ledger.as_ref().expect("a ledger");
        assert!(!evidence.rows.is_empty() && evidence.rows.len() <= ledger.entries.len());
        for table in [&actors, &scenarios, &evidence] {
            let widths = table.rows.iter().map(Vec::len);
            assert!(widths.into_iter().all(|width| width == table.columns.len()));
        }
    }
}
