//! The fields of each step but the last two: what it is about, who decides, what each can do, what cannot be, today.

use detente_analysis::actor_id;
use maud::{Markup, html};

use super::super::plan::{Form, LONGEST, MOST_ACTORS, MOST_OPTIONS, PlannedOption, day, way};
use super::Page;
use crate::html::{actor_class, text};

impl Page<'_> {
    pub(super) fn about(&self) -> Markup {
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

    fn remove(&self, what: &str, name: &str) -> Markup {
        let label = self.label("creating-remove", "name", name);
        html! { button.quiet.remove type="submit" name="do" value={ "remove " (what) } aria-label=(label) title=(label) { span aria-hidden="true" { "×" } } }
    }

    pub(super) fn actors(&self) -> Markup {
        let actors = &self.plan.actors;
        html! {
            ul.rows {
                @for (place, actor) in actors.iter().enumerate() {
                    li class={ "actor " (actor_class(actor_id(place))) } {
                        (name_field(&format!("a{}", actor.key), &actor.name, &self.catalogue.text("creating-actor"), false))
                        (self.remove(&format!("a{}", actor.key), &actor.name))
                    }
                }
                @if actors.len() < MOST_ACTORS {
                    li class={ "actor " (actor_class(actor_id(actors.len()))) } {
                        (name_field(&format!("a{}", self.plan.free_key()), "", &self.catalogue.text("creating-actor-next"), true))
                        button type="submit" name="do" value="add" { (self.say("creating-add")) }
                    }
                }
            }
        }
    }

    pub(super) fn options(&self, was_pressed: bool) -> Markup {
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
            (name_field(&format!("o{key}"), &option.own.name, &self.catalogue.text("creating-option"), false))
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

    pub(super) fn rules(&self) -> Markup {
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

    pub(super) fn today(&self) -> Markup {
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
}

/// A field for a name; the one for the next name shows what it is for, and is where one goes on typing.
fn name_field(id: &str, value: &str, label: &str, is_next: bool) -> Markup {
    html! {
        input id=(id) name=(id) type="text" value=(value) maxlength=(LONGEST) dir="auto" autocomplete="off" aria-label=(label) placeholder=[is_next.then_some(label)] autofocus[is_next];
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
