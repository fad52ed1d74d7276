//! The room of states and moves as a person uses it, in a real browser, and judged by axe-core.

mod browsing;
mod common;
mod serving;

use std::path::Path;

use browsing::{Browser, with_browser};
use fantoccini::key::Key;
use serde_json::json;
use serving::{Server, cases_of_sizes, serve};

const CARDS: &str = "document.querySelectorAll('#picture a[data-state]').length";
const ROWS: &str = "document.querySelectorAll('.states tbody tr').length";

/// The address of the room of a case.
fn room(server: &Server, case: &str) -> String {
    format!("http://{}/en/case/{case}/graph", server.address)
}

/// That another page was not loaded meanwhile.
async fn stays_in_place(browser: &Browser) {
    assert_eq!(browser.run("return window.stays").await, json!(true));
}

#[test]
fn from_the_question_to_the_moves_and_the_reasons() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &["alaska-2025"]);
        browser.open(&server.url).await;
        browser.click(".rooms a[href$='/graph']").await;
        browser
            .until("document.querySelector('#picture svg')")
            .await;
        browser.run("window.stays = true").await;
        assert!(browser.text("#in-focus").await.contains("War, and talks"));
        let all = browser.run(&format!("return {CARDS}")).await;
        // Whose moves, one after the other.
        let movers = "[...new Set([...document.querySelectorAll('#picture g[data-mover]')].map((move) => move.dataset.mover))].sort().join()";
        browser.click("#moves-of-russia").await;
        browser.until(&format!("{movers} === 'russia'")).await;
        browser.click("#moves-of-us").await;
        browser.until(&format!("{movers} === 'russia,us'")).await;
        browser.click("#everybody").await;
        browser.until(&format!("{CARDS} === {all}")).await;
        // Only those that somebody wants: of today's situation, which holds, there is none.
        browser.click("#wanted-moves").await;
        browser
            .until(&format!("{CARDS} === 1 && {movers} === ''"))
            .await;
        browser.click("#any-moves").await;
        browser.until(&format!("{CARDS} === {all}")).await;
        // Out to what matters most, and in again.
        browser.click("#whole").await;
        browser.until(&format!("{CARDS} > {all}")).await;
        browser.click("#step-in").await;
        browser.until(&format!("{CARDS} === {all}")).await;
        // Another state in focus, by its card: nothing but the page's content is replaced.
        browser
            .click("#picture a[data-state]:not([aria-current])")
            .await;
        browser.until("location.search.includes('focus=')").await;
        browser
            .until("!document.querySelector('#in-focus').textContent.includes('War, and talks')")
            .await;
        stays_in_place(browser).await;
        browser.click("#to-today").await;
        browser
            .until("document.querySelector('#in-focus').textContent.includes('War, and talks')")
            .await;
        // The reasons open over the room and close with Escape.
        browser.click("#graph .verdict a").await;
        browser.until("document.querySelector('#why h2')").await;
        browser.key(Key::Escape).await;
        browser.until("!document.querySelector('#why h2')").await;
        assert!(
            browser
                .page
                .current_url()
                .await
                .expect("an address")
                .path()
                .ends_with("/graph")
        );
        stays_in_place(browser).await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn the_keyboard_walks_along_moves() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &["cuba-1962"]);
        browser.open(&room(&server, "cuba-1962")).await;
        browser
            .run("window.stays = true; document.querySelector('#picture a[data-state]').focus()")
            .await;
        let at = "document.activeElement.dataset.state";
        let start = browser.run(&format!("return {at}")).await;
        browser.key(Key::Right).await;
        browser.until(&format!("{at} && {at} !== {start}")).await;
        // It is a move that was walked along, and it stands out.
        let next = browser.run(&format!("return {at}")).await;
        let joined = format!(
            "[...document.querySelectorAll('#picture g.lit')].some((move) => [move.dataset.from, move.dataset.to].sort().join() === [{start}, {next}].sort().join())"
        );
        browser.until(&joined).await;
        browser.key(Key::Left).await;
        browser.until(&format!("{at} === {start}")).await;
        browser.key(Key::Right).await;
        browser.key(Key::Down).await;
        browser.key(Key::Up).await;
        browser.until(&format!("{at} === {next}")).await;
        // Enter looks from there, and the focus stays with the card.
        browser.key(Key::Enter).await;
        browser.until("location.search.includes('focus=')").await;
        browser
            .until(&format!(
                "document.querySelector('#picture a[aria-current]')?.dataset.state === {next}"
            ))
            .await;
        browser.until(&format!("{at} === {next}")).await;
        stays_in_place(browser).await;
        // Every card can be reached with the tab key, in the order it is read.
        let order = browser
            .run("return [...document.querySelectorAll('#picture a[data-state]')].map((card) => Math.round(card.querySelector('rect').getBoundingClientRect().left))")
            .await;
        let order: Vec<i64> = order
            .as_array()
            .expect("places")
            .iter()
            .filter_map(serde_json::Value::as_i64)
            .collect();
        assert!(order.len() > 1 && order.is_sorted(), "{order:?}");
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn the_table_is_sorted_and_sifted_in_place() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &["alaska-2025"]);
        browser.open(&room(&server, "alaska-2025")).await;
        browser.run("window.stays = true").await;
        // The row of the state in focus is in sight.
        let in_sight =
            "(() => { const table = document.getElementById('table').getBoundingClientRect();
            const row = document.querySelector('.states tr[aria-current]').getBoundingClientRect();
            return row.top > table.top && row.bottom < table.bottom; })()";
        browser.until(in_sight).await;
        browser.click("#lasting-only").await;
        browser.until(&format!("{ROWS} < 20")).await;
        stays_in_place(browser).await;
        let firmest = "document.querySelector('.states tbody .holds').textContent";
        browser.click(".states thead th:nth-child(3) a").await;
        browser
            .until("document.querySelector('th[aria-sort=ascending]').cellIndex === 2")
            .await;
        browser
            .until(&format!("{firmest}.includes('by itself')"))
            .await;
        browser.click(".states thead th:nth-child(3) a").await;
        browser
            .until("document.querySelector('th[aria-sort=descending]')?.cellIndex === 2")
            .await;
        browser
            .until(&format!("!{firmest}.includes('by itself')"))
            .await;
        // By a name, then by an option.
        let find = browser.find("#find").await;
        find.send_keys("grand").await.expect("letters");
        browser.key(Key::Enter).await;
        browser.until(&format!("{ROWS} === 1")).await;
        browser
            .run("document.getElementById('by-option').open = true")
            .await;
        browser
            .run("const select = document.querySelector('#by-option select'); select.value = 'us.relief:no'; select.dispatchEvent(new Event('change', { bubbles: true }))")
            .await;
        browser
            .until("document.querySelector('.states .count').textContent.includes('None')")
            .await;
        browser
            .until("location.href.includes('find=grand') && !location.href.includes('reached=')")
            .await;
        browser.click("#all-states").await;
        browser.until(&format!("{ROWS} > 20")).await;
        // A row is as good as its link.
        browser.click(".states tbody tr:nth-child(5) .name").await;
        browser
            .until(
                "document.querySelector('.states tbody tr:nth-child(5)').matches('[aria-current]')",
            )
            .await;
        browser
            .until("document.querySelector('#picture a[aria-current]').dataset.state === document.querySelector('.states tr[aria-current]').dataset.state")
            .await;
        browser.until(in_sight).await;
        stays_in_place(browser).await;
        browser.page.back().await.expect("a page");
        browser.until("!location.search.includes('focus=')").await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn the_way_stands_out_and_changes_are_kept() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &["alaska-2025"]);
        let address = format!(
            "{}?change=one-way+us.relief+to-yes&focus=grand-bargain",
            room(&server, "alaska-2025")
        );
        browser.open(&address).await;
        assert!(
            browser
                .text("#strip")
                .await
                .contains("can no longer be undone")
                || !browser.text("#strip .changes").await.is_empty()
        );
        browser.click("#way-here").await;
        browser.until("document.querySelector('#way h2')").await;
        browser
            .until("document.querySelector('#picture path[stroke-width=\"3\"]')")
            .await;
        browser.click(".rooms a:not([aria-current])").await;
        browser.until("document.querySelector('#way h2')?.textContent.includes('Grand bargain') && document.querySelector('#strip')").await;
        browser.click(".rooms a[href*='/graph']").await;
        browser.until("document.querySelector('#no-way')").await;
        browser.click("#no-way").await;
        browser.until("!document.querySelector('#way')").await;
        browser.click("#undo").await;
        browser
            .until("location.search.includes('undone=') && location.search.includes('focus=')")
            .await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn arabic_is_mirrored() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &["alaska-2025"]);
        browser
            .open(&format!(
                "{}?steps=1&sort=holds",
                room(&server, "alaska-2025")
            ))
            .await;
        browser.click(".languages a[hreflang=ar]").await;
        browser.until("document.dir === 'rtl'").await;
        assert!(
            browser
                .page
                .current_url()
                .await
                .expect("an address")
                .as_str()
                .contains("sort=holds")
        );
        assert!(common::has_arabic(&browser.text("#in-focus").await));
        let left = |css: &'static str| async move {
            let script =
                format!("return document.querySelector(\"{css}\").getBoundingClientRect().left");
            browser.run(&script).await.as_f64().expect("a place")
        };
        assert!(
            left("#states").await < left("#graph").await,
            "the table stands on the left"
        );
        let first = left("#picture a[aria-current]").await;
        assert!(
            left("#picture a[data-state]:not([aria-current])").await < first,
            "the graph runs to the left"
        );
        // So do the arrow keys.
        browser
            .run("document.querySelector('#picture a[aria-current]').focus()")
            .await;
        browser.key(Key::Left).await;
        browser
            .until("document.activeElement.matches('#picture a[data-state]:not([aria-current])')")
            .await;
        browser.fits("in Arabic").await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn a_telephone_is_wide_enough_at_every_size() {
    with_browser(390, 844, async |browser| {
        let server = serve(Path::new("/"), &[]);
        for language in ["en", "ar"] {
            for case in common::SHIPPED {
                let page = format!("http://{}/{language}/case/{case}/graph", server.address);
                browser.open(&page).await;
                browser.fits(&page).await;
            }
            for query in [
                "?to=grand-bargain&steps=0",
                "?state=grand-bargain&change=forbid+breakdown",
            ] {
                let page = format!(
                    "http://{}/{language}/case/alaska-2025/graph{query}",
                    server.address
                );
                browser.open(&page).await;
                browser.fits(&page).await;
            }
        }
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
        for (folder, count) in cases_of_sizes() {
            let server = serve(folder.path(), &["."]);
            for language in ["en", "ar"] {
                let page = format!(
                    "http://{}/{language}/case/many/graph?steps=2",
                    server.address
                );
                browser.open(&page).await;
                browser.fits(&format!("{count} states in {language}")).await;
            }
        }
    });
}

#[test]
fn everybody_can_use_it() {
    let Some(axe) = browsing::axe() else { return };
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &[]);
        for language in ["en", "ar"] {
            for page in [
                "alaska-2025/graph?find=bargain",
                "alaska-2025/graph?lasting=only&focus=grand-bargain&to=grand-bargain&change=forbid+breakdown&state=local-settlement",
                "alaska-2025/graph?mover=us&moves=wanted&lasting=only&sort=-holds&option=us.relief%3Ayes",
                "cuba-1962/graph",
                "elmira-1991/graph?find=nothing",
                "emissions/graph",
            ] {
                let page = format!("http://{}/{language}/case/{page}", server.address);
                browser.open(&page).await;
                browser.can_be_used_by_everybody(&axe, &page).await;
            }
        }
    });
}
