//! A workbench that is served as a person would serve it, and requests as a browser, or an attacker, sends them.

#![allow(dead_code, reason = "each test file uses what it needs")]

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A workbench that ends with the test.
pub(crate) struct Server {
    program: Child,
    /// The address it printed.
    pub(crate) url: String,
    pub(crate) address: SocketAddr,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Serves with some words on the command line, in a folder, at any free port.
pub(crate) fn serve(folder: &Path, words: &[&str]) -> Server {
    let mut program = Command::new(assert_cmd::cargo::cargo_bin!("detente"))
        .arg("serve")
        .args(words)
        .args(["--port", "0", "--lang", "en"])
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    let out = program.stdout.take().expect("an output");
    let address = |line: String| {
        let mut words = line.split_whitespace();
        words
            .find(|word| word.starts_with("http://"))
            .map(str::to_owned)
    };
    let mut lines = BufReader::new(out).lines().map_while(Result::ok);
    let url = lines.find_map(address).expect("an address");
    let host = url
        .trim_start_matches("http://")
        .split('/')
        .next()
        .expect("a host");
    let address: SocketAddr = host.parse().expect("an address");
    Server {
        program,
        url,
        address,
    }
}

/// What was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }
}

impl Server {
    /// How long the program has worked so far, on all threads; `None` where the system does not tell.
    pub(crate) fn worked(&self) -> Option<Duration> {
        let told = std::fs::read_to_string(format!("/proc/{}/stat", self.program.id())).ok()?;
        // What stands in brackets is the name of the program, which may hold anything.
        let (_, told) = told.rsplit_once(')')?;
        let mut fields = told.split_whitespace().skip(11);
        let mut ticks = || fields.next()?.parse::<u64>().ok();
        // A tick is a hundredth of a second wherever Linux runs.
        Some(Duration::from_millis((ticks()? + ticks()?) * 10))
    }

    /// That nothing is worked on any more within some seconds.
    pub(crate) fn comes_to_rest(&self) {
        let Some(mut before) = self.worked() else {
            return;
        };
        // Others may keep the machine busy: what has stopped is quiet for a while.
        let mut quiet = 0;
        for _ in 0..80 {
            std::thread::sleep(Duration::from_millis(250));
            let now = self.worked().expect("a time");
            let is_quiet = now.saturating_sub(before) < Duration::from_millis(30);
            quiet = if is_quiet { quiet + 1 } else { 0 };
            if quiet == 4 {
                return;
            }
            before = now;
        }
        panic!("the program still works");
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let mut at = self.address;
        if at.ip().is_unspecified() {
            at.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
        }
        let stream = TcpStream::connect(at).expect("a connection");
        stream
            .set_read_timeout(Some(Duration::from_secs(120)))
            .expect("a timeout");
        stream
    }

    /// A page, as a browser asks for it.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }

    /// A request with headers; Host is this address unless one is given.
    pub(crate) fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        self.ask_bytes(method, path, headers, body.as_bytes())
    }

    /// The same with a body that need not be text.
    pub(crate) fn ask_bytes(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Answer {
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers
            .iter()
            .any(|(name, _)| name.eq_ignore_ascii_case("host"))
        {
            let _ = write!(request, "Host: {}\r\n", self.address);
        }
        for (name, value) in headers {
            let _ = write!(request, "{name}: {value}\r\n");
        }
        if !body.is_empty() {
            let _ = write!(request, "Content-Length: {}\r\n", body.len());
        }
        self.send_bytes(&[request.as_bytes(), b"\r\n", body].concat())
    }

    /// Bytes as they are.
    pub(crate) fn send(&self, bytes: &str) -> Answer {
        self.send_bytes(bytes.as_bytes())
    }

    fn send_bytes(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.connect();
        // A server that has read enough may close before all is sent.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8(answer).expect("UTF-8");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Answer {
            status: status.unwrap_or_default(),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    /// A form sent from a page of the workbench itself.
    pub(crate) fn post(&self, path: &str, form: &str) -> Answer {
        let origin = format!("http://{}", self.address);
        let kind = ("Content-Type", "application/x-www-form-urlencoded");
        self.ask("POST", path, &[("Origin", &origin), kind], form)
    }
}

/// A folder with one case of its own, `mine`, started from a shipped one.
pub(crate) fn own_case() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    crate::common::told(folder.path(), &["new", "cases/mine", "--from", "cuba-1962"]);
    folder
}

/// A folder with one case of its own, `many`: actors with so many options each, of whom everyone wants the next to take the
/// first of its options, and would rather not take its own last one. `rules` exclude situations.
pub(crate) fn case_of_size(options: &[usize], rules: &[&str]) -> tempfile::TempDir {
    let mut text = "detente = 1\n[case]\nid = \"many\"\ntitle = { en = \"Many situations\", ar = \"أوضاع كثيرة\" }\n".to_owned();
    for (actor, count) in options.iter().enumerate() {
        let number = actor + 1;
        let _ = writeln!(
            text,
            "[[actor]]\nid = \"a{actor}\"\nname = {{ en = \"Side {number}\", ar = \"الطرف {number}\" }}"
        );
        for option in 0..*count {
            let promise = option + 1;
            let _ = writeln!(
                text,
                "[[option]]\nid = \"a{actor}.o{option}\"\n\
                 name = {{ en = \"Promise {promise} of side {number}\", ar = \"الوعد {promise} من الطرف {number}\" }}"
            );
        }
    }
    for rule in rules {
        let _ = writeln!(text, "[[rule]]\nnever = \"{rule}\"");
    }
    text.push_str("[status-quo]\ntaken = []\n");
    for (actor, count) in options.iter().enumerate() {
        let (next, last) = ((actor + 1) % options.len(), count - 1);
        for (place, want) in [
            format!("a{next}.o0"),
            format!("a{actor}.o0 if a{next}.o0"),
            format!("not a{actor}.o{last}"),
        ]
        .iter()
        .enumerate()
        {
            let _ = writeln!(
                text,
                "[[preference.a{actor}.statements]]\nid = \"s{place}\"\nwant = \"{want}\""
            );
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    let case = folder.path().join("many");
    std::fs::create_dir(&case).expect("a folder for the case");
    std::fs::write(case.join("case.toml"), text).expect("a case");
    folder
}

/// Cases of the sizes that the workbench has to be good for, each with how many situations it has.
pub(crate) fn cases_of_sizes() -> [(tempfile::TempDir, usize); 3] {
    let one_at_most = [
        "a0.o0 and a0.o1",
        "a0.o0 and a0.o2",
        "a0.o0 and a0.o3",
        "a0.o1 and a0.o2",
        "a0.o1 and a0.o3",
        "a0.o2 and a0.o3",
    ];
    [
        (case_of_size(&[1, 1, 1], &[]), 8),
        (case_of_size(&[4, 2, 2], &one_at_most), 80),
        (case_of_size(&[2, 2, 2, 2, 2], &[]), 1024),
    ]
}
