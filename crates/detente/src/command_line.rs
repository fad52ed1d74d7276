//! The command line: what can be asked, and how.
//!
//! Help texts stand in the catalogue, under `cli-…`; help, man page and completions all take them
//! from there.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use detente_analysis::{By, SureQuestion};
use detente_view::Language;
use jiff::civil::Date;

#[derive(Debug, Parser)]
#[command(
    name = "detente",
    version,
    disable_help_subcommand = true,
    arg_required_else_help = true
)]
pub(crate) struct CommandLine {
    #[command(subcommand)]
    pub(crate) question: Question,
    #[command(flatten)]
    pub(crate) manner: Manner,
}

// How every answer is given.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct Manner {
    #[arg(long, global = true, value_enum, value_name = "LANGUAGE")]
    pub(crate) lang: Option<Lang>,
    #[arg(long, global = true, value_enum, default_value_t = Format::Text, value_name = "FORMAT")]
    pub(crate) format: Format,
    #[arg(long, global = true)]
    pub(crate) no_color: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Question {
    New {
        #[arg(value_name = "NAME")]
        name: PathBuf,
        #[arg(long, value_name = "CASE")]
        from: Option<String>,
    },
    Check {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(long, value_name = "FOLDER")]
        sources: Vec<PathBuf>,
        #[arg(long)]
        inputs: bool,
    },
    #[command(flatten)]
    OfModel(ModelQuestion),
    Brief {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(short, long, value_name = "FILE", required_unless_present = "export")]
        output: Option<PathBuf>,
        #[arg(long, value_name = "CASE")]
        since: Option<PathBuf>,
        #[arg(
            long,
            value_enum,
            value_name = "EXPORT",
            conflicts_with_all = ["output", "since"]
        )]
        export: Option<BriefExport>,
    },
    Compare {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(value_name = "WHAT-IF", required = true, num_args = 1..=2)]
        what_if: Vec<String>,
    },
    Serve {
        #[arg(value_name = "CASE")]
        case: Option<PathBuf>,
        #[arg(long, value_name = "ADDRESS")]
        listen: Option<IpAddr>,
        #[arg(long, value_name = "PORT")]
        port: Option<u16>,
    },
    Ledger {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(long, value_name = "DAY")]
        as_of: Option<Date>,
        #[arg(long, value_name = "ACTOR")]
        actor: Option<String>,
        #[arg(long, value_name = "PROPOSITION")]
        proposition: Option<String>,
        #[arg(long, value_name = "FOLDER")]
        sources: Vec<PathBuf>,
        #[arg(long, value_enum, value_name = "EXPORT")]
        export: Option<Export>,
    },
    Quotes {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "CASE")]
        case: Option<PathBuf>,
        #[arg(long, value_enum, value_name = "EXPORT")]
        export: Option<QuotesExport>,
    },
    Source {
        #[command(subcommand)]
        question: SourceQuestion,
    },
    Concept {
        #[arg(value_name = "NAME")]
        name: Option<String>,
    },
    Cases,
    Completions {
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    Man,
}

// What is asked of a case compiled and solved.
#[derive(Debug, Subcommand)]
pub(crate) enum ModelQuestion {
    #[command(visible_alias = "analyze")]
    Analyse {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(long, value_name = "FOLDER")]
        sources: Vec<PathBuf>,
    },
    Solve {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(long)]
        all: bool,
    },
    Tables {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(long, value_name = "ACTORS", value_delimiter = ',')]
        actors: Option<Vec<String>>,
        #[arg(long, value_name = "CONCEPT")]
        concept: Option<String>,
        #[arg(long)]
        all: bool,
    },
    Settle {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(long, value_name = "FOLDER")]
        pictures: Option<PathBuf>,
        #[arg(
            long,
            value_name = "ACTORS",
            value_delimiter = ',',
            requires = "pictures"
        )]
        between: Option<Vec<String>>,
    },
    Sure {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[command(flatten)]
        versions: Versions,
        #[arg(long, value_enum, value_name = "EXPORT")]
        export: Option<TableExport>,
        #[arg(long, value_name = "FOLDER")]
        pictures: Option<PathBuf>,
    },
    Score {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[command(flatten)]
        versions: Versions,
        #[arg(long, value_enum, value_name = "EXPORT")]
        export: Option<TableExport>,
    },
    Coalitions {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(value_name = "STATE", allow_hyphen_values = true)]
        state: Option<String>,
        #[arg(long, value_name = "ACTORS", value_delimiter = ',')]
        actors: Option<Vec<String>>,
        #[arg(long)]
        all: bool,
    },
    Explain {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(value_name = "STATE", allow_hyphen_values = true)]
        state: String,
        #[arg(long, value_name = "ACTOR")]
        actor: Option<String>,
        #[arg(long, value_name = "FOLDER")]
        sources: Vec<PathBuf>,
        #[arg(long)]
        all: bool,
    },
    Path {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(long, value_name = "STATE", allow_hyphen_values = true)]
        to: String,
        #[arg(long, value_name = "STATE", allow_hyphen_values = true)]
        from: Option<String>,
        #[arg(long, value_name = "MOVES")]
        within: Option<u32>,
    },
    Flip {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(value_name = "STATE", allow_hyphen_values = true)]
        state: String,
        #[arg(long, value_name = "CONCEPT")]
        concept: Option<String>,
        #[arg(long, value_enum, value_name = "WHAT")]
        by: Option<Changing>,
        #[arg(long)]
        strict: bool,
        #[arg(long = "break")]
        breaks: bool,
    },
    Views {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(long, value_name = "VIEWS", value_delimiter = ',')]
        view: Option<Vec<String>>,
        #[arg(long, value_name = "CONCEPT")]
        concept: Option<String>,
    },
    Standing {
        #[arg(value_name = "CASE")]
        case: PathBuf,
    },
    Attitudes {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(value_name = "STATE", allow_hyphen_values = true)]
        state: Option<String>,
    },
    Strength {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(value_name = "STATE", allow_hyphen_values = true)]
        state: Option<String>,
    },
    Foresight {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(value_name = "STATE", allow_hyphen_values = true)]
        state: Option<String>,
        #[arg(long, value_name = "MOVES", value_parser = clap::value_parser!(u32).range(1..))]
        horizon: Option<u32>,
    },
}

// Which versions of a case are run, and how.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct Versions {
    #[arg(long, value_name = "VERSIONS", default_value_t = Self::USUAL.runs, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(crate) runs: u32,
    #[arg(long, value_name = "SEED", default_value_t = Self::USUAL.seed)]
    pub(crate) seed: u64,
    #[arg(long, value_name = "THREADS", value_parser = clap::value_parser!(u16).range(1..=1_024))]
    pub(crate) threads: Option<u16>,
}

impl Versions {
    /// Those that are run where nothing else is asked for.
    pub(crate) const USUAL: Self = Self {
        runs: 2_000,
        seed: 1,
        threads: None,
    };

    /// What the analysis is asked.
    pub(crate) fn question(self) -> SureQuestion {
        SureQuestion {
            runs: self.runs as usize,
            seed: self.seed,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum SourceQuestion {
    Add {
        #[arg(value_name = "CASE")]
        case: PathBuf,
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "SOURCE")]
        id: Option<String>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Export {
    Csv,
    Annotations,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableExport {
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum BriefExport {
    Actors,
    Scenarios,
    Evidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum QuotesExport {
    Csv,
    Entries,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    En,
    Ar,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Changing {
    Rankings,
    Statements,
}

impl From<Changing> for By {
    fn from(changing: Changing) -> Self {
        match changing {
            Changing::Rankings => Self::Rankings,
            Changing::Statements => Self::Statements,
        }
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::English,
            Lang::Ar => Self::Arabic,
        }
    }
}
