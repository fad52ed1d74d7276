//! What actors want: statements, a ranking, or weights.

use super::Reader;
use super::fields::{Fields, Value};
use crate::diagnostic::{Code, Diagnostic, Note, Phrase};
use crate::logic::unknown_name;
use crate::model::{ActorId, Expr, Order, Preference, RankingEntry, Spanned, Statement, Weight};
use crate::names::{NameList, excerpt};
use crate::shape::span_of;

/// The entry of a ranking for all states that no other entry matches.
const REST: &str = "*";

impl Reader<'_> {
    /// The preference of each actor, in the order of the actors.
    pub(super) fn preferences(
        &mut self,
        file: &Fields<'_>,
        actors: usize,
    ) -> Vec<Option<Preference>> {
        let mut places: Vec<Option<Preference>> = vec![None; actors];
        for preference in self.preferences_of(file) {
            if let Some(place) = places.get_mut(preference.actor.value.0) {
                *place = Some(preference);
            }
        }
        places
    }

    /// The preferences under a table's `preference`.
    pub(super) fn preferences_of(&mut self, fields: &Fields<'_>) -> Vec<Preference> {
        let Some(by_actor) = fields.fields("preference") else {
            return Vec::new();
        };
        let mut preferences = Vec::new();
        for (name, value) in by_actor.entries() {
            let actor = self.actor(&name);
            let Some(fields) = by_actor.of(value) else {
                continue;
            };
            preferences.extend(self.preference(&fields, actor));
        }
        preferences
    }

    /// The preference that a table states, of an actor.
    pub(super) fn preference(
        &mut self,
        fields: &Fields<'_>,
        actor: Option<Spanned<ActorId>>,
    ) -> Option<Preference> {
        let order = self.order(fields);
        Some(Preference {
            strong: self.strong(fields, order.as_ref()),
            unknown: self.unknown_pairs(fields),
            doubts: self.doubts(fields, order.as_ref()),
            actor: actor?,
            order: order?,
            basis: fields.basis(),
        })
    }

    fn order(&mut self, fields: &Fields<'_>) -> Option<Order> {
        let mut ids = NameList::default();
        let statements = fields.list("statements").map(|list| {
            let statements = list
                .iter()
                .filter_map(|value| self.statement(fields, value, &mut ids));
            Order::Statements(statements.collect())
        });
        let ranking = fields
            .list("ranking")
            .map(|list| self.ranking(fields, list));
        let weights = fields.list("weights").map(|_| {
            let weights = fields.fields_list("weights");
            Order::Weights(
                weights
                    .iter()
                    .filter_map(|fields| self.weight(fields, &mut ids))
                    .collect(),
            )
        });
        statements.or(ranking).or(weights)
    }

    fn statement<'a>(
        &mut self,
        fields: &Fields<'a>,
        value: Value<'a>,
        ids: &mut NameList,
    ) -> Option<Statement> {
        if let Some(text) = fields.quoted(value) {
            // A nameless statement keeps its place, so that places and ids agree.
            ids.add("", text.span);
            let want = self.condition(&text)?;
            return Some(Statement {
                id: None,
                name: None,
                span: want.span,
                want,
                basis: crate::model::Basis::default(),
            });
        }
        let fields = fields.of(value)?;
        let id = self.statement_id(&fields, ids);
        let want = fields
            .string("want")
            .and_then(|text| self.condition(&text))?;
        Some(Statement {
            id,
            name: fields.text("name"),
            want,
            basis: fields.basis(),
            span: fields.span,
        })
    }

    fn weight(&mut self, fields: &Fields<'_>, ids: &mut NameList) -> Option<Weight> {
        let id = self.statement_id(fields, ids);
        let want = fields
            .string("want")
            .and_then(|text| self.condition(&text))?;
        Some(Weight {
            id,
            name: fields.text("name"),
            want,
            weight: fields.integer("weight")?,
            basis: fields.basis(),
        })
    }

    fn statement_id(&mut self, fields: &Fields<'_>, ids: &mut NameList) -> Option<Spanned<String>> {
        let id = fields.plain("id");
        let (name, span) = id
            .as_ref()
            .map_or(("", fields.span), |id| (id.value.as_str(), id.span));
        if let Some(first) = ids.add(name, span).filter(|_| id.is_some()) {
            let finding = Diagnostic::at(Code::DuplicateId, span).with("id", excerpt(name));
            self.report(
                finding
                    .with("kind", Phrase::Statement)
                    .label(first, Note::FirstHere),
            );
        }
        id
    }

    fn ranking<'a>(
        &mut self,
        fields: &Fields<'a>,
        list: &'a [toml::Spanned<toml::de::DeValue<'a>>],
    ) -> Order {
        let mut entries = Vec::new();
        let mut rest = None;
        for value in list {
            let span = span_of(value);
            if value.get_ref().as_str() == Some(REST) {
                if let Some(first) = rest.replace(span) {
                    let finding = Diagnostic::at(Code::ListedTwice, span).with("id", REST);
                    self.report(finding.label(first, Note::FirstHere));
                }
                entries.push(RankingEntry::Rest(span));
                continue;
            }
            let tied = match value.get_ref().as_array() {
                Some(tied) => tied.iter().collect(),
                None => vec![value],
            };
            let conditions = tied.iter().filter_map(|value| fields.quoted(value));
            entries.push(RankingEntry::Tied(
                conditions
                    .filter_map(|text| self.condition(&text))
                    .collect(),
            ));
        }
        Order::Ranking(entries)
    }

    /// The statement that `strong` names.
    fn strong(&mut self, fields: &Fields<'_>, order: Option<&Order>) -> Option<Spanned<usize>> {
        let name = fields.string("strong")?;
        let Some(Order::Statements(statements)) = order else {
            if order.is_some() {
                self.report(Diagnostic::at(Code::StrongWithoutStatements, name.span));
            }
            return None;
        };
        let ids = || {
            statements
                .iter()
                .filter_map(|statement| statement.id.as_ref().map(|id| id.value.as_str()))
        };
        let named = |statement: &Statement| {
            statement
                .id
                .as_ref()
                .is_some_and(|id| id.value == name.value)
        };
        let found = statements.iter().position(named);
        // A statement that could not be read may have been the one that is meant.
        if found.is_none()
            && fields
                .list("statements")
                .is_some_and(|list| list.len() == statements.len())
        {
            let span = name.part(0, name.value.len());
            let finding = unknown_name(
                Phrase::Statement,
                name.value,
                span,
                ids(),
                &[],
                self.findings,
            );
            self.report(finding);
        }
        found.map(|index| Spanned {
            value: index,
            span: name.span,
        })
    }

    /// Pairs of sets of states whose order is unknown.
    fn unknown_pairs(
        &mut self,
        fields: &Fields<'_>,
    ) -> Vec<Spanned<(Spanned<Expr>, Spanned<Expr>)>> {
        let mut pairs = Vec::new();
        for value in fields.list("unknown").unwrap_or_default() {
            let Some(pair) = value.get_ref().as_array() else {
                continue;
            };
            let read: Vec<_> = pair
                .iter()
                .filter_map(|value| fields.quoted(value))
                .map(|text| self.condition(&text))
                .collect();
            match &read[..] {
                [Some(first), Some(second)] if pair.len() == 2 => {
                    pairs.push(Spanned {
                        value: (first.clone(), second.clone()),
                        span: span_of(value),
                    });
                }
                _ if pair.len() != 2 => self.report(
                    Diagnostic::at(Code::NotAPair, span_of(value)).with("found", pair.len()),
                ),
                _ => {}
            }
        }
        pairs
    }
}
