//! Ledgers are read as meant, their faults are found where they were made, and the shipped one keeps what
//! it promises: whatever the case cites is there, nothing is later than the case, every quote is verbatim.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use detente_case::ledger::model::{
    Entry, EntryKind, Ledger, RelationKind, SourceId, Speaker, Stance,
};
use detente_case::ledger::{
    Days, LedgerReading, NOT_STATED, SourceText, check_quotes, parse_ledger, texts_at_hand,
};
use detente_case::model::{ActorId, Basis, Case, Order};
use detente_case::{Argument, Code, Diagnostic, Phrase, parse};
use proptest::prelude::*;

fn read(text: &str) -> LedgerReading {
    parse_ledger("ledger.toml", text.as_bytes(), None)
}

fn ledger(text: &str) -> Ledger {
    let reading = read(text);
    assert_eq!(reading.diagnostics, []);
    reading.ledger.expect("a ledger without errors")
}

/// Codes, and what is underlined.
fn faults(reading: &LedgerReading) -> Vec<(Code, &str)> {
    let underlined = |finding: &Diagnostic| {
        let span = finding.primary.expect("a place");
        reading.source.slice(span)
    };
    let findings = reading.diagnostics.iter();
    findings
        .map(|finding| (finding.code, underlined(finding)))
        .collect()
}

fn argument<'d>(finding: &'d Diagnostic, name: &str) -> &'d Argument {
    let found = finding.arguments.iter().find(|(known, _)| *known == name);
    &found.expect("an argument of that name").1
}

// ------------------------------------------------------------------------------------- the reader

#[test]
fn whatever_is_not_known_may_be_said_to_be_not_stated() {
    let all = [
        (
            "source",
            "title publisher author language url published grade sha256 text",
        ),
        ("person", "actor"),
        (
            "entry",
            "speakers on-behalf-of to date gloss source translated-from carrier interpreter modality hedge",
        ),
    ];
    let mut lines = Vec::new();
    for (table, keys) in all {
        lines.push(format!("[[{table}]]\nid = \"x\""));
        let not_stated = |key| format!("{key} = \"{NOT_STATED}\"");
        lines.extend(keys.split(' ').map(not_stated));
    }
    lines.push("kind = \"message\"\n".to_owned());
    let ledger = ledger(&lines.join("\n"));
    let source = &ledger.sources[0];
    assert!(source.title.is_none() && source.publisher.is_none() && source.author.is_none());
    assert!(source.language.is_none() && source.url.is_none() && source.published.is_none());
    assert!(source.grade.is_none() && source.sha256.is_none() && source.text.is_none());
    assert!(ledger.persons[0].actor.is_none());
    let entry = &ledger.entries[0];
    assert!(entry.speakers.is_empty() && entry.on_behalf_of.is_none() && entry.to.is_empty());
    assert!(entry.date.is_none() && entry.gloss.is_none() && entry.source.is_none());
    assert!(entry.translated_from.is_none() && entry.carrier.is_none());
    assert!(entry.interpreter.is_none() && entry.modality.is_none() && entry.hedge.is_none());
}

#[test]
fn what_has_to_be_known_cannot_be_not_stated() {
    let reading = read("[[entry]]\nid = \"x\"\nkind = \"not stated\"\n");
    assert_eq!(faults(&reading), [(Code::BadChoice, "\"not stated\"")]);
}

#[test]
fn one_sentence_may_have_several_speakers() {
    let text = "[[person]]\nid = \"a\"\n[[person]]\nid = \"b\"\n\
                [[entry]]\nid = \"x\"\nkind = \"statement\"\nspeakers = [\"b\", \"author\", \"a\", \"unnamed\", \"not stated\"]\n";
    let ledger = ledger(text);
    let [b, author, a, unnamed] = ledger.entries[0].speakers[..] else {
        panic!("four of them: {:?}", ledger.entries[0].speakers)
    };
    assert_eq!((author, unnamed), (Speaker::Author, Speaker::Unnamed));
    assert!(matches!((a, b), (Speaker::Person(a), Speaker::Person(b)) if a.0 == 0 && b.0 == 1));
}

#[test]
fn every_unknown_name_is_reported_with_the_nearest() {
    let case = parse(
        "case.toml",
        b"detente = 1\n[case]\nid = \"x\"\ntitle = \"x\"\n[[actor]]\nid = \"north\"\n[[option]]\nid = \"north.go\"\n",
    );
    let case = case.case.expect("a good case");
    let text = "[[source]]\nid = \"wire\"\n[[topic]]\nid = \"land\"\n[[proposition]]\nid = \"agreed\"\ntext = \"x\"\n\
                [[person]]\nid = \"speaker\"\nactor = \"nort\"\n\
                [[entry]]\nid = \"first\"\nkind = \"statement\"\nspeakers = [\"speakr\"]\non-behalf-of = \"noth\"\n\
                about = [\"lnad\"]\nsource = \"wier\"\ninterpreter = \"autor\"\nclaims = { \"agred\" = \"denies\" }\n\
                [[relation]]\nkind = \"tension\"\nbetween = [\"first\", \"frist\"]\n";
    let reading = parse_ledger("ledger.toml", text.as_bytes(), Some(&case));
    assert!(reading.ledger.is_none());
    let mut found: Vec<(Phrase, &str, &str)> = Vec::new();
    for finding in &reading.diagnostics {
        assert_eq!(finding.code, Code::UnknownName);
        let (Argument::Phrase(kind), Argument::Text(name), Argument::List(nearest)) = (
            argument(finding, "kind"),
            argument(finding, "found"),
            argument(finding, "nearest"),
        ) else {
            panic!("{finding:?}")
        };
        found.push((*kind, name, &nearest[0]));
        let span = finding.primary.expect("a place");
        assert_eq!(reading.source.slice(span), name);
    }
    found.sort_unstable();
    let mut expected = [
        (Phrase::Actor, "nort", "north"),
        (Phrase::Actor, "noth", "north"),
        (Phrase::Source, "wier", "wire"),
        (Phrase::Entry, "frist", "first"),
        (Phrase::Proposition, "agred", "agreed"),
        (Phrase::Person, "autor", "author"),
        (Phrase::Person, "speakr", "speaker"),
        (Phrase::Topic, "lnad", "land"),
    ];
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn actors_are_not_checked_without_a_case() {
    let ledger = ledger("[[person]]\nid = \"x\"\nactor = \"nobody\"\n");
    assert_eq!(ledger.persons[0].actor, None);
}

#[test]
fn a_relation_takes_two() {
    let reading = read(
        "[[entry]]\nid = \"x\"\nkind = \"fact\"\n[[relation]]\nkind = \"answers\"\nbetween = [\"x\"]\n",
    );
    assert_eq!(faults(&reading), [(Code::RelationOfOne, "\"x\"")]);
    let reading = read("[[relation]]\nkind = \"answers\"\nbetween = []\n");
    assert_eq!(faults(&reading), [(Code::EmptyList, "[]")]);
}

#[test]
fn days_are_written_as_a_day_a_month_or_an_interval() {
    let dated = |date: &str| format!("[[entry]]\nid = \"x\"\nkind = \"fact\"\ndate = {date}\n");
    for (written, first, last) in [
        ("2025-08-15", "2025-08-15", "2025-08-15"),
        ("\"2025-08-15\"", "2025-08-15", "2025-08-15"),
        ("\"2024-02\"", "2024-02-01", "2024-02-29"),
        ("\"2025\"", "2025-01-01", "2025-12-31"),
        ("\"2025-08-16/2025-08-17\"", "2025-08-16", "2025-08-17"),
        ("\"2025-07/2025-08\"", "2025-07-01", "2025-08-31"),
        ("\"2024-12-30/2025\"", "2024-12-30", "2025-12-31"),
    ] {
        let ledger = ledger(&dated(written));
        let days = ledger.entries[0].date.as_ref().expect("a date").value;
        assert_eq!(
            (days.first.to_string(), days.last.to_string()),
            (first.to_owned(), last.to_owned())
        );
    }
    for wrong in [
        "\"August\"",
        "\"2025-8-15\"",
        "\"2025-13\"",
        "\"2025-02-29\"",
        "\"2025-08-17/2025-08-16\"",
        "\"2025-09/2025-08\"",
        "\"2025-08/2025-08-15\"",
        "\"2025/\"",
        "\"25\"",
        "\"Not stated\"",
    ] {
        let reading = read(&dated(wrong));
        assert_eq!(faults(&reading), [(Code::BadDays, wrong)]);
    }
    let reading = read(&dated("2025-08-15T09:00:00"));
    assert_eq!(faults(&reading), [(Code::WrongKind, "2025-08-15T09:00:00")]);
}

#[test]
fn whatever_may_be_left_out_may_be_said_to_be_not_stated() {
    let tables = [
        (
            "source",
            "title publisher author language url published grade sha256 text",
        ),
        (
            "entry",
            "on-behalf-of to about date quotes gloss source translated-from carrier interpreter claims modality hedge",
        ),
        ("person", "actor names"),
    ];
    for (table, keys) in tables {
        let mut text = format!("[[{table}]]\nid = \"x\"\n");
        if table == "entry" {
            text.push_str("kind = \"fact\"\nspeakers = [\"not stated\"]\n");
        }
        for key in keys.split(' ') {
            text.push_str(key);
            text.push_str(" = \"not stated\"\n");
        }
        let reading = read(&text);
        assert_eq!(faults(&reading), [], "{text}");
        let entries = &reading.ledger.expect("no fault").entries;
        assert!(entries.iter().all(|entry| entry.to.is_empty()
            && entry.about.is_empty()
            && entry.quotes.is_empty()
            && entry.claims.is_empty()));
    }
}

#[test]
fn a_hash_is_64_digits_in_either_case() {
    let hashed = |hash: &str| format!("[[source]]\nid = \"x\"\nsha256 = \"{hash}\"\n");
    let hash = "0123456789abcdefABCDEF".repeat(3)[..64].to_owned();
    let ledger = ledger(&hashed(&hash));
    let kept = ledger.sources[0].sha256.as_ref().expect("a hash");
    assert_eq!(kept.value, hash.to_ascii_lowercase());
    for wrong in [&hash[..63], &hash.replace('a', "g"), "sha256"] {
        let reading = read(&hashed(wrong));
        assert_eq!(faults(&reading).len(), 1);
        assert_eq!(reading.diagnostics[0].code, Code::BadHash);
    }
}

#[test]
fn all_faults_are_found_at_once() {
    let reading = read(
        "[[entry]]\nid = \"Big\"\nkind = \"rumour\"\ndate = \"soon\"\ntranslated-from = \"English\"\n[[relation]]\nkind = \"quarrel\"\nbetween = [\"x\", \"y\"]\n",
    );
    let codes: BTreeSet<Code> = reading
        .diagnostics
        .iter()
        .map(|finding| finding.code)
        .collect();
    let expected = [
        Code::BadId,
        Code::BadChoice,
        Code::BadDays,
        Code::BadLanguageTag,
        Code::UnknownName,
    ];
    assert_eq!(codes, BTreeSet::from(expected));
    assert!(reading.ledger.is_none());
}

// -------------------------------------------------------------------- the ledger of the Alaska case

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn alaska() -> (Case, LedgerReading) {
    let folder = repository().join("cases/alaska-2025");
    let case = detente_case::read(&folder).expect("the case").case;
    let case = case.expect("a case without errors");
    let bytes = std::fs::read(folder.join("ledger.toml")).expect("the ledger");
    let reading = parse_ledger("ledger.toml", &bytes, Some(&case));
    (case, reading)
}

/// The text of the analysis that `beirut-post` names, for those who have it; it may not be passed on.
#[expect(
    clippy::print_stderr,
    reason = "whoever runs the tests is told what was not compared"
)]
fn article() -> Option<String> {
    let file = "beirut-post-alaska-summit.ar.txt";
    let text = std::fs::read_to_string(repository().join("../shared/sources").join(file)).ok();
    if text.is_none() {
        eprintln!("quotes not compared: no {file} beside the repository");
    }
    text
}

/// What options, preference statements and the rest of the case rest on.
fn bases(case: &Case) -> (Vec<&Basis>, Vec<&Basis>) {
    let mut inputs: Vec<&Basis> = case.options.iter().map(|option| &option.basis).collect();
    let mut others: Vec<&Basis> = case.rules.iter().map(|rule| &rule.basis).collect();
    for preference in case.preferences.iter().flatten() {
        others.push(&preference.basis);
        if let Order::Statements(statements) = &preference.order {
            inputs.extend(statements.iter().map(|statement| &statement.basis));
        }
    }
    for view in &case.views {
        others.push(&view.basis);
        others.extend(view.preferences.iter().map(|preference| &preference.basis));
    }
    others.extend(case.tables.iter().map(|table| &table.basis));
    (inputs, others)
}

#[test]
fn the_shipped_ledger_has_no_faults() {
    let (_, reading) = alaska();
    assert_eq!(reading.diagnostics, []);
    let ledger = reading.ledger.expect("a ledger without errors");
    let analysis = ledger
        .entries
        .iter()
        .filter(|entry| is_of_the_article(&ledger, entry));
    // Forty-six things that the article states, and one reading set apart from the message it is part of.
    assert_eq!(analysis.count(), 47);
}

fn is_of_the_article(ledger: &Ledger, entry: &Entry) -> bool {
    entry
        .source
        .is_some_and(|source| ledger.sources[source.0].id.value == "beirut-post")
}

#[test]
fn whatever_the_shipped_case_cites_is_an_entry() {
    let (case, reading) = alaska();
    let ledger = reading.ledger.expect("a ledger without errors");
    let (inputs, others) = bases(&case);
    let cited = inputs.iter().chain(&others);
    let unknown: BTreeSet<&str> = cited
        .flat_map(|basis| &basis.evidence)
        .map(|name| &*name.value)
        .filter(|name| ledger.entry(name).is_none())
        .collect();
    assert_eq!(unknown, BTreeSet::new());
    let sourced = |basis: &&&Basis| {
        let mut names = basis.evidence.iter();
        names.any(|name| ledger.entry(&name.value).is_some())
    };
    assert!(
        5 * inputs.iter().filter(sourced).count() >= 4 * inputs.len(),
        "at least four in five of {} options and statements cite an entry",
        inputs.len()
    );
}

#[test]
fn nothing_in_the_shipped_ledger_is_later_than_the_case() {
    let (case, reading) = alaska();
    let ledger = reading.ledger.expect("a ledger without errors");
    let as_of = Days::read("2025-08-17").expect("a day");
    assert_eq!(case.header.as_of, Some(as_of.last));
    for entry in &ledger.entries {
        if let Some(days) = &entry.date {
            assert!(days.value.last <= as_of.last, "{}", entry.id.value);
        }
        // The article dates neither the summit nor itself, and nothing is put in its place.
        assert!(
            !is_of_the_article(&ledger, entry) || entry.date.is_none(),
            "{}",
            entry.id.value
        );
    }
}

#[test]
fn every_entry_of_the_shipped_ledger_is_rendered_in_both_languages() {
    let (_, reading) = alaska();
    let ledger = reading.ledger.expect("a ledger without errors");
    for entry in &ledger.entries {
        let texts = [&entry.gloss, &entry.hedge, &entry.carrier];
        assert!(entry.gloss.is_some(), "{}", entry.id.value);
        for text in texts.into_iter().flatten() {
            let languages: Vec<&str> = text.0.iter().map(|(tag, _)| &**tag).collect();
            assert_eq!(languages, ["en", "ar"], "{}", entry.id.value);
        }
        assert!(entry.source.is_some(), "{}", entry.id.value);
    }
}

#[test]
fn the_two_capitals_read_the_meeting_differently() {
    let (case, reading) = alaska();
    let ledger = reading.ledger.expect("a ledger without errors");
    let of = |actor: &str| {
        let place = case.actors.iter().position(|known| known.id.value == actor);
        let actor = Some(ActorId(place.expect("an actor of the case")));
        let reading =
            |entry: &Entry| entry.kind == EntryKind::Reading && entry.on_behalf_of == actor;
        ledger.entries.iter().position(reading).expect("a reading")
    };
    let both = BTreeSet::from([of("us"), of("russia")]);
    assert!(ledger.relations.iter().any(|relation| {
        let between: BTreeSet<usize> = relation.between.iter().map(|entry| entry.0).collect();
        relation.kind == RelationKind::RivalReading && between == both
    }));
}

#[test]
fn entries_differ_on_every_proposition_of_the_shipped_ledger() {
    let (_, reading) = alaska();
    let ledger = reading.ledger.expect("a ledger without errors");
    for (place, proposition) in ledger.propositions.iter().enumerate() {
        let claims = ledger.entries.iter().flat_map(|entry| &entry.claims);
        let stances: BTreeSet<Stance> = claims
            .filter(|(about, _)| about.0 == place)
            .map(|(_, stance)| *stance)
            .collect();
        assert!(stances.len() > 1, "{}", proposition.id.value);
    }
}

#[test]
fn every_quote_of_the_article_stands_in_it() {
    let Some(article) = article() else {
        return;
    };
    let (_, reading) = alaska();
    let ledger = reading.ledger.expect("a ledger without errors");
    let entries = ledger.entries.iter();
    let of_it = entries.filter(|entry| is_of_the_article(&ledger, entry));
    let quotes: Vec<&str> = of_it
        .flat_map(|entry| &entry.quotes)
        .map(|quote| &*quote.words.value)
        .collect();
    assert_eq!(quotes.len(), 9);
    let missing: Vec<&&str> = quotes
        .iter()
        .filter(|quote| !article.contains(**quote))
        .collect();
    assert_eq!(missing, Vec::<&&str>::new());
}

/// The words of a text without what may be written or left out: vowel signs and punctuation.
fn words(text: &str) -> Vec<String> {
    let bare: String = text
        .chars()
        .filter(|letter| !('\u{064B}'..='\u{0652}').contains(letter))
        .collect();
    bare.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_shipped_ledger_copies_no_prose_of_the_article() {
    const RUN: usize = 12;
    let Some(article) = article() else {
        return;
    };
    let (_, reading) = alaska();
    let (article, ledger) = (words(&article), words(&reading.source.text));
    let runs: BTreeSet<&[String]> = article.windows(RUN).collect();
    let copied: Vec<&[String]> = ledger
        .windows(RUN)
        .filter(|run| runs.contains(run))
        .collect();
    assert_eq!(copied, Vec::<&[String]>::new());
}

/// A ledger with one quote, looked up in a text: whether it counts as found, and the codes of what is wrong.
fn looked_up(text: &str, quote: &str) -> (Option<bool>, Vec<&'static str>) {
    let mut words = String::new();
    for letter in quote.chars() {
        let _ = write!(words, "\\U{:08X}", u32::from(letter));
    }
    let ledger = format!(
        "[[source]]\nid = \"s\"\n[[entry]]\nid = \"e\"\nkind = \"statement\"\nquotes = [\"{words}\"]\nsource = \"s\"\n"
    );
    let reading = parse_ledger("ledger.toml", ledger.as_bytes(), None);
    let mut ledger = reading.ledger.expect("a ledger without errors");
    let at_hand = SourceText {
        path: PathBuf::from("s.txt"),
        is_as_recorded: None,
        text: Some(text.to_owned()),
    };
    let texts = BTreeMap::from([(SourceId(0), at_hand)]);
    let (_, findings) = check_quotes(&mut ledger, &texts);
    let codes = findings.iter().map(|finding| finding.code.as_str());
    (ledger.entries[0].quotes[0].is_there, codes.collect())
}

#[test]
fn a_quote_is_found_in_the_same_bytes_and_in_no_other_writing_of_them() {
    let writings = [
        // Composed and decomposed, letters and their presentation forms, with and without what is stretched,
        // vowelled, spaced, broken into lines or turned round.
        ["قال آمل في الحل", "قال ا\u{653}مل في الحل"],
        ["لا اتفاق", "\u{FEFB} اتفاق"],
        ["لا اتفاق بعد", "لا اتفـــاق بعد"],
        ["لا اتفاق بعد", "لا اتِّفاق بعد"],
        ["no deal yet", "no deal\nyet"],
        ["no deal\r\nyet", "no deal\nyet"],
        ["no deal yet", "no\u{A0}deal yet"],
        ["«لا اتفاق»", "\u{200F}«لا\u{200F} اتفاق»"],
    ];
    for [one, other] in writings {
        for (text, quote) in [(one, other), (other, one)] {
            let around = format!("كما قيل: {text} … ثم غادر");
            assert_eq!(looked_up(&around, text), (Some(true), vec![]), "{text:?}");
            let (is_there, codes) = looked_up(&around, quote);
            assert_eq!(
                (is_there, codes.len()),
                (Some(false), 1),
                "{quote:?} in {text:?}"
            );
        }
    }
    assert_eq!(
        looked_up("deal or no deal", "deal"),
        (Some(true), vec!["quote-ambiguous"])
    );
}

#[test]
fn a_text_of_20_mb_is_searched_to_its_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut text = "كلام كثير لا يعني شيئًا. ".repeat(450_000);
    assert!(text.len() > 18 << 20);
    text.push_str("لا اتفاق حتى الاتفاق");
    std::fs::write(folder.path().join("s.txt"), &text).expect("written");
    let ledger = "[[source]]\nid = \"s\"\ntext = \"s.txt\"\n[[entry]]\nid = \"e\"\nkind = \"statement\"\nquotes = [\"لا اتفاق حتى الاتفاق\", \"لم يقل أحد هذا\"]\nsource = \"s\"\n";
    let reading = parse_ledger("ledger.toml", ledger.as_bytes(), None);
    let mut ledger = reading.ledger.expect("a ledger without errors");
    let texts = texts_at_hand(&ledger, folder.path(), &[]);
    let (count, findings) = check_quotes(&mut ledger, &texts);
    assert_eq!((count.matched, count.missing, count.unchecked), (1, 1, 0));
    assert_eq!(findings.len(), 1);
}

proptest! {
    /// The quotes that count as found are exactly the substrings of the text.
    #[test]
    fn a_quote_is_found_just_where_it_is_a_substring(text in "[اأب \\n\"ـ]{0,12}", quote in "[اأب \\n\"ـ]{1,3}") {
        // A quote of nothing but blanks is refused when it is read.
        prop_assume!(!quote.trim().is_empty());
        prop_assert_eq!(looked_up(&text, &quote).0, Some(text.contains(&quote)));
    }
}
