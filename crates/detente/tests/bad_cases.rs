//! What is wrong with a case is said plainly and at the right place: every file of `bad-cases`, read,
//! checked and rendered as a person sees it, beside it as `.snap`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use detente_case::{Code, Diagnostic, Reading, Severity, parse};
use detente_view::{Catalogue, Language, render_diagnostics};

const WIDTH: usize = 100;

/// Far beyond what any of the large cases takes, and far below what a quadratic walk would.
const PATIENCE: Duration = Duration::from_secs(60);

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad-cases")
}

/// The names and bytes of all bad cases, in order.
fn bad_cases() -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder()).expect("the folder");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "toml")
    });
    paths.sort();
    let name = |path: &Path| {
        path.file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    };
    paths
        .iter()
        .map(|path| (name(path), std::fs::read(path).expect("read")))
        .collect()
}

/// The case as read and, if it could be, checked as a model.
fn check(bytes: &[u8]) -> Reading {
    let mut reading = parse("case.toml", bytes);
    if let Some(case) = &reading.case {
        reading
            .diagnostics
            .extend(detente_analysis::check(case).diagnostics);
    }
    reading
}

fn render(reading: &Reading, language: Language) -> String {
    render_diagnostics(
        &reading.source,
        &reading.diagnostics,
        &Catalogue::new(language),
        false,
        WIDTH,
    )
}

fn codes(reading: &Reading) -> BTreeSet<Code> {
    reading
        .diagnostics
        .iter()
        .map(|finding| finding.code)
        .collect()
}

fn snapshot(name: &str, page: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name.to_owned(), page));
}

#[test]
fn every_bad_case_is_told_what_is_wrong_with_it() {
    let cases = bad_cases();
    assert!(cases.len() >= 60);
    for (name, bytes) in cases {
        let reading = check(&bytes);
        assert!(
            !reading.diagnostics.is_empty(),
            "nothing is wrong with {name}"
        );
        snapshot(&name, &render(&reading, Language::English));
    }
}

/// A case that cites entries of ledgers.
const CITING: &str = r#"detente = 1

[case]
id = "x"
title = "X"
as-of = 2025-08-17

[[actor]]
id = "us"
[[actor]]
id = "russia"

[[option]]
id = "us.relief"
evidence = ["said-later", "siad-in-time"]
[[option]]
id = "russia.ceasefire"

[status-quo]
taken = []

[preference.us]
statements = ["russia.ceasefire"]
[preference.russia]
statements = ["us.relief"]
"#;

/// The names of all bad ledgers with what is wrong with each: with itself, and with what the case cites.
fn bad_ledgers() -> Vec<(String, Reading)> {
    // As tests are run from the folder of their crate; a path in full would differ from machine to machine.
    let folder = Path::new("tests/bad-ledgers");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder")
        .filter_map(|entry| entry.expect("an entry").file_name().into_string().ok())
        .filter(|name| {
            Path::new(name)
                .extension()
                .is_some_and(|kind| kind == "toml")
        })
        .collect();
    names.sort();
    let read = |name: String| {
        let mut reading = parse("case.toml", CITING.as_bytes());
        let bytes = std::fs::read(folder.join(&name)).expect("read");
        reading.add_ledger("ledger.toml", &bytes, folder, &[]);
        (name, reading)
    };
    names.into_iter().map(read).collect()
}

#[test]
fn every_bad_ledger_is_told_what_is_wrong_with_it() {
    for (name, reading) in bad_ledgers() {
        assert!(reading.case.is_some(), "a ledger is no fault of the case");
        let ledger = reading.ledger.expect("a ledger");
        let mut page = String::new();
        for language in Language::ALL {
            for (source, findings) in [
                (&reading.source, &ledger.citations),
                (&ledger.source, &ledger.diagnostics),
            ] {
                let catalogue = Catalogue::new(language);
                page += &render_diagnostics(source, findings, &catalogue, false, WIDTH);
                page.push('\n');
            }
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("bad-ledgers");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(name.replace(".toml", ""), page));
    }
}

#[test]
fn an_arabic_reader_is_told_in_arabic() {
    let shown = [
        "bidi-unbalanced",
        "cycle-of-three",
        "fault-after-arabic",
        "misspelt-keys",
        "misspelt-option",
        "model-merge-differs",
        "model-ranking-forgets-states",
        "model-rule-across-owners",
        "pattern-of-wrong-length",
        "several-at-once",
    ];
    for name in shown {
        let bytes = std::fs::read(folder().join(name).with_extension("toml")).expect("read");
        snapshot(
            &format!("{name}.ar"),
            &render(&check(&bytes), Language::Arabic),
        );
    }
}

/// A case with so many options, and what more is given.
fn with_options(count: usize, more: &str) -> String {
    let mut text =
        String::from("detente = 1\n[case]\nid = \"x\"\ntitle = \"X\"\n[[actor]]\nid = \"a\"\n");
    for number in 0..count {
        writeln!(text, "[[option]]\nid = \"a.o{number}\"").expect("written");
    }
    text + more
}

/// Cases too large to be kept as files, each with what should be said about it.
fn large_cases() -> Vec<(&'static str, Vec<u8>, Code)> {
    let outcome =
        |id: &str, members: &str| format!("[[outcome]]\nid = \"{id}\"\nwhere = \"{members}\"\n");
    let chain: String = (0..40)
        .map(|number| outcome(&format!("o{number}"), &format!("outcome:o{}", number + 1)))
        .collect();
    let tables = |depth: usize| "x = { ".repeat(depth) + "y = 1" + &" }".repeat(depth);
    let long = |what: &str| with_options(1, &outcome("o", what));
    vec![
        (
            "a file beyond the limit",
            vec![b'#'; 17 << 20],
            Code::FileTooLarge,
        ),
        (
            "a string of ten megabytes",
            long(&"a".repeat(10 << 20)).into_bytes(),
            Code::UnknownName,
        ),
        (
            "a string of ten megabytes of Arabic",
            with_options(
                1,
                &format!("name = \"{}\"\nnmae = 1", "قمة ".repeat((10 << 20) / 7)),
            )
            .into_bytes(),
            Code::UnknownKey,
        ),
        (
            "a megabyte of open parentheses",
            long(&"(".repeat(1 << 20)).into_bytes(),
            Code::ConditionTooDeep,
        ),
        (
            "a megabyte of not",
            long(&"not ".repeat(1 << 18)).into_bytes(),
            Code::ConditionTooDeep,
        ),
        (
            "an unclosed string of a megabyte",
            format!("x = \"{}", "a".repeat(1 << 20)).into_bytes(),
            Code::UnclosedString,
        ),
        (
            "a megabyte of open brackets",
            format!("x = {}", "[".repeat(1 << 20)).into_bytes(),
            Code::NestedTooDeep,
        ),
        (
            "a megabyte of bad escapes",
            format!("x = \"{}\"", "\\q".repeat(1 << 19)).into_bytes(),
            Code::BadEscape,
        ),
        (
            "a megabyte of equal signs",
            "=\n".repeat(1 << 19).into_bytes(),
            Code::MoreFaults,
        ),
        (
            "a megabyte of control characters",
            vec![1; 1 << 20],
            Code::ControlCharacter,
        ),
        (
            "a hundred thousand headings",
            "[[actor]]\n".repeat(1 << 17).into_bytes(),
            Code::MissingKey,
        ),
        (
            "tables within each other",
            tables(1 << 17).into_bytes(),
            Code::NestedTooDeep,
        ),
        (
            "a key of many parts",
            format!("{}x = 1", "x.".repeat(1 << 19)).into_bytes(),
            Code::NestedTooDeep,
        ),
        (
            "thousands of options",
            with_options(20_000, "").into_bytes(),
            Code::TooManyOptions,
        ),
        (
            "thousands of unknown names",
            with_options(5_000, &outcome("o", &vec!["a.p"; 20_000].join(" or "))).into_bytes(),
            Code::UnknownName,
        ),
        (
            "a long chain of outcomes",
            with_options(1, &(chain + &outcome("o40", "a.o0"))).into_bytes(),
            Code::ReferencesTooDeep,
        ),
        (
            "more states than memory",
            with_options(60, "").into_bytes(),
            Code::TooManyStates,
        ),
    ]
}

#[test]
fn size_and_depth_are_no_way_to_bring_it_down() {
    for (what, bytes, expected) in large_cases() {
        let start = Instant::now();
        let reading = check(&bytes);
        let page = render(&reading, Language::English);
        assert!(
            codes(&reading).contains(&expected),
            "{what}: {:?}",
            codes(&reading)
        );
        assert!(
            page.len() < 100_000,
            "{what}: {} bytes are shown",
            page.len()
        );
        assert!(
            page.lines().all(|line| line.chars().count() < 400),
            "{what}"
        );
        assert!(start.elapsed() < PATIENCE, "{what}: {:?}", start.elapsed());
    }
}

#[test]
fn a_long_list_of_findings_is_cut_with_errors_first() {
    let outcome =
        |number| format!("[[outcome]]\nid = \"o{number}\"\nlevel = \"x\"\nwhere = \"b\"\n");
    let outcomes: Vec<String> = (0..150).map(outcome).collect();
    let text = with_options(1, &outcomes.concat());
    let reading = check(text.as_bytes());
    assert_eq!(reading.diagnostics.len(), 101);
    assert!(
        reading.diagnostics[..100]
            .iter()
            .all(|finding| finding.severity() == Severity::Error)
    );
    assert_eq!(reading.diagnostics[100].code, Code::MoreFaults);
}

#[test]
fn findings_come_in_the_order_of_the_file() {
    for (name, bytes) in bad_cases() {
        let reading = parse("case.toml", &bytes);
        let starts = |finding: &Diagnostic| finding.primary.map(|span| span.start);
        assert!(reading.diagnostics.is_sorted_by_key(starts), "{name}");
        let errors = reading
            .diagnostics
            .iter()
            .any(|finding| finding.severity() == Severity::Error);
        assert_eq!(reading.case.is_none(), errors, "{name}");
    }
}

#[test]
fn every_code_is_seen_in_some_bad_case() {
    let mut seen: BTreeSet<Code> = bad_cases()
        .iter()
        .flat_map(|(_, bytes)| codes(&check(bytes)))
        .collect();
    seen.extend(large_cases().into_iter().map(|(_, _, code)| code));
    for (_, reading) in bad_ledgers() {
        let ledger = reading.ledger.expect("a ledger");
        let findings = ledger.diagnostics.iter().chain(&ledger.citations);
        seen.extend(findings.map(|finding| finding.code));
    }
    // What names the status quo names one state as soon as the case has no error; the code is there
    // so that the analysis need not rely on it.
    seen.insert(Code::StatusQuoMatchesSeveral);
    let unseen: Vec<_> = Code::ALL
        .iter()
        .filter(|code| !seen.contains(code))
        .collect();
    assert!(unseen.is_empty(), "{unseen:?}");
}
