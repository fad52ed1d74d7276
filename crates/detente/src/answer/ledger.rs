//! What was said, and recording the texts of sources.

use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};
use detente_analysis::LedgerQuestion;
use detente_case::ledger::model::{Ledger, PropositionId};
use detente_case::ledger::{RecordError, record_source, texts_at_hand};
use detente_case::model::Case;
use detente_view::inert;
use jiff::civil::Date;
use serde_json::json;

use super::{Face, Outcome, put};
use crate::command_line::Export;

/// What is asked of a ledger.
pub(super) struct Asked<'a> {
    pub(super) as_of: Option<Date>,
    pub(super) actor: Option<&'a str>,
    pub(super) proposition: Option<&'a str>,
    pub(super) sources: &'a [PathBuf],
    pub(super) export: Option<Export>,
}

impl Face<'_> {
    pub(super) fn ledger(&self, path: &Path, asked: &Asked) -> anyhow::Result<Outcome> {
        let reading = self.read(path, asked.sources)?;
        let Some(case) = &reading.case else {
            return self.with_reading(&reading, |_, _, _| Ok(Outcome::Fine));
        };
        let Some(ledger) = &case.ledger else {
            let shown = inert(&path.display().to_string());
            bail!(if reading.ledger.is_some() {
                self.catalogue
                    .text_with("ledger-faulty", &[("case", shown.into())])
            } else {
                self.catalogue.text("ledger-none")
            });
        };
        let question = LedgerQuestion {
            as_of: asked.as_of,
            actor: self.case_actor(case, asked.actor)?,
            proposition: asked
                .proposition
                .map(|name| self.proposition_named(ledger, name))
                .transpose()?,
        };
        let found = detente_analysis::ledger(case, &question).expect("the case has a ledger");
        match asked.export {
            Some(Export::Csv) => put(&detente_view::ledger_csv(case, &found)?),
            Some(Export::Annotations) => {
                let beside = if path.is_dir() {
                    path
                } else {
                    path.parent().unwrap_or(Path::new("."))
                };
                let texts = texts_at_hand(ledger, beside, asked.sources);
                Self::show_json(&detente_view::ledger_annotations(case, &found, &texts))
            }
            None if self.wants_json() => Self::show_json(&detente_view::ledger_json(case, &found)),
            None => {
                let page = detente_view::ledger_page(case, &found, self.catalogue);
                self.show(&page.expect("the case has a ledger"))
            }
        }
    }

    fn case_actor(
        &self,
        case: &Case,
        name: Option<&str>,
    ) -> anyhow::Result<Option<detente_case::model::ActorId>> {
        let actor = name.map(|name| self.actor_named(case, name)).transpose()?;
        Ok(actor.map(|actor| detente_case::model::ActorId(actor.index())))
    }

    fn proposition_named(&self, ledger: &Ledger, name: &str) -> anyhow::Result<PropositionId> {
        let ids = || ledger.propositions.iter().map(|known| &*known.id.value);
        let found = ids().position(|id| id == name.trim());
        let values = [
            ("proposition", inert(name).into()),
            ("known", ids().collect::<Vec<_>>().join(", ").into()),
        ];
        found.map(PropositionId).ok_or_else(|| {
            anyhow!(
                self.catalogue
                    .text_with("ledger-no-such-proposition", &values)
            )
        })
    }

    pub(super) fn add_source(
        &self,
        case: &Path,
        file: &Path,
        id: Option<&str>,
    ) -> anyhow::Result<Outcome> {
        let shown = |path: &Path| inert(&path.display().to_string());
        if !case.exists() {
            bail!(
                self.catalogue
                    .text_with("cannot-read", &[("path", shown(case).into())])
            );
        }
        let reading = self.read(case, &[])?;
        let folder = if case.is_dir() {
            case
        } else {
            case.parent().unwrap_or(Path::new("."))
        };
        let recorded = record_source(folder, reading.case.as_ref(), file, id);
        let recorded = recorded.map_err(|error| match error {
            RecordError::Text(path, _) => anyhow!(
                self.catalogue
                    .text_with("source-cannot-read", &[("file", shown(&path).into())])
            ),
            RecordError::Ledger(path, _) => anyhow!(
                self.catalogue
                    .text_with("cannot-read", &[("path", shown(&path).into())])
            ),
            RecordError::NotUtf8(path) => anyhow!(
                self.catalogue
                    .text_with("source-not-utf8", &[("file", shown(&path).into())])
            ),
            RecordError::Differs(id) => anyhow!(
                self.catalogue
                    .text_with("source-differs", &[("id", inert(&id).into())])
            ),
            RecordError::Faulty(_) => anyhow!(
                self.catalogue
                    .text_with("source-faulty", &[("case", shown(case).into())])
            ),
            RecordError::BadId(id) => anyhow!(
                self.catalogue
                    .text_with("source-bad-id", &[("id", inert(&id).into())])
            ),
        })?;
        if self.wants_json() {
            return Self::show_json(&json!({
                "format": "detente.source/1",
                "ledger": shown(&recorded.ledger),
                "source": recorded.source,
                "sha256": recorded.sha256,
                "is_new": recorded.is_new,
            }));
        }
        let message = if recorded.is_new {
            "source-new"
        } else {
            "source-added"
        };
        let values = [
            ("source", recorded.source.into()),
            ("ledger", shown(&recorded.ledger).into()),
        ];
        let said = self.catalogue.text_with(message, &values);
        let hash = ("hash", recorded.sha256.into());
        let hash = self.catalogue.text_with("source-hash", &[hash]);
        self.tell(&format!("{said}\n{hash}"))
    }
}
