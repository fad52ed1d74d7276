//! Findings about a case file: each a plain sentence, the line underlined, and a remedy.
//!
//! The place is printed as file, line and column and the offending text stands in the message as
//! well, since a terminal that reorders a line of mixed scripts may move what is underlined.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use detente_case::model::Span;
use detente_case::{Argument, Diagnostic, Severity, Source};
use serde_json::json;

use crate::catalogue::{Catalogue, Value};
use crate::terminal;

/// Longer lines than this are shown in part, whatever the width.
const LONGEST_LINE: usize = 300;

/// Narrower screens get lines that are too long rather than words cut apart.
const NARROWEST: usize = 40;

/// Findings as a person reads them, one after the other with an empty line between.
pub fn render_diagnostics(
    source: &Source,
    findings: &[Diagnostic],
    catalogue: &Catalogue,
    color: bool,
    width: usize,
) -> String {
    let width = width.max(NARROWEST);
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(width);
    let pages: Vec<String> = findings
        .iter()
        .map(|finding| render(source, finding, catalogue, &renderer, width))
        .collect();
    let mut page = pages.join("\n\n");
    if !page.is_empty() {
        page.push('\n');
    }
    page
}

fn render(
    source: &Source,
    finding: &Diagnostic,
    catalogue: &Catalogue,
    renderer: &Renderer,
    width: usize,
) -> String {
    let name = |name: &str| catalogue.text(&format!("severity-{name}"));
    let (level, severity) = match finding.severity() {
        Severity::Error => (Level::ERROR, name("error")),
        Severity::Warning => (Level::WARNING, name("warning")),
        Severity::Info => (Level::INFO, name("info")),
    };
    let code = finding.code.as_str();
    // The text of a secondary title is taken as it is: a primary one would lose its isolates.
    let indent = severity.chars().count() + code.len() + "[]: ".len();
    let message = message(finding, catalogue);
    let message = wrap(&message, width.saturating_sub(indent), catalogue);
    let title = level.with_name(severity).secondary_title(message).id(code);
    let excerpt = finding
        .primary
        .map(|primary| Excerpt::new(source, primary, &finding.labels, width));
    let notes: Vec<String> = finding
        .labels
        .iter()
        .map(|(_, note)| catalogue.text(&format!("note-{}", note.as_str())))
        .collect();
    let mut group = Group::with_title(title);
    match (&excerpt, finding.primary) {
        (Some(excerpt), Some(primary)) => {
            let (line, column) = source.position(primary.start);
            let origin = Origin::path(source.name.as_str())
                .line(line)
                .char_column(column);
            let main = AnnotationKind::Primary.span(excerpt.primary.clone());
            let others = excerpt.labels.iter().zip(&notes);
            let others = others.map(|(span, note)| {
                AnnotationKind::Context
                    .span(span.clone())
                    .label(note.as_str())
            });
            let snippet = Snippet::source(excerpt.text.as_str())
                .line_start(excerpt.first_line)
                .fold(true);
            let snippet = snippet.annotation(main).annotations(others);
            // The column of a line that is cut cannot be told from what is shown of it.
            group = if excerpt.cut {
                group.element(origin).element(snippet)
            } else {
                group.element(snippet.path(source.name.as_str()))
            };
        }
        _ => group = group.element(Origin::path(source.name.as_str())),
    }
    let help = name("remedy");
    let remedy = wrap(
        &remedy(finding, catalogue),
        width.saturating_sub(help.chars().count() + "   = : ".len()),
        catalogue,
    );
    let group = group.element(Level::HELP.with_name(help).message(remedy));
    renderer.render(&[group])
}

/// A finding as data, for programs and editors. Lines and columns are counted from 1, columns in
/// characters; ends are exclusive.
pub fn diagnostic_json(
    source: &Source,
    finding: &Diagnostic,
    catalogue: &Catalogue,
) -> serde_json::Value {
    let severity = match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    let mut value = json!({
        "code": finding.code.as_str(),
        "severity": severity,
        "message": message(finding, catalogue),
        "remedy": remedy(finding, catalogue),
        "file": source.name,
        "line": null,
        "column": null,
        "end_line": null,
        "end_column": null,
    });
    if let Some(primary) = finding.primary {
        place(&mut value, source, primary);
    }
    let labels = finding.labels.iter().map(|(span, note)| {
        let mut label = json!({ "message": catalogue.text(&format!("note-{}", note.as_str())) });
        place(&mut label, source, *span);
        label
    });
    value["labels"] = labels.collect();
    value
}

fn place(value: &mut serde_json::Value, source: &Source, span: Span) {
    let (line, column) = source.position(span.start);
    let (end_line, end_column) = source.position(span.end);
    value["line"] = json!(line);
    value["column"] = json!(column);
    value["end_line"] = json!(end_line);
    value["end_column"] = json!(end_column);
}

/// What is wrong, as a sentence.
pub fn message(finding: &Diagnostic, catalogue: &Catalogue) -> String {
    let (names, values) = values(finding, catalogue);
    catalogue.text_with(
        &format!("diagnostic-{}", finding.code.as_str()),
        &pair(&names, values),
    )
}

/// What to do about it.
#[must_use]
pub fn remedy(finding: &Diagnostic, catalogue: &Catalogue) -> String {
    let (names, values) = values(finding, catalogue);
    let id = format!("diagnostic-{}", finding.code.as_str());
    catalogue
        .attribute(&id, "remedy", &pair(&names, values))
        .unwrap_or_default()
}

fn pair(names: &[String], values: Vec<Value>) -> Vec<(&str, Value)> {
    names.iter().map(String::as_str).zip(values).collect()
}

/// What a message mentions, by the names it uses.
fn values(finding: &Diagnostic, catalogue: &Catalogue) -> (Vec<String>, Vec<Value>) {
    let mut names = Vec::new();
    let mut values = Vec::new();
    for (name, argument) in &finding.arguments {
        names.push((*name).to_owned());
        match argument {
            Argument::Text(text) => values.push(Value::from(text.as_str())),
            Argument::Number(number) => {
                values.push(
                    usize::try_from(*number)
                        .map_or_else(|_| Value::from(number.to_string()), Value::from),
                );
            }
            Argument::List(items) => {
                values.push(Value::from(list(items, catalogue)));
                names.push(format!("{name}-count"));
                values.push(Value::from(items.len()));
            }
            Argument::Phrase(phrase) => {
                values.push(Value::from(
                    catalogue.text(&format!("phrase-{}", phrase.as_str())),
                ));
            }
        }
    }
    (names, values)
}

/// Names in quotation marks, one after the other.
fn list(items: &[String], catalogue: &Catalogue) -> String {
    let quoted: Vec<String> = items
        .iter()
        .map(|item| catalogue.text_with("quoted", &[("name", Value::from(item.as_str()))]))
        .collect();
    catalogue.joined("between-sequence", &quoted)
}

/// Breaks a sentence into lines. They stand in a frame laid out from left to right, so each is told
/// where its own text runs the other way.
fn wrap(text: &str, width: usize, catalogue: &Catalogue) -> String {
    let lines = terminal::wrap(text, width.max(NARROWEST / 2), "");
    let set = |line: &String| {
        if catalogue.language().is_right_to_left() {
            terminal::set_right_to_left(line)
        } else {
            line.clone()
        }
    };
    lines.iter().map(set).collect::<Vec<_>>().join("\n")
}

/// The lines of a file that a finding concerns, cut to what can be shown.
struct Excerpt {
    text: String,
    first_line: usize,
    primary: Range<usize>,
    labels: Vec<Range<usize>>,
    /// Whether something before an underlined place is left out.
    cut: bool,
}

impl Excerpt {
    fn new(
        source: &Source,
        primary: Span,
        labels: &[(Span, detente_case::Note)],
        width: usize,
    ) -> Self {
        let text = &source.text;
        let spans: Vec<Range<usize>> = std::iter::once(primary)
            .chain(labels.iter().map(|&(span, _)| span))
            .map(|span| on_one_line(text, span))
            .collect();
        let first = spans
            .iter()
            .map(|span| line_start(text, span.start))
            .min()
            .unwrap_or_default();
        let last = spans.iter().map(|span| span.end).max().unwrap_or_default();
        let end = text[last..]
            .find('\n')
            .map_or(text.len(), |newline| last + newline);
        let mut shown = Self {
            text: String::new(),
            first_line: source.position(first).0,
            primary: 0..0,
            labels: vec![0..0; labels.len()],
            cut: false,
        };
        let mut at = first;
        for line in text[first..end].split('\n') {
            let range = at..at + line.len();
            let here: Vec<usize> = (0..spans.len())
                .filter(|&place| range.start <= spans[place].start && spans[place].end <= range.end)
                .collect();
            let window = window(
                text,
                &range,
                here.first().map(|&place| &spans[place]),
                width.min(LONGEST_LINE),
            );
            if window.start > range.start {
                shown.text.push('…');
                shown.cut = true;
            }
            let moved = shown.text.len();
            for place in here {
                let inside = |at: usize| at.clamp(window.start, window.end) - window.start + moved;
                let span = inside(spans[place].start)..inside(spans[place].end);
                match place.checked_sub(1) {
                    None => shown.primary = span,
                    Some(label) => shown.labels[label] = span,
                }
            }
            shown
                .text
                .push_str(text[window.clone()].trim_end_matches('\r'));
            if window.end < range.end {
                shown.text.push('…');
            }
            shown.text.push('\n');
            at = range.end + 1;
        }
        shown
    }
}

/// Where the line of a place begins.
fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The part of a stretch that stands on its first line.
fn on_one_line(text: &str, span: Span) -> Range<usize> {
    let start = span.start.min(text.len());
    let end = span.end.clamp(start, text.len());
    let line = text[start..end]
        .find(['\n', '\r'])
        .map_or(end, |newline| start + newline);
    start..line
}

/// What is shown of a line: all of it, or so many characters around what is underlined.
fn window(
    text: &str,
    line: &Range<usize>,
    span: Option<&Range<usize>>,
    width: usize,
) -> Range<usize> {
    if text[line.clone()].chars().nth(LONGEST_LINE).is_none() {
        return line.clone();
    }
    let start = span.map_or(line.start, |span| {
        text[line.start..span.start]
            .char_indices()
            .rev()
            .nth(width / 4)
            .map_or(line.start, |(at, _)| line.start + at)
    });
    let end = text[start..line.end]
        .char_indices()
        .nth(width)
        .map_or(line.end, |(at, _)| start + at);
    start..end
}
