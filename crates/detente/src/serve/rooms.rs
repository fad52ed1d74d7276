//! The rooms of the workbench, a module each, and what they have in common.

pub(super) mod brief;
pub(super) mod how_sure;
pub(super) mod index;
pub(super) mod question;
pub(super) mod saving;
pub(super) mod sure;

use std::sync::Arc;

use detente_view::workbench::{Address, Fault};

use super::Workbench;
use super::cases::{Files, Unread};
use super::faults::Problem;

/// The files of the case that an address names.
fn files(workbench: &Arc<Workbench>, address: &Address) -> Result<Files, Problem> {
    workbench.cases.read(&address.case).map_err(|unread| {
        let fault = match unread {
            Unread::NoSuchCase => Fault::NoSuchCase,
            Unread::Unreadable => Fault::Unreadable,
        };
        Problem::about(workbench, address, fault)
    })
}
