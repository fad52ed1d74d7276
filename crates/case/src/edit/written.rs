//! Edits as a person writes them on one line, such as `move russia.relief above land`.

use super::{Edit, StakeNumber};
use crate::diagnostic::{Diagnostic, Phrase};
use crate::logic::unknown_name;
use crate::model::{Case, OneWay, Order, Span};

/// How each edit is written. Words in capitals stand for ids; a statement is called by its id or by its
/// number from 1, an entry of a ranking by its number.
pub const EDIT_FORMS: [&str; 18] = [
    "one-way OPTION to-yes|to-no",
    "both-ways OPTION",
    "forbid OUTCOME",
    "allow OUTCOME",
    "seat ACTOR at TABLE",
    "unseat ACTOR from TABLE",
    "move ACTOR.STATEMENT up|down|first|last|above STATEMENT|below STATEMENT",
    "drop ACTOR.STATEMENT",
    "want ACTOR.STATEMENT CONDITION",
    "weigh ACTOR.STATEMENT NUMBER",
    "today OPTION OPTION …|nothing",
    "capability ACTOR NUMBER",
    "walk-away ACTOR NUMBER",
    "ratify ACTOR NUMBER",
    "spoil-cost ACTOR NUMBER",
    "ideal ACTOR on ISSUE LEVEL|NUMBER",
    "salience ACTOR on ISSUE NUMBER",
    "start ISSUE at LEVEL|NUMBER",
];

/// Why a line is no edit of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnreadableEdit {
    /// It begins with no word that an edit begins with; of these, the nearest are given.
    NotAnEdit(Vec<&'static str>),
    /// It begins as an edit does and does not go on as this form of it has it.
    OtherForm(&'static str),
    /// It names something that the case does not have.
    Unknown(Diagnostic),
}

/// Reads an edit of a case. The places of faults are places in `text`.
///
/// ```
/// use detente_case::{Edit, parse, parse_edit};
/// let case = parse("case.toml", include_bytes!("../../tests/good/everything.toml")).case.unwrap();
/// let edit = parse_edit(&case, "seat europe at bilateral");
/// assert!(edit.is_err(), "the case has no such actor");
/// let edit = parse_edit(&case, "both-ways us.arms");
/// assert_eq!(edit, Ok(Edit::SetOneWay { option: "us.arms".into(), one_way: None }));
/// ```
///
/// # Errors
/// [`UnreadableEdit`], also where what is named exists and the edit cannot be made, such as moving the first
/// statement up.
pub fn parse_edit(case: &Case, text: &str) -> Result<Edit, UnreadableEdit> {
    let mut words = text.split_whitespace();
    let verb = words.next().unwrap_or_default();
    let rest: Vec<&str> = words.collect();
    let line = Line { case, text };
    let begins = |form: &&&str| form.split(' ').next() == Some(verb);
    let Some(form) = EDIT_FORMS.iter().find(begins) else {
        let verbs = EDIT_FORMS.iter().filter_map(|form| form.split(' ').next());
        let near = crate::names::nearest(verb, verbs.clone());
        let near = verbs.filter(|known| near.iter().any(|near| near == known));
        return Err(UnreadableEdit::NotAnEdit(near.collect()));
    };
    line.edit(verb, &rest)
        .unwrap_or(Err(UnreadableEdit::OtherForm(form)))
}

struct Line<'a> {
    case: &'a Case,
    text: &'a str,
}

/// A name that is known, as it stands in the case; or what is wrong with it.
type Named = Result<String, UnreadableEdit>;

impl Line<'_> {
    /// The edit; `None` where it does not have the form that its first word promises.
    fn edit(&self, verb: &str, rest: &[&str]) -> Option<Result<Edit, UnreadableEdit>> {
        Some(match (verb, rest) {
            ("one-way", [option, direction]) => {
                let one_way = match *direction {
                    "to-yes" => Some(OneWay::ToYes),
                    "to-no" => Some(OneWay::ToNo),
                    _ => return None,
                };
                self.option(option)
                    .map(|option| Edit::SetOneWay { option, one_way })
            }
            ("both-ways", [option]) => self.option(option).map(|option| Edit::SetOneWay {
                option,
                one_way: None,
            }),
            ("forbid", [outcome]) => self
                .outcome(outcome)
                .map(|outcome| Edit::ForbidOutcome { outcome }),
            ("allow", [outcome]) => self
                .outcome(outcome)
                .map(|outcome| Edit::AllowOutcome { outcome }),
            ("seat", [actor, "at", table]) => self
                .seat(actor, table)
                .map(|(actor, table)| Edit::Seat { table, actor }),
            ("unseat", [actor, "from", table]) => self
                .seat(actor, table)
                .map(|(actor, table)| Edit::Unseat { table, actor }),
            ("move", [statement, whither @ ..]) => match self.statement(statement) {
                Ok((actor, from)) => return self.moved(actor, from, whither),
                Err(unknown) => Err(unknown),
            },
            ("drop", [statement]) => {
                self.statement(statement)
                    .map(|(actor, place)| Edit::RemoveStatement {
                        actor: self.actor_id(actor),
                        place,
                    })
            }
            ("want", [statement, _, ..]) => self.statement(statement).map(|(actor, place)| {
                let at = self
                    .text
                    .find(statement)
                    .map_or(0, |at| at + statement.len());
                Edit::SetWant {
                    actor: self.actor_id(actor),
                    place,
                    want: self.text[at..].trim().to_owned(),
                }
            }),
            ("weigh", [statement, number]) => {
                let weight = number.parse().ok()?;
                self.statement(statement)
                    .map(|(actor, place)| Edit::SetWeight {
                        actor: self.actor_id(actor),
                        place,
                        weight,
                    })
            }
            ("today", ["nothing"]) => Ok(Edit::SetTaken {
                options: Vec::new(),
            }),
            ("today", [_, ..]) => {
                let options = rest.iter().map(|option| self.option(option));
                options
                    .collect::<Result<_, _>>()
                    .map(|options| Edit::SetTaken { options })
            }
            _ => return self.of_settlement(verb, rest),
        })
    }

    /// The edit of a number of settlements; `None` where it does not have the form that its first word promises.
    fn of_settlement(&self, verb: &str, rest: &[&str]) -> Option<Result<Edit, UnreadableEdit>> {
        Some(match (verb, rest) {
            ("ideal", [actor, "on", issue, ideal]) => {
                self.position(actor, issue)
                    .and_then(|(actor, issue, levels)| {
                        Ok(Edit::SetIdeal {
                            ideal: self.level(ideal, &levels)?,
                            actor,
                            issue,
                        })
                    })
            }
            ("salience", [actor, "on", issue, number]) => {
                let number = finite(number)?;
                self.position(actor, issue)
                    .map(|(actor, issue, _)| Edit::SetSalience {
                        actor,
                        issue,
                        number,
                    })
            }
            ("start", [issue, "at", level]) => self.issue(issue).and_then(|(issue, levels)| {
                Ok(Edit::SetIssueStatusQuo {
                    level: self.level(level, &levels)?,
                    issue,
                })
            }),
            (key, [actor, number]) => {
                let mut stakes = StakeNumber::ALL.into_iter();
                let stake = stakes.find(|stake| stake.key() == key)?;
                let number = finite(number)?;
                self.actor(actor).map(|actor| Edit::SetStake {
                    actor: self.actor_id(actor),
                    stake,
                    number,
                })
            }
            _ => return None,
        })
    }

    /// An issue and its levels.
    fn issue(&self, name: &str) -> Result<(String, Vec<&str>), UnreadableEdit> {
        let issues = &self.case.issues;
        let known = issues.iter().map(|issue| &*issue.id.value);
        let place = self.named(Phrase::Issue, name, known)?;
        let levels = issues[place].levels.iter().map(|level| &*level.id);
        Ok((name.to_owned(), levels.collect()))
    }

    /// An actor and an issue, with the levels of that.
    fn position(
        &self,
        actor: &str,
        issue: &str,
    ) -> Result<(String, String, Vec<&str>), UnreadableEdit> {
        let actor = self.actor(actor)?;
        let (issue, levels) = self.issue(issue)?;
        Ok((self.actor_id(actor), issue, levels))
    }

    /// A level, or a number.
    fn level(&self, name: &str, levels: &[&str]) -> Named {
        if finite(name).is_none() {
            self.named(Phrase::Level, name, levels.iter().copied())?;
        }
        Ok(name.to_owned())
    }

    /// A statement moved; `None` where it is not said whither, or it is there already.
    fn moved(
        &self,
        actor: usize,
        from: usize,
        whither: &[&str],
    ) -> Option<Result<Edit, UnreadableEdit>> {
        let count = self.statements(actor).len();
        let to = match whither {
            ["up"] => from.checked_sub(1)?,
            ["down"] => Some(from + 1).filter(|to| *to < count)?,
            ["first"] => 0,
            ["last"] => count.checked_sub(1)?,
            [side @ ("above" | "below"), other] => {
                let other = match self.statement_of(actor, other) {
                    Ok(other) => other,
                    Err(unknown) => return Some(Err(unknown)),
                };
                // Where it stood, the others close up.
                let others_place = other - usize::from(other > from);
                others_place + usize::from(*side == "below")
            }
            _ => return None,
        };
        (to != from).then(|| {
            Ok(Edit::MoveStatement {
                actor: self.actor_id(actor),
                from,
                to,
            })
        })
    }

    fn actor_id(&self, actor: usize) -> String {
        self.case.actors[actor].id.value.clone()
    }

    fn named<'n>(
        &self,
        kind: Phrase,
        found: &str,
        known: impl Iterator<Item = &'n str> + Clone,
    ) -> Result<usize, UnreadableEdit> {
        known.clone().position(|name| name == found).ok_or_else(|| {
            let start = self.text.find(found).unwrap_or(0);
            let span = Span {
                start,
                end: start + found.len(),
            };
            UnreadableEdit::Unknown(unknown_name(kind, found, span, known, &[], &[]))
        })
    }

    fn option(&self, name: &str) -> Named {
        let known = self.case.options.iter().map(|option| &*option.id.value);
        self.named(Phrase::Option, name, known)
            .map(|_| name.to_owned())
    }

    fn outcome(&self, name: &str) -> Named {
        let name = name.strip_prefix(crate::logic::OUTCOME).unwrap_or(name);
        let known = self.case.outcomes.iter().map(|outcome| &*outcome.id.value);
        self.named(Phrase::Outcome, name, known)
            .map(|_| name.to_owned())
    }

    fn actor(&self, name: &str) -> Result<usize, UnreadableEdit> {
        let known = self.case.actors.iter().map(|actor| &*actor.id.value);
        self.named(Phrase::Actor, name, known)
    }

    fn seat(&self, actor: &str, table: &str) -> Result<(String, String), UnreadableEdit> {
        self.actor(actor)?;
        let known = self.case.tables.iter().map(|table| &*table.id.value);
        self.named(Phrase::Table, table, known)?;
        Ok((actor.to_owned(), table.to_owned()))
    }

    /// The actor and the place of `ACTOR.STATEMENT`.
    fn statement(&self, name: &str) -> Result<(usize, usize), UnreadableEdit> {
        let (actor, statement) = name.split_once('.').unwrap_or((name, ""));
        let actor = self.actor(actor)?;
        Ok((actor, self.statement_of(actor, statement)?))
    }

    fn statement_of(&self, actor: usize, name: &str) -> Result<usize, UnreadableEdit> {
        let names = self.statements(actor);
        let numbered = name.parse::<usize>().ok();
        let numbered = numbered.filter(|number| (1..=names.len()).contains(number));
        match numbered {
            Some(number) => Ok(number - 1),
            None => self.named(Phrase::Statement, name, names.iter().map(String::as_str)),
        }
    }

    /// What an actor's statements, weighted wishes or entries of a ranking are called: by their ids, else by their numbers.
    fn statements(&self, actor: usize) -> Vec<String> {
        let preference = self.case.preferences[actor].as_ref();
        let ids: Vec<_> = match preference.map(|preference| &preference.order) {
            Some(Order::Statements(statements)) => statements.iter().map(|own| &own.id).collect(),
            Some(Order::Weights(weights)) => weights.iter().map(|own| &own.id).collect(),
            Some(Order::Ranking(entries)) => vec![&None; entries.len()],
            None => Vec::new(),
        };
        let name = |(place, id): (usize, &&Option<crate::model::Spanned<String>>)| {
            id.as_ref()
                .map_or_else(|| (place + 1).to_string(), |id| id.value.clone())
        };
        ids.iter().enumerate().map(name).collect()
    }
}

/// A number that is one.
fn finite(word: &str) -> Option<f64> {
    word.parse().ok().filter(|number: &f64| number.is_finite())
}
