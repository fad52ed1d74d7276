//! The room of settlements as it answers requests.

mod common;
mod serving;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use common::{SHIPPED, has_arabic};
use serving::{Server, serve};

const ROOM: &str = "/en/case/alaska-2025/settlements";

fn shipped() -> (tempfile::TempDir, Server) {
    let folder = tempfile::tempdir().expect("a folder");
    let server = serve(folder.path(), &[]);
    (folder, server)
}

#[test]
fn the_room_opens_for_every_case_in_both_languages() {
    let (_folder, server) = shipped();
    for language in ["en", "ar"] {
        for case in SHIPPED {
            let path = format!("/{language}/case/{case}/settlements");
            let page = server.get(&path);
            assert_eq!(page.status, 200, "{path}: {}", page.body);
            assert!(!page.body.contains(" style="), "{path}");
            assert!(!page.body.contains("<script>"), "{path}");
            assert!(language == "en" || has_arabic(&page.body), "{path}");
            let has_issues = ["alaska-2025", "camp-david-1978", "emissions"].contains(&case);
            assert_eq!(page.body.contains("type=\"range\""), has_issues, "{path}");
        }
    }
    let without = server.get("/en/case/chicken/settlements").body;
    assert!(without.contains("has no issues to bargain over"));
}

#[test]
fn what_is_at_hand_there_is_there() {
    let (_folder, server) = shipped();
    let page = server.get(ROOM).body;
    for told in [
        "id=\"ideal-russia-on-territory\"",
        "id=\"salience-ukraine-on-guarantees\"",
        "id=\"start-territory\"",
        "id=\"walk-away-russia\"",
        "id=\"capability-us\"",
        "id=\"frontier\"",
        "id=\"outstanding\"",
        "Local settlement or grand bargain",
        "Wide: many packages are acceptable",
    ] {
        assert!(page.contains(told), "{told}");
    }
    // From the first screen it is one step.
    let first = server.get("/en/case/alaska-2025").body;
    assert!(first.contains(&format!("<p class=\"to-settlements\"><a href=\"{ROOM}\">")));
}

/// A slider sends what it sets and to what; set again, the change before is replaced, and the address says so.
#[test]
fn a_number_set_twice_is_one_change() {
    let (_folder, server) = shipped();
    let sent = format!(
        "{ROOM}?change=walk-away+russia+0.5&change=ideal+us+on+territory+60&slide=walk-away+russia&number=0.61"
    );
    let answer = server.ask("GET", &sent, &[("HX-Boosted", "true")], "");
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(
        answer.header("HX-Push-Url"),
        Some(&*format!(
            "{ROOM}?change=ideal+us+on+territory+60&change=walk-away+russia+0.61"
        ))
    );
    for told in [
        "No agreement is worth 0.61 to",
        "Less can be agreed",
        "would walk away from all of these",
        "What lasts is the same in both",
    ] {
        assert!(answer.body.contains(told), "{told}");
    }
    // Undone, it is the other number alone.
    assert!(answer.body.contains(&format!(
        "id=\"undo\" href=\"{ROOM}?change=ideal+us+on+territory+60&amp;undone=walk-away+russia+0.61\""
    )));
    // The question tells it as well.
    let question = server
        .get("/en/case/alaska-2025?change=walk-away+russia+0.61")
        .body;
    assert!(question.contains("Less can be agreed at every table"));
}

#[test]
fn a_change_that_alters_nothing_says_so() {
    let (_folder, server) = shipped();
    let page = server.get(&format!("{ROOM}?change=spoil-cost+us+0")).body;
    assert!(page.contains("What can be agreed is the same in both."));
}

#[test]
fn a_package_is_spelled_out_alone_or_within_the_page() {
    let (_folder, server) = shipped();
    let path = format!("{ROOM}?first=russia&second=ukraine&package=0&table=trilateral");
    let whole = server.get(&path).body;
    let headers = [("HX-Request", "true"), ("HX-Target", "package")];
    let part = server.ask("GET", &path, &headers, "").body;
    assert!(
        part.starts_with("<section") && part.contains("id=\"package\""),
        "{part}"
    );
    assert!(whole.contains(&part), "the part alone is that of the page");
    for told in [
        "withdrawal to the borders of 1991",
        "Not acceptable at",
        "would walk away",
    ] {
        assert!(part.contains(told), "{told}: {part}");
    }
    assert!(whole.contains("Worth to Moscow") && whole.contains("Worth to Kyiv"));
}

/// What an address names and is not there does no harm, whatever it says.
#[test]
fn odd_addresses_are_read_as_far_as_they_make_sense() {
    let (_folder, server) = shipped();
    for odd in [
        "table=nowhere&first=us&second=us&package=99999999999",
        "package=-1&first=%3Cscript%3E&second=%E2%80%AE",
        "slide=walk-away+russia",
        "number=0.4",
        "table=*",
    ] {
        let page = server.get(&format!("{ROOM}?{odd}"));
        assert_eq!(page.status, 200, "{odd}");
        assert!(!page.body.contains("<script>"), "{odd}");
    }
    for refused in [
        "slide=walk-away+russia&number=NaN",
        "slide=walk-away+nobody&number=0.4",
        "slide=ideal+us+on+territory&number=1e300",
        "slide=start+territory+at&number=31",
        "slide=%3Cb%3E&number=%3Ci%3E",
    ] {
        let page = server.get(&format!("{ROOM}?{refused}"));
        assert!(
            (400..500).contains(&page.status),
            "{refused}: {}",
            page.status
        );
        assert!(
            !page.body.contains("<b>") || !page.body.contains("<i>"),
            "{refused}"
        );
    }
}

/// A case of one's own in a folder, with as many issues as are asked for.
fn bargain(folder: &Path, name: &str, title: &str, issues: usize) {
    let mut case = format!(
        "detente = 1\n[case]\nid = \"{name}\"\ntitle = \"{title}\"\n[[actor]]\nid = \"a\"\nname = \"{title}\"\n[[actor]]\nid = \"b\"\n"
    );
    for issue in 0..issues {
        let _ = write!(
            case,
            "[[issue]]\nid = \"i{issue}\"\nname = \"{title}\"\nlevels = [{{ id = \"x\", name = \"{title}\" }}, {{ id = \"y\" }}, {{ id = \"z\" }}, {{ id = \"w\" }}]\nstatus-quo = \"x\"\n"
        );
        for (actor, ideal) in [("a", "x"), ("b", "w")] {
            let _ = write!(
                case,
                "[[position]]\nactor = \"{actor}\"\nissue = \"i{issue}\"\nideal = \"{ideal}\"\nsalience = 1\n"
            );
        }
    }
    let folder = folder.join(name);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("case.toml"), case).expect("a case");
}

#[test]
fn too_many_packages_are_told_calmly() {
    let folder = tempfile::tempdir().expect("a folder");
    bargain(folder.path(), "large", "Large", 9);
    bargain(folder.path(), "small", "Small", 2);
    let server = serve(folder.path(), &["."]);
    let page = server.get("/en/case/large/settlements");
    assert_eq!(page.status, 200);
    assert!(
        page.body.contains("The issues make 262144 packages"),
        "{}",
        page.body
    );
    // Changed, it is still told, in both rooms.
    for part in ["", "/settlements"] {
        let page = server.get(&format!("/en/case/large{part}?change=walk-away+a+0.5"));
        assert_eq!(page.status, 200, "{part}");
    }
    let changed = server.get("/en/case/small/settlements?change=walk-away+a+0.1");
    assert!(changed.body.contains("can be agreed"), "{}", changed.body);
}

#[test]
fn names_are_text_whatever_they_say() {
    let folder = tempfile::tempdir().expect("a folder");
    bargain(
        folder.path(),
        "odd",
        "<img src=x onerror=alert(1)>\\u202E'&",
        2,
    );
    bargain(folder.path(), "other", "Other", 1);
    let server = serve(folder.path(), &["."]);
    for language in ["en", "ar"] {
        let page = server.get(&format!(
            "/{language}/case/odd/settlements?change=walk-away+a+0.1"
        ));
        assert_eq!(page.status, 200);
        assert!(!page.body.contains("<img"), "{}", page.body);
        assert!(!page.body.contains('\u{202E}'), "{}", page.body);
    }
}
