//! Every step of the guide "Write your first case", run as a reader would, in both languages.
//!
//! A block of `toml file=PATH` is written there. In a block of `console`, what follows `$ ` is run and has
//! to succeed; lines after it have to be what it prints, where `...` stands for any lines.

mod common;

use std::fs;
use std::path::Path;

use common::told;

/// Marks of direction, which the guide leaves out: they hold a line together and are not seen.
const ISOLATES: [char; 6] = [
    '\u{200E}', '\u{200F}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
];

/// A block of code: what stands behind its fence, and its lines.
struct Fence<'p> {
    kind: &'p str,
    lines: Vec<&'p str>,
}

fn fences(page: &str) -> Vec<Fence<'_>> {
    let mut fences: Vec<Fence> = Vec::new();
    let mut inside = false;
    for line in page.lines() {
        match line.strip_prefix("```") {
            Some(kind) if !inside => {
                fences.push(Fence {
                    kind,
                    lines: Vec::new(),
                });
                inside = true;
            }
            Some(_) => inside = false,
            None if inside => fences.last_mut().expect("begun").lines.push(line),
            None => {}
        }
    }
    assert!(!inside, "a block is not closed");
    fences
}

/// The words of a command, split at spaces outside quotation marks.
fn words(command: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for (place, part) in command.split('"').enumerate() {
        if place % 2 == 1 {
            words.push(part);
        } else {
            words.extend(part.split_whitespace());
        }
    }
    words
}

/// Whether the lines stand in what was printed, one after the other, apart from what `...` passes over.
fn agrees(printed: &str, stated: &[&str]) -> bool {
    let lines = |text: &mut dyn Iterator<Item = &str>| -> Vec<String> {
        text.map(|line| {
            line.replace(|letter| ISOLATES.contains(&letter), "")
                .trim()
                .to_owned()
        })
        .filter(|line| !line.is_empty())
        .collect()
    };
    let printed = lines(&mut printed.lines());
    let stated = lines(&mut stated.iter().copied());
    // Places in the printed lines up to which the stated ones may have led.
    let mut reached = vec![0];
    for line in &stated {
        reached = if line == "..." {
            (*reached.first().unwrap_or(&0)..=printed.len()).collect()
        } else {
            reached
                .into_iter()
                .filter(|at| printed.get(*at) == Some(line))
                .map(|at| at + 1)
                .collect()
        };
        if reached.is_empty() {
            return false;
        }
    }
    reached.contains(&printed.len())
}

/// Runs the page; gives the number of commands run and of outputs compared.
fn follow(page: &str) -> (usize, usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut run, mut compared) = (0, 0);
    for fence in fences(page) {
        if let Some(file) = fence.kind.strip_prefix("toml file=") {
            let text = fence.lines.join("\n") + "\n";
            fs::write(folder.path().join(file), text).expect("the folder has been made before");
        } else if fence.kind == "console" {
            let mut lines = fence.lines.iter().copied().peekable();
            while let Some(line) = lines.next() {
                let command = line
                    .strip_prefix("$ detente ")
                    .unwrap_or_else(|| panic!("not a command: {line}"));
                let printed = told(folder.path(), &words(command));
                run += 1;
                let mut stated = Vec::new();
                while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
                    stated.push(line);
                }
                if stated.iter().any(|line| !line.trim().is_empty()) {
                    compared += 1;
                    assert!(
                        agrees(&printed, &stated),
                        "detente {command} prints\n\n{printed}\nnot\n\n{}",
                        stated.join("\n")
                    );
                }
            }
        }
    }
    (run, compared)
}

fn page(language: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(format!("../../docs/guide/first-case.{language}.md"));
    fs::read_to_string(path).expect("the guide")
}

#[test]
fn every_step_of_the_guide_works() {
    let english = follow(&page("en"));
    assert!(english.0 >= 15 && english.1 >= 5, "{english:?}");
    // The Arabic page is the same way, step by step.
    assert_eq!(follow(&page("ar")), english);
}

#[test]
fn the_arabic_guide_builds_the_same_models() {
    let languages = ["en", "ar"].map(page);
    let [english, arabic] = languages.each_ref().map(|page| {
        let models = fences(page)
            .into_iter()
            .filter(|fence| fence.kind.starts_with("toml"));
        models
            .map(|fence| detente_case::parse("case.toml", fence.lines.join("\n").as_bytes()))
            .collect::<Vec<_>>()
    });
    assert_eq!(english.len(), arabic.len());
    for (english, arabic) in english.iter().zip(&arabic) {
        let solution = |reading: &detente_case::Reading| {
            let checked = detente_analysis::check(reading.case.as_ref().expect("no errors"));
            checked.solved.expect("no errors").solution
        };
        assert_eq!(solution(english), solution(arabic));
    }
}

#[test]
fn what_is_left_out_and_what_is_not() {
    let printed = "one\n\n  two\nthree\nfour\n";
    for stated in [
        &["one", "two", "three", "four"][..],
        &["..."],
        &["one", "...", "four"],
        &["...", "two", "..."],
    ] {
        assert!(agrees(printed, stated), "{stated:?}");
    }
    for stated in [
        &["one"][..],
        &["two", "..."],
        &["one", "...", "two"],
        &["one", "three", "..."],
        &["...", "five"],
    ] {
        assert!(!agrees(printed, stated), "{stated:?}");
    }
}
