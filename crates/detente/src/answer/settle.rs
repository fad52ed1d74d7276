//! What can be agreed over issues.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, anyhow, bail};
use detente_analysis::{Settlement, Solved};
use detente_settle::ActorId;
use detente_view::inert;
use serde_json::json;

use super::{Face, Outcome};
use crate::progress;

impl Face<'_> {
    pub(super) fn settle(
        &self,
        solved: &Solved,
        pictures: Option<&Path>,
        between: Option<&[String]>,
    ) -> anyhow::Result<Outcome> {
        let working = self.catalogue.text("working");
        let found = progress::while_saying(&working, || detente_analysis::settle(solved));
        let found =
            found.map_err(|why| anyhow!(detente_view::no_settlement(why, self.catalogue)))?;
        if let Some(folder) = pictures {
            return self.pictures(solved, &found, folder, between);
        }
        if self.wants_json() {
            return Self::show_json(&detente_view::settlement_json(solved, &found));
        }
        self.show(&detente_view::settle_page(solved, &found, self.catalogue))
    }

    /// Writes the pictures into a folder, each whole or not at all.
    fn pictures(
        &self,
        solved: &Solved,
        found: &Settlement,
        folder: &Path,
        between: Option<&[String]>,
    ) -> anyhow::Result<Outcome> {
        let between = self.between(solved, found, between)?;
        let pictures = detente_view::settlement_pictures(solved, found, between, self.catalogue);
        for picture in &pictures {
            self.write_picture(folder, &picture.file, &picture.svg)?;
        }
        let files: Vec<&str> = pictures.iter().map(|picture| &*picture.file).collect();
        let folder = inert(&folder.display().to_string());
        if self.wants_json() {
            let told = json!({ "format": "detente.pictures/1", "folder": folder, "files": files });
            return Self::show_json(&told);
        }
        let values = [
            ("folder", folder.into()),
            ("files", files.join(", ").into()),
        ];
        self.tell(&self.catalogue.text_with("settle-pictures", &values))
    }

    /// Writes a picture into a folder, whole or not at all.
    pub(super) fn write_picture(&self, folder: &Path, name: &str, svg: &str) -> anyhow::Result<()> {
        fs::create_dir_all(folder).with_context(|| self.cannot_write(folder))?;
        self.write(&folder.join(name), svg.as_bytes())
    }

    /// The two actors of the frontier: those asked for, else the first two of the first table with two or more; none
    /// where there is no such table.
    fn between(
        &self,
        solved: &Solved,
        found: &Settlement,
        asked: Option<&[String]>,
    ) -> anyhow::Result<Option<[ActorId; 2]>> {
        let Some(names) = asked else {
            let mut seated = found.tables.iter().map(|table| table.table.actors());
            let pair = seated.find_map(|actors| actors.first_chunk::<2>());
            return Ok(pair.copied());
        };
        let actor = |name: &String| {
            let actor = self.actor_named(&solved.conflict.case, name)?;
            Ok(ActorId(actor.0))
        };
        let actors: Vec<ActorId> = names.iter().map(actor).collect::<anyhow::Result<_>>()?;
        match actors[..] {
            [first, second] if first != second => Ok(Some([first, second])),
            _ => bail!(self.catalogue.text("settle-between-two")),
        }
    }
}
