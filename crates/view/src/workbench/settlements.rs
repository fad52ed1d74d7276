//! The room of settlements: what can be agreed by degrees, with every position and number at hand to be moved.

mod lines;
mod packages;

use detente_analysis::{NoSettlement, Settlement, Solved, TableSettlement, actor_id};
use detente_settle::{ActorId, PackageId};
use maud::{Markup, html};

use super::address::Address;
use super::frame::{Place, Room, framed};
use super::question::masthead;
use super::saving::Saving;
use super::sliders::{Scale, Slider, digits, slider};
use super::strip::{self, Changed, WhatIf};
use crate::catalogue::Catalogue;
use crate::html::{actor_class, line, text};
use crate::page::Block;
use crate::words::Words;

/// The table at which everybody sits is called so in an address, as no table of a case can be.
const EVERYBODY: &str = "*";

/// The numbers of an actor that are moved: their keys, and what they are called beside the mark and by themselves.
const WALK_AWAY: [&str; 3] = ["walk-away", "workbench-walk-away", "workbench-walk-away-of"];
const CAPABILITY: [&str; 3] = [
    "capability",
    "workbench-capability",
    "workbench-capability-of",
];

/// Everything that the room of settlements shows.
pub struct Bargaining<'s> {
    /// The case in the version shown.
    pub solved: &'s Solved<'static>,
    /// What can be agreed in it.
    pub found: Result<&'s Settlement, Unsettled>,
    /// The changes that made it.
    pub changes: &'s [Changed],
    /// What these do; `None` where there are none.
    pub what_if: Option<WhatIf<'s>>,
    /// How it can be kept.
    pub saving: Saving,
}

/// Why nothing is shown of settlements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsettled {
    /// There is nothing to be told of them.
    Not(NoSettlement),
    /// There are more packages than a page goes through.
    TooLarge {
        /// How many.
        packages: u128,
        /// How many a page goes through.
        limit: usize,
    },
}

/// The page of the room.
#[must_use]
pub fn settlements_page(shown: &Bargaining, address: &Address, catalogue: &Catalogue) -> String {
    let words = Words::new(&shown.solved.conflict, catalogue);
    let view = shown
        .found
        .ok()
        .and_then(|found| View::of(&words, found, address));
    let difference = shown.what_if.as_ref().map(|what_if| {
        let versions = [what_if.base, shown.solved];
        let table = view.as_ref().map_or(0, |view| view.place);
        crate::compare::difference_of_agreements(versions, what_if.found, table, catalogue)
    });
    let result = strip::result(difference.as_deref());
    let content = html! {
        div.page hx-boost="true" hx-target="body" hx-swap="innerHTML show:none" {
            main #content {
                (masthead(&words))
                (strip::changed(&words, shown.changes, difference.as_deref(), address, &shown.saving))
                @match (&view, shown.found) {
                    (Some(view), _) => div.columns {
                        div.answers {
                            (view.room())
                            (lines::lines(view))
                            (packages::frontier(view))
                            (packages::outstanding(view))
                            (view.linkage(shown.solved))
                            p.note { (text(&catalogue.text("settle-could"))) }
                        }
                        (view.sliders(result))
                    },
                    (None, Err(why)) => (unsettled(&words, why)),
                    (None, Ok(_)) => {}
                }
            }
        }
    };
    framed(
        &words.names.title(),
        Place::InRoom(Room::Settlements, address),
        &content,
        catalogue,
    )
}

/// The part of the page that spells a package out.
#[must_use]
pub fn package_part(
    solved: &Solved,
    found: &Settlement,
    address: &Address,
    catalogue: &Catalogue,
) -> String {
    let words = Words::new(&solved.conflict, catalogue);
    let view = View::of(&words, found, address);
    let part = view.map(|view| packages::package(&view));
    part.map_or_else(String::new, Markup::into_string)
}

/// That there is nothing to show, and what to do.
fn unsettled(words: &Words, why: Unsettled) -> Markup {
    let told = match why {
        Unsettled::Not(why) => crate::settle::no_settlement(why, words.catalogue),
        Unsettled::TooLarge { packages, limit } => {
            let values = [
                ("packages", packages.to_string().into()),
                ("limit", limit.into()),
                ("case", words.names.case.header.id.value.clone().into()),
            ];
            words.say("workbench-settlements-large", &values)
        }
    };
    html! {
        section #room {
            h2 { (text(&words.catalogue.text("heading-settle"))) }
            p.lead { (text(&told)) }
        }
    }
}

/// A settlement with what is chosen in an address.
struct View<'a> {
    words: &'a Words<'a>,
    found: &'a Settlement,
    address: &'a Address,
    /// The table, by its place among those found.
    place: usize,
    table: &'a TableSettlement,
    /// The two actors of the frontier, where there are two.
    between: Option<[ActorId; 2]>,
    package: PackageId,
}

impl<'a> View<'a> {
    /// What an address chooses, where it names something that is there; else the first.
    fn of(words: &'a Words<'a>, found: &'a Settlement, address: &'a Address) -> Option<Self> {
        let asked = &address.bargain;
        let is_asked = |table: &TableSettlement| asked.table.as_deref() == Some(id(words, table));
        let place = found.tables.iter().position(is_asked).unwrap_or(0);
        let table = found.tables.get(place)?;
        let standing = table.outstanding().first().map(|(package, _)| *package);
        let number = asked
            .package
            .as_ref()
            .and_then(|number| number.parse().ok());
        let number = number.filter(|number: &u32| (*number as usize) < found.bargaining.packages());
        let today = found.bargaining.status_quo();
        Some(Self {
            between: between(words, found, table, address),
            package: number.map(PackageId).or(standing).unwrap_or(today),
            words,
            found,
            address,
            place,
            table,
        })
    }

    fn say(&self, id: &str, values: &[(&str, crate::catalogue::Value)]) -> String {
        self.words.say(id, values)
    }

    fn text(&self, id: &str) -> Markup {
        text(&self.words.catalogue.text(id))
    }

    /// The address of this room with something else chosen in it.
    fn href(&self, choose: impl FnOnce(&mut super::bargain::Bargain)) -> String {
        let mut address = self.address.clone();
        choose(&mut address.bargain);
        address.href_of(Room::Settlements.part())
    }

    /// How much room for agreement the table has; the others can be chosen.
    fn room(&self) -> Markup {
        let row = crate::settle::room(self.words, self.found, self.table);
        let mut lines = row.lines.iter();
        html! {
            section #room {
                h2.asked { (self.text("heading-settle")) }
                @if let Some(verdict) = lines.next() {
                    p.answer { (text(&verdict.text)) }
                }
                @for line in lines {
                    p { (text(&line.text)) }
                }
                @if self.found.tables.len() > 1 {
                    nav.seats aria-label=(self.words.catalogue.text("workbench-settle-tables")) {
                        @for table in &self.found.tables {
                            @let id = id(self.words, table);
                            @let here = std::ptr::eq(table, self.table);
                            @let href = self.href(|chosen| { chosen.table = Some(id.to_owned()); chosen.package = None; });
                            a href=(href) aria-current=[here.then_some("true")] {
                                (text(&crate::settle::table_name(self.words, table)))
                            }
                        }
                    }
                }
            }
        }
    }

    /// Which issues unlock agreement, alone or together.
    fn linkage(&self, solved: &Solved) -> Markup {
        let figure = crate::pictures::linkage_figure(solved, self.table, self.words.catalogue);
        let row = crate::settle::linkage(self.words, self.found, self.table);
        html! {
            @if figure.is_some() || row.is_some() {
                section #linkage {
                    h2 { (self.text("heading-linkage")) }
                    @if let Some(row) = row {
                        dl.told { div { @for own in &row.lines { (line(own)) } } }
                    }
                    @if let Some(figure) = figure {
                        (crate::html::blocks("", &[Block::Figure(figure)]))
                    }
                }
            }
        }
    }

    /// What no agreement is worth to each, and its clout.
    fn sliders(&self, result: Option<&str>) -> Markup {
        let case = self.words.names.case;
        let clouts = detente_analysis::capabilities(case);
        let worths = Scale::above(
            self.found
                .bargaining
                .everyone()
                .map(|actor| self.found.bargaining.walk_away(actor)),
        );
        let clout = Scale::above(clouts.iter().copied());
        html! {
            section #sliders.switches aria-labelledby="sliders-heading" {
                h2 #sliders-heading { (self.text("workbench-numbers")) }
                p.quiet { (self.text("workbench-switches-told")) }
                @if let Some(result) = result {
                    p.result {
                        (text(result))
                        a href="#strip" { (self.text("workbench-turned")) }
                    }
                }
                @for (place, actor) in case.actors.iter().enumerate() {
                    @let name = self.words.names.actor(actor_id(place));
                    @let own = ActorId(place as u16);
                    @let walk_away = self.found.bargaining.walk_away(own);
                    fieldset class={ "numbers " (actor_class(actor_id(place))) } {
                        legend.actor { (text(&name)) }
                        (self.number(WALK_AWAY, &actor.id.value, &name, (worths, walk_away), actor.stake.walk_away.is_none()))
                        (self.number(CAPABILITY, &actor.id.value, &name, (clout, clouts[place]), false))
                    }
                }
            }
        }
    }

    /// The slider of a number of an actor.
    fn number(
        &self,
        [key, label, called]: [&str; 3],
        actor: &str,
        name: &str,
        (scale, at): (Scale, f64),
        as_today: bool,
    ) -> Markup {
        let told = if as_today {
            let values = [("number", digits_told(at).into())];
            self.say("workbench-worth-as-today", &values)
        } else {
            digits_told(at)
        };
        let own = Slider {
            what: format!("{key} {actor}"),
            label: self.text(label),
            name: self.say(called, &[("actor", name.to_owned().into())]),
            scale,
            at,
            told,
            levels: None,
            class: "of-actor".to_owned(),
        };
        slider(self.words, &own, self.address)
    }
}

/// A number as it is shown: no more digits than anybody judges by.
fn digits_told(number: f64) -> String {
    digits((number * 100.0).round() / 100.0)
}

/// What a table is called in an address.
fn id<'w>(words: &'w Words, table: &TableSettlement) -> &'w str {
    let tables = &words.names.case.tables;
    table
        .place
        .map_or(EVERYBODY, |place| &tables[place].id.value)
}

/// The two actors asked for where there are such, else the first two at the table, else the first two there are.
fn between(
    words: &Words,
    found: &Settlement,
    table: &TableSettlement,
    address: &Address,
) -> Option<[ActorId; 2]> {
    let named = |id: &Option<String>| {
        let mut actors = words.names.case.actors.iter();
        let place = actors.position(|actor| Some(&actor.id.value) == id.as_ref())?;
        Some(ActorId(place as u16))
    };
    let seated = table.table.actors().iter().copied();
    let likely: Vec<ActorId> = seated.chain(found.bargaining.everyone()).collect();
    let first = named(&address.bargain.first).or(likely.first().copied())?;
    let second = named(&address.bargain.second).filter(|second| *second != first);
    let second = second.or_else(|| likely.into_iter().find(|other| *other != first))?;
    Some([first, second])
}
