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
