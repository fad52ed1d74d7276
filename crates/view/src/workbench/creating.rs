//! Putting a case together step by step, beside the answer that it gives so far. Nobody has to see the text.

mod answers;
mod wishes;

use detente_case::{Part, Severity, id_of};
use maud::{Markup, html};

use super::checked::{Checked, condensed};
use super::fault::{Fault, told};
use super::frame::{Place, framed};
use super::plan::{Form, Named, Plan, Said, Step};
use crate::catalogue::Catalogue;
use crate::html::text;
use crate::names::inert;

/// A case as far as it is put together.
pub struct Made<'s> {
    /// What was answered.
    pub plan: &'s Plan,
    /// Whether the page is shown because a button was pressed.
    pub was_pressed: bool,
    /// The file that it makes.
    pub text: &'s str,
    /// What came of it, or why that is not known; nothing as long as there is nothing to ask.
    pub checked: Option<Result<Checked<'s>, Fault>>,
    /// Whether there is a folder to save in.
    pub has_folder: bool,
    /// The name it is to be kept under.
    pub name: &'s str,
    /// Why it was not kept, where that was asked for.
    pub unkept: Option<Unkept>,
}

/// Why a case that was put together was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unkept {
    /// It has errors.
    HasErrors,
    /// There is something of that name.
    NameTaken,
    /// Such a name cannot be that of a folder.
    BadName,
    /// It cannot be written.
    Failed,
}

impl Plan {
    /// The file that the answers make, with what each part is for.
    #[must_use]
    pub fn file(&self, id: &str, catalogue: &Catalogue) -> String {
        let mut draft = self.draft();
        if draft.title.is_empty() {
            draft.title = catalogue.text("creating");
        }
        draft.text(id, |part| {
            catalogue.text(match part {
                Part::Opening => "draft-opening",
                Part::Actors => "draft-actors",
                Part::Options => "draft-options",
                Part::Rules => "draft-rules",
                Part::StatusQuo => "draft-status-quo",
                Part::Preferences => "draft-preferences",
                Part::Question => "draft-question",
            })
        })
    }

    /// A name for it among other cases, made from its title.
    #[must_use]
    pub fn name(&self, is_taken: impl Fn(&str) -> bool) -> String {
        id_of(&self.title, "my-case", is_taken)
    }

    /// Whether there is enough to ask anything.
    #[must_use]
    pub fn can_be_asked(&self) -> bool {
        !self.actors.is_empty() && !self.options.is_empty()
    }
}

/// The page of a step.
#[must_use]
pub fn creating_page(made: &Made, catalogue: &Catalogue) -> String {
    let page = Page {
        plan: made.plan,
        catalogue,
    };
    let action = format!("/{}/new", catalogue.language().tag());
    let heading = catalogue.text("creating");
    let content = html! {
        main #content.creating {
            div.masthead {
                h1 { (text(&heading)) }
                p.lead { (page.say("creating-lead")) }
            }
            div.edit-columns {
                div.step hx-boost="true" hx-target="body" hx-swap="innerHTML show:none" {
                    form #plan method="get" action=(action) hx-sync="this:replace" {
                        // What the return key presses.
                        button.by-return type="submit" name="do" value="add" tabindex="-1" aria-hidden="true" {}
                        button #dropped type="submit" name="do" value="" hidden tabindex="-1" {}
                        @for (name, value) in made.plan.fields() {
                            @if !page.shows(&name) { input type="hidden" name=(name) value=(value); }
                        }
                        (page.steps())
                        section #step-now {
                            (page.step(made))
                            (page.back_and_on())
                        }
                    }
                    @if made.plan.step == Step::Keep {
                        form #keep method="post" action=(action) hx-boost="false" {
                            @for (name, value) in made.plan.fields() { input type="hidden" name=(name) value=(value); }
                        }
                    }
                }
                div.beside #live hx-get=(action) hx-include="#plan" hx-trigger="input delay:400ms from:#plan" hx-target="#found" hx-select="#found" hx-swap="outerHTML" hx-sync="this:replace" hx-push-url="false" {
                    (page.found(made))
                }
            }
        }
    };
    framed(&heading, Place::Creating(made.plan), &content, catalogue)
}

struct Page<'p> {
    plan: &'p Plan,
    catalogue: &'p Catalogue,
}

impl Page<'_> {
    fn say(&self, id: &str) -> Markup {
        text(&self.catalogue.text(id))
    }

    fn label(&self, id: &str, name: &str, value: &str) -> String {
        let label = self
            .catalogue
            .text_with(id, &[(name, value.to_owned().into())]);
        crate::isolates::without_isolates(&label)
    }

    /// Whether the page of this step has a field for something itself.
    fn shows(&self, name: &str) -> bool {
        match self.plan.step {
            Step::About => self.plan.texts().iter().any(|(own, _)| *own == name),
            Step::Actors => name.starts_with('a') && name != "as-of",
            Step::Options => name.starts_with('o'),
            Step::Today => name.split_once('.').is_some_and(|(_, of)| of == "today"),
            Step::Rules | Step::Wishes | Step::Keep => false,
        }
    }

    fn steps(&self) -> Markup {
        html! {
            nav.steps-nav aria-label=(self.catalogue.text("creating-steps")) {
                ol {
                    @for step in Step::ALL {
                        @let current = step == self.plan.step;
                        li class=[self.is_answered(step).then_some("answered")] {
                            button type="submit" name="do" value={ "step " (step.word()) } aria-current=[current.then_some("step")] { (self.say(name_of(step))) }
                        }
                    }
                }
            }
        }
    }

    fn is_answered(&self, step: Step) -> bool {
        let plan = self.plan;
        match step {
            Step::About => !plan.title.is_empty(),
            Step::Actors => !plan.actors.is_empty(),
            Step::Options => !plan.options.is_empty(),
            Step::Rules => !plan.rules.is_empty(),
            Step::Today => plan.options.iter().any(|option| option.taken),
            Step::Wishes => !plan.wishes.is_empty(),
            Step::Keep => false,
        }
    }

    fn back_and_on(&self) -> Markup {
        let here = Step::ALL.iter().position(|step| *step == self.plan.step);
        let here = here.unwrap_or_default();
        let button = |step: Step, id: &str, class: &str, message: &str| {
            html! { button id=(id) class=(class) type="submit" name="do" value={ "step " (step.word()) } { (self.say(message)) } }
        };
        html! {
            div.controls {
                @if let Some(before) = here.checked_sub(1) { (button(Step::ALL[before], "back", "", "creating-back")) }
                @if let Some(next) = Step::ALL.get(here + 1) { (button(*next, "next", "main", "creating-next")) }
            }
        }
    }

    fn step(&self, made: &Made) -> Markup {
        let (title, hint) = (name_of(self.plan.step), hint_of(self.plan.step));
        html! {
            h2 { (self.say(title)) }
            p.quiet { (self.say(hint)) }
            @match self.plan.step {
                Step::About => (self.about()),
                Step::Actors => (self.actors()),
                Step::Options => (self.options(made.was_pressed)),
                Step::Rules => (self.rules()),
                Step::Today => (self.today()),
                Step::Wishes => (self.wishes()),
                Step::Keep => (self.keeping(made)),
            }
        }
    }

    /// What an option is called where those of all actors are mentioned.
    fn option_name(&self, key: usize) -> String {
        let plan = self.plan;
        let option = plan.options.iter().find(|option| option.own.key == key);
        let owner =
            option.and_then(|option| plan.actors.iter().find(|actor| actor.key == option.owner));
        let name =
            |named: Option<&Named>| named.map_or_else(String::new, |named| named.name.clone());
        let values = [
            ("option", name(option.map(|option| &option.own)).into()),
            ("actor", name(owner).into()),
        ];
        self.catalogue.text_with("creating-option-of", &values)
    }

    /// What is said of options, in words.
    fn said(&self, said: &Said) -> String {
        let names: Vec<String> = said.of.iter().map(|key| self.option_name(*key)).collect();
        let message = match said.form {
            Form::Taken => "creating-said-yes",
            Form::NotTaken => "creating-said-no",
            Form::OnlyIf => "creating-said-only-if",
            Form::Both => "creating-said-both",
            Form::NotBoth => "creating-said-not-both",
            Form::ExactlyOne => "creating-said-exactly-one",
            Form::AtMostOne => "creating-said-at-most-one",
            Form::Just if names.is_empty() => "creating-said-nothing",
            Form::Just => "creating-said-just",
        };
        let all = self.catalogue.joined("between-sequence", &names);
        let name = |place: usize| names.get(place).cloned().unwrap_or_default();
        let values = [
            ("first", name(0).into()),
            ("second", name(1).into()),
            ("all", all.into()),
        ];
        // Each takes what it needs.
        self.catalogue.text_with(message, &values)
    }

    fn choice(&self, name: &str, label: &str) -> Markup {
        html! {
            select name=(name) aria-label=(label) {
                option value="" { (self.say("creating-choose")) }
                @for option in &self.plan.options {
                    option value=(option.own.key) { (crate::isolates::without_isolates(&self.option_name(option.own.key))) }
                }
            }
        }
    }

    /// Where it is kept. Its fields belong to a form of their own, since it changes something.
    fn keeping(&self, made: &Made) -> Markup {
        let refused = made.unkept.map(|unkept| {
            let name = ("name", inert(made.name).into());
            match unkept {
                Unkept::HasErrors => self.catalogue.text("creating-has-errors"),
                Unkept::NameTaken => self.catalogue.text_with("workbench-save-exists", &[name]),
                Unkept::BadName => self.catalogue.text_with("workbench-save-bad-name", &[name]),
                Unkept::Failed => self.catalogue.text_with("workbench-save-failed", &[name]),
            }
        });
        html! {
            @if let Some(refused) = refused { p.at-fault role="alert" { (text(&refused)) } }
            p.field {
                label for="as" { (self.say("workbench-save-as")) }
                input #as form="keep" type="text" name="as" required pattern="[a-z0-9]+(-[a-z0-9]+)*" maxlength="64" dir="ltr" autocomplete="off" value=(made.name);
            }
            @if !made.has_folder {
                @let values = [("case", inert(made.name).into())];
                p.quiet { (text(&self.catalogue.text_with("creating-shipped", &values))) }
            }
            p.keep {
                @if made.has_folder {
                    button.main form="keep" type="submit" name="how" value="save" { (self.say("creating-save")) }
                }
                button form="keep" type="submit" name="how" value="download" { (self.say("edit-download")) }
            }
        }
    }

    /// What comes of it so far.
    fn found(&self, made: &Made) -> Markup {
        html! {
            div #found.checked {
                @match &made.checked {
                    None => p.quiet { (self.say("creating-nothing-yet")) },
                    Some(Err(fault)) => {
                        @let (heading, why) = told(fault, self.catalogue);
                        p.verdict.at-fault { (self.say(heading)) }
                        p { (text(&why)) }
                    }
                    Some(Ok(checked)) => (self.outcome(checked)),
                }
                details.more #made {
                    summary { (self.say("creating-file")) }
                    pre dir="ltr" tabindex="0" { (text(made.text)) }
                }
            }
        }
    }

    fn outcome(&self, checked: &Checked) -> Markup {
        let of = |error: bool| {
            let found = checked.findings.iter();
            found.filter(move |found| (found.severity() == Severity::Error) == error)
        };
        let message = |found| text(&crate::diagnostics::message(found, self.catalogue));
        html! {
            @for error in of(true) {
                p.verdict.at-fault { (message(error)) }
                p.quiet { (text(&crate::diagnostics::remedy(error, self.catalogue))) }
            }
            @if let Some(answer) = &checked.answer { (condensed(answer, self.catalogue)) }
            @if of(false).next().is_some() {
                details.more #notes {
                    summary { (text(&self.catalogue.text_with("creating-notes", &[("count", of(false).count().into())]))) }
                    ul { @for found in of(false) { li { (message(found)) } } }
                }
            }
        }
    }
}

fn name_of(step: Step) -> &'static str {
    match step {
        Step::About => "creating-about",
        Step::Actors => "creating-actors",
        Step::Options => "creating-options",
        Step::Rules => "creating-rules",
        Step::Today => "creating-today",
        Step::Wishes => "creating-wishes",
        Step::Keep => "creating-keep",
    }
}

fn hint_of(step: Step) -> &'static str {
    match step {
        Step::About => "creating-about-told",
        Step::Actors => "creating-actors-told",
        Step::Options => "creating-options-told",
        Step::Rules => "creating-rules-told",
        Step::Today => "creating-today-told",
        Step::Wishes => "creating-wishes-told",
        Step::Keep => "creating-keep-told",
    }
}
