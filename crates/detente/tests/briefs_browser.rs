//! Briefs as a browser shows them: nothing overflows, no text stands on another, and Arabic is mirrored.

mod browsing;
mod common;

use browsing::{Browser, with_browser};
use common::told;
use serde_json::json;

const CASES: [&str; 4] = ["alaska-2025", "camp-david-1978", "cuba-1962", "elmira-1991"];

/// The first pairs of lines of text that stand on each other by more than their letters' margins, and the first texts of
/// pictures that stand beyond their picture.
const CLASHES: &str = r"
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.textContent.trim() || !node.parentElement.checkVisibility()) continue;
        const picture = node.parentElement.closest('svg');
        if (node.parentElement.closest('title, desc')) continue;
        // What is only read aloud takes no room.
        if (getComputedStyle(node.parentElement).clipPath !== 'none') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
            if (box.width < 1 || box.height < 1) continue;
            lines.push({ node, picture, box, text: node.textContent.trim().slice(0, 60) });
        }
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    const clashes = [];
    for (let i = 0; i < lines.length; i++) {
        const a = lines[i];
        if (a.picture) {
            const whole = a.picture.getBoundingClientRect();
            const inside = a.box.left >= whole.left - 1 && a.box.right <= whole.right + 1
                && a.box.top >= whole.top - 2 && a.box.bottom <= whole.bottom + 2;
            if (!inside) clashes.push('beyond its picture: ' + a.text);
        }
        for (let k = i + 1; k < lines.length && lines[k].box.top < a.box.bottom; k++) {
            const b = lines[k];
            if (a.node === b.node) continue;
            const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
            const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
            // Boxes have room above and below the letters, which lines set close share.
            const lower = Math.min(a.box.height, b.box.height);
            if (across > 2 && down > 0.45 * lower) clashes.push(a.text + ' / ' + b.text);
        }
    }
    return clashes.slice(0, 5);
";

/// How far the title stands from the side at which reading begins, beside how far it stands from the other.
const TITLE: &str = r"
    const title = document.querySelector('h1');
    const range = document.createRange();
    range.selectNodeContents(title);
    const [text, page] = [range.getBoundingClientRect(), document.documentElement.getBoundingClientRect()];
    return [text.left - page.left, page.right - text.right];
";

async fn looks_as_it_should(browser: &Browser, language: &str, case: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    told(
        folder.path(),
        &["brief", case, "-o", "brief.html", "--lang", language],
    );
    let file = folder.path().join("brief.html");
    browser.open(&format!("file://{}", file.display())).await;
    let what = format!("{case} in {language}");
    browser.fits(&what).await;
    assert_eq!(browser.run(CLASHES).await, json!([]), "{what}");
    let root = browser
        .run("return [document.documentElement.lang, getComputedStyle(document.body).direction]")
        .await;
    let direction = if language == "ar" { "rtl" } else { "ltr" };
    assert_eq!(root, json!([language, direction]));
    let title = browser.run(TITLE).await;
    let [left, right] = [0, 1].map(|side| title[side].as_f64().expect("a number"));
    assert_eq!(left > right, language == "ar", "{what}: {left} {right}");
    let complaints = browser.log("browser").await;
    assert!(complaints.is_empty(), "{what}: {complaints:?}");
}

#[test]
fn briefs_fit_a_screen() {
    with_browser(1280, 900, async |browser| {
        for case in CASES {
            for language in ["en", "ar"] {
                looks_as_it_should(browser, language, case).await;
            }
        }
    });
}

#[test]
fn briefs_fit_a_telephone() {
    with_browser(390, 844, async |browser| {
        for language in ["en", "ar"] {
            looks_as_it_should(browser, language, CASES[0]).await;
        }
    });
}
