//! What a verdict depends on besides the moves: nobody's preference, the decision maker's own, or also
//! those of the others.
//!
//! A verdict that no preference can change says nothing of the conflict but who can move where. The rules
//! below follow from the definitions of the concepts (Fang, Hipel and Kilgour 1993).
//!
//! # From the moves alone
//! No state is unstable whatever anybody prefers: whoever is indifferent has no improvement. `s` is stable
//! for `i` whatever anybody prefers
//!
//! * under Nash, SMR, SEQ and SSEQ, exactly when `R_i(s)` is empty. Otherwise let `i` like `s` less than
//!   all other states and let the others be indifferent. Then each `y` in `R_i(s)` is an improvement
//!   (Nash), the others have no credible answers (SEQ, SSEQ), and the only sanction there could be is `s`
//!   itself, from where `y` is better (SMR);
//! * under GMR, exactly when `s` is in `R_{N-i}(y)` for every `y` in `R_i(s)`. If so, whatever `i`
//!   prefers, each improvement can be sanctioned by `s`, which is no better than `s`. If some `y` has no way
//!   back, let `i` like `s` less than all other states: `y` is an improvement and nothing else punishes it.
//!   In option form nobody else changes the options of `i` back, so this adds nothing there.
//!
//! # From one's own preference
//! Under Nash, GMR and SMR no other preference comes in. Under SEQ and SSEQ, with the preference of `i` as
//! it is,
//!
//! * `s` is stable whatever the others prefer exactly when it is Nash stable: if they are indifferent,
//!   every improvement goes unpunished;
//! * `s` is unstable whatever the others prefer if it is not GMR (SMR) stable, as SEQ (SSEQ) asks for
//!   more. Where moves are transitive, only then: from each improvement take a shortest way by moves of
//!   the others to a state that punishes it, and let all of them like a state the better the nearer it is
//!   to such a state. Then each step of these ways is an improvement, and so are steps of one mover in
//!   succession taken at once. With one opponent a way has one step, and the same holds. With several and
//!   moves that are not transitive, two ways may need moves of one opponent that no preference
//!   makes improvements at once; whether there is a preference that makes the state stable is not searched,
//!   and the verdict counts as depending on the others.

use crate::joint_moves::search_to;
use crate::{ActorId, Coalition, Concept, GraphModel, MoveKind, Moves, Solution, StateId};

/// Whose preferences a verdict depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dependence {
    /// Nobody's: it is the same whatever anybody prefers.
    Moves,
    /// Only the decision maker's own: it is the same whatever the others prefer.
    Own,
    /// Also those of others. Where moves are not transitive and there are several opponents, some verdicts
    /// of instability under SEQ and SSEQ may depend on its own alone all the same.
    Others,
}

/// Whether `state` is stable for `actor` under `concept` whatever anybody prefers.
///
/// Under GMR, in graph form, takes a search of the others' joint moves per move of `actor`.
///
/// # Panics
/// If the decision maker or the state does not exist, or the model has more than 64 decision makers.
#[must_use]
pub fn is_stable_whatever_is_preferred(
    model: &GraphModel,
    actor: ActorId,
    concept: Concept,
    state: StateId,
) -> bool {
    if !model.moves().has_move(actor, state) {
        return true;
    }
    if concept != Concept::Gmr || matches!(&**model.moves(), Moves::Options(_)) {
        return false;
    }
    let others = (0..model.actors() as u16).map(ActorId);
    let others = Coalition::new(others.filter(|other| *other != actor));
    let others = others.expect("coalitions are made of the first 64 decision makers");
    let mut moves = model.moves().reachable(actor, state).into_iter();
    moves.all(|moved| {
        let back = search_to(model, moved, others, MoveKind::Legal, Some(state));
        back.length(state).is_some()
    })
}

/// Whose preferences the verdict about `state` for `actor` under `concept` depends on; `solution` is that
/// of the model.
///
/// ```
/// use detente_graph::{
///     ActorId, Concept, Dependence, Feasible, GraphModel, Moves, OptionDef, OptionForm, StateId,
///     dependence, solve,
/// };
///
/// // The prisoner's dilemma: 0 nobody cooperates, 1 only the first does, 3 both do.
/// let cooperate = |owner| OptionDef { owner, one_way: None };
/// let options = vec![cooperate(ActorId(0)), cooperate(ActorId(1))];
/// let form = OptionForm::new(2, options, Feasible::All)?;
/// let model = GraphModel::new(Moves::Options(form), vec![vec![2, 1, 4, 3], vec![2, 4, 1, 3]])?;
/// let solution = solve(&model);
///
/// let first = |state| dependence(&model, &solution, ActorId(0), Concept::Seq, StateId(state));
/// assert_eq!(first(0), Dependence::Own, "nothing it could do is better for it");
/// assert_eq!(first(3), Dependence::Others, "it stays because the second would stop as well");
/// # Ok::<(), detente_graph::ModelError>(())
/// ```
///
/// # Panics
/// As [`is_stable_whatever_is_preferred`].
#[must_use]
pub fn dependence(
    model: &GraphModel,
    solution: &Solution,
    actor: ActorId,
    concept: Concept,
    state: StateId,
) -> Dependence {
    let is_stable = |concept| solution.is_stable(actor, concept, state);
    if is_stable(concept) && is_stable_whatever_is_preferred(model, actor, concept, state) {
        return Dependence::Moves;
    }
    // What holds the state, or fails to, without any need for answers to be credible.
    let without_others = match concept {
        Concept::Nash | Concept::Gmr | Concept::Smr => return Dependence::Own,
        _ if is_stable(concept) => is_stable(Concept::Nash),
        Concept::Seq => !is_stable(Concept::Gmr),
        Concept::SymSeq => !is_stable(Concept::Smr),
    };
    if without_others {
        Dependence::Own
    } else {
        Dependence::Others
    }
}
