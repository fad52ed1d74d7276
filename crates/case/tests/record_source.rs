//! Recording the text of a source changes the ledger in that place only.

use std::fs;
use std::path::Path;

use detente_case::ledger::{
    RecordError, check_quotes, parse_ledger, record_source, sha256, texts_at_hand,
};

const LEDGER: &str = "# who said what\r\n[[source]] # a wire\r\nid = \"wire\"\r\ntext = \"texts/wire.txt\" # beside\r\n\r\n[[entry]]\r\nid = \"no-deal\"\r\nkind = \"statement\"\r\nquotes = [\"no deal until there’s a deal\", \"a deal\"]\r\nsource = \"wire\"\r\n";

fn folder(ledger: Option<&str>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("texts")).expect("a folder");
    if let Some(ledger) = ledger {
        fs::write(folder.path().join("ledger.toml"), ledger).expect("written");
    }
    folder
}

fn text(folder: &Path) -> String {
    fs::read_to_string(folder.join("ledger.toml")).expect("read")
}

#[test]
fn a_known_source_gets_its_hash_and_then_another() {
    let folder = folder(Some(&format!("\u{feff}{LEDGER}")));
    let file = folder.path().join("texts/wire.txt");
    for said in [
        "There's no deal until there's a deal.",
        "There’s no deal until there’s a deal.",
    ] {
        fs::write(&file, said).expect("written");
        let recorded = record_source(folder.path(), None, &file, None).expect("recorded");
        assert_eq!((&*recorded.source, recorded.is_new), ("wire", false));
        assert_eq!(recorded.sha256, sha256(said.as_bytes()));
        let now = text(folder.path());
        let line = format!("sha256 = \"{}\"\r\n", recorded.sha256);
        assert_eq!(
            now.replacen(&line, "", 1),
            format!("\u{feff}{LEDGER}"),
            "{now}"
        );
    }
    let bytes = fs::read(folder.path().join("ledger.toml")).expect("read");
    let mut ledger = parse_ledger("ledger.toml", &bytes, None)
        .ledger
        .expect("sound");
    let texts = texts_at_hand(&ledger, folder.path(), &[]);
    let (count, findings) = check_quotes(&mut ledger, &texts);
    assert_eq!((count.matched, count.missing, count.unchecked), (2, 0, 0));
    assert!(findings.is_empty());
    // Another text in its place is told, and so is a quote that is no longer there.
    fs::write(&file, "There is no deal.").expect("written");
    let texts = texts_at_hand(&ledger, folder.path(), &[]);
    let (count, findings) = check_quotes(&mut ledger, &texts);
    assert_eq!((count.matched, count.missing), (0, 2));
    let codes: Vec<&str> = findings
        .iter()
        .map(|finding| finding.code.as_str())
        .collect();
    assert_eq!(codes[0], "text-not-as-recorded");
    assert_eq!(codes.len(), 3);
}

#[test]
fn a_source_or_a_ledger_that_is_not_there_is_added() {
    let folder = folder(None);
    let elsewhere = tempfile::tempdir().expect("a folder");
    let file = elsewhere.path().join("Beirut Post (2025).ar.txt");
    fs::write(&file, "نص").expect("written");
    let recorded = record_source(folder.path(), None, &file, None).expect("recorded");
    assert_eq!(
        (&*recorded.source, recorded.is_new),
        ("beirut-post-2025", true)
    );
    let inside = folder.path().join("texts/b.txt");
    fs::write(&inside, "b").expect("written");
    record_source(folder.path(), None, &inside, Some("second")).expect("recorded");
    let now = text(folder.path());
    assert!(
        now.contains("id = \"second\"\ntext = \"texts/b.txt\"\nsha256"),
        "{now}"
    );
    let ledger = parse_ledger("ledger.toml", now.as_bytes(), None)
        .ledger
        .expect("sound");
    // What is not beside the case is found in a folder that is given: by its hash, whatever its name.
    fs::rename(&file, elsewhere.path().join("renamed")).expect("renamed");
    let texts = texts_at_hand(&ledger, folder.path(), &[elsewhere.path().to_path_buf()]);
    assert_eq!(texts.len(), 2);
    assert!(texts.values().all(|text| text.is_as_recorded == Some(true)));
    assert_eq!(texts_at_hand(&ledger, folder.path(), &[]).len(), 1);
}

#[test]
fn nothing_is_written_where_something_is_wrong() {
    let faulty = "[[source]]\nid = \"a\"\nid = \"b\"\n";
    let folder = folder(Some(faulty));
    let file = folder.path().join("texts/a.txt");
    fs::write(&file, "a").expect("written");
    let record = |file: &Path, id| record_source(folder.path(), None, file, id);
    assert!(matches!(record(&file, None), Err(RecordError::Faulty(_))));
    let absent = folder.path().join("absent");
    assert!(matches!(record(&absent, None), Err(RecordError::Text(..))));
    assert_eq!(text(folder.path()), faulty);
    fs::write(folder.path().join("ledger.toml"), "").expect("written");
    assert!(matches!(
        record(&file, Some("No id")),
        Err(RecordError::BadId(_))
    ));
    assert_eq!(text(folder.path()), "");
    // A text of the same name from elsewhere, and one in which no quote could be found.
    fs::write(folder.path().join("ledger.toml"), LEDGER).expect("written");
    let wire = folder.path().join("texts/wire.txt");
    fs::write(&wire, "There's no deal until there's a deal.").expect("written");
    record(&wire, None).expect("recorded");
    let recorded = text(folder.path());
    let elsewhere = tempfile::tempdir().expect("a folder");
    let other = elsewhere.path().join("wire.txt");
    fs::write(&other, "another").expect("written");
    assert!(matches!(record(&other, None), Err(RecordError::Differs(id)) if id == "wire"));
    fs::write(&other, b"\xff\xfe").expect("written");
    assert!(matches!(
        record(&other, Some("wire")),
        Err(RecordError::NotUtf8(_))
    ));
    assert_eq!(text(folder.path()), recorded);
    fs::write(&other, "another").expect("written");
    record(&other, Some("wire")).expect("recorded by its id");
    assert_ne!(text(folder.path()), recorded);
}
