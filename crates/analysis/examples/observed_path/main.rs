//! A back-test of the graph model: what was observed month by month, beside what a case says of it.
//!
//! For every change: by which legal moves it can have come about, whether these were improvements for their movers, and
//! under which concepts an answer of the others should have deterred them. For every month in which nothing changed:
//! whether the state was stable. Each beside what chance would give, computed over all moves and states, not sampled:
//!
//! * a move drawn among all legal moves of everyone in the same state, or among those of the same mover;
//! * a state drawn among all states of the model.
//!
//! ```text
//! cargo run --release -p detente-analysis --example observed_path [-- CASE]
//! ```
//!
//! CASE is the folder of a case with a file `observed.toml`; without one, the shipped China-US trade conflict. The file
//! names its `source`, may say what to know `about` it, and gives every month one state:
//!
//! ```toml
//! source = "an entry of the ledger, or a publication"
//!
//! [[observed]]
//! from = "2017-01"     # the first month
//! to = "2017-07"       # the last
//! state = "s1"         # as on the command line: an id, a number, a pattern
//! ```

// What it finds is printed.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod back_test;
mod history;
mod report;

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use detente_analysis::check;
use detente_case::Source;

const OBSERVED_FILE: &str = "observed.toml";

fn main() -> ExitCode {
    let shipped = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/china-us-trade");
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(shipped, PathBuf::from);
    match told(&folder) {
        Ok(tables) => {
            print!("{tables}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// All that is printed about a case folder.
fn told(folder: &Path) -> Result<String, Box<dyn Error>> {
    let name = folder.display();
    let reading = detente_case::read(folder).map_err(|error| format!("{name}: {error}"))?;
    let checked = reading.case.as_ref().map(check);
    let Some(solved) = checked.as_ref().and_then(|checked| checked.solved.as_ref()) else {
        return Err(format!("{name}: the case has errors: `detente check` tells them").into());
    };
    let file = folder.join(OBSERVED_FILE);
    let text = std::fs::read_to_string(&file);
    let observed = Source {
        name: file.display().to_string(),
        text: text.map_err(|error| format!("{}: {error}", file.display()))?,
    };
    let history = history::read(&observed, &solved.conflict)?;
    let mut out = String::new();
    writeln!(
        out,
        "{}: observed by {}.",
        solved.conflict.case.header.id.value, history.source
    )?;
    for line in &history.about {
        writeln!(out, "{line}")?;
    }
    let test = back_test::back_test(&solved.conflict.model, &history.months)?;
    report::write(&mut out, solved, &test)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const DILEMMA: &str = r#"
detente = 1
[case]
id = "dilemma"
title = "Dilemma"
[[actor]]
id = "a"
[[actor]]
id = "b"
[[option]]
id = "a.cooperate"
[[option]]
id = "b.cooperate"
[patterns]
order = ["a.cooperate", "b.cooperate"]
[status-quo]
taken = []
[preference.a]
ranking = ["NY", "YY", "NN", "YN"]
[preference.b]
ranking = ["YN", "YY", "NN", "NY"]
"#;

    fn told_of(case: &str, observed: &str) -> Result<String, String> {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("case.toml"), case).expect("a case");
        fs::write(folder.path().join(OBSERVED_FILE), observed).expect("a history");
        told(folder.path()).map_err(|error| {
            let beside = format!("{}/", folder.path().display());
            error.to_string().replace(&beside, "")
        })
    }

    /// By hand: both cooperate for two months, then `a` stops, which an answer of `b` should have deterred; then `b` stops,
    /// for which there is no answer; so it stays for three months.
    #[test]
    fn a_small_history_is_weighed_as_by_hand() {
        let told = told_of(
            DILEMMA,
            r#"
source = "made up"
about = ["Nobody saw it."]
observed = [
  { from = "2020-11", to = "2020-12", state = "YY" },
  { from = "2021-01", to = "2021-01", state = "NY" },
  { from = "2021-02", to = "2021-04", state = "NN" },
]
"#,
        )
        .expect("a sound history");
        // Every blank as one, so that only the words and numbers count.
        let lines: Vec<String> = told
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        for expected in [
            "dilemma: observed by made up.",
            "Nobody saw it.",
            "5 months follow another: in 2 the state changed, in 3 it stayed.",
            "2021-01 YY NY 1 a: YY NY yes gmr smr seq sseq",
            "2021-02 NY NN 1 b: NY NN yes none",
            "Of 2 changes 2 are one move of one actor, 0 take several moves, 0 come of no legal moves.",
            "all moves, nash 2 of 2: 100 % [34, 100] 75.0 % 100.0 %",
            "all moves, gmr 1 of 2: 50 % [9, 91] 25.0 % 50.0 %",
            "moves of changes that take several, seq 0 of 0 0.0 % 0.0 %",
            "a chain of improvements of any length leads there 2 of 2: 100 % [34, 100] 75.0 % 66.7 %",
            "better for everybody 0 of 2: 0 % [0, 66] 0.0 % 0.0 %",
            "all, nash 2 of 3: 67 % [21, 94] 1 of 2: 50 % [9, 91] 0 of 2: 0 % [0, 66] 25.0 %",
            "all, gmr 3 of 3: 100 % [44, 100] 2 of 2: 100 % [34, 100] 1 of 2: 50 % [9, 91] 50.0 %",
            "a, nash 2 of 3: 67 % [21, 94] 1 of 2: 50 % [9, 91] 1 of 2: 50 % [9, 91] 50.0 %",
        ] {
            assert!(
                lines.iter().any(|line| line == expected),
                "{expected}\n{told}"
            );
        }
    }

    #[test]
    fn a_change_may_have_several_ways_or_none() {
        let observed = r#"
source = "made up"
observed = [
  { from = "2020-01", to = "2020-01", state = "NN" },
  { from = "2020-02", to = "2020-02", state = "YY" },
]
"#;
        let told = told_of(DILEMMA, observed).expect("a sound history");
        for expected in [
            "0 are one move of one actor, 1 take several moves, 0 come of no legal moves.",
            "2020-02  NN YY       1    a: NN YN              no\n",
            "                     2    b: NN NY              no\n",
            "all moves, nash                             0 of 2: 0 % [0, 66]",
            "better for everybody                                1 of 1",
        ] {
            assert!(told.contains(expected), "{expected}\n{told}");
        }
        let never_again = "id = \"a.cooperate\"\none-way = \"to-no\"\n";
        let case = DILEMMA.replace("id = \"a.cooperate\"\n", never_again);
        let told = told_of(&case, observed).expect("a sound history");
        assert!(
            told.contains("2020-02  NN YY       no legal way\n"),
            "{told}"
        );
        assert!(
            told.contains("0 take several moves, 1 come of no legal moves."),
            "{told}"
        );
    }

    #[test]
    fn faults_of_a_history_are_told_all_at_once() {
        let fault = told_of(
            DILEMMA,
            r#"source = "made up"
observed = [
  { from = "2020-01", to = "2020-13", state = "YY" },
  { from = "2020-02", to = "2020-03", state = "Y-" },
  { from = "2020-05", to = "2020-04", state = "nobody" },
]
"#,
        );
        assert_eq!(
            fault.unwrap_err(),
            "observed.toml:3:28: not a month: write it as in \"2018-03\"\n\
             observed.toml:4:47: 2 states are meant: name one, by its id or number\n\
             observed.toml:5:47: no state of the case: name one, by its id or number\n\
             observed.toml:5:12: the month after the period before is 2020-04: begin there, so that every month has one state\n\
             observed.toml:5:28: this period ends before it begins: exchange its ends"
        );
        let fault = told_of(DILEMMA, "source = \"made up\"\n").unwrap_err();
        assert!(fault.contains("add an [[observed]] period"), "{fault}");
        let fault = told_of(DILEMMA, "source = \"made up\"\nobserved = 1\n").unwrap_err();
        assert!(fault.starts_with("observed.toml:2:12: "), "{fault}");
    }

    /// The tables in the documentation are what is printed today.
    #[test]
    fn the_documentation_shows_what_is_printed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let printed = told(&root.join("cases/china-us-trade")).expect("the shipped history");
        let documented = fs::read_to_string(root.join("docs/back-tests.md")).expect("a page");
        assert!(documented.contains(&printed), "{printed}");
    }
}
