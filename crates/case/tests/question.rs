//! Questions about the future, as read.

use std::path::Path;

use detente_case::model::{About, Case, ForecastKind, LevelId, QuestionId};
use detente_case::{Reading, parse};

const EVERYTHING: &str = include_str!("good/everything.toml");

fn read(text: &str) -> Reading {
    let reading = parse("case.toml", text.as_bytes());
    assert_eq!(reading.diagnostics, []);
    reading
}

fn case(reading: &Reading) -> &Case {
    reading.case.as_ref().expect("no errors")
}

#[test]
fn questions_are_read_whole() {
    let reading = read(EVERYTHING);
    let case = case(&reading);
    let main = case.header.question.as_ref().expect("stated");
    assert_eq!(main.value, QuestionId(0));
    assert_eq!(reading.source.slice(main.span), "\"ceasefire\"");
    let [ceasefire, land] = &case.questions[..] else {
        panic!("two questions")
    };
    assert_eq!(ceasefire.text.0[1].1, "وقف للنار قبل نهاية السنة");
    assert_eq!(ceasefire.rule.0[0].1, "announced by both sides");
    assert_eq!(
        (ceasefire.opened.to_string(), ceasefire.deadline.to_string()),
        ("2025-08-17".to_owned(), "2025-12-31".to_owned())
    );
    let Some(About::Condition(about)) = &ceasefire.about else {
        panic!("a condition")
    };
    assert_eq!(
        detente_case::print_condition(case, &about.value),
        "outcome:deal or russia.ceasefire"
    );
    assert_eq!(ceasefire.basis.evidence.len(), 1);
    assert!(ceasefire.basis.judgement.is_some());
    let told: Vec<_> = ceasefire
        .forecasts
        .iter()
        .map(|own| (own.kind, own.name.0[0].1.as_str(), own.value))
        .collect();
    assert_eq!(
        told,
        [
            (ForecastKind::Stated, "A. Analyst", 0.2),
            (ForecastKind::Baseline, "nothing changes", 0.0),
            (ForecastKind::Baseline, "market", 0.39),
        ]
    );
    let market = &ceasefire.forecasts[2];
    assert_eq!(
        market.date.map(|date| date.to_string()).as_deref(),
        Some("2025-08-15")
    );
    assert_eq!(market.url.as_deref(), Some("https://example.org/odds"));
    let resolved = ceasefire.resolved.as_ref().expect("stated");
    assert!(!resolved.value);
    assert_eq!(resolved.date.to_string(), "2025-12-31");
    assert_eq!(resolved.source.0[0].1, "The Wire");
    // Several levels, several forecasts, still open.
    let Some(About::Levels(levels)) = &land.about else {
        panic!("levels")
    };
    let levels: Vec<LevelId> = levels.iter().map(|level| level.value).collect();
    assert_eq!(
        levels
            .iter()
            .map(|own| (own.issue.0, own.level))
            .collect::<Vec<_>>(),
        [(0, 1), (1, 7)]
    );
    let values: Vec<f64> = land.forecasts.iter().map(|own| own.value).collect();
    assert_eq!(values, [0.1, 1.0]);
    assert!(land.resolved.is_none());
}

#[test]
fn baselines_may_stand_under_headings_of_their_own() {
    let braces = "baselines = [{ name = \"market\", value = 0.4 }, { name = \"none\", value = 0 }]\nresolved = { value = true, date = 2025-09-01, source = \"x\" }\n";
    let headings = "[[question.baselines]]\nname = \"market\"\nvalue = 0.4\n[[question.baselines]]\nname = \"none\"\nvalue = 0\n[question.resolved]\nvalue = true\ndate = 2025-09-01\nsource = \"x\"\n";
    let told = [braces, headings].map(|rest| {
        let text = format!(
            "{EVERYTHING}\n[[question]]\nid = \"more\"\ntext = \"More\"\nrule = \"so\"\nopened = 2025-08-17\ndeadline = 2025-12-31\n{rest}"
        );
        let reading = read(&text);
        let question = &case(&reading).questions[2];
        let values = question.forecasts.iter();
        let values = values.map(|own| (own.name.clone(), own.value));
        (values.collect::<Vec<_>>(), question.resolved.is_some())
    });
    assert_eq!(told[0], told[1]);
    assert_eq!((told[0].0.len(), told[0].1), (2, true));
}

/// What came of a question may cite what is later than the case, and nothing else may.
#[test]
fn only_what_came_of_a_question_may_cite_what_is_later() {
    let ledger = "detente = 1\n[[entry]]\nid = \"later\"\nkind = \"fact\"\nspeakers = [\"author\"]\ndate = \"2025-12-31\"\n";
    let codes = |resolved: &str, question: &str, forecast: &str| {
        let text = format!(
            "detente = 1\n[case]\nid = \"x\"\ntitle = \"X\"\nas-of = 2025-08-17\n[[actor]]\nid = \"us\"\n[[option]]\nid = \"us.act\"\n\
             [[question]]\nid = \"q\"\ntext = \"Q\"\nrule = \"so\"\nopened = 2025-08-17\ndeadline = 2025-12-31\nevidence = [{question}]\n\
             forecast = {{ value = 0.5, by = \"a\", date = 2025-08-17, evidence = [{forecast}] }}\n\
             resolved = {{ value = true, date = 2025-12-31, source = \"s\", evidence = [{resolved}] }}\n"
        );
        let mut reading = parse("case.toml", text.as_bytes());
        reading.add_ledger("ledger.toml", ledger.as_bytes(), Path::new(""), &[]);
        let ledger = reading.ledger.expect("read");
        assert_eq!(ledger.diagnostics, []);
        let citations = ledger.citations.iter();
        citations
            .map(|found| found.code.as_str())
            .collect::<Vec<_>>()
    };
    let (later, unknown) = ("\"later\"", "\"latr\"");
    assert_eq!(codes(later, "", ""), Vec::<&str>::new());
    assert_eq!(
        codes("", later, later),
        ["evidence-too-late", "evidence-too-late"]
    );
    assert_eq!(codes(unknown, unknown, ""), ["unknown-name"; 2]);
}
