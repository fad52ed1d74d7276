//! What the tests share: the message files taken apart, and cases read and solved.

#![allow(dead_code, reason = "each test file uses what it needs")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use detente_analysis::Solved;
use detente_case::model::Case;
use fluent_syntax::ast;

pub(crate) const SHIPPED: [&str; 9] = [
    "alaska-2025",
    "camp-david-1978",
    "chicken",
    "china-us-trade",
    "cuba-1962",
    "elmira-1991",
    "emissions",
    "garrison",
    "prisoners-dilemma",
];

pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub(crate) fn shipped(name: &str) -> Case {
    let reading =
        detente_case::read(&repository().join("cases").join(name)).expect("a shipped case");
    reading.case.expect("no errors")
}

pub(crate) fn parsed(text: &str) -> Case {
    let reading = detente_case::parse("case.toml", text.as_bytes());
    reading
        .case
        .unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
}

pub(crate) fn solved(case: &Case) -> Solved<'_> {
    let checked = detente_analysis::check(case);
    checked
        .solved
        .unwrap_or_else(|| panic!("{:?}", checked.diagnostics))
}

/// The text of all message files of a language.
pub(crate) fn message_files(language: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(language);
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("messages")
        .map(|file| file.expect("a file").path())
        .collect();
    files.sort();
    let texts: Vec<String> = files
        .iter()
        .map(|file| fs::read_to_string(file).expect("UTF-8"))
        .collect();
    texts.join("\n")
}

/// A message or an attribute.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Message {
    /// The variables it uses.
    pub(crate) variables: BTreeSet<String>,
    /// The variables that choose between variants, with the variants' names, `*` for the default.
    pub(crate) chosen_by: BTreeMap<String, Vec<String>>,
    /// Its words, without variables.
    pub(crate) words: String,
}

/// Every message by its id, every attribute by `id.attribute`.
pub(crate) fn messages(text: &str) -> BTreeMap<String, Message> {
    let resource = fluent_syntax::parser::parse(text.to_owned()).expect("well formed");
    let mut found = BTreeMap::new();
    let mut add = |id: String, pattern: &ast::Pattern<String>| {
        let mut message = Message::default();
        take_pattern(pattern, &mut message);
        assert!(found.insert(id.clone(), message).is_none(), "{id} twice");
    };
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        let id = &message.id.name;
        if let Some(value) = &message.value {
            add(id.clone(), value);
        }
        for attribute in &message.attributes {
            add(format!("{id}.{}", attribute.id.name), &attribute.value);
        }
    }
    found
}

fn take_pattern(pattern: &ast::Pattern<String>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => message.words.push_str(value),
            ast::PatternElement::Placeable { expression } => take_expression(expression, message),
        }
    }
}

fn take_expression(expression: &ast::Expression<String>, message: &mut Message) {
    match expression {
        ast::Expression::Inline(inline) => take_inline(inline, message),
        ast::Expression::Select { selector, variants } => {
            take_inline(selector, message);
            if let ast::InlineExpression::VariableReference { id } = selector {
                let names = variants.iter().map(|variant| {
                    let (ast::VariantKey::Identifier { name }
                    | ast::VariantKey::NumberLiteral { value: name }) = &variant.key;
                    if variant.default {
                        "*".to_owned()
                    } else {
                        name.clone()
                    }
                });
                message
                    .chosen_by
                    .entry(id.name.clone())
                    .or_default()
                    .extend(names);
            }
            for variant in variants {
                take_pattern(&variant.value, message);
            }
        }
    }
}

fn take_inline(inline: &ast::InlineExpression<String>, message: &mut Message) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.clone());
        }
        ast::InlineExpression::Placeable { expression } => take_expression(expression, message),
        ast::InlineExpression::StringLiteral { value } => message.words.push_str(value),
        _ => {}
    }
}
