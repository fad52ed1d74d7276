//! The cases the program carries inside, and starting a case of one's own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use detente_case::CASE_FILE;
use detente_case::ledger::LEDGER_FILE;
use detente_view::{Catalogue, Language};
use include_dir::{Dir, include_dir};

static CASES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../cases");
const STARTER_ENGLISH: &str = include_str!("../starter/case.en.toml");
const STARTER_ARABIC: &str = include_str!("../starter/case.ar.toml");
const STARTER_ID: &str = "my-case";

/// Names of the shipped cases, in order.
pub(crate) fn names() -> Vec<&'static str> {
    let folders = CASES
        .dirs()
        .filter(|folder| folder.get_file(folder.path().join("case.toml")).is_some());
    let mut names: Vec<&str> = folders
        .filter_map(|folder| folder.path().to_str())
        .collect();
    names.sort_unstable();
    names
}

/// The text of a shipped case.
pub(crate) fn case(name: &str) -> Option<&'static [u8]> {
    file(name, CASE_FILE)
}

/// The text of the ledger of a shipped case, where it has one.
pub(crate) fn ledger(name: &str) -> Option<&'static [u8]> {
    file(name, LEDGER_FILE)
}

fn file(case: &str, name: &str) -> Option<&'static [u8]> {
    let file = CASES.get_file(Path::new(case).join(name));
    file.map(include_dir::File::contents)
}

/// Makes a folder with a case in it: the starter, or a shipped case. Everything is written beside
/// the folder first and then put in its place, so that there is never half a case.
pub(crate) fn start(
    folder: &Path,
    from: Option<&str>,
    catalogue: &Catalogue,
) -> anyhow::Result<PathBuf> {
    let shown = folder.display().to_string();
    if folder.exists() {
        bail!(catalogue.text_with("new-exists", &[("folder", shown.into())]));
    }
    let id = id_for(folder);
    let files = match from {
        None => {
            let starter = match catalogue.language() {
                Language::English => STARTER_ENGLISH,
                Language::Arabic => STARTER_ARABIC,
            };
            vec![(
                "case.toml".to_owned(),
                with_id(starter, STARTER_ID, &id).into_bytes(),
            )]
        }
        Some(name) => shipped_files(name, &id, catalogue)?,
    };
    let parent = folder
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let failed = || catalogue.text_with("new-failed", &[("folder", shown.clone().into())]);
    fs::create_dir_all(parent).with_context(failed)?;
    let unfinished = tempfile::Builder::new()
        .prefix(".detente-")
        .tempdir_in(parent)
        .with_context(failed)?;
    let made = unfinished.path().join("case");
    fs::create_dir(&made).with_context(failed)?;
    for (name, contents) in files {
        fs::write(made.join(name), contents).with_context(failed)?;
    }
    fs::rename(&made, folder).with_context(failed)?;
    Ok(folder.join("case.toml"))
}

fn shipped_files(
    name: &str,
    id: &str,
    catalogue: &Catalogue,
) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let Some(folder) = CASES.get_dir(name).filter(|_| names().contains(&name)) else {
        let values = [
            ("name", detente_view::inert(name).into()),
            ("known", names().join(", ").into()),
        ];
        bail!(catalogue.text_with("new-unknown-case", &values));
    };
    let mut files = Vec::new();
    for file in folder.files() {
        let Some(own) = file.path().file_name().and_then(|own| own.to_str()) else {
            continue;
        };
        let contents = match (own, file.contents_utf8()) {
            ("case.toml", Some(text)) => with_id(text, name, id).into_bytes(),
            _ => file.contents().to_vec(),
        };
        files.push((own.to_owned(), contents));
    }
    Ok(files)
}

/// The case's own id stands first in its file.
pub(crate) fn with_id(text: &str, old: &str, new: &str) -> String {
    text.replacen(&format!("id = \"{old}\""), &format!("id = \"{new}\""), 1)
}

/// An id made from the folder's name: lower case letters and digits, hyphens between.
fn id_for(folder: &Path) -> String {
    let name = folder
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    let words: Vec<&str> = name
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        STARTER_ID.to_owned()
    } else {
        words.join("-")
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{CASES, STARTER_ARABIC, STARTER_ENGLISH, STARTER_ID, id_for, names};

    #[test]
    fn the_first_id_of_every_case_is_its_own() {
        for name in names() {
            let text = CASES
                .get_file(format!("{name}/case.toml"))
                .unwrap()
                .contents_utf8()
                .unwrap();
            assert_eq!(
                text.find("id = \"").unwrap(),
                text.find(&format!("id = \"{name}\"")).unwrap(),
                "{name}"
            );
        }
        for starter in [STARTER_ENGLISH, STARTER_ARABIC] {
            assert_eq!(
                starter.find("\nid = \"").unwrap(),
                starter.find(&format!("\nid = \"{STARTER_ID}\"")).unwrap()
            );
        }
    }

    #[test]
    fn any_folder_name_gives_an_id() {
        assert_eq!(
            id_for(Path::new("cases/Nile Basin (2020)")),
            "nile-basin-2020"
        );
        assert_eq!(id_for(Path::new("قضية")), STARTER_ID);
    }
}
