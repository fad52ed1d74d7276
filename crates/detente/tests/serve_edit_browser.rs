//! Editing as a person does it, in a real browser: typing, mending, saving, putting a case together by mouse and by
//! keyboard, and a ledger from a file.

mod browsing;
mod common;
mod serving;

use std::fs;
use std::path::Path;

use browsing::{Browser, with_browser};
use fantoccini::key::Key;
use serde_json::json;
use serving::serve;

/// Types something at the end of the text.
async fn type_at_the_end(browser: &Browser, typed: &str) {
    browser
        .run("const text = document.getElementById('text'); text.focus(); text.setSelectionRange(text.value.length, text.value.length)")
        .await;
    let text = browser.find("#text").await;
    text.send_keys(typed).await.expect("typed");
}

#[test]
fn an_error_is_shown_as_one_types_and_mended() {
    with_browser(1280, 1000, async |browser| {
        let folder = tempfile::tempdir().expect("a folder");
        common::told(folder.path(), &["new", "mine", "--from", "alaska-2025"]);
        let server = serve(folder.path(), &["mine"]);
        let path = folder.path().join("mine/case.toml");
        let before = fs::read_to_string(&path).expect("the case");
        browser
            .open(&format!("http://{}/en/case/mine", server.address))
            .await;
        browser.click(".rooms a[href='/en/case/mine/edit']").await;
        browser
            .until("document.querySelector('.condensed .answer')")
            .await;
        let answer = browser.text(".condensed .answer").await;
        assert_eq!(answer, "It does, by itself.");
        type_at_the_end(browser, "[[rule]]\nnever = \"us.relif\"\n").await;
        browser
            .until("document.querySelector('#checked .finding.error')")
            .await;
        let line = before.lines().count() + 2;
        let told = browser.text("#checked .finding.error").await;
        assert!(
            told.contains(&format!("{line}:10")) && told.contains("us.relief"),
            "{told}"
        );
        assert!(
            !browser
                .run("return document.getElementById('unsaved').hidden")
                .await
                .as_bool()
                .expect("yes or no")
        );
        browser
            .until(&format!(
                "document.getElementById('line-{line}').className === 'error'"
            ))
            .await;
        assert_eq!(
            browser
                .run("return document.querySelector('.condensed')")
                .await,
            json!(null)
        );
        // The cursor goes there.
        browser
            .run("document.getElementById('text').setSelectionRange(0, 0)")
            .await;
        browser.click("#checked .finding.error a").await;
        let chosen = browser
            .run("const text = document.activeElement; return text.value.slice(text.selectionStart, text.selectionEnd)")
            .await;
        assert_eq!(chosen, json!("us.relif"));
        browser
            .find("#text")
            .await
            .send_keys("us.relief and us.pressure")
            .await
            .expect("typed");
        browser.until("document.querySelector('.condensed .answer') && !document.querySelector('#checked .finding.error')").await;
        browser.click("button[value=save]").await;
        browser
            .until("document.querySelector('#notice h2')?.textContent === 'Saved'")
            .await;
        let saved = fs::read_to_string(&path).expect("the case");
        assert_eq!(
            saved,
            format!("{before}[[rule]]\nnever = \"us.relief and us.pressure\"\n")
        );
        browser.page.refresh().await.expect("a page");
        assert!(
            browser
                .run("return document.getElementById('text').value")
                .await
                .as_str()
                .expect("a text")
                .ends_with("us.pressure\"\n")
        );
        browser.click("#notice a.button").await;
        browser
            .until("location.pathname === '/en/case/mine' && document.querySelector('#today')")
            .await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn two_tabs_show_each_other_what_they_typed() {
    with_browser(1280, 1000, async |browser| {
        let folder = tempfile::tempdir().expect("a folder");
        common::told(folder.path(), &["new", "mine"]);
        let server = serve(folder.path(), &["mine"]);
        let room = format!("http://{}/en/case/mine/edit", server.address);
        browser.open(&room).await;
        let first = browser.page.window().await.expect("a tab");
        let second = browser.page.new_window(true).await.expect("a tab");
        browser
            .page
            .switch_to_window(second.handle)
            .await
            .expect("the tab");
        browser.open(&room).await;
        type_at_the_end(browser, "# from the second\n").await;
        browser.click("button[value=save]").await;
        browser
            .until("document.querySelector('#notice h2')?.textContent === 'Saved'")
            .await;
        browser.page.switch_to_window(first).await.expect("the tab");
        type_at_the_end(browser, "# from the first\n").await;
        browser.click("button[value=save]").await;
        browser
            .until("document.querySelector('#notice textarea')")
            .await;
        let both = browser
            .run("return [document.querySelector('#notice textarea').value, document.getElementById('text').value]")
            .await;
        assert!(
            both[0]
                .as_str()
                .expect("theirs")
                .ends_with("# from the second\n")
        );
        assert!(
            both[1]
                .as_str()
                .expect("mine")
                .ends_with("# from the first\n")
        );
        browser.click("button[value=save]").await;
        browser
            .until("document.querySelector('#notice h2')?.textContent === 'Saved'")
            .await;
        let saved = fs::read_to_string(folder.path().join("mine/case.toml")).expect("the case");
        assert!(saved.ends_with("# from the first\n") && !saved.contains("# from the second"));
    });
}

#[test]
fn what_is_not_saved_is_not_left_by_mistake() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &["chicken"]);
        let room = format!("http://{}/en/case/chicken/edit", server.address);
        let asks = "const leaving = new Event('beforeunload', { cancelable: true }); window.dispatchEvent(leaving); return leaving.defaultPrevented";
        browser.open(&room).await;
        assert_eq!(browser.run(asks).await, json!(false));
        type_at_the_end(browser, "# mine\n").await;
        assert_eq!(browser.run(asks).await, json!(true));
        browser
            .find("#text")
            .await
            .send_keys(&char::from(Key::Backspace).to_string().repeat(7))
            .await
            .expect("typed");
        assert_eq!(browser.run(asks).await, json!(false));
        // Shipped cases are checked as one types too, and handed out instead of saved.
        type_at_the_end(browser, "x\n").await;
        browser
            .until("document.querySelector('#checked .finding.error')")
            .await;
        assert_eq!(
            browser
                .run("return document.querySelector('button[value=save]')")
                .await,
            json!(null)
        );
        browser.run("document.getElementById('text').value = document.getElementById('text').defaultValue").await;
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

/// Types into a field of the page.
async fn fill(browser: &Browser, css: &str, typed: &str) {
    browser
        .find(css)
        .await
        .send_keys(typed)
        .await
        .expect("typed");
}

#[test]
fn a_case_is_put_together_by_mouse() {
    with_browser(1280, 1000, async |browser| {
        let folder = tempfile::tempdir().expect("a folder");
        common::told(folder.path(), &["new", "cases/one"]);
        common::told(folder.path(), &["new", "cases/two", "--from", "chicken"]);
        let server = serve(folder.path(), &["cases"]);
        browser.open(&server.url).await;
        browser.click("#start").await;
        fill(browser, "#title", "A dam").await;
        browser.click("#next").await;
        browser.until("document.activeElement.id === 'a1'").await;
        fill(browser, "#a1", "Upstream").await;
        browser.click("#step-now .rows li:last-child button").await;
        browser.until("document.activeElement.id === 'a2'").await;
        fill(browser, "#a2", "Downstream").await;
        browser.click("#next").await;
        fill(browser, "#o3", "Fill fast").await;
        fill(browser, "#o4", "Complain").await;
        browser.click("#next").await;
        browser
            .until("document.querySelector('#found .condensed .answer')")
            .await;
        browser.click("button[value='step today']").await;
        browser.click("input[name='o3.today']").await;
        browser
            .until("document.querySelector('#found .today')?.textContent.includes('Fill fast')")
            .await;
        browser.click("#next").await;
        browser.click("#want-1-yes\\.3").await;
        browser
            .until("document.getElementById('want-1-yes.3').disabled")
            .await;
        browser.click("#want-2-no\\.3").await;
        browser
            .until("document.getElementById('want-2-no.3').disabled")
            .await;
        browser.click("#want-2-yes\\.4").await;
        let list = "[...document.querySelectorAll('#wishes-2 .statements li')].map((li) => li.dataset.statement).join(' ')";
        browser.until(&format!("{list} === 'no.3 yes.4'")).await;
        // Dragged: the second dropped upon the upper half of the first.
        let dragged = "
            const [to, from] = document.querySelectorAll('#wishes-2 .statements li');
            const data = new DataTransfer();
            const box = to.getBoundingClientRect();
            const at = { bubbles: true, cancelable: true, dataTransfer: data, clientY: box.top + 2 };
            from.dispatchEvent(new DragEvent('dragstart', at));
            to.dispatchEvent(new DragEvent('dragover', at));
            to.dispatchEvent(new DragEvent('drop', at));
            from.dispatchEvent(new DragEvent('dragend', at));";
        browser.run(dragged).await;
        browser.until(&format!("{list} === 'yes.4 no.3'")).await;
        // Back and forward of the browser are undo and redo, and loading the page again does nothing twice.
        browser.page.back().await.expect("a page");
        browser.until(&format!("{list} === 'no.3 yes.4'")).await;
        browser.page.forward().await.expect("a page");
        browser.until(&format!("{list} === 'yes.4 no.3'")).await;
        browser.page.refresh().await.expect("a page");
        browser.until(&format!("{list} === 'yes.4 no.3'")).await;
        browser.click("#next").await;
        browser
            .until("document.getElementById('as')?.value === 'a-dam'")
            .await;
        browser.click("button[value=save]").await;
        browser
            .until("location.pathname === '/en/case/a-dam' && document.querySelector('#today')")
            .await;
        let text =
            fs::read_to_string(folder.path().join("cases/a-dam/case.toml")).expect("the case");
        assert!(
            text.contains(
                "statements = [\n  \"downstream.complain\",\n  \"not upstream.fill-fast\",\n]"
            ),
            "{text}"
        );
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn a_case_is_put_together_by_keyboard_in_arabic() {
    with_browser(1280, 1000, async |browser| {
        let folder = tempfile::tempdir().expect("a folder");
        common::told(folder.path(), &["new", "mine"]);
        let server = serve(folder.path(), &["mine"]);
        browser
            .open(&format!("http://{}/ar/new", server.address))
            .await;
        let enter = char::from(Key::Enter);
        fill(browser, "#title", "مياه النيل").await;
        browser.run("document.getElementById('next').focus()").await;
        browser.key(Key::Enter).await;
        browser.until("document.activeElement.id === 'a1'").await;
        fill(browser, "#a1", &format!("إثيوبيا{enter}")).await;
        browser.until("document.activeElement.id === 'a2'").await;
        fill(browser, "#a2", &format!("مصر{enter}")).await;
        browser.until("document.activeElement.id === 'a3'").await;
        browser.run("document.getElementById('next').focus()").await;
        browser.key(Key::Enter).await;
        browser.until("document.activeElement.id === 'o3'").await;
        fill(browser, "#o3", &format!("ملء سريع{enter}")).await;
        browser.until("document.activeElement.id === 'o4'").await;
        fill(browser, "#o5", &format!("شكوى{enter}")).await;
        browser.until("document.activeElement.id === 'o7'").await;
        browser
            .until("document.querySelector('#found .condensed .answer')")
            .await;
        browser
            .run("document.querySelector(\"button[value='step wishes']\").focus()")
            .await;
        browser.key(Key::Enter).await;
        for wish in ["want-2-no.3", "want-2-yes.5"] {
            browser
                .until(&format!("document.getElementById('{wish}')"))
                .await;
            browser
                .run(&format!("document.getElementById('{wish}').focus()"))
                .await;
            browser.key(Key::Enter).await;
            browser
                .until(&format!("document.getElementById('{wish}').disabled"))
                .await;
        }
        let first = "document.querySelector('#wishes-2 .statements li').dataset.statement";
        browser
            .run("document.getElementById('up-2-yes.5').focus()")
            .await;
        browser.key(Key::Up).await;
        browser.until(&format!("{first} === 'yes.5'")).await;
        browser.run("document.getElementById('next').focus()").await;
        browser.key(Key::Enter).await;
        browser
            .until("document.getElementById('as')?.value === 'myah-alnyl'")
            .await;
        browser
            .run("document.querySelector('button[value=save]').focus()")
            .await;
        browser.key(Key::Enter).await;
        browser
            .until(
                "location.pathname === '/ar/case/myah-alnyl' && document.querySelector('#today')",
            )
            .await;
        assert!(common::has_arabic(&browser.text("#today").await));
        let text =
            fs::read_to_string(folder.path().join("myah-alnyl/case.toml")).expect("the case");
        assert!(
            text.contains(
                "[preference.msr]\nstatements = [\n  \"msr.shkwa\",\n  \"not ithywbya.ml-sry\",\n]"
            ),
            "{text}"
        );
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

#[test]
fn a_ledger_comes_from_a_file() {
    with_browser(1280, 1000, async |browser| {
        let folder = tempfile::tempdir().expect("a folder");
        common::told(folder.path(), &["new", "mine"]);
        let server = serve(folder.path(), &["mine"]);
        let file = folder.path().join("from-elsewhere.toml");
        let text = "[[source]]\nid = \"wire\"\npublished = \"2025-08\"\ngrade = \"Z\"\n";
        fs::write(&file, text).expect("a file");
        browser
            .open(&format!(
                "http://{}/en/case/mine/edit/ledger",
                server.address
            ))
            .await;
        let field = browser.find("#handed-in").await;
        field
            .send_keys(&file.display().to_string())
            .await
            .expect("a file");
        browser.click("#hand-in button").await;
        browser.until("document.querySelector('#notice') && document.querySelector('#checked .finding.error')").await;
        assert!(
            browser
                .text("#checked .finding.error .place")
                .await
                .contains("4:9")
        );
        browser.click("#checked .finding.error a").await;
        browser
            .find("#text")
            .await
            .send_keys("\"W\"")
            .await
            .expect("typed");
        browser
            .until("!document.querySelector('#checked .finding.error')")
            .await;
        browser.click("button[value=save]").await;
        browser
            .until("document.querySelector('#notice h2')?.textContent === 'Saved'")
            .await;
        let saved = fs::read_to_string(folder.path().join("mine/ledger.toml")).expect("the ledger");
        assert_eq!(saved, text.replace("\"Z\"", "\"W\""));
        browser
            .has_nothing_to_complain_of(&server.address.to_string())
            .await;
    });
}

/// The pages of this room, with and without something wrong on them.
const PAGES: [&str; 9] = [
    "/case/alaska-2025/edit",
    "/case/alaska-2025/edit/ledger",
    "/case/emissions/edit",
    "/case/alaska-2025/edit?change=forbid+grand-bargain",
    "/new",
    "/new?step=options&title=T&a1=A&a2=B&o3=One&o3.by=1&o4=Other&o4.by=2",
    "/new?step=rules&title=T&a1=A&a2=B&o3=One&o3.by=1&o4=Other&o4.by=2&rule=not-both.3.4",
    "/new?step=wishes&title=T&a1=A&a2=B&o3=One&o3.by=1&o4=Other&o4.by=2&want=1.yes.3&want=1.no.4",
    "/new?step=keep&title=T&a1=A&a2=B&o3=One&o3.by=1&o4=Other&o4.by=2&o4.today=yes",
];

#[test]
fn a_telephone_is_wide_enough_for_it() {
    with_browser(390, 844, async |browser| {
        let server = serve(Path::new("/"), &[]);
        for language in ["en", "ar"] {
            for page in PAGES {
                let page = format!("http://{}/{language}{page}", server.address);
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
fn arabic_is_mirrored_and_the_text_is_not() {
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &[]);
        browser
            .open(&format!(
                "http://{}/en/case/alaska-2025/edit/ledger",
                server.address
            ))
            .await;
        browser.click(".languages a[hreflang=ar]").await;
        browser.until("document.dir === 'rtl' && location.pathname === '/ar/case/alaska-2025/edit/ledger'").await;
        let sides =
            "const box = (css) => document.querySelector(css).getBoundingClientRect().left; ";
        let found = browser
            .run(&format!(
                "{sides} return [box('.beside') < box('.written'), box('.lines') < box('#text')]"
            ))
            .await;
        assert_eq!(found, json!([true, true]));
        browser
            .open(&format!("http://{}/en{}", server.address, PAGES[7]))
            .await;
        browser.click(".languages a[hreflang=ar]").await;
        browser.until("document.dir === 'rtl' && document.querySelectorAll('.statements li').length === 2").await;
    });
}

#[test]
fn everybody_can_use_it() {
    let Some(axe) = browsing::axe() else { return };
    with_browser(1280, 1000, async |browser| {
        let server = serve(Path::new("/"), &[]);
        for language in ["en", "ar"] {
            for page in PAGES {
                let page = format!("http://{}/{language}{page}", server.address);
                browser.open(&page).await;
                browser.can_be_used_by_everybody(&axe, &page).await;
            }
        }
        let room = format!("http://{}/en/case/chicken/edit", server.address);
        browser.open(&room).await;
        type_at_the_end(browser, "x\n").await;
        browser
            .until("document.querySelector('#checked .finding.error')")
            .await;
        browser
            .can_be_used_by_everybody(&axe, "with an error")
            .await;
    });
}
