//! What makes no model is refused, and what is too large before memory is taken.

use detente_graph::{
    ActorId, Concept, Feasible, GraphForm, GraphModel, MEMORY_LIMIT, ModelError, Moves, OptionDef,
    OptionForm, OptionId, StateId, UnknownConcept, bytes_needed,
};

const A: ActorId = ActorId(0);
const B: ActorId = ActorId(1);

fn owned(owners: &[ActorId]) -> Vec<OptionDef> {
    let option = |&owner| OptionDef {
        owner,
        one_way: None,
    };
    owners.iter().map(option).collect()
}

fn option_form(actors: usize, owners: &[ActorId], feasible: Feasible) -> Option<ModelError> {
    OptionForm::new(actors, owned(owners), feasible).err()
}

#[test]
fn models_that_are_too_large() {
    // Up to 2^64 combinations, which no memory could hold.
    for options in [27, 40, 64] {
        let Some(ModelError::TooLarge {
            states,
            bytes,
            limit,
        }) = option_form(2, &vec![A; options], Feasible::All)
        else {
            panic!("{options} options are too many");
        };
        assert_eq!(states, 1 << options);
        assert_eq!(limit, MEMORY_LIMIT);
        assert!(u128::from(limit) < bytes && bytes < bytes_needed(states, 2));
    }
    assert_eq!(
        option_form(2, &[A; 65], Feasible::All),
        Some(ModelError::TooManyOptions(65))
    );
    // A few states of many options are no problem.
    let listed = Feasible::Only(vec![0, 1, u64::MAX]);
    assert_eq!(option_form(2, &[A; 64], listed), None);

    let graph = GraphForm::new(2, 1 << 31, []).unwrap_err();
    assert!(matches!(
        graph,
        ModelError::TooLarge {
            states: 0x8000_0000,
            ..
        }
    ));
    // One decision maker may change all of 20 options: merging would need 2^40 arcs.
    let form = OptionForm::new(1, owned(&[A; 20]), Feasible::All).unwrap();
    let merged = GraphForm::merged(&form, &[vec![StateId(0), StateId(1)]]).unwrap_err();
    assert!(matches!(merged, ModelError::TooLarge { .. }));
}

#[test]
fn option_forms_that_make_no_sense() {
    assert_eq!(
        option_form(0, &[], Feasible::All),
        Some(ModelError::NoActors)
    );
    let many = option_form(70_000, &[], Feasible::All);
    assert_eq!(many, Some(ModelError::TooManyActors(70_000)));
    let (option, owner) = (OptionId(1), B);
    assert_eq!(
        option_form(1, &[A, B], Feasible::All),
        Some(ModelError::UnknownOwner { option, owner })
    );
    let only = |masks: &[u64]| option_form(1, &[A, A], Feasible::Only(masks.to_vec()));
    assert_eq!(only(&[]), Some(ModelError::NoStates));
    let state = StateId(1);
    assert_eq!(
        only(&[0, 4]),
        Some(ModelError::UnknownOption { state, mask: 4 })
    );
    assert_eq!(only(&[1, 1]), Some(ModelError::NotAscending(StateId(1))));
    assert_eq!(only(&[2, 1]), Some(ModelError::NotAscending(StateId(1))));
}

#[test]
fn graph_forms_that_make_no_sense() {
    let refused = |arc| GraphForm::new(2, 3, [arc]).unwrap_err();
    assert_eq!(GraphForm::new(2, 0, []).unwrap_err(), ModelError::NoStates);
    assert_eq!(GraphForm::new(0, 1, []).unwrap_err(), ModelError::NoActors);
    assert_eq!(
        refused((A, StateId(0), StateId(3))),
        ModelError::UnknownState(StateId(3))
    );
    let unknown = ActorId(2);
    assert_eq!(
        refused((unknown, StateId(0), StateId(1))),
        ModelError::UnknownActor(unknown)
    );
    let (actor, state) = (B, StateId(2));
    assert_eq!(
        refused((B, state, state)),
        ModelError::MoveToSelf { actor, state }
    );
}

#[test]
fn merges_that_make_no_sense() {
    let form = OptionForm::new(2, owned(&[A, B]), Feasible::All).unwrap();
    let refused = |blocks: &[&[u32]]| {
        let block = |states: &&[u32]| states.iter().map(|s| StateId(*s)).collect();
        let blocks: Vec<Vec<StateId>> = blocks.iter().map(block).collect();
        GraphForm::merged(&form, &blocks).unwrap_err()
    };
    assert_eq!(refused(&[&[0, 1], &[]]), ModelError::EmptyBlock(1));
    assert_eq!(
        refused(&[&[0, 1], &[2, 1]]),
        ModelError::OverlappingBlocks(StateId(1))
    );
    assert_eq!(
        refused(&[&[3, 3]]),
        ModelError::OverlappingBlocks(StateId(3))
    );
    assert_eq!(refused(&[&[0, 4]]), ModelError::UnknownState(StateId(4)));
}

#[test]
fn ranks_that_do_not_fit() {
    let form = || Moves::Options(OptionForm::new(2, owned(&[A, B]), Feasible::All).unwrap());
    let refused = |ranks: Vec<Vec<u32>>| GraphModel::new(form(), ranks).unwrap_err();
    let (expected, found) = (2, 1);
    assert_eq!(
        refused(vec![vec![0; 4]]),
        ModelError::WrongRankLists { expected, found }
    );
    let (actor, expected, found) = (B, 4, 3);
    let wrong = ModelError::WrongRankCount {
        actor,
        expected,
        found,
    };
    assert_eq!(refused(vec![vec![0; 4], vec![0; 3]]), wrong);
    let mut model = GraphModel::new(form(), vec![vec![7, 7, 0, u32::MAX]; 2]).unwrap();
    assert_eq!(model.set_ranks(B, &[0; 3]), Err(wrong));
    let unknown = ActorId(2);
    assert_eq!(
        model.set_ranks(unknown, &[0; 4]),
        Err(ModelError::UnknownActor(unknown))
    );
    assert_eq!(model.ranks(B), [2, 2, 1, 3]);
}

#[test]
fn names_of_concepts() {
    for concept in Concept::ALL {
        assert_eq!(concept.id().parse(), Ok(concept));
        assert_eq!(concept.to_string(), concept.id());
    }
    assert_eq!(
        "Nash".parse::<Concept>(),
        Err(UnknownConcept("Nash".into()))
    );
}
