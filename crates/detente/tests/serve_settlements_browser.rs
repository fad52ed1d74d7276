//! The room of settlements as a person uses it, in a real browser.

mod browsing;
mod common;
mod serving;

use std::path::Path;

use browsing::with_browser;
use fantoccini::key::Key;
use serde_json::json;
use serving::serve;

const ROOM: &str = "en/case/alaska-2025/settlements";

#[test]
fn a_slider_is_moved_by_keyboard_and_undone() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &[]);
        browser
            .open(&format!("http://{}/en/case/alaska-2025", server.address))
            .await;
        browser.click("nav.rooms a[href$='/settlements']").await;
        browser.until("document.querySelector('#lines')").await;
        assert!(
            browser
                .text("#room > .answer")
                .await
                .starts_with("Wide: many packages")
        );
        browser
            .run("document.getElementById('walk-away-russia').focus()")
            .await;
        browser.key(Key::PageUp).await;
        browser
            .until("document.querySelector('#strip .changes')?.textContent.includes('0.55')")
            .await;
        let strip = browser.text("#strip").await;
        for told in [
            "Less can be agreed at every table.",
            "can no longer be agreed",
            "Now Moscow would walk away from all of these, holding out for more than before.",
        ] {
            assert!(strip.contains(told), "{told}: {strip}");
        }
        // The focus stays where it was, so that one can go on, and there is one change however often it is moved.
        browser
            .until("document.activeElement.id === 'walk-away-russia'")
            .await;
        browser.key(Key::Right).await;
        browser
            .until("document.querySelector('#strip .changes').textContent.includes('0.56')")
            .await;
        let changes = "document.querySelectorAll('#strip .changes li').length";
        browser.until(&format!("{changes} === 1")).await;
        // How much an issue matters, and from where it starts.
        browser.click("#saliences-guarantees summary").await;
        browser
            .run("document.getElementById('salience-europe-on-guarantees').focus()")
            .await;
        browser.key(Key::Home).await;
        browser.until(&format!("{changes} === 2")).await;
        browser
            .find("#start-territory")
            .await
            .select_by_value("donbas")
            .await
            .expect("a level");
        browser.until(&format!("{changes} === 3")).await;
        browser
            .until("location.href.includes('change=start+territory+at+donbas') && !location.href.includes('slide=')")
            .await;
        browser.click("#undo").await;
        browser.until(&format!("{changes} === 2")).await;
        browser.click("#redo").await;
        browser.until(&format!("{changes} === 3")).await;
        browser.click("#reset").await;
        browser.until("!document.querySelector('#strip')").await;
        browser
            .until("location.pathname.endsWith('/settlements')")
            .await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

/// Presses the mark of a slider and draws it along by so many pixels.
async fn drag(browser: &browsing::Browser, id: &str, by: f64) {
    use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
    browser
        .run(&format!(
            "document.getElementById('{id}').scrollIntoView({{ block: 'center' }})"
        ))
        .await;
    let mark = browser
        .run(&format!(
            "const slider = document.getElementById('{id}'), box = slider.getBoundingClientRect();
            const mark = parseFloat(getComputedStyle(slider).getPropertyValue('--mark')) * 16;
            const part = (slider.value - slider.min) / (slider.max - slider.min);
            const way = document.dir === 'rtl' ? 1 - part : part;
            return [box.left + mark / 2 + way * (box.width - mark), box.top + box.height / 2]"
        ))
        .await;
    let (x, y) = (
        mark[0].as_f64().expect("a place"),
        mark[1].as_f64().expect("a place"),
    );
    let to = |x: f64| PointerAction::MoveTo {
        duration: None,
        x,
        y,
    };
    let actions = MouseActions::new("mouse".to_owned())
        .then(to(x))
        .then(PointerAction::Down {
            button: MOUSE_BUTTON_LEFT,
        })
        .then(to(x + by / 2.0))
        .then(to(x + by))
        .then(PointerAction::Up {
            button: MOUSE_BUTTON_LEFT,
        });
    browser.page.perform_actions(actions).await.expect("a drag");
}

#[test]
fn a_position_is_dragged() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &[]);
        browser
            .open(&format!(
                "http://{}/{ROOM}?table=trilateral",
                server.address
            ))
            .await;
        drag(browser, "ideal-russia-on-territory", -120.0).await;
        browser
            .until("document.querySelector('#strip .changes')?.textContent.includes('Line of control')")
            .await;
        let strip = browser.text("#strip").await;
        assert!(strip.contains("Moscow would have"), "{strip}");
        assert!(strip.contains("can be agreed"), "{strip}");
        // The table chosen stays chosen, and the mark stays where it was drawn.
        browser
            .until("document.querySelector('.seats a[aria-current]').textContent.includes('Kyiv')")
            .await;
        let at = browser
            .run("return Number(document.getElementById('ideal-russia-on-territory').value)")
            .await;
        assert!(at.as_f64().is_some_and(|at| at < 60.0), "{at}");
        drag(browser, "ideal-russia-on-territory", 60.0).await;
        browser
            .until(&format!(
                "document.getElementById('ideal-russia-on-territory').value > {at} && document.querySelectorAll('#strip .changes li').length === 1"
            ))
            .await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn two_actors_are_chosen_and_packages_are_spelled_out() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &[]);
        browser
            .open(&format!("http://{}/{ROOM}", server.address))
            .await;
        browser
            .find("#first")
            .await
            .select_by_value("russia")
            .await
            .expect("an actor");
        browser
            .until("new URL(location).searchParams.get('first') === 'russia'")
            .await;
        browser
            .find("#second")
            .await
            .select_by_value("ukraine")
            .await
            .expect("an actor");
        browser
            .until("document.querySelector('.plane figcaption').textContent.includes('Kyiv')")
            .await;
        // Focused, a package is spelled out beside the picture.
        let shown = "document.querySelector('#package').dataset.package";
        let before = browser.run(&format!("return {shown}")).await;
        let other = browser
            .run(&format!(
                "const link = [...document.querySelectorAll('.plane a')].find((link) => link.dataset.package !== {shown});
                link.focus();
                return link.dataset.package"
            ))
            .await;
        assert_ne!(before, other);
        browser.until(&format!("{shown} === {other}")).await;
        assert!(browser.text("#package").await.contains("Line of control"));
        // Pointed at, any dot is.
        let dot = browser
            .run(
                "document.querySelector('.plane').scrollIntoView();
                const dot = document.querySelector('.plane ellipse[data-package]'), box = dot.getBoundingClientRect();
                dot.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }));
                return dot.dataset.package",
            )
            .await;
        browser.until(&format!("{shown} === {dot}")).await;
        // Followed, its link carries it.
        browser
            .run("document.querySelector('.plane a').focus()")
            .await;
        browser.key(Key::Enter).await;
        browser
            .until("new URL(location).searchParams.has('package')")
            .await;
        browser
            .until("document.querySelector('#package').dataset.package === new URL(location).searchParams.get('package')")
            .await;
        browser.click(".seats a:last-child").await;
        browser
            .until("document.querySelector('.seats a:last-child').hasAttribute('aria-current')")
            .await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn a_moved_number_is_saved_and_opened_again() {
    with_browser(1280, 1000, async |browser| {
        let folder = tempfile::tempdir().expect("a folder");
        common::told(folder.path(), &["new", "mine", "--from", "alaska-2025"]);
        let server = serve(folder.path(), &["mine"]);
        browser
            .open(&format!(
                "http://{}/en/case/mine/settlements",
                server.address
            ))
            .await;
        browser
            .run("document.getElementById('walk-away-russia').focus()")
            .await;
        browser.key(Key::Home).await;
        browser.until("document.querySelector('#strip')").await;
        browser.click("#save summary").await;
        browser.click("#save button[value=new]").await;
        browser
            .until("document.querySelector('h1').textContent === 'Saved'")
            .await;
        browser.click("a.button").await;
        browser
            .until("location.pathname === '/en/case/mine-2'")
            .await;
        browser.click("nav.rooms a[href$='/settlements']").await;
        browser
            .until("document.getElementById('walk-away-russia')")
            .await;
        assert_eq!(
            browser
                .run("return document.getElementById('walk-away-russia').value")
                .await,
            json!("0")
        );
        let kept = std::fs::read_to_string(folder.path().join("mine-2/case.toml"));
        assert!(
            kept.expect("a case")
                .contains("walk-away = 0        # a little above what stands today")
        );
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn arabic_is_mirrored() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &[]);
        browser
            .open(&format!("http://{}/{ROOM}", server.address))
            .await;
        browser.click(".languages a[hreflang=ar]").await;
        browser.until("document.dir === 'rtl'").await;
        browser
            .until("location.pathname.endsWith('/settlements')")
            .await;
        let sides = browser
            .run(
                "const box = (css) => document.querySelector(css).getBoundingClientRect();
                return [box('#sliders').left, box('.answers').left, box('#lines output').left, box('#lines label').left]",
            )
            .await;
        let side = |place: usize| sides[place].as_f64();
        assert!(side(0) < side(1), "the sliders stand on the left: {sides}");
        assert!(side(2) < side(3), "and names on the right: {sides}");
        // Drawn to the left, a mark goes up.
        let value = "document.getElementById('ideal-us-on-territory').value";
        let before = browser.run(&format!("return {value}")).await;
        drag(browser, "ideal-us-on-territory", -60.0).await;
        browser.until("document.querySelector('#strip')").await;
        browser
            .until(&format!(
                "Number({value}) > {}",
                before.as_str().unwrap_or_default()
            ))
            .await;
        assert!(common::has_arabic(&browser.text("#strip").await));
        // Levels and marks lie at the same places: the mark of a level is where the line of that level is.
        let apart = browser
            .run(
                "const issue = document.querySelector('#issue-table');
                const level = issue.querySelector('.axis circle').getBoundingClientRect();
                const slider = document.getElementById('ideal-russia-on-table'), box = slider.getBoundingClientRect();
                const mark = parseFloat(getComputedStyle(slider).getPropertyValue('--mark')) * parseFloat(getComputedStyle(document.documentElement).fontSize);
                return Math.abs(level.x + level.width / 2 - (box.right - mark / 2))",
            )
            .await;
        assert!(apart.as_f64().is_some_and(|apart| apart < 2.0), "{apart}");
        browser.fits("in Arabic").await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

/// The pages of the room that are looked at for every reader.
const PAGES: [&str; 5] = [
    "alaska-2025/settlements",
    "alaska-2025/settlements?change=walk-away+russia+0.6&change=ideal+us+on+territory+80&table=with-allies&package=3",
    "camp-david-1978/settlements",
    "emissions/settlements?change=capability+dk+0.5",
    "chicken/settlements",
];

#[test]
fn a_telephone_is_wide_enough() {
    with_browser(390, 844, async |browser| {
        let server = serve(Path::new("/"), &[]);
        for language in ["en", "ar"] {
            for page in PAGES {
                let page = format!("http://{}/{language}/case/{page}", server.address);
                browser.open(&page).await;
                browser.fits(&page).await;
            }
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
            for page in PAGES {
                let page = format!("http://{}/{language}/case/{page}", server.address);
                browser.open(&page).await;
                browser.can_be_used_by_everybody(&axe, &page).await;
            }
        }
    });
}
