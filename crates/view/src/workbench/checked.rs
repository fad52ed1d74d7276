//! What came of a text as it is typed: what is wrong with it, place by place, and the answer in short.

use detente_analysis::{Overview, Settlement, Solved};
use detente_case::ledger::LedgerReading;
use detente_case::{Diagnostic, Severity, Source};
use detente_graph::StateId;
use maud::{Markup, PreEscaped, html};

use super::fault::{Fault, told};
use crate::catalogue::Catalogue;
use crate::html::{actor_class, blocks, text};
use crate::page::Block;
use crate::pictures::{GraphOptions, conflict_graph, gains_figure};
use crate::words::{Words, capitalised};

/// Of more states the graph is no picture to look at while typing.
const MOST_DRAWN: usize = 12;

/// A text that was checked.
pub struct Checked<'s> {
    /// The file as typed.
    pub source: &'s Source,
    /// What is wrong with it or worth knowing, in its order.
    pub findings: &'s [Diagnostic],
    /// Another file that the text is at odds with, and what is wrong there.
    pub elsewhere: Option<(&'s Source, &'s [Diagnostic])>,
    /// The ledger, where that is what is checked.
    pub ledger: Option<&'s LedgerReading>,
    /// The answer that the text gives; `None` where it has errors.
    pub answer: Option<Answer<'s>>,
}

/// The answer that a text gives.
pub struct Answer<'s> {
    /// The case solved.
    pub solved: &'s Solved<'s>,
    /// What there is to say of it.
    pub overview: &'s Overview,
    /// What can be agreed by degrees, where nothing else is asked.
    pub settlement: Option<&'s Settlement>,
}

/// What came of a text, to be put beside it.
#[must_use]
pub fn checked_part(checked: &Checked, catalogue: &Catalogue) -> String {
    part(checked, catalogue).into_string()
}

/// Why it is not known what came of a text, to be put beside it.
#[must_use]
pub fn unchecked_part(fault: &Fault, catalogue: &Catalogue) -> String {
    let (heading, why) = told(fault, catalogue);
    let part = html! {
        div #checked.checked {
            p.verdict.at-fault role="status" { (text(&catalogue.text(heading))) }
            p { (text(&why)) }
        }
    };
    part.into_string()
}

/// What came of a text.
pub(super) fn part(checked: &Checked, catalogue: &Catalogue) -> Markup {
    let say = |id: &str| text(&catalogue.text(id));
    let count = |severity| {
        let own = checked.findings.iter();
        let elsewhere = checked
            .elsewhere
            .iter()
            .flat_map(|(_, findings)| findings.iter());
        own.chain(elsewhere)
            .filter(|found| found.severity() == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    html! {
        div #checked.checked {
            @if errors + warnings == 0 {
                p.verdict role="status" { (say("edit-fine")) }
            } @else {
                @let values = [("errors", errors.into()), ("warnings", warnings.into())];
                p.verdict.at-fault[errors > 0] role="status" { (text(&catalogue.text_with("check-summary", &values))) }
            }
            (findings(checked.source, checked.findings, true, catalogue))
            @if let Some((source, found)) = checked.elsewhere.filter(|(_, found)| !found.is_empty()) {
                h3 { (say("edit-elsewhere")) }
                (findings(source, found, false, catalogue))
            }
            @if let Some(ledger) = checked.ledger {
                @if let Some(told) = crate::check::ledger_in_brief(ledger, catalogue) {
                    p { (text(&told)) }
                }
            } @else {
                @match &checked.answer {
                    Some(answer) => (condensed(answer, catalogue)),
                    None => p.quiet { (say("edit-answer-waits")) },
                }
            }
        }
    }
}

/// Findings as a list; those of the text at hand lead to their places in it.
fn findings(source: &Source, found: &[Diagnostic], is_here: bool, catalogue: &Catalogue) -> Markup {
    html! {
        @if !found.is_empty() {
            ol.findings {
                @for finding in found {
                    (self::finding(source, finding, is_here, catalogue))
                }
            }
        }
    }
}

fn finding(source: &Source, finding: &Diagnostic, is_here: bool, catalogue: &Catalogue) -> Markup {
    let (class, severity) = match finding.severity() {
        Severity::Error => ("error", "severity-error"),
        Severity::Warning => ("warning", "severity-warning"),
        Severity::Info => ("info", "severity-info"),
    };
    let severity = html! { b { (text(&catalogue.text(severity))) } };
    let place = finding
        .primary
        .map(|span| (source.position(span.start), source.position(span.end)));
    html! {
        li class={ "finding " (class) } {
            p.place {
                @match place {
                    Some(((line, column), (end_line, end_column))) => {
                        @let place = html! { (severity) " " bdi dir="ltr" { (line) ":" (column) } };
                        @if is_here {
                            @let values = [("line", line.into()), ("column", column.into())];
                            @let label = catalogue.text_with("edit-go-to", &values);
                            a href={ "#line-" (line) } title=(crate::isolates::without_isolates(&label)) data-line=(line) data-column=(column) data-end-line=(end_line) data-end-column=(end_column) { (place) }
                        } @else {
                            (place)
                        }
                    }
                    None => (severity),
                }
            }
            p.message { (text(&crate::diagnostics::message(finding, catalogue))) }
            p.remedy { (text(&crate::diagnostics::remedy(finding, catalogue))) }
            @for (span, note) in &finding.labels {
                @let (line, column) = source.position(span.start);
                p.remedy {
                    bdi dir="ltr" { (line) ":" (column) } " "
                    (text(&catalogue.text(&format!("note-{}", note.as_str()))))
                }
            }
        }
    }
}

/// The answer in short: today, what lasts, and a picture.
pub(super) fn condensed(answer: &Answer, catalogue: &Catalogue) -> Markup {
    let (solved, overview) = (answer.solved, answer.overview);
    let words = Words::new(&solved.conflict, catalogue);
    let say = |id: &str| text(&catalogue.text(id));
    html! {
        section.condensed aria-label=(catalogue.text("edit-answer")) {
            @if words.names.case.has_options() {
                h2.asked { (say("heading-status-quo")) }
                @match &overview.status_quo {
                    None => p { (text(&crate::analyse::no_today(&words))) },
                    Some(today) => {
                        p.answer { (text(&crate::analyse::today_holds(&words, today.holding))) }
                        p.today { (text(&crate::analyse::today(&words, today.state))) }
                        ul.holds {
                            @for reasons in &today.actors {
                                li class={ "actor " (actor_class(reasons.actor)) } {
                                    b { (text(&words.names.actor(reasons.actor))) } " "
                                    span { (text(&words.holds(reasons.holding))) }
                                }
                            }
                        }
                    }
                }
                (lasting(&words, overview))
                (picture(solved, overview, catalogue))
            }
            @if let Some(settlement) = answer.settlement {
                h2.asked { (say("heading-settle")) }
                (blocks("", &[Block::Rows(crate::settle::in_brief(&words, settlement))]))
            }
        }
    }
}

fn lasting(words: &Words, overview: &Overview) -> Markup {
    let states = words.conflict.state_count();
    html! {
        h3 { (text(&words.catalogue.text("heading-lasting"))) }
        @if overview.lasting.is_empty() {
            p { (text(&words.catalogue.text("lasting-none"))) }
        }
        ul.lasts {
            @for group in &overview.lasting {
                @let state = group.best.state;
                li {
                    b { (text(&called(words, state))) } " "
                    span.quiet { (text(&words.holds(group.best.holding))) }
                }
            }
        }
        p.quiet { (text(&words.say("edit-states", &[("count", states.into())]))) }
    }
}

/// What a state is called: by what is done in it where it has no name.
fn called(words: &Words, state: StateId) -> String {
    let is_named = words.names.state(words.conflict, state).is_some()
        || !words.conflict.outcomes(state).is_empty()
        || words.conflict.status_quo == Some(state);
    if is_named {
        return words.state(state);
    }
    match &words.doings(state)[..] {
        [] => words.catalogue.text("edit-nothing-done"),
        doings => capitalised(&words.series(doings)),
    }
}

/// The graph where it can be taken in at a glance, else what lasts beside today.
fn picture(solved: &Solved, overview: &Overview, catalogue: &Catalogue) -> Markup {
    let figure = if solved.conflict.state_count() <= MOST_DRAWN {
        conflict_graph(solved, &GraphOptions::default(), catalogue)
    } else {
        gains_figure(solved, &overview.lasting, catalogue)
    };
    html! {
        @if let Some(figure) = figure {
            figure.live {
                div.scroll tabindex="0" role="img" aria-label=(crate::isolates::without_isolates(&figure.alternative)) { (PreEscaped(&figure.svg)) }
                figcaption { (text(&figure.caption)) }
            }
        }
    }
}
