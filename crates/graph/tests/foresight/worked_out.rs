//! Two games worked out by hand.

use detente_graph::{
    ActorId, Feasible, GraphForm, GraphModel, Moves, OptionDef, OptionForm, Repetition, StateId,
    limited_moves,
};

/// Two decision makers with one option each: states 0 neither, 1 the first, 2 the second, 3 both.
fn two_by_two(ranks: [[u32; 4]; 2]) -> GraphModel {
    let option = |owner| OptionDef {
        owner: ActorId(owner),
        one_way: None,
    };
    let form = OptionForm::new(2, vec![option(0), option(1)], Feasible::All).unwrap();
    GraphModel::new(Moves::Options(form), ranks.map(Vec::from).into()).unwrap()
}

/// Looking 1, 2 … moves ahead: where the first ends from each state, `None` where it stays.
fn profile(model: &GraphModel, state: u32, horizons: u32) -> Vec<Option<u32>> {
    let found = limited_moves(model, horizons).unwrap();
    let at = |h| {
        found
            .foresight(ActorId(0), StateId(state), h)
            .expect("looked at")
    };
    (1..=horizons)
        .map(|h| at(h).to.map(|_| at(h).end.0))
        .collect()
}

/// The prisoner's dilemma; an option is to cooperate.
///
/// From mutual cooperation (3), the first would go on to 2, which is best for it. With a second move left
/// the other follows to 0, worse than 3 for the first; so it stays, however far it looks. From 0 it would be
/// left alone with its cooperation (1), where the other is best off and stays; so it stays in 0, and from 1
/// goes back to 0. In 2 it is best off itself.
#[test]
fn in_the_prisoners_dilemma_two_moves_ahead_are_enough_to_cooperate() {
    let model = two_by_two([[2, 1, 4, 3], [2, 4, 1, 3]]);
    assert_eq!(profile(&model, 3, 5), [Some(2), None, None, None, None]);
    assert_eq!(profile(&model, 0, 5), [None; 5]);
    assert_eq!(profile(&model, 1, 5), [Some(0); 5]);
    assert_eq!(profile(&model, 2, 5), [None; 5]);
}

/// Chicken; an option is to swerve.
///
/// One move ahead: the first swerves from the crash (0), to 1; where the other swerves alone (2) it is best
/// off and stays; from 3 it stops swerving, to 2; in 1 it stays, as it would go to the crash. Two moves ahead
/// it sees from 1 that in the crash (0) the other would swerve, to 2, which is best for it; so it goes there.
/// From 3 it goes to 2, where the other could only go to the crash, and from 0 to 1, where the other is best
/// off; both last.
#[test]
fn in_chicken_two_moves_ahead_are_enough_to_be_bold() {
    let model = two_by_two([[1, 2, 4, 3], [1, 4, 2, 3]]);
    assert_eq!(profile(&model, 0, 2), [Some(1), Some(1)]);
    assert_eq!(profile(&model, 2, 2), [None, None]);
    assert_eq!(profile(&model, 3, 2), [Some(2), Some(2)]);
    assert_eq!(profile(&model, 1, 2), [None, Some(2)]);
}

/// Where nobody wants to move, looking further shows nothing new.
#[test]
fn where_nobody_moves_everything_repeats_at_once() {
    let model = two_by_two([[1; 4], [1; 4]]);
    let found = limited_moves(&model, 10).unwrap();
    assert_eq!(found.horizons(), 1);
    assert_eq!(found.repetition(), Some(Repetition { from: 1, period: 1 }));
}

/// A choice of the second between two states equal to it decides whether the first does well to move.
#[test]
fn a_tie_of_another_can_decide() {
    let arcs = [(0, 0, 1), (1, 1, 2), (1, 1, 3)];
    let arcs = arcs.map(|(mover, from, to)| (ActorId(mover), StateId(from), StateId(to)));
    let form = GraphForm::new(2, 4, arcs).unwrap();
    let model =
        GraphModel::new(Moves::Arcs(form), vec![vec![2, 1, 1, 3], vec![1, 1, 2, 2]]).unwrap();
    let found = limited_moves(&model, 2).unwrap();
    let first = found.foresight(ActorId(0), StateId(0), 2).unwrap();
    // By rule the second goes to 2, the lower one, and the first stays.
    assert_eq!(
        (first.to, first.verdict_by_tie, first.end_by_tie),
        (None, true, true)
    );
    let second = found.foresight(ActorId(1), StateId(1), 2).unwrap();
    assert_eq!(
        (second.to, second.verdict_by_tie, second.end_by_tie),
        (Some(StateId(2)), false, true)
    );
}
