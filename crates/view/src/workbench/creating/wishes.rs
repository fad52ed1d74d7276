//! What each wants: cards to sort, and what can be made one.

use detente_analysis::actor_id;
use maud::{Markup, html};

use super::super::plan::{Form, Named, Said};
use super::Page;
use crate::html::{actor_class, text};

impl Page<'_> {
    pub(super) fn wishes(&self) -> Markup {
        let plan = self.plan;
        html! {
            @if plan.options.is_empty() { p.at-fault { (self.say("creating-no-options")) } }
            @for (place, actor) in plan.actors.iter().enumerate() {
                fieldset.of-actor.cards id={ "wishes-" (actor.key) } {
                    legend class={ "actor " (actor_class(actor_id(place))) } { (text(&actor.name)) }
                    (self.cards(actor))
                    @if !plan.options.is_empty() { (self.pool(actor)) }
                    @if plan.options.len() > 1 { (self.compound(actor)) (self.situation(actor)) }
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

    /// A whole situation as a card: whoever thinks in situations sorts these.
    fn situation(&self, actor: &Named) -> Markup {
        html! {
            details.more id={ "situation-" (actor.key) } {
                summary { (self.say("creating-situation")) }
                p.quiet { (self.say("creating-situation-told")) }
                ul.ticks {
                    @for option in &self.plan.options {
                        li { label {
                            input type="checkbox" name={ "new-situation-" (actor.key) } value=(option.own.key);
                            " " (text(&self.option_name(option.own.key)))
                        } }
                    }
                }
                button type="submit" name="do" value={ "situation " (actor.key) } { (self.say("creating-add")) }
            }
        }
    }
}
