//! Reading what the analyst is not sure of.

use super::Reader;
use super::fields::Fields;
use crate::diagnostic::{Code, Diagnostic, Phrase};
use crate::logic::unknown_name;
use crate::model::{Alternative, Doubt, MayBe, Order, Spanned, Statement};
use crate::quoted::Quoted;
use crate::shape::number;

/// How plausible a doubt is of which nothing is said.
const EVEN: f64 = 0.5;

impl Reader<'_> {
    pub(super) fn doubts(
        &mut self,
        fields: &Fields<'_>,
        order: Option<&Order>,
    ) -> Vec<Spanned<Doubt>> {
        let Some(span) = fields.key_span("doubt") else {
            return Vec::new();
        };
        let statements = match order {
            Some(Order::Statements(statements)) => statements,
            Some(_) => {
                self.report(Diagnostic::at(Code::DoubtWithoutStatements, span));
                return Vec::new();
            }
            None => return Vec::new(),
        };
        // A statement that could not be read may have been the one that is meant.
        let is_whole = fields
            .list("statements")
            .is_some_and(|list| list.len() == statements.len());
        let doubts = fields.fields_list("doubt");
        let doubt = |fields: &Fields<'_>| self.doubt(fields, statements, is_whole);
        doubts.iter().filter_map(doubt).collect()
    }

    fn doubt(
        &mut self,
        fields: &Fields<'_>,
        statements: &[Statement],
        is_whole: bool,
    ) -> Option<Spanned<Doubt>> {
        let names = fields.strings("swap");
        let swapped: Vec<Option<usize>> = names
            .iter()
            .map(|name| self.statement_named(name, statements, is_whole))
            .collect();
        let may_be = match (&swapped[..], fields.string("drop")) {
            ([], Some(name)) => MayBe::Dropped(self.statement_named(&name, statements, is_whole)?),
            ([Some(first), Some(second)], None) if first != second => {
                MayBe::Swapped(*first.min(second), *first.max(second))
            }
            ([_, _], _) if swapped.iter().any(Option::is_none) => return None,
            ([], None) => return None,
            _ => {
                let span = fields.key_span("swap").unwrap_or(fields.span);
                self.report(Diagnostic::at(Code::SwapNotAPair, span));
                return None;
            }
        };
        let weight = fields
            .value("weight")
            .and_then(|weight| number(weight.get_ref()));
        Some(Spanned {
            value: Doubt {
                may_be,
                weight: weight.unwrap_or(EVEN),
            },
            span: fields.span,
        })
    }

    fn statement_named(
        &mut self,
        name: &Quoted<'_>,
        statements: &[Statement],
        is_whole: bool,
    ) -> Option<usize> {
        let ids = || {
            statements
                .iter()
                .map(|statement| statement.id.as_ref().map_or("", |id| &id.value))
        };
        let found = ids().position(|id| !id.is_empty() && id == name.value);
        if found.is_none() && is_whole {
            let span = name.part(0, name.value.len());
            let known = ids().filter(|id| !id.is_empty());
            let finding = unknown_name(
                Phrase::Statement,
                name.value,
                span,
                known,
                &[],
                self.findings,
            );
            self.report(finding);
        }
        found
    }

    pub(super) fn alternatives(&mut self, file: &Fields<'_>) -> Vec<Alternative> {
        let mut alternatives = Vec::new();
        for fields in file.fields_list("alternative") {
            let of = fields.string("of").and_then(|name| self.actor(&name));
            let preference = self.preference(&fields, of.clone());
            let weight = fields
                .value("weight")
                .and_then(|weight| number(weight.get_ref()));
            if let (Some(of), Some(by), Some(preference)) = (of, fields.text("by"), preference) {
                alternatives.push(Alternative {
                    of,
                    by,
                    weight: weight.unwrap_or(1.0),
                    preference,
                });
            }
        }
        alternatives
    }
}
