//! Documents are written whole or not at all, and say the same every time.

mod common;

use std::fs;

use common::{run, told};

#[test]
fn a_document_is_written_by_the_ending_of_its_file() {
    let folder = tempfile::tempdir().expect("a folder");
    for (file, begins) in [("brief.html", "<!DOCTYPE html>"), ("BRIEF.MD", "# Chicken")] {
        let written = || {
            let answer = told(folder.path(), &["brief", "chicken", "-o", file]);
            assert_eq!(answer, format!("Made {file}.\n"));
            fs::read_to_string(folder.path().join(file)).expect("written")
        };
        let text = written();
        assert!(text.starts_with(begins), "{text}");
        assert_eq!(written(), text);
    }
    let left = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(left, 2);
}

#[test]
fn a_document_for_word_processors_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    told(folder.path(), &["brief", "chicken", "-o", "brief.docx"]);
    let bytes = fs::read(folder.path().join("brief.docx")).expect("written");
    assert!(bytes.starts_with(b"PK"));
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_program_without_pdf_says_how_to_have_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let refused = run(folder.path(), &["brief", "chicken", "-o", "brief.pdf"]);
    assert_eq!(refused.code, Some(2));
    assert_eq!(refused.err.lines().count(), 1, "{}", refused.err);
    assert!(refused.err.contains("--features pdf"), "{}", refused.err);
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0);
}

#[test]
fn nothing_is_left_where_a_document_cannot_be_written() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("a.html")).expect("made");
    for file in ["a.html", "nowhere/a.html"] {
        let refused = run(folder.path(), &["brief", "chicken", "-o", file]);
        assert_eq!(refused.code, Some(2));
        assert!(refused.err.contains(file), "{}", refused.err);
    }
    let left = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(left, 1);
}

/// The shipped cases whose briefs are kept word for word: with everything there is, with issues alone, in graph form with
/// listed situations, and with a ranking alone.
const KEPT: [&str; 4] = ["alaska-2025", "camp-david-1978", "cuba-1962", "elmira-1991"];

/// What an HTML file says, each part on a line of its own; without its style, and without its pictures, of which the caption
/// and the alternative say what is in them.
fn parts(html: &str) -> String {
    let body = &html[html.find("<body>").expect("a body")..];
    let mut parts = String::new();
    let mut rest = body;
    while let Some((before, picture)) = rest.split_once("<svg") {
        let (_, after) = picture.split_once("</svg>").expect("closed");
        parts += before;
        parts += "<svg/>";
        rest = after;
    }
    parts += rest;
    for tag in [
        "header",
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "ol",
        "li",
        "nav",
        "main",
        "section",
        "div",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
        "footer",
    ] {
        for end in [">", " "] {
            parts = parts.replace(&format!("<{tag}{end}"), &format!("\n<{tag}{end}"));
        }
    }
    parts.trim().to_owned()
}

#[test]
fn briefs_of_shipped_cases_say_what_they_said() {
    let folder = tempfile::tempdir().expect("a folder");
    for case in KEPT {
        for language in ["en", "ar"] {
            let words = ["brief", case, "-o", "brief.html", "--lang", language];
            told(folder.path(), &words);
            let html = fs::read_to_string(folder.path().join("brief.html")).expect("written");
            let direction = if language == "ar" { "rtl" } else { "ltr" };
            let opening = format!("<html lang=\"{language}\" dir=\"{direction}\">");
            assert!(html.contains(&opening), "{html}");
            // The name of SVG is an address; nothing is fetched from it.
            let html = html.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            assert!(!html.contains("<script") && !html.contains("http://"));
            let mut settings = insta::Settings::clone_current();
            settings.set_snapshot_path("transcripts");
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            let name = format!("brief-{case}.{language}");
            settings.bind(|| insta::assert_snapshot!(name, parts(&html)));
        }
    }
}

/// A case in which every name would do harm if it were taken for more than a name.
const HOSTILE: &str = r#"
detente = 1
[case]
id = "hostile"
title = "<script>alert(1)</script> \u202Egnp.exe [x](http://evil.example)"
authors = ["<img src=x onerror=alert(1)>"]
version = "\u2067<b>2</b>"
[[actor]]
id = "a"
name = "\u202E<i>A</i> & \"B\""
[[actor]]
id = "b"
name = "</dd></dl><h1>B | C `d` *e*"
[[option]]
id = "a.act"
name = "=cmd|' /C calc'!A0"
[[option]]
id = "b.act"
name = "@SUM(1+1)*cmd"
[[outcome]]
id = "both"
name = "<svg onload=alert(1)> \u2069\u2069"
where = "a.act and b.act"
[status-quo]
taken = []
[preference.a]
statements = [{ want = "b.act", name = "=1+1 <style>*{display:none}</style>" }, "not a.act"]
[preference.b]
statements = ["a.act", "not b.act"]
judgement = "\u202D<iframe src=http://evil.example>"
"#;

#[test]
fn hostile_names_come_out_as_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let case = folder.path().join("hostile");
    fs::create_dir(&case).expect("made");
    fs::write(case.join("case.toml"), HOSTILE).expect("written");
    for language in ["en", "ar"] {
        let written = |file: &str| {
            let words = ["brief", "hostile", "-o", file, "--lang", language];
            told(folder.path(), &words);
            fs::read_to_string(folder.path().join(file)).expect("written")
        };
        let html = written("brief.html");
        for harm in [
            "<script",
            "<img",
            "<i>",
            "<b>",
            "<svg onload",
            "<iframe",
            "<h1>B",
            "onerror=alert(1)>",
        ] {
            assert!(!html.contains(harm), "{harm}: {html}");
        }
        assert_eq!(html.matches("<style>").count(), 1);
        assert!(html.contains("&lt;script&gt;"), "{html}");
        let markdown = written("brief.md");
        assert!(!markdown.contains("[x](http"), "{markdown}");
        assert!(!markdown.contains("\n# B"), "{markdown}");
        let csv = told(
            folder.path(),
            &["brief", "hostile", "--export", "actors", "--lang", language],
        );
        assert!(csv.contains("'=cmd"), "{csv}");
        for text in [&html, &markdown, &csv] {
            let overrides = |letter: char| ('\u{202A}'..='\u{202E}').contains(&letter);
            assert!(!text.contains(overrides), "{text}");
        }
    }
}

#[test]
fn the_tables_of_a_brief_are_exported_instead_of_a_document() {
    let folder = tempfile::tempdir().expect("a folder");
    for (export, begins) in [
        ("actors", "Actor,Can do,"),
        ("scenarios", "No.,Situation,How it holds,"),
        ("evidence", "Entry,Speaker,Date,What was said,"),
    ] {
        let table = told(folder.path(), &["brief", "alaska-2025", "--export", export]);
        assert!(table.starts_with(begins), "{table}");
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let rows = reader.records().collect::<Result<Vec<_>, _>>();
        assert!(
            rows.expect("rows as wide as the headings").len() > 3,
            "{export}"
        );
    }
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0);
    let both = ["brief", "chicken", "-o", "a.html", "--export", "actors"];
    assert_eq!(run(folder.path(), &both).code, Some(2));
    assert_eq!(run(folder.path(), &["brief", "chicken"]).code, Some(2));
}

#[test]
fn what_has_changed_since_an_earlier_version_stands_at_the_head() {
    let folder = tempfile::tempdir().expect("a folder");
    told(folder.path(), &["new", "old", "--from", "chicken"]);
    told(folder.path(), &["new", "now", "--from", "chicken"]);
    // The first driver would now rather give way than both swerve.
    let file = folder.path().join("now/case.toml");
    let text = fs::read_to_string(&file).expect("the case");
    let first = text.find("\"YY\", # both swerve").expect("a ranking");
    let second = text.find("\"NN\", # crash").expect("a ranking");
    assert!(first < second);
    let changed = text.replacen("\"NN\", # crash", "", 1).replacen(
        "\"NY\", # only the second swerves",
        "\"NN\",\n  \"NY\",",
        1,
    );
    fs::write(&file, changed.replace("version = \"1\"", "version = \"2\"")).expect("written");
    for (language, since) in [("en", "Since version 1"), ("ar", "منذ الإصدار")] {
        let words = [
            "brief", "now", "-o", "brief.md", "--since", "old", "--lang", language,
        ];
        told(folder.path(), &words);
        let brief = fs::read_to_string(folder.path().join("brief.md")).expect("written");
        let (head, _) = brief.split_once("\n## ").expect("sections");
        assert!(head.contains(since), "{head}");
        let compared = common::json(folder.path(), &["compare", "old", "now"]);
        let now = compared["holds_now"].as_array().expect("a list").len();
        let gone = compared["no_longer"].as_array().expect("a list").len();
        assert!(now + gone > 0, "{compared}");
        assert!(
            language == "ar" || head.contains("longer last") || head.contains("lasts"),
            "{head}"
        );
    }
    let same = ["brief", "old", "-o", "same.md", "--since", "chicken"];
    told(folder.path(), &same);
    let brief = fs::read_to_string(folder.path().join("same.md")).expect("written");
    assert!(brief.contains("What lasts is the same in both"), "{brief}");
    let nowhere = ["brief", "old", "-o", "no.md", "--since", "nowhere"];
    assert_eq!(run(folder.path(), &nowhere).code, Some(2));
    assert!(!folder.path().join("no.md").exists());
}
