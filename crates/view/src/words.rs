//! The sentences: moves, answers, gains and losses, verdicts, in the words of `language.md`'s
//! kind: plain, without codes, options by name.
//!
//! Sentences are put together so that no language has to bend a name: actors stand in the
//! nominative, and what they do comes from the analyst's own phrase where there is one.

use std::cmp::Ordering;

use detente_analysis::{
    Answer, Change, Conflict, Departure, Hold, Holding, Restraint, Step, Temptation, Worth,
};
use detente_case::model::{Basis, Expr, Letter, OptionId, Order, Pattern};
use detente_graph::{ActorId, StateId};

use crate::catalogue::{Catalogue, Value};
use crate::evidence::Evidence;
use crate::names::{self, Names};
use crate::page::{Line, Role};

/// That an option is taken or dropped.
struct Clause {
    text: String,
    /// Whether these are the analyst's own words, with a verb.
    stated: bool,
}

/// Speaks about one conflict in one language.
pub(crate) struct Words<'a> {
    pub(crate) conflict: &'a Conflict<'a>,
    pub(crate) names: Names<'a>,
    pub(crate) catalogue: &'a Catalogue,
}

impl<'a> Words<'a> {
    pub(crate) fn new(conflict: &'a Conflict<'a>, catalogue: &'a Catalogue) -> Self {
        let names = Names {
            case: &conflict.case,
            language: catalogue.language(),
        };
        Self {
            conflict,
            names,
            catalogue,
        }
    }

    pub(crate) fn say(&self, id: &str, values: &[(&str, Value)]) -> String {
        self.catalogue.text_with(id, values)
    }

    /// How a state holds, as a phrase without a capital.
    pub(crate) fn holds(&self, holding: Holding) -> String {
        let phrase = self.catalogue.text(hold_message(holding.hold));
        if holding.answer_back {
            return self.say("hold-though", &[("phrase", phrase.into())]);
        }
        phrase
    }

    /// The number to call a state by: its label in a publication, else its place from 1.
    pub(crate) fn number(&self, state: StateId) -> String {
        self.conflict
            .label(state)
            .map_or_else(|| (state.index() + 1).to_string(), names::inert)
    }

    /// The numbers of some states, at most eight of them.
    pub(crate) fn numbers(&self, states: &[StateId]) -> String {
        const SHOWN: usize = 8;
        let mut numbers: Vec<String> = states
            .iter()
            .take(SHOWN)
            .map(|state| self.number(*state))
            .collect();
        if states.len() > SHOWN {
            numbers.push("…".to_owned());
        }
        self.sequence(&numbers)
    }

    /// "1, 2, 3", as the language sets it.
    pub(crate) fn sequence(&self, parts: &[String]) -> String {
        self.catalogue.joined("between-sequence", parts)
    }

    /// What a state is called: its own name, the outcomes it belongs to, or that it has no name.
    pub(crate) fn state(&self, state: StateId) -> String {
        let called = self.called(state);
        called.unwrap_or_else(|| self.catalogue.text("state-unnamed"))
    }

    /// What a state is called, where it is called anything.
    pub(crate) fn called(&self, state: StateId) -> Option<String> {
        let own = self.names.state(self.conflict, state);
        let outcomes = || {
            let outcomes = self.conflict.outcomes(state);
            let named = outcomes.iter();
            let named = named.map(|outcome| self.names.outcome(outcome.0)).collect();
            (!outcomes.is_empty()).then(|| self.list(named))
        };
        let today = || {
            let is_today = self.conflict.status_quo == Some(state);
            is_today.then(|| self.catalogue.text("state-today"))
        };
        own.or_else(outcomes).or_else(today)
    }

    /// A state's name with its number, for reference.
    pub(crate) fn state_with_number(&self, state: StateId) -> String {
        let values = [
            ("state", self.state(state).into()),
            ("number", self.number(state).into()),
        ];
        self.say("state-with-number", &values)
    }

    /// That a name given for a state also means others, if there are any.
    pub(crate) fn others(&self, named: StateId, others: &[StateId]) -> Option<String> {
        let values = [
            ("number", self.number(named).into()),
            ("others", self.numbers(others).into()),
        ];
        (!others.is_empty()).then(|| self.say("path-others", &values))
    }

    /// A step: who does what. "Moscow halts the fighting and returns to the talks".
    pub(crate) fn step(&self, step: Step) -> String {
        let change = self.conflict.change(step.from, step.to);
        // A move into a merged state is told by that state: which of its members is open.
        if change.size() == 0 || self.conflict.merge(step.to).is_some() {
            let state = self.state_with_number(step.to);
            let moves = self.say("clause-moves-to", &[("state", state.into())]);
            return self.actor_does(step.mover, "actor-does-nominal", moves);
        }
        self.actor_changes(step.mover, &change)
    }

    /// Who takes and drops which options, in the analyst's own phrases where all of them have one.
    fn actor_changes(&self, actor: ActorId, change: &Change) -> String {
        let taken = change.taken.iter().map(|option| self.clause(*option, true));
        let dropped = change
            .dropped
            .iter()
            .map(|option| self.clause(*option, false));
        let clauses: Vec<Clause> = taken.chain(dropped).collect();
        let stated = clauses.iter().all(|clause| clause.stated);
        let message = if stated {
            "actor-does"
        } else {
            "actor-does-nominal"
        };
        let told = clauses.into_iter().map(|clause| clause.text).collect();
        self.actor_does(actor, message, self.list(told))
    }

    fn actor_does(&self, actor: ActorId, message: &str, does: String) -> String {
        let actor = self.names.actor_in_sentence(actor);
        self.say(message, &[("actor", actor.into()), ("does", does.into())])
    }

    fn clause(&self, option: OptionId, taken: bool) -> Clause {
        let stated = &self.names.case.options[option.0];
        let (phrase, fallback) = if taken {
            (&stated.taking, "clause-takes")
        } else {
            (&stated.dropping, "clause-drops")
        };
        let text = match phrase {
            Some(phrase) => names::text(phrase, self.names.language),
            None => self.say(fallback, &[("option", self.names.option(option.0).into())]),
        };
        Clause {
            text,
            stated: phrase.is_some(),
        }
    }

    /// Several steps, one after the other.
    pub(crate) fn steps(&self, steps: &[Step]) -> String {
        let told: Vec<String> = steps.iter().map(|step| self.step(*step)).collect();
        self.catalogue.joined("between-then", &told)
    }

    /// What differs between two states, told by who would have done what.
    pub(crate) fn difference(&self, from: StateId, to: StateId) -> Vec<String> {
        self.by_actor(&self.conflict.change(from, to))
    }

    /// What everybody does in a state: the options taken, told by actor.
    pub(crate) fn doings(&self, state: StateId) -> Vec<String> {
        let options = (0..self.names.case.options.len()).map(OptionId);
        let taken = options.filter(|option| self.conflict.takes(state, option.0) == Some(true));
        self.by_actor(&Change {
            taken: taken.collect(),
            dropped: Vec::new(),
        })
    }

    /// A change told by actor; those without a part in it are left out.
    fn by_actor(&self, change: &Change) -> Vec<String> {
        let owner = |option: &OptionId| self.names.case.options[option.0].owner.0;
        let actors = (0..self.names.case.actors.len()).map(detente_analysis::actor_id);
        let told = actors.filter_map(|actor| {
            let owned = |option: &&OptionId| owner(option) == actor.index();
            let own = Change {
                taken: change.taken.iter().filter(owned).copied().collect(),
                dropped: change.dropped.iter().filter(owned).copied().collect(),
            };
            (own.size() > 0).then(|| self.actor_changes(actor, &own))
        });
        told.collect()
    }

    /// Sentences side by side: "a; b; c".
    pub(crate) fn series(&self, parts: &[String]) -> String {
        self.catalogue.joined("between-series", parts)
    }

    /// "a, b and c".
    pub(crate) fn list(&self, mut parts: Vec<String>) -> String {
        let Some(last) = parts.pop() else {
            return String::new();
        };
        if parts.is_empty() {
            return last;
        }
        let before = self.catalogue.joined("between-list", &parts);
        self.catalogue.joined("between-last", &[before, last])
    }

    /// "a or b or c".
    pub(crate) fn any_of(&self, parts: &[String]) -> String {
        self.catalogue.joined("between-alternatives", parts)
    }

    /// Some actors, as a sentence calls them: "Washington and Moscow".
    pub(crate) fn actors(&self, actors: impl IntoIterator<Item = ActorId>) -> String {
        let called = actors.into_iter();
        self.list(
            called
                .map(|actor| self.names.actor_in_sentence(actor))
                .collect(),
        )
    }

    /// A wish of an actor in words: the analyst's name for it, else the condition spelt out.
    pub(crate) fn aim(&self, actor: ActorId, place: usize) -> String {
        let preference = self.names.case.preferences[actor.index()].as_ref();
        preference.map_or_else(String::new, |own| self.aim_of(&own.order, place))
    }

    /// A wish of a preference, be it the case's own or an alternative to it.
    pub(crate) fn aim_of(&self, order: &Order, place: usize) -> String {
        self.names.aim(order, place).unwrap_or_else(|| {
            let want = match order {
                Order::Statements(statements) => &statements[place].want.value,
                Order::Weights(weights) => &weights[place].want.value,
                Order::Ranking(_) => return String::new(),
            };
            let words = self.condition(want);
            let unwanted =
                matches!(order, Order::Weights(weights) if weights[place].weight.value < 0);
            let message = if unwanted {
                "aim-unwanted"
            } else {
                "aim-condition"
            };
            self.say(message, &[("condition", words.into())])
        })
    }

    fn aims(&self, actor: ActorId, places: &[usize]) -> String {
        const SHOWN: usize = 2;
        let mut told: Vec<String> = places
            .iter()
            .take(SHOWN)
            .map(|place| self.aim(actor, *place))
            .collect();
        if places.len() > SHOWN {
            told.push(self.say("more-aims", &[("count", (places.len() - SHOWN).into())]));
        }
        self.series(&told)
    }

    /// What a state would bring: "gains: …", or how it ranks where no wishes are stated.
    pub(crate) fn gain(&self, worth: &Worth) -> String {
        if worth.won.is_empty() {
            return self.catalogue.text("gain-by-ranking");
        }
        self.say(
            "gain",
            &[("aims", self.aims(worth.actor, &worth.won).into())],
        )
    }

    /// What a state would cost: "loses: …", or how it ranks where no wishes are stated.
    pub(crate) fn loss(&self, worth: &Worth) -> String {
        match (worth.order, worth.lost.is_empty()) {
            (Ordering::Equal, _) => self.catalogue.text("loss-none"),
            (_, true) => self.catalogue.text("loss-by-ranking"),
            (_, false) => self.say(
                "loss",
                &[("aims", self.aims(worth.actor, &worth.lost).into())],
            ),
        }
    }

    /// What a deal brings an actor beside today, at the table or away from it.
    pub(crate) fn balance(&self, worth: &Worth, seated: bool) -> String {
        let actor = ("actor", self.names.actor(worth.actor).into());
        let aims = |places: &[usize]| self.aims(worth.actor, places).into();
        let message = match (worth.won.is_empty(), worth.lost.is_empty(), worth.order) {
            (true, true, Ordering::Greater) => "balance-ranks-higher",
            (true, true, Ordering::Less) => "balance-ranks-lower",
            (true, true, Ordering::Equal) => "balance-none",
            (false, true, _) => "balance-gains",
            (true, false, _) => "balance-loses",
            (false, false, _) => "balance-both",
        };
        let values = [
            actor,
            ("gains", aims(&worth.won)),
            ("losses", aims(&worth.lost)),
        ];
        let told = self.say(message, &values);
        if seated {
            return told;
        }
        self.say("balance-absent", &[("balance", told.into())])
    }

    /// The tempting move: "If Russia resumes the offensive, it gains: the rest of Donetsk."
    pub(crate) fn temptation(&self, temptation: &Temptation) -> String {
        let values = [
            ("step", self.step(temptation.step).into()),
            ("gain", self.gain(&temptation.worth).into()),
        ];
        self.say("temptation", &values)
    }

    /// How somebody leaves a state that does not hold for it, and that nobody answers.
    pub(crate) fn departure(&self, departure: &Departure) -> [Line; 2] {
        let values = [
            ("step", self.step(departure.step).into()),
            ("gain", self.gain(&departure.worth).into()),
        ];
        [
            Line::plain(self.say("temptation", &values)),
            Line::new(Role::Consequence, self.unanswered(departure)),
        ]
    }

    /// That nobody answers a departure: nobody can, or it would be against their interest.
    pub(crate) fn unanswered(&self, departure: &Departure) -> String {
        match &departure.threat {
            None => self.catalogue.text("unanswered"),
            Some(threat) => self.say("breaker-threat", &[("steps", self.steps(threat).into())]),
        }
    }

    /// The answer: "Then the United States imposes sanctions, in its own interest."
    pub(crate) fn answer(&self, answer: &Answer) -> String {
        let message = if answer.credible {
            "answer-credible"
        } else {
            "answer-threat"
        };
        self.say(message, &[("steps", self.steps(&answer.steps).into())])
    }

    /// Where an answer leaves the first mover: what the end is worth to it.
    pub(crate) fn end(&self, worth: &Worth) -> String {
        let actor = self.names.actor_in_sentence(worth.actor);
        let message = match worth.order {
            Ordering::Less if worth.lost.is_empty() => "end-worse-by-ranking",
            Ordering::Less => "end-worse",
            _ => "end-same",
        };
        self.say(
            message,
            &[("actor", actor.into()), ("loss", self.loss(worth).into())],
        )
    }

    /// That the first mover could answer back, where it could.
    pub(crate) fn answered_back(&self, answer: &Answer) -> Option<String> {
        let step = answer.answered_back?;
        Some(self.say("answered-back", &[("step", self.step(step).into())]))
    }

    /// What keeps an actor that is not tempted: what one of its moves would cost.
    pub(crate) fn restraint(&self, restraint: &Restraint) -> String {
        let values = [
            ("step", self.step(restraint.step).into()),
            ("loss", self.loss(&restraint.worth).into()),
        ];
        self.say("restraint", &values)
    }

    /// A phrase as a sentence of its own: with a capital, where the script has them, and a full stop.
    pub(crate) fn sentence(&self, phrase: &str) -> String {
        self.say("sentence", &[("phrase", capitalised(phrase).into())])
    }

    /// The ledger of the case in words, where it has one.
    pub(crate) fn evidence(&self) -> Option<Evidence<'_>> {
        Evidence::of(self.names, self.catalogue)
    }

    /// An input with what it rests on: where the case has a ledger, with the entries it cites below.
    pub(crate) fn rests_on(&self, input: &str, basis: &Basis) -> Vec<Line> {
        let cited = self.cited(basis);
        let judged = basis.judgement.as_ref();
        let judged = judged.map(|judgement| names::text(judgement, self.names.language));
        let rests_on = match (cited.is_empty(), judged) {
            (true, _) => self.basis(basis),
            (false, None) => self.catalogue.text("basis-said-below"),
            (false, Some(judged)) => self.say(
                "basis-judged-and-said-below",
                &[("judgement", judged.into())],
            ),
        };
        let values = [("aim", input.into()), ("basis", rests_on.into())];
        let mut lines = vec![Line::plain(self.say("basis-aim", &values))];
        lines.extend(cited);
        lines
    }

    /// The entries that an input cites, in full: who said what, when and where.
    fn cited(&self, basis: &Basis) -> Vec<Line> {
        let Some(evidence) = self.evidence() else {
            return Vec::new();
        };
        let ids = basis.evidence.iter();
        let entries = ids.filter_map(|id| evidence.ledger.entry(&id.value));
        entries
            .map(|entry| Line::new(Role::Consequence, evidence.line(entry)))
            .collect()
    }

    /// What an input rests on, in a phrase.
    pub(crate) fn basis(&self, basis: &Basis) -> String {
        let evidence = self.evidence();
        let cited: Vec<String> = basis
            .evidence
            .iter()
            .map(|cited| {
                let known = evidence.and_then(|evidence| evidence.reference(&cited.value));
                known.unwrap_or_else(|| names::inert(&cited.value))
            })
            .collect();
        let judged = basis
            .judgement
            .as_ref()
            .map(|judgement| names::text(judgement, self.names.language));
        match (cited.is_empty(), judged) {
            (true, None) => self.catalogue.text("basis-unsourced"),
            (true, Some(judged)) => self.say("basis-judged", &[("judgement", judged.into())]),
            (false, None) => self.say("basis-said", &[("entries", self.series(&cited).into())]),
            (false, Some(judged)) => {
                let values = [
                    ("entries", self.series(&cited).into()),
                    ("judgement", judged.into()),
                ];
                self.say("basis-said-and-judged", &values)
            }
        }
    }

    /// A condition with options by name. A conditional says when it fails, because `if` and `only
    /// if` are easily mixed up.
    pub(crate) fn condition(&self, condition: &Expr) -> String {
        let told = |part: &Expr| match part {
            Expr::And(..)
            | Expr::Or(..)
            | Expr::Xor(..)
            | Expr::If(..)
            | Expr::OnlyIf(..)
            | Expr::Iff(..) => self.say(
                "condition-group",
                &[("condition", self.condition(part).into())],
            ),
            _ => self.condition(part),
        };
        // What is joined by the same word needs no parentheses: "a or b or c".
        let left_told = |left: &Expr| match (condition, left) {
            (Expr::And(..), Expr::And(..)) | (Expr::Or(..), Expr::Or(..)) => self.condition(left),
            _ => told(left),
        };
        let pair = |message: &str, left: &Expr, right: &Expr| {
            let values = [
                ("left", left_told(left).into()),
                ("right", told(right).into()),
            ];
            self.say(message, &values)
        };
        match condition {
            Expr::Option(option) => self.quoted(&self.names.option(option.0)),
            Expr::Outcome(outcome) => self.quoted(&self.names.outcome(outcome.0)),
            Expr::Merge(merge) => {
                let merge = &self.names.case.merges[merge.0];
                self.quoted(&self.names.or_id(merge.name.as_ref(), &merge.id.value))
            }
            Expr::State(state) => {
                let state = &self.names.case.states[state.0];
                self.quoted(&self.names.or_id(state.name.as_ref(), &state.id.value))
            }
            Expr::Pattern(pattern) => self.quoted(&letters(pattern)),
            Expr::Not(inner) => self.say("condition-not", &[("condition", told(inner).into())]),
            Expr::And(left, right) => pair("condition-and", left, right),
            Expr::Or(left, right) => pair("condition-or", left, right),
            Expr::Xor(left, right) => pair("condition-xor", left, right),
            Expr::If(left, right) => pair("condition-if", left, right),
            Expr::OnlyIf(left, right) => pair("condition-only-if", left, right),
            Expr::Iff(left, right) => pair("condition-iff", left, right),
        }
    }

    /// A name in quotation marks.
    pub(crate) fn quoted(&self, name: &str) -> String {
        self.say("quoted", &[("name", name.into())])
    }
}

/// A phrase with a capital, where the script has them.
pub(crate) fn capitalised(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let capital: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    capital + letters.as_str()
}

fn letters(pattern: &Pattern) -> String {
    let letter = |letter: &Letter| match letter {
        Letter::Yes => 'Y',
        Letter::No => 'N',
        Letter::Either => '-',
    };
    pattern.0.iter().map(letter).collect()
}

/// The message that says in a cell of a table how a state holds.
pub(crate) fn hold_cell(hold: Hold) -> &'static str {
    match hold {
        Hold::ByItself => "cell-by-itself",
        Hold::OnCredibleAnswers => "cell-on-credible-answers",
        Hold::OnThreats => "cell-on-threats",
        Hold::DoesNot => "cell-does-not",
    }
}

/// The message that says how a state holds.
pub(crate) fn hold_message(hold: Hold) -> &'static str {
    match hold {
        Hold::ByItself => "hold-by-itself",
        Hold::OnCredibleAnswers => "hold-on-credible-answers",
        Hold::OnThreats => "hold-on-threats",
        Hold::DoesNot => "hold-does-not",
    }
}
