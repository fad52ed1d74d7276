//! How sure the answers are, as a page: counts of versions, never decimals, and what they turn on.

mod csv;
mod json;
mod picture;
pub(crate) mod settlement;

use detente_analysis::{
    ConflictSure, Difference, DifferenceBy, Dissent, DoubtOf, OutcomeSure, Ran, Solved, Sure,
    TableSure, Tally, Turn, actor_id,
};
use detente_ensemble::Plan;
use detente_graph::Concept;

use crate::catalogue::{Catalogue, Value};
use crate::page::{Block, Line, Page, Role, Row, Table};
use crate::words::Words;
pub use csv::sure_csv;
pub use json::sure_json;
pub(crate) use json::{conflict_json, ran as ran_json, tally as tally_json};
pub use picture::{sure_figure, sure_picture};

/// So many doubts are told one by one.
const DOUBTS: usize = 12;
/// So many judgements the answer turns on are told.
const TURNS: usize = 3;
/// So many deals of a table are told.
const DEALS: usize = 3;

/// The page of how sure the answers are.
#[must_use]
pub fn sure_page(solved: &Solved, found: &Sure, catalogue: &Catalogue) -> Page {
    let words = &Words::new(&solved.conflict, catalogue);
    let mut blocks = vec![crate::analyse::title(words)];
    if let Some(conflict) = &found.conflict {
        let told = Told {
            words,
            found: conflict,
        };
        told.versions(&mut blocks);
        if conflict.ran.done > 0 {
            told.what_holds(&mut blocks);
            told.tables(&mut blocks);
            told.turns_on(&mut blocks);
            told.dissent(&mut blocks);
            told.numbers(&mut blocks);
        }
    }
    settlement::blocks(words, found, &mut blocks);
    blocks.push(Block::Note(catalogue.text("sure-note")));
    Page { blocks }
}

/// How sure it is, in brief: how many versions there are, what holds in all of them, and what it turns on.
pub(crate) fn in_brief(words: &Words, found: &ConflictSure) -> Vec<Block> {
    let told = Told { words, found };
    let mut blocks = vec![Block::Paragraph(told.ran(found.ran))];
    if found.doubts.is_empty() {
        return blocks;
    }
    blocks.push(Block::Rows(told.lasting_by_count()));
    let turns: Vec<String> = told.turning().map(|turn| told.doubt(turn.doubt)).collect();
    if !turns.is_empty() {
        let values = [
            ("count", turns.len().into()),
            ("doubts", words.series(&turns).into()),
        ];
        blocks.push(Block::Paragraph(words.say("sure-turns-brief", &values)));
    }
    blocks
}

/// In how many versions something is so, in words.
pub(crate) fn tally(words: &Words, message: &str, tally: Tally) -> String {
    let values = [
        ("how", how(tally).into()),
        ("holds", tally.holds.into()),
        ("of", tally.of.into()),
    ];
    words.say(message, &values)
}

/// What has a name, by the number of versions, those in most versions first.
fn by_count(named: impl Iterator<Item = (String, Tally)>) -> Vec<(Tally, Vec<String>)> {
    let mut counted: Vec<(Tally, Vec<String>)> = Vec::new();
    for (name, tally) in named {
        match counted.iter_mut().find(|(known, _)| *known == tally) {
            Some((_, names)) => names.push(name),
            None => counted.push((tally, vec![name])),
        }
    }
    counted.sort_by(|(one, _), (other, _)| other.share.total_cmp(&one.share));
    counted
}

pub(crate) fn how(tally: Tally) -> &'static str {
    match tally {
        tally if tally.always() => "all",
        tally if tally.never() => "none",
        _ => "some",
    }
}

/// What was run, in a sentence or two.
pub(crate) fn ran(words: &Words, ran: Ran) -> String {
    let (planned, seed, how) = match ran.plan {
        Plan::All { versions } => (versions, 0, "all"),
        Plan::Sample { runs, seed } => (runs, seed, "sample"),
    };
    let values = [
        ("how", if ran.is_partial() { "partial" } else { how }.into()),
        ("done", ran.done.into()),
        ("planned", planned.into()),
        ("seed", seed.to_string().into()),
    ];
    words.say("sure-ran", &values)
}

/// Speaks about what was found of the conflict of options.
pub(crate) struct Told<'a> {
    pub(crate) words: &'a Words<'a>,
    pub(crate) found: &'a ConflictSure,
}

/// The doubts an answer turns on, at most three, each as a sentence.
pub(crate) fn turning_of(words: &Words, turns: &[Turn<DoubtOf>]) -> Vec<String> {
    let turning = turns.iter().filter(|turn| matters(turn)).take(TURNS);
    turning
        .map(|turn| words.sentence(&doubt_in_words(words, turn.doubt)))
        .collect()
}

impl Told<'_> {
    fn say(&self, id: &str, values: &[(&str, Value)]) -> String {
        self.words.say(id, values)
    }

    fn text(&self, id: &str) -> String {
        self.words.catalogue.text(id)
    }

    pub(crate) fn ran(&self, of: Ran) -> String {
        if self.found.doubts.is_empty() {
            return self.text("sure-no-doubt");
        }
        ran(self.words, of)
    }

    /// What was varied, and how many versions that makes.
    pub(crate) fn versions(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(self.text("heading-doubts")));
        blocks.push(Block::Answer(self.ran(self.found.ran)));
        if self.found.doubts.is_empty() {
            blocks.push(Block::Paragraph(self.text("sure-how-to-doubt")));
            return;
        }
        if !self.found.are_stated {
            blocks.push(Block::Paragraph(self.text("sure-implied")));
        }
        let actors = (0..self.words.names.case.actors.len()).map(detente_case::model::ActorId);
        let rows = actors.filter_map(|actor| {
            let own = self.found.doubts.iter().take(DOUBTS);
            let own = own.filter(|doubt| self.whose(**doubt) == actor);
            let lines: Vec<Line> = own
                .map(|doubt| Line::plain(self.words.sentence(&self.doubt(*doubt))))
                .collect();
            let id = actor_id(actor.0);
            (!lines.is_empty()).then(|| Row {
                lines,
                ..Row::of_actor(self.words.names.actor(id), id)
            })
        });
        blocks.push(Block::Rows(rows.collect()));
        let more = self.found.doubts.len().saturating_sub(DOUBTS);
        if more > 0 {
            blocks.push(Block::Paragraph(
                self.say("sure-more-doubts", &[("count", more.into())]),
            ));
        }
    }

    fn whose(&self, doubt: DoubtOf) -> detente_case::model::ActorId {
        match doubt {
            DoubtOf::Swap { actor, .. }
            | DoubtOf::Drop { actor, .. }
            | DoubtOf::Whose { actor } => actor,
            DoubtOf::OneWay(option) => self.words.names.case.options[option.0].owner,
        }
    }

    /// A doubt in words, without a capital.
    fn doubt(&self, doubt: DoubtOf) -> String {
        doubt_in_words(self.words, doubt)
    }

    fn today_row(&self) -> Option<Row> {
        let today = self.found.today.as_ref()?;
        Some(self.verdict(&self.text("sure-today"), today.lasts))
    }

    fn verdict(&self, term: &str, lasts: Tally) -> Row {
        let mut row = Row::new(term, tally(self.words, "sure-lasts", lasts));
        row.lines[0].role = Role::Verdict;
        row
    }

    fn outcome(&self, outcome: &OutcomeSure) -> Row {
        self.verdict(&self.words.names.outcome(outcome.outcome.0), outcome.lasts)
    }

    /// In how many versions, with what lasts in so many.
    fn lasting_by_count(&self) -> Vec<Row> {
        let outcomes = self.found.outcomes.iter();
        let outcomes = outcomes.map(|found| {
            let name = self.words.names.outcome(found.outcome.0);
            (self.words.quoted(&name), found.lasts)
        });
        let today = self.found.today.iter();
        let today = today.map(|today| (self.text("sure-today"), today.lasts));
        let lasting = today.chain(outcomes).filter(|(_, lasts)| !lasts.never());
        let rows = by_count(lasting).into_iter().map(|(lasts, names)| {
            let term = tally(self.words, "sure-lasts", lasts);
            Row::new(term, self.words.list(names))
        });
        rows.collect()
    }

    fn what_holds(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(self.text("heading-sure-holds")));
        let outcomes = self
            .found
            .outcomes
            .iter()
            .map(|outcome| self.outcome(outcome));
        blocks.push(Block::Rows(
            self.today_row().into_iter().chain(outcomes).collect(),
        ));
        let count = |is: fn(Tally) -> bool| {
            self.found
                .states
                .iter()
                .filter(|state| is(state.lasts))
                .count()
        };
        let always = count(Tally::always);
        let values = [
            ("always", always.into()),
            ("sometimes", (self.found.states.len() - always).into()),
        ];
        blocks.push(Block::Paragraph(self.say("sure-states", &values)));
    }

    fn tables(&self, blocks: &mut Vec<Block>) {
        if self.found.tables.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.text("heading-sure-tables")));
        let row = |table: &TableSure| {
            let name = self.words.names.table(table.place);
            let mut row = Row::new(name, tally(self.words, "sure-deal", table.has_deal));
            row.lines[0].role = Role::Verdict;
            let deals = table.deals.iter().take(DEALS).map(|deal| {
                let state = self.words.state_with_number(deal.state);
                let values = [
                    ("state", state.into()),
                    ("how", how(deal.holds).into()),
                    ("holds", deal.holds.holds.into()),
                    ("of", deal.holds.of.into()),
                ];
                Line::plain(self.say("sure-deal-state", &values))
            });
            row.lines.extend(deals);
            row
        };
        blocks.push(Block::Rows(self.found.tables.iter().map(row).collect()));
    }

    /// The doubts that change an answer, at most three.
    fn turning(&self) -> impl Iterator<Item = &Turn<DoubtOf>> {
        let turns = self.found.turns_on.iter();
        turns.filter(|turn| matters(turn)).take(TURNS)
    }

    pub(crate) fn turns_on(&self, blocks: &mut Vec<Block>) {
        if self.found.doubts.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.text("heading-sure-turns")));
        let count = self.turning().count();
        blocks.push(Block::Answer(
            self.say("sure-turns", &[("count", count.into())]),
        ));
        let rows = self.turning().map(|turn| {
            let owner = actor_id(self.whose(turn.doubt).0);
            let mut row = Row::of_actor(self.words.names.actor(owner), owner);
            row.lines.push(Line::new(
                Role::Verdict,
                self.words.sentence(&self.doubt(turn.doubt)),
            ));
            row.lines.extend(self.effects(turn.doubt));
            row
        });
        let rows: Vec<Row> = rows.collect();
        if !rows.is_empty() {
            blocks.push(Block::Rows(rows));
        }
        let idle = self.found.turns_on.iter().filter(|turn| !matters(turn));
        let idle: Vec<String> = idle.map(|turn| self.doubt(turn.doubt)).collect();
        if !idle.is_empty() {
            let values = [
                ("count", idle.len().into()),
                (
                    "doubts",
                    self.words
                        .series(&idle.into_iter().take(DOUBTS).collect::<Vec<_>>())
                        .into(),
                ),
            ];
            blocks.push(Block::Paragraph(self.say("sure-idle", &values)));
        }
    }

    /// What settling a doubt does to each answer that turns on it. What each analyst's preference does is told by itself.
    fn effects(&self, doubt: DoubtOf) -> Vec<Line> {
        if matches!(doubt, DoubtOf::Whose { .. }) {
            return Vec::new();
        }
        let today = (self.text("sure-today"), &self.found.today_turns_on);
        let outcomes = self.found.outcomes.iter();
        let outcomes =
            outcomes.map(|found| (self.words.names.outcome(found.outcome.0), &found.turns_on));
        let tables = self.found.tables.iter();
        let tables = tables.map(|found| (self.words.names.table(found.place), &found.turns_on));
        let line = |(name, turns): (String, &Vec<Turn<DoubtOf>>)| {
            let turn = turns
                .iter()
                .find(|turn| turn.doubt == doubt && matters(turn))?;
            let influence = &turn.influence;
            let (with, without) = (influence.by_way.get(1)?, influence.by_way.first()?);
            let values = [
                ("name", name.into()),
                ("holds", with.0.into()),
                ("of", with.1.into()),
                ("other", without.0.into()),
                ("all", without.1.into()),
            ];
            Some(Line::plain(self.say("sure-effect", &values)))
        };
        let all = std::iter::once(today).chain(outcomes).chain(tables);
        all.filter_map(line).collect()
    }

    /// What each analyst's preference makes of the outcomes: the same, or one only.
    fn dissent(&self, blocks: &mut Vec<Block>) {
        if self.found.dissent.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.text("heading-dissent")));
        let rows = self.found.dissent.iter().map(|dissent| {
            let id = actor_id(dissent.actor.0);
            Row {
                lines: self.sides(dissent),
                ..Row::of_actor(self.words.names.actor(id), id)
            }
        });
        blocks.push(Block::Rows(rows.collect()));
    }

    fn sides(&self, dissent: &Dissent) -> Vec<Line> {
        let answers = self.answers_of(dissent);
        let named = |is: &dyn Fn((usize, usize)) -> bool| -> Vec<String> {
            let same = answers
                .iter()
                .filter(|(_, sides)| sides.iter().all(|side| is(*side)));
            same.map(|(name, _)| name.clone()).collect()
        };
        let lasts = |(holds, of): (usize, usize)| of > 0 && holds == of;
        let never = |(holds, _): (usize, usize)| holds == 0;
        let mut lines = Vec::new();
        for (message, named) in [
            ("dissent-both", named(&lasts)),
            ("dissent-neither", named(&never)),
        ] {
            if !named.is_empty() {
                let values = [("outcomes", self.words.list(named).into())];
                lines.push(Line::plain(self.say(message, &values)));
            }
        }
        let before = lines.len();
        for (name, sides) in &answers {
            // Shares of different numbers of versions are the same if their cross products are.
            let (holds, of) = sides[0];
            if sides.iter().all(|side| side.0 * of == holds * side.1) {
                continue;
            }
            let sides = dissent.sides.iter().zip(sides);
            let sides = sides.map(|(side, (holds, of))| {
                let values = [
                    ("by", self.by(side.alternative).into()),
                    ("holds", (*holds).into()),
                    ("of", (*of).into()),
                ];
                self.say("dissent-side", &values)
            });
            let sides: Vec<String> = sides.collect();
            let values = [
                ("outcome", name.clone().into()),
                ("sides", self.words.series(&sides).into()),
            ];
            lines.push(Line::plain(self.say("dissent-one", &values)));
        }
        if lines.len() == before {
            lines.push(Line::plain(self.text("dissent-none")));
        }
        let differences = dissent.differences.iter();
        lines.extend(differences.map(|own| Line::new(Role::Consequence, self.difference(own))));
        lines
    }

    /// Today's situation and each outcome by name, with in how many of how many versions of each side it lasts.
    fn answers_of(&self, dissent: &Dissent) -> Vec<(String, Vec<(usize, usize)>)> {
        let today: Option<Vec<(usize, usize)>> =
            dissent.sides.iter().map(|side| side.today).collect();
        let today = today.map(|sides| (self.text("sure-today"), sides));
        let outcomes = (0..self.words.names.case.outcomes.len()).map(|outcome| {
            let sides = dissent.sides.iter().map(|side| side.outcomes[outcome]);
            (self.words.names.outcome(outcome), sides.collect())
        });
        today.into_iter().chain(outcomes).collect()
    }

    /// What makes an outcome come out otherwise by an alternative.
    pub(crate) fn difference(&self, difference: &Difference) -> String {
        let (by, place) = match difference.by {
            DifferenceBy::Statement(place) => ("statement", place),
            DifferenceBy::LeftOut => ("left-out", 0),
            DifferenceBy::Whole => ("whole", 0),
        };
        let alternative = &self.words.names.case.alternatives[difference.alternative];
        let aim = match difference.by {
            DifferenceBy::Statement(place) => {
                self.words.aim_of(&alternative.preference.order, place)
            }
            DifferenceBy::LeftOut | DifferenceBy::Whole => String::new(),
        };
        let values = [
            ("by", self.by(Some(difference.alternative)).into()),
            (
                "outcome",
                self.words.names.outcome(difference.outcome.0).into(),
            ),
            ("lasts", if difference.lasts { "yes" } else { "no" }.into()),
            ("what", by.into()),
            ("aim", self.words.quoted(&aim).into()),
            ("place", (place + 1).into()),
        ];
        self.say("dissent-difference", &values)
    }

    /// Who has it so.
    pub(crate) fn by(&self, alternative: Option<usize>) -> String {
        match alternative {
            None => self.text("dissent-own"),
            Some(place) => {
                let by = &self.words.names.case.alternatives[place].by;
                crate::names::text(by, self.words.names.language)
            }
        }
    }

    /// Counts under each concept.
    pub(crate) fn numbers(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(self.text("heading-numbers")));
        let mut columns = vec![self.text("column-sure")];
        columns.extend(Concept::ALL.map(|concept| concept.id().to_uppercase()));
        columns.push(self.text("column-share"));
        let row = |name: String, by_concept: &[Tally; 5], lasts: Tally| {
            let mut row = vec![name];
            row.extend(
                by_concept
                    .iter()
                    .map(|tally| format!("{}/{}", tally.holds, tally.of)),
            );
            row.push(share(lasts));
            row
        };
        let today = self.found.today.iter();
        let today = today.map(|found| row(self.text("sure-today"), &found.by_concept, found.lasts));
        let outcomes = self.found.outcomes.iter().map(|found| {
            let name = self.words.names.outcome(found.outcome.0);
            row(name, &found.by_concept, found.lasts)
        });
        blocks.push(Block::Table(Table {
            columns,
            rows: today.chain(outcomes).collect(),
        }));
        blocks.push(Block::Note(self.text("sure-share-note")));
    }
}

/// A share with its interval where versions were drawn.
pub(crate) fn share(tally: Tally) -> String {
    let own = format!("{:.2}", tally.share);
    match tally.interval {
        None => own,
        Some(interval) => format!("{own} [{:.2}–{:.2}]", interval.low, interval.high),
    }
}

/// Whether settling a doubt changes an answer: where versions were drawn, by more than chance.
pub(crate) fn matters<D>(turn: &Turn<D>) -> bool {
    turn.influence.swing > 0.0 && turn.influence.interval.low > 0.0
        || turn.influence.swing >= 0.999
        || turn.influence.swing > 0.0 && is_counted(turn)
}

/// Whether the ways of a doubt were all run, each in as many versions.
fn is_counted<D>(turn: &Turn<D>) -> bool {
    let mut ways = turn.influence.by_way.iter().map(|(_, of)| *of);
    let first = ways.next();
    ways.all(|of| Some(of) == first)
}

/// A doubt in words, without a capital.
pub(crate) fn doubt_in_words(words: &Words, doubt: DoubtOf) -> String {
    match doubt {
        DoubtOf::Swap {
            actor,
            first,
            second,
        } => {
            let aim = |place| words.quoted(&words.aim(actor_id(actor.0), place));
            let values = [("first", aim(first).into()), ("second", aim(second).into())];
            words.say("doubt-swap", &values)
        }
        DoubtOf::Drop { actor, place } => {
            let aim = words.quoted(&words.aim(actor_id(actor.0), place));
            words.say("doubt-drop", &[("aim", aim.into())])
        }
        DoubtOf::Whose { actor } => {
            let others = words.names.case.alternatives.iter();
            let others = others.filter(|other| other.of.value == actor);
            let by = others.map(|other| crate::names::text(&other.by, words.names.language));
            let by: Vec<String> = by.collect();
            words.say("doubt-whose", &[("by", words.any_of(&by).into())])
        }
        DoubtOf::OneWay(option) => {
            let option = words.quoted(&words.names.option(option.0));
            words.say("doubt-one-way", &[("option", option.into())])
        }
    }
}
