//! What is told of a ledger, against the ledger itself.

use std::collections::BTreeSet;

use detente_analysis::{
    InputPlace, LedgerQuestion, Support, coverage, coverage_by_actor, coverage_of_the_rest, ledger,
    sourced_inputs, speaks_for,
};
use detente_case::ledger::model::{EntryId, Ledger, PropositionId, Stance};
use detente_case::model::{ActorId, Case};
use jiff::civil::Date;

fn alaska() -> Case {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let reading = detente_case::read(&root.join("cases/alaska-2025")).expect("a shipped case");
    let ledger = reading.ledger.expect("the case has a ledger");
    assert_eq!((ledger.diagnostics, ledger.citations), (vec![], vec![]));
    reading.case.expect("no errors")
}

fn days() -> [Option<Date>; 4] {
    let day = |year, month, day| Some(Date::new(year, month, day).expect("a day"));
    [None, day(2025, 8, 14), day(2025, 8, 15), day(2024, 1, 1)]
}

fn all(ledger: &Ledger) -> impl Iterator<Item = EntryId> + use<> {
    (0..ledger.entries.len()).map(EntryId)
}

#[test]
fn every_entry_counts_or_is_set_aside_by_its_latest_day() {
    let case = alaska();
    let text = case.ledger.as_ref().expect("a ledger");
    for as_of in days() {
        let question = LedgerQuestion {
            as_of,
            ..LedgerQuestion::default()
        };
        let found = ledger(&case, &question).expect("a ledger");
        let last = as_of.or(case.header.as_of).expect("a day");
        assert_eq!(found.as_of, Some(last));
        let is_later = |id: &EntryId| {
            let date = &text.entries[id.0].date;
            date.as_ref().is_some_and(|days| days.value.last > last)
        };
        let later: BTreeSet<EntryId> = all(text).filter(is_later).collect();
        assert_eq!(
            found.set_aside.iter().copied().collect::<BTreeSet<_>>(),
            later
        );
        let counted: BTreeSet<EntryId> = found.entries.iter().copied().collect();
        assert_eq!(
            counted,
            all(text).filter(|id| !later.contains(id)).collect()
        );
        let first = |id: &EntryId| {
            let date = text.entries[id.0].date.as_ref();
            date.map(|days| days.value.first)
        };
        let dated: Vec<Date> = found.entries.iter().filter_map(first).collect();
        assert!(dated.is_sorted());
        assert_eq!(found.undated, found.entries.len() - dated.len());
        assert!(
            found.entries[dated.len()..]
                .iter()
                .all(|id| first(id).is_none())
        );
        // Everything that counts is told by speaker and by topic.
        let told = |groups: Vec<&Vec<EntryId>>| -> BTreeSet<EntryId> {
            groups.into_iter().flatten().copied().collect()
        };
        assert_eq!(
            told(found.by_speaker.iter().map(|(_, said)| said).collect()),
            counted
        );
        assert_eq!(
            told(found.by_topic.iter().map(|(_, said)| said).collect()),
            counted
        );
    }
}

#[test]
fn accounts_diverge_where_two_stances_are_taken() {
    let case = alaska();
    let text = case.ledger.as_ref().expect("a ledger");
    let whole = ledger(&case, &LedgerQuestion::default()).expect("a ledger");
    for place in 0..text.propositions.len() {
        let proposition = PropositionId(place);
        let taking = |stance: Stance| -> BTreeSet<EntryId> {
            let takes = |id: &EntryId| text.entries[id.0].claims.contains(&(proposition, stance));
            whole.entries.iter().copied().filter(takes).collect()
        };
        let stances = [Stance::Asserts, Stance::Denies, Stance::Hedges].map(taking);
        let taken = stances.iter().filter(|stance| !stance.is_empty()).count();
        let divergence = whole
            .divergences
            .iter()
            .find(|of| of.proposition == proposition);
        let agreed = whole.agreed.iter().find(|of| of.proposition == proposition);
        assert_eq!(
            (divergence.is_some(), agreed.is_some()),
            (taken > 1, taken == 1)
        );
        for found in divergence.into_iter().chain(agreed) {
            let told = [&found.asserts, &found.denies, &found.hedges];
            assert_eq!(
                told.map(|side| side.iter().copied().collect::<BTreeSet<_>>()),
                stances
            );
        }
        let question = LedgerQuestion {
            proposition: Some(proposition),
            ..LedgerQuestion::default()
        };
        let only = ledger(&case, &question).expect("a ledger");
        let bearing: BTreeSet<EntryId> = stances.into_iter().flatten().collect();
        assert_eq!(
            only.entries.iter().copied().collect::<BTreeSet<_>>(),
            bearing
        );
        assert_eq!(
            only.divergences.len() + only.agreed.len(),
            usize::from(taken > 0)
        );
    }
}

#[test]
fn what_one_actor_says_is_what_is_said_for_it() {
    let case = alaska();
    let text = case.ledger.as_ref().expect("a ledger");
    let mut of_somebody = BTreeSet::new();
    for actor in (0..case.actors.len()).map(ActorId) {
        let question = LedgerQuestion {
            actor: Some(actor),
            ..LedgerQuestion::default()
        };
        let found = ledger(&case, &question).expect("a ledger");
        assert!(!found.entries.is_empty());
        for id in &found.entries {
            assert!(speaks_for(text, &text.entries[id.0], actor));
        }
        of_somebody.extend(found.entries);
    }
    for id in all(text).filter(|id| !of_somebody.contains(id)) {
        assert_eq!(
            text.entries[id.0].on_behalf_of, None,
            "{}",
            text.entries[id.0].id.value
        );
    }
}

#[test]
fn coverage_counts_every_input_once() {
    let mut case = alaska();
    let inputs = sourced_inputs(&case);
    let places: BTreeSet<InputPlace> = inputs.iter().map(|input| input.what).collect();
    assert_eq!(places.len(), inputs.len());
    let whole = coverage(&case);
    assert_eq!(whole.total(), inputs.len());
    let owned: usize = coverage_by_actor(&case).iter().map(|own| own.total()).sum();
    let rest = case.rules.len() + case.issues.len();
    assert_eq!(coverage_of_the_rest(&case).total(), rest);
    assert_eq!(owned + rest, inputs.len());
    // As of the day before the summit much of what is cited had not been said.
    case.header.as_of = Date::new(2025, 8, 14).ok();
    let earlier = coverage(&case);
    assert_eq!(earlier.total(), whole.total());
    assert!(earlier.said < whole.said);
    // An entry that is not in the ledger supports nothing.
    case.header.as_of = None;
    case.ledger = Some(Ledger::default());
    assert_eq!(coverage(&case).said, 0);
    assert!(
        sourced_inputs(&case)
            .iter()
            .all(|input| input.support != Support::Said)
    );
    case.ledger = None;
    assert_eq!(coverage(&case), whole);
}
