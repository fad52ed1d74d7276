//! Reading questions about the future, what was foretold of them and what came of them.

use jiff::civil::Date;

use super::Reader;
use super::fields::Fields;
use crate::diagnostic::{Code, Diagnostic, Note, Phrase};
use crate::logic::unknown_name;
use crate::model::{
    About, Forecast, ForecastKind, Header, Issue, Question, QuestionId, Resolution, Span, Spanned,
    Text,
};
use crate::names::excerpt;
use crate::quoted::Quoted;
use crate::shape::{number, span_of};

impl Reader<'_> {
    pub(super) fn questions(
        &mut self,
        file: &Fields<'_>,
        header: Option<&Header>,
        issues: &[Issue],
    ) -> Vec<Question> {
        let as_of = header.and_then(|header| header.as_of);
        file.fields_list("question")
            .iter()
            .filter_map(|fields| self.question(fields, as_of, issues))
            .collect()
    }

    fn question(
        &mut self,
        fields: &Fields<'_>,
        as_of: Option<Date>,
        issues: &[Issue],
    ) -> Option<Question> {
        let about = self.about(fields, issues);
        self.dates(fields, as_of);
        let forecasts = self.forecasts(fields);
        Some(Question {
            id: fields.plain("id")?,
            text: fields.text("text")?,
            rule: fields.text("rule")?,
            opened: fields.date("opened")?,
            deadline: fields.date("deadline")?,
            about,
            forecasts,
            resolved: fields.fields("resolved").and_then(|own| resolution(&own)),
            basis: fields.basis(),
        })
    }

    fn about(&mut self, fields: &Fields<'_>, issues: &[Issue]) -> Option<About> {
        let condition = fields
            .string("about")
            .and_then(|text| self.condition(&text));
        let levels = self.levels_stood_for(fields, issues);
        let keys = (fields.key_span("about"), fields.key_span("level"));
        if let (Some(first), Some(second)) = keys {
            let both = ["about", "level"].map(str::to_owned).to_vec();
            let finding = Diagnostic::at(Code::SeveralOfKeys, first.max(second))
                .with("keys", both)
                .with("table", "[[question]]");
            self.report(finding.label(first.min(second), Note::Conflicts));
        }
        let levels = (!levels.is_empty()).then_some(About::Levels(levels));
        condition.map(About::Condition).or(levels)
    }

    /// Reports days that cannot follow each other so.
    fn dates(&mut self, fields: &Fields<'_>, as_of: Option<Date>) {
        let id = fields.plain("id").map_or_else(String::new, |id| id.value);
        let opened = day(fields, "opened");
        let deadline = day(fields, "deadline");
        if let (Some(opened), Some(deadline)) = (&opened, &deadline)
            && deadline.value < opened.value
        {
            let finding = Diagnostic::at(Code::DeadlineBeforeOpened, deadline.span)
                .with("question", excerpt(&id))
                .with("opened", opened.value.to_string())
                .with("deadline", deadline.value.to_string());
            self.report(finding.label(opened.span, Note::Conflicts));
        }
        let Some(resolved) = fields.fields("resolved") else {
            return;
        };
        let Some(date) = day(&resolved, "date") else {
            return;
        };
        let about = |code| {
            Diagnostic::at(code, date.span)
                .with("question", excerpt(&id))
                .with("date", date.value.to_string())
        };
        if let Some(opened) = opened.filter(|opened| date.value < opened.value) {
            let finding = about(Code::ResolvedBeforeOpened);
            let finding = finding.with("opened", opened.value.to_string());
            self.report(finding.label(opened.span, Note::Conflicts));
        } else if let Some(as_of) = as_of.filter(|as_of| date.value <= *as_of) {
            self.report(about(Code::ResolvedBeforeAsOf).with("as-of", as_of.to_string()));
        }
        let came_true = resolved.boolean("value") == Some(true);
        if let Some(deadline) = deadline.filter(|last| came_true && date.value > last.value) {
            let finding = about(Code::CameTrueTooLate);
            let finding = finding.with("deadline", deadline.value.to_string());
            self.report(finding.label(deadline.span, Note::Conflicts));
        }
    }

    fn forecasts(&mut self, fields: &Fields<'_>) -> Vec<Forecast> {
        let closed = closed(fields);
        let alone = fields.fields("forecast");
        let stated = alone.into_iter().chain(fields.fields_list("forecast"));
        let stated = stated.map(|own| (ForecastKind::Stated, own));
        let baselines = fields.fields_list("baselines").into_iter();
        let baselines = baselines.map(|own| (ForecastKind::Baseline, own));
        let mut known: Vec<(Forecast, Span)> = Vec::new();
        for (kind, own) in stated.chain(baselines) {
            let Some(forecast) = forecast(kind, &own) else {
                continue;
            };
            let name = || excerpt(first_words(&forecast.name));
            if let (Some(date), Some(closed)) = (day(&own, "date"), &closed)
                && date.value > closed.value
            {
                let finding = Diagnostic::at(Code::ForecastTooLate, date.span)
                    .with("name", name())
                    .with("date", date.value.to_string())
                    .with("closed", closed.value.to_string());
                self.report(finding.label(closed.span, Note::Conflicts));
            }
            let is_same = |(other, _): &&(Forecast, Span)| {
                other.kind == kind && other.name.shares_words_with(&forecast.name)
            };
            if let Some((_, first)) = known.iter().find(is_same) {
                let finding = Diagnostic::at(Code::ForecastTwice, own.span).with("name", name());
                self.report(finding.label(*first, Note::FirstHere));
            }
            known.push((forecast, own.span));
        }
        known.into_iter().map(|(forecast, _)| forecast).collect()
    }

    /// The question that the case is about before all others.
    pub(super) fn question_named(
        &mut self,
        name: &Quoted<'_>,
        file: &Fields<'_>,
    ) -> Option<Spanned<QuestionId>> {
        let questions = file.fields_list("question");
        let ids = questions
            .iter()
            .map(|question| question.plain("id").map_or_else(String::new, |id| id.value));
        let ids: Vec<String> = ids.collect();
        let found = ids.iter().position(|id| id == name.value);
        if found.is_none() {
            let span = name.part(0, name.value.len());
            let known = ids.iter().map(String::as_str).filter(|id| !id.is_empty());
            let kind = Phrase::Question;
            let finding = unknown_name(kind, name.value, span, known, &[], self.findings);
            self.report(finding);
        }
        found.map(|place| Spanned {
            value: QuestionId(place),
            span: name.span,
        })
    }
}

/// The day a key gives, and where.
fn day(fields: &Fields<'_>, key: &str) -> Option<Spanned<Date>> {
    Some(Spanned {
        value: fields.date(key)?,
        span: fields.value(key).map(span_of)?,
    })
}

/// The last day on which the answer was not known yet: the deadline, or when it was known before. A day before the
/// question was opened is a fault of its own.
fn closed(fields: &Fields<'_>) -> Option<Spanned<Date>> {
    let opened = day(fields, "opened");
    let resolved = fields.fields("resolved");
    let resolved = resolved.and_then(|own| day(&own, "date"));
    let days = day(fields, "deadline").into_iter().chain(resolved);
    let is_sound = |day: &Spanned<Date>| {
        opened
            .as_ref()
            .is_none_or(|opened| opened.value <= day.value)
    };
    days.filter(is_sound).min_by_key(|day| day.value)
}

fn forecast(kind: ForecastKind, fields: &Fields<'_>) -> Option<Forecast> {
    let name = match kind {
        ForecastKind::Stated => fields.text("by")?,
        ForecastKind::Baseline => fields.text("name")?,
    };
    Some(Forecast {
        kind,
        name,
        value: number(fields.value("value")?.get_ref())?,
        date: fields.date("date"),
        source: fields.text("source"),
        url: fields.plain("url").map(|url| url.value),
        basis: fields.basis(),
    })
}

fn resolution(fields: &Fields<'_>) -> Option<Resolution> {
    Some(Resolution {
        value: fields.boolean("value")?,
        date: fields.date("date")?,
        source: fields.text("source")?,
        url: fields.plain("url").map(|url| url.value),
        basis: fields.basis(),
    })
}

fn first_words(text: &Text) -> &str {
    text.0.first().map_or("", |(_, words)| words)
}
