//! The issues, who took which position on them, and with what power.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::Read;

use detente_settle::{Stake, shapley_shubik};

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

/// What kind of issue it is, by the number of different positions that actors take: two; three or four, as on a ranked
/// list of alternatives; or more, as on a scale. (The coders' own classes are not in the data.)
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Dichotomous,
    Ranked,
    Scale,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Dichotomous, Self::Ranked, Self::Scale];

    pub(crate) fn name(self) -> &'static str {
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
pub(crate) struct Issue {
    pub(crate) proposal: String,
    actors: Vec<Actor>,
    /// Whether a member that joined in 2004 or 2007 takes a position.
    pub(crate) is_enlarged: bool,
    /// The power of the largest member.
    largest: f64,
    codecision: bool,
    pub(crate) commission: Option<f64>,
    pub(crate) parliament: Option<f64>,
    pub(crate) reference: Option<f64>,
    pub(crate) outcome: Option<f64>,
    pub(crate) kind: Kind,
    /// The salience of an actor who was not asked for it.
    pub(crate) unasked: f64,
}

/// Reads the issues from the text of `DEU2.csv`.
pub(crate) fn read(table: impl Read) -> Result<Vec<Issue>, Box<dyn Error>> {
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
    for row in csv::Reader::from_reader(table).deserialize() {
        let row: BTreeMap<String, String> = row?;
        let number = |key: &str| {
            row.get(key)
                .and_then(|text| text.trim().parse::<f64>().ok())
        };
        let position = |member: &str| number(&format!("p{member}"));
        let is_new = |member: &&str| !fifteen.contains_key(*member) && position(member).is_some();
        let is_enlarged = twenty_seven.keys().any(is_new);
        let council = if is_enlarged { &twenty_seven } else { &fifteen };
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
            is_enlarged,
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
pub(crate) enum Institutions {
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
    pub(crate) fn stakes(
        &self,
        institutions: Institutions,
        power: bool,
        salience: bool,
    ) -> Vec<Stake> {
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
}
