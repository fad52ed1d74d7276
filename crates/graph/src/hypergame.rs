//! Hypergames: conflicts in which decision makers take the conflict to be something else than it is.
//!
//! A *view* is what one decision maker takes the conflict to be: the states it sees, and for each other
//! decision maker the preference it takes that one to have. Its own preference is as it is. A state
//! that the view lacks is *unrecognised*; nobody can move into it or out of it there. Each decision maker
//! acts on its own view, so that a state lasts when it is stable, in its own view, for each one who
//! recognises it. (Wang, Hipel and Fraser 1988, Modeling misperceptions in games; Aljefri, Bashar, Fang and
//! Hipel 2017, First-level hypergame for investigating misperception in conflicts.)

use std::sync::Arc;

use fixedbitset::FixedBitSet;

use crate::{ActorId, Concept, GraphForm, GraphModel, ModelError, Solution, StateId, solve};

/// What one decision maker takes the conflict to be.
///
/// States keep their ids: a state that the view lacks is left without moves, and
/// [`View::recognises`] tells that it is none of the view's.
#[derive(Debug, Clone)]
pub struct View {
    of: ActorId,
    model: GraphModel,
    solution: Solution,
    recognised: FixedBitSet,
}

impl View {
    /// The view of a decision maker who sees the conflict as it is.
    ///
    /// # Panics
    /// If the decision maker does not exist.
    #[must_use]
    pub fn true_to(model: &GraphModel, of: ActorId) -> Self {
        assert!(
            of.index() < model.actors(),
            "no such decision maker: {of:?}"
        );
        let mut recognised = FixedBitSet::with_capacity(model.states());
        recognised.insert_range(..);
        View {
            of,
            solution: solve(model),
            model: model.clone(),
            recognised,
        }
    }

    /// The view of a decision maker who does not see the states `unseen` and takes some others to have
    /// other preferences: `misread` has a rank for every state for each of these. A preference given
    /// for the decision maker itself is refused, since nobody misperceives its own.
    ///
    /// # Errors
    /// [`ModelError::UnknownActor`] for a decision maker that does not exist, or for the preference of `of`
    /// itself; [`ModelError::UnknownState`], [`ModelError::WrongRankCount`]; and [`ModelError::TooLarge`]
    /// if states are unseen and the moves that remain, which have to be listed then, are too many.
    pub fn new(
        model: &GraphModel,
        of: ActorId,
        unseen: impl IntoIterator<Item = StateId>,
        misread: impl IntoIterator<Item = (ActorId, Vec<u32>)>,
    ) -> Result<Self, ModelError> {
        if of.index() >= model.actors() {
            return Err(ModelError::UnknownActor(of));
        }
        let mut recognised = FixedBitSet::with_capacity(model.states());
        recognised.insert_range(..);
        for state in unseen {
            if state.index() >= model.states() {
                return Err(ModelError::UnknownState(state));
            }
            recognised.set(state.index(), false);
        }
        let mut seen = if recognised.is_full() {
            model.clone()
        } else {
            without_unseen(model, &recognised)?
        };
        for (other, ranks) in misread {
            if other == of {
                return Err(ModelError::UnknownActor(other));
            }
            seen.set_ranks(other, &ranks)?;
        }
        Ok(View {
            of,
            solution: solve(&seen),
            model: seen,
            recognised,
        })
    }

    /// Whose view it is.
    #[must_use]
    pub fn of(&self) -> ActorId {
        self.of
    }

    /// The conflict as it is seen. States that the view lacks are in it, without moves.
    #[must_use]
    pub fn model(&self) -> &GraphModel {
        &self.model
    }

    /// Which states are stable for whom in the conflict as it is seen. Of states that the view lacks
    /// it says nothing.
    #[must_use]
    pub fn solution(&self) -> &Solution {
        &self.solution
    }

    /// Whether the view has the state.
    ///
    /// # Panics
    /// If the state does not exist.
    #[must_use]
    pub fn recognises(&self, state: StateId) -> bool {
        assert!(
            state.index() < self.recognised.len(),
            "no such state: {state:?}"
        );
        self.recognised.contains(state.index())
    }

    /// The states that the view lacks, in ascending order.
    pub fn unrecognised(&self) -> impl Iterator<Item = StateId> {
        self.recognised.zeroes().map(|state| StateId(state as u32))
    }

    /// The states that are stable for everybody in this view: what its owner counts on to last.
    pub fn equilibria(&self, concept: Concept) -> impl Iterator<Item = StateId> {
        let stable = self.solution.equilibria(concept);
        stable.filter(|state| self.recognises(*state))
    }

    /// Whether its owner, in this view, stays in a state: `None` where it does not recognise it.
    ///
    /// # Panics
    /// If the state does not exist.
    #[must_use]
    pub fn stays(&self, concept: Concept, state: StateId) -> Option<bool> {
        let stable = || self.solution.is_stable(self.of, concept, state);
        self.recognises(state).then(stable)
    }
}

/// The model without the moves that touch a state that is not recognised.
fn without_unseen(model: &GraphModel, recognised: &FixedBitSet) -> Result<GraphModel, ModelError> {
    let moves = model.moves();
    let arcs = (0..model.actors() as u16).map(ActorId).flat_map(|actor| {
        let from = recognised.ones().map(|state| StateId(state as u32));
        from.flat_map(move |from| {
            let to = moves.reachable(actor, from).into_iter();
            to.filter(|to| recognised.contains(to.index()))
                .map(move |to| (actor, from, to))
        })
    });
    let form = GraphForm::new(model.actors(), model.states(), arcs)?;
    let ranks = (0..model.actors() as u16).map(|actor| model.ranks(ActorId(actor)).to_vec());
    GraphModel::new(Arc::new(form.into()), ranks.collect())
}

/// A conflict in which each decision maker acts on its own view.
///
/// ```
/// use detente_graph::{
///     ActorId, Concept, Feasible, GraphModel, Hypergame, Moves, OptionDef, OptionForm, StateId, View,
/// };
///
/// // Two neighbours, each of whom can arm: 0 nobody does, 1 only A, 2 only B, 3 both.
/// let arm = |owner| OptionDef { owner, one_way: None };
/// let (a, b) = (ActorId(0), ActorId(1));
/// let form = OptionForm::new(2, vec![arm(a), arm(b)], Feasible::All)?;
/// // Each arms only against an armed neighbour.
/// let model = GraphModel::new(Moves::Options(form), vec![vec![4, 3, 1, 2], vec![4, 1, 3, 2]])?;
/// // A takes B for one that arms whatever A does.
/// let fearful = View::new(&model, a, [], [(b, vec![2, 1, 4, 3])])?;
///
/// let truly = Hypergame::new(vec![View::true_to(&model, a), View::true_to(&model, b)]);
/// assert!(truly.is_equilibrium(Concept::Seq, StateId(0)));
/// let conflict = Hypergame::new(vec![fearful, View::true_to(&model, b)]);
/// // What A counts on is an arms race; peace would last, but A does not see it.
/// assert_eq!(conflict.views()[0].equilibria(Concept::Nash).collect::<Vec<_>>(), [StateId(3)]);
/// assert_eq!(conflict.unexpected_moves(a).len(), 1);
/// # Ok::<(), detente_graph::ModelError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Hypergame {
    views: Vec<View>,
}

/// A unilateral improvement that somebody does not reckon with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnexpectedMove {
    /// Who would make it.
    pub mover: ActorId,
    /// The state it leaves, which both recognise.
    pub from: StateId,
    /// The state it enters.
    pub to: StateId,
    /// Whether the one who does not reckon with it does not recognise the state it enters; else that one
    /// takes it for no improvement.
    pub unseen: bool,
}

impl Hypergame {
    /// Puts the views of all decision makers together.
    ///
    /// # Panics
    /// If there is not one view of each decision maker, in their order, and all of one conflict.
    #[must_use]
    pub fn new(views: Vec<View>) -> Self {
        for (place, view) in views.iter().enumerate() {
            assert!(
                view.of.index() == place
                    && view.model.actors() == views.len()
                    && view.model.states() == views[0].model.states(),
                "one view of each decision maker, in their order, and of one conflict"
            );
        }
        Hypergame { views }
    }

    /// The views, in the order of the decision makers.
    #[must_use]
    pub fn views(&self) -> &[View] {
        &self.views
    }

    /// Whether a state is a hypergame equilibrium: recognised by at least one decision maker, and stable,
    /// in its own view, for each that recognises it.
    ///
    /// # Panics
    /// If the state does not exist.
    #[must_use]
    pub fn is_equilibrium(&self, concept: Concept, state: StateId) -> bool {
        let verdicts = self.views.iter().map(|view| view.stays(concept, state));
        let mut recognised = verdicts.flatten().peekable();
        recognised.peek().is_some() && recognised.all(|stays| stays)
    }

    /// The hypergame equilibria, in ascending order.
    #[must_use]
    pub fn equilibria(&self, concept: Concept) -> Vec<StateId> {
        let states = self.views.first().map_or(0, |view| view.model.states());
        let states = (0..states as u32).map(StateId);
        let lasting = states.filter(|&state| self.is_equilibrium(concept, state));
        lasting.collect()
    }

    /// Those who do not recognise a state, in ascending order.
    ///
    /// # Panics
    /// If the state does not exist.
    pub fn unaware_of(&self, state: StateId) -> impl Iterator<Item = ActorId> {
        let unaware = self
            .views
            .iter()
            .filter(move |view| !view.recognises(state));
        unaware.map(View::of)
    }

    /// The decision makers for whom a state, in their own view, is not stable, in ascending order.
    ///
    /// # Panics
    /// If the state does not exist.
    pub fn leavers(&self, concept: Concept, state: StateId) -> impl Iterator<Item = ActorId> {
        let views = self.views.iter();
        let leaving = views.filter(move |view| view.stays(concept, state) == Some(false));
        leaving.map(View::of)
    }

    /// The states that somebody counts on to last and that will not: the equilibria of its view that are no
    /// hypergame equilibria, in ascending order.
    ///
    /// # Panics
    /// If the decision maker does not exist.
    #[must_use]
    pub fn disappointments(&self, of: ActorId, concept: Concept) -> Vec<StateId> {
        let counted_on = self.views[of.index()].equilibria(concept);
        counted_on
            .filter(|&state| !self.is_equilibrium(concept, state))
            .collect()
    }

    /// The moves of others that somebody does not reckon with: each an improvement in its mover's view, from
    /// a state that this one recognises, to a state that it does not see or does not take for an
    /// improvement of the mover. By the state they leave, the mover and the state they enter.
    ///
    /// # Panics
    /// If the decision maker does not exist.
    #[must_use]
    pub fn unexpected_moves(&self, of: ActorId) -> Vec<UnexpectedMove> {
        let own = &self.views[of.index()];
        let seen = own.recognised.ones().map(|state| StateId(state as u32));
        let mut found = Vec::new();
        for from in seen {
            for other in self.views.iter().filter(|other| other.of != of) {
                // A state that the mover does not see has no moves in its view.
                for to in other.model.improvements(other.of, from) {
                    let unseen = !own.recognises(to);
                    let rank = |state| own.model.rank(other.of, state);
                    if unseen || rank(to) <= rank(from) {
                        found.push(UnexpectedMove {
                            mover: other.of,
                            from,
                            to,
                            unseen,
                        });
                    }
                }
            }
        }
        found
    }
}
