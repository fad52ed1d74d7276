//! The catalogue is whole: the same messages in every language, each of them used, none missing.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use common::{Message, message_files, messages, repository};
use detente_case::{Code, Note, Phrase};
use detente_view::{Catalogue, Language, StabilityConcept, Value};

/// All source text of a crate.
fn source(folder: &str) -> String {
    let mut text = String::new();
    let mut open = vec![repository().join("crates").join(folder).join("src")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                text += &fs::read_to_string(path).expect("UTF-8");
            }
        }
    }
    text
}

/// The messages whose names are put together from what they are about.
fn families() -> BTreeSet<String> {
    let mut ids: BTreeSet<String> = BTreeSet::new();
    for code in Code::ALL {
        ids.insert(format!("diagnostic-{}", code.as_str()));
        ids.insert(format!("diagnostic-{}.remedy", code.as_str()));
    }
    ids.extend(
        Note::ALL
            .iter()
            .map(|note| format!("note-{}", note.as_str())),
    );
    ids.extend(
        Phrase::ALL
            .iter()
            .map(|phrase| format!("phrase-{}", phrase.as_str())),
    );
    ids.extend(
        ["error", "warning", "info", "remedy"].map(|severity| format!("severity-{severity}")),
    );
    ids.extend(["ar", "en", "ru", "uk"].map(|tag| format!("language-{tag}")));
    ids.extend(["home-audience", "abroad"].map(|audience| format!("audience-{audience}")));
    ids.extend((1..=12).map(|month| format!("month-{month}")));
    for concept in StabilityConcept::all() {
        ids.insert(format!("concept-{}", concept.id()));
        ids.extend(
            ["plain", "reads", "definition", "source"]
                .map(|part| format!("concept-{}.{part}", concept.id())),
        );
    }
    ids
}

/// Whether the message is the help for a question or an argument of the command line, as the source of
/// the program declares them. That none of these is missing is shown where the program is run.
fn is_command_line_help(id: &str) -> bool {
    let declared =
        fs::read_to_string(repository().join("crates/detente/src/command_line.rs")).expect("UTF-8");
    let is_question = |name: &str| {
        let mut letters = name.chars();
        let capital: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        let variant = capital + letters.as_str();
        declared
            .lines()
            .any(|line| line.trim().trim_end_matches([',', '{', ' ']) == variant)
    };
    let is_argument = |name: &str| {
        declared.lines().any(|line| {
            line.trim()
                .trim_start_matches("pub(crate) ")
                .starts_with(&format!("{name}: "))
        })
    };
    let Some(rest) = id.strip_prefix("cli-") else {
        return false;
    };
    match rest.split_once('-') {
        None => is_question(rest),
        Some((question, argument)) => {
            let inner = argument
                .split_once('-')
                .map_or(argument, |(_, inner)| inner);
            let is_declared = is_argument(argument) || is_argument(inner) || is_question(argument);
            (question == "arg" || is_question(question)) && is_declared
        }
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_values() {
    let [english, arabic] = ["en", "ar"].map(|language| messages(&message_files(language)));
    let variables = |messages: &std::collections::BTreeMap<String, Message>| -> Vec<(String, BTreeSet<String>)> {
        messages.iter().map(|(id, message)| (id.clone(), message.variables.clone())).collect()
    };
    assert_eq!(variables(&english), variables(&arabic));
}

#[test]
fn no_message_is_missing() {
    let known = messages(&message_files("en"));
    let missing: Vec<String> = families()
        .into_iter()
        .filter(|id| !known.contains_key(id))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_message_is_used() {
    let code = source("view") + &source("detente");
    let families = families();
    let used = |id: &String| {
        let message = id.split('.').next().expect("an id");
        families.contains(id)
            || code.contains(&format!("\"{message}\""))
            || is_command_line_help(message)
    };
    let unused: Vec<String> = messages(&message_files("en"))
        .into_keys()
        .filter(|id| !used(id))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn no_message_forces_a_direction() {
    for language in ["en", "ar"] {
        for (place, line) in message_files(language).lines().enumerate() {
            let forces = |letter: char| ('\u{202A}'..='\u{202E}').contains(&letter);
            assert!(
                !line.contains(forces),
                "{language}, line {}: {line}",
                place + 1
            );
            let count = |range: std::ops::RangeInclusive<char>| {
                line.chars().filter(|letter| range.contains(letter)).count()
            };
            assert_eq!(
                count('\u{2066}'..='\u{2068}'),
                count('\u{2069}'..='\u{2069}'),
                "{language}: {line}"
            );
        }
    }
}

#[test]
fn arabic_messages_are_in_arabic() {
    for (id, message) in messages(&message_files("ar")) {
        let has_letters = message
            .words
            .chars()
            .any(|letter| letter.is_ascii_alphabetic());
        let has_arabic = message
            .words
            .chars()
            .any(|letter| ('\u{0621}'..='\u{064A}').contains(&letter));
        // A name such as “if” stands as it is; a whole message of such words would be forgotten work.
        let is_code = message
            .words
            .trim_matches(['«', '»', ' '])
            .split_whitespace()
            .count()
            <= 1;
        assert!(
            has_arabic || !has_letters || is_code,
            "{id}: {}",
            message.words
        );
    }
    for (id, message) in messages(&message_files("en")) {
        let has_arabic = message
            .words
            .chars()
            .any(|letter| ('\u{0600}'..='\u{06FF}').contains(&letter));
        assert!(!has_arabic, "{id}: {}", message.words);
    }
}

/// A message with every number set to `count`, and a mark for every other value.
fn rendered(catalogue: &Catalogue, id: &str, message: &Message, count: usize) -> String {
    let value = |name: &String| {
        if message.chosen_by.contains_key(name) {
            Value::from(count)
        } else {
            Value::from("◊")
        }
    };
    let values: Vec<(&str, Value)> = message
        .variables
        .iter()
        .map(|name| (&**name, value(name)))
        .collect();
    match id.split_once('.') {
        None => catalogue.text_with(id, &values),
        Some((id, attribute)) => catalogue
            .attribute(id, attribute, &values)
            .expect("an attribute"),
    }
}

#[test]
fn every_message_can_be_said_with_any_count() {
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        for (id, message) in messages(&message_files(language.tag())) {
            for count in [0, 1, 2, 3, 11, 100] {
                let text = rendered(&catalogue, &id, &message, count);
                assert!(!text.trim().is_empty(), "{id} of {count}");
                assert!(
                    !text.contains(['{', '$']) || message.words.contains('{'),
                    "{id} of {count}: {text}"
                );
            }
        }
    }
}

#[test]
fn arabic_numbers_go_with_the_forms_they_need() {
    let catalogue = Catalogue::new(Language::Arabic);
    for (id, message) in messages(&message_files("ar")) {
        for (variable, variants) in &message.chosen_by {
            let has = |name: &str| variants.iter().any(|variant| variant == name);
            if !has("few") {
                continue;
            }
            // One and two are words of their own, three to ten take the plural, more take the singular.
            assert!(
                has("one") && has("two") && has("*"),
                "{id}, by {variable}: {variants:?}"
            );
            if message.chosen_by.len() > 1 {
                continue;
            }
            let said = |count: usize| rendered(&catalogue, &id, &message, count);
            for count in [1, 2] {
                assert!(
                    !said(count).contains(&count.to_string()),
                    "{id}: {}",
                    said(count)
                );
            }
            assert_ne!(
                said(3).replace('3', "#"),
                said(11).replace("11", "#"),
                "{id}"
            );
            for (fewer, more) in [(0, 1), (1, 2), (2, 3), (11, 1)] {
                assert_ne!(said(fewer), said(more), "{id}");
            }
        }
    }
}

#[test]
fn numbers_are_written_in_western_digits_in_both_languages() {
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        let said = catalogue.text_with("solve-states", &[("count", Value::from(1_234_567))]);
        let digits: String = said.chars().filter(|letter| letter.is_numeric()).collect();
        assert_eq!(digits, "1234567", "{said}");
    }
}

#[test]
fn message_files_are_where_they_are_looked_for() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let languages = fs::read_dir(folder)
        .expect("languages")
        .map(|entry| entry.expect("an entry").file_name());
    let mut languages: Vec<String> = languages
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    languages.sort();
    assert_eq!(languages, ["ar", "en"]);
}
