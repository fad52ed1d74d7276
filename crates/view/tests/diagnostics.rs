//! Every finding can be said in every language, and what is underlined is what is meant.

use std::collections::{BTreeMap, BTreeSet};

use detente_case::model::Span;
use detente_case::{Code, Diagnostic, Note, Phrase, Source, parse};
use detente_view::{Catalogue, Language, diagnostic_json, render_diagnostics};
use fluent_syntax::ast;

const ENGLISH: &str = include_str!("../locales/en/diagnostics.ftl");
const ARABIC: &str = include_str!("../locales/ar/diagnostics.ftl");

/// Messages and attributes, each with the variables it uses.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(text.to_owned()).expect("well formed");
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        let id = &message.id.name;
        let mut add = |name: String, pattern: &ast::Pattern<String>| {
            let mut variables = BTreeSet::new();
            pattern_variables(pattern, &mut variables);
            found.insert(name, variables);
        };
        if let Some(value) = &message.value {
            add(id.clone(), value);
        }
        for attribute in &message.attributes {
            add(format!("{id}.{}", attribute.id.name), &attribute.value);
        }
    }
    found
}

fn pattern_variables(pattern: &ast::Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            match expression {
                ast::Expression::Inline(inline) => inline_variables(inline, found),
                ast::Expression::Select { selector, variants } => {
                    inline_variables(selector, found);
                    for variant in variants {
                        pattern_variables(&variant.value, found);
                    }
                }
            }
        }
    }
}

fn inline_variables(inline: &ast::InlineExpression<String>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.clone());
        }
        ast::InlineExpression::Placeable { expression } => {
            if let ast::Expression::Inline(inner) = &**expression {
                inline_variables(inner, found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_code_has_a_message_and_a_remedy_in_both_languages() {
    let (english, arabic) = (messages(ENGLISH), messages(ARABIC));
    for code in Code::ALL {
        for id in [
            format!("diagnostic-{}", code.as_str()),
            format!("diagnostic-{}.remedy", code.as_str()),
        ] {
            assert!(english.contains_key(&id), "no English {id}");
            assert!(arabic.contains_key(&id), "no Arabic {id}");
        }
    }
    for id in Note::ALL
        .iter()
        .map(|note| format!("note-{}", note.as_str()))
    {
        assert!(english.contains_key(&id), "no {id}");
    }
    for id in Phrase::ALL
        .iter()
        .map(|phrase| format!("phrase-{}", phrase.as_str()))
    {
        assert!(english.contains_key(&id), "no {id}");
    }
    let known: BTreeSet<String> = Code::ALL
        .iter()
        .map(|code| format!("diagnostic-{}", code.as_str()))
        .collect();
    for id in english.keys().filter(|id| id.starts_with("diagnostic-")) {
        let code = id.split('.').next().unwrap_or_default();
        assert!(known.contains(code), "{id} is the message of no code");
    }
}

#[test]
fn both_languages_say_the_same_with_the_same_values() {
    assert_eq!(messages(ENGLISH), messages(ARABIC));
}

fn render(text: &str, language: Language) -> String {
    let reading = parse("case.toml", text.as_bytes());
    render_diagnostics(
        &reading.source,
        &reading.diagnostics,
        &Catalogue::new(language),
        false,
        100,
    )
}

/// The columns, in the widths of a terminal, that are underlined in the first line that is.
fn underlined(page: &str) -> (usize, usize) {
    let line = page
        .lines()
        .find(|line| line.contains("| ") && line.contains('^'))
        .expect("something underlined");
    let start = line.find('^').expect("a caret");
    (start, line.matches('^').count())
}

/// The columns where a word of the shown source stands.
fn shown(page: &str, word: &str) -> (usize, usize) {
    let line = page
        .lines()
        .find(|line| line.contains(word) && line.contains(" | "))
        .expect("the line");
    let before = &line[..line.find(word).expect("the word")];
    (
        unicode_width::UnicodeWidthStr::width(before),
        unicode_width::UnicodeWidthStr::width(word),
    )
}

#[test]
fn the_underline_stands_under_the_word_also_after_arabic_tabs_and_wide_letters() {
    for before in [
        "",
        "name = { ar = \"رفعُ العقوباتِ\" }, ",
        "name = \"制裁\", ",
        "\t\tname = \"\u{2067}قمة\u{2069}\", ",
    ] {
        let text = format!(
            "detente = 1\ncase = {{ id = \"x\", title = \"x\" }}\nactor = [{{ id = \"us\" }}]\noption = [{{ id = \"us.relief\" }}]\n\
             outcome = [{{ id = \"deal\", {before}where = \"not us.releif\" }}]\n"
        );
        for language in Language::ALL {
            let page = render(&text, language);
            assert_eq!(underlined(&page), shown(&page, "us.releif"), "{page}");
            let column = text
                .lines()
                .last()
                .expect("a line")
                .split("us.releif")
                .next()
                .map_or(0, |before| before.chars().count() + 1);
            assert!(page.contains(&format!("case.toml:5:{column}")), "{page}");
            assert!(page.contains("us.relief"), "{page}");
        }
    }
}

#[test]
fn a_very_long_line_is_cut_around_what_is_underlined() {
    let title = "ا".repeat(1_000_000);
    let text = format!(
        "detente = 1\ncase = {{ id = \"x\", title = \"{title}\", nmae = 1 }}\nactor = [{{ id = \"us\" }}]\noption = [{{ id = \"us.a\" }}]\n"
    );
    let page = render(&text, Language::English);
    assert!(page.len() < 3_000, "{} bytes", page.len());
    assert!(page.contains("case.toml:2:1000"), "{page}");
    assert_eq!(underlined(&page), shown(&page, "nmae"));
}

#[test]
fn the_json_form_counts_lines_and_columns_from_one() {
    let source = Source {
        name: "case.toml".to_owned(),
        text: "قمة = x\nb = y".to_owned(),
    };
    let start = source.text.find('x').expect("there");
    let finding = Diagnostic::at(
        Code::UnquotedText,
        Span {
            start,
            end: start + 1,
        },
    )
    .with("found", "x")
    .label(
        Span {
            start: start + 2,
            end: start + 3,
        },
        Note::FirstHere,
    );
    let value = diagnostic_json(&source, &finding, &Catalogue::new(Language::English));
    assert_eq!(value["code"], "unquoted-text");
    assert_eq!(value["severity"], "error");
    assert_eq!(
        (&value["line"], &value["column"], &value["end_column"]),
        (&1.into(), &7.into(), &8.into())
    );
    assert_eq!(
        (&value["labels"][0]["line"], &value["labels"][0]["column"]),
        (&2.into(), &1.into())
    );
    assert!(
        value["remedy"]
            .as_str()
            .is_some_and(|remedy| !remedy.is_empty())
    );
}
