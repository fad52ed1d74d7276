//! Questions about the future and what came of them, as a page: the misses first.

mod csv;
mod json;

use detente_analysis::{Held, NameScore, QuestionScore, Scored, Scoring, Solved};
use detente_case::model::{About, Forecast, Question, Text};

use crate::catalogue::{Catalogue, Value};
use crate::page::{Block, Line, Page, Role, Row, Table};
use crate::words::{Words, capitalised};
pub use csv::score_csv;
pub use json::score_json;

/// The page of what came of the questions of a case.
#[must_use]
pub fn score_page(solved: &Solved, found: &Scoring, catalogue: &Catalogue) -> Page {
    let words = &Words::new(&solved.conflict, catalogue);
    let told = Told { words, found };
    let mut blocks = vec![crate::analyse::title(words)];
    blocks.push(Block::Heading(catalogue.text("heading-score")));
    told.summary(&mut blocks);
    if has_means(found) {
        let meaning = catalogue.attribute("term-brier", "means", &[]);
        blocks.extend(meaning.map(Block::Note));
    }
    for question in &found.questions {
        told.question(question, &mut blocks);
    }
    told.asked(&mut blocks);
    blocks.push(Block::Note(catalogue.text("score-note")));
    Page { blocks }
}

/// Whether anybody has a mean score.
pub(crate) fn has_means(found: &Scoring) -> bool {
    found.resolved() > 0 && found.names.iter().any(|own| own.mean.is_some())
}

/// What came of all questions together, in brief.
pub(crate) fn in_brief(words: &Words, found: &Scoring, blocks: &mut Vec<Block>) {
    Told { words, found }.summary(blocks);
}

struct Told<'a> {
    words: &'a Words<'a>,
    found: &'a Scoring,
}

impl Told<'_> {
    fn say(&self, id: &str, values: &[(&str, Value)]) -> String {
        self.words.say(id, values)
    }

    fn text(&self, id: &str) -> String {
        self.words.catalogue.text(id)
    }

    /// A text of the case in the reader's language.
    fn own(&self, text: &Text) -> String {
        crate::names::text(text, self.words.names.language)
    }

    fn of(&self, found: &QuestionScore) -> &Question {
        &self.words.names.case.questions[found.question.0]
    }

    /// How many questions there are, how many were missed, and who foretold best.
    fn summary(&self, blocks: &mut Vec<Block>) {
        let found = self.found;
        let values = [
            ("questions", found.questions.len().into()),
            ("resolved", found.resolved().into()),
            ("misses", found.misses().into()),
        ];
        blocks.push(Block::Answer(self.say("score-summary", &values)));
        let main = self.words.names.case.header.question.as_ref();
        let main = main.and_then(|main| {
            let mut questions = found.questions.iter();
            questions.find(|own| own.question == main.value)
        });
        if let Some(main) = main {
            let text = self.words.names.question(main.question);
            let values = [
                ("question", self.words.quoted(&text).into()),
                ("answer", self.answer(main).into()),
            ];
            blocks.push(Block::Paragraph(self.say("score-main", &values)));
        }
        if found.resolved() == 0 {
            return;
        }
        let excluded = found.questions.iter().filter(|own| own.was_excluded);
        let values = [
            ("came", found.spoken_of_and_true().into()),
            ("count", excluded.count().into()),
        ];
        blocks.push(Block::Paragraph(self.say("score-excluded", &values)));
        self.comparison(blocks);
    }

    /// Who foretold best, and the means of all.
    fn comparison(&self, blocks: &mut Vec<Block>) {
        let scored = self.found.names.iter().filter(|own| own.mean.is_some());
        let scored: Vec<&NameScore> = scored.collect();
        if scored.is_empty() {
            return;
        }
        if scored.len() > 1 {
            blocks.push(Block::Paragraph(self.best()));
        }
        let reference = self.found.reference().filter(|_| scored.len() > 1);
        let reference = reference.map(|own| self.name(own));
        if let Some(reference) = &reference {
            let better = self.found.better_than_reference().into_iter();
            let better: Vec<String> = better.map(|own| self.name(own)).collect();
            let values = [
                ("count", better.len().into()),
                ("names", self.words.list(better).into()),
                ("reference", reference.clone().into()),
            ];
            blocks.push(Block::Paragraph(self.say("score-better", &values)));
        }
        let columns = [
            "column-score-of",
            "column-score-mean",
            "column-score-questions",
            "column-score-wrong",
        ];
        let mut columns = columns.map(|column| self.text(column)).to_vec();
        columns.extend(reference.as_ref().map(|reference| {
            let values = [("reference", reference.clone().into())];
            self.say("column-score-reference", &values)
        }));
        let row = |own: &&NameScore| {
            let mut row = vec![
                self.own(&own.name),
                own.mean.map_or_else(String::new, decimals),
                own.resolved.to_string(),
                own.wrong.to_string(),
            ];
            if reference.is_some() {
                row.push(own.reference.map_or_else(String::new, decimals));
            }
            row
        };
        blocks.push(Block::Table(Table {
            columns,
            rows: scored.iter().map(row).collect(),
        }));
    }

    fn name(&self, own: &NameScore) -> String {
        self.words.quoted(&self.own(&own.name))
    }

    /// Who foretold best on the questions that all have a value for.
    fn best(&self) -> String {
        let best = self.found.best();
        let Some(mean) = best.first().and_then(|own| own.mean_in_common) else {
            return self.text("score-incomparable");
        };
        let names = best.iter().map(|own| self.name(own)).collect();
        let values = [
            ("count", self.found.in_common.into()),
            ("names", self.words.list(names).into()),
            ("mean", decimals(mean).into()),
        ];
        self.say("score-best", &values)
    }

    /// One question: what was asked, what the model held, what was foretold, what came of it.
    fn question(&self, found: &QuestionScore, blocks: &mut Vec<Block>) {
        let asked = self.of(found);
        blocks.push(Block::Heading(self.words.names.question(found.question)));
        let mut rows = vec![
            Row::new(self.text("score-deadline"), self.day(asked.deadline)),
            Row::new(self.text("score-rule"), self.own(&asked.rule)),
            self.held(found),
        ];
        let values = asked.forecasts.iter().zip(&found.values);
        rows.extend(values.map(|(forecast, scored)| self.value(forecast, *scored)));
        rows.push(self.came(found));
        blocks.push(Block::Rows(rows));
    }

    fn held(&self, found: &QuestionScore) -> Row {
        let text = held(self.words, found);
        let mut row = Row::new(self.text("score-held"), text);
        row.lines.extend(self.rests_on(&self.of(found).basis));
        row
    }

    fn value(&self, forecast: &Forecast, scored: Scored) -> Row {
        let value = ("value", forecast.value.to_string().into());
        let told = match scored.brier {
            None => self.say("score-value-open", &[value]),
            Some(brier) => {
                let brier = ("brier", decimals(brier).into());
                let message = if scored.is_wrong {
                    "score-value-wrong"
                } else {
                    "score-value"
                };
                self.say(message, &[value, brier])
            }
        };
        let mut row = Row::new(capitalised(&self.own(&forecast.name)), told);
        let mut said = Vec::new();
        if let Some(date) = forecast.date {
            let message = if scored.is_later {
                "score-of-later-day"
            } else {
                "score-of-day"
            };
            said.push(self.say(message, &[("date", self.day(date).into())]));
        }
        said.extend(forecast.source.as_ref().map(|source| self.source(source)));
        let quiet = said.into_iter().map(|text| Line::new(Role::Quiet, text));
        row.lines.extend(quiet);
        row.lines.extend(self.rests_on(&forecast.basis));
        row
    }

    fn came(&self, found: &QuestionScore) -> Row {
        let mut row = Row::new(self.text("score-came"), self.answer(found));
        row.lines[0].role = Role::Verdict;
        if found.was_excluded {
            let missed = self.text("score-was-excluded");
            row.lines.push(Line::new(Role::Verdict, missed));
        }
        if let Some(resolved) = &self.of(found).resolved {
            let source = self.source(&resolved.source);
            row.lines.push(Line::new(Role::Quiet, source));
            row.lines.extend(self.rests_on(&resolved.basis));
        }
        row
    }

    /// What came of a question, in a sentence.
    fn answer(&self, found: &QuestionScore) -> String {
        let Some(resolved) = &self.of(found).resolved else {
            return self.text("score-open");
        };
        let message = if resolved.value {
            "score-yes"
        } else {
            "score-no"
        };
        self.say(message, &[("date", self.day(resolved.date).into())])
    }

    fn source(&self, source: &Text) -> String {
        self.say("score-source", &[("source", self.own(source).into())])
    }

    /// What something rests on, where that is said.
    fn rests_on(&self, basis: &detente_case::model::Basis) -> Option<Line> {
        let is_said = !basis.evidence.is_empty() || basis.judgement.is_some();
        is_said.then(|| Line::new(Role::Quiet, self.words.basis(basis)))
    }

    fn day(&self, date: jiff::civil::Date) -> String {
        crate::dates::day(date, self.words.catalogue)
    }

    /// Which versions were run, and as of when.
    fn asked(&self, blocks: &mut Vec<Block>) {
        let mut rows = Vec::new();
        if let Some(conflict) = self.found.conflict {
            let ran = if conflict.has_doubts {
                crate::sure::ran(self.words, conflict.ran)
            } else {
                self.text("sure-no-doubt")
            };
            let mut row = Row::new(self.text("score-conflict"), ran);
            if conflict.has_doubts && !conflict.are_stated {
                row.lines.push(Line::plain(self.text("sure-implied")));
            }
            rows.push(row);
        }
        if let Some(ran) = self.found.settlement {
            let ran = crate::sure::ran(self.words, ran);
            rows.push(Row::new(self.text("score-issues"), ran));
        }
        blocks.push(Block::Heading(self.text("heading-score-asked")));
        blocks.push(Block::Paragraph(match self.words.names.case.header.as_of {
            Some(as_of) => self.say("score-as-of", &[("date", self.day(as_of).into())]),
            None => self.text("score-no-input"),
        }));
        if !rows.is_empty() {
            blocks.push(Block::Rows(rows));
        }
    }
}

/// What the model held of a question.
pub(crate) fn held(words: &Words, found: &QuestionScore) -> String {
    let asked = &words.names.case.questions[found.question.0];
    let about = match &asked.about {
        None => String::new(),
        Some(About::Condition(condition)) => words.condition(&condition.value),
        Some(About::Levels(levels)) => {
            let level = levels.iter().map(|level| {
                let (issue, level) = (level.value.issue.0, level.value.level);
                words.quoted(&crate::settle::part(words, issue, level))
            });
            words.list(level.collect())
        }
    };
    let counted = |message: &str, name: &'static str, tally: detente_analysis::Tally| {
        let values = [
            (name, about.clone().into()),
            ("holds", tally.holds.into()),
            ("of", tally.of.into()),
        ];
        words.say(message, &values)
    };
    match found.held {
        Held::Lasts(tally) => counted("score-lasts", "about", tally),
        Held::Acceptable(tally) => counted("score-acceptable", "levels", tally),
        Held::TooManyPackages => words.catalogue.text("score-too-many"),
        Held::Nothing => words.catalogue.text("score-held-nothing"),
    }
}

/// A score with three decimals, halves rounded up as by hand.
fn decimals(score: f64) -> String {
    format!("{:.3}", (score * 1_000.0).round() / 1_000.0)
}
