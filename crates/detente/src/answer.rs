//! Answers one question: has the case read, asks the analysis, prints what the view makes of it.

mod about;
mod attitudes;
mod brief;
mod coalitions;
mod compare;
mod explain;
mod files;
mod flip;
mod foresight;
mod ledger;
mod names;
mod path;
mod quotes;
mod score;
mod serve;
mod settle;
mod standing;
mod strength;
mod sure;
mod tables;
mod views;

use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use clap::Command;
use detente_analysis::{Conflict, Solved};
use detente_case::ledger::LEDGER_FILE;
use detente_case::{Diagnostic, Reading, Severity, Source};
use detente_view::terminal::{self, Layout};
use detente_view::{Catalogue, Page, inert, json};
use serde_json::{Value, json};

use crate::command_line::{CommandLine, Format, Manner, ModelQuestion, Question, SourceQuestion};
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
        Question::Check {
            case,
            sources,
            inputs,
        } => face.check(case, sources, *inputs),
        Question::OfModel(question) => face.of_model(question),
        Question::Brief {
            case,
            output,
            since,
            export,
        } => match (output, export) {
            (Some(file), _) => face.brief(case, file, since.as_deref()),
            (None, Some(export)) => face.brief_table(case, *export),
            (None, None) => bail!(catalogue.text("usage-see-help")),
        },
        Question::Compare { case, what_if } => face.compare(case, what_if),
        Question::Serve { case, listen, port } => face.serve(case.as_deref(), *listen, *port),
        Question::Ledger {
            case,
            as_of,
            actor,
            proposition,
            sources,
            export,
        } => face.ledger(
            case,
            &ledger::Asked {
                as_of: *as_of,
                actor: actor.as_deref(),
                proposition: proposition.as_deref(),
                sources,
                export: *export,
            },
        ),
        Question::Quotes { file, case, export } => face.quotes(file, case.as_deref(), *export),
        Question::Source {
            question: SourceQuestion::Add { case, file, id },
        } => face.add_source(case, file, id.as_deref()),
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
    fn of_model(&self, question: &ModelQuestion) -> anyhow::Result<Outcome> {
        match question {
            ModelQuestion::Analyse { case, sources } => {
                let reading = self.read(case, sources)?;
                self.with_reading(&reading, |solved, warnings, source| {
                    self.analyse(case, solved, warnings, source)
                })
            }
            ModelQuestion::Solve { case, all } => self
                .with_solved(case, |solved, warnings, source| {
                    self.solve(solved, warnings, source, *all)
                }),
            ModelQuestion::Tables {
                case,
                actors,
                concept,
                all,
            } => self.with_solved(case, |solved, _, _| {
                self.tables(solved, actors.as_deref(), concept.as_deref(), *all)
            }),
            ModelQuestion::Settle {
                case,
                pictures,
                between,
            } => self.with_reading(&self.read(case, &[])?, |solved, _, _| {
                self.settle(solved, pictures.as_deref(), between.as_deref())
            }),
            ModelQuestion::Sure {
                case,
                versions,
                export,
                pictures,
            } => self.with_reading(&self.read(case, &[])?, |solved, _, _| {
                self.sure(solved, *versions, *export, pictures.as_deref())
            }),
            ModelQuestion::Score {
                case,
                versions,
                export,
            } => self.score(case, *versions, *export),
            ModelQuestion::Coalitions {
                case,
                state,
                actors,
                all,
            } => self.with_solved(case, |solved, _, _| {
                self.coalitions(solved, state.as_deref(), actors.as_deref(), *all)
            }),
            ModelQuestion::Explain {
                case,
                state,
                actor,
                sources,
                all,
            } => self.with_options(case, &self.read(case, sources)?, |solved, _, _| {
                self.explain(solved, state, actor.as_deref(), *all)
            }),
            ModelQuestion::Path {
                case,
                to,
                from,
                within,
            } => self.with_solved(case, |solved, _, _| {
                self.path(solved, from.as_deref(), to, *within)
            }),
            ModelQuestion::Flip {
                case,
                state,
                concept,
                by,
                strict,
                breaks,
            } => self.with_solved(case, |solved, _, _| {
                let how = (*by).map(Into::into);
                self.flip(solved, state, concept.as_deref(), how, *strict, *breaks)
            }),
            ModelQuestion::Views {
                case,
                view,
                concept,
            } => self.with_solved(case, |solved, _, _| {
                self.views(solved, view.as_deref(), concept.as_deref())
            }),
            ModelQuestion::Standing { case } => {
                self.with_solved(case, |solved, _, _| self.standing(solved))
            }
            ModelQuestion::Attitudes { case, state } => self.with_solved(case, |solved, _, _| {
                self.attitudes(solved, state.as_deref())
            }),
            ModelQuestion::Strength { case, state } => {
                self.with_solved(case, |solved, _, _| self.strength(solved, state.as_deref()))
            }
            ModelQuestion::Foresight {
                case,
                state,
                horizon,
            } => self.with_solved(case, |solved, _, _| {
                self.foresight(solved, state.as_deref(), *horizon)
            }),
        }
    }

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
        source: &Source,
        diagnostics: &[Diagnostic],
        screen: bool,
    ) -> String {
        let layout = self.layout(screen);
        detente_view::render_diagnostics(
            source,
            diagnostics,
            self.catalogue,
            layout.color,
            layout.width,
        )
    }

    fn diagnostics_json(&self, source: &Source, diagnostics: &[Diagnostic]) -> Vec<Value> {
        diagnostics
            .iter()
            .map(|found| detente_view::diagnostic_json(source, found, self.catalogue))
            .collect()
    }

    /// Reads the case at a path, or the shipped one of that name where there is nothing at the path, with its
    /// ledger. The texts of sources are also looked for in folders.
    fn read(&self, path: &Path, sources: &[PathBuf]) -> anyhow::Result<Reading> {
        if let Some(missing) = sources.iter().find(|folder| !folder.is_dir()) {
            let shown = inert(&missing.display().to_string());
            bail!(
                self.catalogue
                    .text_with("no-such-folder", &[("path", shown.into())])
            );
        }
        let name = path.to_string_lossy();
        if !path.exists() {
            let shipped = shipped::case(name.trim_end_matches('/'));
            let shipped = shipped.map(|text| {
                let file = |file| format!("{name}/{file}");
                let mut reading = detente_case::parse(&file(detente_case::CASE_FILE), text);
                if let Some(ledger) = shipped::ledger(name.trim_end_matches('/')) {
                    // The texts of shipped sources may not be redistributed: none is beside the case.
                    reading.add_ledger(&file(LEDGER_FILE), ledger, Path::new(""), sources);
                }
                reading
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
        detente_case::read_with_sources(path, sources).with_context(|| {
            self.catalogue
                .text_with("cannot-read", &[("path", inert(&name).into())])
        })
    }

    /// Reads, compiles and solves; a case with errors is answered by what is wrong with it, and one that has no
    /// options by what can be asked of it.
    fn with_solved(
        &self,
        path: &Path,
        tell: impl FnOnce(&Solved, &[Diagnostic], &Reading) -> anyhow::Result<Outcome>,
    ) -> anyhow::Result<Outcome> {
        self.with_options(path, &self.read(path, &[])?, tell)
    }

    fn with_options(
        &self,
        path: &Path,
        reading: &Reading,
        tell: impl FnOnce(&Solved, &[Diagnostic], &Reading) -> anyhow::Result<Outcome>,
    ) -> anyhow::Result<Outcome> {
        if reading
            .case
            .as_ref()
            .is_some_and(|case| !case.has_options())
        {
            let shown = inert(&path.display().to_string());
            bail!(
                self.catalogue
                    .text_with("no-options-here", &[("case", shown.into())])
            );
        }
        self.with_reading(reading, tell)
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
                let text = self.diagnostics_text(
                    &reading.source,
                    &diagnostics,
                    io::stderr().is_terminal(),
                );
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
        self.tell(&made)
    }

    /// Prints a sentence or several.
    fn tell(&self, text: &str) -> anyhow::Result<Outcome> {
        put(terminal::render_text(text, self.layout(io::stdout().is_terminal())).as_bytes())
    }

    fn check(&self, path: &Path, sources: &[PathBuf], inputs: bool) -> anyhow::Result<Outcome> {
        let reading = self.read(path, sources)?;
        let (solved, mut diagnostics) = self.check_reading(&reading);
        let ledger = reading.ledger.as_ref();
        let citations = ledger.iter().flat_map(|ledger| &ledger.citations);
        diagnostics.extend(citations.cloned());
        diagnostics.sort_by_key(|found| found.primary);
        let of_ledger = ledger.map_or(&[][..], |ledger| &ledger.diagnostics);
        let conflict = solved.as_ref().map(|solved| &solved.conflict);
        let mut all = diagnostics.iter().chain(of_ledger);
        let outcome = if all.any(|found| found.severity() == Severity::Error) {
            Outcome::CaseHasErrors
        } else {
            Outcome::Fine
        };
        if self.wants_json() {
            Self::show_json(&self.check_json(&reading, &diagnostics, conflict))?;
            return Ok(outcome);
        }
        let screen = io::stdout().is_terminal();
        let mut said = vec![self.diagnostics_text(&reading.source, &diagnostics, screen)];
        if let Some(ledger) = ledger {
            said.push(self.diagnostics_text(&ledger.source, &ledger.diagnostics, screen));
        }
        for text in said.iter().filter(|text| !text.is_empty()) {
            put(format!("{}\n\n", text.trim_end()).as_bytes())?;
        }
        let all: Vec<Diagnostic> = diagnostics.iter().chain(of_ledger).cloned().collect();
        self.show(&detente_view::check_page(
            &reading.source.name,
            &all,
            conflict,
            ledger,
            inputs,
            self.catalogue,
        ))?;
        Ok(outcome)
    }

    fn check_json(
        &self,
        reading: &Reading,
        diagnostics: &[Diagnostic],
        conflict: Option<&Conflict>,
    ) -> Value {
        let ledger = reading.ledger.as_ref().map(|ledger| {
            json!({
                "file": ledger.source.name,
                "entries": ledger.ledger.as_ref().map(|ledger| ledger.entries.len()),
                "quotes": {
                    "matched": ledger.quotes.matched,
                    "missing": ledger.quotes.missing,
                    "unchecked": ledger.quotes.unchecked,
                },
                "diagnostics": self.diagnostics_json(&ledger.source, &ledger.diagnostics),
            })
        });
        json!({
            "format": "detente.check/1",
            "file": reading.source.name,
            "states": conflict.map(Conflict::state_count),
            "coverage": conflict.map(|conflict| json::coverage_by_actor(&conflict.case)),
            "diagnostics": self.diagnostics_json(&reading.source, diagnostics),
            "inputs": conflict.map(|conflict| json::inputs(&conflict.case)),
            "ledger": ledger,
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
                &self.diagnostics_json(&reading.source, warnings),
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
                &self.diagnostics_json(&reading.source, warnings),
            ));
        }
        self.show(&detente_view::solve_page(solved, all, self.catalogue))
    }
}
