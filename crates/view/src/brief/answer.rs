//! The first page: the question, and the answer in five sentences.

use detente_analysis::{
    Breaker, By, Explanation, Flip, Flips, Room, Table, TableDeal, TableSettlement,
};
use detente_graph::{ActorId, Goal, StateId};

use super::Told;
use crate::page::{Block, Line, Row};
use crate::words::{Words, capitalised};

/// So many situations, or deals, are named in one sentence.
const NAMED: usize = 4;

/// The question that a brief answers: that of the case, else what is asked of every conflict.
pub(super) fn question(words: &Words) -> String {
    let case = words.names.case;
    let question = match &case.header.question {
        Some(asked) => words.names.question(asked.value),
        None => words.catalogue.text(if case.has_options() {
            "brief-question"
        } else {
            "brief-question-issues"
        }),
    };
    words.say("brief-asked", &[("question", question.into())])
}

impl Told<'_, '_> {
    /// The answer in five sentences, what it rests on, and what it is not.
    pub(super) fn answer(&self, blocks: &mut Vec<Block>) {
        self.heading("heading-brief-answer", blocks);
        let sentences = [
            ("brief-what-holds", self.what_holds()),
            ("brief-what-agreed", self.what_could_be_agreed()),
            ("brief-who-breaks", self.who_can_break()),
            ("brief-what-flips", self.what_would_flip()),
            ("brief-how-sure", self.how_sure()),
        ];
        let rows = sentences.map(|(term, sentence)| {
            let mut row = Row::of_nobody(self.text(term));
            row.lines.push(Line::plain(sentence));
            row
        });
        blocks.push(Block::Rows(rows.into()));
        let case = self.words.names.case;
        let coverage = self.found.analysis.coverage;
        let coverage = crate::check::coverage(case, coverage, self.words.catalogue);
        blocks.push(Block::Paragraph(coverage));
        blocks.extend(self.main_question().map(Block::Paragraph));
        blocks.push(Block::Note(self.text("could-last")));
    }

    /// What the model says of the question of the case.
    fn main_question(&self) -> Option<String> {
        let asked = self.words.names.case.header.question.as_ref()?;
        let mut questions = self.found.scoring.as_ref()?.questions.iter();
        let own = questions.find(|own| own.question == asked.value)?;
        let held = crate::score::held(self.words, own);
        Some(self.say("brief-main-question", &[("held", held.into())]))
    }

    /// Whether today's situation holds, and what else could last.
    fn what_holds(&self) -> String {
        if !self.has_options() {
            return self.today_by_issues();
        }
        let analysis = &self.found.analysis;
        let today = analysis.status_quo.as_ref();
        let lasts = today.is_some_and(|today| today.holding.lasts());
        let others = analysis
            .lasting
            .iter()
            .map(|group| group.best.state)
            .filter(|state| today.is_none_or(|today| today.state != *state));
        let values = [
            (
                "phrase",
                today.map_or_else(String::new, |today| self.words.holds(today.holding)),
            ),
            ("names", self.named(others)),
        ];
        let [phrase, names] = values.map(|(name, text)| (name, text.into()));
        let count = analysis.lasting_count - usize::from(lasts);
        let values = [phrase, names, ("others", count.into())];
        let message = if today.is_some() {
            "brief-holds"
        } else {
            "brief-holds-no-today"
        };
        self.say(message, &values)
    }

    /// Some situations by name, each name once.
    fn named(&self, states: impl IntoIterator<Item = StateId>) -> String {
        let mut names: Vec<String> = Vec::new();
        for state in states {
            let name = self.called(state);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.truncate(NAMED);
        self.words.list(names)
    }

    /// A situation by its name, else by its number.
    pub(super) fn called(&self, state: StateId) -> String {
        if self.has_name(state) {
            self.words.quoted(&self.words.state(state))
        } else {
            let number = ("number", self.words.number(state).into());
            self.say("flip-number", &[number])
        }
    }

    /// Whether a situation has a name of its own or that of an outcome.
    pub(super) fn has_name(&self, state: StateId) -> bool {
        let conflict = self.words.conflict;
        self.words.names.state(conflict, state).is_some() || !conflict.outcomes(state).is_empty()
    }

    fn today_by_issues(&self) -> String {
        let Some(found) = &self.found.analysis.settlement else {
            return self.text("settle-large");
        };
        let against = found.tables.iter().flat_map(|table| &table.against_today);
        let mut against: Vec<usize> = against.map(|actor| actor.index()).collect();
        against.sort_unstable();
        against.dedup();
        if against.is_empty() {
            return self.text("room-today");
        }
        let against = against.into_iter().map(detente_analysis::actor_id);
        let values = [("actors", self.words.actors(against).into())];
        self.say("room-not-today", &values)
    }

    /// The smallest table with a deal that holds.
    fn smallest_table(&self) -> Option<&Table> {
        let holding = |table: &&Table| table.deals.iter().any(TableDeal::holds);
        let tables = self.found.tables()?.tables.iter().filter(holding);
        tables.min_by_key(|table| table.members.len())
    }

    /// Which deals hold, at the smallest table that has one; else how much room for agreement there is.
    fn what_could_be_agreed(&self) -> String {
        if let Some(table) = self.smallest_table() {
            let deals = || table.deals.iter().filter(|deal| deal.holds());
            let size = deals().map(|deal| deal.package_size).min().unwrap_or(1);
            let how = crate::tables::package(self.words, table, size);
            let values = [
                ("table", crate::tables::name(self.words, table).into()),
                ("deals", self.named(deals().map(|deal| deal.state)).into()),
                ("count", deals().count().into()),
                ("how", how.into()),
                ("room", self.room_of(table).into()),
            ];
            return self.say("brief-agree", &values);
        }
        if let Some(found) = self.found.tables() {
            let deals = found.tables.iter().map(|table| table.deals.len());
            let values = [
                ("deals", deals.sum::<usize>().into()),
                ("tables", found.tables.len().into()),
                ("room", self.widest().into()),
            ];
            return self.say("brief-agree-none", &values);
        }
        if let Some(found) = &self.found.analysis.settlement {
            let open = found.tables.iter().filter(|table| can_agree(found, table));
            let Some(table) = open.min_by_key(|table| table.table.actors().len()) else {
                return self.text("brief-agree-closed");
            };
            let name = crate::settle::table_name(self.words, table);
            let values = [("table", name.into()), ("room", room(table).into())];
            return self.say("brief-agree-room", &values);
        }
        self.text(self.why_no_tables())
    }

    /// Why nothing is said of tables.
    pub(super) fn why_no_tables(&self) -> &'static str {
        if self.words.names.case.actors.len() < 2 {
            "brief-one-actor"
        } else if !self.has_options() {
            "settle-large"
        } else if self.words.conflict.status_quo.is_none() {
            "brief-tables-no-today"
        } else {
            "tables-large"
        }
    }

    /// How much room for agreement over issues a table of the case has.
    fn room_of(&self, table: &Table) -> &'static str {
        let settlement = self.found.analysis.settlement.as_ref();
        let own = settlement.and_then(|found| {
            let mut tables = found.tables.iter();
            tables.find(|own| own.place == table.place)
        });
        own.map_or("unasked", room)
    }

    fn widest(&self) -> &'static str {
        let settlement = self.found.analysis.settlement.as_ref();
        let tables = settlement.iter().flat_map(|found| &found.tables);
        tables
            .max_by_key(|table| table.room)
            .map_or("unasked", room)
    }

    /// Who could break a deal of the smallest table that has one to keep, else of any; or who would leave today's
    /// situation; by the plainest move.
    fn who_can_break(&self) -> String {
        let breakers_at = |tables: &[&Table]| -> Vec<Breaker> {
            let deals = tables.iter().flat_map(|table| &table.deals);
            deals.flat_map(|deal| deal.breakers.clone()).collect()
        };
        let tables = self.found.tables().into_iter();
        let every: Vec<&Table> = tables.flat_map(|found| &found.tables).collect();
        let mut breakers = self
            .smallest_table()
            .map_or_else(Vec::new, |table| breakers_at(&[table]));
        if breakers.is_empty() {
            breakers = breakers_at(&every);
        }
        breakers.sort_by_key(|breaker| (!breaker.absent, breaker.departure.step.mover));
        if let Some(first) = breakers.first() {
            let who = |absent: bool| {
                let such = breakers.iter().filter(|breaker| breaker.absent == absent);
                let mut actors: Vec<ActorId> =
                    such.map(|breaker| breaker.departure.step.mover).collect();
                actors.sort_unstable();
                actors.dedup();
                actors
            };
            let (outside, inside) = (who(true), who(false));
            let place = match (outside.is_empty(), inside.is_empty()) {
                (false, true) => "outside",
                (true, _) => "inside",
                (false, false) => "both",
            };
            let departure = &first.departure;
            let values = [
                ("outside", self.words.actors(outside).into()),
                ("inside", self.words.actors(inside).into()),
                ("place", place.into()),
                ("step", self.words.step(departure.step).into()),
                ("gain", self.words.gain(&departure.worth).into()),
            ];
            return self.say("brief-break", &values);
        }
        let today = self.found.analysis.status_quo.iter();
        let mut tempting = today
            .flat_map(Explanation::breakers)
            .filter_map(|reasons| reasons.temptations.first());
        if let Some(tempting) = tempting.next() {
            let values = [
                ("step", self.words.step(tempting.step).into()),
                ("gain", self.words.gain(&tempting.worth).into()),
            ];
            return self.say("brief-break-today", &values);
        }
        if self.has_options() {
            return self.text("brief-break-nobody");
        }
        self.spoilers()
    }

    /// Who could spoil packages at tables where it does not sit.
    fn spoilers(&self) -> String {
        let settlement = self.found.analysis.settlement.iter();
        let spoilers = settlement
            .flat_map(|found| &found.tables)
            .flat_map(|table| &table.spoilers)
            .flat_map(|(_, spoilers)| spoilers);
        let mut actors: Vec<usize> = spoilers.map(|found| found.actor.index()).collect();
        actors.sort_unstable();
        actors.dedup();
        if actors.is_empty() {
            return self.text("brief-spoil-nobody");
        }
        let actors = actors.into_iter().map(detente_analysis::actor_id);
        let values = [("actors", self.words.actors(actors).into())];
        self.say("brief-spoil", &values)
    }

    /// The least that would flip an answer.
    fn what_would_flip(&self) -> String {
        if !self.has_options() {
            return self.what_would_close();
        }
        let flips = &self.found.flips;
        let told = flips.iter().find_map(|flip| self.flip(flip));
        told.unwrap_or_else(|| {
            let Some(flip) = flips.first() else {
                return self.text("brief-flip-large");
            };
            if flips.iter().any(|flip| flip.together != Flips::Impossible) {
                return self.text("brief-flip-cut");
            }
            let by = match flip.by {
                By::Statements => "statements",
                By::Rankings => "rankings",
            };
            self.say("brief-flip-impossible", &[("by", by.into())])
        })
    }

    /// One way in which an answer would flip.
    pub(super) fn flip(&self, flip: &Flip) -> Option<String> {
        let change = flip
            .together
            .changes()
            .map(|(_, change)| change)
            .find(|change| !change.is_empty())?;
        let told = crate::flip::change_in_words(self.words, flip, change);
        let goal = match flip.goal {
            Goal::Equilibrium => "make",
            Goal::NoEquilibrium => "break",
        };
        let today = self.words.conflict.status_quo == Some(flip.state);
        let values = [
            ("changes", told.into()),
            ("state", self.called(flip.state).into()),
            ("goal", goal.into()),
            ("today", if today { "yes" } else { "no" }.into()),
        ];
        Some(capitalised(&self.say("brief-flip", &values)))
    }

    /// Where there are issues alone: what would open the room for agreement, or close it.
    fn what_would_close(&self) -> String {
        let Some(found) = &self.found.analysis.settlement else {
            return self.text("settle-large");
        };
        let table = found
            .tables
            .iter()
            .min_by_key(|table| table.table.actors().len());
        let told = table.and_then(|table| {
            crate::settle::opening(self.words, found, table)
                .or_else(|| crate::settle::first_closing(self.words, found, table))
        });
        told.unwrap_or_else(|| self.text("brief-flip-no-issue"))
    }

    /// In how many versions it holds, and what that turns on.
    fn how_sure(&self) -> String {
        if !self.has_options() {
            return self.how_sure_of_room();
        }
        let Some(sure) = &self.found.analysis.sure else {
            return self.text("sure-large");
        };
        if sure.doubts.is_empty() {
            return self.text("sure-no-doubt");
        }
        let states = || sure.states.iter();
        let always = states().filter(|state| state.lasts.always()).count();
        let today = sure.today.as_ref();
        let is_today = today.is_some_and(|today| today.lasts.always());
        let turns = || {
            sure.turns_on
                .iter()
                .filter(|turn| crate::sure::matters(turn))
        };
        let first = turns().next();
        let first = first.map(|turn| crate::sure::doubt_in_words(self.words, turn.doubt));
        let values = [
            ("versions", sure.ran.done.into()),
            ("always", always.into()),
            ("sometimes", (sure.states.len() - always).into()),
            ("today", if is_today { "all" } else { "some" }.into()),
            ("turns", turns().count().into()),
            ("doubt", first.unwrap_or_default().into()),
        ];
        self.say("brief-sure", &values)
    }

    /// In how many versions there is room for agreement at the table that has it in the fewest.
    fn how_sure_of_room(&self) -> String {
        let room = self.found.room.as_ref();
        let Some(least) = room.and_then(crate::sure::settlement::least_sure) else {
            return self.text("sure-settle-none");
        };
        let name = crate::sure::settlement::table_name(self.words, least);
        let is_always = least.has_room.always();
        let values = [
            ("how", if is_always { "all" } else { "some" }.into()),
            ("table", name.into()),
            ("holds", least.has_room.holds.into()),
            ("of", least.has_room.of.into()),
        ];
        self.say("brief-sure-issues", &values)
    }
}

/// Whether a table can agree on something other than what stands today.
fn can_agree(found: &detente_analysis::Settlement, table: &TableSettlement) -> bool {
    let today = found.bargaining.status_quo();
    table.acceptable.iter().any(|package| *package != today)
}

/// How much room for agreement a table has, in a word for the messages.
fn room(table: &TableSettlement) -> &'static str {
    match table.room {
        Room::Closed => "closed",
        Room::Narrow => "narrow",
        Room::Wide => "wide",
    }
}
