//! What to watch: the moves, and the changes of mind, that would change the answer.

use detente_analysis::{Sign, Watch, actor_id};
use detente_graph::{ActorId, StateId};

use super::Told;
use crate::page::{Block, Line, Row};
use crate::words::capitalised;

/// So many moves of an actor are told.
const MOVES: usize = 2;
/// So many situations that one move leads to or breaks are named.
const NAMED: usize = 2;
/// So many changes of mind are told.
const FLIPS: usize = 2;

impl Told<'_, '_> {
    /// The moves of each actor that would change the answer, and what each would mean.
    pub(super) fn watch(&self, blocks: &mut Vec<Block>) {
        self.heading("heading-brief-watch", blocks);
        let actors = (0..self.words.names.case.actors.len()).map(actor_id);
        let mut rows: Vec<Row> = actors.filter_map(|actor| self.moves_of(actor)).collect();
        let flips: Vec<Line> = self
            .found
            .flips
            .iter()
            .filter_map(|flip| self.flip(flip))
            .take(FLIPS)
            .map(Line::plain)
            .collect();
        if rows.is_empty() && flips.is_empty() {
            self.nothing(
                if self.has_options() {
                    "brief-nothing-to-watch"
                } else {
                    "brief-no-options-watch"
                },
                blocks,
            );
            return;
        }
        if !flips.is_empty() {
            let mut row = Row::of_nobody(self.text("brief-changes-of-mind"));
            row.lines = flips;
            rows.push(row);
        }
        blocks.push(Block::Rows(rows));
    }

    fn moves_of(&self, actor: ActorId) -> Option<Row> {
        let own = self.found.watch.iter();
        let own = own.filter(|watch| watch.step.mover == actor);
        // One move may begin several ways and break several deals.
        let mut told: Vec<(String, Vec<&Watch>)> = Vec::new();
        for watch in own {
            let step = capitalised(&self.words.step(watch.step));
            match told.iter_mut().find(|(known, _)| *known == step) {
                Some((_, watches)) => watches.push(watch),
                None => told.push((step, vec![watch])),
            }
        }
        let lines = told.into_iter().take(MOVES).map(|(step, watches)| {
            let meaning = self.meaning(&watches);
            let values = [("step", step.into()), ("meaning", meaning.into())];
            Line::plain(self.say("brief-watch", &values))
        });
        let lines: Vec<Line> = lines.collect();
        (!lines.is_empty()).then(|| Row {
            lines,
            ..Row::of_actor(self.words.names.actor(actor), actor)
        })
    }

    /// What a move would mean, by what it begins and breaks.
    fn meaning(&self, watches: &[&Watch]) -> String {
        let leaves = watches.iter().any(|watch| watch.sign == Sign::LeavesToday);
        let towards = watches.iter().filter_map(|watch| match watch.sign {
            Sign::Towards(state) => Some(state),
            _ => None,
        });
        let breaks = watches.iter().filter_map(|watch| match watch.sign {
            Sign::Breaks(state) => Some(state),
            _ => None,
        });
        let mut meanings = Vec::new();
        if leaves {
            meanings.push(self.text("brief-leaves-today"));
        }
        for (message, states) in [
            ("brief-towards", towards.collect::<Vec<StateId>>()),
            ("brief-breaks", breaks.collect()),
        ] {
            if !states.is_empty() {
                let (named, shown, more) = self.few(&states);
                let values = [
                    ("states", named.into()),
                    ("shown", shown.into()),
                    ("more", more.into()),
                ];
                meanings.push(self.say(message, &values));
            }
        }
        self.words.series(&meanings)
    }

    /// The first few of some situations that have a name, and how many more there are.
    fn few(&self, states: &[StateId]) -> (String, usize, usize) {
        let named = states.iter().filter(|state| self.has_name(**state));
        let named: Vec<String> = named
            .take(NAMED)
            .map(|state| self.words.state_with_number(*state))
            .collect();
        let (shown, more) = (named.len(), states.len() - named.len());
        (self.words.list(named), shown, more)
    }
}
