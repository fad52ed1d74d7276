//! A case put together from answers to plain questions rather than written, and the file that it makes.
//!
//! Whoever answers never sees an id: ids are made from names, in letters that a case file has.

use std::fmt::Write as _;

use jiff::civil::Date;

use crate::edit::quoted;
use crate::format::VERSION;
use crate::model::OneWay;

/// Ids that are made are no longer than this.
const LONGEST_ID: usize = 40;

/// A case put together from answers. Actors and options are named by their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What the case is called.
    pub title: String,
    /// Nothing dated later is used.
    pub as_of: Option<Date>,
    /// What is asked about the future.
    pub question: Option<DraftQuestion>,
    /// Who decides.
    pub actors: Vec<DraftActor>,
    /// What can be done or not done.
    pub options: Vec<DraftOption>,
    /// What cannot be together.
    pub rules: Vec<DraftRule>,
}

/// A question about the future.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftQuestion {
    /// What is asked.
    pub text: String,
    /// How it is decided; as the question says where this is empty.
    pub rule: String,
    /// The last day that counts.
    pub deadline: Date,
}

/// Who decides, and what it wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftActor {
    /// What it is called.
    pub name: String,
    /// What it wants, most important first.
    pub wishes: Vec<Wish>,
}

/// What an actor can do or not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftOption {
    /// Whose it is.
    pub owner: usize,
    /// What it is called.
    pub name: String,
    /// Whether it can be changed one way only.
    pub one_way: Option<OneWay>,
    /// Whether it is taken today.
    pub taken: bool,
}

/// What cannot be together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftRule {
    /// The first is possible only if the second is taken.
    OnlyIf(usize, usize),
    /// Not both are possible.
    NotBoth(usize, usize),
    /// One of these has to be, and no other with it.
    ExactlyOne(Vec<usize>),
    /// No two of these can be.
    AtMostOne(Vec<usize>),
}

/// What an actor wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// That an option is taken.
    Taken(usize),
    /// That an option is not taken.
    NotTaken(usize),
    /// That the first is not taken without the second.
    OnlyIf(usize, usize),
    /// That both are taken.
    Both(usize, usize),
    /// That not both are taken.
    NotBoth(usize, usize),
    /// That these are taken and no others.
    Just(Vec<usize>),
}

/// A part of the file, each of which begins with what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The beginning of the file.
    Opening,
    /// Who decides.
    Actors,
    /// What can be done or not done.
    Options,
    /// What cannot be together.
    Rules,
    /// Today's situation.
    StatusQuo,
    /// What everybody wants.
    Preferences,
    /// The question about the future.
    Question,
}

impl Draft {
    /// The case file; `explained` says what a part is for, in a line or several.
    ///
    /// ```
    /// use detente_case::{Draft, DraftActor, DraftOption, Wish, parse};
    /// let draft = Draft {
    ///     title: "خلاف".into(),
    ///     actors: vec![DraftActor { name: "روسيا".into(), wishes: vec![Wish::Taken(0)] }],
    ///     options: vec![DraftOption { owner: 0, name: "وقف النار".into(), one_way: None, taken: false }],
    ///     ..Draft::default()
    /// };
    /// let text = draft.text("my-case", |_| "What this is for".to_owned());
    /// let case = parse("case.toml", text.as_bytes()).case.expect("a case");
    /// assert_eq!(case.actors[0].id.value, "rwsya");
    /// ```
    #[must_use]
    pub fn text(&self, id: &str, explained: impl Fn(Part) -> String) -> String {
        let written = Written::of(self);
        let mut out = String::new();
        let say = |out: &mut String, part| {
            for line in explained(part).lines() {
                let _ = writeln!(out, "{}", format!("# {line}").trim_end());
            }
        };
        say(&mut out, Part::Opening);
        let _ = writeln!(out, "\ndetente = {VERSION}\n\n[case]");
        let _ = writeln!(out, "id = {}\ntitle = {}", quoted(id), quoted(&self.title));
        if let Some(as_of) = self.as_of {
            let _ = writeln!(out, "as-of = {as_of}");
        }
        if self.question.is_some() {
            let _ = writeln!(out, "question = \"{QUESTION}\"");
        }
        out.push('\n');
        say(&mut out, Part::Actors);
        for (actor, id) in self.actors.iter().zip(&written.actors) {
            let _ = writeln!(
                out,
                "[[actor]]\nid = {}\nname = {}\n",
                quoted(id),
                quoted(&actor.name)
            );
        }
        say(&mut out, Part::Options);
        for (option, id) in self.options.iter().zip(&written.options) {
            let _ = writeln!(
                out,
                "[[option]]\nid = {}\nname = {}",
                quoted(id),
                quoted(&option.name)
            );
            match option.one_way {
                Some(OneWay::ToYes) => out.push_str("one-way = \"to-yes\"\n"),
                Some(OneWay::ToNo) => out.push_str("one-way = \"to-no\"\n"),
                None => {}
            }
            out.push('\n');
        }
        say(&mut out, Part::Rules);
        if self.rules.is_empty() {
            out.push('\n');
        }
        for rule in &self.rules {
            let _ = writeln!(out, "[[rule]]\n{}\n", written.rule(rule));
        }
        say(&mut out, Part::StatusQuo);
        let taken = self.options.iter().zip(&written.options);
        let taken = taken.filter(|(option, _)| option.taken);
        let taken: Vec<String> = taken.map(|(_, id)| quoted(id)).collect();
        let _ = writeln!(out, "[status-quo]\ntaken = [{}]\n", taken.join(", "));
        say(&mut out, Part::Preferences);
        for (actor, id) in self.actors.iter().zip(&written.actors) {
            if actor.wishes.is_empty() {
                continue;
            }
            let _ = writeln!(out, "[preference.{id}]\nstatements = [");
            for wish in &actor.wishes {
                let _ = writeln!(out, "  {},", quoted(&written.wish(wish)));
            }
            out.push_str("]\n\n");
        }
        if let Some(question) = &self.question {
            say(&mut out, Part::Question);
            let rule = Some(&question.rule).filter(|rule| !rule.is_empty());
            let _ = writeln!(
                out,
                "[[question]]\nid = \"{QUESTION}\"\ntext = {}\nrule = {}\nopened = {}\ndeadline = {}",
                quoted(&question.text),
                quoted(rule.unwrap_or(&question.text)),
                self.as_of.unwrap_or(question.deadline),
                question.deadline
            );
        }
        format!("{}\n", out.trim_end())
    }
}

/// The id of the only question there is.
const QUESTION: &str = "question";

/// The ids of what is named by its place.
struct Written {
    actors: Vec<String>,
    options: Vec<String>,
}

impl Written {
    fn of(draft: &Draft) -> Self {
        let mut actors: Vec<String> = Vec::new();
        for actor in &draft.actors {
            let id = id_of(&actor.name, "actor", |id| {
                actors.iter().any(|known| known == id)
            });
            actors.push(id);
        }
        let mut options: Vec<String> = Vec::new();
        for option in &draft.options {
            let owner = &actors[option.owner];
            let whole = |own: &str| format!("{owner}.{own}");
            let own = id_of(&option.name, "option", |own| options.contains(&whole(own)));
            options.push(whole(&own));
        }
        Self { actors, options }
    }

    fn rule(&self, rule: &DraftRule) -> String {
        let list = |options: &[usize]| {
            let listed = options.iter().map(|option| quoted(&self.options[*option]));
            listed.collect::<Vec<_>>().join(", ")
        };
        match rule {
            DraftRule::OnlyIf(what, condition) => {
                let (what, condition) = (&self.options[*what], &self.options[*condition]);
                format!("never = {}", quoted(&format!("{what} and not {condition}")))
            }
            DraftRule::NotBoth(one, other) => {
                let (one, other) = (&self.options[*one], &self.options[*other]);
                format!("never = {}", quoted(&format!("{one} and {other}")))
            }
            DraftRule::ExactlyOne(options) => format!("exactly-one = [{}]", list(options)),
            DraftRule::AtMostOne(options) => format!("at-most-one = [{}]", list(options)),
        }
    }

    fn wish(&self, wish: &Wish) -> String {
        let id = |option: &usize| &*self.options[*option];
        match wish {
            Wish::Taken(option) => id(option).to_owned(),
            Wish::NotTaken(option) => format!("not {}", id(option)),
            Wish::OnlyIf(what, condition) => format!("{} only if {}", id(what), id(condition)),
            Wish::Both(one, other) => format!("{} and {}", id(one), id(other)),
            Wish::NotBoth(one, other) => format!("not ({} and {})", id(one), id(other)),
            Wish::Just(taken) => {
                let told = |(place, id): (usize, &String)| {
                    let not = if taken.contains(&place) { "" } else { "not " };
                    format!("{not}{id}")
                };
                let told: Vec<String> = self.options.iter().enumerate().map(told).collect();
                told.join(" and ")
            }
        }
    }
}

/// An id made from a name in any script: lower case letters and digits with hyphens between, `other` where the name has
/// none, and a number behind it where the id is taken.
pub fn id_of(name: &str, other: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let name: String = name.chars().map(with_vowels).collect();
    let latin = deunicode::deunicode(&name).to_lowercase();
    let latin: String = latin
        .chars()
        .filter(|letter| !matches!(letter, '\'' | '`'))
        .collect();
    let words = latin.split(|letter: char| !letter.is_ascii_alphanumeric());
    let mut id = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        let between = if id.is_empty() { "" } else { "-" };
        if id.len() + between.len() + word.len() > LONGEST_ID {
            if id.is_empty() {
                id.push_str(&word[..LONGEST_ID]);
            }
            break;
        }
        id.push_str(between);
        id.push_str(word);
    }
    if id.is_empty() {
        other.clone_into(&mut id);
    }
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    let free = std::iter::once(id.clone())
        .chain(numbered)
        .find(|id| !is_taken(id));
    free.unwrap_or(id)
}

/// The long vowels of Arabic, which are left out where letters are taken one by one.
fn with_vowels(letter: char) -> char {
    match letter {
        'ا' | 'أ' | 'آ' | 'ة' | 'ى' => 'a',
        'إ' => 'i',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Draft, DraftActor, DraftOption, DraftRule, Wish, id_of};
    use crate::model::OneWay;
    use crate::read::parse;

    #[test]
    fn ids_are_made_of_names_in_any_script() {
        let id = |name| id_of(name, "actor", |_| false);
        assert_eq!(id("The United States"), "the-united-states");
        assert_eq!(id("إثيوبيا"), "ithywbya");
        assert_eq!(id("Côte d’Ivoire"), "cote-divoire");
        assert_eq!(id("北京"), "bei-jing");
        assert_eq!(id(" – "), "actor");
        assert_eq!(id(&"x".repeat(200)).len(), 40);
        assert_eq!(id_of("Us", "actor", |id| id == "us"), "us-2");
    }

    proptest! {
        /// Whatever things are called, the file can be read, and says what was answered.
        #[test]
        fn any_answers_make_a_case(
            title in "\\PC{0,30}",
            names in prop::collection::vec("\\PC{1,12}", 2),
            options in prop::collection::vec(("\\PC{1,12}", 0_usize..2, any::<bool>()), 3),
        ) {
            // Blank texts and direction marks are for the reader to refuse; whoever makes a draft takes them out before.
            let is_plain = |text: &str| !text.trim().is_empty() && !text.chars().any(crate::bidi::is_control);
            let texts = names.iter().chain(options.iter().map(|(name, ..)| name)).chain([&title]);
            prop_assume!(texts.into_iter().all(|text| is_plain(text)));
            let draft = Draft {
                title,
                actors: names.iter().map(|name| DraftActor {
                    name: name.clone(),
                    wishes: vec![Wish::Taken(0), Wish::NotTaken(1), Wish::OnlyIf(2, 0), Wish::Both(0, 1), Wish::NotBoth(1, 2)],
                }).collect(),
                options: options.iter().map(|(name, owner, taken)| DraftOption {
                    owner: *owner,
                    name: name.clone(),
                    one_way: taken.then_some(OneWay::ToNo),
                    taken: *taken,
                }).collect(),
                rules: vec![
                    DraftRule::OnlyIf(0, 1),
                    DraftRule::NotBoth(1, 2),
                    DraftRule::AtMostOne(vec![0, 2]),
                    DraftRule::ExactlyOne(vec![0, 1, 2]),
                ],
                ..Draft::default()
            };
            let reading = parse("case.toml", draft.text("mine", |_| "What this is".to_owned()).as_bytes());
            let case = reading.case.ok_or_else(|| TestCaseError::fail(format!("{:?}", reading.diagnostics)))?;
            prop_assert_eq!(case.options.len(), 3);
            prop_assert_eq!(case.rules.len(), 4);
            for (option, (_, owner, _)) in case.options.iter().zip(&options) {
                prop_assert_eq!(option.owner.0, *owner);
            }
        }
    }
}
