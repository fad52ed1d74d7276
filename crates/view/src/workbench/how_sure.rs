//! The room that tells how sure the answers are: so many versions run as are asked for, watched and stopped.

mod alternatives;

use detente_analysis::{ConflictSure, SoFar, Solved, Sure, SureQuestion};
use detente_ensemble::Progress;
use maud::{Markup, html};

use super::address::Address;
use super::frame::{Place, Room, framed};
use super::made::made;
use super::strip::Changed;
use super::surety::{self, Surety};
use crate::catalogue::Catalogue;
use crate::html::{blocks, text};
use crate::page::Block;
use crate::sure::{Told, sure_figure};
use crate::words::Words;

/// Numbers of versions to choose from; an address may ask for any up to the last.
pub const VERSIONS: [usize; 4] = [256, 2_000, 20_000, 1_000_000];

/// What the room shows.
pub enum Runs<'s> {
    /// What was found.
    Done(&'s Sure),
    /// Runs that begin once the page is there, under this name.
    ToCome(&'s str),
    /// None: the model is too large.
    TooLarge,
}

/// A case in the room, in the version shown.
pub struct Asked<'s> {
    /// The case.
    pub solved: &'s Solved<'static>,
    /// The changes that made it.
    pub changes: &'s [Changed],
    /// How many versions are run, from which seed.
    pub question: SureQuestion,
}

/// The room.
#[must_use]
pub fn how_sure_page(
    asked: &Asked,
    runs: &Runs,
    address: &Address,
    catalogue: &Catalogue,
) -> String {
    let words = &Words::new(&asked.solved.conflict, catalogue);
    let say = |id: &str| text(&catalogue.text(id));
    let content = html! {
        div.page hx-boost="true" hx-target="body" hx-swap="innerHTML show:none" {
            main #content.how-sure {
                div.masthead {
                    p.kicker { (text(&words.names.title())) }
                    h1 { (say("workbench-sure-title")) }
                    p.lead { (say("workbench-sure-lead")) }
                }
                (made(words, asked.changes, address))
                (choice(words, asked.question, address))
                @match runs {
                    Runs::Done(found) => (self::found(asked.solved, words, found)),
                    Runs::ToCome(name) => (to_come(words, name, asked.question, address)),
                    Runs::TooLarge => section #runs { p { (say("sure-large")) } },
                }
            }
        }
    };
    framed(
        &catalogue.text("workbench-sure-title"),
        Place::InRoom(Room::Sure, address),
        &content,
        catalogue,
    )
}

/// What was found, in place of the runs that were to come.
#[must_use]
pub fn how_sure_part(solved: &Solved<'static>, sure: &Sure, catalogue: &Catalogue) -> String {
    let words = &Words::new(&solved.conflict, catalogue);
    found(solved, words, sure).into_string()
}

/// How far the runs are, and what lasts in those that are done.
#[must_use]
pub fn so_far_part(
    solved: &Solved<'static>,
    progress: &Progress,
    so_far: Option<&SoFar>,
    catalogue: &Catalogue,
) -> String {
    let words = &Words::new(&solved.conflict, catalogue);
    let (done, planned) = (progress.done(), progress.planned());
    let message = if so_far.is_some_and(|so_far| so_far.is_whole) {
        "workbench-sure-so-far-settle"
    } else {
        "workbench-sure-so-far"
    };
    let [done_told, planned_told] = [done, planned].map(in_thousands);
    let values = [("done", done_told.into()), ("planned", planned_told.into())];
    let told = words.say(message, &values);
    let part = html! {
        p.answer { (text(&told)) }
        progress max=(planned.max(1)) value=(done) aria-label=(words.catalogue.text("workbench-sure-progress")) {}
        @if let Some(so_far) = so_far.filter(|so_far| so_far.done > 0) {
            (preliminary(words, so_far))
        }
    };
    part.into_string()
}

fn preliminary(words: &Words, so_far: &SoFar) -> Markup {
    let told = |holds: usize| {
        let how = match holds {
            0 => "none",
            _ if holds == so_far.done => "all",
            _ => "some",
        };
        let values = [
            ("how", how.into()),
            ("holds", holds.into()),
            ("of", so_far.done.into()),
        ];
        words.say("workbench-sure-side", &values)
    };
    let today = so_far
        .today
        .map(|holds| (words.catalogue.text("sure-today"), holds));
    let outcomes = so_far.outcomes.iter().enumerate();
    let outcomes = outcomes.map(|(place, holds)| (words.names.outcome(place), *holds));
    html! {
        h2 { (text(&words.catalogue.text("workbench-sure-preliminary"))) }
        dl.preliminary {
            @for (name, holds) in today.into_iter().chain(outcomes) {
                div { dt { (text(&name)) } dd { (text(&told(holds))) } }
            }
        }
    }
}

/// A number whose thousands can be told apart.
fn in_thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut told = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            told.push(',');
        }
        told.push(digit);
    }
    told
}

/// How many versions are run, and from which seed.
fn choice(words: &Words, question: SureQuestion, address: &Address) -> Markup {
    let say = |id: &str| text(&words.catalogue.text(id));
    let own = Address {
        versions: None,
        seed: None,
        ..address.shared()
    };
    let is_listed = VERSIONS.contains(&question.runs);
    let listed = VERSIONS
        .into_iter()
        .chain((!is_listed).then_some(question.runs));
    html! {
        form #choice method="get" action={ (address.path()) (Room::Sure.part()) } {
            @for (name, value) in own.fields() {
                input type="hidden" name=(name) value=(value);
            }
            fieldset {
                legend { (say("workbench-sure-versions")) }
                div.choices {
                    @for count in listed {
                        @let id = format!("versions-{count}");
                        span {
                            input type="radio" name="versions" id=(id) value=(count) checked[count == question.runs];
                            label for=(id) { (text(&in_thousands(count))) }
                        }
                    }
                }
            }
            div.seed {
                label for="seed" { (say("workbench-sure-seed")) }
                input #seed type="number" name="seed" min="0" step="1" value=(question.seed) aria-describedby="seed-told";
            }
            button.primary type="submit" { (say("workbench-sure-run")) }
            p #seed-told.quiet { (say("workbench-sure-seed-told")) }
        }
    }
}

/// Runs that begin once the page is there; where there is no script, they are waited for.
fn to_come(words: &Words, name: &str, question: SureQuestion, address: &Address) -> Markup {
    let say = |id: &str| text(&words.catalogue.text(id));
    let of = |part: &str| address.href_of(&format!("{}/{part}", Room::Sure.part()));
    let stream = of("runs");
    let joint = if stream.contains('?') { '&' } else { '?' };
    let stop = format!("{}{}/stop/{name}", address.path(), Room::Sure.part());
    html! {
        section #runs.running data-stream={ (stream) (joint) "name=" (name) } data-failed=(words.catalogue.text("workbench-sure-failed")) {
            div #so-far aria-live="off" {
                p.answer {
                    (text(&words.say("workbench-sure-running", &[("count", in_thousands(question.runs).into())])))
                }
            }
            button #stop type="button" hx-post=(stop) hx-swap="none" hx-push-url="false" { (say("workbench-sure-stop")) }
            noscript {
                p { (say("workbench-sure-no-script")) }
                p { a.button href=(of("whole")) { (say("workbench-sure-wait")) } }
            }
        }
    }
}

/// What was found.
fn found(solved: &Solved<'static>, words: &Words, sure: &Sure) -> Markup {
    let mut settled = Vec::new();
    crate::sure::settlement::blocks(words, sure, &mut settled);
    let told = sure.conflict.as_ref().map(|found| Told { words, found });
    let ran = told.as_ref().filter(|told| told.found.ran.done > 0);
    html! {
        section #runs {
            @if let Some(told) = &told {
                p.answer role="status" { (text(&told.ran(told.found.ran))) }
            }
            @if let Some(told) = ran {
                (tallies(words, told.found))
                (alternatives::side_by_side(told))
                section #turns { (blocks("", &turns(solved, told))) }
            }
            @if !settled.is_empty() { section #settled { (blocks("", &settled)) } }
            @if let Some(told) = &told {
                section #doubts { (blocks("", &doubts(told))) }
            }
            @if let Some(told) = ran { (numbers(told)) }
            p.note { (text(&words.catalogue.text("sure-note"))) }
        }
    }
}

/// What the answers turn on, in words and as a picture.
fn turns(solved: &Solved<'static>, told: &Told) -> Vec<Block> {
    let mut blocks = Vec::new();
    told.turns_on(&mut blocks);
    let figure = sure_figure(solved, told.found, told.words.catalogue);
    blocks.extend(figure.map(Block::Figure));
    blocks
}

/// What is in doubt, without how many versions were run, which stands at the top.
fn doubts(told: &Told) -> Vec<Block> {
    let mut blocks = Vec::new();
    told.versions(&mut blocks);
    blocks.retain(|block| !matches!(block, Block::Answer(_)));
    blocks
}

fn numbers(told: &Told) -> Markup {
    let mut counts = Vec::new();
    told.numbers(&mut counts);
    let heading = told.words.catalogue.text("heading-numbers");
    // Folded, they have their heading on the outside.
    counts.retain(|block| !matches!(block, Block::Heading(_)));
    html! {
        details.numbers {
            summary { (text(&heading)) }
            (blocks(&heading, &counts))
        }
    }
}

/// Every answer with in how many versions it is so, and what it turns on.
fn tallies(words: &Words, found: &ConflictSure) -> Markup {
    if found.doubts.is_empty() {
        return html! {};
    }
    let today = surety::today(words, found).map(|own| (surety::row_of_today(), own));
    let outcomes = 0..found.outcomes.len();
    let outcomes = outcomes.map(|place| {
        (
            surety::row_of_outcome(place),
            surety::outcome(words, found, place),
        )
    });
    let lasting: Vec<(String, Surety)> = today.into_iter().chain(outcomes).collect();
    let tables = 0..found.tables.len();
    let tables: Vec<(String, Surety)> = tables
        .map(|place| {
            (
                surety::row_of_table(place),
                surety::table(words, found, place),
            )
        })
        .collect();
    html! {
        @for (id, heading, rows) in [
            ("lasts", "heading-sure-holds", &lasting),
            ("deals", "heading-sure-tables", &tables),
        ] {
            @if !rows.is_empty() {
                section id=(id) {
                    h2 { (text(&words.catalogue.text(heading))) }
                    ul.tallies {
                        @for (row, own) in rows { (tallied(words, row, own)) }
                    }
                }
            }
        }
    }
}

fn tallied(words: &Words, id: &str, own: &Surety) -> Markup {
    let turning = own.turning(words);
    html! {
        li.tallied id=(id) {
            h3 { (text(&own.name)) }
            div {
                (surety::bar(own.tally))
                p.verdict { (text(&own.told(words))) }
                @if !turning.is_empty() {
                    p.quiet {
                        (text(&words.say("workbench-sure-turns-on", &[("count", turning.len().into())])))
                    }
                    ul.turning { @for doubt in &turning { li { (text(doubt)) } } }
                }
            }
        }
    }
}
