//! From findings to words: pages of sentences and tables, and JSON, in English and Arabic.
//!
//! Every face shows what is made here; a sentence is made once, from the catalogue.

mod analyse;
mod attitudes;
mod brief;
mod cases;
mod catalogue;
mod check;
mod coalitions;
mod compare;
mod concept;
mod dates;
mod diagnostics;
mod document;
mod edit;
mod evidence;
mod explain;
mod flip;
mod flip_json;
mod foresight;
mod html;
mod inputs;
pub mod isolates;
pub mod json;
mod ledger;
mod ledger_export;
mod markdown;
mod names;
mod page;
mod path;
mod pictures;
mod quotes;
mod ranked;
mod score;
mod settle;
mod solve;
mod standing;
mod strength;
mod sure;
mod svg;
mod table_export;
mod tables;
pub mod terminal;
mod views;
mod words;
pub mod workbench;

#[cfg(test)]
#[path = "../tests/common/mod.rs"]
mod common;

pub use analyse::analyse_page;
pub use attitudes::{attitudes_json, attitudes_page};
pub use brief::{BriefTable, Since, brief_document, brief_page, brief_table};
pub use cases::cases_page;
pub use catalogue::{Catalogue, Language, Value};
pub use check::check_page;
pub use coalitions::{coalitions_json, coalitions_page};
pub use compare::{Compared, Version, compare_json, compare_page};
pub use concept::{StabilityConcept, concept_json, concept_page, concepts_page};
pub use diagnostics::{
    diagnostic_json, message as diagnostic_message, remedy as diagnostic_remedy, render_diagnostics,
};
pub use document::{Document, Section};
pub use edit::edit_in_words;
pub use explain::explain_page;
pub use flip::flip_page;
pub use flip_json::flip_json;
pub use foresight::{foresight_json, foresight_page};
pub use html::{html, html_policy};
pub use ledger::ledger_page;
pub use ledger_export::{ledger_annotations, ledger_csv, ledger_json};
pub use markdown::markdown;
pub use names::inert;
pub use page::{Block, Figure, Line, Page, Role, Row, Table};
pub use path::{path_json, path_page};
pub use pictures::{
    GraphOptions, Picture, conflict_graph, frontier_figure, gains_figure, issue_gains_figure,
    linkage_figure, paths_figure, positions_figure, settlement_pictures, tables_figure,
};
pub use quotes::{QuotedText, quotes_csv, quotes_entries, quotes_json, quotes_page};
pub use score::{score_csv, score_json, score_page};
pub use settle::{Settled, no_settlement, settle_page, settlement_json};
pub use solve::solve_page;
pub use standing::{standing_json, standing_page};
pub use strength::{strength_json, strength_page};
pub use sure::{sure_csv, sure_figure, sure_json, sure_page, sure_picture};
pub use svg::actor_color;
pub use table_export::table_csv;
pub use tables::{tables_json, tables_page};
pub use views::{views_json, views_page};
