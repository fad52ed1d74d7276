//! The workbench: pages of HTML on which a case is read, questioned and changed.
//!
//! Each room is a module of its own; [`Room`] lists them for the bar at the top. What a page links to stands in its
//! [`Address`]: the language, the changes made and what is asked about are all in there, so that a link carries them.

mod address;
mod bargain;
mod brief;
mod checked;
mod creating;
mod edit;
mod evidence;
mod fault;
mod frame;
mod graph;
mod how_sure;
mod index;
mod look;
mod made;
mod ordered;
mod plan;
mod question;
mod saving;
mod settlements;
mod sieve;
mod sliders;
mod states;
mod strip;
mod sure;
mod surety;
mod switches;
mod why;

pub use address::{About, Address};
pub use bargain::Bargain;
pub use brief::{BRIEF_TABLES, brief_page, brief_part, brief_with_changes};
pub use checked::{Answer, Checked, checked_part, unchecked_part};
pub use creating::{Made, Unkept, creating_page};
pub use edit::{Edited, EditedFile, Notice, edit_page};
pub use fault::{Fault, fault_page};
pub use frame::Room;
pub use graph::{Graph, graph_page};
pub use how_sure::{Asked, Runs, VERSIONS, how_sure_page, how_sure_part, so_far_part};
pub use index::{Listed, index_page};
pub use look::{Column, Look, Reached};
pub use plan::{Plan, Step};
pub use question::{Shown, question_page};
pub use saving::{Saved, Saving, saved_page};
pub use settlements::{Bargaining, Unsettled, package_part, settlements_page};
pub use sliders::{NUMBER, SLIDE};
pub use strip::{Changed, WhatIf};
pub use sure::sure_part;
pub use switches::NEXT;
pub use why::{Why, why_panel};

/// How all pages of the workbench look: what is common to all, then room by room.
#[must_use]
pub fn style() -> String {
    let own = [
        include_str!("workbench/workbench.css"),
        include_str!("workbench/graph.css"),
        include_str!("workbench/edit.css"),
        include_str!("workbench/creating.css"),
        include_str!("workbench/ordered.css"),
        include_str!("workbench/sure.css"),
        include_str!("workbench/brief.css"),
        include_str!("workbench/settlements.css"),
    ];
    [
        crate::html::STYLE,
        &crate::html::actor_colors(),
        &own.concat(),
    ]
    .concat()
}

/// What htmx cannot do, such as dragging: what is common to all pages, then room by room.
#[must_use]
pub fn script() -> String {
    let own = [
        include_str!("workbench/workbench.js"),
        include_str!("workbench/graph.js"),
        include_str!("workbench/edit.js"),
        include_str!("workbench/ordered.js"),
        include_str!("workbench/sure.js"),
        include_str!("workbench/settlements.js"),
    ];
    own.concat()
}
