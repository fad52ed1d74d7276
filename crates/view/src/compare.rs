//! What if: two versions of a case side by side.

mod json;

use detente_analysis::{
    Comparison, Hold, Instead, OutcomeChange, Solved, TableChange, Temptation, Turned, TurnedActor,
};
use detente_graph::StateId;

use crate::catalogue::Catalogue;
use crate::page::{Block, Line, Page, Role, Row};
use crate::settle::{self, Settled};
use crate::words::Words;
pub use json::compare_json;

/// How many states that hold otherwise are told one by one.
const TOLD: usize = 6;

/// One of two versions of a case, and what it is called: the changes made to a case, or nothing where it is
/// the case as it stands.
pub struct Version<'s, 'a> {
    /// The case in this version.
    pub solved: &'s Solved<'a>,
    /// The changes in words.
    pub changes: Vec<String>,
}

/// What differs between two versions: as far as both have options, and as far as both have issues that are not too many.
#[derive(Clone, Copy)]
pub struct Compared<'f> {
    /// What holds.
    pub conflict: Option<&'f Comparison>,
    /// What can be agreed.
    pub settled: Option<Settled<'f>>,
}

/// The page of a comparison.
#[must_use]
pub fn compare_page(versions: [&Version; 2], found: Compared, catalogue: &Catalogue) -> Page {
    let words = versions.map(|version| Words::new(&version.solved.conflict, catalogue));
    let mut blocks = vec![
        crate::analyse::title(&words[0]),
        Block::Heading(catalogue.text("heading-compare")),
        Block::Rows(vec![
            told_version(&words[0], "compare-before", &versions[0].changes),
            told_version(&words[1], "compare-after", &versions[1].changes),
        ]),
    ];
    if let Some(conflict) = found.conflict {
        Told::new(versions, conflict, catalogue).difference(&mut blocks);
    }
    if let Some(settled) = &found.settled {
        blocks.push(Block::Heading(catalogue.text("heading-settle")));
        blocks.extend(settle::difference(words.each_ref(), settled));
    } else if words
        .iter()
        .all(|words| !words.names.case.issues.is_empty())
    {
        blocks.push(Block::Heading(catalogue.text("heading-settle")));
        blocks.push(Block::Paragraph(catalogue.text("settle-large")));
    }
    let notes = [
        (found.conflict.is_some(), "could-last"),
        (found.settled.is_some(), "settle-could"),
    ];
    let notes = notes.into_iter().filter(|(holds, _)| *holds);
    blocks.extend(notes.map(|(_, note)| Block::Note(catalogue.text(note))));
    Page { blocks }
}

/// What a version is called: its changes, or the case as it is.
fn told_version(words: &Words, term: &str, changes: &[String]) -> Row {
    let mut row = Row::of_nobody(words.catalogue.text(term));
    if changes.is_empty() {
        let title = words.names.title();
        let as_it_is = words.say("compare-as-it-is", &[("title", title.into())]);
        row.lines.push(Line::plain(as_it_is));
    }
    let changes = changes.iter().map(|change| words.sentence(change));
    row.lines.extend(changes.map(Line::plain));
    row
}

/// What differs, the answer first: for a page that says elsewhere which versions are compared. What can be agreed comes
/// after what holds, and only where it differs.
pub(crate) fn difference(
    solved: [&Solved; 2],
    found: Compared,
    catalogue: &Catalogue,
) -> Vec<Block> {
    let words = solved.map(|solved| Words::new(&solved.conflict, catalogue));
    let settled = found.settled.as_ref();
    let agreed = settled.map(|settled| settle::difference(words.each_ref(), settled));
    let Some(conflict) = found.conflict else {
        return agreed.unwrap_or_default();
    };
    let mut blocks = Vec::new();
    let told = Told {
        words,
        found: conflict,
        more: "workbench-turned-more",
    };
    told.difference(&mut blocks);
    if settled.is_some_and(|settled| settled.found.differs())
        && let Some([Block::Answer(answer), rest @ ..]) = agreed.as_deref()
    {
        let in_short = blocks.iter().skip(1);
        let in_short = in_short.take_while(|block| matches!(block, Block::Paragraph(_)));
        let behind = 1 + in_short.count();
        blocks.insert(behind, Block::Paragraph(answer.clone()));
        blocks.push(Block::Heading(catalogue.text("heading-settle")));
        blocks.extend(rest.iter().cloned());
    }
    blocks
}

/// What differs in what can be agreed, that first and at one table more closely; then whether it makes a difference to
/// what holds.
pub(crate) fn difference_of_agreements(
    solved: [&Solved; 2],
    found: Compared,
    table: usize,
    catalogue: &Catalogue,
) -> Vec<Block> {
    let words = solved.map(|solved| Words::new(&solved.conflict, catalogue));
    let Some(settled) = &found.settled else {
        return difference(solved, found, catalogue);
    };
    let mut blocks = settle::difference(words.each_ref(), settled);
    let rest = blocks.split_off(1);
    blocks.extend(settle::at_table(words.each_ref(), settled, table));
    blocks.extend(found.conflict.map(|conflict| {
        let told = Told {
            words,
            found: conflict,
            more: "workbench-turned-more",
        };
        Block::Paragraph(told.answer_in_short())
    }));
    blocks.extend(rest);
    blocks
}

/// Speaks about two versions; the second is the one that numbers stand for.
struct Told<'w> {
    words: [Words<'w>; 2],
    found: &'w Comparison,
    /// The message for what is not told one by one, and where it is.
    more: &'static str,
}

/// What differs, in brief: the answer, then a line on each outcome and table that fares otherwise.
pub(crate) fn in_brief(
    versions: [&Version; 2],
    found: Compared,
    catalogue: &Catalogue,
) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(conflict) = found.conflict {
        lines = Told::new(versions, conflict, catalogue).in_brief();
    }
    if let Some(settled) = &found.settled {
        let words = versions.map(|version| Words::new(&version.solved.conflict, catalogue));
        lines.extend(settle::compared_in_brief(words.each_ref(), settled));
    }
    lines
}

impl<'w> Told<'w> {
    fn new(versions: [&'w Version; 2], found: &'w Comparison, catalogue: &'w Catalogue) -> Self {
        Self {
            words: versions.map(|version| Words::new(&version.solved.conflict, catalogue)),
            found,
            more: "compare-more",
        }
    }

    fn text(&self, id: &str) -> String {
        self.words[1].catalogue.text(id)
    }

    fn in_brief(&self) -> Vec<Line> {
        let found = self.found;
        let mut lines = vec![Line::new(Role::Verdict, self.answer_in_short())];
        lines.extend(self.in_short().into_iter().map(Line::plain));
        let tables = found.tables.iter().flatten().filter(|table| table.differs);
        let rows = found.outcomes.iter().map(|change| self.outcome(change));
        for row in rows.chain(tables.map(|table| self.table(table))) {
            let said: Vec<String> = row.lines.into_iter().map(|line| line.text).collect();
            let values = [("name", row.term.into()), ("said", said.join(" ").into())];
            lines.push(Line::plain(self.words[1].say("compare-of", &values)));
        }
        lines
    }

    fn difference(&self, blocks: &mut Vec<Block>) {
        blocks.push(Block::Answer(self.answer_in_short()));
        blocks.extend(self.in_short().into_iter().map(Block::Paragraph));
        self.turned("heading-compare-no-longer", &self.found.no_longer, blocks);
        self.turned("heading-compare-now", &self.found.holds_now, blocks);
        self.turned("heading-compare-otherwise", &self.found.otherwise, blocks);
        self.outcomes(blocks);
        self.tables(blocks);
    }

    fn answer_in_short(&self) -> String {
        let found = self.found;
        let values = [
            ("now", (found.holds_now.len() + found.new.len()).into()),
            ("gone", (found.no_longer.len() + found.gone.len()).into()),
        ];
        self.words[1].say("compare-answer", &values)
    }

    fn in_short(&self) -> Vec<String> {
        let (found, words) = (self.found, &self.words[1]);
        let mut lines = vec![words.say("compare-in-both", &[("count", found.in_both.into())])];
        lines.extend(self.today());
        if found.states[0] != found.states[1] {
            let values = [
                ("before", found.states[0].into()),
                ("after", found.states[1].into()),
            ];
            lines.push(words.say("compare-states", &values));
        }
        for (message, words, states) in [
            ("compare-new", &self.words[1], &found.new),
            ("compare-gone", &self.words[0], &found.gone),
        ] {
            if !states.is_empty() {
                let values = [
                    ("count", states.len().into()),
                    ("numbers", words.numbers(states).into()),
                ];
                lines.push(words.say(message, &values));
            }
        }
        lines
    }

    fn today(&self) -> Option<String> {
        let [(old, was), (new, is)] = match self.found.status_quo {
            [Some(before), Some(after)] => [before, after],
            [None, None] => return None,
            _ => return Some(self.text("compare-no-today")),
        };
        let words = &self.words[1];
        let (before, after) = (words.holds(was), words.holds(is));
        let key = |version: usize, state| self.words[version].conflict.key(state);
        if key(0, old) != key(1, new) {
            let values = [("before", before.into()), ("after", after.into())];
            return Some(words.say("compare-today-moved", &values));
        }
        Some(if was == is {
            words.say("compare-today", &[("phrase", after.into())])
        } else {
            let values = [("before", before.into()), ("after", after.into())];
            words.say("compare-today-turned", &values)
        })
    }

    fn turned(&self, heading: &str, turned: &[Turned], blocks: &mut Vec<Block>) {
        if turned.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.text(heading)));
        // States that turn for the same reason are told once.
        let mut told: Vec<(Vec<Line>, Vec<StateId>)> = Vec::new();
        let lasts = |turned: &Turned, version: usize| {
            turned.holdings[version].hold >= Hold::OnCredibleAnswers
        };
        // Reasons are given only for so many.
        let explained =
            |turned: &&Turned| !turned.actors.is_empty() || lasts(turned, 0) == lasts(turned, 1);
        for turned in turned.iter().filter(explained) {
            let lines = self.reason(turned);
            match told.iter_mut().find(|(known, _)| *known == lines) {
                Some((_, states)) => states.push(turned.states[1]),
                None => told.push((lines, vec![turned.states[1]])),
            }
        }
        let words = &self.words[1];
        let row = |(lines, states): &(Vec<Line>, Vec<StateId>)| {
            let mut row = crate::explain::state_row(words, states[0]);
            row.lines.extend(lines.iter().cloned());
            if states.len() > 1 {
                let numbers = ("numbers", words.numbers(&states[1..]).into());
                let likewise = words.say("compare-likewise", &[numbers]);
                row.lines.push(Line::new(Role::Quiet, likewise));
            }
            row
        };
        blocks.push(Block::Rows(told.iter().take(TOLD).map(row).collect()));
        let shown: usize = told.iter().take(TOLD).map(|(_, states)| states.len()).sum();
        let hidden = turned.len() - shown;
        if hidden > 0 {
            let more = words.say(self.more, &[("count", hidden.into())]);
            blocks.push(Block::Paragraph(more));
        }
    }

    /// How a state held before and holds now, and who makes the difference.
    fn reason(&self, turned: &Turned) -> Vec<Line> {
        let words = &self.words[1];
        let [before, after] = turned.holdings.map(|holding| words.holds(holding));
        let values = [("before", before.into()), ("after", after.into())];
        let mut lines = vec![Line::plain(words.say("compare-turned", &values))];
        for actor in &turned.actors {
            lines.extend(self.actor(actor));
        }
        lines
    }

    /// Why somebody leaves in one version, and what comes of the same move in the other.
    fn actor(&self, actor: &TurnedActor) -> Vec<Line> {
        let (leaves, other) = (actor.leaves_in, 1 - actor.leaves_in);
        let words = &self.words[leaves];
        let tempts = words.temptation(&actor.temptation);
        let of_version = |messages: [&'static str; 2], version: usize| messages[version];
        let message = of_version(["compare-left-before", "compare-leaves-now"], leaves);
        let instead = match &actor.instead {
            Instead::Answered(instead) => {
                let message = of_version(["compare-instead-before", "compare-instead-now"], other);
                let answer = self.answer(other, instead);
                self.words[other].say(message, &[("answer", answer.into())])
            }
            Instead::Unwanted => self.text(of_version(
                ["compare-unwanted-before", "compare-unwanted-now"],
                other,
            )),
            Instead::Impossible => self.text(of_version(
                ["compare-impossible-before", "compare-impossible-now"],
                other,
            )),
        };
        vec![
            Line::plain(words.say(message, &[("temptation", tempts.into())])),
            Line::new(Role::Consequence, self.answer(leaves, &actor.temptation)),
            Line::plain(instead),
        ]
    }

    /// Who answers a move, or that nobody can.
    fn answer(&self, version: usize, temptation: &Temptation) -> String {
        let words = &self.words[version];
        match &temptation.answer {
            None => words.catalogue.text("unanswered"),
            Some(answer) => words.answer(answer),
        }
    }

    fn outcomes(&self, blocks: &mut Vec<Block>) {
        if self.found.outcomes.is_empty() {
            return;
        }
        blocks.push(Block::Heading(self.text("heading-compare-outcomes")));
        let outcomes = self.found.outcomes.iter();
        let rows = outcomes.map(|change| self.outcome(change));
        blocks.push(Block::Rows(rows.collect()));
    }

    /// How an outcome fares in both.
    fn outcome(&self, change: &OutcomeChange) -> Row {
        let name = match change.outcomes {
            [_, Some(new)] => self.words[1].names.outcome(new.0),
            [Some(old), None] => self.words[0].names.outcome(old.0),
            [None, None] => String::new(),
        };
        let values = [
            ("lasted", change.lasting[0].into()),
            ("had", change.states[0].into()),
            ("lasting", change.lasting[1].into()),
            ("states", change.states[1].into()),
        ];
        Row::new(name, self.words[1].say("compare-outcome", &values))
    }

    fn tables(&self, blocks: &mut Vec<Block>) {
        let Some(tables) = &self.found.tables else {
            return;
        };
        if tables.is_empty() {
            return;
        }
        let changed: Vec<&TableChange> = tables.iter().filter(|table| table.differs).collect();
        blocks.push(Block::Heading(self.text("heading-compare-tables")));
        if changed.is_empty() {
            let unchanged = self.text("compare-tables-unchanged");
            blocks.push(Block::Paragraph(unchanged));
            return;
        }
        let rows = changed.into_iter().map(|change| self.table(change));
        blocks.push(Block::Rows(rows.collect()));
    }

    /// What a table can reach in both.
    fn table(&self, change: &TableChange) -> Row {
        let messages = ["compare-table-before", "compare-table-now"];
        let lines = [0, 1].map(|version| {
            let words = &self.words[version];
            let answer = crate::tables::answer(words, &change.tables[version]);
            Line::plain(words.say(messages[version], &[("answer", answer.into())]))
        });
        Row {
            term: crate::tables::name(&self.words[1], &change.tables[1]),
            actor: None,
            lines: lines.into(),
        }
    }
}
