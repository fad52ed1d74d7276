//! Tables against the definitions: every deal, its package, who breaks it, and every seat to be added.

use std::collections::BTreeSet;

use detente_graph::{
    ActorId, Coalition, CoalitionError, Concept, Feasible, GraphForm, GraphModel, Moves, OptionDef,
    OptionForm, Seats, StateId, Unanswered, simultaneous_moves, solve, table_deals,
};
use proptest::prelude::*;

use crate::conflict;
use crate::conflicts::Conflict;
use crate::enumeration::{Enumeration, States, coalition, selections};

/// What a table can reach at all from a state, the state itself left out.
fn reach(conflict: &Conflict, defined: &Enumeration, table: &[usize], s: usize) -> States {
    let mut reached = defined.joint_moves(table, s);
    if let Moves::Options(form) = &**conflict.model.moves() {
        // Checked against the definition elsewhere.
        let at_once = simultaneous_moves(form, StateId(s as u32), coalition(table));
        reached.extend(at_once.iter().map(|to| to.index()));
    }
    reached.remove(&s);
    reached
}

fn deals(conflict: &Conflict, defined: &Enumeration, table: &[usize], s: usize) -> States {
    let mut reached = reach(conflict, defined, table, s);
    reached.retain(|&t| defined.better_for_all(table, s, t));
    reached
}

/// The states that can be reached in stages of at most `size` members, each better for the whole table.
fn in_stages(
    conflict: &Conflict,
    defined: &Enumeration,
    table: &[usize],
    s: usize,
    size: usize,
) -> States {
    let mut reached = States::from([s]);
    let mut open = vec![s];
    while let Some(at) = open.pop() {
        for members in selections(table)
            .iter()
            .filter(|members| members.len() <= size)
        {
            for to in reach(conflict, defined, members, at) {
                if defined.better_for_all(table, at, to) && reached.insert(to) {
                    open.push(to);
                }
            }
        }
    }
    reached
}

fn is_equilibrium(conflict: &Conflict, concept: Concept, s: usize) -> bool {
    (0..conflict.model.actors()).all(|i| conflict.naive.is_stable(i, concept, s))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn findings_are_as_defined(
        conflict in conflict(),
        pick in any::<prop::sample::Index>(),
        from in any::<prop::sample::Index>(),
        concept in prop::sample::select(&Concept::ALL),
    ) {
        let model = &conflict.model;
        let defined = Enumeration::new(&conflict.naive);
        let table = pick.get(&selections(&defined.everyone)).clone();
        let s = from.index(model.states());
        let from = StateId(s as u32);
        let solution = solve(model);
        let found = table_deals(model, &solution, coalition(&table), from, concept).unwrap();

        let expected = deals(&conflict, &defined, &table, s);
        let states = found.deals.iter().map(|deal| deal.state.index());
        prop_assert_eq!(states.collect::<Vec<_>>(), expected.iter().copied().collect::<Vec<_>>());
        let joint = defined.joint_moves(&table, s);
        let by_size: Vec<States> = (0..=table.len())
            .map(|size| in_stages(&conflict, &defined, &table, s, size))
            .collect();
        for deal in &found.deals {
            let t = deal.state.index();
            prop_assert_eq!(deal.in_sequence.is_some(), joint.contains(&t));
            let size = by_size.iter().position(|reached| reached.contains(&t));
            prop_assert_eq!(Some(deal.package_size), size);
            prop_assert_eq!(deal.holds(), is_equilibrium(&conflict, concept, t));
            let breaks = |i: &usize| !conflict.naive.is_stable(*i, concept, t);
            let expected: Vec<usize> = (0..model.actors()).filter(breaks).collect();
            let breakers = deal.breakers.iter().map(|breaker| breaker.actor.index());
            prop_assert_eq!(breakers.collect::<Vec<_>>(), expected);
            for breaker in &deal.breakers {
                check_breaker(&conflict, &defined, concept, t, breaker)?;
            }
        }

        let ranks = &conflict.naive.ranks;
        let mut near = Vec::new();
        for t in reach(&conflict, &defined, &table, s) {
            if table.iter().all(|&i| ranks[i][t] >= ranks[i][s]) {
                let indifferent = table.iter().copied().filter(|&i| ranks[i][t] == ranks[i][s]);
                near.push((t, coalition(&indifferent.collect::<Vec<_>>())));
            }
        }
        near.retain(|(_, indifferent)| !indifferent.is_empty());
        let found_near = found.near_deals.iter().map(|near| (near.state.index(), near.indifferent));
        prop_assert_eq!(found_near.collect::<Vec<_>>(), near);

        // Every set of seats is tried.
        let lasting = |table: &[usize]| -> Vec<StateId> {
            let deals = deals(&conflict, &defined, table, s).into_iter();
            let lasting = deals.filter(|&t| is_equilibrium(&conflict, concept, t));
            lasting.map(|t| StateId(t as u32)).collect()
        };
        let mut additions: Vec<(Coalition, Vec<StateId>)> = Vec::new();
        for added in selections(&defined.others(&table)) {
            let mut larger = [&table[..], &added[..]].concat();
            larger.sort_unstable();
            additions.push((coalition(&added), lasting(&larger)));
        }
        additions.retain(|(_, deals)| !deals.is_empty());
        let least = additions.iter().map(|(added, _)| added.len()).min();
        additions.retain(|(added, _)| Some(added.len()) == least);
        additions.sort_unstable();
        match found.seats {
            Seats::Enough => prop_assert!(!lasting(&table).is_empty()),
            Seats::Add(found) => {
                prop_assert!(lasting(&table).is_empty());
                let found = found.into_iter().map(|added| (added.actors, added.deals));
                prop_assert_eq!(found.collect::<BTreeSet<_>>(), additions.into_iter().collect());
            }
            Seats::NoneHelps => {
                prop_assert!(lasting(&table).is_empty() && additions.is_empty());
            }
            Seats::TooManyAbsent(_) => prop_assert!(false),
        }
    }
}

/// Checks why a breaker's improvement goes unpunished.
fn check_breaker(
    conflict: &Conflict,
    defined: &Enumeration,
    concept: Concept,
    t: usize,
    breaker: &detente_graph::Breaker,
) -> Result<(), TestCaseError> {
    let (i, ranks) = (breaker.actor.index(), &conflict.naive.ranks);
    let improvement = breaker.improvement.index();
    prop_assert!(conflict.naive.moves[i][t].contains(&improvement));
    prop_assert!(ranks[i][improvement] > ranks[i][t]);
    let others = defined.others(&[i]);
    let harms = |s: &usize| ranks[i][*s] <= ranks[i][t];
    let is_final = |s: &usize| conflict.naive.moves[i][*s].iter().all(harms);
    let possible = defined.joint_moves(&others, improvement);
    let credible = defined.joint_improvements(&others, improvement);
    match &breaker.unanswered {
        Unanswered::NotAwaited => prop_assert_eq!(concept, Concept::Nash),
        Unanswered::NobodyCan => {
            prop_assert!(concept != Concept::Nash && !possible.iter().any(harms));
        }
        Unanswered::NobodyWould {
            sanction,
            unwilling,
        } => {
            prop_assert!(matches!(concept, Concept::Seq | Concept::SymSeq));
            prop_assert!(harms(&sanction.end().index()) && !credible.iter().any(harms));
            let mut at = improvement;
            let mut expected = BTreeSet::new();
            for step in &sanction.steps {
                let (mover, to) = (step.mover.index(), step.to.index());
                prop_assert!(mover != i && conflict.naive.moves[mover][at].contains(&to));
                if ranks[mover][to] <= ranks[mover][at] {
                    expected.insert(step.mover);
                }
                at = to;
            }
            prop_assert!(!expected.is_empty());
            prop_assert_eq!(unwilling, &expected.into_iter().collect::<Vec<_>>());
        }
        Unanswered::MadeGood { sanction, answer } => {
            let (end, to) = (sanction.end().index(), answer.to.index());
            let answers = match concept {
                Concept::Smr => &possible,
                Concept::SymSeq => &credible,
                _ => return Err(TestCaseError::fail("no answers under this concept")),
            };
            prop_assert!(harms(&end) && answers.contains(&end));
            prop_assert!(!answers.iter().any(|s| harms(s) && is_final(s)));
            let best = conflict.naive.moves[i][end]
                .iter()
                .map(|s| ranks[i][*s])
                .max();
            prop_assert!(conflict.naive.moves[i][end].contains(&to));
            prop_assert_eq!(Some(ranks[i][to]), best);
            prop_assert!(ranks[i][to] > ranks[i][t]);
        }
    }
    Ok(())
}

/// Two who can change only together: what lies between is not feasible.
#[test]
fn a_deal_can_be_possible_only_at_once() {
    let option = |owner| OptionDef {
        owner: ActorId(owner),
        one_way: None,
    };
    let feasible = Feasible::Only(vec![0b00, 0b11]);
    let form = OptionForm::new(2, vec![option(0), option(1)], feasible).unwrap();
    let model = GraphModel::new(Moves::Options(form), vec![vec![0, 1], vec![0, 1]]).unwrap();
    let both = Coalition::everyone(2).unwrap();
    let found = table_deals(&model, &solve(&model), both, StateId(0), Concept::Seq).unwrap();
    assert_eq!(found.deals.len(), 1);
    let deal = &found.deals[0];
    assert_eq!((deal.state, deal.package_size), (StateId(1), 2));
    assert_eq!(deal.in_sequence, None);
    assert_eq!(found.seats, Seats::Enough);
}

/// Fourteen decision makers and two states; the first can move to the better one.
#[test]
fn large_tables_and_many_absent() {
    let model = |ranks: Vec<Vec<u32>>| {
        let arcs = [
            (ActorId(0), StateId(0), StateId(1)),
            (ActorId(0), StateId(1), StateId(0)),
        ];
        GraphModel::new(Moves::Arcs(GraphForm::new(14, 2, arcs).unwrap()), ranks).unwrap()
    };
    let one = Coalition::new([ActorId(0)]).unwrap();
    let gain = model(vec![vec![0, 1]; 14]);
    let find = |model, table| table_deals(model, &solve(model), table, StateId(0), Concept::Nash);
    assert_eq!(find(&gain, one).unwrap().seats, Seats::Enough);
    let loss = model(vec![vec![1, 0]; 14]);
    assert_eq!(find(&loss, one).unwrap().seats, Seats::TooManyAbsent(13));
    let two = Coalition::new([ActorId(0), ActorId(1)]).unwrap();
    assert_eq!(find(&loss, two).unwrap().seats, Seats::NoneHelps);
    let (actors, limit) = (14, 12);
    let refused = CoalitionError::TooManyCoalitions { actors, limit };
    assert_eq!(find(&gain, Coalition::everyone(14).unwrap()), Err(refused));
    let unknown = table_deals(&gain, &solve(&gain), one, StateId(2), Concept::Nash);
    assert_eq!(unknown, Err(CoalitionError::UnknownState(StateId(2))));
}
