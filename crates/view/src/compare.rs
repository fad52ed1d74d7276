//! What if: two versions of a case side by side, as a page and as JSON.

use detente_analysis::{
    Comparison, Hold, Instead, OutcomeChange, Solved, TableChange, Temptation, Turned, TurnedActor,
};
use detente_graph::StateId;
use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::json::{actor_name, header, holding, number, numbers, state, temptation};
use crate::page::{Block, Line, Page, Role, Row};
use crate::words::Words;

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

/// The page of a comparison.
#[must_use]
pub fn compare_page(versions: [&Version; 2], found: &Comparison, catalogue: &Catalogue) -> Page {
    let told = Told::new(versions, found, catalogue);
    let mut blocks = vec![
        crate::analyse::title(&told.words[0]),
        Block::Heading(catalogue.text("heading-compare")),
        Block::Rows(vec![
            told.version(0, "compare-before", &versions[0].changes),
            told.version(1, "compare-after", &versions[1].changes),
        ]),
    ];
    told.difference(&mut blocks);
    blocks.push(Block::Note(catalogue.text("could-last")));
    Page { blocks }
}

/// What differs, the answer first: for a page that says elsewhere which versions are compared.
pub(crate) fn difference(
    solved: [&Solved; 2],
    found: &Comparison,
    catalogue: &Catalogue,
) -> Vec<Block> {
    let told = Told {
        words: solved.map(|solved| Words::new(&solved.conflict, catalogue)),
        found,
        more: "workbench-turned-more",
    };
    let mut blocks = Vec::new();
    told.difference(&mut blocks);
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
    found: &Comparison,
    catalogue: &Catalogue,
) -> Vec<Line> {
    let told = Told::new(versions, found, catalogue);
    let mut lines = vec![Line::new(Role::Verdict, told.answer_in_short())];
    lines.extend(told.in_short().into_iter().map(Line::plain));
    let tables = found.tables.iter().flatten().filter(|table| table.differs);
    let rows = found.outcomes.iter().map(|change| told.outcome(change));
    for row in rows.chain(tables.map(|table| told.table(table))) {
        let said: Vec<String> = row.lines.into_iter().map(|line| line.text).collect();
        let values = [("name", row.term.into()), ("said", said.join(" ").into())];
        lines.push(Line::plain(catalogue.text_with("compare-of", &values)));
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

    fn version(&self, version: usize, term: &str, changes: &[String]) -> Row {
        let words = &self.words[version];
        let mut row = Row {
            term: self.text(term),
            actor: None,
            lines: Vec::new(),
        };
        if changes.is_empty() {
            let title = words.names.title();
            let as_it_is = words.say("compare-as-it-is", &[("title", title.into())]);
            row.lines.push(Line::plain(as_it_is));
        }
        let changes = changes.iter().map(|change| words.sentence(change));
        row.lines.extend(changes.map(Line::plain));
        row
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

/// The contract `detente.compare/1`. What stands in pairs is first of the first version, then of the
/// second.
#[must_use]
pub fn compare_json(versions: [&Version; 2], found: &Comparison) -> Value {
    let conflicts = versions.map(|version| &version.solved.conflict);
    let turned_actor = |actor: &TurnedActor| {
        let (leaves, other) = (actor.leaves_in, 1 - actor.leaves_in);
        json!({
            "actor": actor_name(conflicts[1], actor.actors[1]),
            "leaves_in": if leaves == 0 { "before" } else { "after" },
            "temptation": temptation(conflicts[leaves], &actor.temptation),
            "instead": match &actor.instead {
                Instead::Answered(instead) => temptation(conflicts[other], instead),
                Instead::Unwanted => json!("unwanted"),
                Instead::Impossible => json!("impossible"),
            },
        })
    };
    let turned = |turned: &Turned| {
        json!({
            "states": [state(conflicts[0], turned.states[0]), state(conflicts[1], turned.states[1])],
            "holds": turned.holdings.map(holding),
            "actors": turned.actors.iter().map(turned_actor).collect::<Vec<_>>(),
        })
    };
    let all = |list: &[Turned]| list.iter().map(turned).collect::<Vec<_>>();
    let outcome = |change: &OutcomeChange| {
        let id = [0, 1].map(|version| {
            let outcomes = &conflicts[version].case.outcomes;
            change.outcomes[version].map(|outcome| &*outcomes[outcome.0].id.value)
        });
        json!({ "outcome": id[1].or(id[0]), "states": change.states, "lasting": change.lasting })
    };
    let table = |change: &TableChange| {
        let place = change.tables[1].place;
        let side = |version: usize| {
            let table = &change.tables[version];
            let members = table.members.iter();
            let members = members.map(|actor| actor_name(conflicts[version], *actor));
            json!({
                "actors": members.collect::<Vec<_>>(),
                "deals": numbers(table.deals.iter().map(|deal| deal.state)),
                "hold": numbers(table.deals.iter().filter(|deal| deal.holds()).map(|deal| deal.state)),
            })
        };
        json!({
            "id": place.map(|place| &conflicts[1].case.tables[place].id.value),
            "differs": change.differs,
            "before": side(0),
            "after": side(1),
        })
    };
    let today = |version: usize| {
        found.status_quo[version]
            .map(|(today, held)| json!({ "state": number(today), "holds": holding(held) }))
    };
    json!({
        "format": "detente.compare/1",
        "before": header(conflicts[0]),
        "after": header(conflicts[1]),
        "changes": versions.map(|version| &version.changes),
        "status_quo": [today(0), today(1)],
        "holds_now": all(&found.holds_now),
        "no_longer": all(&found.no_longer),
        "otherwise": all(&found.otherwise),
        "new": found.new.iter().map(|new| state(conflicts[1], *new)).collect::<Vec<_>>(),
        "gone": found.gone.iter().map(|gone| state(conflicts[0], *gone)).collect::<Vec<_>>(),
        "in_both": found.in_both,
        "states": found.states,
        "outcomes": found.outcomes.iter().map(outcome).collect::<Vec<_>>(),
        "tables": found.tables.as_ref().map(|tables| tables.iter().map(table).collect::<Vec<_>>()),
    })
}
