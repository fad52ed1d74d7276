//! The cases there are.

use detente_case::model::Case;
use maud::html;

use super::address::Address;
use super::frame::{Place, framed};
use super::plan::Plan;
use crate::catalogue::Catalogue;
use crate::html::text;
use crate::names::{self, Names, inert};

/// A case of those that are served.
pub struct Listed {
    /// What it is called among them.
    pub name: String,
    /// The case; `None` where it has errors.
    pub case: Option<Case>,
}

/// The page of all cases.
#[must_use]
pub fn index_page(cases: &[Listed], catalogue: &Catalogue) -> String {
    let content = html! {
        main #content.index {
            h1 { (text(&catalogue.text("workbench-cases"))) }
            p.lead { (text(&catalogue.text("workbench-lead"))) }
            @if cases.is_empty() {
                p { (text(&catalogue.text("workbench-no-cases"))) }
            }
            ul.cases {
                @for listed in cases {
                    li { (entry(listed, catalogue)) }
                }
                li.start {
                    a #start href=(Plan::default().href(catalogue.language())) {
                        h2 { (text(&catalogue.text("creating-start"))) }
                        p { (text(&catalogue.text("creating-start-told"))) }
                    }
                }
            }
        }
    };
    framed(
        &catalogue.text("workbench-cases"),
        Place::Outside,
        &content,
        catalogue,
    )
}

fn entry(listed: &Listed, catalogue: &Catalogue) -> maud::Markup {
    let address = Address::of_case(catalogue.language(), &listed.name);
    let Some(case) = &listed.case else {
        return html! {
            a href=(address.href()) {
                h2 { (text(&inert(&listed.name))) }
                p { (text(&catalogue.text("workbench-case-has-errors"))) }
            }
        };
    };
    let names = Names {
        case,
        language: catalogue.language(),
    };
    let actors: Vec<String> = (0..case.actors.len())
        .map(|actor| names.actor(detente_analysis::actor_id(actor)))
        .collect();
    let question = case.header.question.as_ref();
    let question = question.map(|question| names.question(question.value));
    let date = case
        .header
        .date
        .map(|date| crate::dates::day(date, catalogue));
    html! {
        a href=(address.href()) {
            @if let Some(date) = date { p.kicker { (text(&date)) } }
            h2 { (text(&names::text(&case.header.title, catalogue.language()))) }
            @if let Some(question) = question { p { (text(&question)) } }
            p.quiet { (text(&catalogue.joined("between-sequence", &actors))) }
        }
    }
}
