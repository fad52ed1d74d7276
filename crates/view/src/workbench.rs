//! The workbench: pages of HTML on which a case is read, questioned and changed.
//!
//! Each room is a module of its own; [`Room`] lists them for the bar at the top. What a page links to stands in its
//! [`Address`]: the language, the changes made and what is asked about are all in there, so that a link carries them.

mod address;
mod bargain;
mod evidence;
mod fault;
mod frame;
mod index;
mod question;
mod saving;
mod settlements;
mod sliders;
mod strip;
mod sure;
mod switches;
mod why;

pub use address::{About, Address};
pub use bargain::Bargain;
pub use fault::{Fault, fault_page};
pub use frame::Room;
pub use index::{Listed, index_page};
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
        include_str!("workbench/settlements.js"),
    ];
    own.concat()
}
