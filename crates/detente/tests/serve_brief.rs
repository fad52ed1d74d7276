//! The brief in the workbench: read on a page, taken along as files, with the changes in the address and in both languages.

mod common;
mod serving;

use std::fs;
use std::io::{Read as _, Write as _};

use common::{folder_with, has_arabic};
use serving::{Server, serve};

fn dam() -> (tempfile::TempDir, Server) {
    let folder = folder_with("dam");
    let server = serve(folder.path(), &["dam"]);
    (folder, server)
}

/// An answer whose body need not be text: its head, and its body.
fn taken(server: &Server, path: &str) -> (String, Vec<u8>) {
    let mut stream = server.connect();
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
        server.address
    );
    stream.write_all(request.as_bytes()).expect("a request");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    let end = answer.windows(4).position(|part| part == b"\r\n\r\n");
    let body = answer.split_off(end.expect("a head") + 4);
    (String::from_utf8(answer).expect("a head"), body)
}

#[test]
fn every_file_of_the_room_can_be_taken_in_both_languages() {
    let (_folder, server) = dam();
    for language in ["en", "ar"] {
        let room = format!("/{language}/case/dam/brief");
        let page = server.get(&room);
        assert_eq!(page.status, 200);
        assert!(!page.body.contains(" style="));
        for (file, kind, begins) in [
            ("brief.html", "text/html; charset=utf-8", "<!DOCTYPE html>"),
            ("brief.md", "text/markdown; charset=utf-8", ""),
            (
                "brief.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "PK",
            ),
            ("actors.csv", "text/csv; charset=utf-8", ""),
            ("scenarios.csv", "text/csv; charset=utf-8", ""),
            ("evidence.csv", "text/csv; charset=utf-8", ""),
        ] {
            for of in ["en", "ar"] {
                assert!(
                    page.body
                        .contains(&format!("/{of}/case/dam/brief/{file}\"")),
                    "{file}"
                );
            }
            let (head, body) = taken(&server, &format!("{room}/{file}"));
            assert!(head.starts_with("HTTP/1.1 200"), "{file}: {head}");
            assert!(
                head.contains(&format!("content-type: {kind}\r\n")),
                "{head}"
            );
            let name = file.replace('.', &format!("-{language}."));
            let how = if file == "brief.html" {
                "inline"
            } else {
                "attachment"
            };
            let disposition = format!(
                "content-disposition: {how}; filename=\"dam-{name}\"; filename*=UTF-8''dam-{name}\r\n"
            );
            assert!(head.contains(&disposition), "{head}");
            let begin = String::from_utf8_lossy(&body[..begins.len()]).into_owned();
            assert_eq!(begin, begins, "{file}");
            if file != "brief.docx" {
                assert_eq!(
                    has_arabic(&String::from_utf8_lossy(&body)),
                    language == "ar",
                    "{file}"
                );
            }
        }
        if cfg!(feature = "pdf") {
            let (_, body) = taken(&server, &format!("{room}/brief.pdf"));
            assert!(body.starts_with(b"%PDF"));
        } else {
            assert!(page.body.contains("--features pdf"));
            assert_eq!(server.get(&format!("{room}/brief.pdf")).status, 404);
        }
        for nothing in [
            "brief.exe",
            "brief",
            "actors.html",
            "..%2Fcase.toml",
            "case.toml",
        ] {
            assert_eq!(
                server.get(&format!("{room}/{nothing}")).status,
                404,
                "{nothing}"
            );
        }
    }
}

#[test]
fn a_version_with_changes_says_that_it_is_not_the_case_as_it_is_kept() {
    let (_folder, server) = dam();
    let change = "?change=forbid+dispute";
    for (file, language, told, changed) in [
        (
            "brief.html",
            "en",
            "What if: not the case as it is kept",
            "cannot come about.",
        ),
        (
            "brief.md",
            "en",
            "What if: not the case as it is kept",
            "cannot come about.",
        ),
        (
            "brief.html",
            "ar",
            "ماذا لو: ليست هذه القضية كما هي محفوظة",
            "السد ممتلئ والمجلس ينظر",
        ),
    ] {
        let path = format!("/{language}/case/dam/brief/{file}");
        let plain = server.get(&path);
        assert!(!plain.body.contains(told), "{file}");
        let what_if = server.get(&format!("{path}{change}"));
        assert!(
            what_if.body.contains(told) && what_if.body.contains(changed),
            "{file}"
        );
        let disposition = what_if.header("Content-Disposition").expect("a name");
        assert!(disposition.contains("dam-what-if-brief-"), "{disposition}");
        let shared = server
            .get(&format!("/{language}/case/dam/brief{change}"))
            .body;
        assert!(shared.contains("/ar/case/dam/brief/actors.csv?change=forbid+dispute"));
    }
    let title = "<h1>A dam upstream – what if</h1>";
    assert!(
        server
            .get(&format!("/en/case/dam/brief/brief.html{change}"))
            .body
            .contains(title)
    );
    assert_eq!(
        server
            .get("/en/case/dam/brief/brief.html?change=forbid+x")
            .status,
        422
    );
}

#[test]
fn the_document_has_its_own_style_and_no_other() {
    let (_folder, server) = dam();
    let page = server.get("/en/case/dam/brief/brief.html");
    let policy = page.header("Content-Security-Policy").expect("a policy");
    assert!(!policy.contains("unsafe") && !page.body.contains("unsafe-inline"));
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    let (_, hash) = policy.split_once("style-src 'sha256-").expect("a hash");
    let (hash, _) = hash.split_once('\'').expect("its end");
    // Whether it is that of the style a browser tells, which shows no other.
    assert!(page.body.contains(hash));
    assert_eq!(page.header("X-Content-Type-Options"), Some("nosniff"));
}

#[test]
fn names_of_cases_stay_names_in_the_names_of_files() {
    let folder = folder_with("dam");
    let text = fs::read(folder.path().join("dam/case.toml")).expect("a case");
    let name = "a\"; filename=b.exe \u{202e}fdp'%سدّ<i>";
    let hostile = folder.path().join(name);
    fs::create_dir(&hostile).expect("a folder");
    fs::write(hostile.join("case.toml"), text).expect("a case");
    let server = serve(folder.path(), &["."]);
    let encoded: String = name
        .bytes()
        .fold(String::new(), |all, byte| format!("{all}%{byte:02X}"));
    let (head, _) = taken(&server, &format!("/en/case/{encoded}/brief/actors.csv"));
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    let line = head
        .lines()
        .find_map(|line| line.strip_prefix("content-disposition: "));
    let line = line.expect("a name");
    assert!(line.is_ascii());
    assert_eq!(line.matches('"').count(), 2, "{line}");
    assert!(
        line.starts_with("attachment; filename=\"a___filename_b.exe_fdp"),
        "{line}"
    );
    let (_, exact) = line.split_once("filename*=UTF-8''").expect("an exact name");
    assert!(
        exact.starts_with("a%22%3B%20filename%3Db.exe%20fdp%27%25%D8%B3"),
        "{exact}"
    );
    assert!(
        exact.ends_with("-actors-en.csv") && !exact.contains("%E2%80%AE"),
        "{exact}"
    );
    let page = server.get(&format!("/en/case/{encoded}/brief")).body;
    assert!(!page.contains("<i>") && !page.contains('\u{202e}'));
}
