//! The five concepts by enumeration, as they are defined.

use std::collections::BTreeSet;

use detente_graph::Concept;

/// A conflict spelt out, by actor and then by state: where it can move to, and how it ranks the state.
#[derive(Clone, Debug)]
pub(crate) struct NaiveConflict {
    pub(crate) moves: Vec<Vec<BTreeSet<usize>>>,
    pub(crate) ranks: Vec<Vec<u32>>,
}

impl NaiveConflict {
    /// Where one move of `mover` leads, only to what it likes better if moves have to be credible.
    pub(crate) fn next(
        &self,
        mover: usize,
        from: usize,
        credible: bool,
    ) -> impl Iterator<Item = usize> {
        let ranks = &self.ranks[mover];
        let moves = self.moves[mover][from].iter().copied();
        moves.filter(move |to| !credible || ranks[*to] > ranks[from])
    }

    /// Where the opponents of `i` can lead from `start`, together with who moved last: nobody moves
    /// twice in succession.
    pub(crate) fn answers(
        &self,
        i: usize,
        start: usize,
        credible: bool,
    ) -> BTreeSet<(usize, usize)> {
        let opponents = || (0..self.moves.len()).filter(|mover| *mover != i);
        let mut found = BTreeSet::new();
        let step = |from: usize, last: Option<usize>| {
            let movers = opponents().filter(move |mover| Some(*mover) != last);
            movers
                .flat_map(move |mover| self.next(mover, from, credible).map(move |to| (to, mover)))
        };
        let mut open: Vec<(usize, usize)> = step(start, None).collect();
        while let Some((state, last)) = open.pop() {
            if found.insert((state, last)) {
                open.extend(step(state, Some(last)));
            }
        }
        found
    }

    /// Whether the state is stable for `i`.
    pub(crate) fn is_stable(&self, i: usize, concept: Concept, state: usize) -> bool {
        let no_better = |other: usize| self.ranks[i][other] <= self.ranks[i][state];
        let credible = matches!(concept, Concept::Seq | Concept::SymSeq);
        let answered_back = matches!(concept, Concept::Smr | Concept::SymSeq);
        let sanctions = |end: usize| {
            no_better(end) && (!answered_back || self.moves[i][end].iter().all(|to| no_better(*to)))
        };
        self.next(i, state, true).all(|improvement| {
            concept != Concept::Nash
                && self
                    .answers(i, improvement, credible)
                    .iter()
                    .any(|(end, _)| sanctions(*end))
        })
    }
}
