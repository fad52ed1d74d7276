//! A real browser, headless Chromium driven by chromedriver, for tests of what people see.
//!
//! Both come with Debian's packages `chromium` and `chromium-driver`; `.ci/run` installs them. Where they are not there,
//! the tests that need them say so and try nothing, unless `DETENTE_BROWSER` says that they have to be.

use std::fs;
use std::io::{self, BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use axum::http::Method;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::{TimeoutConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A browser that ends with the test.
pub(crate) struct Browser {
    driver: Child,
    pub(crate) page: Client,
    _profile: tempfile::TempDir,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Two drivers that start at once may choose the same port, and one of them then ends: so often one is started.
const STARTS: usize = 5;

/// A driver and its port; `None` where it ended without one.
fn driver() -> io::Result<Option<(Child, u16)>> {
    let mut driver = Command::new("chromedriver")
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let out = driver.stdout.take().expect("an output");
    let mut lines = BufReader::new(out).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let (_, port) = line.split_once("successfully on port ")?;
        port.trim_end_matches('.').parse::<u16>().ok()
    });
    let Some(port) = port else {
        let _ = driver.wait();
        return Ok(None);
    };
    // What it says later has to be read, or it waits for that.
    std::thread::spawn(move || lines.for_each(drop));
    Ok(Some((driver, port)))
}

/// Nor does any test.
const TEST_WITHIN: Duration = Duration::from_secs(300);
/// No script takes so long, such as a check of a whole page.
const SCRIPT_WITHIN: Duration = Duration::from_secs(120);

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
    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn start(width: u32, height: u32) -> Option<Self> {
        let (driver, port) = (0..STARTS).find_map(|_| driver().transpose())?.ok()?;
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
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("a browser");
        // A slow machine is no fault of the page.
        let patient = TimeoutConfiguration::new(Some(SCRIPT_WITHIN), None, None);
        page.update_timeouts(patient).await.expect("time");
        Some(Self {
            driver,
            page,
            _profile: profile,
        })
    }

    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn open(&self, url: &str) {
        self.page.goto(url).await.expect("a page");
    }

    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn find(&self, css: &str) -> Element {
        let found = self
            .page
            .wait()
            .at_most(Duration::from_secs(40))
            .for_element(Locator::Css(css));
        found.await.unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn click(&self, css: &str) {
        self.find(css)
            .await
            .click()
            .await
            .unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.expect("a text")
    }

    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn run(&self, script: &str) -> Value {
        self.page
            .execute(script, Vec::new())
            .await
            .expect("a value")
    }

    /// Waits until a script says yes.
    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn until(&self, script: &str) {
        for _ in 0..800 {
            if self.run(&format!("return Boolean({script})")).await == json!(true) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let shown = self.run("return document.body.innerText").await;
        panic!("never: {script}\n{}", shown.as_str().unwrap_or_default());
    }

    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn key(&self, key: Key) {
        let focused = self.page.active_element().await.expect("a focus");
        focused
            .send_keys(&char::from(key).to_string())
            .await
            .expect("a key");
    }

    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn log(&self, of: &'static str) -> Vec<Value> {
        let log = self.page.issue_cmd(Log(of)).await.expect("a log");
        log.as_array().expect("entries").clone()
    }

    /// That nothing is wider than the window.
    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn fits(&self, what: &str) {
        let widths = self
            .run("return [document.documentElement.scrollWidth, innerWidth]")
            .await;
        assert!(widths[0].as_u64() <= widths[1].as_u64(), "{what}: {widths}");
    }

    /// That nothing went wrong so far, and nothing was asked of anybody but the server at this address.
    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn has_nothing_to_complain_of(&self, address: &str) {
        let complaints = self.log("browser").await;
        let severe = complaints
            .iter()
            .filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
        assert_eq!(severe.collect::<Vec<_>>(), Vec::<&Value>::new());
        let own = format!("http://{address}/");
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

    /// That axe-core finds no fault with what is shown, with all that is folded opened.
    #[allow(dead_code, reason = "each test file uses what it needs")]
    pub(crate) async fn can_be_used_by_everybody(&self, axe: &str, page: &str) {
        self.run("for (const folded of document.querySelectorAll('details')) folded.open = true")
            .await;
        self.run(axe).await;
        let found = self
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

/// axe-core, where `.ci/run` has put it.
#[allow(dead_code, reason = "each test file uses what it needs")]
pub(crate) fn axe() -> Option<String> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/axe-core/axe.min.js");
    let found = fs::read_to_string(&place).ok();
    if found.is_none() {
        is_missing(&format!("axe-core at {}", place.display()));
    }
    found
}

/// Says that something a test needs is not there.
#[expect(clippy::print_stderr, reason = "whoever runs the tests has to know")]
pub(crate) fn is_missing(what: &str) {
    assert!(
        std::env::var_os("DETENTE_BROWSER").is_none(),
        "{what} is not there"
    );
    eprintln!("not tried: {what} is not there");
}

/// Tries something in a browser.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a test is written where it is tried"
)]
pub(crate) fn with_browser(width: u32, height: u32, test: impl AsyncFn(&Browser)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        // A browser that no longer answers says nothing about the page: another one is asked, once.
        for attempt in 0..2 {
            let Some(browser) = Browser::start(width, height).await else {
                return is_missing("chromedriver, of Debian's chromium-driver,");
            };
            match tokio::time::timeout(TEST_WITHIN, test(&browser)).await {
                Ok(()) => return,
                Err(_) => assert!(attempt == 0, "the browser no longer answers"),
            }
        }
    });
}
