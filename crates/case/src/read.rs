//! Reading a case: every reference resolved, every position kept, every fault reported at once.
//!
//! What a table may hold has been checked against the format by the time it is read here; a value of
//! the wrong kind has been reported and is passed over. A case with an error is not handed out, so
//! what stands in for a faulty part never reaches anybody.

mod doubt;
pub(crate) mod fields;
pub(crate) mod names;
mod parts;
mod preference;
mod question;
mod references;
mod settlement;

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::ledger::{LEDGER_FILE, LedgerReading, parse_ledger};
use crate::model::{Case, Expr, Span, Spanned};
use crate::names::Names;
use crate::quoted::Quoted;
use crate::source::Source;
use crate::{format, logic, shape, syntax};
use fields::Fields;
pub use parts::MOST_OPTIONS;

/// The file of a case folder that states the conflict.
pub const CASE_FILE: &str = "case.toml";

/// What came of reading a case.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The text.
    pub source: Source,
    /// The case, if it has no error.
    pub case: Option<Case>,
    /// What is wrong with it or worth knowing, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
    /// The ledger beside it, where there is one. One without errors is also in the case; faults of a
    /// ledger are no faults of the case.
    pub ledger: Option<LedgerReading>,
}

impl Reading {
    /// Adds the ledger that stands beside the case: its bytes, what to call its file, and the folders in
    /// which the texts of its sources may be found.
    pub fn add_ledger(&mut self, name: &str, bytes: &[u8], beside: &Path, folders: &[PathBuf]) {
        let mut ledger = parse_ledger(name, bytes, self.case.as_ref());
        ledger.look_up(beside, folders);
        if let Some(case) = &mut self.case {
            case.ledger.clone_from(&ledger.ledger);
        }
        self.ledger = Some(ledger);
    }
}

/// Reads a case folder or its `case.toml`, and the ledger beside it.
pub fn read(path: &Path) -> io::Result<Reading> {
    read_with_sources(path, &[])
}

/// The same, with folders in which the texts of the ledger's sources are looked for, besides the case's
/// own.
pub fn read_with_sources(path: &Path, folders: &[PathBuf]) -> io::Result<Reading> {
    let path = if path.is_dir() {
        path.join(CASE_FILE)
    } else {
        path.to_path_buf()
    };
    let mut reading = parse(&path.display().to_string(), &bytes_of(&path)?);
    let ledger = path.with_file_name(LEDGER_FILE);
    match bytes_of(&ledger) {
        Ok(bytes) => {
            let beside = path.parent().unwrap_or(Path::new("."));
            reading.add_ledger(&ledger.display().to_string(), &bytes, beside, folders);
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    Ok(reading)
}

fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than is accepted is enough to know that there is too much.
    std::fs::File::open(path)?
        .take(syntax::LARGEST_FILE as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads the bytes of a `case.toml`; `name` is what to call it.
///
/// ```
/// let reading = detente_case::parse("case.toml", b"detente = 1\n[case]\nid = \"empty\"\ntitle = \"Empty\"\n");
/// assert!(reading.case.is_none());
/// let codes: Vec<&str> = reading.diagnostics.iter().map(|found| found.code.as_str()).collect();
/// assert_eq!(codes, ["no-actors", "no-options"]);
/// ```
#[must_use]
pub fn parse(name: &str, bytes: &[u8]) -> Reading {
    let (text, unreadable) = syntax::decode(bytes);
    let mut diagnostics = Vec::new();
    let mut case = None;
    match unreadable {
        Some(unreadable) => diagnostics.push(unreadable),
        None => {
            case = with_tree(&text, &mut diagnostics, |tree, findings| {
                read_tree(&text, tree, findings)
            });
        }
    }
    settle(&mut diagnostics);
    if diagnostics
        .iter()
        .any(|finding| finding.severity() == Severity::Error)
    {
        case = None;
    }
    Reading {
        source: Source {
            name: name.to_owned(),
            text,
        },
        case,
        diagnostics,
        ledger: None,
    }
}

/// Reads a condition that is no part of the file, as one typed on the command line. The positions
/// of faults are positions in `text`.
pub fn parse_condition(case: &Case, text: &str) -> Result<Expr, Vec<Diagnostic>> {
    let mut findings = Vec::new();
    logic::parse(&Quoted::alone(text), &Names::of(case), &mut findings).ok_or(findings)
}

/// Puts findings in the order of the file, each once, no more of them than a person will read.
pub(crate) fn settle(findings: &mut Vec<Diagnostic>) {
    findings.sort_by_key(|finding| finding.primary);
    findings.dedup();
    shorten(findings);
}

/// Reads something from the tree of a text. Where the syntax is at fault, only such further faults are
/// kept as hold whatever the damaged part was meant to say.
pub(crate) fn with_tree<T>(
    text: &str,
    findings: &mut Vec<Diagnostic>,
    read: impl FnOnce(&DeTable<'_>, &mut Vec<Diagnostic>) -> Option<T>,
) -> Option<T> {
    let tree = syntax::parse(text, findings)?;
    let labels = |fault: &Diagnostic| {
        fault
            .labels
            .iter()
            .map(|&(span, _)| span)
            .collect::<Vec<_>>()
    };
    let damaged: Vec<Span> = findings
        .iter()
        .flat_map(|fault| fault.primary.into_iter().chain(labels(fault)))
        .collect();
    let scattered = findings
        .iter()
        .any(|fault| matches!(fault.code, Code::UnclosedBracket | Code::DuplicateKey));
    let mut further = Vec::new();
    let found = read(tree.get_ref(), &mut further);
    if findings
        .iter()
        .any(|fault| fault.severity() == Severity::Error)
    {
        // What the damaged part was to declare is unknown, so that nothing is said to be missing.
        further.retain(|finding| stands_by_itself(text, finding, &damaged));
        if scattered {
            // Keys may have come to stand in a table they were not written in.
            let unclosed = findings
                .iter()
                .find(|fault| fault.code == Code::UnclosedBracket);
            let end = unclosed
                .and_then(|fault| fault.primary)
                .map_or(text.len(), |span| span.start);
            further.retain(|finding| {
                !matches!(finding.code, Code::UnknownKey | Code::MisplacedKey)
                    && finding.primary.is_some_and(|span| span.start < end)
            });
        }
    }
    findings.append(&mut further);
    found
}

fn read_tree(text: &str, tree: &DeTable<'_>, findings: &mut Vec<Diagnostic>) -> Option<Case> {
    let file = Fields::new(text, tree, Span::default());
    if let Some(version) = file
        .integer("detente")
        .filter(|version| version.value != format::VERSION)
    {
        findings.push(
            Diagnostic::at(Code::UnsupportedVersion, version.span)
                .with("found", version.value)
                .with("supported", format::VERSION),
        );
        // The keys of another version are unknown here: what they do wrong cannot be said.
        return None;
    }
    shape::check(text, tree, &format::CASE_FILE, &format::ALL, findings);
    let names = names::collect(&file, findings);
    Reader { names, findings }.case(&file)
}

/// Whether a finding holds whatever a file with faults in its syntax was meant to say.
fn stands_by_itself(text: &str, finding: &Diagnostic, damaged: &[Span]) -> bool {
    let speaks_of_absence = matches!(
        finding.code,
        Code::MissingVersion
            | Code::MissingKey
            | Code::NoneOfKeys
            | Code::UnknownName
            | Code::PatternsMissing
            | Code::PatternsIncomplete
            | Code::PatternLength
            | Code::NoActors
            | Code::NoOptions
            | Code::PositionsWithoutIssues
            | Code::ValuesIncomplete
            | Code::MovesWithoutStates
            | Code::StatesWithoutMoves
            | Code::EmptyList
    );
    let on_one_line = |damage: &Span, span: Span| {
        let (first, last) = (damage.start.min(span.start), damage.end.max(span.start));
        text.get(first..last)
            .is_none_or(|between| !between.contains('\n'))
    };
    !speaks_of_absence
        && finding.primary.is_some_and(|span| {
            span != Span::default() && !damaged.iter().any(|damage| on_one_line(damage, span))
        })
}

/// Keeps as many findings as a person will read, errors before warnings, and says how many more
/// there are.
fn shorten(findings: &mut Vec<Diagnostic>) {
    let more = findings.len().saturating_sub(syntax::MOST_FINDINGS);
    if more == 0 {
        return;
    }
    findings.sort_by_key(Diagnostic::severity);
    findings.truncate(syntax::MOST_FINDINGS);
    findings.sort_by_key(|finding| finding.primary);
    findings.push(Diagnostic::whole(Code::MoreFaults).with("more", more));
}

/// Reads the parts of a case.
struct Reader<'f> {
    names: Names,
    findings: &'f mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn report(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }

    /// The condition a key holds.
    fn condition(&mut self, text: &Quoted<'_>) -> Option<Spanned<Expr>> {
        let value = logic::parse(text, &self.names, self.findings)?;
        Some(Spanned {
            value,
            span: text.span,
        })
    }

    /// The state a key names.
    fn state_name(&mut self, text: &Quoted<'_>) -> Option<Spanned<Expr>> {
        let value = logic::parse_state_name(text, &self.names, self.findings)?;
        Some(Spanned {
            value,
            span: text.span,
        })
    }
}
