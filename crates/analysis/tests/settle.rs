//! Settlements of cases: what is compiled from positions, and what the two lenses say of one another.

use std::cmp::Ordering;

use detente_analysis::{Lenses, NoSettlement, Point, Room, Settlement, check, settle};
use detente_case::model::Case;
use detente_settle::{ActorId, IssueId, PackageId, linear_values};

fn read(text: &str) -> Case {
    let reading = detente_case::parse("case.toml", text.as_bytes());
    reading
        .case
        .unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
}

fn shipped(name: &str) -> Case {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../cases")
        .join(name);
    let reading = detente_case::read(&folder).expect("there");
    reading.case.expect("without errors")
}

fn settled<T>(case: &Case, look: impl FnOnce(&Settlement) -> T) -> T {
    let solved = check(case).solved.expect("no error");
    look(&settle(&solved).expect("issues"))
}

/// Two sides and what each could do: land may be given, money may be paid; each is a level of an issue.
const SALE: &str = r#"
detente = 1
[case]
id = "sale"
title = "A sale"
[[actor]]
id = "owner"
capability = 1
[[actor]]
id = "buyer"
capability = 3
walk-away = { low = 0.4, high = 0.6 }
[[option]]
id = "owner.give"
level = "land:given"
[[option]]
id = "buyer.pay"
level = "money:paid"
[status-quo]
taken = []
[preference.owner]
statements = ["buyer.pay", "not owner.give"]
[preference.buyer]
statements = ["owner.give", "not buyer.pay"]
[[issue]]
id = "land"
levels = [{ id = "kept" }, { id = "given" }]
status-quo = "kept"
[[issue]]
id = "money"
levels = [{ id = "none", at = 0 }, { id = "half", at = 40 }, { id = "paid", at = 100 }]
status-quo = "none"
[[position]]
actor = "owner"
issue = "land"
ideal = "kept"
salience = 1
[[position]]
actor = "owner"
issue = "money"
ideal = "paid"
salience = { low = 2, high = 4 }
[[position]]
actor = "buyer"
issue = "land"
ideal = "given"
salience = 3
[[position]]
actor = "buyer"
issue = "money"
ideal = { low = 0, mode = 10, high = 60 }
salience = 1
"#;

#[test]
fn positions_become_worths() {
    let case = read(SALE);
    settled(&case, |found| {
        let bargaining = &found.bargaining;
        let (owner, buyer) = (ActorId(0), ActorId(1));
        // Of ranges the middle, or the mode where it is stated.
        assert!((bargaining.share(owner, IssueId(1)) - 0.75).abs() < 1e-12);
        assert!((bargaining.walk_away(buyer) - 0.5).abs() < 1e-12);
        let money = |level| bargaining.value(buyer, IssueId(1), level);
        // Ten, thirty and ninety away from the ideal, of ninety at most; then from 0 to 1.
        let expected = linear_values(&[0.0, 40.0, 100.0], 10.0);
        let span = expected[0] - expected[2];
        for (level, worth) in expected.iter().enumerate() {
            assert!((money(level) - (worth - expected[2]) / span).abs() < 1e-12);
        }
        // Nothing is stated of the owner's walk-away value: today is what it falls back on.
        let today = bargaining.utility(owner, bargaining.status_quo());
        assert!((bargaining.walk_away(owner) - today).abs() < 1e-12);
    });
}

#[test]
fn a_package_is_agreed_where_no_issue_is() {
    settled(&read(SALE), |found| {
        let [table] = &found.tables[..] else {
            panic!("the table of everybody alone")
        };
        assert_eq!((table.place, table.room), (None, Room::Wide));
        assert_eq!(table.against_today, [ActorId(1)]);
        // Land and all the money, or land and some of it: either makes both better off.
        let both = |money| found.bargaining.package(&[1, money]);
        assert_eq!(table.acceptable, [both(1), both(2)]);
        assert_eq!(table.linkage.minimal.len(), 1);
        assert_eq!(table.linkage.minimal[0].len(), 2);
        let points: Vec<(PackageId, Vec<Point>)> = table.outstanding();
        assert!(
            points
                .iter()
                .any(|(_, points)| points.contains(&Point::Nash))
        );
        let pivots = found.pivots.as_ref().expect("clout is stated");
        assert_eq!((pivots.weights.clone(), pivots.quota), (vec![1, 3], 3));
        assert_eq!(pivots.shapley_shubik, [0.0, 1.0]);
    });
}

#[test]
fn a_package_is_a_situation_and_the_lenses_disagree_on_it() {
    settled(&read(SALE), |found| {
        let lenses: &Lenses = found.lenses.as_ref().expect("levels are stood for");
        assert_eq!(lenses.tied, [true, true]);
        // States NN, YN, NY, YY, each with the package it stands for.
        let levels: Vec<Option<Vec<usize>>> = lenses
            .packages
            .iter()
            .map(|package| package.map(|package| found.bargaining.levels_of(package)))
            .collect();
        let expected = [[0, 0], [1, 0], [0, 2], [1, 2]].map(|levels| Some(levels.to_vec()));
        assert_eq!(levels, expected);
        // The sale is agreed, and each would rather take without giving: nobody holds the other to it.
        let sale = found.bargaining.package(&[1, 2]);
        let meeting = lenses
            .meetings
            .iter()
            .find(|meeting| meeting.package == sale);
        let states: Vec<u32> = meeting
            .expect("it stands out")
            .states
            .iter()
            .map(|state| state.0)
            .collect();
        assert_eq!(states, [3]);
    });
}

#[test]
fn an_order_of_wishes_may_contradict_positions() {
    // The owner now wants the money least of all by its wishes, and most by its positions.
    let text = SALE.replace(
        "statements = [\"buyer.pay\", \"not owner.give\"]",
        "statements = [\"not owner.give\", \"not buyer.pay\"]",
    );
    settled(&read(&text), |found| {
        let lenses = found.lenses.as_ref().expect("levels are stood for");
        let misfit = lenses.misfits.iter().find(|misfit| misfit.actor.0 == 0);
        assert_eq!(misfit.expect("told").by_options, Ordering::Less);
    });
}

#[test]
fn outcomes_go_before_options() {
    let text = SALE.replace(
        "[status-quo]",
        "[[outcome]]\nid = \"sale\"\nwhere = \"owner.give and buyer.pay\"\nlevel = \"money:half\"\n[status-quo]",
    );
    settled(&read(&text), |found| {
        let lenses = found.lenses.as_ref().expect("levels are stood for");
        let sale = lenses.packages[3].expect("one package");
        assert_eq!(found.bargaining.levels_of(sale), [1, 1]);
    });
}

#[test]
fn a_case_without_issues_or_with_too_many_packages_has_no_settlement() {
    let case = shipped("chicken");
    let solved = check(&case).solved.expect("no error");
    assert_eq!(settle(&solved).err(), Some(NoSettlement::NoIssues));
    let issue = |id: &str, to: u32| {
        format!(
            "[[issue]]\nid = \"{id}\"\nscale = {{ from = 0, to = {to}, step = 1 }}\nstatus-quo = 0\n"
        )
    };
    let head = "detente = 1\n[case]\nid = \"x\"\ntitle = \"X\"\n[[actor]]\nid = \"a\"\n";
    let case = read(&[head, &issue("a", 900), &issue("b", 900), &issue("c", 9)].concat());
    let solved = check(&case).solved.expect("only a warning");
    assert!(matches!(settle(&solved), Err(NoSettlement::Refused(_))));
}

/// What the shipped Alaska case says, told by what it means: change the case, and this shows what changed.
#[test]
fn the_alaska_settlement() {
    let case = shipped("alaska-2025");
    settled(&case, |found| {
        assert_eq!(found.bargaining.packages(), 4860);
        let rooms: Vec<Room> = found.tables.iter().map(|table| table.room).collect();
        assert!(rooms.iter().all(|room| *room != Room::Closed), "{rooms:?}");
        // What Washington and Moscow would agree on alone, Kyiv would spoil.
        let bilateral = &found.tables[0];
        for (_, spoilers) in &bilateral.spoilers {
            assert!(spoilers.iter().any(|spoiler| spoiler.actor == ActorId(2)));
        }
        // With Kyiv at the table, no issue can be settled alone.
        let trilateral = &found.tables[1];
        assert!(trilateral.linkage.minimal.iter().all(|set| set.len() > 1));
        let lenses = found.lenses.as_ref().expect("tied");
        assert!(lenses.tied.iter().all(|tied| *tied));
        assert!(lenses.packages.iter().all(Option::is_some));
    });
    for issue in &case.issues {
        assert!(!issue.basis.evidence.is_empty() || issue.basis.judgement.is_some());
    }
    for position in &case.positions {
        assert!(!position.basis.evidence.is_empty() || position.basis.judgement.is_some());
    }
}

#[test]
fn camp_david_is_divided_as_published() {
    settled(&shipped("camp-david-1978"), |found| {
        let division = found.division.as_ref().expect("two actors, all divisible");
        assert!((division.at_first[0] - 75.0).abs() < 1e-9);
        assert!((division.at_first[1] - 60.0).abs() < 1e-9);
        assert!((division.totals[1] - 65.833_333).abs() < 1e-5);
    });
}

#[test]
fn the_emission_standards_have_their_published_mean_and_rounds() {
    settled(&shipped("emissions"), |found| {
        let delay = &found.issues[0];
        assert!((delay.mean.expect("weight") - 7.389_956).abs() < 1e-6);
        let median = delay.median.expect("weight");
        assert!((median.low - 7.0).abs() < 1e-9 && (median.high - 7.0).abs() < 1e-9);
        let first = &delay.pressure[0].challenge.rounds[0];
        assert!((first.median - 8.416).abs() < 1e-3);
    });
}
