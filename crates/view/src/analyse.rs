//! The whole answer as a page, the "so what" first.

mod next;

use std::cmp::Ordering;

use detente_analysis::{
    Analysis, Coverage, Deterrence, Hold, Holding, Lasting, Obstacle, OutcomeFinding, Outlook,
    Solved, Temptation, Wish,
};
use detente_case::model::{Form, OneWay};
use detente_graph::StateId;

use crate::catalogue::Catalogue;
use crate::explain::{reasons_of, situation};
use crate::page::{Block, Line, Page, Role, Row};
use crate::words::Words;
use next::{hint, next};

/// How many wishes of an actor are told.
const WISHES: usize = 2;
/// How many deterred moves are told.
const DETERRED: usize = 8;

/// The page of an analysis. `path` is what the case was called on the command line, for the hints of
/// what to run next; `warnings` is how many warnings `check` has about it.
pub fn analyse_page(
    solved: &Solved,
    analysis: &Analysis,
    path: &str,
    warnings: usize,
    catalogue: &Catalogue,
) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let mut blocks = vec![title(&words)];
    if words.names.case.has_options() {
        of_options(&words, analysis, path, &mut blocks);
    }
    by_degrees(&words, analysis, path, &mut blocks);
    assumptions(&words, analysis.coverage, path, warnings, &mut blocks);
    blocks.extend(crate::inputs::every_input(&words));
    blocks.push(Block::Note(catalogue.text("could-last")));
    next(&words, analysis, path, &mut blocks);
    Page { blocks }
}

/// What the conflict of options says.
fn of_options(words: &Words, analysis: &Analysis, path: &str, blocks: &mut Vec<Block>) {
    let catalogue = words.catalogue;
    status_quo(words, analysis, blocks);
    lasting(words, analysis, Some(path), blocks);
    let failing = not_lasting(words, analysis);
    if !failing.is_empty() {
        blocks.push(Block::Heading(catalogue.text("heading-outcomes")));
        blocks.push(Block::Rows(failing));
    }
    who_can_agree(words, analysis, path, blocks);
    from_each_side(words, analysis, path, blocks);
    if analysis.status_quo.is_some() {
        blocks.push(Block::Heading(catalogue.text("heading-outlooks")));
        blocks.push(Block::Rows(outlooks(words, analysis)));
    }
    deterrence(words, &analysis.deterrence, Some(path), blocks);
    blocks.push(Block::Heading(catalogue.text("heading-sure")));
    match &analysis.sure {
        Some(found) => blocks.extend(crate::sure::in_brief(words, found)),
        None => blocks.push(Block::Paragraph(catalogue.text("sure-large"))),
    }
    hint(words, "sure-next", Some(path), blocks);
}

/// What can be agreed over issues, in brief.
fn by_degrees(words: &Words, analysis: &Analysis, path: &str, blocks: &mut Vec<Block>) {
    if words.names.case.issues.is_empty() {
        return;
    }
    blocks.push(Block::Heading(words.catalogue.text("heading-settle")));
    match &analysis.settlement {
        Some(found) => blocks.push(Block::Rows(crate::settle::in_brief(words, found))),
        None => blocks.push(Block::Paragraph(words.catalogue.text("settle-large"))),
    }
    hint(words, "settle-next", Some(path), blocks);
}

fn who_can_agree(words: &Words, analysis: &Analysis, path: &str, blocks: &mut Vec<Block>) {
    if words.conflict.case.tables.is_empty() || analysis.status_quo.is_none() {
        return;
    }
    blocks.push(Block::Heading(words.catalogue.text("heading-tables")));
    match &analysis.tables {
        None => blocks.push(Block::Paragraph(words.catalogue.text("tables-large"))),
        Some(tables) => blocks.push(Block::Rows(crate::tables::in_brief(words, tables))),
    }
    hint(words, "tables-next", Some(path), blocks);
}

fn from_each_side(words: &Words, analysis: &Analysis, path: &str, blocks: &mut Vec<Block>) {
    if words.conflict.case.views.is_empty() {
        return;
    }
    blocks.push(Block::Heading(words.catalogue.text("heading-views")));
    if let Some(views) = &analysis.views {
        blocks.push(Block::Rows(crate::views::in_brief(words, views)));
    }
    hint(words, "views-next", Some(path), blocks);
}

/// The name of the case and its dates.
pub(crate) fn title(words: &Words) -> Block {
    let header = &words.conflict.case.header;
    let date = header
        .date
        .map(|date| crate::dates::day(date, words.catalogue));
    let as_of = header
        .as_of
        .map(|date| crate::dates::day(date, words.catalogue));
    let aside = match (date, as_of) {
        (Some(date), Some(as_of)) => words.say(
            "case-dates",
            &[("date", date.into()), ("as-of", as_of.into())],
        ),
        (Some(date), None) => date,
        (None, Some(as_of)) => words.say("case-as-of", &[("as-of", as_of.into())]),
        (None, None) => String::new(),
    };
    Block::Title {
        text: words.names.title(),
        aside,
    }
}

/// Whether today's situation holds, and why or why not.
pub(crate) fn status_quo(words: &Words, analysis: &Analysis, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(words.catalogue.text("heading-status-quo")));
    let Some(explanation) = &analysis.status_quo else {
        blocks.push(Block::Paragraph(no_today(words)));
        return;
    };
    blocks.push(Block::Answer(today_holds(words, explanation.holding)));
    blocks.push(Block::Paragraph(today(words, explanation.state)));
    let row = |reasons| Row {
        lines: reasons_of(words, reasons, 1),
        ..Row::of_actor(words.names.actor(reasons.actor), reasons.actor)
    };
    blocks.push(Block::Rows(explanation.actors.iter().map(row).collect()));
}

/// Why nothing starts from today.
pub(crate) fn no_today(words: &Words) -> String {
    let is_stated = words.conflict.case.status_quo.is_some();
    let message = if is_stated {
        "status-quo-cannot-be"
    } else {
        "status-quo-none"
    };
    words.catalogue.text(message)
}

/// Whether today's situation holds.
pub(crate) fn today_holds(words: &Words, holding: Holding) -> String {
    let answer = words.catalogue.text(match holding.hold {
        Hold::ByItself => "status-quo-by-itself",
        Hold::OnCredibleAnswers => "status-quo-on-credible-answers",
        Hold::OnThreats => "status-quo-on-threats",
        Hold::DoesNot => "status-quo-does-not",
    });
    if holding.answer_back {
        words.say("status-quo-though", &[("answer", answer.into())])
    } else {
        answer
    }
}

/// What today is called and what everybody does.
pub(crate) fn today(words: &Words, state: StateId) -> String {
    if words.names.case.options.is_empty() {
        return words.sentence(&words.state(state));
    }
    let doings = words.doings(state);
    let doings = if doings.is_empty() {
        words.catalogue.text("today-nothing")
    } else {
        words.series(&doings)
    };
    if words.names.state(words.conflict, state).is_none()
        && words.conflict.outcomes(state).is_empty()
    {
        return words.say("today", &[("doings", doings.into())]);
    }
    words.say(
        "today-named",
        &[
            ("state", words.state(state).into()),
            ("doings", doings.into()),
        ],
    )
}

/// What could last; hints only where there is a path to put into them.
pub(crate) fn lasting(
    words: &Words,
    analysis: &Analysis,
    path: Option<&str>,
    blocks: &mut Vec<Block>,
) {
    blocks.push(Block::Heading(words.catalogue.text("heading-lasting")));
    if analysis.lasting.is_empty() {
        blocks.push(Block::Paragraph(words.catalogue.text("lasting-none")));
    }
    let row = |group: &Lasting| {
        let state = group.best.state;
        let mut row = Row::new(words.number(state), words.state(state));
        row.lines[0].role = Role::Verdict;
        row.lines.push(Line::plain(
            words.sentence(&words.holds(group.best.holding)),
        ));
        if words.conflict.status_quo == Some(state) {
            row.lines.push(Line::new(
                Role::Quiet,
                words.catalogue.text("lasting-as-today"),
            ));
        } else {
            row.lines.extend(situation(words, state).map(Line::plain));
        }
        row.lines
            .extend(also(words, group).map(|also| Line::new(Role::Quiet, also)));
        row
    };
    if !analysis.lasting.is_empty() {
        blocks.push(Block::Rows(analysis.lasting.iter().map(row).collect()));
    }
    let shown: usize = analysis
        .lasting
        .iter()
        .map(|group| group.states.len())
        .sum();
    let more = analysis.lasting_count - shown;
    if more > 0 {
        let values = [("count", more.into())];
        blocks.push(Block::Paragraph(words.say("lasting-more", &values)));
        hint(words, "lasting-next", path, blocks);
    }
    if let Some(survival) = survival(words, analysis) {
        blocks.push(Block::Paragraph(survival));
        hint(words, "lasting-together-next", path, blocks);
    }
    if analysis.on_threats > 0 {
        blocks.push(Block::Paragraph(words.say(
            "lasting-on-threats",
            &[("count", analysis.on_threats.into())],
        )));
    }
}

/// In which other states the same outcomes last.
pub(crate) fn also(words: &Words, group: &Lasting) -> Option<String> {
    let (_, others) = group.states.split_first()?;
    let values = [
        ("others", words.numbers(others).into()),
        ("count", others.len().into()),
    ];
    (!others.is_empty()).then(|| words.say("lasting-also", &values))
}

/// The named outcomes that would not last.
pub(crate) fn not_lasting(words: &Words, analysis: &Analysis) -> Vec<Row> {
    let outcomes = analysis.outcomes.iter();
    let failing = outcomes.filter(|outcome| outcome.lasting == 0);
    failing.map(|outcome| outcome_row(words, outcome)).collect()
}

/// Whether what lasts survives joint moves.
fn survival(words: &Words, analysis: &Analysis) -> Option<String> {
    let found = analysis.survival.as_ref()?;
    let left = crate::solve::in_order(words, found.left.iter().map(|(state, _)| *state).collect());
    let values = [
        ("lasting", analysis.lasting_count.into()),
        ("left", left.len().into()),
        ("numbers", words.numbers(&left).into()),
    ];
    Some(words.say("lasting-together", &values))
}

pub(crate) fn outcome_row(words: &Words, finding: &OutcomeFinding) -> Row {
    let name = words.names.outcome(finding.outcome.0);
    let Some(best) = &finding.best else {
        return Row::new(name, words.sentence(&words.catalogue.text("outcome-empty")));
    };
    let phrase = words.sentence(&words.holds(best.holding));
    let mut row = Row::new(name, phrase);
    row.lines[0].role = Role::Verdict;
    if finding.states > 1 {
        row.lines.push(Line::plain(
            words.say("outcome-forms", &[("states", finding.states.into())]),
        ));
    }
    let broken = best
        .breakers()
        .filter_map(|breaker| breaker.temptations.first());
    row.lines
        .extend(broken.map(|temptation| Line::plain(breaks(words, temptation))));
    row
}

fn breaks(words: &Words, temptation: &Temptation) -> String {
    let values = [
        ("step", words.step(temptation.step).into()),
        ("gain", words.gain(&temptation.worth).into()),
    ];
    words.say("outcome-breaker", &values)
}

/// What each would rather have, and what keeps it from moving.
pub(crate) fn outlooks(words: &Words, analysis: &Analysis) -> Vec<Row> {
    let outlooks = analysis.outlooks.iter();
    outlooks
        .map(|outlook| outlook_row(words, outlook))
        .collect()
}

fn outlook_row(words: &Words, outlook: &Outlook) -> Row {
    let mut row = Row::of_actor(words.names.actor(outlook.actor), outlook.actor);
    if let Some((best, order)) = outlook.best_lasting {
        let message = match order {
            Ordering::Greater => "outlook-better",
            Ordering::Equal => "outlook-same",
            Ordering::Less => "outlook-worse",
        };
        let state = words.state_with_number(best);
        row.lines
            .push(Line::plain(words.say(message, &[("state", state.into())])));
    }
    row.lines.extend(
        outlook
            .wishes
            .iter()
            .take(WISHES)
            .map(|wish| Line::plain(wish_line(words, outlook, wish))),
    );
    row
}

fn wish_line(words: &Words, outlook: &Outlook, wish: &Wish) -> String {
    let aim = ("aim", words.aim(outlook.actor, wish.place).into());
    match &wish.obstacle {
        Obstacle::NotItsOwn(owners) if owners.is_empty() => words.say("wish-out-of-reach", &[aim]),
        Obstacle::NotItsOwn(owners) => {
            let owners = words.actors(owners.iter().copied());
            words.say("wish-not-its-own", &[aim, ("actors", owners.into())])
        }
        Obstacle::WouldCost(worth) => words.say(
            "wish-would-cost",
            &[aim, ("loss", words.loss(worth).into())],
        ),
        Obstacle::WouldBeAnswered(temptation) => {
            let steps = temptation
                .answer
                .as_ref()
                .map(|answer| words.steps(&answer.steps))
                .unwrap_or_default();
            words.say("wish-answered", &[aim, ("steps", steps.into())])
        }
        Obstacle::Nothing(temptation) => words.say(
            "wish-nothing",
            &[aim, ("step", words.step(temptation.step).into())],
        ),
    }
}

/// Each deterred move once, with all the situations in which it is deterred the same way; hints only where there is a
/// path to put into them.
pub(crate) fn deterrence(
    words: &Words,
    deterred: &[Deterrence],
    path: Option<&str>,
    blocks: &mut Vec<Block>,
) {
    blocks.push(Block::Heading(words.catalogue.text("heading-deterrence")));
    let mut told: Vec<(detente_graph::ActorId, String, Vec<StateId>)> = Vec::new();
    for deterrence in deterred {
        let Some(answer) = &deterrence.temptation.answer else {
            continue;
        };
        let step = deterrence.temptation.step;
        let message = if answer.credible {
            "deterrence-credible"
        } else {
            "deterrence-threat"
        };
        let values = [
            ("step", words.step(step).into()),
            ("steps", words.steps(&answer.steps).into()),
        ];
        let text = words.say(message, &values);
        match told
            .iter_mut()
            .find(|(mover, known, _)| *mover == step.mover && *known == text)
        {
            Some((_, _, states)) => states.push(deterrence.state),
            None => told.push((step.mover, text, vec![deterrence.state])),
        }
    }
    if told.is_empty() {
        blocks.push(Block::Paragraph(words.catalogue.text("deterrence-none")));
        return;
    }
    let hidden = told.len().saturating_sub(DETERRED);
    let row = |(mover, text, states): (detente_graph::ActorId, String, Vec<StateId>)| {
        let states = states
            .iter()
            .map(|state| words.state_with_number(*state))
            .collect();
        let mut row = Row::of_actor(words.names.actor(mover), mover);
        row.lines.push(Line::plain(text));
        row.lines.push(Line::new(
            Role::Quiet,
            words.say("deterrence-where", &[("states", words.list(states).into())]),
        ));
        row
    };
    blocks.push(Block::Rows(
        told.into_iter().take(DETERRED).map(row).collect(),
    ));
    if hidden > 0 {
        blocks.push(Block::Paragraph(
            words.say("deterrence-more", &[("count", hidden.into())]),
        ));
        hint(words, "deterrence-next", path, blocks);
    }
}

fn assumptions(
    words: &Words,
    coverage: Coverage,
    path: &str,
    warnings: usize,
    blocks: &mut Vec<Block>,
) {
    let case = &words.conflict.case;
    blocks.push(Block::Heading(words.catalogue.text("heading-assumptions")));
    blocks.push(Block::Paragraph(crate::check::coverage(
        &words.conflict.case,
        coverage,
        words.catalogue,
    )));
    blocks.push(Block::Rows(crate::check::by_actor(
        &words.conflict.case,
        words.catalogue,
    )));
    let states = words.conflict.state_count();
    let mut lines = if case.has_options() {
        moves_assumed(words, states)
    } else {
        Vec::new()
    };
    if warnings > 0 {
        lines.push(words.say(
            "warnings-exist",
            &[("count", warnings.into()), ("case", path.into())],
        ));
    }
    blocks.extend(lines.into_iter().map(Block::Paragraph));
}

/// What is assumed of moves, and who is indifferent.
pub(crate) fn moves_assumed(words: &Words, states: usize) -> Vec<String> {
    let case = &words.conflict.case;
    let mut lines = vec![
        words.catalogue.text("assumption-answers"),
        match case.form() {
            Form::Graph => words.say("assumption-listed", &[("states", states.into())]),
            Form::Option => words.say(
                "assumption-rules",
                &[
                    ("count", case.rules.len().into()),
                    ("states", states.into()),
                ],
            ),
        },
    ];
    for (message, way) in [
        ("assumption-to-yes", OneWay::ToYes),
        ("assumption-to-no", OneWay::ToNo),
    ] {
        let options = case.options.iter().enumerate();
        let one_way = options.filter(|(_, option)| {
            option
                .one_way
                .as_ref()
                .is_some_and(|one_way| one_way.value == way)
        });
        let named: Vec<String> = one_way
            .map(|(place, _)| words.say("quoted", &[("name", words.names.option(place).into())]))
            .collect();
        if !named.is_empty() {
            lines.push(words.say(message, &[("options", words.list(named).into())]));
        }
    }
    let without = case
        .actors
        .iter()
        .enumerate()
        .filter(|(place, _)| case.preferences[*place].is_none());
    let without: Vec<String> = without
        .map(|(place, _)| {
            words
                .names
                .actor_in_sentence(detente_analysis::actor_id(place))
        })
        .collect();
    if !without.is_empty() {
        lines.push(words.say(
            "assumption-indifferent",
            &[("actors", words.list(without).into())],
        ));
    }
    lines
}
