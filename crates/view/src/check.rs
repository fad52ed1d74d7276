//! What a check found, in sums.

use detente_analysis::{
    Conflict, Coverage, InputPlace, SourcedInput, actor_id, coverage_by_actor, sourced_inputs,
};
use detente_case::ledger::LedgerReading;
use detente_case::model::{ActorId, Case};
use detente_case::{Diagnostic, Severity};

use crate::catalogue::Catalogue;
use crate::names::Names;
use crate::page::{Block, Line, Page, Row};
use crate::words::Words;

/// The page below the diagnostics of a case: how many there are, how large the model is and what
/// it rests on, with the ledger beside it. `file` is the file's name; `inputs` lists every input with its
/// evidence.
pub fn check_page(
    file: &str,
    diagnostics: &[Diagnostic],
    conflict: Option<&Conflict>,
    ledger: Option<&LedgerReading>,
    inputs: bool,
    catalogue: &Catalogue,
) -> Page {
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity() == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let mut blocks = Vec::new();
    blocks.push(Block::Answer(if errors + warnings == 0 {
        catalogue.text_with("check-fine", &[("file", file.into())])
    } else {
        catalogue.text_with(
            "check-summary",
            &[("errors", errors.into()), ("warnings", warnings.into())],
        )
    }));
    if let Some(conflict) = conflict {
        let values = [
            ("actors", conflict.case.actors.len().into()),
            ("options", conflict.case.options.len().into()),
            ("states", conflict.state_count().into()),
            ("outcomes", conflict.case.outcomes.len().into()),
        ];
        blocks.push(Block::Paragraph(
            catalogue.text_with("check-model", &values),
        ));
    }
    blocks.extend(ledger.and_then(|ledger| quotes(ledger, catalogue)));
    if let Some(conflict) = conflict {
        let case = &conflict.case;
        let rests_on = detente_analysis::coverage(case);
        blocks.push(Block::Paragraph(coverage(case, rests_on, catalogue)));
        blocks.push(Block::Rows(by_actor(case, catalogue)));
        if inputs {
            every_input(&Words::new(conflict, catalogue), &mut blocks);
        }
    }
    Page { blocks }
}

/// How large the ledger is and how its quotes stand to the texts at hand.
fn quotes(reading: &LedgerReading, catalogue: &Catalogue) -> Option<Block> {
    let ledger = reading.ledger.as_ref()?;
    let entries = ("entries", ledger.entries.len().into());
    let mut said = catalogue.text_with("check-ledger", &[entries]);
    let count = reading.quotes;
    if count.matched + count.missing + count.unchecked > 0 {
        let values = [
            ("matched", count.matched.into()),
            ("missing", count.missing.into()),
            ("unchecked", count.unchecked.into()),
        ];
        said.push(' ');
        said.push_str(&catalogue.text_with("check-quotes", &values));
    }
    Some(Block::Paragraph(said))
}

/// How many inputs of each actor are said, judged and unsourced.
pub(crate) fn by_actor(case: &Case, catalogue: &Catalogue) -> Vec<Row> {
    let names = Names {
        case,
        language: catalogue.language(),
    };
    let row = |(place, coverage): (usize, Coverage)| {
        let actor = actor_id(place);
        let values = [
            ("said", coverage.said.into()),
            ("judged", coverage.judged.into()),
            ("unsourced", coverage.unsourced.into()),
        ];
        Row {
            lines: vec![Line::plain(catalogue.text_with("coverage-counts", &values))],
            ..Row::of_actor(names.actor(actor), actor)
        }
    };
    coverage_by_actor(case)
        .into_iter()
        .enumerate()
        .map(row)
        .collect()
}

/// Every input with what it rests on: those of each actor, then the rules and what else is nobody's own.
fn every_input(words: &Words, blocks: &mut Vec<Block>) {
    let case = words.names.case;
    blocks.push(Block::Heading(words.catalogue.text("heading-inputs")));
    let owners = (0..case.actors.len()).map(|actor| Some(ActorId(actor)));
    let inputs = sourced_inputs(case);
    for owner in owners.chain([None]) {
        let own = inputs.iter().filter(|input| input.owner == owner);
        let lines: Vec<Line> = own.flat_map(|input| told(words, input)).collect();
        if lines.is_empty() {
            continue;
        }
        let row = match owner {
            Some(owner) => Row::of_actor(words.names.actor(actor_id(owner.0)), actor_id(owner.0)),
            None => Row::of_nobody(words.catalogue.text("inputs-of-nobody")),
        };
        blocks.push(Block::Rows(vec![Row { lines, ..row }]));
    }
}

/// An input by its name, what it rests on, and the entries it cites.
fn told(words: &Words, input: &SourcedInput) -> Vec<Line> {
    let case = words.names.case;
    let name = match input.what {
        InputPlace::Option(option) => words.names.option(option),
        InputPlace::Wish(actor, wish) => words.aim(actor_id(actor.0), wish),
        InputPlace::Ranking(_) => words.catalogue.text("input-ranking"),
        InputPlace::Rule(rule) => crate::inputs::rule(words, rule),
        InputPlace::Merge(merge) => {
            let merge = &case.merges[merge];
            words.names.or_id(merge.name.as_ref(), &merge.id.value)
        }
        InputPlace::State(state) => {
            let state = &case.states[state];
            words.names.or_id(state.name.as_ref(), &state.id.value)
        }
        InputPlace::Move(moves) => {
            let from = &case.states[case.moves[moves].from.value.0];
            let from = words.names.or_id(from.name.as_ref(), &from.id.value);
            words.say("input-moves", &[("state", from.into())])
        }
    };
    words.rests_on(&name, input.basis)
}

/// How many inputs are said, judged and unsourced, and what to make of it.
pub(crate) fn coverage(case: &Case, coverage: Coverage, catalogue: &Catalogue) -> String {
    let values = [
        ("said", coverage.said.into()),
        ("judged", coverage.judged.into()),
        ("unsourced", coverage.unsourced.into()),
    ];
    let mut text = catalogue.text_with("coverage", &values);
    let mut add = |id| {
        text.push(' ');
        text.push_str(&catalogue.text(id));
    };
    if coverage.said > 0 && case.ledger.is_none() {
        add("coverage-ledger");
    }
    if coverage.is_mostly_unsourced() {
        add("coverage-mostly-unsourced");
    }
    text
}
