//! Splits and tables on made-up issues.

use std::fmt::Write as _;
use std::path::Path;

use super::*;
use crate::issues::read;

fn one(proposal: &str, kind: Kind, residual: f64) -> Foretold<'_> {
    Foretold {
        proposal,
        kind,
        is_enlarged: false,
        forecast: 10.0,
        residual,
    }
}

fn near<const N: usize>(found: [f64; N], expected: [f64; N]) {
    let is_near = |(found, expected): (&f64, &f64)| (found - expected).abs() < 1e-9;
    assert!(
        found.iter().zip(&expected).all(is_near),
        "{found:?} {expected:?}"
    );
}

/// Of nine errors of 1 to 9, five issues in ten are covered by the fifth; of the two of one type alone nothing can be
/// said of eight in ten.
#[test]
fn one_split_by_hand() {
    let all: Vec<Foretold> = (1..=9)
        .map(|size| {
            let kind = if size < 3 { Kind::Scale } else { Kind::Ranked };
            one("a", kind, f64::from(size))
        })
        .collect();
    let calibrating: Vec<&Foretold> = all.iter().collect();
    let (close, far) = (one("b", Kind::Scale, -4.0), one("c", Kind::Ranked, 20.0));
    let others = [&close, &far];

    let found = tried(&calibrating, &others, None, Calibration::Pooled, 0.5);
    let found = found.expect("two issues");
    assert_eq!((found.covered, found.of, found.is_unbounded), (1, 2, false));
    near([found.half_width, found.width], [5.0, 10.0]);

    let found = tried(
        &calibrating,
        &others,
        Some(Kind::Scale),
        Calibration::OwnType,
        0.8,
    );
    let found = found.expect("an issue");
    assert_eq!((found.covered, found.of, found.is_unbounded), (1, 1, true));
    near([found.half_width, found.width], [100.0, 100.0]);

    let none = tried(
        &calibrating,
        &others,
        Some(Kind::Dichotomous),
        Calibration::Pooled,
        0.5,
    );
    assert!(none.is_none());
    // The scale ends at 0.
    near([close.width(30.0)], [40.0]);
}

#[test]
fn halves_share_no_unit_and_can_be_drawn_again() {
    let proposals: Vec<String> = (0..7).map(|proposal| proposal.to_string()).collect();
    let all: Vec<Foretold> = (0..20_u8)
        .map(|size| {
            one(
                &proposals[usize::from(size) % 7],
                Kind::Scale,
                f64::from(size),
            )
        })
        .collect();
    for unit in [Unit::Issue, Unit::Proposal] {
        let splits = splits(&all, unit);
        for (calibrating, others) in &splits {
            let told = |some: &[&Foretold]| -> BTreeSet<String> {
                let name = |one: &&Foretold| match unit {
                    Unit::Issue => one.residual.to_string(),
                    Unit::Proposal => one.proposal.to_owned(),
                };
                some.iter().map(name).collect()
            };
            let (here, there) = (told(calibrating), told(others));
            assert!(here.is_disjoint(&there));
            assert_eq!(here.len(), unit.of(&all).len() / 2);
            assert_eq!(calibrating.len() + others.len(), all.len());
        }
        let residuals = |split: &Split| split.0.iter().map(|one| one.residual).collect();
        let drawn: Vec<Vec<f64>> = splits.iter().map(residuals).collect();
        let again: Vec<Vec<f64>> = super::splits(&all, unit).iter().map(residuals).collect();
        assert_eq!(drawn, again);
        assert_ne!(drawn[0], drawn[1]);
    }
}

/// Made up: everybody agrees, and on the first thirty issues that is what comes about; on the last ten, 10 more. From
/// the twentieth on, a new member takes part.
#[test]
fn made_up_issues_are_told_in_full() {
    let mut table = String::from("prnr,cod,pcom,pde,pfr,ppl,scom,sde,sfr,spl,out\n");
    for issue in 0..40 {
        let place = 20 + issue;
        let outcome = if issue < 30 { place } else { place + 10 };
        let new = if issue < 20 {
            String::new()
        } else {
            place.to_string()
        };
        let proposal = issue / 4;
        let _ = writeln!(
            table,
            "p{proposal},COD,{place},{place},{place},{new},50,0,90,50,{outcome}"
        );
    }
    let issues = read(table.as_bytes()).expect("issues");
    let mut out = String::new();
    write(&mut out, &issues).expect("text");
    // Every blank as one, so that only the words and numbers count.
    let lines: Vec<String> = out
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let after = |title: &str| {
        let at = lines.iter().position(|line| line.starts_with(title));
        &lines[at.unwrap_or_else(|| panic!("{title}\n{out}"))..]
    };

    // More than half err by nothing in nearly every split; there is one type only.
    let by_issue = after("Split by issue (40 in all)");
    assert_eq!(by_issue[2], "50 %, all issues");
    assert_eq!(by_issue[4], "half-width 0.0 [0.0, 0.0] 0.0 [0.0, 0.0] - -");
    after("Split by proposal (10 in all)");
    let later =
        after("Calibrated on the 20 issues of proposals on which no new member took a position");
    assert_eq!(later[3], "50 %, all issues");
    assert_eq!(
        later[4],
        "covered 10 of 20: 50 [30, 70] 10 of 20: 50 [30, 70] - -"
    );
    assert_eq!(later[5], "half-width 0.0 0.0 - -");
    assert_eq!(later[6], "width within the scale 0.0 0.0 - -");
}

/// Where the data lie beside the repository, the tables in the documentation are what is printed today.
#[test]
#[expect(
    clippy::print_stderr,
    reason = "whoever runs the tests is told what was not compared"
)]
fn the_documentation_shows_what_is_printed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let Ok(table) = std::fs::File::open(root.join("../shared/reference/deu2/DEU2.csv")) else {
        eprintln!("not compared: no DEU2.csv beside the repository");
        return;
    };
    let mut printed = String::new();
    write(&mut printed, &read(table).expect("issues")).expect("text");
    let documented = std::fs::read_to_string(root.join("docs/back-tests.md")).expect("a page");
    assert!(documented.contains(&printed), "{printed}");
}
