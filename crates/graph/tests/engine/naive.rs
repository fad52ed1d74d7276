//! Every verdict found by enumeration, as the definitions are written: slow, and sharing nothing with the
//! library but the question of who can reach which state in one move.

use std::collections::BTreeSet;

use detente_graph::Concept;

/// A conflict spelt out: `moves[i][s]` are the states that `i` can reach from `s`, `ranks[i][s]` how much
/// it likes `s`.
#[derive(Debug, Clone)]
pub(crate) struct NaiveConflict {
    pub(crate) moves: Vec<Vec<BTreeSet<usize>>>,
    pub(crate) ranks: Vec<Vec<u32>>,
}

impl NaiveConflict {
    fn improvements(&self, i: usize, s: usize) -> BTreeSet<usize> {
        let better = |&&t: &&usize| self.ranks[i][t] > self.ranks[i][s];
        self.moves[i][s].iter().filter(better).copied().collect()
    }

    /// The states that the opponents of `i` can reach together from `s`, nobody moving twice in
    /// succession.
    fn joint_moves(&self, i: usize, s: usize, credible: bool) -> BTreeSet<usize> {
        let mut reached: BTreeSet<(usize, usize)> = BTreeSet::new();
        let mut open = vec![(s, usize::MAX)];
        while let Some((at, last)) = open.pop() {
            for j in (0..self.moves.len()).filter(|&j| j != i && j != last) {
                let next = if credible {
                    self.improvements(j, at)
                } else {
                    self.moves[j][at].clone()
                };
                for t in next {
                    if reached.insert((t, j)) {
                        open.push((t, j));
                    }
                }
            }
        }
        reached.into_iter().map(|(t, _)| t).collect()
    }

    /// Whether `s` is stable for `i`.
    pub(crate) fn is_stable(&self, i: usize, concept: Concept, s: usize) -> bool {
        let no_better = |t: &usize| self.ranks[i][*t] <= self.ranks[i][s];
        let no_escape = |t: &usize| self.moves[i][*t].iter().all(no_better);
        self.improvements(i, s).into_iter().all(|s1| match concept {
            Concept::Nash => false,
            Concept::Gmr => self.joint_moves(i, s1, false).iter().any(no_better),
            Concept::Smr => {
                (self.joint_moves(i, s1, false).iter()).any(|s2| no_better(s2) && no_escape(s2))
            }
            Concept::Seq => self.joint_moves(i, s1, true).iter().any(no_better),
            Concept::SymSeq => {
                (self.joint_moves(i, s1, true).iter()).any(|s2| no_better(s2) && no_escape(s2))
            }
        })
    }
}
