//! How sure the answers are and the brief, as a person sees them in a real browser.

mod browsing;
mod common;
mod serving;

use std::path::Path;

use browsing::with_browser;
use common::folder_with;
use fantoccini::key::Key;
use serving::serve;

#[test]
fn how_sure_an_answer_is_comes_beside_it_and_leads_on() {
    with_browser(1280, 1000, async |browser| {
        let folder = folder_with("dam");
        let server = serve(folder.path(), &["dam"]);
        browser.open(&server.url).await;
        browser
            .until("document.querySelector('#sure-today .surety-told')")
            .await;
        assert_eq!(
            browser.text("#sure-today .surety-told").await,
            "Lasts in 4 of 16 versions."
        );
        assert!(
            browser
                .find("#sure-today li")
                .await
                .is_displayed()
                .await
                .expect("an answer")
        );
        browser.click("#sure-lasting-1 summary").await;
        assert!(
            browser
                .find("#sure-lasting-1 li")
                .await
                .is_displayed()
                .await
                .expect("an answer")
        );
        assert!(
            browser
                .text("#sure-tables")
                .await
                .contains("Has a deal that holds")
        );
        browser.click("#sure-lasting-1 .surety-told").await;
        browser.until("location.pathname === '/en/case/dam/how-sure' && location.hash === '#of-outcome-0'").await;
        assert!(
            browser
                .text("#of-outcome-0")
                .await
                .contains("Lasts in 12 of 16 versions.")
        );
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn a_long_run_is_watched_and_stopped() {
    with_browser(1280, 1000, async |browser| {
        let folder = folder_with("dam");
        let server = serve(folder.path(), &["dam"]);
        browser
            .open(&format!("http://{}/en/case/dam/how-sure", server.address))
            .await;
        browser.click("label[for=versions-1000000]").await;
        browser.click("#choice button").await;
        browser.until("/^Room for agreement: [1-9]/.test(document.querySelector('#so-far .answer')?.textContent)").await;
        assert!(browser.text("#so-far").await.contains("So far"));
        browser
            .until("document.querySelector('#so-far progress').value > 0")
            .await;
        browser.click("#stop").await;
        browser
            .until("document.querySelector('#settled')?.textContent.includes('Stopped: ')")
            .await;
        server.comes_to_rest();
        // Who goes elsewhere stops them too.
        browser.click("label[for=versions-1000000]").await;
        browser.click("#choice button").await;
        browser
            .until("document.querySelector('#so-far progress')")
            .await;
        browser.click(".rooms a").await;
        browser
            .until("document.querySelector('#sure-today .surety-told')")
            .await;
        server.comes_to_rest();
        // A run that ends is shown in place, and the link to it has it at once.
        browser
            .open(&format!(
                "http://{}/en/case/dam/how-sure?versions=300",
                server.address
            ))
            .await;
        browser.until("document.querySelector('#lasts')").await;
        assert!(
            browser
                .text("#settled")
                .await
                .contains("300 versions were drawn")
        );
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn alternatives_stand_side_by_side_and_arabic_is_mirrored() {
    with_browser(1280, 1000, async |browser| {
        let folder = folder_with("dam");
        let server = serve(folder.path(), &["dam"]);
        browser
            .open(&format!(
                "http://{}/en/case/dam/how-sure?change=forbid+dispute",
                server.address
            ))
            .await;
        let columns = "
            const heads = [...document.querySelectorAll('.sides thead th')];
            return heads.map((head) => head.getBoundingClientRect().left)";
        let left = browser.run(columns).await;
        assert!(left[0].as_f64() < left[1].as_f64(), "{left}");
        browser.click(".languages a[hreflang=ar]").await;
        browser.until("document.dir === 'rtl'").await;
        let right = browser.run(columns).await;
        assert!(right[0].as_f64() > right[1].as_f64(), "{right}");
        assert!(browser.text(".made").await.contains("ماذا لو"));
        let bars = browser
            .run(
                "
            const bar = document.querySelector('#of-outcome-0 .held').getBoundingClientRect();
            const all = document.querySelector('#of-outcome-0 .all').getBoundingClientRect();
            return Math.abs(bar.right - all.right)",
            )
            .await;
        assert!(bars.as_f64() < Some(1.0), "bars begin on the right: {bars}");
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn the_brief_opens_in_both_languages() {
    with_browser(1280, 1000, async |browser| {
        let folder = folder_with("dam");
        let server = serve(folder.path(), &["dam"]);
        browser
            .open(&format!(
                "http://{}/en/case/dam/brief?change=forbid+dispute",
                server.address
            ))
            .await;
        browser
            .until("document.querySelectorAll('#document h2').length > 5")
            .await;
        assert!(
            browser
                .text("#document")
                .await
                .contains("What if: not the case as it is kept")
        );
        browser.click(".languages a[hreflang=ar]").await;
        browser
            .until("document.dir === 'rtl' && document.querySelectorAll('#document h2').length > 5")
            .await;
        assert!(common::has_arabic(&browser.text("#document").await));
        // By itself it is shown as it is kept: its style applies, and nothing else does.
        for language in ["en", "ar"] {
            browser
                .open(&format!(
                    "http://{}/{language}/case/dam/brief/brief.html?change=forbid+dispute",
                    server.address
                ))
                .await;
            browser.until("getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() === '#faf8f4'").await;
            browser.fits(language).await;
        }
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn a_telephone_is_wide_enough_and_everybody_can_use_it() {
    let axe = browsing::axe();
    with_browser(390, 844, async |browser| {
        let folder = folder_with("dam");
        let server = serve(folder.path(), &["dam"]);
        for language in ["en", "ar"] {
            let own = format!("http://{}/{language}/case/dam", server.address);
            for (page, is_there) in [
                ("?change=forbid+dispute", "#sure-today .surety-told"),
                ("/how-sure?change=forbid+dispute", "#lasts"),
                ("/how-sure?versions=1000000", "#so-far progress"),
                ("/brief?change=forbid+dispute", "#document h2"),
            ] {
                let page = format!("{own}{page}");
                browser.open(&page).await;
                browser
                    .until(&format!("document.querySelector('{is_there}')"))
                    .await;
                browser.fits(&page).await;
                if let Some(axe) = &axe {
                    browser.can_be_used_by_everybody(axe, &page).await;
                }
            }
        }
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn rankings_are_moved_and_weights_typed() {
    with_browser(1280, 1000, async |browser| {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("weighed");
        std::fs::create_dir(&place).expect("a folder");
        std::fs::write(place.join("case.toml"), WEIGHED).expect("a case");
        let server = serve(folder.path(), &["weighed"]);
        browser.open(&server.url).await;
        browser.click("#of-b summary").await;
        let first = "document.querySelector('#of-b .statements .aim').textContent";
        assert_eq!(
            browser.run(&format!("return {first}")).await,
            "A – go, B – go"
        );
        // By keyboard the focus goes along, so that the next key moves the same entry on.
        browser
            .run("document.querySelectorAll('#of-b [id^=up-]')[2].focus()")
            .await;
        browser.key(Key::Up).await;
        let place = "[...document.querySelectorAll('#of-b .aim')].findIndex((aim) => aim.textContent === 'anything else')";
        browser.until(&format!("{place} === 1")).await;
        browser
            .until("document.activeElement.id === 'up-b-rest'")
            .await;
        browser.key(Key::Up).await;
        browser.until(&format!("{place} === 0")).await;
        browser.click("#of-a summary").await;
        browser.click("#more-a-own").await;
        browser
            .until("document.getElementById('weight-a-own')?.value === '4'")
            .await;
        browser
            .run(
                "
            const input = document.getElementById('weight-a-own');
            input.value = '9';
            input.dispatchEvent(new Event('change', { bubbles: true }))",
            )
            .await;
        browser
            .until("document.querySelector('#strip')?.textContent.includes('the weight 9')")
            .await;
        browser
            .until("location.search.includes('change=weigh+a.own+9')")
            .await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

/// A case with a ranking and with weights.
const WEIGHED: &str = r#"
detente = 1
[case]
id = "weighed"
title = "A weighed choice"
[[actor]]
id = "a"
name = "A"
[[actor]]
id = "b"
name = "B"
[[option]]
id = "a.go"
[[option]]
id = "b.go"
[preference.a]
weights = [
  { id = "own", name = "to go", want = "a.go", weight = 3 },
  { name = "the other to stay", want = "b.go", weight = -2 },
]
[preference.b]
ranking = ["YY", ["YN", "NY"], "*"]
[patterns]
order = ["a.go", "b.go"]
[status-quo]
taken = []
"#;

#[test]
fn a_large_model_is_watched_in_the_room_where_the_page_has_no_time() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &["china-us-trade"]);
        browser.open(&server.url).await;
        browser
            .until("document.querySelector('#sure .to-room')")
            .await;
        browser.click("#sure .to-room a").await;
        browser.until("document.querySelector('#runs')").await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}
