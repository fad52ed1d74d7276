//! The prisoner's dilemma: two decision makers, each of whom can cooperate or not.

use detente_graph::{
    ActorId, Concept, Feasible, GraphModel, ModelError, Moves, OptionDef, OptionForm, StateId,
    certify, solve, verify,
};

fn main() -> Result<(), ModelError> {
    let (one, two) = (ActorId(0), ActorId(1));
    let cooperate = |owner| OptionDef {
        owner,
        one_way: None,
    };
    let form = OptionForm::new(2, vec![cooperate(one), cooperate(two)], Feasible::All)?;

    // States: 0 nobody cooperates, 1 only one, 2 only two, 3 both. A higher rank is better.
    let ranks = vec![vec![2, 1, 4, 3], vec![2, 4, 1, 3]];
    let model = GraphModel::new(Moves::Options(form), ranks)?;

    // Nash stability sees only the breakdown; looking one answer ahead, cooperation holds as well.
    let solution = solve(&model);
    let nash: Vec<StateId> = solution.equilibria(Concept::Nash).collect();
    let seq: Vec<StateId> = solution.equilibria(Concept::Seq).collect();
    assert_eq!(nash, [StateId(0)]);
    assert_eq!(seq, [StateId(0), StateId(3)]);

    // Why one does not leave mutual cooperation: two would stop cooperating as well.
    let certificate = certify(&model, one, StateId(3), Concept::Seq);
    assert!(certificate.is_stable());
    assert_eq!(verify(&model, &certificate), Ok(()));
    Ok(())
}
