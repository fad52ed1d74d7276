//! What the conflict of options says of packages, and where the two lenses disagree.

use std::cmp::Ordering;

use detente_analysis::{LastingPackage, Lenses, Meeting};
use detente_settle::{ActorId, IssueId};

use super::Bargained;
use crate::page::{Block, Line, Role, Row};

/// So many disagreements of a kind are told.
const TOLD: usize = 6;

impl Bargained<'_> {
    pub(super) fn lenses(&self, blocks: &mut Vec<Block>) {
        let Some(lenses) = &self.found.lenses else {
            return;
        };
        blocks.push(Block::Heading(self.text("heading-lenses")));
        let mut rows: Vec<Row> = Vec::new();
        for (place, table) in self.found.tables.iter().enumerate() {
            let of_table = lenses
                .meetings
                .iter()
                .filter(|meeting| meeting.table == place);
            let outstanding = table.outstanding();
            let mut row = Row::of_nobody(self.table(table));
            for meeting in of_table.filter(|meeting| meeting.best.is_some()).take(TOLD) {
                let points = outstanding
                    .iter()
                    .find(|(package, _)| *package == meeting.package);
                let points = points.map_or(&[][..], |(_, points)| points);
                row.lines
                    .push(Line::new(Role::Verdict, self.points(points)));
                row.lines.extend(self.meeting(meeting));
            }
            if row.lines.is_empty() && !outstanding.is_empty() {
                row.lines.push(Line::plain(self.text("lens-no-state")));
            }
            if !row.lines.is_empty() {
                rows.push(row);
            }
        }
        if !rows.is_empty() {
            blocks.push(Block::Rows(rows));
        }
        let mut lines = self.lasting(lenses);
        lines.extend(self.misfits(lenses));
        blocks.extend(lines.into_iter().map(Block::Paragraph));
        let untied = lenses.tied.iter().enumerate().filter(|(_, tied)| !**tied);
        let untied: Vec<IssueId> = untied.map(|(place, _)| IssueId(place as u16)).collect();
        if !untied.is_empty() {
            let values = [("issues", self.issues_named(untied).into())];
            blocks.push(Block::Paragraph(self.say("lenses-untied", &values)));
        }
        blocks.push(Block::Note(self.text("lenses-note")));
    }

    /// Whether a package would last.
    fn meeting(&self, meeting: &Meeting) -> Option<Line> {
        let best = meeting.best.as_ref()?;
        let state = self.words.state_with_number(best.state);
        if best.holding.lasts() {
            let holds = self.words.holds(best.holding);
            let values = [("state", state.into()), ("holds", holds.into())];
            return Some(Line::new(
                Role::Consequence,
                self.say("lens-lasts", &values),
            ));
        }
        let breakers = best
            .actors
            .iter()
            .filter(|reasons| !reasons.holding.lasts());
        let breakers = self.words.actors(breakers.map(|reasons| reasons.actor));
        let values = [("state", state.into()), ("actors", breakers.into())];
        Some(Line::new(
            Role::Consequence,
            self.say("lens-does-not-last", &values),
        ))
    }

    /// Lasting states, and who would not accept them.
    fn lasting(&self, lenses: &Lenses) -> Vec<String> {
        let told = lenses.lasting.iter().take(TOLD);
        let mut told: Vec<String> = told.map(|lasting| self.one_lasting(lasting)).collect();
        let more = lenses.lasting.iter().skip(TOLD);
        let more = more
            .filter(|lasting| !lasting.unacceptable_to.is_empty())
            .count();
        if more > 0 {
            told.push(self.say("lens-more", &[("count", more.into())]));
        }
        told
    }

    /// A lasting state, and who would not accept it.
    pub(super) fn one_lasting(&self, lasting: &LastingPackage) -> String {
        let unacceptable = lasting.unacceptable_to.iter().copied();
        let values = [
            ("state", self.words.state_with_number(lasting.state).into()),
            ("actors", self.words.actors(unacceptable).into()),
            ("count", lasting.unacceptable_to.len().into()),
        ];
        self.say("lens-lasting", &values)
    }

    /// Actors who prefer a state to today by one lens and today to it by the other: a line for each actor.
    fn misfits(&self, lenses: &Lenses) -> Vec<String> {
        let actors = self.found.bargaining.everyone();
        let line = |(actor, by_options): (ActorId, Ordering)| {
            let own = lenses.misfits.iter();
            let own = own.filter(|misfit| {
                misfit.actor.index() == actor.index() && misfit.by_options == by_options
            });
            let states: Vec<_> = own.map(|misfit| misfit.state).collect();
            if states.is_empty() {
                return None;
            }
            let shown = states.iter().take(TOLD / 2);
            let mut named: Vec<String> = shown
                .map(|state| self.words.state_with_number(*state))
                .collect();
            if states.len() > named.len() {
                let count = ("count", (states.len() - named.len()).into());
                named.push(self.say("lens-misfit-more", &[count]));
            }
            let message = match by_options {
                Ordering::Less => "lens-misfit-worse",
                _ => "lens-misfit-better",
            };
            let values = [
                ("actor", self.actor(actor).into()),
                ("states", self.words.list(named).into()),
            ];
            Some(self.say(message, &values))
        };
        actors
            .flat_map(|actor| [(actor, Ordering::Greater), (actor, Ordering::Less)])
            .filter_map(line)
            .collect()
    }
}
