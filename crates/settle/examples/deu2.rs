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
//! Power in the Council is the Shapley-Shubik index of its votes (Nice: 255 of 345; before enlargement: 62 of 87), by the
//! members who took part; where a new member has a position, the Council is that of 27. Commission and Parliament each
//! count as much as the largest member, unless a method says otherwise. The data have no index of the three institutions
//! together; that choice is ours. So is another: an actor with a position but a salience of 0 was not asked for it, and
//! 50, the middle, is taken; the headline method is also printed with such actors left out.

// What it finds is printed.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use detente_settle::{Reading, Stake, challenge, shapley_shubik, weighted_mean, weighted_median};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// Votes in the Council of fifteen, by the abbreviations of the data.
const FIFTEEN: [(&str, u64); 15] = [
    ("at", 4),
    ("be", 5),
    ("dk", 3),
    ("fi", 3),
    ("fr", 10),
    ("de", 10),
    ("el", 5),
    ("ie", 3),
    ("it", 10),
    ("lu", 2),
    ("nl", 5),
    ("pt", 5),
    ("es", 8),
    ("se", 4),
    ("uk", 10),
];
const QUOTA_OF_FIFTEEN: u64 = 62;

/// Votes in the Council of twenty-seven.
const TWENTY_SEVEN: [(&str, u64); 27] = [
    ("at", 10),
    ("be", 12),
    ("bu", 10),
    ("cy", 4),
    ("cz", 12),
    ("dk", 7),
    ("ee", 4),
    ("fi", 7),
    ("fr", 29),
    ("de", 29),
    ("el", 12),
    ("hu", 12),
    ("ie", 7),
    ("it", 29),
    ("lv", 4),
    ("lt", 7),
    ("lu", 4),
    ("mt", 3),
    ("nl", 13),
    ("pl", 27),
    ("pt", 12),
    ("ro", 14),
    ("si", 4),
    ("sk", 7),
    ("es", 27),
    ("se", 10),
    ("uk", 29),
];
const QUOTA_OF_TWENTY_SEVEN: u64 = 255;

const SAMPLES: usize = 2_000;
const SEED: u64 = 331;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1);
    let folder = folder.ok_or("name the folder with DEU2.csv: … --example deu2 -- FOLDER")?;
    let file = Path::new(&folder).join("DEU2.csv");
    let issues = read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
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
    println!(
        "{:<58}{:>26}{:>26}{:>26}{:>26}",
        "mean absolute error [95 %], issues", "all", "dichotomous", "three or four", "five or more"
    );
    for method in methods() {
        row(&issues, &method);
    }
    Ok(())
}

/// What kind of issue it is, by the number of different positions that actors take: two; three or four, as on a ranked
/// list of alternatives; or more, as on a scale. (The coders' own classes are not in the data.)
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Dichotomous,
    Ranked,
    Scale,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Dichotomous, Self::Ranked, Self::Scale];

    fn name(self) -> &'static str {
        match self {
            Self::Dichotomous => "two different positions or fewer",
            Self::Ranked => "three or four different positions",
            Self::Scale => "five different positions or more",
        }
    }
}

/// An actor on an issue.
#[derive(Clone, Copy)]
struct Actor {
    position: f64,
    /// From 0 to 1; `None` where it has a position but was given none.
    salience: Option<f64>,
    /// Power in the Council; 0 of Commission and Parliament.
    council: f64,
    institution: bool,
}

#[derive(Clone)]
struct Issue {
    proposal: String,
    actors: Vec<Actor>,
    /// The power of the largest member.
    largest: f64,
    codecision: bool,
    commission: Option<f64>,
    parliament: Option<f64>,
    reference: Option<f64>,
    outcome: Option<f64>,
    kind: Kind,
    /// The salience of an actor who was not asked for it.
    unasked: f64,
}

fn read(file: &Path) -> Result<Vec<Issue>, Box<dyn Error>> {
    let power = |votes: &[(&'static str, u64)],
                 quota|
     -> Result<BTreeMap<&'static str, f64>, Box<dyn Error>> {
        let weights: Vec<u64> = votes.iter().map(|(_, votes)| *votes).collect();
        let power = shapley_shubik(&weights, quota)?;
        Ok(votes.iter().map(|(member, _)| *member).zip(power).collect())
    };
    let fifteen = power(&FIFTEEN, QUOTA_OF_FIFTEEN)?;
    let twenty_seven = power(&TWENTY_SEVEN, QUOTA_OF_TWENTY_SEVEN)?;
    let mut issues = Vec::new();
    for row in csv::Reader::from_path(file)?.deserialize() {
        let row: BTreeMap<String, String> = row?;
        let number = |key: &str| {
            row.get(key)
                .and_then(|text| text.trim().parse::<f64>().ok())
        };
        let position = |member: &str| number(&format!("p{member}"));
        let is_new = |member: &&str| !fifteen.contains_key(*member) && position(member).is_some();
        let council = if twenty_seven.keys().any(is_new) {
            &twenty_seven
        } else {
            &fifteen
        };
        let actor = |name: &str, council: f64, institution: bool| {
            Some(Actor {
                position: position(name)?,
                salience: number(&format!("s{name}"))
                    .filter(|salience| *salience > 0.0)
                    .map(|salience| salience / 100.0),
                council,
                institution,
            })
        };
        let members = council
            .iter()
            .filter_map(|(member, power)| actor(member, *power, false));
        let institutions = ["com", "ep"]
            .into_iter()
            .filter_map(|name| actor(name, 0.0, true));
        let actors: Vec<Actor> = members.chain(institutions).collect();
        let mut places: Vec<f64> = actors.iter().map(|actor| actor.position).collect();
        places.sort_by(f64::total_cmp);
        places.dedup();
        issues.push(Issue {
            proposal: row.get("prnr").cloned().unwrap_or_default(),
            largest: council.values().copied().fold(0.0, f64::max),
            codecision: row
                .get("cod")
                .is_some_and(|procedure| procedure.contains("COD")),
            commission: position("com"),
            parliament: position("ep"),
            reference: number("rp"),
            outcome: number("out"),
            unasked: 0.5,
            kind: match places.len() {
                0..=2 => Kind::Dichotomous,
                3 | 4 => Kind::Ranked,
                _ => Kind::Scale,
            },
            actors,
        });
    }
    Ok(issues)
}

/// How much Commission and Parliament weigh.
#[derive(Clone, Copy)]
enum Institutions {
    /// Each as the largest member.
    AsLargest,
    /// Each as the largest member, Parliament under codecision only.
    ByProcedure,
    /// Each as the whole Council.
    AsCouncil,
    /// Not at all.
    None,
}

impl Issue {
    /// What everybody brings, with power, salience or both left out where a method does not use them.
    fn stakes(&self, institutions: Institutions, power: bool, salience: bool) -> Vec<Stake> {
        let members = self
            .actors
            .iter()
            .filter(|actor| !actor.institution)
            .count()
            .max(1);
        let mut seen = 0;
        let stake = |actor: &Actor| {
            let largest = if power {
                self.largest
            } else {
                1.0 / members as f64
            };
            let capability = if actor.institution {
                seen += 1;
                let is_parliament = self.commission.is_none() || seen == 2;
                match institutions {
                    Institutions::ByProcedure if is_parliament && !self.codecision => 0.0,
                    Institutions::AsLargest | Institutions::ByProcedure => largest,
                    Institutions::AsCouncil => 1.0,
                    Institutions::None => 0.0,
                }
            } else if power {
                actor.council
            } else {
                largest
            };
            Stake {
                capability,
                salience: match actor.salience {
                    _ if !salience => 1.0,
                    Some(salience) => salience,
                    None => self.unasked,
                },
                position: actor.position,
            }
        };
        self.actors.iter().map(stake).collect()
    }

    /// The place at which the product of everybody's gain over the reference point, to the power of its weight, is
    /// largest, on a grid of hundredths; nobody may lose. Where there is no such place, none.
    fn nash(&self) -> Option<f64> {
        let reference = self.reference?;
        let stakes = self.stakes(Institutions::AsLargest, true, true);
        let gain = |stake: &Stake, place: f64| {
            (stake.position - reference).abs() - (stake.position - place).abs()
        };
        let places = (0..=10_000).map(|place| f64::from(place) / 100.0);
        let product = |place: f64| -> f64 {
            let weighty = stakes.iter().filter(|stake| stake.weight() > 0.0);
            weighty
                .map(|stake| stake.weight() * gain(stake, place).max(0.0).ln())
                .sum()
        };
        places
            .map(|place| (place, product(place)))
            .filter(|(_, product)| product.is_finite())
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(place, _)| place)
    }
}

/// Where an issue ends, if the method can tell.
type Foretells = Box<dyn Fn(&Issue) -> Option<f64>>;

struct Method {
    name: String,
    foretells: Foretells,
}

fn methods() -> Vec<Method> {
    use Institutions::{AsCouncil, AsLargest, ByProcedure, None as Nobody};
    let mut methods: Vec<Method> = Vec::new();
    let mut add = |name: &str, foretells: Foretells| {
        methods.push(Method {
            name: name.to_owned(),
            foretells,
        });
    };
    let mean = |institutions, power, salience| -> Foretells {
        Box::new(move |issue| weighted_mean(&issue.stakes(institutions, power, salience)))
    };
    let median = |institutions, power, salience| -> Foretells {
        Box::new(move |issue| {
            let median = weighted_median(&issue.stakes(institutions, power, salience))?;
            Some(f64::midpoint(median.low, median.high))
        })
    };
    add("power x salience mean", mean(AsLargest, true, true));
    add(
        "  those without a salience left out",
        Box::new(|issue| {
            let without = Issue {
                unasked: 0.0,
                ..issue.clone()
            };
            weighted_mean(&without.stakes(AsLargest, true, true))
        }),
    );
    add(
        "  Parliament under codecision only",
        mean(ByProcedure, true, true),
    );
    add(
        "  Commission and Parliament each as the whole Council",
        mean(AsCouncil, true, true),
    );
    add("  Council alone", mean(Nobody, true, true));
    add(
        "salience mean (one member, one vote)",
        mean(AsLargest, false, true),
    );
    add(
        "power mean (saliences left out)",
        mean(AsLargest, true, false),
    );
    add("plain mean", mean(AsLargest, false, false));
    add("power x salience median", median(AsLargest, true, true));
    add("  Council alone", median(Nobody, true, true));
    add("power median", median(AsLargest, true, false));
    add("plain median", median(AsLargest, false, false));
    add(
        "Nash product over the reference point",
        Box::new(Issue::nash),
    );
    add("Commission's position", Box::new(|issue| issue.commission));
    add("Parliament's position", Box::new(|issue| issue.parliament));
    add("reference point", Box::new(|issue| issue.reference));
    add("middle of the scale", Box::new(|_| Some(50.0)));
    for reading in Reading::ALL {
        for rounds in 1..=10 {
            let name = format!("challenge model, {reading:?}, median after round {rounds}");
            add(
                &name,
                Box::new(move |issue| pressed(issue, reading, rounds, |round| round.median)),
            );
        }
        for rounds in [1, 10] {
            let name = format!("challenge model, {reading:?}, mean after round {rounds}");
            add(
                &name,
                Box::new(move |issue| pressed(issue, reading, rounds, |round| round.mean)),
            );
        }
    }
    methods
}

/// What the challenge model foretells: the start where nobody moves at all.
fn pressed(
    issue: &Issue,
    reading: Reading,
    rounds: usize,
    tell: fn(&detente_settle::Round) -> f64,
) -> Option<f64> {
    let stakes = issue.stakes(Institutions::AsLargest, true, true);
    let found = challenge(&stakes, (0.0, 100.0), reading, rounds).ok()?;
    match found.rounds.last() {
        Some(round) => Some(tell(round)),
        None => weighted_median(&stakes).map(|median| median.low),
    }
}

fn row(issues: &[Issue], method: &Method) {
    let error = |issue: &Issue| Some(((method.foretells)(issue)? - issue.outcome?).abs());
    let errors: Vec<(&Issue, f64)> = issues
        .iter()
        .filter_map(|issue| Some((issue, error(issue)?)))
        .collect();
    print!("{:<58}", method.name);
    for kind in [
        None,
        Some(Kind::Dichotomous),
        Some(Kind::Ranked),
        Some(Kind::Scale),
    ] {
        let of_kind: Vec<(&str, f64)> = errors
            .iter()
            .filter(|(issue, _)| kind.is_none_or(|kind| issue.kind == kind))
            .map(|(issue, error)| (&*issue.proposal, *error))
            .collect();
        let (low, high) = interval(&of_kind);
        let mean = of_kind.iter().map(|(_, error)| error).sum::<f64>() / of_kind.len() as f64;
        print!(
            "{:>26}",
            format!("{mean:.2} [{low:.2}, {high:.2}] {:>3}", of_kind.len())
        );
    }
    println!();
}

/// The middle 95 % of means over samples of whole proposals.
fn interval(errors: &[(&str, f64)]) -> (f64, f64) {
    let mut proposals: BTreeMap<&str, (f64, usize)> = BTreeMap::new();
    for (proposal, error) in errors {
        let known = proposals.entry(proposal).or_default();
        *known = (known.0 + error, known.1 + 1);
    }
    let proposals: Vec<(f64, usize)> = proposals.into_values().collect();
    if proposals.is_empty() {
        return (f64::NAN, f64::NAN);
    }
    let mut random = ChaCha8Rng::seed_from_u64(SEED);
    let mut means: Vec<f64> = (0..SAMPLES)
        .map(|_| {
            let drawn = proposals
                .iter()
                .map(|_| proposals[random.random_range(0..proposals.len())]);
            let (sum, count) = drawn.fold((0.0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
            sum / count as f64
        })
        .collect();
    means.sort_by(f64::total_cmp);
    (means[SAMPLES / 40], means[SAMPLES - 1 - SAMPLES / 40])
}
