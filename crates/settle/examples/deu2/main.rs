//! How well each method foretells the outcomes of 331 issues of legislation in the European Union.
//!
//! Data: Thomson, Arregui, Leuffen, Costello, Cross, Hertz and Jensen, *A new dataset on decision-making in the European
//! Union before and after the 2004 and 2007 enlargements (DEUII)*, Journal of European Public Policy 19 (2012). Not part
//! of this project; the folder with `DEU2.csv` is named on the command line:
//!
//! ```text
//! cargo run --release -p detente-settle --example deu2 -- FOLDER
//! ```
//!
//! Positions and outcomes are on scales from 0 to 100. For every method the mean absolute error is printed over all
//! issues with an outcome for which the method gives an answer, and by type of issue, with a 95 % interval: the 2.5th and
//! 97.5th percentiles of 2,000 bootstrap samples of whole proposals (issues of one proposal are not independent), drawn
//! with a fixed seed.
//!
//! After that: how wide intervals around the power x salience mean have to be in order to cover 50, 80 or 95 % of
//! outcomes, and whether they do so out of sample, by split conformal calibration (see `intervals.rs`).
//!
//! Power in the Council is the Shapley-Shubik index of its votes (Nice: 255 of 345; before enlargement: 62 of 87), by the
//! members who took part; where a new member has a position, the Council is that of 27. Commission and Parliament each
//! count as much as the largest member, unless a method says otherwise. The data have no index of the three institutions
//! together; that choice is ours. So is another: an actor with a position but a salience of 0 was not asked for it, and
//! 50, the middle, is taken; the headline method is also printed with such actors left out.

// What it finds is printed.
#![allow(clippy::print_stdout)]

mod errors;
mod intervals;
mod issues;

use std::error::Error;
use std::fs::File;
use std::path::Path;

use issues::Kind;

const SEED: u64 = 331;

/// What figures are given for: all issues, and those of each type.
const GROUPS: [(Option<Kind>, &str); 4] = [
    (None, "all"),
    (Some(Kind::Dichotomous), "dichotomous"),
    (Some(Kind::Ranked), "three or four"),
    (Some(Kind::Scale), "five or more"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1);
    let folder = folder.ok_or("name the folder with DEU2.csv: … --example deu2 -- FOLDER")?;
    let file = Path::new(&folder).join("DEU2.csv");
    let issues = File::open(&file)
        .map_err(Into::into)
        .and_then(issues::read)
        .map_err(|error| format!("{}: {error}", file.display()))?;
    let decided = issues
        .iter()
        .filter(|issue| issue.outcome.is_some())
        .count();
    println!("{} issues, {decided} with an outcome.", issues.len());
    for kind in Kind::ALL {
        let of_kind = issues
            .iter()
            .filter(|issue| issue.outcome.is_some() && issue.kind == kind);
        println!("  {}: {}", kind.name(), of_kind.count());
    }
    println!();
    print!("{:<58}", "mean absolute error [95 %], issues");
    for (_, name) in GROUPS {
        print!("{name:>26}");
    }
    println!();
    for method in errors::methods() {
        errors::row(&issues, &method);
    }
    let mut out = String::new();
    intervals::write(&mut out, &issues)?;
    print!("\n{out}");
    Ok(())
}
