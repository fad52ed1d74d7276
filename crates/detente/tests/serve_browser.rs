//! The workbench as a person uses it: in a real browser, headless Chromium driven by chromedriver.
//!
//! Both come with Debian's packages `chromium` and `chromium-driver`; `.ci/run` installs them, and fetches axe-core. Where
//! something is not there, the tests that need it say so and try nothing, unless `DETENTE_BROWSER` says that it has to be.

mod common;
mod serving;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use axum::http::Method;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use serving::{Server, serve};
use url::{ParseError, Url};

/// A browser that ends with the test.
struct Browser {
    driver: Child,
    page: Client,
    _profile: tempfile::TempDir,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// What the browser has logged since it was last asked.
#[derive(Debug)]
struct Log(&'static str);

impl WebDriverCompatibleCommand for Log {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": self.0 }).to_string()))
    }
}

impl Browser {
    /// A browser of a size; `None` where there is none on this machine.
    async fn start(width: u32, height: u32) -> Option<Self> {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let out = driver.stdout.take().expect("an output");
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, port) = line.split_once("successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        // What it says later has to be read, or it waits for that.
        std::thread::spawn(move || lines.for_each(drop));
        let profile = tempfile::tempdir().expect("a folder");
        let arguments = [
            "--headless".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-quic".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            format!("--window-size={width},{height}"),
            format!("--user-data-dir={}", profile.path().display()),
        ];
        let wanted = json!({
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let Value::Object(wanted) = wanted else {
            unreachable!("an object as it stands above")
        };
        let page = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&format!("http://127.0.0.1:{}", port.expect("a port")))
            .await
            .expect("a browser");
        Some(Self {
            driver,
            page,
            _profile: profile,
        })
    }

    async fn open(&self, url: &str) {
        self.page.goto(url).await.expect("a page");
    }

    async fn find(&self, css: &str) -> Element {
        let found = self
            .page
            .wait()
            .at_most(Duration::from_secs(20))
            .for_element(Locator::Css(css));
        found.await.unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    async fn click(&self, css: &str) {
        self.find(css)
            .await
            .click()
            .await
            .unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.expect("a text")
    }

    async fn run(&self, script: &str) -> Value {
        self.page
            .execute(script, Vec::new())
            .await
            .expect("a value")
    }

    /// Waits until a script says yes.
    async fn until(&self, script: &str) {
        for _ in 0..200 {
            if self.run(&format!("return Boolean({script})")).await == json!(true) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let shown = self.run("return document.body.innerText").await;
        panic!("never: {script}\n{}", shown.as_str().unwrap_or_default());
    }

    async fn key(&self, key: Key) {
        let focused = self.page.active_element().await.expect("a focus");
        focused
            .send_keys(&char::from(key).to_string())
            .await
            .expect("a key");
    }

    async fn log(&self, of: &'static str) -> Vec<Value> {
        let log = self.page.issue_cmd(Log(of)).await.expect("a log");
        log.as_array().expect("entries").clone()
    }

    /// That nothing went wrong so far, and nothing was asked of anybody but the workbench.
    async fn has_nothing_to_complain_of(&self, server: &Server) {
        let complaints = self.log("browser").await;
        let severe = complaints
            .iter()
            .filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
        assert_eq!(severe.collect::<Vec<_>>(), Vec::<&Value>::new());
        let own = format!("http://{}/", server.address);
        for entry in self.log("performance").await {
            let message: Value =
                serde_json::from_str(entry["message"].as_str().expect("a text")).expect("JSON");
            let message = &message["message"];
            if message["method"] == "Network.requestWillBeSent" {
                let url = message["params"]["request"]["url"]
                    .as_str()
                    .expect("an address");
                // Pages of the browser itself, such as its empty tab, are none of ours and ask nobody.
                let is_inside = ["data:", "chrome:", "about:"]
                    .iter()
                    .any(|scheme| url.starts_with(scheme));
                assert!(is_inside || url.starts_with(&own), "{url}");
            }
        }
    }

    /// That nothing is wider than the window.
    async fn fits(&self, what: &str) {
        let widths = self
            .run("return [document.documentElement.scrollWidth, innerWidth]")
            .await;
        assert!(widths[0].as_u64() <= widths[1].as_u64(), "{what}: {widths}");
    }
}

/// Says that something a test needs is not there.
#[expect(clippy::print_stderr, reason = "whoever runs the tests has to know")]
fn is_missing(what: &str) {
    assert!(
        std::env::var_os("DETENTE_BROWSER").is_none(),
        "{what} is not there"
    );
    eprintln!("not tried: {what} is not there");
}

/// Tries something in a browser.
fn with_browser(width: u32, height: u32, test: impl AsyncFnOnce(&Browser)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        match Browser::start(width, height).await {
            Some(browser) => test(&browser).await,
            None => is_missing("chromedriver, of Debian's chromium-driver,"),
        }
    });
}

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
        let address = browser.page.current_url().await.expect("an address");
        assert!(address.as_str().contains("actor=russia"), "{address}");
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
        browser.has_nothing_to_complain_of(&server).await;
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
        let shared = browser
            .page
            .current_url()
            .await
            .expect("an address")
            .to_string();
        assert!(!shared.contains("then="), "{shared}");
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
        browser.has_nothing_to_complain_of(&server).await;
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
        browser.has_nothing_to_complain_of(&server).await;
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
        browser.has_nothing_to_complain_of(&server).await;
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
        browser.has_nothing_to_complain_of(&server).await;
    });
}

#[test]
fn everybody_can_use_it() {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/axe-core/axe.min.js");
    let Ok(axe) = fs::read_to_string(&axe) else {
        return is_missing(&format!("axe-core at {}", axe.display()));
    };
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
                browser
                    .run("for (const folded of document.querySelectorAll('details')) folded.open = true")
                    .await;
                browser.run(&axe).await;
                let found = browser
                    .page
                    .execute_async(
                        "const told = arguments[0];
                        const at = (found) => found.nodes.slice(0, 3).map((node) => node.html.slice(0, 160));
                        axe.run().then((all) => told(all.violations.map((found) => [found.id, found.help, at(found)])));",
                        Vec::new(),
                    )
                    .await
                    .expect("an answer");
                assert_eq!(found, json!([]), "{page}: {found:#}");
            }
        }
    });
}
