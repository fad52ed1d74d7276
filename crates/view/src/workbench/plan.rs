//! What was answered so far where a case is put together step by step. All of it is in the address, as every choice
//! of the workbench is: a step back is a step back of the browser, and nothing is lost on the way.

mod said;

use std::str::FromStr as _;

use detente_case::model::OneWay;
use detente_case::{Draft, DraftActor, DraftOption, DraftQuestion};
use form_urlencoded::Serializer;
use jiff::civil::Date;

use crate::catalogue::Language;
use crate::names::inert;
pub(super) use said::{Form, Said};

/// So many of each: more is written rather than clicked together.
pub(super) const MOST_ACTORS: usize = 12;
pub(super) const MOST_OPTIONS: usize = 16;
pub(super) const MOST_RULES: usize = 40;
pub(super) const MOST_WISHES: usize = 200;
/// A text is no longer than this, in letters.
pub(super) const LONGEST: usize = 200;

/// A step of putting a case together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// What it is about.
    #[default]
    About,
    /// Who decides.
    Actors,
    /// What each can do.
    Options,
    /// What cannot be together.
    Rules,
    /// What is done today.
    Today,
    /// What each wants.
    Wishes,
    /// Keeping it.
    Keep,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::About,
        Self::Actors,
        Self::Options,
        Self::Rules,
        Self::Today,
        Self::Wishes,
        Self::Keep,
    ];

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Actors => "actors",
            Self::Options => "options",
            Self::Rules => "rules",
            Self::Today => "today",
            Self::Wishes => "wishes",
            Self::Keep => "keep",
        }
    }
}

/// An actor or an option; others name it by its key, which stays when it is renamed and is not used again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) key: usize,
    pub(super) name: String,
}

/// What an actor can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlannedOption {
    pub(super) own: Named,
    /// The key of its owner.
    pub(super) owner: usize,
    pub(super) one_way: Option<OneWay>,
    pub(super) taken: bool,
}

/// A case as far as it is put together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub(super) step: Step,
    pub(super) title: String,
    pub(super) as_of: String,
    pub(super) question: String,
    pub(super) rule: String,
    pub(super) deadline: String,
    pub(super) actors: Vec<Named>,
    pub(super) options: Vec<PlannedOption>,
    pub(super) rules: Vec<Said>,
    /// What is wanted by whom, by keys; of one actor the most important first.
    pub(super) wishes: Vec<(usize, Said)>,
    /// What is chosen for the next rule or wish: by which list, and what.
    chosen: Vec<(String, String)>,
}

impl Plan {
    /// Reads what a form or an address says, and does what the button that was pressed is for; whether one was is told
    /// too.
    #[must_use]
    pub fn read(encoded: &[u8]) -> (Self, bool) {
        let mut plan = Self::default();
        let mut pressed = None;
        for (name, value) in form_urlencoded::parse(encoded) {
            let value: String = inert(&value).chars().take(LONGEST).collect();
            match &*name {
                "step" => {
                    let known = Step::ALL.into_iter().find(|step| step.word() == value);
                    plan.step = known.unwrap_or_default();
                }
                "title" => plan.title = value,
                "as-of" => plan.as_of = value,
                "question" => plan.question = value,
                "rule-of-question" => plan.rule = value,
                "deadline" => plan.deadline = value,
                "rule" => plan.rules.extend(Said::read(&value)),
                "want" => {
                    let read = value.split_once('.');
                    let read = read
                        .and_then(|(actor, said)| Some((actor.parse().ok()?, Said::read(said)?)));
                    plan.wishes.extend(read);
                }
                "do" if !value.is_empty() => pressed = Some(value),
                name if name.starts_with("new-") => plan.chosen.push((name.to_owned(), value)),
                name => plan.read_keyed(name, value),
            }
        }
        plan.put_in_order();
        if let Some(pressed) = &pressed {
            plan.press(pressed);
            plan.put_in_order();
        }
        (plan, pressed.is_some())
    }

    /// Reads a field whose name has a key in it: `a1`, `o2`, `o2.by`.
    fn read_keyed(&mut self, name: &str, value: String) {
        let (name, of) = name.split_once('.').unwrap_or((name, ""));
        let Some((kind, Ok(key))) = name
            .split_at_checked(1)
            .map(|(kind, key)| (kind, key.parse::<usize>()))
        else {
            return;
        };
        match (kind, of) {
            ("a", "") => self.actors.push(Named { key, name: value }),
            ("o", "") => self.options.push(PlannedOption {
                own: Named { key, name: value },
                owner: 0,
                one_way: None,
                taken: false,
            }),
            ("o", _) => {
                let Some(option) = self.options.iter_mut().find(|option| option.own.key == key)
                else {
                    return;
                };
                match of {
                    "by" => option.owner = value.parse().unwrap_or_default(),
                    "way" => {
                        option.one_way = match &*value {
                            "to-yes" => Some(OneWay::ToYes),
                            "to-no" => Some(OneWay::ToNo),
                            _ => None,
                        }
                    }
                    "today" => option.taken = value == "yes",
                    _ => {}
                }
            }
            _ => {}
        }
    }

    /// Leaves out what has no name, what is there twice, what belongs to nothing, and what is beyond the bounds.
    fn put_in_order(&mut self) {
        let mut seen = Vec::new();
        self.actors.retain(|actor| {
            let is_new = !seen.contains(&actor.key);
            seen.push(actor.key);
            is_new && !actor.name.is_empty()
        });
        self.actors.truncate(MOST_ACTORS);
        let actors: Vec<usize> = self.actors.iter().map(|actor| actor.key).collect();
        let mut seen = Vec::new();
        self.options.retain(|option| {
            let is_new = !seen.contains(&option.own.key);
            seen.push(option.own.key);
            is_new && !option.own.name.is_empty() && actors.contains(&option.owner)
        });
        self.options.truncate(MOST_OPTIONS);
        // Those of one actor stand together, as in the file.
        self.options
            .sort_by_key(|option| actors.iter().position(|actor| *actor == option.owner));
        let options: Vec<usize> = self.options.iter().map(|option| option.own.key).collect();
        let is_there = |said: &Said| said.of.iter().all(|option| options.contains(option));
        let mut seen = Vec::new();
        self.rules.retain(|rule| {
            let is_new = !seen.contains(rule);
            seen.push(rule.clone());
            let can_be = matches!(
                rule.form,
                Form::OnlyIf | Form::NotBoth | Form::ExactlyOne | Form::AtMostOne
            );
            is_new && can_be && is_there(rule)
        });
        self.rules.truncate(MOST_RULES);
        let mut seen = Vec::new();
        self.wishes.retain(|wish| {
            let is_new = !seen.contains(wish);
            seen.push(wish.clone());
            let can_be = !matches!(wish.1.form, Form::ExactlyOne | Form::AtMostOne);
            is_new && can_be && actors.contains(&wish.0) && is_there(&wish.1)
        });
        self.wishes.truncate(MOST_WISHES);
    }

    /// Does what a button is for.
    fn press(&mut self, pressed: &str) {
        let words: Vec<&str> = pressed.split(' ').collect();
        match words[..] {
            ["step", word] => {
                let known = Step::ALL.into_iter().find(|step| step.word() == word);
                self.step = known.unwrap_or(self.step);
            }
            ["remove", what] => self.remove(what),
            ["rule", form] => {
                let of = self.chosen_for("rule", form);
                self.rules.extend(
                    Form::read(form)
                        .map(|form| Said { form, of })
                        .filter(Said::is_whole),
                );
            }
            ["want", actor, said] => {
                self.wishes.extend(actor.parse().ok().zip(Said::read(said)));
            }
            ["wish", actor] => {
                let form = self
                    .chosen
                    .iter()
                    .find(|(name, _)| *name == format!("new-wish-{actor}-form"));
                let form = form.and_then(|(_, form)| Form::read(form));
                let of = self.chosen_for("wish", actor);
                let said = form.map(|form| Said { form, of }).filter(Said::is_whole);
                self.wishes.extend(actor.parse().ok().zip(said));
            }
            ["situation", actor] => {
                let mut of = self.chosen_for("situation", actor);
                of.sort_unstable();
                let just = Said::new(Form::Just, &of);
                self.wishes
                    .extend(actor.parse().ok().map(|actor| (actor, just)));
            }
            // The script of dragging writes the change of a statement's place as the command line does.
            ["move", what, way, ref at @ ..] => self.shift(what, way, at.first().copied()),
            _ => {}
        }
    }

    /// The options chosen in the fields of a list.
    fn chosen_for(&self, list: &str, which: &str) -> Vec<usize> {
        let name = format!("new-{list}-{which}");
        let of = self.chosen.iter().filter(|(known, _)| *known == name);
        of.filter_map(|(_, key)| key.parse().ok()).collect()
    }

    fn remove(&mut self, what: &str) {
        let Some((kind, rest)) = what.split_at_checked(1) else {
            return;
        };
        let key = rest.parse::<usize>();
        match (kind, key) {
            ("a", Ok(key)) => self.actors.retain(|actor| actor.key != key),
            ("o", Ok(key)) => self.options.retain(|option| option.own.key != key),
            ("r", _) => self.rules.retain(|rule| rule.written() != rest),
            _ => {}
        }
    }

    /// Moves a wish among those of its actor: `up`, `down`, `above` or `below` another, or `out`.
    fn shift(&mut self, what: &str, way: &str, at: Option<&str>) {
        let Some((actor, said)) = what.split_once('.') else {
            return;
        };
        let Ok(actor) = actor.parse::<usize>() else {
            return;
        };
        let is_own = |wish: &(usize, Said)| wish.0 == actor;
        let (mut own, others): (Vec<_>, Vec<_>) = self.wishes.drain(..).partition(is_own);
        let place = |own: &[(usize, Said)], said: &str| {
            own.iter().position(|wish| wish.1.written() == said)
        };
        if let Some(from) = place(&own, said) {
            let moved = own.remove(from);
            let other = at.and_then(|at| place(&own, at));
            let to = match (way, other) {
                ("up", _) => Some(from.saturating_sub(1)),
                ("down", _) => Some((from + 1).min(own.len())),
                ("above", Some(other)) => Some(other),
                ("below", Some(other)) => Some(other + 1),
                ("out", _) => None,
                _ => Some(from),
            };
            if let Some(to) = to {
                own.insert(to, moved);
            }
        }
        self.wishes = others;
        self.wishes.extend(own);
    }

    /// A key that nothing has yet.
    pub(super) fn free_key(&self) -> usize {
        let actors = self.actors.iter().map(|actor| actor.key);
        let options = self.options.iter().map(|option| option.own.key);
        actors
            .chain(options)
            .max()
            .map_or(1, |most| most.saturating_add(1))
    }

    /// What goes along with every step, name by name, but for the fields that the page of this step shows itself.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut add = |name: &str, value: &str| {
            if !value.is_empty() {
                fields.push((name.to_owned(), value.to_owned()));
            }
        };
        add("step", self.step.word());
        for (name, value) in self.texts() {
            add(name, value);
        }
        for actor in &self.actors {
            add(&format!("a{}", actor.key), &actor.name);
        }
        for option in &self.options {
            let key = option.own.key;
            add(&format!("o{key}"), &option.own.name);
            add(&format!("o{key}.by"), &option.owner.to_string());
            add(&format!("o{key}.way"), way(option.one_way));
            add(
                &format!("o{key}.today"),
                if option.taken { "yes" } else { "" },
            );
        }
        for rule in &self.rules {
            add("rule", &rule.written());
        }
        for (actor, said) in &self.wishes {
            add("want", &format!("{actor}.{}", said.written()));
        }
        fields
    }

    /// The texts of the first step.
    pub(super) fn texts(&self) -> [(&'static str, &str); 5] {
        [
            ("title", &self.title),
            ("as-of", &self.as_of),
            ("question", &self.question),
            ("deadline", &self.deadline),
            ("rule-of-question", &self.rule),
        ]
    }

    /// The address of the page that shows it.
    #[must_use]
    pub fn href(&self, language: Language) -> String {
        let path = format!("/{}/new", language.tag());
        if *self == Self::default() {
            return path;
        }
        let query = Serializer::new(String::new())
            .extend_pairs(self.fields())
            .finish();
        format!("{path}?{query}")
    }

    /// What the answers make.
    #[must_use]
    pub fn draft(&self) -> Draft {
        let actor = |key: usize| self.actors.iter().position(|actor| actor.key == key);
        let option = |key: &usize| {
            self.options
                .iter()
                .position(|option| option.own.key == *key)
        };
        let said = |said: &Said| said.of.iter().filter_map(option).collect::<Vec<usize>>();
        let wishes = |key: usize| {
            let own = self.wishes.iter().filter(move |wish| wish.0 == key);
            own.filter_map(|(_, wish)| wish.wish(&said(wish)))
        };
        let actors = self.actors.iter().map(|actor| DraftActor {
            name: actor.name.clone(),
            wishes: wishes(actor.key).collect(),
        });
        let options = self.options.iter().filter_map(|option| {
            Some(DraftOption {
                owner: actor(option.owner)?,
                name: option.own.name.clone(),
                one_way: option.one_way,
                taken: option.taken,
            })
        });
        let deadline = day(&self.deadline).filter(|_| !self.question.is_empty());
        Draft {
            title: self.title.clone(),
            as_of: day(&self.as_of),
            question: deadline.map(|deadline| DraftQuestion {
                text: self.question.clone(),
                rule: self.rule.clone(),
                deadline,
            }),
            actors: actors.collect(),
            options: options.collect(),
            rules: self
                .rules
                .iter()
                .filter_map(|rule| rule.rule(said(rule)))
                .collect(),
        }
    }
}

pub(super) fn day(written: &str) -> Option<Date> {
    Date::from_str(written).ok()
}

pub(super) fn way(one_way: Option<OneWay>) -> &'static str {
    match one_way {
        Some(OneWay::ToYes) => "to-yes",
        Some(OneWay::ToNo) => "to-no",
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_ACTORS, Plan, Step};
    use crate::catalogue::Language;

    fn read(query: &str) -> Plan {
        Plan::read(query.as_bytes()).0
    }

    #[test]
    fn an_address_carries_every_answer() {
        let plan = read(
            "title=A+%26+B&as-of=2026-01-02&question=Q&deadline=2026-02-03&rule-of-question=R&a1=One&a2=%D9%85%D8%B5%D8%B1\
             &o3=X&o3.by=1&o3.way=to-no&o3.today=yes&o5=Y&o5.by=2&rule=exactly-one.5.3&want=2.only-if.5.3&want=1.no.3\
             &step=wishes&do=step+rules",
        );
        assert_eq!(plan.step, Step::Rules);
        let href = plan.href(Language::Arabic);
        let (path, query) = href.split_once('?').expect("a query");
        assert_eq!(path, "/ar/new");
        assert_eq!(read(query), plan);
        assert_eq!(Plan::default().href(Language::English), "/en/new");
    }

    #[test]
    fn what_is_taken_out_takes_along_what_is_said_of_it() {
        let all = "a1=One&a2=Two&o3=X&o3.by=1&o4=Y&o4.by=2&rule=not-both.3.4&want=1.yes.4&want=2.no.3&want=2.yes.4";
        let without = read(&format!("{all}&do=remove+o3"));
        assert_eq!(
            (
                without.options.len(),
                without.rules.len(),
                without.wishes.len()
            ),
            (1, 0, 2)
        );
        let without = read(&format!("{all}&do=remove+a2"));
        assert_eq!(
            (
                without.actors.len(),
                without.options.len(),
                without.wishes.len()
            ),
            (1, 1, 0)
        );
        let renamed_to_nothing = read(&all.replace("o4=Y", "o4=+"));
        assert_eq!(renamed_to_nothing.options.len(), 1);
    }

    #[test]
    fn wishes_go_where_they_are_put() {
        let all = "a1=One&o2=X&o2.by=1&o3=Y&o3.by=1&want=1.yes.2&want=1.no.3&want=1.both.2.3";
        let order = |pressed: &str| {
            let plan = read(&format!("{all}&do=move+{}", pressed.replace(' ', "+")));
            let said: Vec<String> = plan.wishes.iter().map(|(_, said)| said.written()).collect();
            said.join(" ")
        };
        for (pressed, expected) in [
            ("1.both.2.3 up", "yes.2 both.2.3 no.3"),
            ("1.yes.2 down", "no.3 yes.2 both.2.3"),
            ("1.yes.2 below both.2.3", "no.3 both.2.3 yes.2"),
            ("1.both.2.3 above yes.2", "both.2.3 yes.2 no.3"),
            ("1.no.3 out", "yes.2 both.2.3"),
            ("1.yes.2 up", "yes.2 no.3 both.2.3"),
            ("1.nothing up", "yes.2 no.3 both.2.3"),
            ("7.yes.2 down", "yes.2 no.3 both.2.3"),
        ] {
            assert_eq!(order(pressed), expected, "{pressed}");
        }
    }

    #[test]
    fn no_more_is_taken_than_can_be_shown() {
        let many: Vec<String> = (0..500).map(|key| format!("a{key}=A&")).collect();
        assert_eq!(read(&many.concat()).actors.len(), MOST_ACTORS);
        assert_eq!(
            read(&format!("title={}", "x".repeat(9_000))).title.len(),
            super::LONGEST
        );
    }
}
