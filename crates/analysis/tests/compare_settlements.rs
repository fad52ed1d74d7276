//! What can be agreed in two versions of a case, against what each of them says by itself.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use detente_analysis::{
    Agreements, Point, Settlement, Solved, TableSettlement, check, compare_settlements, settle,
};
use detente_case::model::Case;
use detente_case::{Document, Edit, StakeNumber, parse};
use detente_settle::{ActorId, PackageId};
use proptest::prelude::*;
use proptest::sample::Index;

const ALASKA: &str = include_str!("../../../cases/alaska-2025/case.toml");
const CAMP_DAVID: &str = include_str!("../../../cases/camp-david-1978/case.toml");
const EMISSIONS: &str = include_str!("../../../cases/emissions/case.toml");

fn read(text: &str) -> Case {
    let reading = parse("case.toml", text.as_bytes());
    reading
        .case
        .unwrap_or_else(|| panic!("{:?}", reading.diagnostics))
}

fn edited(text: &str, edits: &[Edit]) -> String {
    let mut document = Document::new(text);
    for edit in edits {
        document
            .apply(edit)
            .unwrap_or_else(|error| panic!("{edit:?}: {error:?}"));
    }
    document.text().to_owned()
}

/// A package by what it is called in any version: the level of each issue.
type Package = BTreeMap<String, String>;

/// A case, solved and settled.
struct Version<'a> {
    solved: Solved<'a>,
    found: Settlement,
}

impl<'a> Version<'a> {
    fn of(case: &'a Case) -> Self {
        let solved = check(case).solved.expect("a sound case");
        let found = settle(&solved).expect("issues");
        Self { solved, found }
    }

    fn case(&self) -> &Case {
        &self.solved.conflict.case
    }

    fn package(&self, package: PackageId) -> Package {
        let levels = self.found.bargaining.levels_of(package);
        let issues = self.case().issues.iter().zip(levels);
        issues
            .map(|(issue, level)| (issue.id.value.clone(), issue.levels[level].id.clone()))
            .collect()
    }

    fn packages(&self, packages: &[PackageId]) -> BTreeSet<Package> {
        packages.iter().map(|own| self.package(*own)).collect()
    }

    fn actor(&self, actor: ActorId) -> String {
        self.case().actors[actor.index()].id.value.clone()
    }

    fn all(&self) -> impl Iterator<Item = PackageId> + use<> {
        (0..self.found.bargaining.packages() as u32).map(PackageId)
    }

    /// What somebody accepts, from the definition.
    fn accepted(&self, actor: ActorId) -> BTreeSet<Package> {
        let bargaining = &self.found.bargaining;
        let accepts = |package: &PackageId| {
            bargaining.utility(actor, *package) >= bargaining.threshold(actor) - 1e-9
        };
        self.all()
            .filter(accepts)
            .map(|own| self.package(own))
            .collect()
    }

    fn sets(&self, table: &TableSettlement) -> BTreeSet<BTreeSet<String>> {
        let issue = |place: usize| self.case().issues[place].id.value.clone();
        let sets = table.linkage.minimal.iter();
        sets.map(|set| set.iter().map(|own| issue(own.index())).collect())
            .collect()
    }

    fn point(&self, table: &TableSettlement, point: Point) -> BTreeSet<Package> {
        let outstanding = table.outstanding().into_iter();
        let own = outstanding.filter(|(_, points)| points.contains(&point));
        own.map(|(package, _)| self.package(package)).collect()
    }
}

fn less<T: Ord + Clone>(from: &BTreeSet<T>, taken: &BTreeSet<T>) -> BTreeSet<T> {
    from.difference(taken).cloned().collect()
}

/// What the comparison says is what the two versions say by themselves.
fn agrees_with_both(before: &Version, after: &Version, found: &Agreements) {
    let versions = [before, after];
    assert!(found.is_same_packages);
    for actor in after.found.bargaining.everyone() {
        let old = before.found.bargaining.everyone();
        let mut old = old.filter(|old| before.actor(*old) == after.actor(actor));
        let Some(old) = old.next() else { continue };
        let (was, is) = (before.accepted(old), after.accepted(actor));
        let change = found.of_actor(1, actor);
        let counts = change.map_or((0, 0), |change| (change.now, change.no_longer));
        assert_eq!(counts, (less(&is, &was).len(), less(&was, &is).len()));
        if let Some(change) = change {
            assert_eq!(change.accepts, [was.len(), is.len()]);
            let worth = |version: &Version, actor| -> BTreeMap<Package, f64> {
                let worth = |own| version.found.bargaining.utility(actor, own);
                let all = version.all();
                all.map(|own| (version.package(own), worth(own))).collect()
            };
            let (was, is) = (worth(before, old), worth(after, actor));
            let same = was
                .iter()
                .all(|(package, worth)| (is[package] - worth).abs() < 1e-8);
            assert!(same || change.values_otherwise, "{change:?}");
        } else {
            assert_eq!(was, is);
        }
    }
    for change in &found.tables {
        let tables = [0, 1].map(|version| &versions[version].found.tables[change.tables[version]]);
        let [was, is] =
            [0, 1].map(|version| versions[version].packages(&tables[version].acceptable));
        let now = after.packages(&change.now);
        let no_longer = before.packages(&change.no_longer);
        assert_eq!((&now, &no_longer), (&less(&is, &was), &less(&was, &is)));
        assert_eq!(change.rooms, tables.map(|table| table.room));
        assert_eq!(change.acceptable, [was.len(), is.len()]);
        // Whoever sits at the table and does not accept is the reason, and for each package there is somebody.
        for (version, turned, refusals) in
            [(0, &now, &change.refused), (1, &no_longer, &change.refuse)]
        {
            let members = tables[version].table.actors().iter();
            let by_member: Vec<(ActorId, usize)> = members
                .map(|actor| {
                    let accepted = versions[version].accepted(*actor);
                    (*actor, less(turned, &accepted).len())
                })
                .filter(|(_, refused)| *refused > 0)
                .collect();
            assert_eq!(&by_member, refusals);
            assert_eq!(turned.is_empty(), refusals.is_empty());
        }
        let seats = [0, 1].map(|version| -> BTreeSet<String> {
            let members = tables[version].table.actors().iter();
            members
                .map(|actor| versions[version].actor(*actor))
                .collect()
        });
        let named = |version: usize, actors: &[ActorId]| -> BTreeSet<String> {
            let actors = actors.iter();
            actors
                .map(|actor| versions[version].actor(*actor))
                .collect()
        };
        assert_eq!(named(1, &change.joined), less(&seats[1], &seats[0]));
        assert_eq!(named(0, &change.left), less(&seats[0], &seats[1]));
        let [was, is] = [0, 1].map(|version| versions[version].sets(tables[version]));
        assert_eq!(change.together_now.len(), less(&is, &was).len());
        assert_eq!(change.together_no_longer.len(), less(&was, &is).len());
        for point in Point::ALL {
            let [was, is] = [0, 1].map(|version| versions[version].point(tables[version], point));
            let told = change.points.iter().find(|own| own.point == point);
            assert_eq!(told.is_some(), was != is, "{point:?}");
            if let Some(told) = told {
                assert_eq!(before.packages(&told.packages[0]), was);
                assert_eq!(after.packages(&told.packages[1]), is);
            }
        }
    }
}

#[test]
fn a_case_compared_with_itself_differs_in_nothing() {
    for text in [ALASKA, CAMP_DAVID, EMISSIONS] {
        let case = read(text);
        let (before, after) = (Version::of(&case), Version::of(&case));
        let found = compare_settlements(
            [&before.solved, &after.solved],
            [&before.found, &after.found],
        );
        assert!(!found.differs(), "{found:?}");
        assert!(found.actors.is_empty());
        agrees_with_both(&before, &after, &found);
    }
}

/// A demand that nothing satisfies closes every table at which its actor sits, and it alone is the reason.
#[test]
fn whoever_walks_away_is_named() {
    let demand = Edit::SetStake {
        actor: "russia".into(),
        stake: StakeNumber::WalkAway,
        number: 1.1,
    };
    let (case, changed) = (read(ALASKA), read(&edited(ALASKA, &[demand])));
    let (before, after) = (Version::of(&case), Version::of(&changed));
    let found = compare_settlements(
        [&before.solved, &after.solved],
        [&before.found, &after.found],
    );
    agrees_with_both(&before, &after, &found);
    let russia = ActorId(1);
    let change = found.of_actor(1, russia).expect("it asks for more");
    assert_eq!(
        (change.asks, change.values_otherwise, change.accepts[1]),
        (Ordering::Greater, false, 0)
    );
    for table in &found.tables {
        assert_eq!(table.acceptable[1], 0);
        let refuse: Vec<ActorId> = table.refuse.iter().map(|(actor, _)| *actor).collect();
        assert!(refuse == [russia] || table.no_longer.is_empty());
    }
}

/// Clout moves where clout points and what is weighed by it, and nobody's acceptance.
#[test]
fn clout_changes_what_clout_decides() {
    let clout = Edit::SetStake {
        actor: "dk".into(),
        stake: StakeNumber::Capability,
        number: 9.0,
    };
    let (case, changed) = (read(EMISSIONS), read(&edited(EMISSIONS, &[clout])));
    let (before, after) = (Version::of(&case), Version::of(&changed));
    let found = compare_settlements(
        [&before.solved, &after.solved],
        [&before.found, &after.found],
    );
    agrees_with_both(&before, &after, &found);
    assert!(found.actors.is_empty() && found.differs());
    let [issue] = &found.issues[..] else {
        panic!("one issue")
    };
    let [was, is] = issue.means.map(|mean| mean.expect("a mean"));
    assert!(is < was, "Denmark wants little delay: {was} {is}");
}

/// The order of issues and of levels' keys in the file makes no difference.
#[test]
fn the_order_of_issues_makes_no_difference() {
    let start = CAMP_DAVID
        .find("[[issue]]\nid = \"sinai\"")
        .expect("an issue");
    let end = CAMP_DAVID
        .find("[[issue]]\nid = \"recognition\"")
        .expect("the next");
    let behind = CAMP_DAVID.find("[[position]]").expect("a position");
    let moved = [
        &CAMP_DAVID[..start],
        &CAMP_DAVID[end..behind],
        &CAMP_DAVID[start..end],
        &CAMP_DAVID[behind..],
    ]
    .concat();
    let (case, reordered) = (read(CAMP_DAVID), read(&moved));
    assert_eq!(reordered.issues[5].id.value, "sinai");
    let (before, after) = (Version::of(&case), Version::of(&reordered));
    let found = compare_settlements(
        [&before.solved, &after.solved],
        [&before.found, &after.found],
    );
    agrees_with_both(&before, &after, &found);
    assert!(!found.differs(), "{found:?}");
}

/// Where one version bargains over other levels, packages are counted and not told apart.
#[test]
fn other_levels_are_other_packages() {
    let other = EMISSIONS.replace("to = 10, step = 1", "to = 10, step = 2");
    let (case, changed) = (read(EMISSIONS), read(&other));
    let (before, after) = (Version::of(&case), Version::of(&changed));
    let found = compare_settlements(
        [&before.solved, &after.solved],
        [&before.found, &after.found],
    );
    assert!(found.differs() && !found.is_same_packages);
    assert_eq!(found.packages, [7, 4]);
    let tables = found.tables.iter();
    assert!(
        tables
            .into_iter()
            .all(|table| table.now.is_empty() && table.no_longer.is_empty())
    );
}

/// Some edits of the numbers of settlements that leave a case sound.
fn edits(text: &'static str) -> impl Strategy<Value = Vec<Edit>> {
    let case = read(text);
    let edit = (0..5u8, any::<Index>(), any::<Index>(), 0..=20u8).prop_map(
        move |(kind, which, other, number)| {
            let position = which.get(&case.positions);
            let issue = &case.issues[position.issue.value.0];
            let actor = case.actors[position.actor.value.0].id.value.clone();
            let level = other.get(&issue.levels).id.clone();
            let number = f64::from(number) / 20.0;
            match kind {
                0 => Edit::SetIdeal {
                    actor,
                    issue: issue.id.value.clone(),
                    ideal: level,
                },
                1 => Edit::SetSalience {
                    actor,
                    issue: issue.id.value.clone(),
                    number,
                },
                2 => Edit::SetIssueStatusQuo {
                    issue: issue.id.value.clone(),
                    level,
                },
                _ => {
                    let stakes = [
                        StakeNumber::Capability,
                        StakeNumber::WalkAway,
                        StakeNumber::Ratify,
                    ];
                    Edit::SetStake {
                        actor,
                        stake: *other.get(&stakes),
                        number,
                    }
                }
            }
        },
    );
    proptest::collection::vec(edit, 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_two_versions_are_compared_as_each_says((one, other) in (edits(CAMP_DAVID), edits(CAMP_DAVID))) {
        let texts = [edited(CAMP_DAVID, &one), edited(CAMP_DAVID, &other)];
        let cases = texts.each_ref().map(|text| read(text));
        let [before, after] = cases.each_ref().map(Version::of);
        let found = compare_settlements(
            [&before.solved, &after.solved],
            [&before.found, &after.found],
        );
        agrees_with_both(&before, &after, &found);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn and_so_are_versions_with_several_tables(one in edits(ALASKA), seated in any::<bool>()) {
        let mut edits = one;
        if seated {
            edits.push(Edit::Unseat { table: "trilateral".into(), actor: "ukraine".into() });
        }
        let text = edited(ALASKA, &edits);
        let (case, changed) = (read(ALASKA), read(&text));
        let (before, after) = (Version::of(&case), Version::of(&changed));
        let found = compare_settlements(
            [&before.solved, &after.solved],
            [&before.found, &after.found],
        );
        agrees_with_both(&before, &after, &found);
    }
}
