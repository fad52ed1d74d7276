//! Changes to the numbers of settlements.

use super::{Change, Changes, Edit, Fields, File, quoted, unknown};
use crate::document::EditError;
use crate::model::Case;

/// A number that an actor brings to the bargaining.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StakeNumber {
    /// Clout.
    Capability,
    /// What no agreement is worth.
    WalkAway,
    /// The floor at home.
    Ratify,
    /// What it costs to spoil a deal made without the actor.
    SpoilCost,
}

impl StakeNumber {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Capability,
        Self::WalkAway,
        Self::Ratify,
        Self::SpoilCost,
    ];

    /// The key under which it stands in a case.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Capability => "capability",
            Self::WalkAway => "walk-away",
            Self::Ratify => "ratify",
            Self::SpoilCost => "spoil-cost",
        }
    }
}

impl<'a> File<'a> {
    /// What a change to the numbers of settlements changes; nothing where the edit is another.
    pub(super) fn settlement(&self, case: &Case, edit: &Edit) -> Changes {
        match edit {
            Edit::SetStake {
                actor,
                stake,
                number,
            } => {
                let fields = self.root.with_id("actor", actor);
                let fields = fields.ok_or_else(|| unknown("actor", actor.clone()))?;
                Ok(vec![self.with_value(
                    &fields,
                    stake.key(),
                    &decimal(*number),
                )])
            }
            Edit::SetIdeal {
                actor,
                issue,
                ideal,
            } => {
                let fields = self.position(actor, issue)?;
                let level = written_level(case, issue, ideal)?;
                Ok(self.with_ideal(&fields, &level))
            }
            Edit::SetSalience {
                actor,
                issue,
                number,
            } => {
                let fields = self.position(actor, issue)?;
                Ok(vec![self.with_value(
                    &fields,
                    "salience",
                    &decimal(*number),
                )])
            }
            Edit::SetIssueStatusQuo { issue, level } => {
                let fields = self.root.with_id("issue", issue);
                let fields = fields.ok_or_else(|| unknown("issue", issue.clone()))?;
                let level = written_level(case, issue, level)?;
                Ok(vec![self.with_value(&fields, "status-quo", &level)])
            }
            _ => Ok(Vec::new()),
        }
    }

    /// The position of an actor on an issue.
    fn position(&self, actor: &str, issue: &str) -> Result<Fields<'a>, EditError> {
        let positions = self.root.list("position").unwrap_or_default();
        let mut positions = positions.iter().filter_map(Fields::of);
        let is = |fields: &Fields<'a>, key: &str, id: &str| {
            fields.value(key).and_then(|value| value.get_ref().as_str()) == Some(id)
        };
        positions
            .find(|fields| is(fields, "actor", actor) && is(fields, "issue", issue))
            .ok_or_else(|| unknown("position", format!("{actor} on {issue}")))
    }

    /// An ideal put in place of the one there is. What each level is worth goes if it was stated one by one: it would
    /// still decide, whatever the ideal.
    fn with_ideal(&self, fields: &Fields<'a>, level: &str) -> Vec<Change> {
        let is_stated = fields.value("ideal").is_some();
        if let (false, Some(change)) = (
            is_stated,
            self.with_key_instead(fields, "values", "ideal", level),
        ) {
            return vec![change];
        }
        let values = fields.value("values");
        let without = values.and_then(|values| match Fields::of(values) {
            Some(headed) if self.is_headed(values) => Some((self.lines_of(&headed), String::new())),
            _ => self.without_key(fields, "values"),
        });
        let ideal = self.with_value(fields, "ideal", level);
        std::iter::once(ideal).chain(without).collect()
    }

    /// A value put in place of the one a key has, or under a new key.
    fn with_value(&self, fields: &Fields<'a>, key: &str, value: &str) -> Change {
        match fields.value(key) {
            Some(given) => (given.span(), value.to_owned()),
            None => self.with_key(fields, key, value),
        }
    }
}

/// A level of an issue as the file has it: its id in quotation marks, or a number on its scale.
fn written_level(case: &Case, issue: &str, level: &str) -> Result<String, EditError> {
    let of = case.issues.iter().find(|known| known.id.value == issue);
    let of = of.ok_or_else(|| unknown("issue", issue.to_owned()))?;
    let number = level.parse::<f64>().ok().filter(|at| at.is_finite());
    match number {
        Some(at) => Ok(decimal(at)),
        None if of.levels.iter().any(|known| known.id == level) => Ok(quoted(level)),
        None => Err(unknown("level", level.to_owned())),
    }
}

/// A number as TOML, whole where it is.
fn decimal(number: f64) -> String {
    let written = toml::Value::from(number).to_string();
    let whole = written.strip_suffix(".0").map(str::to_owned);
    whole.unwrap_or(written)
}
