//! Changes to a case, each the smallest change of its text.
//!
//! What-if questions, comparisons and saving all use these, so that a preview is exactly what would
//! be saved. The places to change are found in the tree of the file and the new text is put there;
//! nothing is written anew from a model, so that nothing else can change.

mod list;
mod place;
mod settlement;
mod written;

pub use settlement::StakeNumber;
pub use written::{EDIT_FORMS, UnreadableEdit, parse_edit};

use std::ops::Range;

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use crate::document::EditError;
use crate::model::{Case, Expr, Forbids, OneWay};

/// A change to a case. Places in a list are counted from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Moves a preference statement, or an entry of a ranking, to another place of its actor's list.
    MoveStatement {
        /// Whose it is.
        actor: String,
        /// Where it is.
        from: usize,
        /// Where it is to be.
        to: usize,
    },
    /// Adds a preference statement.
    AddStatement {
        /// Whose it is.
        actor: String,
        /// Where it is to be.
        place: usize,
        /// What is wanted.
        want: String,
    },
    /// Takes a preference statement out.
    RemoveStatement {
        /// Whose it is.
        actor: String,
        /// Where it is.
        place: usize,
    },
    /// Changes what a statement or a weighted wish wants.
    SetWant {
        /// Whose it is.
        actor: String,
        /// Where it is.
        place: usize,
        /// What is wanted.
        want: String,
    },
    /// Changes the weight of a weighted wish.
    SetWeight {
        /// Whose it is.
        actor: String,
        /// Where it is.
        place: usize,
        /// What it adds where it holds.
        weight: i64,
    },
    /// Makes an option move one way only, or both.
    SetOneWay {
        /// The option's id.
        option: String,
        /// Which way; none for both.
        one_way: Option<OneWay>,
    },
    /// Seats an actor at a table.
    Seat {
        /// The table's id.
        table: String,
        /// The actor's id.
        actor: String,
    },
    /// Sends an actor away from a table.
    Unseat {
        /// The table's id.
        table: String,
        /// The actor's id.
        actor: String,
    },
    /// Adds a rule that an outcome never happens.
    ForbidOutcome {
        /// The outcome's id.
        outcome: String,
    },
    /// Takes out the rules that say no more than that an outcome never happens.
    AllowOutcome {
        /// The outcome's id.
        outcome: String,
    },
    /// Says which options are taken today.
    SetTaken {
        /// Ids of the options.
        options: Vec<String>,
    },
    /// Says which state there is today.
    SetStatusQuo {
        /// A full pattern, or the id of a merged or listed state.
        state: String,
    },
    /// Changes a number that an actor brings to the bargaining, or states it.
    SetStake {
        /// The actor's id.
        actor: String,
        /// Which number.
        stake: StakeNumber,
        /// The new one.
        number: f64,
    },
    /// Changes what an actor would have on an issue if it could; what it is worth to it falls off evenly from there, also
    /// where it was stated level by level.
    SetIdeal {
        /// The actor's id.
        actor: String,
        /// The issue's id.
        issue: String,
        /// A level of the issue, or a number on its scale.
        ideal: String,
    },
    /// Changes how much an issue matters to an actor.
    SetSalience {
        /// The actor's id.
        actor: String,
        /// The issue's id.
        issue: String,
        /// The new number.
        number: f64,
    },
    /// Changes what stands on an issue if it is left out.
    SetIssueStatusQuo {
        /// The issue's id.
        issue: String,
        /// A level of the issue, or the number of one.
        level: String,
    },
    /// Changes what something is called.
    Rename {
        /// What.
        subject: Subject,
        /// In which language; none where there is one text for all.
        language: Option<String>,
        /// The new text.
        text: String,
    },
}

/// Something with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The case: its title.
    Case,
    /// The actor with this id.
    Actor(String),
    /// The option with this id.
    Option(String),
    /// The outcome with this id.
    Outcome(String),
    /// The table with this id.
    Table(String),
}

/// The text of a case with an edit made.
pub(crate) fn apply(text: &str, case: &Case, edit: &Edit) -> Result<String, EditError> {
    let (tree, _) = DeTable::parse_recoverable(text);
    let file = File::new(text, tree.get_ref());
    Ok(changed(text, file.changes(case, edit)?))
}

/// A text with changes made to it, none of which overlap.
pub(crate) fn changed(text: &str, mut changes: Vec<Change>) -> String {
    changes.sort_by_key(|(place, _)| place.start);
    let mut changed = text.to_owned();
    for (place, new) in changes.into_iter().rev() {
        changed.replace_range(place, &new);
    }
    changed
}

/// What to put where.
pub(crate) type Change = (Range<usize>, String);
type Changes = Result<Vec<Change>, EditError>;
pub(crate) type Value<'a> = &'a TomlSpanned<DeValue<'a>>;
type Entries<'a> = &'a [TomlSpanned<DeValue<'a>>];

/// A file to be changed.
pub(crate) struct File<'a> {
    text: &'a str,
    root: Fields<'a>,
}

/// A table of the file, and where its header or braces stand.
#[derive(Clone)]
pub(crate) struct Fields<'a> {
    table: &'a DeTable<'a>,
    span: Range<usize>,
}

impl<'a> Fields<'a> {
    fn of(value: Value<'a>) -> Option<Self> {
        Some(Self {
            table: value.get_ref().as_table()?,
            span: value.span(),
        })
    }

    pub(crate) fn value(&self, key: &str) -> Option<Value<'a>> {
        self.table.get(key)
    }

    fn fields(&self, key: &str) -> Option<Self> {
        Self::of(self.value(key)?)
    }

    fn list(&self, key: &str) -> Option<&'a [TomlSpanned<DeValue<'a>>]> {
        self.value(key)?.get_ref().as_array().map(|list| &list[..])
    }

    /// The table with this id among those under a key.
    fn with_id(&self, key: &str, id: &str) -> Option<Self> {
        let entries = self.list(key)?.iter().filter_map(Self::of);
        entries
            .into_iter()
            .find(|entry| entry.value("id").and_then(|value| value.get_ref().as_str()) == Some(id))
    }
}

impl<'a> File<'a> {
    /// The file of a text and its tree.
    pub(crate) fn new(text: &'a str, table: &'a DeTable<'a>) -> Self {
        File {
            text,
            root: Fields { table, span: 0..0 },
        }
    }

    /// The table with this id among those under a key.
    pub(crate) fn with_id(&self, key: &str, id: &str) -> Option<Fields<'a>> {
        self.root.with_id(key, id)
    }

    fn changes(&self, case: &Case, edit: &Edit) -> Changes {
        match edit {
            Edit::MoveStatement { actor, from, to } => {
                let (list, entries) = self.ordered(actor)?;
                within((*from).max(*to), entries.len())?;
                if self.is_headed(list) {
                    return Ok(self.reordered(entries, *from, *to));
                }
                Ok(vec![
                    self.relisted(list, entries, |list| list.shift(*from, *to)),
                ])
            }
            Edit::AddStatement { actor, place, want } => {
                let (list, entries) = self.statements(actor)?;
                within(*place, entries.len() + 1)?;
                if self.is_headed(list) {
                    let table = format!("[[preference.{actor}.statements]]");
                    let key = format!("want = {}", quoted(want));
                    return Ok(vec![self.with_table(entries, *place, &table, &key)]);
                }
                Ok(vec![self.relisted(list, entries, |list| {
                    list.insert(*place, quoted(want));
                })])
            }
            Edit::RemoveStatement { actor, place } => {
                let (list, entries) = self.statements(actor)?;
                within(*place, entries.len())?;
                if self.is_headed(list) {
                    let fields = Fields::of(&entries[*place]);
                    let lines = fields.map(|fields| self.lines_of(&fields));
                    return Ok(lines
                        .map(|lines| (lines, String::new()))
                        .into_iter()
                        .collect());
                }
                Ok(vec![
                    self.relisted(list, entries, |list| list.remove(*place)),
                ])
            }
            Edit::SetWant { actor, place, want } => {
                let entry = self.wish(actor, *place)?;
                let condition = match Fields::of(entry) {
                    Some(fields) => fields
                        .value("want")
                        .ok_or_else(|| unknown("statement", place.to_string()))?,
                    None => entry,
                };
                Ok(vec![(condition.span(), quoted(want))])
            }
            Edit::SetWeight {
                actor,
                place,
                weight,
            } => {
                let entry = self.wish(actor, *place)?;
                let number = Fields::of(entry).and_then(|fields| fields.value("weight"));
                let number = number.ok_or_else(|| unknown("weight", place.to_string()))?;
                Ok(vec![(number.span(), weight.to_string())])
            }
            Edit::SetOneWay { option, one_way } => self.set_one_way(option, *one_way),
            Edit::Seat { table, actor } => {
                let (list, seats) = self.seats(table)?;
                Ok(vec![self.relisted(list, seats, |list| {
                    list.insert(seats.len(), quoted(actor));
                })])
            }
            Edit::Unseat { table, actor } => {
                let (list, seats) = self.seats(table)?;
                let seat = seats
                    .iter()
                    .position(|seat| seat.get_ref().as_str() == Some(actor));
                let seat = seat.ok_or_else(|| unknown("actor", actor.clone()))?;
                Ok(vec![self.relisted(list, seats, |list| list.remove(seat))])
            }
            Edit::ForbidOutcome { outcome } => self.forbid(case, outcome),
            Edit::AllowOutcome { outcome } => self.allow(case, outcome),
            Edit::SetTaken { options } => {
                let options: Vec<String> = options.iter().map(|option| quoted(option)).collect();
                Ok(vec![
                    self.status_quo("taken", &format!("[{}]", options.join(", "))),
                ])
            }
            Edit::SetStatusQuo { state } => Ok(vec![self.status_quo("state", &quoted(state))]),
            Edit::SetStake { .. }
            | Edit::SetIdeal { .. }
            | Edit::SetSalience { .. }
            | Edit::SetIssueStatusQuo { .. } => self.settlement(case, edit),
            Edit::Rename {
                subject,
                language,
                text,
            } => self.rename(subject, language.as_deref(), text),
        }
    }

    /// The list of an actor's statements and its entries.
    fn statements(&self, actor: &str) -> Result<(Value<'a>, Entries<'a>), EditError> {
        let list = self.of_preference(actor, "statements");
        let list = list.ok_or_else(|| unknown("preference by statements", actor.to_owned()))?;
        Ok((list, entries(list)))
    }

    /// The list of an actor's preference in which an entry stands above another, and its entries.
    fn ordered(&self, actor: &str) -> Result<(Value<'a>, Entries<'a>), EditError> {
        match self.of_preference(actor, "ranking") {
            Some(list) => Ok((list, entries(list))),
            None => self.statements(actor),
        }
    }

    fn of_preference(&self, actor: &str, key: &str) -> Option<Value<'a>> {
        let all = self.root.fields("preference")?;
        all.fields(actor)?.value(key)
    }

    /// The list of a table's actors and its entries.
    fn seats(&self, table: &str) -> Result<(Value<'a>, Entries<'a>), EditError> {
        let fields = self.root.with_id("table", table);
        let list = fields.and_then(|fields| fields.value("actors"));
        let list = list.ok_or_else(|| unknown("table", table.to_owned()))?;
        Ok((list, entries(list)))
    }

    /// A statement or a weighted wish.
    fn wish(&self, actor: &str, place: usize) -> Result<Value<'a>, EditError> {
        let preference = self
            .root
            .fields("preference")
            .and_then(|all| all.fields(actor));
        let preference = preference.ok_or_else(|| unknown("preference", actor.to_owned()))?;
        let wishes = preference
            .list("statements")
            .or_else(|| preference.list("weights"));
        wishes
            .and_then(|wishes| wishes.get(place))
            .ok_or_else(|| unknown("statement", place.to_string()))
    }

    fn set_one_way(&self, option: &str, one_way: Option<OneWay>) -> Changes {
        let fields = self
            .root
            .with_id("option", option)
            .ok_or_else(|| unknown("option", option.to_owned()))?;
        let word = match one_way {
            Some(OneWay::ToYes) => "to-yes",
            Some(OneWay::ToNo) => "to-no",
            None => return Ok(self.without_key(&fields, "one-way").into_iter().collect()),
        };
        let given = fields.value("one-way");
        // Perhaps one-way: the direction stands in a table of its own.
        let given = given.map(|given| {
            Fields::of(given)
                .and_then(|doubted| doubted.value("value"))
                .unwrap_or(given)
        });
        Ok(vec![match given {
            Some(given) => (given.span(), quoted(word)),
            None => self.with_key(&fields, "one-way", &quoted(word)),
        }])
    }

    fn forbid(&self, case: &Case, outcome: &str) -> Changes {
        if !case.outcomes.iter().any(|known| known.id.value == outcome) {
            return Err(unknown("outcome", outcome.to_owned()));
        }
        let never = quoted(&format!("{}{outcome}", crate::logic::OUTCOME));
        if let Some(rules) = self
            .root
            .value("rule")
            .filter(|rules| !self.is_headed(rules))
        {
            let rule = format!("{{ never = {never} }}");
            let entries = entries(rules);
            return Ok(vec![self.relisted(rules, entries, |list| {
                list.insert(entries.len(), rule);
            })]);
        }
        Ok(vec![self.at_the_end(&format!(
            "[[rule]]{}never = {never}",
            self.newline()
        ))])
    }

    fn allow(&self, case: &Case, outcome: &str) -> Changes {
        let says_only_that = |forbids: &Forbids| match forbids {
            Forbids::Never(condition) => {
                matches!(&condition.value, Expr::Outcome(id) if case.outcomes[id.0].id.value == outcome)
            }
            _ => false,
        };
        let absent = || unknown("rule against the outcome", outcome.to_owned());
        let list = self.root.value("rule").ok_or_else(absent)?;
        let rules = entries(list);
        let places: Vec<usize> = (0..rules.len())
            .filter(|&place| says_only_that(&case.rules[place].forbids))
            .collect();
        if places.is_empty() {
            return Err(absent());
        }
        if self.is_headed(list) {
            let tables = places.iter().filter_map(|&place| Fields::of(&rules[place]));
            return Ok(tables
                .map(|fields| (self.lines_of(&fields), String::new()))
                .collect());
        }
        Ok(vec![self.relisted(list, rules, |list| {
            for &place in places.iter().rev() {
                list.remove(place);
            }
        })])
    }

    fn status_quo(&self, key: &str, value: &str) -> Change {
        let fields = self.root.fields("status-quo");
        match fields
            .as_ref()
            .and_then(|fields| fields.table.iter().next())
        {
            Some((given, old)) => (
                given.span().start..old.span().end,
                format!("{key} = {value}"),
            ),
            None => self.at_the_end(&format!("[status-quo]{}{key} = {value}", self.newline())),
        }
    }

    fn rename(&self, subject: &Subject, language: Option<&str>, text: &str) -> Changes {
        let (fields, key, what, id) = match subject {
            Subject::Case => (self.root.fields("case"), "title", "case", ""),
            Subject::Actor(id) => (self.root.with_id("actor", id), "name", "actor", id.as_str()),
            Subject::Option(id) => (
                self.root.with_id("option", id),
                "name",
                "option",
                id.as_str(),
            ),
            Subject::Outcome(id) => (
                self.root.with_id("outcome", id),
                "name",
                "outcome",
                id.as_str(),
            ),
            Subject::Table(id) => (self.root.with_id("table", id), "name", "table", id.as_str()),
        };
        let fields = fields.ok_or_else(|| unknown(what, id.to_owned()))?;
        let given = fields.value(key);
        let by_language = given.and_then(Fields::of);
        Ok(vec![match (language, by_language, given) {
            (None, None, Some(given)) => (given.span(), quoted(text)),
            (None, None, None) => self.with_key(&fields, key, &quoted(text)),
            (Some(tag), None, None) => {
                self.with_key(&fields, key, &format!("{{ {tag} = {} }}", quoted(text)))
            }
            (Some(tag), Some(languages), _) => match languages.value(tag) {
                Some(given) => (given.span(), quoted(text)),
                None => self.with_key(&languages, tag, &quoted(text)),
            },
            _ => return Err(EditError::OtherTextForm),
        }])
    }
}

/// The entries of a list; none where it is no list.
fn entries(list: Value<'_>) -> Entries<'_> {
    list.get_ref().as_array().map_or(&[], |list| &list[..])
}

fn within(place: usize, count: usize) -> Result<(), EditError> {
    if place < count {
        Ok(())
    } else {
        Err(unknown("statement", place.to_string()))
    }
}

/// A text as a TOML string.
pub(crate) fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

fn unknown(what: &'static str, id: String) -> EditError {
    EditError::Unknown { what, id }
}
