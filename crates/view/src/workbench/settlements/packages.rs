//! Packages: what is possible for two actors, those that stand out, and the one pointed at spelled out.

use detente_analysis::actor_id;
use detente_settle::{ActorId, PackageId};
use maud::{Markup, PreEscaped, html};

use super::View;
use crate::html::{actor_class, text};
use crate::workbench::frame::Room;

/// So many packages that stand out have a card.
const CARDS: usize = 6;

/// The plane of two actors, with the package pointed at beside it.
pub(super) fn frontier(view: &View) -> Markup {
    let Some(between) = view.between else {
        return html! { section #frontier { (package(view)) } };
    };
    let link = |package: PackageId| href(view, package) + "#frontier";
    let figure = crate::pictures::plane(view.words, view.found, between, view.package, link);
    html! {
        section #frontier {
            h2 { (view.text("workbench-frontier")) }
            (chooser(view, between))
            div.possible {
                // The script asks for whatever is pointed at from here.
                figure.plane data-part=(view.href(|chosen| chosen.package = None)) {
                    (PreEscaped(&figure.svg))
                    figcaption { (text(&figure.caption)) }
                }
                (package(view))
            }
        }
    }
}

/// The address of a package.
fn href(view: &View, package: PackageId) -> String {
    view.href(|chosen| chosen.package = Some(package.0.to_string()))
}

/// The form in which the two actors are chosen.
fn chooser(view: &View, between: [ActorId; 2]) -> Markup {
    let names = view.words.names;
    let own = [("first", "workbench-first"), ("second", "workbench-second")];
    let address = view.address.shared();
    let kept = address.fields().into_iter();
    let kept = kept.filter(|(name, _)| own.iter().all(|(known, _)| known != name));
    html! {
        form.between method="get" action={ (view.address.path()) (Room::Settlements.part()) } data-sent="at-once" {
            @for (name, value) in kept {
                input type="hidden" name=(name) value=(value);
            }
            @for ((name, message), chosen) in own.into_iter().zip(between) {
                label for=(name) { (view.text(message)) }
                select #(name) name=(name) autocomplete="off" {
                    @for (place, actor) in names.case.actors.iter().enumerate() {
                        option value=(actor.id.value) selected[place == chosen.index()] {
                            (crate::isolates::without_isolates(&names.actor(actor_id(place))))
                        }
                    }
                }
            }
            button type="submit" { (view.text("workbench-show")) }
        }
    }
}

/// The package that is pointed at, spelled out.
pub(super) fn package(view: &View) -> Markup {
    let own = view.package;
    let bargaining = &view.found.bargaining;
    let outstanding = view.table.outstanding();
    let points = outstanding.iter().find(|(known, _)| *known == own);
    let heading = match points {
        Some((_, points)) => crate::settle::points(view.words, view.found, points),
        None if own == bargaining.status_quo() => view.words.catalogue.text("package-today"),
        None => view.words.catalogue.text("workbench-package"),
    };
    let levels = bargaining.levels_of(own);
    let changed = bargaining.changed(own);
    let members = view.table.table.actors().iter();
    let against: Vec<ActorId> = members
        .copied()
        .filter(|actor| !bargaining.accepts(*actor, own))
        .collect();
    html! {
        section #package.package aria-live="polite" aria-labelledby="package-heading" data-package=(own.0) {
            h3 #package-heading { (text(&heading)) }
            ul.levels {
                @for (issue, level) in bargaining.issues().zip(levels) {
                    li class=[changed.contains(issue).then_some("changed")] {
                        span { (text(&view.words.names.issue(issue.index()))) }
                        b { (text(&view.words.names.level(issue.index(), level))) }
                    }
                }
            }
            p.agreed {
                (text(&accepted(view, &against)))
            }
            (worths(view, own))
        }
    }
}

/// Whether all at the table would accept a package, or who of them would not.
fn accepted(view: &View, against: &[ActorId]) -> String {
    let table = crate::settle::table_name(view.words, view.table);
    let refusing = against.iter().map(|actor| actor_id(actor.index()));
    let values = [
        (
            "everybody",
            if view.table.place.is_none() {
                "yes"
            } else {
                "no"
            }
            .into(),
        ),
        ("table", table.into()),
        ("actors", view.words.actors(refusing).into()),
    ];
    let message = if against.is_empty() {
        "workbench-package-agreed"
    } else {
        "workbench-package-refused"
    };
    view.say(message, &values)
}

/// What a package is worth to each, beside what each would accept.
fn worths(view: &View, package: PackageId) -> Markup {
    let bargaining = &view.found.bargaining;
    let percent = |part: f64| format!("{:.1}%", part.clamp(0.0, 1.0) * 100.0);
    html! {
        ul.worths {
            @for actor in bargaining.everyone() {
                @let worth = bargaining.utility(actor, package);
                @let threshold = bargaining.threshold(actor);
                @let verdict = if bargaining.accepts(actor, package) { "workbench-accepts" } else { "workbench-refuses" };
                li class=(actor_class(actor_id(actor.index()))) {
                    span.actor { (text(&view.words.names.actor(actor_id(actor.index())))) }
                    svg aria-hidden="true" {
                        rect.track width="100%" y="4" height="8" {}
                        rect.worth width=(percent(worth)) y="4" height="8" {}
                        line.asked x1=(percent(threshold)) x2=(percent(threshold)) y1="0" y2="16" {}
                    }
                    span.verdict { (view.text(verdict)) }
                }
            }
        }
        p.quiet { (view.text("workbench-worths-told")) }
    }
}

/// The packages that stand out at the table, a card each.
pub(super) fn outstanding(view: &View) -> Markup {
    let found = view.table.outstanding();
    html! {
        @if !found.is_empty() {
            section #outstanding {
                h2 { (view.text("heading-outstanding")) }
                ul.outcomes {
                    @for (package, points) in found.iter().take(CARDS) {
                        @let link = href(view, *package) + "#frontier";
                        li.outcome {
                            h3 { a href=(link) hx-boost="false" { (text(&crate::settle::points(view.words, view.found, points))) } }
                            @for told in crate::settle::package(view.words, view.found, *package) {
                                p { (text(&told)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
