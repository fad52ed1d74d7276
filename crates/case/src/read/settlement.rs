//! Reading what is bargained over: issues, positions, and what actors bring.

use super::Reader;
use super::fields::{Fields, Value};
use crate::diagnostic::{Code, Diagnostic, Note, Phrase};
use crate::logic::unknown_name;
use crate::model::{Ideal, Issue, IssueId, Level, LevelId, Position, Quantity, Spanned, Stake};
use crate::names::{NameList, excerpt};
use crate::quoted::Quoted;
use crate::shape::{number, span_of};

/// Scales with more numbers than this are refused.
const MOST_LEVELS: usize = 1_000;

/// Two places on a scale that differ by no more than this, beside its length, are one.
const SAME_PLACE: f64 = 1e-9;

impl Reader<'_> {
    /// Walk-away values and the like of an actor.
    pub(super) fn stake(&mut self, fields: &Fields<'_>) -> Stake {
        let capability = self.quantity(fields, "capability");
        let spoil_cost = self.quantity(fields, "spoil-cost");
        Stake {
            capability: self.at_least_zero(fields, "capability", capability),
            spoil_cost: self.at_least_zero(fields, "spoil-cost", spoil_cost),
            walk_away: self.quantity(fields, "walk-away"),
            ratify: self.quantity(fields, "ratify"),
            basis: fields.basis(),
        }
    }

    pub(super) fn issues(&mut self, file: &Fields<'_>) -> Vec<Issue> {
        let tables = file.fields_list("issue");
        if let (true, Some(position)) = (tables.is_empty(), file.fields_list("position").first()) {
            self.report(Diagnostic::at(Code::PositionsWithoutIssues, position.span));
        }
        tables
            .iter()
            .filter_map(|fields| self.issue(fields))
            .collect()
    }

    fn issue(&mut self, fields: &Fields<'_>) -> Option<Issue> {
        let id = fields.plain("id")?;
        let levels = match fields.fields("scale") {
            Some(scale) => self.scale(&scale),
            None => self.levels(fields, &id.value),
        };
        let status_quo = self.level_or_place(fields, "status-quo", &id.value, &levels);
        Some(Issue {
            name: fields.text("name"),
            divisible: fields.boolean("divisible").unwrap_or(false),
            basis: fields.basis(),
            status_quo: status_quo?,
            levels,
            id,
        })
    }

    fn levels(&mut self, fields: &Fields<'_>, issue: &str) -> Vec<Level> {
        let tables = fields.fields_list("levels");
        let mut ids = NameList::default();
        let mut levels: Vec<Level> = Vec::new();
        let placed = tables.iter().filter(|level| level.value("at").is_some());
        if (1..tables.len()).contains(&placed.count()) {
            let span = fields.key_span("levels").unwrap_or(fields.span);
            self.report(Diagnostic::at(Code::LevelsPlacedInPart, span).with("issue", issue));
        }
        for (place, level) in tables.iter().enumerate() {
            let Some(id) = level.plain("id") else {
                continue;
            };
            if let Some(first) = ids.add(&id.value, id.span) {
                let finding = Diagnostic::at(Code::DuplicateId, id.span);
                let finding = finding.with("id", excerpt(&id.value));
                let finding = finding.with("kind", Phrase::Level);
                self.report(finding.label(first, Note::FirstHere));
            }
            let at = level.value("at").and_then(|at| number(at.get_ref()));
            let at = at.unwrap_or(place as f64);
            if levels.last().is_some_and(|before| before.at >= at) {
                let finding = Diagnostic::at(Code::LevelsOutOfOrder, id.span).with("issue", issue);
                self.report(finding.with("level", excerpt(&id.value)));
            }
            levels.push(Level {
                id: id.value,
                at,
                name: level.text("name"),
            });
        }
        levels
    }

    /// The numbers of a scale; none where it is at fault.
    fn scale(&mut self, scale: &Fields<'_>) -> Vec<Level> {
        let of = |key| number(scale.value(key)?.get_ref());
        let (Some(from), Some(to), Some(step)) = (of("from"), of("to"), of("step")) else {
            return Vec::new();
        };
        let steps = (to - from) / step;
        let whole = steps.round();
        let is_whole = (steps - whole).abs() <= SAME_PLACE * whole.max(1.0);
        let is_sound = step > 0.0 && is_whole && (1.0..MOST_LEVELS as f64).contains(&whole);
        if !is_sound {
            let finding = Diagnostic::at(Code::BadScale, scale.span);
            self.report(finding.with("limit", MOST_LEVELS));
            return Vec::new();
        }
        let level = |place: usize| {
            // Not by adding steps: a tenth added ten times is not one.
            let at = from + (to - from) * (place as f64 / whole);
            let at = (at / SAME_PLACE).round() * SAME_PLACE;
            Level {
                id: decimal(at),
                at,
                name: None,
            }
        };
        (0..=whole as usize).map(level).collect()
    }

    pub(super) fn positions(&mut self, file: &Fields<'_>, issues: &[Issue]) -> Vec<Position> {
        let mut positions: Vec<Position> = Vec::new();
        for fields in file.fields_list("position") {
            let Some(position) = self.position(&fields, issues) else {
                continue;
            };
            let (actor, issue) = (position.actor.value, position.issue.value);
            let is_same =
                |known: &&Position| (known.actor.value, known.issue.value) == (actor, issue);
            if let Some(first) = positions.iter().find(is_same) {
                let finding = Diagnostic::at(Code::PositionTwice, position.actor.span)
                    .with("actor", self.names.actors.name(actor.0))
                    .with("issue", self.names.issues.name(issue.0))
                    .label(first.actor.span, Note::FirstHere);
                self.report(finding);
            }
            positions.push(position);
        }
        positions
    }

    fn position(&mut self, fields: &Fields<'_>, issues: &[Issue]) -> Option<Position> {
        let actor = fields.string("actor").and_then(|name| self.actor(&name));
        let named = fields
            .string("issue")
            .and_then(|name| self.issue_named(&name))?;
        let salience = self.quantity(fields, "salience");
        let salience = self.at_least_zero(fields, "salience", salience);
        // An issue with a fault of its own has been reported: its levels are not known.
        let issue = issues
            .iter()
            .find(|known| known.id.value == self.names.issues.name(named.value.0))?;
        let values = fields
            .fields("values")
            .and_then(|values| self.values(&values, issue));
        let ideal = match fields.value("ideal") {
            Some(_) => self.ideal(fields, issue),
            None if fields.value("values").is_some() => Some(Ideal::BestValue),
            None => {
                self.report(Diagnostic::at(Code::PositionWithoutIdeal, fields.span));
                None
            }
        };
        Some(Position {
            actor: actor?,
            issue: named,
            ideal: ideal?,
            salience: salience?,
            values,
            basis: fields.basis(),
            span: fields.span,
        })
    }

    /// A level, a number on the scale, or a range of such.
    fn ideal(&mut self, fields: &Fields<'_>, issue: &Issue) -> Option<Ideal> {
        if let Some(name) = fields.string("ideal") {
            return self.level(&name, issue).map(Ideal::Level);
        }
        let quantity = self.quantity(fields, "ideal")?;
        let (first, last) = (issue.levels.first()?, issue.levels.last()?);
        let (low, high) = quantity.bounds();
        for at in [low, high] {
            if !(first.at..=last.at).contains(&at) {
                let span = fields.value("ideal").map_or(fields.span, span_of);
                let finding = Diagnostic::at(Code::IdealOffScale, span);
                self.report(
                    finding
                        .with("found", decimal(at))
                        .with("issue", excerpt(&issue.id.value))
                        .with("least", decimal(first.at))
                        .with("most", decimal(last.at)),
                );
                return None;
            }
        }
        Some(Ideal::At(quantity))
    }

    /// One value for every level of an issue, in their order.
    fn values(&mut self, values: &Fields<'_>, issue: &Issue) -> Option<Vec<Quantity>> {
        let mut found = vec![None; issue.levels.len()];
        let mut is_whole = true;
        for (name, value) in values.entries() {
            let level = self.level(&name, issue);
            let quantity = self.quantity_of(values, value);
            is_whole &= level.is_some() && quantity.is_some();
            if let Some(level) = level {
                found[level] = quantity;
            }
        }
        let places = issue.levels.iter().zip(&found);
        let missing: Vec<String> = places
            .filter(|(_, value)| value.is_none())
            .map(|(level, _)| level.id.clone())
            .collect();
        if is_whole && !missing.is_empty() {
            let finding = Diagnostic::at(Code::ValuesIncomplete, values.span);
            let shown: Vec<String> = missing.into_iter().take(8).collect();
            self.report(
                finding
                    .with("issue", excerpt(&issue.id.value))
                    .with("missing", shown),
            );
        }
        found.into_iter().collect()
    }

    /// The levels that an option or an outcome stands for: `"territory:freeze"`, one or a list.
    pub(super) fn levels_stood_for(
        &mut self,
        fields: &Fields<'_>,
        issues: &[Issue],
    ) -> Vec<Spanned<LevelId>> {
        let mut levels: Vec<Spanned<LevelId>> = Vec::new();
        let alone = fields.string("level");
        for name in alone.into_iter().chain(fields.strings("level")) {
            let (issue, level) = name.value.split_once(':').unwrap_or((name.value, ""));
            let Some(place) = self.names.issues.find(issue) else {
                let span = name.part(0, issue.len());
                let known = self.names.issues.iter();
                let finding = unknown_name(Phrase::Issue, issue, span, known, &[], self.findings);
                self.report(finding);
                continue;
            };
            // An issue with a fault of its own has been reported: its levels are not known.
            let Some(issue) = issues.iter().find(|known| known.id.value == issue) else {
                continue;
            };
            let Some(level) = issue.levels.iter().position(|known| known.id == level) else {
                let whole = |level: &Level| format!("{}:{}", issue.id.value, level.id);
                let known: Vec<String> = issue.levels.iter().map(whole).collect();
                self.unknown_level(&name, &known);
                continue;
            };
            if let Some(first) = levels.iter().find(|other| other.value.issue.0 == place) {
                let finding = Diagnostic::at(Code::LevelsOfOneIssue, name.span);
                let finding = finding.with("issue", excerpt(&issue.id.value));
                self.report(finding.label(first.span, Note::Conflicts));
            }
            let issue = IssueId(place);
            levels.push(Spanned {
                value: LevelId { issue, level },
                span: name.span,
            });
        }
        levels
    }

    /// The level a key names, or the one that stands at the number it gives.
    fn level_or_place(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        issue: &str,
        levels: &[Level],
    ) -> Option<Spanned<usize>> {
        let value = fields.value(key)?;
        let span = span_of(value);
        if levels.is_empty() {
            return None;
        }
        if let Some(name) = fields.string(key) {
            let value = self.level_among(&name, levels)?;
            return Some(Spanned { value, span });
        }
        let sought = number(value.get_ref())?;
        let is_there = |level: &Level| (level.at - sought).abs() <= SAME_PLACE;
        let found = levels.iter().position(is_there);
        if found.is_none() {
            let known: Vec<String> = levels
                .iter()
                .take(8)
                .map(|level| decimal(level.at))
                .collect();
            let finding = Diagnostic::at(Code::NotALevel, span);
            self.report(
                finding
                    .with("found", decimal(sought))
                    .with("issue", excerpt(issue))
                    .with("levels", known),
            );
        }
        found.map(|value| Spanned { value, span })
    }

    fn level(&mut self, name: &Quoted<'_>, issue: &Issue) -> Option<usize> {
        self.level_among(name, &issue.levels)
    }

    fn level_among(&mut self, name: &Quoted<'_>, levels: &[Level]) -> Option<usize> {
        let found = levels.iter().position(|level| level.id == name.value);
        if found.is_none() {
            let known: Vec<String> = levels.iter().map(|level| level.id.clone()).collect();
            self.unknown_level(name, &known);
        }
        found
    }

    fn unknown_level(&mut self, name: &Quoted<'_>, known: &[String]) {
        let span = name.part(0, name.value.len());
        let known = known.iter().map(String::as_str);
        let finding = unknown_name(Phrase::Level, name.value, span, known, &[], self.findings);
        self.report(finding);
    }

    fn issue_named(&mut self, name: &Quoted<'_>) -> Option<Spanned<IssueId>> {
        let found = self.names.issues.find(name.value);
        // That there are no issues at all has been reported.
        if found.is_none() && !self.names.issues.is_empty() {
            self.unknown(Phrase::Issue, name);
        }
        found.map(|index| Spanned {
            value: IssueId(index),
            span: name.span,
        })
    }

    /// A number, a range that does not run backwards, or a list of those it may be.
    fn quantity(&mut self, fields: &Fields<'_>, key: &str) -> Option<Quantity> {
        self.quantity_of(fields, fields.value(key)?)
    }

    fn quantity_of<'a>(&mut self, fields: &Fields<'a>, value: Value<'a>) -> Option<Quantity> {
        if let Some(number) = number(value.get_ref()) {
            return Some(Quantity::Exact(number));
        }
        if let Some(list) = value.get_ref().as_array() {
            let numbers = list.iter().map(|value| number(value.get_ref()));
            let numbers: Vec<f64> = numbers.collect::<Option<_>>()?;
            return match numbers[..] {
                [] => None,
                [number] => Some(Quantity::Exact(number)),
                _ => Some(Quantity::OneOf(numbers)),
            };
        }
        let range = fields.of(value)?;
        let of = |key| number(range.value(key)?.get_ref());
        let (low, mode, high) = (of("low")?, of("mode"), of("high")?);
        if low > high || mode.is_some_and(|mode| !(low..=high).contains(&mode)) {
            self.report(Diagnostic::at(Code::BadRange, range.span));
            return None;
        }
        Some(if low < high {
            Quantity::Range { low, mode, high }
        } else {
            Quantity::Exact(low)
        })
    }

    /// A quantity that cannot be negative; single numbers have been checked already.
    fn at_least_zero(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        quantity: Option<Quantity>,
    ) -> Option<Quantity> {
        let quantity = quantity?;
        let is_range = matches!(quantity, Quantity::Range { .. });
        if is_range && quantity.bounds().0 < 0.0 {
            let span = fields.value(key).map_or(fields.span, span_of);
            self.report(Diagnostic::at(Code::RangeTooLow, span).with("least", 0_i64));
            return None;
        }
        Some(quantity)
    }
}

/// A number in digits, without a tail of noughts.
fn decimal(number: f64) -> String {
    let written = format!("{number:.9}");
    let written = written.trim_end_matches('0').trim_end_matches('.');
    if written == "-0" { "0" } else { written }.to_owned()
}
