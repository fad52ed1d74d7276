//! The workbench as a person uses it, in a real browser, and judged by axe-core, which `.ci/run` fetches.

mod browsing;
mod common;
mod serving;

use std::path::Path;

use browsing::{Browser, with_browser};
use fantoccini::key::Key;
use serde_json::json;
use serving::serve;

#[test]
fn from_the_list_to_the_evidence_and_back() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &[]);
        browser.open(&server.url).await;
        browser.click("a[href='/en/case/alaska-2025']").await;
        assert_eq!(
            browser.text("#today > .answer").await,
            "It does, by itself."
        );
        browser
            .until(
                "document.querySelector('#sure h2') && !document.querySelector('#sure .quiet a')",
            )
            .await;
        // Why not: the outcome and the actor who breaks it.
        browser.click("#failing .outcome .chips a.actor-1").await;
        browser.until("document.querySelector('#why h2')").await;
        assert!(
            browser
                .text("#why")
                .await
                .contains("If Moscow resumes the fighting")
        );
        browser
            .until("document.activeElement.id === 'why-heading'")
            .await;
        assert!(
            !browser
                .find("#why .behind blockquote")
                .await
                .is_displayed()
                .await
                .expect("an answer")
        );
        browser.click("#why .clause summary").await;
        assert!(
            browser
                .find("#why .behind blockquote")
                .await
                .is_displayed()
                .await
                .expect("an answer")
        );
        assert!(
            browser
                .text("#why .behind figcaption")
                .await
                .contains("2025")
        );
        // The address tells it all: opened again, the panel is there.
        browser
            .until("location.href.includes('actor=russia')")
            .await;
        browser.page.refresh().await.expect("a page");
        assert!(
            browser
                .text("#why")
                .await
                .contains("If Moscow resumes the fighting")
        );
        browser.key(Key::Escape).await;
        browser.until("!document.querySelector('#why h2')").await;
        // The way to another outcome.
        browser.click("#lasting .outcome:last-child .way").await;
        browser
            .until("document.querySelector('#way h2').textContent.includes('Grand bargain')")
            .await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn a_switch_is_flipped_undone_and_sent_to_somebody() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &["alaska-2025"]);
        browser.open(&server.url).await;
        browser.click("#of-outcomes summary").await;
        browser.click("#outcome-grand-bargain").await;
        browser.until("document.querySelector('#strip')").await;
        assert!(
            browser
                .text("#strip")
                .await
                .contains("can no longer come about: 287")
        );
        assert_eq!(
            browser
                .run("return document.querySelector('#of-outcomes').open")
                .await,
            json!(true)
        );
        // Statements by keyboard: the focus goes along.
        browser.click("#of-us summary").await;
        let first = "document.querySelector('#of-us .statements li')?.dataset.statement";
        assert_eq!(
            browser.run(&format!("return {first}")).await,
            json!("killing")
        );
        browser
            .run("document.getElementById('down-us-killing').focus()")
            .await;
        browser.key(Key::Enter).await;
        browser.until(&format!("{first} === 'business'")).await;
        browser
            .until("document.activeElement.id === 'down-us-killing'")
            .await;
        browser.key(Key::Up).await;
        browser.until(&format!("{first} === 'killing'")).await;
        // Dragged: dropped upon the lower half of the third.
        let dragged = "
            const [from, , to] = document.querySelectorAll('#of-us .statements li');
            const data = new DataTransfer();
            const box = to.getBoundingClientRect();
            const at = { bubbles: true, cancelable: true, dataTransfer: data, clientY: box.bottom - 2 };
            from.dispatchEvent(new DragEvent('dragstart', at));
            to.dispatchEvent(new DragEvent('dragover', at));
            to.dispatchEvent(new DragEvent('drop', at));
            from.dispatchEvent(new DragEvent('dragend', at));";
        browser.run(dragged).await;
        browser.until("document.querySelectorAll('#of-us .statements li')[2]?.dataset.statement === 'killing'").await;
        browser.until("!location.href.includes('then=')").await;
        let shared = browser.page.current_url().await.expect("an address");
        let shared = shared.to_string();
        // Undone, done again, all undone.
        let changes = "document.querySelectorAll('#strip .changes li').length";
        browser.until(&format!("{changes} === 4")).await;
        browser.click("#undo").await;
        browser.until(&format!("{changes} === 3")).await;
        browser.click("#redo").await;
        browser.until(&format!("{changes} === 4")).await;
        browser.click("#reset").await;
        browser.until("!document.querySelector('#strip')").await;
        browser.page.back().await.expect("a page");
        browser.until(&format!("{changes} === 4")).await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
        // Sent to somebody else, the link shows the same.
        let other = Browser::start(1280, 1000).await.expect("another browser");
        other.open(&shared).await;
        other.until(&format!("{changes} === 4")).await;
        assert!(
            other
                .text("#strip")
                .await
                .contains("“Grand bargain” cannot come about.")
        );
    });
}

#[test]
fn a_version_is_saved_and_opened_again() {
    with_browser(1280, 1000, async |browser| {
        let folder = tempfile::tempdir().expect("a folder");
        common::told(folder.path(), &["new", "mine", "--from", "alaska-2025"]);
        let server = serve(folder.path(), &["mine"]);
        browser
            .open(&format!(
                "http://{}/en/case/mine?change=forbid+grand-bargain",
                server.address
            ))
            .await;
        browser.click("#save summary").await;
        browser.click("#save button[value=new]").await;
        browser
            .until("document.querySelector('h1').textContent === 'Saved'")
            .await;
        browser.click("a.button").await;
        browser
            .until("location.pathname === '/en/case/mine-2'")
            .await;
        assert!(!browser.text("#lasting").await.contains("Grand bargain"));
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn arabic_is_mirrored_and_switched_in_place() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &[]);
        browser
            .open(&format!(
                "http://{}/en/case/alaska-2025?change=forbid+grand-bargain",
                server.address
            ))
            .await;
        browser.click(".languages a[hreflang=ar]").await;
        browser.until("document.dir === 'rtl'").await;
        assert!(common::has_arabic(&browser.text("#strip").await));
        let sides = browser
            .run(
                "
            const box = (css) => document.querySelector(css).getBoundingClientRect();
            return [box('.switches').left, box('.answers').left]",
            )
            .await;
        assert!(
            sides[0].as_f64() < sides[1].as_f64(),
            "the switches stand on the left: {sides}"
        );
        browser.click("#today .actor-card a").await;
        browser.until("document.querySelector('#why h2')").await;
        assert_eq!(
            browser
                .run("return document.querySelector('#why').getBoundingClientRect().left")
                .await,
            json!(0)
        );
        browser.fits("in Arabic").await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn a_telephone_is_wide_enough() {
    with_browser(390, 844, async |browser| {
        let server = serve(Path::new("/"), &[]);
        for language in ["en", "ar"] {
            let own = format!("http://{}/{language}", server.address);
            browser.open(&own).await;
            browser.fits(&own).await;
            for case in common::SHIPPED {
                let page = format!("{own}/case/{case}");
                browser.open(&page).await;
                browser
                    .until("!document.querySelector('#sure .quiet a')")
                    .await;
                browser.fits(&page).await;
            }
            let why =
                format!("{own}/case/alaska-2025?state=local-settlement&change=forbid+breakdown");
            browser.open(&why).await;
            browser.fits(&why).await;
        }
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn everybody_can_use_it() {
    let Some(axe) = browsing::axe() else { return };
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &[]);
        for language in ["en", "ar"] {
            let own = format!("http://{}/{language}", server.address);
            for page in [
                String::new(),
                "/case/alaska-2025".to_owned(),
                "/case/alaska-2025?change=forbid+grand-bargain&state=local-settlement".to_owned(),
                "/case/emissions".to_owned(),
                "/case/nowhere".to_owned(),
            ] {
                let page = format!("{own}{page}");
                browser.open(&page).await;
                browser
                    .until("!document.querySelector('#sure .quiet a')")
                    .await;
                browser.can_be_used_by_everybody(&axe, &page).await;
            }
        }
    });
}
