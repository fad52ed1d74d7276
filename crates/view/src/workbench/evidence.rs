//! What stands behind a clause: the inputs it turns on, and who said what of each.

use std::collections::BTreeSet;

use detente_analysis::{InputPlace, SourcedInput, contradicted, sourced_inputs};
use detente_case::ledger::model::{EntryId, Stance};
use maud::{Markup, html};

use crate::evidence::Evidence;
use crate::html::{actor_class, text};
use crate::names;
use crate::page::{Line, Role};
use crate::words::Words;

/// A clause that opens what stands behind it.
pub(super) fn clause(words: &Words, line: &Line, inputs: &BTreeSet<InputPlace>) -> Markup {
    let role = match line.role {
        Role::Consequence => "clause follows",
        _ => "clause",
    };
    let sourced: Vec<SourcedInput> = sourced_inputs(words.names.case)
        .into_iter()
        .filter(|input| inputs.contains(&input.what))
        .collect();
    if sourced.is_empty() {
        return html! { p class=(role) { (text(&line.text)) } };
    }
    html! {
        details class=(role) {
            summary {
                span { (text(&line.text)) }
                " "
                span.opens { (text(&words.catalogue.text("workbench-behind"))) }
            }
            div.behind {
                @for input in &sourced {
                    (self::input(words, input))
                }
            }
        }
    }
}

fn input(words: &Words, input: &SourcedInput) -> Markup {
    let owner = input.owner.map(|owner| detente_analysis::actor_id(owner.0));
    let basis = input.basis;
    let judged = basis.judgement.as_ref().map(|judgement| {
        let judgement = names::text(judgement, words.names.language);
        words.say("basis-judged", &[("judgement", judgement.into())])
    });
    let evidence = words.evidence();
    let known =
        |id: &str| evidence.and_then(|evidence| Some((evidence, evidence.ledger.entry(id)?)));
    html! {
        section.input {
            h4 class=[owner.map(|owner| format!("actor {}", actor_class(owner)))] {
                (text(&crate::inputs::name(words, input.what)))
            }
            @if let Some(judged) = &judged {
                p.judged { (text(judged)) }
            }
            @for cited in &basis.evidence {
                @match known(&cited.value) {
                    Some((evidence, entry)) => (quotation(words, evidence, entry)),
                    None => p.quiet { (text(&names::inert(&cited.value))) },
                }
            }
            @if judged.is_none() && basis.evidence.is_empty() {
                p.quiet { (text(&words.catalogue.text("basis-unsourced"))) }
            }
        }
    }
}

/// Who said what, when and where, how good that is, and who sees it otherwise.
fn quotation(words: &Words, evidence: Evidence, id: EntryId) -> Markup {
    let entry = evidence.entry(id);
    let who = evidence.reference(&entry.id.value).unwrap_or_default();
    html! {
        figure.quote {
            blockquote dir="auto" { p { (text(&evidence.said(entry))) } }
            figcaption {
                b { (text(&who)) }
                br;
                (text(&evidence.place(entry)))
            }
            @for (proposition, others) in contradicted(words.names.case, id) {
                @let proposition = &evidence.ledger.propositions[proposition.0];
                @let asked = names::text(&proposition.text, words.names.language);
                details.disagree {
                    summary { (text(&words.say("workbench-disagree", &[("proposition", asked.into())]))) }
                    ul {
                        @for other in others {
                            @let stance = stance(evidence, other, proposition.id.value.as_str());
                            li {
                                b { (text(&words.catalogue.text(stance))) } " "
                                (text(&evidence.line(other)))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The message for how an entry stands to a proposition.
fn stance(evidence: Evidence, id: EntryId, proposition: &str) -> &'static str {
    let claims = &evidence.entry(id).claims;
    let stance = claims
        .iter()
        .find(|(of, _)| evidence.ledger.propositions[of.0].id.value == proposition);
    match stance {
        Some((_, Stance::Denies)) => "stance-denies",
        Some((_, Stance::Hedges)) => "stance-hedges",
        _ => "stance-asserts",
    }
}
