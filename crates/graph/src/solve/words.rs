//! Solving a conflict of no more states than a word has bits.
//!
//! A set of states is a word here. States are taken in ascending rank; meanwhile the set of states from
//! which the opponents can reach a scalar as low grows, and a state is stable when all its improvements lie
//! in that set. The rule that nobody moves twice in succession is kept as in graph form: what can come
//! before a way depends on whose move starts it, unless there are two such opponents.

use super::{Search, Stakes};
use crate::model::Ranking;
use crate::ones::Ones;
use crate::word_moves::{ActorMoves, Sets, WORD, WordMoves};
use crate::{Concept, Solution};

/// The memory that solving takes.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    preferences: Vec<Preference>,
    ways: Ways,
}

/// What a decision maker's preference makes of its moves.
#[derive(Debug)]
struct Preference {
    /// The states of each rank, from the lowest.
    by_rank: Sets,
    /// The states of each `q`, from the lowest.
    by_best: Sets,
    /// The unilateral improvements from each state.
    improvements: Sets,
    /// The states from which a move to each state is an improvement.
    origins: Sets,
}

/// Ways that the opponents of one decision maker can go, found backwards from where they end.
#[derive(Debug, Default)]
struct Ways {
    /// Every state.
    all: u64,
    is_transitive: bool,
    /// The states that ways have been found from, without moves or with.
    found: u64,
    /// Those of them that anyone may come before: where ways end, or begin with two opponents' moves. Left
    /// empty where moves are transitive: whoever would move twice in succession can move once instead.
    open: u64,
    movers: Vec<Mover>,
    visited: u64,
}

/// The ways that begin with the moves of one opponent.
#[derive(Debug, Clone, Copy, Default)]
struct Mover {
    /// The states where they begin.
    starts: u64,
    /// The states that its moves to have been followed backwards.
    visited: u64,
}

impl Workspace {
    /// Solves a model with these moves and writes the verdicts.
    pub(super) fn solve(&mut self, moves: &WordMoves, stakes: Stakes<'_>, solution: &mut Solution) {
        let actors = moves.actors();
        self.preferences.resize_with(actors.len(), Preference::new);
        for (actor, preference) in self.preferences.iter_mut().enumerate() {
            preference.fill(&actors[actor], stakes.model.ranking(actor));
        }
        self.ways.visited = 0;
        for (actor, rows) in solution.rows_by_actor().enumerate() {
            for (concept, row) in Concept::ALL.into_iter().zip(rows) {
                *row = match concept.sanction_rule() {
                    None => self.preferences[actor].without_improvements(),
                    Some(rule) => self.stable(moves, stakes, Search { actor, rule }),
                };
            }
        }
        solution.add_visited(self.ways.visited);
    }

    /// The states that are stable for a decision maker.
    fn stable(&mut self, moves: &WordMoves, stakes: Stakes<'_>, search: Search) -> u64 {
        let Search { actor, rule } = search;
        let (preferences, ways) = (&self.preferences, &mut self.ways);
        let own = &preferences[actor];
        let by_scalar = if rule.answer_back {
            &own.by_best
        } else {
            &own.by_rank
        };
        ways.reset(moves, stakes.model.states());
        let top = stakes.model.ranking(actor).top;
        let mut stable = own.without_improvements();
        let (mut reached, mut worse) = (0, 0);
        for rank in 1..=top {
            while reached < top && stakes.sanctioned_from(actor, reached + 1) <= rank {
                ways.extend(by_scalar[reached as usize], actor, |other| {
                    if rule.credible {
                        &preferences[other].origins
                    } else {
                        &moves.actors()[other].origins
                    }
                });
                reached += 1;
            }
            if ways.found == ways.all {
                return stable | (ways.all & !worse);
            }
            let same = own.by_rank[rank as usize - 1];
            for state in Ones(same & !stable) {
                let unpunished = own.improvements[state as usize] & !ways.found;
                stable |= u64::from(unpunished == 0) << state;
            }
            worse |= same;
        }
        stable
    }
}

impl Preference {
    fn new() -> Self {
        Preference {
            by_rank: [0; WORD],
            by_best: [0; WORD],
            improvements: [0; WORD],
            origins: [0; WORD],
        }
    }

    /// Takes the moves and the preference of a decision maker in place of those held before.
    fn fill(&mut self, moves: &ActorMoves, ranking: &Ranking) {
        self.by_rank = [0; WORD];
        self.by_best = [0; WORD];
        for (state, rank) in ranking.ranks.iter().enumerate() {
            self.by_rank[*rank as usize - 1] |= 1 << state;
        }
        let by_rank = &self.by_rank[..ranking.top as usize];
        let mut worse = 0;
        for same in by_rank {
            for state in Ones(*same) {
                let state = state as usize;
                self.improvements[state] = moves.reachable[state] & !(worse | same);
                self.origins[state] = moves.origins[state] & worse;
            }
            worse |= same;
        }
        // From the best rank down, the states that can get there and no higher.
        let mut higher = 0;
        for (same, best) in by_rank.iter().zip(&mut self.by_best).rev() {
            let origins = Ones(*same).map(|state| moves.origins[state as usize]);
            *best = origins.fold(*same, |states, from| states | from) & !higher;
            higher |= *best;
        }
    }

    /// The states without unilateral improvements: those whose `q` is their rank.
    fn without_improvements(&self) -> u64 {
        let both = self.by_rank.iter().zip(&self.by_best);
        both.fold(0, |states, (rank, best)| states | (rank & best))
    }
}

impl Ways {
    /// Forgets what has been found, and prepares for so many states and these moves.
    fn reset(&mut self, moves: &WordMoves, states: usize) {
        self.all = u64::MAX >> (WORD - states);
        self.is_transitive = moves.is_transitive();
        self.found = 0;
        self.open = 0;
        self.movers.clear();
        self.movers.resize(moves.actors().len(), Mover::default());
    }

    /// Finds the states from which the opponents of `actor` can reach `ends`; `origins` gives for each
    /// of them from where it can move to each state.
    #[inline]
    fn extend<'a>(&mut self, ends: u64, actor: usize, origins: impl Fn(usize) -> &'a Sets) {
        let known = if self.is_transitive {
            self.found
        } else {
            self.open
        };
        if ends & !known == 0 {
            return;
        }
        self.add(ends, ends);
        let mut is_idle = false;
        while !is_idle && self.found != self.all {
            is_idle = true;
            for other in (0..self.movers.len()).filter(|&other| other != actor) {
                let mover = &mut self.movers[other];
                let before = self.open | (self.found & !mover.starts);
                let due = before & !mover.visited;
                if due == 0 {
                    continue;
                }
                is_idle = false;
                mover.visited |= due;
                let origins = origins(other);
                let mut from = 0;
                for state in Ones(due) {
                    from |= origins[state as usize];
                    self.visited += 1;
                }
                let new = from & !mover.starts;
                mover.starts |= new;
                self.add(new, new & self.found);
            }
        }
    }

    /// Adds states that have been found and, of all, those that are open.
    fn add(&mut self, found: u64, open: u64) {
        self.found |= found;
        if !self.is_transitive {
            self.open |= open;
        }
    }
}
