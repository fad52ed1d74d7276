//! Answers one question: has the case read, asks the analysis, prints what the view makes of it.

mod about;
mod attitudes;
mod coalitions;
mod compare;
mod explain;
mod flip;
mod foresight;
mod names;
mod path;
mod standing;
mod strength;
mod tables;
mod views;

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use anyhow::{Context as _, anyhow, bail};
use clap::Command;
use detente_analysis::{Conflict, Solved};
use detente_case::{Diagnostic, Reading, Severity};
use detente_view::terminal::{self, Layout};
use detente_view::{Catalogue, Page, inert, json};
use serde_json::{Value, json};

use crate::command_line::{CommandLine, Format, Manner, Question};
use crate::{progress, shipped};

/// How an answer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Fine,
    CaseHasErrors,
}

/// Text into a pipe is laid out for this many columns unless `COLUMNS` says otherwise.
const PIPE_WIDTH: usize = 100;

/// Answers what was asked.
pub(crate) fn answer(
    line: &CommandLine,
    command: &Command,
    catalogue: &Catalogue,
) -> anyhow::Result<Outcome> {
    let face = Face {
        manner: line.manner,
        catalogue,
    };
    match &line.question {
        Question::New { name, from } => face.new_case(name, from.as_deref()),
        Question::Check { case } => face.check(case),
        Question::Analyse { case } => face.with_solved(case, |solved, warnings, source| {
            face.analyse(case, solved, warnings, source)
        }),
        Question::Solve { case, all } => face.with_solved(case, |solved, warnings, source| {
            face.solve(solved, warnings, source, *all)
        }),
        Question::Tables {
            case,
            actors,
            concept,
            all,
        } => face.with_solved(case, |solved, _, _| {
            face.tables(solved, actors.as_deref(), concept.as_deref(), *all)
        }),
        Question::Coalitions {
            case,
            state,
            actors,
            all,
        } => face.with_solved(case, |solved, _, _| {
            face.coalitions(solved, state.as_deref(), actors.as_deref(), *all)
        }),
        Question::Explain {
            case,
            state,
            actor,
            all,
        } => face.with_solved(case, |solved, _, _| {
            face.explain(solved, state, actor.as_deref(), *all)
        }),
        Question::Path {
            case,
            to,
            from,
            within,
        } => face.with_solved(case, |solved, _, _| {
            face.path(solved, from.as_deref(), to, *within)
        }),
        Question::Flip {
            case,
            state,
            concept,
            by,
            strict,
            breaks,
        } => face.with_solved(case, |solved, _, _| {
            let how = (*by).map(Into::into);
            face.flip(solved, state, concept.as_deref(), how, *strict, *breaks)
        }),
        Question::Views {
            case,
            view,
            concept,
        } => face.with_solved(case, |solved, _, _| {
            face.views(solved, view.as_deref(), concept.as_deref())
        }),
        Question::Compare { case, what_if } => face.compare(case, what_if),
        Question::Standing { case } => face.with_solved(case, |solved, _, _| face.standing(solved)),
        Question::Attitudes { case, state } => face.with_solved(case, |solved, _, _| {
            face.attitudes(solved, state.as_deref())
        }),
        Question::Strength { case, state } => {
            face.with_solved(case, |solved, _, _| face.strength(solved, state.as_deref()))
        }
        Question::Foresight {
            case,
            state,
            horizon,
        } => face.with_solved(case, |solved, _, _| {
            face.foresight(solved, state.as_deref(), *horizon)
        }),
        Question::Concept { name } => face.concept(name.as_deref()),
        Question::Cases => face.cases(),
        Question::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut command.clone(), "detente", &mut script);
            put(&script)
        }
        Question::Man => {
            let mut page = Vec::new();
            clap_mangen::Man::new(command.clone())
                .render(&mut page)
                .context("man")?;
            put(&page)
        }
    }
}

/// Says something on the error stream; if nobody listens, nothing can be done.
pub(crate) fn complain(message: &str, catalogue: &Catalogue) {
    let screen = io::stderr().is_terminal();
    let layout = Layout {
        width: width(screen),
        color: false,
        screen,
        language: catalogue.language(),
    };
    let _ = io::stderr()
        .lock()
        .write_all(terminal::render_text(message, layout).as_bytes());
}

/// How many columns a line may have.
fn width(screen: bool) -> usize {
    let columns = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    let seen = terminal_size::terminal_size()
        .map(|(width, _)| usize::from(width.0))
        .filter(|_| screen);
    seen.or(columns).unwrap_or(PIPE_WIDTH)
}

/// Writes an answer. A reader that has had enough, such as `head`, is no error.
fn put(bytes: &[u8]) -> anyhow::Result<Outcome> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(Outcome::Fine),
    }
}

/// One way of answering: language, format and layout.
struct Face<'a> {
    manner: Manner,
    catalogue: &'a Catalogue,
}

impl Face<'_> {
    fn layout(&self, screen: bool) -> Layout {
        let no_color =
            self.manner.no_color || std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
        Layout {
            width: width(screen),
            color: screen && !no_color,
            screen,
            language: self.catalogue.language(),
        }
    }

    fn show(&self, page: &Page) -> anyhow::Result<Outcome> {
        put(terminal::render(page, self.layout(io::stdout().is_terminal())).as_bytes())
    }

    fn show_json(value: &Value) -> anyhow::Result<Outcome> {
        let mut text = serde_json::to_string_pretty(value)?;
        text.push('\n');
        put(text.as_bytes())
    }

    fn wants_json(&self) -> bool {
        self.manner.format == Format::Json
    }

    fn diagnostics_text(
        &self,
        reading: &Reading,
        diagnostics: &[Diagnostic],
        screen: bool,
    ) -> String {
        let layout = self.layout(screen);
        detente_view::render_diagnostics(
            &reading.source,
            diagnostics,
            self.catalogue,
            layout.color,
            layout.width,
        )
    }

    fn diagnostics_json(&self, reading: &Reading, diagnostics: &[Diagnostic]) -> Vec<Value> {
        diagnostics
            .iter()
            .map(|found| detente_view::diagnostic_json(&reading.source, found, self.catalogue))
            .collect()
    }

    /// Reads the case at a path, or the shipped one of that name where there is nothing at the path.
    fn read(&self, path: &Path) -> anyhow::Result<Reading> {
        let name = path.to_string_lossy();
        if !path.exists() {
            let shipped = shipped::case(name.trim_end_matches('/'));
            let shipped = shipped.map(|text| {
                detente_case::parse(&format!("{name}/{}", detente_case::CASE_FILE), text)
            });
            let values = [
                ("path", inert(&name).into()),
                ("known", shipped::names().join(", ").into()),
            ];
            return shipped
                .ok_or_else(|| anyhow!(self.catalogue.text_with("no-such-case", &values)));
        }
        if path.is_dir() && !path.join(detente_case::CASE_FILE).exists() {
            bail!(
                self.catalogue
                    .text_with("no-case-in-folder", &[("path", inert(&name).into())])
            );
        }
        detente_case::read(path).with_context(|| {
            self.catalogue
                .text_with("cannot-read", &[("path", inert(&name).into())])
        })
    }

    /// Reads, compiles and solves; a case with errors is answered by what is wrong with it.
    fn with_solved(
        &self,
        path: &Path,
        tell: impl FnOnce(&Solved, &[Diagnostic], &Reading) -> anyhow::Result<Outcome>,
    ) -> anyhow::Result<Outcome> {
        self.with_reading(&self.read(path)?, tell)
    }

    fn with_reading(
        &self,
        reading: &Reading,
        tell: impl FnOnce(&Solved, &[Diagnostic], &Reading) -> anyhow::Result<Outcome>,
    ) -> anyhow::Result<Outcome> {
        let (solved, mut diagnostics) = self.check_reading(reading);
        if let Some(solved) = &solved {
            diagnostics.retain(|found| found.severity() == Severity::Warning);
            tell(solved, &diagnostics, reading)
        } else {
            diagnostics.retain(|found| found.severity() == Severity::Error);
            if self.wants_json() {
                Self::show_json(&self.check_json(reading, &diagnostics, None))?;
            } else {
                let text = self.diagnostics_text(reading, &diagnostics, io::stderr().is_terminal());
                let _ = writeln!(io::stderr().lock(), "{}", text.trim_end());
            }
            Ok(Outcome::CaseHasErrors)
        }
    }

    /// The case solved, if it has no error, with everything there is to say about it.
    fn check_reading<'r>(&self, reading: &'r Reading) -> (Option<Solved<'r>>, Vec<Diagnostic>) {
        let mut diagnostics = reading.diagnostics.clone();
        let Some(case) = &reading.case else {
            return (None, diagnostics);
        };
        let working = self.catalogue.text("working");
        let checked = progress::while_saying(&working, || detente_analysis::check(case));
        diagnostics.extend(checked.diagnostics);
        (checked.solved, diagnostics)
    }

    fn new_case(&self, name: &Path, from: Option<&str>) -> anyhow::Result<Outcome> {
        let file = shipped::start(name, from, self.catalogue)?;
        let (file, folder) = (
            inert(&file.display().to_string()),
            inert(&name.display().to_string()),
        );
        if self.wants_json() {
            return Self::show_json(&json!({ "format": "detente.new/1", "file": file }));
        }
        let made = self.catalogue.text_with(
            "new-made",
            &[("file", file.into()), ("folder", folder.into())],
        );
        put(terminal::render_text(&made, self.layout(io::stdout().is_terminal())).as_bytes())
    }

    fn check(&self, path: &Path) -> anyhow::Result<Outcome> {
        let reading = self.read(path)?;
        let (solved, diagnostics) = self.check_reading(&reading);
        let conflict = solved.as_ref().map(|solved| &solved.conflict);
        let counted =
            conflict.map(|conflict| (conflict, detente_analysis::coverage(&conflict.case)));
        let outcome = if diagnostics
            .iter()
            .any(|found| found.severity() == Severity::Error)
        {
            Outcome::CaseHasErrors
        } else {
            Outcome::Fine
        };
        if self.wants_json() {
            Self::show_json(&self.check_json(&reading, &diagnostics, conflict))?;
        } else {
            if !diagnostics.is_empty() {
                let text =
                    self.diagnostics_text(&reading, &diagnostics, io::stdout().is_terminal());
                put(format!("{}\n\n", text.trim_end()).as_bytes())?;
            }
            self.show(&detente_view::check_page(
                &reading.source.name,
                &diagnostics,
                counted,
                self.catalogue,
            ))?;
        }
        Ok(outcome)
    }

    fn check_json(
        &self,
        reading: &Reading,
        diagnostics: &[Diagnostic],
        conflict: Option<&Conflict>,
    ) -> Value {
        json!({
            "format": "detente.check/1",
            "file": reading.source.name,
            "states": conflict.map(Conflict::state_count),
            "coverage": conflict.map(|conflict| json::coverage(detente_analysis::coverage(&conflict.case))),
            "diagnostics": self.diagnostics_json(reading, diagnostics),
        })
    }

    fn analyse(
        &self,
        path: &Path,
        solved: &Solved,
        warnings: &[Diagnostic],
        reading: &Reading,
    ) -> anyhow::Result<Outcome> {
        let analysis = detente_analysis::analyse(solved);
        if self.wants_json() {
            return Self::show_json(&json::analysis(
                solved,
                &analysis,
                &self.diagnostics_json(reading, warnings),
            ));
        }
        let path = inert(&path.display().to_string());
        self.show(&detente_view::analyse_page(
            solved,
            &analysis,
            &path,
            warnings.len(),
            self.catalogue,
        ))
    }

    fn solve(
        &self,
        solved: &Solved,
        warnings: &[Diagnostic],
        reading: &Reading,
        all: bool,
    ) -> anyhow::Result<Outcome> {
        if self.wants_json() {
            return Self::show_json(&json::solution(
                solved,
                &self.diagnostics_json(reading, warnings),
            ));
        }
        self.show(&detente_view::solve_page(solved, all, self.catalogue))
    }
}
