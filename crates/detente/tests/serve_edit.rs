//! Editing over HTTP: what is checked is not saved, what is saved is to the byte what was typed, nobody's edit is lost,
//! and nothing is written for another site, outside the folder, or beyond bounds.

mod common;
mod serving;

use std::fs;
use std::path::Path;

use serving::{Answer, Server, own_case, serve};

const EDIT: &str = "/en/case/mine/edit";
const LEDGER: &str = "/en/case/mine/edit/ledger";

/// A form, encoded as browsers do.
fn form(fields: &[(&str, &str)]) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(fields).finish()
}

/// The hash that a page says its text was made from.
fn read_hash(page: &Answer) -> String {
    let (_, rest) = page
        .body
        .split_once("name=\"read\" value=\"")
        .expect("a form to save with");
    rest.split('"').next().expect("a hash").to_owned()
}

/// A file sent from a page of the workbench.
fn hand_in(server: &Server, path: &str, name: &str, content: &[u8]) -> Answer {
    let origin = format!("http://{}", server.address);
    let mut body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/plain\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    let kind = ("Content-Type", "multipart/form-data; boundary=edge");
    server.ask_bytes("POST", path, &[("Origin", &origin), kind], &body)
}

fn mine(folder: &Path, file: &str) -> std::path::PathBuf {
    folder.join("cases/mine").join(file)
}

#[test]
fn the_room_opens_with_the_text_and_its_answer() {
    let server = serve(Path::new("/"), &[]);
    for language in ["en", "ar"] {
        for case in common::SHIPPED {
            let page = server.get(&format!("/{language}/case/{case}/edit"));
            assert_eq!(page.status, 200, "{case}");
            assert!(page.body.contains("<textarea id=\"text\""), "{case}");
            assert!(page.body.contains("class=\"condensed\""), "{case}");
            assert!(
                !page.body.contains("value=\"save\""),
                "nothing is saved here: {case}"
            );
            let ledger = server.get(&format!("/{language}/case/{case}/edit/ledger"));
            assert_eq!(ledger.status, 200, "{case}");
        }
    }
    let changed = server.get("/en/case/alaska-2025/edit?change=forbid+grand-bargain");
    assert!(
        changed
            .body
            .contains("never = &quot;outcome:grand-bargain&quot;")
    );
    assert!(
        changed
            .body
            .contains("The change you made on the other page")
    );
}

#[test]
fn what_is_typed_is_checked_and_not_saved() {
    let folder = own_case();
    let server = serve(folder.path(), &["cases"]);
    let before = fs::read_to_string(mine(folder.path(), "case.toml")).expect("the case");
    let typed = before.replacen("[[option]]", "[[optoin]]", 1);
    let place = typed.find("optoin").expect("a place");
    let line = typed[..place].lines().count();
    let on_the_command_line = {
        let other = folder.path().join("other");
        fs::create_dir(&other).expect("a folder");
        fs::write(other.join("case.toml"), &typed).expect("a case");
        common::run(folder.path(), &["check", "other"]).out
    };
    assert!(
        on_the_command_line.contains(&format!("case.toml:{line}:3")),
        "{on_the_command_line}"
    );
    let read = read_hash(&server.get(EDIT));
    let checked = server.post(
        EDIT,
        &form(&[("read", &read), ("text", &typed), ("how", "check")]),
    );
    assert_eq!(checked.status, 200);
    assert!(
        checked
            .body
            .contains(&format!("data-line=\"{line}\" data-column=\"3\"")),
        "{}",
        checked.body
    );
    assert!(
        checked
            .body
            .contains(&format!("<li id=\"line-{line}\" class=\"error\">"))
    );
    assert!(checked.body.contains("[[optoin]]"), "what was typed stays");
    let origin = format!("http://{}", server.address);
    let part = server.ask(
        "POST",
        EDIT,
        &[
            ("Origin", &origin),
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("HX-Request", "true"),
            ("HX-Target", "checked"),
        ],
        &form(&[("text", &typed)]),
    );
    assert!(
        part.body
            .starts_with("<div class=\"checked\" id=\"checked\""),
        "{}",
        part.body
    );
    assert_eq!(
        fs::read_to_string(mine(folder.path(), "case.toml")).expect("the case"),
        before
    );
}

#[test]
fn what_is_saved_is_what_was_typed() {
    let folder = own_case();
    let path = mine(folder.path(), "case.toml");
    let original = fs::read_to_string(&path)
        .expect("the case")
        .replace('\n', "\r\n");
    fs::write(&path, &original).expect("a case with the line endings of Windows");
    let server = serve(folder.path(), &["cases"]);
    let read = read_hash(&server.get(EDIT));
    let typed =
        original
            .replace("\r\n", "\n")
            .replacen("[[actor]]", "# mine, and «هذا»\n[[actor]]", 1);
    // Browsers send every line ending so.
    let sent = typed.replace('\n', "\r\n");
    let saved = server.post(
        EDIT,
        &form(&[("read", &read), ("text", &sent), ("how", "save")]),
    );
    assert_eq!(saved.status, 303, "{}", saved.body);
    assert_eq!(saved.header("Location"), Some("/en/case/mine/edit?saved"));
    let expected = original.replacen("[[actor]]", "# mine, and «هذا»\r\n[[actor]]", 1);
    assert_eq!(fs::read_to_string(&path).expect("the case"), expected);
    assert!(
        server
            .get("/en/case/mine/edit?saved")
            .body
            .contains("exactly what stands here")
    );
    let new = read_hash(&server.get(EDIT));
    let copied = server.post(
        EDIT,
        &form(&[
            ("read", &new),
            ("text", &sent),
            ("how", "new"),
            ("as", "second"),
        ]),
    );
    assert_eq!(copied.status, 303, "{}", copied.body);
    let second =
        fs::read_to_string(folder.path().join("cases/second/case.toml")).expect("the new case");
    assert!(second.contains("id = \"second\"") && second.contains("# mine, and"));
    for (name, status) in [("second", 409), ("../out", 422), ("", 422), ("a/b", 422)] {
        let refused = server.post(
            EDIT,
            &form(&[
                ("read", &new),
                ("text", &sent),
                ("how", "new"),
                ("as", name),
            ]),
        );
        assert_eq!(refused.status, status, "{name}");
        assert!(
            refused.body.contains("# mine, and"),
            "what was typed stays: {name}"
        );
    }
    assert!(!folder.path().join("out").exists());
}

#[test]
fn errors_are_saved_only_where_that_is_asked_for() {
    let folder = own_case();
    let path = mine(folder.path(), "case.toml");
    let before = fs::read_to_string(&path).expect("the case");
    let server = serve(folder.path(), &["cases"]);
    let read = read_hash(&server.get(EDIT));
    let typed = format!("{before}\n[[rule]]\nnever = \"nobody.nothing\"\n");
    let ask = |how: &str| {
        server.post(
            EDIT,
            &form(&[("read", &read), ("text", &typed), ("how", how)]),
        )
    };
    let refused = ask("save");
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Save it unfinished") && refused.body.contains("nobody.nothing"));
    assert_eq!(fs::read_to_string(&path).expect("the case"), before);
    assert_eq!(ask("unfinished").status, 303);
    assert_eq!(fs::read_to_string(&path).expect("the case"), typed);
    // The way back leads through the room.
    let page = server.get("/en/case/mine");
    assert_eq!(page.status, 422);
    assert!(page.body.contains("href=\"/en/case/mine/edit\""));
    assert_eq!(server.get(EDIT).status, 200);
}

#[test]
fn two_tabs_lose_nothing() {
    let folder = own_case();
    let path = mine(folder.path(), "case.toml");
    let before = fs::read_to_string(&path).expect("the case");
    let server = serve(folder.path(), &["cases"]);
    let read = read_hash(&server.get(EDIT));
    let (one, other) = (
        format!("{before}# from one tab\n"),
        format!("{before}# from another\n"),
    );
    let save = |read: &str, text: &str| {
        server.post(
            EDIT,
            &form(&[("read", read), ("text", text), ("how", "save")]),
        )
    };
    assert_eq!(save(&read, &one).status, 303);
    let conflict = save(&read, &other);
    assert_eq!(conflict.status, 409);
    assert!(conflict.body.contains("# from one tab") && conflict.body.contains("# from another"));
    let lines = before.lines().count() + 1;
    assert!(
        conflict
            .body
            .contains(&format!("In yours, lines {lines} to {lines} differ")),
        "{lines}"
    );
    assert_eq!(fs::read_to_string(&path).expect("the case"), one);
    // Having seen both, one may save over it; a third tab is told again.
    assert_eq!(save(&read_hash(&conflict), &other).status, 303);
    assert_eq!(fs::read_to_string(&path).expect("the case"), other);
    assert_eq!(save(&read, &one).status, 409);
    // Many at once: one is first, and all others are told.
    let read = read_hash(&server.get(EDIT));
    let unfinished = std::thread::scope(|scope| {
        let (server, read, before) = (&server, &read, &before);
        let tabs: Vec<_> = (0..2)
            .map(|tab| {
                scope.spawn(move || {
                    let text = format!("{before}# tab {tab}\n");
                    server
                        .post(
                            EDIT,
                            &form(&[("read", read), ("text", &text), ("how", "unfinished")]),
                        )
                        .status
                })
            })
            .collect();
        tabs.into_iter()
            .map(|tab| tab.join().expect("an answer"))
            .collect::<Vec<u16>>()
    });
    let first = unfinished.iter().filter(|status| **status == 303).count();
    assert_eq!((first, unfinished.len()), (1, 2), "{unfinished:?}");
}

#[test]
fn a_ledger_is_handed_in_checked_and_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    common::told(folder.path(), &["new", "cases/mine"]);
    let server = serve(folder.path(), &["cases/mine"]);
    let path = mine(folder.path(), "ledger.toml");
    let page = server.get(LEDGER);
    assert_eq!(read_hash(&page), "");
    let text = "[[source]]\nid = \"wire\"\npublished = \"2025-08\"\ntext = \"wire.txt\"\n\n[[entry]]\nid = \"said\"\nkind = \"statement\"\nspeakers = [\"not stated\"]\nquotes = [\"the dam is full\"]\nsource = \"wire\"\n";
    fs::write(
        mine(folder.path(), "wire.txt"),
        "They said that the dam is empty.",
    )
    .expect("a source");
    let upload = format!("{LEDGER}/upload");
    let opened = hand_in(
        &server,
        &upload,
        "from <b>elsewhere</b>.toml",
        text.as_bytes(),
    );
    assert_eq!(opened.status, 200, "{}", opened.body);
    assert!(
        opened.body.contains("from &lt;b&gt;elsewhere"),
        "the name is nothing but text"
    );
    assert!(
        opened.body.contains("data-line=\"10\""),
        "the quotation that is not there: {}",
        opened.body
    );
    assert!(!path.exists(), "nothing is saved by that");
    let ask = |read: &str, text: &str, how: &str| {
        server.post(
            LEDGER,
            &form(&[("read", read), ("text", text), ("how", how)]),
        )
    };
    assert_eq!(ask("", text, "save").status, 422);
    let repaired = text.replace("full", "empty");
    assert_eq!(ask("", &repaired, "save").status, 303);
    assert_eq!(fs::read_to_string(&path).expect("the ledger"), repaired);
    // There is one now: whoever thinks there is none is told.
    assert_eq!(ask("", text, "unfinished").status, 409);
    let again = hand_in(&server, &upload, "other.toml", b"# another\n");
    assert!(
        again.body.contains("Save over the ledger there"),
        "{}",
        again.body
    );
    assert_eq!(fs::read_to_string(&path).expect("the ledger"), repaired);
    assert_eq!(ask(&read_hash(&again), "# another\n", "save").status, 303);
    assert_eq!(
        fs::read_to_string(&path).expect("the ledger"),
        "# another\n"
    );
    fs::remove_file(&path).expect("taken away");
    assert_eq!(ask(&read_hash(&again), "# mine\n", "save").status, 409);
    assert!(!path.exists());
}

#[test]
fn what_is_no_text_is_refused() {
    let folder = own_case();
    let server = serve(folder.path(), &["cases"]);
    let before = fs::read(mine(folder.path(), "ledger.toml")).ok();
    let upload = format!("{LEDGER}/upload");
    let refused = hand_in(&server, &upload, "x.toml", b"a = \"\xff\xfe\"\n");
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("not UTF-8"), "{}", refused.body);
    assert_eq!(
        hand_in(&server, &upload, "x.toml", &vec![b'#'; (1 << 20) + 1]).status,
        413
    );
    assert_eq!(
        hand_in(&server, &upload, "x.toml", &vec![b'#'; 3 << 20]).status,
        413
    );
    let origin = format!("http://{}", server.address);
    let not_a_form = server.ask("POST", &upload, &[("Origin", &origin)], "file=x");
    assert_eq!(not_a_form.status, 403);
    assert_eq!(fs::read(mine(folder.path(), "ledger.toml")).ok(), before);
    fs::write(mine(folder.path(), "case.toml"), b"x = \"\xff\"\n").expect("no text");
    assert_eq!(server.get(EDIT).status, 422);
    fs::write(mine(folder.path(), "case.toml"), vec![b'#'; (1 << 20) + 1]).expect("a long text");
    assert_eq!(server.get(EDIT).status, 413);
}

#[test]
fn nothing_is_written_for_others_or_elsewhere() {
    let folder = own_case();
    let server = serve(folder.path(), &["cases"]);
    let path = mine(folder.path(), "case.toml");
    let before = fs::read(&path).expect("the case");
    let read = read_hash(&server.get(EDIT));
    let steal = form(&[
        ("read", &read),
        ("text", "# stolen\n"),
        ("how", "unfinished"),
    ]);
    let made = form(&[
        ("title", "X"),
        ("a1", "A"),
        ("o2", "B"),
        ("o2.by", "1"),
        ("as", "stolen"),
        ("how", "save"),
    ]);
    for headers in [
        &[][..],
        &[("Origin", "http://evil.example")],
        &[("Origin", "null")],
    ] {
        for (at, form) in [(EDIT, &steal), (LEDGER, &steal), ("/en/new", &made)] {
            assert_eq!(
                server.ask("POST", at, headers, form).status,
                403,
                "{at} {headers:?}"
            );
        }
    }
    for case in [
        "..",
        "..%2Fmine",
        "%2Fetc",
        ".",
        "nowhere",
        "mine%2F..%2Fmine",
        "a%00b",
    ] {
        for part in ["edit", "edit/ledger"] {
            let at = format!("/en/case/{case}/{part}");
            assert!([400, 404].contains(&server.get(&at).status), "{at}");
            assert!(
                [400, 404].contains(&server.post(&at, &steal).status),
                "{at}"
            );
        }
    }
    let long = form(&[
        ("read", &read),
        ("text", &"# x\n".repeat(300_000)),
        ("how", "unfinished"),
    ]);
    assert_eq!(server.post(EDIT, &long).status, 413);
    assert_eq!(fs::read(&path).expect("the case"), before);
    assert!(!folder.path().join("cases/stolen").exists());
    #[cfg(unix)]
    {
        let outside = folder.path().join("outside.toml");
        fs::write(&outside, "# not served\n").expect("a file");
        let ledger = mine(folder.path(), "ledger.toml");
        let _ = fs::remove_file(&ledger);
        std::os::unix::fs::symlink(&outside, &ledger).expect("a link");
        assert_eq!(
            server.get(LEDGER).status,
            404,
            "what is linked to is not served"
        );
        assert_eq!(
            server
                .post(LEDGER, &form(&[("text", "# x\n"), ("how", "unfinished")]))
                .status,
            404
        );
        fs::remove_file(&ledger).expect("no link");
        std::os::unix::fs::symlink(folder.path().join("not-there.toml"), &ledger)
            .expect("a link to nothing");
        assert_eq!(
            server
                .post(LEDGER, &form(&[("text", "# x\n"), ("how", "unfinished")]))
                .status,
            409
        );
        assert!(!folder.path().join("not-there.toml").exists());
    }
}

#[test]
fn shipped_cases_are_handed_out_instead() {
    let server = serve(Path::new("/"), &["alaska-2025"]);
    let at = "/en/case/alaska-2025/edit";
    let kept = server.post(at, &form(&[("text", "# mine\n"), ("how", "unfinished")]));
    assert_eq!(kept.status, 403);
    let text = server.post(at, &form(&[("text", "# mine\r\n"), ("how", "download")]));
    assert_eq!(text.body, "# mine\n");
    assert_eq!(
        text.header("Content-Disposition"),
        Some("attachment; filename=\"case.toml\"")
    );
    let changed = server.post(
        "/en/case/alaska-2025/save",
        "change=forbid+grand-bargain&how=download",
    );
    assert!(
        changed.body.contains("never = \"outcome:grand-bargain\""),
        "{}",
        changed.head
    );
    assert!(changed.header("Content-Disposition").is_some());
    let made = form(&[
        ("title", "X"),
        ("a1", "A"),
        ("o2", "B"),
        ("o2.by", "1"),
        ("as", "x"),
    ]);
    assert_eq!(
        server.post("/en/new", &format!("{made}&how=save")).status,
        403
    );
    let made = server.post("/ar/new", &format!("{made}&how=download"));
    assert!(made.body.contains("id = \"a.b\"") && common::has_arabic(&made.body));
}

#[test]
fn a_case_is_put_together_without_a_script() {
    let folder = own_case();
    let server = serve(folder.path(), &["cases"]);
    assert!(server.get(EDIT).body.contains("href=\"/en/new\""));
    // Each button leads to an address that shows what it did, however often it is loaded.
    let go = |at: &str, fields: &[(&str, &str)]| {
        let joint = if at.contains('?') { '&' } else { '?' };
        let answer = server.get(&format!("{at}{joint}{}", form(fields)));
        assert_eq!(answer.status, 303, "{fields:?}");
        let to = answer.header("Location").expect("an address").to_owned();
        assert_eq!(server.get(&to).status, 200);
        to
    };
    let at = go(
        "/en/new",
        &[("title", "Nile \"waters\" <i>"), ("do", "step actors")],
    );
    let at = go(&at, &[("a1", "Upstream"), ("do", "add")]);
    let at = go(&at, &[("a2", "مصر"), ("do", "step options")]);
    let at = go(
        &at,
        &[
            ("o3", "Fill"),
            ("o3.by", "1"),
            ("o4", "شكوى"),
            ("o4.by", "2"),
            ("o4.way", "to-yes"),
            ("do", "step rules"),
        ],
    );
    let at = go(
        &at,
        &[
            ("new-rule-only-if", "4"),
            ("new-rule-only-if", "3"),
            ("do", "rule only-if"),
        ],
    );
    assert!(
        server.get(&at).body.contains("Only with “Fill (Upstream)”"),
        "{at}"
    );
    let at = go(&at, &[("o3.today", "yes"), ("do", "step wishes")]);
    let at = go(&at, &[("do", "want 2 no.3")]);
    let at = go(&at, &[("do", "want 2 yes.4")]);
    let at = go(&at, &[("do", "move 2.yes.4 up")]);
    let at = go(
        &at,
        &[
            ("new-situation-1", "4"),
            ("new-situation-1", "3"),
            ("do", "situation 1"),
        ],
    );
    let at = go(&at, &[("do", "situation 1")]);
    let at = go(&at, &[("do", "step keep")]);
    let page = server.get(&at).body;
    assert!(
        page.contains("value=\"nile-waters-i\"") && page.contains("Does today’s situation hold?"),
        "{page}"
    );
    let query = at.split_once('?').expect("a query").1;
    let keep = |name: &str| server.post("/en/new", &format!("{query}&how=save&as={name}"));
    for (name, status) in [("..%2Fout", 422), ("mine", 409), ("", 422)] {
        let refused = keep(name);
        assert_eq!(refused.status, status, "{name}");
        assert!(refused.body.contains("Upstream"), "nothing is lost: {name}");
    }
    let kept = keep("nile");
    assert_eq!(kept.status, 303, "{}", kept.body);
    assert_eq!(kept.header("Location"), Some("/en/case/nile"));
    assert_eq!(server.get("/en/case/nile").status, 200);
    let text = fs::read_to_string(folder.path().join("cases/nile/case.toml")).expect("the case");
    assert!(
        text.contains("statements = [\n  \"msr.shkwa\",\n  \"not upstream.fill\",\n]"),
        "{text}"
    );
    assert!(
        text.contains("never = \"msr.shkwa and not upstream.fill\"")
            && text.contains("one-way = \"to-yes\"")
    );
    assert!(text.contains("taken = [\"upstream.fill\"]"));
    assert!(text.contains("statements = [\n  \"upstream.fill and msr.shkwa\",\n  \"not upstream.fill and not msr.shkwa\",\n]"));
    assert_eq!(
        common::run(folder.path(), &["check", "cases/nile"]).code,
        Some(0)
    );
    let empty = server.post("/en/new", "title=x&how=save&as=empty");
    assert_eq!(empty.status, 422);
    assert!(!folder.path().join("cases/empty").exists());
}

#[test]
fn the_first_case_comes_to_an_empty_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = serve(folder.path(), &["."]);
    assert!(server.get("/en").body.contains("href=\"/en/new\""));
    let made = server.post("/en/new", "title=X&a1=A&o2=B&o2.by=1&as=first&how=save");
    assert_eq!(
        made.header("Location"),
        Some("/en/case/first"),
        "{}",
        made.body
    );
    assert_eq!(server.get("/en/case/first").status, 200);
}

#[test]
fn whatever_stands_in_the_address_of_a_new_case_is_answered() {
    let server = serve(Path::new("/"), &[]);
    let many: Vec<String> = (0..300)
        .map(|key| format!("&a{key}=A{key}&o{key}x=1&want={key}.yes.1&rule=not-both.1.{key}"))
        .collect();
    let many = many.concat();
    for query in [
        "step=nowhere&do=fly+to+the+moon",
        "a=1&o=&o1.by=&a99999999999999999999=x&a18446744073709551615=A",
        "a1=%3Cscript%3Ealert(1)%3C/script%3E&o2=%E2%80%AEevil&o2.by=1&step=wishes&want=1.yes.2",
        "do=move+1.yes.2+above&do=remove+&do=rule&do=want+1",
        "rule=only-if.1.1&rule=exactly-one.&want=1&as-of=2025-99-99&question=x&deadline=never",
        "a1=A&o2=B&o2.by=1&step=keep&as-of=2026-01-01&question=Q&deadline=2025-01-01",
        &many,
    ] {
        for step in [
            "",
            "&step=about",
            "&step=actors",
            "&step=options",
            "&step=rules",
            "&step=today",
            "&step=wishes",
            "&step=keep",
        ] {
            let answer = server.get(&format!("/ar/new?{query}{step}"));
            assert!(
                [200, 303].contains(&answer.status),
                "{query}: {}",
                answer.status
            );
            assert!(
                !answer.body.contains("<script>") && !answer.body.contains('\u{202E}'),
                "{query}"
            );
        }
    }
    assert_eq!(server.get("/fr/new").status, 404);
}
