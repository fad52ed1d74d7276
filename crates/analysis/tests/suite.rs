//! Runs the literate tests in `suite/`: each a page that states a case, who is stable under what, and
//! what `check` finds in it.
//!
//! A case is a block of `toml`. After it come, where the case has no error, a table with a row for each
//! state (its key, then for each actor its rank and the strongest concepts it is stable under, and what
//! holds for all), written as `detente solve` writes it; and, where `check` finds anything, a block of
//! `findings`: line and code, or the code alone where the whole file is meant.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use detente_analysis::{Solved, actor_id, check};
use detente_graph::Concept;

/// A case with what is said about it.
#[derive(Default)]
struct Claim {
    line: usize,
    case: String,
    table: Vec<Vec<String>>,
    findings: Vec<String>,
}

/// The cases of a page, in order.
fn claims(page: &str) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    let mut fence: Option<&str> = None;
    for (number, line) in page.lines().enumerate() {
        match (fence, line.strip_prefix("```")) {
            (None, Some(kind)) => {
                fence = Some(kind);
                if kind == "toml" {
                    claims.push(Claim {
                        line: number + 1,
                        ..Claim::default()
                    });
                }
            }
            (Some(_), Some(_)) => fence = None,
            (Some("toml"), None) => {
                let _ = writeln!(claims.last_mut().expect("begun").case, "{line}");
            }
            (Some("findings"), None) => claims
                .last_mut()
                .expect("a case before")
                .findings
                .push(line.trim().to_owned()),
            (None, None) if line.starts_with('|') => {
                let cells = line
                    .trim_matches('|')
                    .split('|')
                    .map(|cell| cell.trim().to_owned());
                claims
                    .last_mut()
                    .expect("a case before")
                    .table
                    .push(cells.collect());
            }
            _ => {}
        }
    }
    claims
}

/// What a case really gives, in the form of a claim.
fn found(case: &str) -> (Vec<Vec<String>>, Vec<String>) {
    let reading = detente_case::parse("case.toml", case.as_bytes());
    let checked = reading.case.as_ref().map(check);
    let mut diagnostics = reading.diagnostics.clone();
    let mut table = Vec::new();
    if let Some(checked) = checked {
        diagnostics.extend(checked.diagnostics);
        table = checked.solved.as_ref().map(verdicts).unwrap_or_default();
    }
    let finding = |found: &detente_case::Diagnostic| match found.primary {
        Some(span) => format!(
            "{} {}",
            reading.source.position(span.start).0,
            found.code.as_str()
        ),
        None => found.code.as_str().to_owned(),
    };
    (table, diagnostics.iter().map(finding).collect())
}

fn verdicts(solved: &Solved) -> Vec<Vec<String>> {
    let conflict = &solved.conflict;
    let actors: Vec<_> = (0..conflict.case.actors.len()).map(actor_id).collect();
    let heading = |name: &str| name.to_owned();
    let ids = conflict
        .case
        .actors
        .iter()
        .map(|actor| actor.id.value.clone());
    let mut table = vec![
        [heading("state")]
            .into_iter()
            .chain(ids)
            .chain([heading("all")])
            .collect(),
    ];
    for state in conflict.states() {
        let mut row = vec![conflict.key(state)];
        for actor in &actors {
            let stable = strongest(&|concept| solved.solution.is_stable(*actor, concept, state));
            row.push(format!("{} {stable}", conflict.model.rank(*actor, state)));
        }
        row.push(strongest(&|concept| solved.solution.is_equilibrium(concept, state)).to_owned());
        table.push(row);
    }
    table
}

fn strongest(stable: &dyn Fn(Concept) -> bool) -> &'static str {
    let implied = [(Concept::Nash, "Nash"), (Concept::SymSeq, "SSEQ")];
    if let Some((_, name)) = implied.into_iter().find(|(concept, _)| stable(*concept)) {
        return name;
    }
    match (
        stable(Concept::Seq),
        stable(Concept::Smr),
        stable(Concept::Gmr),
    ) {
        (true, true, _) => "SEQ SMR",
        (true, false, _) => "SEQ",
        (false, true, _) => "SMR",
        (false, false, true) => "GMR",
        (false, false, false) => "–",
    }
}

fn as_markdown(table: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (place, row) in table.iter().enumerate() {
        let _ = writeln!(text, "| {} |", row.join(" | "));
        if place == 0 {
            let _ = writeln!(text, "|{}", "---|".repeat(row.len()));
        }
    }
    text
}

#[test]
fn every_page_says_what_is_so() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite");
    let mut pages: Vec<_> = fs::read_dir(folder)
        .expect("pages")
        .map(|page| page.expect("a page").path())
        .collect();
    pages.sort();
    assert!(pages.len() >= 8, "too few pages: {pages:?}");
    let mut differing = String::new();
    for page in &pages {
        let claims = claims(&fs::read_to_string(page).expect("readable"));
        assert!(!claims.is_empty(), "no case in {}", page.display());
        for claim in claims {
            let (table, findings) = found(&claim.case);
            let stated: Vec<Vec<String>> = claim
                .table
                .into_iter()
                .filter(|row| !row[0].starts_with("---"))
                .collect();
            if (&stated, &claim.findings) != (&table, &findings) {
                let name = page.file_name().expect("a name").to_string_lossy();
                let _ = writeln!(
                    differing,
                    "\n{name}:{} gives\n\n{}",
                    claim.line,
                    as_markdown(&table)
                );
                let _ = writeln!(differing, "```findings\n{}\n```", findings.join("\n"));
            }
        }
    }
    assert!(differing.is_empty(), "{differing}");
}
