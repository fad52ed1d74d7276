//! The graph model: states, moves and the preferences of each decision maker.

use std::sync::Arc;

use crate::{ActorId, ModelError, Moves, StateId};

/// A conflict with a preference for each decision maker.
///
/// Preferences are weak orders: every state has a rank, a higher rank is better, equal ranks are ties.
#[derive(Debug, Clone)]
pub struct GraphModel {
    moves: Arc<Moves>,
    ranks: Vec<Ranking>,
}

/// The preference of one decision maker.
#[derive(Debug, Clone)]
pub(crate) struct Ranking {
    /// The rank of each state, from 1 (worst), without gaps.
    pub(crate) ranks: Vec<u32>,
    /// The highest rank.
    pub(crate) top: u32,
}

impl GraphModel {
    /// Gives each decision maker its preference: `ranks` has one list for each, with one rank for
    /// each state. Only the order of the numbers within a list matters.
    ///
    /// Pass an `Arc<Moves>` to give several models the same moves without copying them.
    ///
    /// # Errors
    /// [`ModelError::WrongRankLists`] and [`ModelError::WrongRankCount`].
    pub fn new(moves: impl Into<Arc<Moves>>, ranks: Vec<Vec<u32>>) -> Result<Self, ModelError> {
        let moves = moves.into();
        if ranks.len() != moves.actors() {
            return Err(ModelError::WrongRankLists {
                expected: moves.actors(),
                found: ranks.len(),
            });
        }
        for (i, list) in ranks.iter().enumerate() {
            check_count(&moves, ActorId(i as u16), list)?;
        }
        let ranks = ranks.into_iter().map(Ranking::new).collect();
        Ok(GraphModel { moves, ranks })
    }

    /// Replaces the preference of one decision maker, keeping the memory of the old one.
    ///
    /// # Errors
    /// [`ModelError::UnknownActor`] and [`ModelError::WrongRankCount`].
    pub fn set_ranks(&mut self, actor: ActorId, ranks: &[u32]) -> Result<(), ModelError> {
        let own = self.ranks.get_mut(actor.index());
        let own = own.ok_or(ModelError::UnknownActor(actor))?;
        check_count(&self.moves, actor, ranks)?;
        own.ranks.copy_from_slice(ranks);
        own.close_gaps();
        Ok(())
    }

    /// The states and moves.
    #[must_use]
    pub fn moves(&self) -> &Arc<Moves> {
        &self.moves
    }

    /// The number of decision makers.
    #[must_use]
    pub fn actors(&self) -> usize {
        self.ranks.len()
    }

    /// The number of states.
    #[must_use]
    pub fn states(&self) -> usize {
        self.moves.states()
    }

    /// The rank of a state for a decision maker: 1 is worst, higher is better, and no rank is left out.
    ///
    /// # Panics
    /// If the decision maker or the state does not exist.
    #[must_use]
    pub fn rank(&self, actor: ActorId, state: StateId) -> u32 {
        self.ranks[actor.index()].ranks[state.index()]
    }

    /// The ranks of all states for a decision maker, as in [`GraphModel::rank`].
    ///
    /// # Panics
    /// If the decision maker does not exist.
    #[must_use]
    pub fn ranks(&self, actor: ActorId) -> &[u32] {
        &self.ranks[actor.index()].ranks
    }

    /// The unilateral improvements of `actor` from `state`, `R_i^+(s)`, in ascending order.
    ///
    /// # Panics
    /// If the decision maker or the state does not exist.
    #[must_use]
    pub fn improvements(&self, actor: ActorId, state: StateId) -> Vec<StateId> {
        let mut found = self.moves.reachable(actor, state);
        found.retain(|&to| self.rank(actor, to) > self.rank(actor, state));
        found
    }

    /// The preference of a decision maker.
    pub(crate) fn ranking(&self, actor: usize) -> &Ranking {
        &self.ranks[actor]
    }
}

impl Ranking {
    /// Takes ranks that may leave gaps.
    fn new(ranks: Vec<u32>) -> Self {
        let mut ranking = Ranking { ranks, top: 0 };
        ranking.close_gaps();
        ranking
    }

    /// Replaces each rank by its place among the different ranks, from 1.
    fn close_gaps(&mut self) {
        let greatest = self.ranks.iter().max().map_or(0, |&rank| rank as usize);
        if greatest <= 4 * self.ranks.len() {
            let mut place = vec![0u32; greatest + 1];
            for &rank in &self.ranks {
                place[rank as usize] = 1;
            }
            self.top = 0;
            for place in &mut place {
                self.top += *place;
                *place = self.top;
            }
            for rank in &mut self.ranks {
                *rank = place[*rank as usize];
            }
        } else {
            let mut sorted: Vec<(u32, u32)> = (0u32..)
                .zip(&self.ranks)
                .map(|(state, &rank)| (rank, state))
                .collect();
            sorted.sort_unstable();
            self.top = 0;
            let mut before = None;
            for (rank, state) in sorted {
                if before.replace(rank) != Some(rank) {
                    self.top += 1;
                }
                self.ranks[state as usize] = self.top;
            }
        }
    }
}

/// Puts the positions of `values` into `order`, by ascending value and then position; no value is
/// greater than `greatest`. `counts` is working memory.
pub(crate) fn order_by(values: &[u32], greatest: u32, order: &mut Vec<u32>, counts: &mut Vec<u32>) {
    order.clear();
    order.resize(values.len(), 0);
    counts.clear();
    counts.resize(greatest as usize + 2, 0);
    for &value in values {
        counts[value as usize + 1] += 1;
    }
    let mut before = 0;
    for count in counts.iter_mut() {
        before += *count;
        *count = before;
    }
    for (position, &value) in (0u32..).zip(values) {
        let place = &mut counts[value as usize];
        order[*place as usize] = position;
        *place += 1;
    }
}

/// Checks that there is one rank per state.
fn check_count(moves: &Moves, actor: ActorId, ranks: &[u32]) -> Result<(), ModelError> {
    if ranks.len() == moves.states() {
        return Ok(());
    }
    Err(ModelError::WrongRankCount {
        actor,
        expected: moves.states(),
        found: ranks.len(),
    })
}
