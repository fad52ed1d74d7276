//! The room of states and moves, as it answers requests.

mod common;
mod serving;

use std::path::Path;
use std::time::Instant;

use common::{SHIPPED, has_arabic};
use serving::{Answer, Server, cases_of_sizes, own_case, serve};

fn shipped() -> Server {
    serve(Path::new("/"), &[])
}

/// The part of a page between two texts.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = page.split_once(start).unwrap_or_default();
    rest.split(end).next().unwrap_or_default()
}

/// The states of the table, by their keys, in order.
fn rows(page: &Answer) -> Vec<&str> {
    let body = between(&page.body, "<tbody>", "</tbody>");
    let rows = body.split("<tr data-state=\"").skip(1);
    rows.filter_map(|row| row.split('"').next()).collect()
}

/// The states of the picture, by their keys, in order.
fn cards(page: &Answer) -> Vec<&str> {
    let svg = between(&page.body, "<svg", "</svg>");
    let cards = svg.split("data-state=\"").skip(1);
    cards.filter_map(|card| card.split('"').next()).collect()
}

fn moves<'a>(page: &'a Answer, attribute: &str) -> Vec<&'a str> {
    let svg = between(&page.body, "<svg", "</svg>");
    let start = format!("{attribute}=\"");
    let moves = svg.split(&start).skip(1);
    moves.filter_map(|own| own.split('"').next()).collect()
}

/// The address of the link with this id.
fn link(page: &Answer, id: &str) -> String {
    let tag = page
        .body
        .split('<')
        .find(|tag| tag.contains(&format!("id=\"{id}\"")));
    let tag = tag.unwrap_or_else(|| panic!("no {id}"));
    between(tag, "href=\"", "\"").replace("&amp;", "&")
}

#[test]
fn it_opens_for_every_case_in_both_languages() {
    let server = shipped();
    for language in ["en", "ar"] {
        for case in SHIPPED {
            let path = format!("/{language}/case/{case}/graph");
            let page = server.get(&path);
            assert_eq!(page.status, 200, "{path}: {}", page.body);
            assert!(!page.body.contains(" style="), "{path}");
            assert!(!page.body.contains("<script>"), "{path}");
            assert!(language == "en" || has_arabic(&page.body), "{path}");
            let others = server.get(&format!("/{language}/case/{case}"));
            assert!(others.body.contains(&path), "in the bar: {path}");
            // Where there is nothing to move between, it says so and leads back.
            let has_picture = page.body.contains("<svg");
            let is_of_degrees = ["camp-david-1978", "emissions"].contains(&case);
            assert_eq!(has_picture, !is_of_degrees, "{path}");
            let back = format!("href=\"/{language}/case/{case}\" class=\"button\"");
            let other = format!("class=\"button\" href=\"/{language}/case/{case}\"");
            let leads_back = page.body.contains(&back) || page.body.contains(&other);
            assert_eq!(leads_back, !has_picture, "{path}");
        }
    }
}

#[test]
fn focus_steps_and_movers_stand_in_the_address() {
    let server = shipped();
    let whole = server.get("/en/case/cuba-1962/graph");
    let all = cards(&whole).len();
    assert_eq!(rows(&whole).len(), all);
    // From a state on, and out again.
    let near = server.get(&link(&whole, "step-in"));
    assert!(cards(&near).len() < all);
    let further = server.get(&link(&near, "step-out"));
    assert!(cards(&near).len() <= cards(&further).len());
    assert_eq!(cards(&server.get(&link(&further, "whole"))).len(), all);
    let other = server.get(&link(&near, &format!("graph-state-{}", 1)));
    assert!(other.body.contains("aria-current=\"true\""));
    // Whose moves, and which.
    let actors: Vec<&str> = moves(&whole, "data-mover");
    let first = actors[0];
    let own = server.get(&link(&whole, &format!("moves-of-{first}")));
    assert!(
        moves(&own, "data-mover")
            .iter()
            .all(|mover| *mover == first)
    );
    let wanted = server.get(&link(&own, "wanted-moves"));
    assert!(
        moves(&wanted, "data-kind")
            .iter()
            .all(|kind| *kind == "improvement")
    );
    let everybody = server.get(&link(&wanted, "everybody"));
    assert!(moves(&everybody, "data-mover").len() > moves(&wanted, "data-mover").len());
    let back = server.get(&link(&everybody, "any-moves"));
    assert_eq!(moves(&back, "data-mover"), actors);
}

#[test]
fn the_way_to_a_state_stands_out() {
    let server = shipped();
    let page = server.get("/en/case/alaska-2025/graph?focus=grand-bargain&steps=1");
    let way = link(&page, "way-here");
    let page = server.get(&way);
    assert!(page.body.contains("The way from today to: Grand bargain"));
    assert!(page.body.contains("stroke-width=\"3\""));
    let without = server.get(&link(&page, "no-way"));
    assert!(!without.body.contains("stroke-width=\"3\""));
    // What is chosen in one room is chosen in the others.
    let question = server.get(&way.replace("/graph", ""));
    assert!(
        question
            .body
            .contains("The way from today to: Grand bargain")
    );
    assert!(question.body.contains("/graph?to="));
}

#[test]
fn the_table_is_sorted_and_sifted_by_the_address() {
    let server = shipped();
    let own = "/en/case/alaska-2025/graph";
    let lasting = server.get(&format!("{own}?lasting=only"));
    let states = rows(&lasting);
    assert!(!states.is_empty() && states.len() < 20, "{states:?}");
    let turned = server.get(&format!("{own}?lasting=only&sort=-number"));
    let mut reversed = rows(&turned);
    reversed.reverse();
    assert_eq!(reversed, states);
    assert!(turned.body.contains("aria-sort=\"descending\""));
    for (filter, count) in [
        ("find=287", "One of 432 situations."),
        ("find=Grand+bargain&option=us.relief%3Ayes", "One of 432"),
        ("find=grand-bargain&option=us.relief%3Ano", "None of 432"),
        ("find=grand-bargain&option=nobody.knows%3Ano", "One of 432"),
        ("reached=wanted", "One of 432"),
    ] {
        let page = server.get(&format!("{own}?{filter}"));
        assert!(
            page.body.contains(count),
            "{filter}: {}",
            between(&page.body, "role=\"status\"", "</p>")
        );
    }
    // A form without the script sends what is empty too, and that is nothing.
    let form = server.get(&format!("{own}?page=1&find=&reached=&option=&option="));
    assert!(form.body.contains("432 situations.") && rows(&form).len() == 100);
    // Part by part, all of them once.
    let mut seen = rows(&form)
        .into_iter()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    let mut page = server.get(&format!("{own}?page=2"));
    seen.extend(rows(&page).into_iter().map(str::to_owned));
    while let Some((_, rest)) = page.body.split_once("rel=\"next\" href=\"") {
        let next = rest
            .split('"')
            .next()
            .unwrap_or_default()
            .replace("&amp;", "&");
        page = server.get(&next);
        seen.extend(rows(&page).into_iter().map(str::to_owned));
    }
    assert_eq!(seen.len(), 432);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 432);
    // The part with the state in focus is the one that is shown, and it is marked.
    let focused = server.get(&format!("{own}?focus=grand-bargain"));
    assert!(focused.body.contains("aria-current=\"true\""));
    assert!(rows(&focused).contains(&cards(&focused)[0]));
}

#[test]
fn changes_hold_here_too_and_reasons_open_here() {
    let server = shipped();
    let own = "/en/case/alaska-2025/graph?change=forbid+grand-bargain";
    let page = server.get(own);
    assert!(
        page.body.contains("id=\"strip\"")
            && page.body.contains("“Grand bargain” cannot come about.")
    );
    assert!(link(&page, "undo").starts_with("/en/case/alaska-2025/graph"));
    let gone = server.get(&format!("{own}&focus=grand-bargain"));
    assert_eq!(gone.status, 200);
    assert!(
        gone.body
            .contains("cannot come about, at least not with these changes")
    );
    let path = "/en/case/alaska-2025/graph?state=grand-bargain&actor=russia&steps=2";
    let whole = server.get(path);
    let part = server.ask(
        "GET",
        path,
        &[("HX-Request", "true"), ("HX-Target", "why")],
        "",
    );
    assert!(part.body.starts_with("<aside") && whole.body.contains(&part.body));
    assert!(
        part.body.contains("/graph?steps=2") || part.body.contains("/graph?"),
        "{}",
        part.body
    );
    let boosted = server.ask("GET", path, &[("HX-Boosted", "true")], "");
    assert_eq!(boosted.header("hx-push-url"), Some(path));
}

#[test]
fn it_is_of_use_at_every_size() {
    for (folder, count) in cases_of_sizes() {
        let server = serve(folder.path(), &["."]);
        let own = "/en/case/many/graph";
        let page = server.get(own);
        assert_eq!(page.status, 200, "{}", page.body);
        let told = format!("{count} situations.");
        assert!(page.body.contains(&told), "{told}");
        for query in [
            "",
            "?steps=1",
            "?steps=2",
            "?steps=9",
            "?steps=0",
            "?steps=9&moves=wanted&mover=a1",
        ] {
            let asked = Instant::now();
            let page = server.get(&format!("{own}{query}"));
            let took = asked.elapsed();
            let drawn = cards(&page).len();
            assert!(drawn > 0 && drawn <= 40, "{count}{query}: {drawn}");
            // As much as is not drawn is told.
            let is_told = page.body.contains(&format!("of {count} situations"));
            assert_eq!(is_told, drawn < count, "{count}{query}");
            // Far more than it takes, even where nothing is optimised and the machine is busy.
            assert!(took.as_secs() < 5, "{count}{query}: {took:?}");
        }
    }
}

#[test]
fn odd_addresses_and_names_do_no_harm() {
    let folder = own_case();
    let file = folder.path().join("cases/mine/case.toml");
    let case = std::fs::read_to_string(&file).expect("a case");
    let title = case
        .lines()
        .find(|line| line.starts_with("title"))
        .expect("a title");
    let hostile = r#"<img src=x onerror=alert(1)>\"'><script>alert(2)</script>\u202Eevil"#;
    let case = case.replace(title, &format!("title = \"{hostile}\""));
    std::fs::write(&file, case).expect("written");
    let server = serve(folder.path(), &["cases/mine"]);
    let own = "/en/case/mine/graph";
    let long = "x".repeat(5_000);
    for (query, status) in [
        (String::new(), 200),
        (
            "?focus=%3Cscript%3E&to=%3Cscript%3E&mover=%3Cscript%3E".to_owned(),
            200,
        ),
        (
            "?find=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%E2%80%AE&sort=rank%3A%3Cscript%3E"
                .to_owned(),
            200,
        ),
        (
            "?steps=99999999999&page=18446744073709551615&option=%3A%3A%3Ayes".to_owned(),
            200,
        ),
        (
            "?steps=9&page=4294967296&moves=%00&reached=%FF".to_owned(),
            200,
        ),
        (format!("?find={long}"), 400),
        (format!("?{}", "mover=a&".repeat(500)), 400),
    ] {
        let page = server.get(&format!("{own}{query}"));
        assert_eq!(page.status, status, "{query}");
        let lower = page.body.to_lowercase();
        assert!(
            !lower.contains("<script>") && !lower.contains("<img"),
            "{query}"
        );
        assert!(!page.body.contains('\u{202E}'), "{query}");
    }
}
