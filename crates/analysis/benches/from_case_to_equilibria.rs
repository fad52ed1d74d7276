//! From the text of a case to its equilibria.
//!
//! The trade round has 138,240 states: twenty options of six actors, rules of the kinds "never both"
//! and "at most one", preferences by statements for three actors and none for the others.

use std::fmt::Write as _;

use criterion::{Criterion, criterion_group, criterion_main};
use detente_graph::Concept;

const ACTORS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
const OWNERS: [usize; 20] = [0, 0, 1, 1, 2, 2, 3, 3, 3, 3, 0, 0, 1, 1, 2, 2, 3, 4, 4, 5];

/// A case of ten statements for each of three actors, each a small condition on two options; which
/// two is decided by a fixed walk over them.
fn trade_round() -> String {
    let option = |place: usize| format!("{}.x{place}", ACTORS[OWNERS[place]]);
    let mut case =
        String::from("detente = 1\n[case]\nid = \"trade-round\"\ntitle = \"A trade round\"\n");
    for actor in ACTORS {
        let _ = writeln!(case, "[[actor]]\nid = \"{actor}\"");
    }
    for place in 0..OWNERS.len() {
        let _ = writeln!(case, "[[option]]\nid = \"{}\"", option(place));
    }
    for (first, second) in [(0, 1), (2, 3)] {
        let _ = writeln!(
            case,
            "[[rule]]\nnever = \"{} and {}\"",
            option(first),
            option(second)
        );
    }
    for group in [4..6, 6..10] {
        let options: Vec<String> = group
            .map(|place| format!("\"{}\"", option(place)))
            .collect();
        let _ = writeln!(case, "[[rule]]\nat-most-one = [{}]", options.join(", "));
    }
    let mut walk = 1;
    for actor in &ACTORS[..3] {
        let _ = writeln!(case, "[preference.{actor}]\nstatements = [");
        for connective in [
            "and", "or", "if", "only if", "xor", "iff", "and not", "or not", "and", "or",
        ] {
            walk = (walk * 7 + 3) % 400;
            let (left, right) = (walk % 20, (walk / 20 + walk) % 20);
            let _ = writeln!(
                case,
                "  \"{} {connective} {}\",",
                option(left),
                option(right)
            );
        }
        case.push_str("]\n");
    }
    case
}

fn benchmark(criterion: &mut Criterion) {
    let text = trade_round();
    let equilibria = || {
        let reading = detente_case::parse("trade-round", text.as_bytes());
        let case = reading.case.expect("the trade round is a sound case");
        let (conflict, _) = detente_analysis::compile(&case);
        let solved = detente_analysis::solve(conflict.expect("the trade round has states"));
        assert_eq!(solved.conflict.state_count(), 138_240);
        solved.solution.equilibria(Concept::Seq).count()
    };
    let mut group = criterion.benchmark_group("from case to equilibria");
    group.sample_size(10);
    group.bench_function("trade round, 138,240 states", |bencher| {
        bencher.iter(equilibria);
    });
    let alaska = include_bytes!("../../../cases/alaska-2025/case.toml");
    group.bench_function("Alaska 2025, 432 states", |bencher| {
        bencher.iter(|| {
            let reading = detente_case::parse("alaska-2025", alaska);
            let case = reading.case.expect("a shipped case is sound");
            let (conflict, _) = detente_analysis::compile(&case);
            detente_analysis::solve(conflict.expect("a shipped case has states")).solution
        });
    });
    group.finish();
}

criterion_group!(benches, benchmark);
criterion_main!(benches);
