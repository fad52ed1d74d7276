//! What to ask next, and where more is told.

use detente_analysis::Analysis;
use detente_graph::StateId;

use crate::page::{Block, Row};
use crate::words::Words;

/// Where more about something is told, for those who have the program at hand: a document has no hints.
pub(super) fn hint(words: &Words, message: &str, path: Option<&str>, blocks: &mut Vec<Block>) {
    blocks.extend(path.map(|path| {
        let case = [("case", path.into())];
        Block::Paragraph(words.say(message, &case))
    }));
}

/// What to ask next, ready to be typed.
pub(super) fn next(words: &Words, analysis: &Analysis, path: &str, blocks: &mut Vec<Block>) {
    let today = analysis
        .status_quo
        .as_ref()
        .map(|explanation| explanation.state);
    let lasting = analysis
        .lasting
        .iter()
        .map(|group| group.best.state)
        .find(|state| Some(*state) != today);
    let failing = analysis
        .outcomes
        .iter()
        .filter(|outcome| outcome.lasting == 0)
        .find_map(|outcome| Some(outcome.best.as_ref()?.state));
    // By its name, which means all its forms.
    let mut outcomes = words.conflict.case.outcomes.iter().zip(&analysis.outcomes);
    let not_lasting = outcomes.find(|(_, found)| found.lasting == 0 && found.best.is_some());
    let not_lasting = not_lasting.map(|(outcome, _)| format!(" {}", outcome.id.value));
    let of_state = |state: Option<StateId>| state.map(|state| format!(" {}", words.number(state)));
    let of_options = |name: String| words.conflict.case.has_options().then_some(name);
    let questions = [
        (
            "next-explain",
            "explain",
            of_state(lasting.or(today).or(failing)).and_then(of_options),
        ),
        (
            "next-flip",
            "flip",
            not_lasting
                .or_else(|| of_state(today.or(lasting)))
                .and_then(of_options),
        ),
        (
            "next-settle",
            "settle",
            (!words.conflict.case.issues.is_empty()).then(String::new),
        ),
        ("next-sure", "sure", Some(String::new())),
        (
            "next-score",
            "score",
            (!words.conflict.case.questions.is_empty()).then(String::new),
        ),
        ("next-standing", "standing", of_options(String::new())),
        (
            "next-ledger",
            "ledger",
            words.conflict.case.ledger.as_ref().map(|_| String::new()),
        ),
        ("next-solve", "solve", of_options(String::new())),
    ];
    let rows = questions
        .into_iter()
        .filter_map(|(message, question, state)| {
            let command = format!("detente {question} {path}{}", state?);
            Some(Row::new(words.catalogue.text(message), command))
        });
    let rows = rows.collect();
    blocks.push(Block::Heading(words.catalogue.text("heading-next")));
    blocks.push(Block::Rows(rows));
}
