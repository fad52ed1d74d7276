//! The lines of issues: where each actor stands, as marks that can be moved, and which levels can be agreed.

use detente_analysis::actor_id;
use detente_case::model::{Ideal, Issue, Position};
use maud::{Markup, html};

use super::View;
use super::digits_told;
use crate::html::{actor_class, text};
use crate::workbench::sliders::{NUMBER, Scale, Slider, digits, form, slider};

/// The width of a mark says in so many degrees how much an issue matters.
const DEGREES: f64 = 4.0;
/// Levels of no more letters than this take little room.
const SHORT: usize = 6;

/// All issues.
pub(super) fn lines(view: &View) -> Markup {
    let agreed = agreed_levels(view);
    html! {
        section #lines.lines {
            h2 { (view.text("picture-lines")) }
            p.quiet { (view.text("workbench-lines-told")) }
            @for (place, agreed) in agreed.iter().enumerate() {
                (line(view, place, agreed))
            }
            @if let Some(note) = told_otherwise(view) {
                p.quiet { (text(&note)) }
            }
        }
    }
}

/// For each issue and level, whether some package that the table can agree on has it.
fn agreed_levels(view: &View) -> Vec<Vec<bool>> {
    let issues = view.words.names.case.issues.iter();
    let mut agreed: Vec<Vec<bool>> = issues
        .map(|issue| vec![false; issue.levels.len()])
        .collect();
    for package in &view.table.acceptable {
        let levels = view.found.bargaining.levels_of(*package);
        for (agreed, level) in agreed.iter_mut().zip(levels) {
            agreed[level] = true;
        }
    }
    agreed
}

fn line(view: &View, place: usize, agreed: &[bool]) -> Markup {
    let (names, case) = (view.words.names, view.words.names.case);
    let issue = &case.issues[place];
    let id = &issue.id.value;
    let at: Vec<f64> = issue.levels.iter().map(|level| level.at).collect();
    let scale = Scale::along(&at);
    let mut levels = 0..issue.levels.len();
    let is_short = levels.all(|level| names.level(place, level).chars().count() <= SHORT);
    let positions = || {
        let own = case.positions.iter();
        own.filter(move |position| position.issue.value.0 == place)
    };
    html! {
        section class=(if is_short { "issue short" } else { "issue" }) id={ "issue-" (id) } aria-labelledby={ "name-" (id) } {
            div.head {
                h3 id={ "name-" (id) } { (text(&names.issue(place))) }
                (start(view, place, issue))
            }
            datalist id={ "levels-" (id) } {
                @for (level, own) in issue.levels.iter().enumerate() {
                    option value=(digits(own.at)) label=(crate::isolates::without_isolates(&names.level(place, level))) {}
                }
            }
            div.ends aria-hidden="true" {
                span { (text(&names.level(place, 0))) }
                span { (text(&names.level(place, issue.levels.len() - 1))) }
            }
            div.stances {
                (axis(issue, &scale, agreed))
                @for position in positions() {
                    (self::position(view, place, position, scale))
                }
            }
            @if let Some(excluded) = excluded(view, place, agreed) {
                p.quiet { (text(&excluded)) }
            }
            details id={ "saliences-" (id) } {
                summary { (view.text("workbench-salience")) }
                @for position in positions() {
                    (salience(view, place, position))
                }
            }
        }
    }
}

/// The levels as dots, full where they can be agreed, and today's as a line through all rows.
fn axis(issue: &Issue, scale: &Scale, agreed: &[bool]) -> Markup {
    let part = |at: f64| {
        let part = (at - scale.from) / (scale.to - scale.from);
        format!("{:.2}%", part * 100.0)
    };
    html! {
        svg.axis aria-hidden="true" {
            line.rule x1="0" x2="100%" y1="9" y2="9" {}
            @for (level, own) in issue.levels.iter().enumerate() {
                @let x = part(own.at);
                @let today = level == issue.status_quo.value;
                line class=(if today { "today" } else { "level" }) x1=(x) x2=(x) y1="9" y2="100%" {}
            }
            @for (own, agreed) in issue.levels.iter().zip(agreed) {
                circle class=(if *agreed { "agreed" } else { "not-agreed" }) cx=(part(own.at)) cy="9" r="4.5" {}
            }
        }
    }
}

/// What stands today, to be chosen among the levels.
fn start(view: &View, place: usize, issue: &Issue) -> Markup {
    let id = format!("start-{}", issue.id.value);
    let names = view.words.names;
    let called = [("issue", names.issue(place).into())];
    let name = view.say("workbench-start-of", &called);
    let content = html! {
        label for=(id) { (view.text("workbench-start")) }
        select #(id) name=(NUMBER) aria-label=(crate::isolates::without_isolates(&name)) autocomplete="off" {
            @for (level, own) in issue.levels.iter().enumerate() {
                option value=(own.id) selected[level == issue.status_quo.value] {
                    (crate::isolates::without_isolates(&names.level(place, level)))
                }
            }
        }
    };
    let what = format!("start {} at", issue.id.value);
    form(view.words, &what, "start", view.address, &content)
}

/// Where an actor stands, as a mark that can be moved.
fn position(view: &View, place: usize, position: &Position, scale: Scale) -> Markup {
    let names = view.words.names;
    let case = names.case;
    let (issue, actor) = (&case.issues[place], position.actor.value.0);
    let forecast = view.found.issues[place].stakes.iter();
    let mut stakes = forecast.filter(|(own, _)| *own == actor);
    let at = stakes
        .next()
        .map_or(scale.from, |(_, stake)| stake.position);
    let away = |level: &usize| (issue.levels[*level].at - at).abs();
    let nearest = (0..issue.levels.len()).min_by(|a, b| away(a).total_cmp(&away(b)));
    let largest = case.positions.iter().map(|own| own.salience.middle());
    let largest = largest.fold(f64::MIN_POSITIVE, f64::max);
    let degree = (position.salience.middle() / largest * DEGREES).round();
    let name = names.actor(actor_id(actor));
    let called = [
        ("actor", name.clone().into()),
        ("issue", names.issue(place).into()),
    ];
    let own = Slider {
        what: format!(
            "ideal {} on {}",
            case.actors[actor].id.value, issue.id.value
        ),
        label: html! { span.actor { (text(&name)) } },
        name: view.say("workbench-position-of", &called),
        scale,
        at,
        told: names.level(place, nearest.unwrap_or(0)),
        levels: Some(format!("levels-{}", issue.id.value)),
        class: format!("{} weight-{degree}", actor_class(actor_id(actor))),
    };
    slider(view.words, &own, view.address)
}

/// How much an issue matters to an actor.
fn salience(view: &View, place: usize, position: &Position) -> Markup {
    let names = view.words.names;
    let case = names.case;
    let (issue, actor) = (&case.issues[place].id.value, position.actor.value.0);
    let saliences = case.positions.iter();
    let at = position.salience.middle();
    let name = names.actor(actor_id(actor));
    let called = [
        ("actor", name.clone().into()),
        ("issue", names.issue(place).into()),
    ];
    let own = Slider {
        what: format!("salience {} on {issue}", case.actors[actor].id.value),
        label: html! { span.actor { (text(&name)) } },
        name: view.say("workbench-salience-of", &called),
        scale: Scale::above(saliences.map(|own| own.salience.middle())),
        at,
        told: digits_told(at),
        levels: None,
        class: actor_class(actor_id(actor)),
    };
    slider(view.words, &own, view.address)
}

/// Which levels are part of no agreement; nothing where all are, or there is none.
fn excluded(view: &View, place: usize, agreed: &[bool]) -> Option<String> {
    let levels = agreed.iter().enumerate();
    let excluded = levels.filter(|(_, agreed)| !**agreed);
    let excluded = excluded.map(|(level, _)| view.words.names.level(place, level));
    let excluded: Vec<String> = excluded.collect();
    if view.table.acceptable.is_empty() || excluded.is_empty() {
        return None;
    }
    let levels = ("levels", view.words.series(&excluded).into());
    Some(view.say("workbench-lines-excluded", &[levels]))
}

/// How what is not told by one number is shown and moved, where there is any such.
fn told_otherwise(view: &View) -> Option<String> {
    let positions = || view.words.names.case.positions.iter();
    let is_range = |own: &Position| match &own.ideal {
        Ideal::At(quantity) => !quantity.is_exact(),
        _ => false,
    };
    let ranges = positions().any(|own| is_range(own) || !own.salience.is_exact());
    let by_level = positions().any(|own| own.values.is_some());
    let notes = [
        (by_level, "workbench-lines-by-level"),
        (ranges, "workbench-lines-ranges"),
    ];
    let notes = notes.into_iter().filter(|(holds, _)| *holds);
    let notes: Vec<String> = notes
        .map(|(_, note)| view.words.catalogue.text(note))
        .collect();
    (!notes.is_empty()).then(|| notes.join(" "))
}
