//! Putting a case together step by step, beside the answer that it gives so far. Nobody has to see the text.

use detente_analysis::actor_id;
use detente_case::{Part, Severity, id_of};
use maud::{Markup, html};

use super::checked::{Checked, condensed};
use super::fault::{Fault, told};
use super::frame::{Place, framed};
use super::plan::{
    Form, LONGEST, MOST_ACTORS, MOST_OPTIONS, Named, Plan, PlannedOption, Said, Step, day, way,
};
use crate::catalogue::Catalogue;
use crate::html::{actor_class, text};
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
            Step::Today => name.ends_with(".today"),
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

    fn about(&self) -> Markup {
        let plan = self.plan;
        let field = |id: &str, message: &str, kind: &str, value: &str| {
            html! {
                p.field {
                    label for=(id) { (self.say(message)) }
                    input id=(id) name=(id) type=(kind) value=(value) maxlength=(LONGEST) dir="auto" autocomplete="off";
                }
            }
        };
        let is_dateless = !plan.question.is_empty() && day(&plan.deadline).is_none();
        html! {
            (field("title", "creating-title", "text", &plan.title))
            (field("as-of", "creating-as-of", "date", &plan.as_of))
            details.more open[!plan.question.is_empty()] {
                summary { (self.say("creating-question")) }
                p.quiet { (self.say("creating-question-told")) }
                (field("question", "creating-question-text", "text", &plan.question))
                (field("deadline", "creating-deadline", "date", &plan.deadline))
                (field("rule-of-question", "creating-decided", "text", &plan.rule))
                @if is_dateless { p.at-fault { (self.say("creating-no-deadline")) } }
            }
        }
    }

    fn name_field(&self, id: &str, value: &str, label: &str, is_next: bool) -> Markup {
        html! {
            input id=(id) name=(id) type="text" value=(value) maxlength=(LONGEST) dir="auto" autocomplete="off" aria-label=(label) placeholder=[is_next.then_some(label)] autofocus[is_next];
        }
    }

    fn remove(&self, what: &str, name: &str) -> Markup {
        let label = self.label("creating-remove", "name", name);
        html! { button.quiet.remove type="submit" name="do" value={ "remove " (what) } aria-label=(label) title=(label) { span aria-hidden="true" { "×" } } }
    }

    fn actors(&self) -> Markup {
        let actors = &self.plan.actors;
        html! {
            ul.rows {
                @for (place, actor) in actors.iter().enumerate() {
                    li class={ "actor " (actor_class(actor_id(place))) } {
                        (self.name_field(&format!("a{}", actor.key), &actor.name, &self.catalogue.text("creating-actor"), false))
                        (self.remove(&format!("a{}", actor.key), &actor.name))
                    }
                }
                @if actors.len() < MOST_ACTORS {
                    li class={ "actor " (actor_class(actor_id(actors.len()))) } {
                        (self.name_field(&format!("a{}", self.plan.free_key()), "", &self.catalogue.text("creating-actor-next"), true))
                        button type="submit" name="do" value="add" { (self.say("creating-add")) }
                    }
                }
            }
        }
    }

    fn options(&self, was_pressed: bool) -> Markup {
        let plan = self.plan;
        let last = plan.options.iter().max_by_key(|option| option.own.key);
        html! {
            @if plan.actors.is_empty() { p.at-fault { (self.say("creating-no-actors")) } }
            @for (place, actor) in plan.actors.iter().enumerate() {
                @let own = plan.options.iter().filter(|option| option.owner == actor.key);
                fieldset.of-actor {
                    legend class={ "actor " (actor_class(actor_id(place))) } { (text(&actor.name)) }
                    ul.rows {
                        @for option in own { li { (self.option(option)) } }
                        @if plan.options.len() < MOST_OPTIONS {
                            @let key = plan.free_key() + place;
                            @let goes_on = was_pressed && last.map_or(place == 0, |last| last.owner == actor.key);
                            li {
                                @let label = self.label("creating-option-next", "actor", &actor.name);
                                input id={ "o" (key) } name={ "o" (key) } type="text" maxlength=(LONGEST) dir="auto" autocomplete="off" aria-label=(label) placeholder=(self.catalogue.text("creating-option-example")) autofocus[goes_on];
                                input type="hidden" name={ "o" (key) ".by" } value=(actor.key);
                                button type="submit" name="do" value="add" { (self.say("creating-add")) }
                            }
                        }
                    }
                }
            }
            @if plan.options.len() >= MOST_OPTIONS { p.quiet { (self.say("creating-most-options")) } }
        }
    }

    fn option(&self, option: &PlannedOption) -> Markup {
        let key = option.own.key;
        let label = self.label("creating-way", "option", &option.own.name);
        html! {
            (self.name_field(&format!("o{key}"), &option.own.name, &self.catalogue.text("creating-option"), false))
            input type="hidden" name={ "o" (key) ".by" } value=(option.owner);
            @if option.taken { input type="hidden" name={ "o" (key) ".today" } value="yes"; }
            select name={ "o" (key) ".way" } aria-label=(label) {
                @for (word, message) in [("", "workbench-both-ways"), ("to-yes", "workbench-to-yes"), ("to-no", "workbench-to-no")] {
                    option value=(word) selected[way(option.one_way) == word] { (self.say(message)) }
                }
            }
            (self.remove(&format!("o{key}"), &option.own.name))
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

    fn rules(&self) -> Markup {
        let first = self.catalogue.text("creating-first");
        let second = self.catalogue.text("creating-second");
        html! {
            @if self.plan.options.is_empty() { p.at-fault { (self.say("creating-no-options")) } }
            ul.rows.said {
                @for rule in &self.plan.rules {
                    @let said = self.said(rule);
                    li { span { (text(&said)) } (self.remove(&format!("r{}", rule.written()), &said)) }
                }
            }
            @if self.plan.options.len() > 1 {
                @for (form, between) in [(Form::OnlyIf, "creating-only-if"), (Form::NotBoth, "creating-not-both")] {
                    fieldset.sentence {
                        legend { (self.say(rule_of(form))) }
                        @let name = format!("new-rule-{}", form.word());
                        (self.choice(&name, &first)) " " span { (self.say(between)) } " " (self.choice(&name, &second))
                        button type="submit" name="do" value={ "rule " (form.word()) } { (self.say("creating-add")) }
                    }
                }
                @for form in [Form::ExactlyOne, Form::AtMostOne] {
                    fieldset.sentence {
                        legend { (self.say(rule_of(form))) }
                        ul.ticks {
                            @for option in &self.plan.options {
                                li { label {
                                    input type="checkbox" name={ "new-rule-" (form.word()) } value=(option.own.key);
                                    " " (text(&self.option_name(option.own.key)))
                                } }
                            }
                        }
                        button type="submit" name="do" value={ "rule " (form.word()) } { (self.say("creating-add")) }
                    }
                }
            }
        }
    }

    fn today(&self) -> Markup {
        let plan = self.plan;
        html! {
            @if plan.options.is_empty() { p.at-fault { (self.say("creating-no-options")) } }
            @for (place, actor) in plan.actors.iter().enumerate() {
                @let own: Vec<&PlannedOption> = plan.options.iter().filter(|option| option.owner == actor.key).collect();
                @if !own.is_empty() {
                    fieldset.of-actor {
                        legend class={ "actor " (actor_class(actor_id(place))) } { (text(&actor.name)) }
                        ul.ticks {
                            @for option in own {
                                li { label {
                                    input type="checkbox" name={ "o" (option.own.key) ".today" } value="yes" checked[option.taken];
                                    " " (text(&option.own.name))
                                } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn wishes(&self) -> Markup {
        let plan = self.plan;
        html! {
            @if plan.options.is_empty() { p.at-fault { (self.say("creating-no-options")) } }
            @for (place, actor) in plan.actors.iter().enumerate() {
                fieldset.of-actor.cards id={ "wishes-" (actor.key) } {
                    legend class={ "actor " (actor_class(actor_id(place))) } { (text(&actor.name)) }
                    (self.cards(actor))
                    @if !plan.options.is_empty() { (self.pool(actor)) }
                    @if plan.options.len() > 1 { (self.compound(actor)) }
                }
            }
        }
    }

    /// What an actor wants, most important first: sorted by dragging, by buttons, or by the arrow keys on these.
    fn cards(&self, actor: &Named) -> Markup {
        let own = self.plan.wishes.iter().filter(|wish| wish.0 == actor.key);
        let own: Vec<&Said> = own.map(|(_, said)| said).collect();
        let step = |way: &str, label: &str, sign: &str, said: &Said, possible: bool| {
            let written = said.written();
            let label = self.label(label, "statement", &self.said(said));
            let id = format!("{way}-{}-{written}", actor.key);
            let sign = html! { span aria-hidden="true" { (sign) } };
            html! {
                @if possible {
                    button id=(id) type="submit" name="do" value={ "move " (actor.key) "." (written) " " (way) } aria-label=(label) { (sign) }
                } @else {
                    button id=(id) type="button" aria-disabled="true" aria-label=(label) { (sign) }
                }
            }
        };
        html! {
            @if own.is_empty() {
                p.quiet { (self.say("creating-no-wishes")) }
            } @else {
                h3 { (self.say("workbench-wants")) }
            }
            ol.statements data-actor=(actor.key) {
                @for (place, said) in own.iter().enumerate() {
                    li draggable="true" data-statement=(said.written()) {
                        span.grip aria-hidden="true" {}
                        span.aim { (text(&self.said(said))) }
                        span.steps {
                            (step("up", "workbench-up", "↑", said, place > 0))
                            (step("down", "workbench-down", "↓", said, place + 1 < own.len()))
                            (step("out", "creating-take-out", "×", said, true))
                        }
                    }
                }
            }
        }
    }

    /// What could be wanted of each option.
    fn pool(&self, actor: &Named) -> Markup {
        let has = |said: &Said| {
            self.plan
                .wishes
                .iter()
                .any(|wish| wish.0 == actor.key && wish.1 == *said)
        };
        let button = |said: Said, message: &str| {
            let name = self.option_name(said.of[0]);
            html! {
                button id={ "want-" (actor.key) "-" (said.written()) } type="submit" name="do" value={ "want " (actor.key) " " (said.written()) } disabled[has(&said)] {
                    (self.say(message)) span.unseen { ": " (text(&name)) }
                }
            }
        };
        html! {
            h3 { (self.say("creating-pool")) }
            ul.pool {
                @for option in &self.plan.options {
                    @let key = option.own.key;
                    li {
                        span { (text(&self.option_name(key))) }
                        span.choices {
                            (button(Said::new(Form::Taken, &[key]), "creating-yes"))
                            (button(Said::new(Form::NotTaken, &[key]), "creating-no"))
                        }
                    }
                }
            }
        }
    }

    /// What could be wanted of two options together.
    fn compound(&self, actor: &Named) -> Markup {
        let name = format!("new-wish-{}", actor.key);
        html! {
            details.more id={ "compound-" (actor.key) } {
                summary { (self.say("creating-compound")) }
                div.sentence {
                    (self.choice(&name, &self.catalogue.text("creating-first"))) " "
                    select name={ (name) "-form" } aria-label=(self.catalogue.text("creating-how")) {
                        @for (form, message) in [(Form::OnlyIf, "creating-only-if"), (Form::Both, "creating-both"), (Form::NotBoth, "creating-not-both")] {
                            option value=(form.word()) { (self.say(message)) }
                        }
                    } " "
                    (self.choice(&name, &self.catalogue.text("creating-second")))
                    button type="submit" name="do" value={ "wish " (actor.key) } { (self.say("creating-add")) }
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

fn rule_of(form: Form) -> &'static str {
    match form {
        Form::OnlyIf => "creating-rule-only-if",
        Form::ExactlyOne => "creating-rule-exactly-one",
        Form::AtMostOne => "creating-rule-at-most-one",
        _ => "creating-rule-not-both",
    }
}
