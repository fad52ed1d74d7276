//! Questions and scores against the definitions: of the shipped case of the Alaska summit, of small cases, and of random
//! questions.

use std::fmt::Write as _;

use detente_analysis::{
    Held, Scoring, Solved, SureQuestion, Tally, brier_score, check, score, solve, sure,
};
use detente_case::model::{About, Case, ForecastKind};
use detente_ensemble::Progress;
use detente_graph::Concept;
use proptest::prelude::*;

const RUNS: SureQuestion = SureQuestion { runs: 64, seed: 1 };

fn alaska() -> Case {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let reading = detente_case::read(&root.join("cases/alaska-2025")).expect("a shipped case");
    reading.case.expect("no errors")
}

fn parsed(text: &str) -> Case {
    let reading = detente_case::parse("case.toml", text.as_bytes());
    reading
        .case
        .unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
}

fn solved(case: &Case) -> Solved<'_> {
    let checked = check(case);
    checked
        .solved
        .unwrap_or_else(|| panic!("{:?}", checked.diagnostics))
}

fn scoring(case: &Case) -> Scoring {
    score(&solved(case), RUNS, &Progress::default())
}

/// What was held of the question of an id.
fn held(case: &Case, found: &Scoring, id: &str) -> Held {
    let mut questions = found.questions.iter();
    let question = questions.find(|own| case.questions[own.question.0].id.value == id);
    question.unwrap_or_else(|| panic!("no question {id}")).held
}

fn counts(tally: Tally) -> (usize, usize) {
    (tally.holds, tally.of)
}

#[test]
fn the_alaska_prices_have_the_scores_worked_out_for_them() {
    let case = &alaska();
    let found = scoring(case);
    let score_of = |id: &str, kind: &str| {
        let mut questions = found.questions.iter();
        let question = questions.find(|own| case.questions[own.question.0].id.value == id);
        let question = question.expect("asked");
        let forecasts = &case.questions[question.question.0].forecasts;
        let place = forecasts
            .iter()
            .position(|own| own.name.0[0].1 == kind)
            .expect("stated");
        question.values[place].brier.expect("resolved")
    };
    let prices = [
        ("ceasefire-2025", 0.152_1),
        ("peace-2025", 0.052_9),
        ("donetsk-2025", 0.062_5),
    ];
    for (id, expected) in prices {
        assert!((score_of(id, "market price") - expected).abs() < 1e-12);
        assert!(score_of(id, "nothing changes").abs() < 1e-12);
    }
    let [nothing, market] = &found.names[..] else {
        panic!("two baselines, and nobody's forecast")
    };
    assert_eq!(
        (nothing.kind, market.kind),
        (ForecastKind::Baseline, ForecastKind::Baseline)
    );
    assert_eq!((found.in_common, market.resolved, market.wrong), (3, 3, 0));
    let mean = prices.iter().map(|(_, score)| score).sum::<f64>() / 3.0;
    assert!((market.mean.expect("resolved") - mean).abs() < 1e-12);
    assert_eq!(nothing.mean_in_common, Some(0.0));
    assert_eq!(found.best().len(), 1);
    assert_eq!(found.best()[0].name, nothing.name);
    assert!(nothing.is_reference && found.better_than_reference().is_empty());
    assert_eq!(market.reference, Some(0.0));
    // What came true is what "nothing changes" misses, and one of these the model had excluded.
    let came_true = found.questions.iter();
    let came_true = came_true.filter(|own| own.came_true == Some(true)).count();
    assert_eq!(
        (nothing.resolved, nothing.wrong, found.misses()),
        (20, came_true, came_true)
    );
    let excluded: Vec<&str> = found
        .questions
        .iter()
        .filter(|own| own.was_excluded)
        .map(|own| &*case.questions[own.question.0].id.value)
        .collect();
    assert_eq!(excluded, ["new-sanctions-2025"]);
}

#[test]
fn an_outcome_lasts_in_as_many_versions_as_sure_says() {
    let mut case = alaska();
    let template = case.questions[0].clone();
    let about: Vec<_> = (0..case.outcomes.len())
        .map(|place| {
            let id = &case.outcomes[place].id.value;
            let text = format!("outcome:{id}");
            detente_case::parse_condition(&case, &text).expect("a condition")
        })
        .collect();
    case.questions = about
        .into_iter()
        .enumerate()
        .map(|(place, value)| {
            let mut own = template.clone();
            own.id.value = place.to_string();
            let span = own.id.span;
            own.about = Some(About::Condition(detente_case::model::Spanned {
                value,
                span,
            }));
            own
        })
        .collect();
    let found = scoring(&case);
    let solved = solved(&case);
    let told = sure(&solved, RUNS, &Progress::default());
    let outcomes = told.conflict.expect("options").outcomes;
    for (place, outcome) in outcomes.iter().enumerate() {
        let own = held(&case, &found, &place.to_string());
        assert_eq!(own, Held::Lasts(outcome.lasts));
    }
}

/// Two who may each act; one of them wants first what `order` says first, and is doubted of.
fn doubted(order: [&str; 2], more: &str) -> String {
    let [first, second] = order;
    format!(
        "detente = 1\n[case]\nid = \"x\"\ntitle = \"X\"\nas-of = 2025-08-17\n[[actor]]\nid = \"a\"\n[[actor]]\nid = \"b\"\n\
         [[option]]\nid = \"a.act\"\n[[option]]\nid = \"b.act\"\n[status-quo]\ntaken = []\n\
         [preference.a]\nstatements = [{{ id = \"one\", want = \"{first}\" }}, {{ id = \"two\", want = \"{second}\" }}]\n{more}\n\
         [preference.b]\nstatements = [\"b.act iff a.act\"]\n"
    )
}

const QUESTIONS: &str = r#"
[[question]]
id = "both"
text = "Both act"
rule = "seen"
opened = 2025-08-17
deadline = 2025-12-31
about = "a.act and b.act"
[[question]]
id = "either"
text = "Only one acts"
rule = "seen"
opened = 2025-08-17
deadline = 2025-12-31
about = "a.act xor b.act"
[[question]]
id = "elsewhere"
text = "Something else"
rule = "seen"
opened = 2025-08-17
deadline = 2025-12-31
"#;

/// Every version compiled as a case of its own.
#[test]
fn versions_are_counted_by_their_own_answers() {
    let wants = ["not b.act", "a.act"];
    let doubt = "doubt = [{ swap = [\"one\", \"two\"] }]";
    let case = parsed(&(doubted(wants, doubt) + QUESTIONS));
    let found = scoring(&case);
    let versions = [wants, [wants[1], wants[0]]].map(|order| parsed(&doubted(order, "")));
    for id in ["both", "either"] {
        let question = case.questions.iter().find(|own| own.id.value == id);
        let Some(About::Condition(about)) = &question.expect("asked").about else {
            panic!("a condition")
        };
        let lasts = |version: &&Case| {
            let solved = solve(detente_analysis::compile(version).0.expect("no errors"));
            let meeting = solved.conflict.states_meeting(&about.value);
            let mut lasting = solved.solution.equilibria(Concept::Seq);
            lasting.any(|state| meeting.contains(&state))
        };
        let expected = versions.iter().filter(lasts).count();
        let tally = held(&case, &found, id).tally().expect("counted");
        assert_eq!(counts(tally), (expected, 2), "{id}");
    }
    assert_eq!(held(&case, &found, "elsewhere"), Held::Nothing);
    let ran = found.conflict.expect("a question about it");
    assert!(ran.has_doubts && ran.are_stated && ran.ran.is_exact());
    assert!(found.settlement.is_none());
}

/// Wages and hours of two who weigh them differently; `walk-away` of the second as given.
fn bargained(walk_away: &str) -> String {
    let mut text = format!(
        "detente = 1\n[case]\nid = \"x\"\ntitle = \"X\"\n[[actor]]\nid = \"a\"\nwalk-away = 0.5\n[[actor]]\nid = \"b\"\nwalk-away = {walk_away}\n"
    );
    for issue in ["wages", "hours"] {
        let _ = write!(
            text,
            "[[issue]]\nid = \"{issue}\"\nlevels = [{{ id = \"low\" }}, {{ id = \"middle\" }}, {{ id = \"high\" }}]\nstatus-quo = \"low\"\n"
        );
    }
    for (actor, issue, ideal, salience) in [
        ("a", "wages", "high", 3),
        ("a", "hours", "high", 1),
        ("b", "wages", "low", 1),
        ("b", "hours", "low", 3),
    ] {
        let _ = write!(
            text,
            "[[position]]\nactor = \"{actor}\"\nissue = \"{issue}\"\nideal = \"{ideal}\"\nsalience = {salience}\n"
        );
    }
    for (place, levels) in [
        "\"wages:high\"",
        "\"hours:high\"",
        "[\"wages:middle\", \"hours:low\"]",
        "[\"wages:high\", \"hours:middle\"]",
    ]
    .iter()
    .enumerate()
    {
        let _ = write!(
            text,
            "[[question]]\nid = \"q{place}\"\ntext = \"Q\"\nrule = \"so\"\nopened = 2025-08-17\ndeadline = 2025-12-31\nlevel = {levels}\n"
        );
    }
    text
}

/// Whether some package with the levels of each question is worth enough to both, by the definition of worth.
fn acceptable(walk_away: f64) -> Vec<bool> {
    let asked: [[Option<u32>; 2]; 4] = [
        [Some(2), None],
        [None, Some(2)],
        [Some(1), Some(0)],
        [Some(2), Some(1)],
    ];
    let meets = |[wages, hours]: [u32; 2], asked: [Option<u32>; 2]| {
        asked[0].is_none_or(|own| own == wages) && asked[1].is_none_or(|own| own == hours)
    };
    let is_enough = |[wages, hours]: [u32; 2]| {
        let (wages, hours) = (f64::from(wages) / 2.0, f64::from(hours) / 2.0);
        let first = 0.75 * wages + 0.25 * hours;
        let second = 0.25 * (1.0 - wages) + 0.75 * (1.0 - hours);
        first >= 0.5 && second >= walk_away
    };
    let packages = (0..3).flat_map(|wages| (0..3).map(move |hours| [wages, hours]));
    let packages: Vec<[u32; 2]> = packages.collect();
    let answer = |asked: [Option<u32>; 2]| {
        let mut own = packages.iter().filter(|package| meets(**package, asked));
        own.any(|package| is_enough(*package))
    };
    asked.into_iter().map(answer).collect()
}

#[test]
fn levels_are_held_acceptable_by_the_definition_of_worth() {
    for walk_away in [0.2, 0.5, 0.7, 0.8] {
        let case = parsed(&bargained(&walk_away.to_string()));
        let found = scoring(&case);
        assert_eq!(found.settlement.expect("run").done, 1);
        assert!(found.conflict.is_none());
        for (place, expected) in acceptable(walk_away).into_iter().enumerate() {
            let own = held(&case, &found, &format!("q{place}"));
            let Held::Acceptable(tally) = own else {
                panic!("levels")
            };
            assert_eq!(
                counts(tally),
                (usize::from(expected), 1),
                "{walk_away} q{place}"
            );
        }
    }
    // Within bounds it is so in some versions, each drawn the same on any number of threads.
    let case = parsed(&bargained("{ low = 0.2, high = 0.8 }"));
    let found = scoring(&case);
    let held_now = |found: &Scoring| -> Vec<(usize, usize)> {
        let ids = (0..4).map(|place| format!("q{place}"));
        let tallies = ids.map(|id| held(&case, found, &id).tally().expect("counted"));
        tallies.map(counts).collect()
    };
    let told = held_now(&found);
    assert!(told.iter().all(|(_, of)| *of == RUNS.runs));
    assert!(told.iter().any(|(holds, of)| 0 < *holds && holds < of));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(3);
    let again = pool.build().expect("threads").install(|| scoring(&case));
    assert_eq!(held_now(&again), told);
}

/// Stopped before anything was run, the model excludes nothing.
#[test]
fn what_was_not_run_is_held_against_nobody() {
    let resolved = "resolved = { value = true, date = 2025-12-31, source = \"s\" }\n";
    let case = parsed(&(doubted(["not a.act", "b.act"], "") + QUESTIONS + resolved));
    let stopped = Progress::default();
    stopped.stop();
    let found = score(&solved(&case), RUNS, &stopped);
    assert!(found.questions.iter().all(|own| !own.was_excluded));
    let ran = found.conflict.expect("asked").ran;
    assert!(ran.is_partial() && ran.done == 0);
}

#[test]
fn the_score_of_brier() {
    assert_eq!(
        brier_score(0.0, false).total_cmp(&0.0),
        std::cmp::Ordering::Equal
    );
    assert!((brier_score(0.0, true) - 1.0).abs() < f64::EPSILON);
    assert!((brier_score(0.5, true) - 0.25).abs() < f64::EPSILON);
    assert!((brier_score(0.39, false) - 0.152_1).abs() < 1e-12);
}

/// A random question: the day of its deadline in 2026, what came of it, and the values of some of four names in
/// hundredths.
#[derive(Clone, Debug)]
struct Asked {
    deadline: u8,
    came_true: Option<bool>,
    values: Vec<(usize, u8)>,
}

const NAMES: [(&str, bool); 4] = [
    ("First analyst", true),
    ("Second analyst", true),
    ("nothing changes", false),
    ("market", false),
];

fn asked() -> impl Strategy<Value = Asked> {
    let values = proptest::sample::subsequence(vec![0_usize, 1, 2, 3], 0..=4);
    let values = values.prop_flat_map(|names| {
        let hundredths = proptest::collection::vec(0..=100_u8, names.len());
        hundredths.prop_map(move |values| names.iter().copied().zip(values).collect())
    });
    (1..=28_u8, any::<Option<bool>>(), values).prop_map(|(deadline, came_true, values)| Asked {
        deadline,
        came_true,
        values,
    })
}

fn written(questions: &[Asked]) -> String {
    let mut text = doubted(["a.act", "b.act"], "");
    for (place, own) in questions.iter().enumerate() {
        let day = own.deadline;
        let _ = write!(
            text,
            "[[question]]\nid = \"q{place}\"\ntext = \"Q\"\nrule = \"so\"\nopened = 2025-08-17\ndeadline = 2026-01-{day:02}\n"
        );
        let of = |is_person: bool, name: &str, rest: &str| {
            let kept = own.values.iter();
            let kept = kept.filter(|(at, _)| NAMES[*at].1 == is_person);
            let told = kept.map(|(at, hundredths)| {
                let value = f64::from(*hundredths) / 100.0;
                format!("{{ {name} = \"{}\", value = {value}{rest} }}", NAMES[*at].0)
            });
            told.collect::<Vec<_>>().join(", ")
        };
        let (persons, baselines) = (of(true, "by", ", date = 2025-08-17"), of(false, "name", ""));
        for (key, list) in [("forecast", persons), ("baselines", baselines)] {
            if !list.is_empty() {
                let _ = writeln!(text, "{key} = [{list}]");
            }
        }
        if let Some(came_true) = own.came_true {
            let _ = writeln!(
                text,
                "resolved = {{ value = {came_true}, date = 2025-12-31, source = \"s\" }}"
            );
        }
    }
    text
}

proptest! {
    #[test]
    fn scores_are_squares_of_differences(questions in proptest::collection::vec(asked(), 0..12)) {
        let case = parsed(&written(&questions));
        let found = scoring(&case);
        let naive = |came_true: bool, hundredths: u8| {
            let value = f64::from(hundredths) / 100.0;
            if came_true { (1.0 - value) * (1.0 - value) } else { value * value }
        };
        let close = |one: f64, other: f64| (one - other).abs() < 1e-12;
        // Each value by itself.
        for own in &found.questions {
            let asked = &questions[own.question.0];
            prop_assert_eq!(own.values.len(), asked.values.len());
            for ((_, hundredths), scored) in asked.values.iter().zip(&own.values) {
                let expected = asked.came_true.map(|came_true| naive(came_true, *hundredths));
                prop_assert_eq!(scored.brier.is_some(), expected.is_some());
                prop_assert!(close(scored.brier.unwrap_or(0.0), expected.unwrap_or(0.0)));
                let is_wrong = match asked.came_true {
                    Some(true) => *hundredths < 50,
                    Some(false) => *hundredths > 50,
                    None => false,
                };
                prop_assert_eq!(scored.is_wrong, is_wrong);
            }
        }
        // Every name over the resolved questions, and over those that all who are scored have a value on.
        let scores_of = |name: usize| -> Vec<(usize, f64)> {
            let own = questions.iter().enumerate();
            own.filter_map(|(place, asked)| {
                let (_, hundredths) = asked.values.iter().find(|(at, _)| *at == name)?;
                Some((place, naive(asked.came_true?, *hundredths)))
            }).collect()
        };
        let scored: Vec<usize> = (0..4).filter(|name| !scores_of(*name).is_empty()).collect();
        let in_common: Vec<usize> = (0..questions.len()).filter(|place| {
            let has_value = |name: &usize| scores_of(*name).iter().any(|(at, _)| at == place);
            !scored.is_empty() && scored.iter().all(has_value)
        }).collect();
        prop_assert_eq!(found.in_common, in_common.len());
        for own in &found.names {
            let name = NAMES.iter().position(|(name, _)| *name == own.name.0[0].1).expect("one of them");
            let scores = scores_of(name);
            prop_assert_eq!(own.kind == ForecastKind::Stated, NAMES[name].1);
            prop_assert_eq!(own.resolved, scores.len());
            let mean = |scores: Vec<f64>| scores.iter().sum::<f64>() / scores.len() as f64;
            let all: Vec<f64> = scores.iter().map(|(_, score)| *score).collect();
            prop_assert_eq!(own.mean.is_some(), !all.is_empty());
            if let Some(own) = own.mean {
                prop_assert!(close(own, mean(all)));
            }
            let shared = scores.iter().filter(|(place, _)| in_common.contains(place));
            let shared: Vec<f64> = shared.map(|(_, score)| *score).collect();
            prop_assert_eq!(own.mean_in_common.is_some(), !shared.is_empty());
            if let Some(own) = own.mean_in_common {
                prop_assert!(close(own, mean(shared)));
            }
        }
        // The reference is the first baseline of the file that leaves out none of the questions anybody is scored on.
        let asked_of: std::collections::BTreeSet<usize> = scored.iter()
            .flat_map(|name| scores_of(*name)).map(|(place, _)| place).collect();
        let covers = |name: &usize| !asked_of.is_empty() && scores_of(*name).len() == asked_of.len();
        let first = questions.iter().flat_map(|asked| {
            // Within a question, baselines stand in the order of the names.
            asked.values.iter().map(|(name, _)| *name)
        });
        let reference = first.filter(|name| !NAMES[*name].1).find(covers);
        let place_of = |own: &detente_analysis::NameScore| NAMES.iter().position(|(name, _)| *name == own.name.0[0].1);
        prop_assert_eq!(found.reference().and_then(place_of), reference);
        for own in &found.names {
            let name = place_of(own).expect("one of them");
            let places: Vec<usize> = scores_of(name).iter().map(|(place, _)| *place).collect();
            let expected = reference.filter(|_| !places.is_empty()).map(|reference| {
                let beside = scores_of(reference).into_iter().filter(|(place, _)| places.contains(place));
                beside.map(|(_, score)| score).sum::<f64>() / places.len() as f64
            });
            prop_assert_eq!(own.reference.is_some(), expected.is_some());
            prop_assert!(close(own.reference.unwrap_or(0.0), expected.unwrap_or(0.0)));
        }
        // The best are those whom nobody beats, where there are two to compare.
        let means: Vec<f64> = found.names.iter().filter_map(|own| own.mean_in_common).collect();
        let best = means.iter().copied().fold(f64::MAX, f64::min);
        let expected = if means.len() < 2 { 0 } else { means.iter().filter(|mean| close(**mean, best)).count() };
        prop_assert_eq!(found.best().len(), expected);
        // Resolved ones first, the worst foretold first; open ones last, by their deadlines.
        let worst = |own: &detente_analysis::QuestionScore| {
            own.values.iter().filter_map(|value| value.brier).fold(0.0, f64::max)
        };
        for pair in found.questions.windows(2) {
            let [one, next] = pair else { unreachable!() };
            prop_assert!(one.came_true.is_some() || next.came_true.is_none());
            let deadline = |own: &detente_analysis::QuestionScore| questions[own.question.0].deadline;
            match (one.came_true, next.came_true) {
                (Some(_), Some(_)) => {
                    prop_assert!(worst(one) >= worst(next));
                    prop_assert!(one.is_miss() || !next.is_miss());
                }
                (None, None) => prop_assert!(deadline(one) <= deadline(next)),
                _ => {}
            }
        }
    }
}
