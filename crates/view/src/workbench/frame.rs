//! What stands around every page: the head, the bar with the rooms and the languages.

use maud::{DOCTYPE, Markup, html};

use super::address::Address;
use super::plan::Plan;
use crate::catalogue::{Catalogue, Language};
use crate::html::text;
use crate::isolates::without_isolates;

/// htmx without what a strict policy forbids: no style of its own, nothing evaluated, nothing kept in the browser.
const HTMX: &str = r#"{"includeIndicatorStyles":false,"allowEval":false,"selfRequestsOnly":true,"historyCacheSize":0,"refreshOnHistoryMiss":true,"scrollIntoViewOnBoost":false,"defaultSwapStyle":"outerHTML","responseHandling":[{"code":"204","swap":false},{"code":".*","swap":true}]}"#;

/// A page of its own about a case, in the order of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// The question and its answer.
    Question,
    /// The states and the moves between them.
    Graph,
    /// What can be agreed by degrees.
    Settlements,
    /// How sure the answers are.
    Sure,
    /// The text of the case and its ledger.
    Edit,
    /// The brief.
    Brief,
}

impl Room {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Question,
        Self::Graph,
        Self::Settlements,
        Self::Sure,
        Self::Edit,
        Self::Brief,
    ];

    /// What its address adds to that of the case.
    #[must_use]
    pub fn part(self) -> &'static str {
        match self {
            Self::Question => "",
            Self::Graph => "/graph",
            Self::Settlements => "/settlements",
            Self::Sure => "/how-sure",
            Self::Edit => "/edit",
            Self::Brief => "/brief",
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Question => "workbench-room-question",
            Self::Graph => "workbench-room-graph",
            Self::Settlements => "workbench-room-settlements",
            Self::Sure => "workbench-room-sure",
            Self::Edit => "workbench-room-edit",
            Self::Brief => "workbench-room-brief",
        }
    }
}

/// Where a page stands.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    /// In a room of a case.
    InRoom(Room, &'a Address),
    /// In a part of a room that has an address of its own.
    InTab(Room, &'a str, &'a Address),
    /// Where a case is begun; what was answered so far is in the address.
    Creating(&'a Plan),
    /// Outside all cases.
    Outside,
}

/// A whole page.
pub(super) fn framed(title: &str, place: Place, content: &Markup, catalogue: &Catalogue) -> String {
    let language = catalogue.language();
    let direction = if language.is_right_to_left() {
        "rtl"
    } else {
        "ltr"
    };
    let title = catalogue.text_with("workbench-title", &[("title", title.to_owned().into())]);
    let page = html! {
        (DOCTYPE)
        html lang=(language.tag()) dir=(direction) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="htmx-config" content=(HTMX);
                title { (without_isolates(&title)) }
                link rel="icon" href="/assets/icon.svg";
                link rel="stylesheet" href="/assets/workbench.css";
                script src="/assets/htmx.min.js" defer {}
                script src="/assets/workbench.js" defer {}
            }
            body.workbench {
                (bar(place, catalogue))
                (content)
            }
        }
    };
    page.into_string()
}

fn bar(place: Place, catalogue: &Catalogue) -> Markup {
    let say = |id: &str| text(&catalogue.text(id));
    html! {
        a.skip href="#content" { (say("workbench-skip")) }
        header.bar {
            a.home href=(Address::index(catalogue.language())) {
                bdi lang="fr" { "Détente" }
            }
            @if let Place::InRoom(current, address) | Place::InTab(current, _, address) = place {
                nav.rooms aria-label=(catalogue.text("workbench-rooms")) {
                    @for room in Room::ALL {
                        a href=(address.href_of(room.part())) aria-current=[(room == current).then_some("page")] {
                            (say(room.message()))
                        }
                    }
                }
            }
            nav.languages aria-label=(catalogue.text("workbench-languages")) {
                @for language in Language::ALL {
                    @let here = language == catalogue.language();
                    a href=(in_language(place, language)) lang=(language.tag()) hreflang=(language.tag()) aria-current=[here.then_some("true")] {
                        (own_name(language))
                    }
                }
            }
        }
    }
}

fn in_language(place: Place, language: Language) -> String {
    match place {
        Place::InRoom(room, address) => address.in_language(language).href_of(room.part()),
        Place::InTab(_, part, address) => address.in_language(language).href_of(part),
        Place::Creating(plan) => plan.href(language),
        Place::Outside => Address::index(language),
    }
}

/// What speakers of a language call it.
pub(super) fn own_name(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::Arabic => "العربية",
    }
}
