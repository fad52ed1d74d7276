//! The moves of a small conflict as sets of states, each a machine word.
//!
//! This is all that solving needs to know that does not depend on preferences.

use crate::fibres::Fibres;
use crate::graph_form::Arcs;
use crate::ones::Ones;

/// How many states a word has room for.
pub(crate) const WORD: usize = u64::BITS as usize;

/// A set of states for each state; bit `s` of a set is set where state `s` belongs to it.
pub(crate) type Sets = [u64; WORD];

/// The moves of every decision maker in a conflict of up to [`WORD`] states.
#[derive(Debug, Clone)]
pub(crate) struct WordMoves {
    actors: Vec<ActorMoves>,
    is_transitive: bool,
}

/// The moves of one decision maker.
#[derive(Debug, Clone)]
pub(crate) struct ActorMoves {
    /// The states that it can reach in one move from each state.
    pub(crate) reachable: Sets,
    /// The states from which it can move to each state.
    pub(crate) origins: Sets,
}

impl WordMoves {
    /// The moves within the fibres of each decision maker.
    pub(crate) fn of_fibres(fibres: &[Fibres]) -> Self {
        WordMoves {
            actors: fibres.iter().map(ActorMoves::of_fibres).collect(),
            is_transitive: true,
        }
    }

    /// The moves along the arcs of each decision maker.
    pub(crate) fn of_arcs(arcs: &[Arcs]) -> Self {
        WordMoves {
            actors: arcs.iter().map(ActorMoves::of_arcs).collect(),
            is_transitive: false,
        }
    }

    /// The moves of each decision maker.
    pub(crate) fn actors(&self) -> &[ActorMoves] {
        &self.actors
    }

    /// Whether nobody can get further by several moves of its own than by one, so that it does not matter
    /// who moves twice in succession. Not looked into in graph form.
    pub(crate) fn is_transitive(&self) -> bool {
        self.is_transitive
    }
}

impl ActorMoves {
    fn new() -> Self {
        ActorMoves {
            reachable: [0; WORD],
            origins: [0; WORD],
        }
    }

    fn of_fibres(fibres: &Fibres) -> Self {
        let mut moves = ActorMoves::new();
        let members = |class| {
            let mut states = 0;
            fibres.for_each_member(class, |state| states |= 1 << state);
            states
        };
        for class in 0..fibres.classes() as u32 {
            let (mut targets, mut sources) = (0, 0);
            fibres.for_each_target(class, |to| targets |= members(to));
            fibres.for_each_source(class, |from| sources |= members(from));
            for state in Ones(members(class)) {
                moves.reachable[state as usize] = targets & !(1 << state);
                moves.origins[state as usize] = sources & !(1 << state);
            }
        }
        moves
    }

    fn of_arcs(arcs: &Arcs) -> Self {
        let mut moves = ActorMoves::new();
        for from in 0..arcs.states() {
            for to in arcs.from(from) {
                moves.reachable[from as usize] |= 1 << to.0;
                moves.origins[to.index()] |= 1 << from;
            }
        }
        moves
    }
}

#[cfg(test)]
mod tests {
    use crate::{ActorId, Feasible, GraphForm, Moves, OneWay, OptionDef, OptionForm, StateId};

    /// Checks that the words say what `reachable` does, both ways.
    fn check(moves: &Moves) {
        let words = moves.words().expect("the conflict is small");
        let states = || (0..moves.states() as u32).map(StateId);
        for (actor, words) in (0u16..).map(ActorId).zip(words.actors()) {
            for from in states() {
                let reachable = moves.reachable(actor, from);
                for to in states() {
                    let is_move = reachable.contains(&to);
                    assert_eq!(words.reachable[from.index()] >> to.0 & 1 == 1, is_move);
                    assert_eq!(words.origins[to.index()] >> from.0 & 1 == 1, is_move);
                }
            }
        }
    }

    fn options(count: u16, feasible: Feasible) -> Moves {
        let option = |k: u16| OptionDef {
            owner: ActorId(k % 3),
            one_way: [None, Some(OneWay::ToYes), None, Some(OneWay::ToNo)][usize::from(k % 4)],
        };
        let form = OptionForm::new(3, (0..count).map(option).collect(), feasible);
        Moves::Options(form.unwrap())
    }

    fn ring(actors: u16, states: u32) -> Moves {
        let arc = |s: u32| {
            let actor = ActorId((s % u32::from(actors)) as u16);
            (actor, StateId(s), StateId((s + 1) % states))
        };
        let form = GraphForm::new(usize::from(actors), states as usize, (0..states).map(arc));
        Moves::Arcs(form.unwrap())
    }

    #[test]
    fn the_same_moves_in_words() {
        check(&options(6, Feasible::All));
        let listed = |count: u64| Feasible::Only((0..count).map(|k| k * 7).collect());
        check(&options(9, listed(64)));
        check(&options(9, listed(33)));
        check(&ring(3, 64));
        check(&ring(2, 5));
    }

    #[test]
    fn words_up_to_64() {
        let only = |count| options(7, Feasible::Only((0..count).collect()));
        assert!(only(64).words().is_some());
        assert!(only(65).words().is_none());
        assert!(ring(3, 64).words().is_some());
        assert!(ring(3, 65).words().is_none());
        assert!(ring(64, 4).words().is_some());
        assert!(ring(65, 4).words().is_none());
    }
}
