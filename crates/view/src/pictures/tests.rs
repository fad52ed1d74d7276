//! Every picture of every shipped case, and of conflicts of many sizes: one document, nothing on top of anything else.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use detente_analysis::{Solved, actor_id, analyse, path, tables};
use detente_case::model::{Case, Text};
use detente_graph::{ActorId, Concept, StateId};
use detente_settle::ActorId as Party;

use super::measure::width_at;
use super::{
    GraphOptions, conflict_graph, frontier_figure, gains_figure, graph_and_extent,
    issue_gains_figure, linkage_figure, paths_figure, positions_figure, tables_figure,
};
use crate::catalogue::{Catalogue, Language};
use crate::common::{SHIPPED, parsed, shipped, solved};
use crate::page::Figure;
use crate::sure::sure_figure;

/// Actors with so many options each, who want their own first option dropped and the next actor's taken; `rule` excludes
/// states.
fn conflict(options: &[usize], rule: Option<&str>) -> Case {
    let mut text = "detente = 1\n[case]\nid = \"x\"\ntitle = \"X\"\n".to_owned();
    for actor in 0..options.len() {
        let _ = writeln!(text, "[[actor]]\nid = \"a{actor}\"");
    }
    for (actor, count) in options.iter().enumerate() {
        for option in 0..*count {
            let name = "A promise that takes many words to be told in full ".repeat(option % 3 + 1);
            let _ = writeln!(
                text,
                "[[option]]\nid = \"a{actor}.o{option}\"\nname = \"{}\"",
                name.trim()
            );
        }
    }
    if let Some(rule) = rule {
        let _ = writeln!(text, "[[rule]]\nnever = \"{rule}\"");
    }
    text.push_str("[status-quo]\ntaken = []\n");
    for actor in 0..options.len() {
        let next = (actor + 1) % options.len();
        let _ = writeln!(
            text,
            "[[preference.a{actor}.statements]]\nid = \"one\"\nwant = \"a{next}.o0\"\n\
             [[preference.a{actor}.statements]]\nid = \"two\"\nwant = \"not a{actor}.o0\""
        );
    }
    parsed(&text)
}

/// Everything that can be drawn of a conflict, by name.
fn figures(solved: &Solved, catalogue: &Catalogue) -> Vec<(&'static str, Figure)> {
    let found = analyse(solved);
    let all_tables = tables(solved, None, Concept::Seq).ok().flatten();
    let today = solved.conflict.status_quo;
    let ways: Vec<_> = found
        .lasting
        .iter()
        .filter_map(|lasting| path(solved, today?, lasting.best.state, None).ok())
        .collect();
    let settlement = found.settlement.as_ref();
    let between = [Party(0), Party(1)];
    let mut figures = vec![
        (
            "graph",
            conflict_graph(solved, &GraphOptions::default(), catalogue),
        ),
        ("paths", paths_figure(solved, &ways, catalogue)),
        (
            "tables",
            all_tables.and_then(|found| tables_figure(solved, &found, catalogue)),
        ),
        ("gains", gains_figure(solved, &found.lasting, catalogue)),
        (
            "frontier",
            settlement.and_then(|found| frontier_figure(solved, found, between, catalogue)),
        ),
        (
            "positions",
            settlement.and_then(|found| positions_figure(solved, found, catalogue)),
        ),
        (
            "sure",
            found
                .sure
                .as_ref()
                .and_then(|found| sure_figure(solved, found, catalogue)),
        ),
    ];
    for table in settlement.iter().flat_map(|found| &found.tables) {
        figures.push(("linkage", linkage_figure(solved, table, catalogue)));
        let points = table.points.as_ref().zip(settlement);
        let drawn = points.and_then(|(points, found)| {
            issue_gains_figure(solved, found, *points.nash.first()?, catalogue)
        });
        figures.push(("issue gains", drawn));
    }
    figures
        .into_iter()
        .filter_map(|(name, figure)| Some((name, figure?)))
        .collect()
}

#[derive(Clone, Copy, Debug)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn overlaps(self, other: Self) -> bool {
        let apart = 0.5;
        self.left + apart < other.right
            && other.left + apart < self.right
            && self.top + apart < other.bottom
            && other.top + apart < self.bottom
    }

    fn contains(self, other: Self) -> bool {
        let room = 0.5;
        self.left <= other.left + room
            && other.right <= self.right + room
            && self.top <= other.top + room
            && other.bottom <= self.bottom + room
    }
}

fn number(node: roxmltree::Node, name: &str) -> f64 {
    let value = node.attribute(name).and_then(|value| value.parse().ok());
    value.unwrap_or_else(|| panic!("no `{name}` in {node:?}"))
}

fn of_rect(node: roxmltree::Node) -> Area {
    let (left, top) = (number(node, "x"), number(node, "y"));
    Area {
        left,
        top,
        right: left + number(node, "width"),
        bottom: top + number(node, "height"),
    }
}

/// Where a label stands: capitals and descenders, without the space between lines.
fn of_text(node: roxmltree::Node) -> Option<Area> {
    let text = node.text()?;
    let size = node
        .attribute("font-size")
        .map_or(12.0, |size| size.parse().expect("a number"));
    let wide = width_at(text, size, node.attribute("font-weight").is_some());
    let (x, y) = (number(node, "x"), number(node, "y"));
    let left = match node.attribute("text-anchor") {
        Some("middle") => x - wide / 2.0,
        Some("end") => x - wide,
        _ => x,
    };
    Some(Area {
        left,
        top: y - size * 0.75,
        right: left + wide,
        bottom: y + size * 0.2,
    })
}

/// That a picture is one document, that its ids are its own, that lines join cards that are there, and that nothing
/// stands on anything else or outside.
fn check(called: &str, figure: &Figure) {
    let document =
        roxmltree::Document::parse(&figure.svg).unwrap_or_else(|why| panic!("{called}: {why}"));
    let root = document.root_element();
    let whole = Area {
        left: 0.0,
        top: 0.0,
        right: number(root, "width"),
        bottom: number(root, "height"),
    };
    let elements = || root.descendants().filter(roxmltree::Node::is_element);
    let mut ids = BTreeSet::new();
    for id in elements().filter_map(|node| node.attribute("id")) {
        assert!(ids.insert(id), "{called}: {id} twice");
    }
    let cards: Vec<roxmltree::Node> = elements()
        .filter(|node| node.attribute("data-state").is_some())
        .collect();
    let states: BTreeSet<&str> = cards
        .iter()
        .filter_map(|card| card.attribute("data-state"))
        .collect();
    for end in ["data-from", "data-to"] {
        let mut ends = elements().filter_map(|node| node.attribute(end));
        assert!(ends.all(|state| states.contains(state)), "{called}");
    }
    let areas: Vec<Area> = cards
        .iter()
        .map(|card| {
            of_rect(
                card.children()
                    .find(|node| node.has_tag_name("rect"))
                    .expect("a border"),
            )
        })
        .collect();
    for (place, area) in areas.iter().enumerate() {
        assert!(whole.contains(*area), "{called}: a card leaves the picture");
        assert!(
            !areas[..place].iter().any(|other| other.overlaps(*area)),
            "{called}: cards overlap"
        );
        for text in cards[place]
            .descendants()
            .filter(|node| node.has_tag_name("text"))
        {
            let label = of_text(text);
            assert!(
                label.is_none_or(|label| area.contains(label)),
                "{called}: {:?} leaves its card",
                text.text()
            );
        }
    }
    let labels: Vec<(Area, &str)> = elements()
        .filter(|node| node.has_tag_name("text") && node.attribute("transform").is_none())
        .filter_map(|node| Some((of_text(node)?, node.text()?)))
        .collect();
    for (place, (area, text)) in labels.iter().enumerate() {
        assert!(
            whole.contains(*area),
            "{called}: {text:?} leaves the picture: {area:?}"
        );
        for (other, beside) in &labels[..place] {
            assert!(!area.overlaps(*other), "{called}: {text:?} on {beside:?}");
        }
    }
    for text in [&figure.caption, &figure.alternative] {
        assert!(
            !text.is_empty() && text.len() < 20_000,
            "{called}: {} letters",
            text.len()
        );
    }
    assert!(
        !figure.svg.contains("NaN") && !figure.svg.contains("inf\""),
        "{called}"
    );
}

#[test]
fn every_picture_of_every_shipped_case_is_sound_in_both_languages() {
    for name in SHIPPED {
        let case = shipped(name);
        let solved = solved(&case);
        for language in Language::ALL {
            let catalogue = Catalogue::new(language);
            let drawn = figures(&solved, &catalogue);
            assert_eq!(drawn, figures(&solved, &catalogue), "{name}");
            for (kind, figure) in drawn {
                check(&format!("{name}, {kind}, {}", language.tag()), &figure);
            }
        }
    }
}

#[test]
fn conflicts_of_many_sizes_are_drawn() {
    let whole = |case: Case, states: usize, cards: std::ops::RangeInclusive<usize>| {
        let solved = solved(&case);
        assert_eq!(solved.conflict.state_count(), states);
        let catalogue = Catalogue::new(Language::English);
        let figure = conflict_graph(&solved, &GraphOptions::default(), &catalogue).expect("states");
        check(&states.to_string(), &figure);
        let drawn = figure.svg.matches("data-state=").count();
        assert!(cards.contains(&drawn), "{drawn} of {states}");
    };
    whole(conflict(&[2, 1], None), 8, 8..=8);
    whole(
        conflict(&[2, 2, 2], Some("a0.o0 and (a1.o0 or a1.o1)")),
        40,
        40..=40,
    );
    whole(conflict(&[1; 6], None), 64, 12..=24);
    whole(
        conflict(
            &[2; 5],
            Some("a0.o0 and a1.o0 and a2.o0 and a3.o0 and a4.o0 and a0.o1 and not a1.o1"),
        ),
        1016,
        12..=24,
    );
    whole(conflict(&[2; 6], None), 4096, 12..=24);
    whole(conflict(&[12], None), 4096, 12..=24);
}

#[test]
fn all_pictures_of_a_large_conflict_are_sound() {
    let case = conflict(&[2; 5], None);
    let solved = solved(&case);
    for (kind, figure) in figures(&solved, &Catalogue::new(Language::English)) {
        check(kind, &figure);
    }
}

#[test]
fn there_is_no_picture_where_there_is_nothing_to_show() {
    let case = conflict(&[1], Some("a0.o0"));
    let solved = solved(&case);
    assert_eq!(figures(&solved, &Catalogue::new(Language::English)), []);
}

/// Two positions that nobody can move between, and states without patterns.
#[test]
fn listed_states_are_drawn_without_squares() {
    let case = parsed(
        "detente = 1\n[case]\nid = \"x\"\ntitle = \"X\"\n[[actor]]\nid = \"a\"\n[[state]]\nid = \"one\"\n[[state]]\nid = \"two\"\n\
         [[state]]\nid = \"three\"\n[[move]]\nactor = \"a\"\nfrom = \"one\"\nto = [\"two\"]\n[preference.a]\nranking = [\"two\", \"one\", \"three\"]\n",
    );
    let solved = solved(&case);
    let figure = conflict_graph(
        &solved,
        &GraphOptions::default(),
        &Catalogue::new(Language::English),
    )
    .expect("states");
    check("listed", &figure);
    assert_eq!(figure.svg.matches("data-state=").count(), 3);
    assert_eq!(figure.svg.matches("data-kind=\"improvement\"").count(), 1);
}

#[test]
fn names_that_look_like_markup_stay_names_and_keep_their_place() {
    let mut case = shipped("alaska-2025");
    let hostile = "</text><script>alert(1)</script>&amp; \"x\" ' onload=\u{1b}\u{202E}Donaudampfschifffahrtsgesellschaft";
    let text = || Some(Text(vec![("und".to_owned(), hostile.to_owned())]));
    for actor in &mut case.actors {
        (actor.name, actor.called) = (text(), text());
    }
    for option in &mut case.options {
        (option.name, option.taking, option.dropping) = (text(), text(), text());
    }
    for outcome in &mut case.outcomes {
        outcome.name = text();
    }
    for issue in &mut case.issues {
        issue.name = text();
        for level in &mut issue.levels {
            level.name = text();
        }
    }
    for table in &mut case.tables {
        table.name = text();
    }
    let solved = solved(&case);
    for language in Language::ALL {
        for (kind, figure) in figures(&solved, &Catalogue::new(language)) {
            check(&format!("hostile {kind}"), &figure);
            assert!(!figure.svg.contains("<script"), "{kind}");
            let steers =
                |letter: char| letter != '\n' && letter.is_control() || letter == '\u{202E}';
            assert!(!figure.svg.contains(steers), "{kind}");
        }
    }
}

#[test]
fn arabic_pictures_are_mirrored() {
    let case = shipped("cuba-1962");
    let solved = solved(&case);
    let lefts = |language| {
        let figure = conflict_graph(&solved, &GraphOptions::default(), &Catalogue::new(language))
            .expect("states");
        let document = roxmltree::Document::parse(&figure.svg).expect("well formed");
        let width = number(document.root_element(), "width");
        let cards = document
            .descendants()
            .filter(|node| node.attribute("data-state").is_some());
        let areas = cards.map(|card| {
            of_rect(
                card.children()
                    .find(|node| node.has_tag_name("rect"))
                    .expect("a border"),
            )
        });
        let sides: Vec<[f64; 2]> = areas.map(|area| [area.left, width - area.right]).collect();
        sides
    };
    for (english, arabic) in lefts(Language::English)
        .into_iter()
        .zip(lefts(Language::Arabic))
    {
        assert!(
            (english[0] - arabic[1]).abs() < 0.2,
            "{english:?} {arabic:?}"
        );
    }
}

#[test]
fn the_workbench_gets_links_and_the_moves_it_asks_for() {
    let case = shipped("cuba-1962");
    let solved = solved(&case);
    let catalogue = Catalogue::new(Language::English);
    let link = |state: StateId| format!("?state={}&\"", state.index());
    let drawn = |options: GraphOptions| {
        conflict_graph(&solved, &options, &catalogue)
            .expect("states")
            .svg
    };
    let kinds = |svg: &str, kind: &str| svg.matches(&format!("data-kind=\"{kind}\"")).count();
    let plain = drawn(GraphOptions::default());
    assert!(plain.contains("role=\"img\"") && !plain.contains("<a "));
    let linked = drawn(GraphOptions {
        link: Some(&link),
        name: "here",
        ..GraphOptions::default()
    });
    let document = roxmltree::Document::parse(&linked).expect("well formed");
    let links: Vec<roxmltree::Node> = document
        .descendants()
        .filter(|node| node.has_tag_name("a"))
        .collect();
    assert_eq!(links.len(), solved.conflict.state_count());
    assert_eq!(links[0].attribute("href"), Some("?state=0&\""));
    assert_eq!(links[0].attribute("id"), Some("here-state-0"));
    // What is called an image has no parts to go to.
    assert!(linked.contains("role=\"group\""));
    let one = drawn(GraphOptions {
        movers: &[ActorId(1)],
        improvements_only: true,
        ..GraphOptions::default()
    });
    assert!(kinds(&plain, "move") > 0 && kinds(&one, "move") == 0);
    assert!(kinds(&one, "improvement") < kinds(&plain, "improvement"));
    assert!(!one.contains("data-mover=\"us\""));
    // The cards keep still.
    let cards = |svg: &str| svg[svg.find("<g id=").expect("cards")..].to_owned();
    let until = |svg: &str| cards(svg).split("<line").next().map(str::to_owned);
    assert_eq!(until(&plain), until(&one));
    let way = [StateId(0), StateId(2)];
    let shown = drawn(GraphOptions {
        highlighted: &way,
        ..GraphOptions::default()
    });
    assert_eq!(shown.matches("stroke-width=\"3\"").count(), 1);
}

/// The states drawn, by their keys.
fn drawn_states(figure: &Figure) -> BTreeSet<String> {
    let document = roxmltree::Document::parse(&figure.svg).expect("well formed");
    let cards = document.descendants();
    cards
        .filter_map(|node| node.attribute("data-state").map(str::to_owned))
        .collect()
}

#[test]
fn so_many_steps_are_gone_by_the_moves_drawn_and_no_further() {
    let cases = [
        conflict(&[1, 1, 1], None),
        conflict(&[2, 2, 1], Some("a0.o0 and a1.o0")),
        conflict(&[2; 5], None),
        shipped("garrison"),
        shipped("alaska-2025"),
    ];
    for (place, case) in cases.iter().enumerate() {
        let solved = solved(case);
        let model = &solved.conflict.model;
        let everybody: Vec<ActorId> = (0..model.actors()).map(actor_id).collect();
        for movers in [&[][..], &everybody[..1], &everybody[1..]] {
            for (improvements_only, steps) in [(true, 1), (true, 3), (false, 1), (false, 2)] {
                let from = solved.conflict.status_quo.unwrap_or(StateId(0));
                // By the definition, one step after the other.
                let mut near = BTreeSet::from([from]);
                for _ in 0..steps {
                    let layer = near.clone();
                    for (state, to) in layer
                        .iter()
                        .flat_map(|state| solved.conflict.states().map(move |to| (*state, to)))
                    {
                        let may = |mover: &ActorId| {
                            let is_drawn = movers.is_empty() || movers.contains(mover);
                            let is_better = model.rank(*mover, to) > model.rank(*mover, state);
                            let moves = model.moves().reachable(*mover, state);
                            is_drawn && moves.contains(&to) && (is_better || !improvements_only)
                        };
                        if everybody.iter().any(may) {
                            near.insert(to);
                        }
                    }
                }
                let options = GraphOptions {
                    focus: Some(from),
                    movers,
                    improvements_only,
                    steps: Some(steps),
                    width: 640.0,
                    ..GraphOptions::default()
                };
                for language in Language::ALL {
                    let catalogue = Catalogue::new(language);
                    let (figure, extent) =
                        graph_and_extent(&solved, &options, &catalogue).expect("states");
                    check(&format!("{place}, {steps} steps"), &figure);
                    let drawn = drawn_states(&figure);
                    let known: BTreeSet<String> = near
                        .iter()
                        .map(|state| solved.conflict.key(*state))
                        .collect();
                    assert!(drawn.is_subset(&known) && drawn.len() == near.len().min(24));
                    // Layers that no card is drawn of are not gone to, nor counted.
                    assert!(extent.left <= near.len() - drawn.len());
                    assert_eq!(extent.left > 0, near.len() > drawn.len());
                    assert!(!extent.goes_on || near.len() < solved.conflict.state_count());
                }
            }
        }
    }
}

#[test]
fn cards_are_gone_through_as_they_are_read() {
    let case = conflict(&[1, 1, 1], None);
    let solved = solved(&case);
    let link = |_: StateId| "#".to_owned();
    let options = GraphOptions {
        focus: Some(StateId(6)),
        link: Some(&link),
        ..GraphOptions::default()
    };
    let catalogue = Catalogue::new(Language::English);
    let figure = conflict_graph(&solved, &options, &catalogue).expect("states");
    let document = roxmltree::Document::parse(&figure.svg).expect("well formed");
    let cards: Vec<roxmltree::Node> = document
        .descendants()
        .filter(|node| node.has_tag_name("a"))
        .collect();
    let corners: Vec<(f64, f64)> = cards
        .iter()
        .map(|card| {
            of_rect(
                card.children()
                    .find(|node| node.has_tag_name("rect"))
                    .expect("a border"),
            )
        })
        .map(|area| (area.left, area.top))
        .collect();
    assert!(
        corners.is_sorted_by(|one, other| one < other),
        "{corners:?}"
    );
    // The first is the one it starts from, and says so.
    let current: Vec<Option<&str>> = cards
        .iter()
        .map(|card| card.attribute("aria-current"))
        .collect();
    assert_eq!(current[0], Some("true"));
    assert!(current[1..].iter().all(Option::is_none));
    assert_eq!(cards[0].attribute("id"), Some("conflict-graph-state-6"));
}

#[test]
fn a_way_against_somebodys_wish_is_drawn_as_it_is_gone() {
    let case = shipped("cuba-1962");
    let solved = solved(&case);
    let model = &solved.conflict.model;
    let (mover, from) = solved
        .conflict
        .states()
        .flat_map(|state| (0..model.actors()).map(move |actor| (actor_id(actor), state)))
        .find(|(mover, state)| !model.improvements(*mover, *state).is_empty())
        .expect("an improvement");
    let to = model.improvements(mover, from)[0];
    let heads = |way: [StateId; 2]| {
        let options = GraphOptions {
            highlighted: &way,
            ..GraphOptions::default()
        };
        let figure = conflict_graph(&solved, &options, &Catalogue::new(Language::English));
        let svg = figure.expect("states").svg;
        let group = svg
            .split("<g data-from")
            .find(|group| group.contains("stroke-width=\"3\""));
        let group = group
            .expect("a way")
            .split("</g>")
            .next()
            .unwrap_or_default()
            .to_owned();
        (group.matches("fill=\"none\"").count(), group)
    };
    let (open, wanted) = heads([from, to]);
    assert_eq!(open, 1, "{wanted}");
    let (open, unwanted) = heads([to, from]);
    assert_eq!(open, 2, "{unwanted}");
}
