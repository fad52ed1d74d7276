//! Détente: the open workbench for conflict and negotiation analysis, on the command line.
//!
//! This crate is a face: it reads what is asked, has the case read and analysed, prints what the
//! view crate makes of it, and ends with one of four exit codes: 0 fine, 1 the case has errors,
//! 2 wrong usage, 70 a fault of the program.

mod answer;
mod changes;
mod command_line;
mod kind;
mod localise;
mod progress;
mod serve;
mod shipped;

use std::ffi::OsString;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};
use detente_view::Catalogue;

use crate::answer::Outcome;
use crate::command_line::CommandLine;

const CASE_HAS_ERRORS: u8 = 1;
const WRONG_USAGE: u8 = 2;
const OUR_FAULT: u8 = 70;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let catalogue = Catalogue::new(localise::language(&arguments));
    if let Ok(code) = panic::catch_unwind(AssertUnwindSafe(|| run(&arguments, &catalogue))) {
        code
    } else {
        answer::complain(&catalogue.text("our-fault"), &catalogue);
        ExitCode::from(OUR_FAULT)
    }
}

fn run(arguments: &[OsString], catalogue: &Catalogue) -> ExitCode {
    let command = localise::localised(CommandLine::command(), catalogue);
    let matches = match command.clone().try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return not_understood(&error, catalogue),
    };
    let line = match CommandLine::from_arg_matches(&matches) {
        Ok(line) => line,
        Err(error) => return not_understood(&error, catalogue),
    };
    match answer::answer(&line, &command, catalogue) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::CaseHasErrors) => ExitCode::from(CASE_HAS_ERRORS),
        Err(error) => {
            answer::complain(&format!("{error:#}"), catalogue);
            ExitCode::from(WRONG_USAGE)
        }
    }
}

fn not_understood(error: &clap::Error, catalogue: &Catalogue) -> ExitCode {
    let asked_for = [
        ErrorKind::DisplayHelp,
        ErrorKind::DisplayVersion,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand,
    ];
    if asked_for.contains(&error.kind()) {
        // Nothing can be said to a reader that has gone away.
        let _ = error.print();
        return if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
            ExitCode::from(WRONG_USAGE)
        } else {
            ExitCode::SUCCESS
        };
    }
    answer::complain(&localise::complaint(error, catalogue), catalogue);
    ExitCode::from(WRONG_USAGE)
}
