//! What the workbench writes: a new case with its comments, or over the original where that is asked for, and never over
//! what somebody else has written meanwhile.

mod common;
mod serving;

use std::fs;

use serving::{Server, own_case, serve};

/// The hash that the page of a case says its file has.
fn read_hash(server: &Server, path: &str) -> String {
    let page = server.get(path).body;
    let (_, rest) = page
        .split_once("name=\"read\" value=\"")
        .expect("a form to save with");
    rest.split('"').next().expect("a hash").to_owned()
}

/// A change that makes the first option of a case one-way.
fn first_one_way(case: &str) -> String {
    let option = case.split("[[option]]").nth(1).expect("an option");
    let id = option
        .split("id = \"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    format!("one-way+{}+to-yes", id.expect("an id"))
}

#[test]
fn nothing_is_saved_for_another_site() {
    let folder = own_case();
    let server = serve(folder.path(), &["cases"]);
    let case = folder.path().join("cases/mine/case.toml");
    let before = fs::read(&case).expect("the case");
    let change = first_one_way(&String::from_utf8_lossy(&before));
    let read = read_hash(&server, &format!("/en/case/mine?change={change}"));
    let form = format!("change={change}&read={read}&as=stolen&how=new");
    for headers in [
        &[][..],
        &[("Origin", "http://evil.example")],
        &[("Origin", "null")],
    ] {
        assert_eq!(
            server
                .ask("POST", "/en/case/mine/save", headers, &form)
                .status,
            403,
            "{headers:?}"
        );
    }
    assert_eq!(fs::read(&case).expect("the case"), before);
    assert!(!folder.path().join("cases/stolen").exists());
}

#[test]
fn a_changed_case_is_kept_with_its_comments() {
    let folder = own_case();
    let original =
        fs::read_to_string(folder.path().join("cases/mine/case.toml")).expect("the case");
    let server = serve(folder.path(), &["cases"]);
    let change = first_one_way(&original);
    let read = read_hash(&server, &format!("/en/case/mine?change={change}"));
    let saved = server.post(
        "/en/case/mine/save",
        &format!("change={change}&read={read}&as=other&how=new"),
    );
    assert_eq!(saved.status, 200, "{}", saved.body);
    let kept =
        fs::read_to_string(folder.path().join("cases/other/case.toml")).expect("the new case");
    assert!(kept.contains("one-way = \"to-yes\"") && kept.contains("id = \"other\""));
    for comment in original
        .lines()
        .filter(|line| line.trim_start().starts_with('#'))
    {
        assert!(kept.contains(comment), "{comment}");
    }
    let untouched =
        fs::read_to_string(folder.path().join("cases/mine/case.toml")).expect("the case");
    assert_eq!(untouched, original);
    assert_eq!(server.get("/en/case/other").status, 200);
    let again = server.post(
        "/en/case/mine/save",
        &format!("change={change}&read={read}&as=other&how=new"),
    );
    assert_eq!(again.status, 409);
    for name in ["..%2Fout", "A", "-", "a--b", "", "a%2Fb", "%D9%82"] {
        let refused = server.post(
            "/ar/case/mine/save",
            &format!("change={change}&read={read}&as={name}&how=new"),
        );
        assert_eq!(refused.status, 422, "{name}");
    }
    assert!(!folder.path().join("out").exists());
    let left: Vec<_> = fs::read_dir(folder.path().join("cases"))
        .expect("cases")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    assert_eq!(left.len(), 2, "nothing half made is left: {left:?}");
    let over = server.post(
        "/en/case/mine/save",
        &format!("change={change}&read={read}&how=over"),
    );
    assert_eq!(over.status, 200, "{}", over.body);
    assert!(
        fs::read_to_string(folder.path().join("cases/mine/case.toml"))
            .expect("the case")
            .contains("one-way = \"to-yes\"")
    );
}

#[test]
fn an_edit_made_meanwhile_is_never_lost() {
    let folder = own_case();
    let path = folder.path().join("cases/mine/case.toml");
    let server = serve(folder.path(), &["cases/mine"]);
    let change = first_one_way(&fs::read_to_string(&path).expect("the case"));
    let read = read_hash(&server, &format!("/en/case/mine?change={change}"));
    let edited = format!(
        "{}\n# an edit made elsewhere\n",
        fs::read_to_string(&path).expect("the case")
    );
    fs::write(&path, &edited).expect("an edit");
    for how in ["over", "new"] {
        let saved = server.post(
            "/en/case/mine/save",
            &format!("change={change}&read={read}&as=other&how={how}"),
        );
        assert_eq!(saved.status, 409, "{how}");
        assert!(saved.body.contains("has changed meanwhile"), "{how}");
    }
    assert_eq!(fs::read_to_string(&path).expect("the case"), edited);
    assert!(!folder.path().join("cases/other").exists());
}
