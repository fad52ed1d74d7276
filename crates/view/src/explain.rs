//! Why one state holds or not, as a page.

use detente_analysis::{Explanation, Reasons, Solved, Temptation};
use detente_graph::StateId;

use crate::catalogue::Catalogue;
use crate::inputs::rows_of_inputs;
use crate::page::{Block, Line, Page, Role, Row};
use crate::words::Words;

/// How many tempting moves of an actor are told unless all are asked for.
const SHOWN: usize = 2;

/// The page of one explanation. `others` are the further states that the name given also means;
/// `all` tells every tempting move instead of the first few.
pub fn explain_page(
    solved: &Solved,
    explanation: &Explanation,
    others: &[StateId],
    all: bool,
    catalogue: &Catalogue,
) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let shown = if all { usize::MAX } else { SHOWN };
    let state = explanation.state;
    let heading = words.say(
        "explain-heading",
        &[
            ("state", words.state(state).into()),
            ("number", words.number(state).into()),
        ],
    );
    let mut blocks = vec![crate::analyse::title(&words), Block::Heading(heading)];
    blocks.push(Block::Answer(
        words.sentence(&words.holds(explanation.holding)),
    ));
    blocks.extend(situation(&words, state).map(Block::Paragraph));
    if !others.is_empty() {
        let numbers = words.numbers(others);
        blocks.push(Block::Paragraph(words.say(
            "explain-others",
            &[("others", numbers.into()), ("count", others.len().into())],
        )));
    }
    blocks.push(Block::Rows(
        explanation
            .actors
            .iter()
            .map(|reasons| actor(&words, reasons, shown))
            .collect(),
    ));
    let decided = explanation.decided_by(words.conflict, shown);
    let rests_on = rows_of_inputs(&words, |input| decided.contains(&input));
    if !rests_on.is_empty() {
        blocks.push(Block::Heading(catalogue.text("basis-heading")));
        blocks.push(Block::Rows(rests_on));
    }
    if detente_analysis::coverage(words.names.case).is_mostly_unsourced() {
        blocks.push(Block::Note(
            catalogue.text("coverage-mostly-unsourced-here"),
        ));
    }
    blocks.push(Block::Note(catalogue.text("could-last")));
    Page { blocks }
}

/// A state by its number and name, with what it is.
pub(crate) fn state_row(words: &Words, state: StateId) -> Row {
    let mut row = Row::new(words.number(state), words.state(state));
    row.lines[0].role = Role::Verdict;
    row.lines.extend(situation(words, state).map(Line::plain));
    row
}

/// What the state is: what would differ from today, or what everybody does in it.
pub(crate) fn situation(words: &Words, state: StateId) -> Option<String> {
    match words.conflict.status_quo {
        Some(today) if today != state => {
            let difference = words.difference(today, state);
            (!difference.is_empty()).then(|| {
                words.say(
                    "lasting-unlike-today",
                    &[("difference", words.series(&difference).into())],
                )
            })
        }
        _ => {
            let doings = words.doings(state);
            (!doings.is_empty()).then(|| {
                words.say(
                    "lasting-doings",
                    &[("doings", words.series(&doings).into())],
                )
            })
        }
    }
}

fn actor(words: &Words, reasons: &Reasons, shown: usize) -> Row {
    let mut lines = vec![Line::new(
        Role::Verdict,
        words.sentence(&words.holds(reasons.holding)),
    )];
    lines.extend(reasons_of(words, reasons, shown));
    let hidden = reasons.temptations.len().saturating_sub(shown);
    if hidden > 0 {
        lines.push(Line::new(
            Role::Quiet,
            words.say("more-moves", &[("count", hidden.into())]),
        ));
    }
    Row {
        lines,
        ..Row::of_actor(words.names.actor(reasons.actor), reasons.actor)
    }
}

/// The reasons of an actor: its tempting moves and their answers, or what its moves would cost.
pub(crate) fn reasons_of(words: &Words, reasons: &Reasons, shown: usize) -> Vec<Line> {
    let told = reasons.temptations.iter().take(shown);
    let mut lines: Vec<Line> = told
        .flat_map(|temptation| temptation_lines(words, temptation))
        .collect();
    if reasons.temptations.is_empty() {
        lines.extend(restraints(words, reasons, shown));
    }
    lines
}

/// A tempting move and its answer.
pub(crate) fn temptation_lines(words: &Words, temptation: &Temptation) -> Vec<Line> {
    let mut lines = vec![Line::plain(words.temptation(temptation))];
    let mut follows = |text| lines.push(Line::new(Role::Consequence, text));
    match &temptation.answer {
        None => follows(words.catalogue.text("unanswered")),
        Some(answer) => {
            follows(words.answer(answer));
            follows(words.end(&answer.worth));
            words.answered_back(answer).into_iter().for_each(follows);
        }
    }
    lines
}

fn restraints(words: &Words, reasons: &Reasons, shown: usize) -> Vec<Line> {
    if reasons.indifferent {
        return vec![Line::plain(words.catalogue.text("indifferent"))];
    }
    if reasons.restraints.is_empty() {
        return vec![Line::plain(words.catalogue.text("no-moves"))];
    }
    let told = reasons.restraints.iter().take(shown);
    told.map(|restraint| Line::plain(words.restraint(restraint)))
        .collect()
}
