//! What would flip a state, as a page.

use detente_analysis::{By, Flip, Flips, NewPreference, Solved, Step};
use detente_graph::{ActorId, Clause, Concept, Goal, NecessaryRelations, Relation, StateId};

use crate::catalogue::Catalogue;
use crate::explain::{situation, temptation_lines};
use crate::page::{Block, Line, Page, Role, Row};
use crate::solve::in_order;
use crate::words::Words;

/// How many changes are told.
const CHANGES: usize = 5;
/// How many conditions of an actor are told.
const CLAUSES: usize = 3;
/// How many situations named by number are told.
const NAMED: usize = 12;
/// Up to how many situations are called by name in a list.
const CALLED: usize = 2;

/// The page of what would flip a state. `others` are the further states that the name given also means, and
/// `proven` is of how many of all of them it is proven that they take no less.
#[must_use]
pub fn flip_page(
    solved: &Solved,
    found: &Flip,
    others: &[StateId],
    proven: usize,
    catalogue: &Catalogue,
) -> Page {
    let words = Words::new(&solved.conflict, catalogue);
    let telling = Telling {
        words: &words,
        found,
    };
    Page {
        blocks: telling.blocks(others, proven),
    }
}

/// A change in words: who has to prefer what. The state asked about is called this situation.
pub(crate) fn change_in_words(words: &Words, found: &Flip, change: &[NewPreference]) -> String {
    let telling = Telling { words, found };
    let told = change
        .iter()
        .map(|new| telling.by_actor(new.actor, telling.change(new)));
    words.series(&told.collect::<Vec<_>>())
}

/// What changes ask of whom, and how many changes ask just that.
type Group = (Vec<(ActorId, String)>, usize);

struct Telling<'a> {
    words: &'a Words<'a>,
    found: &'a Flip,
}

impl Telling<'_> {
    fn blocks(&self, others: &[StateId], proven: usize) -> Vec<Block> {
        let (words, found) = (self.words, self.found);
        let text = |id| words.catalogue.text(id);
        let mut blocks = vec![
            crate::analyse::title(words),
            Block::Heading(words.say(
                "explain-heading",
                &[
                    ("state", words.state(found.state).into()),
                    ("number", words.number(found.state).into()),
                ],
            )),
            Block::Answer(words.sentence(&words.holds(found.holding))),
        ];
        blocks.extend(situation(words, found.state).map(Block::Paragraph));
        if !others.is_empty() {
            let message = match proven {
                1 => "explain-others",
                all if all > others.len() => "flip-others",
                _ => "flip-others-in-part",
            };
            let values = [
                ("others", words.numbers(others).into()),
                ("count", others.len().into()),
                ("proven", proven.into()),
            ];
            blocks.push(Block::Paragraph(words.say(message, &values)));
        }
        blocks.push(Block::Paragraph(text(sense(found.concept))));
        if found.holds == (found.goal == Goal::Equilibrium) {
            blocks.push(Block::Answer(text("flip-so-today")));
            return blocks;
        }
        if !found.unsettled.is_empty() {
            blocks.push(Block::Heading(text("heading-flip-today")));
            blocks.push(Block::Rows(self.today()));
        }
        blocks.push(Block::Heading(text(match found.goal {
            Goal::Equilibrium => "heading-flip-make",
            Goal::NoEquilibrium => "heading-flip-break",
        })));
        self.together(&mut blocks);
        if found.alone.len() > 1 && found.together != Flips::Impossible {
            blocks.push(Block::Heading(text("heading-flip-alone")));
            blocks.push(Block::Rows(self.alone()));
        }
        let necessary = self.necessary();
        if !necessary.is_empty() {
            blocks.push(Block::Heading(text("heading-flip-necessary")));
            blocks.push(Block::Rows(necessary));
        }
        let named = self.named();
        if !named.is_empty() {
            blocks.push(Block::Heading(text("heading-flip-named")));
            blocks.push(Block::Rows(named));
        }
        blocks.push(Block::Note(text("flip-note")));
        blocks
    }

    /// Who would leave today, by a move that nobody answers in the sense asked about.
    fn today(&self) -> Vec<Row> {
        let row = |temptation: &detente_analysis::Temptation| {
            let actor = temptation.step.mover;
            Row {
                lines: temptation_lines(self.words, temptation),
                ..Row::of_actor(self.words.names.actor(actor), actor)
            }
        };
        self.found.unsettled.iter().map(row).collect()
    }

    fn together(&self, blocks: &mut Vec<Block>) {
        let words = self.words;
        let say = |id: &str, count: u64| words.say(id, &[("count", (count as usize).into())]);
        let found = self.found;
        let changes = match &found.together {
            Flips::Smallest {
                distance,
                changes,
                all,
            } => {
                blocks.push(Block::Answer(match found.by {
                    By::Statements => say("flip-swaps", *distance),
                    By::Rankings => say("flip-distance", *distance),
                }));
                let message = if *all {
                    "flip-ways"
                } else {
                    "flip-ways-or-more"
                };
                blocks.push(Block::Paragraph(say(message, changes.len() as u64)));
                changes.iter().map(|change| &change[..]).collect()
            }
            Flips::Impossible => {
                blocks.push(Block::Answer(words.catalogue.text(match found.by {
                    By::Statements => "flip-impossible-statements",
                    By::Rankings => "flip-impossible-rankings",
                })));
                Vec::new()
            }
            Flips::Cut { at_least, best } => {
                blocks.push(Block::Answer(say("flip-cut", *at_least)));
                if let Some((distance, _)) = best {
                    blocks.push(Block::Paragraph(say("flip-cut-best", *distance)));
                }
                best.iter().map(|(_, change)| &change[..]).collect()
            }
        };
        let groups = self.grouped(&changes);
        blocks.push(Block::Rows(self.changes(&groups)));
        let hidden = groups.iter().skip(CHANGES).map(|(_, count)| count);
        let hidden: usize = hidden.sum();
        if hidden > 0 {
            blocks.push(Block::Paragraph(say("flip-more", hidden as u64)));
        }
        if !found.fixed.is_empty() {
            let actors = words.actors(found.fixed.iter().copied());
            let kept = words.say("flip-kept", &[("actors", actors.into())]);
            blocks.push(Block::Paragraph(kept));
        }
        if found.strict && found.by == By::Rankings {
            blocks.push(Block::Paragraph(words.catalogue.text("flip-strict")));
        }
    }

    /// Changes that ask the same taken together, in their order.
    fn grouped(&self, changes: &[&[NewPreference]]) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for change in changes {
            let told = |new: &NewPreference| (new.actor, self.change(new));
            let told: Vec<(ActorId, String)> = change.iter().map(told).collect();
            match groups.iter_mut().find(|(known, _)| *known == told) {
                Some((_, count)) => *count += 1,
                None => groups.push((told, 1)),
            }
        }
        groups
    }

    /// A single change by actor; several by number.
    fn changes(&self, groups: &[Group]) -> Vec<Row> {
        let words = self.words;
        let variants = |count: usize| {
            let told = words.say("flip-variants", &[("count", count.into())]);
            (count > 1).then(|| Line::new(Role::Quiet, told))
        };
        if let [(told, count)] = groups {
            let row = |(actor, asked): &(ActorId, String)| Row {
                lines: vec![Line::plain(words.sentence(asked))],
                ..Row::of_actor(words.names.actor(*actor), *actor)
            };
            let mut rows: Vec<Row> = told.iter().map(row).collect();
            if let Some(last) = rows.last_mut() {
                last.lines.extend(variants(*count));
            }
            return rows;
        }
        let row = |(place, (told, count)): (usize, &Group)| {
            let line = |(actor, asked): &(ActorId, String)| {
                Line::plain(words.sentence(&self.by_actor(*actor, asked.clone())))
            };
            Row {
                term: (place + 1).to_string(),
                actor: None,
                lines: told.iter().map(line).chain(variants(*count)).collect(),
            }
        };
        groups.iter().take(CHANGES).enumerate().map(row).collect()
    }

    /// What is asked of an actor.
    fn by_actor(&self, actor: ActorId, asked: String) -> String {
        let values = [
            ("actor", self.words.names.actor(actor).into()),
            ("changes", asked.into()),
        ];
        self.words.say("flip-actor-changes", &values)
    }

    /// What is new in a preference: which statements move up, or how states rank.
    fn change(&self, new: &NewPreference) -> String {
        let words = self.words;
        if new.statements.is_none() {
            return words.series(&self.relations(&new.relations));
        }
        let aim = |place: &usize| words.quoted(&words.aim(new.actor, *place));
        let lifts = new.lifts();
        let lifts = lifts.iter().map(|lift| {
            let values = [
                (
                    "lifted",
                    words.list(lift.lifted.iter().map(aim).collect()).into(),
                ),
                ("above", aim(&lift.above).into()),
            ];
            words.say("flip-lift", &values)
        });
        words.series(&lifts.collect::<Vec<_>>())
    }

    /// Relations, those about one state taken together.
    fn relations(&self, relations: &[Relation]) -> Vec<String> {
        let mut groups: Vec<(Vec<StateId>, Vec<StateId>, bool)> = Vec::new();
        for relation in relations {
            let (upper, lower, strict) = (relation.upper, relation.lower, relation.strict);
            let known = groups.iter_mut().find(|(uppers, lowers, is_strict)| {
                *is_strict == strict && ((lowers[..] == [lower]) || (uppers[..] == [upper]))
            });
            match known {
                Some((uppers, _, _)) if uppers[..] != [upper] => uppers.push(upper),
                Some((_, lowers, _)) => lowers.push(lower),
                None => groups.push((vec![upper], vec![lower], strict)),
            }
        }
        let told = groups.iter().map(|(uppers, lowers, strict)| {
            let message = if *strict {
                "flip-above"
            } else {
                "flip-no-lower"
            };
            let values = [
                ("upper", self.compared(uppers).into()),
                ("lower", self.compared(lowers).into()),
            ];
            self.words.say(message, &values)
        });
        told.collect()
    }

    /// Some states of a relation; the one asked about as such.
    fn compared(&self, states: &[StateId]) -> String {
        if states == [self.found.state] {
            return self.words.catalogue.text("flip-here");
        }
        self.called(states)
    }

    /// Some states: by name where they are few and have one, else by number.
    fn called(&self, states: &[StateId]) -> String {
        let words = self.words;
        let states = &in_order(words, states.to_vec())[..];
        if states.len() <= CALLED && states.iter().all(|state| self.has_name(*state)) {
            return words.list(
                states
                    .iter()
                    .map(|state| words.state_with_number(*state))
                    .collect(),
            );
        }
        if let [state] = states {
            let number = ("number", words.number(*state).into());
            return words.say("flip-number", &[number]);
        }
        let numbers = ("numbers", words.numbers(states).into());
        words.say("flip-numbers", &[numbers])
    }

    /// Whether a state is called something, other than today's situation.
    fn has_name(&self, state: StateId) -> bool {
        let conflict = self.words.conflict;
        self.words.names.state(conflict, state).is_some() || !conflict.outcomes(state).is_empty()
    }

    fn alone(&self) -> Vec<Row> {
        let row = |(actor, flips): &(ActorId, Flips)| Row {
            lines: self.alone_lines(flips),
            ..Row::of_actor(self.words.names.actor(*actor), *actor)
        };
        self.found.alone.iter().map(row).collect()
    }

    fn alone_lines(&self, flips: &Flips) -> Vec<Line> {
        let words = self.words;
        let by_statements = self.found.by == By::Statements;
        let changed = |distance: u64, change: &[NewPreference]| {
            let told: Vec<String> = change.iter().map(|new| self.change(new)).collect();
            let values = [
                ("count", (distance as usize).into()),
                ("changes", words.series(&told).into()),
            ];
            Line::plain(if by_statements {
                words.say("flip-alone-swaps", &values)
            } else {
                words.say("flip-alone-distance", &values)
            })
        };
        match flips {
            Flips::Impossible => vec![Line::new(
                Role::Quiet,
                words.catalogue.text(if by_statements {
                    "flip-alone-impossible-statements"
                } else {
                    "flip-alone-impossible-rankings"
                }),
            )],
            Flips::Smallest {
                distance,
                changes,
                all,
            } => {
                let mut lines = vec![changed(*distance, &changes[0])];
                let count = ("count", (changes.len() - 1).into());
                let others = match (all, changes.len()) {
                    (true, 1) => None,
                    (true, _) => Some(words.say("flip-alone-ways", &[count])),
                    (false, _) => Some(words.catalogue.text("flip-alone-ways-or-more")),
                };
                lines.extend(others.map(|others| Line::new(Role::Quiet, others)));
                lines
            }
            Flips::Cut { at_least, best } => {
                let count = ("count", (*at_least as usize).into());
                let mut lines = vec![Line::plain(words.say("flip-cut", &[count]))];
                if let Some((distance, change)) = best {
                    lines.push(changed(*distance, change));
                }
                lines
            }
        }
    }

    /// The conditions that are not met today, by actor.
    fn necessary(&self) -> Vec<Row> {
        let rows = self.found.necessary.iter().filter_map(|necessary| {
            let lines = self.conditions(necessary);
            let actor = necessary.actor;
            (!lines.is_empty()).then(|| Row {
                lines,
                ..Row::of_actor(self.words.names.actor(actor), actor)
            })
        });
        rows.collect()
    }

    fn conditions(&self, necessary: &NecessaryRelations) -> Vec<Line> {
        let (words, state) = (self.words, self.found.state);
        let mut lines = Vec::new();
        let in_any_case = self.missing(necessary);
        if !in_any_case.is_empty() {
            let states = ("states", self.called(&in_any_case).into());
            lines.push(Line::plain(words.say("flip-in-any-case", &[states])));
        }
        let ranks = words.conflict.model.ranks(necessary.actor);
        let mut unmet: Vec<&Clause> = necessary
            .clauses
            .iter()
            .filter(|clause| !clause.is_met(state, ranks))
            .filter(|clause| !in_any_case.contains(&clause.to))
            .collect();
        unmet.sort_by_key(|clause| words.conflict.change(state, clause.to).size());
        for clause in unmet.iter().take(CLAUSES) {
            lines.push(Line::plain(self.condition(necessary.actor, clause)));
        }
        if unmet.len() > CLAUSES {
            let count = ("count", (unmet.len() - CLAUSES).into());
            lines.push(Line::new(
                Role::Quiet,
                words.say("flip-clauses-more", &[count]),
            ));
        }
        lines
    }

    fn condition(&self, actor: ActorId, clause: &Clause) -> String {
        let words = self.words;
        let step = Step {
            mover: actor,
            from: self.found.state,
            to: clause.to,
        };
        let ends: Vec<StateId> = clause
            .sanctions
            .iter()
            .map(|sanction| sanction.end)
            .collect();
        let values = [
            ("step", words.step(step).into()),
            ("actor", words.names.actor_in_sentence(actor).into()),
            ("states", self.called(&ends).into()),
        ];
        let back = clause
            .sanctions
            .iter()
            .any(|sanction| !sanction.answers.is_empty());
        words.say(
            match (ends.is_empty(), back) {
                (true, _) => "flip-clause-unanswered",
                (_, false) => "flip-clause",
                (_, true) => "flip-clause-back",
            },
            &values,
        )
    }

    /// What an actor would have to rank no higher in any case, and does today.
    fn missing(&self, necessary: &NecessaryRelations) -> Vec<StateId> {
        let state = self.found.state;
        let ranks = self.words.conflict.model.ranks(necessary.actor);
        let in_any_case = necessary.in_any_case.iter().copied();
        in_any_case
            .filter(|lower| !Relation::at_least(state, *lower).holds(ranks))
            .collect()
    }

    /// What the situations are that new rankings name by number.
    fn named(&self) -> Vec<Row> {
        let (words, found) = (self.words, self.found);
        let changes = found.together.changes().take(CHANGES);
        let alone = found
            .alone
            .iter()
            .filter_map(|(_, flips)| flips.changes().next());
        let new = changes.chain(alone).flat_map(|(_, change)| change);
        let relations = new
            .filter(|new| new.statements.is_none())
            .flat_map(|new| &new.relations);
        let mut named: Vec<StateId> = relations
            .flat_map(|relation| [relation.upper, relation.lower])
            .chain(
                found
                    .necessary
                    .iter()
                    .flat_map(|necessary| self.missing(necessary)),
            )
            .filter(|state| *state != found.state)
            .collect();
        named.sort_unstable();
        named.dedup();
        let named = in_order(words, named);
        let row = |state: &StateId| {
            let difference = words.difference(found.state, *state);
            let told =
                if words.names.state(words.conflict, *state).is_some() || difference.is_empty() {
                    words.state(*state)
                } else {
                    let difference = ("difference", words.series(&difference).into());
                    words.say("flip-as-here", &[difference])
                };
            Row::new(words.number(*state), told)
        };
        named.iter().take(NAMED).map(row).collect()
    }
}

/// What it means to hold, in the sense asked about.
fn sense(concept: Concept) -> &'static str {
    match concept {
        Concept::Nash => "flip-sense-nash",
        Concept::Gmr => "flip-sense-gmr",
        Concept::Smr => "flip-sense-smr",
        Concept::Seq => "flip-sense-seq",
        Concept::SymSeq => "flip-sense-sseq",
    }
}
