//! Gives the command line its words: help, headings and complaints, from the catalogue.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, ValueEnum as _};
use detente_view::{Catalogue, Language, inert};

use crate::command_line::Lang;

/// The language asked for: by `--lang` wherever it stands, else by the environment, else English.
/// Read before the command line is, because complaints about it are in that language too.
pub(crate) fn language(arguments: &[OsString]) -> Language {
    let mut given = None;
    let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy());
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            given = arguments.next().map(std::borrow::Cow::into_owned);
        } else if let Some(tag) = argument.strip_prefix("--lang=") {
            given = Some(tag.to_owned());
        }
    }
    let given = given
        .and_then(|tag| Lang::from_str(&tag, true).ok())
        .map(Language::from);
    let speaks_arabic = || {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|set| !set.is_empty()));
        set.is_some_and(|set| set == "ar" || set.starts_with("ar_") || set.starts_with("ar."))
    };
    given.unwrap_or_else(|| {
        if speaks_arabic() {
            Language::Arabic
        } else {
            Language::English
        }
    })
}

/// A text for the help pages, which are laid out from left to right: held together where it runs
/// the other way.
fn help(id: &str, catalogue: &Catalogue) -> String {
    let text = catalogue.text(id);
    if catalogue.language().is_right_to_left() {
        format!("\u{2067}{text}\u{2069}")
    } else {
        text
    }
}

/// The command line with its texts.
pub(crate) fn localised(command: Command, catalogue: &Catalogue) -> Command {
    let heading = |id: &str| format!("{}\n", help(id, catalogue));
    let template = |with_commands: bool| {
        let commands = if with_commands {
            format!("\n\n{}{{subcommands}}", heading("cli-heading-commands"))
        } else {
            String::new()
        };
        format!(
            "{{about}}\n\n{}  {{usage}}{commands}\n\n{}{{options}}{{after-help}}",
            heading("cli-heading-usage"),
            heading("cli-heading-options")
        )
    };
    let command = arguments_localised(command, "detente", catalogue)
        .about(help("cli-about", catalogue))
        .after_help(help("cli-after-help", catalogue))
        .help_template(template(true));
    questions_localised(command, "", catalogue)
}

/// The questions of a command with their texts; `within` is what the names of their messages begin with.
fn questions_localised(command: Command, within: &str, catalogue: &Catalogue) -> Command {
    let heading = |id: &str| format!("{}\n", help(id, catalogue));
    let part = |given: bool, id: &str, part: &str| {
        if given {
            format!("\n\n{}{{{part}}}", heading(id))
        } else {
            String::new()
        }
    };
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |sub| {
            let name = format!("{within}{name}");
            let positionals = part(
                sub.get_positionals().next().is_some(),
                "cli-heading-arguments",
                "positionals",
            );
            let questions = part(sub.has_subcommands(), "cli-heading-commands", "subcommands");
            let sub = arguments_localised(sub, &name, catalogue)
                .disable_help_subcommand(true)
                .about(help(&format!("cli-{name}"), catalogue))
                .help_template(format!(
                    "{{about}}\n\n{}  {{usage}}{questions}{positionals}\n\n{}{{options}}",
                    heading("cli-heading-usage"),
                    heading("cli-heading-options")
                ));
            questions_localised(sub, &format!("{name}-"), catalogue)
        })
    })
}

fn arguments_localised(command: Command, name: &str, catalogue: &Catalogue) -> Command {
    let command = command.disable_help_flag(true).arg(
        Arg::new("help")
            .short('h')
            .long("help")
            .action(clap::ArgAction::Help)
            .help(help("cli-arg-help", catalogue)),
    );
    let command = if name == "detente" {
        command.disable_version_flag(true).arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(help("cli-arg-version", catalogue)),
        )
    } else {
        command
    };
    let ids: Vec<String> = command
        .get_arguments()
        .map(|arg| arg.get_id().to_string())
        .collect();
    let ids = ids.into_iter().filter(|id| id != "help" && id != "version");
    ids.fold(command, |command, id| {
        let own = format!("cli-{name}-{id}");
        let shared = format!("cli-arg-{id}");
        let text = help(
            if catalogue.get(&own).is_some() {
                &own
            } else {
                &shared
            },
            catalogue,
        );
        command.mut_arg(&id, |arg| {
            // The texts name the possible values themselves, in the reader's language.
            let takes_value = arg.get_action().takes_values();
            arg.help(text)
                .hide_possible_values(takes_value)
                .hide_default_value(takes_value)
        })
    })
}

/// What is wrong with a command line, in the reader's words, with what to do about it.
pub(crate) fn complaint(error: &clap::Error, catalogue: &Catalogue) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => inert(text),
        Some(ContextValue::Strings(texts)) => inert(&texts.join(", ")),
        _ => String::new(),
    };
    let argument = || ("argument", context(ContextKind::InvalidArg).into());
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => catalogue.text_with(
            "usage-unknown-command",
            &[("command", context(ContextKind::InvalidSubcommand).into())],
        ),
        ErrorKind::UnknownArgument => catalogue.text_with("usage-unknown-argument", &[argument()]),
        ErrorKind::MissingRequiredArgument => {
            catalogue.text_with("usage-missing-argument", &[argument()])
        }
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => {
            catalogue.text_with("usage-missing-value", &[argument()])
        }
        ErrorKind::ValueValidation => {
            let bounds = bounds(error);
            let message = match bounds {
                _ if context(ContextKind::InvalidArg).contains("DAY") => "usage-not-a-day",
                Some(_) => "usage-out-of-bounds",
                None => "usage-not-a-count",
            };
            let (least, most) = bounds.unwrap_or_default();
            let values = [
                argument(),
                ("value", context(ContextKind::InvalidValue).into()),
                ("least", least.to_string().into()),
                ("most", most.to_string().into()),
            ];
            catalogue.text_with(message, &values)
        }
        ErrorKind::InvalidValue => catalogue.text_with(
            "usage-invalid-value",
            &[
                argument(),
                ("value", context(ContextKind::InvalidValue).into()),
                ("choices", context(ContextKind::ValidValue).into()),
            ],
        ),
        ErrorKind::ArgumentConflict => catalogue.text_with("usage-twice", &[argument()]),
        _ => catalogue.text_with(
            "usage-other",
            &[("message", inert(&error.kind().to_string()).into())],
        ),
    };
    let suggestions = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    let nearest = suggestions
        .into_iter()
        .map(context)
        .find(|text| !text.is_empty());
    let remedy = match nearest {
        Some(nearest) => catalogue.text_with("usage-did-you-mean", &[("nearest", nearest.into())]),
        None => catalogue.text("usage-see-help"),
    };
    format!(
        "{}\n{remedy}",
        catalogue.text_with("usage-error", &[("message", message.into())])
    )
}

/// The bounds that a number is not in: the parser tells them in words only, "7 is not in 1..=3".
fn bounds(error: &clap::Error) -> Option<(u64, u64)> {
    let said = std::error::Error::source(error)?.to_string();
    let (_, bounds) = said.rsplit_once(" is not in ")?;
    let (least, most) = bounds.split_once("..=")?;
    Some((least.parse().ok()?, most.parse().ok()?))
}
