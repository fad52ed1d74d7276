//! Changes to a case in words.

use detente_case::model::{Case, OneWay, Order};
use detente_case::{Edit, StakeNumber};

use crate::catalogue::{Catalogue, Value};
use crate::names::{self, Names};

/// A change in words; `case` is what it changes.
#[must_use]
pub fn edit_in_words(case: &Case, edit: &Edit, catalogue: &Catalogue) -> String {
    let told = Told {
        names: Names {
            case,
            language: catalogue.language(),
        },
        catalogue,
    };
    told.edit(edit)
}

struct Told<'a> {
    names: Names<'a>,
    catalogue: &'a Catalogue,
}

impl Told<'_> {
    fn edit(&self, edit: &Edit) -> String {
        match edit {
            Edit::MoveStatement { actor, from, to } => {
                let message = if to < from {
                    "edit-move-above"
                } else {
                    "edit-move-below"
                };
                let other = ("other", self.statement(actor, *to).into());
                self.say(
                    message,
                    &[self.actor(actor), self.named(actor, *from), other],
                )
            }
            Edit::AddStatement { actor, want, .. } => {
                self.say("edit-add", &[self.actor(actor), condition(want)])
            }
            Edit::RemoveStatement { actor, place } => {
                self.say("edit-drop", &[self.actor(actor), self.named(actor, *place)])
            }
            Edit::SetWant { actor, place, want } => {
                let statement = self.named(actor, *place);
                self.say(
                    "edit-want",
                    &[self.actor(actor), statement, condition(want)],
                )
            }
            Edit::SetWeight {
                actor,
                place,
                weight,
            } => {
                let weight = ("weight", weight.to_string().into());
                self.say(
                    "edit-weigh",
                    &[self.actor(actor), self.named(actor, *place), weight],
                )
            }
            Edit::SetOneWay { option, one_way } => {
                let message = match one_way {
                    Some(OneWay::ToYes) => "edit-to-yes",
                    Some(OneWay::ToNo) => "edit-to-no",
                    None => "edit-both-ways",
                };
                self.say(message, &self.option(option))
            }
            Edit::Seat { table, actor } => {
                self.say("edit-seat", &[self.actor(actor), self.table(table)])
            }
            Edit::Unseat { table, actor } => {
                self.say("edit-unseat", &[self.actor(actor), self.table(table)])
            }
            Edit::ForbidOutcome { outcome } => self.say("edit-forbid", &[self.outcome(outcome)]),
            Edit::AllowOutcome { outcome } => self.say("edit-allow", &[self.outcome(outcome)]),
            Edit::SetTaken { options } if options.is_empty() => {
                self.catalogue.text("edit-today-nothing")
            }
            Edit::SetTaken { options } => {
                let options: Vec<String> = options
                    .iter()
                    .map(|option| self.say("option-of", &self.option(option)))
                    .collect();
                let options = self.catalogue.joined("between-series", &options);
                self.say("edit-today", &[("options", options.into())])
            }
            Edit::SetStake { .. }
            | Edit::SetIdeal { .. }
            | Edit::SetSalience { .. }
            | Edit::SetIssueStatusQuo { .. } => self.settlement(edit),
            Edit::SetStatusQuo { state: text } | Edit::Rename { text, .. } => {
                self.say("edit-other", &[("text", names::inert(text).into())])
            }
        }
    }

    /// A change to a number of settlements; nothing where it is another.
    fn settlement(&self, edit: &Edit) -> String {
        match edit {
            Edit::SetStake {
                actor,
                stake,
                number,
            } => {
                let message = match stake {
                    StakeNumber::Capability => "edit-capability",
                    StakeNumber::WalkAway => "edit-walk-away",
                    StakeNumber::Ratify => "edit-ratify",
                    StakeNumber::SpoilCost => "edit-spoil-cost",
                };
                let number = ("number", number.to_string().into());
                self.say(message, &[self.actor(actor), number])
            }
            Edit::SetIdeal {
                actor,
                issue,
                ideal,
            } => {
                let level = ("level", self.level(issue, ideal).into());
                self.say("edit-ideal", &[self.actor(actor), self.issue(issue), level])
            }
            Edit::SetSalience {
                actor,
                issue,
                number,
            } => {
                let number = ("number", number.to_string().into());
                self.say(
                    "edit-salience",
                    &[self.actor(actor), self.issue(issue), number],
                )
            }
            Edit::SetIssueStatusQuo { issue, level } => {
                let level = ("level", self.level(issue, level).into());
                self.say("edit-start", &[self.issue(issue), level])
            }
            _ => String::new(),
        }
    }

    fn say(&self, id: &str, values: &[(&str, Value)]) -> String {
        self.catalogue.text_with(id, values)
    }

    fn actor(&self, id: &str) -> (&'static str, Value) {
        let place = (self.names.case.actors.iter()).position(|actor| actor.id.value == id);
        let called = place.map(|place| {
            self.names
                .actor_in_sentence(detente_analysis::actor_id(place))
        });
        ("actor", called.unwrap_or_else(|| names::inert(id)).into())
    }

    fn named(&self, actor: &str, place: usize) -> (&'static str, Value) {
        ("statement", self.statement(actor, place).into())
    }

    /// What a statement or weighted wish is called: by its name, else its id, else its number.
    fn statement(&self, actor: &str, place: usize) -> String {
        let case = self.names.case;
        let owner = case.actors.iter().position(|known| known.id.value == actor);
        let preference = owner.and_then(|owner| case.preferences[owner].as_ref());
        if let Some(Order::Ranking(entries)) = preference.map(|preference| &preference.order)
            && let Some(entry) = entries.get(place)
        {
            return crate::ranked::ranked(self.names, entry, self.catalogue);
        }
        let stated = match preference.map(|preference| &preference.order) {
            Some(Order::Statements(list)) => list.get(place).map(|own| (&own.name, &own.id)),
            Some(Order::Weights(list)) => list.get(place).map(|own| (&own.name, &own.id)),
            _ => None,
        };
        let number = || (place + 1).to_string();
        stated.map_or_else(number, |(name, id)| {
            let id = id.as_ref().map_or_else(number, |id| id.value.clone());
            self.names.or_id(name.as_ref(), &id)
        })
    }

    /// The owner and the name of an option.
    fn option(&self, id: &str) -> [(&'static str, Value); 2] {
        let case = self.names.case;
        let place = case.options.iter().position(|option| option.id.value == id);
        let owner = place.map_or("", |place| {
            &*case.actors[case.options[place].owner.0].id.value
        });
        let name = place.map_or_else(|| names::inert(id), |place| self.names.option(place));
        [self.actor(owner), ("option", name.into())]
    }

    fn table(&self, id: &str) -> (&'static str, Value) {
        let table = (self.names.case.tables.iter()).find(|table| table.id.value == id);
        let name = table.and_then(|table| table.name.as_ref());
        ("table", self.names.or_id(name, id).into())
    }

    fn issue(&self, id: &str) -> (&'static str, Value) {
        let issues = &self.names.case.issues;
        let place = issues.iter().position(|issue| issue.id.value == id);
        let name = place.map_or_else(|| names::inert(id), |place| self.names.issue(place));
        ("issue", name.into())
    }

    /// A level by its name, or the number as it is.
    fn level(&self, issue: &str, level: &str) -> String {
        let mut issues = self.names.case.issues.iter();
        let issue = issues.find(|known| known.id.value == issue);
        let level_of = |issue: &'_ detente_case::model::Issue| {
            let place = issue.levels.iter().position(|known| known.id == level)?;
            let name = issue.levels[place].name.as_ref();
            Some(self.names.or_id(name, level))
        };
        let found = issue.and_then(level_of);
        found.unwrap_or_else(|| names::inert(level))
    }

    fn outcome(&self, id: &str) -> (&'static str, Value) {
        let outcome = (self.names.case.outcomes.iter()).find(|outcome| outcome.id.value == id);
        let name = outcome.and_then(|outcome| outcome.name.as_ref());
        ("outcome", self.names.or_id(name, id).into())
    }
}

fn condition(want: &str) -> (&'static str, Value) {
    ("condition", names::inert(want).into())
}
