//! All states in a table: what each is, whether it can last, who would want to leave it. Whatever it is sorted by and
//! whatever is left out of it stands in the address.

use detente_analysis::{Solved, actor_id};
use detente_case::model::CaseOption;
use detente_graph::{Concept, StateId};
use maud::{Markup, html};

use super::address::Address;
use super::look::{Column, Look, Reached};
use super::sieve::sieved;
use super::why;
use crate::html::{actor_class, text};
use crate::isolates::without_isolates;
use crate::solve::concept_letters;
use crate::words::{Words, hold_cell};

/// So many states stand in one part of the table.
const ON_A_PAGE: usize = 100;

/// The table, with the state in focus marked.
pub(super) fn states(
    words: &Words,
    solved: &Solved,
    address: &Address,
    focus: Option<StateId>,
) -> Markup {
    let found = sieved(words, solved, &address.look);
    let part = Part::of(&found, &address.look, focus);
    html! {
        section #states.states aria-labelledby="states-heading" {
            h2 #states-heading { (text(&words.catalogue.text("workbench-states"))) }
            (filters(words, address))
            (count(words, &found))
            @if !found.is_empty() {
                (pages(words, &part, address))
                div #table.scroll tabindex="0" role="group" aria-labelledby="states-heading" {
                    table {
                        (head(words, address))
                        tbody {
                            @for state in part.states {
                                (row(words, solved, address, *state, focus == Some(*state)))
                            }
                        }
                    }
                }
                p.quiet { (text(&words.catalogue.text("workbench-states-told"))) }
            }
        }
    }
}

/// The part of the table that is shown.
struct Part<'a> {
    states: &'a [StateId],
    /// Which it is, from 1, and of how many.
    number: usize,
    count: usize,
}

impl<'a> Part<'a> {
    fn of(found: &'a [StateId], look: &Look, focus: Option<StateId>) -> Self {
        let count = found.len().div_ceil(ON_A_PAGE).max(1);
        let place = focus.and_then(|focus| found.iter().position(|state| *state == focus));
        let own = place.map_or(1, |place| place / ON_A_PAGE + 1);
        let number = look.page.unwrap_or(own).min(count);
        let parts = found.chunks(ON_A_PAGE).nth(number - 1);
        Self {
            states: parts.unwrap_or_default(),
            number,
            count,
        }
    }
}

/// What is to be in the table.
fn filters(words: &Words, address: &Address) -> Markup {
    let say = |id: &str| text(&words.catalogue.text(id));
    let look = &address.look;
    let all = look.without_filters();
    let is_filtered = all
        != Look {
            page: None,
            ..look.clone()
        };
    let kept = address.looking_at(all);
    html! {
        form #sieve.sieve method="get" action={ (address.path()) (address.room.part()) } hx-trigger="change, submit" {
            @for (name, value) in kept.fields() {
                input type="hidden" name=(name) value=(value);
            }
            input type="hidden" name="page" value="1";
            label for="find" { (say("workbench-states-find")) }
            input #find type="text" name="find" value=[look.find.as_deref()] autocomplete="off" spellcheck="false" maxlength="200" aria-describedby="find-told";
            p #find-told.quiet { (text(&find_told(words))) }
            label.tick {
                input #lasting-only type="checkbox" name="lasting" value="only" checked[look.lasting];
                (say("workbench-states-lasting"))
            }
            @if words.conflict.status_quo.is_some() {
                (by_reach(words, look))
            }
            @if words.conflict.has_patterns() {
                (by_option(words, look))
            }
            div.controls {
                button type="submit" { (say("workbench-states-show")) }
                @if is_filtered {
                    a.button #all-states href=(kept.href()) { (say("workbench-states-clear")) }
                }
            }
        }
    }
}

/// What can be looked for, with a condition of this case as an example.
fn find_told(words: &Words) -> String {
    let mut options = words.names.case.options.iter();
    let mut next = || options.next().map(|option| option.id.value.clone());
    match (next(), next()) {
        (Some(one), Some(other)) if words.conflict.has_patterns() => {
            let values = [("one", one.into()), ("other", other.into())];
            words.say("workbench-states-find-told", &values)
        }
        _ => words.catalogue.text("workbench-states-find-name"),
    }
}

/// How states have to be reached from today.
fn by_reach(words: &Words, look: &Look) -> Markup {
    let ways = [
        ("workbench-states-either", "", None),
        (
            "workbench-states-somehow",
            "somehow",
            Some(Reached::Somehow),
        ),
        ("workbench-states-wanted", "wanted", Some(Reached::Wanted)),
    ];
    html! {
        label.pick {
            span { (text(&words.catalogue.text("workbench-states-reached"))) }
            select #reached name="reached" {
                @for (message, value, way) in ways {
                    option value=(value) selected[look.reached == way] { (text(&words.catalogue.text(message))) }
                }
            }
        }
    }
}

/// Options that have to be taken, or must not be.
fn by_option(words: &Words, look: &Look) -> Markup {
    let answers = [
        ("workbench-states-either", None),
        ("workbench-states-yes", Some(true)),
        ("workbench-states-no", Some(false)),
    ];
    html! {
        details #by-option.more open[!look.options.is_empty()] {
            summary { (text(&words.catalogue.text("workbench-states-by-option"))) }
            @for (place, option) in words.names.case.options.iter().enumerate() {
                @let id = &*option.id.value;
                label.pick {
                    span class={ "actor " (owner_class(option)) } { (place + 1) " " (text(&words.names.option(place))) }
                    select name="option" {
                        @for (message, taken) in answers {
                            @let answer = taken.map(|taken| if taken { "yes" } else { "no" });
                            @let value = answer.map(|answer| format!("{id}:{answer}")).unwrap_or_default();
                            option value=(value) selected[look.wants_option(id) == taken] { (text(&words.catalogue.text(message))) }
                        }
                    }
                }
            }
        }
    }
}

fn owner_class(option: &CaseOption) -> String {
    actor_class(actor_id(option.owner.0))
}

/// How many states there are, and how many of them are looked for.
fn count(words: &Words, found: &[StateId]) -> Markup {
    let all = words.conflict.state_count();
    let told = if found.len() == all {
        words.say("workbench-states-count", &[("count", all.into())])
    } else {
        let values = [("shown", found.len().into()), ("count", all.into())];
        words.say("workbench-states-some", &values)
    };
    html! { p.count role="status" { (text(&told)) } }
}

fn pages(words: &Words, part: &Part, address: &Address) -> Markup {
    if part.count < 2 {
        return html! {};
    }
    let say = |id: &str| text(&words.catalogue.text(id));
    let to = |page: usize| address.looking_at(address.look.at_page(page)).href();
    let values = [("page", part.number.into()), ("count", part.count.into())];
    html! {
        nav.pages aria-label=(words.catalogue.text("workbench-states-pages")) {
            @if part.number > 1 {
                a.button rel="prev" href=(to(part.number - 1)) { (say("workbench-states-previous")) }
            }
            span { (text(&words.say("workbench-states-page", &values))) }
            @if part.number < part.count {
                a.button rel="next" href=(to(part.number + 1)) { (say("workbench-states-next")) }
            }
        }
    }
}

/// The heads of the columns, each a link that sorts by it.
fn head(words: &Words, address: &Address) -> Markup {
    let case = words.names.case;
    let column = |column: Column, class: &str, name: &str, content: &Markup| {
        let sorted = match &address.look.sort {
            None => (column == Column::Number).then_some(false),
            Some((by, turned)) => (*by == column).then_some(*turned),
        };
        let order = sorted.map(|turned| if turned { "descending" } else { "ascending" });
        let href = address.looking_at(address.look.sorted_by(column)).href();
        html! {
            th scope="col" class=(class) aria-sort=[order] {
                a href=(href) title=[(!name.is_empty()).then(|| without_isolates(name))] { (content) }
            }
        }
    };
    let said = |id: &str| html! { (text(&words.catalogue.text(id))) };
    html! {
        thead {
            tr {
                (column(Column::Number, "number", "", &said("column-number")))
                (column(Column::Name, "", "", &said("column-situation")))
                (column(Column::Holds, "", "", &said("workbench-states-holds")))
                @for (place, actor) in case.actors.iter().enumerate() {
                    @let name = words.names.actor(actor_id(place));
                    @let class = format!("rank {}", actor_class(actor_id(place)));
                    (column(Column::Rank(actor.id.value.clone()), &class, "", &html! { (text(&name)) }))
                }
                @if words.conflict.has_patterns() {
                    @for (place, option) in case.options.iter().enumerate() {
                        @let name = words.names.option(place);
                        @let class = format!("mark {}", owner_class(option));
                        @let content = html! { (place + 1) span.unseen { " " (text(&name)) } };
                        (column(Column::Option(option.id.value.clone()), &class, &name, &content))
                    }
                }
            }
        }
    }
}

fn row(
    words: &Words,
    solved: &Solved,
    address: &Address,
    state: StateId,
    is_focus: bool,
) -> Markup {
    let conflict = words.conflict;
    let key = conflict.key(state);
    let holding = solved.holding(state);
    let focus = address
        .looking_at(address.look.focusing(&key))
        .without_reasons();
    let called = words.called(state);
    let concept = (solved.solution.is_equilibrium(Concept::Gmr, state)).then(|| holding.concept());
    let holds = html! {
        (text(&words.catalogue.text(hold_cell(holding.hold))))
        @if let Some(concept) = concept { " " small { bdi { (concept_letters(concept)) } } }
    };
    html! {
        tr data-state=(key) aria-current=[is_focus.then_some("true")] class=[(conflict.status_quo == Some(state)).then_some("today")] {
            th.number scope="row" {
                a href=(focus.href()) {
                    (text(&words.number(state)))
                    @if let Some(name) = &called { span.unseen { " " (text(name)) } }
                }
            }
            td.name { (text(called.as_deref().unwrap_or("–"))) }
            td.holds.lasts[holding.lasts()] { (why::link(address, &key, None, false, &holds)) }
            @for (place, actor) in words.names.case.actors.iter().enumerate() {
                @let own = actor_id(place);
                @let rank = conflict.model.rank(own, state);
                td.number.rank {
                    @if conflict.model.improvements(own, state).is_empty() {
                        (rank)
                    } @else {
                        @let moves = words.say("workbench-states-moves", &[("actor", words.names.actor(own).into())]);
                        @let content = html! { (rank) span.unseen { " " (text(&moves)) } };
                        (why::link(address, &key, Some((&actor.id.value, place)), false, &content))
                    }
                }
            }
            @if conflict.has_patterns() {
                @for (place, option) in words.names.case.options.iter().enumerate() {
                    @let (class, message) = match conflict.takes(state, place) {
                        Some(true) => ("taken", "workbench-states-yes"),
                        Some(false) => ("not-taken", "workbench-states-no"),
                        None => ("open", "picture-either"),
                    };
                    td.mark {
                        span class={ (class) " " (owner_class(option)) } { span.unseen { (text(&words.catalogue.text(message))) } }
                    }
                }
            }
        }
    }
}
