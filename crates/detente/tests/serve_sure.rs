//! How sure the answers are, in the workbench: runs that are streamed and stopped, and work that ends with who waited for it.

mod common;
mod serving;

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use common::{folder_with, has_arabic};
use serving::{Server, own_case, serve};

const ROOM: &str = "/en/case/dam/how-sure";

/// An event that the server sent: its name and what it tells.
struct Sent {
    event: String,
    data: String,
}

/// The events of runs as they come.
struct Events(BufReader<TcpStream>);

impl Events {
    fn of(server: &Server, path: &str) -> Self {
        let mut stream = server.connect();
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            server.address
        );
        stream.write_all(request.as_bytes()).expect("a request");
        let mut reader = BufReader::new(stream);
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert_ne!(reader.read_line(&mut head).expect("a head"), 0, "{head}");
        }
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        assert!(head.contains("content-type: text/event-stream"), "{head}");
        assert!(head.contains("content-security-policy: "), "{head}");
        Self(reader)
    }

    /// The next event; the lengths of chunks are left out.
    fn next(&mut self) -> Sent {
        let mut sent = Sent {
            event: String::new(),
            data: String::new(),
        };
        loop {
            let mut line = String::new();
            assert_ne!(self.0.read_line(&mut line).expect("a line"), 0, "the end");
            let line = line.trim_end_matches(['\r', '\n']);
            if let Some(event) = line.strip_prefix("event: ") {
                event.clone_into(&mut sent.event);
            } else if let Some(data) = line.strip_prefix("data:") {
                if !sent.data.is_empty() {
                    sent.data += "\n";
                }
                sent.data += data.strip_prefix(' ').unwrap_or(data);
            } else if line.is_empty() && !sent.event.is_empty() {
                return sent;
            }
        }
    }

    /// What is told at the end, and how often it was told before how far the runs are.
    fn end(mut self) -> (String, usize) {
        let mut before = 0;
        loop {
            let sent = self.next();
            match &*sent.event {
                "so-far" => before += 1,
                "done" => return (sent.data, before),
                other => panic!("{other}"),
            }
        }
    }
}

fn dam() -> (tempfile::TempDir, Server) {
    let folder = folder_with("dam");
    let server = serve(folder.path(), &["dam"]);
    (folder, server)
}

#[test]
fn how_sure_each_answer_is_stands_beside_it() {
    let (_folder, server) = dam();
    let page = server.get("/en/case/dam").body;
    let part = server.get("/en/case/dam/sure").body;
    for place in ["sure-today", "sure-lasting-0", "sure-tables"] {
        assert!(page.contains(&format!("id=\"{place}\"")), "{place}");
    }
    // Each part is put where the page has room for it.
    let before: Vec<&str> = part.split(" hx-swap-oob").collect();
    let (_, before) = before.split_last().expect("parts");
    let id = |before: &&str| {
        let (_, id) = before.rsplit_once("id=\"").expect("an id");
        id.split('"').next().expect("an id").to_owned()
    };
    let places: Vec<String> = before.iter().map(id).collect();
    assert!(places.len() >= 4, "{places:?}");
    for place in places {
        assert!(page.contains(&format!("id=\"{place}\"")), "{place}");
    }
    for told in [
        "Lasts in 4 of 16 versions.",
        "Turns on 2 judgements",
        "/how-sure#of-today",
    ] {
        assert!(part.contains(told), "{told}: {part}");
    }
    let part = server.get("/ar/case/dam/sure").body;
    assert!(has_arabic(&part) && part.contains("/ar/case/dam/how-sure"));
}

#[test]
fn the_room_has_each_answer_and_the_alternatives_side_by_side() {
    let (_folder, server) = dam();
    for language in ["en", "ar"] {
        let page = server.get(&format!("/{language}/case/dam/how-sure"));
        assert_eq!(page.status, 200);
        for id in [
            "of-today",
            "of-outcome-1",
            "of-table-0",
            "alternatives",
            "turns",
            "settled",
        ] {
            assert!(page.body.contains(&format!("id=\"{id}\"")), "{id}");
        }
        assert!(!page.body.contains(" style="));
        assert!(language == "en" || has_arabic(&page.body));
    }
    let page = server.get(ROOM).body;
    let (_, sides) = page.split_once("<table class=\"sides\">").expect("a table");
    let (sides, _) = sides.split_once("</table>").expect("its end");
    for told in [
        "The case itself",
        "A second analyst",
        "What makes the difference",
        "class=\"differs\"",
    ] {
        assert!(sides.contains(told), "{told}: {sides}");
    }
    // Changes are named, and go along into another language.
    let changed = server.get(&format!("{ROOM}?change=forbid+dispute")).body;
    assert!(changed.contains("What if: not the case as it is kept"));
    assert!(changed.contains("“The dam is full, the Council is seized” cannot come about."));
    assert!(changed.contains("/ar/case/dam/how-sure?change=forbid+dispute"));
}

#[test]
fn runs_are_told_as_they_go_on_and_end_the_same() {
    let found = || {
        let (_folder, server) = dam();
        let path = format!("{ROOM}/runs?versions=1500&seed=7&name=mine");
        let (done, _) = Events::of(&server, &path).end();
        assert!(done.starts_with("<section id=\"runs\">"), "{done}");
        assert!(done.contains("1500 versions were drawn"), "{done}");
        // What was found is kept: the page has it at once, and streams nothing.
        let page = server.get(&format!("{ROOM}?versions=1500&seed=7")).body;
        assert!(page.contains(&done) && !page.contains("data-stream"));
        let other = server.get(&format!("{ROOM}?versions=1500&seed=8")).body;
        assert!(other.contains("data-stream"));
        done
    };
    assert_eq!(found(), found());
}

#[test]
fn so_far_has_what_lasts_in_the_versions_run() {
    let (_folder, server) = dam();
    let mut events = Events::of(&server, &format!("{ROOM}/runs?versions=1000000"));
    let mut sent = events.next();
    // The conflict of options comes first, the issues after it.
    while !sent.data.contains("Room for agreement") {
        sent = events.next();
    }
    assert_eq!(sent.event, "so-far");
    for told in [
        "of 1,000,000 versions run",
        "<progress",
        "So far",
        "Lasts in 4 of 16",
    ] {
        assert!(sent.data.contains(told), "{told}: {}", sent.data);
    }
    drop(events);
    server.comes_to_rest();
}

#[test]
fn runs_are_stopped_and_what_is_known_is_told() {
    let (_folder, server) = dam();
    let mut events = Events::of(&server, &format!("{ROOM}/runs?versions=1000000&name=mine"));
    assert_eq!(events.next().event, "so-far");
    let elsewhere = [("Origin", "http://evil.example")];
    let stop = format!("{ROOM}/stop/mine");
    assert_eq!(server.ask("POST", &stop, &elsewhere, "").status, 403);
    assert_eq!(server.post(&format!("{ROOM}/stop/yours"), "").status, 204);
    assert_eq!(events.next().event, "so-far");
    let begun = Instant::now();
    assert_eq!(server.post(&stop, "").status, 204);
    let (done, _) = events.end();
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert!(done.contains("Stopped: "), "{done}");
    server.comes_to_rest();
    // What is partial is not kept.
    let page = server.get(&format!("{ROOM}?versions=1000000")).body;
    assert!(page.contains("data-stream"));
}

#[test]
fn who_cannot_watch_waits_for_a_while_and_is_told_what_is_known() {
    let (_folder, server) = dam();
    let room = server.get(&format!("{ROOM}?versions=1000000")).body;
    let (_, without) = room.split_once("<noscript>").expect("a way without script");
    assert!(without.contains("/how-sure/whole?versions=1000000"));
    let small = server.get(&format!("{ROOM}/whole?versions=300")).body;
    assert!(small.contains("300 versions were drawn"));
    // Of a case with thousands of packages not so many are run within that time.
    let server = serve(Path::new("/"), &["alaska-2025"]);
    let page = server.get("/en/case/alaska-2025/how-sure/whole?versions=1000000");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Stopped: ") && page.body.contains("id=\"lasts\""));
    server.comes_to_rest();
}

#[test]
fn numbers_that_are_none_are_refused_with_what_they_may_be() {
    let (_folder, server) = dam();
    for asked in [
        "versions=0",
        "versions=1000001",
        "versions=x",
        "seed=-1",
        "seed=1e9",
        "versions=99999999999999999999",
    ] {
        for part in ["", "/runs", "/whole"] {
            let answer = server.get(&format!("{ROOM}{part}?{asked}"));
            assert_eq!(answer.status, 400, "{asked}");
            assert!(answer.body.contains("from 1 to 1000000"), "{}", answer.body);
        }
    }
    let long = "n".repeat(500);
    drop(Events::of(
        &server,
        &format!("{ROOM}/runs?versions=300&name={long}"),
    ));
    assert_eq!(server.get("/en/case/nowhere/how-sure/runs").status, 404);
    assert_eq!(server.get("/xx/case/dam/how-sure").status, 404);
}

/// A case with so many options and no rule.
fn large(options: usize) -> String {
    let mut case = "detente = 1\n[case]\nid = \"large\"\ntitle = \"Large\"\n".to_owned();
    let option = |place: usize| format!("{}.o{place}", ["a", "b"][place % 2]);
    for actor in ["a", "b"] {
        let wants = (0..options).map(|place| format!("\"{}\"", option(place)));
        let wants: Vec<String> = wants.collect();
        let wants = wants.join(", ");
        let _ = write!(
            case,
            "[[actor]]\nid = \"{actor}\"\n[preference.{actor}]\nstatements = [{wants}]\n"
        );
    }
    for place in 0..options {
        let _ = write!(case, "[[option]]\nid = \"{}\"\n", option(place));
    }
    case + "[status-quo]\ntaken = []\n"
}

fn keep(folder: &Path, name: &str, case: &str) {
    let place = folder.join("cases").join(name);
    fs::create_dir(&place).expect("a folder");
    fs::write(place.join("case.toml"), case).expect("a case");
}

#[test]
fn a_large_case_is_not_solved_for_nobody() {
    let folder = own_case();
    keep(folder.path(), "large", &large(20));
    let server = serve(folder.path(), &["cases"]);
    let request = format!(
        "GET /en/case/large HTTP/1.1\r\nHost: {}\r\n\r\n",
        server.address
    );
    let mut stream = server.connect();
    stream.write_all(request.as_bytes()).expect("a request");
    let is_begun = |worked: Duration| worked > Duration::from_millis(300);
    while !server.worked().is_none_or(is_begun) {
        thread::sleep(Duration::from_millis(50));
    }
    drop(stream);
    server.comes_to_rest();
    // Nor is there less room for the next who asks.
    for _ in 0..6 {
        let mut stream = server.connect();
        stream.write_all(request.as_bytes()).expect("a request");
        thread::sleep(Duration::from_millis(100));
        drop(stream);
    }
    server.comes_to_rest();
    // On a busy machine the last of them may take a moment to hear that they are over.
    let is_refused = || {
        let mut stream = server.connect();
        stream.write_all(request.as_bytes()).expect("a request");
        stream
            .set_read_timeout(Some(Duration::from_millis(1_500)))
            .expect("a timeout");
        let mut first = [0; 12];
        stream.read_exact(&mut first).is_ok() && !first.ends_with(b"200")
    };
    assert!(!(0..20).all(|_| is_refused()), "busy, with nothing to do");
}
