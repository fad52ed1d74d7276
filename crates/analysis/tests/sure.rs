//! How sure answers are, against every version compiled as a case of its own, and on cases that are hard on it.

use std::collections::BTreeMap;

use detente_analysis::{
    ConflictSure, Difference, DifferenceBy, DoubtOf, Solved, Sure, SureQuestion, Tally, check,
    compile, solve, sure,
};
use detente_case::model::Case;
use detente_ensemble::{Plan, Progress};
use detente_graph::{Concept, StateId};
use proptest::prelude::*;

/// So many samples are drawn where one is set beside all versions.
const TIMES: u64 = 300;

const ALL: SureQuestion = SureQuestion {
    runs: 100_000,
    seed: 1,
};

fn parsed(text: &str) -> Case {
    let reading = detente_case::parse("case.toml", text.as_bytes());
    reading
        .case
        .unwrap_or_else(|| panic!("{:?}\n{text}", reading.diagnostics))
}

fn solved(case: &Case) -> Solved<'_> {
    let checked = check(case);
    checked
        .solved
        .unwrap_or_else(|| panic!("{:?}", checked.diagnostics))
}

fn asked(case: &Case, question: SureQuestion) -> Sure {
    sure(&solved(case), question, &Progress::default())
}

fn conflict(case: &Case) -> ConflictSure {
    asked(case, ALL).conflict.expect("options")
}

fn counts(tally: Tally) -> (usize, usize) {
    (tally.holds, tally.of)
}

/// What each of two actors may want.
const WISHES: [&str; 6] = [
    "a.stay",
    "not b.stay",
    "b.give",
    "a.give iff b.give",
    "not a.give",
    "b.stay if a.stay",
];

/// A case with its doubts.
#[derive(Clone, Debug)]
struct Doubted {
    /// The wishes of each actor, by their places in [`WISHES`], most important first.
    wishes: [Vec<usize>; 2],
    /// Whose statements may be the other way round: the actor and two places.
    swaps: Vec<(usize, usize, usize)>,
    /// Whose statement may not apply, and how plausible that is.
    drops: Vec<(usize, usize, f64)>,
    /// What others have the second actor want, and their weights.
    others: Vec<(Vec<usize>, f64)>,
    /// How plausible it is that what the first actor gives it cannot take back.
    one_way: Option<f64>,
}

/// One way in which everything may come out.
#[derive(Clone, Debug)]
struct Version {
    wishes: [Vec<usize>; 2],
    one_way: bool,
    weight: f64,
}

fn statements(wishes: &[usize]) -> String {
    let written: Vec<String> = wishes
        .iter()
        .map(|wish| format!("{{ id = \"w{wish}\", want = \"{}\" }}", WISHES[*wish]))
        .collect();
    format!("[{}]", written.join(", "))
}

fn text(wishes: &[Vec<usize>; 2], one_way: &str, doubts: &[String; 2], more: &str) -> String {
    let [first, second] = wishes;
    let [of_first, of_second] = doubts;
    format!(
        r#"detente = 1
[case]
id = "x"
title = "X"
[[actor]]
id = "a"
[[actor]]
id = "b"
[[option]]
id = "a.stay"
[[option]]
id = "a.give"
{one_way}
[[option]]
id = "b.stay"
[[option]]
id = "b.give"
[[outcome]]
id = "deal"
where = "a.give and b.give"
[[outcome]]
id = "apart"
where = "not a.stay and not b.stay"
[[table]]
id = "both"
actors = ["a", "b"]
[status-quo]
taken = []
[preference.a]
statements = {first}
{of_first}
[preference.b]
statements = {second}
{of_second}
{more}
"#,
        first = statements(first),
        second = statements(second),
    )
}

impl Doubted {
    fn text(&self) -> String {
        let one_way = self.one_way.map_or_else(String::new, |weight| {
            format!("one-way = {{ value = \"to-yes\", weight = {weight} }}")
        });
        let doubts = [0, 1].map(|actor| {
            let id = |place: usize| format!("\"w{}\"", self.wishes[actor][place]);
            let swaps = self.swaps.iter().filter(|swap| swap.0 == actor);
            let swaps = swaps.map(|(_, first, second)| {
                format!("{{ swap = [{}, {}] }}", id(*first), id(*second))
            });
            let drops = self.drops.iter().filter(|drop| drop.0 == actor);
            let drops = drops.map(|(_, place, weight)| {
                format!("{{ drop = {}, weight = {weight} }}", id(*place))
            });
            let all: Vec<String> = swaps.chain(drops).collect();
            if all.is_empty() {
                String::new()
            } else {
                format!("doubt = [{}]", all.join(", "))
            }
        });
        let others = self.others.iter().enumerate();
        let others: Vec<String> = others
            .map(|(place, (wishes, weight))| {
                format!(
                    "[[alternative]]\nof = \"b\"\nby = \"Analyst {place}\"\nweight = {weight}\nstatements = {}\n",
                    statements(wishes)
                )
            })
            .collect();
        text(&self.wishes, &one_way, &doubts, &others.concat())
    }

    /// Every version, one choice after the other.
    fn versions(&self) -> Vec<Version> {
        let mut versions = vec![Version {
            wishes: self.wishes.clone(),
            one_way: self.one_way.is_some(),
            weight: 1.0,
        }];
        if let Some(weight) = self.one_way {
            versions = each(
                &versions,
                weight,
                |version| version.one_way = true,
                |version| {
                    version.one_way = false;
                },
            );
        }
        // Statements that change places do so one pair after the other; then some are left out.
        for &(actor, first, second) in &self.swaps {
            versions = each(
                &versions,
                0.5,
                |version| version.wishes[actor].swap(first, second),
                |_| (),
            );
        }
        for &(actor, place, weight) in &self.drops {
            let wish = self.wishes[actor][place];
            let dropped = |version: &mut Version| version.wishes[actor].retain(|own| *own != wish);
            versions = each(&versions, weight, dropped, |_| ());
        }
        let total = 1.0 + self.others.iter().map(|(_, weight)| weight).sum::<f64>();
        let own = |version: &Version| Version {
            weight: version.weight / total,
            ..version.clone()
        };
        let theirs = |version: &Version| -> Vec<Version> {
            let others = self.others.iter();
            let others = others.map(|(wishes, weight)| Version {
                wishes: [version.wishes[0].clone(), wishes.clone()],
                weight: version.weight * weight / total,
                ..version.clone()
            });
            others.collect()
        };
        let versions = versions.iter();
        versions
            .flat_map(|version| std::iter::once(own(version)).chain(theirs(version)))
            .collect()
    }
}

/// Each version twice: changed, as plausibly as `weight` says, and otherwise.
fn each(
    versions: &[Version],
    weight: f64,
    change: impl Fn(&mut Version),
    otherwise: impl Fn(&mut Version),
) -> Vec<Version> {
    let mut found = Vec::new();
    for version in versions {
        let (mut changed, mut kept) = (version.clone(), version.clone());
        changed.weight *= weight;
        kept.weight *= 1.0 - weight;
        change(&mut changed);
        otherwise(&mut kept);
        found.extend([kept, changed]);
    }
    found
}

impl Version {
    fn case(&self) -> Case {
        let one_way = if self.one_way {
            "one-way = \"to-yes\""
        } else {
            ""
        };
        let none = [String::new(), String::new()];
        // Where nothing is left to want, anything is as good.
        parsed(&text(&self.wishes, one_way, &none, ""))
    }
}

/// For each concept and state, and for each outcome: in how many versions it holds or lasts, and with what weight.
#[derive(Default)]
struct Expected {
    states: BTreeMap<(usize, usize), usize>,
    outcomes: [usize; 2],
    share: [f64; 2],
    deals: usize,
    all: usize,
}

fn expected(doubted: &Doubted) -> Expected {
    let mut found = Expected::default();
    for version in doubted.versions() {
        found.all += 1;
        let case = version.case();
        let solved = solve(compile(&case).0.expect("no errors"));
        for (place, concept) in Concept::ALL.into_iter().enumerate() {
            for state in solved.solution.equilibria(concept) {
                *found.states.entry((place, state.index())).or_default() += 1;
            }
        }
        let lasts = |state: &StateId| {
            solved
                .solution
                .equilibria(Concept::Seq)
                .any(|own| own == *state)
        };
        for outcome in 0..2 {
            let meeting = detente_case::parse_condition(
                &case,
                ["a.give and b.give", "not a.stay and not b.stay"][outcome],
            );
            let meeting = solved
                .conflict
                .states_meeting(&meeting.expect("a condition"));
            if meeting.iter().any(lasts) {
                found.outcomes[outcome] += 1;
                found.share[outcome] += version.weight;
            }
        }
        let tables = detente_analysis::tables(&solved, None, Concept::Seq).expect("small");
        let deals = &tables.expect("today is known").tables[0].deals;
        found.deals += usize::from(deals.iter().any(|deal| deal.breakers.is_empty()));
    }
    found
}

fn doubted() -> impl Strategy<Value = Doubted> {
    let wishes =
        || proptest::sample::subsequence((0..6).collect::<Vec<usize>>(), 3..=4).prop_shuffle();
    let pairs = vec![(0, 0, 1), (0, 0, 2), (0, 1, 2), (1, 0, 1), (1, 1, 2)];
    let drops = vec![(0, 0, 0.3), (0, 2, 0.5), (1, 1, 0.8)];
    let others = proptest::collection::vec((wishes(), 0.2..3.0_f64), 0..=2);
    let one_way = proptest::option::of(0.1..0.9_f64);
    (
        [wishes(), wishes()],
        proptest::sample::subsequence(pairs, 0..=2),
        proptest::sample::subsequence(drops, 0..=2),
        others,
        one_way,
    )
        .prop_map(|(wishes, swaps, drops, others, one_way)| Doubted {
            wishes,
            swaps,
            drops,
            others,
            one_way,
        })
        .prop_filter("something is in doubt", |doubted| {
            !doubted.swaps.is_empty()
                || !doubted.drops.is_empty()
                || !doubted.others.is_empty()
                || doubted.one_way.is_some()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn counts_are_those_of_every_version_compiled_by_itself(doubted in doubted()) {
        let expected = expected(&doubted);
        let case = parsed(&doubted.text());
        let found = conflict(&case);
        prop_assert!(found.are_stated);
        prop_assert_eq!(found.ran.plan, Plan::All { versions: expected.all });
        for state in &found.states {
            for (place, tally) in state.by_concept.iter().enumerate() {
                let holds = expected.states.get(&(place, state.state.index()));
                prop_assert_eq!(counts(*tally), (holds.copied().unwrap_or_default(), expected.all));
            }
        }
        let lasting = Concept::ALL.iter().position(|concept| *concept == Concept::Seq).expect("one of them");
        let in_some = expected.states.keys().filter(|(concept, _)| *concept == lasting).count();
        prop_assert_eq!(found.states.len(), in_some);
        for (place, outcome) in found.outcomes.iter().enumerate() {
            prop_assert_eq!(counts(outcome.lasts), (expected.outcomes[place], expected.all));
            prop_assert!((outcome.lasts.share - expected.share[place]).abs() < 1e-9);
            prop_assert!(outcome.lasts.interval.is_none());
        }
        prop_assert_eq!(counts(found.tables[0].has_deal), (expected.deals, expected.all));
    }

    /// What a doubt changes is counted over all versions: each way of it in as many as have it, and all together
    /// in as many as there are.
    #[test]
    fn what_an_answer_turns_on_adds_up(doubted in doubted()) {
        let found = conflict(&parsed(&doubted.text()));
        for outcome in &found.outcomes {
            prop_assert_eq!(outcome.turns_on.len(), found.doubts.len());
            for turn in &outcome.turns_on {
                let by_way = &turn.influence.by_way;
                let holds = by_way.iter().map(|way| way.0).sum::<usize>();
                let of = by_way.iter().map(|way| way.1).sum::<usize>();
                prop_assert_eq!((holds, of), counts(outcome.lasts));
                let shares = by_way.iter().map(|(holds, of)| *holds as f64 / *of as f64);
                let shares: Vec<f64> = shares.collect();
                let most = shares.iter().copied().fold(0.0, f64::max);
                let least = shares.iter().copied().fold(1.0, f64::min);
                prop_assert!((turn.influence.swing - (most - least)).abs() < 1e-9);
            }
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// A sample says the same as the enumeration, within its interval: that of 95 % may miss now and then, but one three
    /// times as wide may not.
    #[test]
    fn a_sample_comes_close_to_all_versions(doubted in doubted(), seed in any::<u64>()) {
        let case = parsed(&doubted.text());
        let exact = conflict(&case);
        let versions = exact.ran.done;
        prop_assume!(versions > 2);
        // One run fewer than there are versions is a sample: the same question asked of few runs many times over.
        let runs = versions - 1;
        let mut sums = vec![0; exact.outcomes.len()];
        for time in 0..TIMES {
            let question = SureQuestion { runs, seed: seed.wrapping_add(time) };
            let found = asked(&case, question).conflict.expect("options");
            prop_assert!(!found.ran.is_exact());
            for (sum, outcome) in sums.iter_mut().zip(&found.outcomes) {
                *sum += outcome.lasts.holds;
                let interval = outcome.lasts.interval.expect("a sample has one");
                prop_assert!(interval.low <= outcome.lasts.share && outcome.lasts.share <= interval.high);
            }
        }
        let drawn = (runs as u64 * TIMES) as f64;
        for (sum, outcome) in sums.iter().zip(&exact.outcomes) {
            let share = *sum as f64 / drawn;
            let p = outcome.lasts.share;
            let error = (p * (1.0 - p) / drawn).sqrt();
            prop_assert!((share - p).abs() <= 6.0 * error + 1e-9, "{} {}", share, p);
        }
    }
}

fn simple(doubts: &str, more: &str) -> String {
    let doubts = [doubts.to_owned(), String::new()];
    text(&[vec![0, 4, 2], vec![3, 1]], "", &doubts, more)
}

#[test]
fn nothing_in_doubt_is_one_version() {
    // Everything is a judgement, so that nothing is said; but one statement each has no neighbour.
    let case = parsed(&text(
        &[vec![0], vec![3]],
        "",
        &[String::new(), String::new()],
        "",
    ));
    let found = conflict(&case);
    assert!(!found.are_stated && found.doubts.is_empty());
    assert_eq!(found.ran.plan, Plan::All { versions: 1 });
    let solved = solved(&case);
    let lasting: Vec<StateId> = solved.solution.equilibria(Concept::Seq).collect();
    assert_eq!(found.states.len(), lasting.len());
    for state in &found.states {
        assert!(lasting.contains(&state.state));
        assert!(state.lasts.always() && state.lasts.of == 1);
    }
}

#[test]
fn without_stated_doubt_neighbouring_unsourced_statements_may_swap() {
    let found = conflict(&parsed(&simple("", "")));
    assert!(!found.are_stated);
    let swaps = found.doubts.iter().map(|doubt| match doubt {
        DoubtOf::Swap {
            actor,
            first,
            second,
        } => (actor.0, *first, *second),
        other => panic!("{other:?}"),
    });
    assert_eq!(swaps.collect::<Vec<_>>(), [(0, 0, 1), (0, 1, 2), (1, 0, 1)]);
    assert_eq!(found.ran.plan, Plan::All { versions: 8 });
}

#[test]
fn alternatives_may_contradict_each_other() {
    let others = "[[alternative]]\nof = \"a\"\nby = \"For\"\nweight = 1\nstatements = [\"a.give\"]\n\
        [[alternative]]\nof = \"a\"\nby = \"Against\"\nweight = 2\nstatements = [\"not a.give\"]\n";
    let case = parsed(&simple("", others));
    let found = conflict(&case);
    assert_eq!(found.ran.plan, Plan::All { versions: 3 });
    let [dissent] = &found.dissent[..] else {
        panic!("one actor is disputed")
    };
    let deal: Vec<(usize, usize)> = dissent.sides.iter().map(|side| side.outcomes[0]).collect();
    // Who wants to give does, and is answered in kind; who wants not to give, does not.
    assert_eq!(deal, [(0, 1), (1, 1), (0, 1)]);
    assert_eq!(counts(found.outcomes[0].lasts), (1, 3));
    assert!((found.outcomes[0].lasts.share - 0.25).abs() < 1e-12);
    let of_deal = |own: &&Difference| own.outcome.0 == 0;
    let of_deal: Vec<&Difference> = dissent.differences.iter().filter(of_deal).collect();
    let [difference] = of_deal[..] else {
        panic!("{:?}", dissent.differences)
    };
    assert_eq!((difference.alternative, difference.lasts), (0, true));
    assert_eq!(difference.by, DifferenceBy::Statement(0));
    // Neither wants to stay any more, so that both may have them part.
    let apart = dissent.differences.iter().filter(|own| own.outcome.0 == 1);
    assert!(apart.clone().count() == 2 && apart.clone().all(|own| own.by == DifferenceBy::LeftOut));
}

/// The case has the first actor want no giving, and then giving in return; the alternative leaves out the first.
#[test]
fn what_makes_the_difference_may_be_what_is_left_out() {
    let other =
        "[[alternative]]\nof = \"a\"\nby = \"Other\"\nstatements = [\"b.stay if a.stay\"]\n";
    let none = [String::new(), String::new()];
    let of = |first: Vec<usize>, more: &str| {
        conflict(&parsed(&text(&[first, vec![3]], "", &none, more)))
    };
    let found = of(vec![4, 5], other);
    let [difference] = &found.dissent[0].differences[..] else {
        panic!("{:?}", found.dissent[0])
    };
    assert_eq!(difference.by, DifferenceBy::LeftOut);
    assert!(difference.lasts);
    // Without the statement the case says the same as the alternative.
    assert!(of(vec![5], "").outcomes[0].lasts.always());
    assert!(of(vec![4, 5], "").outcomes[0].lasts.never());
}

#[test]
fn a_ranking_makes_the_difference_as_a_whole() {
    let other = "[patterns]\norder = [\"a.stay\", \"a.give\", \"b.stay\", \"b.give\"]\n\
        [[alternative]]\nof = \"a\"\nby = \"Other\"\nranking = [\"-Y--\", \"*\"]\n";
    let found = conflict(&parsed(&simple("", other)));
    let by = found.dissent[0].differences.iter().map(|own| own.by);
    let by: Vec<DifferenceBy> = by.collect();
    assert!(!by.is_empty() && by.iter().all(|by| *by == DifferenceBy::Whole));
}

/// A ranking that is no order of the states is reported like that of the case itself.
#[test]
fn an_alternative_ranking_with_faults_is_reported() {
    let other = "[patterns]\norder = [\"a.stay\", \"a.give\", \"b.stay\", \"b.give\"]\n\
        [[alternative]]\nof = \"a\"\nby = \"Other\"\nranking = [\"-Y--\", \"YY--\"]\n";
    let case = parsed(&simple("", other));
    let checked = check(&case);
    assert!(checked.solved.is_none());
    let codes = checked.diagnostics.iter().map(|found| found.code.as_str());
    let codes: Vec<&str> = codes.filter(|id| id.starts_with("ranking")).collect();
    assert_eq!(codes, ["ranking-overlap", "ranking-forgets-states"]);
}

/// Weights are shares of what was stated, whatever they add up to.
#[test]
fn weights_need_not_add_up() {
    let others = |scale: f64| {
        let other = |by: &str, weight: f64, want: &str| {
            let weight = weight * scale;
            format!(
                "[[alternative]]\nof = \"a\"\nby = \"{by}\"\nweight = {weight}\nstatements = [\"{want}\"]\n"
            )
        };
        other("One", 1.0, "a.give") + &other("Two", 3.0, "not a.give")
    };
    for scale in [0.1, 1.0, 10.0] {
        let found = conflict(&parsed(&simple("", &others(scale))));
        // The case's own counts as one.
        let expected = scale / (1.0 + 4.0 * scale);
        assert!((found.outcomes[0].lasts.share - expected).abs() < 1e-12);
        assert_eq!(counts(found.outcomes[0].lasts), (1, 3));
    }
    // What has no weight is no version.
    let found = conflict(&parsed(&simple("", &others(0.0))));
    assert_eq!(found.ran.done, 1);
}

/// A thousand doubtful inputs are sampled, and each is told of.
#[test]
fn a_thousand_doubtful_inputs() {
    let mut wants = Vec::new();
    for place in 0..1_000 {
        let not = if place % 3 == 0 { "not " } else { "" };
        let option = ["a.stay", "a.give", "b.stay", "b.give"][place % 4];
        let other = ["a.stay", "b.give", "b.stay"][place % 3];
        wants.push(format!(
            "{{ id = \"w{place}\", want = \"{not}{option} or {other}\" }}"
        ));
    }
    let drops: Vec<String> = (0..1_000)
        .map(|place| format!("{{ drop = \"w{place}\" }}"))
        .collect();
    let written = simple("", "");
    let own = written.find("[preference.b]").expect("there");
    let written = format!(
        "{}[preference.b]\nstatements = [{}]\ndoubt = [{}]\n",
        &written[..own],
        wants.join(", "),
        drops.join(", ")
    );
    let case = parsed(&written);
    let found = asked(&case, SureQuestion { runs: 500, seed: 3 })
        .conflict
        .expect("options");
    assert_eq!((found.doubts.len(), found.turns_on.len()), (1_000, 1_000));
    assert_eq!(found.ran.plan, Plan::Sample { runs: 500, seed: 3 });
    assert_eq!(found.ran.done, 500);
}

const BARGAIN: &str = r#"
[[issue]]
id = "wages"
levels = [{ id = "low" }, { id = "middle" }, { id = "high" }]
status-quo = "low"
[[position]]
actor = "a"
issue = "wages"
ideal = "high"
salience = 1
[[position]]
actor = "b"
issue = "wages"
ideal = "low"
salience = 1
"#;

fn bargain(walk_away: [&str; 2]) -> Case {
    let actors = ["a", "b"].iter().zip(walk_away);
    let actors = actors
        .map(|(id, walk_away)| format!("[[actor]]\nid = \"{id}\"\nwalk-away = {walk_away}\n"));
    let actors: Vec<String> = actors.collect();
    parsed(&format!(
        "detente = 1\n[case]\nid = \"x\"\ntitle = \"X\"\n{}{BARGAIN}",
        actors.concat()
    ))
}

/// Packages are worth 0, one half and 1 to the first, and 1, one half and 0 to the second.
#[test]
fn numbers_of_a_list_are_counted_exactly() {
    let case = bargain(["[0.2, 0.6, 1]", "[0.5, 0.8]"]);
    let found = asked(&case, ALL).settlement.expect("numbers in doubt");
    assert_eq!(found.ran.plan, Plan::All { versions: 6 });
    assert_eq!(found.numbers.len(), 2);
    let room = &found.tables[0];
    // Room for agreement: the middle is enough to both only at 0.2 and 0.5.
    assert_eq!(counts(room.has_room), (1, 6));
    assert!(room.has_room.interval.is_none());
    // The first may have room in one of two versions or in none; the second in one of three or in none.
    let swings: Vec<(f64, Vec<(usize, usize)>)> = room
        .turns_on
        .iter()
        .map(|turn| (turn.influence.swing, turn.influence.by_way.clone()))
        .collect();
    assert!((swings[0].0 - 0.5).abs() < 1e-12);
    assert_eq!(swings[0].1, [(1, 2), (0, 2), (0, 2)]);
    assert!((swings[1].0 - 1.0 / 3.0).abs() < 1e-12);
    assert_eq!(swings[1].1, [(1, 3), (0, 3)]);
}

#[test]
fn lists_and_ranges_are_sampled_together() {
    let case = bargain(["[0.2, 1]", "{ low = 0.4, high = 0.6 }"]);
    let question = SureQuestion {
        runs: 4_000,
        seed: 5,
    };
    let found = asked(&case, question).settlement.expect("numbers in doubt");
    assert_eq!(
        found.ran.plan,
        Plan::Sample {
            runs: 4_000,
            seed: 5
        }
    );
    let room = &found.tables[0];
    // One in two has the first accept the middle, and one in two of these the second.
    let interval = room.has_room.interval.expect("a sample");
    assert!(interval.low < 0.25 && 0.25 < interval.high, "{interval:?}");
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(3)
        .build()
        .expect("threads");
    let again = pool.install(|| asked(&case, question).settlement.expect("numbers in doubt"));
    assert_eq!(format!("{found:?}"), format!("{again:?}"));
}

#[test]
fn stopped_before_anything_was_run() {
    let stopped = Progress::default();
    stopped.stop();
    let case = parsed(&simple("", ""));
    let found = sure(&solved(&case), ALL, &stopped)
        .conflict
        .expect("options");
    assert!(found.ran.is_partial() && found.ran.done == 0);
}
